"""The one new task that a milestone may need (section 3 of policy.md, missing_task and blocker b)."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from policy import guard
from policy.findings import Citation, Finding
from policy.naming import named
from policy.next_step import last_closed, named_milestone, next_step, within
from policy.proposals import Proposal
from policy.records import Me, MilestoneRecord
from policy.settings import PolicySettings
from policy.task_mending import due_in

BLOCKER_ESCALATION = 861980006


def create_task(
    record: MilestoneRecord, findings: Sequence[Finding], me: Me, as_of: date, settings: PolicySettings
) -> Proposal:
    """The milestone's new task for these findings: to find its blocker where nothing names it, else the next step.

    The next step yields to every other task that is created meanwhile; the Blocker Escalation only to its namesake.
    """
    for_blocker = any(finding.reason == "milestone_without_cause" for finding in findings)
    arguments: dict[str, Any] = {"milestoneId": record.milestone.milestone_id}
    if for_blocker:
        arguments |= _blocker_escalation(record, settings)
    else:
        step = next_step(record, settings)
        arguments |= {"subject": step.subject, "description": step.description}
    arguments |= {"dueDate": due_in(settings.new_due_days, record, as_of).isoformat(), "ownerId": me.user_id}
    labels = {"ownerId": me.name or me.user_id} | ({"category": "Blocker Escalation"} if for_blocker else {})
    return Proposal(
        kind="write",
        tool="create_task",
        arguments=arguments,
        **named(record),
        current={},
        proposed={name: value for name, value in arguments.items() if name != "milestoneId"},
        labels=labels,
        why="; ".join(finding.detail for finding in findings),
        impact=_impact(record, for_blocker),
        risk=_risk(for_blocker),
        citations=_last_task(record) if not for_blocker else (),
        guard=guard.of_milestone(record.milestone, record.open_tasks),
        checks=tuple(dict.fromkeys(finding.check for finding in findings)),
        any_new_task_conflicts=not for_blocker,
    )


def _blocker_escalation(record: MilestoneRecord, settings: PolicySettings) -> dict[str, Any]:
    milestone, name = record.milestone, named_milestone(record)
    dated = f", milestone date {milestone.due}" if milestone.due else ""
    return {
        "subject": within(f"Find and name what blocks {name}", settings.task_subject_length),
        "category": BLOCKER_ESCALATION,
        "description": f"The milestone is {milestone.status}{dated}, and no comment and no open task says why.\n"
        "Done when the blocker, who removes it and by when stand in the milestone's comments.",
    }


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
