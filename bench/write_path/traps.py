"""What LangGraph lets anybody do to a thread: forge its state, travel in time, answer twice, answer oddly.

Every trap is set on a thread whose packet waits, or that is done: nothing may be sent, the packet must still wait, and
the right approval must be carried out afterwards, once. `--n` is how often, with each flow and state.
"""

import uuid
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any

from langchain_core.runnables import RunnableConfig
from langgraph.errors import InvalidUpdateError
from langgraph.types import Command

from bench.write_path import witness
from bench.write_path.in_memory import folder, joined, own_folder
from bench.write_path.rig import command, expect, places
from graphs import daily, task_hygiene
from policy.settings import PolicySettings
from runs.connection import embedded
from runs.wiring import toolbox
from tests.scene import AS_OF, Scene, standard
from tools.connect import open_ports
from tools.errors import SeOpsError

THREAD = "trapped"
FLOWS = {"task_hygiene": task_hygiene.build, "daily": daily.build}
GATE = ("prepare_packet", "await_approval", "submit_next_write", "replan_stale", "settle_outcomes", "ask_user")
FORGED: dict[str, Any] = {"answer": "decided", "refusal": None, "writes_left": 3, "settled": True, "replanned": []}
ODD: tuple[Any, ...] = (
    *(
        None,
        {},
        "",
        [],
        0,
        False,
        "yes",
        "Approve",
        ["approve"],
        [["approve"]],
        {"approve": "all"},
        {"0" * 32: "approve"},
    ),
    *({"f" * 32: {"decision": "approve"}}, {"decision": "approve"}, {"decisions": []}, [{"type": "accept"}], 1.5),
)


class Head:
    """A compiled flow on one thread, without our runner before it."""

    def __init__(self, graph: Any, scene: Scene, packet_hash: str) -> None:
        self.graph, self.scene, self.packet_hash = graph, scene, packet_hash

    @property
    def config(self) -> RunnableConfig:
        """A new invocation's configuration."""
        return {"configurable": {"thread_id": THREAD, "run_id": str(uuid.uuid4())}}

    def at(self, config: RunnableConfig) -> RunnableConfig:
        """A checkpoint's configuration, in a new invocation."""
        return {"configurable": {**config["configurable"], "run_id": str(uuid.uuid4())}}

    async def go(self, value: Any, config: RunnableConfig | None = None) -> None:
        """Invoke, whatever LangGraph thinks of it; our own errors are as good as a refusal."""
        with suppress(SeOpsError, InvalidUpdateError, ValueError, KeyError, UnboundLocalError):
            await self.graph.ainvoke(value, self.at(config) if config else self.config)

    async def history(self) -> list[RunnableConfig]:
        """Every checkpoint of the thread, the newest first."""
        return [snapshot.config async for snapshot in self.graph.aget_state_history(self.config)]

    async def gate(self) -> RunnableConfig | None:
        """The gate's own state, where the thread stands in it."""
        snapshot = await self.graph.aget_state(self.config, subgraphs=True)
        inner = [task.state.config for task in snapshot.tasks if hasattr(task.state, "config")]
        return inner[0] if inner else None

    def approval(self, word: str = "approve") -> dict[str, str]:
        """The decision on the packet that waited first."""
        return {"decision": word, "packet_hash": self.packet_hash}


Trap = Callable[[Head], Awaitable[None]]


async def odd_answers(head: Head) -> None:
    """Values that are no decision, plain and under the interrupt's own id, and under an id that is none."""
    for value in ODD:
        await head.go(Command(resume=value))
        snapshot = await head.graph.aget_state(head.config)
        await head.go(Command(resume={snapshot.interrupts[0].id: value}))
    await head.go(Command(resume={"a" * 32: head.approval()}))


async def forged_gate(head: Head) -> None:
    """update_state in the name of each step of the gate, then on."""
    for node in GATE:
        gate = await head.gate()
        if gate is not None:
            await head.graph.aupdate_state(gate, {**FORGED, "packet_hash": head.packet_hash}, as_node=node)
        await head.go(None)
        await head.go({})


