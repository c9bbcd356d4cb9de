import json
import sqlite3
import threading
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from policy.decision import Decision
from tests.proposals import ME, NOON, packet_of, planned, proposal
from tools.database import SqliteDatabase
from tools.errors import ApprovalInvalid
from tools.ledger import Ledger
from tools.ledger_rows import PlannedItem


class Clock:
    def __init__(self) -> None:
        self.time = NOON

    def __call__(self) -> datetime:
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def ledger(tmp_path: Path, clock: Clock) -> Ledger:
    return Ledger(SqliteDatabase(tmp_path / "runs.db"), clock)


def offered(ledger: Ledger, thread: str = "t", count: int = 2, user: str = ME) -> str:
    plan = planned(count)
    packet = packet_of(plan, now=ledger.now(), user=user)
    assert ledger.offer(thread, packet, plan)
    return packet.packet_hash


def test_an_approval_is_used_once(ledger: Ledger) -> None:
    packet_hash = offered(ledger)
    ledger.decide("t", packet_hash, Decision(approve=("i1",)), ME)
    effect = ledger.next_open("t")
    assert effect is not None and ledger.claim(effect, ["x"])
    ledger.finish(effect, "verified", detail="ok")
    with pytest.raises(ApprovalInvalid, match="used once"):
        ledger.decide("t", packet_hash, Decision(approve=("i1",)), ME)
    assert ledger.next_open("t") is None


def test_the_same_approval_goes_on_after_a_crash_without_a_second_right(ledger: Ledger) -> None:
    packet_hash = offered(ledger)
    ledger.decide("t", packet_hash, Decision(approve=("i1", "i2")), ME)
    ledger.decide("t", packet_hash, Decision(approve=("i1", "i2")), ME)
    assert [effect.item_id for effect in ledger.effects("t")] == ["i1", "i2"]
    with pytest.raises(ApprovalInvalid):
        ledger.decide("t", packet_hash, Decision(approve=("i1",)), ME)


