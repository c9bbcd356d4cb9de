"""What a clause does to the date in it: hedges it, plans it for us, asks for it, takes it back, replaces it."""

import re

from policy.text.cue_pattern import CuePattern

_WE = r"(?:we|i|we're|i'm|we've|i've|we'd|i'd|us)"
NEGATED_WORD = (
    r"(?:not|never|nor|cannot|no|without|won't|wont|can't|cant|isn't|aren't|wasn't|don't|doesn't|didn't|couldn't|"
    r"shouldn't|hasn't|haven't|wouldn't|unable|neither|refus\w+|declin\w+|fail(?:s|ed)?\sto)"
)
HEDGED = CuePattern(
    r"\b(?:maybe|perhaps|probabl[ye]|prob|prolly|likely|unlikely|possibl[ye]|might|could|would(?!\s(?:like|love|"
    r"prefer))|should|hop(?:e|es|ed|"
    r"ing|eful|efully)|thinks?|think(?:ing)?\sof|believes?|guess\w*|reckons?|seems?|appears?|expected|expecting|expectation\w*|expects?(?!\s(?:\S+\s){1,4}?(?:to|by|from|on|at|live)\b)|suppos\w+|"
    r"presum\w+|apparently|allegedly|rumou?r\w*|tentativ\w+|pencil\w*|provisional\w*|unconfirmed|tbd|tbc|tba|"
    r"unclear|unsure|uncertain|ideal(?:ly)?|dream\w*|ballpark(?!\s(?:opens|and|in|gets|will|by|has|must))|guesstimate|some\s?time|someday|at\ssome\spoint|"
    r"eventually|(?:talk|look)(?:s|ing|ed)?\s(?:of|at|about|like)|consider\w*|toy(?:s|ing)?|float(?:s|ed|ing)?|"
    r"wonder\w*|keen\sto|nice\sto\shave|optimistic\w*|pessimistic\w*|potential(?:ly)?|in\stheory|theoretical\w*|"
    r"fingers\scrossed|all\sbeing\swell|with\s(?:any\s|some\s|a\sbit\sof\s)?luck|best\scase|worst\scase|leaning|"
    r"subject\sto|pending|depend(?:s|ing|ent)|assum\w+|conditional\w*|contingent|if|unless|provided(?!\sby)|"
    r"providing\sthat|"
    r"as\slong\sas|once|in\scase|whether|to\sbe\s(?:confirmed|agreed|decided|determined|defined|discussed|fixed|set)|"
    r"not\s(?:yet\s)?(?:confirmed|fixed|agreed|firm|final|settled|certain|sure|cast)|or\s(?:even\s)?(?:later|sooner)|"
    r"mentions?\sof|in\sprinciple|wishful|realistic(?:ally)?|roadmap\ssays|suggest\w*|propos\w+|predict\w*|"
    r"estimat\w+|forecast\w*|projected|tries|try(?:ing)?|attempt\w*|or\sso\sthey\ssay|unofficial\w*|"
    r"early\sindication|indicative\w*|speculat\w*|vague\w*|anticipat\w*|envisag\w*|envision\w*|imagin\w*|"
    r"working\sassumption|placeholder|dummy|claim(?:s|ed|ing)?(?=\s(?:that|it|they|to|he|she|we|the)\b)|came\sup|topic|"
    r"(?:partner|vendor|rep|seller|someone|somebody|colleague|consultant|integrator|isv)\s(?:said|says|thinks|mentioned|told\sme|"
    r"claims|wants|entered|typed|keyed|noted|wrote)|heard|hear(?!\sfrom))\b|\b(?-i:may)\b(?!\s?\d)|~\?|\?",
    re.IGNORECASE,
)
# Said right after the date, in a clause of its own.
RETRACTED_AFTER = CuePattern(
    r"[\s,()–*-]{0,4}(?:(?:but|though|although|still|that's|that|which|it's|it|date|is|was|this|all|and|so|only|just|"
    r"far|very|a|the|now|at|best|currently|weekend|or)\s){0,4}(?:tbc|tbd|tba|\?|to\sbe\s(?:confirmed|agreed|"
    r"decided)|un-?confirmed|(?:not|nothing|isn't|n't)\s(?:yet\s)?(?:been\s)?(?:confirmed|firm|fixed|final|agreed|"
    r"set|"
    r"official|promised|certain|cast)|maybe|perhaps|probably|possibly|likely|hopefully|no\spromises?|no\sguarantees?|"
    r"(?:take\s(?:it\s|that\s)?(?:w/|with)\sa\s)?(?:pinch|grain)\sof\ssalt|fingers\scrossed|all\sbeing\swell|"
    r"(?:any\s)?luck|subject\sto|depend(?:s|ing)|tentative\w*|provisional\w*|pencil\w*|ballpark|guess(?:work)?|"
    r"ours\b|await\w*|waiting|at\srisk|(?:looks|looking|seems|feels)\s\w+|in\s(?:doubt|question|danger|jeopardy)|"
    r"shaky|wobbl\w+|doubtful|ambitious|aggressive|questionable|or\sso\b|says\sthe\s(?:rep|partner|vendor|"
    r"seller)|(?:i|we)\s(?:hear|heard|think|guess|believe|reckon|hope|assume)\b|"
    r"our\s(?:side|end|team|office|account\steam)\b|(?:our|my)\s(?:own\s)?(?:guess|plan|idea|estimate|assumption|"
    r"wish|reading|number|target|date|view|take|math|calculation)|on\sour\s(?:side|part)|from\sour\sside|"
    r"internal(?:ly)?(?!\saudit)|wishful|if\b|unless|assuming|in\stheory|rumou?r\w*|optimistic|"
    r"(?:nobody|noone|no\sone|none\sof\sthem)\s(?:there\s)?(?:has\s|had\s|ever\s|yet\s)?(?:confirm|agree|said|nodd|committ|react|answer|repl|look|sign|read|"
    r"picked\sit|took\sit|own)\w*|(?:they|she|he|customer|cust|client)\s?(?:have|has|had|did|'ve)?(?:n't|\snot|\snever)\s(?:yet\s|even\s|ever\s)?"
    r"(?:confirm|agree|look|seen|see|comment|react|answer|repl|read|commit|nodd|sign|accept|respond|said|say)\w*|"
    r"(?:no|not\sa|without)\s(?:single\s)?(?:comment|reaction|answer|reply|word|nod|response|feedback|confirmation|yes)\b|sooner\sor\slater|or\s(?:later|"
    r"so\sthey))",
    re.IGNORECASE,
)
OURS = CuePattern(
    r"\b(?:our\s(?:\w+\s)?kick-?off\s|(?:our|my)\s(?:\w+\s){1,3}?(?:plan|gantt|schedule|timeline|deck|chart|roadmap|sheet|board|calendar|slides?|notes?)\b|my\s(?:calendar|diary|notes?|sheet|list|deck)\b|"
    r"(?:partner|vendor|integrator|reseller|supplier|consultant|gsi|isv|si)(?:'?s)?\s(?:own\s|project\s|draft\s)?(?:plan|gantt|schedule|timeline|"
    r"deck|chart|roadmap|sheet|slides?|estimate|proposal|sow)\b|i\s(?:really\s)?(?:need|want|have|must)\b|our\s(?:own\s|internal\s|"
    r"side'?s?\s|team'?s\s|account\s)*(?:plan\w*|target\w*|estimate\w*|proposal|"
    r"forecast|"
    r"guess|assumption|draft|timeline|schedule|close|idea|wish|commit|sketch|roadmap|number|view|hope|aim|goal|end\b|"
    r"internal)|my\s(?:plan|target|estimate|guess|proposal|forecast|goal|aim|view|read|money|bet)|"
    + _WE
    + r"\s(?:all\s|just\s|only\s|had\s|have\s|have\sbeen\s|still\s|now\s|then\s|also\s|internally\s|'d\s|are\s|"
    r"am\s|were\s|will\s)*(?:expect\w*|sketch\w*|pencil\w*|plan(?:s|ned|ning)?|propos\w+|aim(?:ed|ing)?|assum\w+|forecast\w*|"
    r"target(?:ed|ing)?|suggest\w*|would|could|should|hop(?:e|ed|ing)|think|thought|want\w*|like|push(?:ed|"
    r"ing)?\sfor|"
    r"bet(?:ting)?|reckon|guess\w*|pitch\w*|offer\w*|recommend\w*|ask(?:ed|ing)?|shoot(?:ing)?|put|wrote|entered|"
    r"set|keyed|assume|see|(?<!were\s)(?<!was\s)(?<!been\s)told|said|can|figure\w*|estimat\w+|model\w*|draft\w*|"
    r"try|trying|work(?:ing)?\sto(?:wards)?|"
    r"book(?:ed)?)\b|"
    r"(?:internal(?:ly)?|seller'?s?|account\steam'?s?|microsoft'?s?|msft'?s?|ms's|specialist'?s?|rep'?s)\s"
    r"(?:plan\w*|target\w*|forecast|guess|view|estimate|date|assumption|wants?|hopes?|aims?|sketch\w*|own)|"
    r"internally|myself|our\s(?:own\s)?(?:specialists?|reps?|sellers?|ae|account\s(?:exec\w*|managers?|teams?)|managers?|boss|vp|leadership|management|sales\s\w+|colleagues?)\b|(?:comes?|came|is|was)\sfrom\s(?:us|me|our\s\w+)|(?:inside|into|within)\sour|(?:crm|msx|system|record|pipeline)\s(?:date|entry|says|shows|has)|"
    r"(?:i|we)\s(?:moved|changed|updated|adjusted|entered|shifted)\s(?:the|our)\s(?:crm\s|msx\s|milestone\s|close\s)*date|for\sour\s(?:fy|quarter|half|number|target|year|scorecard)|on\sour\s(?:side|end|slide|roadmap)|"
    r"in\sour\s(?:own\s)?(?!hands\b)\w+)\b",
    re.IGNORECASE,
)
ASKED = CuePattern(
    r"\b(?:(?:ask(?:ed|ing|s)?|check(?:ed|ing)?|tell\s(?:us|me)|know|knows|see|clarif\w+|"
    r"confirm)\s(?:\w+\s){0,3}?(?:if|"
    r"whether|about|when|what|which|how|for\s(?:a\s(?:date|month|start)|confirmation))|doubts?\s(?:about|over|on)|"
    r"whether|wonder\w*|question\w*|e?i?nquir\w+|"
    r"find\sout|to\slearn|chas(?:e|ing)|waiting\s(?:for|on)|awaiting)\b",
    re.IGNORECASE,
)
OTHER_CUSTOMER = CuePattern(
    r"\b(?:(?:an?other|other|different|previous|former|reference|unrelated)\s(?:customer|client|account|deal|bank|"
    r"company|tenant|project|opportunity)s?|"
    r"competitor|sister\s(?:company|brand)|our\sother|(?:reference|ref)\s(?:call|cust\w*))\b",
    re.IGNORECASE,
)
# No denial of the date: it makes it firmer, or denies something else.
NO_DENIAL = CuePattern(
    r"\bor\s(?:not|nothing|never|no)\b|\bgo[\s-]?/[\s-]?no[\s-]?go\b|\bgo\sor\sno[\s-]go\b|\bno-go\b|\byes\sor\s(?:a\s)?no\b|\byes/no\b|"
    r"\b(?:no|not|nothing)\s(?:later\b|later\sthan|negotiable|a\sday\slater|(?:room|scope|way)\s(?:to|for)\s\w+|wiggle\w*|"
    r"slack|"
    r"longer(?=\s?(?:$|[.,;)]))|further\sthan|"
    r"movement|change\w*|slip\w*|delay\w*|matter\s\w+|open\s)|\bno\s(?:known\s|open\s|more\s|further\s|current\s|"
    r"hard\s|real\s|major\s)?(?:issues?|blockers?|risks?|problems?|objections?|surprises?|doubts?|questions?|ifs|"
    r"extension\w*|renewal|excuses|fallback|fall-?back|plan\sb|compromise|exceptions?)|\bnot\s(?:only|just)\b|"
    r"\b(?:can't|cannot|can\snot|won't|will\snot|must\snot|mustn't|may\snot|couldn't|not\sgoing\sto|doesn't|don't|"
    r"does\snot|has\snot|hasn't|have\snot|haven't|not|never)\s(?:be\s|been\s|to\s|get\s|want\sto\s|intend\sto\s|"
    r"wish\sto\s)?(?:slip\w*|move[sd]?|moving|change[sd]?|extend\w*|renew\w*|budge\w*|miss\w*|prolong\w*|postpone\w*|"
    r"delay\w*|push\w*|negotiabl\w+|wait\w*|shift\w*|run\spast|go\spast|live\swithout|alter\w*)",
    re.IGNORECASE,
)
DENIED = CuePattern(r"\b" + NEGATED_WORD + r"(?![\w'])|\bn't\b", re.IGNORECASE)
# "Not past 30 Sept" sets a limit.
LIMIT = CuePattern(
    r"\b" + NEGATED_WORD + r"\b.{0,60}?\b(?:past|beyond|after|later\sthan|longer\sthan|further\sthan)\s(?:the\s)?$",
    re.IGNORECASE,
)
# "Not before 12 Jan" gives the earliest day only.
EARLIEST = CuePattern(
    r"\b(?:(?:not|no|nothing|never|won't|can't|cannot|don't|doesn't|isn't)\b.{0,40}?\b(?:before|until|till|untill|"
    r"sooner\s"
    r"than|earlier\sthan)|(?:at\s(?:the\s)?)?earliest(?:\s(?:is|date))?|only\s(?:after|from)|not)\s(?:the\s|in\s|"
    r"early\s)?$",
    re.IGNORECASE,
)
EARLIEST_AFTER = CuePattern(r"\s(?:at\s(?:the\s)?)?(?:very\s)?earliest\b", re.IGNORECASE)
# Words just before a date that is no longer the one.
REPLACED_BEFORE = CuePattern(
    r"\b(?:slid|slip\w*|moved?|push\w*|gone|went|drift\w*)\s(?:out\s|well\s)?(?:past|beyond)\s(?:the\s)?$|"
    r"\b(?:instead\sof|rather\sthan|no\slonger|vs\.?|versus|old|original(?:ly)?|initial(?:ly)?|previous(?:ly)?|"
    r"former(?:ly)?|prior|away\sfrom|ex)\s(?:(?:the|on|by|in|at|for|until|is|was|date|of|target|plan)\s){0,3}$",
    re.IGNORECASE,
)
FROM = CuePattern(r"\bfrom\s(?:the\s)?$", re.IGNORECASE)
MOVED = CuePattern(
    r"\b(?:mov\w+|slip\w*|push\w*|shift\w*|postpon\w*|delay\w*|slid\w*|brought|bring\w*|pull\w*|re-?schedul\w*|"
    r"re-?plan\w*|chang\w*|put|extend\w*|defer\w*|went|goes|gone|drift\w*|dragg?\w*|re-?dated|adjust\w*|revis\w*)\b",
    re.IGNORECASE,
)
WAS = CuePattern(
    r"\b(?:was|were|had\sbeen|used\sto|original(?:ly)?|initial(?:ly)?|previous(?:ly)?|formerly|at\sfirst|back\sthen|"
    r"supposed\sto|meant\sto|should\shave)\b(?!\s(?:just\s|now\s|re-?|all\s|also\s)?(?:confirmed|fixed|agreed|set|"
    r"pegged|"
    r"moved|pushed|replanned|re-planned|brought|pulled|rescheduled|put|given|told|clear|firm|settled|chosen|picked|"
    r"shifted|announced|approved|reset|named|quoted|adamant|explicit))",
    re.IGNORECASE,
)
ARROW = CuePattern(r"\s?(?:→|[-–=]{1,2}>|»|>>)")
# Words just after a date that take it back.
GONE_AFTER = CuePattern(
    r"[,)]?\s(?:(?:but|and|then|[-–])\s)?(?:\w+\s){0,3}?"
    r"(?:(?:is|are|was|looks|it's|that's|now|got|gets|has\sbeen|being)\s(?:(?:now|no\slonger|officially|just|already|"
    r"completely|clearly|all\sbut)\s){0,2}(?:off\b(?!\sthe\s(?!table))|dead|gone|history|out\b(?!\sof)|toast|"
    r"unrealistic|"
    r"impossible|missed|lost|blown|void)|"
    r"slipp\w+|pushed|moved|postponed|delayed|cancell?ed|withdrawn|shelved|slid|scrapped|dropped|missed|"
    r"fell\s(?:through|apart|over|away)|collapsed|evaporated|vanished|lifted|torn\sup|stopped|killed|binned|axed|"
    r"(?:not|n't|no\slonger)\s(?:be\s)?(?:happening|possible|doable|realistic|feasible|valid|hold\w*|achievable|"
    r"standing|met|going\sto\shappen)|won't\s(?:hold|happen|work|fly|stand|be\s(?:met|made|held))|"
    r"(?:can't|cannot)\s(?:hold|be\s(?:met|held|kept|made)))\b(?!\s(?:from|forward|up)\b)",
    re.IGNORECASE,
)
# "They went live in March" tells of a past March, whatever year is nearest.
PAST = CuePattern(
    r"(?<!have\s)(?<!has\s)(?<!is\s)(?<!are\s)(?<!be\s)(?<!get\s)(?<!gets\s)(?<!it\s)(?<!was\s)(?<!were\s)"
    r"\b(?:went\s(?:live|over|across|hot|into)|began|started|launched|kicked\soff|commenced|migrated|signed)\s"
    r"(?:\w+\s){0,2}?(?:back\s)?(?:on|in|since|last)?\s?(?:the\s)?$",
    re.IGNORECASE,
)
# "They should use it from 4 January, this is the date": an obligation, not a guess.
SHOULD = CuePattern(r"\bshould\b", re.IGNORECASE)
FIRM = CuePattern(
    r"\b(?:(?:this|that|it)\sis\s(?:the|a|their)\s(?:\w+\s)?(?:date|deadline)|(?<!un)(?<!not\s)confirmed|fixed|hard\sdate|agreed|"
    r"no\slater|at\sthe\slatest|latest|decided|by\slaw|mandatory|obligatory)\b",
    re.IGNORECASE,
)
