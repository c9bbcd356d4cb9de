"""Days that people name instead of numbering: holidays with one date only (section 4 of policy.md speaks of dates)."""

import datetime
import re
from collections.abc import Callable

from policy.text.cue_pattern import CuePattern
from policy.text.periods import WEEKDAYS

_DAY = datetime.timedelta(days=1)


def _fixed(month: int, day: int) -> Callable[[int], datetime.date]:
    return lambda year: datetime.date(year, month, day)


def _nth(month: int, name: str, nth: int, shift: int = 0) -> Callable[[int], datetime.date]:
    """The n-th such weekday of a month, or the last for -1, and so many days after it."""

    def of_year(year: int) -> datetime.date:
        if nth < 0:
            last = datetime.date(year, month + 1, 1) - _DAY
            return last - ((last.weekday() - WEEKDAYS.index(name)) % 7) * _DAY
        first = datetime.date(year, month, 1)
        return first + ((WEEKDAYS.index(name) - first.weekday()) % 7 + 7 * (nth - 1) + shift) * _DAY

    return of_year


def _easter(year: int) -> datetime.date:
    """Western Easter Sunday, by the Gregorian computus of Meeus, Jones and Butcher."""
    golden, century, in_century = year % 19, year // 100, year % 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (in_century // 4) - moon - in_century % 4) % 7
    correction = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * correction + 114, 31)
    return datetime.date(year, month, day + 1)


def _by_easter(shift: int) -> Callable[[int], datetime.date]:
    return lambda year: _easter(year) + shift * _DAY


_NAMED: dict[str, Callable[[int], datetime.date]] = {
    r"(?:christmas|xmas|x-mas)\seve": _fixed(12, 24),
    r"(?:christmas|xmas|x-mas)(?:\sday)?": _fixed(12, 25),
    r"boxing\sday": _fixed(12, 26),
    r"(?:new\syear'?s'?\seve|silvester)": _fixed(12, 31),
    r"new\syear'?s'?(?:\sday)": _fixed(1, 1),
    r"(?<=by\s)(?:the\s)?new\syear": _fixed(1, 1),
    r"(?<=before\s)(?:the\s)?new\syear": _fixed(1, 1),
    r"hall?owe'?en": _fixed(10, 31),
    r"valentine'?s(?:\sday)?": _fixed(2, 14),
    r"(?:saint|st\.?)\spatrick'?s\sday": _fixed(3, 17),
    r"bastille\sday": _fixed(7, 14),
    r"juneteenth": _fixed(6, 19),
    r"veterans'?\sday": _fixed(11, 11),
    r"canada\sday": _fixed(7, 1),
    r"australia\sday": _fixed(1, 26),
    r"anzac\sday": _fixed(4, 25),
    r"ferragosto": _fixed(8, 15),
    r"all\ssaints'?(?:\sday)?": _fixed(11, 1),
    r"memorial\sday": _nth(5, "mon", -1),
    r"labor\sday": _nth(9, "mon", 1),
    r"thanksgiving(?:\sday)?": _nth(11, "thu", 4),
    r"black\sfriday": _nth(11, "thu", 4, 1),
    r"cyber\smonday": _nth(11, "thu", 4, 4),
    r"mlk\sday": _nth(1, "mon", 3),
    r"presidents'?\sday": _nth(2, "mon", 3),
    r"columbus\sday": _nth(10, "mon", 2),
    r"good\sfriday": _by_easter(-2),
    r"easter\smonday": _by_easter(1),
    r"easter(?:\ssunday|\sweekend)?(?!\s(?:holidays?|break|eggs?))": _by_easter(0),
    r"ascension(?:\sday)?": _by_easter(39),
    r"(?:whitsun|pentecost|whit\ssunday)": _by_easter(49),
    r"whit\smonday": _by_easter(50),
}
NAMED_DAY = "(?:" + "|".join(_NAMED) + ")"
_PATTERNS = tuple((CuePattern(form, re.IGNORECASE), of_year) for form, of_year in _NAMED.items())


def named_day(source: str, start: int, end: int, year: int | None, reference: datetime.date) -> datetime.date | None:
    """The named day between the offsets: of that year, else the one closest to the reference."""
    found = next((of_year for pattern, of_year in _PATTERNS if pattern.fullmatch(source, start, end)), None)
    if found is None:
        return None
    years = [year] if year else [reference.year + shift for shift in (1, 0, -1)]
    days = [found(each) for each in years if 1 < each < datetime.MAXYEAR]
    return min(days, key=lambda day: abs((day - reference).days), default=None)
