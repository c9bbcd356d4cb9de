"""What must be unchanged at the moment of writing (section 9 of policy.md: drift).

A guard is plain JSON: the packet's plan keeps it, the write step reads the record again and compares.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from policy.records import Milestone, Task

Guard = dict[str, Any]


def of_task(task: Task, milestone: Milestone | None) -> Guard:
    """Every field of a task that a write rests on, and under "milestone" those of its milestone; None: it is gone."""
    return {
        "milestone_id": task.milestone_id,
        "subject": task.subject,
        "description": task.description,
        "due": task.due.isoformat() if task.due else None,
        "status_code": task.status_code,
        "is_open": task.is_open,
        "owner_id": task.owner_id,
        "milestone": _fields(milestone) if milestone is not None else None,
    }


def of_milestone(milestone: Milestone, open_tasks: Iterable[Task]) -> Guard:
    """Every field of a milestone that a write rests on, and its open tasks as id -> subject."""
    return {
        **_fields(milestone),
        "comments": milestone.comments,
        "open_tasks": {task.task_id: task.subject for task in sorted(open_tasks, key=lambda task: task.task_id)},
    }


def _fields(milestone: Milestone) -> Guard:
    return {
        "opportunity_id": milestone.opportunity_id,
        "number": milestone.number,
        "name": milestone.name,
        "status": milestone.status,
        "active": milestone.active,
        "commitment": milestone.commitment,
        "due": milestone.due.isoformat() if milestone.due else None,
        "owner_id": milestone.owner_id,
    }


def drift(shown: Mapping[str, Any], now: Mapping[str, Any] | None, *, fields: Iterable[str]) -> list[str]:
    """The named fields whose value is no longer the one shown, each as "field: old -> new"."""
    if now is None:
        return ["the record is gone"]
    return [
        f"{field}: {shown.get(field)!r} -> {now.get(field)!r}" for field in fields if shown.get(field) != now.get(field)
    ]


_TASK_FIELDS = ("milestone_id", "subject", "description", "due", "status_code", "is_open", "owner_id")
_MILESTONE_FIELDS = ("opportunity_id", "number", "name", "status", "active", "commitment", "due", "owner_id")
GUARDED = {
    "update_task": _TASK_FIELDS,
    "close_task": _TASK_FIELDS,
    "create_task": _MILESTONE_FIELDS,
    "update_milestone": (*_MILESTONE_FIELDS, "comments"),
}


def stale(
    tool: str, shown: Mapping[str, Any], now: Mapping[str, Any] | None, *, subject: str, any_new_task_conflicts: bool
) -> list[str]:
    """Why a write may no longer be sent, each reason in words; empty = the record is as the packet showed it.

    For a create also: an open task of the same subject, or (where the create yields to others) any new open task.
    """
    reasons = drift(shown, now, fields=GUARDED[tool])
    if tool in ("update_task", "close_task") and now is not None:
        reasons += _of_its_milestone(shown.get("milestone") or {}, now["milestone"])
    if tool == "create_task" and now is not None:
        before = shown["open_tasks"]
        for task_id, found in now["open_tasks"].items():
            if found.strip().casefold() == subject.strip().casefold():
                reasons.append(f"an open task {found!r} ({task_id}) is already there")
            elif any_new_task_conflicts and task_id not in before:
                reasons.append(f"a new open task {found!r} ({task_id}) came meanwhile")
    return reasons


def _of_its_milestone(shown: Mapping[str, Any], now: Mapping[str, Any] | None) -> list[str]:
    """A task is changed for its milestone's sake: cancelled, renamed or moved, it is no longer what was approved."""
    if now is None:
        return ["its milestone is gone"]
    return [f"milestone {reason}" for reason in drift(shown, now, fields=_MILESTONE_FIELDS)]
