"""An answer cut into headings, items of lists, block quotes and lines, each with its offsets."""

import re
from typing import Literal, NamedTuple

Kind = Literal["heading", "item", "text", "quote", "gap"]

_QUOTED = re.compile(r"[ \t]{0,6}(?:>[ \t]?){1,6}")
_BULLET = re.compile(
    r"(?P<indent>[ \t]*)(?P<mark>[-*+•·・‣▪◦○●►➤–—✅❌⚠️🔹🔸]️?|\(?(?:\d{1,3}|[a-hA-H])[.)])(?:[ \t]+|"
    r"(?<=[・•·►➤✅❌🔹🔸])(?=\S))(?:\[[ xX]\]\s+)?(?=\S)"
)
_HEADING = re.compile(r"[ \t]{0,3}(?P<marks>#{1,6})[ \t]+(?=\S)")
_BOLD_LINE = re.compile(r"[ \t]{0,3}(?:\*\*|__)[^*_]{1,160}(?:\*\*|__)\s?:?\s*$")
_RULE = re.compile(r"[ \t]*(?:[-*_=~─━][ \t]?){3,}$|[ \t]*```\w{0,12}[ \t]*$|WEBVTT.*$")
_OPENERS = {"“": "”", "«": "»", "「": "」", "『": "』", "„": "“"}
_ENDED = re.compile(r"[.!?…:;。！？”»」』\"')\]]\W{0,6}$")
_SPEAKS = re.compile(r"[^\n]{2,70}?(?:：|:\s)|[\[(]?\d{1,2}[:.h]\d\d")
_WRAPPED = 55


class Block(NamedTuple):
    """Words between two offsets. `indent` is the depth of an item, `level` that of a heading or of a block quote."""

    kind: Kind
    start: int
    end: int
    indent: int = 0
    level: int = 0


def blocks(text: str) -> tuple[Block, ...]:
    """The blocks in order. A line that goes on in the next, or whose quotation does, is one block with it."""
    found: list[Block] = []
    position = 0
    for line in text.split("\n"):
        block = _block(line, position)
        before = found[-1] if found else None
        if before and block and _goes_on(text, before, block):
            found[-1] = before._replace(end=block.end)
        elif block and before and before.kind == block.kind == "gap":
            found[-1] = before._replace(level=max(before.level, block.level))
        elif block:
            found.append(block)
        position += len(line) + 1
    return tuple(found)


def _block(line: str, start: int) -> Block | None:
    end = start + len(line.rstrip())
    if not line.strip():
        return Block("gap", start, start)
    if _RULE.match(line):
        return Block("gap", start, start, level=int(line.strip()[0] in "-*_=~─━"))
    if quoted := _QUOTED.match(line):
        inner = start + quoted.end()
        depth = quoted[0].count(">")
        return Block("quote", inner, end, level=depth) if inner < end else Block("gap", start, start)
    if heading := _HEADING.match(line):
        return Block("heading", start + heading.end(), end, level=len(heading["marks"]))
    if _BOLD_LINE.match(line):
        return Block("heading", start + len(line) - len(line.lstrip()), end, level=7)
    if bullet := _BULLET.match(line):
        return Block("item", start + bullet.end(), end, indent=1 + _width(bullet["indent"]))
    lead = len(line) - len(line.lstrip())
    return Block("text", start + lead, end, indent=_width(line[:lead]))


def _width(blanks: str) -> int:
    return len(blanks.expandtabs(4))


def _goes_on(text: str, before: Block, block: Block) -> bool:
    """Whether a line is the rest of the one before it."""
    if before.kind == "quote":
        return False
    if block.kind != "text" or before.kind not in ("item", "text") or block.start - before.end > 40:
        return False
    words = text[max(before.start, before.end - 600) : before.end]
    if _is_open(words):
        return True
    first = text[block.start]
    if _SPEAKS.match(text, block.start, min(block.end, block.start + 90)):
        return False
    return len(words) >= _WRAPPED and not _ENDED.search(words[-8:]) and first.islower()


def _is_open(words: str) -> bool:
    """Whether a typographic quotation begins in the words and does not end there."""
    return any(
        words.rfind(opening) > words.rfind(closing)
        for opening, closing in _OPENERS.items()
        if opening != "„" or "“" not in words
    )
