"""ask and chat from the command line, over the sandbox."""

import subprocess

from tests.cli.command import process, se_ops
from tests.scene import Scene

INTENTS = {
    *("daily", "task_hygiene", "bant_handoff", "influenced_follow_through", "evidence_companion", "task_change"),
    *("question", "packet_answer", "clarify", "unsupported"),
}
NAMED = ("--sandbox", "--contract", "staged")


def test_ask_prints_one_json_object_and_goes_on_in_its_thread(scene: Scene) -> None:
    turn = se_ops("ask", "task hygiene please", *NAMED, "--json", state=scene.folder).json
    assert set(turn) == {"schema_version", "thread_id", "intent", "scope", "decision", "reply", "run"}
    assert set(turn["scope"]) == {"accounts", "opportunities", "milestones", "tpids", "since", "until", "mine"}
    assert turn["intent"] in INTENTS
    assert turn["run"]["packet"]["packet_hash"].startswith("sha256:")
    doubtful = se_ops("ask", "ok?", "--thread", turn["thread_id"], *NAMED, "--json", state=scene.folder).json
    assert (doubtful["decision"], doubtful["run"]) == (None, None)
    assert scene.write_intents() == []


def test_chat_shows_the_packet_takes_an_approval_and_can_be_left(scene: Scene) -> None:
    talking = process("chat", *NAMED, "--state", str(scene.folder), folder=scene.folder.parent, stdin=subprocess.PIPE)
    out, err = talking.communicate("task hygiene\napprove 1\n\n", timeout=60)
    assert talking.returncode == 0
    assert "Confirmation packet" in out
    assert "verified" in out
    assert "se-ops chat --thread" in err
    assert scene.executed() == 1
