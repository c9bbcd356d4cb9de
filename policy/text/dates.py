"""Dates in notes (sections 1, 6 and 7 of policy.md need them): an own grammar for the forms that sales notes have.

What may be read in two ways is no date: a false date costs more than none.
"""

import datetime
import re
from collections.abc import Iterator
from functools import lru_cache

from policy.text import periods
from policy.text.cue_pattern import CuePattern, note
from policy.text.date_forms import FORMS, month_of, part_of_words, widened, year_of
from policy.text.date_grammar import DATE, GOVERNED, MODAL_OR_VERB, NUMBERS
from policy.text.periods import Period, Precision
from policy.text.quote import Quote
from policy.text.sentences import CACHED, plain
from policy.value import Value

FISCAL_YEAR_START = 7
# "They may 3x the load": a verb before a number.
_VERB_BEFORE = CuePattern(r"\b(?:we|they|it|you|he|she|to|i|that|which|who)\s$", re.IGNORECASE)


class DateMention(Value):
    """A date, or a span of dates with its precision, and the words that give it. A single day has first = last."""

    first: datetime.date
    last: datetime.date
    precision: Precision
    quote: Quote


def find_dates(
    text: str,
    reference: datetime.date,
    *,
    fiscal_year_start: int = FISCAL_YEAR_START,
    day_first: bool | None = None,
    ahead: int = 0,
) -> tuple[DateMention, ...]:
    """Every date that the text gives, in its order.

    `reference` is the text's own date: a date without a year is the nearest to it, "next week" counts from it.
    "5/6" is month-first unless `day_first` or an unambiguous form in the same text ("24/6") says day-first; where a
    text mixes both orders it stays unread. Quarters and halves are the calendar's unless they name a fiscal year,
    which starts in month `fiscal_year_start`. `ahead`: so many days the nearest year is looked for ahead of the
    reference, for a text that speaks of the future.
    """
    source = plain(text)
    note(source)
    matches = list(DATE.finditer(source))
    order = _Order(matches, day_first)
    return tuple(_mentions(text, source, matches, order, _Reference(reference, ahead), fiscal_year_start))


def find_date(text: str, reference: datetime.date, *, day_first: bool | None = None) -> DateMention | None:
    """The first date that the text gives, or None."""
    return next(iter(find_dates(text, reference, day_first=day_first)), None)


@lru_cache(maxsize=4 * CACHED)
def without_dates(text: str) -> str:
    """The text with every form of a date blanked out: of the same length."""
    note(text)
    return DATE.sub(lambda match: " " * len(match[0]) if not _is_modal(match) else match[0], text)


class _Reference:
    """The day that "next week" counts from, and the one that a date without a year is nearest to."""

    def __init__(self, day: datetime.date, ahead: int) -> None:
        self.day = day
        self.nearest_to = day + datetime.timedelta(days=ahead)


class _Order:
    """Which number of "5/6" is the day, by the unambiguous numeric dates of the same text."""

    def __init__(self, matches: list[re.Match[str]], day_first: bool | None) -> None:
        pairs = [(match["slash_a"] or match["full_a"], match["slash_b"] or match["full_b"]) for match in matches]
        numbers = [(int(first), int(second)) for first, second in pairs if first and second]
        seen_day_first = any(12 < first <= 31 and second <= 12 for first, second in numbers)
        seen_month_first = any(first <= 12 < second <= 31 for first, second in numbers)
        self.mixed = seen_day_first and seen_month_first
        self.day_first = day_first if day_first is not None else seen_day_first
        self.told = day_first is not None

    def read(self, first: int, second: int) -> tuple[int, int] | None:
        """(month, day), or None where it cannot be known."""
        if first > 12:
            return (second, first)
        if second > 12 or first == second:
            return (first, second)
        if self.mixed and not self.told:
            return None
        return (second, first) if self.day_first else (first, second)


