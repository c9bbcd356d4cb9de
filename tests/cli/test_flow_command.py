"""`se-ops hygiene`: its JSON, its exit status, its options."""

import json
from pathlib import Path

import pytest

from sandbox import faults
from tests.cli.command import Ended, ended, hygiene, process, se_ops
from tests.scene import Scene, case, milestone, milestone_id, task


def test_the_json_of_a_run_is_the_contracts_and_the_run_waits(scene: Scene) -> None:
    done = hygiene(scene)
    assert (done.status, done.run["status"]) == (0, "awaiting_confirmation")
    assert {item["tool"] for item in done.run["packet"]["items"]} == {"update_task", "create_task"}
    assert done.run["warnings"] == []


def test_the_embedded_portfolio_gives_a_run_that_fits_the_contract(tmp_path: Path) -> None:
    done = se_ops("hygiene", "--json", state=tmp_path)
    assert done.status == 0
    assert done.run["servers"] == "sandbox"
    assert done.run["crm_contract"] == "dry_run"


def test_a_process_of_its_own_writes_one_json_object_and_keeps_foreign_letters(scene: Scene, elsewhere: Path) -> None:
    scene.load(case([milestone("m1", [task("t1", subject="Überprüfung 東亜 \x1b[31m‮")])]))
    words = ("hygiene", "--sandbox", "--as-of", "2026-11-23", "--json", "--state", str(scene.folder))
    done = ended(process(*words, folder=elsewhere))
    assert done.status == 0
    assert "Überprüfung 東亜" in done.out
    assert "\x1b" not in done.out
    assert done.run["packet"]["items"][0]["task"]["subject"] == "Überprüfung 東亜 \x1b[31m‮"


def test_without_a_terminal_the_first_line_says_that_the_sandbox_is_used(scene: Scene) -> None:
    done = se_ops("hygiene", "--as-of", "2026-11-23", state=scene.folder)
    first = done.out.splitlines()[0]
    assert first.startswith("Sandbox: embedded MSX and WorkIQ servers, dry_run contract: approving gives previews")
    assert done.status == 0


def test_options_without_effect_on_task_hygiene_are_taken_and_warned_of(scene: Scene) -> None:
    said = "7-400000001:budget=the CFO signed"
    done = hygiene(scene, "--since", "2026-11-01", "--until", "2026-11-20", "--said", said, "--no-model", "--no-m365")
    assert done.status == 0
    assert done.run["warnings"] == [
        f"{name} has no effect on `se-ops hygiene`" for name in ("--said", "--since", "--until")
    ]


def test_the_packet_limit_holds_back_further_items(scene: Scene) -> None:
    run = hygiene(scene, "--packet-limit", "2").run
    assert (len(run["packet"]["items"]), run["packet"]["deferred"]) == (2, 1)
    assert run["settings"]["packet_limit"] == 2


def test_a_scope_of_several_milestones_may_follow_one_option(scene: Scene) -> None:
    run = hygiene(scene, "--milestone", milestone_id("m1"), milestone_id("m3")).run
    assert {one["milestone_id"] for one in run["milestones"]} == {milestone_id("m1"), milestone_id("m3")}


def test_the_users_own_word_on_influence_is_taken(scene: Scene) -> None:
    scene.load(case([milestone("m1", [task("t1", owner="sam")], commitment="Committed")]))
    assert hygiene(scene).run["milestones"][0]["influenced"] is False
    run = hygiene(scene, "--influenced", f"{milestone_id('m1')}=yes:I ran the proof").run
    assert run["milestones"][0]["influenced"] is True
    assert "I ran the proof" in run["milestones"][0]["influence_reason"]


@pytest.mark.parametrize(
    "words",
    [
        ("--as-of", "next week"),
        ("--as-of", ""),
        ("--since", "2026-13-01"),
        ("--since", "2026-11-20", "--until", "2026-11-01"),
        ("--act-as", "csa"),
        ("--influenced", "m1=maybe:x"),
        ("--influenced", "m1=yes"),
        ("--said", "m1:colour=red"),
        ("--role", "King"),
        ("--mcp-config", "not-there.json", "--sandbox"),
    ],
)
def test_a_misshapen_option_is_wrong_usage_and_reads_nothing(scene: Scene, words: tuple[str, ...]) -> None:
    done = se_ops("hygiene", "--sandbox", *words, "--json", state=scene.folder)
    assert done.status == 2
    assert _code(done) == "configuration"
    assert scene.crm.calls("get_milestones") == []


@pytest.mark.parametrize("words", [("--packet-limit", "-1"), ("--packet-limit", "many"), ("--people", "Dana"), ("x",)])
def test_what_the_parser_refuses_is_wrong_usage(scene: Scene, words: tuple[str, ...]) -> None:
    done = se_ops("hygiene", *words, state=scene.folder)
    assert (done.status, done.out) == (2, "")
    assert "Error" in done.err


def _code(done: Ended) -> str:
    value = json.loads(done.out)
    return str(value["error"]["code"])


@pytest.mark.parametrize(("fault", "code"), [("signed_out", "not_signed_in"), ("unauthorized", "not_signed_in")])
def test_a_user_who_is_not_signed_in_ends_with_4(scene: Scene, fault: faults.Fault, code: str) -> None:
    faults.switch_on(scene.crm, fault)
    done = hygiene(scene)
    assert (done.status, done.run["status"], done.run["error"]["code"]) == (4, "failed", code)
    assert done.run["error"]["hint"]


def test_a_server_that_cannot_be_reached_ends_with_4(tmp_path: Path, elsewhere: Path) -> None:
    file = elsewhere / "own.json"
    file.write_text(json.dumps({"servers": {"msx": {"command": "no-such-program-here"}}}), encoding="utf-8")
    done = se_ops("hygiene", "--mcp-config", str(file), "--json", state=tmp_path)
    assert (done.status, done.run["status"], done.run["servers"]) == (4, "failed", "own.json")
    assert done.run["error"]["code"] == "server_unavailable"


def test_a_question_ends_with_3_and_an_answer_by_number_goes_on(scene: Scene) -> None:
    me = {"key": "me", "name": "Avery Chen", "title": "Technologist"}
    scene.load(case([milestone("m1", [task("t1")])], me=me))
    asked = hygiene(scene, "--no-input")
    assert (asked.status, asked.run["question"]["kind"]) == (3, "role")
    number = asked.run["question"]["options"].index("Solution Engineer") + 1
    done = se_ops("answer", asked.run["thread_id"], str(number), "--json", state=scene.folder)
    assert (done.status, done.run["status"]) == (0, "awaiting_confirmation")
    assert done.run["role"]["name"] == "Solution Engineer"
