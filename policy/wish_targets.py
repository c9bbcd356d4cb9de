"""The one record that a wish means; where several or none fit, a question instead (section 9: name the target)."""

from collections.abc import Mapping, Sequence
from datetime import date

from policy.chat.status_words import is_status
from policy.chat.understood import TaskWish
from policy.influence import category_of
from policy.loose_names import fits, named, same_name
from policy.reading import is_guid
from policy.records import Directory, MilestoneRecord, Task
from policy.settings import PolicySettings
from policy.value import Value
from policy.wish_questions import (
    Left,
    Placed,
    WishQuestion,
    answer_to,
    is_left,
    picked_id,
    which_milestone,
    which_task,
)


class Target(Value):
    """The record that a wish is about; `task` is None for a new task."""

    record: MilestoneRecord
    task: Task | None = None


class Ground(Value):
    """Where wishes look for their targets. `complete` is False where the scope was not read to its end."""

    records: tuple[MilestoneRecord, ...]
    directory: Directory
    as_of: date
    settings: PolicySettings
    said: Mapping[str, str] = {}
    complete: bool = True


Found = Target | WishQuestion | Left


def find_task(wish: TaskWish, about: str, asked: str, ground: Ground) -> Found:
    """The task that the wish names; "it" alone means the only open task.

    An open task comes before a closed one, and its whole subject before a part of it. A part acts only where everything
    was read: an unread task might fit as well.
    """
    words = wish.task or ""
    answer = answer_to(about, ground.said)
    if answer is not None and is_left(answer):
        return Left()
    places = _places(wish, ground) if answer is None else ground.records
    tasks = [(record, task) for record in places for task in record.tasks]
    for name in [answer, words] if answer is not None else [words]:
        if name and (sure := _by_id(name, tasks)) is not None:
            return _target(sure)
    words = answer or words
    open_ones = [placed for placed in tasks if placed[1].is_open]
    closed = [placed for placed in tasks if not placed[1].is_open]
    if is_guid(words):
        return _ask(about, asked, words, (), ground)
    if words:
        fitting = _fitting(words, open_ones, ground) or _fitting(words, closed, ground)
    else:
        fitting = tuple(open_ones) if wish.pronoun else ()
    if len(fitting) == 1 and (_all_read(places, ground) or same_name(words, fitting[0][1].subject)):
        return _target(fitting[0])
    named_as = f"{words} on {wish.milestone}" if words and wish.milestone and answer is None else words
    return _ask(about, asked, named_as, [placed for placed in fitting if placed[1].is_open], ground)


def find_milestone(wish: TaskWish, about: str, asked: str, ground: Ground) -> Found:
    """The milestone of a new task: the one named, else the only active one in scope."""
    answer = answer_to(about, ground.said)
    if answer is not None and is_left(answer):
        return Left()
    words = answer or wish.milestone or ""
    active = tuple(record for record in ground.records if record.milestone.active)
    fitting = milestones_named(words, ground.records) if words else active
    if len(fitting) == 1 and (ground.complete or _is_exactly(words, fitting[0])):
        return Target(record=fitting[0])
    return which_milestone(about, asked, words, fitting or active, bool(fitting))


def milestones_named(words: str, records: Sequence[MilestoneRecord]) -> tuple[MilestoneRecord, ...]:
    """The milestones of this id, number or name, active ones first; else those of such an opportunity or customer."""
    exact = tuple(record for record in records if _is_exactly(words, record))
    by_name = exact or tuple(record for record in records if fits(words, [record.milestone.name], _around(record)))
    found = by_name or tuple(record for record in records if fits(words, _around(record)))
    return tuple(record for record in found if record.milestone.active) or found


def _is_exactly(words: str, record: MilestoneRecord) -> bool:
    milestone = record.milestone
    ids = {milestone.milestone_id, (milestone.number or milestone.milestone_id).casefold()}
    return picked_id(words) in ids or same_name(words, milestone.name or "")


def _places(wish: TaskWish, ground: Ground) -> tuple[MilestoneRecord, ...]:
    """The milestones that the wish names, or all where it names none."""
    return milestones_named(wish.milestone, ground.records) if wish.milestone else ground.records


def _by_id(words: str, tasks: Sequence[Placed]) -> Placed | None:
    return next((placed for placed in tasks if placed[1].task_id == picked_id(words)), None)


def _fitting(words: str, tasks: Sequence[Placed], ground: Ground) -> tuple[Placed, ...]:
    return named(words, tasks, lambda placed: placed[1].subject, lambda placed: _fits_task(words, placed, ground))


def _fits_task(words: str, placed: Placed, ground: Ground) -> bool:
    record, task = placed
    owner = ground.directory.find(task.owner_id)
    overdue = "overdue" if task.is_open and task.due is not None and task.due < ground.as_of else None
    own = [task.subject, category_of(task, ground.settings), overdue]
    around = [record.milestone.name, *_around(record), owner.name if owner else None]
    return fits(words, own, around) or is_status(words) == task.status


def _around(record: MilestoneRecord) -> list[str | None]:
    return [record.opportunity.name, record.account.name]


def _all_read(places: Sequence[MilestoneRecord], ground: Ground) -> bool:
    return ground.complete and all(record.tasks_read == "complete" for record in places)


def _target(placed: Placed) -> Target:
    return Target(record=placed[0], task=placed[1])


def _ask(about: str, asked: str, words: str, fitting: Sequence[Placed], ground: Ground) -> Found:
    all_open = [(record, task) for record in ground.records for task in record.open_tasks]
    return which_task(about, asked, words, fitting, all_open)
