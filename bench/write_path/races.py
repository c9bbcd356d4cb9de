"""Four processes answer at once: exactly one execution of each approved item, whoever wins.

Sorts of trial: all approve the same packet, with and without the thread's lock; some approve while others reject; two
threads that propose the same create are approved at once, by two processes each.
"""

import asyncio
import random
import time
from typing import Any

from bench.write_path import approver, witness
from bench.write_path.four_tools import four_tools
from bench.write_path.in_memory import folder, joined, own_folder
from bench.write_path.rig import command, expect, places
from tests.scene import AS_OF, Scene, approve

PROCESSES = 4
SORTS = ("locked", "unlocked", "yes and no", "two threads")
_READY = 0.4  # seconds until a forked process can begin
Json = dict[str, Any]


async def figure(n: int, seed: int) -> str:
    """n trials, the sorts and states in turn. Raises Violation."""
    chance = random.Random(seed)
    with places(shared=True) as states:
        for turn in range(n):
            place = states[turn // len(SORTS) % len(states)]
            await trial(SORTS[turn % len(SORTS)], place, chance, f"trial {turn}, {place or 'SQLite'}:")
    return f"{n} trials of {PROCESSES} processes in {len(states)} states: each approved item was executed exactly once"


async def trial(sort: str, place: str | None, chance: random.Random, about: str) -> None:
    """One trial in a state of its own."""
    about = f"{sort}, {about}"
    with folder() as made:
        scene = Scene(made / "state", place=place)
        with own_folder(scene), joined():
            scene.load(four_tools())
            async with scene.runner(packet_limit=0) as runner:
                runs = [await _started(runner) for _ in range(2 if sort == "two threads" else 1)]
            answers = [(runs[number % len(runs)], _answer(sort, runs[0], number)) for number in range(PROCESSES)]
            chance.shuffle(answers)
            await _at_once(scene, answers, piped=chance.random() < 0.25, locked=sort != "unlocked")
            for run in runs:
                await _carried_on(scene, run)
            _judged(scene, runs, sort, about)


async def _started(runner: Any) -> Json:
    run: Json = await runner.start("daily", {"as_of": AS_OF, "m365": False})
    return run


def _answer(sort: str, run: Json, number: int) -> Json:
    """What one of the processes answers; two threads of the same records have items of the same ids."""
    if sort == "yes and no" and number % 2:
        return {"decision": "reject"}
    return {"decision": "approve"}


async def _at_once(scene: Scene, answers: list[tuple[Json, Json]], *, piped: bool, locked: bool) -> None:
    at = time.time() + _READY
    processes = [
        approver.start(
            scene,
            run["thread_id"],
            words | {"packet_hash": run["packet"]["packet_hash"]},
            at=at,
            piped=piped,
            locked=locked,
        )
        for run, words in answers
    ]
    for process in processes:
        await asyncio.to_thread(approver.ended, process)


async def _carried_on(scene: Scene, run: Json) -> None:
    """A process that lost may have been the one to note the approval: the same approval goes on."""
    state = scene.state
    if state.ledger.next_open(run["thread_id"]) is not None:
        async with scene.runner() as runner:
            await runner.resume(run["thread_id"], approve(run))


def _judged(scene: Scene, runs: list[Json], sort: str, about: str) -> None:
    rights = witness.calls_of(runs[0]["packet"]["items"])
    for log in (witness.sent(scene.crm), witness.executed(scene.crm)):
        twice = {call: times for call, times in log.items() if times > rights[call]}
        expect(not twice, about, "sent more often than approved:", twice)
    ledger = scene.state.ledger
    found = [effect.outcome for run in runs for effect in ledger.effects(run["thread_id"])]
    if sort == "yes and no" and set(found) == {"rejected"}:
        expect(not witness.sent(scene.crm), about, "all is rejected and something was sent")
        return
    expect(witness.executed(scene.crm) == rights, about, "not all was executed once:", found)
    expect(found.count("verified") == sum(rights.values()), about, "verified are not all:", found)
    expect(set(found) <= {"verified", "stale"}, about, "outcomes:", found)


if __name__ == "__main__":
    command(figure, n=100, unit="trials")
