"""Calendar arithmetic for dates in words: the nearest year, months, quarters and halves, weekdays."""

import datetime
from calendar import monthrange
from typing import Literal

Precision = Literal["day", "week", "month_part", "month", "quarter", "half", "year"]
Period = tuple[datetime.date, datetime.date, Precision]

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_PARTS = {"start": (1, 10), "mid": (11, 20), "end": (21, 31)}


def safe_date(year: int, month: int, day: int) -> datetime.date | None:
    """The date, or None where the calendar has no such day."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def day_period(day: datetime.date | None) -> Period | None:
    """A single day as a period; None stays None."""
    return (day, day, "day") if day else None


def nearest(month: int, day: int, reference: datetime.date) -> datetime.date | None:
    """The date of that day and month which lies closest to the reference; the later one where two are as close."""
    found = [safe_date(reference.year + shift, month, day) for shift in (1, 0, -1)]
    return min((day for day in found if day), key=lambda day: abs((day - reference).days), default=None)


def month_period(year: int | None, month: int, reference: datetime.date, part: str | None = None) -> Period | None:
    """A month, or the start, middle or end third of it."""
    if year is None:
        middle = nearest(month, 15, reference)
        year = middle.year if middle else reference.year
    if not 1 <= year <= 9999:
        return None
    length = monthrange(year, month)[1]
    first, last = _PARTS[part] if part else (1, length)
    period: Precision = "month_part" if part else "month"
    return datetime.date(year, month, first), datetime.date(year, month, min(last, length)), period


def months_period(start_year: int, start_month: int, months: int, precision: Precision) -> Period | None:
    """So many whole months from a first month on; `start_month` may be above 12."""
    start_year, start_month = start_year + (start_month - 1) // 12, (start_month - 1) % 12 + 1
    end = start_month + months - 1
    end_year, end_month = start_year + (end - 1) // 12, (end - 1) % 12 + 1
    if not (start_year >= 1 and end_year <= 9999):
        return None
    last = datetime.date(end_year, end_month, monthrange(end_year, end_month)[1])
    return datetime.date(start_year, start_month, 1), last, precision


def part_of(period: Period | None, part: str | None) -> Period | None:
    """The first, middle or last third of a quarter or half; the whole where no part is named."""
    if period is None or part is None:
        return period
    first, last, precision = period
    third = (last - first).days // 3
    if part == "start":
        return first, first + datetime.timedelta(days=third), precision
    if part == "mid":
        return first + datetime.timedelta(days=third), last - datetime.timedelta(days=third), precision
    return last - datetime.timedelta(days=third), last, precision


def fiscal_months(number: int, months: int, year: int, first_month: int, precision: Precision) -> Period | None:
    """The n-th span of so many months in a fiscal year that is named for the calendar year that it ends in."""
    start_year = year if first_month == 1 else year - 1
    return months_period(start_year, first_month + (number - 1) * months, months, precision)


def nearest_span(number: int, months: int, reference: datetime.date, precision: Precision) -> Period | None:
    """The n-th quarter or half of the calendar year closest to the reference."""
    middle_month = (number - 1) * months + (months + 1) // 2
    middle = nearest(middle_month, 15, reference)
    year = middle.year if middle else reference.year
    return months_period(year, (number - 1) * months + 1, months, precision)


def week_of(day: datetime.date) -> Period:
    """The week of a day, Monday to Sunday."""
    monday = day - datetime.timedelta(days=day.weekday())
    return monday, monday + datetime.timedelta(days=6), "week"


def weekday(name: str, which: str, reference: datetime.date) -> datetime.date:
    """The last or the coming such weekday: "last" lies before the reference, all else on or after it."""
    ahead = (WEEKDAYS.index(name[:3].lower()) - reference.weekday()) % 7
    if which == "last":
        return reference - datetime.timedelta(days=(7 - ahead) % 7 or 7)
    return reference + datetime.timedelta(days=ahead or (7 if which == "next" else 0))
