"""Which of several statements stands (section 4 of policy.md): the later one; where dates are equal or unknown, the one
against."""

from collections.abc import Sequence
from datetime import date
from typing import Literal

from policy.findings import Citation
from policy.text.statements import Claim
from policy.value import Value

Cited = tuple[Claim, Citation]


class Weighed(Value):
    """The verdict, the words that it rests on, the latest first, and the `superseded` words that lost."""

    verdict: Literal["for", "against", "silent"]
    citations: tuple[Citation, ...] = ()
    superseded: tuple[Citation, ...] = ()


def weigh(claims: Sequence[Cited]) -> Weighed:
    """A statement for something stands where none against it is as late or of unknown date."""
    against = [cited for cited in claims if cited[0].verdict == "against"]
    standing: list[Cited] = []
    beaten: list[Cited] = []
    for cited in claims:
        if cited[0].verdict == "for":
            (beaten if any(_beats(other[0], cited[0]) for other in against) else standing).append(cited)
    if standing:
        return Weighed(verdict="for", citations=_citations(standing), superseded=_citations(against))
    if against:
        return Weighed(verdict="against", citations=_citations(against), superseded=_citations(beaten))
    return Weighed(verdict="silent")


def _beats(against: Claim, other: Claim) -> bool:
    if against.said_on is None or other.said_on is None:
        return True
    return against.said_on >= other.said_on


def _citations(cited: Sequence[Cited]) -> tuple[Citation, ...]:
    """The latest first; words that stand within longer ones of the same place are not said twice."""
    ordered = sorted(cited, key=lambda pair: (pair[1].date or date.min, len(pair[1].quote)), reverse=True)
    kept: list[Citation] = []
    for _, citation in ordered:
        if not any(citation.record == one.record and citation.quote in one.quote for one in kept):
            kept.append(citation)
    return tuple(kept)
