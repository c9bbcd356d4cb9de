"""approve, revise, reject, answer, pending and show, each as another process than the one that made the packet."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from policy.decision import Decision
from sandbox import faults
from tests.cli.command import Json, hygiene, se_ops
from tests.scene import Scene, case, item_of, milestone, outcomes, standard, task, task_id


def begun(scene: Scene, *words: str) -> tuple[str, str, Json]:
    """A run whose packet waits: its thread, its packet's hash, its JSON."""
    run = hygiene(scene, *words).run
    return run["thread_id"], run["packet"]["packet_hash"], run


@dataclass(frozen=True)
class Waiting:
    """A run whose packet waits, and that no test of it changes."""

    scene: Scene
    thread: str
    packet_hash: str
    run: Json


@pytest.fixture(scope="module")
def waiting(tmp_path_factory: pytest.TempPathFactory) -> Waiting:
    """One run for all answers that are refused."""
    scene = Scene(tmp_path_factory.mktemp("waiting") / "state").load(standard())
    return Waiting(scene, *begun(scene))


@pytest.fixture
def untouched(waiting: Waiting) -> Iterator[Waiting]:
    """The run that waits; after the test its packet still waits and no server was started."""
    calls = len(waiting.scene.crm.calls())
    yield waiting
    assert waits(waiting.scene, waiting.thread) == waiting.packet_hash
    assert len(waiting.scene.crm.calls()) == calls


def test_an_approval_is_carried_out_once_over_the_servers_that_the_run_was_begun_with(scene: Scene) -> None:
    thread, packet_hash, run = begun(scene)
    done = se_ops("approve", thread, "--packet", packet_hash, "--json", state=scene.folder)
    assert (done.status, done.run["status"]) == (0, "completed")
    assert set(outcomes(done.run).values()) == {"verified"}
    again = se_ops("approve", thread, "--packet", packet_hash, "--json", state=scene.folder)
    assert (again.status, again.json["error"]["code"]) == (2, "configuration")
    assert scene.executed() == len(run["packet"]["items"]) == 3


def test_the_sandboxs_dry_run_contract_previews_and_writes_nothing(previewing: Scene) -> None:
    thread, packet_hash, _ = begun(previewing)
    done = se_ops("approve", thread, "--packet", packet_hash, "--json", state=previewing.folder)
    assert (done.status, set(outcomes(done.run).values())) == (0, {"previewed"})
    assert previewing.task("t1")["scheduledend"].startswith("2026-11-16")


def test_only_the_named_items_are_approved_and_the_others_wait_in_a_new_packet(scene: Scene) -> None:
    thread, packet_hash, run = begun(scene)
    named = item_of(run, "t2")
    done = se_ops("approve", thread, "--item", named, "--packet", packet_hash, "--json", state=scene.folder)
    assert (done.status, outcomes(done.run)) == (0, {named: "verified"})
    assert done.run["packet"]["packet_hash"] != packet_hash
    assert named not in {item["item_id"] for item in done.run["packet"]["items"]}


def test_without_a_terminal_an_approval_must_name_its_packet(untouched: Waiting) -> None:
    done = se_ops("approve", untouched.thread, state=untouched.scene.folder)
    assert (done.status, done.out) == (2, "")
    assert "--packet" in done.err


def test_what_is_no_approval_of_the_waiting_packet_starts_nothing(untouched: Waiting) -> None:
    for words in (
        ("--packet", "sha256:" + "0" * 64),
        ("--packet", untouched.packet_hash.removeprefix("sha256:")),
        ("--packet", untouched.packet_hash, "--item", "i99"),
        ("--packet", untouched.packet_hash, "--item", "i1", "--item", "i1"),
        ("--packet", ""),
    ):
        done = se_ops("approve", untouched.thread, *words, "--json", state=untouched.scene.folder)
        assert (done.status, done.json["error"]["code"]) == (2, "configuration")
        assert done.json["error"]["hint"]


def test_an_answer_to_a_run_that_asks_nothing_is_wrong_usage(untouched: Waiting) -> None:
    assert se_ops("answer", untouched.thread, "approve", "--json", state=untouched.scene.folder).status == 2


def test_show_gives_the_very_run_and_starts_no_server(untouched: Waiting) -> None:
    shown = se_ops("show", untouched.thread, "--json", state=untouched.scene.folder)
    assert (shown.status, shown.run) == (0, untouched.run)


@pytest.mark.parametrize("command", ["approve", "reject", "show", "answer", "revise"])
def test_a_thread_that_is_not_known_is_wrong_usage(tmp_path: Path, command: str) -> None:
    more = {"answer": ["yes"], "revise": ["--item", "i1", "--set", "dueDate=2026-12-31"]}.get(command, [])
    done = se_ops(command, "0123456789ab", *more, "--json", state=tmp_path)
    assert done.status == 2
    assert "0123456789ab" in done.json["error"]["message"]


async def test_an_expired_packet_is_marked_and_cannot_be_approved(scene: Scene) -> None:
    scene.ahead = timedelta(hours=-25)
    run = await scene.start()
    thread, packet_hash = run["thread_id"], run["packet"]["packet_hash"]
    assert "expired" in se_ops("pending", state=scene.folder).out
    done = se_ops("approve", thread, "--packet", packet_hash, "--json", state=scene.folder)
    assert done.status == 2
    assert "expired" in done.json["error"]["message"]
    assert scene.write_intents() == []


