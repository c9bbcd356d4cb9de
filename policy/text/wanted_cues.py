"""Words with which a result is wanted, all in lower case (sections 4 and 5 of policy.md)."""

import re

from policy.text.cue_pattern import CuePattern

_FLAGS = re.VERBOSE

_GOAL = r"""(?:asks?|wish(?:es)?|wants?|goals?|targets?|tgts?|aims?|ambitions?|aspirations?|objectives?|objecti[fv]o?|
    objectif|cible|doel|m[åa]ls[æä]t\w+|obiettivo|visions?|dreams?|prize|wins?|success|victory|triumph|yardsticks?|
    bars?|hurdle|threshold|ceiling|limit|cap|orders?(?=\s(?:from|by|of)\s)|instructions?|mandates?|briefs?|missions?|
    remit|expectations?|requirements?|demands?(?!\s(?:planning|forecast\w*|side|gen\w*|plan)\b)|desires?|hopes?|
    intentions?|intent|purpose|motives?|drivers?|rationale|kpis?|slas?|slos?|okrs?|rto|rpo|north\sstar|promise|
    commitment|pledge|vow|pay-?off|gains?|upside|holy\sgrail|end[\s-](?:state|game|goal|result)|to-be|future\sstate|
    target\s(?:state|picture|value|figure|time|level)|measures?\sof\ssuccess|success\s(?:criteri(?:a|on)|measures?|
    metrics?|factors?)|finish(?:ing)?\sline|acceptance\slevel|outcomes?|results?\s(?:wanted|expected|sought|
    hoped\sfor)|(?:wanted|desired|hoped-?\s?for|expected|agreed|stated|required|business)\s
    (?:results?|outcomes?|states?|needs?|benefits?|effects?)|resolution|order\sof\sthe\sday|marching\sorders?|pleas?|
    appeal|wish-?list|litmus\stest|(?:ground\s|golden\s)?rule|idea|line|mantra|motto|principle|creed|challenge|
    battle\scry|condition|sights|dictum|slogan|target\s\w+|stated\s\w+|deal-?breaker|must-haves?|non-negotiable|
    red\sline|must|definition\sof\s(?:success|good|done)|(?:magic|target|golden)\s(?:number|figure|mark)|criterion)"""
