"""The order in which a note's sentences were said: later statements win (sections 3, 4 and 7 of policy.md).

A note grows at its end or at its head. A dated entry ("10/9: …") opens a stretch of that date; where the entries run
backwards, the note is read from the end.
"""

import datetime
from itertools import pairwise

from policy.text.dates import find_date
from policy.text.sentences import Span, sentences

_LEAD = 16
_ANY_YEAR = datetime.date(2000, 7, 1)


def in_time_order(text: str) -> tuple[Span, ...]:
    """The sentences of a text, earliest statement first, by the dates that its entries begin with."""
    spans = sentences(text)
    if len(spans) < 2:
        return spans
    entries: list[tuple[datetime.date | None, list[Span]]] = [(None, [])]
    for span in spans:
        reference = entries[-1][0] or _ANY_YEAR
        opened = find_date(span.text[:_LEAD], reference) if any(map(str.isdigit, span.text[:_LEAD])) else None
        if opened is not None and opened.quote.start <= 1:
            entries.append((opened.first, []))
        entries[-1][1].append(span)
    dated = [entry for entry in entries if entry[0] is not None]
    if len(dated) < 2 or not _runs_backwards(dated):
        return spans
    undated = [span for day, group in entries if day is None for span in group]
    return tuple([*undated, *(span for _, group in reversed(dated) for span in group)])


def _runs_backwards(dated: list[tuple[datetime.date | None, list[Span]]]) -> bool:
    days = [day for day, _ in dated if day is not None]
    return all(later <= earlier for earlier, later in pairwise(days)) and days[0] != days[-1]
