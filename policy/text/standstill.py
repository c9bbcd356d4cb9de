"""What a note puts behind its word for standing still ("Blocked from 3 May, trench not dug"): sections 3 and 7."""

import re
from collections.abc import Iterator
from itertools import islice

from policy.text.cue_pattern import CuePattern
from policy.text.dates import without_dates
from policy.text.placeholders import is_only_time, is_placeholder
from policy.text.sentences import Span

_STANDS = CuePattern(
    r"(?<![\w-])(?:blocked|bloqu[ée]\w{0,2}|blockiert|gesperrt|geblokkeerd|bloccat[oa]|bloquead[oa]|"
    r"parad[oa]|on\s(?:hold|ice|"
    r"pause)|held(?:\sup)?|hold|stuck|stalled|standing\sstill|(?:stands?|at\sa)\s(?:still|standstill)|parked|paused|"
    r"deferred|postponed|halted|suspended|frozen|waiting|waits?|wartet|en\sattente|en\spause|im\swartestand|"
    r"red|amber|yellow|"
    r"orange|at\srisk|delay(?:ed)?|stopped|stand-?by|hold-?up)"
    # A date, an adverb and a remark on the state may stand between the word and its cause.
    r"(?P<aside>(?:\s(?:since|from|as\sof|until|till|to|seit|depuis|desde|dal|sinds|again|now|still|today|"
    r"here|since\s\w+|"
    r"\([^()]{1,24}\)|[\w./]*\d[\w./]*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|"
    r"fri|sat|sun)\w*\.?|"
    r"last\s\w+|the|end|of|early|mid|late)){0,6})"
    r"\s{0,2}(?P<separator>[,:!]+\s|\s?\(|[-–=]+>?\s|;\s|→\s)",
    re.IGNORECASE,
)
# "Blocked, no tunnel", "stuck, fibre not lit": what lacks or does not happen is a cause whatever it is.
_LACKS = CuePattern(
    r"(?:still\s|as\s)?(?:no(?!\s(?:news|updates?|eta|changes?|dates?|actions?|reasons?|rush|worr\w+|"
    r"blockers?|details?|"
    r"info|hurry|comments?|work|need|idea|further|more|new|progress|movement)\b)\s\w+"
    r"|(?:[\w'/&-]+\s){1,6}(?:not|isn't|aren't|hasn't|haven't|never|won't|can't|late|down|missing|gone|away|"
    r"sick|broke\w*|"
    r"busy|lost|out)\b(?!\s(?:yet\s)?(?:known|clear|decided|sure))|[\w'/&-]+\s(?:must|has\sto|needs?\sto"
    r")\s(?:first\s)?\w+)",
    re.IGNORECASE,
)
_SAYS_NOTHING = CuePattern(
    r"\b(?:will|updates?|follows?|see|revisit|resume|pick|check|details?|review|watch\w*|low|priority|prio|"
    r"sync|moving|again|"
    r"since|done|nothing|we|i|let|let's|tbd|next|soon|later|asap|restart\w*|continue\w*|more|ask|call|mail|"
    r"notes?|thread|"
    r"discuss\w*|agreed|keep|monitor\w*|on\strack|exec|status|sorry|expected|planned|hopefully|maybe|reopen|"
    r"ping\w*|chase|"
    r"resolved|fixed|cleared|quiet|talk|figures?|numbers?|deck|reasons?|mistake|was|were|green|open|dates?|"
    r"list|room|steerco|as\s(?:discussed|"
    r"agreed|planned)|"
    r"waiting|blocked|on\shold|stuck|new\sdate|too|all\s(?:good|fine)|unchanged|no|not|to)\b",
    re.IGNORECASE,
)
_PERSON = CuePattern(r"(?:(?:mr|mrs|ms|dr|fr|frau|herr|prof)\.?\s)?[A-Z][\w'-]+(?:\s[A-Z][\w'-]+)?'s?\s\w+")
_LABEL = CuePattern(r"[:=>→(]")
_TIED = 200
_TRIED = 4
_WORDS = 2


def causes_behind(source: str, sentence: Span) -> Iterator[tuple[int, int]]:
    """Where a word for standing still is followed, behind a comma or a colon, by what can only be its cause."""
    # A semicolon parts sentences and yet ties this one to what explains it.
    tied = source[sentence.end : sentence.end + 1] == ";"
    stop = _stop(source, sentence.end + 1) if tied else sentence.end
    for match in islice(_STANDS.finditer(source, sentence.start, stop), _TRIED):
        rest = source[match.end() : stop]
        first = re.split(r"[;)]|,\s(?=and\b|then\b|will\b)", rest, maxsplit=1)[0]
        if _is_cause(first, labelled=_LABEL.search(match["separator"]) is not None):
            yield match.start(), stop


def _is_cause(words: str, *, labelled: bool) -> bool:
    if is_placeholder(words) or is_only_time(words[:120]):
        return False
    if _LACKS.match(words):
        return True
    name = re.split(r",\s", words, maxsplit=1)[0]
    if _SAYS_NOTHING.search(without_dates(name)):
        return False
    return labelled or len(name.split()) >= _WORDS or _PERSON.match(name) is not None


def _stop(source: str, start: int) -> int:
    match = re.search(r"[.\n]", source[start : start + _TIED])
    return start + match.start() if match else min(len(source), start + _TIED)
