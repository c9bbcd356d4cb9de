"""Since when the work is blocked, by its text: section 7 of policy.md, `proof_blocked`."""

import datetime
import re
from collections.abc import Sequence

from policy.text.dates import DateMention, find_dates
from policy.text.done_criterion import criterion_spans, in_criterion
from policy.text.quote import Quote
from policy.text.sentences import Span, plain, sentence_at, sentences

_STOPPED = re.compile(
    r"\b(?:block\w*|wait\w*|await\w*|stuck|on\s(?:hold|ice)|held|stall\w*|paus\w+|park(?:ed|ing)|pending|down|"
    r"broken|frozen|failing|unavailable|stopped|halted|suspended|deferred|no\s\w+|not\s\w+|missing|silent|locked|"
    r"out|off|"
    r"nothing|nobody|with\s\w+|won't|hasn't|haven't|isn't|aren't|at\srisk)\b",
    re.IGNORECASE,
)
_BLOCKED = re.compile(
    r"\b(?:block(?:ed|er|ing)|stuck|on\s(?:hold|ice)|held\sup|stalled|waiting|awaiting|went\sdown|is\sdown|down\b)",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"\b(?:since|as\sof|from|starting|beginning)\s(?:about\s|around\s|ca\.?\s|the\s|on\s|last\s|mon\w*\s|tue\w*\s|"
    r"wed\w*\s|thu\w*\s|fri\w*\s|early\s|mid\s|late\s)*$",
    re.IGNORECASE,
)
_SINCE_INSIDE = re.compile(r"^(?:since|from)\s", re.IGNORECASE)
_SINCE_WORD = re.compile(r"\b(?:since|as\sof|from|starting|beginning)\s", re.IGNORECASE)
_OVER = re.compile(
    r"\b(?:unblocked|no\slonger|moving\sagain|resolved|was\s(?:blocked|stuck|waiting|on\shold)|were\s(?:blocked|"
    r"stuck|waiting)|back\s(?:up|on\strack)|resumed|cleared|lifted)\b",
    re.IGNORECASE,
)
_DURATION = re.compile(
    r"\b(?:for|since)\s(?:over\s|about\s|almost\s|more\sthan\s|the\s(?:last|past)\s|some\s|"
    r"now\s)*(?P<number>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten)\s(?P<unit>days?|weeks?|wks?|"
    r"months?)\b(?!\s(?:from|until|of))",
    re.IGNORECASE,
)
_NUMBERS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
_DAYS = {"d": 1, "w": 7, "m": 30}


def find_blocked_since(text: str, reference: datetime.date) -> Quote | None:
    """The words that give the date since when the work is blocked or waits, with that date, never after `reference`.

    Section 7 of policy.md. "Since <date>" beside a word for standing still wins, then a duration ("for 3 weeks",
    counted back from `reference`, the text's own date), then the date that an entry about the blocker begins with.
    """
    source = plain(text)
    if not (_BLOCKED.search(source) or _SINCE_WORD.search(source)):
        return None
    spans = sentences(source)
    over = max((position for position, sentence in enumerate(spans) if _OVER.search(sentence.text)), default=-1)
    told = spans[over + 1 :]
    past = _by_sentence(text, told, reference)
    for read in (_since, _for_so_long, _entry):
        for position, sentence in enumerate(told):
            if found := read(text, source, sentence, past.get(position, []), reference):
                return found
    return None


def _by_sentence(text: str, spans: Sequence[Span], reference: datetime.date) -> dict[int, list[DateMention]]:
    """The dates that are not after the reference, outside of done-criteria, by the position of their sentence."""
    criteria = criterion_spans(text)
    found: dict[int, list[DateMention]] = {}
    for mention in find_dates(text, reference):
        position = sentence_at(spans, mention.quote.start)
        if position is not None and mention.first <= reference and not in_criterion(criteria, mention.quote.start):
            found.setdefault(position, []).append(mention)
    return found


def _since(text: str, source: str, sentence: Span, past: list[DateMention], reference: datetime.date) -> Quote | None:
    for mention in past:
        before = source[max(sentence.start, mention.quote.start - 30) : mention.quote.start]
        since = _SINCE.search(before) or _SINCE_INSIDE.match(mention.quote.text)
        if since and _STOPPED.search(sentence.text):
            return mention.quote
    return None


def _for_so_long(
    text: str, source: str, sentence: Span, past: list[DateMention], reference: datetime.date
) -> Quote | None:
    match = _DURATION.search(source, sentence.start, sentence.end)
    if match is None or not _BLOCKED.search(sentence.text):
        return None
    number = match["number"].lower()
    days = (int(number) if number.isdigit() else _NUMBERS[number]) * _DAYS[match["unit"][0].lower()]
    start, end = match.span()
    return Quote(text=text[start:end], start=start, end=end, date=reference - datetime.timedelta(days=days))


def _entry(text: str, source: str, sentence: Span, past: list[DateMention], reference: datetime.date) -> Quote | None:
    for mention in past:
        if mention.precision == "day" and mention.quote.start - sentence.start <= _LEAD:
            return mention.quote if _BLOCKED.search(sentence.text) else None
    return None


_LEAD = 2
