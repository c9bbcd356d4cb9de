"""Whether the execution of a committed milestone is stably owned by others (section 6 of policy.md)."""

from datetime import date

from policy.records import Directory, Me, MilestoneRecord, Task

STABLE_MILESTONE = frozenset({"On Track", "In Progress"})


def is_stable(record: MilestoneRecord, directory: Directory, me: Me, as_of: date) -> bool | None:
    """Stable: at least one open task, each owned by an enabled person other than the SE, due after `as_of`, none
    waiting or deferred, and the milestone On Track or In Progress. None where what could not be read might decide it.
    """
    if record.milestone.status not in STABLE_MILESTONE:
        return False
    verdicts = [_is_held(task, directory, me, as_of) for task in record.open_tasks]
    if False in verdicts:
        return False
    if record.tasks_read != "complete" or None in verdicts:
        return None
    return bool(verdicts)


def _is_held(task: Task, directory: Directory, me: Me, as_of: date) -> bool | None:
    """Whether somebody else holds the task firmly; None where its owner's record could not be read."""
    if task.due is None or task.due <= as_of or task.waits or task.owner_id is None or task.owner_id == me.user_id:
        return False
    if task.owner_id in directory.unread:
        return None
    owner = directory.find(task.owner_id)
    return owner is not None and owner.disabled is not True
