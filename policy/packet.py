"""The confirmation packet (section 9 of policy.md): what a person sees, and exactly what may be sent.

A packet's hash covers its whole JSON but the hash itself and created_at; an approval names that hash.
"""

import hashlib
import json
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Literal

from policy.findings import Citation
from policy.proposals import Kind, Named, NamedMilestone, NamedTask, Proposal, Route, Tool
from policy.value import Value

WAITING_KINDS: frozenset[Kind] = frozenset({"write", "needs_text"})


class Item(Value):
    """One proposal as an item of a packet; the fields are the outside contract's, to the letter."""

    item_id: str
    kind: Kind
    route_to: Route | None
    tool: Tool | None
    arguments: dict[str, Any] | None
    customer: Named
    opportunity: Named
    milestone: NamedMilestone
    task: NamedTask | None
    current: dict[str, Any]
    proposed: dict[str, Any]
    labels: dict[str, str]
    why: str
    impact: str
    risk: str
    citations: tuple[Citation, ...]
    record_url: str | None


class Crm(Value):
    """The CRM and the signed-in user that a packet is bound to."""

    organization_id: str
    url: str | None
    user_id: str


class Packet(Value):
    """A packet as it is shown, stored and approved. Times are ISO 8601 in UTC, ending in Z."""

    packet_hash: str
    created_at: str
    expires_at: str
    role_applied: str
    crm: Crm
    crm_contract: Literal["dry_run", "staged"]
    deferred: int
    items: tuple[Item, ...]

    @property
    def waits(self) -> bool:
        """Whether a person can still answer it: a write or needs_text item is in it."""
        return any(item.kind in WAITING_KINDS for item in self.items)

    def item(self, item_id: str) -> Item | None:
        """The item of that id."""
        return next((item for item in self.items if item.item_id == item_id), None)


def utc_text(moment: datetime) -> str:
    """A moment as the contract writes it: seconds, UTC, Z."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def item_of(item_id: str, proposal: Proposal) -> Item:
    """The item that shows a proposal."""
    return Item(item_id=item_id, **{name: getattr(proposal, name) for name in Item.model_fields if name != "item_id"})


def canonical(packet: Packet) -> bytes:
    """The bytes that the hash is taken of: sorted keys, no spaces, UTF-8, without packet_hash and created_at."""
    body = packet.model_dump(mode="json", exclude={"packet_hash", "created_at"})
    return json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode("utf-8")


def hash_of(packet: Packet) -> str:
    """The packet's hash, "sha256:" and 64 hex digits."""
    return "sha256:" + hashlib.sha256(canonical(packet)).hexdigest()


def build(
    items: Sequence[Item],
    *,
    role_applied: str,
    crm: Crm,
    contract: Literal["dry_run", "staged"],
    deferred: int,
    now: datetime,
    lifetime: timedelta,
) -> Packet:
    """A packet of these items, made now, with its hash."""
    draft = Packet(
        packet_hash="",
        created_at=utc_text(now),
        expires_at=utc_text(now + lifetime),
        role_applied=role_applied,
        crm=crm,
        crm_contract=contract,
        deferred=deferred,
        items=tuple(items),
    )
    return draft.model_copy(update={"packet_hash": hash_of(draft)})