def _mentions(
    text: str, source: str, matches: list[re.Match[str]], order: _Order, reference: _Reference, fiscal: int
) -> Iterator[DateMention]:
    for match in matches:
        if (
            match["slash"]
            and match["slash"] == "24/7"
            and not GOVERNED.search(source[max(0, match.start() - 12) : match.start()])
        ):
            continue
        period = None if _is_modal(match) else _period(match, order, reference, fiscal)
        if period is not None and period[0] <= period[1]:
            start, end = match.span()
            period = widened(source, start, period)
            quote = Quote(text=text[start:end], start=start, end=end, date=period[0])
            yield DateMention(first=period[0], last=period[1], precision=period[2], quote=quote)


def _is_modal(match: re.Match[str]) -> bool:
    """Whether "may" or "march" is most likely the verb: in small letters without a year, or after "to"."""
    name = match["dmy_m"] or match["mdy_m"] or match["month_m"] or ""
    if name.casefold() not in MODAL_OR_VERB:
        return False
    if match["month_m"]:
        return match[0].casefold().startswith("to ")
    governed = GOVERNED.search(match.string[max(0, match.start() - 12) : match.start()])
    if match["mdy_m"]:
        return not governed and _VERB_BEFORE.search(match.string[max(0, match.start() - 8) : match.start()]) is not None
    return name[0].islower() and not governed and not match["dmy_y"]


def _period(match: re.Match[str], order: _Order, reference: _Reference, fiscal: int) -> Period | None:
    kind = next(name for name in _KINDS if match[name] is not None)
    day = reference.day if kind in _COUNTED else reference.nearest_to
    return FORMS[kind](match, day, fiscal) if kind in FORMS else _READERS[kind](match, order, day, fiscal)


def _day(month: int, day: int, year: int | None, reference: datetime.date) -> Period | None:
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    found = periods.safe_date(year, month, day) if year else periods.nearest(month, day, reference)
    return periods.day_period(found)


def _days(month: int, first: int, last: int, year: int | None, reference: datetime.date) -> Period | None:
    start, end = _day(month, first, year, reference), _day(month, last, year, reference)
    return (start[0], end[0], "day") if start and end else None


def _iso(match: re.Match[str], order: _Order, reference: datetime.date, fiscal: int) -> Period | None:
    return _day(int(match["iso_m"]), int(match["iso_d"]), int(match["iso_y"]), reference)


def _full(match: re.Match[str], order: _Order, reference: datetime.date, fiscal: int) -> Period | None:
    first, second = int(match["full_a"]), int(match["full_b"])
    # Full stops part the day from the month, never the other way round.
    read = (second, first) if match["full_s"] == "." else order.read(first, second)
    return _day(*read, year_of(match["full_y"]), reference) if read else None


def _slash(match: re.Match[str], order: _Order, reference: datetime.date, fiscal: int) -> Period | None:
    read = order.read(int(match["slash_a"]), int(match["slash_b"]))
    return _day(*read, None, reference) if read else None


def _range(match: re.Match[str], order: _Order, reference: datetime.date, fiscal: int) -> Period | None:
    month, year = month_of(match["range_m"]), year_of(match["range_y"])
    return _days(month, int(match["range_a"]), int(match["range_b"]), year, reference)


def _dmy(match: re.Match[str], order: _Order, reference: datetime.date, fiscal: int) -> Period | None:
    return _day(month_of(match["dmy_m"]), int(match["dmy_d"]), year_of(match["dmy_y"]), reference)


def _mdy(match: re.Match[str], order: _Order, reference: datetime.date, fiscal: int) -> Period | None:
    month, year = month_of(match["mdy_m"]), year_of(match["mdy_y"])
    return _days(month, int(match["mdy_d"]), int(match["mdy_e"] or match["mdy_d"]), year, reference)


def _month_part(match: re.Match[str], order: _Order, reference: datetime.date, fiscal: int) -> Period | None:
    part = part_of_words(match["part_p"])
    return periods.month_period(year_of(match["part_y"]), month_of(match["part_m"]), reference, part)


def _whole_month(match: re.Match[str], order: _Order, reference: datetime.date, fiscal: int) -> Period | None:
    return periods.month_period(year_of(match["my_y"]), month_of(match["my_m"] or match["month_m"]), reference)


