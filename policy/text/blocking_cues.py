"""The wordings that name who or what is awaited or missing, and those that deny it (section 3 of policy.md)."""

import re

from policy.text.cue_pattern import CuePattern
from policy.text.polarity import NEGATIVE_CONTRACTION
from policy.text.words import words

STOPPED = (
    r"(?:block(?:ed|s|ing)?|bloked|on\s(?:hold|ice|pause)|held|stuck|stall(?:ed|ing)|paus(?:ed|ing)|park(?:ed|ing)|"
    r"deferred|postponed|"
    r"delay(?:ed|s)?|slip(?:ped|ping|s)?|suspended|frozen|at\srisk|late|behind|impeded|hindered|in\slimbo|jammed|"
    r"halted|stopped|hampered|waiting|red|amber|yellow|orange)"
)
BECAUSE = (
    r"(?:because(?:\sof)?|bec\b|b/c|bc|cuz|cos|due\sto|owing\sto|thanks\sto|on\saccount\sof|"
    r"as\sa\sresult\sof|in\sview\sof|given)"
)
# What follows one of these is the cause itself.
NAMED_AFTER = CuePattern(
    r"(?<![\w-])(?:"
    r"(?!(?:red|amber|yellow|orange)\s(?:by|at|in|on|for|from|with)\b|held\s(?:at|in|on|for|from|"
    r"with)\b(?!\s(?:customs|export|change|"
    r"check|freeze|control|"
    r"legal|audit|the\s))|stopped\sby\s(?:at|for|to)\b)"
    + STOPPED
    + r"\s(?:up\s|back\s|again\s|still\s|here\s|right\snow\s|now\s|today\s)?"
    + r"(?:by|on|at|with|behind|in|from|over|pending|"
    + BECAUSE
    + r"|until\safter|until|untill|till|til|for(?!\s(?:now|the\smoment|the\stime))|to\safter|after|w/)"
    r"|(?:(?:bloquead[oa]|parad[oa]|bloqu[ée]\w{0,2}|bloccat[oa]|blockiert|geblokkeerd|en\spausa)\s(?:por|"
    r"par|da|durch|door|wegen|"
    r"vanwege|[àa]\scausa?e?)|(?:es\s)?fehlt|fehlen|falta(?:n|m)?|manca(?:no)?|il\smanque|ontbreekt|"
    r"ontbreken|mangler|saknas|hangs?\son|"
    r"(?:sits?|stands?|queues?|queued)\sbehind|warte(?:t|n)\sauf|(?:en\s)?attente\s(?:du|de|d')|"
    r"(?:a\sla\s)?(?:espera|esperando)\s(?:de|a|que)|esperando|"
    r"(?:in\s)?(?:af)?wacht(?:en|ing)?\sop|in\sattesa\sd\w+|aguardando|v[äa]ntar\sp[åa]|venter\sp[åa])|"
    r"(?:wait|waits|waiting|await)"
    r"(?=\s(?!until|till|for|to\b|on\b|and\b|a\s|see|next|one|lists?|room|times?)(?:[\w'.&-]+\s){1,4}to\s\w)|"
    r"waits?\s(?:its|his|"
    r"her|their|our)\sturn\sbehind|sit(?:s|ting)?\son\s(?:our|my|their)\shands\s(?:till|until|because|for)|"
    r"(?:nothing|little)\s(?:\w+\s)?(?:while|as\slong\sas)|idle\s(?:till|until|because)|"
    r"(?:wait(?:ing|s|ed)?|watiing|wating|waitng|await)\s(?:still\s)?(?:for|4|on|upon|until|untill|till|til)"
    r"|awaiting|awaits|awating|pending(?!\s(?:tasks?|items?|actions?)\b)|pend(?:ing)?\son"
    r"|hold(?:ing)?\s(?:for|on|until)|hung\sup\s(?:on|at|with)|gated\s(?:by|on)|hing(?:es|ing)\son|blocked\sby"
    r"|depend(?:s|ing|ent|ant)?\s(?:on|upon)|deps?\son|dependen(?:cy|cies|ce)\s?(?:on|upon|to|with|:|=|is)|"
    r"conting[ea]nt\s(?:on|upon)|subject\sto|prereq(?:uisite)?s?\s?(?::|=|is)"
    r"|prevented\s(?:by|from)|bottleneck(?:ed)?\s?(?:is|by|at|:)|chasing|on\s(?:the\s)?hook\sfrom|waiting\s(?:to|"
    r"2)\s(?:hear|get|receive|be)\b[^.,;\n]{0,30}?(?:from|by|for)"
    r"|(?:yet|still|need|needs|waiting)\sto\shear\s(?:back\s)?from|expecting\s[^.,;\n]{1,40}?\sfrom|(?:is|are|it's|"
    r"its|sits?|sitting|stuck|lies|parked|still)\swith(?=\s(?:the\s|their\s)?(?:\w+\s){0,3}(?:"
    r"legal|procurement|security|infosec|finance|vendor|supplier|partner|network|it|ops|dba|netsec|privacy|"
    r"compliance|purchasing|isv|msp|hr|audit|cab|desk|office|team|counsel|board|committee)\b)"
    r"|(?:" + BECAUSE + r")"
    r"|(?:snagged|hung|snared|foundered|marooned|stranded)\s(?:up\s)?(?:on|by|at|behind)|dead\sin\sthe\swater\s(?:w/?o|w/out|"
    r"without|until|till|because|for\swant\sof)|(?:paused|parked|idle|halted|suspended|stopped|on\shold)\swhile(?=\s\S+\s\S+)|"
    r"(?:must|have\sto|still)\sawait|(?:we|i|they|team)\s(?:still\s)?lack|on\sback-?\s?order\s(?:with|at|from)"
    r"|owes?\s(?:us|me)|(?:the\s)?(?:hold-?up|root\scause|culprit|reason|impediment|obstacle|showstopper|cause|"
    r"sticking\spoint|long\spole|critical\spath)\s?(?:is|are|was|:|=|–|-)"
    r"|blockers?\s?(?:is|are|being|was|now|remains)|(?:known\s|main\s|only\s|open\s|current\s|key\s|biggest\s|"
    r"top\s)?(?:blockers?|impediments?|issues?|problems?|risks?|hold-?ups?|obstacles?|"
    r"block(?:ed|ing)(?:\s(?:by|item|issue|point|on|reason))?|waiting|on\shold|hold|in\slimbo|on\sice|deferred|"
    r"delayed|parked|paused|stuck|at\srisk|risk\sreason|reason|constraints?|open\spoints?|awaiting|dependency)"
    r"(?:\s\([^()]{1,30}\))?\s?(?::|=|\s[–-]+(?=\s)|–|\s->)"
    r"|missing\s?:|missing(?=\s\w)|still\sneeds?|still\slacks?|lacks|lacking|lack\sof|shortage\sof|short\sof|"
    r"out\sof(?=\s(?:quota|capacity|licen|budget|money|disk|space|ip|address|stock|credit))"
    r"|can(?:'t|not|t)\s(?:[^.,;\n]{1,50}?\s)(?:before|until|untill|till|without|w/o|w/out|as\slong\sas|because|unless)"
    r"|(?:unable|impossible)\sto\s(?:[^.,;\n]{1,50}?\s)(?:before|until|till|without|w/o|because|unless|as)"
    r"|nothing\s(?:[^.,;\n]{1,30}?\s)?(?:before|until|till|without)|no\s(?:go|start|work|progress|testing|"
    r"deployment|access|kick-?off)\s(?:before|until|till|without|w/o)"
    r"|not\s(?:start|proceed|move|continu|possibl|able)\w*\s(?:[^.,;\n]{1,40}?\s)?(?:before|until|till|without|because)"
    r")(?![\w'])",
    re.IGNORECASE,
)
VERB_DONE = (
    r"(?:deliver|answer|repl|respond|sign|approv|provid|send|sent|return|grant|releas|ship|confirm|finish|complet|"
    r"open|creat|provision|set|shar|give|given|"
    r"gave|come|came|arriv|show|clear|decid|pick|assign|got|gotten|get|receiv|agree|accept|fix|patch|resolv|react|"
    r"call|mail|issue|fund|budget|enabl|install|"
    r"deploy|upgrad|renew|hand|start|budg|allow|permit|let|support|work|connect|reach|respond|resolve|load|boot|"
    r"pass|match|sync|co-?operat|commit|engag|nam|nominat|"
    r"appoint|publish|return|pay|paid|order|update|unlock|whitelist|allowlist|accept|turn|move|migrat|test|exist|"
    r"have|want|budge|touch|look|process|submit|register|do\b|be\sable|available|here|ready|there|in\splace|"
    r"possible|reachable|back)"
)
# A statement that is itself the cause: somebody will not or did not, something is missing or out of order.
STATED = CuePattern(
    r"(?<![\w'])(?:"
    r"(?P<refusal>(?:(?<=[\w)\"'./&-]\s)|^)(?:(?:still|just|simply|currently|also|apparently)\s)?(?:"
    + NEGATIVE_CONTRACTION
    + r"|(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could)\snot|will\snever|"
    r"(?:has|have)\s(?:yet|still)\sto|(?:still\s)?refus(?:es|ed|ing)\sto|declin(?:es|ed)\s(?:to|the)|fail(?:s|"
    r"ed)\sto|(?:is|are)\s(?:yet|still)\sto|never|not(?:\syet)?(?=\s\w+(?:ed|en|ing|able|here|there|in)\b))"
    r"\s(?:[\w,'/-]+\s){0,4}?" + VERB_DONE + r"\w*)"
    r"|(?P<lack>\bno(?:\s(?!one\b|longer\b|issues?\b|problems?\b|blockers?\b|changes?\b|need\b|worries\b|rush\b|"
    r"impediment|risk|news\b|update|eta\b|action|known\b|open\b|further\b|new\b)[\w'/.&-]+){1,5}?\s"
    r"(?:until|untill|till|til|yet|so\sfar|from|available|in\splace|before|w/out|without|since|received|left|"
    r"assigned|at\sthe\smoment|to\s(?:test|deploy|run|build|start|connect|do|work)|who\b|because|anymore|for\sthe|"
    r"for\s(?:us|our|my|me|him|her|them)|for\sthis|on\stheir|on\ssite|as\s))"
    r"|(?P<none>\bno\s(?!need\b)(?:[\w'/&-]+\s){0,3}?(?:access|connectivity|permissions?|licen[cs]es?|budget|"
    r"funding|money|approval|sign-?off|admin\srights|environment|tenant|test\sdata|data\b|resources?|hardware|"
    r"contract|po\b|decision|answer|response|reply|capacity|owner|contact|sponsor|deputy|successor|replacement|"
    r"substitute|slot|window)\b)"
    r"|(?P<wants>\bwants?\s(?:changes|another|a\snew|a\ssecond|us\sto|me\sto|to\s(?:re\w+|wait|see|pause))\b)"
    r"|(?P<must>\b(?:must|ha(?:s|ve)\sto|needs?\sto|still\sto)\s(?:(?:first|still|yet|"
    r"also)\s){0,2}(?:counter\w+|give|lift|change|allow|raise|remove|drop|extend|enable|stamp|witness|"
    r"restart|install|train|issue|publish|hand|bless|nod|choose|appoint|ship|pay|order|rule|"
    r"present|replace|repair|pass|deliver|approve|sign|answer|decide|confirm|"
    r"deliver|provide|grant|release|open|fix|finish|send|agree|accept|ok|okay|return|reply|clear|vote)\b)"
    r"|(?P<nobody>\b(?:nobody|no\s?one)\s(?:[\w']+\s){0,3}(?:sign|approv|answer|own|assign|pick|repl|grant|"
    r"available|took|take|look|know|can|will|is\son|at|to\s)\w*)"
    r"|(?P<absent>(?<=[\w)\"'./&-]\s)(?:(?:is|are|was|still|s|'s)\s){0,3}(?:still\s)?(?:missing|outstanding|"
    r"overdue|unanswered|unassigned|unsigned|not\sin|awaited|pending\b|lost)\b)"
    r"|(?P<needs>\b(?:needs?|requires?|requiring|needing|must\sget|"
    r"still\sneeds?)\s(?:[\w'/.&-]+\s){0,6}?(?:approval|sign-?\s?off|signature|ok\b|okay|consent|permission|"
    r"licen[cs]e|access|go-?ahead|green\slight|clearance|decision|"
    r"input|confirmation|exception|waiver|fix|patch|quota|funding|budget|po\b|contract|from\s\w))"
    r"|(?P<first>\b(?:needs?|wants?)\s(?:[\w'.&/-]+\s){1,6}first\b)"
    r"|(?P<outage>(?<=[\w)\"'./&-]\s)(?:(?:is|are|was|were|has\sbeen|went|goes|keeps?|kept|got|still|"
    r"been)\s){0,3}(?:down|broken|failing|fails|failed|offline|unavailable|unreachable|frozen|locked|expired|"
    r"revoked|rejected|denied|refused|"
    r"turned\sdown|withdrawn|withdrew|cancell?ed|crash(?:es|ed|ing)|misses|missed|missing|times?\sout|timing\sout|"
    r"timed\sout|breaks|broke|blocks|slipped|slips|pulled|cut|left|quit|resigned|overrun(?:s|ning)?|overloaded|"
    r"sick|bankrupt|insolvent|bust|dark|quiet|closed|corrupt(?:ed)?|"
    r"rejects|refuses|declined|exhausted|stuck|holding\sus|blocking|dropped\sout|sold\sout|sitting\son|sits\son|"
    r"busy|on\s(?:\w+\s)?(?:pto|leave|vacation|holidays?|strike)|ooo|unresponsive|silent|late|delayed|stopped|"
    r"halted|vetoed|"
    r"stalled)\b)"
    r"|(?P<trouble>(?<!\w)(?:freeze|outage|shortage|strike|moratorium|embargo|dispute|backlog|incident|defect|bug|"
    r"vulnerabilit(?:y|ies)|bottleneck|conflict|mismatch|lockdown|breach|insolvency|reorg|layoffs?|"
    r"re-?org(?:ani[sz]ation)?|objections?|objects|objected|concerns?|gap|constraint|restriction|ban|"
    r"hiring\sstop|red\sflag|"
    r"show-?stopper|regression|incompatib\w+|error\s\d+|errors)\b)"
    r"|(?P<handover>\bwith\s(?:the\s|their\s)?(?:[\w'&-]+\s){0,2}(?:legal|procurement|infosec|purchasing|counsel|"
    r"dpo|netsec|cab)\b(?:\s(?:since|for\s\w+|now|still)|$|[,.]))"
    r"|(?P<ball>\b(?:ball|it)\s?(?:is|'s|s)?\s(?:in|on|with)\s(?:[\w']+\s){1,3}(?:court|side|desk|plate)|"
    r"\bball'?s?\s(?:is\s)?with\s\w+|\bopen\s(?:with|at)\s\w+|\b(?:keys?|file|draft|papers?|form|contract|"
    r"request|order|"
    r"ticket|decision|approval)\s(?:[\w']+\s){0,4}(?:is|are|lies?|sits?|stays?)\s(?:still\s)?(?:with|at|on)\s[A-Z]\w+)"
    r"|(?P<unable>(?:^|(?<=\s))(?:can't|cant|cannot|couldn't|couldnt|unable\sto|not\sable\sto|"
    r"impossible\sto)\s(?:get|obtain|reach|access|connect|log|login|deploy|test|find|book|open|install|provision|"
    r"onboard|load|see|sign|register|create|import|export)\b)"
    r"|(?P<we_wait>(?<=\w,\s)(?:so\s|and\s)?we(?:'re)?\s(?:still\s|can\sonly\s)?wait(?:ing)?(?=\s*[.!]?$))"
    r"|(?P<until>\b(?:not|nothing|no\s[\w\s-]{2,40}?)\s(?:before|until|till)\s(?=\S))"
    r")",
    re.IGNORECASE,
)
NOT_TROUBLE = CuePattern(
    r"\b(?:no|zero|without|w/o|fix(?:es|ed)?|resolve[sd]?|solved|any|clear(?:ed|s)?|closed|gone|answered|handled|"
    r"addressed|cut|discuss|review|collect|list|check|investigate|work\sthrough|walk\sthrough|remove|"
    r"close)\s(?:[\w-]+\s){0,3}$",
    re.IGNORECASE,
)
NONE_BLOCKS = CuePattern(
    r"\b(?:no|zero|without|w/o|not\sany|free\sof|any)\s(?:\w+\s){0,3}(?:blockers?|blocking|impediments?|obstacles?|"
    r"issues?|problems?|risks?|dependenc(?:y|ies)|hold-?ups?|showstoppers?)\b"
    r"|\bnothing\s(?:is\s|else\s|really\s|currently\s|now\s){0,2}(?:block|hold|stop|stand|prevent|miss|outstanding|"
    r"open|pending|at\srisk)\w*"
    r"|\b(?:not|isn't|isnt|aren't|never|no\slonger|not\sany\smore|nobody\sis|nobody|none|"
    r"n't)\s(?:\w+\s){0,2}(?:block|wait|held|stuck|on\shold|pending|depend|await|at\srisk|stall|missing|miss|"
    r"down\b|late\b|delayed|impact|affect)\w*"
    r"|\b(?:blockers?|impediments?|risks?|issues?)\s?(?:\w+\s)?(?::|=|-|–|is|are)?\s?(?:none|nil|n/?a|no\b|zero|"
    r"0\b|cleared|gone|resolved|removed|closed|lifted)",
    re.IGNORECASE,
)
PAST = CuePattern(
    r"\b(?:was|were|had\sbeen|has\sbeen|have\sbeen|got|used\sto\sbe|previously|earlier|last\s(?:week|wk|month|"
    r"quarter)|initially|originally|at\sfirst|formerly)\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
PAST_START = CuePattern(r"(?:was|were|had\sbeen|got)\s", re.IGNORECASE)
MOVING = CuePattern(
    r"\b(?:(?:is\s|are\s|all\s|now\s|back\s)*(?:moving|going|running|rolling|working|progressing|proceeding|"
    r"active)\s(?:again|now|forward|ahead)|"
    r"un-?blocked|un-?stuck|back\s(?:on\s(?:track|plan|schedule)|to\s(?:green|normal)|up|in\sbusiness|online|"
    r"moving)|all\s(?:clear|good|sorted|fine|resolved|green)|good\sto\sgo|"
    r"no\s(?:longer|more)\s(?:an?\s)?(?:\w+\s)?(?:block\w*|wait\w*|stuck|held|issue|problem|pending|on\shold|"
    r"at\srisk|dependen\w+|down|missing)|not\s(?:\w+\s)?any\s?more|"
    r"(?:blockers?|block|issue|problem|it|this|that|impediment|hold|dependency|all)(?:\s(?:is|was|are|has\sbeen|"
    r"have\sbeen|got|'s|now|been|since))*\s(?:now\s)?(?:resolved|solved|cleared|gone|removed|lifted|fixed|"
    r"sorted(?:\sout)?|closed|over|settled|done)|"
    r"(?:resolved|solved|fixed|cleared|sorted)\s(?:now|since|today|yesterday|on\s\d|\d|by|last|this|w/|with)|"
    r"resumed|can\s(?:start|proceed|continue|go\sahead)\s(?:now|again)|we\scan\s(?:now\s)?(?:proceed|continue|"
    r"start|move)|(?:^|,\s)(?:now\s|since\s)?(?:resolved|solved|fixed|cleared|sorted|closed))\b",
    re.IGNORECASE,
)
CAME = CuePattern(
    r"\b(?:resolved|solved|cleared|gone|removed|lifted|fixed|sorted|arrived|came\s(?:in|thru|through|back)|landed|"
    r"granted|approved|signed|delivered|received|answered|opened|restored|in\splace|"
    r"is\sup|are\sup|back\sup|up\sagain|released|issued|renewed|provisioned|merged|got\s(?:it|them|the)|has\scome|"
    r"here\snow|done|finished|completed|complete|available\snow|now\savailable|paid|replied|accepted|okayed|"
    r"replaced|repaired|patched)\b",
    re.IGNORECASE,
)
VERB_AFTER_DUE_TO = CuePattern(
    r"\s*(?:be|start|begin|finish|end|complete|land|arrive|go|come|close|deliver|ship|sign|return|present|send|"
    r"meet|run|expire|kick|launch|happen|take|give|get|have|hold|move|submit|report|review|call|decide|join|"
    r"leave)\b",
    re.IGNORECASE,
)
STOPPED_THEN = CuePattern(r"(?<![\w-])" + STOPPED + r"(?:\s\w+)?(?:,|\s?!+)\s", re.IGNORECASE)
STOPPED_SINCE = CuePattern(r"(?<![\w-])" + STOPPED + r"\s(?:since|as|while)\s", re.IGNORECASE)
HAPPENS = CuePattern(
    r"(?!\s*(?:we|i|i'm|will|see|to|done|done|exec|next|back|update|ask|check|so|and|then|it|"
    r"they)\b)[^,;.]{3,80}?\s(?:wants?|is|are|was|were|has|had|have|changed|"
    r"decided|asked|prioriti[sz]\w+|re-?evaluat\w+|re-?think\w+|reconsider\w+|took|went|needs?|busy|first|instead|"
    r"lost|cut|left|froze|pulled|put|won't|can't|hasn't|isn't|\w{3,}ing|\w{3,}ed)\b",
    re.IGNORECASE,
)
REFERENCE_ONLY = CuePattern(
    r"\s*(?:(?:we\sagreed|agreed|history|over|gone|past|lifted|removed|no\smore)\b|(?:see|cf|ask|check|read)\s|"
    r"(?:the\s)?(?:\w+\s)?reasons?"
    r"(?:\s*(?:$|[,.;!])|\s(?:we|you|known|below|above|discussed|stated))|the\ssystem\b|our\sbook\b|the\s(?:crm|msx|tool|report|"
    r"dashboard|list)\b)",
    re.IGNORECASE,
)
WORD = CuePattern(r"[^\W\d_]{4,}|\b[A-Z]{2,3}\b")
COMMON = words(
    "waiting blocked pending still their they them that this with from until because since which what have been "
    "will would should about team customer after before when were done issue blocker hold held stuck need needs "
    "access awaiting depends"
)

# Words that say that the work stands still, and nothing of why: section 3, "alone names none".
STANDS_ONLY = CuePattern(
    r"[\W\d_]*(?:(?:it|its|it's|this|that|these|they|we|we're|all|everything|things?|task|work|still|is|are|was|been|"
    r"has|have|be|here|now|again|currently|completely|totally|a\sbit|pretty|much|stuck|blocked|waiting|on|hold|stalled|"
    r"pending|milestone|showing|shown|marked|as|status|red|at\srisk|deferred|"
    r"paused|parked|halted|frozen|delayed|late|quiet|calm|the)\b[\W_]*)+",
    re.IGNORECASE,
)
