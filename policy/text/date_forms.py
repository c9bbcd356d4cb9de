"""Readers of the rarer forms of a date: weeks of the year, named days, spelled quarters, foreign months."""

import datetime
import re
from collections.abc import Callable

from policy.text import periods
from policy.text.cue_pattern import CuePattern
from policy.text.date_grammar import GOVERNED, PARTS
from policy.text.named_days import named_day
from policy.text.periods import Period, Precision

Reader = Callable[[re.Match[str], datetime.date, int], Period | None]
_NTH = {"fir": 1, "1st": 1, "sec": 2, "2nd": 2, "thi": 3, "3rd": 3, "fou": 4, "4th": 4}
_AHEAD_OF_THE_15TH = CuePattern(r"\b(?:by|until|till|til|untill|from|before|for|due)\s(?:the\s)?$", re.IGNORECASE)
_ON_THE_15TH = CuePattern(
    r"\b(?:on|of|is|to|stays|holds|since|after|was|am|bis|ab|zum|vom|seit|le|dal|il|el)\s(?:the\s)?$", re.IGNORECASE
)
_WEEK_OF = CuePattern(
    r"\b(?:(?:week|wk)\s(?:of|commencing|beginning|starting)|w\.?/?c\.?|wc|wb)\s(?:on\s|the\s|mon(?:day)?\s){0,2}$",
    re.IGNORECASE,
)
_LINE_START = CuePattern(r"(?:^|[\n|;•*]\s{0,3}|\bStatus\s|\bStand\s)$", re.IGNORECASE)
_FOREIGN = (
    (("juil", "jul", "lug"), 7),
    (("jan", "ene", "gen"), 1),
    (("feb", "fev"), 2),
    (("mar",), 3),
    (("avr", "abr", "apr"), 4),
    (("mai", "may", "mag"), 5),
    (("jun", "juin", "giu"), 6),
    (("aou", "ago"), 8),
    (("sep", "set"), 9),
    (("okt", "oct", "ott"), 10),
    (("nov",), 11),
    (("dez", "dec", "dic"), 12),
)


def year_of(words: str | None) -> int | None:
    """The year that the digits of "'27" or ", 2027" give."""
    digits = re.sub(r"\D", "", words or "")
    return (int(digits) if len(digits) == 4 else 2000 + int(digits)) if digits else None


def part_of_words(words: str | None) -> str | None:
    """The part of a period that "early" or "end of the" names."""
    if not words:
        return None
    lowered = words.casefold().removeprefix("the ")
    return next((part for start, part in PARTS.items() if lowered.startswith(start)), None)


def month_of(name: str) -> int:
    """The number of a month by the first three letters of its English name."""
    return periods.MONTHS.index(name[:3].lower()) + 1


def foreign_month(name: str) -> int:
    """The number of a German, French, Spanish or Italian month."""
    lowered = name.casefold().replace("ä", "a").replace("é", "e").replace("û", "u")
    return next((number for starts, number in _FOREIGN if lowered.startswith(starts)), 0)


def widened(source: str, start: int, period: Period) -> Period:
    """The whole week where "week of" stands before a day."""
    if period[2] == "day" and _WEEK_OF.search(source[max(0, start - 24) : start]):
        return periods.week_of(period[0])
    return period


def _dot(match: re.Match[str], reference: datetime.date, fiscal: int) -> Period | None:
    before = match.string[max(0, match.start() - 12) : match.start()]
    led = GOVERNED.search(before) or _ON_THE_15TH.search(before) or _LINE_START.search(before)
    day, month = int(match["dot_d"]), int(match["dot_m"])
    if not (1 <= month <= 12) or not (led or (match["dot_y"] and len(match["dot_d"]) == len(match["dot_m"]) == 2)):
        return None
    year = year_of(match["dot_y"])
    return periods.day_period(periods.safe_date(year, month, day) if year else periods.nearest(month, day, reference))


def _year_month(match: re.Match[str], reference: datetime.date, fiscal: int) -> Period | None:
    year, month = match["ym_a"] or match["ym_d"], match["ym_b"] or match["ym_c"]
    return periods.month_period(int(year), int(month), reference)


def _foreign(match: re.Match[str], reference: datetime.date, fiscal: int) -> Period | None:
    month, day = foreign_month(match["foreign_m"]), int(match["foreign_d"])
    if not month:
        return None
    year = year_of(match["foreign_y"])
    return periods.day_period(periods.safe_date(year, month, day) if year else periods.nearest(month, day, reference))


