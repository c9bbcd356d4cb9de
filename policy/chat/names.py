"""The records and people that a clause names, in its own words: known names first, then what stands where names do."""

import re

from policy.chat.common_words import COMMON
from policy.chat.concepts import is_system_word
from policy.chat.context import Known, KnownName
from policy.chat.tokens import Token, plain_text, source, tokenise
from policy.chat.vocabulary import SYSTEM_WORDS
from policy.chat.word_list import word_set
from policy.value import Value

_KINDS = ("accounts", "opportunities", "milestones", "people")
# Company forms that people leave out; a known name is also meant by what stands before them.
_FORMS = word_set("ltd limited inc incorporated corp corporation gmbh ag sa se plc llc co company group kg bv nv the")


class Mention(Value):
    """Words of the clause that name something of a kind: tokens `first` to `last` (not included)."""

    kind: str
    words: str
    first: int
    last: int
    known: str | None = None


def is_ordinary(token: Token) -> bool:
    """Whether the word is plain English or the system's own, and so names nothing by itself."""
    parts = token.low.split("-")
    if len(parts) == 2 and all(part in SYSTEM_WORDS for part in parts):
        return True
    return token.low in COMMON or token.low in SYSTEM_WORDS or is_system_word(token.low)


def known_mentions(text: str, tokens: tuple[Token, ...], known: Known) -> list[Mention]:
    """Known names in the clause, longest first, none inside another."""
    found: list[Mention] = []
    taken: set[int] = set()
    for kind, name, words in sorted(_spoken(known), key=lambda entry: -len(entry[2])):
        for first in range(len(tokens) - len(words) + 1):
            part = tokens[first : first + len(words)]
            places = set(range(first, first + len(words)))
            if tuple(token.low for token in part) == words and not places & taken and _fits(part, words):
                found.append(
                    Mention(kind=kind, words=source(text, part), first=first, last=first + len(words), known=name.name)
                )
                taken |= places
    return sorted(found, key=lambda mention: mention.first)


def _fits(part: tuple[Token, ...], words: tuple[str, ...]) -> bool:
    """A single ordinary word is no name, however some record is called."""
    return len(words) > 1 or not is_ordinary(part[0]) or (part[0].capital and part[0].low not in SYSTEM_WORDS)


def _spoken(known: Known) -> list[tuple[str, KnownName, tuple[str, ...]]]:
    """Each known name in the forms that people use: whole, without its company form, a person's first name."""
    spoken: list[tuple[str, KnownName, tuple[str, ...]]] = []
    for kind in _KINDS:
        for name in getattr(known, kind):
            whole = tuple(token.low for token in tokenise(plain_text(name.name)) if token.kind != "other")
            forms = {whole}
            if kind == "accounts":
                forms.add(_without_form(whole))
                forms.add(_without_form(whole)[:1])
            if kind == "people":
                forms |= {whole[:1], whole[-1:]}
            if kind in {"opportunities", "milestones"}:
                forms |= {part for part in _distinct(whole) if part}
            spoken += [(kind, name, form) for form in forms if form and any(len(word) > 2 for word in form)]
    return spoken


def _without_form(words: tuple[str, ...]) -> tuple[str, ...]:
    while len(words) > 1 and words[-1] in _FORMS:
        words = words[:-1]
    return words[1:] if len(words) > 1 and words[0] == "the" else words


def _distinct(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The first two or more words of a long name: "landing zone" of "Landing zone build EU"."""
    return [words[:length] for length in range(2, len(words))]


def name_words(known: Known) -> frozenset[str]:
    """Every word of every known name: none of them is ever respelled."""
    names = [name.name for kind in _KINDS for name in getattr(known, kind)]
    return frozenset(word for name in names for word in re.findall(r"[\w-]+", plain_text(name).casefold()))
