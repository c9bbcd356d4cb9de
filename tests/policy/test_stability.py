from itertools import product

import pytest

from policy.records import MilestoneRecord
from policy.stability import is_stable
from tests.policy.builders import AS_OF, ME, day, directory, record, task

STATUSES = ("On Track", "In Progress", "Not Started", "At Risk", "Blocked")


def stable(one: MilestoneRecord, *unread: str) -> bool | None:
    return is_stable(one, directory(unread=unread), ME, AS_OF)


@pytest.mark.parametrize(
    ("milestone_status", "task_status", "owner", "due"),
    list(
        product(
            STATUSES,
            ("Not Started", "In Progress", "Waiting on someone else", "Deferred"),
            ("dana", "me", "gone", "nobody", None),
            (None, -1, 0, 1, 9),
        )
    ),
)
def test_stable_is_an_on_track_milestone_whose_open_task_another_enabled_person_holds_with_a_date_ahead(
    milestone_status: str, task_status: str, owner: str | None, due: int | None
) -> None:
    held = task(status=task_status, owner_id=owner, due=None if due is None else day(due))
    expected = (
        milestone_status in ("On Track", "In Progress")
        and task_status in ("Not Started", "In Progress")
        and owner == "dana"
        and due in (1, 9)
    )
    assert stable(record(held, status=milestone_status, commitment="committed")) is expected


def test_without_an_open_task_nothing_is_stable() -> None:
    assert stable(record(task(status="Completed", owner_id="dana"))) is False


def test_one_task_of_the_se_is_enough_not_to_be_stable() -> None:
    assert stable(record(task(owner_id="dana"), task("t2", owner_id="me"))) is False
    assert stable(record(task(owner_id="dana"), task("t2", owner_id="kim"))) is True


@pytest.mark.parametrize("tasks_read", ["partial", "unknown"])
def test_tasks_that_were_not_all_read_leave_it_unknown_unless_a_read_one_decides(tasks_read: str) -> None:
    assert stable(record(task(owner_id="dana"), tasks_read=tasks_read)) is None
    assert stable(record(tasks_read=tasks_read)) is None
    assert stable(record(task(owner_id="me"), tasks_read=tasks_read)) is False
    assert stable(record(task(owner_id="dana"), status="Blocked", tasks_read=tasks_read)) is False


def test_an_owner_who_could_not_be_read_leaves_it_unknown_unless_another_task_decides() -> None:
    assert stable(record(task(owner_id="dana")), "dana") is None
    assert stable(record(task(owner_id="dana", due=day(-1))), "dana") is False
    assert stable(record(task(owner_id="dana"), task("t2", owner_id=None)), "dana") is False
