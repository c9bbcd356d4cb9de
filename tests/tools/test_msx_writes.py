"""Writes against the embedded server: what was sent is witnessed by the server's own log."""

import json
from typing import Any

import pytest

from sandbox import faults
from sandbox.store import WRITE_INTENT
from tests.tools import crm_rows as rows
from tests.tools.conftest import Crm, crm_session
from tools.errors import NotSignedIn, OutcomeUncertain, ServerUnavailable, ToolsChanged
from tools.msx_writer import MsxWriter
from tools.ports import WriteReply
from tools.run_settings import RunSettings

CREATE: dict[str, Any] = {
    "milestoneId": rows.milestone(0),
    "subject": "Next step",
    "dueDate": "2026-12-01",
    "ownerId": rows.ME,
    "description": 'Done when "agreed".\nBlocker: none',
    "category": 861980006,
}
CALLS: list[tuple[str, dict[str, Any]]] = [
    ("create_task", CREATE),
    ("update_task", {"taskId": rows.task(0), "dueDate": "2026-12-20", "description": "new", "statusCode": 3}),
    ("close_task", {"taskId": rows.task(0), "statusCode": 5}),
    ("update_milestone", {"milestoneId": rows.milestone(0), "forecastComments": "2026-11-23: on plan"}),
]


def scene(crm: Crm) -> None:
    rows.fill(
        crm.store,
        opportunities=[rows.opportunity_row(0), rows.opportunity_row(1)],
        milestones=[rows.milestone_row(0), rows.milestone_row(1, 1)],
        tasks=[rows.task_row(0), rows.task_row(1), rows.task_row(2, statecode=1, statuscode=5)],
        teams=[rows.team_row(0, 0)],
    )


def records(crm: Crm) -> dict[str, list[dict[str, Any]]]:
    return {name: crm.store.rows(name) for name in ("tasks", "msp_engagementmilestones")}


def sent(crm: Crm) -> list[str]:
    return [call["tool"] for call in crm.store.calls(*WRITE_INTENT, "cancel_operation")]


@pytest.mark.parametrize(("tool", "arguments"), CALLS)
async def test_a_dry_run_call_is_previewed_and_writes_nothing(
    dry_run: Crm, tool: str, arguments: dict[str, Any]
) -> None:
    scene(dry_run)
    before = records(dry_run)
    reply = await dry_run.writer.submit(tool, arguments, contract="dry_run")
    assert (reply.answer, reply.reply["mock"]) == ("previewed", True)
    assert sent(dry_run) == [tool]
    assert records(dry_run) == before


@pytest.mark.parametrize(("tool", "arguments"), CALLS)
async def test_a_staged_call_is_compared_and_executed_once(staged: Crm, tool: str, arguments: dict[str, Any]) -> None:
    scene(staged)
    before = records(staged)
    reply = await staged.writer.submit(tool, arguments, contract="staged")
    assert reply.answer == "written"
    assert sent(staged) == [tool, "execute_operation"]
    assert records(staged) != before


@pytest.mark.parametrize(("tool", "arguments"), CALLS)
@pytest.mark.parametrize("contract", ["dry_run", "staged"])
async def test_a_changed_payload_is_refused_and_cancelled(
    request: pytest.FixtureRequest, contract: Any, tool: str, arguments: dict[str, Any]
) -> None:
    crm: Crm = request.getfixturevalue(contract)
    scene(crm)
    before = records(crm)
    faults.switch_on(crm.store, "wrong_payload", tool=tool)
    reply = await crm.writer.submit(tool, arguments, contract=contract)
    assert reply.answer == "refused"
    assert "not what was" in reply.detail
    assert sent(crm) == ([tool] if contract == "dry_run" else [tool, "cancel_operation"])
    assert records(crm) == before


@pytest.mark.parametrize(("tool", "arguments"), CALLS[:3])
async def test_a_write_on_another_record_is_refused_and_cancelled(
    staged: Crm, tool: str, arguments: dict[str, Any]
) -> None:
    scene(staged)
    before = records(staged)
    faults.switch_on(staged.store, "wrong_id", tool=tool)
    reply = await staged.writer.submit(tool, arguments, contract="staged")
    assert reply.answer == "refused"
    assert sent(staged) == [tool, "cancel_operation"]
    assert records(staged) == before


