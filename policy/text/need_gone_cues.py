"""Words with which a need is given up, all in lower case (section 4 of policy.md)."""

import re

from policy.text.cue_pattern import CuePattern

_FLAGS = re.VERBOSE

_GONE_WHAT = r"""(?:it|this|that|them|one|any\sof\s(?:it|this)|the\s(?:project|use\scase|solution|thing|whole\sthing|
    system|tool|platform|service|new\s\w+|\w+\s(?:solution|project|platform|tool|system))|such\s(?:an?\s)?\w+|
    anything|[a-z]+)"""
_PRIORITY = r"""(?:priorit(?:y|ies)|relevant|of\s(?:any\s)?interest|interested|interesting|a\s(?:need|thing|focus|
    topic|concern|problem|pain(?:\spoint)?|must(?:-have)?|requirement)|an?\s(?:issue|requirement)|on\s(?:the|their|
    his|her)\s(?:list|agenda|roadmap|radar|plan)|worth\sit|worth\s(?:doing|the\s\w+)|important|urgent|strategic)"""
GONE = CuePattern(
    rf"""\b(?:
    no\slonger\s(?:an?\s|the\s|their\s|his\s|her\s|in\s|such\san?\s)?(?:top\s|high\s|big\s|real\s)?(?:{_PRIORITY}|
    need|needs|wants?|see(?:s)?|sees?\s(?:a|the)\s\w+|hurt(?:s|ing)?|care[sd]?|plan\w*\sto|intend\w*|bother\w*|
    looking)|(?:not|isn't|aren't|wasn't|never|hardly|ain't)\s(?:really\s|exactly\s|even\s)?(?:an?\s|the\s|their\s|
    his\s|her\s)?
      (?:top\s|high\s|real\s)?{_PRIORITY}(?:\s(?:\w+\s){{0,3}}?(?:any\s?more|now|right\snow|at\s(?:the\smoment|
    present)|this\s(?:year|fy|quarter|half)|for\s(?:them|us|now|him|her|\d+|fy\w*)|after\sall|today))?|(?:do|does|
    did)(?:n't|\snot)\s(?:really\s|actually\s)?(?:need|want|require|see\s(?:a|the|any|much)\s(?:need|point|value|
    benefit|reason|use))\s?(?:{_GONE_WHAT}\s?){{0,3}}?(?:after\sall|any\s?more|any\slonger|now|at\sall)|(?:do|
    does)(?:n't|\snot)\s(?:really\s|actually\s)?(?:need\s(?:it|this|that|us)\b|see\s(?:a|the|any|much)\s(?:need|point|
    value|benefit|reason|use))|(?:see|sees|saw|seeing|there(?:'s|\sis|\swas)|has|have|had|
    with)\s(?:now\s)?no\s(?:real\s|more\s|further\s|longer\sa\s|business\s|current\s)?(?:need|use|point|case|value|
    benefit|appetite|interest|demand|reason)(?!\s(?:to\s(?:chase|meet|call|wait|rush|worry|escalate|update|change|
    follow|repeat|send)))|de-?priorit\w+|shelved|shelv(?:es|ing)\s(?:it|the|this|that)|mothball\w*|on\sthe\sshelf|
    (?:drop(?:s|ped)?|fell|fallen|falls?|taken|took\sit|slid|came|slipped|moved)\s(?:right\s|down\s)?(?:off|from|
    out\sof|to\sthe\sbottom\sof)\s(?:the|their|his|her|this\syear's|next\syear's)\s
      (?:\w+\s)?(?:list|agenda|roadmap|radar|table|plan|priorit\w+|backlog|programme|program|portfolio)|off\s(?:the|
    their|his|her)\s(?:\w+\s)?(?:roadmap|agenda|radar|list|plate)|bottom\sof\s(?:the|their|his|her)\s(?:list|pile|
    priorit\w+|agenda)|low(?:est)?[\s-]priority|back[\s-]?burner|(?:scrap|kill|cancel|can|axe|abandon|discontinu|
    terminat|bin|ditch|drop)(?:l?led|ned|ped|ed|d|s|ned)?\s(?:the|this|their|that|his|her|its|
    all)\s(?:[\w-]+\s){{0,3}}?(?:project|initiative|programme|program|idea|plans?|use\scase|effort|work\s?stream|
    scheme|ambition|requirement|need|rollout|replacement|migration|\w+isation)|(?:project|initiative|programme|
    program|idea|use\scase|requirement|need|workstream|effort|scheme|topic|wish)s?\s
      (?:itself\s)?(?:(?:is|was|has\sbeen|have\sbeen|got|has|now|been)\s){{0,2}}(?:dead|scrapped|killed|cancell?ed|
    canned|axed|abandoned|dropped|binned|ditched|gone|gone\saway|went\saway|evaporated|disappeared|vanished|withdrawn|
    discontinued|moot|obsolete|fallen\saway|fell\saway|lapsed|died)|(?:nobody|no\sone|no-one|none|not|never|n't|
    cannot|nothing|neither|nor|shan't|don't|doesn't|won't|didn't|wouldn't|
    hardly\sanyone)\b[^.;,]{{0,30}}?\b(?:need\w*|want\w*|requir\w+|wish\w*|miss(?:es|ed)?|use|interest\w*|ask\w*|
    car(?:e|es|ed)|bother\w*)\b[^.;]{{0,50}}?\b(?:any\s?more|any\slonger|after\sall|these\sdays|now(?:adays)?|today|
    at\sall)|not\s(?:something|anything|a\sthing)\s(?:that\s)?(?:they|we|he|she|i|the\s\w+)\s(?:\w+\s)?(?:need|want|
    care)\w*|(?:gone|went|go(?:es)?|going|are|is)\s(?:right\s|quite\s)?off\s(?:it|the\s(?:whole\s)?(?:idea|thing|
    notion|plan|project)|this|that)\b|(?:went|gone|goes|fell|fallen|falls|taken|took|moved|crossed|struck|came|
    dropped|is|was|removed|comes|put)\s(?:it\s)?(?:out|off|down|from|away)\s(?:of\s|from\s|in\s|on\s)?
      (?:the|her|his|their|this\syear's|our)\s(?:\w+\s){{0,2}}?(?:list|priorit\w+|agenda|roadmap|plans?|radar|
    programme|program|portfolio|books?|mind)|(?:does|do|did|doing|will\sdo|serves?|still\sdoes)\s(?:the|their|
    its)\s(?:job|trick|work|purpose)(?:\s(?:fine|well|just\sfine|now|for\sthem))?|(?:gone|went|going|go|switch\w*|
    return\w*|fell|turn\w*|reverted|revert)\sback\s(?:to|on)\s(?:the\s|their\s|an?\s)?(?:old\s|usual\s)?(?:paper|white-?board|spread-?sheets?|excel|phone|manual\w*|old\s\w+|fax|pen|way|previous|legacy|hand)\w*|(?:went|gone|gone\sdown|sorted|solved|cleared|fixed|resolved|cured|disappeared|settled|vanished|came|fell|improved|healed)\s(?:\w+\s){{0,3}}?(?:(?:by|of|on|all\sby)\s)?
      (?:itself|themselves|its\sown|their\sown)\b|(?:close|closed|closing|shut)\s(?:the|this)\s(?:file|book|chapter|
    topic|idea)|(?:water|river)\sunder|(?:is|are|it's)\sno\slonger\s(?:a\sthing|on\b)|let\s(?:it|this|the\sidea|
    the\sproject|the\swhole\sthing)\s(?:go|drop|die|rest)|(?:has|have|had|'ve|'s)\s(?:all\s)?moved\son\b|(?:lay|laid|
    put)\s(?:it\s|this\s|the\s\w+\s)?(?:to\srest|on\sice\sfor\sgood)|(?:found|bought|got|built|have|
    picked)\s(?:\w+\s){{0,3}}?(?:another|a\sdifferent|an\salternative|some\sother)\s(?:way|solution|tool|product|
    answer|fix|route|vendor)|(?:isn't|is\snot|not|no\slonger)\s(?:an?\s|the\s)?(?:(?:burning|pressing|hot|big|live|
    current|real)\s)(?:issue|problem|topic|need|question|platform|concern)|(?:no|zero)\s(?:more\s)?(?:interest|
    appetite|demand|need)\b(?!\sto\b)|(?:of|has|have)\sno\s(?:further\s)?(?:use|interest|need)\b(?!\sto\b)|(?:without|
    stop(?:s|ped)?)\s(?:wanting|needing|asking\sfor)|(?:no|zero)\s(?:more\s|real\s)?(?:wish|desire|hunger|urge|longing|requirement|call)\s(?:left|remain\w*|any\s?more|
    (?:for|to\s\w+)\s(?:this|it|that|them|any\w*|the\s\w+)|(?:for\s)?(?:any|such))|(?:topic|subject|matter|case|chapter|thing|project|idea|theme|issue|
    question)\s(?:is|was|has\sbeen)\s(?:now\s|thus\s)?(?:closed|settled|finished|done|through|over)\sfor\s(?:them|him|her|now|good|the\s\w+)|
    (?:requirement|need|case|demand|reason|problem|urgency|use\scase|topic)s?\s(?:then\s|thus\s|therefore\s|so\s)?(?:falls?|drops?|goes)\s
    (?:away|off|flat)|(?:declin|refus)\w+\s(?:the\s)?need|drop(?:s|ped)\sthe\s(?:idea|
    ask|wish|topic|plan|project|whole)|pull(?:ed|s)?\sthe\splug|call(?:ed|s)?\sit\soff|gave\sup\son|given\sup\son|
    walk(?:ed|s|ing)?\saway|back(?:ed|s|ing)?\sout|(?:problem|trouble|issue)s?\s(?:has\s|have\s|simply\s|
    just\s){{0,2}}(?:went\saway|gone\saway|evaporated|vanished)|(?:pain|urgency|need|headache|pressure|case\sfor\s\w+|
    reason\sfor\s\w+|demand|driver)s?\s
      (?:(?:point|behind\s\w+|for\s\w+)\s)?(?:(?:is|are|has|have|was|were|been|all|now|just|largely|
    simply)\s){{0,3}}(?:gone|went\saway|go(?:ne|es)\saway|disappeared|vanished|evaporated|solved|fixed|
    resolved\sitself|sorted|over|passed|dried\sup|moot|history|cured|subsided|fell\saway|fallen\saway)|(?:solved|
    fixed|sorted|handled|covered|addressed|cured|dealt\swith|resolved|settled|met)\s(?:it|this|that|the\s\w+|
    their\s\w+|by|with)?\s?(?:\w+\s){{0,3}}?(?:otherwise|another\sway|differently|in-?house|internally|themselves|
    by\sthemselves|on\stheir\sown|without\s(?:us|it|azure)|elsewhere|by\s(?:other\smeans|hiring|hand|a\sdifferent\w*)|
    with\s(?:another|a\sdifferent|the\sold|what\sthey|an?\s(?:script|macro|patch|existing|spreadsheet|
    open[\s-]source)|aws|google|sap|their\s(?:own|existing|current)))|(?:lost|losing|lose|loses)\s(?:all\s|its\s|
    their\s|the\s|any\s)?(?:interest|appetite|enthusiasm|urgency|relevance)|interest\s(?:has\s|
    is\s)?(?:\w+\s)?(?:cool\w*|wan\w+|fad\w+|gone|died|evaporated|dried\sup|dropped)|(?:gone|went|going)\scold|
    cool(?:ed|ing)?\s(?:off\s)?(?:on|towards)|(?:have|has|had|got|with)\s(?:now\s)?(?:other|different|bigger|
    more\surgent|more\spressing)\s(?:priorit\w+|fish|concerns|problems|fires)|priorit(?:y|ies)\s(?:have\s|has\s|
    had\s)?(?:\w+\s)?(?:changed|shifted|moved|elsewhere|gone)|can\s(?:\w+\s)?(?:live\swith|do\swithout|
    manage\swithout|cope\swithout)|live\swith\s(?:it|the\sold|what)|(?:old|existing|current|
    present)\s(?:\w+\s){{1,3}}?(?:will|would|can|'ll)\s(?:\w+\s)?(?:do\b|suffice|last|be\s(?:enough|fine))|(?:is|are|
    works?|was)\sgood\senough\sas|good\senough\s(?:as\s(?:it\s)?is|for\s(?:them|us|now))|(?:happy|fine|content|
    satisfied)\s(?:enough\s)?with\s(?:what|the\sway|how|their\s(?:current|existing|old|present)|the\s(?:old|current|
    existing|present))|(?:stay|staying|stick|sticking|sticks|stays|keep|keeping|remain|remaining)\s(?:put\b|
    as\s(?:they|it|things)\s(?:is|are)|with\s
      (?:the|their)\s(?:old|current|existing|present|status)|(?:the|their)\sold|on\s(?:the|their)\sold)|
    not\sworth\s(?:it|the\s\w+|doing|their)|no\sappetite|changed\s(?:their|his|her|its)\sminds?|change\sof\s(?:heart|
    mind|plans?)|(?:decided|chose|prefer\w*|opted|going|plan\w*|resolved|elected|wants?)\s(?:now\s)?to\s(?:stay|keep|
    remain|stick|carry\son|stop|leave)\b
      [^,;.]{{0,20}}?\b(?:on|with|as|the|their|using|what|put)\s(?:the\s|their\s)?(?:old|current|existing|present|it|
    they|status|is|same|legacy|today's|paper)\w*|(?:not|n't|never)\s(?:be\s)?(?:on|in)\s(?:any(?:one|body)(?:'s)?|the|
    their|his|her|this\syear's)\s?(?:\w+\s)?(?:list|agenda|roadmap|radar|plans?|priorities)|no\slonger\s(?:something|
    anything|what|on\s(?:the|their|his|her|any\w*)|in\s(?:the|their)|part\sof)|(?:withdr(?:ew|awn|aws)|dropp(?:ed|
    ing)|cancell?ed|retract\w+|took\sback|revoked|pulled|removed)\s(?:the|their|that|its|
    this)\s(?:\w+\s)?(?:requirement|need|request|wish|ask|idea|initiative|project|use\scase|demand|topic)|(?:put|
    laid)\s(?:the|this|that)\s\w+\sto\s(?:bed|rest)|(?:need|requirement|problem|use\scase|demand|issue|pain|case|
    project|initiative)\s(?:\w+\s)?(?:does\snot|doesn't|no\slonger|did\snot|ceased\sto)\s?
      (?:really\s)?(?:exists?|appl(?:y|ies)|stands?|there|matter\w*|arise\w*)|ceased\sto\sexist|(?:isn't|not|won't|
    never)\s(?:going\sto\s)?happen(?:ing)?\s(?:any\s?more|now|after\sall|this\syear)|(?:not|n't|aren't|isn't|
    won't\sbe|no\slonger)\s(?:be\s)?going\s(?:ahead|forward)\swith|no\slonger\sin\sscope|nobody\scares|(?:went|gone|
    going|signed|go|sign)\swith\s(?:a|another|the|their)\s(?:competitor|different\s\w+|other\svendor|rival|incumbent|
    existing)|(?:built|wrote|did|made|solved|doing|do|does|handle\w*|developed)\s(?:it|this|that|one|
    their\sown)\s(?:themselves|in-?house|internally|on\stheir\sown)|roll(?:ed|ing)\stheir\sown|(?:stopped|ended|
    closed|terminated|wound\s(?:up|down))\s(?:the|this|their)\s(?:\w+\s)?(?:project|initiative|programme|program|
    effort)|decided\s(?:against|not\sto|to\s(?:drop|shelve|stop|abandon|cancel|scrap|leave\s(?:it|things)))|
    opted\s(?:against|not\sto|out)|not\sinterested|(?:isn't|aren't|wasn't|weren't)\sinterested|no\slonger\s(?:a|
    the)\s\w+\s(?:for|to)\s(?:them|us)|(?:has|have|had|been)\s(?:been\s)?overtaken|surplus\sto\srequirements?|
    rendered\s(?:moot|obsolete|unnecessary)|redundant\snow|now\s(?:moot|obsolete|redundant|unnecessary)
    )(?!\w)""",
    _FLAGS,
)
