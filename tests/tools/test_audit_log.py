"""What the ledger writes into the audit log, and what the log finds when somebody changes it or the ledger."""

import hashlib
import json
import sqlite3
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from policy.decision import Decision
from tests.proposals import ME, NOON, packet_of, planned
from tools.audit_check import Verified, lines_of, verify
from tools.audit_log import HeadNotes, hash_of_line
from tools.database import SqliteDatabase
from tools.errors import ApprovalInvalid, ConfigurationError
from tools.ledger import Ledger
from tools.ledger_rows import Effect

TOKEN = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhdmVyeSJ9.c2lnbmF0dXJl"


class Place:
    """A ledger with its log in a folder; `time` is its clock."""

    def __init__(self, folder: Path) -> None:
        self.time = NOON
        self.file = folder / "runs.db"
        self.notes = HeadNotes(folder / "audit-heads.json", one_log=True)
        self.database = SqliteDatabase(self.file)
        self.ledger = self.opened()

    def opened(self) -> Ledger:
        return Ledger(self.database, lambda: self.time, self.notes)

    def offer(self, thread: str = "t", count: int = 2, **changed: Any) -> str:
        plan = planned(count, **changed)
        packet = packet_of(plan, now=self.time)
        assert self.ledger.offer(thread, packet, plan)
        return packet.packet_hash

    def approve(self, packet_hash: str, *items: str, thread: str = "t") -> None:
        self.ledger.decide(thread, packet_hash, Decision(approve=items), ME)

    def send(self, thread: str = "t", reply: dict[str, Any] | None = None) -> Effect:
        effect = self.ledger.next_open(thread)
        assert effect is not None and self.ledger.claim(effect, [])
        self.ledger.heard(effect, reply=reply, detail="written")
        read = {"result": "found", "detail": "due is '2026-11-30'"}
        self.ledger.finish(effect, "verified", reply=reply, detail="ok", read_back=read)
        return effect

    def lines(self, thread: str | None = None) -> list[dict[str, Any]]:
        return lines_of(self.database, thread)

    def events(self) -> list[str]:
        return [line["event"] for line in self.lines()]

    def verified(self, expected: tuple[int, str] | None = None) -> Verified:
        return verify(self.database, self.notes, expected)

    def spoil(self, sql: str, *values: Any) -> None:
        with sqlite3.connect(self.file) as raw:
            assert raw.execute(sql, values).rowcount > 0
        raw.close()

    def snapshot(self) -> list[str]:
        with sqlite3.connect(self.file) as raw:
            dump = list(raw.iterdump())
        raw.close()
        return dump

    def put_back(self, dump: list[str]) -> None:
        for end in ("", "-wal", "-shm"):
            self.file.with_name(f"runs.db{end}").unlink(missing_ok=True)
        with sqlite3.connect(self.file) as raw:
            raw.executescript("\n".join(dump))
        raw.close()


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


def carried_out(place: Place) -> str:
    packet_hash = place.offer(count=3)
    place.ledger.decide("t", packet_hash, Decision(approve=("i1", "i2"), reject=("i3",)), ME)
    place.send()
    place.send()
    return packet_hash


def test_each_decision_and_each_step_of_a_call_is_one_line(place: Place) -> None:
    packet_hash = carried_out(place)
    sent = ["intent", "replied", "read_back", "outcome"]
    assert place.events() == ["log_begun", "packet_offered", "approved", "approved", "rejected", *sent, *sent]
    approved = place.lines()[2]
    assert (approved["packet_hash"], approved["item_id"], approved["tool"]) == (packet_hash, "i1", "update_task")
    assert approved["by"]["crm_user_id"] == ME and approved["by"]["os_user"]
    assert approved["at"] == "2026-11-23T12:00:00Z"
    assert approved["changes"] == {"dueDate": {"old": "2026-11-01", "new": "2026-11-30"}}
    assert approved["target"]["milestone"] == "Landing zone live"
    assert place.lines()[8]["outcome"] == "verified"
    assert place.lines()[7]["read_back"]["result"] == "found"
    assert place.verified().intact


