"""The wordings that say that an obstacle is gone, and those that only promise it (section 8 of policy.md)."""

import re

from policy.text.cue_pattern import CuePattern

_ADVERB = (
    r"(?:\s(?:now|all|finally|fully|completely|already|since\s\w+|just|both|again|officially|at\slast|also"
    r"|safely|meanwhile|today|yesterday|been|successfully|permanently|properly|back|indeed|happily|thankfully"
    r"|formally|as\sof\s\w+|over\s\w+)){0,4}"
)
_BE = (
    r"(?:\b(?:is|are|was|were|has|have|had|been|got|gets|be|looks|went|came|come|comes|we're|it's|they're|that's"
    r"|now|all|finally|just|both|again)|'s|'re)"
)
# The trouble is over, whatever it was.
OVER = CuePattern(
    r"\b(?:corrected|amended|adjusted|reverted|rolled\sback|undid|reversed)\s(?:its|their|the|his|her|that|our)\s|"
    r"\boff\s(?:hold|ice)\b|\bunfr(?:oze|ozen|eezes)\b|\b(?:came|come|comes|has\scome)\s(?:round|around)\b"
    r"|\b(?:can|may|could)\s(?:[\w-]+\s){1,5}?again\b|\b(?:have|has|got)\s(?:a|an|our|the|their)"
    r"\s[\w\s-]{1,20}?\s(?:in|back|again)\b|\b\w+\s(?:repaired|restored|replaced|unblocked|reinstated"
    r"|reconnected|re-?enabled|re-?opened|relaxed|renewed|mended|swapped|rerouted)\s*(?=$|[.,!;]|on\b|yesterday"
    r"|today|last|over|by)"
    r"|\b(?:fixed|cured|solved|cleared|resolved)\s(?:the\s|our\s|that\s)?\w+|\b(?:registered|reconnected"
    r"|recovered|synced|caught\sup)\s(?:again|overnight|since|today|yesterday|on|at|with)\b|"
    r"\b(?:is|are)\s(?:now\s|all\s|finally\s)?there\s*(?=$|[.,!;])|\b(?:has|have)\s(?:\w+\s){1,3}again\b|\blet"
    r"\s(?:the\s|their\s)?(?:\w+\s)?(?:freeze|ban|hold|stop|moratorium)\s(?:expire|lapse|go)\b|"
    r"\b(?:dropped|withdrew|lifted|waived|gave\sup|shelved|retracted|abandoned)\s(?:his|her|their|its|all|the"
    r"|that|any)\s(?:\w+\s)?(?:objections?|vetoe?s?|concerns?|reservations?|demands?|opposition|complaints?"
    r"|hold|stop|ban|block|requirements?)\b"
    r"|\b(?:issue|ticket|incident|case|bug|defect|problem)\s(?:is\s|was\s|has\sbeen\s|now\s)?closed\b|\bran?"
    r"\sclean\b|\brun(?:s|ning)\s(?:clean|through|fine|again)\b|"
    + _BE
    + _ADVERB
    + r"\s(?:fixed|resolved|solved|sorted(?:\sout)?|cleared(?:\sup)?|restored|repaired|remedied|rectified|cured"
    r"|unblocked|unlocked|lifted|unstuck|unfrozen|mended|settled|addressed|overcome|eliminated|removed|gone|"
    r"out\sof\sthe\sway|off\sthe\stable|behind\sus|history|over|no\slonger\s(?:an?\s(?:issue|problem|blocker)"
    r"|blocked|blocking|stuck|down|waiting|on\shold|failing)|"
    r"closed\s(?:out|off)|dealt\swith|lit(?:\sup)?|energi[sz]ed|spliced|commissioned|re-?connected|hooked\sup|plugged\sin|switched\s(?:back\s)?on"
    r"|laid|taken\scare\sof|a\snon-?issue|back\s(?:up|online|in|to\snormal|on\strack"
    r"|in\s(?:action|business|service)|working|running|live)|working|up(?:\sagain|\sand\srunning)?|online"
    r"|reachable|healthy|stable|live|green|"
    r"running|operational|open(?:ed)?(?!\s(?:point|question|issue|item|ticket))|accessible|available|connected"
    r"|established|in\splace|in\sour\shands|through|good\sto\sgo|back)\b"
    r"|\b(?:unblocked|unstuck|un-?jammed|all\sclear|green\slight|back\s(?:on\strack|online|in\sbusiness"
    r"|up\s(?:and\srunning|since|now|again))|works\s(?:again|now|fine)|up\sand\srunning|up\sagain"
    r"|smooth\ssailing)\b"
    r"|\b(?:no\slonger|not|isn't|aren't)\s(?:an?\s)?(?:blocked|blocker|blocking|stuck|waiting|on\shold|an\sobstacle"
    r"|held\sup|stopped|frozen)(?:\s(?:any\s?more|any\slonger|now))?\b"
    r"|\b(?:fixed|resolved|solved|sorted|cracked|cured|remedied|rectified|cleared|repaired|restored|unblocked"
    r"|patched|overcame|lifted|removed|dropped|reversed|withdrew|waived|eliminated|nailed)\s(?:the|their|its"
    r"|our|that|this|it|all|both|out|yesterday|today|last|on|by|since|with|via|after|every|every\w*|ticket"
    r"|issue|(?-i:[A-Z]))"
    r"|\b(?:found\sand\s|now\s|finally\s|is\s|was\s|problem\s|issue\s|trouble\s|blocker\s|error\s|bug\s|fault\s"
    r"|outage\s|hold\s|ban\s|freeze\s|cause\s|access\s|and\s)(?:fixed|resolved|solved|sorted|cleared|lifted"
    r"|restored|unblocked|gone|removed|repaired)\s*[.!]*$"
    r"|\bno\slonger\s(?:an?\s(?:issue|problem|blocker|topic)|blocked|blocking|stuck|down|on\shold|failing)\b"
    r"|\bclosed\s(?:the\s)?(?:ticket|incident|issue|case)\b"
    r"|^(?:\W|\w+\s?:\s?){0,2}(?:all\s|now\s|finally\s|just\s)?(?:fixed|resolved|solved|sorted|cleared|restored"
    r"|unblocked|lifted|repaired)\b"
    r"|\b(?:\w+\s)?(?:hold|stop|freeze|ban|block|embargo|restriction|suspension|lock|moratorium)\s(?:is\s|was\s"
    r"|has\sbeen\s|got\s|has\s)?(?:lifted|released|over|ended|off|removed|gone|expired|relaxed)\b",
    re.IGNORECASE,
)
# Work can go on.
GOES_ON = CuePattern(
    r"\b(?:flow|run|work|move|load|arrive|print|stream|sync|connect|report|come\sin|go\sthrough)s?\sagain\b|"
    r"\b(?:we|you|they|team|i|everyone|work|us|engineers|guys|nothing|lads|build|testing|tests?|rollout|migration"
    r"|deployment)\s(?:\w+\s)?(?:can|may|could|are\sfree\sto|are\sclear\sto|is\sfree\sto|are\sable\sto"
    r"|is\sable\sto)\s(?:now\s|finally\s|again\s|all\s|safely\s|happily\s)?(?:carry\son|proceed|continue"
    r"|go\s(?:on|ahead|forward)|resume|move\s(?:on|ahead|forward)|start|restart|pick\s(?:up|it\sup)|deploy"
    r"|test|get\s(?:on|going|back|cracking|in|started)|build|log\s?(?:in|on)|connect|access|push|load|install"
    r"|migrate|finish|work|run|reach)\b"
    r"|\b(?:can|able\sto|free\sto|clear(?:ed)?\sto|good\sto|ready\sto)\s(?:now\s|finally\s)?(?:carry\son|proceed"
    r"|continue|go\sahead|resume|restart|move\s(?:on|ahead|forward)|go\b)"
    r"|\b(?:resumed|restarted|recommenced|picked\sup\sagain|under\s?way\sagain|moving\sagain|rolling\sagain"
    r"|flowing\s(?:again|now)|flows\s(?:again|now)|running\sagain|back\sat\sit|back\sto\swork|working\sagain"
    r"|started\sagain|continues\snow)\b|\bnothing\s(?:stands\s)?in\s(?:the|our)\sway\b",
    re.IGNORECASE,
)
# What was awaited is there.
CAME = CuePattern(
    r"\b(?:is|are|was|were)\s(?:all\s|now\s|finally\s)?(?:done|dry|free(?=\s(?:again|now)|\s*(?:$|[,.]))|yours"
    r"|vacant|finished|ready)\b|"
    r"\b(?:arrived|printed|collected|picked\sup|fetched|handed\sout|mended|paid|unlocked|unloaded|mounted|erected|wired"
    r"|laid|lit|plugged\sin|hooked\sup|connected|commissioned|received|got|gotten|landed|came\s(?:in|through|back|over|today|this|last|on)|come\s(?:in|through"
    r"|back)|is\sin\b|are\sin\b|is\shere|are\shere|turned\sup|showed\sup|delivered|shipped|sent\s(?:us|me"
    r"|over|it|them|the|through|across|along|today|yesterday|on|last|this)|has\ssent|have\ssent|(?:was|were"
    r"|been|finally|just)\ssent|"
    r"handed\s(?:over|us|me|to)|gave\s(?:us|me|its|their|the|it)|given|granted|approved|signed|released|issued"
    r"|provided|supplied|opened|enabled|activated|provisioned|whitelisted|white-listed|allow-?listed|assigned"
    r"|accepted|agreed|cleared|"
    r"confirmed|replied|answered|responded|uploaded|shared|posted|published|installed|replaced|swapped|deployed"
    r"|applied|rolled\sout|switched\son|turned\son|created|completed|finished|passed|have\saccess|has\saccess"
    r"|have\sit\snow|"
    r"have\sthem\snow|in\splace|set\sup|gone\slive|went\s(?:through|live|in)|put\sin|through\scustoms"
    r"|cleared\scustoms|renewed|extended|rotated|increased|raised|bumped|upgraded|said\s(?:yes|ok|okay)"
    r"|okayed|ok'd|green-?lit|waved\s(?:it\s)?through|"
    r"let\s(?:us|it)\s(?:in|through)|found\s(?:a|an|the)|fixed|resolved|solved|restored|up|online|back|live"
    r"|reachable|works?|working|running|open|gone|available|ready|complete)\b",
    re.IGNORECASE,
)
# It is still there, promised, partial or uncertain.
NOT_OVER = CuePattern(
    r"\bgot\sbetter\b|\bimprov(?:ed|ing)\b|\bon\s(?:its|their|the)\sway\b|\bannounced\b|\bstays?\son\shold\b|"
    r"\b(?:opened|raised|logged|filed|created)\s(?:a|an|another|the)\s(?:\w+\s)?(?:case|ticket|request|incident"
    r"|complaint)\b|"
    r"\bfor\s(?:an|one|a\sfew|\w+)\s(?:hours?|minutes?|moment)\b|\bgone\sagain\b|\b(?:then|and)\s\w+\sagain\b"
    r"|\bunder\sreview\b|"
    r"\b(?:not|never|no\s(?!longer|more|issue|problem|error|further|blocker|drops?|loss|failures?|interruption"
    r"|outage|objection)|nothing\s(?!in\s|stands|blocks|outstanding)|nobody|none|hardly|yet\sto|still\s(?!up"
    r"|stable|green|good|ok|holding|running|online)|until|unless|if|once|when(?:ever)?\s(?!we\s(?:came|got))"
    r"|as\ssoon\sas|should|would|might|may(?!\s\d|\s(?:go\son|continue|proceed|resume|start|carry\son))|"
    r"could(?!\snow|\sfinally)|hop(?:e|es|ed|ing|efully)|expect\w*|promis\w+|plan(?:s|ned)?\b|planning|schedul\w+"
    r"|due|eta|will\b|going\sto|to\sbe|tomorrow|next\s(?:week|month|day|sprint)|soon|probably|maybe|perhaps"
    r"|likely|"
    r"possibly|supposed|allegedly|apparently|tr(?:y|ies|ied|ying)|attempt\w*|working\son|looking\s(?:at|into)"
    r"|waiting|awaiting|pending|wait|partial(?:ly)?|partly|half|some\s(?:of|but)|most(?:ly)?|almost|nearly"
    r"|temporar\w+|for\sthe\stime\sbeing|short-?\s?lived|"
    r"broke\sagain|down\sagain|back\sdown|fail(?:s|ed|ing)?\sagain|came\sback|is\sback\sto\s(?:zero|square)"
    r"|relapsed|asked|request(?:ed|ing)|chas(?:e|ed|ing)|needs?|need\b|must|wants?|only\s(?:one|two|the|for"
    r"|on|\d)|"
    r"except|open\s(?:ticket|issue|point|question)|ticket\s(?:is\s)?(?:still\s)?open|remains?|refus\w+|declin\w+"
    r"|reject\w+|den(?:ied|ies)|turned\sdown)\b|n't\b(?!\sany\s?more)|n't\sbeen|'ll\b|\?\s*$|\bthen\s(?:we|it"
    r"|you|they|i)\b|\b(?:goes|go|comes?|gets?|opens?|arrives?|lands?|starts?|ships?|follows?|expects?"
    r"|is\sback|are\sback)\s[^,.]{0,25}?\b(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?\b|\b(?:can't"
    r"|cannot|fails|failing|stuck)\b|\b(\d+|one|two|three|four)\s(?:of|out\sof|/)\s(?:the\s)?(?!\1)\w+",
    re.IGNORECASE,
)
# "No longer blocked" and "no issues since" deny the trouble, not its end.
DENIES_TROUBLE = CuePattern(
    r"\b(?:no|not|isn't|aren't|wasn't|hasn't|haven't|doesn't|don't|without(?:\sa|\sany)?)\s(?:longer|more|further"
    r"|single)?\s?(?:an?\s|been\s|any\s|a\ssingle\s)?(?:blocked|blocker|blocking|stuck|waiting|on\shold"
    r"|obstacle|held\sup|stopped|frozen|down|"
    r"failing|failed|failures?|issues?|problems?|errors?|drops?|outages?|interruptions?|dropped|missed|alarms?"
    r"|complaints?|restarts?|seen|lost|loss|objections?|trouble)(?:\s(?:any\s?more|any\slonger|since|now))?\b"
    r"|\bnothing\s(?:is\s|stands\s)?(?:in\s(?:the|our)\sway|outstanding|blocks|blocking|missing|open)\b"
    r"|\bno\s(?:longer|more)\b|\bno\sneed\sto\s(?:wait|hold)\b|\bsooner\sthan\s(?:expected|planned|promised)"
    r"|\bearlier\sthan\s(?:expected|planned|promised|scheduled)|\bas\s(?:promised|planned|expected|agreed"
    r"|requested|scheduled)\b|"
    r"\bpromised\s(?:fix|patch|delivery)|\b(?:we|you|i|they)\s(?:were|was|had\sbeen|have\sbeen|are)\s(?:waiting"
    r"|chasing|asking)\s(?:for|on)\b|\bthe\s(?:pending|awaited|requested|missing|outstanding|long-?awaited"
    r"|expected)\b|\byou\s(?:asked|requested|needed|wanted)\b|\bwe\s(?:needed|asked|requested|wanted)\b"
    r"|\bas\sof\b",
    re.IGNORECASE,
)
STILL_THERE = CuePattern(
    r"\bowes?\s(?:us|me|them|you)\b|\b(?:do|does|did)(?:\snot|n't)(?=\s*(?:[:.,;]|$))|"
    r"\b(?:is|are)\sstill\s(?:with|at|in|on)\s|"
    r"\b(?:still|remains?|continues?\sto|keeps?|again|yet)\s(?:\w+\s){0,3}?(?:blocked|stuck|down|waiting|awaiting"
    r"|pending|missing|broken|failing|fails?|no\b|not\b|open|outstanding|unresolved|on\shold|offline"
    r"|unanswered|closed|refus\w+|hasn't|haven't)\b|\b(?:hasn't|haven't|isn't|aren't"
    r"|not)\s(?:yet\s)?(?:been\s)?(?:resolved|fixed|solved|sorted|cleared|lifted|sent|delivered|arrived"
    r"|restored|granted|signed|released|opened|received|answered)\b",
    re.IGNORECASE,
)
# With a condition, nothing of the sentence has happened; "let me know if" sets none.
CONDITION = CuePattern(
    r"(?<!know\s)(?<!tell\sme\s)(?<!shout\s)(?<!ping\sme\s)\b(?:if|unless|provided|assuming|in\scase|once"
    r"|as\ssoon\sas)\s(?!you\s(?:need|have|see|want|hit|run))",
    re.IGNORECASE,
)
