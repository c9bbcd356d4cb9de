"""doctor and the tools that were pinned: shown, refused, accepted. The server's log tells that nothing was called."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.write_path.tool_pins import Served, base, case
from cli.terminal import acceptance
from tests.cli.command import Ended, se_ops


def pinned(done: Ended) -> dict[str, str]:
    return {check["name"]: check["detail"] for check in done.json["checks"] if check["name"].endswith(": pinned")}


def doctor(served: Served, *words: str) -> Ended:
    state = served.state.folder.folder
    return se_ops("doctor", "--mcp-config", str(served.config), "--json", *words, state=state)


def test_doctor_pins_shows_a_change_calls_nothing_and_accepts_it_when_told_to(tmp_path: Path) -> None:
    served = Served(tmp_path, "staged", case())
    first = doctor(served)
    assert first.status == 0
    assert set(pinned(first)) == {"crm tools: pinned", "workiq tools: pinned"}
    assert "were pinned now" in pinned(first)["crm tools: pinned"]
    calls = len(served.crm.calls())
    tools = base("staged")
    next(tool for tool in tools if tool["name"] == "close_task")["description"] = "Closes all tasks."
    served.show(tools)
    ran = se_ops(
        "hygiene",
        "--mcp-config",
        str(served.config),
        "--as-of",
        "2026-11-23",
        "--json",
        state=served.state.folder.folder,
    )
    assert (ran.status, ran.run["error"]["code"], ran.run["error"]["server"]) == (2, "configuration", "my-msx")
    assert "close_task changed" in ran.run["error"]["message"]
    shown = doctor(served, "--no-input")
    assert shown.status == 2
    assert "is “Closes all tasks.”" in pinned(shown)["crm tools: pinned"]
    assert "--accept-tools" in pinned(shown)["crm tools: pinned"]
    assert len(served.crm.calls()) == calls
    accepted = doctor(served, "--accept-tools")
    assert accepted.status == 0 and "close_task changed" in pinned(accepted)["crm tools: pinned"]
    assert "are as they were pinned" in pinned(doctor(served))["crm tools: pinned"]


@pytest.mark.parametrize(("typed", "accepted"), [("y", True), ("yes", True), ("", False), ("no", False), ("ye", False)])
def test_a_person_is_shown_the_changes_and_only_a_clear_yes_accepts_them(
    typed: str, accepted: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers: Iterator[str] = iter([typed])
    monkeypatch.setattr("builtins.input", lambda: next(answers))
    asking = acceptance(True)
    assert asking is not None and asking("my\x1b-msx", ["close_task\u202e changed"]) is accepted
    told = capsys.readouterr().err
    assert "close_task\\u{202e} changed" in told and "\x1b" not in told


def test_nobody_is_asked_where_nobody_can_be() -> None:
    assert acceptance(False) is None