async def test_trap_10_only_the_operation_staged_by_this_call_is_executed(staged: Crm) -> None:
    scene(staged)
    others = await staged.session.write("create_task", CREATE | {"subject": "Somebody else's"})
    reply = await staged.writer.submit("create_task", CREATE, contract="staged")
    assert reply.reply["executed"]["executed"] != others.reply["operationId"]
    assert [row["subject"] for row in staged.store.rows("tasks", description=CREATE["description"])] == ["Next step"]
    await staged.session.write("cancel_operation", {"id": others.reply["operationId"]})


async def test_trap_10_an_operation_of_a_server_that_was_restarted_is_not_executed(staged: Crm) -> None:
    scene(staged)
    staged.store.set("tamper", json.dumps({"tool": "create_task", "do": "die"}))
    with pytest.raises(ServerUnavailable, match="execute_operation was not sent") as raised:
        await staged.writer.submit("create_task", CREATE, contract="staged")
    assert not isinstance(raised.value, OutcomeUncertain)
    assert sent(staged) == ["create_task"]


async def test_trap_11_an_argument_that_the_tool_does_not_know_is_not_sent(crm: Crm) -> None:
    scene(crm)
    arguments = {"taskId": rows.task(0), "ownerId": rows.ME}
    reply = await crm.writer.submit("update_task", arguments, contract="staged")
    assert reply == WriteReply(answer="refused", reply={}, detail="the server's update_task does not know: ownerId")
    assert sent(crm) == []


@pytest.mark.parametrize("tool", ["execute_operation", "crm_query", "create_milestone", "execute_all"])
async def test_a_tool_that_is_no_write_tool_of_the_skill_is_not_sent(staged: Crm, tool: str) -> None:
    reply = await staged.writer.submit(tool, {"id": "OP-1"}, contract="staged")
    assert reply.answer == "refused"
    assert staged.store.calls() == []


async def test_trap_12_closing_a_closed_task_is_refused(staged: Crm) -> None:
    scene(staged)
    arguments = {"taskId": rows.task(2), "statusCode": 5}
    reply = await staged.writer.submit("close_task", arguments, contract="staged")
    assert (reply.answer, sent(staged)) == ("refused", ["close_task"])
    assert "already closed" in reply.detail


async def test_a_change_that_the_server_refuses_when_it_executes_is_refused(staged: Crm) -> None:
    scene(staged)
    arguments = {"taskId": rows.task(2), "dueDate": "2026-12-20"}
    reply = await staged.writer.submit("update_task", arguments, contract="staged")
    assert (reply.answer, sent(staged)) == ("refused", ["update_task", "execute_operation", "cancel_operation"])
    assert "read-only" in reply.detail


async def test_somebody_elses_milestone_is_refused(staged: Crm) -> None:
    scene(staged)
    arguments = {"milestoneId": rows.milestone(1), "forecastComments": "x"}
    reply = await staged.writer.submit("update_milestone", arguments, contract="staged")
    assert reply.answer == "refused"
    assert "Ownership check failed" in reply.detail


async def test_an_error_at_staging_is_refused_and_nothing_is_executed(staged: Crm) -> None:
    scene(staged)
    faults.switch_on(staged.store, "error_on_write")
    reply = await staged.writer.submit("create_task", CREATE, contract="staged")
    assert (reply.answer, sent(staged)) == ("refused", ["create_task"])


@pytest.mark.parametrize("fault", ["throttled", "server_error", "crash_before", "crash_after", "garbage"])
async def test_trap_20_an_unclear_end_of_the_execution_is_uncertain_and_sent_once(
    staged: Crm, fault: faults.Fault
) -> None:
    scene(staged)
    faults.switch_on(staged.store, fault, tool="execute_operation")
    with pytest.raises(OutcomeUncertain):
        await staged.writer.submit("create_task", CREATE, contract="staged")
    assert sent(staged)[:2] == ["create_task", "execute_operation"]
    assert sent(staged).count("execute_operation") == 1


async def test_trap_20_an_operation_that_is_gone_may_have_been_executed_by_others(staged: Crm) -> None:
    scene(staged)
    gone = "Operation OP-1 not found, already executed, or expired."
    staged.store.set("tamper", json.dumps({"tool": "execute_operation", "nth": 1, "do": gone}))
    with pytest.raises(OutcomeUncertain, match="already executed"):
        await staged.writer.submit("create_task", CREATE, contract="staged")


