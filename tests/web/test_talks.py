"""Conversations as the page carries them on, and the list of those that can be taken up again."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from policy.decision import Decision
from runs.connection import Wanted
from runs.state import State, open_state
from surfaces.driven_runs import Runs
from tests.proposals import ME, NOON, packet_of, planned
from tests.scene import Scene, case, milestone
from tools.ledger import Ledger
from tools.run_store import Run
from web.draft import Draft
from web.opened_run import opened
from web.talks import Talk
from web.threads import threads


async def done(talk: Talk) -> str:
    """What was said once nothing is carried out any more."""
    async with asyncio.timeout(100):
        while talk.working:  # noqa: ASYNC110 - it is carried out in a thread of its own
            await asyncio.sleep(0.05)
    return talk.said


async def test_a_question_of_the_run_is_answered_with_an_option_and_the_draft_is_kept(tmp_path: Path) -> None:
    twins = [milestone(key, [], name="Twin", owner="sam") for key in ("a", "b")]
    scene = Scene(tmp_path / "state").load(case(twins))
    talk = Talk(Runs(str(scene.folder), Wanted(sandbox=True, contract="staged")), "chat-1")
    version = talk.version
    talk.message("clean up the milestone Twin", None)
    assert talk.working
    talk.message("and another thing", None)
    await done(talk)
    assert talk.version > version
    asked = (await talk.shown()).opened
    assert asked is not None
    assert asked.run["status"] == "needs_input"
    talk.answer(asked.run["thread_id"], asked.run["question"]["options"][0], asked.run["question"])
    await done(talk)
    shown = await talk.shown()
    assert shown.opened is not None
    assert shown.opened.draft is not None
    assert shown.history[0] == {"who": "you", "text": "clean up the milestone Twin"}
    assert len(shown.history) == 4
    draft = shown.opened.draft.choose_all(shown.opened.items, "reject")
    assert draft.counts(shown.opened.items).reject == 1
    talk.keep(asked.run["thread_id"], draft)
    again = (await Talk(Runs(str(scene.folder), Wanted()), "chat-1").shown()).opened
    assert again is not None
    assert again.draft == draft


async def test_what_fails_before_a_run_is_there_is_said_and_nothing_stays_busy(tmp_path: Path) -> None:
    runs = Runs(str(tmp_path / "state"), Wanted(mcp_config=tmp_path / "none.json"))
    talk = Talk(runs, "chat-1")
    talk.message("clean up my milestones", None)
    said = await done(talk)
    assert "That did not work" in said
    assert "none.json" in said


@pytest.fixture
def state(tmp_path: Path) -> State:
    return open_state(str(tmp_path / "state"))


def begun(state: State, thread_id: str, day: int) -> None:
    made = f"2026-11-{day}T10:00:00Z"
    state.store.begin(Run(thread_id=thread_id, flow="daily", as_of=f"2026-11-{day}", created_at=made))


def conversation(state: State, thread_id: str, run_id: str | None, *words: str) -> None:
    said = [{"who": "you", "text": text} for text in words]
    state.store.put(thread_id, "conversation", {"run": run_id, "shown": None, "history": said, "last": None})


def test_the_list_has_what_waits_first_and_runs_that_wait_without_a_conversation(state: State) -> None:
    for number, run_id in enumerate(("old", "waiting", "elsewhere", "new"), start=20):
        begun(state, run_id, number)
    for run_id in ("waiting", "elsewhere"):
        plan = planned(1)
        state.ledger.offer(run_id, packet_of(plan), plan)
    conversation(state, "chat-old", "old", "anything stale?")
    conversation(state, "chat-waiting", "waiting", "clean up", "why 1?")
    conversation(state, "chat-new", "new", "my daily sweep")
    conversation(state, "chat-empty", None, "hello")
    listed = [(thread.thread_id, thread.title, thread.state) for thread in threads(state)]
    assert listed == [
        ("elsewhere", "Daily sweep", "waits"),
        ("chat-waiting", "clean up", "waits"),
        ("chat-new", "my daily sweep", "rests"),
        ("chat-old", "anything stale?", "rests"),
        ("chat-empty", "hello", "rests"),
    ]


def test_an_approval_that_was_cut_off_can_be_gone_on_with_and_with_nothing_else(state: State) -> None:
    begun(state, "run", 23)
    plan = planned(3)
    packet = packet_of(plan)
    ledger = Ledger(state.database, lambda: NOON)
    ledger.offer("run", packet, plan)
    run: dict[str, Any] = {
        "thread_id": "run",
        "status": "awaiting_confirmation",
        "packet": packet.model_dump(mode="json"),
    }
    assert opened(state, run).cut_off is None
    assert opened(state, run).draft == Draft(packet_hash=packet.packet_hash)
    ledger.decide("run", packet.packet_hash, Decision(approve=("i1", "i3"), reject=("i2",)), ME)
    left = opened(state, run | {"status": "failed", "packet": None})
    assert left.draft is None
    assert left.cut_off == {"decision": "approve", "packet_hash": packet.packet_hash, "items": ["i1", "i3"]}
