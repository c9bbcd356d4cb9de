"""Rig 8: what a person sees of a packet is inert and says exactly what is written: python -m bench.write_path.shown.

Every Unicode scalar value, hostile texts, texts of a megabyte and packets of 500 items go through every way in which a
packet is shown. A reader of its own (bench.write_path.plan_read) reads the plan back out of the rendered text alone.
"""

import io
import random
import re
import sys
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from markdown_it import MarkdownIt
from rich.console import Console

from bench.write_path.figure import Figure, main
from bench.write_path.hostile_texts import texts
from bench.write_path.page_card import as_plan, cards
from bench.write_path.plan_read import Added, Cut, Plan, read_plan
from cli.rendering import packet as terminal_cards
from policy.chat.replies import of_packet
from policy.packet import Crm, Item, Packet, build
from policy.proposals import Named, NamedMilestone, NamedTask
from policy.review_request import description
from surfaces.mcp_wording import card

Json = dict[str, Any]
SCALARS = [code for code in range(sys.maxunicode + 1) if not 0xD800 <= code <= 0xDFFF]
IN_A_TEXT = 250
NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
MILESTONE, TASK = "22222222-2222-4222-8222-222222222222", "11111111-1111-4111-8111-111111111111"
OPPORTUNITY, ME = "44444444-4444-4444-8444-444444444444", "33333333-3333-4333-8333-333333333333"
# Markdown as the widest client may read it; raw HTML counts, and so do tables and struck-out words.
_MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
_HARMLESS = frozenset(
    {"inline", "paragraph", "text", "softbreak", "hardbreak", "bullet_list", "ordered_list", "list_item"}
)
# What clients turn into a link or a formula on top of that.
_BARE = re.compile(r"(?:https?|ftp|file)://|\bwww\.\S|\S@\w|\$", re.IGNORECASE)
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_INVISIBLE = {0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180F, 0x2800, 0x3164, 0xFFA0, 0xFFFC, *range(0xFE00, 0xFE10)}
_INVISIBLE |= {*range(0x180B, 0x1810), *range(0xE0100, 0xE01F0)}


@dataclass(frozen=True)
class Renderer:
    """One way of showing a packet's items, one text for each; `markdown`: a client may read it as such.

    `reads`: what a person reads of that text, where a client renders it. `whole`: it shows the plan, and not in short.
    """

    name: str
    shows: Callable[[Packet], list[str]]
    markdown: bool = False
    reads: Callable[[str], str] = lambda text: text
    whole: bool = True


def _terminal(width: int, *, colours: bool = False) -> Callable[[Packet], list[str]]:
    def shows(packet: Packet) -> list[str]:
        shown = []
        for number, item in enumerate(packet.items, start=1):
            file = io.StringIO()
            console = Console(
                file=file,
                width=width,
                highlight=False,
                markup=False,
                emoji=False,
                force_terminal=colours,
                no_color=not colours,
            )
            for part in terminal_cards.card(number, item.model_dump(mode="json")):
                console.print(part, crop=False)
            shown.append(file.getvalue())
        return shown

    return shows


def _rendered(text: str) -> str:
    """What a client shows of Markdown: the words of its blocks, a line for each line break of the source."""
    return "\n".join(
        "".join("\n" if part.type.endswith("break") else part.content for part in block.children or ())
        for block in _MARKDOWN.parse(text)
        if block.type == "inline"
    )


def _without_colours(text: str) -> str:
    return re.sub(r"\x1b\[[0-9;]*m", "", text)


def _in_the_chat(packet: Packet) -> list[str]:
    shown = packet.model_dump(mode="json")
    return ["\n".join(of_packet(shown | {"items": [one]})) for one in shown["items"]]


RENDERERS: tuple[Renderer, ...] = (
    Renderer("terminal", _terminal(80)),
    Renderer("terminal with colours", _terminal(120, colours=True), reads=_without_colours),
    Renderer("plain text", _terminal(100)),
    Renderer("MCP text", lambda packet: [card(item.model_dump(mode="json")) for item in packet.items], markdown=True),
    Renderer(
        "MCP text, rendered",
        lambda packet: [card(item.model_dump(mode="json")) for item in packet.items],
        markdown=True,
        reads=_rendered,
    ),
    Renderer(
        "interrupt's description", lambda packet: [description(item, packet) for item in packet.items], markdown=True
    ),
    Renderer(
        "interrupt's description, rendered",
        lambda packet: [description(item, packet) for item in packet.items],
        markdown=True,
        reads=_rendered,
    ),
    Renderer("page", cards, reads=as_plan),
    Renderer("chat's reply", _in_the_chat, markdown=True, whole=False),
)


