"""Whether a message says that an obstacle is gone: section 8 of policy.md, `blocker_resolved`.

What it says; of which obstacle is for the caller to compare. A promise, an attempt, a part and a "for now" are no end.
"""

import datetime
from collections.abc import Iterator

from policy.text.blocker_resolved_cues import CAME, CONDITION, DENIES_TROUBLE, GOES_ON, NOT_OVER, OVER, STILL_THERE
from policy.text.quote import quote_of
from policy.text.sentences import Span
from policy.text.statements import Claim, Statement, statements
from policy.text.work_done import is_to_come


def find_resolved(text: str, said_on: datetime.date | None) -> tuple[Claim, ...]:
    """What a message says of obstacles, sentence by sentence: "for" gone, "against" still there.

    Section 8 of policy.md. "The tunnel is up again", "firewall rule released", "we can carry on" are for;
    "the fix is due Friday", "2 of 5 ports opened" are nothing; "still no reply from legal" is against.
    """
    return tuple(_claims(text, said_on, arrivals=False))


def find_arrived(text: str, said_on: datetime.date | None) -> tuple[Claim, ...]:
    """As `find_resolved`, and "for" also where something came, was granted, signed or done at all.

    Only to be used where the caller knows what is awaited, and looks for it in the quote.
    """
    return tuple(_claims(text, said_on, arrivals=True))


def _claims(text: str, said_on: datetime.date | None, *, arrivals: bool) -> Iterator[Claim]:
    for statement in statements(text, said_on):
        if STILL_THERE.search(statement.sentence.text):
            yield _claim(text, statement, "against")
        elif any(
            _is_over(clause.text, arrivals=arrivals) and not is_to_come(clause.text, said_on)
            for clause in _scopes(statement)
        ):
            yield _claim(text, statement, "for")


def _scopes(statement: Statement) -> Iterator[Span]:
    sentence = statement.sentence.text
    if not sentence.rstrip("\"')").endswith("?") and not CONDITION.search(sentence):
        yield from statement.clauses


def _is_over(words: str, *, arrivals: bool) -> bool:
    told = DENIES_TROUBLE.sub(" ", words)
    if NOT_OVER.search(told):
        return False
    cues = (OVER, GOES_ON, CAME) if arrivals else (OVER, GOES_ON)
    return any(cue.search(words) for cue in cues)


def _claim(text: str, statement: Statement, verdict: str) -> Claim:
    span = statement.sentence
    return Claim(
        verdict="for" if verdict == "for" else "against",
        quote=quote_of(text, span.start, span.end),
        said_on=statement.said_on,
    )
