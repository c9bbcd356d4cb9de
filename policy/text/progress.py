"""What a task's own text reports of its work: section 3 of policy.md, `status`, and section 6, `close_task`.

Only asserted clauses report. A done-criterion, a plan, a question, a condition and another task's history do not.
"""

import re
from collections.abc import Iterator

from policy.text.done_criterion import before_criterion, criterion_spans
from policy.text.polarity import is_asserted
from policy.text.quote import Quote, quote_of
from policy.text.sentences import Span, clauses, plain, sentences

_WHEN = (
    r"(?:\s(?:on|at|in|by|last|this|early|mid|late|end)\b|\s(?:yesterday|today|already|now|mon|tue|wed|thu|fri|sat|sun)\w*|\s\d{1,2}[/.-]\d{1,2}|"
    r"\s\d{1,2}(?:st|nd|rd|th)?\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?\s\d)"
)
_LEAD = (
    r"^(?:[-*+>\s]|\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?\b|\d{1,2}(?:st|nd|rd|th)?\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?\s\d{1,2}|20\d\d-\d\d-\d\d|(?:mon|tue|wed|thu|fri)\w*|update|status|note|edit|today|yesterday|[:,-]|and\s|then\s|now\s|also\s|already\s|all\s|was\s|is\s|we\s|i\s|it\s|this\s|has\sbeen\s|been\s|finally\s|successfully\s|fully\s|just\s){0,6}\s*"
)
_WORKED = (
    r"(?:sent|mailed|emailed|e-mailed|shared|shipped|shown|showed|presented|demoed|demo'd|met|spoke|talked|asked|tested|installed|deployed|configured|built|created|"
    r"wrote|written|drafted|reviewed|ran|collected|received|got|mapped|loaded|migrated|connected|imported|exported|set\sup|walked|uploaded|submitted|raised|logged|filed|"
    r"moved|copied|interviewed|opened|measured|sized|scoped|prepared|circulated|posted|handed\sover|onboarded|provisioned|enabled|ingested|converted|covered|surveyed|"
    r"visited|called|pinged|gathered|sketched|compared|benchmarked|rolled\sout|went\sout|went\sthrough|checked|verified|validated|trained|chased|requested|agreed|signed|approved|answered|replied|proven|fixed|patched|merged|published|inventoried|scripted|recorded|repointed|cut\sover|switched|booted|imaged|enrolled|tagged|documented|cleaned)"
)
_NUMBER = r"(?:[1-9][\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a\sfew|several|half|most|many|some|both|first)"
_BEGAN = re.compile(
    r"\b(?:kicked[\s-]?off|kick-?\s?off\s(?:was|held|done|happened|took\splace|went|call\s(?:held|done))|(?<!get\s)(?<!getting\s)(?<!to\sget\s)started|began|begun|commenced|initiated|launched|under\s?way|in\s(?:progress|flight|train|the\sworks)|"
    r"wip|on-?going|work(?:ing)?\s(?:has\s(?:started|begun)|on\s(?:it|this|the))|half-?way|half\sdone|part(?:ly|ially)\s(?:done|complete\w*|built|finished)|progressing|well\salong|first\s(?:draft|cut|version|pass|round|batch|run|results?|half|wave|session)\b[^.;]{0,30}?(?:done|sent|out|ready|in|shared|complete\w*|finished|ran|held|back)|"
    r"draft(?:\s(?:is|was|v?\d\S{0,3}|deck|doc|plan|version|list))*\s(?:sent|out|ready|done|shared|in\sreview|with|mailed|circulated|available|finished|complete)|in\s(?:the|our|my)\sdraft)\b"
    r"|\b"
    + _NUMBER
    + r"\s?(?:/|of|out\sof)\s?(?:the\s|all\s|about\s|ca\s|~)?(?:[1-9][\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|them|it)\b[^.;]{0,40}?(?:so\sfar|already|now|to\sdate|by\snow|"
    + _WORKED
    + r"|done|complete\w*|finished|ok\b|okay|green|live|passed|ready|online|reachable|working|running)\b"
    r"|\b(?:[1-9]\d?|100)\s?%\s(?:\w+\s){0,2}?(?:done|complete\w*|through|migrated|finished|moved|built|there|loaded|covered|tested|in|of)\b"
    r"|\b(?:so\sfar|to\sdate)\b"
    r"|(?:\b(?:has|have|had|was|were|been|i|we|he|she|they|'ve)\s(?:\w+ly\s|already\s|now\s|since\s|been\s|just\s|all\s){0,2}|\b(?!(?:of|the|an?|for|with|w|all|any|their|our|his|her|my|get|to|from|into|on|in|by|be|needs?|collect|send|and|or|is|are|per|as|no|not|pre|have|until|more|each|every|list|only|it|newly|being|gets)\s)[\w)'.]{2,30}\s)"
    + _WORKED
    + r"\b(?="
    + _WHEN
    + r"|\s?$|\s(?:to|with|w/|so\sfar|already|too|again|over|out|from|for|successfully|the|a|an|all|our|their|his|her|\d))"
    r"|\b(?:i|we|he|she|they|we've|i've|they've|(?:has|have)(?:\sbeen)?)\s(?:already\s|now\s|just\s|since\s)?"
    + _WORKED
    + r"\b|"
    + _LEAD
    + r"(?:[\w'/&-]+\s){1,3}(?:done|complete|finished|ready)(?="
    + _WHEN
    + r"|\s?$)|"
    + _LEAD
    + _WORKED
    + r"\b(?="
    + _WHEN
    + r"|\s?$|\s(?:to|with|w/|over|from|the|a|an|all|our|their|his|her|them|it|out|off|up|\d|for)\b)",
    re.IGNORECASE,
)
_DONE = re.compile(
    _LEAD
    + r"(?:done|finished|completed|complete|delivered|closed|closing|held|took\splace|happened|wrapped\s?up|sorted|implemented|deployed|shipped|submitted|presented|shown|demoed|accomplished|handed\sover|rolled\sout|finalis?zed|finali[sz]ed|concluded|over|signed\soff)(?!\s(?:by\s\w+day|when|once|if|=|means|criteria|until|list|items?|work|tasks?|deals?|form|copy|copies|in\sthe\spast))(?:\b(?=[\s,.!:]|$))"
    r"|\b(?:is|are|was|were|been|be\sen|now|'s|got|all|work|everything|it|fully|successfully|completely)\s(?:now\s|all\s|already\s|fully\s|been\s|successfully\s){0,2}(?:done|finished|completed|complete|delivered|closed|wrapped\sup|over|handed\sover|held|implemented|rolled\sout|signed\soff|finali[sz]ed|accepted|concluded)\b"
    r"|\b(?:took\splace|nothing\s(?:left|more|else)\s(?:to\sdo|open|to\sadd)|can\sbe\sclosed|please\sclose|pls\sclose|good\sto\sclose|ready\sto\sclose|closing\s(?:this|it|out|now)?|close\sthis\sout|close\sit|to\sbe\sclosed\sout|mission\saccomplished|100\s?%\s(?:done|complete\w*)?|all\sdone|job\sdone|done\sand\sdusted|went\s(?:well|fine|ok|great|smoothly))\b"
    r"|\b(\d{1,4})\s?(?:/|of|out\sof)\s?(?:all\s)?\1\b(?!/)|\ball\s(?:\w+\s){1,4}?(?:done|finished|complete|completed|delivered|migrated|moved|connected|live|signed|in\splace|onboarded|green|loaded|passed)\b(?="
    + _WHEN
    + r"|\s?$)"
    r"|(?<=[\w)]{3}\s)(?:delivered|finished|completed|held|handed\sover|concluded|wrapped\sup)(?="
    + _WHEN
    + r"|\s?$|\s(?:to|with|w/)\b)",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:part(?:ly|ially|s)?|half|some|most|one\sof|first|step\s\d|phase\s\d|wave\s\d|stage\s\d|sprint\s\d|round\s\d|draft|almost|nearly|version\s\d|v\d|batch|initial|interim|section|chapter|so\sfar|except|apart\sfrom|other\sthan|but)\b"
    r"|\b(?!100)\d{1,2}\s?%|\b(\d{1,4})\s?(?:of|out\sof)\s?(?!\1\b)\d{1,4}\b|\b(\d{1,4})/(?!\2\b)\d{1,4}(?=\s(?:done|complete|finished|\w+s\b))",
    re.IGNORECASE,
)
_AGENDA = re.compile(
    r"^\W*(?:plan|to-?\s?do|next(?:\ssteps?)?|agenda|idea|asks?|steps|scope|actions?|approach|proposal|objective|prep)\b[^:]{0,20}:",
    re.IGNORECASE,
)
_OTHER_TASK = re.compile(
    r"\b(?:previous(?:ly)?|prior|earlier\s(?:task|round|workshop|session|poc|phase)|last\s(?:year|yr|quarter|fy)|another|other\s(?:task|team|workstream|milestone|customer|account)|separate(?:ly)?|predecessor|follow-?\s?(?:s|up)\s(?:to|of|on)|follow-?up|parent\stask|"
    r"old\s(?:task|one)|their\sother|round\s(?:1|one)|phase\s(?:1|one)|first\s(?:workshop|round|poc|session)|elsewhere|same\sas|as\sin|like\s(?:the|we)|based\son|after\sthe|since\sthe|template|reuse|example|carried\sover|copy\sof)\b",
    re.IGNORECASE,
)


