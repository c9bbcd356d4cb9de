"""The CRM records as the policy sees them: read once, parsed, never changed.

Ids are lower-case GUIDs without braces. Dates are calendar dates. A text that the record does not have is "".
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal

from policy.value import Value

Completeness = Literal["complete", "partial", "unknown"]
Commitment = Literal["uncommitted", "committed", "in_between"]
WAITING = frozenset({"Waiting on someone else", "Deferred"})


class Account(Value):
    """A customer: one account, and the top parent (TPID) that tells namesakes apart."""

    account_id: str
    name: str | None
    tpid: str | None = None


class Person(Value):
    """A systemuser. `disabled` is None where the CRM did not say."""

    user_id: str
    name: str | None
    title: str | None = None
    disabled: bool | None = None


class Option(Value):
    """The value of an option column: its label where the CRM gave one, and its code."""

    label: str | None = None
    code: int | None = None


class Qualification(Value):
    """What an opportunity's own columns say towards BANT. None or absent: the organisation has no such column, or no
    value in it. `texts` holds the free-text columns by their names in Dynamics.
    """

    budget_status: Option | None = None
    decision_maker: bool | None = None
    need: Option | None = None
    purchase_timeframe: Option | None = None
    texts: Mapping[str, str] = {}


class Opportunity(Value):
    """An opportunity. `team` holds the user ids of its deal team, None where that could not be read; `qualification` is
    None where it was not read.
    """

    opportunity_id: str
    name: str | None
    number: str | None = None
    account_id: str | None = None
    account_name: str | None = None
    owner_id: str | None = None
    stage: str | None = None
    modified_on: date | None = None
    record_url: str | None = None
    team: frozenset[str] | None = None
    qualification: Qualification | None = None


class Milestone(Value):
    """An engagement milestone, its status and commitment already read by section 1 of policy.md.

    `commented_on` is the day of the comments' own entry, None where the CRM keeps none.
    """

    milestone_id: str
    number: str | None
    name: str | None
    opportunity_id: str
    status: str
    active: bool
    commitment: Commitment
    due: date | None
    monthly_use: float | None = None
    category: str | None = None
    delivery_path: str | None = None
    owner_id: str | None = None
    comments: str = ""
    commented_on: date | None = None
    modified_on: date | None = None
    risk_or_blocked_on: date | None = None
    record_url: str | None = None


class Task(Value):
    """A task on a milestone. `is_open` is statecode 0; `status` is the statuscode's label."""

    task_id: str
    milestone_id: str
    subject: str
    description: str = ""
    due: date | None = None
    status: str
    status_code: int | None
    is_open: bool
    owner_id: str | None = None
    category: str | None = None
    category_code: int | None = None
    created_on: date | None = None
    modified_on: date | None = None
    record_url: str | None = None

    @property
    def waits(self) -> bool:
        """Whether the task waits for someone else or is deferred."""
        return self.status in WAITING


class MilestoneRecord(Value):
    """A milestone with everything that its rules look at.

    `tasks_read` is "complete" only when every task is there; on anything else no rule may say that one is missing.
    """

    account: Account
    opportunity: Opportunity
    milestone: Milestone
    tasks: tuple[Task, ...]
    tasks_read: Completeness

    @property
    def open_tasks(self) -> tuple[Task, ...]:
        """The tasks whose statecode is 0, in the order read."""
        return tuple(task for task in self.tasks if task.is_open)

    @property
    def comments_on(self) -> date | None:
        """How old the comments are where they do not say so themselves (section 4)."""
        return self.milestone.commented_on or self.milestone.modified_on


class Directory(Value):
    """The systemusers that were asked for. `unread` are ids whose look-up failed: nothing may be concluded of them."""

    people: Mapping[str, Person]
    unread: frozenset[str] = frozenset()

    def find(self, user_id: str | None) -> Person | None:
        """The person of that id, or None where the CRM has no such person or it was not read."""
        return self.people.get(user_id) if user_id else None

    def titled(self, user_ids: Iterable[str]) -> tuple[Person, ...]:
        """The enabled people among these ids, in the order given."""
        found = (self.find(user_id) for user_id in user_ids)
        return tuple(person for person in found if person is not None and person.disabled is not True)


class Me(Value):
    """The signed-in user and the role that the run applies."""

    user_id: str
    name: str | None
    role: str
    acts_as_se: bool
