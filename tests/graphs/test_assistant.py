"""The assistant graph: a conversation in messages, runs with threads of their own, and the same gate."""

import asyncio
import shutil
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from langgraph.types import Command

from graphs import assistant
from runs.checkpoints import in_folder
from runs.connection import Wanted
from surfaces.driven_runs import Runs
from surfaces.graph_talk import GraphTalk
from tests.scene import Scene, approve, item_of, standard
from tools.talk import TalkTools

Json = dict[str, Any]


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> tuple[Scene, Json]:
    scene = Scene(tmp_path_factory.mktemp("begun") / "state").load(standard())
    return scene, asyncio.run(scene.start())


class Thread:
    """One thread of the compiled assistant over a scene."""

    def __init__(self, graph: Any, scene: Scene) -> None:
        self.graph = graph
        self.scene = scene

    @property
    def config(self) -> Json:
        """A new invocation's configuration, as the Agent Server gives it."""
        return {"configurable": {"thread_id": "talk", "run_id": str(uuid.uuid4())}}

    async def say(self, text: str) -> str:
        """Send a message; the reply."""
        return self._last(await self.graph.ainvoke({"messages": [{"type": "human", "content": text}]}, self.config))

    async def resume(self, answer: Any, at: Any = None) -> str:
        config = {"configurable": {**(at or {"configurable": {}})["configurable"], **self.config["configurable"]}}
        return self._last(await self.graph.ainvoke(Command(resume=answer), config))

    async def shown(self) -> Json | None:
        """What waits for the person."""
        interrupts = (await self.graph.aget_state(self.config)).interrupts
        assert len(interrupts) < 2
        return dict(interrupts[0].value) if interrupts else None

    def _last(self, state: Json) -> str:
        return str(state["messages"][-1].content)


@asynccontextmanager
async def open_thread(scene: Scene, run: Json | None = None) -> AsyncIterator[Thread]:
    """The assistant; `run` is the one that its conversation is about already."""
    runs = Runs(str(scene.folder), Wanted(sandbox=True, contract="staged"))
    if run is not None:
        about = {"run": run["thread_id"], "shown": run["packet"]["packet_hash"], "history": []}
        runs.state.store.put("talk", "conversation", about)
    tools = TalkTools(lambda thread_id: GraphTalk(runs, thread_id), runs.state.store, runs.state.ledger)
    async with in_folder(runs.state.folder) as saver:
        yield Thread(assistant.build(tools).compile(checkpointer=saver), scene)


@pytest.fixture
async def waiting(begun: tuple[Scene, Json], tmp_path: Path) -> AsyncIterator[tuple[Thread, Json]]:
    """A conversation whose run's packet waits and is shown."""
    shutil.copytree(begun[0].folder, tmp_path / "state")
    async with open_thread(Scene(tmp_path / "state"), begun[1]) as thread:
        await thread.say("what waits?")
        yield thread, begun[1]


async def test_a_request_starts_a_run_whose_packet_is_shown_as_every_interface_needs_it(scene: Scene) -> None:
    async with open_thread(scene) as thread:
        told: list[str] = []
        message = {"messages": [{"type": "human", "content": "clean up my milestones pls"}]}
        async for mode, part in thread.graph.astream(message, thread.config, stream_mode=["custom", "updates"]):
            told += [part["progress"]["what"]] if mode == "custom" else []
        shown = await thread.shown()
        assert shown is not None
        assert {"resolve_scope", "check_task_hygiene"} <= set(told)
        run_id = shown["thread_id"]
        stored = scene.state.ledger.waiting(run_id)
        assert stored is not None
        assert shown["packet"]["packet_hash"] == stored.packet.packet_hash
        names = [request["name"] for request in shown["action_requests"]]
        assert names == ["update_task", "update_task", "create_task"]
        assert {config["action_name"] for config in shown["review_configs"]} == set(names)
        assert scene.write_intents() == []
        replied = await thread.resume("approve")
        assert replied.count("verified") == 3
        assert await thread.shown() is None
    assert scene.executed() == 3


