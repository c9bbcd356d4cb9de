"""Timeline of BANT (section 4 of policy.md): the customer's date for the work, or its withdrawal."""

import datetime
from collections.abc import Iterator, Sequence

from policy.text.dated_events import DatedEvent, dated_events
from policy.text.quote import quote_of
from policy.text.sentences import plain
from policy.text.statements import Claim, Statement, statements
from policy.text.timeline_slips import find_slip

# A longer span ("in 2027") is no date that anybody could be held to.
_LONGEST_SPAN = 190


def find_timeline(
    text: str, said_on: datetime.date | None, as_of: datetime.date, *, customer_speaks: bool = False
) -> tuple[Claim, ...]:
    """What a text says for or against Timeline, in the order of the text (section 4 of policy.md, Timeline).

    For: the customer gives a decision, start, go-live or end date whose last day is not past at `as_of`, which
    `last_day` tells. Against: the timeline slipped or was withdrawn and no new date was given. Hedges, conditions,
    questions, our own planning and the dates of meetings, tests, tickets and money are neither. Where `said_on` is
    None only dates with a year are read. `customer_speaks`: "we plan" in the text is the customer's plan.
    """
    events = dated_events(text, said_on, as_of)
    given = [event for event in events if _is_given(event, as_of, customer_speaks)]
    withdrawn = list(_withdrawn(text, said_on, events, given))
    claims = [
        Claim(
            verdict="for",
            quote=quote_of(text, event.start, event.end),
            said_on=event.statement.said_on,
            last_day=event.mention.last,
        )
        for event in given
        if not any(_undoes(claim, event) for claim in withdrawn)
    ]
    return tuple(sorted(claims + withdrawn, key=lambda claim: claim.quote.start))


def _is_given(event: DatedEvent, as_of: datetime.date, customer_speaks: bool) -> bool:
    mention = event.mention
    length = (mention.last - mention.first).days
    faults = event.faults - {"ours"} if customer_speaks else event.faults
    if mention.first == event.statement.said_on and mention.quote.start == event.statement.sentence.start:
        return False
    return event.kind != "other" and not faults and mention.last >= as_of and length <= _LONGEST_SPAN


def _withdrawn(
    text: str, said_on: datetime.date | None, events: Sequence[DatedEvent], given: Sequence[DatedEvent]
) -> Iterator[Claim]:
    source = plain(text)
    said = statements(text, said_on)
    for position, statement in enumerate(said):
        slip = find_slip(source, statement, said[position - 1] if position else None, events)
        if slip is None or any(_replaces(event, statement, slip.replaced_from) for event in given):
            continue
        sentence = statement.sentence
        yield Claim(verdict="against", quote=quote_of(text, sentence.start, sentence.end), said_on=statement.said_on)


def _undoes(withdrawal: Claim, event: DatedEvent) -> bool:
    """Whether a date was given earlier in the entry that the withdrawal stands in."""
    return withdrawal.said_on == event.statement.said_on and event.start < withdrawal.quote.end


def _replaces(event: DatedEvent, slip: Statement, start: int) -> bool:
    """Whether a date is given with the slip or after it, in the same entry."""
    return event.statement.said_on == slip.said_on and event.mention.quote.start >= start
