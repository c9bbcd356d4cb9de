"""audit show and verify over real runs, each command as another process would give it."""

import sqlite3
from pathlib import Path

import pytest

from sandbox import faults
from tests.cli.command import Json, hygiene, se_ops
from tests.scene import Scene, case, item_of, milestone, standard, task

WORDS = "Read the\x1b[31m sheet\u202e now"


def audit(scene: Scene, *words: str) -> Json:
    return se_ops("audit", *words, "--json", state=scene.folder).json


def of_item(lines: list[Json], item: str) -> list[str]:
    return [line["event"] for line in lines if line["item_id"] == item]


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> tuple[Scene, Json]:
    """A run: a refused answer, a revision, then one item approved whose server dies, one sent, one rejected."""
    scene = Scene(tmp_path_factory.mktemp("audit") / "state").load(standard())
    run = hygiene(scene).run
    thread, first = run["thread_id"], run["packet"]["packet_hash"]
    assert se_ops("approve", thread, "--packet", "sha256:0", state=scene.folder).status == 2
    assert se_ops("approve", thread, "--packet", first, "--item", "i9", "--json", state=scene.folder).status == 2
    dies, sent, rejected = (item_of(run, key) for key in ("t1", "t2", "m3"))
    revised = se_ops("revise", thread, "--item", sent, "--set", "dueDate=2026-12-04", "--json", state=scene.folder)
    run = revised.run
    packet = run["packet"]["packet_hash"]
    faults.switch_on(scene.crm, "crash_before", tool="execute_operation", times=1)
    approve = ["approve", thread, "--packet", packet, "--item", dies, "--item", sent, "--json"]
    assert se_ops(*approve, state=scene.folder).status == 5
    assert se_ops("reject", thread, "--item", rejected, "--json", state=scene.folder).status == 3
    assert se_ops("answer", thread, "it is written", "--json", state=scene.folder).status == 0
    return scene, {"thread": thread, "first": first, "packet": packet, "items": (dies, sent, rejected)}


def test_the_log_alone_tells_who_approved_what_and_what_happened(done: tuple[Scene, Json]) -> None:
    scene, run = done
    lines = audit(scene, "show", run["thread"])["lines"]
    dies, sent, rejected = run["items"]
    call = ["approved", "intent", "replied", "read_back", "outcome"]
    assert of_item(lines, dies) == [*call, "unknown_answered", "outcome"]
    assert of_item(lines, sent) == ["revised", *call]
    assert of_item(lines, rejected) == ["rejected"]
    by_event = {line["event"]: line for line in lines if line["item_id"] == sent}
    assert by_event["approved"]["by"]["crm_user_id"]
    assert by_event["approved"]["packet_hash"] == run["packet"]
    assert by_event["revised"]["packet_hash"] == run["first"]
    assert by_event["approved"]["changes"]["dueDate"] == {"old": "2026-11-16", "new": "2026-12-04"}
    assert by_event["replied"]["reply"]["executed"]["success"] is True
    assert by_event["read_back"]["read_back"]["result"] == "found"
    assert {line["tool"] for line in lines if line["item_id"] == sent} == {"update_task"}
    assert by_event["outcome"]["outcome"] == "verified"
    unknown = [line for line in lines if line["item_id"] == dies and line["outcome"] == "unknown"]
    assert "may or may not have been carried out" in unknown[0]["detail"]
    assert unknown[1]["detail"] == "the person says: it is written"


def test_an_answer_that_the_command_line_refuses_is_in_the_log_with_its_reason(done: tuple[Scene, Json]) -> None:
    scene, run = done
    refused = [line for line in audit(scene, "show", run["thread"])["lines"] if line["event"] == "answer_refused"]
    assert [line["packet_hash"] for line in refused] == ["sha256:0", run["first"]]
    assert "has no packet sha256:0" in refused[0]["detail"]
    assert "i9" in refused[1]["detail"]


def test_a_log_that_nobody_touched_is_intact(done: tuple[Scene, Json]) -> None:
    scene, _ = done
    ended = se_ops("audit", "verify", "--json", state=scene.folder)
    assert (ended.status, ended.json["intact"], ended.json["problems"], ended.json["not_covered"]) == (0, True, [], [])
    head = f"{ended.json['lines']}:{ended.json['last']}"
    assert f"last line: {head}" in se_ops("audit", "verify", state=scene.folder).out
    assert se_ops("audit", "verify", "--expect", head, state=scene.folder).status == 0
    assert se_ops("audit", "verify", "--expect", f"2:{ended.json['last']}", state=scene.folder).status == 1
    assert se_ops("audit", "verify", "--expect", "last", state=scene.folder).status == 2
    assert len(audit(scene, "show")["lines"]) == ended.json["lines"]


def test_show_says_it_where_a_run_is_not_known(done: tuple[Scene, Json]) -> None:
    ended = se_ops("audit", "show", "no-such-run", "--json", state=done[0].folder)
    assert (ended.status, ended.json["error"]["code"]) == (2, "configuration")


def test_a_line_that_was_changed_is_named_and_ends_with_one(scene: Scene) -> None:
    run = hygiene(scene).run
    with sqlite3.connect(scene.state.folder.runs) as raw:
        raw.execute("UPDATE audit SET line = replace(line, 'update_task', 'close_task') WHERE number = 2")
    raw.close()
    ended = se_ops("audit", "verify", "--json", state=scene.folder)
    assert (ended.status, ended.json["intact"], ended.json["problems"][0]["line"]) == (1, False, 2)
    told = se_ops("audit", "verify", state=scene.folder)
    assert told.status == 1 and "NOT INTACT" in told.out and "line 2 was changed" in told.out
    assert run["status"] == "awaiting_confirmation"


def test_text_of_the_crm_is_inert_in_the_shown_log(tmp_path: Path) -> None:
    scene = Scene(tmp_path / "state").load(case([milestone("m1", [task("t1", subject=WORDS)])]))
    run = hygiene(scene).run
    reject = ("reject", run["thread_id"], "--json")
    assert se_ops(*reject, state=scene.folder).status == 0
    shown = se_ops("audit", "show", run["thread_id"], state=scene.folder).out
    assert "rejected update_task" in shown
    assert not {"\x1b", "\u202e"} & set(shown) and "Read the" in shown
