"""The words for a task's end and for what ties a condition to it (section 3 of policy.md, `completion_condition`).

Every shape is composed of three lists: an ending ("done", "close it", "off my list", "nothing left"), a link ("when",
"once", "at", "=") and, checked in `done_guards`, the condition.
"""

import re

from policy.text.cue_pattern import CuePattern

# The task as its own text speaks of it.
TASK = (
    r"(?:this\sone|this\s(?:task|item|ticket|card|activity|action|line|point|job|thing|row|entry|story|topic|piece)|"
    r"(?:the|my|our|your)\s(?:task|item|ticket|card|activity|action|line|point|job|thing|row|entry|same|one|"
    r"story|loop|topic|bit|part|piece|side|share)|task|ticket|item|job|card|story|la\st[âa]che|la\starea|die\saufgabe|"
    r"la\starefa)"
)
REF = r"(?:it|" + TASK + r"|this|that)"
# Colleagues write the one word in their own language.
FOREIGN = (
    r"fertig|erledigt|abgeschlossen|beendet|abgehakt|geschlossen|schlie(?:ß|ss)en|listo|hecho|cerrado|cerramos|"
    r"se\scierra|cierra|cerrar|terminad[oa]|acabad[oa]|fini|fin|termin[ée]e?|achev[ée]e?|boucl[ée]e?|cl[ôo]tur[ée]r?e?|"
    r"clos|"
    r"on\s(?:ferme|cl[ôo]t)|fatto|finito|concluso|chiuso|chiudiamo|si\schiude|pronto|conclu[íi]do|feito|encerrad[oa]|"
    r"encerramos|fechad[oa]|fechamos|f[æa]rdig|ferdig|slut|avslutat|lukket|st[äa]ngt|klart?|klaar|gereed|afgerond|"
    r"afgesloten|gotowe|zako[ńn]czone|zamkni[ęe]te|valmis|hotovo|uzav[řr]eno|bitti|tamam|k[ée]sz|gata"
)
STATE = (
    r"done(?:\s(?:and|&|n|'n')\sdusted)?|finished|fin(?:si|ih|is)s?hed|finished\soff|finish(?:es)?|compl[et]{2,4}e?d?|"
    r"compelted?|comple?te|completes|clos(?:e|es|ed|able)|over(?:\sand\sdone(?:\swith)?)?|ends?|ended|endet|resolved|"
    r"signed\soff|sign(?:s)?\soff|concluded?s?|achieved|accomplished|wrapped(?:\sup)?|wraps?(?:\sup)?|"
    r"fulfill?ed|fulfill?s?|"
    r"satisfied|"
    r"tick(?:ed)?(?:\soff)?|crossed\soff|checked\soff|struck(?:\soff)?|binned|archived|shut(?:\sdown)?|retired|deleted|"
    r"removed|delivered|succeeds?|succeeded|successful|passe[sd]|accepted|ready|good\sto\s(?:go|close)|stops?|complies|"
    r"met|sorted|through|terminate[sd]?|exits?|finali[sz]ed|good(?:\senough)?(?!\sw/|\swith\b)|all\sgood|"
    r"spent|answered|settled(?!\s?(?:upon|on|with|w/|=|-|:|for)\b|\s?[:=-])|"
    r"discharged|exhausted|finito|kaput+|in\sthe\sbag|off\sthe\shook|over\sthe\sline|across\sthe\sline|"
    r"no\slonger\s(?:open|needed)|correct|closed[-\s]out|over\s(?:and|&)\sout|a\swrap|counts|quits?|"
    r"done\sdeal|basta|sealed|final|home|(?:goal|target|aim|purpose|"
    r"objective)\s(?:is\s)?"
    r"(?:reached|met|served|achieved|hit|fulfilled)|(?:the\s)?end\scomes|(?:all\s)?wound\sup|shelved|history|"
    r"delete|archive|shelve|success|"
    r"accomplished|"
    r"(?:ok|okay|fine|alright|all\sright)(?!\s(?:w/|with\b|by\b|on\b))|in\sthe\s(?:can|books?|box)|"
    r"through\sthe\sdoor|enough|put\sto\sbed|"
    r"out\sof\s(?:my|our)\s(?:hair|hands?)|job\sdone|^right|cleared|" + FOREIGN
)
_OURS = r"(?:we're|we\sare|were|i'm|i\sam|im|it's|its|it\sis|everyone's|they're)"
# Whole phrases that end work without a participle.
PHRASE = (
    r"off\s(?:my|the|our|your|his|her|their)\s(?:list|plate|board|desk|books?|radar|hook|backlog|sheet|table|plan|"
    r"tracker|"
    r"agenda|wall|chart)|(?:can|will|i|we|you|to|and)\sstop(?:\s(?:\w+ing(?:\s\w+)?|here|there))?|(?:pull|"
    r"pulled)\sthe\splug|"
    r"plug\s(?:is|gets)\spulled(?:\son\s"
    + REF
    + r")?|enough|"
    + _OURS
    + r"\s(?:home(?:\sand\sdry)?|there|out|right|golden|square|clear|free|happy|off|safe)|"
    r"call\s(?:it|this)\s(?:a\s(?:day|wrap|success)|good|quits)|"
    r"(?:no|any)\s(?:further|more|other|additional|extra)\s(?:work|actions?|steps?|tasks?|effort|activity|input)"
    r"(?:\sis|\sare)?(?:\sneeded|\srequired|\sto\sdo|\sexpected)?|no(?:thing)?\smore\sto\sdo|"
    r"nothing\s(?:more|left|else|further|remains|pending|open)(?:\sto\sdo|\sneeded|\srequired|\sopen|\sfor\s\w+)?|"
    r"that(?:'s|s|\sis|\swill\sbe|'ll\sbe)\s(?:it|all|that|enough|the\send|us|me)(?:\sdone)?|that(?:'ll|\swill)\sdo|"
    r"nothing\sto\s(?:add|do|fix|report|change|discuss)|no\s(?:loose\sends|open\s(?:points?|items?|questions?|ends?|"
    r"issues?)|questions?|remarks?|comments?)(?:\s(?:left|open|remain\w*))?|com(?:es?|ing)\sto\s(?:an\send|"
    r"a\sclose|rest)|"
    r"(?:put|draw|drew)\s(?:a\sline|the\slid)\s(?:under|on)\s"
    + REF
    + r"|(?:the|its|our|an?)\send\s(?:is|comes)|end\sof\s(?:the\s)?(?:story|task|job|line|it)|game\sover|"
    r"case\sclosed|"
    r"(?:a\s)?good\s?'?un|happy\sto\s(?:close|let\s(?:it|this)\sgo|sign\soff|stop)|(?:can|will|to)\slet\s(?:it\s|"
    r"this\s)?go|pens?\sdown|(?:down|lay\sdown)\stools|pack\s(?:it\s)?(?:in|up)|knock\soff|stand\sdown|move\son|"
    r"walk\saway|hang\sup"
)
_AWAY = r"(?:\s(?:off|out|down|up|away))?"
_AS_DONE = (
    r"(?:as\s|to\s|into\s)?(?:done|closed|finished|complete[d]?|resolved|green|over|good|bed|rest|off|aside|a\sday)"
)
_FROM_LIST = r"(?:from|off)\s(?:my|the|our)\s\w+"
# "Tick it", "mark the card as done", "remove the task": what else one may do with "it" says nothing of the end.
SWEPT = (
    r"(?:clos(?:e|ing)|finish|end|complete|stop|conclude|wrap|settle|terminate|finali[sz]e|resolve|tick|cross|strike|"
    r"bin|"
    r"archive|scratch|retire|bury)"
    + _AWAY
    + r"\s"
    + REF
    + r"(?:\s(?:off|out|down|away|up|"
    + _AS_DONE
    + r"|"
    + _FROM_LIST
    + r")){0,2}|(?:mark|count|call|consider|treat|regard|deem|put|see|leave|check|take|lay|set|flip|turn|move|switch|"
    r"drop|"
    r"remove|clear)\s(?:" + REF + r"\s)?(?:" + _AS_DONE + r"|" + _FROM_LIST + r")"
    r"|(?:drop|delete|remove|file|clear|release|lose|shut|kill|let\sgo\sof)"
    + _AWAY
    + r"\s"
    + TASK
    + r"|(?:marked|set|moved?s?|goes|gets|turns?|turned|flips?|flipped|switched|put)\s(?:to\s|into\s|as\s)?(?:done|"
    r"closed|"
    r"green|complete[d]?|finished|bed)|"
    + REF
    + r"\s(?:can\s|may\s|will\s|should\s|could\s|must\s|to\s|is\sto\s|gets?\s)?(?:be\s)?(?:dies|die|goes|go|drops?|"
    r"falls?|comes?|disappears?|vanish(?:es)?|leaves?|dropped|closed|shut|binned|removed|deleted|archived|taken)"
    r"(?:\s(?:away|off|out|from)(?:\s(?:my|the|our)\s\w+)?)?"
)
_MARK = r"(?:✅|☑️?|✔️?|🏁|🎉|👍)"
ENDING = r"(?:(?:(?<![\w-])(?=\w)(?:" + SWEPT + r"|" + PHRASE + r"|" + STATE + r"))|" + _MARK + r")"
WHEN = (
    r"(?:not\s(?:before|until|till|unless)|(?:only\s|just\s|erst\s|nur\s|seulement\s|solo\s)?(?:(?:at|in|"
    r"from|on)\sthe\s(?:time|"
    r"moment|point|day|minute)(?:\s(?:when|that|where))?|"
    r"wenn|sobald|falls|cuando|en\scuanto|quand|d[èe]s\s(?:que|la|le|r[ée]ception)|lorsque|quando|appena|assim\sque|"
    r"zodra|wanneer|als|n[äåa]r|gdy|kun|ha|a[žz]|kdy[žz]?|when(?:ever)?|whne|wehn|whn|once|onec|onse|as\ssoon\sas|"
    r"asap\sas|"
    r"so\ssoon\sas|the\s(?:moment|minute|day|instant|second|morning|week)|(?:on\s)?condition\sthat|if|iff|"
    r"provided(?:\sthat)?|providing|upon|assuming)|"
    r"on\s(?:(?:the\s)?\w{3,16}(?:ion|ance|al|ure|ery|ing)\sof|receipt|sight\sof|sign-?\s?off|accept[ae]nce|approval|"
    r"delivery|signature|confirmation|written|customer|"
    r"successful|proof|evidence)|[=≙⇒]|=>|means|equals|-?->|→|w/|with(?=\s(?:a\s|the\s|his\s|her\s|their\s)?(?:"
    r"signed|accepted|approved|sign-?off|countersigned|written)))"
)
_FILLER = (
    r"(?:\s(?:it|itself|this|that|out|off|\w{2,12}ly|ist\s(?:das|es)|is\s(?:het|dit)|"
    + TASK
    + r"|the\sitem|down|with|for\s(?:us|me|good)|only|here|"
    r"then|from\s(?:us|me)|on\s(?:this|it|my\sside|our\sside)|with\s(?:this|it|that)|needed|required)){0,2}"
)
# "Closed in the system when", "finished from our point of view once".
_ASIDE = r"(?:\s(?:in|from|for|as|per|to)\s(?:[a-z']{1,16}\s){0,4}?[a-z']{1,16})?"
FINISHED_WHEN = CuePattern(
    r"(?:"
    + ENDING
    + _FILLER
    + r"|(?<![\w-])(?:done|finished|closed|complete|over|ended|through|sorted|wrapped\sup|ready|fit)"
    + _ASIDE
    + r")[\s:,.–-]{0,3}(?<=[\s:,.–⇒=-])(?P<when>"
    + WHEN
    + r")(?!\w)",
    re.IGNORECASE,
)
_BEFORE_ENDING = (
    r"(?:^|(?<=[,:;(–-]\s)|(?<=[,:;(–-])|\b(?:it|this|task|item|job|ticket|poc|pilot|we|that|to|will|and|then|as|is|"
    r"are|be|"
    r"considered|judged|rated|seen\sas|us|me|deemed|counts\sas|only|must|should|may|truly|really|officially|"
    r"formally|call\sit|bit|part|i|you|"
    r"can)\s|"
    r"\b\w{1,4}'(?:s|re|m|ll)\s)"
)
# "Ends with two signatures": the link alone says it after a word for the present; after a participle, which may report
# ("finished with the wiring"), what follows must be a proof or a number.
ENDS_AT = CuePattern(
    _BEFORE_ENDING
    + r"(?=\w)(?:(?P<present>ends?|closes?|terminates?|stops?|finish(?:es)?|concludes?|complete|completes|exits?|"
    r"wraps?\sup|over|enough|comes?\sto\san\send|call\sit\s(?:a\sday|done|good))|(?P<ready>over\s(?:and|"
    r"&)\sout|through|good|"
    r"ready|all\sover|finali[sz]ed|sorted|wound\sup|exhausted|mission\sdone|case\sclosed|sealed|" + PHRASE + r")"
    r"|(?P<past>done|finished|completed|closed|terminated|wrapped\sup|concluded|satisfied|fulfilled|met|"
    r"resolved|passed|accepted|"
    r"achieved|ticked|successful|" + FOREIGN + r"))"
    r"(?:\s" + REF + r")?\s(?:only\s|itself\s)?(?P<when>with|w/|at|after|on|upon|by|every|where|in|as|mit|nach|bei|bij|"
    r"[àa]\sla|con|avec|"
    r"apr[èe]s|met|na):?\s",
    re.IGNORECASE,
)
# "Task ends there": what ends it stands before.
ENDS_THERE = CuePattern(
    r"(?:\b"
    + REF
    + r"|\bwork|\bproject)\s(?:is\s|will\s|then\s|can\s(?:be\s)?)?(?:ends?|stops?|closes?|closed|done|over|"
    r"finish(?:es|ed)?|complete[sd]?)\s(?:right\s)?(?:there|with\sthat|at\sthat(?:\spoint)?|after\sthat|then|hereby)"
    r"(?=\s*(?:$|[.!]))|^(?:then|after\sthat|with\sthat|that)(?:\s(?:it|we|i|this))?(?:\sis|\sare|'s|'re|\scan\sbe|"
    r"\scan)?\s"
    r"(?:closes?(?:\s(?:it|this|out))?|closed|ends?\s" + REF + r"|done|finished|complete|over|all)(?=\s*(?:$|[.!]))",
    re.IGNORECASE,
)
# A bare word as a label: "done = letter on file", "end: under 2 % refused". After ":" it may head a report, so there
# what follows must be a measure or somebody's act in the present.
ENDING_LABEL = CuePattern(
    r"(?:^[=–\s-]{0,3}|(?<=[,;(–-]\s))(?:(?P<heading>(?:it\s|task\s|this\s)?(?:ends|closes|stops|terminates|"
    r"concludes|finishes)|comes\sto\san\send|the\send\sis|(?:can|to|may)\sbe\s"
    r"(?:closed|ticked(?:\soff)?)|counts\sas\sdone|(?:considered|deemed|regarded\sas|judged|rated)\s\w+|"
    r"goal\s(?:reached|met)|" + SWEPT + r"|exit|close-?\s?out|sign-?\s?off|closure|good|pass|"
    r"success|accept|enough|satisfied|stop|"
    r"right|end|finish|fin|fine|"
    r"pass(?:ing)?\s(?:mark|line|grade))|(?:(?:it's|it\sis|this\sis|task|job|we're|we\sare|all)\s)?(?:done|"
    r"finished|ready|complete|"
    r"completed|completion|closed|over|ended)|(?P<reported>passed|settled|resolved|concluded|fulfilled|"
    r"achieved|met|accepted|"
    r"successful)|" + FOREIGN + r")\s?(?P<link>=>|==|=|:|-?->|→|⇒|is(?:\swhen)?\s?:|is\swhen\b)\s?",
    re.IGNORECASE,
)
CLOSE_AFTER = CuePattern(
    r"(?:(?:\b(?:is|are|be|i'm|im|we're|were|it's|its|am|mark|count|consider|call)\s(?:it\s|this\s|as\s|"
    r"task\s){0,3}|^|^only\s)(?:done|finished|complete[d]?|closed|(?:all\s)?over|ended|"
    r"sorted|finali[sz]ed|wound\sup|(?:box|goal|target|purpose)\s\w+|ticked\soff|crossed\soff|fine|ok|"
    r"all\sgood|sealed|final)|\b(?:close|closes|ends?|finish|finishes)(?:\s"
    + REF
    + r")?|(?<![\w-])(?:"
    + SWEPT
    + r"|"
    + PHRASE
    + r"))\s(?:only\s)?(?P<when>after)\s",
    re.IGNORECASE,
)
NOT_BEFORE = CuePattern(
    r"(?<![\w-])(?:no\s(?:end|closure|closing|finish)|(?:not|never|isn't|isnt|aren't|won't\sbe|wont\sbe|"
    r"can't\sbe|cannot\sbe|don't|dont|do\snot|won't|"
    r"wont|mustn't|must\snot|may\snot|shouldn't|nobody|no\sone)\s(?:be\s|really\s|call\s(?:it|this)\s|considered\s|"
    r"to\sbe\s|yet\s|count\sas\s|mark\s)?(?:"
    + SWEPT
    + r"|done|finished|complete[d]?|closed?|over|closing|ticked|sign(?:ed|s)?\soff|ends?|binned|archived|shut|through|"
    r"counts?)(?:\s"
    + REF
    + r")?|(?:stays?|keep(?:\s"
    + REF
    + r")?|remains?|leave(?:\s"
    + REF
    + r")?)\s(?:open|running|"
    r"alive|going|on\s(?:the|my|our)\s(?:list|board|plate)))\s(?P<when>until|untill|till|til|before|unless|"
    r"without|as\slong\sas|while)\s",
    re.IGNORECASE,
)
# "…, this is done" closes its sentence or clause; the condition stands before it.
CONSEQUENCE = CuePattern(
    r"(?P<link>,|[:?](?=\s)|(?<=\s)(?:and|then|=|⇒|=>|->|→)(?=\s)|(?<=\s)(?=(?:this|that|it|we|i|you|"
    r"the\stask|task)[\s'])|"
    r"\s[–-]\s)\s?(?:and\s)?(?:then\s)?"
    r"(?:(?:this|that|it|we|i|you|the\stask|this\sone|this\stask|task|everyone)(?:\s(?:is|are|am|can\sbe|will\sbe|"
    r"counts?\sas|can|may|will)|'re|'s|'m|'ll)?\s)?"
    r"(?:all\s)?(?:"
    + SWEPT
    + r"|"
    + PHRASE
    + r"|done|finished|complete|closed|closes|close|over|end\sof\s(?:it|task|story|"
    r"this)|ready|through|home|there|out|stop|rest|end|finish|exit|good|job\sdone|"
    + FOREIGN
    + r")(?:\s(?:it|this|out|here|the\stask|with\s(?:it|this|that)))?(?=\s*(?:$|[.;,!\n]))",
    re.IGNORECASE,
)
CONDITION_OPENS = CuePattern(r"\b(?:when(?:ever)?|once|as\ssoon\sas|the\smoment|after|if|wenn|sobald)\s", re.IGNORECASE)
# "Sign-off by the dean ends this task", "a mail is enough": what closes it is the subject.
CLOSES_THIS = CuePattern(
    r"\s(?:(?:(?:is|are)\swhat\s)?(?:will\s)?(?:ends?|closes?|finish(?:es)?|completes?|settles?|terminates?|concludes?|"
    r"wraps?\sup|seals?|finali[sz]es?|clears?)\s"
    + REF
    + r"(?:\s(?:off|out|up))?|(?:is|are|will\sbe|would\sbe)\s(?:good\s)?"
    r"(?:enough|sufficient|all\s(?:we|i|you|it)\s(?:needs?|takes?|wants?)|the\s(?:end|finish|close))(?:\s(?:here|"
    r"for\s(?:me|us)|to\s(?:close|finish)(?:\s" + REF + r")?))?|suffices?|(?:will|would)\s(?:do|suffice)|"
    r"(?:to|before\swe|so\swe\scan|and\swe\scan|so\sthat\swe\scan)\s(?:close|be\sclosed|be\sdone|be\sfinished|"
    r"be\scomplete|tick\soff|call\sit\sdone|count\sas\sdone)(?:\s" + REF + r")?(?:\s(?:out|off))?)(?=\s*(?:$|[.;,!)]))",
    re.IGNORECASE,
)
