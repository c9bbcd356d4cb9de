"""The words that a verdict rests on: a quotation, and where it stands, of which day and by whom."""

from collections.abc import Mapping, Sequence
from typing import Any

from policy.inert import inert, quoted
from web.elements import Inert, Words, element

_LONGEST = 600


def quotes(citations: Sequence[Mapping[str, Any]]) -> None:
    """The citations below one another; nothing where there are none."""
    for citation in citations:
        with element("figure", "quote"):
            Words("blockquote", Inert(quoted(citation["quote"], _LONGEST)))
            known = [citation["source"], citation["record"] if citation["record"] != "m365" else None]
            known += [citation["date"] or "no date", citation["author"]]
            Words("figcaption", ", ".join(str(part) for part in known if part))


def whole(text: str) -> str:
    """All of a text as a marked quotation, inert."""
    return quoted(text, len(text))


def value(tag: str, shown: Any, label: str | None = None, classes: str = "") -> None:
    """A field's value, a text quoted, with what a code is called.

    Line breaks of a text are shown as such: within its own box they can imitate nothing.
    """
    if not isinstance(shown, str):
        said = "(none)" if shown is None else inert(str(shown))
        Words(tag, Inert(said + _in_brackets(label)), classes)
    elif "\n" not in shown:
        Words(tag, Inert(whole(shown) + _in_brackets(label)), classes)
    else:
        lines = [whole(line)[1:-1] for line in shown.split("\n")]
        with element(tag, f"value {classes}", tabindex="0"):
            for line in (f"“{lines[0]}", *lines[1:-1], f"{lines[-1]}”{_in_brackets(label)}"):
                Words("span", Inert(line))


def _in_brackets(label: str | None) -> str:
    return f" ({inert(label)})" if label else ""
