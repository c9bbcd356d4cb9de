from pathlib import Path

from runs.contract_json import run_json
from runs.state import open_state
from tools.run_store import Run


def test_a_run_that_was_stopped_while_it_read_is_failed_and_says_what_to_do(tmp_path: Path) -> None:
    state = open_state(str(tmp_path))
    state.store.begin(Run(thread_id="t", flow="task_hygiene", as_of="2026-11-23", created_at="2026-11-23T08:00:00Z"))
    shown = run_json("t", state.store, state.ledger)
    assert shown is not None
    assert shown["status"] == "failed"
    assert shown["error"]["code"] == "internal"
    assert "run it again" in shown["error"]["hint"]


def test_a_thread_without_a_run_has_no_json(tmp_path: Path) -> None:
    state = open_state(str(tmp_path))
    assert run_json("unknown", state.store, state.ledger) is None
