"""Whether a person's words name a record: without case, accents and punctuation, in part, or by initials.

"go-live" is "GoLive", "archit" is "Architecture", "PoC" is "Proof of Concept", "sizings" is "Sizing".
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import TypeVar

from policy.text.content_words import stem_of
from policy.text.words import words as word_set

_SHORTEST_PART = 3
_SHORTEST_WHOLE = 4
_INITIALS = range(2, 6)
# Words that name nothing, or any task and any milestone.
_EMPTY = word_set(
    "a an the my our your this that these those of for on in at to from with and or by it one ones task tasks todo "
    "todos item items action activity milestone milestones please called named"
)
_POSSESSIVE = re.compile(r"(?<=\w)['’]s\b")
_Record = TypeVar("_Record")


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in their plain form."""
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
    return tuple(re.findall(r"[^\W_]+", _POSSESSIVE.sub("", bare.casefold())))


def same_name(left: str, right: str) -> bool:
    """Whether two texts are the same name, but for case, accents, blanks and punctuation."""
    one, other = "".join(words_of(left)), "".join(words_of(right))
    return bool(one) and one == other


def telling(words: str) -> tuple[str, ...]:
    """The words that tell one record from another; empty where there are none."""
    return tuple(word for word in words_of(words) if word not in _EMPTY)


def fits(words: str, own: Iterable[str | None], around: Iterable[str | None] = ()) -> bool:
    """Whether every telling word is in the record's own texts, or in those around it and one at least in its own."""
    said = telling(words)
    named = _found(said, words_of(words), own)
    placed = _found(said, (), around)
    return bool(named) and len(named | placed) == len(said)


def count_fitting(words: str, own: Iterable[str | None]) -> int:
    """How many of the telling words the record's own texts have."""
    return len(_found(telling(words), words_of(words), own))


def named(
    words: str,
    records: Sequence[_Record],
    name: Callable[[_Record], str | None],
    loosely: Callable[[_Record], bool],
) -> tuple[_Record, ...]:
    """The records of exactly this name; where there is none, those that the words fit."""
    exact = tuple(record for record in records if same_name(words, name(record) or ""))
    return exact or tuple(record for record in records if loosely(record))


def _found(said: Sequence[str], whole: Sequence[str], texts: Iterable[str | None]) -> frozenset[int]:
    """The places of the said words that the texts have. `whole`: all words, whose initials may stand for them."""
    found: set[int] = set()
    for text in texts:
        has = words_of(text or "")
        if len(whole) >= _SHORTEST_PART and "".join(word[0] for word in whole) in has:
            return frozenset(range(len(said)))
        known = {*has, *_neighbours(has), *_initials(has)}
        found |= {place for place, word in enumerate(said) if word in known or _in_part(word, has)}
        for place, joined in enumerate(_neighbours(said)):
            found |= {place, place + 1} if joined in has else set()
    return frozenset(found)


def _in_part(word: str, has: Iterable[str]) -> bool:
    """A number is whole or nothing; a word may be the beginning of the other, or share its stem."""
    if word.isdigit():
        return False
    return any(
        (len(word) >= _SHORTEST_PART and other.startswith(word))
        or (len(other) >= _SHORTEST_WHOLE and word.startswith(other))
        or (len(word) >= _SHORTEST_WHOLE and stem_of(word) == stem_of(other))
        for other in has
        if not other.isdigit()
    )


def _neighbours(words: Sequence[str]) -> list[str]:
    return [left + right for left, right in pairwise(words)]


def _initials(words: Sequence[str]) -> set[str]:
    return {
        "".join(word[0] for word in words[start : start + length])
        for length in _INITIALS
        for start in range(len(words) - length + 1)
    }
