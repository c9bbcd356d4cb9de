"""What is wanted: a capability, or a step of the sale or of the project, all in lower case (section 5 of policy.md)."""

import re

from policy.text.cue_pattern import CuePattern

_FLAGS = re.VERBOSE

CAPABILITY = CuePattern(
    r"""\b(?:
    digital\s(?!transf)\w+|searchable|verif\w+|check(?:s|ed)|captured?|complete|tamper\S*|never|able|back|relie\w+|
    offline|inspect\w*|self[\s-]\w+|same|see|know|find|spot|catch|detect|predict|forecast|prevent|avoid|stop|stops|
    keep|track|trace|traceab\w+|monitor|compare|search|answer|serve|self[\s-]?serv\w+|automat\w+|single|one\s(?!of|
    more|day|week|month)\w+|alerts?|alarm|warn\w*|visib\w+|transparen\w+|insights?|view|overview|no\s(?:more|longer|
    manual|re-?keying|lost|paper\w*|double|need\sto)|without|instead\sof|rather\sthan|fewer|less|lower|faster|quicker|
    sooner|earlier|cheaper|shorter|safer|cut|cuts|cutting|reduc\w+|shorten\w*|speed(?:ing)?\s(?:up|\w+\sup)|
    increas\w+|rais(?:e|ing)|improv\w+|free(?:s|ing)?\s(?:up|\w+\sup)|get(?:ting)?\srid|rid\sof|end\sto|eliminat\w+|
    replac\w+|consolidat\w+|surviv\w+|scal(?:e|es|ing)|handle|cope|withstand|absorb|recover\w*|resilien\w+|fail-?over|
    compl(?:y|ies|iance|iant)|pass(?:es)?\sthe\s(?:next\s)?audit|audit\w*|shrink\w*|minimi[sz]\w+|maximi[sz]\w+|grow|
    save|saving|saves|retain|prove|proof\sof|show|tell|let|lets|letting|enabl\w+|allow\w*|able\sto|can|could|decide|
    act|react|respond|resolve|close\sthe\sbooks|route|match|reconcil\w+|summari[sz]\w+|draft|suggest|recommend|triage|
    flag\w*|share|access\sto|work\sfrom|anywhere|offline|mobile|live|up-to-date|current|accurate|consistent|reliab\w+|
    stable|secure\w*|protect\w*|back\s(?:within|in|by|up)|onboard\w*|deliver|ship|publish|launch|release|deploy\w*|
    offer|open\sup|personali[sz]\w+|plan|order|book|pay|approve\sfrom|gone|go\saway|away|disappear|dropped|drop|down|
    up|fixed|solved|guarantee\w*|ensure\w*|shut|retire|exit|get\soff|move\soff|leave
    )\b""",
    _FLAGS,
)
_MODIFIERS = r"""(?:[\s:=,–(-]|\b(?:an?|the|his|her|their|our|its|some|any|more|another|to|for|from|us|be|is|are|was|
    have|has|get|see|hear|do|run|give|given|sent|send|review|read|discuss|talk|know|it|that|still|first|full|final|
    formal|written|new|quick|short|longer|second|next|detailed|revised|updated|better|bigger|good|few|couple|of|least|
    all|both|two|three|four|five|six|eight|ten|through|about|on|over|with|w/|only|also|just|now|then|really|
    explicitly|clearly|customer|client|technical|business|commercial|executive|exec|joint|internal|free|deeper|\d+|
    min|hour|day|page|half|one|azure|microsoft|ms|volume|budget|legal|security|reference|signed|proper|firm|clear|
    precise|exact|extra|additional|in|at|by|people|[a-z]+'s)\b){0,9}(?<![a-z])"""
