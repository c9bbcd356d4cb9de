"""How a proposal names its records, and the links that a person follows (section 9 of policy.md)."""

from typing import Any

from policy.proposals import Named, NamedMilestone, NamedTask
from policy.records import MilestoneRecord, Task


def named(record: MilestoneRecord, task: Task | None = None) -> dict[str, Any]:
    """Customer, opportunity, milestone, task and link of a proposal on this milestone."""
    opportunity, milestone = record.opportunity, record.milestone
    return {
        "customer": Named(id=record.account.account_id, name=record.account.name),
        "opportunity": Named(id=opportunity.opportunity_id, name=opportunity.name),
        "milestone": NamedMilestone(id=milestone.milestone_id, name=milestone.name, number=milestone.number),
        "task": NamedTask(id=task.task_id, subject=task.subject) if task else None,
        "record_url": task.record_url if task else milestone.record_url,
    }


def missing_identity(record: MilestoneRecord, task: NamedTask | None = None) -> str | None:
    """Which record of the proposal cannot be named; such an item is never approvable (section 9 of policy.md)."""
    if not record.account.account_id or not record.account.name:
        return f"the customer of opportunity {record.opportunity.name or record.opportunity.opportunity_id}"
    if not record.opportunity.name:
        return f"the opportunity {record.opportunity.opportunity_id}"
    if not record.milestone.name:
        return f"the milestone {record.milestone.number or record.milestone.milestone_id}"
    if task is not None and not task.subject.strip():
        return f"the task {task.id}"
    return None
