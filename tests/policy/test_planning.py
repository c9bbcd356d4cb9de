from itertools import product
from typing import Any

import pytest

from policy.proposals import Proposal
from policy.records import Account, Me, MilestoneRecord
from tests.policy.builders import AS_OF, CRITERION, ME, assessed, day, directory, opportunity, record, task

CAUSE = "Waiting for the firewall rule from Contoso IT."
DONE = "Workshop delivered, all of it is done."
STABLE = {"owner_id": "dana", "category": None}


def planned(one: MilestoneRecord, **changed: Any) -> list[Proposal]:
    """The proposals for hygiene, without what goes to other roles."""
    return [item for item in assessed(one, **changed).proposals if item.route_to in (None, "SE")]


def calls(one: MilestoneRecord, **changed: Any) -> list[tuple[str, str | None, str | None]]:
    return [(item.kind, item.tool, item.task.id if item.task else None) for item in planned(one, **changed)]


def test_a_milestone_in_order_and_an_inactive_one_get_no_proposal() -> None:
    assert planned(record(task())) == []
    assert planned(record(task(due=None), status="Completed", active=False)) == []


def test_one_task_with_many_failed_checks_gets_one_update_that_mends_them_all() -> None:
    text = "Kicked off with the customer last week."
    (item,) = planned(record(task(status="Not Started", due=day(-3), description=text)))
    assert (item.kind, item.tool) == ("needs_text", "update_task")
    assert item.arguments == {"taskId": "t1", "dueDate": str(day(7)), "statusCode": 3}
    assert item.proposed == {"dueDate": str(day(7)), "statusCode": 3}
    assert item.current == {"dueDate": str(day(-3)), "statusCode": 2, "description": text}
    assert item.labels == {"statusCode": "In Progress"}
    assert item.missing_text == ("description",)
    assert set(item.checks) == {"due_date", "status", "completion_condition"}
    assert "Kicked off" in item.citations[0].quote


def test_words_are_only_asked_for_where_they_are_missing() -> None:
    (item,) = planned(record(task(due=None)))
    assert (item.kind, item.missing_text, item.suggestion) == ("write", (), None)
    assert item.arguments == {"taskId": "t1", "dueDate": str(day(7))}


def test_past_due_alone_writes_no_status() -> None:
    (item,) = planned(record(task(status="Not Started", due=day(-3))))
    assert item.arguments == {"taskId": "t1", "dueDate": str(day(7))}


@pytest.mark.parametrize(
    ("task_day", "milestone_day"), list(product((None, -1, 0, 5, 8, 30), (None, -20, 0, 3, 7, 20, 60)))
)
def test_a_proposed_due_date_is_capped_at_a_milestone_date_that_is_not_past(
    task_day: int | None, milestone_day: int | None
) -> None:
    one = record(
        task(due=None if task_day is None else day(task_day)),
        due=None if milestone_day is None else day(milestone_day),
    )
    ahead = milestone_day is not None and milestone_day >= 0
    if task_day is None or task_day < 0:
        expected = min(7, milestone_day) if ahead and milestone_day is not None else 7
    elif ahead and milestone_day is not None and task_day > milestone_day:
        expected = milestone_day
    else:
        expected = None
    dates = [item.proposed["dueDate"] for item in planned(one) if "dueDate" in item.proposed]
    assert dates == ([] if expected is None else [str(day(expected))])


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"status": "Completed", "is_open": True}, 5),
        ({"status": "Canceled", "is_open": True}, 6),
        ({"status": "Not Started", "description": DONE}, 5),
        ({"status": "In Progress", "description": DONE}, 5),
        (
            {"status": "In Progress", "description": f"{CRITERION} The customer signed the sizing sheet on 20 Nov."},
            5,
        ),
        ({"status": "Waiting on someone else", "description": f"Demo is done. {CAUSE} {CRITERION}"}, None),
        ({"status": "Not Started", "description": f"Demo delivered, all done. {CRITERION}"}, None),
        ({"status": "In Progress"}, None),
    ],
)
def test_a_task_is_closed_by_its_statuscode_or_by_what_its_own_text_shows(
    changed: dict[str, Any], code: int | None
) -> None:
    closed = [item for item in planned(record(task(**changed))) if item.tool == "close_task"]
    assert [item.arguments for item in closed] == ([{"taskId": "t1", "statusCode": code}] if code else [])


