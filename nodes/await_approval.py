"""Show the packet and wait for the person. The only door to the write: it notes the approval in the ledger itself.

The approval is noted here and not in a later step, so that a state written from outside (update_state, goto) opens
nothing. Before the interrupt stands nothing but reads: LangGraph runs the node again from its first line on a resume.
"""

from asyncio import to_thread
from datetime import date
from typing import Any

from langgraph.types import interrupt

from nodes.facts import PacketAnswered, PacketPrepared
from policy.decision import NOT_SHOWN, Decision, Refusal, counts_for_shown, read_answer
from policy.packet import Crm, Packet
from policy.proposals import Proposal
from policy.review_request import review_request
from policy.revision import RevisionRefused, revise
from policy.settings import PolicySettings
from tools.errors import ApprovalInvalid
from tools.ledger import Ledger
from tools.ledger_rows import StoredPacket
from tools.ports import CrmReader
from tools.run_store import RunStore
from tools.stored import HINT, StateDamaged


class PacketWaits(PacketPrepared):
    """The packet to show, and why the last answer to it was none."""

    as_of: str
    refusal: str | None = None


async def await_approval(
    state: PacketWaits,
    *,
    thread_id: str,
    crm: CrmReader,
    store: RunStore,
    ledger: Ledger,
    settings: PolicySettings,
    invocation: str,
) -> PacketAnswered:
    """Read the answer against the packet that waits; note it, or say why it is none."""
    stored = await to_thread(ledger.packet, thread_id, state.packet_hash or "")
    if stored is None and invocation and invocation == state.prepared_in:
        # It was prepared a step ago: going on would prepare it for ever.
        raise StateDamaged(f"the state has lost the packet {state.packet_hash} of run {thread_id}", hint=HINT)
    if stored is None:
        return PacketAnswered(answer="refused", refusal="no packet of this thread waits")
    answer = interrupt({"thread_id": thread_id, **review_request(stored.packet, state.refusal)})
    try:
        _shown_before(answer, state, invocation)
        decision = await _decision(answer, stored.packet, crm)
        revised = await to_thread(_revised, decision, thread_id, store, state.as_of, settings)
        await to_thread(_note, decision, stored, ledger)
    except (ApprovalInvalid, RevisionRefused) as error:
        await to_thread(ledger.refuse, thread_id, stored.packet.packet_hash, str(error))
        return PacketAnswered(answer="refused", refusal=str(error))
    await to_thread(store.close_proposals, thread_id, [*decision.approve, *decision.reject])
    for item_id, proposal in revised.items():
        await to_thread(store.replace_proposal, thread_id, item_id, proposal)
    return PacketAnswered(answer="decided" if decision.approve or decision.reject else "revised")


def _shown_before(answer: Any, state: PacketWaits, invocation: str) -> None:
    """An answer that names no packet counts only for the packet that was shown when it was given."""
    if not counts_for_shown(answer, shown_now=invocation in ("", state.prepared_in)):
        raise ApprovalInvalid(NOT_SHOWN)


async def _decision(answer: Any, packet: Packet, crm: CrmReader) -> Decision:
    read = read_answer(answer, packet)
    if isinstance(read, Refusal):
        raise ApprovalInvalid(read.why)
    await _same_signer(packet, crm)
    return read


def _note(decision: Decision, stored: StoredPacket, ledger: Ledger) -> None:
    """Note who decided what; a packet that no longer waits cannot be revised either."""
    note = ledger.decide if decision.approve or decision.reject else ledger.revise
    note(stored.thread_id, stored.packet.packet_hash, decision, stored.packet.crm.user_id)


async def _same_signer(packet: Packet, crm: CrmReader) -> None:
    """Section 9: a packet is bound to the CRM, the contract and the signed-in user."""
    sign_in = await crm.sign_in()
    now = Crm(organization_id=sign_in.organization_id, url=sign_in.url, user_id=sign_in.user_id)
    if now != packet.crm or sign_in.contract != packet.crm_contract:
        raise ApprovalInvalid(
            f"the packet was made for user {packet.crm.user_id} of {packet.crm.url or packet.crm.organization_id}"
            f" ({packet.crm_contract}); signed in is {now.user_id} of {now.url or now.organization_id}"
            f" ({sign_in.contract})"
        )


def _revised(
    decision: Decision, thread_id: str, store: RunStore, as_of: str, settings: PolicySettings
) -> dict[str, Proposal]:
    """Every changed item with its new arguments. Raises RevisionRefused, so that all are taken or none."""
    entries = {entry.item_id: entry for entry in store.proposals(thread_id)}
    day = date.fromisoformat(as_of)
    people = store.portfolio(thread_id).directory.people if decision.changes else {}
    return {
        item_id: revise(entries[item_id].proposal, changes, as_of=day, settings=settings, people=people)
        for item_id, changes in decision.changes.items()
    }
