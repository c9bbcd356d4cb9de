"""The write-intent tools of the embedded server: previews in one contract, staged operations in the other."""

import asyncio
from datetime import UTC, datetime
from typing import Any

import pytest

from sandbox.columns import TABLES
from sandbox.reads import Contract
from sandbox.store import WRITE_INTENT, Row, Store
from tests.sandbox.asking import in_memory, over_stdio
from tests.scene import milestone_id, task_id

T1, M1 = task_id("t1"), milestone_id("m1")
CALLS: dict[str, dict[str, Any]] = {
    "create_task": {
        **{"milestoneId": M1, "subject": "Ask Zoë", "category": 861980004, "dueDate": "2026-12-15"},
        "description": "Done when she answers.",
    },
    "update_task": {"taskId": T1, "subject": "New", "dueDate": "2026-12-20", "description": "d", "statusCode": 4},
    "close_task": {"taskId": T1, "statusCode": 5},
    "update_milestone": {"milestoneId": M1, "milestoneDate": "2026-12-31", "monthlyUse": 7.5, "forecastComments": "c"},
}


def records(store: Store) -> dict[str, list[Row]]:
    return {name: store.rows(name) for name in TABLES}


def today() -> str:
    return datetime.now(UTC).date().isoformat()


@pytest.mark.parametrize(("tool", "arguments"), CALLS.items(), ids=CALLS)
@pytest.mark.parametrize("contract", ["dry_run", "staged"])
async def test_a_write_intent_call_by_itself_changes_no_record(
    small: Store, contract: Contract, tool: str, arguments: dict[str, Any]
) -> None:
    before = records(small)
    async with in_memory(small, contract) as asking:
        answer = await asking.json(tool, **arguments)
    assert answer.get("mock" if contract == "dry_run" else "staged") is True
    assert records(small) == before
    assert [(call["tool"], call["wrote"]) for call in small.calls(*WRITE_INTENT)] == [(tool, 0)]


@pytest.mark.parametrize(
    ("tool", "entity_set", "key", "changed"),
    [
        (
            *("update_task", "tasks", T1),
            {"subject": "New", "scheduledend": "2026-12-20T00:00:00Z", "description": "d", "statuscode": 4},
        ),
        ("close_task", "tasks", T1, {"statuscode": 5, "statecode": 1}),
        (
            *("update_milestone", "msp_engagementmilestones", M1),
            {"msp_milestonedate": "2026-12-31", "msp_monthlyuse": 7.5, "msp_forecastcomments": "c"},
        ),
    ],
)
async def test_an_executed_operation_changes_its_record_and_no_other(
    small: Store, tool: str, entity_set: str, key: str, changed: Row
) -> None:
    before = records(small)
    async with in_memory(small) as asking:
        operation = (await asking.json(tool, **CALLS[tool]))["operationId"]
        answer = await asking.json("execute_operation", id=operation)
    expected = [row | changed if row[TABLES[entity_set].key] == key else row for row in before[entity_set]]
    after = records(small)
    (modified,) = {row["modifiedon"] for row in after[entity_set] if row[TABLES[entity_set].key] == key}
    assert modified.startswith(today())
    assert answer["executed"] == operation
    assert [row | {"modifiedon": 0} for row in after[entity_set]] == [row | {"modifiedon": 0} for row in expected]
    assert {name: rows for name, rows in after.items() if name != entity_set} == {
        name: rows for name, rows in before.items() if name != entity_set
    }
    assert [call["wrote"] for call in small.calls(*WRITE_INTENT)] == [0, 1]


async def test_a_created_task_is_found_by_reading_as_its_id_is_not_told(small: Store) -> None:
    known = {row["activityid"] for row in small.rows("tasks")}
    async with in_memory(small) as asking:
        staged = await asking.json("create_task", **CALLS["create_task"], ownerId=small.setting("me"))
        answer = await asking.text("execute_operation", id=staged["operationId"])
        read = await asking.json("get_milestone_activities", milestoneId=M1)
    (created,) = [row for row in read["tasks"] if row["activityid"] not in known]
    assert created["activityid"] not in answer
    assert (created["subject"], created["description"]) == ("Ask Zoë", "Done when she answers.")
    assert (created["scheduledend"], created["statuscode"], created["statecode"]) == ("2026-12-15T00:00:00Z", 2, 0)
    assert (created["msp_taskcategory"], created["_ownerid_value"]) == (861980004, small.setting("me"))
    row = small.rows("tasks", activityid=created["activityid"])[0]
    assert row["createdon"] == row["modifiedon"]
    assert row["createdon"].startswith(today())


