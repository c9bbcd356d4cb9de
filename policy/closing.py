"""When an open task is to be closed (sections 3 and 6 of policy.md; skill, Flow C: completion criteria are met)."""

from collections.abc import Mapping, Sequence

from policy import guard
from policy.findings import Citation, Finding, Reason
from policy.hygiene import of_description
from policy.naming import named
from policy.proposals import Proposal
from policy.records import MilestoneRecord, Task
from policy.settings import PolicySettings
from policy.text.criterion_met import criterion_met_by_text
from policy.text.done_criterion import find_done_criterion
from policy.text.progress import find_done
from policy.text.quote import without_quotations
from policy.value import Value

COMPLETED, CANCELED = 5, 6
_BY_STATUSCODE: Mapping[Reason, int] = {"open_but_completed": COMPLETED, "open_but_canceled": CANCELED}


class Over(Value):
    """That a task is over: the statuscode to close it with, and why."""

    status_code: int
    why: str
    citation: Citation | None


def is_over(task: Task, findings: Sequence[Finding]) -> Over | None:
    """Whether the task is over: by its statuscode, by a done-criterion that its text shows met, or, where it has no
    criterion, by a text that says that all is done.

    A claim to be done beside a criterion that nothing shows met closes nothing: the criterion decides.
    """
    for finding in findings:
        if finding.reason in _BY_STATUSCODE:
            citation = of_description(task) if task.description.strip() else None
            return Over(status_code=_BY_STATUSCODE[finding.reason], why=finding.detail, citation=citation)
    if met := criterion_met_by_text(task.description, subject=task.subject):
        why = f"{task.subject!r}: its own text says that its completion condition is met"
        return Over(status_code=COMPLETED, why=why, citation=of_description(task, met))
    if task.status not in ("Not Started", "In Progress") or find_done_criterion(task.description) is not None:
        return None
    if done := find_done(without_quotations(task.description)):
        why = f"{task.subject!r} is {task.status}, but its text says that it is done"
        return Over(status_code=COMPLETED, why=why, citation=of_description(task, done))
    return None


def close_task(
    record: MilestoneRecord, task: Task, over: Over, findings: Sequence[Finding], settings: PolicySettings
) -> Proposal:
    """The close_task of a task that is over; it stands for every failed check of the task."""
    return Proposal(
        kind="write",
        tool="close_task",
        arguments={"taskId": task.task_id, "statusCode": over.status_code},
        **named(record, task),
        current={"statusCode": task.status_code},
        proposed={"statusCode": over.status_code},
        labels={"statusCode": settings.task_status_codes.get(over.status_code, str(over.status_code))},
        why=over.why,
        impact="the task no longer shows as open work",
        risk="a closed task is read-only: this program cannot open it again",
        citations=(over.citation,) if over.citation else (),
        guard=guard.of_task(task, record.milestone),
        checks=tuple(dict.fromkeys(finding.check for finding in findings if finding.task_id == task.task_id)),
    )
