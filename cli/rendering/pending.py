"""The packets that wait, as a person reads them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from rich.console import RenderableType
from rich.text import Text

from cli.rendering.text import Block, Verbatim, counted
from policy.inert import inert

Json = Mapping[str, Any]


def pending(entries: Sequence[Json], without_words: Sequence[int], now: datetime) -> list[RenderableType]:
    """Each packet with its age, its expiry and how to look at it; `without_words` counts items that lack words."""
    if not entries:
        return [Text("No packet waits.")]
    parts: list[RenderableType] = []
    for entry, lacking in zip(entries, without_words, strict=True):
        made, expires = datetime.fromisoformat(entry["created_at"]), datetime.fromisoformat(entry["expires_at"])
        head = Text.assemble(
            (entry["thread_id"], "bold"), f"  {entry['flow']}  {age((now - made).total_seconds())} old  "
        )
        if expires <= now:
            head.append("expired: run the flow again", style="red")
        else:
            head.append(f"expires in {age((expires - now).total_seconds())}")
        counts = (
            f"{counted(entry['items'], 'item')}: {entry['write_items']} ready to approve, {lacking} without your words"
        )
        parts += [
            Block(head),
            Block(Text(counts), left=2),
            Verbatim(Text(inert(entry["packet_hash"]), style="dim"), left=2),
        ]
    return [*parts, Text("\nTo look at one: se-ops show THREAD")]


def age(seconds: float) -> str:
    """A time span in its largest fitting unit, rounded down: `5 minutes`."""
    for unit, length in (("day", 86400), ("hour", 3600), ("minute", 60)):
        if seconds >= length:
            return counted(int(seconds // length), unit)
    return "less than a minute"
