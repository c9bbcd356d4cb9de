"""What a person is asked about a wish that is not clear, and how the answer is read. Nothing is guessed."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal

from policy.inert import quoted
from policy.loose_names import count_fitting, words_of
from policy.records import Milestone, MilestoneRecord, Task
from policy.value import Value

_MOST_OPTIONS = 20
_OPTION = re.compile(r"\(([^()]+)\)\s*$")
_LEAVE = frozenset(
    {"leave it", "leave it out", "none", "none of these", "none of them", "drop it", "skip it", "skip", "forget it"}
)
_WAY_OUT = 'Name it otherwise, or say "leave it".'
Placed = tuple[MilestoneRecord, Task]


class WishQuestion(Value):
    """A question about one wish. `about` is the name under which its answer comes back."""

    kind: Literal["identity"] = "identity"
    about: str
    text: str
    options: tuple[str, ...] = ()


class Left(Value):
    """The person's word that a wish is to be left."""


def is_left(answer: str) -> bool:
    """Whether the answer says that the wish is to be left."""
    return " ".join(words_of(answer)) in _LEAVE


def picked_id(answer: str) -> str:
    """The id that the answer gives: an option's, else the whole answer."""
    option = _OPTION.search(answer)
    return (option[1] if option else answer).strip().strip("{}").casefold()


def which_task(
    about: str, asked: str, words: str, fitting: Sequence[Placed], all_open: Sequence[Placed]
) -> WishQuestion:
    """Ask for the task: those that fit, else every open one, the likelier and those due sooner first."""
    if fitting:
        text = f"{asked}: {_several(len(fitting), 'open task fits', 'open tasks fit')}. Which one do you mean?"
        return WishQuestion(about=about, text=_offered(text, len(fitting)), options=_tasks(fitting))
    missing = f"no open task fits {quoted(words)}" if words else "it is not clear which task is meant"
    if not all_open:
        return WishQuestion(about=about, text=f"{asked}: {missing}, and none is open here. {_WAY_OUT}")
    likely = sorted(
        all_open, key=lambda placed: (-count_fitting(words, [placed[1].subject]), placed[1].due or date.max)
    )
    text = f"{asked}: {missing}. Which open task do you mean?"
    return WishQuestion(about=about, text=_offered(text, len(likely)), options=_tasks(likely))


def which_milestone(about: str, asked: str, words: str, offered: Sequence[MilestoneRecord], fits: bool) -> WishQuestion:
    """Ask for the milestone of a new task."""
    why = f"several milestones fit {quoted(words)}" if fits and words else "several milestones are in scope"
    if not fits and words:
        why = f"no milestone in scope fits {quoted(words)}"
    if not offered:
        why = "no milestone is in scope"
    text = _offered(f"{asked}: {why}. On which milestone?", len(offered))
    return WishQuestion(about=about, text=text, options=tuple(_milestone(one) for one in offered[:_MOST_OPTIONS]))


def what_subject(about: str, asked: str) -> WishQuestion:
    """Ask for the words of a new task."""
    return WishQuestion(about=about, text=f'{asked}: what shall its subject be? (Or say "leave it".)')


def answer_to(about: str, said: Mapping[str, str]) -> str | None:
    """The person's answer, None where there is none yet."""
    return said.get(about, "").strip() or None


def _several(count: int, one: str, more: str) -> str:
    return f"1 {one}, but not everything could be read" if count == 1 else f"{count} {more}"


def _offered(text: str, count: int) -> str:
    more = f" The first {_MOST_OPTIONS} of {count} are offered." if count > _MOST_OPTIONS else ""
    return f"{text}{more} {_WAY_OUT}"


def _tasks(tasks: Sequence[Placed]) -> tuple[str, ...]:
    return tuple(
        f"{task.subject}, {_named(record.milestone)} ({task.task_id})" for record, task in tasks[:_MOST_OPTIONS]
    )


def _milestone(record: MilestoneRecord) -> str:
    number = f", {record.milestone.number}" if record.milestone.number else ""
    of = f", {record.account.name}" if record.account.name else ""
    return f"{_named(record.milestone)}{number}{of} ({record.milestone.milestone_id})"


def _named(milestone: Milestone) -> str:
    return milestone.name or milestone.number or milestone.milestone_id
