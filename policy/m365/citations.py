"""The numbered sources at the end of an answer, and the numbers behind the statements."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from typing import NamedTuple

from policy.m365.attribution import Meta, meta_of
from policy.m365.said_dates import Clock
from policy.m365.units import quoted_statements

_HEAD = re.compile(
    r"(?i)^\W{0,8}(?:sources?|references?|citations?|footnotes?|quellen|referenzen|nachweise|fuentes|"
    r"referencias|sources? used|fonti|fontes|bronnen|källor|kilder|出典|参照|情報源|参考|źródła|"
    r"learn more)(?:\s(?:used|consulted|cited|list))?\W{0,6}$"
)
_MARKED = re.compile(
    r"^[ \t]{0,8}(?:[-*•]\s)?(?:\[\^?(?P<a>\d{1,3})\^?\]:?|【(?P<b>\d{1,3})[^】]{0,20}】|(?P<c>[¹²³⁴-⁹]{1,2})|"
    r"\^(?P<d>\d{1,3})\^?)[ \t:.–-]{0,4}(?=\S)"
)
_COUNTED = re.compile(r"^[ \t]{0,8}(?P<a>\d{1,3})[.):]\s{1,4}(?=\S)")
_CITED = re.compile(r"\[\^?(\d{1,3})\^?\]|【(\d{1,3})[^】]{0,20}】|([¹²³⁴-⁹]{1,2})|\((\d{1,2})\)|\^(\d{1,3})\^?")
_RAISED = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹", "123456789")
_NEAR = 60


class Source(NamedTuple):
    """One entry of the list."""

    meta: Meta
    text: str


class Sources(NamedTuple):
    """The list by number, and the lines that it takes."""

    by_number: Mapping[int, Source]
    spans: tuple[tuple[int, int], ...]

    def hold(self, offset: int) -> bool:
        """Whether an offset lies in a line of the list."""
        position = bisect_right(self.spans, (offset, offset)) - 1
        return any(start <= offset <= end for start, end in self.spans[max(0, position) : position + 2])


def sources_of(text: str, clock: Clock) -> Sources:
    """The entries: lines under a heading of sources, or lines that begin with a mark such as [1]."""
    found: dict[int, Source] = {}
    spans: list[tuple[int, int]] = []
    under = False
    position = 0
    for line in text.split("\n"):
        start, position = position, position + len(line) + 1
        if len(line) < 60 and _HEAD.match(line):
            under = True
            spans.append((start, start + len(line)))
            continue
        match = _MARKED.match(line) or (_COUNTED.match(line) if under else None)
        if not match:
            under = under and (not line.strip() or line.lstrip()[:1] in "-*•")
            continue
        entry = line[match.end() :]
        meta = meta_of(entry[:400], clock, single=False)
        if under or (
            (meta.source or meta.day or entry.startswith("http")) and not quoted_statements(entry, 0, len(entry))
        ):
            number = _number(match)
            before = found.get(number)
            found[number] = Source(before.meta.over(meta), f"{before.text} {entry}") if before else Source(meta, entry)
            if not quoted_statements(entry, 0, len(entry)):
                spans.append((start, start + len(line)))
    return Sources(found, tuple(spans))


def cited(text: str, end: int, limit: int, sources: Sources) -> Source | None:
    """The source that the words up to `end` refer to: the first known number behind them, before `limit`."""
    if not sources.by_number:
        return None
    behind = text[end : min(limit, end + _NEAR)].split("\n")[0]
    for match in _CITED.finditer(behind):
        number = int(next(group for group in match.groups() if group).translate(_RAISED))
        if number in sources.by_number:
            return sources.by_number[number]
    return None


def _number(match: re.Match[str]) -> int:
    return int(next(group for group in match.groups() if group).translate(_RAISED))
