"""Past tenses that report work on a task (section 3 of policy.md, `status`), told apart from background and orders.

"Made a start", "Bo's crew came round", "Ola has seen it" report; "list sent by Pia, go through it" only says what there
is to work with, and "the plant bought tablets" is no work on the task.
"""

import re

from policy.text.cue_pattern import CuePattern
from policy.text.progress_cues import LEAD, WHEN, WORKED
from policy.text.sentences import Span

# Forms that are a past tense and nothing else.
_WENT = (
    r"(?:came|went|took|gave|saw|got|ran|sat|drew|wrote|spoke|did|began|brought|drove|flew|made|met|had|showed|stood|"
    r"threw|rode|taught|dug|broke\sdown|swept|shook|found|heard|kept|rang|sang|swam|lit|wound|woke)"
)
_TRIED = (
    r"(?:tried|happened|flopped|arrived|passed|ordered|walked|watched|joined|attended|listened|counted|"
    r"clicked|pushed|rehearsed|practi[sc]ed|wired|"
    r"mounted|plugged|"
    r"played|finished|photographed|filmed|label+ed|annotated|sorted|toured|explained|traced|filled|typed|"
    r"printed|scanned|"
    r"wiped|reset|repeated|knocked\s(?:out|off)|touched|liked|looked|dug|poked|started|kicked\soff|confirmed|"
    r"counter\w+ed|"
    r"picked|dropped|carried|weighed|hooked|translated|cross-?checked|replayed|simulated|modell?ed|"
    r"calculated|estimated|"
    r"traced|trialled|trialed|piloted|hosted|debriefed|briefed|toured|unpacked|racked|re-?ran|re-?did|combed|parsed|"
    + WORKED[3:]
)
_SEEN = (
    r"(?:seen|done|run|taken|given|gone|begun|written|drawn|brought|come|sent|held|built|read|shown|had|made|"
    r"got|gotten|"
    r"found|been\s(?:through|at|to|on|shown|given|sent|read|run|done|seen)|" + _TRIED[3:]
)
_OBJECT = (
    r"(?=\s(?:the|a|an|it|them|this|that|these|our|their|his|her|my|all|both|some|half|most|two|three|four|"
    r"five|six|\d|us|"
    r"twice|once|again|round|over|by\s(?:the\s)?\w+'s|to|into|in|at|on|from|through|thru|up|out|along|back|with|w/|for|"
    r"late|ok|fine|well|first|through|and|[a-z]+ly)(?!\w)|" + WHEN + r"|[\s.!,:]*$|:)"
)
# Participles of what is asked of us, and of the things themselves: no work.
_NO_WORK = (
    r"(?:consider|deem|judg|count|regard|rat|need|requir|want|plan|schedul|expect|invit(?=ed\s(?:by|to))|"
    r"request|complain|decid|promis|agre|"
    r"relat|bas|block|postpon|"
    r"deferr|delay|propos|prefer|suggest|limit|target|own|lik|hop|worri|concern|interest|suppos|us|call|nam|"
    r"mov(?=ed\sto)|ask(?=ed\s(?:for|us|if|to|whether|by))|"
    r"combin|guid|record(?=ed\s[a-z]+$)|pend)ed"
)
_NEWS = r"(?:(?:and|then|now|also|already|finally|just|today|yesterday|all|we|i|we've|i've|we\shave|i\shave)\s){0,3}"
# "Fetched the old logs", "we cabled and powered", "gave Noor a login".
_OPENS = CuePattern(
    LEAD + _NEWS + r"(?:" + _WENT + r"\s(?!of\b)|(?!" + _NO_WORK + r"\b)[a-z-]{2,14}ed" + _OBJECT + r")", re.IGNORECASE
)
# A subject of a few words, then a past tense.
_TOLD = CuePattern(
    LEAD + r"(?:(?!(?:to|get|getting|be|will|should|must|if|when|once|until|how|why|what|who|which|that|where|can|"
    r"may|not|never|list|"
    r"customer|client|they|because|since|as|based|like)\s)[\w'.&/-]+\s){0,4}?(?:" + _WENT + r"|(?:has|have|'ve|"
    r"i've|we've|they've)\s(?:already\s|now\s|just\s|since\s|also\s|all\s|both\s){0,2}"
    + _SEEN
    + r"|"
    + _TRIED
    + r")"
    + _OBJECT,
    re.IGNORECASE,
)
_NAME_HAS = CuePattern(r"\b[A-Z][\w-]+'s\s(?:seen|done|run|taken|given|begun|written|drawn|been\sthrough|had)\b")
# States that only work brings about.
_STANDS = CuePattern(
    r"\b(?:on\sit\ssince|already\s(?:at|in|on|through|past|up|with)|works?\sfor\s\d+\s(?:of|/)|(?:was|"
    r"were)\s(?:on|in|at)\s(?:site|\d)|(?:i'm|we're|am|are)\s(?:through|into|at|on|past|"
    r"up\sto)\s(?:the\s)?(?:first|second|"
    r"third|week|day|"
    r"page|step|half|number|no|\d|site|room|round|chapter|batch)|"
    r"(?:numbers?|results?|figures?|data|samples?|answers?|forms?|replies|letters?|minutes|notes|slides|deck|"
    r"kit|rig|logs?|"
    r"invites?|invitations?|drafts?|report|list|sheets?|recordings?|feedback|readings?|quotes?)(?:\s(?:from|"
    r"of)\s[\w'&/-]+)?"
    r"(?:'s|\sis|\sare|\shas|\shave)\s(?:all\s|already\s|now\s|been\s){0,2}(?:in|back|out|up|there|here|"
    r"online|"
    r"on\s(?:the\s)?(?:share\w*|file|drive|wall|table|desk)|in\s(?:the\s)?(?:folder|mail|post|share\w*|drive|"
    r"wiki|inbox))|"
    r"(?:draft|letter|form|plan|report|file|sheet)s?\s(?:lies|lie|sits?|is|are)\s(?:now\s)?with\s|"
    r"they're\sin\s(?:the\s)?(?:folder|wiki|share\w*)|came\s(?:back|in|through)|"
    r"(?:one|two|three|four|five|six|\d+)\s(?:[\w'-]+\s){0,2}(?:through|down|left|to\sgo|in|read|over|behind\sus|"
    r"in\sthe\sbag)(?=\s*(?:$|[,.;]))|"
    r"(?:angefangen|begonnen|gestartet|gehalten|gezeigt|verschickt|commenc[ée]e?s?|d[ée]marr[ée]e?|"
    r"entam[ée]e?|envoy[ée]e?|"
    r"empezad[oa]|iniciad[oa]|comenzad[oa]|enviad[oa]|iniziat[oa]|inviat[oa]|come[cç]ad[oa]|p[åa]b[öo]rjat|startet|"
    r"verstuurd|gestart|pågår|pagår|läuft\sseit))\b",
    re.IGNORECASE,
)
# "Call with the bursar done", "test 1 failed".
_RAN = CuePattern(
    r"^(?!(?:get|have|to|want|must|needs?|be|if|when|once|until|not|nothing)\b)[^,]{3,60}\s(?:done|held|"
    r"finished|completed|behind\sus)$|"
    r"\b(?:test|run|round|trial|pass|attempt|lot|batch)s?\s(?:no\.?\s)?\d\s(?:failed|passed|ok|done|went|ran|"
    r"good|green)\b|"
    r"\b(?:half|most|part|some)\sof\s(?:it|them|this)\s(?:is|are|sits|stands|runs|works)\b",
    re.IGNORECASE,
)
_COUNTED = CuePattern(
    r"\b(?:[1-9]\d{0,5}|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\s(?:of|out\sof|/)\s(?:the\s|"
    r"our\s|their\s)?"
    r"(?:\d{1,6}|two|three|four|five|six|seven|eight|nine|ten|twelve)\s(?:[\w'&/-]{1,20}\s){0,4}?(?:read|"
    r"seen|in|back|met|sent|"
    r"through|out|up|answer|answers|gelesen|fertig|done|left|run|report|respond|work|works|running|drawn|"
    r"written|shown)\b",
    re.IGNORECASE,
)
# Dated entries with an attendance: "14/2 kickoff, 9 folks".
_ATTENDED = CuePattern(
    r"^\d{1,2}[/.]\d{1,2}\.?:?\s(?:[\w'-]+\s){0,3}?(?:kick-?off|workshop|session|call|meeting|demo|review|"
    r"walk-?through|visit|"
    r"tour|training|talk|dry\srun|interview)s?\s?(?:\([^()]{1,30}\)|w/[^,]{1,30}|with\s[^,]{1,30})?,\s(?:\d|"
    r"all|full|whole|good|"
    r"went|lively|great|long|short|nobody|everyone|two|three|four|five|six|seven|eight|nine|ten)",
    re.IGNORECASE,
)
_BACKGROUND = CuePattern(
    r"\b(?:in\s20\d\d|years?\sago|back\sthen|last\s(?:year|spring|summer|autumn|fall|winter)|used\sto|"
    r"at\sthe\stime|before\s"
    r"(?:us|we)|so\sfar\sthey\s(?:use|have)|went\slive|came\sup\swith|(?:made|built|meant|designed|"
    r"sized)\sfor|(?:wird|werden|sera|ser[áa]|wordt)\s|had\s(?:no|bad|trouble|problems?|an?\s"
    r"(?:incident|outage|bad|problem))|took\s(?:too|\d|an?\shour|hours|ages|weeks|days|over)|got\s(?:hit|"
    r"burnt|burned|fined)|"
    r"ran\s(?:out|into)|kept\s(?:asking|failing))\b",
    re.IGNORECASE,
)
# "List sent by Pia, go through it": something to work with, and the order to do so.
_MATERIAL = CuePattern(
    r",\s(?:then\s|now\s|so\s|please\s)?(?:go\s(?:through|over)|answer|check|read|use|review|compare|turn|"
    r"put|fix|test|walk|"
    r"look|make|build|show|must|has\sto|needs?\sto)\s",
    re.IGNORECASE,
)


def is_background(clause: Span, sentence: Span) -> bool:
    """Whether the clause tells of what was before the task, or of what it is to be done with."""
    return _BACKGROUND.search(clause.text) is not None or _MATERIAL.search(sentence.text) is not None


def tells_of_work(clause: Span, sentence: Span) -> bool:
    """Whether a clause reports in a past tense, or by what now stands, that somebody worked on this task."""
    told = any(pattern.search(clause.text) for pattern in (_OPENS, _TOLD, _NAME_HAS, _STANDS, _RAN, _COUNTED))
    return told or _ATTENDED.match(sentence.text) is not None
