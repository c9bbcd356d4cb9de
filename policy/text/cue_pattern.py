"""A pattern that is tried only where the words that its matches must hold are there.

Most rules find nothing in most sentences. So each sentence is looked up once, word by word, for the required words of
every pattern at once (`required_words`), and a pattern whose words are not there answers without a search. It is
compiled at its first search, and answers as `re.Pattern` does in every case.
"""

import re
from collections.abc import Iterator
from functools import cached_property
from threading import Lock
from typing import Any

from policy.text.required_words import EDGE, Required, folded, required_words, tokens_of

# So many sentences are looked at before patterns are read for their words: a short run does without.
_FIRST_LOOK = 256
_KEPT_SENTENCES = 4096
_KEPT_WORDS = 16384
# Longer ones are no notes of a person's: they are searched as they are.
_LONGEST_TEXT, _LONGEST_WORD = 4000, 40
_ALWAYS = 1


class CuePattern:
    """A regular expression. `text` may be anything; sentences and clauses that `note` was told of are quick."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags
        self.bit = _ALWAYS

    @cached_property
    def required(self) -> frozenset[Required] | None:
        """See required_words."""
        return required_words(self.pattern, self.flags)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The compiled expression."""
        _used.append(self)
        return re.compile(self.pattern, self.flags)

    def may_match(self, text: str) -> bool:
        """False only where nothing in the text, nor in any part of it, can match."""
        bit = self.bit  # first this, then the index that it belongs to: see Index
        known = _index.sentences.get(text)
        return known is None or known & bit != 0

    def search(self, text: str, *reach: int) -> re.Match[str] | None:
        """As re.Pattern.search."""
        bit = self.bit
        known = _index.sentences.get(text)
        return self.compiled.search(text, *reach) if known is None or known & bit else None

    def match(self, text: str, *reach: int) -> re.Match[str] | None:
        """As re.Pattern.match."""
        bit = self.bit
        known = _index.sentences.get(text)
        return self.compiled.match(text, *reach) if known is None or known & bit else None

    def fullmatch(self, text: str, *reach: int) -> re.Match[str] | None:
        """As re.Pattern.fullmatch."""
        bit = self.bit
        known = _index.sentences.get(text)
        return self.compiled.fullmatch(text, *reach) if known is None or known & bit else None

    def finditer(self, text: str, *reach: int) -> Iterator[re.Match[str]]:
        """As re.Pattern.finditer."""
        bit = self.bit
        known = _index.sentences.get(text)
        return self.compiled.finditer(text, *reach) if known is None or known & bit else iter(())

    def findall(self, text: str) -> list[Any]:
        """As re.Pattern.findall."""
        return self.compiled.findall(text) if self.may_match(text) else []

    def sub(self, replacement: Any, text: str, count: int = 0) -> str:
        """As re.Pattern.sub."""
        return self.compiled.sub(replacement, text, count) if self.may_match(text) else text

    def split(self, text: str, maxsplit: int = 0) -> list[str]:
        """As re.Pattern.split."""
        return self.compiled.split(text, maxsplit) if self.may_match(text) else [text]


def note(text: str) -> None:
    """Look a text up that several patterns are going to be tried on."""
    _counted()
    index = _index
    if index.words and len(text) <= _LONGEST_TEXT and text not in index.sentences:
        index.keep(text, index.look_up(text))


def note_part(part: str, whole: str) -> None:
    """The part of a noted text holds no more than the whole does."""
    index = _index
    known = index.sentences.get(whole)
    if known is not None and part not in index.sentences:
        index.keep(part, known)


class Index:
    """The required words of all patterns that were used when it was made, each with the bit of its pattern.

    A pattern gets its bit once, after the index that knows it has taken the place of the one before: whoever reads a
    new bit finds the new index, and whoever has the old index still has the bit that always fits.
    """

    def __init__(self, patterns: list["CuePattern"]) -> None:
        self.sentences: dict[str, int] = {}
        self._found: dict[str, tuple[int, tuple[tuple[str, int], ...]]] = {}
        self.bits = {pattern: 2 << position for position, pattern in enumerate(patterns)}
        self.every = (2 << len(patterns)) - 1
        self.words = _Words()
        for pattern, bit in self.bits.items():
            self.words.add(pattern.required, bit)

    def keep(self, text: str, known: int) -> None:
        """Remember what is known of a text; all is forgotten where it is too much."""
        if len(self.sentences) >= _KEPT_SENTENCES:
            self.sentences.clear()
        self.sentences[text] = known

    def look_up(self, text: str) -> int:
        """The bits of every pattern whose words are in the text."""
        tokens = tokens_of(folded(text))
        joined = EDGE + EDGE.join(tokens) + EDGE
        known = _ALWAYS | self.words.always
        for token in set(tokens):
            if len(token) > _LONGEST_WORD:
                return self.every
            found = self._found.get(token)
            if found is None:
                if len(self._found) >= _KEPT_WORDS:
                    self._found.clear()
                found = self._found[token] = self.words.within(token)
            known |= found[0]
            for string, bits in found[1]:
                if string in joined:
                    known |= bits
        return known


class _Words:
    """Required strings by one of their words, which may be a whole word, its beginning, its end, or a part of it."""

    def __init__(self) -> None:
        self.always = 0
        self._by_place: dict[tuple[str, bool, bool], dict[str, int]] = {}

    def __bool__(self) -> bool:
        return bool(self._by_place)

    def add(self, strings: frozenset[Required] | None, bit: int) -> None:
        """Enter a pattern's strings; None: it is always tried."""
        if strings is None:
            self.always |= bit
            return
        for string in strings:
            known = self._by_place.setdefault(string[:3], {})
            known[string.whole] = known.get(string.whole, 0) | bit

    def within(self, token: str) -> tuple[int, tuple[tuple[str, int], ...]]:
        """The bits that the token alone gives, and the longer strings, with theirs, that it may be a part of."""
        alone, longer = 0, []
        for start in range(len(token)):
            for end in range(start + 1, len(token) + 1):
                for opens in (False, True) if start == 0 else (False,):
                    for closes in (False, True) if end == len(token) else (False,):
                        for string, bits in self._by_place.get((token[start:end], opens, closes), {}).items():
                            if string.strip(EDGE) == token[start:end]:
                                alone |= bits
                            else:
                                longer.append((string, bits))
        return alone, tuple(longer)


_used: list[CuePattern] = []
_index = Index([])
_count = 0
_next_look = _FIRST_LOOK
_lock = Lock()


def _counted() -> None:
    """Count the sentences; make the index once there are many, and anew when many more have come."""
    global _count, _next_look, _index
    _count += 1
    if _count < _next_look or not _lock.acquire(blocking=False):
        return
    try:
        _next_look = 16 * _count
        used = list(dict.fromkeys(_used))
        if len(used) > len(_index.bits):
            made = Index(used)
            _index = made
            for pattern, bit in made.bits.items():
                pattern.bit = bit
    finally:
        _lock.release()
