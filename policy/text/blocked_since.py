"""Since when the work is blocked, by its text: section 7 of policy.md, `proof_blocked`."""

import datetime
import re
from collections.abc import Sequence

from policy.text.cue_pattern import CuePattern
from policy.text.dates import DateMention, find_dates
from policy.text.done_criterion import criterion_spans, in_criterion
from policy.text.dotted import dotted_days
from policy.text.quote import Quote, quote_of
from policy.text.sentences import Span, plain, sentence_at, sentences

_STOPPED = CuePattern(
    r"\b(?:block\w*|wait\w*|await\w*|stuck|on\s(?:hold|ice)|held|stall\w*|paus\w+|park(?:ed|ing)|pending|down|"
    r"broken|frozen|failing|unavailable|stopped|halted|suspended|deferred|no\s\w+|not\s\w+|missing|silent|locked|"
    r"out|off|"
    r"nothing|nobody|with\s\w+|won't|hasn't|haven't|isn't|aren't|at\srisk|idle|dead|dark|closed|bloqu\w*|"
    r"bloccat\w*|blockiert|steht|wart\w+|"
    r"attente|espera\w*|fehlt|falta|manca)\b",
    re.IGNORECASE,
)
_BLOCKED = CuePattern(
    r"\b(?:block(?:ed|er|ing)|stuck|on\s(?:hold|ice)|held\sup|stalled|waiting|awaiting|waits?|parked|paused|"
    r"idle|bloqu\w*|blockiert|wartet|standstill|went\sdown|is\sdown|down\b)",
    re.IGNORECASE,
)
_SINCE = CuePattern(
    r"\b(?:since|as\sof|as\sfrom|from|starting|beginning|seit|depuis(?:\sle)?|desde(?:\sel)?|dal|sinds|sedan|"
    r"siden|ab|vom)\s"
    r"(?:before\s|about\s|w/c\s|cw\s|kw\s|dem\s|around\s|ca\.?\s|the\s|on\s|last\s|mon\w*\s|tue\w*\s|"
    r"wed\w*\s|thu\w*\s|fri\w*\s|early\s|mid\s|late\s)*$",
    re.IGNORECASE,
)
_SINCE_INSIDE = CuePattern(r"^(?:since|from|seit|depuis|desde|dal|sinds)\s", re.IGNORECASE)
_SINCE_WORD = CuePattern(
    r"\b(?:seit|depuis|desde|dal|sinds|vom|ab|since|as\sof|from|starting|beginning)\s", re.IGNORECASE
)
_OVER = CuePattern(
    r"\b(?:unblocked|no\slonger|moving\sagain|resolved|was\s(?:blocked|stuck|waiting|on\shold)|were\s(?:blocked|"
    r"stuck|waiting)|back\s(?:up|on\strack)|resumed|cleared|lifted)\b",
    re.IGNORECASE,
)
# "Blocked 3 May", "stalled (12/8)": the date right behind the state.
_DIRECTLY = CuePattern(
    r"\b(?:block(?:ed)?|stuck|on\s(?:hold|ice)|held\sup|stalled|parked|paused|halted|stopped|frozen|"
    r"down)[\s(,:]{1,3}(?:on\s|in\s)?$",
    re.IGNORECASE,
)
_COUNTED = CuePattern(
    r"\b(?:(?P<number>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten)\+?\s(?P<unit>days?|"
    r"weeks?|wks?|months?)"
    r"\s(?:now|already|so\sfar|long|and\scounting|in\b|old)|(?P<ordinal_unit>day|week|month)\s(?P<ordinal>\d{1,3})\b|"
    r"(?P<fortnight>(?:a|the\slast)\sfortnight))",
    re.IGNORECASE,
)
_FORTNIGHT = 14
_DURATION = CuePattern(
    r"\b(?:for|since|depuis|seit|desde\shace|da)\s(?:over\s|about\s|almost\s|more\sthan\s|the\s(?:last|past)\s|some\s|"
    r"now\s)*(?P<number>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten)\s(?P<unit>days?|weeks?|wks?|"
    r"months?|jours?|semaines?|tagen?|wochen?|d[íi]as?|semanas?)\b(?!\s(?:from|until|of))",
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
_DAYS = {"d": 1, "w": 7, "m": 30, "j": 1, "t": 1, "s": 7}


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
    for read in (_since, _directly, _dotted, _for_so_long, _counted, _entry):
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


def _directly(
    text: str, source: str, sentence: Span, past: list[DateMention], reference: datetime.date
) -> Quote | None:
    for mention in past:
        if _DIRECTLY.search(source[max(sentence.start, mention.quote.start - 30) : mention.quote.start]):
            return mention.quote
    return None


def _dotted(text: str, source: str, sentence: Span, past: list[DateMention], reference: datetime.date) -> Quote | None:
    """ "Since 2.6": only behind a "since" is that a day for sure."""
    for day in dotted_days(source, sentence.start, sentence.end):
        before = source[max(sentence.start, day.start - 30) : day.start]
        since = _SINCE.search(before) or _DIRECTLY.search(before)
        found = day.on_or_before(reference)
        if since and found and _STOPPED.search(sentence.text):
            return quote_of(text, day.start, day.end, found)
    return None


def _counted(text: str, source: str, sentence: Span, past: list[DateMention], reference: datetime.date) -> Quote | None:
    """ "Stuck 2 weeks now", "blocked, day 12"."""
    match = _COUNTED.search(source, sentence.start, sentence.end)
    if match is None or not _BLOCKED.search(sentence.text):
        return None
    if match["fortnight"]:
        days = _FORTNIGHT
    else:
        number, unit = (match["number"] or match["ordinal"]).lower(), match["unit"] or match["ordinal_unit"]
        days = (int(number) if number.isdigit() else _NUMBERS[number]) * _DAYS[unit[0].lower()]
    start, end = match.span()
    return Quote(text=text[start:end], start=start, end=end, date=reference - datetime.timedelta(days=days))


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
