"""Technical proof that has been blocked too long without an unblock path (skill, Escalation Triggers; section 7)."""

import re
from collections.abc import Iterator
from datetime import date

from policy.findings import Citation
from policy.hygiene import TROUBLED
from policy.influence import category_of, is_technical
from policy.records import MilestoneRecord, Task
from policy.settings import PolicySettings
from policy.text.blocked_since import find_blocked_since
from policy.text.unblock_path import find_unblock_path
from policy.value import Value

_UNBLOCKS = re.compile(r"\b(?:unblock\w*|escalat\w+|(?:remov|clear|resolv)\w*\s(?:the\s)?block\w*)\b", re.IGNORECASE)


class Standstill(Value):
    """What stands still, since when, and where that date was found; `since` None: no source gives a date."""

    what: str
    since: date | None
    by: str
    citation: Citation | None = None


def standstills(record: MilestoneRecord, settings: PolicySettings, as_of: date) -> tuple[Standstill, ...]:
    """The milestone where it is Blocked, then each open technical task that waits on someone else."""
    found = [_milestone(record, as_of)] if record.milestone.status == "Blocked" else []
    found += [
        _task(record, task, settings, as_of)
        for task in record.open_tasks
        if task.status == "Waiting on someone else" and is_technical(task, settings)
    ]
    return tuple(found)


def has_unblock_path(record: MilestoneRecord, as_of: date, settings: PolicySettings) -> bool:
    """Whether an open task or a text gives an owner and a date, not past, for the unblocking itself.

    A waiting task's own due date is none: only a task that is itself the unblocking and is worked on counts.
    """
    milestone = record.milestone
    texts = [(milestone.comments, milestone.modified_on)]
    texts += [(text, task.modified_on) for task in record.open_tasks for text in (task.subject, task.description)]
    if any(find_unblock_path(text, as_of, reference=written_on) for text, written_on in texts if text):
        return True
    return any(_is_unblocking(task, as_of, settings) for task in record.open_tasks)


def _is_unblocking(task: Task, as_of: date, settings: PolicySettings) -> bool:
    if task.waits or task.owner_id is None or task.due is None or task.due < as_of:
        return False
    return category_of(task, settings) == "Blocker Escalation" or _UNBLOCKS.search(task.subject) is not None


def _milestone(record: MilestoneRecord, as_of: date) -> Standstill:
    """Since msp_riskorblockeddate, else the date in the blocker's text, else the milestone's last change."""
    milestone = record.milestone
    if milestone.risk_or_blocked_on is not None:
        return Standstill(what="the milestone is Blocked", since=milestone.risk_or_blocked_on, by="its blocked date")
    for source, text, written_on in _blocker_texts(record):
        if found := find_blocked_since(text, written_on or as_of):
            return Standstill(
                what="the milestone is Blocked",
                since=found.date,
                by="its blocker's text",
                citation=Citation(source="crm", record=source, quote=found.text, date=written_on),
            )
    return Standstill(what="the milestone is Blocked", since=milestone.modified_on, by="its last change")


def _blocker_texts(record: MilestoneRecord) -> Iterator[tuple[str, str, date | None]]:
    milestone = record.milestone
    yield f"milestones({milestone.milestone_id}).forecastComments", milestone.comments, milestone.modified_on
    for task in record.open_tasks:
        yield f"tasks({task.task_id}).description", task.description, task.modified_on


def _task(record: MilestoneRecord, task: Task, settings: PolicySettings, as_of: date) -> Standstill:
    """Since the date in the waiting task's own text, which is the nearer witness, else the milestone's trouble where
    it is in trouble (but not before the task was created), else the task's last change.
    """
    what = f"the {category_of(task, settings)} task {task.subject!r} waits on someone else"
    source = f"tasks({task.task_id}).description"
    if found := find_blocked_since(task.description, task.modified_on or as_of):
        citation = Citation(source="crm", record=source, quote=found.text, date=task.modified_on)
        return Standstill(what=what, since=found.date, by="its text", citation=citation)
    citation = Citation(source="crm", record=source, quote=task.description, date=task.modified_on)
    shown = citation if task.description else None
    troubled = record.milestone.risk_or_blocked_on if record.milestone.status in TROUBLED else None
    if troubled is not None:
        since = max(troubled, task.created_on or troubled)
        return Standstill(what=what, since=since, by="the milestone's blocked date", citation=shown)
    return Standstill(what=what, since=task.modified_on, by="its last change", citation=shown)
