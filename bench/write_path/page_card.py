"""A packet's card on the page as the words that a browser shows of it, put into the form that plan_read reads.

The card is the page's own (web.item_card); what is read is the text of its elements, nothing else of it.
"""

import re
from collections.abc import Iterator

from nicegui import Client
from nicegui.element import Element
from nicegui.page import page

from policy.packet import Packet
from policy.settings import PolicySettings
from web.draft import Draft
from web.elements import Words
from web.item_card import ItemCard
from web.item_fields import NAMES
from web.opened_run import OpenedRun

_TOOLS = {
    "Create a task": "create_task",
    "Update the task": "update_task",
    "Close the task": "close_task",
    "Add to the milestone's comments": "update_milestone",
}
_ARGUMENTS = {shown: name for name, shown in NAMES.items()}
# A value whose last quotation has not ended yet; within a quotation its closing mark is always written by its code.
_OPEN = re.compile(r"(?:(?:keeps what is there)?“[^”]*”(?: → |and adds )|[^“”]* → |keeps what is there)?“[^”]*")
# A line each, as a browser lays them out; the lines of one value belong together.
_LINES = frozenset({"h3", "p", "dt", "dd", "header"})


def cards(packet: Packet) -> list[str]:
    """Each item's card as the words on it, a line for each line of the page."""
    shown = packet.model_dump(mode="json")
    opened = OpenedRun(
        run={"packet": shown, "as_of": "2026-11-24"},
        proposals={},
        people={},
        settings=PolicySettings(),
        draft=None,
        cut_off=None,
    )
    return [_card(number, item, opened) for number, item in enumerate(shown["items"], start=1)]


def _card(number: int, item: dict[str, object], opened: OpenedRun) -> str:
    client = Client(page(""), request=None)
    try:
        with client.content:
            ItemCard(number, item, opened, Draft(packet_hash=""), lambda step: step(Draft(packet_hash="")))
        return "".join(_words(client.content)).strip("\n")
    finally:
        client.delete()


def _words(element: Element) -> Iterator[str]:
    if isinstance(element, Words):
        yield element.text
    children = list(element.default_slot.children)
    for place, child in enumerate(children):
        # Two lines of one value: the break between them is the value's own.
        yield "\n" if place and "value" in element.classes else ""
        yield from _words(child)
    yield "\n" if element.tag in _LINES else ""


def as_plan(text: str) -> str:
    """The card in the form of a text card: its heading by the tool's name, a line for each record and argument."""
    lines = text.split("\n")
    heading = re.fullmatch(r"\d+\. (.+?)", lines[0])
    marks = re.fullmatch(r"ready to approve(\w+)", lines[1])
    if heading is None or heading[1] not in _TOOLS or marks is None:
        raise ValueError(f"no heading: {lines[:2]!r:.80}")
    rest = lines[2:]
    task = f", {_lowered(rest.pop(0))}" if rest[0].startswith("Task ") else ""
    found = [f"{marks[1]}: {_TOOLS[heading[1]]}{task}", _lowered(rest[0]), _lowered(rest[1])]
    rest = rest[2:]
    while rest and rest[0] in _ARGUMENTS:
        name = _ARGUMENTS[rest.pop(0)]
        found.append(f"{name}: {_value(rest)}")
    reasons = [line for line in rest if line]
    for name, words in zip(reasons[::2], reasons[1::2], strict=False):
        if name not in ("Why", "Impact", "Risk"):
            raise ValueError(f"a line of no kind: {name!r:.80}")
        found.append(f"{name.lower()}: {words}")
    return "\n".join(found)


def _value(rest: list[str]) -> str:
    """The lines of one value: a quotation that has not ended goes on in the next line, and the break is its own."""
    said = rest.pop(0)
    while _OPEN.fullmatch(said) and rest:
        said = f"{said}\\n{rest.pop(0)}"
    return said.replace("keeps what is there", "keeps ", 1).replace("”and adds ", "” and adds ", 1)


def _lowered(line: str) -> str:
    return line[:1].lower() + line[1:]