def test_only_one_of_many_wins_the_right_to_send_an_item(ledger: Ledger) -> None:
    packet_hash = offered(ledger, count=1)
    ledger.decide("t", packet_hash, Decision(approve=("i1",)), ME)
    effect = ledger.next_open("t")
    assert effect is not None
    won: list[bool] = []
    threads = [threading.Thread(target=lambda: won.append(ledger.claim(effect, []))) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert won.count(True) == 1


def test_an_expired_packet_cannot_be_approved_and_still_waits(ledger: Ledger, clock: Clock) -> None:
    packet_hash = offered(ledger)
    clock.time += timedelta(hours=24)
    with pytest.raises(ApprovalInvalid, match="expired"):
        ledger.decide("t", packet_hash, Decision(approve=("i1",)), ME)
    waiting = ledger.waiting("t")
    assert waiting is not None and waiting.expired(clock())


def test_an_approval_that_was_not_carried_out_in_time_sends_nothing(ledger: Ledger, clock: Clock) -> None:
    packet_hash = offered(ledger)
    ledger.decide("t", packet_hash, Decision(approve=("i1",)), ME)
    effect = ledger.next_open("t")
    clock.time += timedelta(hours=25)
    assert effect is not None and not ledger.claim(effect, [])


def test_a_packet_of_another_thread_or_user_or_an_older_one_is_refused(ledger: Ledger, clock: Clock) -> None:
    first = offered(ledger)
    with pytest.raises(ApprovalInvalid, match="no packet"):
        ledger.decide("another", first, Decision(approve=("i1",)), ME)
    with pytest.raises(ApprovalInvalid, match="another user"):
        ledger.decide("t", first, Decision(approve=("i1",)), "somebody else")
    waiting = ledger.waiting("t")
    assert waiting is not None and waiting.packet.packet_hash == first
    clock.time += timedelta(minutes=1)
    offered(ledger, count=3)
    with pytest.raises(ApprovalInvalid):
        ledger.decide("t", first, Decision(approve=("i1",)), ME)
    assert ledger.effects("t") == []


def test_the_same_packet_is_never_offered_twice(ledger: Ledger) -> None:
    plan = planned(1)
    packet = packet_of(plan, now=ledger.now())
    assert ledger.offer("t", packet, plan)
    assert not ledger.offer("t", packet, plan)


def test_a_packet_that_was_changed_in_the_state_cannot_be_approved(ledger: Ledger, tmp_path: Path) -> None:
    packet_hash = offered(ledger)
    with sqlite3.connect(tmp_path / "runs.db") as raw:
        raw.execute("UPDATE packet SET packet = replace(packet, '2026-11-30', '2027-01-01')")
    with pytest.raises(ApprovalInvalid, match="changed after it was shown"):
        ledger.decide("t", packet_hash, Decision(approve=("i1",)), ME)
    assert ledger.effects("t") == []


def test_a_packet_that_was_changed_after_its_approval_is_not_carried_out(ledger: Ledger, tmp_path: Path) -> None:
    packet_hash = offered(ledger)
    ledger.decide("t", packet_hash, Decision(approve=("i1",)), ME)
    with sqlite3.connect(tmp_path / "runs.db") as raw:
        raw.execute("UPDATE packet SET packet = replace(packet, '2026-11-30', '2027-01-01')")
        raw.execute("UPDATE packet SET plan = replace(plan, '2026-11-30', '2027-01-01')")
    with pytest.raises(ApprovalInvalid, match="is not the one that was approved"):
        ledger.planned("t", packet_hash, "i1")


def test_a_claim_that_is_given_back_is_won_once_more_and_only_in_time(ledger: Ledger, clock: Clock) -> None:
    packet_hash = offered(ledger, count=1)
    ledger.decide("t", packet_hash, Decision(approve=("i1",)), ME)
    effect = ledger.next_open("t")
    assert effect is not None and ledger.claim(effect, ["t1"])
    ledger.release(effect, detail="nobody is signed in")
    assert (ledger.claim(effect, []), ledger.claim(effect, [])) == (True, False)
    ledger.finish(effect, "verified", detail="done")
    ledger.release(effect, detail="nobody is signed in")
    assert not ledger.claim(effect, [])
    assert [one.outcome for one in ledger.effects("t")] == ["verified"]


def test_a_plan_that_differs_from_its_packet_is_not_carried_out(ledger: Ledger, tmp_path: Path) -> None:
    packet_hash = offered(ledger)
    ledger.decide("t", packet_hash, Decision(approve=("i1",)), ME)
    forged = PlannedItem(item_id="i1", proposal=proposal(arguments={"taskId": "x", "dueDate": "2027-01-01"}))
    with sqlite3.connect(tmp_path / "runs.db") as raw:
        raw.execute("UPDATE packet SET plan = ?", (json.dumps([forged.model_dump(mode="json")]),))
    with pytest.raises(ApprovalInvalid, match="differs"):
        ledger.planned("t", packet_hash, "i1")


def test_unreadable_state_fails_closed_with_what_to_do(ledger: Ledger, tmp_path: Path) -> None:
    offered(ledger)
    with sqlite3.connect(tmp_path / "runs.db") as raw:
        raw.execute("UPDATE packet SET packet = '{}'")
    with pytest.raises(ApprovalInvalid) as raised:
        ledger.waiting("t")
    assert "run the flow again" in raised.value.hint


def test_waiting_packets_of_all_threads_are_listed_oldest_first(ledger: Ledger, clock: Clock) -> None:
    offered(ledger, "b")
    clock.time += timedelta(minutes=1)
    offered(ledger, "a")
    assert [stored.thread_id for stored in ledger.all_waiting()] == ["b", "a"]


def test_a_later_clear_answer_replaces_an_unknown_outcome_and_no_other(ledger: Ledger) -> None:
    packet_hash = offered(ledger)
    ledger.decide("t", packet_hash, Decision(approve=("i1", "i2")), ME)
    one, two = ledger.effects("t")
    ledger.finish(one, "unknown", detail="no answer")
    ledger.finish(one, "verified", detail="found")
    ledger.finish(two, "failed", detail="refused")
    ledger.finish(two, "verified", detail="late")
    assert [effect.outcome for effect in ledger.effects("t")] == ["verified", "failed"]
