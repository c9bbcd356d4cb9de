"""LangGraph pauses, replays and forges; the right to write must not follow it."""

import uuid
from typing import Any

import pytest
from langgraph.errors import InvalidUpdateError
from langgraph.types import Command

from graphs import task_hygiene
from policy.settings import PolicySettings
from runs.checkpoints import in_folder
from runs.connection import embedded
from runs.contract_json import run_json
from runs.runner import NothingWaits
from runs.wiring import toolbox
from tests.scene import AS_OF, Scene, approve
from tools.connect import open_ports


class Head:
    """The compiled graph of a scene, for tests that go around the runner."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene

    @property
    def config(self) -> dict[str, Any]:
        """A new invocation's configuration, with the run id that the runner and the Agent Server give to each."""
        return {"configurable": {"thread_id": "t", "run_id": str(uuid.uuid4())}}

    async def __aenter__(self) -> "Head":
        state = self._scene.state
        connection = embedded(state.folder, self._scene.contract)
        ports = open_ports(connection.servers)
        self._close = ports.close
        self._saver = in_folder(state.folder)
        tools = toolbox(state, connection, PolicySettings(), ports)
        self.graph: Any = task_hygiene.build(tools).compile(checkpointer=await self._saver.__aenter__())
        return self

    async def __aexit__(self, *exception: Any) -> None:
        await self._saver.__aexit__(*exception)
        self._close()

    async def to_packet(self) -> str:
        """Run to the interrupt; the packet's hash."""
        await self.graph.ainvoke({"as_of": AS_OF}, self.config)
        return str(self._scene.state.ledger.waiting("t").packet.packet_hash)  # type: ignore[union-attr]

    async def resume(self, answer: Any, config: Any = None) -> Any:
        run = config or {"configurable": {}}
        again = {"configurable": {**run["configurable"], **self.config["configurable"]}}
        return await self.graph.ainvoke(Command(resume=answer), again)


def decision(packet_hash: str, word: str = "approve") -> dict[str, str]:
    return {"decision": word, "packet_hash": packet_hash}


async def test_an_approval_forged_by_update_state_opens_nothing(scene: Scene) -> None:
    async with Head(scene) as head:
        packet_hash = await head.to_packet()
        snapshot = await head.graph.aget_state(head.config, subgraphs=True)
        gate = snapshot.tasks[0].state.config
        forged = {"answer": "decided", "packet_hash": packet_hash, "writes_left": 3}
        await head.graph.aupdate_state(gate, forged, as_node="await_approval")
        await head.graph.ainvoke(None, head.config)
    assert scene.write_intents() == []
    waiting = scene.state.ledger.waiting("t")
    assert waiting is not None and waiting.packet.packet_hash == packet_hash


async def test_a_swapped_packet_hash_in_the_state_opens_nothing(scene: Scene) -> None:
    async with Head(scene) as head:
        packet_hash = await head.to_packet()
        snapshot = await head.graph.aget_state(head.config, subgraphs=True)
        gate = snapshot.tasks[0].state.config
        await head.graph.aupdate_state(gate, {"packet_hash": "sha256:" + "0" * 64}, as_node="prepare_packet")
        await head.graph.ainvoke(None, head.config)
        assert scene.write_intents() == []
        assert scene.state.ledger.effects("t") == []
        waiting = scene.state.ledger.waiting("t")
        assert waiting is not None and waiting.packet.packet_hash == packet_hash


async def test_going_straight_to_the_write_node_writes_nothing(scene: Scene) -> None:
    async with Head(scene) as head:
        await head.to_packet()
        try:
            await head.graph.ainvoke(Command(goto="approval"), head.config)
            await head.graph.ainvoke(Command(goto="submit_next_write"), head.config)
        except (InvalidUpdateError, ValueError, KeyError):
            pass
    assert scene.write_intents() == []
    assert scene.state.ledger.waiting("t") is not None


async def test_an_old_checkpoint_does_not_write_again_or_turn_a_no_into_a_yes(scene: Scene) -> None:
    async with Head(scene) as head:
        packet_hash = await head.to_packet()
        shown = (await head.graph.aget_state(head.config)).config
        await head.resume(decision(packet_hash, "reject"))
        await head.resume(decision(packet_hash), config=shown)
        await head.graph.ainvoke(None, shown)
    assert scene.write_intents() == []
    assert {effect.outcome for effect in scene.state.ledger.effects("t")} == {"rejected"}


async def test_replaying_a_thread_from_before_the_write_writes_nothing_more(scene: Scene) -> None:
    async with Head(scene) as head:
        packet_hash = await head.to_packet()
        await head.resume(decision(packet_hash))
        assert scene.executed() == 3
        history = [snapshot.config async for snapshot in head.graph.aget_state_history(head.config)]
        for config in history[:6]:
            await head.graph.ainvoke(None, config)
        await head.resume(decision(packet_hash))
        await head.resume("approve")
    assert scene.executed() == 3


async def test_a_word_that_was_said_to_an_old_packet_does_not_approve_a_newer_one(scene: Scene) -> None:
    async with Head(scene) as head:
        packet_hash = await head.to_packet()
        snapshot = await head.graph.aget_state(head.config, subgraphs=True)
        shown = snapshot.tasks[0].state.config
        item = scene.state.ledger.waiting("t").packet.items[0].item_id  # type: ignore[union-attr]
        revision = {"decision": "revise", "packet_hash": packet_hash, "changes": {item: {"dueDate": "2026-12-09"}}}
        await head.resume(revision)
        await head.resume("approve", config=shown)
    assert scene.write_intents() == []


@pytest.mark.parametrize("answer", [{}, "", [], ["approve"], {"0" * 32: "approve"}, 0, False, {"approve": "all"}])
async def test_odd_resume_values_write_nothing_and_lose_no_packet(scene: Scene, answer: Any) -> None:
    async with Head(scene) as head:
        packet_hash = await head.to_packet()
        await head.resume(answer)
        assert scene.write_intents() == []
        waiting = scene.state.ledger.waiting("t")
        assert waiting is not None and waiting.packet.packet_hash == packet_hash
        await head.resume(decision(packet_hash))
    assert scene.executed() == 3


async def test_new_input_while_a_packet_waits_leads_back_to_that_packet(scene: Scene) -> None:
    async with Head(scene) as head:
        packet_hash = await head.to_packet()
        await head.graph.ainvoke({"as_of": "2026-11-24"}, head.config)
        waiting = scene.state.ledger.waiting("t")
        assert waiting is not None and waiting.packet.packet_hash == packet_hash
        await head.resume(decision(packet_hash))
    assert scene.executed() == 3


async def test_the_same_answer_twice_writes_once(scene: Scene) -> None:
    run = await scene.start()
    await scene.answer(run, approve(run))
    with pytest.raises(NothingWaits):
        await scene.answer(run, approve(run))
    state = scene.state
    shown = run_json(run["thread_id"], state.store, state.ledger)
    assert shown is not None and (shown["status"], shown["error"]) == ("completed", None)
    assert scene.executed() == 3
