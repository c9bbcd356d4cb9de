"""What a pattern's every match must hold: read off the pattern itself, so that it cannot drift from it.

A required string is in lower case, and EDGE stands in it wherever a word begins or ends. A list that is too long or too
plain costs time, never a match.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import product
from typing import Any, NamedTuple

from policy.text.words import words

# No public module reads patterns. Where these are not there, nothing is known and every pattern is simply tried.
try:
    from re import _casefix, _constants, _parser  # type: ignore[attr-defined]
except ImportError:
    _parser = None

Strings = frozenset[str]
EDGE = "\0"
# A word must not go on to the left, or to the right: an edge if the letter beside it is a word's.
_OPENS, _CLOSES = "\x01", "\x02"
_OPENS_WORD, _CLOSES_WORD = re.compile(_OPENS + r"(?=\w)"), re.compile(r"(?<=\w)" + _CLOSES)
_TOKEN = re.compile(r"\w+|\W+")
_BLANK, _DIGIT = re.compile(r"[^\S ]"), re.compile(r"[^\D0]")
_DIGIT_RANGES = frozenset((ord(a), ord(b)) for a in "0123456789" for b in "0123456789")
_PLAIN = str.maketrans(dict.fromkeys("123456789", "0") | dict.fromkeys("\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f", " "))
_NO_MARKS = str.maketrans(dict.fromkeys((EDGE, _OPENS, _CLOSES), ""))
_MOST = 96
_LONGEST = 24
_REPEATED = 4
_SELDOM = 3
_COMMON = words(
    "a i an as at be by do he if in is it my no of on or our so the to up us we and are but for had has have her his "
    "its not out she that them then they this was who will with you would been were from all can may more one"
)


def folded(text: str) -> str:
    """The text as patterns compare it that ignore case, with one kind of blank and "0" for any digit."""
    low = text.replace("İ", "i").lower()
    if low.isascii():
        return low.translate(_PLAIN)
    return _BLANK.sub(" ", _DIGIT.sub("0", low.translate(_SAME)))


def tokens_of(text: str) -> list[str]:
    """The words and what stands between them, in order."""
    return _TOKEN.findall(text)


class Required(NamedTuple):
    """A word that stands in a text, with what must stand there where it is met: itself, or more around it.

    `opens`, `closes`: the text's word begins, ends with it; both: it is that word.
    """

    word: str
    opens: bool
    closes: bool
    whole: str


def required_words(pattern: str, flags: int) -> frozenset[Required] | None:
    """Of these every match of the pattern holds at least one; None where none are known."""
    if _parser is None or flags & (re.ASCII | re.LOCALE):
        return None
    strings = _Sequence(_parser.parse(pattern, flags & ~re.UNICODE)).required()
    return frozenset(map(_required, strings)) if strings is not None else None


def _required(string: str) -> Required:
    parts = _with_edges(string).split(EDGE)
    weights = [_telling(part) for part in parts]
    position = weights.index(max(weights))
    # A word that is seldom met tells enough without what stands beside it.
    whole = parts[position] if weights[position] >= _SELDOM else EDGE.join(parts)
    return Required(parts[position], position > 0, position < len(parts) - 1, whole)


class _Sequence:
    """Parts of a pattern that follow one another: what they can spell, and what a match of them must hold."""

    def __init__(self, parts: Iterable[tuple[Any, Any]]) -> None:
        self._spelled: Strings = frozenset({""})
        self._kept: Strings | None = None
        self._broken = False
        for code, argument in parts:
            self._read(code, argument)

    def required(self) -> Strings | None:
        """The most telling strings of which a match must hold one."""
        told = all(map(_telling, self._spelled))
        return _better(self._kept, self._spelled if told else None)

    def spelled(self) -> Strings | None:
        """Everything that the whole sequence can match, where that is little."""
        return None if self._broken else self._spelled

    def _read(self, code: Any, argument: Any) -> None:
        if code is _constants.LITERAL:
            self._append(frozenset({folded(chr(argument))}))
        elif code is _constants.IN:
            self._append(_letters(argument))
        elif code is _constants.AT:
            self._append(frozenset({EDGE if argument is _constants.AT_BOUNDARY else ""}))
        elif code is _constants.SUBPATTERN:
            self._append_inner(_Sequence(argument[3]))
        elif code is _constants.ATOMIC_GROUP:
            self._append_inner(_Sequence(argument))
        elif code is _constants.BRANCH:
            self._append_one_of([_Sequence(branch) for branch in argument[1]])
        elif code in (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT):
            self._append_repeated(argument[0], argument[1], _Sequence(argument[2]))
        elif code is _constants.ASSERT_NOT and _is_about_words(argument[1]):
            self._append(frozenset({_OPENS if argument[0] < 0 else _CLOSES}))
        elif code not in (_constants.ASSERT, _constants.ASSERT_NOT):
            self._break()

    def _append(self, strings: Strings | None) -> None:
        if strings is None:
            self._break()
        elif len(self._spelled) * len(strings) <= _MOST and max(map(len, self._spelled)) <= _LONGEST:
            self._spelled = frozenset(map("".join, product(self._spelled, strings)))
        else:
            self._break()
            self._spelled = strings

    def _append_inner(self, inner: "_Sequence") -> None:
        if (spelled := inner.spelled()) is not None:
            self._append(spelled)
        else:
            self._break(inner.required())

    def _append_one_of(self, branches: Sequence["_Sequence"]) -> None:
        spelled = [one for branch in branches if (one := branch.spelled()) is not None]
        every = frozenset[str]().union(*spelled)
        if len(spelled) == len(branches) and len(every) <= _MOST:
            self._append(every)
            return
        required = [one for branch in branches if (one := branch.required()) is not None]
        self._break(frozenset[str]().union(*required) if len(required) == len(branches) else None)

    def _append_repeated(self, least: int, most: int, inner: "_Sequence") -> None:
        spelled = inner.spelled()
        if spelled is not None and (most == 1 or (most <= _REPEATED and len(spelled) == 1)):
            times = range(least, most + 1)
            self._append(frozenset("".join(each) for count in times for each in product(spelled, repeat=count)))
        else:
            self._break(inner.required() if least else None)

    def _break(self, required: Strings | None = None) -> None:
        """Something else may stand here: what comes next does not join on to what came before."""
        self._kept = _better(self.required(), required)
        self._spelled = frozenset({""})
        self._broken = True


def _letters(members: Sequence[tuple[Any, Any]]) -> Strings | None:
    """The letters of a class, one blank for any and "0" for any digit; None where the class is open."""
    found = set()
    for code, argument in members:
        if code is _constants.LITERAL:
            found.add(folded(chr(argument)))
        elif code is _constants.CATEGORY and argument is _constants.CATEGORY_SPACE:
            found.add(" ")
        elif (code is _constants.CATEGORY and argument is _constants.CATEGORY_DIGIT) or (
            code is _constants.RANGE and argument in _DIGIT_RANGES
        ):
            found.add("0")
        else:
            return None
    return frozenset(found)


def _is_about_words(parts: Sequence[tuple[Any, Any]]) -> bool:
    """Whether what must not follow is one letter, any letter of a word among those."""
    if len(parts) != 1 or parts[0][0] is not _constants.IN:
        return False
    return (_constants.CATEGORY, _constants.CATEGORY_WORD) in parts[0][1] and parts[0][1][0][0] is not _constants.NEGATE


def _with_edges(string: str) -> str:
    """The string with every edge in it that is known."""
    known = _CLOSES_WORD.sub(EDGE, _OPENS_WORD.sub(EDGE, string)).replace(_OPENS, "").replace(_CLOSES, "")
    return EDGE.join(EDGE.join(tokens_of(part)) for part in re.split(EDGE + "+", known))


def _better(one: Strings | None, other: Strings | None) -> Strings | None:
    if one is None or other is None:
        return one or other
    return min(one, other, key=_share)


def _share(strings: Strings) -> float:
    """How often one of these is met, roughly: the longer, the more seldom, and common words tell nothing."""
    return float(sum(0.12 ** _telling(string) for string in strings))


def _telling(string: str) -> float:
    """How much it tells that a string is met, roughly in letters."""
    letters = string.translate(_NO_MARKS)
    return sum([0.5 if part in _COMMON else len(part) for part in letters.split()]) or 0.01 * len(letters)


def _same_letters() -> dict[int, int]:
    """Letters that a pattern that ignores case takes for each other, beyond small and capital ones."""
    groups = _casefix._EXTRA_CASES.items() if _parser is not None else ()
    return {letter: min(key, *others) for key, others in groups for letter in (key, *others)}


_SAME = _same_letters()
