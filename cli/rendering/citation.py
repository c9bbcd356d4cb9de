"""Words that a verdict rests on, always with where they stand, when they were said and by whom."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from rich.console import RenderableType
from rich.text import Text

from cli.rendering.text import Block
from policy.inert import inert, quoted

Json = Mapping[str, Any]
_LONG_ID = re.compile(r"\b([0-9a-f]{8})(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b", re.IGNORECASE)


def source(citation: Json, *, whole_ids: bool = False) -> Text:
    """`“quote” (source record, date, author)`; a record's id is cut to its first eight digits where not `whole_ids`."""
    record = citation["record"] if whole_ids else short_ids(citation["record"])
    place = citation["source"] if record == "m365" else f"{citation['source']} {inert(record)}"
    known = [place, citation["date"] or "no date", *([inert(citation["author"])] if citation["author"] else [])]
    return Text(f"{quoted(citation['quote'])} ({', '.join(known)})")


def short_ids(text: str) -> str:
    """The text with every GUID cut to its first eight digits."""
    return _LONG_ID.sub(r"\1…", text)


def hanging(label: Text, citations: Sequence[Json], otherwise: str, *, left: int) -> list[RenderableType]:
    """The citations below one another, beside their label; without any, the words that say so."""
    if not citations:
        return [Block(Text(otherwise), label=label, left=left)]
    blank = Text(" " * label.cell_len)
    return [
        Block(source(citation), label=blank if number else label, left=left)
        for number, citation in enumerate(citations)
    ]
