"""The packet: what it is, its cards, and the bar with the counts and the one button that sends the decisions."""

from collections.abc import Callable
from typing import Any

from policy.packet import WAITING_KINDS
from web.draft import Choice, Counts, Draft
from web.elements import Button, Words, element
from web.item_card import ItemCard
from web.opened_run import OpenedRun

Json = dict[str, Any]
Send = Callable[[Json, str], None]


class PacketSide:
    """The packet of a run with the half-made decisions on it. `keep` stores a draft, `send` hands the answer on."""

    def __init__(self, opened: OpenedRun, keep: Callable[[Draft], None], send: Send) -> None:
        self._opened = opened
        self._packet: Json = opened.run["packet"]
        self._draft = opened.draft or Draft(packet_hash=self._packet["packet_hash"])
        self._keep = keep
        self._send = send
        with element("section", "packet", id="packet", tabindex="-1", aria_labelledby="packet-heading"):
            self._head()
            if opened.draft is not None:
                self._for_all()
            self._cards = [
                ItemCard(number, item, opened, self._draft, self._change)
                for number, item in enumerate(opened.items, start=1)
            ]
            if self._packet["deferred"]:
                Words("p", f"{self._packet['deferred']} further proposals come in the next packet of this run.")
            if opened.draft is not None:
                self._bar()
                self._show()

    def _head(self) -> None:
        packet, items = self._packet, self._opened.items
        Words("h2", f"Confirmation packet, {_counted(len(items), 'item')}", id="packet-heading")
        with element("p", "faint"):
            Words("span", f"as {packet['role_applied']}; expires {packet['expires_at']}; ")
            Words("code", packet["packet_hash"], "hash", id="packet-hash")
        if packet["crm_contract"] == "dry_run":
            Words("p", "dry_run contract: approving yields previews and writes nothing.", "banner")
        else:
            Words("p", "staged contract: what you approve is written to the CRM, and read back.", "banner writes")

    def _for_all(self) -> None:
        with element("div", "for-all", role="group", aria_label="Decision on all items"):
            ready = sum(item["kind"] == "write" for item in self._opened.items)
            waiting = sum(item["kind"] in WAITING_KINDS for item in self._opened.items)
            Button(f"Approve all {ready} ready", lambda: self._all("approve"), "approve").enable(ready > 0)
            Button(f"Reject all {waiting}", lambda: self._all("reject"), "reject")
            Button("Revise all", lambda: self._all("revise"), "revise")
            Button("Clear", self._clear)

    def _bar(self) -> None:
        with element("div", "bar", role="region", aria_label="Your decisions"):
            with element("div"):
                self._told = Words("p", "", "counts", role="status", id="counts")
                self._effect = Words("p", "", "faint", id="effect")
            self._button = Button("", self._sent, "primary", id="send")

    def _change(self, step: Callable[[Draft], Draft]) -> Draft:
        """Take one step; the bar follows, the draft is kept."""
        self._draft = step(self._draft)
        self._keep(self._draft)
        self._show()
        return self._draft

    def _all(self, choice: Choice) -> None:
        draft = self._change(lambda draft: draft.choose_all(self._opened.items, choice))
        for card in self._cards:
            card.show(draft)

    def _clear(self) -> None:
        draft = self._change(Draft.clear)
        for card in self._cards:
            card.show(draft)

    def _show(self) -> None:
        counts = self._draft.counts(self._opened.items)
        unfit = self._unfit()
        self._told.say(told(counts))
        self._effect.say(self._what_happens(counts, unfit))
        self._button.say(f"Send {_counted(counts.decided, 'decision')}" if counts.decided else "Nothing decided yet")
        self._button.enable(counts.decided > 0 and not unfit)

    def _unfit(self) -> list[int]:
        """The numbers of the items whose revision the gate would refuse."""
        return [
            number
            for number, item in enumerate(self._opened.items, start=1)
            if (picked := self._draft.of(item["item_id"])).choice == "revise"
            and self._opened.refusal(item, picked) is not None
        ]

    def _what_happens(self, counts: Counts, unfit: list[int]) -> str:
        if unfit:
            return f"Not yet: the revision of item {', '.join(map(str, unfit))} does not fit; see there."
        if not counts.decided:
            return "Nothing is written until you send your decisions."
        parts = []
        if counts.approve:
            dry = self._packet["crm_contract"] == "dry_run"
            items = _counted(counts.approve, "item")
            parts.append(f"previews {items} and writes nothing" if dry else f"writes {items} to the CRM")
        if counts.revise:
            parts.append(f"shows {_counted(counts.revise, 'changed item')} again to be approved")
        if counts.reject:
            parts.append(f"drops {_counted(counts.reject, 'item')}")
        return f"Sending this {'; '.join(parts)}."

    def _sent(self) -> None:
        counts = self._draft.counts(self._opened.items)
        if counts.decided and not self._unfit():
            self._send(self._draft.answer(self._opened.items), told(counts))


def told(counts: Counts) -> str:
    """The counts in words."""
    return f"Approve {counts.approve} · Revise {counts.revise} · Reject {counts.reject} · Undecided {counts.undecided}"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
