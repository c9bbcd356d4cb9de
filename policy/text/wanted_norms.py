"""The level at which a problem would be none, told beside the problem, all in lower case (section 4 of policy.md)."""

import re

from policy.text.cue_pattern import CuePattern

_FLAGS = re.VERBOSE

_COUNT = r"""(?:\d+(?:[.,]\d+)*(?:\s?%)?|(?:one|two|\d+)\s(?:in|out\sof)\s(?:\d+|[a-z]+)|one|two|three|four|five|six|
    seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|a\shundred|none|zero|nil|not\sone|
    once|twice|every\s\w+(?:th|d|one)|
    an?\s(?:third|quarter|fifth|tenth|minute|second|hour|day|week|month)|seconds|minutes|hours|same\sday)"""
_NOT_ONE_OF = r"(?!\w|\s(?:of|more|times|thing|way|reason|people|or\stwo)\b)"
_UP_TO = r"(?:(?:under|below|only|just|about|at\smost|at\sleast|max\.?)\s)?"
_AMOUNT = rf"{_UP_TO}(?<![\w.,]){_COUNT}{_NOT_ONE_OF}"
# "No queue": what is denied is an amount too, where somebody demands it.
_NONE = rf"(?:{_AMOUNT}|no\s(?!\w+\s?(?:until|before|yet))\w+)"
_SOMEBODY = r"""(?:chief|boss|heads?|director|vp|svp|evp|c[eofit]o|ciso|board|owners?|mayor|minister|ministry|
    manager|mgr|dean|rector|provost|president|chair\w*|principal|matron|foreman|treasurer|controller|regulator|governor|
    commissioner|secretary|supervisor|inspector\w*|auditor\w*|authority|council|cabinet|parliament|
    parent|group|hq|ops|
    operations|management|leadership|md|gm|coo|chancellor|bishop|captain|chef|founder|family)"""
_RULE = r"""(?:decision|law|rules?|rule-?book|regulation|statute|charter|licen[cs]e|contract|franchise|concession|
    policy|
    mandate|norm|standard|code|directive|act|agreement|resolution|decree|ordinance|guideline|protocol|order)"""
_LEVEL = r"""(?:figure|number|norm|standard|rule|line|word(?:ing)?|level|mark|cap|limit|order|bar|bench-?mark|measure|
    value|quota|allowance|yard-?stick|aim|goal|target|wish|idea|maximum|minimum|threshold|ceiling)"""