def _nth_of_month(match: re.Match[str], reference: datetime.date, fiscal: int) -> Period | None:
    month = periods.month_period(year_of(match["nth_y"]), month_of(match["nth_m"]), reference)
    if month is None:
        return None
    first, last, _ = month
    number = _NTH.get(match["nth_n"][:3].lower())
    if match["nth_u"].lower() == "half":
        middle = first + datetime.timedelta(days=14)
        return (
            (first, middle, "month_part") if number == 1 else (middle + datetime.timedelta(days=1), last, "month_part")
        )
    if number is None:
        return last - datetime.timedelta(days=6), last, "week"
    start = first + datetime.timedelta(days=7 * (number - 1))
    return start, min(start + datetime.timedelta(days=6), last), "week"


def _in_words(match: re.Match[str], reference: datetime.date, fiscal: int) -> Period | None:
    months = 6 if match["words_u"].lower() == "half" else 3
    number = _NTH.get(match["words_n"][:3].lower(), 12 // months)
    period = _span(number, months, year_of(match["words_y"]), match["words_c"], fiscal)
    return periods.part_of(period, part_of_words(match["words_p"]))


def _reversed(match: re.Match[str], reference: datetime.date, fiscal: int) -> Period | None:
    months = 6 if match["rev_k"].lower() == "h" else 3
    return _span(int(match["rev_n"]), months, year_of(match["rev_y"]), match["rev_c"], fiscal)


def _span(number: int, months: int, year: int | None, calendar: str | None, fiscal: int) -> Period | None:
    if number * months > 12 or year is None:
        return None
    precision: Precision = "half" if months == 6 else "quarter"
    return periods.fiscal_months(number, months, year, fiscal if (calendar or "").lower() == "fy" else 1, precision)


def _week_of_year(match: re.Match[str], reference: datetime.date, fiscal: int) -> Period | None:
    number, year = int(match["week_n"] or match["week_m"]), year_of(match["week_y"])
    years = [year] if year else [reference.year + shift for shift in (1, 0, -1)]
    mondays = [day for each in years if (day := _monday(each, number)) is not None]
    return periods.week_of(min(mondays, key=lambda day: abs((day - reference).days))) if mondays else None


def _monday(year: int, week: int) -> datetime.date | None:
    try:
        return datetime.date.fromisocalendar(year, week, 1)
    except ValueError:
        return None


def _part_of_year(match: re.Match[str], reference: datetime.date, fiscal: int) -> Period | None:
    whole = periods.months_period(int(match["half_y"]), 1, 12, "year")
    return periods.part_of(whole, part_of_words(match["half_p"]))


def _closing(match: re.Match[str], reference: datetime.date, fiscal: int) -> Period | None:
    unit = (match["closing_u"] or match["closing_v"] or match["closing_w"]).lower().split()[-1][0]
    if unit == "w":
        friday = reference + datetime.timedelta(days=4 - min(reference.weekday(), 4))
        return periods.day_period(friday)
    months = {"m": 1, "q": 3, "y": 12}[unit]
    start = (reference.month - 1) // months * months + 1
    period = periods.months_period(reference.year, start, months, "month")
    return (period[1] - datetime.timedelta(days=10), period[1], "month_part") if period else None


def _named(match: re.Match[str], reference: datetime.date, fiscal: int) -> Period | None:
    before = match.string[max(0, match.start() - 8) : match.start()]
    if before.casefold().endswith(("after ", "since ")):
        return None
    day = named_day(match.string, match.start("named_d"), match.end("named_d"), year_of(match["named_y"]), reference)
    return periods.day_period(day)


def _ordinal(match: re.Match[str], reference: datetime.date, fiscal: int) -> Period | None:
    before = match.string[max(0, match.start() - 14) : match.start()]
    ahead = _AHEAD_OF_THE_15TH.search(before)
    if not ahead and not _ON_THE_15TH.search(before):
        return None
    months = [(reference.year * 12 + reference.month - 1 + shift) for shift in (-1, 0, 1)]
    days = [day for each in months if (day := periods.safe_date(each // 12, each % 12 + 1, int(match["ordinal_d"])))]
    days = [day for day in days if day >= reference] if ahead else days
    return periods.day_period(min(days, key=lambda day: abs((day - reference).days), default=None))


FORMS: dict[str, Reader] = {
    "dot": _dot,
    "ym": _year_month,
    "foreign": _foreign,
    "nth": _nth_of_month,
    "words": _in_words,
    "rev": _reversed,
    "week": _week_of_year,
    "half": _part_of_year,
    "closing": _closing,
    "named": _named,
    "ordinal": _ordinal,
}
