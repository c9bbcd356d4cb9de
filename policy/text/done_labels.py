"""The labels that open a done-criterion ("Exit criteria: …"), and those that only look like one (section 3)."""

import re

from policy.text.cue_pattern import CuePattern

_NOUN = (
    r"(?:crit(?:eri\w{1,2}|era|eras|eries)?\.?|conditions?|tests?\b|definition|gates?\b|bar\b|rules?\b|triggers?\b|"
    r"signals?\b|states?\b|line\b|marks?\b|measures?\b|metrics?\b|checks?\b|proof|evidence|thresholds?|requirements?|"
    r"events?\b|markers?\b|kpis?\b|points?\b|targets?\b|goals?\b|clause\b|checklist)"
)
_KIND = (
    r"(?:exit|accept[ae]nce|success|completion|complete|closing|closure|close|done|finish(?:ing)?|pass|"
    r"sign-?\s?off|end|stop|win(?:ning)?|doneness|ready|readiness|delivery|termination|done-?ness)"
)
_ENDED = (
    r"(?:clos(?:e|ing|ure)|finish(?:ing)?|complet\w+|exit|accept\w*|sign\w*(?:[\s-]off)?|end(?:ing)?|tick(?:ing)?\soff|"
    r"be\s(?:done|closed|finished|complete))"
)
_NEED = r"(?:needs?|wants?|requires?|expects?|look\sfor|(?:am|are|is)\safter|must\s(?:see|have|get)|have\sto\sget)"
LABEL = CuePattern(
    r"(?<![\w-])(?=\w)(?:"
    + _KIND
    + r"[\s-]"
    + _NOUN
    + r"(?:\scriteri\w+|\slist)?"
    + r"|definiti?on\sof\s(?:done|ready|success|complet\w+|victory|finished|closed|closure|good|enough|win)|\bdod\b|"
    r"def\.?\sof\sdone|accept[ae]nce|crit(?:eri\w{1,2}|"
    r"era)(?=\s?[:=])"
    r"|(?:finish|completion|end|success)(?=\sis\b)|(?:success|finish|exit|completion|(?-i:AC)|deliver|outputs?|"
    r"end\s?-?point|"
    r"end\sproduct|hand-?\s?over\sitem|artefacts?|artifacts?)(?=\s?[:=])|crit(?:eri\w{1,2}|era)\s(?:for|to)\s"
    + _ENDED
    + r"|outcomes?\s(?:wanted|expected|needed|required)|deliver[ai]bles?|(?:expected|wanted|desired|required|needed|"
    r"agreed|end|target(?:ed)?|final|intended)[\s-](?:outcome|result|output|state|product|deliverable)s?"
    r"|(?:result|outcome|output|evidence|proof|answer|document|state|paper|thing)s?\s(?:that\s)?(?:we|i|they|he|she|"
    r"customer)(?:\s" + _NEED + r"|'(?:re|m|s)\safter)(?=\s?[:=–-]|\sis\b)"
    r"|what\s(?:ends|closes|finishes|completes|stops)\s(?:it|this|the\stask)|what\s(?:we|i|they|you)\s(?:need|want|"
    r"expect)"
    r"(?:\s(?:to\s(?:see|have|get|" + _ENDED + r")|here|out\sof\s(?:this|it)|from\s(?:this|it)|"
    r"at\sthe\send))?(?=\s?[:=]|\sis\b)"
    r"|(?:(?:still\s)?(?:needed|required|necessary|missing)\s)?(?:to|for)\s" + _ENDED + r"(?:\s(?:it|this|the\stask|"
    r"task))?(?=\s?[:=]|\s(?:we|i)\sneed\b)"
    r"|(?:closed|measured|prove[nd]|evidenced|shown|verified|ended|settled|judged)\sby(?=\s?[:=])"
    r"|expected(?:\s(?:here|at\sthe\send|by\sthe\send|in\sthe\send|from\sthis))?(?=\s?:)|(?:the|our|my)\s(?:bar|"
    r"yardstick|test|"
    r"hurdle|threshold|proof|finish)(?=\s?[:=])|fin\sde\s(?:la\s)?(?:t[âa]che|tarea|tarefa)|"
    r"(?:abnahme|akzeptanz|erfolgs|fertig|end|ziel|acceptatie|succes)?-?(?:kriteri\w+|"
    r"crit[èéê]r\w+)(?:\sd[eo]\s\w+)?(?=\s?[:=])|"
    r"(?:livrables?|entregables?|liefergegenstand|liefergegenst[äa]nde|leverans|r[ée]sultat\sattendu|"
    r"resultado\sesperado|"
    r"erwartetes\sergebnis)(?=\s?[:=])|(?:ziel|objectif|objetivo|obiettivo|doel|m[åa]l|meta|cel)(?=\s?:)"
    r"|ready\s(?:for|to)\s(?:be\s)?(?:clos\w+|finish\w*|sign\w*(?:\soff)?|archiv\w+|tick\w*(?:\soff)?)(?=\s?[:=])"
    r"|what\s(?:counts|matters)(?=\s?[:=]|\sis\b)|(?:acc(?:\.|ept\w*)?\s)?crit\.?(?=\s?[:=])|(?:result|"
    r"output|outcome)(?=\s(?:must|has\sto|should)\sbe\b)"
    r"|success\s(?:is|will\sbe|gets)\s(?:measured|judged|defined|proven|shown)\s(?:by|as|through|via)"
    r"|finish\sline|end[\s-]state|proof\sof\s(?:done|completion)|evidence\sof\s(?:completion|done)"
    r"|(?:success|done|finished|complete|good|finish)\s(?:looks?\slike|means|equals)|what\s(?:good|done|"
    r"success)\slooks\slike"
    r"|(?:it\s)?counts\sas\s(?:done|finished|complete)(?:\s(?:if|when))?"
    r")"
    r"(?:\s(?:for|of)\s(?:this|the|it|us)(?:\s\w{1,20})?|\s\([^()]{1,40}\))?"
    r"(?P<link>\s(?:is|are|by)\s?:\s|\s{0,2}(?:[:=]>?|-+>?|–|→|⇒)\s{0,2}|"
    r"\s(?:is|are|(?:will|would|must|should|has\sto)\sbe|being|(?:we|i)\sneed)\s(?:that\s|when\s)?|\s(?=\S))?",
    re.IGNORECASE,
)
# Nouns for an end that head a line: "End of task: …", "Threshold = …", "In the end: …".
HEADING = CuePattern(
    r"(?:^|(?<=[,;(–-]\s))(?:(?:the|its|task|my|our)\s)?(?:(?:end(?:ing)?|clos(?:e|ing|ure)|conclusion|"
    r"finish(?:ing)?|completion|stop(?:ping)?|"
    r"pass(?:ing)?|win(?:ning)?)(?:\s(?:condition|rule|bar|point|line))?(?:\sof\s(?:the\s|this\s)?(?:task|"
    r"job|work|it|story|exercise))?|threshold|line|"
    r"(?:conditions?|criteri\w+|signals?|triggers?|tests?|requirements?|rules?|proof|signs?|measures?|"
    r"marks?)\s(?:to|for|of)\s(?:clos\w+|done|"
    r"finish\w*|complet\w+|success|end\w*)|(?:proof|evidence)(?:\s(?:needed|wanted|required))?|"
    r"(?:result\s)?wanted(?:\sin\sthe\send)?|"
    r"needed\s(?:at|in)\sthe\send|(?:at|in|by)\sthe\send|when\s(?:done|finished|closed|over)|d\.o\.d\.|done\sdef\w*|"
    r"(?:finished|final)\s(?:product|state|piece)|exit|success|accept|crit(?:eri\w+)?|outputs?|deliver|"
    r"enough|satisfied|sign-?off|fin|crit[èe]res?(?:\sde\sfin)?|livrables?|entregables?|ende|schluss|einde|"
    r"cierre|criterio\sde\s\w+|fim|koniec|"
    r"abnahme|ergebnis)"
    r"(?:\s?[:=]\s?|\s[-–]+>?\s|\s→\s|\sis\s)",
    re.IGNORECASE,
)
# "Completion requires a signature", "closure at 12 rows".
END_NEEDS = CuePattern(
    r"(?:^|(?<=[,;(–-]\s))(?:(?:the|its)\s)?(?:completion|closure|closing|finishing|done|finish|end|exit|"
    r"success|sign-?off)\s(?:it\s|this\s)?"
    r"(?:requires?|needs?|means|takes|depends\son|comes\s(?:when|with|once)|on|upon|when|once|at)\s",
    re.IGNORECASE,
)
# "To finish, Bo must sign", "before closing, get a yes".
TO_END = CuePattern(
    r"(?:^|(?<=[,;(–-]\s))(?:(?:to|for\s(?:this|it|the\stask)\sto)\s(?:be\s)?(?:finish(?:ed)?|closed?|"
    r"complete[d]?|done|end)(?:\s(?:it|this|"
    r"the\stask))?,?\s(?=[^.]{0,80}\b(?:must|ha(?:s|ve)\sto|needs?\b|should))|before\s(?:closing|(?:we|i|"
    r"you)\sclose|it\scloses|finishing)"
    r"(?:\s(?:it|this|the\stask))?,?\s)",
    re.IGNORECASE,
)
HAPPY_WITH = CuePattern(
    r"\b(?:we|i)(?:'re|'m|\sare|\sam)\s(?:happy|fine|content|ok|okay|satisfied|good)\s(?:with|"
    r"at)\s(?=(?:a\s)?(?:\d|[<>≤≥]|at\sleast))",
    re.IGNORECASE,
)
GOAL = CuePattern(
    r"(?<![\w-])(?:(?:the|our|my|task|exit)\s)?(?:goal|aim|objective|target|outcome|purpose)s?(?:\s(?:here|"
    r"of\sthis(?:\s\w{1,20})?))?"
    r"(?:\s?[:=]\s?|\s[-–]\s|\s(?:is|are)\s)(?:to\s(?:have|get|see|reach)\s)?",
    re.IGNORECASE,
)
# What follows a label that is no label: "acceptance meeting", "exit criteria reviewed with Bob".
DENIED = CuePattern(
    r"\b(?:no|without|missing|lacks?|lacking|need|needs|define|defining|write|agree(?:\son)?|draft|discuss|clarify|"
    r"ask\s\w+\sfor|review|update|add|get|what\sare|what's|"
    r"which|collect|propose|set|awaiting|waiting\s(?:for|on)|pending|still|not\syet|haven't|confirm)\s"
    r"(?:(?:clear|yet|any|the|an?|formal|agreed|written|real|their|our|customer|on|for|up|with|your)\s){0,3}$",
    re.IGNORECASE,
)
LABEL_IS_WORK = CuePattern(
    r"\s*(?:(?:\w+ed|sent|shown|written|done|given)\s(?:with|w/|to|by|in|on|and|last|yesterday|"
    r"at)\s(?![^:.]{0,30}:)|due|overdue|"
    r"late|to\sfollow|workshop|meeting|session|call|review|letter|form|doc(?:ument)?s?\b|"
    r"template|plan|testing|phase|"
    r"run\b|with\s|from\s|by\s|will\s|has\s|have\s|was\s|were\s|on\s|in\s|and\s|or\s|for\s|of\s|not\b|yet\b|list\b|"
    r"criteri\w+)",
    re.IGNORECASE,
)
# "Acceptance criteria will be agreed later", "deliverables are late": nothing is said of what they are.
IS_UNDEFINED = CuePattern(
    r"\s*(?:be\s|being\s|to\sbe\s|still\s|yet\s|not\s|again\s)*(?:(?:agreed|defined|decided|discussed|reviewed|fixed|"
    r"clarified|written|set)\s(?:later|next|with|by|in|on|at|after|when|soon|together)\b|missing\s(?:here|still|yet|so)\b|"
    r"missing\s*$|late\b(?!\s\w+\s<)|overdue\b|unclear\b|vague\b|unknown\b|(?:how|whether|which|why)\s)",
    re.IGNORECASE,
)
CERTIFICATE = CuePattern(r"\b(?:certificate|cert|criteri\w+|tests?|testing|letter|form|rate)\b", re.IGNORECASE)
# Words that open a plan or a report as often as a criterion: behind them a proof, a measure or an outcome must stand.
WEAK_LABEL = CuePattern(
    r"(?:to|for|the|our|my|expected(?!\s(?:re|ou|st|de|pr))|closed|ziel|obj|obi|doel|m[åa]l|meta|cel|outputs?|deliver|"
    r"what|shown|proved|settled|ended|still)\b",
    re.IGNORECASE,
)
