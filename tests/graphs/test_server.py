"""The flow on LangGraph's own server (langgraph dev), driven with its SDK as LangGraph Studio drives it."""

import asyncio
import os
import socket
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from langgraph_sdk import get_client

from tests.scene import AS_OF, Scene, standard

pytest.importorskip("langgraph_api", reason="langgraph dev is in the studio extra")
ROOT = Path(__file__).parent.parent.parent
pytestmark = [pytest.mark.slow, pytest.mark.timeout(180)]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Served:
    """A langgraph dev process over one state folder."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self.url = ""

    async def __aenter__(self) -> Any:
        port = free_port()
        self.url = f"http://127.0.0.1:{port}"
        environment = {**os.environ, "SE_OPS_STATE": str(self._scene.folder), "SE_OPS_CONTRACT": "staged"}
        command = [sys.executable, "-m", "langgraph_cli", "dev", "--no-browser", "--no-reload", "--port", str(port)]
        self._log = (self._scene.folder / "server.log").open("ab")
        self._process = subprocess.Popen(  # noqa: ASYNC220 - it returns at once
            [*command, "--n-jobs-per-worker", "4"], cwd=ROOT, env=environment, stdout=self._log, stderr=self._log
        )
        async with httpx.AsyncClient() as probe:
            for _ in range(600):
                if self._process.poll() is not None:
                    break
                try:
                    if (await probe.get(f"{self.url}/ok", timeout=5)).status_code == 200:
                        return get_client(url=self.url)
                except httpx.TransportError:
                    await asyncio.sleep(0.1)
        text = (self._scene.folder / "server.log").read_text(encoding="utf-8", errors="replace")
        raise AssertionError(f"langgraph dev did not come up: {text[-2000:]}")

    async def __aexit__(self, *exception: Any) -> None:
        self._process.terminate()
        self._process.wait(30)
        self._log.close()


@pytest.fixture
async def client(scene: Scene) -> AsyncIterator[Any]:
    async with Served(scene) as connected:
        yield connected


async def waiting_packet(client: Any, thread_id: str) -> dict[str, Any]:
    state = await client.threads.get_state(thread_id)
    interrupts = state.get("interrupts") or [one for task in state["tasks"] for one in task["interrupts"]]
    assert len(interrupts) == 1
    return dict(interrupts[0]["value"])


async def test_the_flow_is_listed_with_its_schema_runs_to_its_interrupt_and_is_resumed(
    client: Any, scene: Scene
) -> None:
    assistants = await client.assistants.search(graph_id="task_hygiene")
    schemas = await client.assistants.get_schemas(assistants[0]["assistant_id"])
    assert {"as_of", "opportunities", "milestones"} <= set(schemas["input_schema"]["properties"])

    thread = await client.threads.create()
    await client.runs.wait(thread["thread_id"], "task_hygiene", input={"as_of": AS_OF})
    shown = await waiting_packet(client, thread["thread_id"])
    assert [request["name"] for request in shown["action_requests"]] == ["update_task", "update_task", "create_task"]
    assert all(isinstance(value, str) for request in shown["action_requests"] for value in request["args"].values())
    assert scene.write_intents() == []

    await client.runs.wait(
        thread["thread_id"], "task_hygiene", command={"resume": {"decisions": [{"type": "approve"}]}}
    )
    refused = await waiting_packet(client, thread["thread_id"])
    assert "1 decisions for 3 write items" in refused["refusal"]
    assert scene.write_intents() == []

    decisions = [{"type": "approve"}, {"type": "reject"}, {"type": "approve"}]
    await client.runs.wait(thread["thread_id"], "task_hygiene", command={"resume": {"decisions": decisions}})
    assert scene.executed() == 2
    state = await client.threads.get_state(thread["thread_id"])
    assert state["next"] == []


async def test_a_thread_that_waits_survives_a_restart_of_the_server(tmp_path: Path) -> None:
    scene = Scene(tmp_path / "state").load(standard())
    async with Served(scene) as client:
        thread = await client.threads.create()
        await client.runs.wait(thread["thread_id"], "task_hygiene", input={"as_of": AS_OF})
    async with Served(scene) as client:
        await client.threads.create(thread_id=thread["thread_id"], if_exists="do_nothing")
        await client.runs.wait(thread["thread_id"], "task_hygiene", command={"resume": "approve"})
    assert scene.executed() == 3
