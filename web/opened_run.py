"""A run as a page has it open: its JSON, and what the page needs beside it to check and to name things."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from policy.inert import quoted
from policy.proposals import Proposal
from policy.records import Person
from policy.settings import PolicySettings
from policy.value import Value
from runs.state import State
from web.draft import Draft, Item, ItemDraft, on_packet, refusal

Json = dict[str, Any]


class OpenedRun(Value):
    """`people` are those whom the run has read, by user id, `proposals` all of the thread by item id.

    `draft` is None where nothing waits.
    `cut_off` is the approval that was not carried out to its end, as the answer that goes on with it.
    """

    run: Json
    proposals: Mapping[str, Proposal]
    people: Mapping[str, Person]
    settings: PolicySettings
    draft: Draft | None
    cut_off: Json | None

    @property
    def items(self) -> list[Json]:
        """The items of the packet that waits or was shown last."""
        return list(self.run["packet"]["items"]) if self.run["packet"] is not None else []

    def refusal(self, item: Item, picked: ItemDraft) -> str | None:
        """Why the gate would refuse this revision (policy.revision); None where it would take it."""
        proposal = self.proposals.get(item["item_id"])
        if proposal is None:
            return "this item is not open any more"
        return refusal(proposal, item, picked, date.fromisoformat(self.run["as_of"]), self.settings, self.people)

    def title(self, item_id: str) -> str:
        """What an item is about, quoted and inert, also after it has left the packet."""
        proposal = self.proposals.get(item_id)
        if proposal is None:
            return ""
        subject = proposal.task.subject if proposal.task else (proposal.proposed.get("subject") or "")
        named = f"{quoted(str(subject))} of " if subject else ""
        what = (proposal.tool or proposal.kind).replace("_", " ")
        return f"{what}: {named}{quoted(proposal.milestone.name or '')}"


def opened(state: State, run: Json) -> OpenedRun:
    """Read what belongs to a run. Starts no server."""
    thread_id = run["thread_id"]
    request = state.store.get(thread_id, "request") or {}
    portfolio = state.store.get(thread_id, "portfolio") or {}
    people = portfolio.get("directory", {}).get("people", {})
    waiting = run["status"] == "awaiting_confirmation"
    draft = on_packet(state.store.get(thread_id, "draft"), run["packet"]["packet_hash"]) if waiting else None
    return OpenedRun(
        run=run,
        proposals={entry.item_id: entry.proposal for entry in state.store.proposals(thread_id)},
        people={user_id: Person.model_validate(person) for user_id, person in people.items()},
        settings=PolicySettings.model_validate(request.get("settings", {})),
        draft=draft,
        cut_off=_cut_off(state, thread_id),
    )


def _cut_off(state: State, thread_id: str) -> Json | None:
    """The same approval again: it gives no second right, each item is claimed once (tools.ledger)."""
    effects = state.ledger.effects(thread_id)
    left = next((effect.packet_hash for effect in effects if effect.state != "finished"), None)
    if left is None:
        return None
    approved = [one.item_id for one in effects if one.packet_hash == left and one.outcome != "rejected"]
    return {"decision": "approve", "packet_hash": left, "items": approved}
