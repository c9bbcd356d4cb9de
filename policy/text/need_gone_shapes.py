"""Sentences about what ended, was left or fixed itself, all in lower case (section 4 of policy.md)."""

import re

from policy.text.cue_pattern import CuePattern

_FLAGS = re.VERBOSE

_TOPIC = r"""(?:projects?|initiatives?|ideas?|topics?|subjects?|matters?|use\scases?|requirements?|needs?|cases?|
    pains?|problems?|troubles?|issues?|asks?|wish(?:es)?|requests?|demand|plans?|programmes?|programs?|schemes?|
    ambitions?|backlog|complaints|losses|scrap|churn|fraud|pressure|urgency|headache|question|driver|reason|motive|
    story|dream|vision|business\scase|thing|effort|appetite|interest|enthusiasm|drive|portal|bot|chatbot|assistant|
    dashboard|app|twin|tool|system|platform|solution|(?!no|any|some|every)\w+ing|\w+ance|\w+ation)"""
_AUX = (
    r"(?:(?:is|are|was|were|has|have|had|been|got|now|all|just|simply|largely|quietly|since|"
    r"as\sgood\sas|officially|practically|finally)\s){0,4}"
)
_LEFT = r"(?:the|this|that|their|his|her|its|our|any|all|such\san?|an?)\s(?:\w+\s){0,2}?"
ENDED = CuePattern(
    rf"""\b(?:
    {_TOPIC}\s(?:\([^()]{{1,30}}\)\s)?(?:(?:for|of|with|around|about|on|in|behind|itself|at)\s(?:\w+\s){{0,4}}?)?{_AUX}
      (?:dead(?:\sand\sburied|\sin\sthe\swater)?|history|toast|ended|over(?:\sand\sdone)?|moot|gone|vanished|
    evaporat\w+|disappear\w*|faded(?:\saway)?|fizzled\sout|petered\sout|died(?:\s\w+)?|withered|mothballed|scratched|
    struck|axed|canned|binned|ditched|killed|buried(?!\s(?:in|under|by))|shelved|pulled|nixed|dropped|abandoned|
    terminated|wound\sdown|written\soff|descoped|de-scoped|laid\sto\srest|off\sthe\s(?:cards|books|map)|
    run\sits\scourse|ran\sits\scourse|run\sout\sof\s(?:road|steam)|ran\sout\sof\ssteam|came\sto\s(?:nothing|naught|
    an\send)|fell\s(?:away|flat|by\sthe\swayside)|gone\saway|went\saway|goes\saway|lapsed|back\sto\snormal|
    yesterday's\snews|old\snews|no\smore|obsolete|discarded|retired|closed\sfor\sgood|void)
      (?=\s*(?:$|[.,;:!)"'–-]|\b(?:now|since|after|as|because|by|with|due|for\sgood|so|and|from|when|thanks|on|in|at|
    anyway|per|this|last|once|off)\b))|{_TOPIC}\s(?:\w+\s){{0,3}}?{_AUX}(?:solved|fixed|sorted|resolved|cured|
    cleared\sup|handled|taken\scare\sof|covered|settled|closed)\s(?:\w+\s){{0,2}}?
      (?:since|meanwhile|by\s(?:an?|the|their|some|hiring|moving|new)|with\s(?:an?|the|their|excel|hiring)|themselves|
    itself|through|thanks|elsewhere|after\s(?:they|the|an?)|in-?house|internally|without)\b|(?:back\sto\snormal|
    (?:down|fell|fallen|dropped|shrunk|is|are|at)\s(?:to\s)?(?:nearly|almost|next\sto|practically|virtually|
    close\sto)\s(?:nothing|zero|nil))|nothing\s(?:left|more|further|else)\s(?:to\s(?:fix|solve|gain|improve|win|
    automate|cut|address)|wanted|needed|required|asked)|nothing\sto\s
      (?:fix|solve|do\sfor\s(?:us|them)|gain)|no\scall\sfor|(?:no|without)\s(?:\w+\s)?(?:purpose|point|role|reason|
    use|sense|function)\s(?:left|any\s?more|now)|with\s(?:it|that|them)\s(?:went|goes|died|fell|vanished)\sthe|
    wants?\snothing(?:\sdone|\smore|\sfrom)?(?=\s*(?:$|[.,;!]|done|more|from))|not\son\s(?:\S+\s){{1,4}}?(?:agenda|
    list|radar|roadmap|mind)|(?:close|closed|closing|shut)\s(?:the|this|that|our|their)\s(?:case|file|book|chapter|
    topic)|not\s(?:\w+\s){{0,5}}?any\sfurther|no\s(?:more\s|further\s)?(?:room|place|time|use)\sfor\s(?:it|this|that|
    the\s\w+)|(?:disappear|vanish|go|die|end|lapse|fall)(?:s|es|ed)?\s(?:away\s)?with\s(?:it|them|that|the|this)|
    went\saway|so\sdid\sthe\s(?:need|requirement|problem|case|project|urgency)|as\sdid\sthe\s(?:need|requirement|
    problem)|(?:doesn't|don't|does\snot|do\snot|won't|will\snot|didn't|not\sgoing\sto|no\slonger)\s(?:want\sto\s|
    wish\sto\s|intend\sto\s|plan\sto\s|be\s)?(?:go\son|continu(?:e|ing)|pursu(?:e|ing)|carry(?:ing)?\son|take\s(?:it|
    this)\s(?:any\s)?further|go(?:ing)?\s(?:any\s)?further|keep\sgoing)|(?:doesn't|don't|does\snot|do\snot|didn't|
    did\snot|won't)\s(?:really\s|actually\s|even\s)?(?:want|need|miss)\s(?:this|it|that|any\sof\s(?:it|this)|
    the\s(?:thing|project|tool|bot|system|solution|platform|portal|app))(?=\s*(?:$|[.,;!"')]|any\s?more|now|at\sall|
    after|because|since|as))|(?:don't|doesn't|do\snot|does\snot|needn't)\s(?:have\sto|need|want|use|bother|suffer|
    miss|see|hurt|trouble|bite|matter|worry|concern|affect|cost)\b[^,;.]{{0,25}}?\bany\s?(?:more|longer)|
    no\slonger\s(?:complain\w*|suffer\w*|bother\w*|ask\w*|struggl\w+|seek\w*|look\w*|pursu\w+|keen|wish\w*|hop\w+|
    worr\w+|car(?:e|es|ing)|concern\w*|strategic|a\s\w+(?:\s\w+)?\s(?:issue|topic|concern|priority|goal|target|aim)|
    what\sthey|in\s(?:need|favou?r)|sees?|believes?|pressing|burning|exists?|appl\w+|hurts?|necessary|justif\w+|
    makes\ssense|worth|an?\s(?:ask|aim|goal|target|objective|subject|theme))|(?:is|are|it's|was|works?|runs?|does|do|
    fine|serves?)\s(?:\w+\s){{0,2}}?(?:good|well|fine)\senough|works\s(?:just\s)?fine(?!\s(?:in|on|with\sazure|
    for\sthe\spoc))|(?:step|pull|walk|turn|back|mov|shi|distanc)(?:s|ped|ed|es|ing|ping|e|ied)?\s(?:himself\s|
    herself\s|themselves\s)?(?:back|away|out)\s(?:from|of)\s(?:it|this|that|the\s\w+|\w+ing)|
    solution\s(?:looking\sfor|in\ssearch\sof)\sa\sproblem|(?:(?:taken|took)(?!\s(?:us|himself|herself|themselves|me|
    our)\b)|struck|crossed|scratched|removed|deleted|dropped|cut|wiped|erased|pulled|moved|gone|came|slid|slipped|
    fell|fallen)\s(?:\w+\s){{0,3}}?(?:off|from|out\sof)\s
      (?:the|her|his|their|this\syear's|next\syear's|our|its)\s(?:[\w-]+\s){{0,2}}?(?:lists?|priorit\w+|agenda|
    roadmap|plans?|radar|programme|program|portfolio|books?|mind|wish-?list|strategy|backlog|scope|shortlist|
    book\sof\swork)|(?:scrapped|scratched|cancel?led|axed|cut|gone|out)\s(?:from|of)\s(?:\w+\s){{0,2}}?(?:agenda|
    roadmap|strategy|portfolio|programme|plans?)|(?:left|leave|leaves|put|puts|dropped|let\sgo\sof|lets\sgo\sof|drop|
    gave\sup|given\sup|gives\sup|giving\sup|said\sno\sto|say\sno\sto|rejected|dismissed|abandon(?:ed|s)?|bur(?:y|ied|
    ies)|forgot(?:ten)?|forgets?|withdr(?:ew|awn|aws)|dropping|nixed|vetoed|shot\sdown|waved\saway|walked\sfrom)\s
      {_LEFT}(?:idea|project|topic|wish|ask|request|initiative|use\scase|requirement|ambition|need|thought|notion|
    goal|objective|target|programme|program|dream|aim|subject|vision|scheme|portal|bot|chatbot|app|assistant|twin|
    dashboard)\b|(?:withdr(?:ew|awn|aws)|retract\w*|rescind\w*|took\sback|take\sback)\s{_LEFT}(?:idea|request|wish|
    ask|requirement|need|use\scase|topic|project|initiative|demand)\b|(?:idea|project|topic|wish|ask|request|
    requirement|need)s?\s(?:was\s|is\s|has\sbeen\s)?
      (?:withdrawn|retracted|rescinded|pulled|taken\sback)|of\sno\s(?:\w+\s)?(?:use|interest|value|concern|relevance|
    importance)(?!\s(?:yet|to\sus))|(?:thus|so|hence|therefore|leaving|means)\s(?:there(?:'s|\sis|\sare)\s)?(?:no|
    nothing)\s(?:\w+\s)?(?:to(?!\s(?:pay|spend|fund|buy|sign|date|book|own|decide|run))|left|more)\b|(?:thema|projekt|
    idee|vorhaben|bedarf)\s(?:\w+\s){{0,3}}?(?:beerdigt|gestorben|vom\stisch|erledigt|gestrichen|verworfen|abgesagt|
    eingestellt|beendet)|nicht\smehr|kein(?:en)?\s(?:bedarf|interesse)|n'est\splus|plus\s(?:besoin|d'actualité|
    d'intérêt)|ya\sno\b|non\s(?:serve|interessa)\spiù|niet\smeer|geen\s(?:behoefte|interesse)|van\sde\sbaan|
    inte\slängre|ikke\sl[æe]ng(?:er|ere)|ikke\saktuelt|no\slonger\s(?:figures?|features?|appears?|shows\sup|matters?|
    counts?|comes?\sup|plays?|drives?|push\w*|chas\w+)|sees?\s(?:no|little|not\smuch)\s(?:merit|worth|sense|gain|
    future|point|value|need)|(?:has|have|had)\s(?:\w+\s)?cooled|(?:idea|topic|project|thing|case)\sis\s(?:off|
    finished|out)(?=\s*(?:$|[.,;!]))|within\s(?:target|norm|limits|budget)\sagain|no\saction\swanted|(?:went|gone|
    going|go)\sanother\sway|(?:fell|fallen|falls)\sthrough|(?:happy|content|fine|satisfied|at\speace)\swith\s(?:print|
    paper|it\sas|things|today's|the\sway|what|manual|e-?mail|phone|how)|(?:we\s(?:can|should|may)\s|please\s|to\s|
    ,\s)(?:drop|close|forget|bury)\s
    (?:it|this|the\s(?:idea|topic|case|project))\b|wants?\snone\sof\s(?:it|this|that)|wants?\sus\sto\s(?:close|drop|
    stop|stand\sdown|leave)|stand\sdown|(?:no\sone|nobody|no-one)\s(?:\w+\s){{0,4}}?(?:pushes|pushed|asks|asked|calls|
    fights|presses|longs|cares)\s(?:for|about)\s(?:\w+\s){{0,3}}?(?:any\s?more|now|these\sdays|nowadays)|(?:aren't|
    weren't|wasn't|are\snot)\s(?:his|her|their)\s(?:problem|headache|concern|worry|priority)|doubts?\s(?:there|that|
    whether|if)\s(?:\w+\s){{0,3}}?(?:was|is)\s(?:a|any|still)|(?:not|n't|never|no\slonger)\s(?:be\s|being\s)?pursu\w+|
    lose\ssleep\sover|not\sa\sneed|solved\sthe\s(?:queue|problem|issue|pain|backlog|bottleneck)|
    nice-to-have(?:\sat\sbest|\snow|\sonly)|a\smere\snice|forget\s(?:about\s)?it\b|never\smind|(?:lost|
    out\sof)\s(?:all\s)?relevance|(?:'ll|will|can|could|to|happy\sto|they|we)\s(?:just\s|simply\s|
    gladly\s)?live\swith\s(?!\w+\s(?:less|more))|(?:do|does|doing|make\sdo|makes\sdo|making\sdo)\s(?:without\s(?:it|
    this)|with\swhat|with\sthe\s(?:old|existing|current))|(?:consider|regard|see|call|declar)(?:s|ed|ing|e|
    es)?\s(?:the|this|it)\s(?:\w+\s)?(?:as\s)?(?:closed|settled|dead|done|finished|over)|(?:was|is|it's|just|all|only|
    mere)\s(?:an?\s)?(?:hype|fad|whim|gimmick|pipe\sdream|passing\sfancy|flash\sin\sthe\span|pet\sproject\sof)|
    (?:nobody|no\sone|no-one|none)\s(?:\w+\s){{0,4}}?(?:asks|asked|wants|wanted|needs|needed|misses|missed|uses|cares|
    cared|interested|bothers)\s?(?:for\s|about\s|in\s)?
      (?:it|this|that|the\s(?:bot|tool|portal|app|project|thing))(?=\s*(?:$|[.,;!"')]|any|now|these|since))|(?:parked|
    shelved|on\sice|put\saside|set\saside)\s(?:for\sgood|indefinitely|permanently|for\sever|forever|sine\sdie|
    until\sfurther\snotice|with\sno\s(?:plan|intention))|wav(?:ed|es|ing)\s(?:it|this|us|the\s\w+)\s(?:off|aside|
    away)|(?:not|isn't|no\slonger|hardly)\s(?:his|her|their|our|my)\s(?:problem|concern|issue|headache|priority|focus|
    worry|business|thing|cup\sof\stea)|(?:has|had|have|with|got)\s(?:far\s|much\s)?(?:bigger|other|larger|
    more\surgent|more\spressing|more\simportant|different)\s(?:worries|problems|priorit\w+|fish|concerns|things|fires|
    topics)|(?:couldn't|could\snot)\scare\sless|can't\sbe\sbothered|not\s(?:fussed|bothered|pressing|burning)|(?:ship|
    train)\shas\s(?:sailed|left)|water\sunder\sthe\sbridge|had\sits\sday|overtaken\sby\sevents|off\sthe\scards|
    not\son\sthe\scards|(?:the\s)?status\squo\s(?:is\s|was\s)?(?:fine|ok|okay|good|wins|stays|suits)|(?:covers|
    handles|does|solves|solved|covered|addresses|provides|delivers|gives)\s(?:it|this|that|the\ssame|all\sof\sit|
    everything)\s(?:already|now|too|for\sthem|well|fine|anyway)|(?:tool|product|system|module|suite|erp|package|
    vendor|software|group|parent|script|macro|provider|hq|headquarters)\s(?:already\s|now\s)?(?:covers|handles|solves|
    does|solved|covered|replaces|took\scare\sof)\s(?:it|this|that|the\s(?:need|case|topic|problem)|their\sneed)|
    (?:taken\scare\sof|covered|handled|solved|dealt\swith|answered|met|served|superseded|replaced|made\s(?:moot|
    redundant|obsolete|unnecessary|superfluous))\sby\s(?:an?other|the\s(?:group|parent|new|old|vendor|erp|existing)|
    hq|headquarters|sap|aws|google|a\s(?:competitor|new|different|cheap\w*|free|script|macro|spreadsheet|hire)|
    their\s(?:own|new|existing|parent))|(?:has|have|had|was|were|been|already)\s(?:been\s|already\s)?(?:reached|
    achieved|met|solved|attained|hit|fixed)\s(?:\w+\s){{0,2}}?(?:with|by|through|using|via)\s(?:their\sown|
    a\s(?:macro|script|spreadsheet|hire|competitor)|another|excel|hiring|in-?house|other\smeans)|(?:stay|stick|remain|
    carry\son|keep\sgoing|continu\w*|happy|fine|content|manag\w+)(?:s|ing|ed)?\s(?:with|on|using|in)\s(?:excel|paper|
    spreadsheets?|pen|e-?mail|the\sold\s\w+|phones?|whiteboards?|manual\s\w+|their\s(?:old|own|existing|current)\s\w+|
    the\s(?:existing|current|present)\s\w+)|leav(?:e|es|ing)\s(?:it|things|everything|this|all)\s(?:as|
    the\sway)\s(?:it|they|things)|no\s(?:further\s|more\s)?(?:pain|problem|issue|urgency|need|pressure)\s(?:left|
    any\s?more|now|remaining)|(?:off|from)\s(?:the|their|his|her)\s(?:plate|to-?do\slist)|made\s(?:the|this|it|that|
    their)\s(?:\w+\s)?(?:moot|redundant|obsolete|unnecessary|superfluous|pointless)
    )(?!\w)""",
    _FLAGS,
)
