"""How firm a result is that one sentence wants, and where it says so (sections 4 and 5 of policy.md)."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Literal, NamedTuple

from policy.text.cue_pattern import CuePattern
from policy.text.lower_case import lowered
from policy.text.need_cues import (
    ATTRIBUTED,
    CONDITION,
    GENERIC,
    HEDGE,
    IN_GENERAL,
    OTHER_PARTY,
    OUR_GUESS,
    TECHNICAL_MEASURE,
    TEST,
    THEY,
    UNTOLD,
    WE,
)
from policy.text.technical_names import TECHNICAL_NAME
from policy.text.wanted_cues import DOES_NOT_WISH, HEAD_CLAUSE, MEASURED_TARGET, QUOTED, WANT, WANTED, WEAK_WANT
from policy.text.wanted_measures import ARROW, CHANGED, MEASURE, NUMBER_FIRST, PURPOSE, QUANTITY
from policy.text.wanted_norms import NORM, NOT_OF_THE_BUSINESS
from policy.text.wanted_objects import CAPABILITY, MONEY_MATTER, OBSTACLE, SALE, SALE_OR_BUSINESS, STEP
from policy.text.words import words

Firmness = Literal["measured", "capable", "plain"]
_FIRM: dict[Firmness, int] = {"plain": 1, "capable": 2, "measured": 3}
_TRIED = 8
_NEAR = 60
# How far from its cue anything belongs to a wish.
_REACH = 240
_TO_DO = words("need have get bring push drive lift raise set")
_PRONOUNS = words("that this which it those these")
_CLAUSE_END = CuePattern(r"[,;](?=\s)|\s[-–]\s")
_COMMA = CuePattern(r"[,;:()]|\s[-–]\s")
_BREAK = CuePattern(r"[,;:()–]|\s-\s|\b(?:but|and|while|although|so)\b")
_NEGATED = CuePattern(
    r"\b(?:not|n't|never|no|nobody|without|didn't|don't|doesn't|won't|can't|couldn't|wouldn't|isn't|aren't|wasn't|hasn't|haven't|no\slonger|used\sto|neither)"
    r"\s(?:\w+\s){0,2}$"
)
# A product's name with a digit in it is no measure: "wants GPT-5".
_NUMBERED_NAME = CuePattern(r"\b(?!p\d\d|sub-|net-|eur|usd|gbp|chf|below|under|t\+)[a-z]{1,6}[-/]?\d[\w.]*")


# "They want Postgres rather than SQL".
_RATHER = CuePattern(r"\s?(?:\w+\s){1,3}(?:rather\sthan|instead\sof)\b")
# "1,200 vCPU quota ask: no answer yet".
_OF_A_STEP = CuePattern(
    r"\b(?:quota|v?cpus?|v?cores?|capacity|gpus?|sku|access|tickets?|support|licen[cs]es?|budget|discount|pricing|price|meeting|demo|"
    r"extension|credits?)\s$"
)
_WE_DO = CuePattern(r"\b(?:we|i)\s*$")


class Wish(NamedTuple):
    """One wish of a sentence: how firm it is, and the offsets of its cue and of the end of what is wanted."""

    firmness: Firmness
    start: int
    end: int
    # Only the problem beside it tells that it is a wish, and no cue of its own.
    bare: bool = False


def firmest_wish(report: str) -> Wish | None:
    """The firmest wish of one sentence, the first of equals; None for a question, a guess and a wish that is ours."""
    told = _NUMBERED_NAME.sub(lambda name: "x" * len(name[0]), lowered(report))
    if told.rstrip().rstrip("\"')").endswith("?") or IN_GENERAL.search(told) or UNTOLD.search(told):
        return None
    best: Wish | None = None
    for found in _wishes(report, told):
        if best is None or _FIRM[found.firmness] > _FIRM[best.firmness]:
            best = found
        if best.firmness == "measured":
            break
    if best is not None and MONEY_MATTER.search(told, max(best.start - _NEAR, 0), best.end):
        return None
    if best is not None and TECHNICAL_MEASURE.search(told) and TEST.search(told):
        return None
    return best


def _wishes(report: str, told: str) -> Iterator[Wish]:
    for cue, weak in ((WANT, False), (WEAK_WANT, True)):
        for match in islice(cue.finditer(told), _TRIED):
            firmness = _wish(report, told, match, weak=weak)
            if firmness is not None:
                stop = _CLAUSE_END.search(told, match.end())
                yield Wish(firmness, match.start(), stop.start() if stop else len(told))
    for match in islice(WANTED.finditer(told), _TRIED):
        firmness = _wished(told, match)
        if firmness is not None:
            yield Wish(firmness, match.start() - len(_last_clause(told[: match.start()])), match.end())
    for match in islice(QUOTED.finditer(told), _TRIED):
        said = match["said"]
        measured = MEASURE.search(said) or NUMBER_FIRST.match(said)
        if measured and not (CHANGED.search(said) or OUR_GUESS.search(told, 0, match.start())):
            yield Wish("capable", match.start(), match.end())
    yield from _named_by_the_head(told)
    yield from _norms(told)
    change = ARROW.search(told)
    if change is not None and not (CHANGED.search(told) or _is_doubtful("", told, "") or _is_ours(told, "", told)):
        yield Wish("measured", change.start(), change.end())


def _named_by_the_head(told: str) -> Iterator[Wish]:
    """A clause in which somebody at the customer's top gives a measure: "dean's office says two weeks"."""
    if OUR_GUESS.search(told):
        return
    for match in islice(HEAD_CLAUSE.finditer(told), _TRIED):
        said = match["said"]
        measured = MEASURE.search(said) or MEASURED_TARGET.search(said)
        doubtful = HEDGE.search(match[0]) or CONDITION.search(match[0]) or OTHER_PARTY.search(match[0])
        if measured and not (doubtful or DOES_NOT_WISH.search(match[0]) or TECHNICAL_MEASURE.search(told)):
            yield Wish("capable", match.start(), match.end(), bare=True)