def test_closing_beats_every_other_change_of_the_same_task() -> None:
    one = record(task(status="Completed", is_open=True, due=day(-9), owner_id=None, description=""))
    assert calls(one) == [("write", "close_task", "t1")]


@pytest.mark.parametrize("owner_id", [None, "gone", "nobody"])
def test_an_owner_is_set_by_hand_beside_the_update_of_the_same_task(owner_id: str | None) -> None:
    one = record(task(owner_id=owner_id, due=None))
    assert calls(one) == [("write", "update_task", "t1"), ("manual", None, "t1")]
    by_hand = planned(one)[1]
    assert by_hand.record_url == "https://crm.example/task/t1"
    assert by_hand.current == {"ownerId": owner_id}
    assert by_hand.arguments is None


def test_a_milestone_without_a_task_gets_its_next_step_of_the_se_in_seven_days() -> None:
    (item,) = planned(record(task(status="Completed", subject="Sizing workshop", category="Workshop")))
    assert item.tool == "create_task"
    assert item.arguments is not None
    assert set(item.arguments) == {"milestoneId", "subject", "description", "dueDate", "ownerId"}
    assert (item.arguments["dueDate"], item.arguments["ownerId"]) == (str(day(7)), "me")
    assert "Sizing workshop" in item.arguments["subject"]
    assert item.labels == {"ownerId": "Avery Chen"}
    assert item.any_new_task_conflicts is True
    assert item.task is None


@pytest.mark.parametrize(("milestone_day", "expected"), [(None, 7), (-5, 7), (0, 0), (3, 3), (60, 7)])
def test_a_created_task_is_due_by_a_milestone_date_that_is_not_past(milestone_day: int | None, expected: int) -> None:
    (item,) = planned(record(due=None if milestone_day is None else day(milestone_day)))
    assert item.proposed["dueDate"] == str(day(expected))


@pytest.mark.parametrize("status", ["Blocked", "At Risk"])
def test_an_unnamed_blocker_without_an_open_task_takes_the_place_of_the_next_step(status: str) -> None:
    (item,) = planned(record(status=status))
    assert item.arguments is not None
    assert (item.tool, item.arguments["category"]) == ("create_task", 861980006)
    assert set(item.checks) == {"blocker", "missing_task"}
    assert item.labels["category"] == "Blocker Escalation"
    assert item.any_new_task_conflicts is False


def test_an_unnamed_blocker_goes_to_the_waiting_task_else_to_the_one_due_soonest() -> None:
    soon, later = task("t1", due=day(2)), task("t2", due=day(9))
    waiting = task("t3", due=day(30), status="Deferred", description=f"On hold. {CRITERION}")
    assert calls(record(later, soon, status="Blocked")) == [("needs_text", "update_task", "t1")]
    assert calls(record(later, soon, waiting, status="Blocked")) == [("needs_text", "update_task", "t3")]


def test_a_task_that_is_closed_does_not_hold_the_blocker_line() -> None:
    over = task("t1", status="Completed", is_open=True, due=day(1))
    assert calls(record(over, task("t2"), status="Blocked")) == [
        ("write", "close_task", "t1"),
        ("needs_text", "update_task", "t2"),
    ]
    assert calls(record(over, status="Blocked")) == [("write", "close_task", "t1"), ("write", "create_task", None)]


def test_tasks_that_were_not_all_read_get_no_new_task() -> None:
    assert planned(record(status="Blocked", tasks_read="partial")) == []


def test_the_cause_that_the_comments_name_is_offered_for_a_waiting_task_and_cited_but_not_written() -> None:
    waits = task(status="Waiting on someone else", description=f"On hold. {CRITERION}")
    (item,) = planned(record(waits, comments=CAUSE))
    assert item.kind == "needs_text"
    assert item.suggestion is not None and "firewall rule from Contoso IT" in item.suggestion
    assert item.arguments == {"taskId": "t1"}
    assert any("forecastComments" in citation.record for citation in item.citations)


def test_a_text_that_would_be_too_long_for_its_field_is_mended_by_hand() -> None:
    (item,) = planned(record(task(description="x" * 1950)))
    assert (item.kind, item.tool, item.arguments, item.missing_text) == ("manual", None, None, ())


OWNERS = ("me", "dana")


