"""Days written "18.6" for the eighteenth of June: only beside words that ask for a date (section 7 of policy.md)."""

import calendar
import datetime
import re
from collections.abc import Iterator
from typing import NamedTuple

from policy.text.cue_pattern import CuePattern

_DOTTED = CuePattern(
    r"(?<![\w.,-])(?P<day>[0-3]?\d)\.(?P<month>[01]?\d)\.?(?![\d.%])"
    r"(?!\s?(?:%|x\b|gb|tb|mb|gbit|mbit|s\b|ms\b|h\b|hrs?|hours?|min|km|m\b|k\b|eur|usd|chf|mio|million|"
    r"release|version|of\s\d))",
    re.IGNORECASE,
)
_NUMBER = CuePattern(
    r"\b(?:v|version|release|build|rev|patch|sdk|tls|ver|clause|section|page|chapter|item)\.?\s$", re.IGNORECASE
)
_MONTHS = 12


class Dotted(NamedTuple):
    """A day and a month without a year, and where they stand."""

    day: int
    month: int
    start: int
    end: int

    def on_or_before(self, reference: datetime.date) -> datetime.date | None:
        """The latest such day that is not after the reference; None on 29 February of a year without one."""
        return next((day for day in self._near(reference, (0, -1)) if day <= reference), None)

    def on_or_after(self, reference: datetime.date) -> datetime.date | None:
        """The first such day that is not before the reference."""
        return next((day for day in self._near(reference, (0, 1)) if day >= reference), None)

    def _near(self, reference: datetime.date, years: tuple[int, ...]) -> Iterator[datetime.date]:
        for shift in years:
            year = reference.year + shift
            if self.day <= calendar.monthrange(year, self.month)[1]:
                yield datetime.date(year, self.month, self.day)


def dotted_days(source: str, start: int, end: int) -> Iterator[Dotted]:
    """Every "D.M" of the stretch that can be a day and is no version, clause or measure."""
    for match in _DOTTED.finditer(source, start, end):
        day, month = int(match["day"]), int(match["month"])
        is_number = _NUMBER.search(source[max(start, match.start() - 12) : match.start()])
        if day >= 1 and 1 <= month <= _MONTHS and not is_number:
            yield Dotted(day, month, match.start(), match.end())
