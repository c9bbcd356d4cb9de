"""Whether the SE influenced a committed milestone (section 6 of policy.md): by the user's word, else by task."""

from collections.abc import Mapping

from policy.findings import Citation
from policy.records import Me, Milestone, MilestoneRecord, Task
from policy.settings import PolicySettings
from policy.text.progress import find_began, find_done
from policy.value import Value


class Influence(Value):
    """The verdict with its one-line reason; `influenced` is None where it does not arise or cannot be judged."""

    influenced: bool | None
    reason: str
    citations: tuple[Citation, ...] = ()


Stated = tuple[bool, str]


def stated_of(milestone: Milestone, stated: Mapping[str, Stated]) -> Stated | None:
    """The user's word on this milestone, given under its id, number or name."""
    for key in (milestone.milestone_id, milestone.number, milestone.name):
        if key is not None and key in stated:
            return stated[key]
    return None


def judge(record: MilestoneRecord, me: Me, stated: Stated | None, settings: PolicySettings) -> Influence:
    """Influenced, not influenced, or None: inactive, not committed, or the tasks were not all read."""
    milestone = record.milestone
    if not milestone.active:
        return Influence(influenced=None, reason=f"the milestone is {milestone.status}")
    if milestone.commitment != "committed":
        return Influence(influenced=None, reason="only a committed milestone is judged for influence")
    if stated is not None:
        return Influence(influenced=stated[0], reason=f"you said so: {stated[1]}")
    for task in record.tasks:
        if task.owner_id == me.user_id and is_technical(task, settings) and (how := _carried_out(task)):
            return Influence(
                influenced=True,
                reason=f"you own the {category_of(task, settings)} task {task.subject!r}, {how}",
                citations=(Citation(source="crm", record=f"tasks({task.task_id}).subject", quote=task.subject),),
            )
    if record.tasks_read != "complete":
        return Influence(influenced=None, reason="partial: the milestone's tasks were not all read")
    return Influence(influenced=False, reason=_why_not(record, me))


def category_of(task: Task, settings: PolicySettings) -> str | None:
    """The task's category: the label wins over the code, and is spelled as in the settings where it is known there."""
    if task.category is None:
        return settings.task_category_codes.get(task.category_code) if task.category_code is not None else None
    known = {_bare(label): label for label in settings.task_category_codes.values()}
    return known.get(_bare(task.category), task.category)


def is_technical(task: Task, settings: PolicySettings) -> bool:
    """Whether the task is in a technical category of section 6."""
    return category_of(task, settings) in settings.task_category_codes.values()


def _bare(label: str) -> str:
    return "".join(label.split()).casefold()


def _carried_out(task: Task) -> str | None:
    """How the task was begun or completed; None where it was canceled, deferred unbegun, or merely Not Started."""
    if task.status == "Completed":
        return "completed"
    if task.status == "Canceled":
        return None
    if task.status in ("In Progress", "Waiting on someone else"):
        return f"begun ({task.status})"
    if find_done(task.description) or find_began(task.description):
        return "begun by its own text"
    return None


def _why_not(record: MilestoneRecord, me: Me) -> str:
    if record.milestone.owner_id == me.user_id:
        return "you own the milestone, which is involvement and not influence; no technical task of yours was begun"
    if any(task.owner_id == me.user_id for task in record.tasks):
        return "none of your tasks on it is a technical one that was begun or completed"
    if record.opportunity.team is not None and me.user_id in record.opportunity.team:
        return "you are on the deal team, which is involvement and not influence; you own no task on it"
    return "you own no task on it"
