"""What makes a wanted result measured, all in lower case (sections 4 and 5 of policy.md)."""

import re

from policy.text.cue_pattern import CuePattern

_FLAGS = re.VERBOSE

NUMBER = (
    r"(?:\d[\d.,]*|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|"
    r"sixty|half|several)\b)"
)
UNIT = (
    r"(?:%|x\b|(?:percent|pct|per\scent|points?|pp|k|m|bn|ms|secs?|s|seconds|second(?!\s[a-z])|"
    r"mins?|minutes?|hrs?|hours?|h|d|days?|"
    r"wks?|weeks?|months?|mths?|years?|yrs?|shifts?|clicks?|times|-?fold|nines|tonnes?|fte|ftes|heads|kwh|litres?|liters?)\b)"
)
# What is measured. Dates are blanked out before this is looked for.
MEASURE = CuePattern(
    rf"""(?:
    (?:<=?|>=?|≤|≥|=<|~<)\s?[€$£]?\d|\b(?:down|up|back|cut|drop|fall|rise|reduced|out|only|just|drops?|
    falls?)\sto\s(?:about\s|around\s|~\s?|under\s|less\sthan\s)?[€$£]?{NUMBER}|\b(?:under|below|beneath|above|beyond|
    over|within|inside|in\sless\sthan|less\sthan|fewer\sthan|more\sthan|better\sthan|faster\sthan|no\slater\sthan|
    at\sleast|at\smost|max(?:imum)?|min(?:imum)?|no\smore\sthan|not\smore\sthan|up\sto|as\slow\sas)\s(?:of\s|the\s|
    about\s|~)?[€$£]?(?:{NUMBER}|same\s|once\b|hour\b|day\b|shift\b|week\b|minute\b)|\b(?:at|to|of|is|be|as|in|gets?|
    wants?|wanted|needs?|hit|reach|aim|goal|target(?:s|ing|ed)?|achieve|keep|hold)[\s:=]{{0,3}}(?:at\s|around\s|
    about\s|~|is\s|max\s|maybe\s)?[€$£]?\d[\d.,]*(?!\w*/\d)|\bby\s(?:at\sleast\s|about\s|around\s|~|over\s|
    some\s)?(?:{NUMBER}\s?{UNIT}|half|a\s(?:third|quarter|fifth|tenth|factor)|two[\s-]thirds|\d)|
    {NUMBER}\s?{UNIT}\s?(?:fewer|less|more|faster|lower|cheaper|reduction|cut|drop|savings?|higher|shorter|better|
    quicker|up|down|off|improvement|increase|decrease|growth|uplift|uptime|availab\w+|max|or\s(?:less|better|under|
    below|more)|tops|instead|rather|not)|\b(?:down|up)\s(?:by\s)?~?\d[\d.,]*\s?{UNIT}|\bfrom\s(?!x{{2}})[^,;.]{{0,40}}?\b(?:to|
    ->)\s[^,;.]{{1,30}}|\d\s?\w{{0,8}}\s?(?:->|-->|→|=>)\s?<?\s?{NUMBER}|\b(?:halv(?:e|es|ed|ing)|doubl(?:e|es|ed|
    ing)|tripl(?:e|es|ed|ing)|quarter(?:ed|ing)|cut\sin\shalf|in\shalf|half\b(?!\s(?:an?\s|days?\b|hours?\b|years?\b|
    of\sthe\steam))|a\s(?:third|quarter|fifth|tenth|half)\b|(?:one|two|three)[\s-](?:thirds?|quarters?|fifths?)|
    (?:one|two|\d+)\s(?:in|out\sof)\s(?:every\s)?(?:\d+|ten|twenty|fifty|a\shundred|a\sthousand)|t\+\d|parity|
    never\s(?:again|longer|more)|down\sto\snothing|(?:no|not\sone|not\sa\ssingle|without)\s(?:more\s)?(?:crash(?:es)?|
    outages?|stops?|interruptions?|line\sstops?|downtime|re-?keying|loss|losses|errors?|queues?|waiting|paper|copies|
    copying|manual\ssteps?|service\sinterruption|repeat)|zero|nil|none\sof|eliminat\w+|eradicat\w+|(?:only|just|\w+ed|
    done|be|at)\sonce|once\sonly|one\stime\sonly|not\sa\s(?:single|minute|second|day)|no\s(?:\w+\s){{1,4}}(?:allowed|
    tolerated|accept(?:ed|able))|\d+(?:\.\d+)?\s?x|(?:two|three|five|ten)[\s-]?(?:fold|times)|twice\s(?:the|as)|
    same[\s-]day|next[\s-](?:day|morning)|over-?night|real[\s-]?time|near[\s-]real[\s-]?time|instant(?:ly)?|
    immediately|on\sthe\ssame\sday|(?:in|within|inside)\s(?:\w+\s)?(?:seconds|minutes|hours|days|an?\s(?:hour|day|
    shift|week|minute))|(?:hours|minutes|seconds|days|weeks),?\s(?:not|instead\sof|rather\sthan|vs)|hourly|
    every\s(?:hour|minute|few|\d+)|by\sthe\shour|around\sthe\sclock|24/7|24x7|(?:single|double)[\s-]digit|
    no\s(?:unplanned\s)?downtime|to\s(?:seconds|minutes|hours|days)|(?:four|five|three)\snines)\b|\d\s\w+\s(?:per|an?|
    each|every)\s\w+|\b(?:before|by|at|until)\s\d{{1,2}}(?::\d\d)?\s?(?:am|pm|o'clock)\b|\b(?:on\s)?(?:day|
    minute)\sone\b|\b99(?:[.,]\d+)?\b|[-\u2212]\s?\d+\s?%
    )""",
    _FLAGS,
)
# A wish that says what it is for, or what it ends, states its problem with it.
PURPOSE = CuePattern(
    r"\bso\s(?:that\s)?(?:the|they|he|she|nobody|no|people|staff|crews?|users?|customers?|every\w*|[a-z]+s)\s|"
    r"\binstead\sof\b|\brather\sthan\b|"
    r"\bno\s(?:more|longer)\b|\bwithout\s\w+ing\b|\bbefore\s(?:the|it|they|a|an)\s(?:\w+\s){1,4}(?:is|are|gets?|"
    r"goes|leaves?|breaks?|fails?)\b",
)
QUANTITY = CuePattern(rf"(?<![\w.]){NUMBER}\s?-?{UNIT}|\d\s?%")
# "in 2 days" reads as a date, and is a result as often.
DURATION = CuePattern(
    rf"\b(?:in|within|inside|under|below)\s(?:the\s|less\sthan\s|about\s)?(?:same\s)?(?:{NUMBER}\s?)?(?:secs?|"
    rf"seconds?|mins?|minutes?|hrs?|hours?|h|d|days?|shift|weeks?)\b",
)
# A wish's object that is a number: "she is shooting for 4", "objective 5 min".
NUMBER_FIRST = CuePattern(
    rf"""[\s:=–.-]*(?:to|for|at|of|me|us|is|it|this|that|about|around|only|be|get|have|see|them|a|maximum|max|
    at\smost|at\sleast|under|below|roughly|lower|reduce|cut|halve|shave|slash|trim|down|back|up|claw|win|agreed|with|
    settle|see|that|those|bring|push|pull|take|drive|keep|hold|stay|another|maximum\sof|arrive|reach|come|go|pass|
    descend|by|the|in|done|finished|closed|ready|solved|answered|\s|\.|~|<|>|≤|≥|=|:)*(?:(?:<|>|≤|≥|~|€|\$|
    £)?\s?\d[\d.,]*(?!\s?(?:licen|seat|user|reference|copies|plants?\b|sites?\b|pilots?\b|vms?\b|people|k?\s?(?:€|eur|
    usd|gbp|chf)))|{NUMBER}\s?{UNIT}|(?:a|one|two)[\s-](?:half|thirds?|quarters?|fifths?|tenths?)\b|(?:once|half|none|
    nil|zero|nobody|parity|one|two|three|four|five|six|seven|eight|nine|ten|seconds|minutes|hours|days)(?=\s*(?:$|
    [.,;!)])))""",
    _FLAGS,
)
ARROW = CuePattern(
    rf"\d\s?[\w%]{{0,9}}(?:\s\w+)?\s?(?:->|-->|→|=>|➔)\s?[<~]?\s?{NUMBER}|\bfrom\s(?:\w+\s){{0,2}}?{NUMBER}\s?{UNIT}?\s(?:\w+\s){{0,3}}?"
    rf"(?:down\s|up\s)?to\s(?:under\s|below\s|about\s|~)?{NUMBER}",
)
CHANGED = CuePattern(
    r"\b(?:after|went|gone|goes|dropped|has\sbeen|have\sbeen|was|were|had|improved|rose|fell|grew|climbed|increased|"
    r"moved|changed|did|already|since\sthe|"
    r"slipped|pushed|postponed|extended|raised|reduced|cut\slast|now)\b",
)
