"""SIGKILL at every point of the write path and again in the recovery: nothing twice, nothing lost, the unclear asked.

`--n` times every point is tried with every tool and state; `--random` further kills come at random moments. A trial is:
approve in a process that dies, approve again in one that may die too, carry on, look at the log.
"""

import asyncio
from random import Random
from typing import Any

from bench.write_path import approver, witness
from bench.write_path.four_tools import four_tools
from bench.write_path.in_memory import folder, joined, own_folder
from bench.write_path.points import POINTS, RECOVERY
from bench.write_path.rig import command, expect, places
from tests.scene import AS_OF, Scene, approve, outcomes

RANDOM = 300
Json = dict[str, Any]


async def figure(n: int, seed: int, random: int, points: tuple[str, ...] = POINTS) -> str:
    """Every combination n times, then the random kills. Raises Violation."""
    chance = Random(seed)
    named = died = 0
    with places(shared=True) as states:
        for place in states:
            for tool in witness.WRITES:
                for point in points:
                    for turn in range(n):
                        again = chance.choice(RECOVERY) if turn else ""
                        died += await trial(tool, place, point, again, piped=turn == 0)
                        named += 1
        for _ in range(random):
            died += await at_random(chance, chance.choice(states))
    return (
        f"{named} kills at {len(points)} points x {len(witness.WRITES)} tools x {len(states)} states, {random}"
        f" random kills, {died} processes killed: nothing sent twice, nothing lost, every unclear outcome asked about"
    )


async def trial(tool: str, place: str | None, point: str, again: str, *, piped: bool) -> int:
    """Kill at a point while an item of this tool is carried out, and perhaps at another one during the recovery."""
    about = f"{tool}, {place or 'SQLite'}, killed {point}, then {again or 'not again'}:"
    with folder() as made:
        scene = Scene(made / "state", place=place).load(four_tools()) if place is None else _shared(made, place)
        with own_folder(scene):
            run = await started(scene)
            words = approve(run, *two_items(run, tool))
            code = approver.ended(approver.start(scene, run["thread_id"], words, point, piped=piped))
            expect(code < 0 or point.startswith("during"), about, "the process was not killed, it ended with", code)
            killed = int(code < 0)
            if again:
                killed += approver.ended(approver.start(scene, run["thread_id"], words, again, piped=piped)) < 0
            await settled(scene, run, words["items"], about)
    return killed


async def at_random(chance: Random, place: str | None) -> int:
    """Kill at a random moment, once or twice, while everything is carried out."""
    piped = chance.random() < 0.5
    moments = [chance.uniform(0.05, 1.6 if piped else 0.9) for _ in range(chance.choice((1, 1, 2)))]
    about = f"random kill after {' and '.join(f'{moment:.3f} s' for moment in moments)}, {place or 'SQLite'}:"
    killed = 0
    with folder() as made:
        scene = Scene(made / "state", place=place).load(four_tools()) if place is None else _shared(made, place)
        with own_folder(scene):
            run = await started(scene)
            items = [item["item_id"] for item in run["packet"]["items"] if item["kind"] == "write"]
            for moment in moments:
                process = approver.start(scene, run["thread_id"], approve(run), piped=piped)
                process.join(moment)
                process.kill()
                killed += approver.ended(process) < 0
            await settled(scene, run, items, about)
    return killed


def _shared(made: Any, place: str) -> Scene:
    scene = Scene(made / "state", place=place)
    with own_folder(scene):
        return scene.load(four_tools())


async def started(scene: Scene) -> Json:
    """Run to the packet; nothing of it is under trial."""
    with joined():
        async with scene.runner(packet_limit=0) as runner:
            run: Json = await runner.start("daily", {"as_of": AS_OF, "m365": False})
    expect(run["status"] == "awaiting_confirmation", "the run did not come to its packet:", run["error"])
    return run


def two_items(run: Json, tool: str) -> tuple[str, ...]:
    """The first item of a tool, and a later one on another milestone that must go on whatever becomes of the first."""
    writes = [item for item in run["packet"]["items"] if item["kind"] == "write"]
    first = next(item for item in writes if item["tool"] == tool)
    rest = writes[writes.index(first) + 1 :]
    other = next(item for item in rest if item["milestone"]["id"] != first["milestone"]["id"])
    return first["item_id"], other["item_id"]


async def settled(scene: Scene, run: Json, items: list[str] | tuple[str, ...], about: str) -> None:
    """Approve once more as a person would, and hold what became of the items against the server's log."""
    thread, packet = run["thread_id"], run["packet"]
    approved = [item for item in packet["items"] if item["item_id"] in items]
    rights = witness.calls_of(approved)
    with joined():
        async with scene.runner() as runner:
            await _unfinished_server(scene)
            now = await runner.resume(thread, approve(run, *items)) if await _waits(scene, thread) else {}
            effects = {one.item_id: one for one in scene.state.ledger.effects(thread)}
            expect(set(effects) == set(items), about, "approved were", items, "the ledger has", sorted(effects))
            executed = witness.executed(scene.crm)
            _at_most_once(scene, rights, about)
            for item in approved:
                outcome = effects[item["item_id"]].outcome
                done = executed[witness.call_of(item["tool"], item["arguments"])]
                expect(outcome in ("verified", "unknown"), about, item["item_id"], "ended", outcome)
                expect(
                    done or outcome == "unknown", about, item["item_id"], "is said to be verified and was never sent"
                )
            unclear = [item for item in approved if effects[item["item_id"]].outcome == "unknown"]
            if unclear:
                await _asked(runner, scene, thread, now, [item["item_id"] for item in unclear], about)


async def _unfinished_server(scene: Scene) -> None:
    """Let a server whose client was killed carry out what it had begun: wait until its log stands still."""
    before = -1
    while (count := len(scene.crm.calls())) != before:
        before = count
        await asyncio.sleep(0.05)


async def _waits(scene: Scene, thread: str) -> bool:
    """Whether the thread has anything left to carry on; a process that was killed late may have done it all."""
    state = scene.state
    return state.ledger.waiting(thread) is not None or state.ledger.next_open(thread) is not None


def _at_most_once(scene: Scene, rights: Any, about: str) -> None:
    for log in (witness.sent(scene.crm), witness.executed(scene.crm)):
        for call, times in log.items():
            expect(rights[call], about, "sent without an approval:", call)
            expect(times <= rights[call], about, f"sent {times} times:", call)


async def _asked(runner: Any, scene: Scene, thread: str, now: Json, unclear: list[str], about: str) -> None:
    """Once nothing else waits, each unclear item is asked about; what the person says is not written comes back."""
    if now.get("packet") and now["status"] == "awaiting_confirmation":
        now = await runner.resume(thread, {"decision": "reject", "packet_hash": now["packet"]["packet_hash"]})
    for item_id in unclear:
        question = now.get("question") or {}
        expect(question.get("kind") == "outcome", about, item_id, "is unknown and not asked about:", now.get("status"))
        now = await runner.resume(thread, "leave it")
    expect(now["status"] == "completed", about, "it did not end:", now["status"], now["error"])
    expect(set(unclear) <= {key for key, said in outcomes(now).items() if said == "unknown"}, about, outcomes(now))


if __name__ == "__main__":
    command(figure, n=3, unit="times of each combination", random=RANDOM)
