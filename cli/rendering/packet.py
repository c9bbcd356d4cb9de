"""The confirmation packet as cards: old -> new for each field, why, impact, risk, sources. CRM text is quoted."""

from collections.abc import Mapping, Sequence
from typing import Any

from rich.console import RenderableType
from rich.rule import Rule
from rich.text import Text

from cli.rendering.text import Block, Verbatim, counted
from policy.inert import code, inert, quoted
from surfaces.packet_words import KINDS, OUTCOMES, SAYS_ALL, missing_words

Json = Mapping[str, Any]
_COLOUR = {"write": "green", "needs_text": "yellow", "manual": "cyan", "recommendation": "magenta"}
_LEFT = 3
_LONGEST = 600
_SHORT_HASH = len("sha256:") + 12


def packet(shown: Json) -> list[RenderableType]:
    """The whole packet, its items numbered from 1."""
    items: Sequence[Json] = shown["items"]
    counts = {kind: sum(item["kind"] == kind for item in items) for kind in KINDS}
    told = ", ".join(f"{count} {KINDS[kind]}" for kind, count in counts.items() if count)
    parts: list[RenderableType] = [
        Text(""),
        Rule(Text(f"Confirmation packet, {counted(len(items), 'item')}", style="bold"), align="left"),
        Block(Text(told)),
        Block(
            Text(
                f"as {inert(shown['role_applied'])}; expires {shown['expires_at']}; {short(shown['packet_hash'])}",
                style="dim",
            )
        ),
    ]
    if shown["crm_contract"] == "dry_run":
        parts.append(Block(Text("dry_run contract: approving yields previews and writes nothing.", style="cyan")))
    for number, item in enumerate(items, start=1):
        parts += card(number, item)
    if shown["deferred"]:
        parts.append(Block(Text(f"\n{shown['deferred']} further proposals come in the next packet of this thread.")))
    return parts


def short(packet_hash: str) -> str:
    """A hash short enough to read."""
    return packet_hash[:_SHORT_HASH]


def card(number: int, item: Json) -> list[RenderableType]:
    """One item."""
    kind, style = KINDS[item["kind"]], _COLOUR[item["kind"]]
    route = f" ({item['route_to']})" if item["route_to"] else ""
    tool = f"{item['tool']}  " if item["tool"] else ""
    head = Text.assemble("\n", (f"{number}. {tool}", "bold"), (kind + route, style), f"  {item['item_id']}")
    milestone, opportunity, customer = item["milestone"], item["opportunity"], item["customer"]
    number_of_milestone = f" {code(milestone['number'])}" if milestone["number"] else ""
    of = f"{_named(opportunity, opportunity['name'])}, customer {quoted(customer['name'] or '')}"
    lines: list[RenderableType] = [
        _line("in", Text(f"{quoted(milestone['name'] or '')}{number_of_milestone} ({inert(milestone['id'])})")),
        _line("of", Text(of)),
    ]
    if item["task"]:
        lines.append(_line("task", Text(_named(item["task"], item["task"]["subject"]))))
    lines += [_change(name, item) for name in item["proposed"]]
    if item["kind"] == "needs_text":
        name = missing_words(item)
        now = _value(item["current"].get(name) or None)
        lines.append(
            Block(Text.assemble(f"{now} + ", ("your words, which are missing", "yellow")), label=_name(name), left=5)
        )
    lines += [_line(name, Text(inert(item[name]))) for name in ("why", "impact", "risk")]
    lines += [_line("source", _source(citation)) for citation in item["citations"]]
    if item["record_url"]:
        lines.append(Verbatim(Text(inert(item["record_url"]), style="dim"), left=_LEFT))
    return [head, *lines]


def _line(label: str, body: Text) -> Block:
    return Block(body, label=Text(f"{label:<8}", style="dim"), left=_LEFT)


def _named(record: Json, name: str | None) -> str:
    return f"{quoted(name or '')} ({inert(record['id'])})"


def _name(argument: str) -> Text:
    return Text(f"{argument}: ")


def _change(name: str, item: Json) -> Block:
    old, new = item["current"].get(name), item["proposed"][name]
    label = item["labels"].get(name)
    # What will be written stands there whole: nobody can approve what they cannot read.
    value = _value(new, whole=True)
    shown = f"{value} ({inert(label)})" if label else value
    before = Text() if item["tool"] == "create_task" else Text.assemble((_value(old), "red"), " → ")
    return Block(Text.assemble(before, (shown, "green")), label=_name(name), left=5)


def _value(value: Any, *, whole: bool = False) -> str:
    if value is None:
        return "(none)"
    return quoted(value, len(value) if whole else _LONGEST) if isinstance(value, str) else inert(str(value))


def _source(citation: Json) -> Text:
    when = f", {citation['date']}" if citation["date"] else ""
    who = f", {inert(citation['author'])}" if citation["author"] else ""
    return Text(f"{quoted(citation['quote'])} ({citation['source']} {inert(citation['record'])}{when}{who})")


_OUTCOME_COLOUR = {
    "previewed": "cyan",
    "verified": "green",
    "mismatch": "bold red",
    "stale": "yellow",
    "failed": "red",
    "unknown": "bold red",
    "rejected": "dim",
}


def results(entries: Sequence[Json]) -> list[RenderableType]:
    """What became of each decided item, in words."""
    parts: list[RenderableType] = [Text("\nResults", style="bold")] if entries else []
    for entry in entries:
        meaning, style = OUTCOMES[entry["outcome"]], _OUTCOME_COLOUR[entry["outcome"]]
        label = Text.assemble(f"{entry['item_id']:<4} ", (f"{entry['outcome']:<10}", style))
        detail = "" if entry["outcome"] in SAYS_ALL else inert(entry["detail"])
        parts.append(Block(Text(f"{meaning}. {detail}".rstrip()), label=label, left=2))
    return parts
