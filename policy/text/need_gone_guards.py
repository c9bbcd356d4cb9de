"""Words that take back that a need is given up, all in lower case (section 4 of policy.md)."""

import re

from policy.text.cue_pattern import CuePattern

_FLAGS = re.VERBOSE

NOT_GONE = CuePattern(
    r"""\b(?:not|never|n't|nobody|hasn't|haven't|isn't|wasn't|no|without|nor|far\sfrom|avoid\w*|rather\sthan|
    instead\sof|might|may|could|would|maybe|perhaps|risk\w*|fear\w*|afraid|worr\w+|threat\w*|if|unless|until|before|
    in\scase|whether|possibl\w+|(?:was|were|had\sbeen|once|earlier|previously|back\sthen|
    at\sfirst)(?=\s(?:\w+\s){0,2}$))\b[^,;]{0,40}$""",
    _FLAGS,
)
BACK = CuePattern(
    r"""\b(?:back\s(?:on|at|in|to|up|among)\s(?:the\s)?(?:top|list|table|agenda|roadmap|radar|plan|track|priorit\w+)|
    revived|resurrected|reinstated|is\sback(?!\sto\snormal)|are\sback(?!\sto\snormal)|back\sagain|un-?shelved|
    re-?started|picked\s(?:it\s)?up\sagain|again\s(?:a|the|their)\s(?:top\s)?priority|priority\s(?:again|once\smore)|
    re-?prioriti[sz]ed|dusted\soff)\b""",
    _FLAGS,
)
# What is struck from a plan is its money.
MONEY = CuePattern(
    r"\b(?:money|funds?|funding|cash|amount|budget\sline|line\sitem|allocation|budgets?|dollars|euros|capex|opex|spend\w*|purchas\w+|top-?up|grant|subsidy|"
    r"\d[\d.,]*\s?(?:k|m|mn|cr|lakh|mil\w*))\b|[€$£]"
)
# What is given up is a say in the matter, and not the matter.
SAY = CuePattern(
    r"\bto\s(?:own|sign|decide|approve|sponsor|commit|authori[sz]e|support|chair)\b|\bowns\b|"
    r"\b(?:sponsor\w*|chair|charter|role|seat|stand(?:s|ing)?\sbehind|put\s(?:his|her|their)\sname|step\w*\sdown)\b"
)
# What they do not need is a step of ours or a detail, and not the solution.
SMALL = CuePattern(
    r"""\b(?:demos?|decks?|workshops?|calls?|meetings?|sessions?|mtgs?|reviews?|briefings?|trials?|nda|references?|
    training|reminders?|quotes?|proposals?|slides?|vpn|private\s(?:link|endpoints?)|circuit|gateway|peering|
    exceptions?|connectors?|licen[cs]es?|seats|quota|extensions?|sku|tickets?|task|action|item|approval|sign-?off|
    signature|poc|pilot|help|support|consultants?|partner|csa|visit|(?<!-)form|document\w*|reports?|tab|column|field|
    index|ip|firewall\srule|certificates?|feature|option|add-?on|dashboards?|diagram|sheet|bastion|jump\s?box|start|
    go-?live|dates?|timeline|schedule|rollout|launch|milestone|kick-?off|window|slot|cutover|po|order|contract|
    deadline|server|bridge|plug-?in|route|proxy|tunnel|variant|change|invoice)\b""",
    _FLAGS,
)
# Any option, tool or step can be set aside so: the need is given up only where the subject is no technical detail.
SET_ASIDE = CuePattern(
    r"""\b(?:no\slonger\s(?:being\s)?(?:needed|required|wanted|necessary|pursued|used|considered|wished|in\splay)|
    off\sthe\stable|(?:isn't|aren't|is\snot|are\snot|wasn't)\s(?:really\s|actually\s)?(?:needed|wanted|required|
    necessary)(?!\s(?:for\s(?:the|this)\s(?:pilot|poc|test|start)|until|before|yet))|(?:not|n't)\sworth\s(?:it|
    the\s(?:effort|money|trouble|bother|candle)|doing|pursuing)|(?:have|has|'ve|they|he|she|ceo|coo|cfo|cio|cto|board|
    customer|office|management|team)\s(?:now\s|since\s|quietly\s)?(?:scratched|scrapped|axed|ditched|binned|buried|
    mothballed|shelved|abandoned|killed\soff)|(?:not|n't|never|stopped|won't)\s(?:be\s)?(?:being\s)?(?:pursu\w+|
    needed|required|wanted|necessary)(?:\s(?:\w+\s){0,4}?(?:any\s?more|after\sall|any\slonger|now))|(?:is|are|was|
    were|been)\s(?:now\s)?(?:dropped|scrapped|ditched|binned|called\soff|cancell?ed|abandoned))\b""",
    _FLAGS,
)
