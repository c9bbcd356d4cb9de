"""One statement is one fact, however often an answer says it."""

import re
from collections import Counter

from policy.m365.said import Said
from policy.text.words import words

_WORD = re.compile(r"[^\W_]+")
_SAME = 0.72
_PARAPHRASE = 0.3
_SMALL = words(
    "the a an of to is are was were and in on at by for with that it be as has have had we they i our their this"
)
_LOOKED_BACK = 400


def without_repetitions(statements: list[Said]) -> list[Said]:
    """The statements without those said before: the fuller attribution is kept at the place of the first.

    A paraphrase of the same day and author as a quotation that shares its words is the quotation.
    """
    kept: list[Said] = []
    tokens: list[Counter[str]] = []
    for said in sorted(statements, key=lambda item: not item.is_quoted):
        counted = _tokens(said.quote)
        for position in range(len(kept) - 1, max(-1, len(kept) - _LOOKED_BACK), -1):
            if _is_same(said, counted, kept[position], tokens[position]):
                kept[position] = _fuller(kept[position], said)
                break
        else:
            kept.append(said)
            tokens.append(counted)
    order = {id(said): position for position, said in enumerate(statements)}
    return sorted(kept, key=lambda said: (said.start, order.get(id(said), 0)))


def _is_same(said: Said, mine: Counter[str], other: Said, theirs: Counter[str]) -> bool:
    if not mine or not theirs:
        return said.quote == other.quote
    if said.is_quoted and other.is_quoted and _numbers(mine) != _numbers(theirs):
        return False
    shared = sum((mine & theirs).values())
    days = said.meta.day == other.meta.day or said.meta.day is None or other.meta.day is None
    part = shared / min(sum(mine.values()), sum(theirs.values()))
    if part >= _SAME and min(sum(mine.values()), sum(theirs.values())) > 2:
        whole = shared / max(sum(mine.values()), sum(theirs.values()))
        return days if whole >= _SAME else days and _agree(said.meta.author, other.meta.author)
    if said.is_quoted or not said.meta.author:
        return False
    told, known = (
        Counter({word: count for word, count in counted.items() if word not in _SMALL}) for counted in (mine, theirs)
    )
    near = sum((told & known).values()) / max(1, min(sum(told.values()), sum(known.values())))
    return days and _agree(said.meta.author, other.meta.author) and near >= _PARAPHRASE


def _numbers(counted: Counter[str]) -> frozenset[str]:
    """The numbers of a statement: another crane is another statement."""
    return frozenset(word for word in counted if word.isdigit())


def _agree(one: str | None, other: str | None) -> bool:
    """Whether two authors may be one: the same, one unknown, or one the first or last name of the other."""
    if one is None or other is None:
        return True
    mine, theirs = set(_WORD.findall(one.casefold())), set(_WORD.findall(other.casefold()))
    return mine <= theirs or theirs <= mine


def _fuller(kept: Said, said: Said) -> Said:
    meta = kept.meta.over(said.meta)
    if kept.meta.dated == "vague" and said.meta.day:
        meta = meta._replace(day=said.meta.day, dated="day")
    return kept._replace(meta=meta, milestone=kept.milestone or said.milestone, customer=kept.customer or said.customer)


def _tokens(text: str) -> Counter[str]:
    found = _WORD.findall(text.casefold())
    if re.search(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]", text):
        found = list("".join(found))
    return Counter(found)
