"""Common English words in all their forms: none of them, standing alone, is the name of a customer."""

from pathlib import Path

_LINES = Path(__file__).with_name("english.txt").read_text(encoding="utf-8").splitlines()
_WORDS = frozenset(word for line in _LINES if not line.startswith("#") for word in line.split())
_ENDINGS = (
    ("ies", ("y",)), ("es", ("", "e")), ("s", ("",)),
    ("ied", ("y",)), ("ed", ("", "e")), ("ing", ("", "e")), ("ly", ("",)),
)  # fmt: skip
_SHORTEST = 3


def is_english(word: str) -> bool:
    """Whether the word, in small letters, is a common English one or a regular form of one."""
    return word in _WORDS or any(base in _WORDS for base in _bases(word))


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
