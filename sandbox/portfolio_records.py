"""The shapes of the sandbox's portfolio. Days count from today; who and what is named by short keys.

In a text "@-12" stands for the date twelve days ago in ISO form, "§5" for the one in five days as "29 Nov 2026".
"""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Person:
    """A systemuser."""

    key: str
    name: str
    title: str | None
    disabled: bool = False


@dataclass(frozen=True)
class Opportunity:
    """An opportunity: `stage` 0 to 4, `team` the keys of its deal team, `fields` further columns."""

    key: str
    name: str
    owner: str
    stage: int
    team: tuple[str, ...]
    closes: int = 60
    completes: int | None = 120
    state: int = 0
    fields: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Task:
    """A task. Without `modified` it was touched in the last nine days; `closed` overrides what its status implies."""

    subject: str
    description: str
    due: int | None
    owner: str | None
    status: str = "In Progress"
    category: str | None = None
    modified: int | None = None
    closed: bool | None = None


@dataclass(frozen=True)
class Milestone:
    """A milestone of the opportunity with that key, `risk` the day since when it is at risk or blocked."""

    opportunity: str
    name: str
    due: int
    use: float
    owner: str
    commitment: str = "Uncommitted"
    status: str = "On Track"
    comments: str = ""
    tasks: tuple[Task, ...] = ()
    modified: int = -6
    risk: int | None = None


@dataclass(frozen=True)
class Item:
    """A message, a meeting note, a mail or a document; `place` is its channel, subject or title."""

    opportunity: str | None
    source: str
    day: int
    author: str
    place: str
    text: str
    people: tuple[str, ...] = ()


@dataclass(frozen=True)
class Customer:
    """An account with its top parent, and everything that belongs to it."""

    key: str
    name: str
    tpid: str
    opportunities: tuple[Opportunity, ...]
    milestones: tuple[Milestone, ...]
    items: tuple[Item, ...]


def completed(subject: str, description: str, day: int, owner: str) -> Task:
    """A task that was completed on that day, and due then."""
    return Task(subject, description, day, owner, "Completed", modified=day)
