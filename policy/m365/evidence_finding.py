"""One difference between what people said and what CRM says: section 8 of policy.md."""

from collections.abc import Sequence
from typing import Literal

from policy.findings import BY_MODEL, M365_RECORD, Citation
from policy.m365.facts import M365Fact
from policy.value import Value

EvidenceKind = Literal[
    "date_divergence",
    "blocker_not_in_crm",
    "blocker_resolved",
    "completed_not_closed",
    "owner_mismatch",
    "commitment_mismatch",
    "decision_not_recorded",
    "aligned",
    "no_evidence",
]


class EvidenceFinding(Value):
    """What the evidence says against CRM. `crm_value` and `m365_value` are for a reader."""

    milestone_id: str
    kind: EvidenceKind
    crm_value: str | None = None
    m365_value: str | None = None
    task_id: str | None = None
    citations: tuple[Citation, ...] = ()


def cited(fact: M365Fact, quote: str | None = None) -> Citation:
    """The fact as a citation, of all its words or of those given."""
    words = fact.quote if quote is None else quote
    record = M365_RECORD + (BY_MODEL if fact.by_model else "")
    return Citation(source=fact.source or "user", record=record, quote=words, date=fact.date, author=fact.author)


def speaker(fact: M365Fact) -> str:
    """Who speaks, with what stands beside the name: a title, a department, a company."""
    return f"{fact.author or ''} {fact.author_role}".strip()


def by_date(facts: Sequence[M365Fact]) -> tuple[M365Fact, ...]:
    """The facts that have a source and a date, the oldest first; those of one day in the order given."""
    dated = [fact for fact in facts if fact.date is not None and fact.source is not None]
    return tuple(sorted(dated, key=lambda fact: fact.date.toordinal() if fact.date else 0))
