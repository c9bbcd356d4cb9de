"""What may stand behind a cue of `done_cues` and what may not: proof, number, outcome; time, wait, mere wish."""

import re

from policy.text.cue_pattern import CuePattern

PROOF = CuePattern(
    r"\b(?:sign\w*|initials?|oks?|okays?|yes|nod|blessing|stamp\w*|certificate|acceptance|approval|receipt|confirm\w*|"
    r"agree\w*|consent|go-ahead|go\b(?=\sin\swriting)|tick|figure|number|name|proof|result|report|score|minutes|"
    r"written|"
    r"in\swriting|reply|answer|e?-?mail|letter|thumbs\sup|go/no-?go|green\slight|form|pdf|protocol|record|log|"
    r"screenshot|decision|"
    r"evidence|ack\w*|verdict|unterschrift\w*|handtekening|signature|podpis|seal|stamp|handshake|freigabe|zusage|"
    r"accord|firma|akkoord|godk\w+)\b",
    re.IGNORECASE,
)
QUANTITY = CuePattern(
    r"\d|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|dozen|both|all|every|each|no|last|final|first|"
    r"second|"
    r"third|fourth|fifth|half|once|twice)\b",
    re.IGNORECASE,
)
CLOCK = CuePattern(
    r"\b(?:noon|midnight|lunch\w*|\d{1,2}(?:[:.h]\d\d)?\s?(?:am|pm|a\.m\.|p\.m\.|uhr|h\b|hrs?\b|o'clock)|"
    r"\d{1,2}[:h]\d\d)",
    re.IGNORECASE,
)
MEASURE = CuePattern(
    r"\d|[<>≥≤]|\b(?:no|zero|under|below|above|over|within|all|both|every|each|at\s(?:least|most)|min|max|"
    r"once|twice|nine|ten)\b|"
    r"\b(?:agrees?|accepts?|signs?|confirms?|approves?|says?|oks?|is|are|has|have|replies|picks?|decides?|passes)\b",
    re.IGNORECASE,
)
PAST_ACCOUNT = CuePattern(r"\b(?:was|were|not|already|all|been|had)\b", re.IGNORECASE)
UNTIL = CuePattern(
    r"(?<!\w)(?P<when>until|untill|till|til|hasta\sque|jusqu'[àa]\sce\sque|fino\sa\s(?:quando|che)|at[ée]\sque|"
    r"bis\s(?=(?:der|die|das|alle|unser|ihr|wir)\b))\s?",
    re.IGNORECASE,
)
# A wait, a stop or a validity ends at its "until": that says what is awaited, not when the work is finished.
NOT_WORK = CuePattern(
    r"\b(?:wait\w*|await\w*|block\w*|hold(?:ing)?|held|stuck|defer\w*|park(?:ed|ing)|paus\w+|postpon\w+|delay\w*|"
    r"on\sice|capped|limited|throttled|restricted|stall\w*|pushed|moved|stays?(?!\s(?:in|on|with)\s)|sits?|"
    r"no|not|nothing|nobody|never|none|cannot|can't|cant|won't|wont|isn't|isnt|aren't|don't|dont|doesn't|unable|"
    r"closed|frozen|freeze|valid|"
    r"away|leave|vacation|ooo|out|idle|dormant|sleeping|off|down|unavailable|busy|open|due|has|have|had|was|were|"
    r"from|runs?\suntil|lasts?)\b",
    re.IGNORECASE,
)
OUTCOME = CuePattern(
    r"\b(?:is|are|'s|has|have|be|been|signs?|accepts?|approves?|agrees?|confirms?|pass(?:es)?|lands?|works?|runs?|"
    r"loads?|reach(?:es)?|hits?|holds?|"
    r"finish(?:es)?|completes?|delivers?|answers?|repl(?:y|ies)|oks?|receives?|gets?|sees?|validates?|matches|"
    r"match|reconciles?|resolves?|"
    r"clears?|stops?|drops?|falls?|shows?|reports?|boots?|arrives?|comes|appears?|knows?|decides?|chooses?|picks?|"
    r"can|succeeds?|streams?|puts?|"
    r"sends?|returns?|opens?|goes|starts?|books?|survives?|says?|nods?|stays?|meets?|fits?|handles?|covers?|"
    r"allows?|lets?|takes?|uses?|"
    r"green|live|clean|stable|ready|empty|zero|up\sand\srunning|up|online|reachable|in\splace|gone|below|under|"
    r"above|over|within|inside|"
    r"sign-?off|signature|acceptance|go-live|approval|sent|held|built|run|met|shown|seen|set|done|known|written|"
    r"chosen|given|put|made|found|went|came|got|did|fine|ok|okay|well|"
    r"\w{3,20}(?:ed|ised|ized))\b|[<>≥≤]=?|\d\s?%|100\b|\b\d+/\d+\b|->|→",
    re.IGNORECASE,
)
NO_CONDITION = CuePattern(
    r"\s*(?:possible|(?:there(?:'s|\sis)\s|i\shave\s|we\shave\s|you\shave\s)?(?:time(?!\sto\s\w)|a\smoment|a\schance|"
    r"capacity|"
    r"bandwidth)\b|convenient|able\b|"
    r"(?:i|we|you)\s(?:get|find|have|want|can|like|wish)(?:\s*$|\s(?:to\sit|round|around|time|a\s(?:chance|moment)))|"
    r"appropriate|applicable|needed|necessary|required|it\ssuits|"
    r"ready\s*$|done\s*$|finished\s*$|complete\s*$)",
    re.IGNORECASE,
)
# Somebody's act, told as it will be: "he signs", "the mail goes out".
PRESENT = CuePattern(
    r"\b(?:agrees?|accepts?|signs?|confirms?|approves?|says?|oks?|is|has|replies|picks?|decides?|passes|goes|sends?|"
    r"runs?|"
    r"works?|nods?|gets?|sees?|comes?|answers?|writes?|puts?|takes?|gives?|lands?|loads?|boots?|shows?|stamps?|"
    r"fails)\b",
    re.IGNORECASE,
)
# Things with an end of their own, which is not the task's.
ANOTHER_END = CuePattern(
    r"\b(?:contract|tender|window|year|fy\d*|licen[cs]e|subscription|offer|promo\w*|auction|market|store|shop|"
    r"agreement|"
    r"lease|trial|rfp|rfq|campaign|registration|enrol?lment|season|quarter|sale|support|maintenance|warranty|meeting|"
    r"call|workshop|office|gate|incident|bid|round|period)\s(?:(?:is|will|only|will\sbe|are|gets?)\s)?$",
    re.IGNORECASE,
)
# "Bob closes this task" plans; a thing closes it by being there.
SOMEBODY = CuePattern(r"\s*(?:and\s)?(?:i|we|you|he|she|they|nobody|who|please|pls|to|will|let's)\b", re.IGNORECASE)
