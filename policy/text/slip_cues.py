"""The wordings of a timeline that slipped or was withdrawn with no new date (section 4 of policy.md)."""

import re

from policy.text.cue_pattern import CuePattern
from policy.text.date_grammar import MONTH
from policy.text.words import words

_DATE = (
    r"(?:dates?|timelines?|timings?|schedule|slot|go-?live|start(?:\sdate)?|month|quarter|time-?\s?frame|eta|target|deadline|launch|weekend|"
    r"night|window|day|week|cut-?over|hearing|sitting|session|milestone)"
)
NO_NEW_DATE = CuePattern(
    r"\b(?:without|no|nor|w/o)\s(?:an?\s|any\s)?(?:new|fresh|second|other|substitute)\sone\b|"
    r"\b(?:won't|will\snot|couldn't|could\snot|can't|cannot|didn't|did\snot|wouldn't|not)\s(?:name|give|set|offer|"
    r"quote)\s(?:us\s)?a\snew\sone\b|"
    r"\b(?:commit\w*\s(?:\w+\s){0,2}?to|name[sd]?|give[sn]?|offer\w*|quote\w*|set|fix)\s(?:us\s)?another\b(?!\s(?!date|day|month|"
    r"one|slot|week)\w)|\b(?:new|other|next|fresh|replacement)\s(?:day|date|one|slot|month)\s(?:does\s?(?:not|n't)|doesn't)\sexist|"
    r"\b(?:don't|doesn't|do\snot|does\snot|haven't|hasn't|have\snot|has\snot|didn't|not)\s(?:have\s|got\s|set\s|give\s|given\s)?"
    r"(?:an?\s|any\s)?(?:new|another|other|fresh|replacement)\s(?:date|day|slot|month|week|timeline|one)\b|"
    r"\bno\s(?:date|timeline|month|day|quarter)\s(?:whatsoever|whatever|at\sall|now)\b|"
    r"\b(?:which|what)\s(?:\w+\s)?(?:day|date|month|quarter|week|year)\s(?:\w+\s)?(?:instead|else)\b|"
    r"\b(?:gives?|gave|names?|named|offers?|offered)\s(?:us\s)?no\s(?:other|new\sone|another)\b|\b(?:not|n't|never)\s(?:be\s)?drawn\son\s"
    r"(?:a\s|any\s|the\s)?(?:new\s)?(?:date|day|month)\b|\bnot\sre-?(?:scheduled|listed|booked|planned)\b|"
    r"\b(?:has|have|did)(?:n't|\snot)\sre-?(?:scheduled?|listed?|list|booked?|planned|plan)\b|"
    r"\bnot\s(?:\w+\s){0,5}?(?:a\slater\sone|a\slater\sdate|the\snext\sone)\b|\bein\sneuer\s(?:\w+\s){0,2}?nicht\b|"
    r"\bkein(?:en)?\sneue[rn]?\s(?:termin|datum)\b|\b(?:pas\sde|aucune|sans)\s(?:nouvelle\s)?date\b|\bsin\s(?:nueva\s)?fecha\b|"
    r"\bsenza\s(?:nuova\s)?data\b|\bgeen\snieuwe\sdatum\b|"
    r"\bnot\s(?:in\s|by\s|on\s)?(?:" + MONTH + r"|q[1-4])[^.;]{1,40}?(?:say|know|tell\sus|saying|knows)\swhen\b|"
    r"\bworking\son\sa\s(?:new|fresh)\s(?:one|date|timeline|plan)\b|\bno\slonger\sa\s" + _DATE + r"\b|"
    r"\bno\s(?:plan\sb|back-?up|fall-?back|substitute)\s" + _DATE + r"\b|"
    r"\b(?:another|other|new|further|next)\sdate\s(?:was|is|has|has\sbeen)\s(?:not|never|yet\sto)\b|"
    r"\b(?:no|not\sa|isn't\sa|isn't\sany|never\sa)\s(?:[\w-]+\s){0,2}?" + _DATE + r"\s(?:any\s?more|any\slonger|now)\b|"
    r"\bno\slonger\s(?:\w+\s){0,4}?(?:commit\w*|hold\w*|stand\w*|stick\w*)\s(?:\w+\s){0,3}?" + _DATE + r"|"
    r"\b(?:nobody|no\sone|noone|none\sof\sthem)\s(?:\w+\s){0,3}?(?:name|names|give|gives|set|sets|quote|quotes|"
    r"commit|commits)\s(?:\w+\s){0,4}?(?:day|date|month|quarter)|"
    r"\b(?:did\snot|didn't|won't|will\snot|have\snot|haven't|has\snot|hasn't|never)\s(?:\w+\s){0,2}?(?:give|given|"
    r"set|name|named|offer|offered|put)\s(?:us\s)?"
    r"(?:a\snew\sone|a\sfresh\sone|another\sone|a\ssecond\sone)|\bnothing\snew\s(?:\w+\s){0,2}?(?:pencil\w*|named|"
    r"set|given|planned|scheduled|offered|agreed|in)|"
    r"\b(?:alternative|replacement|substitute|successor|new\sone)\s(?:\w+\s)?(?:not|never|isn't|wasn't|"
    r"un)\s?(?:yet\s|been\s)*(?:given|named|set|offered|agreed|known|fixed|announced|communicated|issued|found|told|published)|"
    r"\b(?:re-?planning|re-?scheduling)\s(?:has\snot|hasn't|not)\s(?:yet\s)?(?:begun|started)|"
    r"\bwhen\s(?:it|this|they|we)\s(?:\w+\s)?(?:continues?|resumes?|restarts?|starts?|"
    r"goes\son)\s(?:again\s)?(?:is|remains|stays)\s(?:open|unknown|unclear|anyone's\sguess)|"
    r"\b(?:(?:no|without(?:\sa)?|w/(?:out|o)(?:\sa)?|nor\sa|not\sa|never\sa|any)\s(?:new|other|further|revised|"
    r"alternative|alternate|replacement|second|"
    r"fresh|substitute|next|later|updated|different)\s(?:\w+\s){0,2}?" + _DATE + r"(?!\sclash)|"
    r"(?:won't|will\snot|wouldn't|would\snot|refus\w+\sto|declin\w+\sto|not\swilling\sto|can't|cannot|couldn't|"
    r"isn't\s"
    r"ready\sto|unwilling\sto|not\sable\sto|didn't|did\snot|hasn't|doesn't)\s(?:\w+\s){0,2}?(?:name|give|set|fix|"
    r"commit\s(?:themselves\s)?to|offer|quote|"
    r"replace|put|propose)\s(?:(?:us|me|up|forward|it|an?y?|the|new|other|another|with|further|a|one|down)\s){1,5}?"
    + _DATE
    + r"|"
    r"(?:new|revised|next|replacement)\s"
    + _DATE
    + r"\s(?:is\s|was\s|still\s|remains\s)*(?:tbd|tbc|tba|unknown|open|unclear|"
    r"to\sbe\s\w+|to\sfollow|not\s\w+|nowhere|outstanding|missing|anybody's|anyone's|up\sin\sthe\sair|follows))\b"
    r"|\b(?:other|new|further|next|second|revised|replacement)\sdate\s(?:there\s)?(?:is|was|exists)\s(?:none|"
    r"no)\b|\b(?:date|go-?live|start)\s?[:=]?\s(?:none|nil)\sany\s?more|\bnew\sdate\s?\?|"
    r"\bnothing\s(?:\w+\s){0,3}?in\s(?:its|their)\s(?:place|stead)\b|\b(?:without|w/o|w/out|no|nor)\s(?:a\s|any\s)?replacement\b|"
    r"\b(?:won't|will\snot|wouldn't|refus\w+\sto|can't|cannot|didn't|does\snot|doesn't|not)\s(?:name|give|set|"
    r"offer)\s(?:us\s)?(?:another|a\snew)(?:\sone)?(?=\s?(?:$|[.,;)]))|\bnothing\sto\sreplace\s(?:it|them)\b",
    re.IGNORECASE,
)
# Said with a slip: there is nothing instead.
NO_DATE = CuePattern(
    r"\b(?:no|without|w/o|w/out|nor|not|zero|none|never|nothing|nobody|haven't|hasn't|n't|won't)\s(?:\S+\s){0,4}?"
    r"(?:dates?|slots?|months?|days?|weeks?|weekends?|windows?|timelines?|plans?|word|idea|eta|when|re-?plann\w*|instead|"
    r"replacement|successor|another|again|one\b)|\b(?:dates?|timing|when|details?|rest)\s(?:to\sfollow|to\scome|"
    r"tb[dac]|later|open|unknown)\b|\bnobody\s(?:knows|can\ssay)|(?:n't|not|cannot)\s(?:\w+\s)?(?:say|saying|tell|telling|know)\s(?:us\s)?when|\bwho\sknows\b|"
    r"\b(?:duration|length|until\swhen|timing|date|rest)\s(?:is\s|still\s)?(?:unknown|open|unclear|tb[dca])\b",
    re.IGNORECASE,
)
# No date to come, whatever the verb is.
INDEFINITE = CuePattern(
    r"(?:\b|(?=[-→=–]))(?:(?:till|until)\sthey\ssay\sotherwise|with\sno\sdate|w/o\s(?:a\s)?date|without\s(?:a\s)?date|"
    r"indefinit\w*|until\sfurther\snotice|till\sfurther\snotice|sine\sdie|open-?ended\w*|on\sice|in\s(?:the\s|deep\s)?(?:freezer|freeze|cold\sstorage|mothballs)|"
    r"vom\stisch|auf\seis|auf\sunbestimmte\szeit|jusqu'à\snouvel\sordre|hasta\snuevo\saviso|op\sde\slange\sbaan|van\sde\sbaan|"
    r"in\s(?:pieces|tatters|ruins|shambles)|hangs?\sin\sthe\sbalance|(?:is|are)\shanging|"
    r"(?:->|→|=>|–>|now|became|becomes)\s?(?:tb[dac]|open\b(?=\s?(?:$|[.,;)]|since|again|after))|\?|unknown|undecided|undetermined|"
    r"\"?whenever\"?|nothing|none|nil|blank)(?!\w)|"
    r"mothball\w*|in\s(?:the\s)?limbo|long\sgrass|back-?\s?burner|in\sthe\sdrawer|back\sin\sthe\sdrawer|"
    r"into\sthe\sblue|no\s(?:end|return|date|restart)\sin\ssight|(?:to|until|till|for|now)\s(?:a\s|an\s|some\s)?"
    r"(?:date\s|time\s)?(?:later(?=\s?(?:[.,;)]|$))|tb[dca]|unspecified|unknown|undefined|undetermined|indeterminate|later\sdate|"
    r"(?:still\s)?to\sbe\s(?:announced|advised|determined|decided|defined|named|confirmed|set))|"
    r"(?:dates?|go-?live|launch|start|cut-?over|timelines?|timings?|schedule)\s(?:is|are|now|again|has\sbecome|"
    r"looks|went|remains)\s(?:now\s|again\s|completely\s|wide\s|"
    r"totally\s)*(?:open\sagain|undetermined|undefined|up\sin\sthe\sair|unknown\s(?:since|after|again|now)|"
    r"wide\sopen|in\statters|in\sruins|anyone's\sguess|anybody's\sguess)|(?:date|timing|timeline)\sunknown\s(?:since|"
    r"after|again|now)|hang(?:s|ing)\sin\sthe\sair|in\sthe\sair|"
    r"for\s(?:an?\s)?(?:unknown|unspecified|"
    r"undefined)\s(?:period|time|duration|length)|until\sthey\sfind|to\ssome\sunknown|till\swho\sknows|until\swho\sknows|off\sthe\s(?:calendar|table|agenda|"
    r"roadmap|"
    r"plan|books|radar)|shelved|on\sthe\sshelf|off\sthe\scards|open\send\b|stands?\sstill|standing\sstill|"
    r"torn\sup|ripped\sup|in\sthe\sbin|wait\sand\ssee)(?!\w)",
    re.IGNORECASE,
)
# What is put off may be put off to a date, or by an amount.
MOVED = CuePattern(
    r"\b(?:slip(?:s|ped|ping)|slid|slides|sliding|slippage|drift(?:s|ed|ing)|push(?:ed|es|ing)(?:\s(?:back|out|right|"
    r"off))?|postpon(?:ed|es|ing|ement)|delay(?:ed|s|ing)?|deferred|defers|deferral|put\soff|puts\soff|put\sback|"
    r"pushed\s(?:further\s)?(?:back|out)|"
    r"kick(?:ed|s)\s(?:\S+\s){0,3}?(?:down|into)|set\sback|sets\sback|bump(?:ed|s)|moved\sbehind|moved\s(?:it|this|everything|the\s\w+)\s(?:out|back|right|away)|re-?scheduled(?=[,;.)]|\s?$|\s(?:again|without|w/o|with\sno|but\sno|and\sno))|moved\s(?:out|back|right|"
    r"to\sthe\sright|away)|mov(?:es|ing)\s(?:to\sthe\s)?right|to\sthe\sright|rolled\s(?:back|over)|stretched\sout|"
    r"dragg(?:ed|ing)\s(?:on|out)|overr[au]n|missed|blown|bl(?:ew|own|owing)\s(?:through|past)|let\s(?:\S+\s){1,5}?"
    r"(?:pass|lapse|slide|slip|expire)|(?:came|come)\sand\s(?:went|gone)|"
    r"adjourn(?:ed|s|ing)|elapsed|(?:date|deadline|day|milestone|window|go-?live|launch)\s(?:has\s)?(?:lapsed|passed|"
    r"gone\sby|went\sby|ran\sout))\b",
    re.IGNORECASE,
)
# What is over leaves no date behind.
ENDED = CuePattern(
    r"(?<![a-z])(?:kill(?:ed|s)|suspends|thr(?:own|ew)\s(?:\w+\s){0,4}?out|t(?:ook|aken|akes)\s(?:[\w-]+\s){1,6}?(?:off|out|"
    r"back|away)\b(?!\sof\s(?:support|service))|"
    r"(?:will|does|do|would|did)\snot\s(?:take\splace|go\sahead|proceed)|(?:won't|doesn't|didn't)\s(?:take\splace|"
    r"go\sahead|proceed)|not\s(?:going|moving)\s(?:ahead|forward)|"
    r"let\s(?:\w+\s){1,4}?go\b|scratch(?:ed|es)|struck\s(?:out|off)|strikes\s(?:out|off)|lost(?!\stime)|"
    r"stopped|halted|halts|aborted|annulled|nixed|nixes|axed|binned|ditch(?:ed|es)|canned|spiked|squashed|"
    r"f(?:ell|allen|alls)\soff|recall(?:ed|s)|iced|shelved|shelves|scrubbed|scrubs|cross(?:ed|es)\s(?:out|off)|(?:put|draws?|drew|drawn)\sa\s(?:red\s)?(?:line|pen)\s"
    r"through|to\sa\s(?:full\s)?(?:stop|halt|standstill)|a\sfull\sstop|did\s?(?:not|n't)\s(?:fall|come|materiali[sz]e|start|happen)|didn't\s(?:fall|come|materiali[sz]e|start|happen)|held\sover|unplugged|blanked|emptied|wiped|wrecked|disregard|ignore|annul(?:led|s)?|struck\sfrom|"
    r"sent\s(?:it|the\s\w+)\sback|lifted\s(?:from|out)|(?:is|are)\s(?:now\s)?(?:out(?=\s?(?:[,.;)]|$))|a\sno-?go|"
    r"missing\sfrom)|(?:plan|cell|field|column|calendar|line|box|slot|dates?)\s(?:\S+\s){0,5}?(?:is|are|now)\s(?:now\s|again\s)*"
    r"(?:empty|blank)|"
    r"dates?\soff\b|t(?:ook|akes|aken)\s(?:back|away)|put\s(?:\S+\s){0,3}?to\ssleep|interrupt(?:ed|s)|discontinu\w+|swept\saway|unwound|undone|overturned|broke\soff|broken\soff|bows?\sout|"
    r"(?:step(?:s|ped)?\s(?:back|away)\sfrom|(?:pull|back|walk|shy|row)(?:s|ed|ing)?\s(?:back|away|down|out))(?:\s(?:from|on))?|"
    r"retreat(?:s|ed|ing)?\sfrom|moved\saway\sfrom|put\s(?:aside|away)|taken\soff|remove[ds]|erased|deleted|"
    r"void(?:ed)?|(?:\bis|\bare|\bhas|\bhave|\bwas|\bnow|\ball|(?<=')s|dates?|timelines?|slots?|schedules?|go-?live|launch|"
    r"start|quarter|windows?)\sgone\b|vanished|evaporated|disappeared|dissolved|jumped|on\shold|parked|parks|frozen|froze|freezes|"
    r"paus(?:ed|es)|(?:hit|press|push)(?:es|ed)?\s(?:the\s)?(?:pause|stop)(?:\sbutton)?(?:\son)?|on\spause|"
    r"pull(?:ed|s)\sthe\s(?:hand-?\s?brake|emergency\sbrake|plug)(?:\son)?|(?:put|slammed|hit)\s(?:the\s)?brakes\son|"
    r"suspended|stalled|stalls|scrap(?:ped|s)?|cancell?(?:ed|s)|cancellation\sof|call(?:ed|s)\s(?:\S+\s){0,4}?off|"
    r"calling\soff|withdr(?:ew|awn?|awal)|withdraws|revoke[ds]|rescind(?:ed|s)|retract(?:ed|s)|"
    r"pull(?:ed|s)(?!\s(?:forward|in\b|ahead|the\s(?:trigger|data|reports?|numbers|logs|list|figures)|data|from\s\w+\sto))|dropped|drops|dropping|abandon(?:ed|s)|overboard|"
    r"st(?:ood|and|ands)\s(?:\S+\s){0,3}?(?:down|off)|given\s(?:up|away)|gave\s(?:up|away)|gives\s(?:up|away)|"
    r"de-?priorit\w+|demoted|unbook(?:ed|s)|released|relinquish\w+|handed\s(?:back|away)|forget|forgot(?:ten)?|"
    r"disown(?:ed|s)|repudiat\w+|dishonou?r\w*|went\sto\s(?:another|an\sother|a\sdifferent)|"
    r"(?:\bis|\bare|\bwas|\bwere|\bnow|\ball|\bbeing|\bhas\sbeen|(?<=')s|(?<=')re)\s(?:now\s|currently\s|officially\s|again\s|"
    r"effectively\s|completely\s|all\s)?"
    r"(?:off\b(?!\s(?:the|their|to|site|limits|its|work|sick|on|from|until|[A-Z]))|dead|cold|void|history|"
    r"toast|shot|bust|blown|ruined|invalid|obsolete|moot|meaningless|worthless|kaput|out\sthe\swindow|out\sof\sthe\swindow|"
    r"dead\sin\sthe\swater)|"
    r"(?:gone|went|turned|become)\s(?:soft|cold|quiet|dark|silent)|"
    r"(?:won't|will\snot|not\sgoing\sto|can't|cannot)\s(?:happen|hold|stand|fly|make\s(?:it|the\s(?:date|deadline|"
    r"go-?live))|be\s(?:met|kept|held))|not\shappening|f(?:ell|allen)\s(?:through|apart|over|away)|"
    r"collaps(?:ed|es)|backtrack\w*|reneged|torn\sup|tore\sup|t(?:ore|orn)\s(?:\w+\s){1,3}?up|"
    r"(?:goes?|going|went|gone)\sback\son|broke\s(?:the|their)\s(?:date|promise))\b",
    re.IGNORECASE,
)
_STILL_GOOD = (
    r"(?!\s(?:decid\w*|owns?|works?|responsible|with\b|reports?|signs?|involved|sits|reach\w*|answers?|repl\w*)\b)"
    r"(?!\s(?:a\s|an\s|any\s|in\s|at\s|under\s|the\s|on\s)?(?:risks?|blockers?|issues?|problems?|concerns?|threat\w*|"
    r"block\w*|doubt\w*|hold|tbc|tentative|delay\w*|stuck|provisional|unclear|late|paused|frozen|danger|question\w*|"
    r"open|need\w*|afraid|worr\w*|object\w*|oppos\w*|critical|bottleneck|behind|review|discussion|require\w*|"
    r"depend\w*|waiting|conditional|hesitat\w*|unsure|sceptical|skeptical|optional|suspended|parked))"
)
# "No longer on for December", "not in January any more": what held does not.
NO_LONGER = CuePattern(
    r"(?:\bnot|n't|\bcannot|\bnever|\bno\slonger)\s(?:(?:want|wish|intend|willing|able|going|prepared|ready)\w*\s)?(?:to\s)?"
    r"(?:hold|keep|stick|stand|maintain|honou?r|guarantee)\w*\s(?:on\s)?(?:to\s|by\s|with\s)?(?:(?:the|their|its|that|our|this|any)\s)?"
    r"(?:\S+\s){0,2}?(?:dates?|deadlines?|timelines?|schedules?|plans?|go-?live|" + MONTH + r"|q[1-4])(?!\w)|"
    r"\bno\slonger"
    + _STILL_GOOD
    + r"\s(?:(?!(?:risk|blocker|but|and)\b)\S+\s){0,5}?(?:hold|holds|on|good|valid|applies|"
    r"appl(?:y|icable)|counts?|stands?|there|committ?\w*|commits?|realistic|feasible|achievable|doable|possible|happening|"
    r"planned|scheduled|foreseen|booked|promised|confirmed|guaranteed|live|target\w*|dates?|timelines?|"
    r"schedules?|slots?|plans?|deadlines?|stick\w*|bound|believe\w*|sees?|aim\w*|"
    + MONTH
    + r"|q[1-4]|shows?|go-?live|starting|going|moving|launching|"
    r"in\s(?:the|their|our)\s(?:plan|calendar|schedule|roadmap))\b|"
    r"(?:\bnot|n't|\bnever|\bcannot|\bnone|\bnobody|\bno\sone|\bno)"
    + _STILL_GOOD
    + r"\s(?:(?!(?:risk|blocker|but|and|problem|issue|need|worry)\w*\b)[\w/'-]+\s){0,8}?(?:any\s?more|any\slonger|"
    r"after\sall|this\stime|this\syear)\b(?!\sthan)|"
    r"(?:(?:will|would|does|did)\snot|won't|not\sgoing\sto|isn't\sgoing\sto|can't|cannot)\sbe\s(?:in\s|on\s|by\s|"
    r"held\sto\s|ready\sfor\s|live\s(?:in|on|by|for)\s)?(?:" + MONTH + r"|"
    r"q[1-4]|h[12]|the\s\d+|\d+|spring|summer|autumn|winter|this\s(?:year|quarter|month))\b",
    re.IGNORECASE,
)
# What has a timeline, apart from the events themselves.
UNDERTAKING = CuePattern(
    r"\b(?:projects?|program(?:me)?s?|initiatives?|pilots?|trials?|everything|whole\s(?:thing|lot)|"
    r"releases?|tenders?|procurement|award|vote|hearing|item|undertaking|window|timetable|the\swork|(?-i:Works?)(?!\s(?:director|manager|council|head|lead|stream|order|package))|plans?|(?:phase|wave|stage)\s?\w+|timelines?|timings?|dates?|"
    r"deadline|season|"
    r"deployment|"
    r"effort|all\sof\sit|the\sthing|modernisation|modernization|transformation|purchase|move)\b",
    re.IGNORECASE,
)
# "It is on ice", "9/29: now parked": words that may open a sentence which has no subject of its own.
NO_SUBJECT = words(
    "it this that they all now is has been was were got there since as of so and then currently just said says the "
    "customer cust he she who but today yesterday again steering steerco board cfo cio cto coo ceo "
    "have had also we hear heard apparently pm vp ops it's its they've they're update later at for with "
    "officially whole thing out back off further right postponed rescheduled moved deferred pushed shifted delayed"
)
AMOUNT = CuePattern(
    r"\b(?:by\s)?(?:\d{1,2}\s?|(?:an?|one|two|three|four|five|six|eight|(?:a\s)?couple\sof|few)\s)(?:d|w|wks?|days?|weeks?|months?|"
    r"mths?|quarters?|qtrs?|sprints?)\b",
    re.IGNORECASE,
)
NOT_SLIPPED = CuePattern(
    r"\b(?:not|never|no|hasn't|haven't|isn't|aren't|wasn't|won't|can't|cannot|didn't|doesn't|don't|without|nor|"
    r"nothing|must\snot|mustn't|may|might|could|would|should|risk\w*|if|unless|in\scase|maybe|perhaps|possibly|"
    r"probably|likely|whether|threat\w*|afraid|fear\w*|worr\w+|avoid\w*|danger|potential\w*|expect\w*|before|"
    r"otherwise|ask\w*\s(?:if|whether|about|when|us\sif)|rumou?r\w*|don't\sthink|prevent\w*|once|when|used\sto|nearly|almost|rather\sthan)\b"
    r"(?:\s(?:\w|')+){0,5}?\s?$",
    re.IGNORECASE,
)
UNDONE = CuePattern(
    r"\b(?:(?<!gone\s)(?<!went\s)(?<!go\s)(?<!goes\s)(?<!going\s)back\son|on\sagain|un-?paused|resumed|restarted|revived|lifted|reinstated|re-?confirmed|"
    r"again\son\strack|(?:date|timeline|schedule|plan|it)\s(?:is\s|still\s|now\s)*(?:holding|holds|stands|unchanged|kept|firm)|"
    r"caught\sup|made\sup\s(?:the|for))\b",
    re.IGNORECASE,
)
# What runs out or is cancelled on a date belongs to the timeline; its end is no slip.
OF_THE_OLD = CuePattern(
    r"\b(?:contracts?|leases?|licen[cs]es?|subscriptions?|mainframe|servers?|hosting|data\scent\w+|maintenance|"
    r"support|renewals?|mpls|attempts?|(?:previous|former|earlier|last\s(?:year|time)(?:'s)?)\s(?!(?:date|plan|go-?live|timeline|"
    r"schedule|target|deadline|start|launch|milestone|one|slot|window)\w*\b)\w+|access|money|funds?|budget|po|invoice|payment|password|access|quota|capacity|"
    r"(?:old|legacy|existing|current)\s(?!(?:date|plan|go-?live|timeline|time|schedule|target|deadline|start|launch|"
    r"milestone|one)\w*\b)\w+)\b[^,;]{0,30}$",
    re.IGNORECASE,
)
# Who takes a thing away is not what is taken away.
ACTOR = CuePattern(r"steer\w*|board|committee|cttee|council|cabinet|exco|elt|slt|finance|purse", re.IGNORECASE)
OBJECT_PRONOUN = CuePattern(r"\s(?:it|this|that|everything|all\sof\sit|the\slot|them)\b(?!\s\w+ed\b)", re.IGNORECASE)
# Said of anything, these mean a thing's date: the subject may be one that no word list holds.
PUT_OFF = CuePattern(
    r"postpon\w+|deferred|put\s(?:off|back)|pushed\s(?:further\s)?(?:back|out|right|off)|(?:moved\s|slid\s)?to\sthe\sright|"
    r"set\sback|adjourn\w+|call(?:ed|s)\soff|shelved",
    re.IGNORECASE,
)
PRONOUN_SUBJECT = CuePattern(
    r"\b(?:it|this|that|which|all\sof\sit|everything)(?:\s(?:is|was|has|had|got|been|gets|now|then|all|just|since|"
    r"therefore|however|again))*\s$",
    re.IGNORECASE,
)
# No work and no date: what is off the table may be an option, a price or a demand.
NOT_THE_WORK = CuePattern(
    r"\b(?:options?|variants?|alternatives?|requirements?|demands?|requests?|asks?|ideas?|features?|prices?|discounts?|"
    r"competitors?|vendors?|aws|google|gcp|oracle|sap|salesforce|scope|clauses?|questions?|topics?|veto|objections?|conditions?|"
    r"hiring|headcount|accounts?|users?|sessions?|wizard|link|sku|bundle|upsell|add-?on|idea|he|she|sponsor|cfo|cio|cto|ceo|"
    r"pm|manager|on-?prem)\b",
    re.IGNORECASE,
)
# Taken off a plan or an agenda: always the work's date, whoever does it and whatever it is called.
TAKEN_OFF = CuePattern(
    r"\b(?:took|taken|takes?|struck|pulled|drop(?:ped|s)|slipped|removed|removes|bumped|crossed|knocked|left)\s(?:us|it|our\s\w+|"
    r"the\s(?:item|project|award|decision|vote|go-?live|launch)|this)\s(?:off|from|out\sof)\s(?:the\s|their\s|its\s)?(?:[\w-]+\s){0,2}?"
    r"(?:agenda|list|docket|plan|schedule|calendar|release|roadmap|program(?:me)?|queue|portfolio)\b|"
    r"(?<!demo\s)(?<!workshop\s)(?<!meeting\s)(?<!training\s)(?<!call\s)\b(?:slots?|windows?|weekends?|nights?)\s(?:has\s|was\s|been\s|is\s|"
    r"have\s)*(?:went|gone|given|goes|handed|lost|passed|reassigned|reallocated)\s(?:\w+\s)?to\s(?!us\b|them\b)|"
    r"\b(?:date|go-?live|launch|start|works?)\s(?:was\s|has\sbeen\s|got\s)?(?:struck|lifted|cut)\s(?:from|out\sof)\s(?:the|their)\s\w+|"
    r"\b(?:item|project|award|decision|vote|go-?live|launch|date)\s(?:was|is|has\sbeen|got)?\s?(?:took|taken|struck|pulled|dropped|"
    r"removed|crossed)\s(?:off|from)\s(?:the|their|its)\s(?:[\w-]+\s){0,2}?(?:agenda|list|docket|plan|schedule|calendar|release|roadmap)\b",
    re.IGNORECASE,
)
# What leaves a table or ends in a bin is mostly an option.
OF_AN_OPTION = CuePattern(
    r"off\sthe|on\sthe\sshelf|in\sthe\s(?:bin|drawer)|torn|ripped|wait|shelved|back-?\s?burner", re.IGNORECASE
)
# "They must be off it", "wants the racks gone": what they want gone is no date of theirs.
WANTED_GONE = CuePattern(
    r"\b(?:wants?|wanted|needs?|must|shall|to\sbe|has\sto|have\sto)\b(?:\s(?:\w|')+){0,5}?\s?$", re.IGNORECASE
)