async def test_a_sign_in_that_has_expired_before_staging_is_said_and_nothing_is_written(staged: Crm) -> None:
    scene(staged)
    before = records(staged)
    faults.switch_on(staged.store, "signed_out", tool="create_task")
    with pytest.raises(NotSignedIn):
        await staged.writer.submit("create_task", CREATE, contract="staged")
    assert sent(staged) == ["create_task"]
    assert records(staged) == before


@pytest.mark.parametrize("fault", ["signed_out", "unauthorized", "forbidden", "error_on_write"])
async def test_a_refused_execution_is_cancelled_and_says_that_an_earlier_try_may_have_written(
    staged: Crm, fault: faults.Fault
) -> None:
    scene(staged)
    pending = await staged.session.read("list_pending_operations")
    faults.switch_on(staged.store, fault, tool="execute_operation")
    reply = await staged.writer.submit("create_task", CREATE, contract="staged")
    assert (reply.answer, reply.perhaps_written) == ("refused", True)
    assert sent(staged) == ["create_task", "execute_operation", "cancel_operation"]
    assert (await staged.session.read("list_pending_operations"))["count"] == pending["count"]


async def test_tools_that_change_while_a_refused_operation_is_cancelled_leave_the_refusal_as_it_is(
    staged: Crm, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene(staged)
    faults.switch_on(staged.store, "error_on_write", tool="execute_operation")
    write = staged.session.write

    async def changed_at_last(tool: str, *rest: Any, **named: Any) -> Any:
        if tool == "cancel_operation":
            raise ToolsChanged("msx: its tools are not those that were pinned")
        return await write(tool, *rest, **named)

    monkeypatch.setattr(staged.session, "write", changed_at_last)
    reply = await staged.writer.submit("create_task", CREATE, contract="staged")
    assert (reply.answer, reply.perhaps_written) == ("refused", True)


@pytest.mark.parametrize(
    ("fault", "tool", "uncertain", "written"),
    [("hang", "create_task", False, 0), ("no_answer_after", "execute_operation", True, 1)],
)
async def test_a_timeout_is_uncertain_only_from_the_execution_on(
    staged: Crm, fault: faults.Fault, tool: str, uncertain: bool, written: int
) -> None:
    scene(staged)
    session = crm_session(staged.store, "staged", RunSettings(write_timeout=1))
    try:
        faults.switch_on(staged.store, fault, tool=tool)
        with pytest.raises(ServerUnavailable) as raised:
            await MsxWriter(session).submit("create_task", CREATE, contract="staged")
    finally:
        await session.aclose()
    assert isinstance(raised.value, OutcomeUncertain) is uncertain
    assert sent(staged).count(tool) == 1
    assert len(staged.store.rows("tasks", subject="Next step")) == written


@pytest.mark.parametrize("fault", ["crash_before", "server_error", "html"])
async def test_an_unclear_end_of_a_dry_run_call_is_uncertain_as_the_server_may_write_after_all(
    dry_run: Crm, fault: faults.Fault
) -> None:
    scene(dry_run)
    faults.switch_on(dry_run.store, fault, tool="create_task")
    with pytest.raises(OutcomeUncertain):
        await dry_run.writer.submit("create_task", CREATE, contract="dry_run")
    assert sent(dry_run) == ["create_task"]


async def test_a_server_that_stages_where_a_preview_was_approved_is_cancelled(staged: Crm) -> None:
    scene(staged)
    before = records(staged)
    reply = await staged.writer.submit("create_task", CREATE, contract="dry_run")
    assert (reply.answer, sent(staged)) == ("refused", ["create_task", "cancel_operation"])
    assert records(staged) == before


async def test_trap_9_a_write_that_the_server_repeats_is_sent_once_by_us_and_seen_when_read_back(staged: Crm) -> None:
    scene(staged)
    faults.switch_on(staged.store, "double_write", tool="execute_operation")
    reply = await staged.writer.submit("create_task", CREATE, contract="staged")
    assert (reply.answer, sent(staged)) == ("written", ["create_task", "execute_operation"])
    now = await staged.reader.open_tasks(rows.milestone(0))
    assert [task["subject"] for task in now].count("Next step") == 2
