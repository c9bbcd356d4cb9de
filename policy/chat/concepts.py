"""Which of the system's concepts a clause speaks of, and where."""

from policy.chat.lexicon import CONCEPTS, LONGEST
from policy.chat.tokens import Token
from policy.value import Value


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
            phrase = tuple(token.low for token in tokens[place : place + length])
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
        if tuple(token.low for token in part) in CONCEPTS and not places & set(range(place, place + length)):
            return length
    return 0
