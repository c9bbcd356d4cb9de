"""What an answer says of its own statements: "the last row belongs to another opportunity"."""

import re
from typing import NamedTuple

from policy.text.sentences import plain

_COUNTED = {
    "first": 0,
    "second": 1,
    "third": 2,
    "fourth": 3,
    "fifth": 4,
    "last": -1,
    "final": -1,
    "latter": -1,
    "1st": 0,
    "2nd": 1,
    "3rd": 2,
    "4th": 3,
    "5th": 4,
    "former": 0,
}
_OTHER_THING = (
    r"(?:other|another|different|separate|unrelated|second|parallel)\s(?:\w+\s){0,2}?(?:customers?|clients?|"
    r"accounts?|compan(?:y|ies)|organi[sz]ations?|opportunit(?:y|ies)|projects?|programmes?|deals?|"
    r"engagements?)"
)
_ROW = re.compile(
    rf"(?i)\bthe (?P<which>{'|'.join(_COUNTED)})(?: (?:one|two))? ?(?:row|item|message|entry|e-?mail|mail|"
    rf"post|line|result|bullet|point|quote|statement|chat|document|file|meeting|one|hit)?\b[^.\n]{{0,80}}?"
    rf"\b(?:belongs? to|concerns?|is about|is for|relates? to|refers? to|is from|comes from|is part of|"
    rf"is)\b[^.\n]{{0,80}}?(?:{_OTHER_THING}|not (?:about|related|part of|for) )"
)
_NAMED = re.compile(
    rf"(?:\*\*|[*_“\"])(?P<a>[^*_”\"\n]{{3,60}})(?:\*\*|[*_”\"]),? (?:which |that )?(?:is |are |, )?(?:an? |"
    rf"the )?{_OTHER_THING}"
    rf"|{_OTHER_THING}(?: (?:of|with|at) (?:the same |this |that )?\w+)?(?: called| named|:|,| \(|"
    rf"\s)\s?(?:\*\*|[*_“\"(])(?P<b>[^*_”\")\n]{{3,60}})(?:\*\*|[*_”\")])"
)
_MOST = 20


class Asides(NamedTuple):
    """The positions of statements set apart, each with the offset of the remark, and names of others."""

    rows: tuple[tuple[int, int], ...]
    names: tuple[str, ...]


def asides(text: str, own: frozenset[str]) -> Asides:
    """The remarks of an answer on its statements. `own` are the scope's names, in small letters."""
    source = plain(text)
    rows = tuple((match.start(), _COUNTED[match["which"].casefold()]) for match in _ROW.finditer(source))
    names = []
    for match in _NAMED.finditer(source):
        name = (match["a"] or match["b"]).strip(" *_.,")
        if len(name) > 2 and not any(name.casefold() in mine or mine in name.casefold() for mine in own if mine):
            names.append(name)
    return Asides(rows[:_MOST], tuple(names[:_MOST]))


def set_apart(starts: list[int], remarks: Asides) -> frozenset[int]:
    """The positions of the statements that remarks set apart: counted among those before the remark."""
    apart = set()
    for offset, which in remarks.rows:
        before = [position for position, start in enumerate(starts) if start < offset]
        if before and -len(before) <= which < len(before):
            apart.add(before[which])
    return frozenset(apart)
