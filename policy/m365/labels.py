"""Lines that are a label and a value, as the headers of a mail or the details of an item are."""

import re
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from policy.m365.blocks import Block
from policy.m365.fields import Role, role_of

_LABELLED = re.compile(
    r"(?:\*\*|__|\*|_)?(?P<label>[^\W\d_][^:：*_\n|“\"«]{0,38}?)(?:\*\*|__|\*|_)?\s?[:：](?:\*\*|__|\*|"
    r"_)?(?:\s+|(?<=：)|$)(?P<value>.*)",
    re.DOTALL,
)
_DASHED = re.compile(r"(?:\*\*|__)(?P<label>[^\W\d_][^:*_\n|]{0,38}?)(?:\*\*|__)\s?[-–—]\s(?P<value>.*)", re.DOTALL)


_MOST = 40
WORDS: tuple[Role, ...] = ("text", "weak_text")


class Label(NamedTuple):
    """A labelled line: its words and role, and the offset at which the value begins."""

    label: str
    role: Role
    value: str
    start: int


def label_of(text: str) -> Label | None:
    """The label of a line, if its words are known as one: "Sent: ...", "**Wer:** ..."; never a sentence."""
    match = _LABELLED.match(text) or _DASHED.match(text)
    if match is None:
        return None
    label = match["label"].strip()
    role = role_of(label, exact=True)
    if role is None or len(label.split()) > 4:
        return None
    return Label(label, role, match["value"].strip(), match.start("value"))


def labelled_run(text: str, blocks: Sequence[Block], position: int) -> list[tuple[Block, Label]]:
    """The labelled lines from a block on that make one record: it ends with a label that it has already."""
    first = blocks[position]
    run: list[tuple[Block, Label]] = []
    seen: set[Role] = set()
    for block in islice(blocks, position, position + _MOST):
        label = label_of(text[block.start : block.end]) if _is_beside(block, first) else None
        if label is None or label.role in seen or (not label.value and label.role in WORDS):
            break
        seen.add(label.role)
        run.append((block, label))
    return run


def _is_beside(block: Block, first: Block) -> bool:
    """Whether a block stands at the level of the first, or is a line within the item that the first is."""
    within = first.kind == "item" and block.kind == "text" and block.indent >= first.indent
    return block.level == first.level and (block.kind == first.kind or within)
