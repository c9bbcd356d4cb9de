"""Task hygiene (skill, guardrail 1; section 3 of policy.md): what is wrong with a milestone's tasks."""

from collections.abc import Iterator
from datetime import date

from policy.findings import Check, Citation, Finding, Reason, Severity
from policy.records import Directory, MilestoneRecord, Task
from policy.settings import PolicySettings
from policy.text.blocking_cause import find_blocking_cause
from policy.text.done_criterion import find_done_criterion
from policy.text.progress import find_began, find_done
from policy.text.quote import Quote, without_quotations

TROUBLED = frozenset({"Blocked", "At Risk"})


def check(record: MilestoneRecord, directory: Directory, as_of: date, settings: PolicySettings) -> tuple[Finding, ...]:
    """Every failed check of an active milestone; nothing that partial data cannot carry."""
    if not record.milestone.active:
        return ()
    findings = [*_missing_task(record), *_milestone_blocker(record, as_of, settings)]
    for task in record.open_tasks:
        due = list(_due_date(record, task, as_of))
        findings += _owner(task, directory)
        findings += due
        findings += _status(task, as_of)
        findings += _task_blocker(record, task, as_of, settings)
        findings += _completion_condition(task)
        findings += _stale(task, as_of, settings) if not due else []
    return tuple(findings)


def _missing_task(record: MilestoneRecord) -> Iterator[Finding]:
    if record.tasks_read == "complete" and not record.open_tasks:
        yield _found(
            record.milestone.milestone_id,
            None,
            "missing_task",
            "no_open_task",
            "high",
            "the milestone has no open task",
        )


def _owner(task: Task, directory: Directory) -> Iterator[Finding]:
    if task.owner_id is None:
        yield _of_task(task, "owner", "no_owner", "high", "has no owner")
    elif task.owner_id in directory.unread:
        return
    elif (owner := directory.find(task.owner_id)) is None:
        yield _of_task(task, "owner", "owner_not_found", "high", f"has an owner, {task.owner_id}, who cannot be found")
    elif owner.disabled is True:
        yield _of_task(task, "owner", "owner_disabled", "high", f"has a disabled owner, {owner.name or owner.user_id}")


def _due_date(record: MilestoneRecord, task: Task, as_of: date) -> Iterator[Finding]:
    milestone_date = record.milestone.due
    if task.due is None:
        yield _of_task(task, "due_date", "no_due_date", "high", "has no due date")
    elif task.due < as_of:
        days = (as_of - task.due).days
        yield _of_task(task, "due_date", "overdue", "high", f"was due {task.due}, {days} days ago")
    elif milestone_date is not None and task.due > milestone_date:
        detail = f"is due {task.due}, after the milestone date {milestone_date}"
        yield _of_task(task, "due_date", "after_milestone_date", "medium", detail)


def _status(task: Task, as_of: date) -> Iterator[Finding]:
    """By statuscode, else by the description: a subject names a goal ("Design signed off") as often as a report."""
    if task.status == "Completed":
        yield _of_task(task, "status", "open_but_completed", "medium", "is open though its status is Completed")
    elif task.status == "Canceled":
        yield _of_task(task, "status", "open_but_canceled", "medium", "is open though its status is Canceled")
    elif task.status != "Not Started":
        return
    elif done := find_done(without_quotations(task.description)):
        detail = f"is Not Started, but its text says that it is done: {done.text!r}"
        yield _of_task(task, "status", "done_by_its_text", "medium", detail, (of_description(task, done),))
    elif began := find_began(without_quotations(task.description)):
        detail = f"is Not Started, but its text says that work began: {began.text!r}"
        yield _of_task(task, "status", "began_by_its_text", "medium", detail, (of_description(task, began),))
    elif task.due is not None and task.due < as_of:
        yield _of_task(task, "status", "past_due_not_started", "medium", f"is Not Started and was due {task.due}")


def _task_blocker(record: MilestoneRecord, task: Task, as_of: date, settings: PolicySettings) -> Iterator[Finding]:
    if task.waits and find_blocking_cause(task.description) is None:
        severity = blocker_severity(record, as_of, settings)
        detail = f"is {task.status}, and its description names no cause"
        words = (of_description(task),) if task.description.strip() else ()
        yield _of_task(task, "blocker", "waiting_without_cause", severity, detail, words)


def _milestone_blocker(record: MilestoneRecord, as_of: date, settings: PolicySettings) -> Iterator[Finding]:
    milestone = record.milestone
    if milestone.status not in TROUBLED or record.tasks_read != "complete":
        return
    texts = [milestone.comments, *(text for task in record.open_tasks for text in (task.subject, task.description))]
    if not any(find_blocking_cause(text) for text in texts if text):
        yield _found(
            milestone.milestone_id,
            None,
            "blocker",
            "milestone_without_cause",
            blocker_severity(record, as_of, settings),
            f"the milestone is {milestone.status}, and neither its comments nor an open task name what blocks it",
        )


def blocker_severity(record: MilestoneRecord, as_of: date, settings: PolicySettings) -> Severity:
    """High when the milestone is Blocked or its date is within the soon days (a past one too), else medium."""
    due = record.milestone.due
    soon = due is not None and (due - as_of).days <= settings.soon_days
    return "high" if record.milestone.status == "Blocked" or soon else "medium"


def _completion_condition(task: Task) -> Iterator[Finding]:
    if find_done_criterion(task.description) is None:
        detail = "has no completion condition in its description"
        yield _of_task(task, "completion_condition", "no_done_criterion", "low", detail)


def _stale(task: Task, as_of: date, settings: PolicySettings) -> Iterator[Finding]:
    if task.modified_on is not None and (days := (as_of - task.modified_on).days) >= settings.stale_days:
        detail = f"was last modified {task.modified_on}, {days} days ago"
        yield _of_task(task, "stale", "untouched", "medium", detail)


def of_description(task: Task, quote: Quote | None = None) -> Citation:
    """A task's description as a citation: the words of the quote, else all of it, as old as the task's last change."""
    words = quote.text if quote is not None else task.description
    return Citation(source="crm", record=f"tasks({task.task_id}).description", quote=words, date=task.modified_on)


def _of_task(
    task: Task,
    check_name: Check,
    reason: Reason,
    severity: Severity,
    detail: str,
    citations: tuple[Citation, ...] = (),
) -> Finding:
    found = _found(task.milestone_id, task.task_id, check_name, reason, severity, f"{task.subject!r} {detail}")
    return found.model_copy(update={"citations": citations})


def _found(
    milestone_id: str, task_id: str | None, check_name: Check, reason: Reason, severity: Severity, detail: str
) -> Finding:
    return Finding(
        milestone_id=milestone_id,
        task_id=task_id,
        check=check_name,
        reason=reason,
        severity=severity,
        detail=detail,
    )
