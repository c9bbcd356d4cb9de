"""Which of the system's concepts a clause speaks of, and where."""

import re

from policy.chat.common_words import COMMON
from policy.chat.lexicon import CONCEPTS, LONGEST
from policy.chat.tokens import Token
from policy.value import Value

_SHORTEST = 3


class Found(Value):
    """A phrase of the lexicon in the clause: tokens `first` to `last` (not included)."""

    concept: str
    phrase: tuple[str, ...]
    first: int
    last: int


def concepts(tokens: tuple[Token, ...], places: frozenset[int] = frozenset()) -> tuple[Found, ...]:
    """The concepts of the clause, longest phrases first taken; tokens at `places` belong to names and say nothing."""
    found: list[Found] = []
    place = 0
    while place < len(tokens):
        length = _longest(tokens, place, places)
        if length:
            phrase = _as_listed(tuple(token.low for token in tokens[place : place + length]))
            found += [
                Found(concept=concept, phrase=phrase, first=place, last=place + length) for concept in CONCEPTS[phrase]
            ]
        elif place not in places:
            found += _of_parts(tokens[place], place)
        place += length or 1
    return tuple(found)


def _of_parts(token: Token, place: int) -> list[Found]:
    """The concepts of "handoff-ready": of both its parts, where each is a system word."""
    parts = [(part,) for part in token.low.split("-")]
    if len(parts) != 2 or not all(part in CONCEPTS for part in parts):
        return []
    return [
        Found(concept=concept, phrase=part, first=place, last=place + 1) for part in parts for concept in CONCEPTS[part]
    ]


def _longest(tokens: tuple[Token, ...], place: int, places: frozenset[int]) -> int:
    for length in range(min(LONGEST, len(tokens) - place), 0, -1):
        part = tokens[place : place + length]
        if _as_listed(tuple(token.low for token in part)) and not places & set(range(place, place + length)):
            return length
    return 0


def _as_listed(words: tuple[str, ...]) -> tuple[str, ...]:
    """The phrase of the lexicon that these words are, be it in another form of its one word; else nothing."""
    if words in CONCEPTS:
        return words
    apart = tuple(part for word in words for part in word.split("-"))
    if apart in CONCEPTS:
        return apart
    return _BY_STEM.get(_stem(words[0]), ()) if len(words) == 1 and words[0] not in COMMON else ()


def is_system_word(word: str) -> bool:
    """Whether the word, in any of its forms, is one of the system's own."""
    return bool(_as_listed((word,)))


def _stem(word: str) -> str:
    """The word without its ending: "emailing", "emailed" and "emails" are all "email"."""
    cut = re.sub(r"(?:ing|ed|es|s|e)$", "", word) if len(word) > _SHORTEST else word
    doubled = cut != word and len(cut) > _SHORTEST and cut[-1] == cut[-2] and cut[-1] not in "ls"
    return cut[:-1] if doubled else cut


_BY_STEM = {_stem(words[0]): words for words in CONCEPTS if len(words) == 1 and len(words[0]) > _SHORTEST}
