"""The write ledger: which packet waits, what a person approved, and what became of each item.

The right to write lives here and nowhere else. An effect is one row, unique by (thread, packet hash, item):
approved -> intent (durable before the call) -> outcome. Each step is one atomic statement; whoever does not win it does
not write. An approval is used once and expires with its packet. Each change writes its line of the audit log in its own
transaction.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from policy.decision import Decision
from policy.packet import Packet, hash_of, item_of, utc_text
from tools import audit_log
from tools.audit_log import HeadNotes, Pen
from tools.database import Database, Transaction
from tools.errors import ApprovalInvalid
from tools.ledger_rows import (
    ApprovedItem,
    Effect,
    Outcome,
    PlannedItem,
    StoredPacket,
    effect_of,
    packet_as_shown,
    packet_in,
    plan_of,
    stored_packet,
)
from tools.redaction import kept
from tools.stored import StateDamaged

_SCHEMA = (
    """CREATE TABLE IF NOT EXISTS packet (
        thread_id TEXT NOT NULL, packet_hash TEXT NOT NULL, state TEXT NOT NULL, expires_at TEXT NOT NULL,
        packet TEXT NOT NULL, plan TEXT NOT NULL, position INTEGER NOT NULL,
        PRIMARY KEY (thread_id, packet_hash))""",
    "CREATE UNIQUE INDEX IF NOT EXISTS one_waiting_packet ON packet (thread_id) WHERE state = 'waiting'",
    """CREATE TABLE IF NOT EXISTS effect (
        thread_id TEXT NOT NULL, packet_hash TEXT NOT NULL, item_id TEXT NOT NULL, position INTEGER NOT NULL,
        state TEXT NOT NULL, decided_by TEXT NOT NULL, decided_at TEXT NOT NULL, expires_at TEXT NOT NULL,
        intent_at TEXT, seen TEXT, outcome TEXT, reply TEXT, detail TEXT, finished_at TEXT,
        PRIMARY KEY (thread_id, packet_hash, item_id))""",
    """CREATE TABLE IF NOT EXISTS refusal (
        thread_id TEXT NOT NULL, packet_hash TEXT NOT NULL, at TEXT NOT NULL, why TEXT NOT NULL)""",
)


class Ledger:
    """The ledger in one database. `now` is the clock, times are UTC; `notes` keep the audit log's head elsewhere."""

    def __init__(
        self,
        database: Database,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        notes: HeadNotes | None = None,
    ) -> None:
        self._database = database
        self._now = now
        self._notes = notes
        with database.transaction() as transaction:
            for statement in _SCHEMA:
                transaction.execute(statement)
            audit_log.begin(transaction, utc_text(now()))

    def now(self) -> datetime:
        """The ledger's clock."""
        return self._now()

    @contextmanager
    def _logged(self) -> Iterator[tuple[Transaction, Pen]]:
        """A transaction with the pen for its lines of the audit log. ConfigurationError where that is damaged."""
        with self._database.transaction() as transaction:
            pen = Pen(transaction, self._notes, utc_text(self._now()))
            yield transaction, pen
        if self._notes is not None:
            self._notes.write(pen.head)

    def offer(self, thread_id: str, packet: Packet, plan: Sequence[PlannedItem]) -> bool:
        """Let this packet wait; the thread's waiting one, if any, is superseded. Approvals given stay as they are.

        False where the thread has had this very packet before (a hash is never used twice): nothing changed.
        """
        if packet.packet_hash != hash_of(packet):
            raise ApprovalInvalid("the packet's hash is not that of its content")
        stored = json.dumps([item.model_dump(mode="json") for item in plan], ensure_ascii=False)
        with self._logged() as (transaction, pen):
            if transaction.rows(
                "SELECT 1 FROM packet WHERE thread_id = ? AND packet_hash = ?", (thread_id, packet.packet_hash)
            ):
                return False
            self._supersede(transaction, pen, thread_id, "packet_superseded")
            position = transaction.rows("SELECT COUNT(*) FROM packet WHERE thread_id = ?", (thread_id,))[0][0]
            transaction.execute(
                "INSERT INTO packet VALUES (?, ?, 'waiting', ?, ?, ?, ?)",
                (thread_id, packet.packet_hash, packet.expires_at, packet.model_dump_json(), stored, position),
            )
            pen.write(
                "packet_offered",
                thread_id,
                packet.packet_hash,
                packet.crm.user_id,
                items=[{"item_id": item.item_id, "kind": item.kind, "tool": item.tool} for item in packet.items],
                plan_hash=audit_log.hash_of_line(stored),
                detail=f"{packet.crm_contract} contract, as {packet.role_applied}; expires at {packet.expires_at}",
            )
        return True

    def _supersede(
        self,
        transaction: Transaction,
        pen: Pen,
        thread_id: str,
        event: audit_log.Event,
    ) -> None:
        rows = transaction.rows(
            "SELECT packet_hash, expires_at FROM packet WHERE thread_id = ? AND state = 'waiting'", (thread_id,)
        )
        for packet_hash, expires_at in rows:
            transaction.execute(
                "UPDATE packet SET state = 'superseded' WHERE thread_id = ? AND packet_hash = ?",
                (thread_id, packet_hash),
            )
            expired = pen.now >= expires_at
            pen.write(
                "packet_expired" if expired else event,
                thread_id,
                packet_hash,
                None,
                detail=f"nobody answered it before {expires_at}" if expired else "",
            )

    def withdraw(self, thread_id: str) -> None:
        """No packet of this thread waits any longer: nothing in it is left to answer."""
        with self._logged() as (transaction, pen):
            self._supersede(transaction, pen, thread_id, "packet_withdrawn")

    def waiting(self, thread_id: str) -> StoredPacket | None:
        """The packet of this thread that waits for an answer."""
        with self._database.transaction() as transaction:
            rows = transaction.rows(
                "SELECT thread_id, packet, state, packet_hash FROM packet WHERE thread_id = ? AND state = 'waiting'",
                (thread_id,),
            )
        return stored_packet(rows[0]) if rows else None

    def all_waiting(self) -> list[StoredPacket]:
        """Every packet that waits, oldest first."""
        with self._database.transaction() as transaction:
            rows = transaction.rows("SELECT thread_id, packet, state, packet_hash FROM packet WHERE state = 'waiting'")
        return sorted(
            (stored_packet(row) for row in rows), key=lambda stored: (stored.packet.created_at, stored.thread_id)
        )

    def packet(self, thread_id: str, packet_hash: str) -> StoredPacket | None:
        """A packet of this thread, whatever its state."""
        with self._database.transaction() as transaction:
            rows = transaction.rows(
                "SELECT thread_id, packet, state, packet_hash FROM packet WHERE thread_id = ? AND packet_hash = ?",
                (thread_id, packet_hash),
            )
        return stored_packet(rows[0]) if rows else None

    def planned(self, thread_id: str, packet_hash: str, item_id: str) -> ApprovedItem:
        """What may be sent of one approved item, checked against its packet's hash. Raises ApprovalInvalid."""
        with self._database.transaction() as transaction:
            rows = transaction.rows(
                "SELECT packet, plan, state FROM packet WHERE thread_id = ? AND packet_hash = ?",
                (thread_id, packet_hash),
            )
        if not rows:
            raise ApprovalInvalid(f"thread {thread_id} has no packet {packet_hash}")
        if rows[0][2] != "answered":
            raise ApprovalInvalid(f"packet {packet_hash} was never approved: it is {rows[0][2]}")
        packet = packet_in(rows[0][0])
        if packet.packet_hash != packet_hash or hash_of(packet) != packet_hash:
            raise ApprovalInvalid(f"packet {packet_hash} of thread {thread_id} is not the one that was approved")
        item = packet.item(item_id)
        for planned in plan_of(rows[0][1], packet_hash):
            if planned.item_id == item_id and item is not None:
                if item_of(item_id, planned.proposal) != item:
                    raise ApprovalInvalid(f"the plan of item {item_id} differs from the packet that was approved")
                return ApprovedItem(proposal=planned.proposal, contract=packet.crm_contract)
        raise ApprovalInvalid(f"packet {packet_hash} has no item {item_id}")

    def decide(self, thread_id: str, packet_hash: str, decision: Decision, by: str) -> None:
        """Use the waiting packet up and note who approved and rejected what, all or nothing.

        Saying the same again while approved items are still open changes nothing (the way on after a crash). Raises
        ApprovalInvalid where the packet does not wait, is of another thread or user, or has expired.
        """
        with self._logged() as (transaction, pen):
            now = pen.now
            used = transaction.execute(
                "UPDATE packet SET state = 'answered'"
                " WHERE thread_id = ? AND packet_hash = ? AND state = 'waiting' AND expires_at > ?",
                (thread_id, packet_hash, now),
            )
            if used == 0:
                self._same_again(transaction, thread_id, packet_hash, decision)
                again = f"of {', '.join(decision.approve)}, to go on with what is still open"
                pen.write("approval_repeated", thread_id, packet_hash, by, detail=again)
                return
            packet = packet_as_shown(transaction, thread_id, packet_hash)
            if packet.crm.user_id != by:
                raise ApprovalInvalid("the packet was made for another user")
            if packet.expires_at <= now or transaction.rows(
                "SELECT 1 FROM effect WHERE thread_id = ? AND packet_hash = ?", (thread_id, packet_hash)
            ):
                raise ApprovalInvalid(f"the ledger's rows of packet {packet_hash} are not those that se-ops wrote")
            order = [item.item_id for item in packet.items]
            for item_id in (*decision.approve, *decision.reject):
                rejected = item_id in decision.reject
                transaction.execute(
                    "INSERT INTO effect (thread_id, packet_hash, item_id, state, expires_at, seen, outcome, reply,"
                    " detail, position, decided_by, decided_at, finished_at)"
                    " VALUES (?, ?, ?, ?, ?, '[]', ?, '{}', ?, ?, ?, ?, ?)",
                    (
                        *(thread_id, packet_hash, item_id, "finished" if rejected else "approved", packet.expires_at),
                        *("rejected" if rejected else None, "rejected by the person" if rejected else ""),
                        *(order.index(item_id), by, now, now if rejected else None),
                    ),
                )
                told = _of_item(packet, item_id) | ({"detail": "rejected by the person"} if rejected else {})
                pen.write("rejected" if rejected else "approved", thread_id, packet_hash, by, **told)
            _write_revisions(pen, thread_id, packet, decision, by)

    def revise(self, thread_id: str, packet_hash: str, decision: Decision, by: str) -> None:
        """Note what a person changed in the waiting packet; the new one is offered later. Nothing is approved by it.

        Raises ApprovalInvalid where the packet does not wait any longer or has expired.
        """
        with self._logged() as (transaction, pen):
            rows = transaction.rows(
                "SELECT state, expires_at FROM packet WHERE thread_id = ? AND packet_hash = ?", (thread_id, packet_hash)
            )
            if not rows or rows[0][0] != "waiting" or rows[0][1] <= pen.now:
                raise ApprovalInvalid(f"packet {packet_hash} does not wait any longer")
            _write_revisions(pen, thread_id, packet_as_shown(transaction, thread_id, packet_hash), decision, by)

    def _same_again(self, transaction: Transaction, thread_id: str, packet_hash: str, decision: Decision) -> None:
        rows = transaction.rows(
            "SELECT state, expires_at FROM packet WHERE thread_id = ? AND packet_hash = ?", (thread_id, packet_hash)
        )
        if not rows:
            raise ApprovalInvalid(f"thread {thread_id} has no packet {packet_hash}")
        if rows[0][0] == "waiting":
            raise ApprovalInvalid(
                f"packet {packet_hash} expired at {rows[0][1]}: nothing was written",
                hint="run the flow again for a packet with current values",
            )
        effects = transaction.rows(
            "SELECT item_id, state, outcome FROM effect WHERE thread_id = ? AND packet_hash = ?",
            (thread_id, packet_hash),
        )
        approved = {item_id for item_id, _, outcome in effects if outcome != "rejected"}
        still_open = any(state != "finished" for _, state, _ in effects)
        if not (still_open and decision.approve and approved == set(decision.approve)):
            raise ApprovalInvalid(
                f"packet {packet_hash} was answered already: an approval is used once",
                hint="`se-ops show` tells what came of it and which packet waits now",
            )

    def next_open(self, thread_id: str) -> Effect | None:
        """The next approved item that has no outcome yet, in the packet's order."""
        found = self.effects(thread_id)
        return next((effect for effect in found if effect.state != "finished"), None)

    def effects(self, thread_id: str) -> list[Effect]:
        """Every decided item of this thread, in the order of its packets and of their items."""
        with self._database.transaction() as transaction:
            rows = transaction.rows(
                "SELECT e.thread_id, e.packet_hash, e.item_id, e.state, e.expires_at, e.seen, e.outcome, e.reply,"
                " e.detail FROM effect e"
                " JOIN packet p ON p.thread_id = e.thread_id AND p.packet_hash = e.packet_hash"
                " WHERE e.thread_id = ? ORDER BY p.position, e.position",
                (thread_id,),
            )
        return [effect_of(row) for row in rows]

    def claim(self, effect: Effect, seen: Sequence[str]) -> bool:
        """Win the right to send this item, once. `seen` are the open tasks' ids at this moment. Durable on return."""
        key = (effect.thread_id, effect.packet_hash, effect.item_id)
        with self._logged() as (transaction, pen):
            changed = transaction.execute(
                "UPDATE effect SET state = 'intent', intent_at = ?, seen = ?"
                " WHERE thread_id = ? AND packet_hash = ? AND item_id = ? AND state = 'approved' AND expires_at > ?",
                (pen.now, json.dumps(sorted(seen)), *key, pen.now),
            )
            told = _of_item(packet_as_shown(transaction, effect.thread_id, effect.packet_hash), effect.item_id)
            told["items"] = [{"task_id": task_id} for task_id in sorted(seen)] or None
            if changed != 1:
                told["detail"] = f"not sent: the approval expired at {effect.expires_at} or was used already"
            self._write(transaction, pen, "intent" if changed == 1 else "intent_refused", effect, **told)
        return changed == 1

    def release(self, effect: Effect, *, detail: str) -> None:
        """Give a claim back: the call was refused before anything could be written. It expires as before."""
        with self._logged() as (transaction, pen):
            changed = transaction.execute(
                "UPDATE effect SET state = 'approved', intent_at = NULL, seen = '[]'"
                " WHERE thread_id = ? AND packet_hash = ? AND item_id = ? AND state = 'intent'",
                (effect.thread_id, effect.packet_hash, effect.item_id),
            )
            if changed:
                self._write(transaction, pen, "released", effect, detail=kept(detail))

    def heard(self, effect: Effect, *, reply: dict[str, Any] | None, detail: str) -> None:
        """Note in the audit log what the server answered to an item's call, before it is read back. None: nothing."""
        with self._logged() as (transaction, pen):
            self._write(transaction, pen, "replied", effect, reply=reply, detail=detail)

    def finish(
        self,
        effect: Effect,
        outcome: Outcome,
        *,
        reply: dict[str, Any] | None = None,
        detail: str,
        read_back: dict[str, Any] | None = None,
    ) -> None:
        """Note what became of an item. The first outcome stands, but a later answer replaces `unknown`.

        Of a reply and of the words nothing that looks like a secret is kept. Raises StateDamaged where the item's row
        cannot be found again: going on would try the item for ever.
        """
        reply, detail = kept(reply or {}), kept(detail)
        with self._logged() as (transaction, pen):
            changed = transaction.execute(
                "UPDATE effect SET state = 'finished', outcome = ?, reply = ?, detail = ?, finished_at = ?"
                " WHERE thread_id = ? AND packet_hash = ? AND item_id = ?"
                " AND (state <> 'finished' OR outcome = 'unknown')",
                (
                    *(outcome, json.dumps(reply, ensure_ascii=False), detail, pen.now),
                    *(effect.thread_id, effect.packet_hash, effect.item_id),
                ),
            )
            if changed and read_back is not None:
                self._write(transaction, pen, "read_back", effect, read_back=read_back)
            if changed:
                self._write(transaction, pen, "outcome", effect, outcome=outcome, reply=reply, detail=detail)
            if not changed and not transaction.rows(
                "SELECT 1 FROM effect WHERE thread_id = ? AND packet_hash = ? AND item_id = ? AND state = 'finished'",
                (effect.thread_id, effect.packet_hash, effect.item_id),
            ):
                raise StateDamaged(
                    f"the state has lost the approved item {effect.item_id!r} of run {effect.thread_id}: its outcome"
                    f" {outcome!r} ({detail}) could not be noted",
                    hint="look at the record in MSX, then restore the state from a copy or name another --state",
                )

    def told_of_unknown(self, effect: Effect, said: str) -> None:
        """Note what the person said about an outcome that is unknown."""
        with self._logged() as (transaction, pen):
            told = f"the person says: {said}"
            self._write(transaction, pen, "unknown_answered", effect, outcome="unknown", detail=told)

    def _write(self, transaction: Transaction, pen: Pen, event: audit_log.Event, effect: Effect, **told: Any) -> None:
        """A line about an item that was decided, by whom the ledger names for it, with its tool."""
        rows = transaction.rows(
            "SELECT e.decided_by, p.packet FROM effect e"
            " JOIN packet p ON p.thread_id = e.thread_id AND p.packet_hash = e.packet_hash"
            " WHERE e.thread_id = ? AND e.packet_hash = ? AND e.item_id = ?",
            (effect.thread_id, effect.packet_hash, effect.item_id),
        )
        by, packet = rows[0] if rows else (None, "{}")
        tool = _tool_in(packet, effect.item_id)
        pen.write(event, effect.thread_id, effect.packet_hash, by, **{"item_id": effect.item_id, "tool": tool} | told)

    def refuse(self, thread_id: str, packet_hash: str, why: str) -> None:
        """Keep a record of an answer that was no approval."""
        packet_hash, why = kept(packet_hash), kept(why)
        with self._logged() as (transaction, pen):
            transaction.execute("INSERT INTO refusal VALUES (?, ?, ?, ?)", (thread_id, packet_hash, pen.now, why))
            pen.write("answer_refused", thread_id, packet_hash, None, detail=why)

    def refusals(self, thread_id: str) -> list[str]:
        """Why earlier answers on this thread were refused, oldest first."""
        with self._database.transaction() as transaction:
            rows = transaction.rows("SELECT why FROM refusal WHERE thread_id = ? ORDER BY at", (thread_id,))
        return [row[0] for row in rows]


def _of_item(packet: Packet, item_id: str) -> dict[str, Any]:
    item = packet.item(item_id)
    return audit_log.of_item(item) if item is not None else {"item_id": item_id}


def _tool_in(packet: str, item_id: str) -> str | None:
    """The tool of a stored packet's item. Only named, never called: a packet that was spoilt meanwhile names none."""
    try:
        items = json.loads(packet)["items"]
        return next((item["tool"] for item in items if item["item_id"] == item_id), None)
    except (ValueError, KeyError, TypeError):
        return None


def _write_revisions(pen: Pen, thread_id: str, packet: Packet, decision: Decision, by: str) -> None:
    """A line for each item that the person changed: the arguments as they were shown, and as they were set."""
    for item_id, set_to in decision.changes.items():
        item = packet.item(item_id)
        shown = (item.arguments if item is not None else None) or {}
        changes = {name: {"old": shown.get(name), "new": value} for name, value in set_to.items()}
        pen.write("revised", thread_id, packet.packet_hash, by, **(_of_item(packet, item_id) | {"changes": changes}))
