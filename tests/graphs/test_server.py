"""The flow on LangGraph's own server (langgraph dev), driven with its SDK as LangGraph Studio drives it."""

import asyncio
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import httpx
import pytest
from langgraph_sdk import get_client

from sandbox.portfolio import reset
from tests.scene import AS_OF, Scene, standard

pytest.importorskip("langgraph_api", reason="langgraph dev is in the studio extra")
ROOT = Path(__file__).parent.parent.parent
pytestmark = [pytest.mark.slow, pytest.mark.timeout(180)]
FLOWS = ("daily", "task_hygiene", "bant_handoff", "influenced_follow_through", "evidence_companion")
Packet = dict[str, Any]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Served:
    """A langgraph dev process over one state folder."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self.url = ""

    def __enter__(self) -> Any:
        port = free_port()
        self.url = f"http://127.0.0.1:{port}"
        environment = {**os.environ, "SE_OPS_STATE": str(self._scene.folder), "SE_OPS_CONTRACT": "staged"}
        command = [sys.executable, "-m", "langgraph_cli", "dev", "--no-browser", "--no-reload", "--port", str(port)]
        self._log = (self._scene.folder / "server.log").open("ab")
        self._process = subprocess.Popen(
            [*command, "--n-jobs-per-worker", "4"], cwd=ROOT, env=environment, stdout=self._log, stderr=self._log
        )
        for _ in range(600):
            if self._process.poll() is not None:
                break
            try:
                if httpx.get(f"{self.url}/ok", timeout=5).status_code == 200:
                    return get_client(url=self.url)
            except httpx.TransportError:
                time.sleep(0.1)  # the server tells nobody when it listens
        text = (self._scene.folder / "server.log").read_text(encoding="utf-8", errors="replace")
        raise AssertionError(f"langgraph dev did not come up: {text[-2000:]}")

    def __exit__(self, *exception: Any) -> None:
        self._process.terminate()
        self._process.wait(30)
        self._log.close()


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    """One state for the one server of this module; each test puts its own records into the sandbox."""
    return Scene(tmp_path_factory.mktemp("served") / "state").load(standard())


@pytest.fixture(scope="module")
def served(scene: Scene) -> Iterator[Served]:
    server = Served(scene)
    with server:
        yield server


@pytest.fixture
def client(served: Served) -> Any:
    return get_client(url=served.url)


@pytest.fixture
def small(scene: Scene) -> Scene:
    """The standard scene, unchanged by earlier tests."""
    return scene.load(standard())


@pytest.fixture
def portfolio(scene: Scene) -> Scene:
    """The sandbox's portfolio, which has work for every flow."""
    reset(scene.crm, date.today())
    return scene


async def shown(client: Any, thread_id: str) -> dict[str, Any]:
    """What waits in the thread, as an interface gets it."""
    state = await client.threads.get_state(thread_id)
    interrupts = state.get("interrupts") or [one for task in state["tasks"] for one in task["interrupts"]]
    assert len(interrupts) == 1
    return dict(interrupts[0]["value"])


