"""Half-made decisions on one packet: what the person picked and typed so far. It decides nothing; the gate does.

What is typed is checked by the same rules as a revision at the gate (policy.revision), so that the page can say at once
what would be refused there.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Literal

from pydantic import Field

from policy.packet import WAITING_KINDS
from policy.proposals import Proposal
from policy.records import Person
from policy.revision import RevisionRefused, revise
from policy.settings import PolicySettings
from policy.value import Value

Choice = Literal["approve", "reject", "revise"]
Item = Mapping[str, Any]
NOTHING_CHANGED = "nothing is changed yet"


class ItemDraft(Value):
    """One item's half-made decision. `values` are the typed arguments, kept also while another choice is picked."""

    choice: Choice | None = None
    values: dict[str, str] = Field(default_factory=dict)


class Counts(Value):
    """How many items would be approved, changed, rejected and left waiting."""

    approve: int = 0
    revise: int = 0
    reject: int = 0
    undecided: int = 0

    @property
    def decided(self) -> int:
        """How many the answer would decide about."""
        return self.approve + self.revise + self.reject


class Draft(Value):
    """The decisions on the packet of this hash, by item id."""

    packet_hash: str
    items: dict[str, ItemDraft] = Field(default_factory=dict)

    def of(self, item_id: str) -> ItemDraft:
        """The item's decision; none where nothing was picked."""
        return self.items.get(item_id, ItemDraft())

    def choose(self, item: Item, choice: Choice) -> "Draft":
        """Pick a choice; picking it again takes it back. What is not possible for the item changes nothing."""
        if choice not in choices(item):
            return self
        now = self.of(item["item_id"])
        return self._with(item, now.model_copy(update={"choice": None if now.choice == choice else choice}))

    def type(self, item: Item, name: str, text: str) -> "Draft":
        """Keep what the person typed for an argument, and pick the revision."""
        now = self.of(item["item_id"])
        return self._with(item, ItemDraft(choice="revise", values={**now.values, name: text}))

    def choose_all(self, items: Sequence[Item], choice: Choice) -> "Draft":
        """Pick the same for every item that it is possible for, whatever was picked before."""
        draft = self
        for item in items:
            if choice in choices(item):
                draft = draft._with(item, draft.of(item["item_id"]).model_copy(update={"choice": choice}))
        return draft

    def clear(self) -> "Draft":
        """Take every choice back; what was typed stays."""
        kept = {item_id: item.model_copy(update={"choice": None}) for item_id, item in self.items.items()}
        return self.model_copy(update={"items": kept})

    def counts(self, items: Sequence[Item]) -> Counts:
        """The count of each choice over the items that can be decided."""
        picked = [self.of(item["item_id"]).choice for item in items if choices(item)]
        return Counts(
            approve=picked.count("approve"),
            revise=picked.count("revise"),
            reject=picked.count("reject"),
            undecided=picked.count(None),
        )

    def answer(self, items: Sequence[Item]) -> dict[str, Any]:
        """The decisions as the gate takes them: a mix per item, for this packet only."""
        by_item: dict[str, Any] = {}
        for item in items:
            picked = self.of(item["item_id"])
            if picked.choice == "revise":
                by_item[item["item_id"]] = changes(item, picked)
            elif picked.choice is not None:
                by_item[item["item_id"]] = picked.choice
        return {"packet_hash": self.packet_hash, "by_item": by_item}

    def _with(self, item: Item, decided: ItemDraft) -> "Draft":
        return self.model_copy(update={"items": {**self.items, item["item_id"]: decided}})


def choices(item: Item) -> tuple[Choice, ...]:
    """What can be decided of an item: one that lacks words must get them first; others' work is not decided here."""
    if item["kind"] not in WAITING_KINDS:
        return ()
    return ("approve", "revise", "reject") if item["kind"] == "write" else ("revise", "reject")


def changes(item: Item, picked: ItemDraft) -> dict[str, str]:
    """The typed values that differ from what the item proposes already."""
    return {
        name: text
        for name, text in picked.values.items()
        if text.strip() and text.strip() != proposed_words(item, name).strip()
    }


def proposed_words(item: Item, name: str) -> str:
    """What the item proposes for an argument, as a person edits it: without the text that is there now and is kept."""
    proposed, now = (item["arguments"] or {}).get(name), item["current"].get(name)
    text = "" if proposed is None or (item["kind"] == "needs_text" and name not in item["proposed"]) else str(proposed)
    if isinstance(now, str) and now.strip() and item["tool"] != "create_task" and text.startswith(now.rstrip()):
        return text[len(now.rstrip()) :].lstrip("\n")
    return text


def refusal(
    proposal: Proposal,
    item: Item,
    picked: ItemDraft,
    as_of: date,
    settings: PolicySettings,
    people: Mapping[str, Person] | None = None,
) -> str | None:
    """Why the gate would refuse this revision; None where it would take it."""
    changed = changes(item, picked)
    if not changed:
        return NOTHING_CHANGED
    try:
        revise(proposal, changed, as_of=as_of, settings=settings, people=people)
    except RevisionRefused as error:
        return str(error)
    return None


def on_packet(kept: Mapping[str, Any] | None, packet_hash: str) -> Draft:
    """The draft that was kept, for the packet that waits now. Of one on another packet only what was typed is left."""
    if kept is None:
        return Draft(packet_hash=packet_hash)
    draft = Draft.model_validate(kept)
    return draft if draft.packet_hash == packet_hash else draft.clear().model_copy(update={"packet_hash": packet_hash})
