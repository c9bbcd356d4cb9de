"""State, checkpoints and resume values that somebody made up: none of them is an approval, none loses the packet."""

from typing import Any

import pytest
from langgraph.types import Command

from sandbox.faults import switch_on
from tests.graphs.test_langgraph_traps import Head, decision
from tests.scene import Scene, begun, case, item_of, milestone, task, task_id

FORGED: dict[str, Any] = {"answer": "decided", "refusal": None, "writes_left": 3, "settled": True, "replanned": []}
OUTER = ("begin_run", "resolve_role", "resolve_scope", "plan_updates", "compose_report", "approval")
GATE = ("prepare_packet", "await_approval", "submit_next_write", "replan_stale", "settle_outcomes", "ask_user")


async def carried_on(head: Head, config: dict[str, Any]) -> None:
    """Let the graph go on by itself, as far as it will."""
    await head.graph.ainvoke(None, config)


def unanswered(scene: Scene, packet_hash: str) -> bool:
    """Whether nothing was sent, nothing was approved, and the packet waits."""
    waiting = scene.state.ledger.waiting("t")
    kept = waiting is not None and waiting.packet.packet_hash == packet_hash
    return kept and scene.write_intents() == [] and scene.state.ledger.effects("t") == []


def waiting_hash(scene: Scene) -> str:
    """The packet that waits."""
    waiting = scene.state.ledger.waiting("t")
    assert waiting is not None
    return waiting.packet.packet_hash


async def test_a_state_forged_in_the_name_of_any_step_of_the_gate_opens_nothing(scene: Scene) -> None:
    async with Head(scene) as head:
        packet_hash = await head.to_packet()
        for node in GATE:
            snapshot = await head.graph.aget_state(head.config, subgraphs=True)
            gate = snapshot.tasks[0].state.config
            await head.graph.aupdate_state(gate, {**FORGED, "packet_hash": packet_hash}, as_node=node)
            await carried_on(head, head.config)
            assert unanswered(scene, packet_hash), node
            # The forged end of the gate may have ended the run: new input leads back to the packet.
            await head.graph.ainvoke({}, head.config)
        assert unanswered(scene, packet_hash)
        await head.resume(decision(packet_hash))
    assert scene.executed() == 3


async def test_a_state_forged_in_the_name_of_any_step_of_the_flow_opens_nothing(scene: Scene) -> None:
    async with Head(scene) as head:
        packet_hash = await head.to_packet()
        for node in OUTER:
            await head.graph.aupdate_state(head.config, {**FORGED, "packet_hash": packet_hash}, as_node=node)
            await carried_on(head, head.config)
            assert scene.write_intents() == [], node
            assert scene.state.ledger.effects("t") == [], node
            await head.graph.ainvoke({}, head.config)
        await head.resume(decision(waiting_hash(scene)))
    assert scene.executed() == 3


async def test_every_checkpoint_of_a_waiting_thread_carried_on_by_itself_writes_nothing(scene: Scene) -> None:
    async with Head(scene) as head:
        packet_hash = await head.to_packet()
        history = [snapshot.config async for snapshot in head.graph.aget_state_history(head.config)]
        for config in history:
            await carried_on(head, config)
        assert unanswered(scene, packet_hash)


async def test_the_hash_of_a_packet_that_was_revised_put_into_the_state_and_approved_writes_nothing(
    scene: Scene,
) -> None:
    async with Head(scene) as head:
        old = await head.to_packet()
        first = scene.state.ledger.waiting("t").packet.items[0].item_id  # type: ignore[union-attr]
        changes = {first: {"dueDate": "2026-12-09"}}
        await head.resume({"decision": "revise", "packet_hash": old, "changes": changes})
        new = waiting_hash(scene)
        for answer in (decision(old), decision(old, "reject"), {"packet_hash": old, "by_item": changes}):
            snapshot = await head.graph.aget_state(head.config, subgraphs=True)
            gate = snapshot.tasks[0].state.config
            await head.graph.aupdate_state(gate, {"packet_hash": old}, as_node="prepare_packet")
            await carried_on(head, head.config)
            await head.resume(answer)
            assert unanswered(scene, new), answer


@pytest.mark.parametrize("target", ["submit_next_write", "replan_stale", "await_approval", "approval"])
async def test_a_command_that_goes_to_a_step_and_carries_an_approval_writes_nothing(scene: Scene, target: str) -> None:
    async with Head(scene) as head:
        packet_hash = await head.to_packet()
        forged = Command(goto=target, update={**FORGED, "packet_hash": packet_hash})
        await head.graph.ainvoke(forged, head.config)
        await head.graph.ainvoke({}, head.config)
        assert unanswered(scene, packet_hash)
        await head.resume(decision(packet_hash))
    assert scene.executed() == 3