def _norms(told: str) -> Iterator[Wish]:
    """A level that somebody sets: "Waits are eleven days; three has to do"."""
    if OUR_GUESS.search(told) or OBSTACLE.search(told) or (TECHNICAL_MEASURE.search(told) and TEST.search(told)):
        return
    for match in islice(NORM.finditer(told), _TRIED):
        clause = _last_clause(told[: match.start()]) + match[0]
        if not (
            HEDGE.search(clause)
            or CONDITION.search(clause)
            or OTHER_PARTY.search(clause)
            or NOT_OF_THE_BUSINESS.search(clause)
        ):
            yield Wish("capable", match.start(), match.end(), bare=True)


def _wish(report: str, told: str, want: re.Match[str], *, weak: bool) -> Firmness | None:
    """What a wish is worth whose object stands behind its cue."""
    before, wanted = told[: want.start()][-_REACH:], told[want.end() :][:_REACH]
    clause = _last_clause(before)
    first = _CLAUSE_END.split(wanted, maxsplit=1)[0]
    if _is_doubtful(before, clause, wanted[:_NEAR]) or _is_ours(told, before, clause):
        return None
    if weak and (_is_to_do(_COMMA.split(before)[-1], want[0], wanted) or OBSTACLE.search(told)):
        return None
    if _OF_A_STEP.search(before[-_NEAR:]):
        return None
    if SALE.match(wanted) or GENERIC.match(wanted) or not re.search(r"\w{2}|\d", wanted):
        return None
    if MEASURE.search(first) or (not weak and NUMBER_FIRST.match(first)) or MEASURE.search(want[0] + first):
        return "measured"
    if weak and NUMBER_FIRST.match(first) and QUANTITY.search(told):
        return "measured"
    if STEP.match(wanted) or SALE_OR_BUSINESS.match(wanted):
        return None
    if not weak and MEASURE.search(wanted):
        return "measured"
    if CAPABILITY.search(wanted) or want[0].endswith(" see"):
        if (weak or _RATHER.match(wanted)) and _is_product(report, want.end(), first):
            return None
        strong: Firmness = "measured" if PURPOSE.search(wanted) else "capable"
        return "plain" if weak else strong
    if weak:
        return "plain" if MEASURE.search(wanted) else None
    return None if _is_product(report, want.end(), first) else "plain"


def _is_product(report: str, start: int, first: str) -> bool:
    """Whether what is wanted is a product by its name, and nothing is said of what for."""
    return TECHNICAL_NAME.search(report, start, start + len(first)) is not None


def _is_to_do(clause: str, cue: str, wanted: str) -> bool:
    """Whether nobody stands before the cue: "Need to book …" is what we have to do."""
    if re.search(r"[a-z]{2}", clause) or cue.split()[0] not in _TO_DO:
        return False
    return cue.endswith(" to") or SALE.search(wanted) is not None


def _wished(told: str, wanted: re.Match[str]) -> Firmness | None:
    """What a wish is worth whose object stands before its cue: "ten minutes would do"."""
    before = told[: wanted.start()][-_REACH:]
    clause = _last_clause(before)
    if clause.strip(" :-–") in _PRONOUNS:
        clause = before
    if _WE_DO.search(clause) and not ATTRIBUTED.search(before):
        return None
    if _is_doubtful(before, clause, "") or _is_ours(told, before, clause) or SALE.match(clause) or STEP.match(clause):
        return None
    if MEASURE.search(clause) or QUANTITY.search(clause):
        return "measured"
    return "capable" if CAPABILITY.search(clause) else None


def _last_clause(before: str) -> str:
    breaks = [cut.end() for cut in _BREAK.finditer(before)]
    return before[breaks[-1] :] if breaks else before


def _is_doubtful(before: str, clause: str, wanted: str) -> bool:
    return bool(HEDGE.search(clause) or HEDGE.search(wanted) or CONDITION.search(clause) or _NEGATED.search(before))


def _is_ours(told: str, before: str, clause: str) -> bool:
    """Whether the wish is the seller's or another party's. "She said 'we want …'" is hers."""
    quoted = before.rfind('"') if before.count('"') % 2 else None
    if quoted is not None:
        return OUR_GUESS.search(before, 0, quoted) is not None
    if told.lstrip().startswith(("we ", "i ")) and THEY.search(told):
        return True
    attributed = ATTRIBUTED.search(before)
    if attributed is not None:
        return OUR_GUESS.search(before, 0, attributed.end()) is not None
    if OUR_GUESS.search(told) or OTHER_PARTY.search(clause):
        return True
    return WE.search(clause) is not None and THEY.search(told) is not None
