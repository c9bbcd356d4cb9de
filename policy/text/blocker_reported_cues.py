"""The wordings that report that work cannot go on, and those that only look like it (section 8 of policy.md)."""

import re

from policy.text.cue_pattern import CuePattern

_ADVERB = (
    r"(?:\s(?:still|now|currently|completely|totally|again|really|simply|just|all|also|yet|both|since\s\w+"
    r"|at\spresent|at\sthe\smoment|presently|effectively|fully|both)){0,3}"
)
_CANNOT = (
    r"(?:can't|cannot|can\snot|cant|couldn't|could\snot|unable\sto|not\sable\sto|aren't\sable\sto"
    r"|isn't\sable\sto|incapable\sof|no\sway\s(?:to|we\scan)|impossible\sto|not\spossible\sto"
    r"|isn't\spossible\sto|not\sallowed\sto|not\spermitted\sto|aren't\sallowed\sto|may\snot|mustn't"
    r"|forbidden\sto|barred\sfrom|prevented\sfrom|locked\sout\sof)"
)
_WORK = (
    r"(?:proceed|continue|go\s(?:on|ahead|further|any\sfurther|live|forward)|move(?!\sto)|mov(?:e|ing)\s(?:on"
    r"|forward|ahead)|start|begin|deploy\w*|test|access|reach|connect|log\s?(?:in|on)|"
    r"sign\sin|install|configure|build|load|ingest|migrate|replicate|sync|provision|create|open|copy|push|pull|ship"
    r"|stream|enrol|enroll|onboard|cut\sover|switch|run|"
    r"finish|complete|get\s(?:in|to|at|into|any|the|past|through|out|data|started)|use|touch|join|import|export"
    r"|send|receive|read|write|see|peer|route|pair|boot|do\s(?:anything|a\sthing|much)|work|progress|deliver"
    r"|validate|roll\s(?:out|it)|schedule|release|place|order|upgrade|patch|make\s(?:progress|a\sstep))"
)
# Said so outright.
STUCK = CuePattern(
    r"\b(?:sits?|stands?|standing|lies|lie|left|sat|stood)\s(?:around\s)?idle\b"
    r"|\b(?:customs|port\sauthority|bonded\swarehouse)\s(?:still\s)?(?:holds?|is\sholding|impounded|has\simpounded|seized|kept)\b|"
    r"\b(?:no\sother|nobody\shas\s(?:an?|any)|no\sone\shas\san?)\sideas?\b|"
    r"\b(?:talks|negotiations|discussions)\s(?:have\s|has\s)?(?:broken\sdown|collapsed|failed|stalled)\b"
    r"|\b(?:froze|freezes|has\sfrozen|have\sfrozen)\s(?:all|the|our|every|any|its|their)\b|\bno\send\sin"
    r"\ssight\b|\bput\s(?:\w+\s){1,4}on\s(?:hold|ice)\b|"
    r"\b(?:in\sthe\sdark|flying\sblind|at\sour\swits'?\send|pulled\sthe\splug\son)\b|\bnothing\s(?:happens"
    r"|proceeds|progresses|advances|budges)\b|"
    r"\b(?:(?:is|are|was|were|been|we're|we\sare|i'm|it's|remains?|remain|stays?|gets?|got|completely|totally"
    r"|currently|now|still|all|and)"
    + _ADVERB
    + r"\s)?(?:blocked|stuck|stalled|halted|stranded|gridlocked|deadlocked|paraly[sz]ed|frozen|jammed|bogged\sdown"
    r"|held\s(?:up|back)|hung\sup|grounded|dead\sin\sthe\swater|stopped\s(?:dead|cold|by|because|until|at)"
    r"|shut\sout)\b"
    r"|\b(?:a|the|one|new|main|hard|real|big|bigger|major|serious|only|open|current|our|another|critical|biggest"
    r"|technical|full|total)\s(?:\w+\s)?(?:blocker|show-?\s?stopper|road-?\s?block|stumbling\sblock|impasse"
    r"|deadlock|hurdle|obstacle|snag|bottleneck|deal-?breaker|no-?go)\b"
    r"|^(?:new\s)?(?:blocker|show-?stopper|road-?block|snag|problem|impediment)\s?(?:here|alert|today)?\s?[:!–-]"
    r"|\b(?:at|to)\s(?:a\s)?(?:standstill|dead\send|full\sstop|complete\sstop|halt|impasse)\b|\b(?:ground|came"
    r"|brought|come|grinds?)\s(?:everything\s|us\s|work\s|it\s)?to\sa\s(?:halt|stop|standstill)"
    r"|\b(?:on\s(?:hold|ice)|parked|paused|suspended|frozen)\s(?:because|due|as|since|until|by|over|for\slack"
    r"|pending)\b"
    r"|\b(?:hit|hitting|facing|ran\sinto|run\sinto|against|up\sagainst)\s(?:a|the|another)\s(?:\w+\s)?(?:wall"
    r"|brick\swall|blocker|road-?block|snag|show-?stopper|hurdle|obstacle)\b"
    r"|\b(?:blocks|blocking|stops|stopping|prevents|preventing|halts|halting|stalls|stalling|hinders|hindering"
    r"|gates|gating|holds\sup|holding\sup|keeps?\sus\sfrom|keeping\sus\sfrom|obstructs?)\s(?:us|all|any"
    r"|every\w*|the|our|further|it|work|progress|this|that|them|both|go-?live|deployment|testing|cut-?over"
    r"|migration|rollout|roll-out|production)\b"
    r"|\b(?:no|without\sa|without\sany|don't\shave\sa|haven't\sgot\sa)\s(?:plan\sb|way\s(?:round|around|forward"
    r"|out)|work-?around|alternative|fallback|bypass)\b"
    r"|\b(?:we're|we\sare|i'm|team\sis|they're)\s(?:sitting\sidle|idle|twiddling|sitting\son\sour\shands"
    r"|on\sthe\sbench)\b|\b(?:sitting\sidle|nothing\smoves|nothing\sis\smoving|dead\send|out\sof\saction)\b",
    re.IGNORECASE,
)
# What cannot be done.
CANNOT = CuePattern(
    r"\b(?:nobody|no\sone|none\sof\s(?:us|them))\s(?:gets?|is\sgetting|got|makes?\sit)\s(?:past|through|in|to|into|beyond)\b"
    r"|\bnothing\s(?:left\s)?to\s(?:install|test|deploy|work\s(?:on|with)|connect|load|build\son|mount|configure)\b|"
    r"\b(?:nobody|no\s?one|none|not\sone)\s(?:[\w'-]+\s){0,5}?(?:is\sallowed|may|dares|can|is\sable|will|wants)\b"
    r"|\b(?:going|getting|leads?|leading|gets?\sus)\snowhere\b|\bno\s(?:way|route|path|door)\s(?:in|out|through"
    r"|round|around|forward|past)\b|\bcan't\s(?:\w+\s)?(?:register|join|enrol|authenticate|start|be\s\w+ed)\b|"
    r"\b" + _CANNOT + r"\s(?:\w+ly\s|even\s|really\s|yet\s|be\s)?" + _WORK + r"\w*"
    r"|\b(?:no|not\s(?:one|a\ssingle)|none\sof\sthe|zero)\s(?:[\w-]+\s){0,4}?(?:to\sbe\s(?:had|found|got)|leaves?"
    r"|reach(?:es)?|arrives?|gets?\s(?:in|out|through|to|past|into)|can\s(?:be|go|get|reach|log|connect"
    r"|start)|flows?|passes|is\sallowed|allowed|moves?|comes?\s(?:through|in)|makes?\sit|connects?|boots?)\b"
    r"|\bnothing\s(?:can|will|gets?|goes|moves|works|leaves|reaches|is\sallowed|is\sgetting|comes|deploys)\b"
    r"|\b(?:nobody|no\sone|none\sof\s(?:us|them|the\s\w+))\s(?:can|has\saccess|is\sable|gets?\sin)\b"
    r"|\b(?:without|w/o|until|till|before)\s[^.;]{1,70}?(?:we\s|they\s|i\s|there's\s|there\sis\s)?(?:can't|cannot"
    r"|nothing|won't|no\s\w+\s(?:can|moves|starts)|not\sa)\b"
    r"|\b(?:won't|doesn't|does\snot|do\snot|don't|refuses?\sto|didn't|keeps?\srefusing\sto|isn't|aren't"
    r"|not)\s(?:even\s|yet\s|currently\s|at\sall\s)?(?:work(?:ing)?|start|boot|connect(?:ing)?|load(?:ing)?"
    r"|resolve|resolving|authenticate|sync(?:ing)?|replicat(?:e|ing)|come\sup|reachable|respond(?:ing)?|mount"
    r"|compile|deploy|install|let\s(?:us|our)|allow|permit|support(?:ed)?|accept(?:ed)?\sby|available"
    r"|accessible)\b",
    re.IGNORECASE,
)
# Who said no to what the work needs.
REFUSED = CuePattern(
    r"\bobject(?:s|ed|ing)?\sto\b|\bopposes?d?\b|\bwon't\shear\sof\b|\bstrictly\sagainst\b|\bdigs?\s(?:in"
    r"\s)?(?:its|their|his|her)\sheels\b|\bdug\s(?:in\s)?(?:its|their|his|her)\sheels\b|\bstonewall\w*|"
    r"\b(?:s[ae]nt|sends|throws|threw|kicked|returned)\s(?:[\w-]+\s){0,5}?back\b|\bred\s(?:card|flag|light)\b"
    r"|\bwon't\s(?:give|hand|issue|provide|share|send|"
    r"release|accept|touch)\b|\bno\s(?:\w+\s){1,2}?(?:granted|given|approved|allowed|possible|in\ssight"
    r"|forthcoming)\b|\b(?:expired|lapsed|ran\sout|run\sout)\b|\bput\s(?:a\sstop|an\send|the\sbrakes|a\slid)\b|"
    r"\b(?:refus(?:ed|es|ing)|declin(?:ed|es|ing)|reject(?:ed|s|ing)|den(?:ied|ies|ying)|veto(?:ed|es)|turn(?:ed"
    r"|s)\s(?:\w+\s){0,6}?down|"
    r"knocked\s(?:\w+\s){0,4}?back|kn?ocked\sback|shot\sdown|blocked|barred|forb(?:id|ids|ade)|forbidden|ban(?:ned"
    r"|s)|disallow(?:ed|s)|prohibit(?:ed|s)|revok(?:ed|es)|withdrew|withdrawn|pulled|suspend(?:ed|s)|said\sno"
    r"|says\sno|"
    r"say\sno|saying\sno|not\s(?:granted|approved|given|signed|cleared|released|allowed|permitted|authori[sz]ed)"
    r"|won't\s(?:allow|let|approve|sign|grant|release|open|permit|give|clear|accept|touch|budge)|(?:would"
    r"|will|does|do|did)\s?(?:n't|\snot)\s(?:allow|let|approve|grant|release|permit|clear)|"
    r"thrown\sout|bounced|failed|sent\sback|put\s(?:a|their|its)\s(?:stop|veto|foot\sdown|hold|freeze)|stopped"
    r"|frozen|freez(?:e|es)|halted|insists?\son)\b",
    re.IGNORECASE,
)
NEEDED = CuePattern(
    r"\b(?:cabl(?:es?|ing)|wiring|drilling|installation|installs?|mounting|masts?|antennas?|sensors?|cameras?"
    r"|racks?|power|scaffold\w*|equipment|devices?|badges?|uploads?|recordings?|scans?|tests?)\b|"
    r"\b(?:permits?|permission|exceptions?|exemptions?|waivers?|access|request|change(?:\s(?:request|board|freeze"
    r"|window))?|cab\b|firewall|ports?|rules?|approval|licen[cs]es?|visas?|clearance|certificates?|accounts?"
    r"|consent|"
    r"dpia|review|assessment|audit|quota|credentials?|keys?|vpn|tunnel|peering|circuit|expressroute|dns"
    r"|private\s(?:link|endpoint)s?|subscription|tenant|rbac|role|rights|admin|policy|works\scouncil|union"
    r"|regulator|"
    r"authority|customs|shipment|hardware|delivery|export|feed|api|token|whitelist\w*|allow-?list\w*|data|contract"
    r"|dpa|nda|clause|legal|gdpr|privacy|security|infosec|ciso|dpo|risk|compliance|network|infra\w*|"
    r"deployment|go-?live|release|migration|cut-?over|image|build|test|pilot|design|proposal|plan|window|slot"
    r"|downtime|connection|gateway|agent|site|vendor|supplier|traffic|outbound|inbound|ip|sso|mfa|integration"
    r"|connector)\b",
    re.IGNORECASE,
)
# What does not work or is not there, told as of now.
BROKEN = CuePattern(
    r"\b(?:lost|loses|lacks?)\s(?:its|their|his|her|the|all)\s(?:\w+\s)?(?:uplinks?|links?|connections?"
    r"|connectivity|power|certificates?|network|access|signal|rights|permissions?|licen[cs]es?|credentials?"
    r"|admins?)\b|\b(?:bastion|jump\shost|server|environment|sandbox|tenant|cluster|gateway|vm|lab)\s(?:was|is"
    r"|has\sbeen|got)\s(?:decommissioned|wiped|deleted|shut\sdown|switched\soff|removed"
    r"|expired)\b[^.?!]{0,20}\b(?:so|no|nothing|before)\b|"
    r"\b(?:broke|bricked|killed|took\sdown|knocked\sout|crashed|corrupted|wiped|deleted|nuked)\s(?:the|our|all"
    r"|every|half)\b|"
    r"\b(?:chok(?:es|ing)|stumbl(?:es|ing)|trips|bails|barfs|falls\sover|blows\sup|balks)\s(?:on|at|over|with"
    r"|every|each|after)\b|\b(?:eats|kills|quarantines|strips|drops|swallows|rejects|blackholes)\s"
    r"(?:our|the|all|every|each|any)\s(?:agents?|packets?|traffic|sessions?|connections?|files?|messages?"
    r"|requests?|installs?|pods?|jobs?|builds?|calls?)\b|\b(?:doesn't|don't|won't|does\snot|not)\s(?:pick\sup"
    r"\sthe\sphone|answer(?:ing)?\s(?:mails?|calls?|us|the\sphone)|reply(?:ing)?|respond(?:ing)?|return"
    r"\scalls)\b|"
    r"\b(?:is|are|was|were|'s|'re|been|gone|went|goes|keeps?\sgoing|still|remains?|stays?|has\sbeen|have\sbeen"
    r"|completely|it's)"
    + _ADVERB
    + r"\s(?:down|broken|offline|dead|unreachable|inaccessible|unavailable|unusable|out\sof\s(?:order|service"
    r"|action)|bust|busted|corrupt(?:ed)?|kaput|crashed|crashing|failing|disabled|locked|timing\sout|shut"
    r"|closed\s(?:to|for)|missing)\b"
    r"|\b(?:keeps?|kept|still|continues?\sto|constantly|repeatedly)\s(?:on\s)?(?:fail(?:s|ing|ed)?|crash(?:es|ing)?"
    r"|tim(?:es|ing)\sout|break(?:s|ing)?|drop(?:s|ping)?|disconnect(?:s|ing)?|throw(?:s|ing)?|abort(?:s"
    r"|ing)?|reject(?:s|ing)?|hang(?:s|ing)?)\b"
    r"|\b(?:fail(?:s|ed|ing)|crash(?:es|ed)|abort(?:s|ed)|die[sd]|broke|collapsed|hangs?|tim(?:es|ed)\sout"
    r"|errors?\sout|drops?\sout)\s(?:every|each|all\sthe\stime|again|with|at|after|on|since|because|due|for)\b"
    r"|\b(?:lost|lose|losing)\s(?:access|connectivity|the\s(?:connection|link|tunnel|site|environment|tenant"
    r"|subscription))\b",
    re.IGNORECASE,
)
# What is awaited or still missing.
AWAITED = CuePattern(
    r"\b(?:still|yet|again|currently|now|we're|we\sare|i'm|they're|team|everything|all|everyone)\s(?:\w+ly\s|all\s"
    r"|now\s|still\s)?(?:waiting|awaiting|on\shold|missing|outstanding|lacking|pending|chasing)\b"
    r"|\b(?:waiting|wait)\s(?:for|on)\s(?:the|their|its|a|an|[A-Z])|\bawait(?:s|ing)\s"
    r"|\bstill\s(?:no|not\sa|without|don't\shave|doesn't\shave|haven't|hasn't|have\sno|has\sno|need|needs|lack"
    r"|lacks)\b|\b(?:haven't|hasn't|have\snot|has\snot|didn't|never)\s(?:yet\s|even\s|been\s)?(?:received|got"
    r"|gotten|sent|given|delivered|arrived|come|answered|replied|responded|provided|opened|released|granted"
    r"|approved|signed|provisioned|supplied|shown\sup|turned\sup|materiali[sz]ed|handed|shipped|issued"
    r"|cleared)\b"
    r"|\bno\s(?:\w+\s){0,2}?(?:answer|reply|response|access|credentials|word|feedback|permit|approval|licen[cs]e"
    r"|environment|sign-?off|connectivity|rights|admin\srights|hardware|test\sdata|delivery\sdate|eta|slot"
    r"|capacity|budget\scode|one\sto)\b"
    r"|\b(?:is|are|remains?|stays?)\s(?:still\s)?(?:outstanding|overdue|undelivered|unanswered|unsigned|unresolved"
    r"|stuck|held|not\s(?:there|here|in|yet|ready|available|delivered|open|opened))\b"
    r"|\b(?:stuck|sitting|sits|held|lost|stopped)\s(?:in|at|with|on)\s(?:the\s)?(?:customs|legal|procurement"
    r"|security|purchasing|infosec|their|transit|port|a\squeue|review)\b"
    r"|\bheld\sby\b|\bpending\s(?:the|their|a|an|approval|clearance|release|security|legal)\b|\bbackorder\w*"
    r"|\bback-order\w*",
    re.IGNORECASE,
)
# What follows from it: with this, a bare trouble or an awaited thing stops the work.
CONSEQUENCE = CuePattern(
    r"\b(?:so\s(?:we|nothing|no|the|i|they|that|it)|which\s(?:means|blocks|stops|holds|leaves)|as\sit\sstands"
    r"|means\s(?:we|no|that|the)|hence|therefore|until\sthen|in\sthe\smeantime|meanwhile|without\s(?:it|that"
    r"|them|this)|"
    r"nothing|can't|cannot|stuck|idle|blocks?|stops?)\b",
    re.IGNORECASE,
)
# Not of now, not certain, or no trouble at all.
NOT_NOW = CuePattern(
    r"\bas\s(?:expected|planned|designed|intended)\b|\bno\s(?:\w+\s)?(?:needed|required|necessary)\b|\b(?:he|she"
    r"|i|we)\s(?:doesn't|don't)\swork\s(?:on|in|at|for|weekends)\b|"
    r"\b(?:might|may(?!\s\d)|could(?!n't|\snot)|would|should|if|unless|in\scase|risk\s(?:of|that)|risks|afraid|fear"
    r"|worr(?:y|ied)|possibly|perhaps|maybe|potential(?:ly)?|threat(?:en)?\w*|likely|"
    r"was\s(?:blocked|stuck|down|stalled)|were\s(?:blocked|stuck|down)|had\sbeen|used\sto|no\slonger"
    r"|not\s(?:blocked|stuck|a\sblocker|blocking|down|on\shold|an?\s(?:issue|problem)|stalled|held)"
    r"|isn't\s(?:blocked|a\sblocker|stuck|an?\s(?:issue|problem))|"
    r"no\s(?:more\s|other\s|further\s|new\s|open\s|known\s|real\s|major\s|technical\s|hard\s"
    r"|current\s)*(?:blockers?|issues?|problems?|obstacles?|show-?stoppers?|road-?blocks?|impediments?|snags?"
    r"|hurdles?|complaints?|surprises)|nothing\s(?:is\s)?(?:blocks?|blocking|stops|outstanding|open|missing"
    r"|in\sthe\sway|else)|never\s(?:blocked|stuck)|unblocked|un-?stuck|"
    r"without\s(?:a\s)?(?:problems?|issues?|trouble|any)|just\sin\scase|fingers|turned\sout|let\s(?:me|us)\sknow"
    r"|tell\s(?:me|us)|what(?:'s|\sis|\sare)\s(?:missing|open|outstanding))\b",
    re.IGNORECASE,
)
HARMLESS = CuePattern(
    r"\b(?:invoice|timesheet|expenses?|slides|deck|lunch|hotel|travel|parking|badge|minutes|recap|agenda"
    r"|calendar\sinvite|reference|case\sstudy|win\swire|newsletter|survey\sanswers|quote\b(?!\sfrom)|po\b"
    r"|purchase\sorder|signature|order\sform|"
    r"budget|funding|money|offer|proposal|price|discount)\b",
    re.IGNORECASE,
)
