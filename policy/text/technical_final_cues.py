"""Words that make a technical choice final, whoever says it and wherever its object stands (section 5 of policy.md).

All in lower case. They are said of other things too: a product or another part of an architecture stands with them.
"""

import re

from policy.text.cue_pattern import CuePattern

_FLAGS = re.VERBOSE

FINAL = CuePattern(
    r"""\b(?:
    (?:signed|minuted|countersigned|stamped|sealed|initial?led|ratified|blessed|sanctioned|rubber-?stamped|green-?lit|
    ok'?d|okayed|mandated|decreed|prescribed|imposed|ordered|dictated|endorsed|backed|acclaimed|confirmed|accepted|
    approved|cleared|released|ruled|decided|agreed|settled|adopted)\s(?:off\s)?
      (?:by|between|among|with)\s(?!procurement|purchasing|finance|legal|the\s(?:cfo|budget|finance)|cfo|controlling|
    microsoft)|(?:got|gets|getting|has|have|had|received|won|wins|earned|obtained|given|gave|gives|giving|
    with)\s(?:\w+\s){0,3}?(?:the\s|its\s|their\s|his\s|her\s|a\s|our\s)?
      (?:final\s|full\s|formal\s|unanimous\s|official\s|technical\s)?(?:blessing|nod|thumbs[\s-]up|green\slight|ok|
    okay|yes|seal|stamp|signature|imprimatur|vote|majority|go(?=\s(?:for|to|on|from))|go-ahead\sfor|all-clear|assent|
    sign-?off|approval)\b|(?:put|puts|set|has\sput)\s(?:his|her|their|its|a|the)\s(?:name|signature|initials|stamp|
    weight|foot)\s(?:under|on|to|behind|down)|tick(?:ed|s)\s(?:the\sbox|off)|clos(?:ed|es|ing)\sranks|rall(?:ied|
    ies)\s(?:behind|around|round)|(?:unanimous\w*|by\sacclamation|hands\sdown)|wav(?:ed|es)\s(?:it\s|this\s|
    the\s(?:[\w-]+\s){1,4})?through|(?:ended|ends|wound|finish(?:es|ed))\s(?:up|out)\s(?:with|at|on|as|for)|
    c[oa]mes?\sout\s(?:as|on|for|in\sfavou?r)|ended\s(?:\d|with|in\sfavou?r)|got\s\d+\sof\s\d+|\d+\s(?:of|
    out\sof)\s\d+\svotes|\d+[-:]\d+\sfor|emerg(?:ed|es)|(?:pick|choice|winner|selection|verdict|
    answer)\s(?:[\w'-]+\s){0,5}?(?:is|was|fell|remains)\b|sign(?:ed|s)\sup\s(?:to|for)|(?:ok|okay|yes|go|nod|approval|
    green\slight|clearance|blessing)\sfrom|of\srecord|clear\s(?:about|on)\s(?:that|it|this)|signed:|weight\sbehind|
    (?:nobody|no\sone|no-one|none)\s(?:\w+\s)?(?:object\w*|disagree\w*|oppos\w*|dissent\w*|protest\w*)|
    without\s(?:objections?|dissent|remarks?|comments?)|passed\s(?:it|this|the\s\w+)|(?:isn't|not)\scoming|
    new\sstandard\sis|survives?|(?:took|takes|take|followed|follows|accepted|accepts|bought\sinto|adopted|
    went\salong\swith)\s(?:up\s)?(?:our|the|his|her|microsoft's|their\sarchitect's)\s(?:\w+\s){0,2}?
      (?:recommendation|advice|suggestion|proposal|lead|line|design|blueprint|reference\s\w+)|bet(?:s|
    ting)?\s(?:\w+\s)?on|(?:went|going|goes|go|gone)\s(?:down\s|all\s|fully\s|
    straight\s)?(?:the\s(?:[\w./+-]+\s){1,4}?(?:road|route|path|way)|serverless|cloud-native|passwordless|headless|
    all[\s-]in|full\s\w+|agentless|multi-\w+|single-\w+|native\b)|(?:say|says|said|bid|bids|waved)\s(?:goodbye|
    farewell|adieu|bye)|(?:give|gives|gave|giving|makes|made|making)\sway\sto|(?:kick|throw|threw|show|
    boot)\w*\s(?:out|the\sdoor)|(?:tore|torn)\sup|(?:cast|set|carved|written|chiselled|hewn|etched)\s(?:in|
    into)\s(?:stone|concrete|the\s(?:standard|spec\w*|guidelines?|rules|playbook|blueprint|target\spicture|design))|
    (?:jury|verdict|vote|ballot|result|results)\s(?:is|are|came|went)\s(?:in|back)\b|(?:the\s)?vote\s?(?:was|is|:|
    went)|voted|(?:that|this|it)(?:'s|\sis)\s(?:final|settled|decided|that|a\swrap|agreed|done)|(?:became|becomes|
    become|made|now)\s(?:a|the|its|our|their)\s(?:\w+\s)?(?:decision|standard|default|norm|reference|baseline|rule)|
    (?:standard|default|baseline|norm|law|rule|policy)\s(?:from\s
      now\son|going\sforward|henceforth|as\sof)|henceforth|from\snow\son|from\shere\son|going\sforward|(?:per|by|
    under|following|according\sto)\s(?:\w+\s){0,2}?(?:decree|order|edict|mandate|policy|standards?(?:\s\w+)?|ruling|
    decision|resolution|vote|verdict|directive|guideline|rule)|(?:is|are|was|were)\s(?:a\s)?(?:no-go|taboo|verboten|
    banned|forbidden|prohibited|history|toast|mandatory|compulsory|set\b(?!\s(?:to|for|up))|law)|(?:it's|it\sis|
    its)\s(?:a\sdone\sdeal|decided|settled|final|agreed|official)|done\sdeal|(?:deal|case|book|file|
    chapter)\s(?:closed|is\sclosed)|end\sof\s(?:story|debate|discussion)|full\sstop|all\sthe\sway|
    across\sthe\sboard(?=\s*[.,;:!]|$)|(?:argument|debate|discussion|war|wars|question|dispute|tug[\s-]of[\s-]war|
    contest|race|shoot-?out|bake-?off|duel|selection|evaluation|comparison|trial|poc|benchmark|eval|saga|choice|issue|
    matter|point|topic|dilemma)s?\s(?:\w+\s){0,3}?(?:is\s|was\s|are\s|were\s|has\sbeen\s|got\s|now\s|
    finally\s){0,2}(?:over|closed|settled|ended|finished|answered|decided|won|concluded|done|resolved|put\sto\srest|
    laid\sto\srest|put\sto\sbed|history|behind\s(?:us|them))\b|(?:ended|ends|settled|settles|closed|closes|finished|
    resolved|decided|won|buried)\s(?:the|a|that|this|their|our)\s(?:\w+\s){0,3}?(?:war|debate|argument|discussion|
    dispute|question|race|contest|saga|dilemma|matter|issue|point|topic|shoot-?out|bake-?off)|(?:has|have|
    had)\s(?:now\s|since\s|already\s|finally\s)?(?:replaced|superseded|supplanted|ousted|displaced|edged\sout|beaten|
    won|prevailed|carried)|(?:replaces|supersedes|supplants|ousts|displaces|trumps|outvoted|edged\sout|pipped|
    outclassed|outscored|knocked\sout)|(?:takes|took|taking|take)\s(?:over\sfrom|its\splace|their\splace|
    the\s(?:place|role|job|crown|slot|prize|lead)\b|(?:\w+,\s)?not\b)|(?:will|shall|'ll|is\sto|are\sto)\s(?:now\s|
    all\s|then\s|only\s)?(?:carry|replace|do\sthe|handle|hold|house|power|serve|front|broker|take\sover|succeed|sit|
    terminate|back|drive|anchor|underpin|supersede|own)\b|(?:chosen|picked|selected|decided|preferred|taken|settled|
    fixed|elected|singled\sout|locked|baselined|frozen|sealed|finali[sz]ed|nailed|set|wrapped\sup|firmed\sup|
    buttoned\sup|tied\sdown|pinned)
      (?=\s*(?:$|[.,;:!)]|after|in|on|over|because|due|thanks|following|since|for\s(?:its|their|the|cost|latency|
    price|speed)|at|last|this|yesterday|with|and|from|as|unanimously|down|via))|(?:they|we|customer|team|architects?|
    everyone|all|both|board|security|network|it|ops|he|she)\s(?:all\s|both\s|now\s|will\s)?(?:take|takes|
    took)(?!\s(?:an?|up|over|part|place|note|care|time|the\s(?:lead|call|minutes)|our|it\sto|long|\d+)\b)|(?:others|
    everyone|everybody|all|both|team|architects?|rest|table|room|board)\s(?:\w+\s){0,2}?(?:nodded|concur\w*|
    consent\w*|agreed|are\sin|is\sin|on\sboard|in\sfavou?r|aligned|shook\w*)|shook\s(?:on\sit|hands)|(?:entscheidung|
    entschieden|beschlossen|festgelegt|gew[äa]hlt|décidée?|retenu|choix|elegido|decidido|scelto|gekozen|besluit|valgt|
    beslutet|beschluss|unterschrieben|freigegeben|verabschiedet|valgt|bestemt|vedtatt|beslist|afgesproken|besloten|
    vald|p[äa][äa]tetty|wybrano|zdecydowano)|(?:has|have|had)\s(?:made|taken|reached|passed|given)\s(?:its|their|his|
    her|the|a)\s(?:\w+\s)?(?:choice|decision|call|pick|verdict|judgement)|call\s(?:was\s|is\s)?made|(?:choice|call|
    pick|decision|selection)\s
      (?:made|taken|closed|sealed)|made\s(?:the|its|their|his|her)\s(?:\w+\s)?(?:choice|call|pick|selection)|no\sto\b|
    yes\sto\b|got\s(?:its|their|his|her)\sway|(?:and\s)?(?:nothing|no\w*)\selse(?=\s*(?:$|[.,;!]))|
    not\sup\sfor\s(?:debate|discussion)|non-negotiable|final\sword|last\sword|^\W*done\b|(?:at\sone|of\sone\smind|
    eye\sto\seye|in\s(?:full\s)?(?:agreement|accord|consensus)|on\sthe\ssame\spage|aligned|united)\b|agree\son\s(?:it|
    that|this)|sworn\sto|locked|baselined|frozen|ironclad|rock\ssolid|is\sin,|(?:no|ruled|voted|struck|crossed|
    written|turned)\s(?:out|down|off)\b|opted|elected|favoured|gone\sfor|gone\swith|(?:is|are|was|were|=|makes|
    becomes)\s(?:now\s|to\sbe\s)?(?:the|our|their)\s(?:\w+\s)?(?:stack|choice|pick|design|decision|architecture|setup|
    set-up|combo|pattern|answer|winner|standard|plan\sof\srecord|target|route)\b|plan\sof\srecord|hands\sdown
    )(?!\w)""",
    _FLAGS,
)
# "SD-WAN stays, ExpressRoute goes": what happens to two things side by side.
STANDING = CuePattern(
    r"""\b(?:stays|stay|remains|remain|wins|win|is\sin|are\sin|in|yes|survives|lives\son|is\skept|prevails|it\sis|
    takes\sover|leads|rules)\b[^;]{0,60}?\b(?:goes|go|out|leaves?|retires?|dies?|dead|falls\s(?:away|out|
    by\sthe\swayside)|drops\sout|dropped|gone|history|no|loses|lost|retired|off|away|disappears?|is\sdone|bows\sout)\b
    |\b(?:goes|out|leaves|retires|dies|dead|falls\saway|drops\sout|dropped|gone|history|loses|lost|off|
    no)\b[^;]{0,60}?\b(?:stays|remains|wins|in|yes|is\skept|instead|it\sis|takes\sover|comes)(?!\w)
    |\b(?:no|never|not)\smore\s\w+|\b(?:only|solely|exclusively|throughout|everywhere)(?=\s*(?:$|[.,;:!–-]))|
    [=]\s?\w""",
    _FLAGS,
)
# "After three weeks of talks: APIM": behind the colon stands how it ended.
ENDED_IN = CuePattern(
    r"""\b(?:after|following|outcome|result|conclusion|verdict|question|debate|discussion|war|argument|dilemma|topic|
    matter|choice|call|vote|contest)\b[^:.?]{0,60}?
    \b(?:forth|debates?|discussions?|tests?|trials?|talks|weeks|days|months|reviews?|bake-?off|shoot-?out|poc|rounds?|
    meetings?|workshops?|war|answered|closed|settled|over|decided|done|finished|solved|ended|of\sthe\s\w+)\s?[:–]\s?""",
    _FLAGS,
)
# A debate is over, and what it was about follows.
DEBATE_OVER = CuePattern(
    r"""[^.]{0,60}?\b(?:debate|discussion|question|war|argument|dilemma|matter|choice|contest|vote|bake-?off|
    selection|evaluation|jury)\b[^.]{0,30}?\b(?:over|closed|finished|settled|answered|decided|done|ended|in|concluded|
    resolved)\W*|\W*(?:it(?:'s|\sis)|that's)?\s?(?:decided|settled|done|agreed|final)\W*""",
    _FLAGS,
)
# What an architecture has to settle: behind its colon stands the choice.
CONCERN = CuePattern(
    r"""(?:^|[.;,(–•*-]\s?|\b(?:final|agreed|target|chosen|technical|tech|data|app|the|their|our)\s)(?:architecture|
    design|stack|pattern|platform|db|database|hosting(?:\smodel)?|regions?|topology|network(?:ing)?|identity|auth\w*|
    sso|storage|tech(?:nology)?|tooling|integration|protocol|solution|runtime|engine|front[\s-]?end|back[\s-]?end|
    ingest\w*|ingress|egress|scheduler|compute|broker|iac|layout|hypervisor|siem|orchestrat\w+|gateway|llm|model|
    embedding\w*|vector\s(?:search|store|db)|messaging|events?|event\sbus|queue\w*|cache|caching|backup|dr|monitoring|
    observability|logging|ci/?cd|pipelines?|language|framework|container\w*|cluster|cni|mesh|dns|firewall|waf|cdn|
    encryption|keys|secrets|mdm|desktop|vdi|os|operating\ssystem|reporting|bi|warehouse|lake|transport|connectivity|
    access|edge|api\w*|middleware|etl|transformation|replication|migration(?:\s(?:path|approach|route|method))?|
    approach|tenancy|isolation|search)\s?(?:\([^()]{1,25}\)\s?)?(?:[:=]|->|→|–|\sis\snow)\s?""",
    _FLAGS,
)
