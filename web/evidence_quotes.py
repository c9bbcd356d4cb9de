"""The words that a verdict rests on: a quotation, and where it stands, of which day and by whom."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from web.elements import Words, element

_LONGEST = 600
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def quotes(citations: Sequence[Mapping[str, Any]]) -> None:
    """The citations below one another; nothing where there are none."""
    for citation in citations:
        with element("figure", "quote"):
            Words("blockquote", _marked(citation["quote"]))
            known = [citation["source"], citation["record"] if citation["record"] != "m365" else None]
            known += [citation["date"] or "no date", citation["author"]]
            Words("figcaption", ", ".join(str(part) for part in known if part))


def _marked(text: str) -> str:
    more = f" [+{len(text) - _LONGEST} characters]" if len(text) > _LONGEST else ""
    return f"“{text[:_LONGEST]}”{more}"


def shown_value(value: Any, label: str | None = None) -> str:
    """A field's value, a text quoted; where it has a name, by that. `Words` makes it inert."""
    if value is None:
        return "(none)"
    if label:
        return f"{label} ({value})"
    return f"“{value}”" if isinstance(value, str) and not _DAY.fullmatch(value) else str(value)


def value_lines(tag: str, text: str, classes: str = "") -> None:
    """A value as it would be sent, its line breaks kept: within its own box they can imitate nothing."""
    lines = text.split("\n")
    if len(lines) == 1:
        Words(tag, text, classes)
        return
    with element(tag, f"value {classes}", tabindex="0"):
        for line in lines:
            Words("span", line)
