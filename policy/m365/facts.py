"""What Microsoft 365 is asked about, and the facts that come back (section 8 of policy.md)."""

import datetime
from typing import Literal

from policy.value import Value

M365Source = Literal["teams", "meeting", "outlook", "sharepoint"]
SOURCES: tuple[M365Source, ...] = ("teams", "meeting", "outlook", "sharepoint")
Outcome = Literal["facts", "empty", "error", "refused", "needs_eula", "clarifying_question", "not_asked"]


class M365Scope(Value):
    """One opportunity's scope. Dates are included on both sides; `milestones` are names.

    `other_customers` and `other_opportunities` are names known to the run that are not this scope: words that name
    one of them are about somebody else.
    """

    customer: str
    opportunity: str
    milestones: tuple[str, ...]
    people: tuple[str, ...] = ()
    since: datetime.date
    until: datetime.date
    sources: tuple[M365Source, ...]
    me: str | None = None
    other_customers: tuple[str, ...] = ()
    other_opportunities: tuple[str, ...] = ()


class M365Fact(Value):
    """One statement of a source: `quote` is verbatim of the answer. `about` is a milestone's or the opportunity's name.

    `author_role` is what stands beside the author's name in brackets or behind a comma: a title, a company.
    `in_scope` False: set aside and counted, never used; `why` says what is wrong with it. `by_model`: a model found it
    in the answer.
    """

    source: M365Source | None
    date: datetime.date | None
    author: str | None
    quote: str
    about: str | None
    in_scope: bool
    why: str
    author_role: str = ""
    by_model: bool = False


class AnswerRead(Value):
    """What one answer held. `detail` is a short word on an outcome that is no facts."""

    outcome: Outcome
    facts: tuple[M365Fact, ...] = ()
    detail: str = ""