async def test_a_task_may_be_created_twice_and_on_a_milestone_that_is_not_there(small: Store) -> None:
    nowhere = task_id("nothing")
    async with in_memory(small) as asking:
        for _ in range(2):
            staged = await asking.json("create_task", milestoneId=nowhere, subject="Same")
            await asking.json("execute_operation", id=staged["operationId"])
    assert [row["subject"] for row in small.rows("tasks", _regardingobjectid_value=nowhere)] == ["Same", "Same"]


@pytest.mark.parametrize("code", [5, 6])
async def test_a_closed_task_cannot_be_closed_again_nor_changed(small: Store, code: int) -> None:
    async with in_memory(small) as asking:
        update = await asking.json("update_task", **CALLS["update_task"])
        close = await asking.json("close_task", taskId=T1, statusCode=code)
        await asking.json("execute_operation", id=close["operationId"])
        closed = small.rows("tasks", activityid=T1)
        words = await asking.refusal("close_task", taskId=T1, statusCode=code)
        await asking.refusal("execute_operation", id=update["operationId"])
    assert closed[0]["statecode"] == {5: 1, 6: 2}[code]
    assert "(400)" in words
    assert small.rows("tasks", activityid=T1) == closed


@pytest.mark.parametrize("tool", ["update_task", "update_milestone"])
@pytest.mark.parametrize("contract", ["dry_run", "staged"])
async def test_an_update_of_nothing_is_an_error(small: Store, contract: Contract, tool: str) -> None:
    target = {"update_task": {"taskId": T1}, "update_milestone": {"milestoneId": M1}}[tool]
    async with in_memory(small, contract) as asking:
        assert await asking.refusal(tool, **target) == "No fields to update"


async def test_operations_are_numbered_from_one_in_each_process_and_live_in_it(small: Store) -> None:
    for _ in range(2):
        async with over_stdio("sandbox.msx", small, "--contract", "staged") as asking:
            assert "OP-1 not found" in await asking.refusal("execute_operation", id="OP-1")
            staged = [await asking.json("close_task", **CALLS["close_task"]) for _ in range(2)]
            pending = await asking.json("list_pending_operations")
        assert [one["operationId"] for one in staged] == ["OP-1", "OP-2"]
        assert [one["id"] for one in pending["operations"]] == ["OP-1", "OP-2"]


async def test_calls_at_once_get_numbers_of_their_own(small: Store) -> None:
    async with in_memory(small) as asking:
        calls = [asking.json("close_task", **CALLS["close_task"]) for _ in range(24)]
        numbers = {one["operationId"] for one in await asyncio.gather(*calls)}
        pending = await asking.json("list_pending_operations")
    assert numbers == {f"OP-{number}" for number in range(1, 25)}
    assert pending["count"] == 24


@pytest.mark.parametrize(("seconds", "alive"), [(590, True), (600, False)])
async def test_an_operation_expires_after_ten_minutes(small: Store, seconds: int, alive: bool) -> None:
    async with in_memory(small) as asking:
        staged = await asking.json("close_task", **CALLS["close_task"])
        small.set("clock_ahead", str(seconds))
        pending = await asking.json("list_pending_operations")
        result = await asking.raw("execute_operation", id=staged["operationId"])
    assert pending["count"] == int(alive)
    assert result.is_error is not alive
    assert small.rows("tasks", activityid=T1)[0]["statecode"] == int(alive)


async def test_a_cancelled_operation_is_gone(small: Store) -> None:
    async with in_memory(small) as asking:
        staged = await asking.json("close_task", **CALLS["close_task"])
        assert (await asking.json("cancel_operation", id=staged["operationId"]))["cancelled"] == "OP-1"
        await asking.refusal("execute_operation", id="OP-1")
        await asking.refusal("cancel_operation", id="OP-1")
    assert small.rows("tasks", activityid=T1)[0]["statecode"] == 0


@pytest.mark.parametrize(("role", "allowed"), [("owner", True), ("team", True), ("nobody", False)])
async def test_a_milestone_changes_for_its_owner_and_the_deal_team_only(small: Store, role: str, allowed: bool) -> None:
    me = small.setting("me")
    if role != "team":
        for row in small.rows("msp_dealteams", _msp_dealteamuserid_value=me):
            small.delete("msp_dealteams", row["msp_dealteamid"])
    if role == "owner":
        small.change("msp_engagementmilestones", M1, _ownerid_value=me)
    async with in_memory(small) as asking:
        result = await asking.raw("update_milestone", **CALLS["update_milestone"])
    assert result.is_error is not allowed
