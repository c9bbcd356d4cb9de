"""What a note says, sentence by sentence, each with the date that it was said on (section 4 of policy.md)."""

import datetime
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from policy.text.dates import find_date
from policy.text.quote import Quote
from policy.text.sentences import CACHED, Span, clauses, plain, sentences
from policy.value import Value

_LEAD = 16
Verdict = Literal["for", "against"]


class Statement(NamedTuple):
    """One sentence with its clauses. `said_on` is the date of the entry that it stands in, else the text's own."""

    sentence: Span
    clauses: tuple[Span, ...]
    said_on: datetime.date | None


class Claim(Value):
    """What a text says for or against something. `last_day` is the last day of the date that it gives, if any."""

    verdict: Verdict
    quote: Quote
    said_on: datetime.date | None
    last_day: datetime.date | None = None


@lru_cache(maxsize=4 * CACHED)
def statements(text: str, said_on: datetime.date | None) -> tuple[Statement, ...]:
    """The sentences in the order of the text; "3/3 refused | 4/21 approved" are two entries, each with its date.

    `said_on` is the text's own date: a date without a year is the nearest to it.
    """
    return tuple(_statements(text, said_on))


def _statements(text: str, said_on: datetime.date | None) -> Iterator[Statement]:
    source = plain(text)
    entry = said_on
    for span in sentences(source):
        entry = _opened(span, said_on) or entry
        yield Statement(sentence=span, clauses=clauses(source, span), said_on=entry)


def _opened(span: Span, said_on: datetime.date | None) -> datetime.date | None:
    """The date that a sentence begins with: it opens an entry, unless it lies after the text's own date."""
    lead = span.text[:_LEAD]
    if said_on is None or not any(map(str.isdigit, lead)):
        return None
    found = find_date(lead, said_on)
    if found is None or found.quote.start > 1 or found.precision != "day" or found.first > said_on:
        return None
    return found.first
