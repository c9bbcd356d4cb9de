"""Which packet an answer is for, by the ledger alone. What cannot be answered is an ApprovalInvalid with what to do."""

from collections.abc import Mapping, Sequence
from typing import Any

from policy.decision import Refusal, read_answer
from policy.packet import Packet
from runs.state import State
from tools.errors import ApprovalInvalid
from tools.ledger_rows import StoredPacket


def meant_packet(
    state: State, thread: str, packet_hash: str | None, *, may_ask: bool = True, open_ones: bool = True
) -> StoredPacket:
    """The packet of that hash; without a hash the one that waits, where a person can be asked about it.

    A packet that waits and has not expired, or (`open_ones`) one whose approved items were not all carried out.
    """
    waiting = state.ledger.waiting(thread)
    if packet_hash is None:
        if not may_ask:
            raise ApprovalInvalid("an approval must name its packet", hint="add --packet HASH; `se-ops show` prints it")
        if waiting is None:
            raise ApprovalInvalid(f"no packet of run {thread} waits", hint=f"`se-ops show {thread}` tells why")
    stored = waiting if packet_hash is None else state.ledger.packet(thread, packet_hash)
    if stored is None:
        raise ApprovalInvalid(f"run {thread} has no packet {packet_hash}", hint=_which_waits(waiting))
    if stored.state == "waiting":
        if stored.expired(state.ledger.now()):
            raise ApprovalInvalid(
                f"packet {stored.packet.packet_hash} expired at {stored.packet.expires_at}: nothing was written",
                hint="run the flow again for a packet with current values",
            )
    elif not (open_ones and _approved(state, stored, open_only=True)):
        raise ApprovalInvalid(
            f"packet {stored.packet.packet_hash} was answered or replaced: it can not be answered again",
            hint=_which_waits(waiting),
        )
    return stored


def going_on(state: State, stored: StoredPacket, items: Sequence[str]) -> list[str]:
    """The items of an approval that was cut off; a second word about other items is none."""
    approved = _approved(state, stored, open_only=False)
    if items and set(items) != set(approved):
        raise ApprovalInvalid(
            f"of packet {stored.packet.packet_hash} the items {', '.join(approved)} were approved, and not all carried"
            " out yet: no others can be named now",
            hint="leave --item out to go on",
        )
    return approved


def readable(answer: Mapping[str, Any], packet: Packet) -> None:
    """Raise ApprovalInvalid where the answer is no decision on this packet."""
    ready = [item.item_id for item in packet.items if item.kind == "write"]
    if answer["decision"] == "approve" and not answer.get("items"):
        raise ApprovalInvalid(
            f"no item of packet {packet.packet_hash} is ready to be approved", hint="give it its words with `revise`"
        )
    read = read_answer(answer, packet)
    if isinstance(read, Refusal):
        raise ApprovalInvalid(read.why, hint=f"items ready to approve: {', '.join(ready) or 'none'}")


def _approved(state: State, stored: StoredPacket, *, open_only: bool) -> list[str]:
    return [
        effect.item_id
        for effect in state.ledger.effects(stored.thread_id)
        if effect.packet_hash == stored.packet.packet_hash
        and (effect.state != "finished" if open_only else effect.outcome != "rejected")
    ]


def _which_waits(waiting: StoredPacket | None) -> str:
    return f"the packet that waits is {waiting.packet.packet_hash}" if waiting else "no packet of this run waits"
