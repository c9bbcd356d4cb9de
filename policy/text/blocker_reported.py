"""Whether a message reports an obstacle that work cannot get past: section 8 of policy.md, `blocker_not_in_crm`.

A risk, a fear, an obstacle of the past and one that the message itself calls gone are none.
"""

import datetime
import re
from collections.abc import Iterator

from policy.text.blocker_reported_cues import (
    AWAITED,
    BROKEN,
    CANNOT,
    HARMLESS,
    NEEDED,
    NOT_NOW,
    REFUSED,
    STUCK,
)
from policy.text.blocker_resolved import find_resolved
from policy.text.capacity import find_capacity_constraint
from policy.text.commitment_said_cues import BY_SUPPLIER, WITHDRAWN
from policy.text.content_words import distinctive_words
from policy.text.cue_pattern import CuePattern
from policy.text.quote import quote_of
from policy.text.statements import Claim, Statement, statements

# "They have not answered yet" names nothing that is awaited.
_NAMED = 2
_PROVISO = CuePattern(r"\b(?:unless|until|till)\b", re.IGNORECASE)


def find_reported_blockers(text: str, said_on: datetime.date | None) -> tuple[Claim, ...]:
    """The sentences that report an unresolved obstacle, each a claim "for"; none that the same text resolves later.

    Section 8 of policy.md. "Security turned the exception down", "nothing can be deployed", "still no keys from the
    supplier" are some; "legal might say no" and "the tunnel was down, fixed now" are none.
    """
    told = (*_reported(text, said_on), *_capacity(text, said_on))
    gone = [claim.quote.start for claim in find_resolved(text, said_on) if claim.verdict == "for"]
    return tuple(claim for claim in told if not any(start >= claim.quote.start for start in gone))


def _capacity(text: str, said_on: datetime.date | None) -> Iterator[Claim]:
    """A constraint of cloud capacity, quota or region that the text does not resolve is an obstacle."""
    found = find_capacity_constraint(text)
    if found is not None:
        yield Claim(verdict="for", quote=found, said_on=said_on)


def _reported(text: str, said_on: datetime.date | None) -> Iterator[Claim]:
    for statement in statements(text, said_on):
        span = statement.sentence
        withdrawn = WITHDRAWN.search(span.text) is not None and not BY_SUPPLIER.search(span.text)
        if not span.text.rstrip("\"')").endswith("?") and not withdrawn and _is_blocker(statement):
            yield Claim(verdict="for", quote=quote_of(text, span.start, span.end), said_on=statement.said_on)


def _is_blocker(statement: Statement) -> bool:
    return any(_stops(clause.text, statement.sentence.text) for clause in statement.clauses)


def _stops(words: str, sentence: str) -> bool:
    # "They refuse unless we pay" refuses.
    words = _PROVISO.split(words, maxsplit=1)[0].strip() or words
    told = NOT_NOW.sub(" ", words)
    if told != words and not (STUCK.search(told) or CANNOT.search(told)):
        return False
    if STUCK.search(told) or CANNOT.search(told) or BROKEN.search(told):
        return True
    if REFUSED.search(told) and NEEDED.search(sentence):
        return True
    awaited = AWAITED.search(told) is not None and HARMLESS.search(sentence) is None
    return awaited and len(distinctive_words(sentence)) >= _NAMED