@pytest.mark.parametrize(("owner", "commitment"), list(product(OWNERS, ("uncommitted", "in_between", "committed"))))
def test_a_committed_milestone_without_influence_leaves_only_the_ses_own_tasks(owner: str, commitment: str) -> None:
    one = record(task(owner_id=owner, due=day(-1)), commitment=commitment)
    expected = commitment != "committed" or owner == "me"
    assert bool(planned(one)) is expected
    assert assessed(one).findings != ()


def test_a_committed_milestone_without_influence_and_without_a_task_gets_no_new_one() -> None:
    assert planned(record(commitment="committed")) == []


def test_an_influenced_milestone_is_mended_until_it_is_stable_and_then_only_closed() -> None:
    mine = task("t0", status="Completed", category="PoC/Pilot")
    unstable = record(mine, task(**STABLE, due=day(-1)), commitment="committed")
    assert calls(unstable) == [("write", "update_task", "t1")]
    vague = task(**STABLE, description="")
    assert calls(record(mine, vague, commitment="committed")) == []
    done = task(**STABLE, description=DONE)
    assert calls(record(mine, done, commitment="committed")) == [("write", "close_task", "t1")]


def test_where_stability_is_unknown_nothing_is_proposed_that_rests_on_its_absence() -> None:
    mine = task("t0", status="Completed", category="PoC/Pilot")
    one = record(mine, task(**STABLE, description=""), commitment="committed")
    found = assessed(one, directory=directory(unread=("dana",)))
    assert (found.influence.influenced, found.stable, found.proposals) == (True, None, ())


def test_for_another_role_every_proposal_is_a_recommendation_to_the_se_that_calls_no_tool() -> None:
    csa = Me(user_id="dana", name="Dana Ruiz", role="Cloud Solution Architect", acts_as_se=False)
    one = record(task(due=None, description=""), task("t2", owner_id=None))
    items = planned(one, me=csa)
    assert len(items) == 2
    assert {(item.kind, item.route_to, item.tool, item.missing_text) for item in items} == {
        ("recommendation", "SE", None, ())
    }
    assert all(item.arguments is None for item in items)
    acting = csa.model_copy(update={"acts_as_se": True})
    assert calls(one, me=acting) == calls(one, me=ME)


@pytest.mark.parametrize(
    "changed",
    [
        {"account": Account(account_id="a1", name=None)},
        {"account": Account(account_id="", name="Contoso Ltd")},
        {"opportunity": opportunity(name=None)},
        {"name": None},
    ],
)
def test_an_item_whose_records_cannot_be_named_is_not_approvable(changed: dict[str, Any]) -> None:
    (item,) = planned(record(task(due=None), **changed))
    assert (item.kind, item.tool, item.arguments) == ("manual", None, None)
    assert "cannot be named" in item.why


def test_a_task_without_a_subject_is_not_approvable() -> None:
    (item,) = planned(record(task(subject=" ", due=None)))
    assert (item.kind, item.tool) == ("manual", None)


def test_each_item_names_its_records_and_guards_what_it_shows() -> None:
    (update,) = planned(record(task(due=None)))
    assert (update.customer.name, update.opportunity.name) == ("Contoso Ltd", "Cloud foundation")
    assert (update.milestone.name, update.milestone.number) == ("Landing zone live", "7-100")
    assert update.task is not None and update.task.subject == "Sizing"
    assert update.guard["due"] is None
    (create,) = planned(record())
    assert create.guard["open_tasks"] == {}
    assert create.guard["status"] == "On Track"


def test_no_record_is_touched_by_two_calls_whatever_is_wrong_with_it() -> None:
    for status, due, description, owner, trouble in product(
        ("Not Started", "In Progress", "Waiting on someone else", "Deferred", "Completed", "Canceled"),
        (None, day(-5), AS_OF, day(90)),
        ("", CRITERION, DONE, CAUSE),
        ("me", None, "gone"),
        ("On Track", "Blocked"),
    ):
        one = record(
            task(status=status, is_open=True, due=due, description=description, owner_id=owner),
            task("t2"),
            status=trouble,
        )
        touched = [item.task.id for item in planned(one) if item.tool and item.task]
        assert len(touched) == len(set(touched))
        assert sum(item.tool == "create_task" for item in planned(one)) <= 1
