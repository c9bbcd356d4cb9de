"""Who or what is awaited or missing: section 3 of policy.md, `blocker`.

"Blocked", "waiting" or "on hold" alone names none; neither does a wait for a date, nor a cause that is gone.
"""

import re
from collections.abc import Iterator

from policy.text.chronology import in_time_order
from policy.text.done_criterion import criterion_spans
from policy.text.placeholders import is_only_time, is_placeholder
from policy.text.polarity import NEGATIVE_CONTRACTION
from policy.text.quote import Quote, quote_of
from policy.text.sentences import Span, plain
from policy.text.words import words

_STOPPED = (
    r"(?:block(?:ed|s|ing)?|bloked|on\s(?:hold|ice|pause)|held|stuck|stall(?:ed|ing)|paus(?:ed|ing)|park(?:ed|ing)|deferred|postponed|"
    r"delay(?:ed|s)?|slip(?:ped|ping|s)?|suspended|frozen|at\srisk|late|behind|impeded|hindered|jammed|halted|stopped|hampered|waiting|red|amber)"
)
_BECAUSE = r"(?:because(?:\sof)?|bec\b|b/c|bc|cuz|cos|due\sto|owing\sto|thanks\sto|on\saccount\sof|as\sa\sresult\sof|in\sview\sof|given)"

# What follows one of these is the cause itself.
_NAMED_AFTER = re.compile(
    r"(?<![\w-])(?:"
    + _STOPPED
    + r"\s(?:up\s|back\s|again\s|still\s|here\s|right\snow\s|now\s|today\s)?"
    + r"(?:by|on|at|with|behind|in|from|over|pending|"
    + _BECAUSE
    + r"|until\safter|until|untill|till|til|for(?!\s(?:now|the\smoment|the\stime))|to\safter|after|w/)"
    r"|(?:wait(?:ing|s|ed)?|watiing|wating|waitng|await)\s(?:still\s)?(?:for|4|on|upon|until|untill|till|til)"
    r"|awaiting|awaits|awating|pending(?!\s(?:tasks?|items?|actions?)\b)|pend(?:ing)?\son"
    r"|hold(?:ing)?\s(?:for|on|until)|hung\sup\s(?:on|at|with)|gated\s(?:by|on)|hing(?:es|ing)\son|blocked\sby"
    r"|depend(?:s|ing|ent|ant)?\s(?:on|upon)|dependen(?:cy|cies|ce)\s?(?:on|upon|to|with|:|=|is)|conting[ea]nt\s(?:on|upon)|subject\sto|prereq(?:uisite)?s?\s?(?::|=|is)"
    r"|prevented\s(?:by|from)|bottleneck(?:ed)?\s?(?:is|by|at|:)|chasing|on\s(?:the\s)?hook\sfrom|waiting\sto\s(?:hear|get|receive|be)\b[^.,;\n]{0,30}?(?:from|by|for)"
    r"|(?:yet|still|need|needs|waiting)\sto\shear\s(?:back\s)?from|expecting\s[^.,;\n]{1,40}?\sfrom|(?:is|are|it's|its|sits?|sitting|stuck|lies|parked|still)\swith(?=\s(?:the\s|their\s)?(?:\w+\s){0,3}(?:"
    r"legal|procurement|security|infosec|finance|vendor|supplier|partner|network|it|ops|dba|netsec|privacy|compliance|purchasing|isv|msp|hr|audit|cab|desk|office|team|counsel|board|committee)\b)"
    r"|(?:" + _BECAUSE + r")"
    r"|owes?\s(?:us|me)|(?:the\s)?(?:hold-?up|root\scause|culprit|reason|impediment|obstacle|showstopper|cause|sticking\spoint|long\spole|critical\spath)\s?(?:is|are|was|:|=|–|-)"
    r"|blockers?\s?(?:is|are|being|was|now|remains)|(?:known\s|main\s|only\s|open\s|current\s|key\s|biggest\s|top\s)?(?:blockers?|impediments?|issues?|problems?|risks?|hold-?ups?|obstacles?|"
    r"block(?:ed|ing)(?:\s(?:by|item|issue|point|on|reason))?|waiting|on\shold|on\sice|deferred|delayed|parked|paused|stuck|at\srisk|risk\sreason|reason|constraints?|open\spoints?|awaiting|dependency)"
    r"(?:\s\([^()]{1,30}\))?\s?(?::|=|\s[–-]+(?=\s)|–|\s->)"
    r"|missing\s?:|missing(?=\s\w)|still\sneeds?|still\slacks?|lacks|lacking|lack\sof|shortage\sof|short\sof|out\sof(?=\s(?:quota|capacity|licen|budget|money|disk|space|ip|address|stock|credit))"
    r"|can(?:'t|not|t)\s(?:[^.,;\n]{1,50}?\s)(?:before|until|untill|till|without|w/o|w/out|as\slong\sas|because|unless)"
    r"|(?:unable|impossible)\sto\s(?:[^.,;\n]{1,50}?\s)(?:before|until|till|without|w/o|because|unless|as)"
    r"|nothing\s(?:[^.,;\n]{1,30}?\s)?(?:before|until|till|without)|no\s(?:go|start|work|progress|testing|deployment|access|kick-?off)\s(?:before|until|till|without|w/o)"
    r"|not\s(?:start|proceed|move|continu|possibl|able)\w*\s(?:[^.,;\n]{1,40}?\s)?(?:before|until|till|without|because)"
    r")(?![\w'])",
    re.IGNORECASE,
)