async def test_resume_values_under_the_interrupts_own_id_are_read_as_strictly(scene: Scene) -> None:
    async with Head(scene) as head:
        packet_hash = await head.to_packet()
        for answer in (None, {}, "yes", ["approve"], decision("sha256:" + "0" * 64), {"a" * 32: "approve"}):
            pending = (await head.graph.aget_state(head.config)).interrupts[0].id
            await head.resume({pending: answer})
            assert unanswered(scene, packet_hash), answer
        pending = (await head.graph.aget_state(head.config)).interrupts[0].id
        await head.resume({pending: decision(packet_hash)})
    assert scene.executed() == 3


async def test_an_empty_resume_loses_no_packet(scene: Scene) -> None:
    async with Head(scene) as head:
        packet_hash = await head.to_packet()
        try:
            await head.resume(None)
        except UnboundLocalError as error:  # LangGraph 1.2 trips over Command(resume=None) by itself
            assert "resume" in str(error) or "local variable" in str(error)
        assert unanswered(scene, packet_hash)
        await head.resume(decision(packet_hash))
    assert scene.executed() == 3


async def test_an_answer_sent_twice_answers_no_later_packet(scene: Scene) -> None:
    async with scene.runner() as runner:
        run = await begun(runner)
        one = {"decision": "approve", "packet_hash": run["packet"]["packet_hash"], "items": [item_of(run, "t1")]}
        first = await runner.resume(run["thread_id"], one)
        for _ in range(2):
            again = await runner.resume(run["thread_id"], one)
            assert again["packet"] == first["packet"]
            assert again["results"] == first["results"]
    assert scene.executed() == 1


@pytest.mark.parametrize("answer", ["approve", {"type": "accept"}])
async def test_continuing_a_run_by_itself_gives_no_earlier_answer_to_a_later_packet(scene: Scene, answer: Any) -> None:
    scene.load(case([milestone("m1", [task("t1")])]))
    async with Head(scene) as head:
        await head.to_packet()
        scene.crm.change("tasks", task_id("t1"), scheduledend="2026-11-20T00:00:00Z")
        await head.resume(answer)
        assert [effect.outcome for effect in scene.state.ledger.effects("t")] == ["stale"]
        later = waiting_hash(scene)
        for _ in range(2):
            await carried_on(head, head.config)
            snapshot = await head.graph.aget_state(head.config, subgraphs=True)
            await head.graph.aupdate_state(snapshot.tasks[0].state.config, {"packet_hash": later}, "prepare_packet")
            await carried_on(head, head.config)
        assert (scene.write_intents(), waiting_hash(scene)) == ([], later)
        await head.resume(answer)
    assert scene.executed() == 1


async def test_continuing_a_run_by_itself_gives_no_answer_on_one_outcome_to_the_next(scene: Scene) -> None:
    async with Head(scene) as head:
        packet_hash = await head.to_packet()
        switch_on(scene.crm, "crash_before", tool="execute_operation", times=2)
        await head.resume(decision(packet_hash))
        first = scene.state.store.get("t", "question")
        await head.resume("it is written")
        second = scene.state.store.get("t", "question")
        assert first["kind"] == second["kind"] == "outcome" and first["about"] != second["about"]
        await carried_on(head, head.config)
        assert scene.state.store.get("t", "question") == second
        await head.resume("leave it")
        assert scene.state.store.get("t", "question") is None
    said = [effect.detail.rpartition(": ")[2] for effect in scene.state.ledger.effects("t")]
    assert said[:2] == ["it is written", "leave it"]


async def test_a_thread_that_was_forked_from_its_first_step_can_still_answer_its_packet(scene: Scene) -> None:
    async with Head(scene) as head:
        packet_hash = await head.to_packet()
        history = [snapshot.config async for snapshot in head.graph.aget_state_history(head.config)]
        await carried_on(head, history[-1])
        assert unanswered(scene, packet_hash)
        await head.resume(decision(packet_hash))
    assert scene.executed() == 3


async def test_a_new_run_on_a_thread_revives_nothing_that_an_earlier_run_has_settled(scene: Scene) -> None:
    scene.load(case([milestone("m1", [task("t1")])]))
    async with Head(scene) as head:
        packet_hash = await head.to_packet()
        scene.crm.change("tasks", task_id("t1"), scheduledend="2026-12-20T00:00:00Z")
        await head.resume(decision(packet_hash))
        assert scene.state.ledger.waiting("t") is None
        scene.crm.change("tasks", task_id("t1"), scheduledend="2026-11-16T00:00:00Z")
        again = await head.to_packet()
        await head.resume(decision(again, "reject"))
        effects = scene.state.ledger.effects("t")
        assert [(effect.item_id, effect.outcome) for effect in effects] == [("i1", "stale"), ("i2", "rejected")]
        assert scene.state.ledger.waiting("t") is None