def item(item_id: str, tool: str, text: str) -> Item:
    """An item of that tool in which every word that a record may hold is this text."""
    new = {
        "create_task": {
            "subject": text,
            "category": 861980006,
            "description": text,
            "dueDate": "2026-12-01",
            "ownerId": ME,
        },
        "update_task": {"dueDate": "2026-12-01", "statusCode": 3, "description": text},
        "close_task": {"statusCode": 5},
        "update_milestone": {"forecastComments": text},
    }[tool]
    old: Json = {} if tool == "create_task" else {name: _old(value, text) for name, value in new.items()}
    if tool == "update_milestone":
        old, new = {"forecastComments": text}, {"forecastComments": f"{text.rstrip()}\n2026-11-24: {text}"}
    target = {"milestoneId": MILESTONE} if tool in ("create_task", "update_milestone") else {"taskId": TASK}
    return Item(
        item_id=item_id,
        kind="write",
        route_to=None,
        tool=tool,
        arguments={**target, **new},
        customer=Named(id="c", name=text),
        opportunity=Named(id=OPPORTUNITY, name=text),
        milestone=NamedMilestone(id=MILESTONE, name=text, number=text),
        task=NamedTask(id=TASK, subject=text) if "taskId" in target else None,
        current=old,
        proposed=new,
        labels={"statusCode": text} if "statusCode" in new else {"ownerId": text} if "ownerId" in new else {},
        why=text,
        impact=text,
        risk=text,
        citations=(),
        record_url=None,
    )


def _slim(text: str) -> Item:
    """An item that holds the text as its task's name and as a new value only."""
    plain = item("i1", "update_task", "plain")
    new = {"arguments": {"taskId": TASK, "description": text}, "proposed": {"description": text}}
    return plain.model_copy(update={**new, "current": {}, "labels": {}, "task": NamedTask(id=TASK, subject=text)})


def _large(text: str) -> Item:
    """An item whose records and present values hold the text; the sentences about it are short."""
    spoken = {"why": "why", "impact": "impact", "risk": "risk"}
    new = {"arguments": {"taskId": TASK, "description": "new"}, "proposed": {"description": "new"}}
    return item("i1", "update_task", text).model_copy(
        update={**spoken, **new, "current": {"description": text}, "labels": {}}
    )


def _old(value: Any, text: str) -> Any:
    return (
        f"Before: {text}"
        if isinstance(value, str) and value == text
        else None
        if isinstance(value, int)
        else "2026-11-01"
    )


def packet(items: Sequence[Item]) -> Packet:
    """A packet of these items."""
    crm = Crm(organization_id="org", url=None, user_id=ME)
    return build(
        items, role_applied="SE", crm=crm, contract="staged", deferred=0, now=NOW, lifetime=timedelta(hours=24)
    )


def violations(shown: Packet, renderer: Renderer) -> Iterator[str]:
    """Where a renderer shows something alive, or something that is not the plan."""
    for one, text in zip(shown.items, renderer.shows(shown), strict=True):
        read = renderer.reads(text)
        if alive := _alive(read):
            yield f"{renderer.name}: {one.item_id}: alive: {alive}"
        if renderer.markdown and (markup := _markup(text)):
            yield f"{renderer.name}: {one.item_id}: Markdown: {markup}"
        if not renderer.whole:
            continue
        try:
            plan = read_plan(read)
        except ValueError as error:
            yield f"{renderer.name}: {one.item_id}: cannot be read back: {error}"
            continue
        if difference := _difference(plan, one):
            yield f"{renderer.name}: {one.item_id}: read back as another plan: {difference}"


def _alive(text: str) -> str:
    """The characters that a reader cannot see, or that move others."""
    found = {
        f"U+{ord(character):04X}"
        for character in set(text)
        if character != "\n"
        and (
            unicodedata.category(character) in _HIDDEN
            or ord(character) in _INVISIBLE
            or (unicodedata.category(character) == "Zs" and character != " ")
        )
    }
    return ", ".join(sorted(found)[:5])


