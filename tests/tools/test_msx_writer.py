from typing import Any

import pytest

from tools.msx_writer import mismatch

MILESTONE = "bb01ea75-1138-44e4-bb73-ccf813284c79"
ME = "db5b5fab-8f4d-4e27-9da1-494c73cf256d"
TASK = "84c955f1-1572-4073-8a8f-7aefd69f6b16"
CREATE = {
    "milestoneId": MILESTONE,
    "subject": "Confirm delivery owner",
    "category": 861980004,
    "dueDate": "2026-12-15",
    "description": "Done when agreed.",
    "ownerId": ME,
}
CREATE_PAYLOAD = {
    "subject": "Confirm delivery owner",
    "regardingobjectid_msp_engagementmilestone@odata.bind": f"/msp_engagementmilestones({MILESTONE})",
    "msp_taskcategory": 861980004,
    "scheduledend": "2026-12-15",
    "description": "Done when agreed.",
    "ownerid@odata.bind": f"/systemusers({ME})",
}
SAME: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("create_task", CREATE, {"mock": True, "payload": CREATE_PAYLOAD}),
    (
        "update_task",
        {"taskId": TASK, "dueDate": "2026-12-20"},
        {"taskId": TASK, "payload": {"scheduledend": "2026-12-20"}},
    ),
    (
        "update_task",
        {"taskId": TASK, "statusCode": 3, "description": "x"},
        {"before": {"activityid": TASK}, "after": {"statuscode": 3, "description": "x"}},
    ),
    ("close_task", {"taskId": TASK, "statusCode": 5}, {"taskId": TASK.upper(), "statusCode": 5}),
    ("close_task", {"taskId": TASK, "statusCode": 5}, {"before": {"activityid": TASK}, "statusCode": 5}),
    (
        "update_milestone",
        {"milestoneId": MILESTONE, "forecastComments": "smoke"},
        {"milestoneId": MILESTONE, "payload": {"msp_forecastcomments": "smoke"}},
    ),
]


@pytest.mark.parametrize(("tool", "arguments", "reply"), SAME)
def test_a_reply_that_shows_the_approved_arguments_fits(
    tool: str, arguments: dict[str, Any], reply: dict[str, Any]
) -> None:
    assert mismatch(tool, arguments, reply) is None


OTHER: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("create_task", CREATE, {"payload": CREATE_PAYLOAD | {"subject": "Confirm delivery owners"}}),
    ("create_task", CREATE, {"payload": CREATE_PAYLOAD | {"extra": 1}}),
    ("create_task", CREATE, {"payload": {k: v for k, v in CREATE_PAYLOAD.items() if k != "description"}}),
    ("create_task", CREATE, {"payload": CREATE_PAYLOAD | {"ownerid@odata.bind": f"/systemusers({TASK})"}}),
    ("create_task", CREATE, {}),
    ("create_task", CREATE, {"payload": [1]}),
    ("update_task", {"taskId": TASK, "statusCode": 3}, {"taskId": TASK, "payload": {"statuscode": "3"}}),
    ("update_task", {"taskId": TASK, "statusCode": 3}, {"taskId": ME, "payload": {"statuscode": 3}}),
    ("update_task", {"taskId": TASK, "statusCode": 3}, {"before": {"activityid": ME}, "after": {"statuscode": 3}}),
    ("close_task", {"taskId": TASK, "statusCode": 5}, {"taskId": TASK, "statusCode": 6}),
    ("close_task", {"taskId": TASK, "statusCode": 5}, {"taskId": TASK}),
    ("close_task", {"taskId": TASK, "statusCode": 5}, {"before": {"activityid": ME}, "statusCode": 5}),
    (
        "update_milestone",
        {"milestoneId": MILESTONE, "forecastComments": "a"},
        {"payload": {"msp_forecastcomments": "a", "msp_monthlyuse": 1}},
    ),
    (
        "update_milestone",
        {"milestoneId": MILESTONE, "forecastComments": "a"},
        {"milestoneId": TASK, "payload": {"msp_forecastcomments": "a"}},
    ),
]


@pytest.mark.parametrize(("tool", "arguments", "reply"), OTHER)
def test_a_reply_that_shows_anything_else_does_not_fit(
    tool: str, arguments: dict[str, Any], reply: dict[str, Any]
) -> None:
    assert mismatch(tool, arguments, reply)
