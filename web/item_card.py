"""One item of the packet as a card: old and new, why, what it rests on, and the person's half-made decision on it."""

from collections.abc import Callable
from typing import Any

from policy.inert import code, inert
from surfaces.packet_words import KINDS
from web.draft import Choice, Draft, Item, choices
from web.elements import Button, Inert, Words, element, record_link
from web.evidence_quotes import quotes, value, whole
from web.item_fields import NAMES, fields
from web.opened_run import OpenedRun

Changed = Callable[[Callable[[Draft], Draft]], Draft]
_TOOLS = {
    "create_task": "Create a task",
    "update_task": "Update the task",
    "close_task": "Close the task",
    "update_milestone": "Add to the milestone's comments",
}
_LABELS = {"approve": "Approve", "revise": "Revise", "reject": "Reject"}


class ItemCard:
    """A card that stays in its place while the person decides, so that the focus does too."""

    def __init__(self, number: int, item: Item, opened: OpenedRun, draft: Draft, changed: Changed) -> None:
        self._number = number
        self._item = item
        self._opened = opened
        self._changed = changed
        self._buttons: dict[Choice, Button] = {}
        with element("article", f"item {item['kind']}", data_item=item["item_id"], aria_labelledby=self._heading):
            self._head()
            self._changes()
            self._reasons()
            if choices(item):
                self._controls()
        self.show(draft)

    @property
    def _heading(self) -> str:
        return f"item-{self._item['item_id']}"

    def show(self, draft: Draft) -> None:
        """Show the decision as it is drafted now."""
        if not choices(self._item):
            return
        picked = draft.of(self._item["item_id"])
        for choice, button in self._buttons.items():
            button.press(picked.choice == choice)
        revising = picked.choice == "revise"
        refused = self._opened.refusal(self._item, picked) if revising else None
        self._open_form(draft, wanted=revising or self._item["kind"] == "needs_text")
        self._verdict.set_visibility(revising)
        self._verdict.classes(add="refused" if refused else "fine", remove="fine" if refused else "refused")
        self._verdict.say(f"Not yet: {refused}." if refused else "Fits. It comes back in a new packet to be approved.")

    def _head(self) -> None:
        item = self._item
        with element("header"):
            what = _TOOLS.get(item["tool"] or "", "For another role" if item["route_to"] else "By hand")
            Words("h3", f"{self._number}. {what}", id=self._heading)
            route = f": {item['route_to']}" if item["route_to"] else ""
            Words("span", f"{KINDS[item['kind']]}{route}", f"chip {item['kind']}")
            Words("span", item["item_id"], "faint")
        number = f" {code(item['milestone']['number'])}" if item["milestone"]["number"] else ""
        milestone = f"Milestone {whole(item['milestone']['name'] or '')}{number} ({inert(item['milestone']['id'])})"
        if item["task"]:
            with element("p"):
                Words("strong", Inert(f"Task {whole(item['task']['subject'])}"))
                Words("span", Inert(f" ({inert(item['task']['id'])})"), "faint")
        Words("p", Inert(milestone), "faint")
        opportunity = f"{whole(item['opportunity']['name'] or '')} ({inert(item['opportunity']['id'])})"
        of = f"Opportunity {opportunity}, customer {whole(item['customer']['name'] or '')}"
        Words("p", Inert(of), "faint")

    def _changes(self) -> None:
        item = self._item
        named = {item["milestone"]["id"], item["task"]["id"] if item["task"] else None}
        arguments = item["arguments"] or {}
        names = [name for name, value in arguments.items() if name in item["proposed"] or value not in named]
        if not names:
            return
        with element("dl", "changes"):
            for name in names:
                Words("dt", NAMES.get(name, name))
                with element("dd"):
                    self._change(name, arguments[name])

    def _change(self, name: str, new: Any) -> None:
        item, old = self._item, self._item["current"].get(name)
        label = item["labels"].get(name)
        if item["tool"] == "create_task" or name not in item["current"]:
            value("ins", new, label)
        elif isinstance(old, str) and isinstance(new, str) and old.strip() and new.startswith(old.rstrip()):
            with element("details"):
                Words("summary", "keeps what is there", "faint")
                value("span", old, classes="kept")
            Words("span", "and adds ", "faint")
            value("ins", new[len(old.rstrip()) :])
        else:
            value("del", old, self._name_of(name, old))
            Words("span", " → ", "arrow", aria_label="becomes")
            value("ins", new, label)

    def _name_of(self, name: str, code: Any) -> str | None:
        """What a code that is there now is called."""
        return self._opened.settings.task_status_codes.get(code) if name == "statusCode" else None

    def _reasons(self) -> None:
        with element("dl", "reasons"):
            for name in ("why", "impact", "risk"):
                Words("dt", name.capitalize())
                Words("dd", self._item[name])
        quotes(self._item["citations"])
        record_link(self._item["record_url"])

    def _controls(self) -> None:
        with element("div", "decide", role="group", aria_label=f"Decision on item {self._number}"):
            for choice in choices(self._item):
                name = f"{_LABELS[choice]} item {self._number}"
                self._buttons[choice] = Button(_LABELS[choice], self._picking(choice), choice, aria_label=name)
        self._form = element("div", "revise-form")
        self._filled = False
        self._verdict = Words("p", "", "verdict", role="status")

    def _open_form(self, draft: Draft, *, wanted: bool) -> None:
        """Show the fields; they are made when they are first wanted, since a packet may hold many items."""
        self._form.set_visibility(wanted)
        if wanted and not self._filled:
            self._filled = True
            with self._form:
                fields(self._number, self._item, draft.of(self._item["item_id"]), self._opened, self._typed)

    def _picking(self, choice: Choice) -> Callable[[], None]:
        return lambda: self.show(self._changed(lambda draft: draft.choose(self._item, choice)))

    def _typed(self, name: str, text: str) -> None:
        self.show(self._changed(lambda draft: draft.type(self._item, name, text)))
