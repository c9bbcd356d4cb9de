"""Words for a technical choice that is open or undone, all in lower case (section 5 of policy.md)."""

import re

from policy.text.cue_pattern import CuePattern

_FLAGS = re.VERBOSE

OPEN = CuePattern(
    r"""\b(?:open\b(?![\s-]source|\sapi|\sstandard|ai)|undecided|(?:two|three|four|both|several|
    all)\s(?:\w+\s)?(?:on\sthe\stable|left\sin|remain(?:ing)?)|(?:verdict|decision|choice|pick)\sin(?=\s{2,}|\s*(?:$|
    [.,;]))|offen|noch\snicht|steht\saus|en\ssuspens|pendiente|in\ssospeso|nog\sniet|gets?\s(?:decided|chosen|picked|
    settled|signed|approved|fixed|selected|agreed)|(?:is|are)\s(?:decided|chosen|picked|settled|selected)\s(?:at|in|
    on|by|after|once)\s(?:the\s)?(?:next|coming|december|january|february|year|end|board|monday)|unresolved|unsettled|
    tb[dac]|lean(?:s|ing)?|shortlist\w*|short-list\w*|long-?list|candidates?|options?\s(?:are|remain|on\sthe\stable|
    paper|include|being|under|to)|(?:two|three|both|several|all)\s(?:\w+\s)?options?|evaluat\w+|compar(?:e|es|ing|
    ison)|assess\w*|consider(?:s|ing|ed)?|weigh\w*|investigat\w+|explor(?:e|es|ed|ing)|looking\sat|
    bake-?off\s(?:first|next|planned|needed|running|to\b|in\b|starts|follows|comes|still)|either|whether|
    which(?!\s(?:was|is|were|has|had|they|we|will)\b)|vs\.?|versus|torn|debat(?:ed?|es|ing)\b(?!\s(?:is|
    was)\s(?:now\s)?(?:over|closed|settled|done))|discuss(?:ing|ion|ions)?|(?:under|in)\s(?:review|discussion|debate|
    evaluation|study)|in\sthe\s(?:running|race|mix)|still\s(?:to|being|between|not|need\w*|deciding|choosing|arguing|
    talking|comparing)|up\sin\sthe\sair|on\sthe\sfence|(?:yet\sto|remains?\sto|left\sto|need\w*(?:\sto)?|ha(?:s|
    ve)\sto|want\w*\sto|still\sto|must|will|would|'ll|going\sto|due\sto|expect\w*\sto|plan\w*\sto|hop(?:e|es|ing)\sto|
    aims?\sto|how\sto|to\sbe|to)\s(?:be\s)?(?:decid(?:e|ed)|choos(?:e|ing)|chosen|pick(?:ed)?|select(?:ed)?|settled?|
    agree(?:d)?|confirm(?:ed)?|finali[sz](?:e|ed)|made(?!\s(?:with|on|in|via|through|using)\b)|nailed|fixed|
    determine[d]?|approve[d]?|sign(?:ed)?|accept(?:ed)?)|(?:will|'ll|to)\s(?:make|take)\s(?:the|a|their)\s
    (?:\w+\s)?(?:decision|choice|call|pick)|(?:decision|choice|verdict|selection|sign-?off|pick|call)\s(?:is\s|
    still\s|was\s|now\s|on\s\w+\s){0,2}
    (?:due|pending|expected|planned|outstanding|awaited|missing|needed|required|deferred|postponed|delayed|next|by|
    after|follows|comes|later|to\s(?:come|follow)|slipp\w+|pushed|moved|in\s(?:the\snext|\w+\sweeks?))|(?:no|without|
    awaiting|await|pending|waiting\s(?:for|on)|need|needs|expect\w*|before|until|prepare|preparing|for\s(?:the|a|
    their))\s(?:an?\s|the\s|any\s|final\s|firm\s|their\s|technical\s|design\s)*
    (?:decisions?|choice|selection|verdict|sign-?off)|not\s(?:yet\s)?ruled\sout|(?:pick|choose|decide|select|picks|
    chooses|decides)\s(?:in|by|on\s
    \d|after|when|once|next|later|at\s(?:the\s)?next|this|between|before|early|mid|end)|proposal\s(?:is|to|for)|
    propos(?:ed|es|ing)\s(?!design\s
    (?:was\s|is\s)?(?:approved|signed|accepted))|suggest\w*|recommend\w*(?!\w*\s(?:and|was|were|
    ,)\s?\w*\s?(?:accepted|approved|adopted))|draft\w*|favou?rite|front-?runner|preferred\s(?:option|candidate)|
    prefers?\b|inclin\w+|tend(?:s|ing)?\sto(?:wards?)?|question\sof|parked|pros\sand\scons|not\s(?:made|there)|
    wavering|can't\sagree|split\son|divided|disagree\w*|two\scamps|likes?\b|fan\sof|keen|interested|curious|think\w*|
    maybe|perhaps|probabl[ye]|likely|might|could|would|should|may\b(?!\s\d)|possibl[ye]|hope\w*|expect\w*|seems?|
    tentativ\w+|provisional\w*|guess\w*|assum\w+|if\b|unless|subject\sto|depend\w*|pending|provided|potential\w*|
    apparently|rumou?r\w*|wants?\b|wish\w*|in\sprinciple|for\snow|working\sassumption|placeholder)\b
    |^\W*(?:pick|choose|select|decide|agree|settle|finali[sz]e|confirm|define|determine|clarify|evaluate|approve|
    sign\soff|get|obtain|prepare|review|write|draft|discuss|help|ask)\b(?!\s(?:it\sis|ed))""",
    _FLAGS,
)
DENIED = CuePattern(
    r"""\b(?:not|n't|never|nobody|no\sone|no-one|nothing|none|neither|haven't|hasn't|hadn't|isn't|aren't|wasn't|
    weren't|didn't|don't|doesn't|won't|cannot|can't|no\s(?:decision|choice|agreement|consensus|verdict|pick)|yet\sto|
    refus\w+|declin\w+|fail\w*|unsigned|unapproved|un-?agreed)\b""",
    _FLAGS,
)
UNDONE = CuePattern(
    r"""\b(?:re-?open(?:ed|s|ing)|revers(?:ed|es|ing|al)|revisit(?:ed|ing|s)?|overturn\w*|overrul\w+|withdr(?:ew|awn|
    aws)|revok\w+|rescind\w*|undone|undid|back\sto\s(?:square\sone|the\sdrawing\sboard|zero|evaluation)|(?:up|
    wide)?\s?open\s(?:again|once\smore)|scrap\sthat|strike\sthat|(?:back|again)\sopen|rethink\w*|re-?think\w*|
    second\sthoughts|torn\sup|tore\sup|no\slonger\s(?:going\swith|stands|valid|holds|agreed|settled|decided|final|
    the\s(?:choice|decision|plan|design))|changed\stheir\smind|backtrack\w*|u-turn|unwound|unwinding|null\sand\svoid|
    void(?:ed)?|took\s(?:it|that|the\s\w+)\sback|back\son\sthe\stable|up\sfor\s(?:grabs|debate|discussion)\sagain|
    starts?\sover|restart\w*\s(?:the\s)?(?:selection|evaluation|design)|put\son\shold|called\sinto\squestion|
    in\squestion\sagain|under\sreview\sagain|cancelled|canceled|scrapped|retracted|repealed|doesn't\sstand|
    doesn't\shold)\b""",
    _FLAGS,
)
DECISION = CuePattern(
    r"\b(?:decisions?|decided|choice|chosen|selection|selected|design|architecture|sign-?off|signed\soff|pick|"
    r"picked|agreed|"
    r"adr[\s-]?\d*|hld|lld|topology|pattern|stack|verdict|blueprint|platform|scheme|layout)\b",
)
# Said anywhere in a sentence, nothing in it is decided.
NOTHING_CHOSEN = CuePattern(
    r"\b(?:nothing(?:'s|\sis|\shas\sbeen|\swas)?|none(?:\sof\s\w+)?(?:\sis|\swas|\shas\sbeen)?|no\s(?:decision|"
    r"choice|pick|verdict)|neither)\s(?:\w+\s)?"
    r"(?:chosen|decided|agreed|fixed|picked|settled|final|selected|signed|made|taken|yet|so\sfar)\b",
)
BARE_OPEN = CuePattern(
    r"\W*(?:(?:all|is|are|both|still|yet|but|it|this|that|remains?|currently|not|now|for|the|"
    r"moment)\W+)*(?:open|undecided|tb[dac]|unresolved|"
    r"unsettled|pending|to\sbe\s(?:decided|confirmed|agreed)|not\s(?:yet\s)?(?:decided|settled|agreed)|"
    r"in\sdiscussion|under\sdiscussion)\W*",
)