_VERB_DONE = (
    r"(?:deliver|answer|repl|respond|sign|approv|provid|send|sent|return|grant|releas|ship|confirm|finish|complet|open|creat|provision|set|shar|give|given|"
    r"gave|come|came|arriv|show|clear|decid|pick|assign|got|gotten|get|receiv|agree|accept|fix|patch|resolv|react|call|mail|issue|fund|budget|enabl|install|"
    r"deploy|upgrad|renew|hand|start|budg|allow|permit|let|support|work|connect|reach|respond|resolve|load|boot|pass|match|sync|co-?operat|commit|engag|nominat|"
    r"appoint|publish|return|pay|paid|order|update|unlock|whitelist|allowlist|accept|turn|move|migrat|test|exist|have|want|budge|touch|look|process|submit|register|do\b|be\sable|available|here|ready|there|in\splace|possible|reachable|back)"
)
# A statement that is itself the cause: somebody will not or did not, something is missing or out of order.
_STATED = re.compile(
    r"(?<![\w'])(?:"
    r"(?P<refusal>(?:(?<=[\w)\"'./&-]\s)|^)(?:(?:still|just|simply|currently|also|apparently)\s)?(?:"
    + NEGATIVE_CONTRACTION
    + r"|(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could)\snot|will\snever|"
    r"(?:has|have)\s(?:yet|still)\sto|(?:still\s)?refus(?:es|ed|ing)\sto|declin(?:es|ed)\s(?:to|the)|fail(?:s|ed)\sto|(?:is|are)\s(?:yet|still)\sto|never|not(?:\syet)?(?=\s\w+(?:ed|en|ing|able|here|there|in)\b))"
    r"\s(?:[\w,'/-]+\s){0,4}?" + _VERB_DONE + r"\w*)"
    r"|(?P<lack>\bno(?:\s(?!one\b|longer\b|issues?\b|problems?\b|blockers?\b|changes?\b|need\b|worries\b|rush\b|impediment|risk|news\b|update|eta\b|action|known\b|open\b|further\b|new\b)[\w'/.&-]+){1,5}?\s"
    r"(?:until|untill|till|til|yet|so\sfar|from|available|in\splace|before|w/out|without|since|received|left|assigned|at\sthe\smoment|to\s(?:test|deploy|run|build|start|connect|do|work)|who\b|because|anymore|for\sthe|for\sus|for\sthis|on\stheir|on\ssite|as\s))"
    r"|(?P<nobody>\b(?:nobody|no\s?one)\s(?:[\w']+\s){0,3}(?:sign|approv|answer|own|assign|pick|repl|grant|available|took|take|look|know|can|will|is\son|at|to\s)\w*)"
    r"|(?P<absent>(?<=[\w)\"'./&-]\s)(?:(?:is|are|was|still|s|'s)\s){0,3}(?:still\s)?(?:missing|outstanding|overdue|unanswered|unassigned|unsigned|not\sin|awaited|pending\b|lost)\b)"
    r"|(?P<needs>\b(?:needs?|requires?|requiring|needing|must\sget|still\sneeds?)\s(?:[\w'/.&-]+\s){0,6}?(?:approval|sign-?\s?off|signature|ok\b|okay|consent|permission|licen[cs]e|access|go-?ahead|green\slight|clearance|decision|"
    r"input|confirmation|exception|waiver|fix|patch|quota|funding|budget|po\b|contract|from\s\w))"
    r"|(?P<outage>(?<=[\w)\"'./&-]\s)(?:(?:is|are|was|were|has\sbeen|went|goes|keeps?|kept|got|still|been)\s){0,3}(?:down|broken|failing|fails|failed|offline|unavailable|unreachable|frozen|locked|expired|revoked|rejected|denied|refused|"
    r"turned\sdown|withdrawn|withdrew|cancell?ed|crash(?:es|ed|ing)|misses|missed|missing|times?\sout|timing\sout|timed\sout|breaks|broke|blocks|slipped|slips|pulled|cut|left|quit|resigned|overrun(?:s|ning)?|overloaded|sick|closed|corrupt(?:ed)?|"
    r"rejects|refuses|declined|exhausted|stuck|holding\sus|blocking|dropped\sout|sold\sout|sitting\son|sits\son|on\s(?:pto|leave|vacation|holidays?|strike)|ooo|changed|unresponsive|silent|late|delayed|stopped|halted|vetoed|stalled)\b)"
    r"|(?P<trouble>(?<!\w)(?:freeze|outage|shortage|strike|moratorium|embargo|dispute|backlog|incident|defect|bug|vulnerabilit(?:y|ies)|bottleneck|conflict|mismatch|lockdown|breach|insolvency|reorg|layoffs?|"
    r"re-?org(?:ani[sz]ation)?|objections?|concerns?|gap|constraint|restriction|ban|hiring\sstop|red\sflag|show-?stopper|regression|incompatib\w+|error\s\d+|errors)\b)"
    r"|(?P<handover>\bwith\s(?:the\s|their\s)?(?:[\w'&-]+\s){0,2}(?:legal|procurement|infosec|purchasing|counsel|dpo|netsec|cab)\b(?:\s(?:since|for\s\w+|now|still)|$|[,.]))"
    r"|(?P<ball>\b(?:ball|it)\s?(?:is|'s|s)?\s(?:in|on|with)\s(?:[\w']+\s){1,3}(?:court|side|desk|plate))"
    r"|(?P<unable>(?:^|(?<=\s))(?:can't|cant|cannot|couldn't|couldnt|unable\sto|not\sable\sto|impossible\sto)\s(?:get|obtain|reach|access|connect|log|login|deploy|test|find|book|open|install|provision|onboard|load|see|sign|register|create|import|export)\b)"
    r"|(?P<until>\b(?:not|nothing|no\s[\w\s-]{2,40}?)\s(?:before|until|till)\s(?=\S))"
    r")",
    re.IGNORECASE,
)
_NOT_TROUBLE = re.compile(
    r"\b(?:no|zero|without|w/o|fix(?:es|ed)?|resolve[sd]?|solved|any|clear(?:ed|s)?|closed|gone|answered|handled|addressed|cut|discuss|review|collect|list|check|investigate|work\sthrough|walk\sthrough|remove|close)\s(?:[\w-]+\s){0,3}$",
    re.IGNORECASE,
)
_NONE_BLOCKS = re.compile(
    r"\b(?:no|zero|without|w/o|not\sany|free\sof|any)\s(?:\w+\s){0,3}(?:blockers?|blocking|impediments?|obstacles?|issues?|problems?|risks?|dependenc(?:y|ies)|hold-?ups?|showstoppers?)\b"
    r"|\bnothing\s(?:is\s|else\s|really\s|currently\s|now\s){0,2}(?:block|hold|stop|stand|prevent|miss|outstanding|open|pending|at\srisk)\w*"
    r"|\b(?:not|isn't|isnt|aren't|never|no\slonger|not\sany\smore|nobody\sis|nobody|none|n't)\s(?:\w+\s){0,2}(?:block|wait|held|stuck|on\shold|pending|depend|await|at\srisk|stall|missing|miss|down\b|late\b|delayed|impact|affect)\w*"
    r"|\b(?:blockers?|impediments?|risks?|issues?)\s?(?:\w+\s)?(?::|=|-|–|is|are)?\s?(?:none|nil|n/?a|no\b|zero|0\b|cleared|gone|resolved|removed|closed|lifted)",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|had\sbeen|has\sbeen|have\sbeen|got|used\sto\sbe|previously|earlier|last\s(?:week|wk|month|quarter)|initially|originally|at\sfirst|formerly)\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