def test_a_line_is_hashed_as_documented(place: Place) -> None:
    carried_out(place)
    previous = ""
    for line in place.lines():
        stored = line.pop("hash")
        assert line["previous"] == previous
        text = json.dumps(line, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        assert stored == "sha256:" + hashlib.sha256(text.encode("utf-8")).hexdigest()
        previous = stored


def test_refusals_revisions_repetitions_expiries_and_withdrawals_are_told(place: Place) -> None:
    first = place.offer()
    place.ledger.revise("t", first, Decision(changes={"i1": {"dueDate": "2026-12-04"}}), ME)
    place.ledger.refuse("t", first, "an answer of type int is no decision")
    place.time += timedelta(minutes=1)
    second = place.offer()
    place.approve(second, "i1")
    place.approve(second, "i1")
    place.time += timedelta(minutes=1)
    place.offer()
    place.time += timedelta(days=2)
    effect = place.ledger.next_open("t")
    assert effect is not None and not place.ledger.claim(effect, [])
    place.offer()
    place.ledger.withdraw("t")
    told = ["revised", "answer_refused", "packet_superseded", "packet_offered", "approved", "approval_repeated"]
    late = ["packet_offered", "intent_refused", "packet_expired", "packet_offered", "packet_withdrawn"]
    assert place.events()[2:] == told + late
    revised = place.lines()[2]
    assert revised["changes"] == {"dueDate": {"old": "2026-11-30", "new": "2026-12-04"}}
    assert "no decision" in place.lines()[3]["detail"]
    assert place.verified().intact


def test_what_the_person_says_of_an_unknown_outcome_is_told(place: Place) -> None:
    place.approve(place.offer(count=1), "i1")
    effect = place.ledger.next_open("t")
    assert effect is not None and place.ledger.claim(effect, [])
    place.ledger.finish(effect, "unknown", detail="no answer")
    place.ledger.told_of_unknown(effect, "it is written")
    place.ledger.finish(effect, "unknown", detail="no answer. The person says: it is written")
    assert place.events()[-3:] == ["outcome", "unknown_answered", "outcome"]
    assert place.verified().intact


def test_a_revision_of_a_packet_that_does_not_wait_is_refused_and_not_told(place: Place) -> None:
    packet_hash = place.offer()
    place.time += timedelta(days=2)
    before = place.events()
    with pytest.raises(ApprovalInvalid, match="does not wait"):
        place.ledger.revise("t", packet_hash, Decision(changes={"i1": {"dueDate": "2026-12-04"}}), ME)
    assert place.events() == before


def test_a_change_that_is_rolled_back_leaves_no_line(place: Place) -> None:
    packet_hash = place.offer()
    before = place.events()
    with pytest.raises(ApprovalInvalid, match="another user"):
        place.ledger.decide("t", packet_hash, Decision(approve=("i1",)), "somebody else")
    assert place.events() == before
    waiting = place.ledger.waiting("t")
    assert waiting is not None and waiting.packet.packet_hash == packet_hash


def test_no_token_reaches_the_log_or_the_ledger(place: Place) -> None:
    words = {"description": f"use password=hunter2hunter2 and {TOKEN}"}
    place.approve(place.offer(count=1, arguments={"taskId": "x", **words}, proposed=words), "i1")
    place.send(reply={"ok": True, "access_token": "abc123abc123", "note": f"Bearer {TOKEN}"})
    place.ledger.refuse("t", "sha256:0", f"no decision: {TOKEN}")
    with sqlite3.connect(place.file) as raw:
        texts = [row[0] for row in raw.execute("SELECT line FROM audit")]
        texts += [str(row) for row in raw.execute("SELECT reply, detail FROM effect")]
        texts += [str(row) for row in raw.execute("SELECT why FROM refusal")]
    raw.close()
    for secret in (TOKEN, "abc123abc123", "hunter2"):
        assert not [text for text in texts if secret in text]
    assert place.verified().intact


def test_a_huge_reply_is_kept_short_with_its_measure_and_still_agrees(place: Place) -> None:
    place.approve(place.offer(count=1), "i1")
    place.send(reply={"rows": ["x" * 3000] * 100, "lone": "\ud800"})
    replied = next(line for line in place.lines() if line["event"] == "replied")
    assert len(replied["reply"]) < 5000 and "characters, sha256:" in replied["reply"]
    assert place.verified().intact


def test_a_log_that_begins_late_says_which_packets_it_cannot_vouch_for(place: Place) -> None:
    carried_out(place)
    place.ledger.refuse("t", place.lines()[1]["packet_hash"], "no decision")
    place.notes.path.unlink()
    place.spoil("DELETE FROM audit")
    place.spoil("DELETE FROM audit_head")
    place.ledger = place.opened()
    assert place.events() == ["log_begun"]
    found = place.verified()
    assert found.intact and any("1 packets are older" in gap for gap in found.not_covered)


SPOILT: dict[str, Callable[[Place], None]] = {
    "a changed line": lambda place: place.spoil(
        "UPDATE audit SET line = replace(line, '2026-11-30', '2026-12-30') WHERE number = 3"
    ),
    "a changed line with its own hash mended": lambda place: _rehash(place, 3),
    "a removed line": lambda place: place.spoil("DELETE FROM audit WHERE number = 3"),
    "a removed line, the others moved up": lambda place: _removed_and_moved(place, 3),
    "two lines in each other's place": lambda place: _swapped(place, 3, 4),
    "a line put in twice": lambda place: place.spoil(
        "INSERT INTO audit SELECT number + 1, hash, line FROM audit ORDER BY number DESC LIMIT 1"
    ),
    "a line that is no JSON": lambda place: place.spoil("UPDATE audit SET line = 'x' WHERE number = 3"),
    "the first line removed": lambda place: place.spoil("DELETE FROM audit WHERE number = 1"),
    "a cut tail": lambda place: place.spoil("DELETE FROM audit WHERE number > 3"),
    "all lines removed": lambda place: place.spoil("DELETE FROM audit"),
    "no head": lambda place: place.spoil("DELETE FROM audit_head"),
    "an approval in the ledger alone": lambda place: place.spoil(
        "UPDATE effect SET state = 'approved', outcome = NULL, finished_at = NULL WHERE item_id = 'i3'"
    ),
    "an effect put in": lambda place: place.spoil(
        "INSERT INTO effect SELECT thread_id, packet_hash, 'i9', 9, 'approved', decided_by, decided_at, expires_at,"
        " NULL, '[]', NULL, '{}', '', NULL FROM effect WHERE item_id = 'i1'"
    ),
    "an effect removed": lambda place: place.spoil("DELETE FROM effect WHERE item_id = 'i1'"),
    "another outcome": lambda place: place.spoil("UPDATE effect SET outcome = 'failed' WHERE item_id = 'i1'"),
    "another person": lambda place: place.spoil("UPDATE effect SET decided_by = 'x' WHERE item_id = 'i1'"),
    "another reply": lambda place: place.spoil("UPDATE effect SET reply = '{\"a\": 1}' WHERE item_id = 'i1'"),
    "words put to a rejection": lambda place: place.spoil("UPDATE effect SET detail = 'x' WHERE item_id = 'i3'"),
    "other tasks seen": lambda place: place.spoil("UPDATE effect SET seen = '[\"x\"]' WHERE item_id = 'i1'"),
    "a longer approval": lambda place: place.spoil("UPDATE effect SET expires_at = '2027' WHERE item_id = 'i1'"),
    "a longer packet": lambda place: place.spoil("UPDATE packet SET expires_at = '2027'"),
    "a packet that waits again": lambda place: place.spoil("UPDATE packet SET state = 'waiting'"),
    "a changed packet": lambda place: place.spoil("UPDATE packet SET packet = replace(packet, 'Contoso', 'Fabrikam')"),
    "a changed plan": lambda place: place.spoil("UPDATE packet SET plan = replace(plan, 'As agreed.', '')"),
    "a packet removed": lambda place: place.spoil("DELETE FROM packet"),
    "a refusal put in": lambda place: place.spoil("INSERT INTO refusal VALUES ('t', 'h', '2026', 'why')"),
}


def _rehash(place: Place, number: int) -> None:
    with sqlite3.connect(place.file) as raw:
        text = raw.execute("SELECT line FROM audit WHERE number = ?", (number,)).fetchone()[0]
        text = text.replace("2026-11-30", "2026-12-30")
        raw.execute("UPDATE audit SET line = ?, hash = ? WHERE number = ?", (text, hash_of_line(text), number))
    raw.close()


def _removed_and_moved(place: Place, number: int) -> None:
    place.spoil("DELETE FROM audit WHERE number = ?", number)
    place.spoil("UPDATE audit SET number = -number WHERE number > ?", number)
    place.spoil("UPDATE audit SET number = -number - 1 WHERE number < 0")


def _swapped(place: Place, one: int, other: int) -> None:
    place.spoil("UPDATE audit SET number = -1 WHERE number = ?", one)
    place.spoil("UPDATE audit SET number = ? WHERE number = ?", one, other)
    place.spoil("UPDATE audit SET number = ? WHERE number = -1", other)


@pytest.mark.parametrize("how", SPOILT)
def test_what_was_changed_behind_the_logs_back_is_found(place: Place, how: str) -> None:
    carried_out(place)
    assert place.verified().intact
    SPOILT[how](place)
    found = place.verified()
    assert not found.intact
    assert found.problems[0].what


def test_the_first_broken_line_is_named(place: Place) -> None:
    carried_out(place)
    SPOILT["a changed line"](place)
    assert place.verified().problems[0].line == 3
    assert place.verified().problems[0].what == "line 3 was changed"


def test_a_database_that_was_put_back_is_found_and_sends_nothing_again(place: Place) -> None:
    place.approve(place.offer(count=1), "i1")
    before = place.snapshot()
    place.send()
    place.put_back(before)
    place.ledger = place.opened()
    found = place.verified()
    assert not found.intact and "put back" in found.problems[0].what
    effect = place.ledger.next_open("t")
    assert effect is not None and effect.state == "approved"
    with pytest.raises(ConfigurationError, match="older than its audit log"):
        place.ledger.claim(effect, [])


def test_a_note_that_lags_behind_or_cannot_be_read_stops_nothing_and_is_said(place: Place) -> None:
    place.offer(count=1)
    behind = place.notes.path.read_text(encoding="utf-8")
    carried_out_elsewhere = Ledger(place.database, lambda: place.time)  # ended before it could note its last line
    carried_out_elsewhere.withdraw("t")
    assert place.notes.path.read_text(encoding="utf-8") == behind
    assert place.verified().intact and place.verified().not_covered == ()
    place.notes.path.write_text("{", encoding="utf-8")
    assert place.verified().intact and "no readable note" in place.verified().not_covered[0]
    place.ledger.refuse("t", "sha256:0", "no decision")
    assert place.verified().intact and place.verified().not_covered == ()


def test_a_new_database_in_the_place_of_the_old_one_is_found(place: Place) -> None:
    carried_out(place)
    for end in ("", "-wal", "-shm"):
        place.file.with_name(f"runs.db{end}").unlink(missing_ok=True)
    place.ledger = place.opened()
    found = place.verified()
    assert not found.intact and "notes another log with 13 lines" in found.problems[0].what


def test_a_forged_tail_is_found_by_a_head_that_was_written_down(place: Place) -> None:
    carried_out(place)
    last = place.lines()[-1]
    expected = (last["number"], last["hash"])
    assert place.verified(expected).intact
    place.notes.path.unlink()
    place.spoil("DELETE FROM audit WHERE number > 12")
    place.spoil("UPDATE audit_head SET number = 12, hash = (SELECT hash FROM audit WHERE number = 12)")
    place.spoil("UPDATE effect SET state = 'intent', outcome = NULL, finished_at = NULL WHERE item_id = 'i2'")
    place.spoil("UPDATE effect SET reply = '{}', detail = '' WHERE item_id = 'i2'")
    assert place.verified().intact  # what nothing inside can tell
    assert not place.verified(expected).intact


@pytest.mark.parametrize("how", ["a cut tail", "all lines removed", "no head", "a line put in twice"])
def test_nothing_is_decided_or_sent_on_a_log_that_was_cut(place: Place, how: str) -> None:
    carried_out(place)
    place.time += timedelta(minutes=1)
    packet_hash = place.offer("other", 1)
    SPOILT[how](place)
    place.ledger = place.opened()
    with pytest.raises(ConfigurationError, match="audit log of this state was cut"):
        place.ledger.decide("other", packet_hash, Decision(approve=("i1",)), ME)
    assert place.ledger.effects("other") == []