def test_an_item_that_became_stale_ends_with_5_and_waits_with_current_values(scene: Scene) -> None:
    thread, packet_hash, run = begun(scene)
    scene.crm.change("tasks", task_id("t1"), scheduledend="2026-11-18T00:00:00Z", modifiedon="2026-11-22T00:00:00Z")
    done = se_ops("approve", thread, "--packet", packet_hash, "--json", state=scene.folder)
    stale = item_of(run, "t1")
    assert (done.status, outcomes(done.run)[stale]) == (5, "stale")
    assert [item["item_id"] for item in done.run["packet"]["items"]] == [stale]
    again = se_ops("approve", thread, "--packet", done.run["packet"]["packet_hash"], "--json", state=scene.folder)
    assert (again.status, outcomes(again.run)[stale]) == (0, "verified")


def test_a_write_that_the_server_refuses_ends_with_5(scene: Scene) -> None:
    thread, packet_hash, _ = begun(scene)
    faults.switch_on(scene.crm, "error_on_write")
    done = se_ops("approve", thread, "--packet", packet_hash, "--json", state=scene.folder)
    assert (done.status, set(outcomes(done.run).values())) == (5, {"failed"})


def test_an_approval_that_was_cut_off_goes_on_with_its_own_items_and_no_others(scene: Scene) -> None:
    thread, packet_hash, run = begun(scene)
    approved = item_of(run, "t2")
    scene.state.ledger.decide(thread, packet_hash, Decision(approve=(approved,)), run["role"]["user_id"])
    cut_off = se_ops("show", thread, "--json", state=scene.folder).run
    assert f"se-ops approve {thread} --packet {packet_hash}" in cut_off["error"]["hint"]
    approve = ("approve", thread, "--packet", packet_hash, "--json")
    assert se_ops(*approve, "--item", item_of(run, "t1"), state=scene.folder).status == 2
    assert se_ops("reject", thread, "--packet", packet_hash, "--json", state=scene.folder).status == 2
    done = se_ops(*approve, state=scene.folder)
    assert (done.status, outcomes(done.run), scene.executed()) == (0, {approved: "verified"}, 1)


def test_a_revision_keeps_the_value_as_typed_and_waits_as_a_new_packet(scene: Scene) -> None:
    thread, packet_hash, run = begun(scene)
    created = item_of(run, "m3")
    changes = ["--set", "description=Done when 2 + 2 = 4 is agreed", "dueDate=2026-12-31"]
    done = se_ops("revise", thread, "--item", created, *changes, "--json", state=scene.folder)
    assert (done.status, done.run["status"]) == (0, "awaiting_confirmation")
    assert done.run["packet"]["packet_hash"] != packet_hash
    arguments = arguments_of(done.run, created)
    assert arguments["description"] == "Done when 2 + 2 = 4 is agreed"
    assert arguments["dueDate"] == "2026-12-31"
    assert scene.write_intents() == []


def test_a_revision_that_cannot_be_made_says_so_and_changes_nothing(scene: Scene) -> None:
    thread, packet_hash, run = begun(scene)
    item = item_of(run, "t1")
    for change in ("taskId=x", "dueDate=soon", "dueDate", "=1"):
        done = se_ops("revise", thread, "--item", item, "--set", change, "--json", state=scene.folder)
        assert done.status == 2
        assert change.partition("=")[0] in done.err
        assert waits(scene, thread) == packet_hash


def test_words_for_an_item_that_needs_them_make_it_ready(scene: Scene) -> None:
    scene.load(case([milestone("m1", [task("t1", description="install", due="2026-12-20")])]))
    thread, packet_hash, run = begun(scene)
    item = item_of(run, "t1")
    early = se_ops("approve", thread, "--packet", packet_hash, "--json", state=scene.folder)
    assert (early.status, early.json["error"]["hint"]) == (2, "give it its words with `revise`")
    words = "description=Done when Sam Osei signs the sheet."
    done = se_ops("revise", thread, "--item", item, "--set", words, "--json", state=scene.folder)
    assert [one["kind"] for one in done.run["packet"]["items"]] == ["write"]


def test_a_rejection_of_some_leaves_the_others_and_of_all_ends_the_run(scene: Scene) -> None:
    thread, _, run = begun(scene)
    some = se_ops("reject", thread, "--item", item_of(run, "t1"), "--json", state=scene.folder)
    assert (some.status, len(some.run["packet"]["items"])) == (0, 2)
    rest = se_ops("reject", thread, "--json", state=scene.folder)
    assert (rest.status, rest.run["status"], rest.run["packet"]) == (0, "completed", None)
    assert set(outcomes(rest.run).values()) == {"rejected"}
    assert scene.write_intents() == []


def test_pending_lists_what_waits_oldest_first(scene: Scene) -> None:
    assert "No packet waits" in se_ops("pending", state=scene.folder).out
    first, second = begun(scene), begun(scene, "--packet-limit", "1")
    listed = se_ops("pending", "--json", state=scene.folder).json
    assert set(listed) == {"schema_version", "packets"}
    assert {entry["thread_id"]: entry["packet_hash"] for entry in listed["packets"]} == dict([first[:2], second[:2]])
    assert [entry["write_items"] for entry in listed["packets"] if entry["thread_id"] == second[0]] == [1]
    made = [entry["created_at"] for entry in listed["packets"]]
    assert made == sorted(made)
    keys = {"thread_id", "flow", "created_at", "expires_at", "packet_hash", "items", "write_items"}
    assert all(set(entry) == keys for entry in listed["packets"])


def waits(scene: Scene, thread: str) -> str | None:
    """The hash of the packet that waits on the thread."""
    waiting = scene.state.ledger.waiting(thread)
    return waiting.packet.packet_hash if waiting else None


def arguments_of(run: Json, item_id: str) -> dict[str, Any]:
    """What the packet's item would send."""
    return next(item["arguments"] for item in run["packet"]["items"] if item["item_id"] == item_id)