async def forged_flow(head: Head) -> None:
    """update_state in the name of each step of the flow, then on."""
    for node in [name for name in head.graph.nodes if not name.startswith("__")]:
        forged = {**FORGED, "packet_hash": head.packet_hash}
        await head.graph.aupdate_state(head.config, forged, as_node=node)
        await head.go(None)
        await head.go({})


async def goto(head: Head) -> None:
    """Command(goto=…) to each step, with a forged state."""
    for node in (*GATE, *(name for name in head.graph.nodes if not name.startswith("__"))):
        await head.go(Command(goto=node, update={**FORGED, "packet_hash": head.packet_hash}))
        await head.go({})


async def new_input(head: Head) -> None:
    """New input while the packet waits."""
    for value in ({}, {"as_of": AS_OF}, {"as_of": "2026-11-24"}, {"milestones": ["7-1"]}):
        await head.go(value)


async def time_travel(head: Head) -> None:
    """Every checkpoint carried on by itself, and forked with a forged state."""
    for config in await head.history():
        await head.go(None, config)
        try:
            fork = await head.graph.aupdate_state(config, {**FORGED, "packet_hash": head.packet_hash})
        except (InvalidUpdateError, ValueError, KeyError):
            continue
        await head.go(None, fork)


async def old_words(head: Head) -> None:
    """A bare word given to every checkpoint but the one that was shown."""
    snapshot = await head.graph.aget_state(head.config)
    shown = snapshot.config["configurable"]["checkpoint_id"]
    for config in await head.history():
        if config["configurable"]["checkpoint_id"] != shown:
            await head.go(Command(resume="approve"), config)


async def copied_thread(head: Head) -> None:
    """The checkpoints copied to another thread, and approved there."""
    saver = head.graph.checkpointer
    for found in [one async for one in saver.alist(head.config)]:
        place: RunnableConfig = {"configurable": {"thread_id": "copy", "checkpoint_ns": ""}}
        await saver.aput(place, found.checkpoint, found.metadata, found.checkpoint["channel_versions"])
    place = {"configurable": {"thread_id": "copy", "run_id": str(uuid.uuid4())}}
    for value in (None, Command(resume=head.approval()), Command(resume="approve"), Command(goto="approval")):
        await head.go(value, place)


async def settled_again(head: Head) -> None:
    """After everything was carried out: the same answers, and every checkpoint, again."""
    await head.go(Command(resume=head.approval()))
    for value in (Command(resume=head.approval()), Command(resume="approve"), None, Command(goto="approval")):
        await head.go(value)
    for config in await head.history():
        await head.go(None, config)
        await head.go(Command(resume=head.approval()), config)


async def yes_after_no(head: Head) -> None:
    """A no, then a yes to what the reviewer had on the screen, and to every earlier checkpoint."""
    shown = (await head.graph.aget_state(head.config)).config
    await head.go(Command(resume=head.approval("reject")))
    for config in (shown, *await head.history()):
        for yes in (head.approval(), "approve"):
            await head.go(Command(resume=yes), config)
            await head.go(None, config)


async def answered_twice(head: Head) -> None:
    """A part is approved; the same answer again, plain and by the first interrupt's id, while the rest waits."""
    first = (await head.graph.aget_state(head.config)).interrupts[0].id
    item = head.scene.state.ledger.waiting(THREAD).packet.items[0].item_id  # type: ignore[union-attr]
    part = head.approval() | {"items": [item]}
    for value in (part, part, {first: part}, {first: "approve"}, part):
        await head.go(Command(resume=value))
        await head.go(None)


# Each with how many calls it may send: those that it approves itself.
TRAPS: dict[Trap, int] = {
    **dict.fromkeys((odd_answers, forged_gate, forged_flow, goto, new_input, time_travel, old_words, copied_thread), 0),
    **{settled_again: 3, yes_after_no: 0, answered_twice: 1},
}


