"""`se-ops mcp` as a process."""

import json
import subprocess
from pathlib import Path

from tests.cli.command import process, se_ops

INITIALIZE = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "initialize",
    "params": {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}},
}


def test_standard_output_carries_mcp_and_nothing_else_and_the_end_of_input_ends_it(tmp_path: Path) -> None:
    started = process("mcp", "--sandbox", "--state", str(tmp_path / "state"), folder=tmp_path, stdin=subprocess.PIPE)
    out, err = started.communicate(json.dumps(INITIALIZE) + "\nnot json\n", timeout=60)
    messages = [json.loads(line) for line in out.splitlines()]
    assert [message["jsonrpc"] for message in messages] == ["2.0"] * len(messages)
    assert messages[0]["result"]["serverInfo"]["name"] == "se-ops"
    assert started.returncode == 0, err


def test_servers_that_are_named_wrongly_end_it_at_once(tmp_path: Path) -> None:
    wrong = se_ops("mcp", "--sandbox", "--contract", "live", state=tmp_path / "state")
    assert (wrong.status, wrong.out) == (2, "")
    assert "neither dry_run nor staged" in wrong.err
