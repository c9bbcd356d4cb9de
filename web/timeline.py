"""Where each milestone stands on a line of time: positions in percent, months, today. Pure; drawn by timeline_view."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from policy.value import Value

_EDGE = timedelta(days=7)
_MOST_TICKS = 8
_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Mark(Value):
    """One milestone: `at` is its place from the left, in percent of the line."""

    milestone: Mapping[str, Any]
    at: float


class Tick(Value):
    """The first day of a month."""

    label: str
    at: float


class Timeline(Value):
    """Active milestones by date. `today` is the run's date; `undated` have no place on the line."""

    marks: tuple[Mark, ...]
    ticks: tuple[Tick, ...]
    today: float
    undated: tuple[Mapping[str, Any], ...]


def timeline(milestones: Sequence[Mapping[str, Any]], as_of: date) -> Timeline:
    """The active milestones of a run, the earliest first."""
    active = [one for one in milestones if one["active"]]
    dated = sorted((one for one in active if one["date"]), key=lambda one: (one["date"], one["name"] or ""))
    days = [date.fromisoformat(one["date"]) for one in dated]
    first, last = min([*days, as_of]) - _EDGE, max([*days, as_of]) + _EDGE

    def at(day: date) -> float:
        return round(100 * (day - first).days / (last - first).days, 2)

    months = _months(first, last)
    return Timeline(
        marks=tuple(Mark(milestone=one, at=at(day)) for one, day in zip(dated, days, strict=True)),
        ticks=tuple(Tick(label=_label(day), at=at(day)) for day in months),
        today=at(as_of),
        undated=tuple(one for one in active if not one["date"]),
    )


def _label(day: date) -> str:
    return f"{_NAMES[day.month - 1]} {day.year}" if day.month == 1 else _NAMES[day.month - 1]


def _months(first: date, last: date) -> list[date]:
    """The firsts of the months between, thinned out where they would stand too close."""
    count = (last.year - first.year) * 12 + last.month - first.month
    months = [first.year * 12 + first.month - 1 + number for number in range(1, count + 1)]
    step = max(1, -(-len(months) // _MOST_TICKS))
    return [date(month // 12, month % 12 + 1, 1) for month in months[::step]]
