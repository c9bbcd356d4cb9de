"""The fields of an item that a person may change, each with its label and what it is filled with now."""

from collections.abc import Callable, Mapping

from nicegui import ui

from policy.revision import REVISABLE
from surfaces.packet_words import missing_words
from web.draft import Item, ItemDraft, proposed_words
from web.elements import Words, element
from web.opened_run import OpenedRun

Typed = Callable[[str, str], None]
NAMES = {
    "subject": "Subject",
    "category": "Category",
    "dueDate": "Due date",
    "ownerId": "Owner",
    "description": "Description",
    "statusCode": "Status",
    "forecastComments": "Forecast comments",
}
_STATUS = {"update_task": (2, 3, 4, 7), "close_task": (5, 6)}


def fields(number: int, item: Item, picked: ItemDraft, opened: OpenedRun, typed: Typed) -> None:
    """One input for each argument that may be changed; for an item that lacks words, their box first."""
    tool = item["tool"] or ""
    names = REVISABLE.get(tool, ())

    def made(name: str) -> None:
        _field(number, item, name, picked.values.get(name, proposed_words(item, name)), opened, typed)

    if item["kind"] != "needs_text":
        for name in names:
            made(name)
        return
    missing = missing_words(item)
    made(missing)
    with element("details"):
        Words("summary", "Other fields", "faint")
        for name in names:
            if name != missing:
                made(name)


def _field(number: int, item: Item, name: str, value: str, opened: OpenedRun, typed: Typed) -> None:
    label = f"{NAMES[name]}, item {number}"
    if name in ("statusCode", "category", "ownerId"):
        _choice(label, _options(item, name, opened), value, lambda text: typed(name, text))
    elif name == "dueDate":
        ui.input(label, value=value, on_change=lambda event: typed(name, event.value or "")).props(
            "type=date outlined dense stack-label"
        )
    elif name == "subject":
        _text(ui.input(label, value=value, on_change=lambda event: typed(name, event.value or "")), "subject")
    else:
        lacking = item["kind"] == "needs_text" and name == missing_words(item)
        if lacking:
            _hint(item, opened)
        shown = f"Your words ({label})" if lacking else label
        kept = item["current"].get(name) and item["tool"] != "create_task"
        box = ui.textarea(shown, value=value, on_change=lambda event: typed(name, event.value or ""))
        _text(box, "words")
        if kept:
            Words("p", "What is there now is kept; your words are added below it.", "faint")


def _text(box: ui.input | ui.textarea, kind: str) -> None:
    box.props("outlined dense stack-label debounce=200" + (" autogrow" if kind == "words" else ""))
    box.classes("wide")


def _hint(item: Item, opened: OpenedRun) -> None:
    proposal = opened.proposals.get(item["item_id"])
    if proposal is not None and proposal.suggestion:
        for line in ("For example:", *proposal.suggestion.split("\n")):
            Words("p", line, "faint")


def _choice(label: str, options: Mapping[str, str], value: str, chosen: Callable[[str], None]) -> None:
    """A list to choose from, the browser's own: it works by keyboard everywhere."""
    with element("label", "choice"):
        Words("span", label)
        with element("select") as box:
            for key, text in options.items():
                option = Words("option", text, value=key)
                if key == value:
                    option.props["selected"] = "selected"
    box.on("change", lambda event: chosen(str(event.args)), js_handler="(event) => emit(event.target.value)")


def _options(item: Item, name: str, opened: OpenedRun) -> dict[str, str]:
    """The values that fit, by what is sent for them; the first is what the item proposes already."""
    now = str((item["arguments"] or {}).get(name, ""))
    known: dict[str, str] = {"": "as it is"} if not now else {}
    if name == "ownerId":
        known |= {now: item["labels"].get(name) or now} if now else {}
        named = {key: person.name for key, person in opened.people.items() if person.name and not person.disabled}
        known |= dict(sorted(named.items(), key=lambda pair: pair[1]))
        return known
    codes = opened.settings.task_status_codes if name == "statusCode" else opened.settings.task_category_codes
    allowed = _STATUS.get(item["tool"] or "", tuple(codes)) if name == "statusCode" else tuple(codes)
    known |= {now: item["labels"].get(name) or codes.get(int(now), now)} if now else {}
    return known | {str(code): codes[code] for code in allowed if code in codes}
