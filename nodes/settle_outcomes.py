"""Ask about what may or may not have been written (section 9 of policy.md: unknown, and the person is asked)."""

from nodes.facts import Answered, OutcomesSettled, Question
from policy.inert import quoted
from policy.packet import WAITING_KINDS
from policy.proposals import Proposal
from tools.ledger import Ledger
from tools.ledger_rows import Effect
from tools.run_store import RunStore

WRITTEN = "it is written"
NOT_WRITTEN = "it is not written"
LEAVE = "leave it"


def settle_outcomes(state: Answered, *, thread_id: str, store: RunStore, ledger: Ledger) -> OutcomesSettled:
    """Take the person's word for each unknown outcome; ask for the next. Nothing is sent again without a new packet."""
    newest: dict[str, Effect] = {effect.item_id: effect for effect in ledger.effects(thread_id)}
    entries = {entry.item_id: entry for entry in store.proposals(thread_id)}
    question = None
    for item_id, effect in newest.items():
        if effect.outcome != "unknown" or entries[item_id].state != "closed":
            continue
        said = state.said.get(f"outcome:{effect.packet_hash}/{item_id}", "").casefold()
        if said in (NOT_WRITTEN, WRITTEN, LEAVE):
            ledger.told_of_unknown(effect, said)
        if said == NOT_WRITTEN:
            store.replace_proposal(thread_id, item_id, entries[item_id].proposal)
        elif said in (WRITTEN, LEAVE):
            ledger.finish(effect, "unknown", reply=effect.reply, detail=f"{effect.detail}. The person says: {said}")
            store.close_proposals(thread_id, [item_id], state="dropped")
        elif question is None:
            question = _question(effect, item_id, entries[item_id].proposal)
    store.put(thread_id, "question", question)
    came_back = any(entry.kind in WAITING_KINDS for entry in store.proposals(thread_id, "open"))
    return OutcomesSettled(question=question, settled=question is None and not came_back)


def _question(effect: Effect, item_id: str, proposal: Proposal) -> Question:
    subject = proposal.task.subject if proposal.task else (proposal.arguments or {}).get("subject", "")
    text = (
        f"Item {item_id} ({proposal.tool} {quoted(str(subject))} on milestone {quoted(proposal.milestone.name or '')}):"
        f" {effect.detail}. Look at {proposal.record_url or 'the record in MSX'}: is it written?"
    )
    return Question(
        kind="outcome", text=text, options=(WRITTEN, NOT_WRITTEN, LEAVE), about=f"{effect.packet_hash}/{item_id}"
    )
