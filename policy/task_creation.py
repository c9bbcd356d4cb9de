"""The one new task that a milestone may need (section 3 of policy.md, missing_task and blocker b)."""

from collections.abc import Sequence
from datetime import date

from policy.findings import Citation, Finding
from policy.new_task import Because, NewTask, propose
from policy.next_step import last_closed, named_milestone, next_step
from policy.proposals import Proposal
from policy.records import Me, MilestoneRecord
from policy.settings import PolicySettings

BLOCKER_ESCALATION = 861980006


def create_task(
    record: MilestoneRecord, findings: Sequence[Finding], me: Me, as_of: date, settings: PolicySettings
) -> Proposal:
    """The milestone's new task for these findings: to find its blocker where nothing names it, else the next step.

    The next step yields to every other task that is created meanwhile; the Blocker Escalation only to its namesake.
    """
    for_blocker = any(finding.reason == "milestone_without_cause" for finding in findings)
    subject, description = _blocker_escalation(record) if for_blocker else _next_step(record, settings)
    new = NewTask(
        subject=subject,
        description=description,
        owner_id=me.user_id,
        owner_name=me.name,
        category=BLOCKER_ESCALATION if for_blocker else None,
        yields=not for_blocker,
    )
    because = Because(
        why="; ".join(finding.detail for finding in findings),
        impact=_impact(record, for_blocker),
        risk=_risk(for_blocker),
        citations=_last_task(record) if not for_blocker else (),
    )
    return propose(record, new, because, as_of, settings, tuple(dict.fromkeys(finding.check for finding in findings)))


def _next_step(record: MilestoneRecord, settings: PolicySettings) -> tuple[str, str]:
    step = next_step(record, settings)
    return step.subject, step.description


def _blocker_escalation(record: MilestoneRecord) -> tuple[str, str]:
    milestone, name = record.milestone, named_milestone(record)
    dated = f", milestone date {milestone.due}" if milestone.due else ""
    return (
        f"Find and name what blocks {name}",
        f"The milestone is {milestone.status}{dated}, and no comment and no open task says why.\n"
        "Done when the blocker, who removes it and by when stand in the milestone's comments.",
    )


def _last_task(record: MilestoneRecord) -> tuple[Citation, ...]:
    """The closed task that the next step follows."""
    last = last_closed(record)
    if last is None or not last.subject.strip():
        return ()
    return (Citation(source="crm", record=f"tasks({last.task_id}).subject", quote=last.subject, date=last.modified_on),)


def _impact(record: MilestoneRecord, for_blocker: bool) -> str:
    if for_blocker:
        return f"whoever can remove what holds up {named_milestone(record)} can be found and asked"
    return f"{named_milestone(record)} has a next step with an owner, a due date and a completion condition"


def _risk(for_blocker: bool) -> str:
    if for_blocker:
        return "the blocker may be known to somebody who has not written it down; the task is then one too many"
    return "the step may be tracked outside of MSX already; its words come from the record, not from the customer"
