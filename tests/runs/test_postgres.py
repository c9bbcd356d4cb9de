"""The same write path with its state in PostgreSQL."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from runs.state import open_state
from tests import postgres
from tests.scene import Scene, approve, item_of, outcomes, standard
from tools.audit_check import lines_of, verify
from tools.errors import ConfigurationError

pytestmark = [pytest.mark.slow, pytest.mark.timeout(180)]


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with postgres.server() as started:
        yield started


@pytest.fixture
def shared(address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Scene:
    # The sandbox's data stays in the user's own folder; the test gives it one.
    monkeypatch.setattr("tools.state_folder.platformdirs.user_state_dir", lambda *_, **__: str(tmp_path / "state"))
    return Scene(tmp_path / "state", place=address).load(standard())


async def test_a_run_waits_and_is_carried_out_with_its_state_in_postgresql(shared: Scene) -> None:
    run = await shared.start()
    assert run["status"] == "awaiting_confirmation"
    one = await shared.answer(run, approve(run, item_of(run, "t1")))
    assert one["status"] == "awaiting_confirmation"
    done = await shared.answer(one, approve(one))
    assert set(outcomes(done).values()) == {"verified"}
    assert shared.executed() == 3


async def test_the_audit_log_is_kept_and_checked_in_postgresql(shared: Scene) -> None:
    run = await shared.start()
    await shared.answer(run, approve(run))
    state = shared.state
    assert verify(state.database, state.audit_notes).intact
    events = [line["event"] for line in lines_of(state.database, run["thread_id"])]
    assert events.count("intent") == events.count("replied") == events.count("outcome") == 3
    with state.database.transaction() as transaction:
        transaction.execute("UPDATE effect SET outcome = 'failed' WHERE thread_id = ?", (run["thread_id"],))
    found = verify(state.database, state.audit_notes)
    assert "outcome is 'failed' in the ledger, 'verified' by the log" in found.problems[0].what
    with state.database.transaction() as transaction:
        transaction.execute("UPDATE effect SET outcome = 'verified' WHERE thread_id = ?", (run["thread_id"],))


async def test_two_approvals_at_once_execute_each_item_once(shared: Scene) -> None:
    run = await shared.start()
    await asyncio.gather(*(shared.answer(run, approve(run)) for _ in range(2)), return_exceptions=True)
    assert shared.executed() == 3


def test_an_address_that_cannot_be_reached_is_said_without_its_password() -> None:
    with pytest.raises(ConfigurationError) as raised:
        open_state("postgresql://tests:secret-word@127.0.0.1:1/postgres")
    assert "secret-word" not in f"{raised.value} {raised.value.hint} {raised.value.__cause__}"
