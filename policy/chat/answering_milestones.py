"""Which milestone of a run words mean: by id, number or name, loosely, never by a guess between several."""

import difflib
import re
import unicodedata
from collections.abc import Callable, Sequence

from policy.chat.answering_words import LIST_LIMIT, Json, bullets, counted, entries, milestone_name, name_of
from policy.chat.word_list import word_set
from policy.value import Value

_FILLERS = word_set("the a an my our your this that milestone milestones project of for at in on to one it its")
_SHORTEST_START = 3
_SHORTEST_DIGITS = 4
_ALIKE = 0.8
_LONGEST = 200
_WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
_OWNERS = ("opportunity_name", "account_name")


class Found(Value):
    """The milestones that the words mean. `by_owner`: they name a customer or opportunity, and so all of its."""

    milestones: tuple[dict[str, object], ...]
    by_owner: bool = False


def find(words: str, run: Json) -> Found:
    """The milestones meant, by the closest kind of match that finds any; empty where none does."""
    milestones = entries(run, "milestones")
    for fits in (_by_key, _by_whole_name, _by_starts, _by_letters):
        if met := [one for one in milestones if fits(words, [str(one.get("name") or "")], one)]:
            return Found(milestones=tuple(map(dict, met)))
    for keys in (("name", "account_name"), ("name", "opportunity_name", "account_name")):
        if met := [
            one for one in milestones if _by_starts(words, _texts(one, keys), one) and not _by_owner(words, one)
        ]:
            return Found(milestones=tuple(map(dict, met)))
    if met := [one for one in milestones if _by_whole_name(words, _texts(one, _OWNERS), one)]:
        return Found(milestones=tuple(map(dict, met)), by_owner=True)
    if met := [one for one in milestones if _by_owner(words, one)]:
        return Found(milestones=tuple(map(dict, met)), by_owner=True)
    met = [one for one in milestones if _by_likeness(words, [str(one.get("name") or "")], one)]
    return Found(milestones=tuple(map(dict, met)))


def names_nothing(words: str) -> bool:
    """Whether the words only point: "it", "this milestone"."""
    said = spoken(words)
    return bool(said) and not set(said) - _FILLERS


def which_one(words: str, milestones: Sequence[Json]) -> str:
    """The question that is asked where several fit."""
    head = f"{name_of(words)} fits {counted(len(milestones), 'milestone')} of this run:"
    return "\n".join([head, *bullets([milestone_name(one) for one in milestones]), "Which one? Its number is enough."])


def no_such(words: str, run: Json) -> str:
    """What is said where none fits."""
    milestones = entries(run, "milestones")
    head = f"This run holds no milestone that {name_of(words)} names."
    if not milestones:
        return f"{head} It holds none at all."
    if len(milestones) > LIST_LIMIT:
        return f"{head} It holds {len(milestones)}; say a number or part of a name, or start a run for that scope."
    return "\n".join([f"{head} It holds:", *bullets([milestone_name(one) for one in milestones])])


def spoken(text: str) -> tuple[str, ...]:
    """The words of a name without case, accents and punctuation; of a very long one only those at its beginning."""
    bare = "".join(
        one for one in unicodedata.normalize("NFKD", text[:_LONGEST].casefold()) if not unicodedata.combining(one)
    )
    return tuple(re.findall(r"[^\W_]+", bare))


def _asked(words: str) -> tuple[str, ...]:
    every = spoken(words)
    return tuple(word for word in every if word not in _FILLERS) or every


def _by_key(words: str, _names: Sequence[str], milestone: Json) -> bool:
    """The id, or the number as far as it was said: "7-400000016" or its last digits."""
    said = "".join(_asked(words))
    if said and said == str(milestone["milestone_id"]).replace("-", "").casefold():
        return True
    number = re.sub(r"[^0-9]", "", str(milestone.get("number") or ""))
    digits = "".join(word for word in spoken(words) if word not in {"milestone", "number", "no", "nr"})
    return digits.isdecimal() and bool(number) and len(digits) >= _SHORTEST_DIGITS and number.endswith(digits)


def _by_whole_name(words: str, names: Sequence[str], _milestone: Json) -> bool:
    return any(spoken(name) == spoken(words) or _asked(name) == _asked(words) for name in names if spoken(name))


def _by_starts(words: str, names: Sequence[str], _milestone: Json) -> bool:
    """Every word said begins a word of the name, in any order."""
    return _all_met(words, names, _begins)


def _by_likeness(words: str, names: Sequence[str], _milestone: Json) -> bool:
    return _all_met(words, names, _resembles)


def _all_met(words: str, names: Sequence[str], met: Callable[[str, str], bool]) -> bool:
    asked = _asked(words)
    known = {word for name in names for word in (*spoken(name), *spoken(name.casefold().translate(_WRITTEN_OUT)))}
    telling = any(len(word) > 1 or word.isdecimal() or not word.isascii() for word in asked)
    return telling and all(any(met(word, other) for other in known) for word in asked)


def _begins(word: str, of: str) -> bool:
    """The same, a beginning of it, or its plural."""
    return word == of or (len(word) >= _SHORTEST_START and (of.startswith(word) or word in {of + "s", of + "es"}))


def _resembles(word: str, of: str) -> bool:
    if _begins(word, of):
        return True
    long_enough = min(len(word), len(of)) > _SHORTEST_START and not word.isdecimal()
    swapped = word[:1] == of[:1] and sorted(word) == sorted(of)
    return long_enough and (swapped or difflib.SequenceMatcher(None, word, of, autojunk=False).ratio() >= _ALIKE)


def _by_letters(words: str, names: Sequence[str], _milestone: Json) -> bool:
    """Written together or apart: "landingzone", and names of scripts without spaces."""
    said = "".join(_asked(words))
    long_enough = len(said) > _SHORTEST_START or (len(said) > 1 and not said.isascii())
    return long_enough and any(said in "".join(spoken(name)) for name in names)


def _texts(milestone: Json, keys: Sequence[str]) -> list[str]:
    return [str(milestone.get(key) or "") for key in keys]


def _by_owner(words: str, milestone: Json) -> bool:
    """Words that a customer's or an opportunity's name alone accounts for."""
    return any(_by_starts(words, [name], milestone) or _by_letters(words, [name], milestone)
               for name in _texts(milestone, _OWNERS))  # fmt: skip
