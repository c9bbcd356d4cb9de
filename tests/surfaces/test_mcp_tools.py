"""The tools that propose and show, as a model calls them."""

import json
from typing import Any, get_args

import pytest

from runs.connection import Wanted
from runs.runner import FLOWS
from surfaces.mcp_server import INSTRUCTIONS
from surfaces.mcp_tools import Flow
from tests.cli.command import se_ops
from tests.scene import AS_OF, Scene, case, item_of, milestone, milestone_id, task
from tests.surfaces.chat import in_process
from tests.surfaces.conftest import Waiting

PERSON = {"key": "me", "name": "Avery Chen", "title": "Principal"}


def unknown_role() -> Any:
    return case([milestone("m1", [task("t1")])], me=PERSON)


def test_every_flow_can_be_started() -> None:
    assert set(get_args(Flow)) == set(FLOWS) - {"task_change"}


async def test_every_tool_has_strict_input_and_an_output_schema_and_none_takes_a_decision(waiting: Waiting) -> None:
    async with in_process(waiting.scene) as chat:
        tools = {tool.name: tool for tool in (await chat.client.list_tools()).tools}
        told = chat.client.instructions
    names = ["start_run", "get_run", "list_pending", "propose_revision", "request_approval", "answer_question"]
    assert list(tools) == names
    for tool in tools.values():
        assert tool.input_schema["additionalProperties"] is False
        assert tool.output_schema is not None
        assert tool.description
    assert set(tools["request_approval"].input_schema["properties"]) == {"thread_id", "items"}
    assert told == INSTRUCTIONS
    assert "Only the user approves" in INSTRUCTIONS


async def test_a_run_is_shown_as_the_command_line_shows_it(waiting: Waiting) -> None:
    async with in_process(waiting.scene) as chat:
        returned = await chat.call("get_run", thread_id=waiting.thread)
    assert returned.structured_content is not None
    assert returned.structured_content["run"] == waiting.run
    assert returned.structured_content["left_out"] == []
    assert json.loads(returned.content[0].text) == returned.structured_content  # type: ignore[union-attr]
    assert waiting.run["packet"]["packet_hash"] in returned.structured_content["summary"]
    assert "request_approval" in returned.structured_content["next"]


async def test_waiting_packets_are_listed_as_the_command_line_lists_them(waiting: Waiting) -> None:
    async with in_process(waiting.scene) as chat:
        listed = await chat.result("list_pending")
    assert listed["packets"] == se_ops("pending", "--json", state=waiting.scene.folder).json["packets"]
    assert listed["not_shown"] == 0


async def test_a_run_is_scoped_by_what_the_user_named(scene: Scene) -> None:
    async with in_process(scene) as chat:
        run = await chat.hygiene(milestones=[milestone_id("m2")], tpids=[1000], since="2026-11-20")
    assert [entry["milestone_id"] for entry in run["milestones"]] == [milestone_id("m2")]
    assert "since has no effect on task_hygiene" in run["warnings"]


async def test_a_revision_makes_a_new_packet_that_waits_and_writes_nothing(waiting: Waiting) -> None:
    item = item_of(waiting.run, "t1")
    async with in_process(waiting.scene) as chat:
        revised = await chat.result(
            "propose_revision", thread_id=waiting.thread, item_id=item, changes={"dueDate": "2027-01-04"}
        )
        before = await chat.error("propose_revision", thread_id=waiting.thread, item_id=item, changes={"taskId": "x"})
        after = await chat.result("get_run", thread_id=waiting.thread)
    packet = revised["run"]["packet"]
    assert packet["packet_hash"] != waiting.run["packet"]["packet_hash"]
    assert next(entry for entry in packet["items"] if entry["item_id"] == item)["arguments"]["dueDate"] == "2027-01-04"
    assert (before["code"], "taskId of update_task cannot be changed" in before["message"]) == ("configuration", True)
    assert after["run"]["packet"] == packet
    assert revised["run"]["results"] == []
    assert waiting.scene.write_intents() == []


async def test_a_question_is_answered_with_the_users_words_and_no_word_approves(scene: Scene) -> None:
    scene.load(unknown_role())
    async with in_process(scene) as chat:
        run = await chat.hygiene()
        assert (run["status"], run["question"]["kind"]) == ("needs_input", "role")
        refused = [
            await chat.error("answer_question", thread_id=run["thread_id"], text=text) for text in ("approve", " ")
        ]
        answered = await chat.result("answer_question", thread_id=run["thread_id"], text="Solution Engineer")
        late = await chat.error("answer_question", thread_id=run["thread_id"], text="approve")
    assert [error["code"] for error in refused] == ["configuration", "configuration"]
    assert answered["run"]["status"] == "awaiting_confirmation"
    assert answered["run"]["role"]["name"] == "Solution Engineer"
    assert "asks no question" in late["message"]
    assert scene.write_intents() == []


@pytest.mark.parametrize(
    ("tool", "arguments", "told"),
    [
        ("get_run", {"thread_id": "nowhere"}, "no run 'nowhere' is known here"),
        ("request_approval", {"thread_id": "nowhere"}, "no run 'nowhere' is known here"),
        ("propose_revision", {"thread_id": "nowhere", "item_id": "i1", "changes": {"a": "b"}}, "no run 'nowhere'"),
        ("answer_question", {"thread_id": "nowhere", "text": "yes"}, "no run 'nowhere' is known here"),
        ("start_run", {"flow": "approve_all"}, "flow"),
        ("start_run", {"flow": "daily", "as_of": "yesterday"}, "as_of"),
        ("start_run", {"flow": "daily", "as_of": AS_OF, "since": "2026-11-24"}, "since 2026-11-24 is after 2026-11-23"),
        ("approve", {}, "Unknown tool"),
    ],
)
async def test_a_wrong_call_says_what_is_wrong(
    waiting: Waiting, tool: str, arguments: dict[str, Any], told: str
) -> None:
    async with in_process(waiting.scene) as chat:
        error = await chat.error(tool, **arguments)
    assert error["code"] == "configuration"
    assert told in error["message"]
    assert error["hint"]


async def test_a_server_that_does_not_start_is_a_failed_call_with_its_code(waiting: Waiting) -> None:
    file = waiting.scene.folder / "mcp.json"
    file.write_text(json.dumps({"servers": {"msx": {"command": "se-ops-no-such-program"}}}), encoding="utf-8")
    async with in_process(waiting.scene, wanted=Wanted(mcp_config=file)) as chat:
        error = await chat.error("start_run", flow="task_hygiene")
    assert error["code"] == "server_unavailable"
    assert error["message"]
