"""Inert text where a client may show it as Markdown: it becomes no link, picture, emphasis, heading, formula or HTML.

Whoever reads the source and whoever reads what is rendered sees the same characters, so `policy.inert.original` reads
the text back from either.
"""

import re

from policy.inert import code as inert_code
from policy.inert import inert, quoted

# A doubled backslash would be rendered as one, and a reference such as &lt; as its character. Bare addresses become
# links in many clients. A "$" begins a formula, or an icon.
_MARKUP = re.compile(
    r"\\\\"
    r"|<(?=[!/?A-Za-z])"
    r"|\](?=[(\[:])"
    r"|[`*~$]"
    r"|(?<![^\W_])_|_(?![^\W_])"
    r"|&(?=#?\w+;)"
    r"|:(?=//)"
    r"|(?<=www)\.(?=\S)"
    r"|(?<=\S)@(?=\S)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{1,9}[.)]")


def plain(text: str) -> str:
    """The text on one line, inert, without Markdown; also where it stands at the beginning of a line."""
    shown = _without_markup(inert(text))
    if first := _NUMBER.match(shown):
        shown = f"{shown[: first.end() - 1]}{_coded(shown[first.end() - 1])}{shown[first.end() :]}"
    elif shown[:1] in set("#>=+|-"):
        shown = _coded(shown[0]) + shown[1:]
    return f"{shown[:-1]}{_coded(']')}" if shown.endswith("]") else shown


def quotation(text: str, limit: int | None = None) -> str:
    """The text as a marked quotation, whole or its first `limit` characters, saying how many more there are."""
    return _without_markup(quoted(text, len(text) if limit is None else limit))


def code(text: str) -> str:
    """A record's number; what does not look like one is a quotation."""
    return _without_markup(inert_code(text))


def _without_markup(shown: str) -> str:
    return _MARKUP.sub(lambda found: _coded(found[0][0]), shown)


def _coded(character: str) -> str:
    return f"\\u{{{ord(character):x}}}"