async def figure(n: int, seed: int) -> str:
    """Every trap n times with each flow and state. Raises Violation. The seed is not used: nothing is random."""
    del seed
    tried = 0
    with places(shared=True) as states:
        for _ in range(n):
            for place in states:
                for flow in FLOWS:
                    for trap in TRAPS:
                        await sprung(trap, flow, place)
                        tried += 1
    return (
        f"{tried} times one of {len(TRAPS)} traps, {len(FLOWS)} flows, {len(states)} states: no write, no packet lost"
    )


async def sprung(trap: Trap, flow: str, place: str | None) -> None:
    """Set one trap on a state of its own, and see what was sent."""
    about = f"{trap.__name__}, {flow}, {place or 'SQLite'}:"
    with folder() as made:
        scene = Scene(made / "state", place=place)
        with own_folder(scene), joined():
            scene.load(standard())
            async with _at_packet(scene, flow) as head:
                shown = scene.state.ledger.waiting(THREAD).packet  # type: ignore[union-attr]
                rights = witness.calls_of(item.model_dump(mode="json") for item in shown.items)
                await trap(head)
                _judged(scene, rights, TRAPS[trap], about)
                await _carried_out(head, rights, trap, about)
            if place is not None:
                _forget(scene)


@asynccontextmanager
async def _at_packet(scene: Scene, flow: str) -> AsyncIterator[Head]:
    state = scene.state
    connection = embedded(state.folder, scene.contract)
    ports = open_ports(connection.servers)
    try:
        async with state.checkpoints() as saver:
            graph = FLOWS[flow](toolbox(state, connection, PolicySettings(), ports)).compile(checkpointer=saver)
            if scene.place is not None:
                await saver.adelete_thread(THREAD)
                await saver.adelete_thread("copy")
            head = Head(graph, scene, "")
            request = {"as_of": AS_OF} if flow == "task_hygiene" else {"as_of": AS_OF, "m365": False}
            await graph.ainvoke(request, head.config)
            waiting = state.ledger.waiting(THREAD)
            expect(waiting, flow, "did not come to a packet")
            head.packet_hash = waiting.packet.packet_hash  # type: ignore[union-attr]
            yield head
    finally:
        ports.close()


def _judged(scene: Scene, rights: Any, most: int, about: str) -> None:
    sent, executed = witness.sent(scene.crm), witness.executed(scene.crm)
    more = {call: times for log in (sent, executed) for call, times in log.items() if times > rights[call]}
    expect(not more, about, "sent more than the packet shows:", more)
    expect(sent.total() <= most or most == 3, about, sent.total(), "calls were sent")


async def _carried_out(head: Head, rights: Any, trap: Trap, about: str) -> None:
    """What still waits is approved, and every item of the first packet was then sent once, or rejected and never."""
    ledger = head.scene.state.ledger
    waiting = ledger.waiting(THREAD)
    if trap is yes_after_no:
        expect(not witness.sent(head.scene.crm), about, "a no became a yes")
        expect({effect.outcome for effect in ledger.effects(THREAD)} == {"rejected"}, about, "the no was lost")
        return
    if trap is not settled_again:
        expect(waiting, about, "the packet was lost")
        answer = {"decision": "approve", "packet_hash": waiting.packet.packet_hash if waiting else ""}
        await head.graph.ainvoke(Command(resume=answer), head.config)
    executed = witness.executed(head.scene.crm)
    expect(executed == rights, about, "not everything was carried out once:", executed)


def _forget(scene: Scene) -> None:
    """PostgreSQL outlives a trial: the next one has the same thread."""
    with scene.state.database.transaction() as transaction:
        for table in ("packet", "effect", "refusal", "run", "run_fact", "run_milestone", "run_proposal"):
            transaction.execute(f"DELETE FROM {table}")


if __name__ == "__main__":
    command(figure, n=1, unit="times of each trap with each flow and state")
