"""A state that se-ops did not leave so: refused by name, with what to do, and never written to."""

import sqlite3
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from policy.decision import Decision
from policy.proposals import NamedMilestone
from runs.state import open_state
from tests.proposals import ME, NOON, packet_of, planned
from tools.database import SqliteDatabase
from tools.errors import ApprovalInvalid, ConfigurationError
from tools.ledger import Ledger
from tools.schema_version import SCHEMA_VERSION
from tools.state_folder import StateFolder
from tools.stored import StateDamaged


@pytest.fixture
def database(tmp_path: Path) -> SqliteDatabase:
    return SqliteDatabase(tmp_path / "runs.db")


def waiting(database: SqliteDatabase) -> tuple[Ledger, str]:
    ledger, plan = Ledger(database, lambda: NOON), planned(2)
    packet = packet_of(plan)
    assert ledger.offer("t", packet, plan)
    return ledger, packet.packet_hash


def change(database: SqliteDatabase, statement: str, *values: Any) -> None:
    with database.transaction() as transaction:
        assert transaction.execute(statement, values) == 1


@pytest.mark.parametrize(("version", "word"), [(SCHEMA_VERSION + 1, "a newer"), (SCHEMA_VERSION - 1, "another")])
def test_a_state_of_another_version_is_named_and_left_as_it_is(tmp_path: Path, version: int, word: str) -> None:
    state = open_state(str(tmp_path))
    with state.database.transaction() as transaction:
        transaction.execute("UPDATE schema_version SET version = ?", (version,))
    before = (tmp_path / "runs.db").read_bytes()
    with pytest.raises(ConfigurationError, match=rf"runs\.db was written by {word} version") as raised:
        open_state(str(tmp_path))
    assert raised.value.hint
    assert (tmp_path / "runs.db").read_bytes() == before


def test_a_state_from_before_versions_were_noted_is_taken_as_it_is(tmp_path: Path) -> None:
    state = open_state(str(tmp_path))
    with state.database.transaction() as transaction:
        transaction.execute("DROP TABLE schema_version")
    assert open_state(str(tmp_path)).ledger.all_waiting() == []


def test_a_row_that_stood_there_before_the_decision_makes_the_decision_void(database: SqliteDatabase) -> None:
    ledger, packet_hash = waiting(database)
    change(
        database,
        "INSERT INTO effect (thread_id, packet_hash, item_id, position, state, decided_by, decided_at, expires_at)"
        " VALUES ('t', ?, 'i1', 0, 'approved', 'x', 'x', '2099')",
        packet_hash,
    )
    with pytest.raises(ApprovalInvalid, match="not those that se-ops wrote"):
        ledger.decide("t", packet_hash, Decision(approve=("i2",)), ME)
    found = ledger.waiting("t")
    assert found is not None and found.packet.packet_hash == packet_hash


def test_nothing_may_be_sent_of_a_packet_that_was_not_answered(database: SqliteDatabase) -> None:
    ledger, packet_hash = waiting(database)
    with pytest.raises(ApprovalInvalid, match="never approved"):
        ledger.planned("t", packet_hash, "i1")


def test_a_packet_whose_own_expiry_has_passed_is_not_approved_whatever_stands_beside_it(
    database: SqliteDatabase,
) -> None:
    _, packet_hash = waiting(database)
    change(database, "UPDATE packet SET expires_at = '2099-01-01T00:00:00Z'")
    late = Ledger(database, lambda: NOON.replace(day=28))
    with pytest.raises(ApprovalInvalid, match="not those that se-ops wrote"):
        late.decide("t", packet_hash, Decision(approve=("i1",)), ME)


@pytest.mark.parametrize("plan", ["[", "7", "[{}]", '[{"item_id": "i1"}]'])
def test_a_plan_that_cannot_be_read_sends_nothing(database: SqliteDatabase, plan: str) -> None:
    ledger, packet_hash = waiting(database)
    ledger.decide("t", packet_hash, Decision(approve=("i1",)), ME)
    change(database, "UPDATE packet SET plan = ?", plan)
    with pytest.raises(ApprovalInvalid, match="cannot be read"):
        ledger.planned("t", packet_hash, "i1")


def test_a_plan_that_would_read_another_record_than_the_packet_shows_sends_nothing(database: SqliteDatabase) -> None:
    plan = planned(1)
    packet = packet_of(plan)
    elsewhere = plan[0].proposal.model_copy(update={"milestone": NamedMilestone(id="m", name="Other", number=None)})
    ledger = Ledger(database, lambda: NOON)
    assert ledger.offer("t", packet, [plan[0].model_copy(update={"proposal": elsewhere})])
    ledger.decide("t", packet.packet_hash, Decision(approve=("i1",)), ME)
    with pytest.raises(ApprovalInvalid, match="differs from the packet"):
        ledger.planned("t", packet.packet_hash, "i1")


def test_an_effect_in_no_known_state_is_named(database: SqliteDatabase) -> None:
    ledger, packet_hash = waiting(database)
    ledger.decide("t", packet_hash, Decision(approve=("i1",)), ME)
    change(database, "UPDATE effect SET state = 'sent'")
    with pytest.raises(StateDamaged, match="approved item 'i1' of run t"):
        ledger.effects("t")


@pytest.mark.parametrize("change_to", ["state = 'x'", "packet = replace(packet, 'sha256:', 'cha256:')"])
def test_a_packet_that_is_not_the_one_of_its_row_is_an_error_and_no_endless_run(
    database: SqliteDatabase, change_to: str
) -> None:
    ledger, packet_hash = waiting(database)
    change(database, f"UPDATE packet SET {change_to}")
    with pytest.raises((StateDamaged, ApprovalInvalid), match="packet"):
        ledger.packet("t", packet_hash)
    if "state" not in change_to:
        with pytest.raises(ApprovalInvalid, match="not the packet of its row"):
            ledger.waiting("t")


def test_an_outcome_that_cannot_be_noted_is_an_error_and_no_endless_run(database: SqliteDatabase) -> None:
    ledger, packet_hash = waiting(database)
    ledger.decide("t", packet_hash, Decision(approve=("i1",)), ME)
    effect = ledger.next_open("t")
    assert effect is not None
    change(database, "DELETE FROM effect")
    with pytest.raises(StateDamaged, match="approved item 'i1' of run t"):
        ledger.finish(effect, "failed", detail="x")


@pytest.mark.parametrize(
    ("error", "advice"),
    [("database is locked", "another program"), ("database or disk is full", "room"), ("malformed", "copy")],
)
def test_a_database_error_tells_what_to_do_about_it(database: SqliteDatabase, error: str, advice: str) -> None:
    with (
        patch("sqlite3.connect", side_effect=sqlite3.OperationalError(error)),
        pytest.raises(ConfigurationError, match="runs") as raised,
        database.transaction(),
    ):
        pass
    assert advice in raised.value.hint


def test_a_lock_file_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    folder = StateFolder(tmp_path)
    (tmp_path / "locks").rmdir()
    (tmp_path / "locks").write_text("", encoding="utf-8")
    with pytest.raises(ConfigurationError, match="lock") as raised, folder.lease("t", what="run", wait=0):
        pass
    assert raised.value.hint
