"""What the ledger keeps, read back: packets with their plans, and decided items. A forged or torn row is an error."""

import json
from datetime import datetime
from typing import Any, Literal

from pydantic import ValidationError

from policy.packet import Packet, hash_of, utc_text
from policy.proposals import Proposal
from policy.value import Value
from tools.database import Row, Transaction
from tools.errors import ApprovalInvalid
from tools.ports import Contract
from tools.stored import StateDamaged, read_stored, stored_json

Outcome = Literal["previewed", "verified", "mismatch", "stale", "failed", "unknown", "rejected"]
PacketState = Literal["waiting", "answered", "superseded"]


class PlannedItem(Value):
    """What the executor needs of an approved item: the proposal as it was when the packet was made."""

    item_id: str
    proposal: Proposal


class ApprovedItem(Value):
    """What may be sent of an approved item, under the contract that its packet showed."""

    proposal: Proposal
    contract: Contract


class StoredPacket(Value):
    """A packet with its plan and its state in the ledger."""

    thread_id: str
    packet: Packet
    state: PacketState

    def expired(self, now: datetime) -> bool:
        """Whether an approval of it comes too late."""
        return utc_text(now) >= self.packet.expires_at


class Effect(Value):
    """One decided item. `seen` are the ids of the milestone's open tasks when the intent was noted."""

    thread_id: str
    packet_hash: str
    item_id: str
    state: Literal["approved", "intent", "finished"]
    expires_at: str
    seen: tuple[str, ...]
    outcome: Outcome | None
    reply: dict[str, Any]
    detail: str


def stored_packet(row: Row) -> StoredPacket:
    """A packet with its state, from (thread, packet, state, packet hash). Raises ApprovalInvalid and StateDamaged."""
    packet = packet_in(row[1])
    if packet.packet_hash != row[3]:
        raise ApprovalInvalid(
            f"what the state holds as packet {row[3]} of run {row[0]} is not the packet of its row: none of it can be"
            " approved",
            hint="run the flow again, or name another --state",
        )
    return read_stored(
        f"packet {row[3]} of run {row[0]}", lambda: StoredPacket(thread_id=row[0], packet=packet, state=row[2])
    )


def plan_of(text: str, packet_hash: str) -> list[PlannedItem]:
    """The plan of a packet. Raises ApprovalInvalid where it cannot be read."""
    try:
        return [PlannedItem.model_validate(raw) for raw in stored_json("a plan", text, list)]
    except (ValidationError, StateDamaged) as error:
        raise ApprovalInvalid(f"the plan of packet {packet_hash} cannot be read") from error


def packet_in(text: str) -> Packet:
    """A packet from its stored text. Raises ApprovalInvalid where it cannot be read."""
    try:
        return Packet.model_validate_json(text)
    except ValidationError as error:
        raise ApprovalInvalid(
            f"the state holds a packet that cannot be read ({error.error_count()} faults): none of it can be approved",
            hint="run the flow again, or name another --state",
        ) from error


def packet_as_shown(transaction: Transaction, thread_id: str, packet_hash: str) -> Packet:
    """A packet as it was shown. Raises ApprovalInvalid where it was changed since."""
    rows = transaction.rows(
        "SELECT packet FROM packet WHERE thread_id = ? AND packet_hash = ?", (thread_id, packet_hash)
    )
    packet = packet_in(rows[0][0])
    if hash_of(packet) != packet_hash:
        raise ApprovalInvalid(f"packet {packet_hash} of thread {thread_id} was changed after it was shown")
    return packet


def effect_of(row: Row) -> Effect:
    """A decided item. Raises StateDamaged."""
    return read_stored(
        f"the approved item {row[2]!r} of run {row[0]}",
        lambda: Effect(
            thread_id=row[0],
            packet_hash=row[1],
            item_id=row[2],
            state=row[3],
            expires_at=row[4],
            seen=tuple(json.loads(row[5] or "[]")),
            outcome=row[6],
            reply=json.loads(row[7] or "{}"),
            detail=row[8] or "",
        ),
    )
