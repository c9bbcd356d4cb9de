from typing import Any

import pytest

from policy.read_back import of_create, of_update

WANTED = {
    "milestoneId": "m",
    "subject": "Size it",
    "dueDate": "2026-12-01",
    "ownerId": "me",
    "description": "Done when x",
}
THERE = {"id": "t1", "subject": "Size it", "due": "2026-12-01", "owner_id": "me", "description": "Done when x"}


@pytest.mark.parametrize(
    ("tasks", "seen", "result"),
    [
        ([], [], "not_found"),
        ([THERE], [], "found"),
        ([THERE], ["t1"], "not_found"),
        ([THERE, THERE | {"id": "t2"}], [], "mismatch"),
        ([THERE, THERE | {"id": "t2"}], ["t2"], "found"),
        ([THERE | {"due": "2026-12-02"}], [], "mismatch"),
        ([THERE | {"subject": "Other"}], [], "not_found"),
    ],
)
def test_a_created_task_is_looked_for_among_those_that_were_not_there(
    tasks: list[dict[str, Any]], seen: list[str], result: str
) -> None:
    assert of_create(WANTED, tasks, seen).result == result


BEFORE = {"due": "2026-11-01", "status_code": 2, "is_open": True, "description": "a", "comments": "c"}


@pytest.mark.parametrize(
    ("tool", "arguments", "now", "result"),
    [
        ("update_task", {"taskId": "t", "dueDate": "2026-12-01"}, BEFORE | {"due": "2026-12-01"}, "found"),
        ("update_task", {"taskId": "t", "dueDate": "2026-12-01"}, BEFORE, "not_found"),
        ("update_task", {"taskId": "t", "dueDate": "2026-12-01"}, BEFORE | {"due": "2026-12-09"}, "mismatch"),
        ("update_task", {"taskId": "t", "description": "a\nb"}, BEFORE | {"description": "a\r\nb"}, "found"),
        (
            "update_task",
            {"taskId": "t", "dueDate": "2026-12-01", "statusCode": 3},
            BEFORE | {"due": "2026-12-01"},
            "mismatch",
        ),
        ("close_task", {"taskId": "t", "statusCode": 5}, BEFORE | {"is_open": False, "status_code": 5}, "found"),
        ("close_task", {"taskId": "t", "statusCode": 5}, BEFORE | {"is_open": False, "status_code": 6}, "mismatch"),
        ("update_milestone", {"milestoneId": "m", "forecastComments": "c\nd"}, BEFORE | {"comments": "c\nd"}, "found"),
        ("update_task", {"taskId": "t", "dueDate": "2026-12-01"}, None, "mismatch"),
    ],
)
def test_a_changed_record_is_compared_with_what_was_approved(
    tool: str, arguments: dict[str, Any], now: dict[str, Any] | None, result: str
) -> None:
    assert of_update(tool, arguments, BEFORE, now).result == result
