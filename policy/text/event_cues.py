"""The events that a date in a note may belong to: those of the customer's timeline, and all the others."""

import re

from policy.text.cue_pattern import CuePattern
from policy.text.date_grammar import MONTH

_SYSTEM = (
    r"(?:(?:the|a|his|her|their|our|its|all|every|first|last|new|old|legacy|whole|entire|remaining|other)\s){0,2}"
    r"(?:[\w/&'-]+\s){0,3}?"
)
_MUST = (
    r"(?:must|ha(?:s|ve|d)\sto|needs?\sto|needed\sto|(?:has|'s|'ve|have)?\s?got\sto|gotta|"
    r"want(?:s|ed)?\sto|(?:would|'d)\s(?:like|love|prefer)\sto|are\sto|is\sto|shall)"
)
# Verbs that are written like the papers: what does its work on the new thing or from a day on has started with it.
_DOES_ITS_WORK = r"(?:report|answer|order|quote|bill|invoice|pay|reply|respond|bid|book|draw|print|read|log)s?"
_ON_IT = (
    r"(?:on|in|with|through|thru|via|over|by|from)\s(?:it|this|these|ours|(?:the|that)\snew\s(?:\w+|one)|the\s(?:new\s)?"
    r"(?:system|platform|app|tool|solution|service|portal|line|cloud|version|stack))"
)
_WORKS_ON_IT = (
    r"(?<!to\s)(?:report|answer|order|quote|bill|invoice|pay|reply|bid|book|print|log|scan|check|call|paid|"
    r"list)s?\s(?:out\s)?" + _ON_IT + r"(?!\w)|"
    r"(?:must|shall|will|ha(?:s|ve)\sto|needs?\sto|(?:is|are)\sto|can)\s(?:all\s|then\s)?"
    + _DOES_ITS_WORK
    + r"\s(?:"
    + _ON_IT
    + r"\s)?"
    r"(?=(?:from|as\sof|starting)\s\S)"
)
_STATE = (
    r"(?:off|out\sof|on|in|over|across|done|finished|complete[d]?|ready|gone|live|up|running|there|through|moved|"
    r"wrapped\sup|working|stood\sup|switched|closed|empty|delivered|available|usable|in\splace)"
)

