"""One create_task proposal (section 2.4 of policy.md: the SE may create tasks on a milestone)."""

from collections.abc import Sequence
from datetime import date

from policy import guard
from policy.findings import Check, Citation
from policy.naming import named
from policy.next_step import within
from policy.proposals import Proposal
from policy.records import MilestoneRecord
from policy.settings import PolicySettings
from policy.task_mending import due_in
from policy.value import Value


class NewTask(Value):
    """What a new task says; `owner_name` is how its owner is shown. `yields`: any other new task makes it stale."""

    subject: str
    description: str
    owner_id: str
    owner_name: str | None
    category: int | None = None
    yields: bool = False


class Because(Value):
    """Why it is proposed, what it is good for, what may be wrong with it, and the words that it rests on."""

    why: str
    impact: str
    risk: str
    citations: tuple[Citation, ...] = ()


def propose(
    record: MilestoneRecord,
    new: NewTask,
    because: Because,
    as_of: date,
    settings: PolicySettings,
    checks: Sequence[Check] = (),
) -> Proposal:
    """The call that creates it, due in the policy's number of days but not after a milestone date that is ahead."""
    arguments = {
        "milestoneId": record.milestone.milestone_id,
        "subject": within(new.subject, settings.task_subject_length),
        **({"category": new.category} if new.category is not None else {}),
        "description": within(new.description, settings.task_description_length),
        "dueDate": due_in(settings.new_due_days, record, as_of).isoformat(),
        "ownerId": new.owner_id,
    }
    labels = {"ownerId": new.owner_name or new.owner_id}
    if new.category is not None:
        labels["category"] = settings.task_category_codes.get(new.category, str(new.category))
    return Proposal(
        kind="write",
        tool="create_task",
        arguments=arguments,
        **named(record),
        current={},
        proposed={name: value for name, value in arguments.items() if name != "milestoneId"},
        labels=labels,
        why=because.why,
        impact=because.impact,
        risk=because.risk,
        citations=because.citations,
        guard=guard.of_milestone(record.milestone, record.open_tasks),
        checks=tuple(checks),
        any_new_task_conflicts=new.yields,
    )
