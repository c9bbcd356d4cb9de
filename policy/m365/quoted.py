"""Words between quotation marks, of every kind that mails, chats and languages use."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_CLOSING = {
    "“": "”“",
    "”": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    "「": "」",
    "『": "』",
    "‹": "›",
    "《": "》",
    '"': '"',
    "‘": "’",
    "‚": "‘’",
    "'": "'",
    "`": "`",
}
_SINGLE = frozenset("‘'‚`")
_LONGEST = 3000
_MOST_UNCLOSED = 50
_AFTER = re.compile(r"[\s.,;:!?)\]}…*_–—|\[<(]|$")
_STRONG_AFTER = re.compile(r"\W{0,3}(?:[.,;:!?)\]…|\[(–—-]|\s[-–—(\[]|\n|$)")


class Quotation(NamedTuple):
    """Words between marks: `start` and `end` without the marks, `opens` and `closes` with them."""

    start: int
    end: int
    opens: int
    closes: int


def quotations(text: str, start: int, end: int) -> tuple[Quotation, ...]:
    """The outermost quotations between two offsets, in order; one that is not closed is none."""
    return tuple(_quotations(text, start, end))


def italics(text: str, start: int, end: int) -> tuple[Quotation, ...]:
    """The words between single asterisks or underscores, in order."""
    return tuple(
        Quotation(match.start(2), match.end(2), match.start(), match.end())
        for match in _ITALIC.finditer(text, start, end)
    )


_ITALIC = re.compile(r"(?<![\w*_])([*_])(?![\s*_])([^*_\n]{1,1000}?)(?<!\s)\1(?![\w*_])")


def _quotations(text: str, start: int, end: int) -> Iterator[Quotation]:
    position, unclosed = start, 0
    while position < end and unclosed < _MOST_UNCLOSED:
        mark = text[position]
        if mark in _CLOSING and _opens(text, position, start):
            close = _close(text, position, min(end, position + _LONGEST))
            unclosed += close is None
            if close is not None:
                yield Quotation(position + 1, close, position, close + 1)
                position = close
        position += 1


def _opens(text: str, position: int, start: int) -> bool:
    mark = text[position]
    before = text[position - 1] if position > start else " "
    after = text[position + 1 : position + 2]
    if mark in "«»" and after in " \xa0\u202f":
        after = text[position + 2 : position + 3]
    if not after or (after.isspace() and mark not in "„“"):
        return False
    if mark == "”":
        return before.isspace() and after.isalnum()
    if mark in "「『“„«《":
        return True
    return not before.isalnum() and before not in "/\\="


def _close(text: str, position: int, end: int) -> int | None:
    mark = text[position]
    closing = _CLOSING[mark]
    if mark in _SINGLE:
        return _close_single(text, position, closing, end)
    depth = 1
    for at in range(position + 1, end):
        sign = text[at]
        if sign in closing:
            if mark == '"' and not _AFTER.match(text, at + 1):
                continue
            depth -= 1
            if depth == 0:
                return at
        elif sign == mark and mark not in '"”':
            depth += 1
        elif mark == "“" and sign == '"' and depth == 1 and "”" not in text[at:end]:
            return at
    return None


def _close_single(text: str, position: int, closing: str, end: int) -> int | None:
    """Of the marks that may close (an apostrophe looks the same) the first with a clear end behind, else the first."""
    line_end = text.find("\n", position, end)
    line_end = end if line_end < 0 else line_end
    weak: int | None = None
    for at in range(position + 2, line_end):
        if text[at] not in closing or text[at - 1].isspace() or not _AFTER.match(text, at + 1):
            continue
        if _STRONG_AFTER.match(text, at + 1):
            return at
        weak = at if weak is None else weak
    return weak
