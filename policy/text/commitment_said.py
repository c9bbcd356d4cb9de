"""A customer's yes to the work as a whole, or its withdrawal: section 8 of policy.md, `commitment_mismatch`.

A hope, a condition, a vote to come, an order, a signed design and a cancelled meeting are neither.
"""

import datetime
from collections.abc import Iterator

from policy.text.commitment_said_cues import (
    BY_SUPPLIER,
    DECIDED,
    NEGATED,
    NOT_SAID,
    OTHER_THING,
    TIME_BOUND,
    TITLE,
    WITHDRAWN,
    YES,
)
from policy.text.quote import quote_of
from policy.text.statements import Claim, Statement, Verdict, statements


def find_commitment_said(text: str, said_on: datetime.date | None, *, decider: bool = False) -> tuple[Claim, ...]:
    """What a message says of the customer's commitment: "for" a decision maker's yes, "against" a withdrawal.

    Section 8 of policy.md. `decider`: the author is known to decide; otherwise a yes needs a decision maker, the
    board or the like, in the message. The withdrawal is the customer's whoever tells it.
    """
    return tuple(_claims(text, said_on, decider=decider or TITLE.search(text) is not None))


def _claims(text: str, said_on: datetime.date | None, *, decider: bool) -> Iterator[Claim]:
    for statement in statements(text, said_on):
        verdict = _verdict(statement, decider=decider)
        if verdict is not None:
            span = statement.sentence
            yield Claim(verdict=verdict, quote=quote_of(text, span.start, span.end), said_on=statement.said_on)


def _verdict(statement: Statement, *, decider: bool) -> Verdict | None:
    if statement.sentence.text.rstrip("\"')").endswith("?"):
        return None
    found: Verdict | None = None
    for clause in statement.clauses:
        words = clause.text
        if NOT_SAID.search(words) or TIME_BOUND.search(words):
            continue
        if WITHDRAWN.search(words) and not OTHER_THING.search(words) and not BY_SUPPLIER.search(words):
            return "against"
        if NEGATED.search(words):
            continue
        if decider and (YES.search(words) or (DECIDED.search(words) and TITLE.search(statement.sentence.text))):
            found = "for"
    return found
