"""Each value that a write rests on, changed alone: the reason names it, with what was shown and what is there now."""

from typing import Any

import pytest

from policy import guard

MILESTONE: dict[str, Any] = {
    "opportunity_id": "o1",
    "number": "7-1",
    "name": "Landing zone",
    "status": "On Track",
    "active": True,
    "commitment": "uncommitted",
    "due": "2027-01-15",
    "owner_id": "sam",
}
TASK: dict[str, Any] = {
    "milestone_id": "m1",
    "subject": "Sizing",
    "description": "Done when agreed.",
    "due": "2026-11-16",
    "status_code": 3,
    "is_open": True,
    "owner_id": "me",
    "milestone": MILESTONE,
}
WITH_TASKS = {**MILESTONE, "comments": "on plan", "open_tasks": {"t1": "Sizing"}}
OTHER = "something else"


def stale(tool: str, shown: dict[str, Any], now: dict[str, Any] | None, **given: Any) -> list[str]:
    return guard.stale(tool, shown, now, **({"subject": "New", "any_new_task_conflicts": False} | given))


@pytest.mark.parametrize("field", [name for name in TASK if name != "milestone"])
def test_a_task_whose_value_changed_is_stale(field: str) -> None:
    for tool in ("update_task", "close_task"):
        assert stale(tool, TASK, TASK | {field: OTHER}) == [f"{field}: {TASK[field]!r} -> {OTHER!r}"]
        assert stale(tool, TASK, TASK) == []


@pytest.mark.parametrize("field", list(MILESTONE))
def test_a_milestone_whose_value_changed_makes_its_own_writes_and_those_of_its_tasks_stale(field: str) -> None:
    reason = f"{field}: {MILESTONE[field]!r} -> {OTHER!r}"
    changed = {field: OTHER}
    for tool in ("create_task", "update_milestone"):
        assert stale(tool, WITH_TASKS, WITH_TASKS | changed) == [reason]
    for tool in ("update_task", "close_task"):
        assert stale(tool, TASK, TASK | {"milestone": MILESTONE | changed}) == [f"milestone {reason}"]


def test_comments_that_changed_stop_only_what_replaces_them() -> None:
    now = WITH_TASKS | {"comments": OTHER}
    assert stale("update_milestone", WITH_TASKS, now) == [f"comments: 'on plan' -> {OTHER!r}"]
    assert stale("create_task", WITH_TASKS, now) == []


def test_a_record_or_a_milestone_that_is_gone_is_stale() -> None:
    for tool in guard.GUARDED:
        shown = TASK if tool in ("update_task", "close_task") else WITH_TASKS
        assert stale(tool, shown, None) == ["the record is gone"]
    assert stale("update_task", TASK, TASK | {"milestone": None}) == ["its milestone is gone"]


def test_a_guard_from_before_milestones_were_guarded_lets_nothing_through() -> None:
    earlier = {name: value for name, value in TASK.items() if name != "milestone"}
    assert len(stale("close_task", earlier, TASK)) == len(MILESTONE)


def test_an_open_task_of_the_same_subject_stops_a_create() -> None:
    now = WITH_TASKS | {"open_tasks": {"t1": "Sizing", "t2": " NEW "}}
    assert stale("create_task", WITH_TASKS, now) == ["an open task ' NEW ' (t2) is already there"]


def test_any_new_task_stops_a_create_that_yields_to_others_and_no_other() -> None:
    now = WITH_TASKS | {"open_tasks": {"t1": "Sizing", "t2": "Another"}}
    assert stale("create_task", WITH_TASKS, now) == []
    reasons = stale("create_task", WITH_TASKS, now, any_new_task_conflicts=True)
    assert reasons == ["a new open task 'Another' (t2) came meanwhile"]
