"""Which milestone of the scope a statement is about, by the words that it shares with the milestone's name."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

from policy.m365.facts import M365Scope
from policy.m365.kindred import KINDRED
from policy.m365.said import Said
from policy.text.words import words

_WORD = re.compile(r"[^\W_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{2,}")
_GENERIC = words(
    "the of and a an to for in on at with by from live go production prod phase wave ready readiness "
    "complete completion done new milestone project customer "
    "azure microsoft im in der die das und für de la le les des et en del los las y first second third one "
    "two three all is are was it its"
)
_SMALL = words(
    "not now new all any but can could did does for from had has have her his how its our out own she that "
    "than the their them then there they this too until was were "
    "what when which who will with would yet you your are one two may must need still since after before "
    "also only more most some such said done day week month today"
)
_FIELD, _HEADING, _QUOTE, _BESIDE, _KINDRED = 12.0, 6.0, 4.0, 2.0, 1.5
_LEAST = 0.8
_POINTS_BACK = re.compile(
    r"(?i)^\W*(?:it|that|this|these|those|they|he|she|so|then|same|agreed|still|and|but|now|also|let[’']?s|yes|no)\b"
)


def about(statements: Sequence[Said], scope: M365Scope, foreign: Sequence[bool]) -> tuple[str | None, ...]:
    """For each statement a milestone's name, the opportunity's, or None for one about somebody else.

    What a statement does not say itself it may share with those before it: their rare words, or their paragraph.
    """
    if len(scope.milestones) == 1:
        return tuple(None if other else scope.milestones[0] for other in foreign)
    shared = Counter(token for name in _names(scope) for token in set(_tokens(name)))
    found = [
        None if other else _milestone(said, scope, shared) for said, other in zip(statements, foreign, strict=True)
    ]
    learned: dict[str, Counter[str]] = {name: Counter() for name in scope.milestones}
    for said, name in zip(statements, found, strict=True):
        if name in learned:
            learned[name].update(set(_tokens(said.quote)))
    for position, said in enumerate(statements):
        if found[position] is None and not foreign[position]:
            name = _by_kin(said, scope, learned) or _pointed_back(position, statements, found)
            found[position] = name
            if name in learned:
                learned[name].update(set(_tokens(said.quote)))
    return tuple(found)


def _names(scope: M365Scope) -> tuple[str, ...]:
    """The opportunity's name competes with the milestones': a word of both tells neither."""
    return (*scope.milestones, scope.opportunity) if scope.opportunity not in scope.milestones else scope.milestones


def _milestone(said: Said, scope: M365Scope, shared: Counter[str]) -> str | None:
    scores: dict[str, float] = {}
    telling_names: set[str] = set()
    ours = set(_tokens(scope.opportunity))
    for name in _names(scope):
        telling = [token for token in dict.fromkeys(_tokens(name)) if token not in _GENERIC] or _tokens(name)
        weights = {token: (0.5 if _CJK.fullmatch(token) else 1.0) / shared[token] for token in telling}
        if not weights:
            continue
        whole = sum(weights.values())
        score = _QUOTE * _graded(_part(weights, said.quote), whole)
        if name not in scope.milestones:
            scores[name] = score
            continue
        if any(token not in ours and _part({token: 1.0}, said.quote) for token in telling):
            telling_names.add(name)
        score += _FIELD * _part(weights, said.milestone) / whole
        score += _HEADING * max(
            (_heading(weights, section, whole) / (1 + at / 4) for at, section in enumerate(said.sections[:4])),
            default=0.0,
        )
        score += _BESIDE * _graded(_part(weights, said.beside), whole)
        scores[name] = score
    own = scores.pop(scope.opportunity, 0.0) if scope.opportunity not in scope.milestones else 0.0
    best = _best(scores)
    return scope.opportunity if own >= max(scores.values(), default=0.0) > 0.0 and best not in telling_names else best


def _graded(part: float, whole: float) -> float:
    """One telling word counts for much, the rest of the name for the difference between two milestones."""
    return 0.0 if part <= 0 else 0.4 * min(1.0, part) + 0.6 * part / whole


def _heading(weights: dict[str, float], section: str, whole: float) -> float:
    """A heading that has half of the name or more; one that is long is no heading of a milestone."""
    section = section.split("(")[0] or section
    part = _part(weights, section) / whole
    words_of_section = [token for token in _tokens(section) if token not in _GENERIC and not token.isdigit()]
    back = sum(bool(_part({token: 1.0}, " ".join(weights))) for token in words_of_section) / max(
        1, len(words_of_section)
    )
    return part if part >= 0.5 and (back >= 0.5 or part >= 0.9) and len(section) < 160 else part / 6


def _by_kin(said: Said, scope: M365Scope, learned: dict[str, Counter[str]]) -> str | None:
    """By words of the same field of work, and by rare words of earlier statements about the milestone."""
    quote = set(_tokens(said.quote)) - _GENERIC
    scores: dict[str, float] = {}
    for name in scope.milestones:
        named = set(_tokens(name))
        kin = sum(bool(family & named) and bool(family & quote) for family in KINDRED)
        elsewhere = set().union(*(set(learned[other]) for other in scope.milestones if other != name))
        again = len(
            [token for token in quote & set(learned[name]) - elsewhere if len(token) > 2 and token not in _SMALL]
        )
        scores[name] = _KINDRED * kin + 1.0 * min(again, 2)
    return _best(scores)


def _pointed_back(position: int, statements: Sequence[Said], found: Sequence[str | None]) -> str | None:
    said = statements[position]
    before = statements[position - 1] if position else None
    if before and before.paragraph == said.paragraph and _POINTS_BACK.match(said.quote):
        return found[position - 1]
    return None


def _best(scores: dict[str, float]) -> str | None:
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    if not ranked or ranked[0][1] < _LEAST or (len(ranked) > 1 and ranked[1][1] >= ranked[0][1]):
        return None
    return ranked[0][0]


def _part(weights: dict[str, float], text: str) -> float:
    if not text:
        return 0.0
    tokens = set(_tokens(text))
    return sum(
        weight for token, weight in weights.items() if token in tokens or any(_akin(token, other) for other in tokens)
    )


def _akin(one: str, other: str) -> bool:
    """Whether two words have one stem, or the longer of two long words ends in the other ("design" in "redesign")."""
    if min(len(one), len(other)) < 4 or one.isdigit() or other.isdigit():
        return False
    short, long = sorted((one, other), key=len)
    if long.startswith(short):
        return len(long) - len(short) <= 4
    if long.endswith(short):
        return len(short) > 4
    common = next((at for at, (left, right) in enumerate(zip(one, other, strict=False)) if left != right), len(short))
    return common >= 5 and len(long) - common <= 4


def _tokens(text: str) -> list[str]:
    """The words in small letters without accents and plural endings; of scripts without blanks the pairs of signs."""
    folded = (
        "".join(sign for sign in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(sign))
        if not text.isascii()
        else text.casefold()
    )
    found = [_stem(word) for word in _WORD.findall(folded)]
    return [*found, *_pairs(unicodedata.normalize("NFC", text)), *_joined(folded)]


def _stem(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word


def _pairs(text: str) -> Iterable[str]:
    return [run[at : at + 2] for run in _CJK.findall(text) for at in range(len(run) - 1)]


def _joined(text: str) -> Iterable[str]:
    """ "Wi-Fi" is "wifi" as well, "go-live" "golive"."""
    return [match.replace("-", "") for match in re.findall(r"[^\W_]+-[^\W_]+", text)]
