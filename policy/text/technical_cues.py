"""Words for a technical choice that was made; all but the names in lower case (section 5 of policy.md)."""

import re

from policy.text.cue_pattern import CuePattern

_FLAGS = re.VERBOSE

_ARTICLE = r"(?:\s(?:the|a|an|their|our|its|on|upon|his|her|both|this|that|final|full|whole|new|target|proposed))*"
_DESIGN = r"""(?:designs?|architectures?|hld|lld|sad|adr[\s-]?\d*|topolog(?:y|ies)|blue-?prints?|layouts?|patterns?|
    (?:network|data|security|identity|hub|address|ip|naming|tenant|schema)\s(?:plan|model|scheme|drawing|diagram)|
    data\smodel|diagrams?|drawings?|stack|landing\szones?|schema|spec(?:ification)?s?|tech(?:nology)?\s(?:choice|
    stack|selection)|platform\schoice|decision\srecord|(?:solution|technical|tech|security|network|integration|data|
    it)\s(?:outline|concept|design|approach))"""
_BLESSED = r"""(?:signed(?:[\s-]?off)?|sign(?:s|ed)?[\s-]off|approved|accepted|agreed|frozen|froze|baselined|final|
    finali[sz]ed|ratified|confirmed|endorsed|locked(?:\s(?:in|down))?|blessed|cleared|passed|ok(?:'?d|ayed|'ed)|
    adopted|stands|settled|nailed\sdown|fixed|closed|decided|validated|initialled|initialed|green-?lit|waved\sthrough|
    (?:is|went|got|was|gone|came)\sthrough|done\sand\sdusted|in\sstone|stamped|minuted|laid\sdown)"""
