"""The chat about runs, over the real sandbox: what it starts, what it decides, and what is no answer to it."""

from datetime import date
from typing import Any

import pytest

from runs.connection import Wanted
from surfaces.conversation import Conversation
from surfaces.driven_runs import Runs
from tests.scene import AS_OF, Scene, outcomes, task_id

TODAY = date.fromisoformat(AS_OF)


def quiet(event: dict[str, Any]) -> None:
    """Progress that nobody looks at."""


def talk(scene: Scene, thread: str | None = None) -> Conversation:
    return Conversation(Runs(str(scene.folder), Wanted(sandbox=True, contract="staged")), thread, today=TODAY)


async def said(conversation: Conversation, text: str) -> dict[str, Any]:
    return await conversation.turn(text, quiet)


async def test_a_sweep_is_asked_for_questioned_and_approved_by_number(scene: Scene) -> None:
    chat = talk(scene)
    run = await said(chat, "hi, could you clean up my milestones please")
    assert run["intent"] == "task_hygiene"
    assert run["run"]["status"] == "awaiting_confirmation"
    assert "One packet waits" in run["reply"]
    why = await said(chat, "why 1?")
    assert (why["intent"], why["run"]) == ("question", None)
    assert "overdue" in why["reply"] or "was due" in why["reply"] or "no open task" in why["reply"]
    assert scene.write_intents() == []
    done = await said(chat, "approve 1 and 2")
    assert (done["intent"], done["decision"]["decision"]) == ("packet_answer", "approve")
    assert len(done["decision"]["items"]) == 2
    assert sorted(outcomes(done["run"]).values()) == ["verified", "verified"]
    assert scene.executed() == 2
    assert done["run"]["status"] == "awaiting_confirmation"


@pytest.mark.parametrize(
    "words",
    [
        "ok",
        "sounds good",
        "approve?",
        "yes but not the second",
        "approve all of them later",
        'he said "approve all"',
        "approve 9",
    ],
)
async def test_what_is_no_clear_approval_writes_nothing_and_the_packet_waits_on(scene: Scene, words: str) -> None:
    chat = talk(scene)
    run = (await said(chat, "task hygiene"))["run"]
    answered = await said(chat, words)
    assert scene.write_intents() == []
    assert answered["decision"] is None or answered["decision"]["decision"] != "approve"
    waiting = scene.state.ledger.waiting(run["thread_id"])
    assert waiting is not None
    assert waiting.packet.packet_hash == run["packet"]["packet_hash"]


async def test_an_item_is_changed_by_words_and_the_new_packet_must_be_approved_again(scene: Scene) -> None:
    chat = talk(scene)
    run = (await said(chat, "task hygiene"))["run"]
    number = next(n for n, item in enumerate(run["packet"]["items"], 1) if "dueDate" in (item["arguments"] or {}))
    changed = await said(chat, f"change {number} to 2026-12-04")
    assert scene.write_intents() == []
    item = changed["run"]["packet"]["items"][number - 1]
    assert item["arguments"]["dueDate"] == "2026-12-04"
    assert changed["run"]["packet"]["packet_hash"] != run["packet"]["packet_hash"]


async def test_an_approval_of_a_packet_that_has_changed_since_it_was_shown_decides_nothing(scene: Scene) -> None:
    chat = talk(scene)
    run = (await said(chat, "task hygiene"))["run"]
    first = next(item for item in run["packet"]["items"] if "dueDate" in (item["arguments"] or {}))
    elsewhere = {"decision": "revise", "packet_hash": run["packet"]["packet_hash"]}
    await scene.answer(run, elsewhere | {"changes": {first["item_id"]: {"dueDate": "2026-12-09"}}})
    answered = await said(chat, "approve all")
    assert "has changed" in answered["reply"]
    assert scene.write_intents() == []
    done = await said(chat, "approve all")
    assert set(outcomes(done["run"]).values()) == {"verified"}


async def test_a_packet_that_changed_elsewhere_is_not_taken_for_shown_by_an_answer_to_a_question(scene: Scene) -> None:
    chat = talk(scene)
    run = (await said(chat, "task hygiene"))["run"]
    first = next(item for item in run["packet"]["items"] if "dueDate" in (item["arguments"] or {}))
    elsewhere = {"decision": "revise", "packet_hash": run["packet"]["packet_hash"]}
    await scene.answer(run, elsewhere | {"changes": {first["item_id"]: {"dueDate": "2026-12-09"}}})
    assert (await said(chat, "why 1?"))["intent"] == "question"
    assert "has changed" in (await said(chat, "approve all"))["reply"]
    assert scene.write_intents() == []


async def test_a_conversation_under_a_runs_own_thread_is_about_that_run_and_shows_its_packet_first(
    scene: Scene,
) -> None:
    run = await scene.start()
    chat = talk(scene, run["thread_id"])
    assert "has changed" in (await said(chat, "approve all"))["reply"]
    assert scene.write_intents() == []
    assert set(outcomes((await said(chat, "approve all"))["run"]).values()) == {"verified"}


async def test_the_conversation_goes_on_in_another_process_and_keeps_what_was_said(scene: Scene) -> None:
    first = talk(scene)
    await said(first, "task hygiene")
    second = talk(scene, first.thread_id)
    assert [entry["who"] for entry in await second.history()] == ["you", "se-ops"]
    rejected = await said(second, "no, reject all")
    assert rejected["decision"]["decision"] == "reject"
    assert set(outcomes(rejected["run"]).values()) == {"rejected"}
    assert scene.write_intents() == []


async def test_a_direct_wish_becomes_a_packet_of_its_own(scene: Scene) -> None:
    chat = talk(scene)
    wished = await said(chat, 'move "Task t1" to 2026-12-11')
    assert wished["intent"] == "task_change"
    (item,) = wished["run"]["packet"]["items"]
    assert (item["tool"], item["task"]["id"]) == ("update_task", task_id("t1"))
    assert item["arguments"]["dueDate"] == "2026-12-11"
    assert scene.write_intents() == []


async def test_what_it_cannot_do_it_says_with_what_it_can(scene: Scene) -> None:
    reply = (await said(talk(scene), "book me a flight to Oslo"))["reply"]
    assert "daily sweep" in reply
    assert scene.crm.calls() == []


async def test_what_changed_is_told_against_the_run_before_of_the_same_scope(scene: Scene) -> None:
    chat = talk(scene)
    await said(chat, "task hygiene")
    await said(chat, "approve all")
    await said(chat, "task hygiene")
    reply = (await said(chat, "what changed since the last run?"))["reply"]
    assert "resolved" in reply.casefold()


async def test_a_conversation_whose_run_cannot_be_read_says_so_and_raises_nothing(scene: Scene) -> None:
    chat = talk(scene, "about-a-lost-run")
    lost = {"run": "gone", "shown": None, "history": [], "last": None}
    scene.state.store.put("about-a-lost-run", "conversation", lost)
    turn = await said(chat, "what waits?")
    assert (turn["run"], turn["decision"]) == (None, None)
    assert "no run 'gone' is known here" in turn["reply"]
    assert "no run 'gone' is known here" in await chat.reply("gone", "approve", None, quiet)


async def test_what_is_said_while_another_message_is_carried_out_does_nothing_and_says_so(scene: Scene) -> None:
    chat = talk(scene, "busy")
    with scene.state.leases.lease("busy", what="conversation", wait=0):
        assert "carried out by another process" in (await said(chat, "task hygiene"))["reply"]
        assert "carried out by another process" in await chat.reply("x", "approve", None, quiet)
        assert "carried out by another process" in await chat.refused("approve", "it names no packet")
    assert await chat.history() == []
