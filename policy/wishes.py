"""A person's direct wishes about tasks, as proposals and questions (sections 2, 3 and 9 of policy.md).

Each wish is part of exactly one proposal, or of one question where its target is not clear: never a guess. No record is
touched by two items: wishes on one task are one call, and a close beats an update.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from policy import wish_creates, wish_updates
from policy.approvable import approvable
from policy.chat.understood import TaskWish
from policy.loose_names import same_name
from policy.proposals import Proposal
from policy.records import Directory, Me, MilestoneRecord
from policy.settings import PolicySettings
from policy.value import Value
from policy.wish_questions import Left, WishQuestion, answer_to, is_left, what_subject
from policy.wish_targets import Ground, Target, find_milestone, find_task
from policy.wish_words import in_short


class WishesPlanned(Value):
    """What became of the wishes. `wishes`: the clear ones with the ids of the records that they mean, so that they can
    be planned again; `left_out`: those that the person left, in short.
    """

    proposals: tuple[Proposal, ...]
    questions: tuple[WishQuestion, ...]
    wishes: tuple[TaskWish, ...] = ()
    left_out: tuple[str, ...] = ()


@dataclass
class _Aim:
    """A target and all wishes about it; a new task has one wish that grows."""

    target: Target
    wishes: list[TaskWish]


_Outcome = _Aim | WishQuestion | Left


@dataclass
class _Sorted:
    aims: list[_Aim] = field(default_factory=list)
    questions: list[WishQuestion] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    last: _Outcome | None = None


def plan_wishes(
    wishes: Sequence[TaskWish],
    records: Sequence[MilestoneRecord],
    directory: Directory,
    me: Me,
    as_of: date,
    settings: PolicySettings,
    *,
    said: Mapping[str, str] | None = None,
    complete: bool = True,
) -> WishesPlanned:
    """Plan the wishes on these records. `said`: the answers to earlier questions by their `about`; `complete`: whether
    the scope was read to its end. For another role than the SE each is a recommendation (section 2.3).
    """
    ground = Ground(
        records=tuple(records), directory=directory, as_of=as_of, settings=settings, said=said or {}, complete=complete
    )
    found = _Sorted()
    for place, wish in enumerate(wishes, 1):
        asked = in_short(wish)
        found.last = _aim(wish, f"wish {place}, {asked}", asked, found, ground, me)
    return WishesPlanned(
        proposals=tuple(_proposal(aim, directory, me, as_of, settings) for aim in found.aims),
        questions=tuple(found.questions),
        wishes=tuple(wish for aim in found.aims for wish in aim.wishes),
        left_out=tuple(found.left_out),
    )


def _aim(wish: TaskWish, about: str, asked: str, found: _Sorted, ground: Ground, me: Me) -> _Outcome:
    """Add the wish to the aim that it has, or say what is asked about it, or that it is left."""
    new = wish.what == "create"
    if not new and wish.pronoun and not wish.task and found.last is not None:
        return _of_the_same(wish, asked, found.last, found)
    target = find_milestone(wish, about, asked, ground) if new else find_task(wish, about, asked, ground)
    if isinstance(target, Target):
        return _create(wish, target, about, asked, found, ground, me) if new else _on_task(wish, target, found)
    if isinstance(target, WishQuestion):
        found.questions.append(target)
    else:
        found.left_out.append(asked)
    return target


def _of_the_same(wish: TaskWish, asked: str, last: _Outcome, found: _Sorted) -> _Outcome:
    """ "it": the task of the wish before, be it new, asked about or left."""
    if isinstance(last, _Aim):
        return _on_task(wish, last.target, found) if last.target.task is not None else _told_of_new(last, wish)
    if isinstance(last, Left):
        found.left_out.append(asked)
    return last


def _told_of_new(aim: _Aim, wish: TaskWish) -> _Aim:
    aim.wishes = [wish_creates.merged(aim.wishes[0], wish)]
    return aim


def _on_task(wish: TaskWish, target: Target, found: _Sorted) -> _Aim:
    task_id = target.task.task_id if target.task else None
    resolved = wish.model_copy(update={"task": task_id, "milestone": None, "pronoun": False})
    for aim in found.aims:
        if aim.target.task is not None and aim.target.task.task_id == task_id:
            aim.wishes.append(resolved)
            return aim
    found.aims.append(_Aim(target, [resolved]))
    return found.aims[-1]


def _create(wish: TaskWish, target: Target, about: str, asked: str, found: _Sorted, ground: Ground, me: Me) -> _Outcome:
    milestone_id = target.record.milestone.milestone_id
    about = f"{about}: subject"
    answer = answer_to(about, ground.said)
    if answer is not None and is_left(answer):
        found.left_out.append(asked)
        return Left()
    resolved = wish.model_copy(update={"milestone": milestone_id, "subject": answer or wish.subject})
    if wish_creates.bad_subject(resolved, target.record, me, ground.as_of, ground.settings) is not None:
        found.questions.append(what_subject(about, asked))
        return found.questions[-1]
    for aim in found.aims:
        first = aim.wishes[0]
        same_place = aim.target.task is None and aim.target.record.milestone.milestone_id == milestone_id
        if same_place and same_name(first.subject or "", resolved.subject or ""):
            return _told_of_new(aim, resolved)
    found.aims.append(_Aim(target, [resolved]))
    return found.aims[-1]


def _proposal(aim: _Aim, directory: Directory, me: Me, as_of: date, settings: PolicySettings) -> Proposal:
    record, task = aim.target.record, aim.target.task
    if task is None:
        proposal = wish_creates.of_milestone(record, aim.wishes[0], me, as_of, settings)
    else:
        proposal = wish_updates.of_task(record, task, aim.wishes, directory, me, as_of, settings)
    return approvable(proposal, record, me)