def find_began(text: str) -> Quote | None:
    """The words of a task's text that report that its work began (section 3, `status`): a start, a part, a piece of work.

    What `find_done` finds is not repeated here.
    """
    for clause in _clauses(text):
        began = _BEGAN.search(clause.text) or (_PART.search(clause.text) and _DONE.search(clause.text))
        if began and is_asserted(clause.text):
            return quote_of(text, clause.start, clause.end)
    return None


def find_done(text: str) -> Quote | None:
    """The words of a task's text that claim that all of its work is done (section 3, `status`).

    A claim only: whether the done-criterion is met is `criterion_met_by_text`. A part ("wave 1 done", "2 of 6") is none.
    """
    for clause in _clauses(text):
        if _DONE.search(clause.text) and not _PART.search(clause.text) and is_asserted(clause.text):
            return quote_of(text, clause.start, clause.end)
    return None


def reports(text: str) -> Iterator[Span]:
    """The asserted clauses of a task's text about this task, outside of its done-criterion, in their order."""
    return (clause for clause in _clauses(text) if is_asserted(clause.text))


def _clauses(text: str) -> Iterator[Span]:
    source = plain(text)
    criteria = criterion_spans(text)
    for sentence in sentences(source):
        stop = min(
            (span.start for span in criteria if sentence.start <= span.start < sentence.end), default=sentence.end
        )
        if sentence.text.endswith("?") or _AGENDA.match(sentence.text) or _OTHER_TASK.search(sentence.text):
            continue
        yield from clauses(source, before_criterion(criteria, sentence))