# Delivery: the work is there and in use.
DELIVERY = CuePattern(
    r"\b(?:" + _WORKS_ON_IT + r"|"
    r"(?:\w+\s)?(?:gets?|is|are|be|being)\s(?:installed|fitted|mounted|commissioned)\s(?=from\s\S)|go(?:es|ing|ne)?[\s-]?live(?:s|d)?|"
    r"(?:go|goes|going|went)\s(?:over|across|hot)|go-?lives?|went\slive|"
    r"(?:prod(?:uction)?|live|target|delivery|"
    r"completion|launch)\sdates?|"
    r"live(?!\s(?:data|demo|session|agents?|call|stream\w*|feeds?|chat|test\w*|env\w*|view|traffic|report\w*|"
    r"dash\w*|show|system|on\s(?:a|the)\scall|migration\stest))|"
    r"cut(?:s|ting)?[\s-]?overs?|cutovers?|(?:switch|change|swap|turn|flip)(?:es|ed|ing|s)?[\s-]?overs?|"
    r"switch(?:es|ed|ing)?(?:\s(?:on|off|to|us|them)\b)?(?!\s?(?:port|config|stack|hardware|vendor|firmware))|"
    r"(?:dns\s)?flip(?=\s)|opens?\s(?:to\s(?:the\s)?(?:public|users?|customers?|citizens?|students?|staff|visitors?|everyone|patients?)|with\s(?:the|it|them)\b)|produ[cç][aã]o|produzione|producci[oó]n|in\sgebruik|in\sbetrieb|inbetriebnahme|produktivstart|mise\sen\sproduction|puesta\sen\s(?:marcha|producci[oó]n)|"
    r"in\sesercizio|gaat?\slive|ships?(?=\s(?:with|w/|on|in|by|from|\d))|"
    r"big\sbang|flip(?:s|ped|ping)?\sthe\sswitch|"
    r"launch(?:es|ed|ing)?|roll(?:s|ed|ing)?[\s-]?outs?|deploy(?:s|ed|ing|ments?)?|"
    r"migrat(?:e|es|ed|ing|ions?)|relocat(?:e|es|ed|ing|ion)|re-?platform\w*|"
    r"mov(?:e|es|ed|ing)\s(?:to|off|over|into|out|across|from\s\w+\sto|onto|day|date|weekend|everything|all|"
    r"the\s\w+)|the\smove|lift[\s-]and[\s-]shift|"
    r"(?:in|into|to)\s(?:full\s)?prod(?:uction)?|prod(?:uction)?(?=\s(?:by|in|on|from|for|use|service|start))|"
    r"(?:beginning|start|commencement)\sof\s(?:the\s)?(?:operations?|works?|service|use|production|roll-?out|"
    r"project)|mise\sen\sservice|"
    r"productive|up\s(?:and|&|n|'n'|\+)\srunning|operational|"
    r"in\s(?:service|operation|daily\suse|full\suse)|hand-?overs?|(?:service|system)\s(?:start|handover)|"
    r"completion|goes\sto\s(?:users|the\s(?:field|floor|stores|sites))|deliver(?:s|ed|y)?|"
    r"(?:cut|come|comes|coming|get|gets|getting|be|is|are)\s(?:off|out\sof)(?=\s)|"
    r"(?:want|need|require)(?:s|ed)?\s(?:it|this|that|them|everything|all\sof\sit|the\slot|the\swhole\sthing)\s"
    r"(?:\w+\s){0,3}?(?:by|before|for|from|in)|"
    r"(?:want|need|require)(?:s|ed)?\s" + _SYSTEM + r"(?:up|live|running|operational|in\splace|in\sproduction|"
    r"working|usable)\b|"
    + _MUST
    + r"\s(?:(?:all|fully|finally|definitely|really|be|have|been|get|got|become|stand|already)\s){0,3}"
    + _STATE
    + r"|"
    + _MUST
    + r"\s(?:run|work|operate|happen)\s(?:on|in|with|through|off|from)\s(?:it|this|the\s(?:new\s)?\w+)"
    r"|in\stime\sfor|ready\s(?:for|by|before|in\stime|at)|(?:done|complete[d]?|finished|wrapped\sup|all\sin)\s"
    r"(?:by|before|ahead\sof|no\slater|until)|on\s(?:it|board|the\s(?:new\s)?(?:platform|system|service|stack|tool)|azure|fabric)\s"
    r"(?:from|by|as\sof|as\sfrom|before|in))\b",
    re.IGNORECASE,
)
# Start: the work begins, or people begin to use it.
START = CuePattern(
    r"\b(?:start(?:s|ing|ed)?(?!\s?-?\s?(?:small|over\sagain|up\scost))(?:\s(?:date|month|day|up))?|start-?up|"
    r"begin(?:s|ning)?(?!\sof)|commenc\w+|kick(?:s|ing)?[\s-]?off(?:s)?|kickoff|onboard(?:s|ing)?|inaugurat\w*|premi[eè]res?|debuts?|on-board(?:s|ing)?|"
    r"open(?:s|ing)(?:\s(?:day|date|its\sdoors|doors))?|open\s(?=(?:with|to|for|on|in|their|its|the\sdoors|by)\s)|"
    r"resum(?:e|es|ing)|"
    r"(?:pilot|trial|beta|ramp-?up|(?:phase|wave|stage|release|lot|tranche|batch)\s?(?:\d|one|two|i+))"
    r"(?:\s(?:is|set|fixed|runs?|goes|booked|planned|agreed))*\s(?:from|on|in|for|at)|"
    r"(?:takes?|serves?|handles?|answers?|sees?|makes?|gets?|runs?|carries|processes|sells?|prints?|issues?|treats?|"
    r"ships?|flies|bills?|pays?|publishes|receives?|routes?)\s(?:its|their|the|his|her)\s(?:very\s)?first\s(?:\w+\s){0,2}\w+(?=\s(?:on|in|by|from|at)\s|\s\d|\s"
    + MONTH
    + r"\s\d)|"
    r"first\s(?!drafts?|versions?|meetings?|workshops?|calls?|sessions?|demos?|reviews?|tests?|rounds?|quotes?|offers?|reports?|cut)"
    r"(?:\w+\s){1,3}?(?:leaves?|go|goes|goes\sout|out|ships?|lands?|fl(?:y|ies)|departs?|sails?|rolls?|opens?|crosses|cross|enters?|"
    r"arrives?|printed|issued|billed|paid|served|sold|routed|processed|published|sent|run|runs)(?=\s)|"
    r"takes?\soff|first\s(?:users?|sites?|wave|batch|team|group|branch\w*|stores?|plants?|patients?|customers?|lines?|regions?|"
    r"deal\steam|crews?|depots?|schools?|students?|orders?|workloads?)\s(?:\w+\s){0,2}?(?:from|on|by|in)|"
    r"day\s(?:one|1|zero)|d-?day|ground-?breaking)\b",
    re.IGNORECASE,
)
# Decision: the customer says yes or no to the work.
DECISION = CuePattern(
    r"\b(?:sign-?off\sfrom\s(?:the\s)?(?:exec\w*|board|ceo|minister|cabinet)|decisions?(?:\sdate|\sday|\sdeadline)?(?:\s(?:at|in|by|from)\s(?:the\s|their\s)?(?:board|steer\w*|"
    r"committee|"
    r"council|exec\w*|cabinet)(?:\s(?:meeting|mtg|session))?)?|"
    r"(?:decid(?:e|es|ing)|vot(?:e|es|ing))(?:\s(?:at|in)\s(?:the\s|their\s)?(?:board|steer\w*|committee|council|"
    r"exec\w*|cabinet)(?:\s(?:meeting|mtg|session))?)?|"
    r"go[\s-]?/[\s-]?no[\s-]?go|no-go|go\sor\sno[\s-]go|yes\sor\s(?:a\s)?no|yes/no|verdict|"
    r"final\s(?:answer|word|call|yes)|(?:rule|rules|ruling)(?=\s(?:on|in|by|at|about|over|falls|is|comes|due|will|expected)\b)|"
    r"(?:give|gives|giving|grants?|get|gets)\s(?:(?:us|them|it|me|him|the|a|an|its|their|his|her|this|final|formal|"
    r"thing|project|whole|deal)\s){0,4}?(?:nod|go\b|go-?ahead|green\s?-?light|verdict|ruling|blessing|"
    r"thumbs?[\s-]up)|thumbs\sup\sor\sdown|"
    r"green-?lights?|up\sor\sdown\svote|(?:goes|go|comes?|is|put)\s(?:up\s)?(?:to|for)\s(?:a\s|the\s)?(?:vote|"
    r"decision|ruling)|"
    r"hears?\sfrom\s(?:the\s|their\s)?(?:board|committee|council|steer\w*|exec\w*|cfo|ceo|cio)|"
    r"(?:their|the|a|its|his|her)\s(?:final\s|vendor\s|platform\s)?(?:choice|pick|selection|ruling)|"
    r"approv(?:al\sof|es?(?=\s))\s?(?:the\s|this\s|our\s|their\s|whole\s){0,2}(?:program(?:me)?|project|deal|contract|award|"
    r"vendor|supplier|migration|move|roll-?out|platform|business\scase|undertaking|initiative)|"
    r"(?:signs?|kills?)\sit\soff\sor|(?:sign|approve|take)s?\sit\sor\s(?:kill|drop|leave)s?|"
    r"(?:tender|rfp|bid)\s(?:result|outcome|award|decision|winner)s?|mak(?:e|es|ing)\s(?:up\s)?(?:the|their|its|his|her|a)\s(?:final\s)?(?:call|"
    r"choice|mind|pick)|"
    r"(?:pick|choose|select)(?:s)?\s(?:a\s|the\s|their\s)?(?:vendor|supplier|partner|winner|bidder|provider|"
    r"platform)|"
    r"award(?:s|ing)?|(?:vendor|supplier|partner|platform|bidder)\s(?:selection|choice|pick|award)|"
    r"preferred\sbidder|"
    r"contract\s(?:signature|signing|award|close)|sign(?:s|ing)?\s(?:the\s|their\s|our\s|a\s)?(?:contract|deal|"
    r"agreement|sow|order)|(?:will|to|they|she|he|customer)\ssigns?(?!\s?-?\s?(?:in|off|on|up)\b)|signature|"
    r"signing)\b",
    re.IGNORECASE,
)
# End: a fixed outer date, at which something runs out or comes into force.
END = CuePattern(
    r"\b(?:deadlines?|drop[\s-]dead(?:\sdate)?|hard\s(?:stop|date|deadline|cut-?off|limit|end)|cut-?off(?:\sdate)?|"
    r"end\sdate|expir(?:e|es|y|ation|ing)|run(?:s|ning)?\sout|laps(?:e|es|ing)|terminat\w+|"
    r"(?:contracts?|leases?|licen[cs]es?|support|agreements?|term|warranty|maintenance|tsa|hosting|colo|rental|"
    r"tenancy|"
    r"subscriptions?|notice|concession|mandate|data\scent(?:er|re)|dc|co-?location|outsourc\w+|msp|service|ea|"
    r"framework|retainer|room|vendor)(?:\s[\w&'-]+){0,3}?\s(?:is\sup|are\sup|ends?|ending|is\sover|stops?|"
    r"finish(?:es)?|"
    r"runs\s(?:to|till|until|through|only)|good\s(?:till|until)|valid\s(?:to|till|until)|"
    r"comes?\s(?:up|to\san\send)|up)|"
    r"(?:ends?|finish(?:es)?|stops?)(?=\s(?:on|in|at|by|with|this|next|\d|[A-Z]))|"
    r"end(?:s)?\sof\s(?:support|life|service|contract|lease|maintenance|sale|term)|eol|eosl?|sunset(?:s|ting)?|"
    r"shut(?:s|ting)?[\s-]?(?:down|off)s?|switch(?:ed|es)?[\s-]off|turn(?:s|ed)?[\s-]?off|decom\w*|retire(?:s|d|"
    r"ment)?|"
    r"power(?:s|ed)?\s(?:down|off)|pull(?:s|ed|ing)?\sthe\splug|"
    r"(?:close|shut)s?(?:\sdown)?(?=\s(?:on|in|by|at\sthe\send|for))|vacat\w+|(?:dc|data\scent(?:er|re)|colo|cloud|"
    r"site|vendor|contract)[\s-]?exit|exit(?:s|ing)?|evict\w*|hand(?:s|ed)?\s(?:\w+\s){0,6}?back|give(?:s|n)?\sback|"
    r"leaves?\s(?:it|the\s\w+|their\s\w+|(?!us\b|on\b|for\b|in\b|at\b)\w+)(?=\s(?:on|by|in|before)\s)|"
    r"(?:stops?|ends?|ceases?|drops?|pulls?|withdraws?|terminates?|discontinues?|cuts?)\s(?:\w+\s){0,2}?(?:support|"
    r"services?|maintenance|hosting|updates?|patch(?:es|ing))|"
    r"last\s(?:\w+\s){1,3}?(?:leaves?|off|out|gone|moves?|moved|over|migrates?|migrated|goes|switched)|"
    r"(?:can|may|could|allowed\sto|able\sto|lets?\sthem|keeps?)\s(?:\w+\s){0,6}?(?:until|till)|"
    r"(?:demolish\w*|bulldoz\w*|torn\sdown|goes\sdark|go\sdark|goes\soff|"
    r"(?:contracts?|leases?|tenanc\w+|rentals?|terms?|tsa|framework|concession|mandate|licen[cs]es?|subscriptions?)\s(?:end|expiry|"
    r"termination|exit|over|up|out|done|dies)|"
    r"support\sdies)|"
    r"come(?:s)?\sinto\s(?:force|effect)|in(?:to)?\sforce|take(?:s)?\seffect|kick(?:s)?\sin|bite(?:s)?|"
    r"appl(?:y|ies)\s(?:from|as\sof|on)|(?:mandatory|compulsory|obligatory|law|binding)(?=\s(?:from|as|by|on|in))|"
    r"(?:no|not)\slater\sthan|nlt|(?:at|by)\s(?:the\s)?(?:very\s)?latest|latest|ha(?:s|ve)\s(?:until|till|til)|"
    r"(?:g[ai]ve[sn]?|grant(?:s|ed)?|allow(?:s|ed)?)\s(?:them|it|him|her|the\scustomer|the\s\w+)\s(?:only\s)?(?:until|till|til|up\sto)"
    r"(?![^.;,]{0,40}\bto\s(?:answer|repl\w+|respond|comment|return|send|pay|sign|say|tell|decide|come\sback|file|submit)\b)|"
    r"only\s(?:until|till)|by\slaw|due\sto\s(?:go|start|move|switch|open|close))\b",
    re.IGNORECASE,
)
# A date that is named without its event.
DATE_NOUN = CuePattern(
    r"\b(?:timelines?|timings?|time-?\s?(?:frame|scale)s?|schedule|when|"
    r"(?:new|revised|agreed|fixed|final|firm|planned|actual|their|customer'?s?|cust|committed|confirmed|"
    r"official|published)\s(?:target\s)?date|there\sis\s(?:now\s)?(?:a\snew\s)?one|(?:is|still|remains|stays)\s(?:the|their|our)\s(?:day|date|target)|one\sagain|date\s(?:is|stays|stands|set|fixed|given|they\sgave|holds|moved|now|for|"
    r"of)|the\sdate|target|(?:required|need(?:ed)?)[\s-]by(?:\sdate)?|need\sdate|"
    r"(?:our|their|the|its|migration|change|release|deployment|go-?live)\s(?:slot|weekend))\b",
    re.IGNORECASE,
)
# What has a date and is no event of the work: people's errands, absences and waiting, products and offers.
# "Legal has until 30 Oct": a limit for their answer, not for the work.
LIMIT_OF_A_TEAM = CuePattern(
    r"\b(?:legal|finance|procurement|security|purchasing|vendor|partner|supplier|counsel|auditors?|dpo|ciso|he|"
    r"she|i|we|reviewers?|support)\s$",
    re.IGNORECASE,
)
NEW_PERSON = CuePattern(
    r"\b(?:new|incoming|interim|next|replacement|his|her)\s(?:[\w/-]+\s){0,3}?(?:c[a-z]o|ciso|head|managers?|"
    r"leads?|directors?|vp|svp|evp|hires?|engineers?|"
    r"successor|colleagues?|boss|chief|officer|owner|dba|admin|consultant|architect|president|sponsor|pm|guy|"
    r"people|staff|team)\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
# "Their CIO starts on 1 March".
TITLE = CuePattern(
    r"\b(?:c[defimorst]o|ciso|director|vp|svp|evp|sponsor|architect|successor|hire|intern|consultant)\s$", re.IGNORECASE
)
ERRAND = CuePattern(
    r"\b(?:(?:they|office|offices|everyone|everybody|hq)(?:\sis|\sare|'re)\s(?:all\s)?(?:closed|shut|off|away)|send|sends|sending|share|shares|provides?|checks?|returns?|confirms|prepare|prepares|writes?|submits?|"
    r"uploads?|collects?|gather|"
    r"(?:get|gets|come|comes|be|revert|reverts|is|are)\sback|presents?|attends?|updates?|finds?|nudge|ping|"
    r"escalate|hire|exports?|"
    r"birthday|founded|established|incorporated|dates\sfrom|office\s(?:is\s)?closed|consultants?|qbr|expo|trade\sfair|wedding|carnival|"
    r"strike|topics?|know(?:s)?\smore|more\snews|let\sus\sknow|tells?|hears?|schedule|assign|discuss\w*|thinks?|chase|(?:give|gives|bring|brings)\sus|"
    r"(?<!handed\s)(?<!rolled\s)(?<!given\s)(?<!sent\s)(?<!put\s)(?<!comes\s)(?<!come\s)out\s(?:until|till|from)|away|"
    r"off\s(?:until|till)|elections?|drafts?|compare|validate|document|configure|estimate|invites?|ask|asks|"
    r"requests?|extend|grant|granted|"
    r"provision\w*|whitelist\w*|waits?|waiting|blocked|stuck|outstanding|missing|expected|walk\s?(?:through|thru)|"
    r"go\s(?:through|thru)|"
    r"speak|speaks|meets?|regroup|reconvene|revisit\w*|explain|explains|clarif\w+|verify|verifies|identify|"
    r"nominate|inspect|finali[sz]\w+|"
    r"previews?|ga\b|skus?|roadmap|version|v\d|region\s(?:opens|available|launch\w*)|ignite|build\s20\d\d|born|"
    r"anniversary|opened|created|logged|due|"
    r"answered|replied|wrote|met|sent|started|until\sthen|so\sfar|(?<!or\s)nothing|nobody|none|q&a|commit\b|forecast|upside|acr|consumption|"
    r"revenue|mrr|arr|"
    r"close(?=\s(?:by|on|in|for|date|plan|\d|[a-z]{3}\s\d))|closing)\b|"
    r"^(?:count|list|map|price|size|look|measure|load|copy|clean|book|reset|file|fill|draw|raise|talk|create|"
    r"build|plan|set\sup|review|buy|pay|read|"
    r"install|call|sort|agree|close|order|run|pick|see|move\sthe|test|mail|tag|note|get|ask|do|make|take|go\sback|"
    r"come\sback|follow|join|invite)\b",
    re.IGNORECASE,
)
# A person who takes the work over, or a product that comes out, has a date of its own.
ASIDE = CuePattern(
    r"\b(?:take|takes|taking|took|hand|hands|(?<!is\s)(?<!are\s)(?<!be\s)handed|handing)\s(?:\S+\s){0,5}?over\b|"
    r"\btakes?\s(?:the\slead|"
    r"charge)\b|\b(?:steps|stepping|step)\s(?:in|up|down|back)\b|"
    r"\b(?:in\scharge|responsible|covers?\sfor|covering\sfor|stands?\sin|deputi[sz]\w+|own(?:s|er)?\s(?:the|this|"
    r"it))\b|"
    r"\bour\s(?:products?|releases?|service|feature|roadmap|version|region|new\s\w+)|\b(?:competitors?|rival\w*|"
    r"ms|microsoft|azure|region|sku|feature)\s(?:opens|launch\w*|ships|goes\sga|"
    r"becomes|is\savailable|available)|\b(?:sku|ga|public\spreview|private\spreview)\b",
    re.IGNORECASE,
)
# "The committee of 15 December, to say yes or no": a gathering that decides.
GATHERING = CuePattern(
    r"(?:board|committee|cttee|steer\w*|council|cabinet|meeting|mtg|session|exco|elt|slt|meets?)", re.IGNORECASE
)
PREPARING = CuePattern(
    r"\b(?:prepar\w*|prep|discuss\w*|talk\w*|ahead\sof|before|pre-?read\w*|present\w*|review\w*|options?)\b",
    re.IGNORECASE,
)
MONEY = CuePattern(
    r"\b(?:po|purchase\sorders?|budgets?|fund(?:s|ing|ed)?|money|cash|capex|opex|grants?|spend|credits?|invest\w*|"
    r"financ\w*|\$|eur|usd|gbp|k€)\b",
    re.IGNORECASE,
)
_TALK = (
    r"calls?|conf\s?calls?|meetings?|mtgs?|meet|met|workshops?|ws|sessions?|demos?|reviews?|syncs?|stand-?ups?|"
    r"visits?|"
    r"brief?ings?|breifings?|interviews?|check-?ins?|touch-?points?|catch-?ups?|chats?|lunch|dinner|intros?|"
    r"presentations?|readouts?|read-outs?|play-?backs?|debriefs?|events?|conference|summit|webinars?|agenda|invites?|"
    r"invited|trainings?|trip|on-?sites?|qbr|ads|hackathon|appointments?|slot|follow[\s-]?ups?|discuss\w*|"
    r"talk(?:ed|ing)|revisit\w*|reviewed|regroup\w*|reconven\w*|reminders?|weekly|"
    r"offsite|retro|town\s?hall|steer(?:ing|co)?\w*(?!\s(?:fixed|set|decid\w+|agreed|has|have|accepted|approved|confirmed|named|gave|wants?|picked|vot\w+|takes))|drop-?in|huddle|walk-?(?:thru|through)|discovery|survey|talks?|speak|spoke"
)
_PROOF = (
    r"tests?|tested|testing|retests?|dry[\s-]?runs?|rehears\w+|drills?|uat|sit|qa|pen-?\s?tests?|scans?|benchmarks?|"
    r"bench|mocks?|mock-?ups?|smoke|audits?|assessments?|inspections?|validation|proof|poc|acceptance|failover|"
    r"training|backups?|snapshot"
)
_PAPER = (
    r"tickets?|case|approvals?|approve[sd]?|mails?|mailed|e-?mails?|letters?|cab|quotes?|quotations?|offers?|"
    r"proposals?|"
    r"reports?|drafts?|docs?|documents?|documentation|deck|paper|minutes|memo|answers?|repl(?:y|ies)|feedback|"
    r"respon(?:d|ds|se|ses)|questionnaire|sizing|sizings|estimates?|checklist|signed\soff|sign-?offs?|template|form|"
    r"rfps?|rfqs?|bids?|submissions?|dpa|references?|comments?|redlines?|mark-?ups?|paperwork|msa|statements?|"
    r"samples?|extracts?|exports?|news|diagrams?|drawings?|list|spreadsheet|xls|numbers|figures|inputs?|specs?|hld|lld|nda|rfis?|tasks?|actions?"
)
_MONEY = (
    r"true-?up|unified|instal?lments?|billing|billed|po\b|pos\b|purchase\sorders?|invoices?|payments?|budgets?|fund(?:s|ing|ed)?|money|cash|capex|opex|grants?|"
    r"cttee|"
    r"committee|purse|finance|spend|credits?|discounts?|promo\w*|ecif|price\shold|pricing|prices?|macc|"
    r"fiscal|financial|fy|cost\scent\w+|invest\w*"
)
_OURS = (
    r"(?:est(?:imated|\.)?\s)?close\sdate|clos(?:e|es|ing)\sthe\s(?:deal|opportunity|opp|order)|milestones?(?:\sdate)?|crm|msx|forecast\w*|pipeline|quota|our\s(?:fy|"
    r"fiscal|quarter|year|half|close|commit)|commit\scall"
)
_BLOCKER = (
    r"etas?|fix|hot-?fix\w*|patch\w*|bugs?|vendor\sfix|hardware|kit|parts?|shipments?|arriv\w+|lead\stimes?|"
    r"capacity|quota|resources?|engineers?|licen[cs]e\skeys?|access|telco|circuits?|lines?\sfrom|previews?|firewalls?|proxy|tunnels?|change\srequests?|"
    r"(?:licen[cs]es?|hardware|servers?|equipment|devices?|parts|racks?|routers?|laptops?|material|goods)\s(?:delivery|"
    r"deliveries|shipments?)|dns|vpn|certs?|certificates?|"
    r"freeze"
)
_ABSENCE = (
    r"leave|(?<!bank\s)(?<!public\s)holidays?|vacation|pto|ooo|out\sof\soffice|sick|back\s(?:from|on|in)|(?<=[a-z]\s)back(?=\s\d)|off\s(?:from|until|till)|joins?|"
    r"joined|joining|left|leaves|"
    r"leaving|hir(?:e|es|ed|ing)|appointed|promoted|since|ago|untouched|last\s(?:seen|update)"
)
OTHER = CuePattern(
    r"\b(?:" + "|".join((_TALK, _PROOF, _PAPER, _MONEY, _OURS, _BLOCKER, _ABSENCE)) + r")\b", re.IGNORECASE
)
OBJECT_NOUN = CuePattern("|".join((_PAPER, _MONEY, _BLOCKER, _ABSENCE)), re.IGNORECASE)
# "He rules on the list on 18 January": the paper is what the decision is about.
DECIDED_ON = CuePattern(
    r"\b(?:rul(?:e|es|ing)|decid(?:e|es|ing)|decisions?|vot(?:e|es|ing)|verdict)\s(?:on|about|over|upon)\s(?:the|this|that|our|their|his|her|its)\s"
    r"(?:\w+\s)?$",
    re.IGNORECASE,
)
DECIDED_PAPER = CuePattern(
    r"list|papers?|proposals?|offers?|bids?|reports?|case|drafts?|submissions?|deck|memo|documents?|rfps?|spec|numbers",
    re.IGNORECASE,
)
# "go-live checklist", "kick-off call": what follows says what it is.
COMPOUND_TAIL = CuePattern(
    r"[\s-](?:(?:readiness|planning|prep\w*|scope|design|technical|support)\s)?(?:plans?|planning|check-?list|"
    r"readiness|"
    r"criteria|scope|teams?|leads?|managers?|partners?|costs?|effort|party|story|strategy|approach|factory|runbooks?|"
    r"scripts?|tool\w*|options?|path|owner|prep\w*|risk\w*|support|kit|order|sequence|window\sdraft|pack|memo|"
    r"tracks?|"
    r"maker|tree|" + "|".join((_TALK, _PROOF, _PAPER)) + r")\b",
    re.IGNORECASE,
)
BETWEEN_SUBJECT_AND_VERB = CuePattern(
    r"\s(?:(?!(?:they|we|he|she|it|i|you|who|customer|client|after|before|with|by|at|in|on|for|to|and|then|but|so|"
    r"the|we'll|they'll|users?|people|team)\s)[\w'-]+\s)?(?:(?:of|the|client|customer|is|are|will|to|should|now|"
    r"only|then|due|scheduled|also|round|phase|\d|can|must|has|needs|period|cycle|"
    r"year|date|that|which)\s){0,3}",
    re.IGNORECASE,
)
# The customer's calendar: a limit for the work where the note says that it must, should or need be there by then.
CALENDAR = CuePattern(
    r"audit(?:s|ors?)?|inspections?|assessments?|fiscal|financial|fy|elections?|exams?|freeze|events?|"
    r"conference|summit|holidays?|licen[cs]e\skeys?|certs?|certificates?",
    re.IGNORECASE,
)
BY_THEN = CuePattern(
    r"\b(?:by\sthen|in\s(?:full\s)?use|before\sthen|until\sthen|by\sthat\s(?:day|date|time|point)|before\s(?:that|it)\b|in\sbefore|"
    r"ahead\sof\s(?:that|it)|in\stime|in\splace|up\sand\srunning|live|ready|hard\b|immovable|fixed|no\sslack|"
    r"(?:must|ha(?:s|ve)\sto|needs?\sto|wants?\s(?:it|this|to))\s(?:\w+\s){0,2}?(?:be|work|run|stand|count|be\sin|"
    r"over|off|done|finished|there)|before\s(?:the(?:ir)?|its)\s(?:\w+\s){0,2}$|(?:before|for|by|ahead\sof)\s(?:the(?:ir)?|its|an?)?\s?"
    r"(?:\w+\s){0,2}?(?:audit|inspection|fiscal|financial|election|exam)\w*)\b",
    re.IGNORECASE,
)
# "The letters start on 3 August": the customer's own papers in the plural are its business.
PAPERS = CuePattern(r"(?:letters|mails|e-?mails|invoices|offers|quotes|statements|answers|reports)", re.IGNORECASE)