def resume_values(run: Json) -> dict[str, tuple[Any, dict[str, str]]]:
    """Each form of the contract's table, with what becomes of the items t1, t2, m3."""
    t1, t2, m3 = (item_of(run, key) for key in ("t1", "t2", "m3"))
    packet_hash = run["packet"]["packet_hash"]
    mixed = {"packet_hash": packet_hash, "by_item": {t1: "approve", t2: "reject", m3: "approve"}}
    three = [{"type": "approve"}, {"type": "reject"}, {"type": "approve"}]
    inbox = [{"type": "accept"}, {"type": "ignore"}, {"type": "accept"}]
    some = {t1: "verified", t2: "rejected", m3: "verified"}
    return {
        "ours": (approve(run), dict.fromkeys((t1, t2, m3), "verified")),
        "ours, some": (approve(run, t1), {t1: "verified"}),
        "ours, reject": ({"decision": "reject", "packet_hash": packet_hash}, dict.fromkeys((t1, t2, m3), "rejected")),
        "mixed": (mixed, some),
        "langchain": ({"decisions": three}, some),
        "agent inbox": (inbox, some),
        "studio approve": ("approve", dict.fromkeys((t1, t2, m3), "verified")),
        "studio reject": ("reject", dict.fromkeys((t1, t2, m3), "rejected")),
    }


@pytest.mark.parametrize("form", ["ours, some", "mixed", "langchain", "agent inbox", "studio approve", "studio reject"])
async def test_each_form_of_an_answer_decides_the_items_that_it_names(waiting: tuple[Thread, Json], form: str) -> None:
    thread, run = waiting
    answer, expected = resume_values(run)[form]
    await thread.resume(answer)
    decided = {effect.item_id: effect.outcome for effect in thread.scene.state.ledger.effects(run["thread_id"])}
    assert decided == expected
    assert thread.scene.executed() == list(expected.values()).count("verified")


async def test_a_revision_is_asked_again_in_a_new_packet(waiting: tuple[Thread, Json]) -> None:
    thread, run = waiting
    edit = {"name": "update_task", "args": {"dueDate": "2026-12-11"}}
    decisions = [{"type": "edit", "edited_action": edit}, {"type": "reject"}, {"type": "reject"}]
    reply = await thread.resume({"decisions": decisions})
    shown = await thread.shown()
    assert shown is not None and shown["packet"]["packet_hash"] != run["packet"]["packet_hash"]
    assert shown["action_requests"][0]["args"]["dueDate"] == "2026-12-11"
    assert shown["packet"]["packet_hash"][:19] in reply
    assert thread.scene.write_intents() == []


@pytest.mark.parametrize("answer", [{}, "", [], ["approve"], 0, {"0" * 32: "approve"}, "yes", {"decision": "approve"}])
async def test_what_is_no_decision_changes_nothing_says_why_and_is_shown_again(
    waiting: tuple[Thread, Json], answer: Any
) -> None:
    thread, run = waiting
    await thread.resume(answer)
    shown = await thread.shown()
    assert shown is not None and shown["packet"]["packet_hash"] == run["packet"]["packet_hash"]
    assert thread.scene.write_intents() == []
    # LangGraph takes an empty mapping, and one of interrupt ids, for answers to nothing.
    assert answer in ({}, {"0" * 32: "approve"}) or shown["refusal"]


async def test_a_typed_approval_of_named_items_decides_exactly_those_and_the_rest_is_shown(
    waiting: tuple[Thread, Json],
) -> None:
    thread, run = waiting
    reply = await thread.say("approve 2 please")
    second = run["packet"]["items"][1]["item_id"]
    assert f"{second}: verified" in reply
    shown = await thread.shown()
    assert shown is not None
    assert [item["item_id"] for item in shown["packet"]["items"]] == [
        item["item_id"] for item in run["packet"]["items"] if item["item_id"] != second
    ]
    assert thread.scene.executed() == 1


