"""A note cut into sentences and clauses, each with its offsets in the original.

Sales notes have few capitals and little punctuation, so a full stop ends a sentence whatever follows it, unless it
belongs to an abbreviation, an initial or a number.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from policy.text.cue_pattern import CuePattern, note, note_part
from policy.text.instructions import is_instruction
from policy.text.words import words

_SAME_LENGTH = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "“": '"', "”": '"', "\xa0": " ", "—": "–", "\u2011": "-"}
)
_SENTENCE_END = CuePattern(
    r"(?P<stop>[.!?…]+[\"')\]]{0,3}(?=\s|$))"
    r"|[\r\n]+|;|\s\|\s?|[•▪●]|(?<!\S)\*(?=\s)|</?(?:br|p|div|li|ul|ol|td|tr)\b[^<>]{0,80}>",
    re.IGNORECASE,
)
_CLAUSE_END = CuePattern(
    r",(?=\s)|\s[-–]{1,2}\s|–|:(?=\s)|[()]|\s(?=(?:but|although|though|however|whereas|while)\s)|\.{2,}",
    re.IGNORECASE,
)
# The stop after the first kind never ends a sentence; after the second kind it does where a capital follows.
_ALWAYS_ABBREVIATED = words("dr mr mrs ms prof approx incl excl e.g i.e eg ie vs cf ca attn resp viz sen gen st")
_SOMETIMES_ABBREVIATED = words(
    "no nr etc mgr dept est min max avg inc ltd co corp jr sr fig ext tel mtg wk wks mo mos yr yrs hr hrs sec "
    "secs jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun w req reqs "
    "env rev int"
)
_OPENERS = words(
    "done complete completed exit acceptance success definition deliverable deliverables finished closes close "
    "blocked blocker waiting awaiting pending the we they he she it i no not their our this that still now target "
    "goal"
)
_LAST_TOKEN = 24
_LONGEST = 1000


# Several rules read the same text one after the other; the steps of a run read the texts of all records in turn.
CACHED = 64
CACHED_IN_A_RUN = 8192


class Span(NamedTuple):
    """A part of a text; `text` is `source[start:end]`."""

    text: str
    start: int
    end: int


def plain(text: str) -> str:
    """The text with typographic quotes, dashes and blanks made uniform. Of the same length: offsets stay true."""
    return text.translate(_SAME_LENGTH)


@lru_cache(maxsize=CACHED_IN_A_RUN)
def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of a text in order, without blanks at their ends; a line, a bullet, ";" or " | " ends one too.

    Those that give an instruction state nothing and are left out (`policy.text.instructions`).
    """
    parts = [part for span in _cut(text, 0, len(text), _sentence_ends(text)) for part in _bounded(span)]
    for one in {text, *(part.text for part in parts)}:
        note(one)
    return tuple(part for part in parts if not is_instruction(part.text))


def sentence_at(spans: Sequence[Span], offset: int) -> int | None:
    """The position in `spans` of the one that holds the offset, or None."""
    position = bisect_right(spans, offset, key=lambda span: span.start) - 1
    return position if position >= 0 and offset < spans[position].end else None


def clauses(text: str, sentence: Span) -> tuple[Span, ...]:
    """The clauses of one sentence: parted by commas, dashes, colons, brackets and words of contrast."""
    ends = ((match.start(), match.end()) for match in _CLAUSE_END.finditer(text, sentence.start, sentence.end))
    parts = tuple(_cut(text, sentence.start, sentence.end, ends))
    for part in parts:
        note_part(part.text, sentence.text)
    return parts


def _bounded(span: Span) -> Iterator[Span]:
    """Every rule takes time by the length of a sentence: what is longer than any real one is cut."""
    if len(span.text) <= _LONGEST:
        yield span
        return
    for start in range(0, len(span.text), _LONGEST):
        yield from _trimmed(
            span.text[start : start + _LONGEST], 0, min(_LONGEST, len(span.text) - start), span.start + start
        )


def _sentence_ends(text: str) -> Iterator[tuple[int, int]]:
    for match in _SENTENCE_END.finditer(text):
        if match["stop"] is None:
            yield match.start(), match.end()
        elif match["stop"][0] != "." or len(match["stop"]) > 1 or not _is_abbreviation(text, match.start()):
            yield match.end(), match.end()


def _cut(text: str, start: int, end: int, ends: Iterator[tuple[int, int]]) -> Iterator[Span]:
    for cut_from, cut_to in ends:
        yield from _trimmed(text, start, cut_from)
        start = cut_to
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int, shift: int = 0) -> Iterator[Span]:
    part = text[start:end]
    left = part.lstrip()
    start += len(part) - len(left)
    words = left.rstrip()
    if words.strip(".,:-–*()"):
        yield Span(words, start + shift, start + shift + len(words))


def _is_abbreviation(text: str, stop: int) -> bool:
    before = text[max(0, stop - _LAST_TOKEN) : stop].split()
    token = before[-1].lstrip("(\"'").casefold() if before and not text[stop - 1].isspace() else ""
    after = text[stop + 1 : stop + 1 + _LAST_TOKEN].split(maxsplit=1)
    if not after:
        return False
    following = after[0]
    if token in _ALWAYS_ABBREVIATED:
        return True
    if len(token) == 1 and text[stop - 1].isupper():
        return following[0].isupper() and following.casefold().strip(",:") not in _OPENERS
    return token in _SOMETIMES_ABBREVIATED and not following[0].isupper() and following.casefold() not in _OPENERS
