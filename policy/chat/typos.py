"""Misspelled system words set right: one letter wrong, missing, doubled or swapped. Never a name or short word."""

from collections.abc import Iterable

from policy.chat.common_words import COMMON
from policy.chat.english import is_english
from policy.chat.tokens import Token
from policy.chat.vocabulary import SYSTEM_WORDS

_SHORTEST = 5


def corrected(tokens: Iterable[Token], names: frozenset[str]) -> tuple[Token, ...]:
    """The tokens with misspelled system words replaced in their normal form.

    `names` are the words of known names: they stand as written, and so does what is quoted, or written with a capital
    letter inside a sentence.
    """
    fixed: list[Token] = []
    for token in tokens:
        first = not fixed or fixed[-1].low in {".", "!", "?", ";", ":"}
        if _may_be_misspelled(token, first, names) and (right := _nearest(token.low)):
            token = token.model_copy(update={"low": right})
        fixed.append(token)
    return tuple(fixed)


def _may_be_misspelled(token: Token, first: bool, names: frozenset[str]) -> bool:
    if token.kind != "word" or token.quoted or len(token.low) < _SHORTEST - 1:
        return False
    if token.low in names or token.low in COMMON or token.low in SYSTEM_WORDS or is_english(token.low):
        return False
    return first or not token.capital


def _nearest(word: str) -> str | None:
    """The one system word that is one slip away and begins alike; None where none or several are."""
    found = {
        known
        for known in SYSTEM_WORDS
        if len(known) >= _SHORTEST
        and known[0] == word[0]
        and abs(len(known) - len(word)) <= 1
        and _one_slip(word, known)
    }
    stems = {known.rstrip("s") for known in found}
    return min(found, key=lambda known: (abs(len(known) - len(word)), known)) if len(stems) == 1 else None


def _one_slip(left: str, right: str) -> bool:
    """Whether one letter inserted, missing, swapped or (in a longer word) replaced makes one of the other."""
    if left == right:
        return False
    start = 0
    while start < min(len(left), len(right)) and left[start] == right[start]:
        start += 1
    rest, other = left[start:], right[start:]
    if rest[1:] == other or rest == other[1:]:
        return True
    if rest[1:] == other[1:]:
        return len(right) > _SHORTEST
    return len(rest) > 1 and len(other) > 1 and rest[:2] == other[1::-1] and rest[2:] == other[2:]