# The first thing that is wanted is a step of the sale: whatever its number, no result of the customer's.
SALE = CuePattern(
    _MODIFIERS
    + r"""(?:demos?|demonstration|decks?|slides?|presentation|proposals?|quot(?:e|ation)(?!s)(?=\s*(?:$|[.,;!)]|for|
    by|from|on|with|this|next))|pricing|price\slist|discounts?|calls?(?=\s*(?:$|[.,;!]|with|on|next|this|about|from|
    w/|in|before|by))|meetings?|mtgs?|slots?|workshops?|briefings?|intro\w*|references?|trials?|poc|pocs|pilots?|
    proof\sof\sconcept|licen[cs]es?|licen[cs]ing|seats|sow|statement\sof\swork|contracts?|po|purchase\sorder|roadmap|
    nda|approv\w+|sign-?\s?offs?|signatures?|sign|signed|countersign\w*|decide[ds]?|budgets?|money|fund(?:s|ed|ing)?|
    azure\scredits?|credits|extension|dates?|timelines?|timing|go-?live|kick-?off|start(?:s|ed|ing)?\b(?!\sof)|
    begin(?:ning)?|training|trained|enablement|certification|paperwork|agenda|questionnaire|rfp|rfi|tender|know\smore|
    more\s(?:about|info\w*|details)|reply|feedback|clarif\w+|info|information|sizing|estimates?|cost\smodel|
    business\scase|tco|hld|lld|follow-?up|visit|tour|lunch|dinner|quota|sponsor|stakeholders?|csa|csam|partner|vendor|
    terms|net[\s-]\d+|cover(?:s|ing)?\s(?:\w+\s){0,4}?(?:costs?|bill|pilot|poc|fees?)|payment|rebate|margin|
    commission|(?:test|lab|environment|sandbox|tenant|account|repo)\s(?:access|account|environment|data)|
    bill\sof\smaterials?|bom|(?:weeks?|days?|months?)\sto\b|architect|specialist|engineer|consultant|expert|
    time\sto\s(?:think|decide|review|read|discuss)|(?:weeks?|days?|months?)\s(?:to\s(?:think|decide|review|read|
    discuss|get|sign|answer|finish|set|prepare|deliver|install|build|test|complete|provision)|for\s(?:the|a|this|its|
    legal|procurement|internal|their))|close\s(?:by|this|the\sdeal|before)|(?:be\s)?(?:live(?=\s*(?:$|[.,;!)])|
    \s(?:by|on|in|before|with|for|at)\b)|in\sproduction|onboarded|up\sand\s
    running|rolled\sout|migrated)\b|dpia|pen-?test|security\sreview|procurement|consumption|acr|milestone|opp\w*|
    make\s(?:our|the|this|its)\s
    (?:date|deadline|window|slot|milestone))(?!\w)""",
    _FLAGS,
)
# These are steps of the sale as often as matters of the customer's business: a measure makes them the latter.
SALE_OR_BUSINESS = CuePattern(
    _MODIFIERS
    + r"""(?:prices?(?!\sin)|cash|decision|invoice|answers?\s(?:from|by|before)|(?:an?\s)?answer(?=\s*(?:$|[.,;!]))|
    confirm\w*|contact|close\sin|win|complete\w*|deal|order|revenue|quarter|forecast|commitment|uncommitted)(?!\w)""",
    _FLAGS,
)
# These are steps of the project, unless a measure is given with them.
STEP = CuePattern(
    _MODIFIERS
    + r"""(?:sync|chat|sessions?(?!\sto)|decisions|finish(?:ed)?|done(?!\s(?:on|by|from|at|in|with|once)\b)|
    document\w*|minutes\sof|notes|confirmation|details|numbers\sfrom|diagrams?|design|architecture|review|assessment|
    plan|options|comparison|alignment|updates?|access\sto\sthe\s(?:tenant|sub\w*|environment|portal)|tenant|
    subscription|environment|sandbox|capacity|names?|owner|team|resources?|headcount|support\s(?:case|ticket|plan|
    from)|help(?!\s(?:desk|users|staff))|guidance|advice|assistance|more\stime|think|wait|learn|understand|try|trying|
    explore|exploring|evaluat\w+|test|testing|look\sat(?!\s(?:a|one|the)\s(?:screen|map|dashboard|list|page|tablet|
    phone))|play|experiment\w*|investigate|keep\s(?:talking|in\stouch)|move\sforward|proceed|go\sahead|progress|
    migrat\w+|legal|compliance\s(?:sign|review)|decide|agree\w*|present|join|attend|bring|write|send|wait\w*)(?!\w)""",
    _FLAGS,
)
# The sale's money, whatever is wanted of it.
MONEY_MATTER = CuePattern(
    r"""\b(?:awards?|budget(?!\sseason|\shotel|\sround)|(?:cost|budget)\salerts?|(?:pilot|poc|project)\scosts?|
    top-?up|purchase\w*|greenlit|requisition|po\b(?=\s(?:\d|is|was|signed|for)))\b""",
    _FLAGS,
)
# What stands in a project's way is no business of the customer's.
OBSTACLE = CuePattern(
    r"""\b(?:(?:ssl|tls|root|client|server)\scert\w*|certificates?\sexpir\w+|firewalls?|ports?\s\d+|quota|vpn|tenant|
    subscription|test\sdata|extract|service\saccounts?|admin\srights|access\srights|dns|subnet|peering|whitelist\w*|
    allow-?list\w*)\b""",
    _FLAGS,
)
