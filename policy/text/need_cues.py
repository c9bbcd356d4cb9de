"""Words for whose a need is, for doubt, and for a threshold of a test, all in lower case (section 4 of policy.md)."""

import re

from policy.text.cue_pattern import CuePattern

_FLAGS = re.VERBOSE

# A clause with one of these tells what somebody guesses, may want or will be asked, and not what the customer wants.
HEDGE = CuePattern(
    r"""\b(?:maybe|i'd\sbet|dare\ssay|perhaps|might|would(?!\s(?:have\s(?:none|no|nobody|daily|weekly|hourly|live|one|
    a\s|all|them|it)|like|love|prefer|rather))|could|think|thinks|thought|guess(?:es)?|assum\w+|reckon\w*(?!\son\b)|
    believe[sd]?|feel|feels|felt|probabl[ye]|prob|possibl[ye]|likely|presum\w+|apparently|seems?|appears?|hypothe\w+|
    unclear|unsure|not\s(?:sure|clear|yet|defined|stated|agreed|known)|tb[dcan]|wonder\w*|curious|curiosity|
    potential\w*|tentativ\w+|unconfirmed|rumou?r\w*|suspect\w*|expect\sthat|supposedly|in\stheory|conceivabl[ye]|
    (?:to\sbe|to|must\sbe|must|still|needs?\sto\sbe)\s(?:validat\w+|confirm\w*|check\w*|defin\w+|agree\w*|qualif\w+|
    clarif\w+|determin\w+|quantif\w+|discuss\w*|discover\w*|uncover\w*|explor\w+|identif\w+|establish\w*|articulat\w+|
    formulat\w+)|brainstorm\w*|floated|toying|mulling|what\sif|imagin\w+|idea\sonly|just\san?\sidea|one\sday|
    some\sday|eventually|no\s(?:clear|defined|stated|concrete|real|agreed|business|specific|measurable)|haven't|
    hasn't|didn't|don't\sknow|doesn't\sknow|couldn't\s(?:say|tell|name)|can't\s(?:say|tell|name)|cannot\s(?:say|name)|
    nobody\s(?:can|could|has|knows)|no-?one\s(?:can|could|has)|nothing\s(?:concrete|specific|firm|agreed)|imo|imho|
    fyi\sour|ideally\swe)\b""",
    _FLAGS,
)
CONDITION = CuePattern(
    r"\b(?:if|unless|whether|in\scase|assuming|provided|depends|depending|subject\sto|supposing|were\sto)\b",
)
OUR_GUESS = CuePattern(
    r"""\b(?:(?:we|i)\s(?:\w+ly\s|do\s|all\s|still\s|both\s)?(?:think|fancy|sense|gather|bet|wager|trust|dare\ssay|
    conclude|deduce|infer|believe|feel|see|reckon|guess|assume|assumed|expect|suspect|figure|hope|hoped|suppose|
    imagine|estimate|estimated|pitch(?:ed)?|propose[sd]?|suggest(?:ed)?|position(?:ed)?|promote[sd]?|told\sthem|
    showed|show|offer(?:ed)?|sell|sold|argue[sd]?|calculat\w+|could|might|would|should|want\sto|wanted\sto|plan|
    intend|aim|need\sto|have\sto|must|will|can|'ll|are\sgoing)|we'd|we'll|i'd|i'll|(?:our|my|ms(?=\s(?:team|guess|
    view|pitch|idea|account|side|assumption|position))|microsoft(?:'s)?|the\s(?:account\s)?team's|seller'?s?|
    partner'?s?)\s(?:own\s|first\s|current\s|main\s|working\s|sales\s|internal\s|best\s)*(?:guess|view|pitch|idea|
    hypothesis|assumption|take|angle|story|proposal|deck|slides?|pov|hunch|feeling|opinion|thinking|estimate|
    calculation|business\scase|value\s(?:prop\w*|case)|plan|hope|goal|target|aim|objective|quota|number|forecast|play|
    ambition|read|side|assessment|model|benchmark\w*|recommendation|suggestion)|our\s(?:own\s)?(?:demo|lab|sandbox|
    tenant|test|subscription|environment|roadshow|booth|azure|pipeline|crm|laptop)\b|pitch(?:ed|ing)?|upsell|
    cross-?sell|whitespace|our\sside|sales\splay|according\sto\sus|on\sour\send|from\sour\sside|copied\sfrom|template|
    boilerplate|placeholder|example\stext|sample)\b""",
    _FLAGS,
)
WE = CuePattern(r"\b(?:we|our|us|i|my|me|we're|i'm)\b")
THEY = CuePattern(r"\b(?:they|them|their|theirs|he|she|his|her|him|customers?|cust|client|they're)\b")
# "She said 'we want …'", "customer: we need …": the words are the customer's.
ATTRIBUTED = CuePattern(
    r"""\b(?:said|says|say|saying|told|quote[sd]?|wrote|writes|put\sit|words|stated|explained|confirmed|stressed|
    repeated|mailed|emailed|customer|client|agreed|according\sto|per)\b[^.;]{0,60}$|["':]\s*$""",
    _FLAGS,
)
OTHER_PARTY = CuePattern(
    r"""\b(?:(?<!managing\s)(?<!senior\s)(?<!equity\s)(?<!business\s)partner|vendor|reseller|supplier|distributor|
    integrator|\bsi|isv|gsi|lsp|microsoft|msft|ms(?=\s(?:team|guess|view|pitch|idea|account|side|assumption|
    position))|csu|csa|csam|gbb|cdn|specialist|ssp|ae|atu|stu|account\s(?:team|exec\w*|manager)|product\s(?:group|
    team)|our\s(?:manager|lead\w*|vp|director|boss|specialist|team|side|management|exec\w*|rvp|gm)|competitor|aws|
    google|consultant|consultancy)s?\b""",
    _FLAGS,
)
# A measure of a machine and not of a business: alone it is a test's threshold.
TECHNICAL_MEASURE = CuePattern(
    r"""\b(?:p\d\d(?:[.,]\d+)?|rps|tps|qps|iops|[kmg]b/s|gbps|mbps|gb/sec|mb/s|tokens?(?:/|\sper\s)s\w*|tok/s|
    throughput|cpu|ram|msgs?/s\w*|messages?(?:/|\sper\s)s\w*|events?(?:/|\sper\s)s\w*|req(?:uest)?s?(?:/|\sper\s)s\w*|
    \d\s?ms|f1|recall|precision|rmse|rouge|bleu|accuracy\son|ru/s|dtu|round[\s-]?trip|rtt|packet\sloss|jitter|
    cache\shit|test\scases?|\d[\d.,]*\sms|\d[\d.,]*\s?k?\s(?:msgs?|messages|events|req\w*)/s|unit\stests?|
    code\scoverage|pods?|nodes?|vcores?|sku)\b""",
    _FLAGS,
)
GENERIC = CuePattern(
    r"""^\W*(?:(?:to|be|the|their|a|an|more|and|its|of|become|becoming|being|all|it|with|in|on|for|our|stay|get|go|
    going|look|at|things?|something|do|doing|into|by|use|using|new|up|some|modern|generally)\W+)*
    (?:moderni[sz]\w+|digital\w*|transform\w*|innovat\w+|agil\w+|cloud\w*|ai\b|gen-?ai|copilot\w*|future-?proof\w*|
    data-?driven|competitive|efficien\w+|optimi[sz]\w+|synerg\w+|best[\s-]practice\w*|state[\s-]of[\s-]the[\s-]art|
    world[\s-]class|leverage|stuff|value|azure|fabric|microsoft|next[\s-]gen\w*|cutting[\s-]edge|journey|strateg\w+|
    landscape|estate|better\s(?:it|tech\w*|tools?|systems?)|estate|platform|technology|infrastructure|it\b|\W)+
    (?:\W*(?:the|their|and|to|in|with|platform|estate|landscape|strategy|journey|technology|it|data|infrastructure|
    stuff|more|efficien\w+|agil\w+|cloud|azure|ai|business|company|organi[sz]ation|processes|way|of|working|approach|
    initiative|first|native)\W*)*$""",
    _FLAGS,
)

