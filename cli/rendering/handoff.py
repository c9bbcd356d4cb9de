"""The CSU handoff packet as the CSA and the CSAM would read it. BANT stands above it, at its milestone."""

from collections.abc import Mapping, Sequence
from typing import Any

from rich.console import RenderableType
from rich.text import Text

from cli.rendering.citation import hanging
from cli.rendering.text import Block, counted
from policy.inert import inert, quoted

Json = Mapping[str, Any]
ROLES = ("CSA", "CSAM")
_WIDTH = 11


def handoff_packet(packet: Json, milestone: Json, left: int) -> list[RenderableType]:
    """Recipients, outcome, decisions, blockers, asks, the state of the tasks, and the first tasks.

    The customer, the opportunity and the milestone head the block that this stands in; they are named by their ids
    here, as the handoff rules want them.
    """
    inner = left + 2
    ids = ", ".join(f"{name} {inert(packet[name]['id'])}" for name in ("account", "opportunity", "milestone"))
    lines: list[RenderableType] = [
        Block(Text("CSU handoff packet", style="bold green"), left=left),
        Block(Text(ids), label=_label("ids"), left=inner),
    ]
    for role in ROLES:
        lines.append(Block(_people(packet["recipients"].get(role, ())), label=_label(f"to {role}"), left=inner))
    lines.append(Block(Text(_bant(packet, milestone)), label=_label("BANT"), left=inner))
    lines += hanging(_label("outcome"), packet["customer_outcome"], "none is recorded", left=inner)
    lines += hanging(_label("decisions"), packet["technical_decisions"], "none is recorded", left=inner)
    blockers = packet["blockers"]
    if isinstance(blockers, str):
        lines.append(Block(Text(inert(blockers)), label=_label("blockers"), left=inner))
    else:
        lines += hanging(_label("blockers"), blockers, "no blocker is recorded", left=inner)
    for role in ROLES:
        lines += _listed(f"ask {role}", [inert(ask) for ask in packet["asks"].get(role, ())], "nothing", inner)
    tasks = packet["tasks"]
    lines += _listed("tasks", [_task(task) for task in tasks if task["open"]], "none is open", inner)
    done = sum(not task["open"] for task in tasks)
    if done:
        lines.append(Block(Text(f"and {counted(done, 'closed task')}"), label=_label(""), left=inner))
    first = [f"{inert(one['item_id'])} {quoted(one['subject'])}{_who_when(one)}" for one in packet["first_tasks"]]
    return [*lines, *_listed("first tasks", first, "none is proposed", inner)]


def _label(name: str) -> Text:
    return Text(f"{name:<{_WIDTH}} ", style="dim")


def _listed(name: str, lines: Sequence[str], otherwise: str, left: int) -> list[RenderableType]:
    return [
        Block(Text(line), label=_label("" if number else name), left=left)
        for number, line in enumerate(lines or [otherwise])
    ]


def _people(people: Sequence[Json]) -> Text:
    if not people:
        return Text("nobody of this role is known: see the item by hand", style="yellow")
    titles = [f" ({inert(one['title'])})" if one["title"] else "" for one in people]
    named = [f"{inert(one['name'] or one['id'])}{title}" for one, title in zip(people, titles, strict=True)]
    return Text(", ".join(named))


def _bant(packet: Json, milestone: Json) -> str:
    """A word on each element; its citations stand at the milestone, and only a packet without them gives its own."""
    states = ", ".join(f"{element} {told['state']}" for element, told in packet["bant_summary"].items())
    return f"{states}{', as quoted above' if milestone['bant'] is not None else ''}"


def _task(task: Json) -> str:
    return f"{quoted(task['subject'])} {inert(task['status'] or 'no status')}{_who_when(task)}"


def _who_when(task: Json) -> str:
    return f"; owner {inert(task['owner'] or 'missing')}; due {task['due'] or 'missing'}"