def _markup(text: str) -> str:
    kinds = {
        token.type.removesuffix("_open").removesuffix("_close")
        for block in _MARKDOWN.parse(text)
        for token in (block, *(block.children or ()))
    }
    bare = _BARE.search(text)
    return ", ".join([*sorted(kinds - _HARMLESS), *([f"a bare {bare[0]!r}"] if bare else [])])


def _difference(plan: Plan, one: Item) -> str:
    """What the plan that was read says otherwise than the item; a value cut short must say by how much."""
    arguments = one.arguments or {}
    wanted: Json = {
        "item_id": one.item_id,
        "tool": one.tool,
        "milestone": (one.milestone.name, one.milestone.id),
        "opportunity": (one.opportunity.name, one.opportunity.id),
        "customer": one.customer.name,
        "task": (one.task.subject, one.task.id) if one.task else None,
    }
    said: Json = {name: getattr(plan, name) for name in wanted}
    parts = [f"{name} {said[name]!r:.80}" for name in wanted if not _same(said[name], wanted[name])]
    target = {"taskId": plan.task[1]} if plan.task else {"milestoneId": plan.milestone[1]}
    read = {name: _whole(value, one.current.get(name)) for name, value in plan.proposed.items()}
    if target | read != arguments:
        parts.append(f"arguments {target | read!r:.200}")
    old = {} if one.tool == "create_task" else dict(one.current)
    parts += [
        f"{name} was {plan.current.get(name)!r:.80}" for name in old if not _same(plan.current.get(name), old[name])
    ]
    return "; ".join(parts)


def _whole(said: Any, old: Any) -> Any:
    """A new value as it was read; where it is said to be added to the old one, the two together."""
    if not isinstance(said, Added):
        return said
    return old.rstrip() + said.added if _same(said.kept, old) else said


def _same(said: Any, wanted: Any) -> bool:
    if isinstance(said, tuple) and isinstance(wanted, tuple):
        return len(said) == len(wanted) and all(map(_same, said, wanted))
    if isinstance(said, Cut):
        return (
            isinstance(wanted, str) and wanted.startswith(said.start) and len(wanted) - len(said.start) == said.left_out
        )
    return bool(said == wanted)


def scalars(codes: Sequence[int]) -> Figure:
    """These scalar values, in texts of some hundred, as the name of a task and its new text, through every renderer."""
    figure = Figure("shown", detail="scalar values")
    for start in range(0, len(codes), IN_A_TEXT):
        text = "".join(chr(code) for code in codes[start : start + IN_A_TEXT])
        shown = packet([_slim(text)])
        found = [fault for renderer in RENDERERS for fault in violations(shown, renderer)]
        figure.trials += len(text)
        figure.violations += [f"U+{codes[start]:04X} on: {fault}" for fault in found]
    return figure


def hostile(count: int, seed: int, *, megabyte: int = 1_000_000, items: int = 500) -> Figure:
    """Hostile texts drawn with the seed, one text of a megabyte, and one packet of many items."""
    figure = Figure("shown", detail="hostile texts")
    drawn = texts(random.Random(seed))
    tools = ("update_task", "create_task", "update_milestone", "close_task")
    for number in range(count):
        text = next(drawn)
        shown = packet([item("i1", tools[number % 4], text)])
        found = [fault for renderer in RENDERERS for fault in violations(shown, renderer)]
        figure.trials += 1
        figure.violations += [f"text {number} {text[:40]!a}: {fault}" for fault in found]
    large = (next(drawn) * megabyte)[:megabyte]
    many = packet([item(f"i{number}", tools[number % 4], next(drawn)) for number in range(1, items + 1)])
    for what, shown in (("megabyte", packet([_large(large)])), ("many items", many)):
        for renderer in RENDERERS:
            figure.violations += [f"{what}: {fault}" for fault in violations(shown, renderer)]
        figure.trials += len(shown.items)
    return figure


def measure(n: int, seed: int) -> Figure:
    """Every scalar value and 1,000 texts (n = 0), or n of each."""
    codes = SCALARS if n == 0 else random.Random(seed).sample(SCALARS, min(n, len(SCALARS)))
    one, other = scalars(codes), hostile(n or 1000, seed)
    detail = f"{one.trials} scalar values, {other.trials} texts and items, {len(RENDERERS)} renderers"
    return Figure("shown", one.trials + other.trials, detail, one.violations + other.violations)


if __name__ == "__main__":
    main("shown", __doc__, measure, n=0)
