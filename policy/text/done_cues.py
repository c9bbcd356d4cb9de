"""The wordings that say when a task is finished, and those that only look like it (section 3 of policy.md)."""

import re

# Every cue below holds one of these: a sentence without any is passed over at once.
STEMS = (
    *(
        "when",
        "whne",
        "wehn",
        "whn",
        "once",
        "onec",
        "soon",
        "moment",
        "minute",
        "day",
        "if",
        "provided",
        "upon",
        "=",
        "means",
        "->",
        "w/",
    ),
    *(
        "after",
        "til",
        "unless",
        "before",
        "receipt",
        "sign",
        "accept",
        "approv",
        "deliver",
        "confirm",
        "written",
        "customer",
        "successful",
    ),
    *(
        "crit",
        "condition",
        "test",
        "gate",
        "bar",
        "definit",
        "def",
        "dod",
        "goal",
        "aim",
        "objective",
        "target",
        "outcome",
        "purpose",
        "line",
    ),
    *(
        "state",
        "proof",
        "evidence",
        "like",
        "counts",
        "exit",
        "ac",
        "result",
        "output",
        "done",
        "finish",
        "complete",
        "clos",
        "success",
    ),
)
CRITERION = r"crit(?:eri\w{1,2}|era|eras|eries)|conditions?|tests?\b|definition|gates?\b|bar\b"
LABEL = re.compile(
    r"(?<![\w-])(?:"
    r"(?:exit|accept[ae]nce|success|completion|complete|closing|closure|close|done|finish(?:ing)?|pass|"
    r"sign-?\s?off|end|stop|win(?:ning)?|"
    r"doneness|ready|delivery)[\s-](?:" + CRITERION + r")"
    r"|definiti?on\sof\s(?:done|ready|success|complete)|\bdod\b|def\.?\sof\sdone|accept[ae]nce|crit(?:eri\w{1,2}|"
    r"era)(?=\s?[:=])"
    r"|(?:success|finish|exit|(?-i:AC))(?=\s?[:=])|crit(?:eri\w{1,2}|era)\s(?:for|to)\s(?:clos|finish|complet|exit|"
    r"accept|sign)\w*|"
    r"outcomes?\s(?:wanted|expected|needed|required)|deliver[ai]bles?|(?:expected|wanted|desired|required|needed|"
    r"agreed|end)[\s-](?:outcome|result|output|state)s?"
    r"|finish\sline|end[\s-]state|proof\sof\s(?:done|completion)|evidence\sof\s(?:completion|done)"
    r"|(?:success|done|finished|complete|good|finish)\s(?:looks?\slike|means|equals)|what\s(?:good|done|"
    r"success)\slooks\slike"
    r"|(?:it\s)?counts\sas\s(?:done|finished|complete)(?:\s(?:if|when))?"
    r")"
    r"(?:\s(?:for|of)\s(?:this|the|it|us)(?:\s\w{1,20})?|\s\([^()]{1,40}\))?"
    r"(?P<link>\s{0,2}(?:[:=]|-+>?|–|→)\s{0,2}|"
    r"\s(?:is|are|will\sbe|would\sbe|being)\s(?:that\s|when\s)?|\s(?=\S))?",
    re.IGNORECASE,
)
GOAL = re.compile(
    r"(?<![\w-])(?:(?:the|our|my|task|exit)\s)?(?:goal|aim|objective|target|outcome|purpose)s?(?:\s(?:here|"
    r"of\sthis(?:\s\w{1,20})?))?"
    r"(?:\s?[:=]\s?|\s[-–]\s|\s(?:is|are)\s)(?:to\s(?:have|get|see|reach)\s)?",
    re.IGNORECASE,
)
FINISHED = (
    r"(?:done|finished|finish(?:es)?|compl[et]{2,4}e?d?|compelted?|completes|clos(?:e|es|ed|able)|over|ends?|ended|"
    r"resolved|signed\soff|concluded?s?|achieved|"
    r"accomplished|wrapped\s?up|wraps?\sup|fulfilled|satisfied|ticked\soff|delivered|succeeds?|succeeded|"
    r"successful|passe[sd]|accepted|"
    r"ready|good\sto\sgo|stops?|complies|met|off\s(?:my|our|the)\s(?:list|plate)|sorted)"
)
WHEN = (
    r"(?:(?:only\s|just\s)?(?:when(?:ever)?|whne|wehn|whn|once|onec|as\ssoon\sas|asap\sas|the\s(?:moment|minute|"
    r"day)|if|provided(?:\sthat)?|upon)|"
    r"on\s(?:receipt|sign-?\s?off|accept[ae]nce|approval|delivery|signature|confirmation|written|customer|successful)|"
    r"=|means|-?->|w/|with(?=\s(?:a\s|the\s)?(?:signed|accepted|approved|sign-?off|countersigned)))"
)
FINISHED_WHEN = re.compile(
    r"(?<![\w-])"
    + FINISHED
    + r"(?:\s(?:it|this|that|out|task|off|the\stask|this\stask|the\sitem|down))?(?:\s(?:for\s(?:us|me)|only|here))?"
    r"[\s:,–-]{0,3}(?<=[\s:,–-])(?P<when>" + WHEN + r")(?!\w)",
    re.IGNORECASE,
)
CLOSE_AFTER = re.compile(
    r"(?:(?:\b(?:is|are|be|i'm|im|we're|were|it's|its|am|mark|count|consider|call)\s(?:it\s|this\s|as\s|"
    r"task\s){0,3}|^)(?:done|finished|complete[d]?|closed|over)|\b(?:close|closes|ends?|finish|finishes)(?:\s(?:it|"
    r"this|task))?)"
    r"\s(?:only\s)?(?P<when>after)\s",
    re.IGNORECASE,
)
NOT_BEFORE = re.compile(
    r"(?<![\w-])(?:(?:not|never|isn't|isnt|aren't|won't\sbe|wont\sbe|can't\sbe|cannot\sbe|don't|dont|do\snot|won't|"
    r"wont)\s(?:be\s|really\s|call\s(?:it|this)\s|considered\s|count\sas\s|mark\s)?"
    r"(?:done|finished|complete[d]?|closed?|over|closing|signed\soff)(?:\s(?:it|this|task))?|(?:stays?|"
    r"keep(?:\s(?:it|this|task))?|remains?|leave(?:\s(?:it|this))?)\sopen)"
    r"\s(?P<when>until|untill|till|til|before|unless)\s",
    re.IGNORECASE,
)
# "…, this is done" closes its sentence or clause; the condition stands before it.
CONSEQUENCE = re.compile(
    r"(?P<link>,|(?<=\s)(?:and|then|=)(?=\s)|(?<=\s)(?=(?:this|that|it|we|the\stask|task)[\s']))\s?(?:then\s)?"
    r"(?:(?:this|that|it|we|i|the\stask|this\sone|this\stask|task)(?:\s(?:is|are|am|can\sbe|will\sbe|counts?\sas|"
    r"can)|'re|'s|'m)?\s)?"
    r"(?:all\s)?(?:done|finished|complete|closed|closes|close|over)(?:\s(?:it|this|out|here|the\stask))?(?=\s*(?:$|"
    r"[.;,!\n]))",
    re.IGNORECASE,
)
CONDITION_OPENS = re.compile(r"\b(?:when(?:ever)?|once|as\ssoon\sas|after|if)\s", re.IGNORECASE)
PAST_ACCOUNT = re.compile(r"\b(?:was|were|not|already|all|been|had)\b", re.IGNORECASE)
UNTIL = re.compile(r"(?<!\w)(?P<when>until|untill|till|til)\s", re.IGNORECASE)
# A wait, a stop or a validity ends at its "until": that says what is awaited, not when the work is finished.
NOT_WORK = re.compile(
    r"\b(?:wait\w*|await\w*|block\w*|hold(?:ing)?|held|stuck|defer\w*|park(?:ed|ing)|paus\w+|postpon\w+|delay\w*|"
    r"on\sice|stall\w*|pushed|moved|"
    r"no|not|nothing|nobody|never|none|cannot|can't|cant|won't|wont|isn't|isnt|aren't|don't|dont|doesn't|unable|"
    r"closed|frozen|freeze|valid|"
    r"away|leave|vacation|ooo|out|idle|dormant|sleeping|off|down|unavailable|busy|open|due|has|have|had|was|were|"
    r"from|runs?\suntil|lasts?)\b",
    re.IGNORECASE,
)
OUTCOME = re.compile(
    r"\b(?:is|are|'s|has|have|be|been|signs?|accepts?|approves?|agrees?|confirms?|pass(?:es)?|lands?|works?|runs?|"
    r"loads?|reach(?:es)?|hits?|holds?|"
    r"finish(?:es)?|completes?|delivers?|answers?|repl(?:y|ies)|oks?|receives?|gets?|sees?|validates?|matches|"
    r"match|reconciles?|resolves?|"
    r"clears?|stops?|drops?|falls?|shows?|reports?|boots?|arrives?|comes|appears?|knows?|decides?|chooses?|picks?|"
    r"can|succeeds?|streams?|"
    r"sends?|returns?|opens?|goes|starts?|books?|survives?|says?|nods?|stays?|meets?|fits?|handles?|covers?|"
    r"allows?|lets?|takes?|uses?|"
    r"green|live|clean|stable|ready|empty|zero|up\sand\srunning|up|online|reachable|in\splace|gone|below|under|"
    r"above|over|within|inside|"
    r"sign-?off|signature|acceptance|go-live|approval|sent|held|built|run|met|shown|seen|set|done|known|written|"
    r"chosen|given|put|made|found|"
    r"\w{3,20}(?:ed|ised|ized))\b|[<>≥≤]=?|\d\s?%|100\b|\b\d+/\d+\b|->|→",
    re.IGNORECASE,
)
NO_CONDITION = re.compile(
    r"\s*(?:possible|(?:there(?:'s|\sis)\s|i\shave\s|we\shave\s|you\shave\s)?(?:time|a\smoment|a\schance|capacity|"
    r"bandwidth)\b|convenient|able\b|"
    r"(?:i|we|you)\s(?:get|find|have)\s(?:to\sit|round|around|time|a\s(?:chance|moment))|appropriate|applicable|"
    r"it\ssuits|ready\s*$|done\s*$|finished\s*$|complete\s*$)",
    re.IGNORECASE,
)
DENIED = re.compile(
    r"\b(?:no|without|missing|lacks?|lacking|need|needs|define|defining|write|agree(?:\son)?|draft|discuss|clarify|"
    r"ask\s\w+\sfor|review|update|add|get|what\sare|what's|"
    r"which|collect|propose|set|awaiting|waiting\s(?:for|on)|pending|still|not\syet|haven't|confirm)\s"
    r"(?:(?:clear|yet|any|the|an?|formal|agreed|written|real|their|our|customer|on|for|up|with|your)\s){0,3}$",
    re.IGNORECASE,
)
LABEL_IS_WORK = re.compile(
    r"\s*(?:(?:\w+ed|sent|shown|written|done|given)\s(?:with|w/|to|by|in|on|and|last|yesterday|"
    r"at)\s(?![^:.]{0,30}:)|due|overdue|"
    r"late|to\sfollow|workshop|meeting|session|call|review|letter|form|doc(?:ument)?s?\b|"
    r"template|plan|testing|phase|"
    r"run\b|with\s|from\s|by\s|will\s|has\s|have\s|was\s|were\s|on\s|in\s|and\s|or\s|for\s|of\s|not\b|yet\b|list\b)",
    re.IGNORECASE,
)
CERTIFICATE = re.compile(r"\b(?:certificate|cert|criteri\w+|tests?|testing|letter|form|rate)\b", re.IGNORECASE)