# What is wanted stands behind these.
WANT = CuePattern(
    rf"""\b(?:
    (?:their|his|her|the|our|a|main|core|agreed|key|first|real|whole|stated|biggest|top|one|only|hard|internal|
    corporate|\w+'s|\w+s')\s
      (?:\w+\s){{0,2}}?{_GOAL}\s?(?:\([^()]{{1,40}}\)\s?)?(?:[^,;:.=–()]{{0,40}}?\s)?(?:is|are|was|were|being|remains|
    stays|=|:|->|→|–)|(?:their|his|her|the|our|a|main|core|\w+'s|\w+s')\s(?:\w+\s){{0,2}}?{_GOAL}\s(?:to|of|that|
    set\sat)\b|{_GOAL}\s?(?:\([^()]{{1,40}}\)\s?)?(?:(?:for|from|of|agreed|set|signed|confirmed|stated|validated|
    given|named|put|defined|per|by|with|as|on)\s
      [^,;.:=]{{1,40}}?)?\s?(?:is\b|are\b|was\b|=|:|–|->|→|means|looks\slike|would\sbe)|
    {_GOAL}(?:\s[\w'.&/-]+){{0,6}}?\s?[:=](?=\s)|(?:number|figure|mark|bar|level|value|percentage|score)\s(?:to\s\w+|
    (?:they|she|he)\s\w+)\s?(?:[:=]|is\b)|(?<!for\s)want(?:s|ed|ing)?(?:\sto\s(?:be|get|have|see|go|come|reach))?|
    wish(?:es|ed|ing)?(?:\sto|\sfor)?|(?:would|'?d)\s(?:really\s|very\smuch\s|dearly\s|all\s|far\s|much\s)?(?:like|
    love|prefer|welcome|appreciate|rather|give\s\w+|kill\sfor|settle\sfor|take|accept|see\sas|sign\sfor|be\s(?:glad|
    happy|delighted|relieved|pleased|thrilled|content|over\sthe\smoon|satisfied|grateful|ok|okay|fine)(?:\s(?:to|with|
    if|once|about|at))?)|ziel|requests?(?!\sis\s(?:with|open|pending|still|in))|requested(?!\sby)|desires?|desired(?!\s*(?:[,.;]|$|by))|desiring|demand(?:s|ed|ing)?|insist(?:s|ed|ing)?(?:\son)?|(?:is|are|was|were|'s|'re|all|really|lead|head|chief|manager|director|owner|boss|vp|ceo|cfo|coo|cio|cto|ciso|gm)\s(?:really\s|all\s|clearly\s|chiefly\s)?after(?=\s(?:an?\s|the\s|zero|no\s|half|less|fewer|more|same|faster|under|shorter|quicker|real|one|some|\d+(?:\s?%|\s(?:with|by|through|via|from))))|(?:are|is|'re|he's|she's)\safter(?=\s\d)|what\s(?:they|he|she|we|\w+)(?:'re|'s|\sare|\sis)?\s(?:really\s)?(?:after|wants?|needs?|looking\sfor|chasing|hoping\sfor|aiming\s(?:at|for)|asking\sfor)\s?(?:[:=–-]|is\b|was\b)|(?:count|bank)(?:s|ing)?\son|ask(?:s|ing)?\s(?:is|was|for|to|that|of|:)|ask\b(?=\s?[:=–-])|asked\s(?:us\s|me\s)?(?:for|to|that|whether\swe\scan)|look(?:s|ing|ed)?\s(?:for|to)\b|shoot(?:s|ing)?\sfor|(?:push|press|fight|campaign|lobb)(?:y|es|ing|ed|ies|ying)?\s(?:for|to)|go(?:es|ing)?\sfor|set\son|bent\son|hell-bent\son|eye(?:s|ing)\b|aim(?:s|ing|ed)?(?:\s(?:for|at|is|to|of))?|tgts?\b|targets?|targeting|targeted|goals?|objectives?|ambitions?|aspir\w+(?:\sto)?|dreams?(?:\sof)?|dreaming\sof|seek(?:s|ing)?|sought|striv(?:es?|ing)\s(?:for|to)|hankers?\s(?:for|after)|crav(?:es|ing)|yearn\w*(?:\sfor)?|set\sout\sto|out\sto\b(?!\s(?:the|them|us|him|her))|set\s(?:a|an|the|itself|themselves|himself|herself|out)\s(?:\w+\s){{0,3}}?(?:of|at|to)|set\s(?:itself|themselves|himself|herself)|(?:^|[-–•*(/;,.]\s?)(?:need|wants?|why|what\sfor|purpose|use\scase|uc|wish|ask|driver|reason|benefit|value|result|outcome|to\sbe|soll|after|tomorrow|future|must)s?\s?(?:\([^()]{{1,40}}\)\s?)?(?:is\s|are\s)?[:=–-]|(?:success|good|done|great|win|victory|happy|better|solved|fixed)\s(?:\w+\s){{0,4}}?(?:is|means|looks\slike|would\sbe|=|:)|(?:their|his|her|the)\s(?:magic\s|target\s)?(?:number|figure|bar)\s?(?:is|=|:)|committ?(?:ed|s)?\s(?:itself\s|themselves\s|himself\s|herself\s)?to|(?<!had\s)promis(?:ed|es|ing)|pledg(?:ed|es|ing)|vow(?:ed|s)?\s(?:to)?|swor(?:e|n)\sto|under(?:took|takes|taken)\sto|resolved\sto|hop(?:es|ing|e)\s(?:to|for|that)|(?:keen|eager|determined|driven|trying|try|tries|intends?|means?|plans?(?!\sfor)|planning|set|desperate|itching|longs?|longing|dying|impatient|anxious|hungry|obliged|bound|mandated|required|compelled|forced|instructed|ordered|told|tasked|charged|resolved|adamant|adamant\sthat|on\sthe\shook|under\sorders|under\spressure|has\sorders|has\sa\smandate|has\sthe\smandate|given\sa\smandate|have\sa\smandate|on\sa\smission|expected|supposed|motivated|prepared)\s(?:to|for|with)\b|reckons?\son|reckoning\son|bets?\son\s[^,;.]{{1,40}}?\sto|challeng(?:es?|ed|ing)\s(?:us|them|the\s\w+|everyone)\sto|(?:ran|campaigned|elected|runs)\son(?=\s?["'])|driving\sat|envisag(?:es?|ed|ing)|foresees?|(?:set|has|have)\s(?:his|her|their|its)\s(?:sights?|eyes?|heart|mind)\son|sign(?:s|ed)\sup\s(?:for|to)|intends?|hopes?(?=\s\d)|would\shave(?=\s(?:daily|weekly|hourly|live|one|a\s|all\s|them|it))|(?:is|are)\safter|wants?\sto\sknow|obliges?\s(?:them|her|him|it|us)\sto|pretends?\sto|signed\sup\s(?:to|for)|on\sthe\shook\sfor|in\sthe\smarket\sfor|(?:agreed|the|their|main|core|first|key)\s(?:need|requirement|use\scase|purpose|point|expectation|wish|want|motive|idea|thing)s?\s?(?:is|are|was|being|:|=|–|-)|(?:they|he|she|customer|board|owner|\w+\s(?:director|manager|head|lead|vp|chief))\s(?:asked|care[sd]?)\s(?:\w+\s)?about|(?:point|whole\spoint|idea|purpose|reason)\s(?:of|behind|for)\s[^,;:]{{1,30}}\s(?:is|being)|interested\sin\s(?=cut|reduc|halv|shorten|stop|get)|use\s(?:it|this|that)\s(?:to|for|so)|would\s(?:have|see)\s(?:it|this|that|them|(?=none|no\s|nobody|every|all\s|fewer))|(?:happy|content|satisfied|delighted|pleased|fine|ok|okay|glad|relieved)\s(?:with(?!\s(?:the|our|your|this)\s)|at|once|if\sit\sis)|settle[sd]?\sfor|longs?\s(?:for|to)|dying\s(?:for|to)|call(?:s|ed|ing)?\sfor|can(?:'t|\snot|not)\swait\s(?:for|to)|refuse[sd]?\sto\s(?:accept|live\swith|lose|tolerate|pay)|won't\s(?:accept|tolerate|stand\sfor|put\sup\swith)|will\snot\s(?:accept|tolerate)|no\slonger\s(?:willing|prepared|ready)\sto|(?:has|have|'s|is)\shad\senough|fed\sup\s(?:with|of)|tired\sof|sick\sof|wants?\san\send\sto|(?:steer|work|head|driv|push|mov)(?:s|e|es|ing)?\s
      towards?|give\s(?:them|him|her|me|us)(?=\s)|wants?\srid\sof|long\sterm:|spell(?:s|ed)\sout
    )(?!\w)""",
    _FLAGS,
)
# These say as often what has to be done as what is wanted: only a measure or a capability behind them is a result.
WEAK_WANT = CuePattern(
    r"""\b(?:need(?:s|ed|ing)?(?:\sto)?|requir(?:es?|ed|ing|ements?)|must|shall|(?:has|have|had|got|ha'?s)\sto|should|
    ought\sto|so\sthat|so\sas\sto|such\sthat|in\sfuture|going\sforward|instead\sof|rather\sthan|never\s(?:again|
    longer|more)|so(?=\s(?:they|he|she|crews?|staff|users?|teams?|nobody|no|people|the|every|customers?|that|
    [a-z]+s)\s(?:can|could|get|see|know|stop|no|don't|never|are|is|will|spend|lose|have))|in\sorder\sto|expect(?:s|ed|
    ing|ations?)?(?:\s(?:is|to|that))?|supposed\sto|(?:is|are)\sto\b|benefits?|value|payoff|pay-off|vision|driver|
    (?:they|he|she|who|staff|users?|customers?|it)\s?(?:will|'ll)\s(?:be\s)?(?:get|able|see|have|cut|save)|bring(?:s|
    ing)?|get(?:ting|s)?|cut(?:s|ting)?|reduc(?:e|es|ing)|lower(?:s|ing)?|halv(?:e|ing)|shorten\w*|shrink\w*|drive|
    push(?:es|ing)?(?=\s(?:it|this|that|them|\w+)\s(?:to|below|under|down)\b)|shav(?:e|es|ing)|trim(?:s|ming)?|
    slash(?:es|ing)?|claw(?:s|ing)?\sback|win(?:s|ning)?\sback|recover|rais(?:e|ing)|increas(?:e|ing)|improv(?:e|ing)|
    lift|double|limit|cap|maximum|allowed|threshold|bar|ceiling|anything\s(?:over|above|under|below|beyond|more|less)|
    nothing\s(?:over|above|under|below|beyond|more|less|longer|short)|standard|promise|has\sset|set\sat|
    no(?=\s\w+(?:\s\w+){0,4}\s(?:allowed|tolerated|accept\w+)))(?!\w)""",
    _FLAGS,
)
# What is wanted stands before these, in the same clause.
WANTED = CuePattern(
    r"""\b(?:(?:is|are|was|were|'s)\s(?:what|all|how|the\sleast|where|exactly\swhat|
    the\sthing)\s(?:\w+\s){0,4}?(?:want\w*|need\w*|ask\w*|after|expect\w*|wish\w*|cares?|counts?|matters?|dreams?|
    would|promised|demand\w*|require[sd]?|like|hope\w*|look\w*|aim\w*)|(?:would|will|'d|'ll)\s(?:already\s)?(?:do\b|
    suffice|be\s(?:enough|fine|plenty|great|perfect|ideal|ok|a\sbig\s\w+|gold|heaven|progress|worth\s\w+|good|
    a\s(?:win|success|dream|result)|nice|lovely|acceptable|sufficient)|make\s(?:\w+\s){1,3}happy|delight|please|
    satisfy|help\sthem|count\sas)|(?:is|are|was|were|being|be|'s)\s(?:the|their|his|her|our|
    a)\s(?:\w+\s){0,2}?(?:goal|target|aim|wish|ask|objective|ambition|want|requirement|need|yardstick|benchmark|prize|
    mandate|order|vision|number|measure|mark|hope|promise|expectation|bar|limit|ceiling|plan|dream|brief|kpi|demand|
    desire|order|line)|(?:is|are|was|were)\s(?:wanted|needed|required|expected|asked(?:\sfor)?|unacceptable|
    intolerable|out\sof\sthe\squestion|too\s(?:much|long|many|slow)|wished|demanded|aimed\sat|targeted|desired|
    acceptable|enough|sufficient|tolerated|allowed|envisaged|sought)|as\s(?:the|a|an|their|
    its)?\s?(?:upper\s)?(?:target|goal|aim|ceiling|cap|bar|maximum|limit|mark|objective|limit)|(?:wanted|needed|
    required|expected|asked|targeted|tgt|max|wished|desired|please|target|goal)(?=\s*(?:$|[.,;!)"']))|(?:he|she|they|
    \w+s?)\s(?:wants?|asks?|insists?|demands?|says?\she\swants|hopes?|expects?)(?=\s*(?:$|[.,;!)'"])))(?!\w)""",
    _FLAGS,
)
# What somebody says after his name or title: "foreman: 'zero, please'".
QUOTED = CuePattern(r"""[:–-]\s?["'](?P<said>[^"]{3,160}?)["'](?=\s*(?:$|[.,;()!]))""")
# A clause that begins with somebody at the top, and what it says of him.
HEAD_CLAUSE = CuePattern(
    r"""\b(?:chief|boss|heads?|director|vp|svp|evp|c[eofit]o|ciso|cdo|cmo|chro|cpo|board|owner|mayor|minister|
    ministry|manager|mgr|md|gm|dean|provost|registrar|rector|president|chair\w*|principal|matron|superintendent|
    foreman|treasurer|controller|regulator|governor|commissioner|secretary|officer|operations|ops|leadership|
    management)(?:'s\s\w+)?
    (?:\s?\([^()]{1,40}\))?,?\s(?P<said>[^,;:.]{4,140})""",
    _FLAGS,
)
MEASURED_TARGET = CuePattern(
    r"\b(?:it|this|that|to|on|for|at|says?|said|named|wrote|minus|plus|max|only)\s['\"]?(?:[€$£]?\d[\d.,]*\s?(?:%|"
    r"k|m|min\w*|hours?|h\b|days?|weeks?)?|(?:an?|one|two|three|four|five|six|ten)\s(?:minutes?|"
    r"hours?|days?|weeks?))"
)
# He tells how things are, or pays, or takes a step.
DOES_NOT_WISH = CuePattern(
    r"""\b(?:spen[dt]\w*|los[et]\w*|lost|gets?|got|has|have|had|takes?|took|wait\w*|receiv\w*|report\w*|complain\w*|
    runs?|ran|owns?|employ\w*|manag(?:es|ed)|approv\w*|sign(?:s|ed)?|decid\w*|allot\w*|releas\w*|leads?|pays?|paid|
    works?|worked|travel\w*|start\w*|join\w*|left|leaves?|grant\w*|alloc\w*|earmark\w*|clear\w*|confirm\w*|free[sd]?|
    set\saside|commits?|committed|book\w*|was|were|is|are|fell|rose|went|go|goes|meet\w*|met|call\w*|mail\w*|sent|
    sends?|money|budget|eur|euro|usd|gbp|chf|kr|sek|nok|dkk|po|order\w*|price\w*|licen[cs]\w*|seats|vote\w*|return\w*|
    retir\w*|back|away|present\w*|attend\w*|hand\w*|live|launch\w*|switch\w*|cut-?over|rollout|opening|season|
    use[sd]?|made|agreed|gave|given|pledged|adopt\w*|pass\w*|carried|inked|funded|found|put|ask(?:s|ed)\swhat)\b|
    [€$£]""",
    _FLAGS,
)