_SPAN = r"[^,;:.()]{0,50}?"
_OWN_LEVEL = r"(?:figure|number|bar|cap|aim|goal|target|wish|word(?:ing)?|idea|mark|order|ceiling|ambition)"
# Each branch has an amount, and somebody or something that makes it the level to be reached.
NORM = CuePattern(
    rf"""(?<!\w)(?:
    {_AMOUNT}\s{_SPAN}\b(?:has\sto|have\sto|must|should|shall|ought\sto|will\shave\sto|needs?\sto)\s
      (?:do\b|suffice|be\s(?:enough|plenty|it\b|sufficient|the\s(?:\w+\s)?{_LEVEL}))|
    (?:has\sto|have\sto|must|should|shall|ought\sto)\s(?:then\s|only\s)?be\s{_AMOUNT}|
    (?:has\sto|have\sto|must|should|shall|needs?\sto|ought\sto)\s(?:bring|get|cut|push|keep|hold|drive|take|pull|lower|reduce)\s
      (?:that|it|this|them|those|these)\s(?:down\s|up\s|back\s)?(?:to|at|under|below|within)\s{_AMOUNT}|
    {_AMOUNT}\s{_SPAN}(?:is|are|'s)\swhat\s[\w']+\s(?:\w+\s){{0,2}}?(?:live|accept|settle|tolerate|take|allow|stand|swallow|
      bear|aim|plan|expect|ask|demand|set|promise|sign)|
    {_AMOUNT}\s{_SPAN}(?:is|are|'s)\s(?:(?:the|an?|his|her|their|its)\s(?:\w+\s)?(?:new|future|agreed|set|target|stated|wanted|desired)\s{_LEVEL}|
      (?:the|his|her|their|its)\s{_OWN_LEVEL})(?=\s?(?:$|[.,;)]|(?:he|she|they|the|from|of|set|given|now|for)\b))|
    (?:^|(?<=[,;:–.(-]\s))(?:max(?:imum)?\.?|at\smost|no\smore\sthan|not\smore\sthan|tops)\s{_COUNT}(?!\w)|
    {_AMOUNT}\s{_SPAN}\b(?:by|per|as\sper)\s(?:his|her|their|its|the\s{_SOMEBODY}'?s?)\s(?:own\s)?{_OWN_LEVEL}|
    {_RULE}\s(?:now\s|only\s)?(?:says?|allows?|permits?|demands?|tolerates?|orders?|asks?(?:\sfor)?|requires?|
      foresees?|speaks\sof)\s(?:them\s|it\s|him\s|her\s|only\s|for\s)?{_NONE}|
    {_SOMEBODY}\s(?:now\s|only\s)?(?:allows?|permits?|tolerates?|demands?|orders|accepts?|expects?|insists\son|
      put\sit\sat|settles?\sfor)\s(?:them\s|it\s|him\s|her\s|only\s|for\s)?{_NONE}|
    (?:{_SOMEBODY}|customer|client)(?:'s|s')\s(?:own\s|new\s|hard\s)?{_OWN_LEVEL}\s?(?:(?:for|from|to|on)\s[\w\s]{{1,20}}?)?\s?
      (?:[:=–]|is|was)\s?{_AMOUNT}|
    (?:(?:he|she|they|who)'(?:s|ve|d)|has|have|had)\s(?:told|promised|instructed|ordered|assured|guaranteed|sworn)\s(?!us\b|me\b)
      (?:to\s)?(?:(?:the|all|her|his|their|its)\s)?(?:(?!that|how|about|of|there|with|why)\w+\s){{0,2}}?{_NONE}|
    (?:set|gave|given|allowed|granted|promised)\s(?:themselves|itself|himself|herself)\s{_AMOUNT}|
    (?:zero|none|nil|once|never|not\sone){_SPAN},\s(?:says|said|from|so|by\sorder\sof|on\sorders?\s(?:of|from))\s(?:the\s|their\s|her\s|his\s)?{_SOMEBODY}|
    (?:tolerated|allowed|accepted|acceptable|permitted|wanted|needed|expected|asked|hoped)(?:\s\w+){{0,3}}?\s?[:=–]\s?{_NONE}|
    what\s(?:they|he|she|the\s\w+)\s(?:all\s|now\s|really\s)?(?:expects?|asks?|demands?|wants?|needs?|accepts?)\s(?:is|are|=|:)\s{_NONE}
    )(?P<rest>[^,;.]{{0,60}})""",
    _FLAGS,
)
# The amount is money, a machine's, or a thing of the sale.
NOT_OF_THE_BUSINESS = CuePattern(
    r"""[€$£]|\b(?:eur|usd|gbp|chf|kr|sek|nok|dkk|k€|budgets?|money|funds?|po|capex|opex|spend|seats?|licen[cs]es?|quotas?|
    quotes?|offers?|discounts?|v?cpus?|v?cores?|gpus?|nodes?|vms?|subnets?|tenants?|environments?|servers?|credits?|
    references?|approv\w+|signatures?|support|tickets?|workshops?|demos?|sessions?|calls?\s(?:a|per)\sweek|meetings?|pages?|slides?|tests?|dry\sruns?|pilots?|
    decid\w+|decision\s(?:is|was|by)|votes?|sign\w*|doubts?|objections?|comments?|answer\s(?:yet|from)|news|date)\b""",
    _FLAGS,
)
