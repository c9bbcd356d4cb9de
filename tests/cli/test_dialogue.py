"""The conversation in a terminal, on a pseudo-terminal and with a real server."""

import sys
from pathlib import Path

import pytest

from tests.cli.command import hygiene, own_server, se_ops
from tests.cli.pseudo_terminal import PseudoTerminal, at_terminal
from tests.scene import AS_OF, Scene, case, milestone, task

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal needs POSIX")
CHOICES = "[a]pprove all ready"


def words(scene: Scene, *more: str) -> tuple[str, ...]:
    """The command over a scene's sandbox."""
    named = ("--sandbox", "--contract", scene.contract, "--as-of", AS_OF, "--state", str(scene.folder))
    return ("hygiene", *named, *more)


def test_a_packet_is_chosen_from_revised_rejected_and_approved_in_place(scene: Scene) -> None:
    typed = [
        (CHOICES, "x"),
        (CHOICES, "c"),
        ("Which (numbers", "99"),
        (CHOICES, "r"),
        ("Revise which", "1"),
        ("ARG=VALUE", "dueDate=2026-12-24"),
        ("ARG=VALUE", ""),
        (CHOICES, "j"),
        ("Reject which", "2"),
        (CHOICES, "c"),
        ("Which (numbers", "1"),
        (CHOICES, "a"),
    ]
    done = at_terminal(*words(scene), folder=scene.folder, typed=typed)
    assert done.out.splitlines()[0].startswith("Sandbox: embedded MSX and WorkIQ servers, staged contract")
    assert "99 is no number of this packet" in done.out
    assert "dueDate: “2026-11-16” → “2026-12-24”" in done.out
    assert "rejected by you" in done.out
    assert done.out.count("written and read back") == 2
    assert (done.status, scene.executed()) == (0, 2)


def test_a_question_is_asked_in_place_and_leaving_keeps_the_packet(scene: Scene) -> None:
    me = {"key": "me", "name": "Avery Chen", "title": "Technologist"}
    scene.load(case([milestone("m1", [task("t1")])], me=me))
    typed = [("Your answer", "Solution Engineer"), (CHOICES, "l")]
    done = at_terminal(*words(scene), folder=scene.folder, typed=typed, columns=80)
    (waiting,) = scene.state.ledger.all_waiting()
    assert f"se-ops approve {waiting.thread_id} --packet {waiting.packet.packet_hash}" in done.out
    assert (done.status, scene.executed()) == (0, 0)


def test_an_item_without_words_gets_them_when_it_is_chosen(scene: Scene) -> None:
    scene.load(case([milestone("m1", [task("t1", description="install", due="2026-12-20")])]))
    typed = [
        (CHOICES, "a"),
        (CHOICES, "c"),
        ("Which (numbers", "1"),
        ("description (empty = later)", "Done when Sam Osei signs the sheet."),
        (CHOICES, "a"),
    ]
    done = at_terminal(*words(scene), folder=scene.folder, typed=typed)
    assert "Nothing is ready" in done.out
    assert done.status == 0
    assert scene.task("t1")["description"] == "install\nDone when Sam Osei signs the sheet."


def test_ctrl_c_at_the_prompt_loses_nothing(scene: Scene) -> None:
    terminal = PseudoTerminal(*words(scene), folder=scene.folder)
    terminal.interrupt_after(CHOICES)
    done = terminal.ended()
    assert done.status == 130
    assert "Stopped. Nothing was lost" in done.out
    assert "Traceback" not in done.out
    assert len(scene.state.ledger.all_waiting()) == 1


def test_an_approval_without_a_hash_shows_the_packet_and_asks(scene: Scene) -> None:
    approve = ("approve", hygiene(scene).run["thread_id"], "--state", str(scene.folder))
    left = at_terminal(*approve, folder=scene.folder, typed=[("[y/N]", "")])
    assert ("Nothing was approved" in left.out, left.status, scene.executed()) == (True, 0, 0)
    done = at_terminal(*approve, folder=scene.folder, typed=[("[y/N]", "y")])
    assert (done.status, scene.executed()) == (0, 3)


def test_commands_of_a_found_file_are_asked_about_once(scene: Scene, elsewhere: Path) -> None:
    (elsewhere / ".vscode").mkdir()
    (elsewhere / ".vscode" / "mcp.json").write_text(own_server(scene), encoding="utf-8")
    command = ("doctor", "--state", str(scene.folder))
    refused = at_terminal(*command, folder=elsewhere, typed=[("Run these commands", "n")])
    assert ("sandbox.msx" in refused.out, refused.status) == (True, 2)
    assert at_terminal(*command, folder=elsewhere, typed=[("Run these commands", "y")]).status == 0
    assert se_ops("doctor", state=scene.folder).status == 0
