"""The confirmation packet as cards: old -> new for each field, why, impact, risk, sources. CRM text is quoted."""

from collections.abc import Mapping, Sequence
from typing import Any

from rich.console import RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from policy.inert import inert, quoted

Json = Mapping[str, Any]
_KIND = {
    "write": ("ready to approve", "green"),
    "needs_text": ("needs your words", "yellow"),
    "manual": ("by hand", "cyan"),
    "recommendation": ("for another role", "magenta"),
}
_LONGEST = 600


def packet(shown: Json) -> list[RenderableType]:
    """The whole packet."""
    items: Sequence[Json] = shown["items"]
    counts = {kind: sum(item["kind"] == kind for item in items) for kind in _KIND}
    counted = ", ".join(f"{count} {_KIND[kind][0]}" for kind, count in counts.items() if count)
    parts: list[RenderableType] = [
        Text(""),
        Rule(Text(f"Confirmation packet: {counted}", style="bold"), align="left"),
        Text(f"as {shown['role_applied']}; expires {shown['expires_at']}; {short(shown['packet_hash'])}", style="dim"),
    ]
    if shown["crm_contract"] == "dry_run":
        parts.append(Text("dry_run contract: approving yields previews and writes nothing.", style="cyan"))
    for number, item in enumerate(items, start=1):
        parts += _card(number, item)
    if shown["deferred"]:
        parts.append(Text(f"\n{shown['deferred']} further proposals come in the next packet of this thread."))
    return parts


def short(packet_hash: str) -> str:
    """A hash short enough to read."""
    return packet_hash[: len("sha256:") + 12]


def _card(number: int, item: Json) -> list[RenderableType]:
    kind, style = _KIND[item["kind"]]
    route = f" ({item['route_to']})" if item["route_to"] else ""
    what = item["tool"] or "no tool"
    head = Text.assemble(
        "\n", (f"{number}. ", "bold"), (f"{what}  ", "bold"), (kind + route, style), f"  {item['item_id']}"
    )
    lines = [
        Text.assemble("milestone ", _named(item["milestone"]), f" of {quoted(item['opportunity']['name'] or '')},"),
        Text(f"customer {quoted(item['customer']['name'] or '')}"),
    ]
    if item["task"]:
        lines.append(Text(f"task {quoted(item['task']['subject'])}"))
    lines += [_change(name, item) for name in item["proposed"]]
    if item["kind"] == "needs_text":
        lines.append(Text(f"  description now: {_value(item['current'].get('description') or None)}"))
        lines.append(Text("  description: your words are missing", style="yellow"))
    lines += [
        Text.assemble(("why     ", "dim"), inert(item["why"])),
        Text.assemble(("impact  ", "dim"), inert(item["impact"])),
    ]
    lines.append(Text.assemble(("risk    ", "dim"), inert(item["risk"])))
    lines += [_source(citation) for citation in item["citations"]]
    if item["record_url"]:
        lines.append(Text(inert(item["record_url"]), style="dim"))
    return [head, *(Padding(line, (0, 0, 0, 3), expand=False) for line in lines)]


def _named(milestone: Json) -> str:
    return f"{quoted(milestone['name'] or '')} {inert(milestone['number'] or milestone['id'])}"


def _change(name: str, item: Json) -> Text:
    old, new = item["current"].get(name), item["proposed"][name]
    label = item["labels"].get(name)
    shown = f"{_value(new)} ({inert(label)})" if label else _value(new)
    if item["tool"] == "create_task":
        return Text.assemble(f"  {name}: ", (shown, "green"))
    return Text.assemble(f"  {name}: ", (_value(old), "red"), " → ", (shown, "green"))


def _value(value: Any) -> str:
    if value is None:
        return "(none)"
    return quoted(value, _LONGEST) if isinstance(value, str) else str(value)


def _source(citation: Json) -> Text:
    when = f", {citation['date']}" if citation["date"] else ""
    who = f", {inert(citation['author'])}" if citation["author"] else ""
    return Text.assemble(
        ("source  ", "dim"),
        f"{quoted(citation['quote'])} ({citation['source']} {inert(citation['record'])}{when}{who})",
    )


_OUTCOME = {
    "previewed": ("a preview; nothing was written", "cyan"),
    "verified": ("written and read back", "green"),
    "mismatch": ("written, but not as approved: look at the record", "bold red"),
    "stale": ("not written: the record changed meanwhile", "yellow"),
    "failed": ("not written", "red"),
    "unknown": ("may or may not be written: look at the record", "bold red"),
    "rejected": ("rejected by you", "dim"),
}


def results(entries: Sequence[Json]) -> list[RenderableType]:
    """What became of each decided item, in words."""
    parts: list[RenderableType] = [Text("\nResults", style="bold")] if entries else []
    for entry in entries:
        meaning, style = _OUTCOME[entry["outcome"]]
        parts.append(
            Text.assemble(
                f"  {entry['item_id']:<4} ", (f"{entry['outcome']:<10}", style), f"{meaning}. ", inert(entry["detail"])
            )
        )
    return parts