async def begun(client: Any, graph: str, given: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """A new thread with a run that has come to its packet."""
    thread_id = (await client.threads.create())["thread_id"]
    await client.runs.wait(thread_id, graph, input=given)
    return thread_id, await shown(client, thread_id)


async def test_every_graph_is_listed_with_the_schema_of_what_it_takes(client: Any) -> None:
    asked: dict[str, set[str]] = {}
    for assistant in await client.assistants.search():
        schemas = await client.assistants.get_schemas(assistant["assistant_id"])
        asked[assistant["graph_id"]] = set(schemas["input_schema"]["properties"])
    scope = {"as_of", "tpids", "accounts", "opportunities", "milestones"}
    evidence = scope | {"m365", "since", "until", "people", "sources"}
    assert set(asked) == {"assistant", *FLOWS}
    assert asked["assistant"] == {"messages"}
    assert scope <= asked["task_hygiene"]
    assert all(evidence <= asked[flow] for flow in FLOWS if flow != "task_hygiene")


async def test_a_wrong_number_of_decisions_is_refused_with_the_reason_and_the_right_one_is_carried_out(
    client: Any, small: Scene
) -> None:
    thread_id, packet = await begun(client, "task_hygiene", {"as_of": AS_OF})
    assert [request["name"] for request in packet["action_requests"]] == ["update_task", "update_task", "create_task"]
    assert all(isinstance(value, str) for request in packet["action_requests"] for value in request["args"].values())
    await client.runs.wait(thread_id, "task_hygiene", command={"resume": {"decisions": [{"type": "approve"}]}})
    assert "1 decisions for 3 write items" in (await shown(client, thread_id))["refusal"]
    assert small.write_intents() == []
    decisions = [{"type": "approve"}, {"type": "reject"}, {"type": "approve"}]
    await client.runs.wait(thread_id, "task_hygiene", command={"resume": {"decisions": decisions}})
    assert small.executed() == 2
    assert (await client.threads.get_state(thread_id))["next"] == []


def ours(packet: Packet) -> Any:
    return {"decision": "approve", "packet_hash": packet["packet_hash"], "items": [writes(packet)[0]]}


def mixed(packet: Packet) -> Any:
    first, *others = writes(packet)
    return {"packet_hash": packet["packet_hash"], "by_item": {first: "approve"} | dict.fromkeys(others, "reject")}


def inbox(packet: Packet) -> Any:
    return [{"type": "accept"}] + [{"type": "ignore"} for _ in writes(packet)[1:]]


def langchain(packet: Packet) -> Any:
    return {"decisions": [{"type": "approve"}] + [{"type": "reject"} for _ in writes(packet)[1:]]}


def writes(packet: Packet) -> list[str]:
    return [item["item_id"] for item in packet["items"] if item["kind"] == "write"]


@pytest.mark.parametrize(
    ("flow", "form"),
    [("bant_handoff", ours), ("influenced_follow_through", mixed), ("evidence_companion", inbox), ("daily", langchain)],
)
async def test_each_flow_runs_to_its_packet_and_writes_just_what_is_approved_of_it(
    client: Any, portfolio: Scene, flow: str, form: Callable[[Packet], Any]
) -> None:
    thread_id, waiting = await begun(client, flow, {})
    await client.runs.wait(thread_id, flow, command={"resume": form(waiting["packet"])})
    outcomes = {effect.item_id: effect.outcome for effect in portfolio.state.ledger.effects(thread_id)}
    first = writes(waiting["packet"])[0]
    assert outcomes.pop(first) == "verified"
    assert set(outcomes.values()) <= {"rejected"}
    assert portfolio.executed() == 1


@pytest.mark.parametrize(("word", "written"), [("approve", 3), ("reject", 0)])
async def test_the_bare_words_of_studio_decide_the_one_packet_that_waits(
    client: Any, small: Scene, word: str, written: int
) -> None:
    thread_id, _ = await begun(client, "task_hygiene", {"as_of": AS_OF})
    await client.runs.wait(thread_id, "task_hygiene", command={"resume": word})
    assert small.executed() == written
    assert (await client.threads.get_state(thread_id))["next"] == []


async def test_the_assistant_talks_shows_the_packet_and_takes_words_and_decisions(client: Any, small: Scene) -> None:
    thread_id, waiting = await begun(client, "assistant", {"messages": message("tidy up my tasks please")})
    assert len(waiting["action_requests"]) == 3
    state = await client.threads.get_state(thread_id)
    assert [one["type"] for one in state["values"]["messages"]] == ["human", "ai"]
    assert waiting["packet"]["packet_hash"][:19] in state["values"]["messages"][-1]["content"]
    await client.runs.wait(thread_id, "assistant", input={"messages": message("ok?")})
    assert small.write_intents() == []
    await client.runs.wait(thread_id, "assistant", input={"messages": message("approve 1")})
    assert small.executed() == 1
    decisions = {"decisions": [{"type": "reject"}, {"type": "approve"}]}
    await client.runs.wait(thread_id, "assistant", command={"resume": decisions})
    assert small.executed() == 2
    state = await client.threads.get_state(thread_id)
    assert "verified" in state["values"]["messages"][-1]["content"]
    assert state["next"] == []


def message(text: str) -> list[dict[str, str]]:
    return [{"type": "human", "content": text}]


@pytest.mark.parametrize("graph", ["task_hygiene", "assistant"])
async def test_a_stale_checkpoint_and_resumes_at_once_write_each_item_once(
    client: Any, small: Scene, graph: str
) -> None:
    given = {"as_of": AS_OF} if graph == "task_hygiene" else {"messages": message("task hygiene")}
    thread_id, waiting = await begun(client, graph, given)
    old = (await client.threads.get_state(thread_id))["checkpoint"]
    command = {"resume": {"decision": "approve", "packet_hash": waiting["packet"]["packet_hash"]}}
    await asyncio.gather(
        *(client.runs.wait(thread_id, graph, command=command) for _ in range(3)), return_exceptions=True
    )
    assert small.executed() == 3
    await client.runs.wait(thread_id, graph, command=command, checkpoint=old)
    await client.runs.wait(thread_id, graph, command={"resume": "approve"}, checkpoint=old)
    assert small.executed() == 3


async def test_a_state_is_read_without_a_server_being_started(client: Any, small: Scene) -> None:
    began = time.monotonic()
    thread_id, _ = await begun(client, "task_hygiene", {"as_of": AS_OF})
    with_a_server, calls = time.monotonic() - began, len(small.crm.calls())
    began = time.monotonic()
    for _ in range(5):
        await client.threads.get_state(thread_id)
    # Five starts of an MCP server would take far longer than one run with its one start.
    assert time.monotonic() - began < with_a_server
    assert len(small.crm.calls()) == calls


async def test_threads_that_wait_survive_a_restart_of_the_server(tmp_path: Path) -> None:
    scene = Scene(tmp_path / "state").load(standard())
    with Served(scene) as client:
        flow, _ = await begun(client, "task_hygiene", {"as_of": AS_OF})
        talk, _ = await begun(client, "assistant", {"messages": message("task hygiene")})
    with Served(scene) as client:
        for thread_id in (flow, talk):
            await client.threads.create(thread_id=thread_id, if_exists="do_nothing")
        await client.runs.wait(talk, "assistant", input={"messages": message("approve 1")})
        assert scene.executed() == 1
        await client.runs.wait(flow, "task_hygiene", command={"resume": "reject"})
    assert scene.executed() == 1