async def test_a_question_while_a_packet_waits_is_answered_and_the_packet_stays(waiting: tuple[Thread, Json]) -> None:
    thread, run = waiting
    assert "has not agreed" in await thread.say("why 1?")
    shown = await thread.shown()
    assert shown is not None and shown["packet"]["packet_hash"] == run["packet"]["packet_hash"]


async def test_an_old_checkpoint_neither_writes_again_nor_turns_a_no_into_a_yes(waiting: tuple[Thread, Json]) -> None:
    thread, run = waiting
    old = (await thread.graph.aget_state(thread.config)).config
    await thread.resume("reject")
    await thread.resume("approve", at=old)
    await thread.resume(approve(run), at=old)
    await thread.graph.ainvoke(None, old)
    assert thread.scene.write_intents() == []


async def test_a_word_given_to_an_old_packet_approves_no_newer_one(waiting: tuple[Thread, Json]) -> None:
    thread, run = waiting
    old = (await thread.graph.aget_state(thread.config)).config
    change = {item_of(run, "t1"): {"dueDate": "2026-12-11"}}
    await thread.resume({"decision": "revise", "packet_hash": run["packet"]["packet_hash"], "changes": change})
    await thread.resume("approve", at=old)
    await thread.resume("approve", at=old)
    assert thread.scene.write_intents() == []


async def test_a_typed_approval_that_is_replayed_from_a_checkpoint_does_nothing_again(
    waiting: tuple[Thread, Json],
) -> None:
    thread, _ = waiting
    await thread.say("approve 1")
    await thread.say("what waits?")
    history = [snapshot.config async for snapshot in thread.graph.aget_state_history(thread.config)]
    for config in history:
        await thread.graph.ainvoke(None, config)
    assert thread.scene.executed() == 1


async def test_a_message_written_before_the_last_reply_was_read_decides_nothing(
    waiting: tuple[Thread, Json],
) -> None:
    thread, _ = waiting
    old = (await thread.graph.aget_state(thread.config)).config
    await thread.say("approve 1")
    config = {"configurable": {**old["configurable"], **thread.config["configurable"]}}
    state = await thread.graph.ainvoke({"messages": [{"type": "human", "content": "approve 1"}]}, config)
    assert "gone on since" in state["messages"][-1].content
    assert thread.scene.executed() == 1


async def test_two_resumes_at_once_write_each_item_once(waiting: tuple[Thread, Json]) -> None:
    thread, run = waiting
    async with open_thread(thread.scene) as other:
        await asyncio.gather(thread.resume(approve(run)), other.resume(approve(run)), return_exceptions=True)
    assert thread.scene.executed() == 3


async def test_a_packet_that_was_answered_elsewhere_is_not_decided_again(waiting: tuple[Thread, Json]) -> None:
    thread, run = waiting
    await thread.scene.answer(run, approve(run, item_of(run, "t1")))
    reply = await thread.resume("approve")
    assert "changed nothing" in reply
    assert thread.scene.executed() == 1
    shown = await thread.shown()
    assert shown is not None and len(shown["packet"]["items"]) == 2


async def test_a_question_of_the_run_is_shown_and_answered_by_its_words(scene: Scene) -> None:
    async with open_thread(scene) as thread:
        await thread.say("task hygiene for the account Fabrikam")
        shown = await thread.shown()
        assert shown is not None and "Fabrikam" in shown["question"]["text"]
        await thread.resume("Contoso Ltd")
        answered = await thread.shown()
        assert answered is not None and len(answered["packet"]["items"]) == 3
    assert scene.write_intents() == []


async def test_a_conversation_whose_run_was_lost_says_so_and_goes_on(scene: Scene) -> None:
    async with open_thread(scene) as thread:
        scene.state.store.put("talk", "conversation", {"run": "gone", "shown": None, "history": []})
        assert "no run 'gone' is known here" in await thread.say("what waits?")
        assert await thread.shown() is None
