from datetime import date

import pytest

from policy.influence import Influence
from policy.next_actions import NextAction, msx_note, next_actions
from policy.proposals import Proposal
from policy.records import MilestoneRecord
from tests.policy.builders import AS_OF, CRITERION, ME, assessed, day, directory, record, task

NOT_JUDGED = Influence(influenced=None, reason="only a committed milestone is judged for influence")


def actions(one: MilestoneRecord) -> tuple[NextAction, ...]:
    return next_actions(one, numbered(one), directory(), ME)


def numbered(one: MilestoneRecord) -> dict[str, Proposal]:
    return {f"i{number}": item for number, item in enumerate(assessed(one).proposals, 1)}


def note(one: MilestoneRecord) -> str:
    found = assessed(one)
    return msx_note(one, actions(one), found.influence, found.stable, AS_OF)


def test_each_open_task_is_an_action_with_its_owner_and_the_date_that_it_would_have() -> None:
    one = record(task("t1", due=day(9)), task("t2", subject="Network", due=day(-2), owner_id="dana"))
    assert actions(one) == (
        NextAction(action="Network", owner="Dana Ruiz", due=day(7), item_id="i1"),
        NextAction(action="Sizing", owner="Avery Chen", due=day(9), item_id=None),
    )


def test_a_created_task_is_an_action_of_the_se_and_a_closed_one_says_so() -> None:
    (created,) = actions(record())
    assert (created.owner, created.due, created.item_id) == ("Avery Chen", day(7), "i1")
    (closed,) = actions(record(task(status="Completed", is_open=True)))
    assert (closed.action, closed.item_id) == ("close: Sizing", "i1")


@pytest.mark.parametrize(("owner_id", "name"), [("gone", None), (None, None), ("nobody", None), ("kim", "Kim Berg")])
def test_an_owner_who_cannot_act_is_no_owner(owner_id: str | None, name: str | None) -> None:
    assert actions(record(task(owner_id=owner_id)))[0].owner == name


def test_a_task_without_a_date_comes_last() -> None:
    one = record(task("t1", due=None, owner_id="dana"), task("t2", due=day(50)), commitment="committed")
    assert [action.due for action in actions(one)] == [day(50), None]


def test_the_note_says_status_date_and_per_task_owner_due_date_and_next_action() -> None:
    text = note(record(task("t1"), task("t2", subject="Network", due=None, owner_id=None)))
    assert text.splitlines() == [
        f"2026-11-23: On Track, uncommitted, milestone date {day(60)}.",
        f"- Network; owner missing; due {day(7)} (proposed)",
        f"- Sizing; owner Avery Chen; due {day(10)}",
    ]


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (record(task(), commitment="in_between"), "hygiene only"),
        (record(task(owner_id="dana"), commitment="committed"), "Monitoring only: not influenced"),
        (
            record(
                task("t0", status="Completed", category="Demo"), task("t1", owner_id="dana"), commitment="committed"
            ),
            "Monitoring only: execution ownership is stable",
        ),
        (record(task(), tasks_read="partial"), "could not all be read"),
        (record(commitment="committed"), "no open task"),
        (record(task(), due=None), "no milestone date"),
        (record(task(), status="Completed", active=False), "No action."),
    ],
)
def test_the_note_says_what_stands_above_its_tasks(one: MilestoneRecord, words: str) -> None:
    assert words in note(one)


def test_the_note_has_one_monitoring_line_where_nothing_is_to_be_done() -> None:
    text = note(record(task(owner_id="dana", description=CRITERION), commitment="committed"))
    assert text.count("Monitoring only") == 1
    assert "(proposed)" not in text


def test_dates_of_actions_are_dates() -> None:
    assert isinstance(actions(record())[0].due, date)
    assert msx_note(record(), (), NOT_JUDGED, None, AS_OF).endswith("- no open task")
