"""kill -9 on the write path, and several processes at once. The server's log is the witness."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from runs.contract_json import run_json
from tests.scene import Scene, approve, milestone_id, outcomes

ROOT = Path(__file__).parent.parent.parent
pytestmark = [pytest.mark.slow, pytest.mark.timeout(240)]


def start_approval(scene: Scene, run: dict[str, Any], point: str) -> subprocess.Popen[bytes]:
    """A process of its own that approves the run's packet and dies at a point."""
    words = [str(scene.folder), run["thread_id"], run["packet"]["packet_hash"], point]
    return subprocess.Popen(
        [sys.executable, "-m", "tests.runs.killed_approval", *words], cwd=ROOT, stderr=subprocess.PIPE
    )


def executions(scene: Scene) -> list[str]:
    """What was executed, by the staged operation's target."""
    staged: dict[tuple[int, str], str] = {}
    counts: dict[int, int] = {}
    executed = []
    for call in scene.crm.calls("create_task", "update_task", "execute_operation"):
        pid = call["pid"]
        if call["tool"] == "execute_operation":
            executed.append(staged[pid, call["arguments"]["id"]])
        else:
            counts[pid] = counts.get(pid, 0) + 1
            staged[pid, f"OP-{counts[pid]}"] = call["arguments"].get("taskId") or call["arguments"]["milestoneId"]
    return executed


@pytest.mark.parametrize("point", ["decided", "claimed", "staged", "sent", "finished"])
async def test_after_a_kill_the_same_approval_goes_on_and_sends_nothing_twice(scene: Scene, point: str) -> None:
    run = await scene.start()
    process = start_approval(scene, run, point)
    _, errors = process.communicate(timeout=120)
    assert process.returncode != 0, errors.decode("utf-8", errors="replace")

    done = await scene.answer(run, approve(run))
    assert done["error"] is None
    executed = executions(scene)
    assert len(executed) == len(set(executed))
    found = outcomes(done)
    assert len(found) == 3
    first = found[run["packet"]["items"][0]["item_id"]]
    # What was never sent cannot be found: it is unknown and asked about, never sent by itself.
    assert first == ("unknown" if point in ("claimed", "staged") else "verified")
    assert list(found.values()).count("verified") == len(executed)


@pytest.mark.parametrize(("point", "outcome", "written"), [("sent", "verified", 3), ("staged", "unknown", 0)])
async def test_an_approval_whose_process_is_killed_at_every_item_sends_each_item_at_most_once(
    scene: Scene, point: str, outcome: str, written: int
) -> None:
    run = await scene.start()
    for _ in run["packet"]["items"]:
        process = start_approval(scene, run, point)
        _, errors = process.communicate(timeout=120)
        assert process.returncode != 0, errors.decode("utf-8", errors="replace")
    done = await scene.answer(run, approve(run))
    assert set(outcomes(done).values()) == {outcome}
    assert len(executions(scene)) == scene.executed() == written
    assert len(scene.crm.rows("tasks", _regardingobjectid_value=milestone_id("m3"))) == (1 if written else 0)
    assert done["status"] == ("completed" if written else "needs_input")


async def test_a_run_that_was_cut_off_says_so_and_how_to_go_on(scene: Scene) -> None:
    run = await scene.start()
    start_approval(scene, run, "claimed").communicate(timeout=120)

    state = scene.state
    shown = run_json(run["thread_id"], state.store, state.ledger)
    assert shown is not None and shown["status"] == "failed"
    assert run["packet"]["packet_hash"] in shown["error"]["hint"]


async def test_four_processes_that_approve_at_once_execute_each_item_once(scene: Scene) -> None:
    run = await scene.start()
    processes = [start_approval(scene, run, "none") for _ in range(4)]
    codes = []
    for process in processes:
        process.communicate(timeout=200)
        codes.append(process.returncode)
    assert codes.count(0) >= 1
    executed = executions(scene)
    assert len(executed) == len(set(executed)) == 3
    state = scene.state
    assert [effect.outcome for effect in state.ledger.effects(run["thread_id"])] == ["verified"] * 3
