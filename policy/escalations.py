"""What must be escalated, and to whom (skill, Escalation Triggers; section 7 of policy.md)."""

from collections.abc import Iterator
from datetime import date

from policy.findings import Citation, Escalation
from policy.influence import is_technical
from policy.records import MilestoneRecord, Task
from policy.settings import PolicySettings
from policy.text.blocked_since import find_blocked_since
from policy.text.capacity import find_capacity_constraint
from policy.text.unblock_path import find_unblock_path


def find(record: MilestoneRecord, as_of: date, settings: PolicySettings) -> tuple[Escalation, ...]:
    """Every trigger on an active milestone."""
    if not record.milestone.active:
        return ()
    return (
        *_proof_blocked(record, as_of, settings),
        *_date_divergence(record, as_of, settings),
        *_capacity_or_region(record),
    )


def recipients(trigger: str, committed: bool) -> tuple[str, ...]:
    """Section 7, first line: to whom a trigger goes."""
    if trigger == "proof_blocked":
        return ("Specialist", "CSA")
    if trigger == "date_divergence":
        return ("CSAM",) if committed else ("Specialist",)
    return ("CSA",)


def _proof_blocked(record: MilestoneRecord, as_of: date, settings: PolicySettings) -> Iterator[Escalation]:
    """At most one: the milestone Blocked, else a technical task that waits, for longer than the setting allows."""
    milestone = record.milestone
    waiting = [
        task for task in record.open_tasks if task.status == "Waiting on someone else" and is_technical(task, settings)
    ]
    if milestone.status != "Blocked" and not waiting:
        return
    if _has_unblock_path(record, as_of):
        return
    unknown = False
    if milestone.status == "Blocked":
        since = milestone.risk_or_blocked_on or _since(milestone.comments, milestone.modified_on, as_of)
        since = since or milestone.modified_on
        unknown = since is None
        if since is not None and (as_of - since).days > settings.proof_blocked_days:
            yield _escalation(
                record, "proof_blocked", f"Blocked since {since}, {(as_of - since).days} days, with no unblock path"
            )
            return
    for task in waiting:
        task_since = _since(task.description, task.modified_on, as_of) or task.modified_on
        unknown = unknown or task_since is None
        if task_since is not None and (as_of - task_since).days > settings.proof_blocked_days:
            days = (as_of - task_since).days
            detail = (
                f"{task.category} task {task.subject!r} waits since {task_since}, {days} days, with no unblock path"
            )
            yield _escalation(record, "proof_blocked", detail, _citation(task))
            return
    if unknown:
        detail = "blocked or waiting, but since when is unknown: no date in the record, its text or its last change"
        yield _escalation(record, "proof_blocked", detail).model_copy(update={"certain": False})


def _since(text: str, written_on: date | None, as_of: date) -> date | None:
    found = find_blocked_since(text, written_on or as_of)
    return found.date if found is not None else None


def _has_unblock_path(record: MilestoneRecord, as_of: date) -> bool:
    texts = [record.milestone.comments]
    for task in record.open_tasks:
        texts += [task.subject, task.description]
    if any(find_unblock_path(text, as_of) for text in texts if text):
        return True
    return any(
        task.category == "Blocker Escalation"
        and task.status in ("Not Started", "In Progress")
        and task.owner_id is not None
        and task.due is not None
        and task.due >= as_of
        for task in record.open_tasks
    )


def _date_divergence(record: MilestoneRecord, as_of: date, settings: PolicySettings) -> Iterator[Escalation]:
    due = record.milestone.due
    if due is None:
        return
    reasons = []
    if due < as_of:
        reasons.append(f"the milestone date {due} is past")
    late = [task for task in record.open_tasks if task.due and (task.due - due).days > settings.divergence_days]
    reasons += [f"task {task.subject!r} is due {task.due}, {_days(task, due)} days after it" for task in late]
    if reasons:
        if due >= as_of:
            reasons.insert(0, f"the milestone date is {due}")
        yield _escalation(record, "date_divergence", "; ".join(reasons))


def _days(task: Task, due: date) -> int:
    return (task.due - due).days if task.due else 0


def _capacity_or_region(record: MilestoneRecord) -> Iterator[Escalation]:
    milestone = record.milestone
    texts = [(f"milestones({milestone.milestone_id}).forecastComments", milestone.comments)]
    texts += [(f"tasks({task.task_id}).description", task.description) for task in record.open_tasks]
    texts += [(f"tasks({task.task_id}).subject", task.subject) for task in record.open_tasks]
    for source, text in texts:
        if text and (found := find_capacity_constraint(text)):
            citation = Citation(source="crm", record=source, quote=found.text)
            yield _escalation(record, "capacity_or_region", f"not resolved: {found.text!r}", citation)
            return


def _escalation(record: MilestoneRecord, trigger: str, detail: str, citation: Citation | None = None) -> Escalation:
    return Escalation.model_validate(
        {
            "milestone_id": record.milestone.milestone_id,
            "trigger": trigger,
            "to": recipients(trigger, record.milestone.commitment == "committed"),
            "detail": detail,
            "citations": (citation,) if citation else (),
        }
    )


def _citation(task: Task) -> Citation | None:
    if not task.description:
        return None
    return Citation(
        source="crm", record=f"tasks({task.task_id}).description", quote=task.description, date=task.modified_on
    )
