"""Build the packet that waits: the thread's open proposals, in order, at most one packet's worth (section 9)."""

from datetime import timedelta

from nodes.facts import PacketPrepared, RoleResolved
from policy.batch import next_batch
from policy.packet import Crm, Packet, build, item_of
from policy.settings import PolicySettings
from tools.ledger import Ledger
from tools.ledger_rows import PlannedItem
from tools.ports import SignIn
from tools.run_store import RunStore, ThreadProposal


def prepare_packet(
    state: RoleResolved, *, thread_id: str, store: RunStore, ledger: Ledger, settings: PolicySettings, invocation: str
) -> PacketPrepared:
    """Offer the next packet, or keep the one that waits where it still shows exactly what is open."""
    approved = {effect.item_id for effect in ledger.effects(thread_id) if effect.state != "finished"}
    entries = {entry.item_id: entry for entry in store.proposals(thread_id, "open") if entry.item_id not in approved}
    shown = store.get(thread_id, "shown") or []
    batch, deferred = next_batch(
        {item_id: entry.kind for item_id, entry in entries.items()}, shown, settings.packet_limit
    )
    waiting = ledger.waiting(thread_id)
    packet = _packet(state, store, ledger, settings, thread_id, [entries[item_id] for item_id in batch], len(deferred))
    store.put(thread_id, "shown", batch)
    if waiting is not None and not waiting.expired(ledger.now()) and _same(waiting.packet, packet):
        return PacketPrepared(packet_hash=waiting.packet.packet_hash, prepared_in=invocation)
    plan = [PlannedItem(item_id=item_id, proposal=entries[item_id].proposal) for item_id in batch]
    if not packet.waits:
        ledger.withdraw(thread_id)
        store.put(thread_id, "unanswerable", packet if packet.items else None)
        return PacketPrepared(packet_hash=None)
    later = 0
    while not ledger.offer(thread_id, packet, plan):
        later += 1  # the thread has had the very same packet within this second: a hash is never used twice
        packet = _packet(
            state, store, ledger, settings, thread_id, [entries[item_id] for item_id in batch], len(deferred), later
        )
    return PacketPrepared(packet_hash=packet.packet_hash, prepared_in=invocation)


def _packet(
    state: RoleResolved,
    store: RunStore,
    ledger: Ledger,
    settings: PolicySettings,
    thread_id: str,
    entries: list[ThreadProposal],
    deferred: int,
    later: int = 0,
) -> Packet:
    sign_in = SignIn.model_validate(store.get(thread_id, "sign_in"))
    acting = "" if state.role_applied == "Solution Engineer" or not state.acts_as_se else " acting as SE (--act-as se)"
    return build(
        [item_of(entry.item_id, entry.proposal) for entry in entries],
        role_applied=state.role_applied + acting,
        crm=Crm(organization_id=sign_in.organization_id, url=sign_in.url, user_id=sign_in.user_id),
        contract=sign_in.contract,
        deferred=deferred,
        now=ledger.now(),
        lifetime=timedelta(hours=settings.approval_hours, seconds=later),
    )


def _same(one: Packet, other: Packet) -> bool:
    ignored = {"packet_hash", "created_at", "expires_at"}
    return one.model_dump(exclude=ignored) == other.model_dump(exclude=ignored)
