"""Evidence's delivery date against the milestone's: `date_divergence` of section 8 of policy.md."""

import datetime
from collections.abc import Sequence

from policy.m365.evidence_finding import EvidenceFinding, by_date, cited
from policy.m365.facts import M365Fact
from policy.records import MilestoneRecord
from policy.text.dates import DateMention
from policy.text.delivery_date import find_delivery_date


def find_date_divergence(
    record: MilestoneRecord, facts: Sequence[M365Fact], divergence_days: int
) -> tuple[EvidenceFinding, ...]:
    """The latest fact that dates the milestone, where CRM's date is more than that many days away from it.

    A span ("mid-January", "Q3") counts from its nearer end.
    """
    due = record.milestone.due
    told = [(fact, mention) for fact in by_date(facts) if (mention := _delivery(fact, record)) is not None]
    if due is None or not told:
        return ()
    fact, mention = told[-1]
    if _days_apart(due, mention) <= divergence_days:
        return ()
    return (
        EvidenceFinding(
            milestone_id=record.milestone.milestone_id,
            kind="date_divergence",
            crm_value=due.isoformat(),
            m365_value=_said(mention),
            citations=(cited(fact),),
        ),
    )


def _delivery(fact: M365Fact, record: MilestoneRecord) -> DateMention | None:
    name = record.milestone.name or ""
    return find_delivery_date(fact.quote, fact.date, name=name) if fact.date is not None else None


def _days_apart(due: datetime.date, mention: DateMention) -> int:
    if mention.first <= due <= mention.last:
        return 0
    return min(abs((due - mention.first).days), abs((due - mention.last).days))


def _said(mention: DateMention) -> str:
    if mention.first == mention.last:
        return mention.first.isoformat()
    return f"{mention.first.isoformat()} to {mention.last.isoformat()}"
