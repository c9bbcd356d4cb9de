"""Records for policy tests: everything in order on 2026-11-23 until a test changes it."""

from datetime import date, timedelta
from typing import Any

from policy.assessment import Assessment, assess
from policy.records import Account, Directory, Me, Milestone, MilestoneRecord, Opportunity, Person, Task
from policy.settings import TASK_CATEGORY_CODES, TASK_STATUS_CODES, PolicySettings

AS_OF = date(2026, 11, 23)
SETTINGS = PolicySettings()
ME = Me(user_id="me", name="Avery Chen", role="Solution Engineer", acts_as_se=True)
CRITERION = "Done when the customer has signed the sizing sheet."
STATUS_CODES = {label: code for code, label in TASK_STATUS_CODES.items()}
CATEGORY_CODES = {label: code for code, label in TASK_CATEGORY_CODES.items()}
PEOPLE = (
    Person(user_id="me", name="Avery Chen", title="Solution Engineer", disabled=False),
    Person(user_id="dana", name="Dana Ruiz", title="Cloud Solution Architect", disabled=False),
    Person(user_id="sam", name="Sam Okafor", title="Specialist", disabled=False),
    Person(user_id="kim", name="Kim Berg", title="Customer Success Account Manager", disabled=False),
    Person(user_id="gone", name="Lee Novak", title="Cloud Solution Architect", disabled=True),
)


def day(offset: int) -> date:
    """That many days from the run's date."""
    return AS_OF + timedelta(days=offset)


def directory(*, unread: tuple[str, ...] = ()) -> Directory:
    """Everybody, but those whose look-up failed."""
    known = {person.user_id: person for person in PEOPLE if person.user_id not in unread}
    return Directory(people=known, unread=frozenset(unread))


def task(task_id: str = "t1", **changed: Any) -> Task:
    """A task in progress that fails no check."""
    status = changed.get("status", "In Progress")
    category = changed.get("category")
    given: dict[str, Any] = {
        "task_id": task_id,
        "milestone_id": "m1",
        "subject": "Sizing",
        "description": CRITERION,
        "due": day(10),
        "status": status,
        "status_code": STATUS_CODES.get(status),
        "is_open": status not in ("Completed", "Canceled"),
        "owner_id": "me",
        "category_code": CATEGORY_CODES.get(category) if category else None,
        "modified_on": day(-2),
        "record_url": f"https://crm.example/task/{task_id}",
    }
    return Task(**(given | changed))


def milestone(**changed: Any) -> Milestone:
    """An uncommitted milestone that is On Track and due in 60 days."""
    given: dict[str, Any] = {
        "milestone_id": "m1",
        "number": "7-100",
        "name": "Landing zone live",
        "opportunity_id": "o1",
        "status": "On Track",
        "active": True,
        "commitment": "uncommitted",
        "due": day(60),
        "monthly_use": 1000.0,
        "owner_id": "sam",
        "modified_on": day(-3),
        "record_url": "https://crm.example/milestone/m1",
    }
    return Milestone(**(given | changed))


def opportunity(**changed: Any) -> Opportunity:
    """The opportunity, with all but the disabled colleague on its deal team."""
    given: dict[str, Any] = {
        "opportunity_id": "o1",
        "name": "Cloud foundation",
        "account_id": "a1",
        "account_name": "Contoso Ltd",
        "owner_id": "sam",
        "record_url": "https://crm.example/opportunity/o1",
        "team": frozenset({"me", "dana", "sam", "kim"}),
    }
    return Opportunity(**(given | changed))


def record(*tasks: Task, tasks_read: str = "complete", **changed: Any) -> MilestoneRecord:
    """A milestone with these tasks; the keywords change the milestone, or replace account and opportunity whole."""
    account = changed.pop("account", Account(account_id="a1", name="Contoso Ltd"))
    of = changed.pop("opportunity", opportunity())
    own = milestone(**changed)
    placed = tuple(one.model_copy(update={"milestone_id": own.milestone_id}) for one in tasks)
    return MilestoneRecord.model_validate(
        {"account": account, "opportunity": of, "milestone": own, "tasks": placed, "tasks_read": tasks_read}
    )


def assessed(one: MilestoneRecord, **changed: Any) -> Assessment:
    """What the policy says of a milestone on the run's date."""
    given: dict[str, Any] = {
        "directory": directory(),
        "me": ME,
        "as_of": AS_OF,
        "settings": SETTINGS,
        "stated": None,
    }
    return assess(one, **(given | changed))
