"""Common English words in all their forms: none of them, standing alone, is the name of a customer."""

from policy.chat.english_words import ENGLISH

_ENDINGS = (
    ("ies", ("y",)), ("es", ("", "e")), ("s", ("",)),
    ("ied", ("y",)), ("ed", ("", "e")), ("ing", ("", "e")), ("ly", ("",)),
)  # fmt: skip
_SHORTEST = 3


def is_english(word: str) -> bool:
    """Whether the word, in small letters, is a common English one or a regular form of one."""
    return word in ENGLISH or any(base in ENGLISH for base in _bases(word))


def _bases(word: str) -> list[str]:
    found: list[str] = []
    for ending, replaced in _ENDINGS:
        cut = word.removesuffix(ending)
        if cut == word or len(cut) < _SHORTEST:
            continue
        found += [cut + put for put in replaced]
        if ending in {"ed", "ing"} and cut[-1] == cut[-2]:
            found.append(cut[:-1])
    return found
