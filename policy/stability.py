"""Whether the execution of a committed milestone is stably owned by others (section 6 of policy.md)."""

from datetime import date

from policy.records import Directory, Me, MilestoneRecord

STABLE_MILESTONE = frozenset({"On Track", "In Progress"})
WAITING_TASK = frozenset({"Waiting on someone else", "Deferred"})


def is_stable(record: MilestoneRecord, directory: Directory, me: Me, as_of: date) -> bool | None:
    """Stable: at least one open task, each owned by an enabled person other than the SE, due ahead, none waiting or
    deferred, and the milestone On Track or In Progress. None where the tasks or their owners were not all read.
    """
    if record.tasks_read != "complete":
        return None
    if record.milestone.status not in STABLE_MILESTONE or not record.open_tasks:
        return False
    verdict: bool | None = True
    for task in record.open_tasks:
        if task.due is None or task.due < as_of or task.status in WAITING_TASK:
            return False
        if task.owner_id is None or task.owner_id == me.user_id:
            return False
        if task.owner_id in directory.unread:
            verdict = None
            continue
        owner = directory.find(task.owner_id)
        if owner is None or owner.disabled is True:
            return False
    return verdict