_NO_STEP = r"(?!\s(?:workshops?|sessions?|reviews?|meetings?|calls?|team|phase|sprint|lead|board|briefing|days?)\b)"
# A choice; what is chosen stands behind it or, in the passive, before it.
CHOSEN = CuePattern(
    r"""(?:\b(?:
    decided|decides\s(?:for|in\sfavou?r)|finali[sz](?:ed|es)|decisions?\s(?:made|taken|is|was|are|record\w*|log\w*|
    stands?|fell|from\s\w+|goes\sto|in\sfavou?r)|decisions?\son\s[^:=]{1,40}[:=]|choice\s(?:is|was|fell|made|goes|
    went)|chose|chosen|(?:technical|tech|design|architecture|our|their|final|platform|db|made\s(?:the|their|
    a))\s(?:\w+\s)?(?:choice|pick|call|verdict)|selected|selection(?:\s(?:is|was|fell|made))|picked|settled|settles|
    agreed|agreement\son|standardi[sz](?:ed|es|ing)|plumped|(?:goes|going|went|gone|to\sgo|(?:we|they|customer|
    team)\s(?:\w+\s)?go)\s(?:with|for|all[\s-]in\son|ahead\swith)|opt(?:ed|s|ing)\s(?:for|to)|adopt(?:ed|s|ing)|
    land(?:ed|s)\son|c[oa]me(?:s)?\sdown\s(?:on|to|in\sfavou?r)|in\sfavou?r\sof|preferred\sover|won\b|wins|winner|
    beat|beats|prevailed|lock(?:ed|s)\s(?:in|on|down)|resolved\s(?:to|on|that)|determined|(?:is|was|are|were|
    now)\s(?:frozen|fixed|locked|baselined|final|taken|in\sstone)|closed\sthe\s(?:subject|topic|question|matter|
    chapter|debate|discussion)|concluded|verdict|ruled|laid\sdown|fixed|voted|mandated|prescribed|elected\s(?:to|for)|
    made\sup\s(?:their|his|her)\sminds?|consensus|(?:are|is|all|fully|now)\s(?:aligned|agreed|of\sone\smind)\son|
    shook\shands\son|took\sthe\s(?=\S+\s(?:route|path|option|approach))|(?:take|takes|taking|
    follow\w*)\s(?:the\s)?(?=\S+\s(?:route|path|option|approach|pattern))|nailed\sdown|pinned\sdown|
    confirmed(?:\s(?:on|that|as|it|for))?|it\sis(?=\s*(?:$|[.,;:!)'\"–-]))|it'll\sbe|it'?s\sgoing\sto\sbe|(?:has|
    have)\ssaid\syes\sto|said\syes\sto|adr[\s-]?\d+|got\s(?:the\s)?(?:nod|vote|gig|job)|gets?\sthe\snod|
    carried\sthe\sday|came\sout\s(?:on\stop|ahead|first)|is\sthe\s(?:\w+\s)?(?:pick|choice|winner|one(?=\s*(?:$|
    [.,;!)]))|way\s(?:to\sgo|forward|we\sgo))|(?:debate|discussion|question|argument|matter|topic)\s(?:is|
    was)\s(?:now\s)?(?:over|closed|settled|done)|switched\s(?:to|from)|swapped|stay(?:s|ing)?\swith|stick(?:s|
    ing)?\swith|committed\sto|final\sanswer|endorsed|approved|accepted|ratified|blessed|signed[\s-]?off(?:\son)?|
    specified|designated|converged\son|closed\son
    )\b
    |\b(?:architecture|design|stack|pattern|platform|db|database|hosting|region|topology|network|identity|storage|
    tech|technology|approach|tooling|integration|protocol|pick|solution|runtime|engine|front[\s-]?end|back[\s-]?end|
    setup|choice|final|outcome|result|decisions?|ingest\w*|scheduler|compute|broker|iac|layout|hypervisor|siem|
    orchestrator|gateway)
    \s{0,2}(?:\((?:agreed|final|decided|fixed)\)\s?)?(?:=|:|->|→))""",
    _FLAGS,
)
DESIGN = CuePattern(rf"\b{_DESIGN}\b", _FLAGS)
DESIGN_APPROVED = CuePattern(
    rf"""\b{_DESIGN}\b{_NO_STEP}[^;,:]{{0,60}}?\b{_BLESSED}\b|
    \b{_BLESSED}\b{_ARTICLE}(?:\s[\w/+-]+){{0,4}}?\s{_DESIGN}\b{_NO_STEP}""",
    _FLAGS,
)
# How it will be, said as a fact.
WILL_USE = CuePattern(
    r"""\b(?:(?:will|shall|'ll|is\sgoing\sto|are\sgoing\sto|is\sto|are\sto)\s(?:all\s|only\s|be\s|then\s|
    now\s)?(?:us(?:e|es|ing)|run(?:ning)?|build|built|hosted?|deploy(?:ed)?|stay|keep|kept|live|land|sit|adopt|rely|
    go\s(?:over|through|via|into|on|to|with)|based|stored|served|routed|replace[sd]?|mount\w*|stream\w*|sync\w*|move|
    flow|authenticat\w+|remain\w*)|(?:everything|all|data|traffic|it|workload\w*|logs|events|users|prod\w*|messages|
    calls|files|the\s\w+)\s(?:goes|runs|lives|sits|lands|flows|stays|moves|uses|remains|is\sbuilt|
    is\shosted)\s(?:over|through|via|into|on|in|to|with|under|behind|at|from|azure|\w+)|stay(?:s|ed)?\s(?:on|in|put|
    where|read-?only)|remain(?:s)?\s(?:on|in)|keep(?:s|ing)?|kept|retire[ds]?|built\son)\b""",
    _FLAGS,
)
RULED_OUT = CuePattern(
    r"""\b(?:ruled\sout|dropped|(?:is|are|was|were|now|both|'s|falls|goes|fell)\s(?:out\b(?!\s(?:of|for))|dead|gone|
    off\sthe\stable|away)|discarded|rejected|ditched|binned|thrown\sout|eliminated|excluded|lost\sout|
    no\slonger\s(?:pursued|used|considered|in\splay)|not\s(?:used|pursued)|replaced\s(?:by|with)|(?:out|
    gone),\s[\w\s]{1,30}\sin|retired\sin\sfavou?r|gets\sthe\schop|abandoned|scrapped|dismissed|vetoed|
    off\sthe\stable)\b""",
    _FLAGS,
)
# "SQL MI over Postgres", "Bicep instead of Terraform", "hub-spoke, no vWAN".
PREFERRED = CuePattern(
    r"""\b[A-Z][\w./+-]*(?:\s[\w./+-]+){0,2}?\s(?:over|instead\sof|rather\sthan|in\splace\sof|and\snot|,?\snot|
    in\sfavou?r\sof)\s(?:the\s|a\s)?[A-Z][\w./+-]*""",
    re.VERBOSE,
)
NAMED_CHOICE = CuePattern(
    r"""\b(?i:standardi[sz](?:ed|ing|es)\son|settled\son|plumped\sfor|going\swith|went\swith|goes\swith|opted\sfor|
    converged\son|landed\son|decided\s(?:on|for)|chosen\s?[:=]|chose|selected\s?[:=]|picked|
    decided\s?[:=])\s(?:the\s)?[A-Z][\w./+-]+""",
    re.VERBOSE,
)
WILL_BE = CuePattern(
    r"\b(?:will|shall|'ll|is\sgoing\sto|is\sto)\sbe\s(?:in\s|on\s|the\s|a\s|an\s|based\son\s|all\s|via\s|"
    r"through\s){0,2}(?=[A-Z])"
)
SWAPPED = CuePattern(
    r"\b(?:out|gone|dead),?\s(?:and\s)?[\w\s/+.-]{1,40}\sin\b|\bin,?\s(?:and\s)?[\w\s/+.-]{1,40}\sout\b"
)
# The object stands in the part before: "…, that was decided last week".
POINTS_BACK = CuePattern(
    r"^\W*(?:the\s|this\s|that\s)?(?:decision|choice|selection)\s(?:was|is|has\sbeen)\s(?:made|taken|confirmed|final)\b|^\W*(?:that|this|which|it|both|all|so|as|thus|(?:as\s)?(?:agreed|decided|settled|chosen|"
    r"signed|approved|concluded|picked|"
    r"selected|minuted|cleared|accepted|okayed|endorsed|ratified|sealed|finali[sz]ed|locked|"
    r"stamped|confirmed|fixed)\s(?:off\s)?(?:on|in|with|by|at|after|as|for|because|"
    r"upon|together|last|yesterday|between|during))\b|^\W*(?:all\s)?(?:agreed|decided|settled|"
    r"final|fixed|done|sorted|sealed|sold|signed|closed|approved|minuted|accepted|"
    r"confirmed|locked|signed\soff)\W*$",
)