def _span(match: re.Match[str], order: _Order, reference: datetime.date, fiscal: int) -> Period | None:
    half = (match["span_k"] or "q").lower() == "h"
    number = int(match["span_n"] or match["span_g"])
    months = 6 if half else 3
    precision: Precision = "half" if half else "quarter"
    if number * months > 12:
        return None
    year = year_of(match["span_f"] or match["span_y"])
    if year is None:
        period = periods.nearest_span(number, months, reference, precision)
    else:
        is_fiscal = match["span_f"] or (match["span_c"] or "").lower() == "fy"
        period = periods.fiscal_months(number, months, year, fiscal if is_fiscal else 1, precision)
    return periods.part_of(period, part_of_words(match["span_p"]))


def _whole_year(match: re.Match[str], order: _Order, reference: datetime.date, fiscal: int) -> Period | None:
    year = year_of(match["year_y"]) or reference.year
    first_month = fiscal if match["year_c"].lower() == "fy" else 1
    return periods.part_of(periods.fiscal_months(1, 12, year, first_month, "year"), part_of_words(match["year_p"]))


def _unit(match: re.Match[str], order: _Order, reference: datetime.date, fiscal: int) -> Period | None:
    step = {"this": 0, "last": -1}.get(match["unit_w"].lower(), 1)
    unit = match["unit_u"].lower()[0]
    if unit == "w":
        return periods.week_of(reference + datetime.timedelta(days=7 * step))
    months, precision = _UNITS[unit]
    start = (reference.month - 1) // months + step
    period = periods.months_period(reference.year, start * months + 1, months, precision)
    return periods.part_of(period, part_of_words(match["unit_p"]))


def _weekday(match: re.Match[str], order: _Order, reference: datetime.date, fiscal: int) -> Period | None:
    return periods.day_period(periods.weekday(match["wday_d"], match["wday_w"].lower(), reference))


def _shift(amount: str, unit: str) -> datetime.timedelta:
    number = int(amount) if amount.isdigit() else NUMBERS[amount.casefold()]
    return datetime.timedelta(days=number * {"d": 1, "w": 7, "f": 14, "m": 30}[unit.lower()[0]])


def _ahead(match: re.Match[str], order: _Order, reference: datetime.date, fiscal: int) -> Period | None:
    return periods.day_period(reference + _shift(match["ahead_n"], match["ahead_u"]))


def _hence(match: re.Match[str], order: _Order, reference: datetime.date, fiscal: int) -> Period | None:
    return periods.day_period(reference + _shift(match["hence_n"], match["hence_u"]))


def _ago(match: re.Match[str], order: _Order, reference: datetime.date, fiscal: int) -> Period | None:
    return periods.day_period(reference - _shift(match["ago_n"], match["ago_u"]))


def _word(match: re.Match[str], order: _Order, reference: datetime.date, fiscal: int) -> Period | None:
    word = match["word"].lower()
    if word == "eow":
        return periods.day_period(reference + datetime.timedelta(days=4 - min(reference.weekday(), 4)))
    if word in _END_OF:
        months = _END_OF[word]
        period = periods.months_period(reference.year, (reference.month - 1) // months * months + 1, months, "month")
        return periods.day_period(period[1] if period else None)
    return periods.day_period(
        reference + datetime.timedelta(days={"yesterday": -1, "tomorrow": 1, "tmrw": 1}.get(word, 0))
    )


_END_OF = {"eom": 1, "eoq": 3, "eoy": 12}
_UNITS: dict[str, tuple[int, Precision]] = {"m": (1, "month"), "q": (3, "quarter"), "y": (12, "year")}
_COUNTED = frozenset({"unit", "wday", "ahead", "hence", "ago", "word", "closing", "ordinal"})
_READERS = {
    "iso": _iso,
    "full": _full,
    "range": _range,
    "dmy": _dmy,
    "slash": _slash,
    "mdy": _mdy,
    "part": _month_part,
    "my": _whole_month,
    "span": _span,
    "year": _whole_year,
    "unit": _unit,
    "wday": _weekday,
    "ahead": _ahead,
    "hence": _hence,
    "ago": _ago,
    "word": _word,
    "month": _whole_month,
}
_KINDS = (*_READERS, *FORMS)