_MOVING = re.compile(
    r"\b(?:(?:is\s|are\s|all\s|now\s|back\s)*(?:moving|going|running|rolling|working|progressing|proceeding|active)\s(?:again|now|forward|ahead)|"
    r"un-?blocked|un-?stuck|back\s(?:on\s(?:track|plan|schedule)|to\s(?:green|normal)|up|in\sbusiness|online|moving)|all\s(?:clear|good|sorted|fine|resolved|green)|good\sto\sgo|"
    r"no\s(?:longer|more)\s(?:an?\s)?(?:\w+\s)?(?:block\w*|wait\w*|stuck|held|issue|problem|pending|on\shold|at\srisk|dependen\w+|down|missing)|not\s(?:\w+\s)?any\s?more|"
    r"(?:blockers?|block|issue|problem|it|this|that|impediment|hold|dependency|all)(?:\s(?:is|was|are|has\sbeen|have\sbeen|got|'s|now|been|since))*\s(?:now\s)?(?:resolved|solved|cleared|gone|removed|lifted|fixed|sorted(?:\sout)?|closed|over|settled|done)|"
    r"(?:resolved|solved|fixed|cleared|sorted)\s(?:now|since|today|yesterday|on\s\d|\d|by|last|this|w/|with)|resumed|can\s(?:start|proceed|continue|go\sahead)\s(?:now|again)|we\scan\s(?:now\s)?(?:proceed|continue|start|move)|^(?:now\s)?(?:resolved|solved|fixed|cleared|sorted|closed))\b",
    re.IGNORECASE,
)
_CAME = re.compile(
    r"\b(?:resolved|solved|cleared|gone|removed|lifted|fixed|sorted|arrived|came\s(?:in|thru|through|back)|landed|granted|approved|signed|delivered|received|answered|opened|restored|in\splace|"
    r"is\sup|are\sup|back\sup|up\sagain|released|issued|renewed|provisioned|merged|got\s(?:it|them|the)|has\scome|here\snow|done|finished|completed|complete|available\snow|now\savailable|paid|replied|accepted|okayed|replaced|repaired|patched)\b",
    re.IGNORECASE,
)
_VERB_AFTER_DUE_TO = re.compile(
    r"\s*(?:be|start|begin|finish|end|complete|land|arrive|go|come|close|deliver|ship|sign|return|present|send|meet|run|expire|kick|launch|happen|take|give|get|have|hold|move|submit|report|review|call|decide|join|leave)\b",
    re.IGNORECASE,
)
_STOPPED_THEN = re.compile(r"(?<![\w-])" + _STOPPED + r"(?:\s\w+)?(?:,|\s?!+)\s", re.IGNORECASE)
_HAPPENS = re.compile(
    r"(?!\s*(?:we|i|i'm|will|see|to|done|done|exec|next|back|update|ask|check|so|and|then|it|they)\b)[^,;.]{3,80}?\s(?:wants?|is|are|was|were|has|had|have|changed|"
    r"decided|asked|prioriti[sz]\w+|re-?evaluat\w+|re-?think\w+|reconsider\w+|took|went|needs?|busy|first|instead|\w{3,}ing)\b",
    re.IGNORECASE,
)
_REFERENCE_ONLY = re.compile(r"\s*(?:see|cf|ask|check|read)\s", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{4,}|\b[A-Z]{2,3}\b")
_COMMON = words(
    "waiting blocked pending still their they them that this with from until because since which what have been "
    "will would should about team customer after before when were done issue blocker hold held stuck need needs "
    "access awaiting depends"
)


def find_blocking_cause(text: str, *, explicit_only: bool = False) -> Quote | None:
    """The words of a text that name who or what is awaited or missing at present, from the cue to the clause's end.

    Section 3 of policy.md, `blocker`. The latest cause counts that no later statement calls gone; words inside a
    done-criterion are no cause. None for "blocked" alone, a mere date, a placeholder and a denial. `explicit_only` leaves
    out troubles that are only told ("the tunnel is down"): right where nothing else says that the work is blocked.
    """
    source = plain(text)
    if len(source) < _SHORTEST:
        return None
    criteria = criterion_spans(text)
    current: list[tuple[int, int]] = []
    for sentence in in_time_order(source):
        stop = min(
            (span.start for span in criteria if sentence.start <= span.start < sentence.end), default=sentence.end
        )
        found = list(_causes(source, sentence._replace(end=stop, text=source[sentence.start : stop]), explicit_only))
        current = [*_not_gone(source, current, sentence, found), *found]
    return quote_of(text, *current[0]) if current else None


def _causes(source: str, sentence: Span, explicit_only: bool) -> Iterator[tuple[int, int]]:
    if not sentence.text or sentence.text.endswith("?"):
        return
    candidates = sorted([*_named(source, sentence), *(() if explicit_only else _stated(source, sentence))])
    if not candidates:
        return
    none_blocks = [match.span() for match in _NONE_BLOCKS.finditer(source, sentence.start, sentence.end)]
    moving = _MOVING.search(source, sentence.start, sentence.end)
    for start, end in candidates:
        if any(first <= start < last + _DENIAL_REACH for first, last in none_blocks):
            continue
        before = source[max(sentence.start, start - 40) : start]
        if _PAST.search(before) and moving:
            continue
        if moving and moving.end() > start:
            continue
        yield start, end


def _named(source: str, sentence: Span) -> Iterator[tuple[int, int]]:
    for match in _NAMED_AFTER.finditer(source, sentence.start, sentence.end):
        rest = source[match.end() : sentence.end]
        if is_placeholder(rest) or _REFERENCE_ONLY.match(rest):
            continue
        # The object is what stands up to the first comma: "waiting for next week, then the demo" awaits nobody.
        first = re.split(r"[,;(]", rest.lstrip(" ,:-–"), maxsplit=1)[0]
        if is_only_time(first[:_OBJECT]):
            continue
        if match[0].casefold().endswith("due to") and _VERB_AFTER_DUE_TO.match(rest):
            continue
        yield match.start(), sentence.end


def _stated(source: str, sentence: Span) -> Iterator[tuple[int, int]]:
    for match in _STOPPED_THEN.finditer(source, sentence.start, sentence.end):
        if _HAPPENS.match(source, match.end(), sentence.end):
            yield match.start(), sentence.end
    for match in _STATED.finditer(source, sentence.start, sentence.end):
        if match["trouble"] and _NOT_TROUBLE.search(source[max(sentence.start, match.start() - 40) : match.start()]):
            continue
        if match["until"] and is_only_time(source[match.end() : sentence.end][:_OBJECT]):
            continue
        if match["lack"] and _names_only_time(match, source, sentence):
            continue
        yield sentence.start, sentence.end


def _names_only_time(match: re.Match[str], source: str, sentence: Span) -> bool:
    """ "No work until January": neither what is missing nor what is awaited."""
    if not re.match(r"no\s(?:work|activity|progress|movement|action|meeting|calls?)\b", match[0], re.IGNORECASE):
        return False
    return is_only_time(source[match.end() : sentence.end][:_OBJECT])


def _not_gone(
    source: str, causes: list[tuple[int, int]], sentence: Span, found: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """The causes so far that this later sentence does not call gone."""
    if not causes or found:
        return causes
    if _MOVING.search(sentence.text) or (_NONE_BLOCKS.search(sentence.text) and not found):
        return []
    if not _CAME.search(sentence.text):
        return causes
    said = _content(sentence.text)
    return [cause for cause in causes if not said & _content(source[cause[0] : cause[1]])]


def _content(words: str) -> set[str]:
    return {word.casefold()[:6] for word in _WORD.findall(words)} - {word[:6] for word in _COMMON}


_KEPT = 20
_SHORTEST = 8
_OBJECT = 120
_DENIAL_REACH = 3