# A threshold that is measured here is the pass mark of a test.
TEST = CuePattern(
    r"""\b(?:(?:in|from)\s(?:the|our)\slab|(?:test|load|stress|soak|bench|acceptance)[\s-]?(?:plan|run|rig|case|
    test\w*|mark\w*)?|poc|proof\sof\sconcept|pilot\sexit|sizing|sign-?off|exit\scriteri\w+|pass\smark)\b""",
    _FLAGS,
)
# What is true of others says nothing of this customer.
IN_GENERAL = CuePattern(
    r"""\b(?:industry|peers|(?:an?|another|one)\s(?:peer|similar|comparable|rival|competing)\s\w+|(?:other|similar|comparable|typical)\s(?:customers?|companies|firms|banks|retailers|
    manufacturers|clients)|(?:companies|customers|firms|manufacturers|retailers|banks|hospitals|
    insurers)\slike\s(?:them|this|that)|in\sgeneral|typically|usually\ssee|gartner|forrester|idc|mckinsey|studies|
    analysts\ssay|article|case\sstud(?:y|ies)|white\s?paper|blog|webinar|elsewhere\sin\sthe\ssector)\b""",
    _FLAGS,
)

# No need has been told yet.
UNTOLD = CuePattern(
    r"""\b(?:nobody|no\sone|no-one|none|(?:they|he|she|customer|cust)\s(?:has\s|have\s|did\s|had\s)?(?:not|never))\s(?:\w+\s){0,4}?
    (?:told|tell|tells|said|say|says|named?|stated?|explain\w*|shared?|knows?|spelt|spelled)\s(?:\w+\s){0,2}?(?:what|which|why)\b|
    \b(?:hasn't|haven't|didn't|doesn't|don't|won't)\s(?:\w+\s)?(?:told|tell|said|say|named?|state[d]?|explain\w*|share[d]?|know)\s
    (?:\w+\s){0,2}?(?:what|which|why)\b|
    \b(?:no\s(?:\w+\s)?|(?:business\s)?)(?:problems?|needs?|use\scases?|pains?|outcomes?|goals?|kpis?|
    targets?)(?:\sstatement)?\s(?:\w+\s){0,3}?(?:not\s|un|yet\sto\sbe\s|still\sto\sbe\s|to\sbe\s)
    (?:\w+\s)?(?:stated|named|defined|told|given|known|clear|described|mentioned|articulated|formulated|agreed|
    specified|identified|shared|put)|\bno\s(?:\w+\s){0,2}?(?:problem|need|use\scase|pain|outcome|goal|kpi|
    target)s?\s(?:\w+\s){0,3}?(?:stated|named|defined|told|given|behind|attached|mentioned|articulated|so\sfar|
    yet)\b""",
    _FLAGS,
)
