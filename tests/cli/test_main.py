"""The command as a process: how it starts, how it is stopped, and what it leaves behind."""

import contextlib
import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from sandbox import faults
from tests.cli.command import ROOT, Ended, ended, own_server, process, se_ops
from tests.scene import AS_OF, Scene

_LOADED = """
import sys
try:
    import cli.main
    cli.main.app(["--help"])
except SystemExit:
    pass
print(sorted({"langgraph", "langchain_core", "mcp", "pydantic", "rich"} & set(sys.modules)))
"""


def test_help_loads_nothing_but_the_option_parser() -> None:
    command = [sys.executable, "-c", _LOADED]
    printed = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout
    assert "hygiene" in printed
    assert printed.splitlines()[-1] == "[]"


def test_help_names_every_command_and_no_other(tmp_path: Path) -> None:
    lines = ended(process("--help", folder=tmp_path)).out.partition("Commands:")[2].splitlines()
    shown = [line.split()[0] for line in lines if line.startswith("  ") and line[2:3].isalpha()]
    flows = ["daily", "hygiene", "handoff", "follow-through", "evidence"]
    assert shown == [
        *flows,
        "chat",
        "ask",
        "pending",
        "show",
        "approve",
        "revise",
        "reject",
        "answer",
        "doctor",
        "mcp",
        "web",
        "sandbox",
        "audit",
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_an_interrupt_while_reading_is_one_calm_line_and_leaves_no_server(scene: Scene, elsewhere: Path) -> None:
    faults.switch_on(scene.crm, "hang", tool="get_milestones")
    words = ("hygiene", "--sandbox", "--as-of", AS_OF, "--state", str(scene.folder))
    started = process(*words, folder=elsewhere, start_new_session=True)
    while not scene.crm.calls("get_milestones") and started.poll() is None:
        with contextlib.suppress(subprocess.TimeoutExpired):
            started.wait(0.1)
    started.send_signal(signal.SIGINT)
    done = ended(started)
    assert (done.status, done.out) == (130, "")
    assert done.err.strip().startswith("Stopped. Nothing was lost")
    assert len(done.err.strip().splitlines()) == 1
    assert session_members(started.pid) == []


def session_members(session: int) -> list[str]:
    """The processes that still run in a session."""
    listed = subprocess.run(["ps", "-A", "-o", "sess=,stat=,args="], capture_output=True, text=True, check=True).stdout
    lines = [line.split(maxsplit=2) for line in listed.splitlines()]
    return [line[2] for line in lines if line[0] == str(session) and not line[1].startswith("Z")]


@pytest.mark.parametrize("more", [(), ("--json",)])
def test_a_reader_who_goes_away_gets_no_traceback(elsewhere: Path, more: tuple[str, ...]) -> None:
    started = process("pending", "--state", str(elsewhere / "state"), *more, folder=elsewhere)
    assert started.stdout is not None
    assert started.stderr is not None
    started.stdout.close()
    error = started.stderr.read()
    assert (started.wait(timeout=60), error) == (1, "")


def test_a_found_configuration_is_not_run_without_a_person_who_agrees(scene: Scene, elsewhere: Path) -> None:
    (elsewhere / ".mcp.json").write_text(own_server(scene), encoding="utf-8")
    done = se_ops("hygiene", "--as-of", AS_OF, "--json", state=scene.folder)
    assert (done.status, done.json["error"]["code"]) == (2, "configuration")
    assert "sandbox.msx" in done.json["error"]["message"]
    assert "--mcp-config" in done.json["error"]["hint"]
    assert scene.crm.calls() == []


def test_a_named_configuration_is_used_and_used_again_by_the_approval(scene: Scene, elsewhere: Path) -> None:
    file = elsewhere / "own.json"
    file.write_text(own_server(scene), encoding="utf-8")
    run = se_ops("hygiene", "--mcp-config", str(file), "--as-of", AS_OF, "--json", state=scene.folder).run
    assert (run["servers"], run["crm_contract"]) == ("own.json", "staged")
    named = ("--packet", run["packet"]["packet_hash"], "--json")
    done = se_ops("approve", run["thread_id"], *named, state=scene.folder)
    assert (done.status, done.run["servers"], scene.executed()) == (0, "own.json", 3)


def test_a_write_contract_can_be_chosen_for_the_sandbox_only(scene: Scene, elsewhere: Path) -> None:
    file = elsewhere / "own.json"
    file.write_text(own_server(scene), encoding="utf-8")
    for words in (("--mcp-config", str(file), "--contract", "staged"), ("--sandbox", "--contract", "direct")):
        assert se_ops("hygiene", *words, "--json", state=scene.folder).status == 2


def test_doctor_tells_of_each_server_and_of_the_sign_in(scene: Scene) -> None:
    well = checks(se_ops("doctor", "--sandbox", "--json", state=scene.folder))
    assert set(well.values()) == {"ok"}
    assert {"program", "state", "configuration", "crm server", "crm sign-in", "workiq server"} <= set(well)
    faults.switch_on(scene.crm, "signed_out")
    ill = se_ops("doctor", "--sandbox", "--json", state=scene.folder)
    assert (ill.status, checks(ill)["crm sign-in"]) == (4, "fail")


def test_doctor_tells_of_a_state_folder_that_cannot_be_used(elsewhere: Path) -> None:
    (elsewhere / "file").write_text("", encoding="utf-8")
    done = se_ops("doctor", "--json", state=elsewhere / "file" / "state")
    assert (done.status, checks(done)["state"]) == (2, "fail")


def checks(done: Ended) -> dict[str, str]:
    """The result of each check."""
    assert set(done.json) == {"schema_version", "checks"}
    assert all(set(check) == {"name", "result", "detail"} for check in done.json["checks"])
    return {check["name"]: check["result"] for check in done.json["checks"]}


def test_the_sandbox_takes_a_case_and_goes_back_to_its_portfolio(tmp_path: Path, elsewhere: Path) -> None:
    cases = Path(__file__).parents[1] / "data" / "cases" / "dev.jsonl"
    assert "hygiene-002" in se_ops("sandbox", "load", str(cases), "--id", "hygiene-002", state=tmp_path).out
    assert "47 milestones" in se_ops("sandbox", "reset", state=tmp_path).out
    (elsewhere / "bad.json").write_text(json.dumps({"id": "x"}), encoding="utf-8")
    for words in ((str(cases),), (str(cases), "--id", "none"), ("missing.json",), (str(elsewhere / "bad.json"),)):
        done = se_ops("sandbox", "load", *words, state=tmp_path)
        assert (done.status, done.out) == (2, "")
        assert "the sandbox's data is as it was" in done.err
