"""Where a text says which result somebody wants, and how firm that result is (sections 4 and 5 of policy.md)."""

import datetime
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from policy.text.cue_pattern import CuePattern
from policy.text.dates import without_dates
from policy.text.done_criterion import criterion_spans
from policy.text.lower_case import lowered
from policy.text.need_cues import IN_GENERAL, OUR_GUESS, TECHNICAL_MEASURE
from policy.text.need_problem_cues import CIRCUMSTANCE, PROBLEM
from policy.text.sentences import CACHED, Span, plain
from policy.text.statements import Statement, statements
from policy.text.wanted_measures import DURATION
from policy.text.wanted_wishes import Firmness, Wish, firmest_wish

_GOAL_WORD = CuePattern(
    r"until|till?\b|wanted|expected|needed|required|desired|asked|hoped|wish(?:ed)?|what\s(?:they|he|she)\s|"
    r"[^.;]{1,60}?\s(?:is|are|would\sbe)\s(?:what|all|the\sleast)\s(?:they|he|she|people|the\s\w+)\b|"
    r"(?:the|our|my|their|his|her)?\s*(?:goal|aim|objective|target|outcome|purpose|"
    r"(?:expected|wanted|desired|required|needed|agreed)\s(?:outcome|result)|outcomes?\s)",
    re.IGNORECASE,
)


class WantedResult(NamedTuple):
    """One wanted result: the statement it stands in, how firm it is, and whether a problem stands with it.

    `start` and `end` span the problem's sentence too, where the problem stands in the one before.
    """

    statement: Statement
    firmness: Firmness
    technical: bool
    problem: bool
    start: int
    end: int


@lru_cache(maxsize=CACHED)
def wanted_results(text: str, said_on: datetime.date | None) -> tuple[WantedResult, ...]:
    """Every result that a text says is wanted, at most one a sentence, in the order of the text.

    None for a guess, a plan or a wish of ours or of another party, a question, a condition, and a task's criterion.
    """
    return tuple(_results(reports(text), statements(text, said_on)))


@lru_cache(maxsize=CACHED)
def reports(text: str) -> tuple[str, ...]:
    """Each sentence as far as it reports: without a task's done-criterion, its dates blanked out."""
    criteria = tuple(span for span in criterion_spans(text) if not _GOAL_WORD.match(span.text))
    return tuple(_report(statement.sentence, criteria) for statement in statements(text, None))


def _report(sentence: Span, criteria: tuple[Span, ...]) -> str:
    stop = min((span.start for span in criteria if sentence.start <= span.start < sentence.end), default=sentence.end)
    told = plain(sentence.text[: stop - sentence.start])
    undated = without_dates(told)
    for kept in DURATION.finditer(told):
        undated = undated[: kept.start()] + kept[0] + undated[kept.end() :]
    return undated


def _results(told: tuple[str, ...], said: tuple[Statement, ...]) -> Iterator[WantedResult]:
    for position, (report, statement) in enumerate(zip(told, said, strict=True)):
        wish = firmest_wish(report)
        if wish is None:
            continue
        here = _problem_beside(lowered(report), wish)
        before = position > 0 and _states_problem(told[position - 1])
        after = position + 1 < len(told) and _states_problem(told[position + 1])
        start = said[position - 1].sentence.start if before and not here else statement.sentence.start
        yield WantedResult(
            statement=statement,
            firmness=wish.firmness,
            technical=TECHNICAL_MEASURE.search(lowered(report)) is not None,
            problem=here or before or after,
            start=start,
            end=statement.sentence.end,
        )


def _states_problem(report: str) -> bool:
    told = lowered(report)
    return not (told.rstrip().endswith("?") or OUR_GUESS.search(told) or IN_GENERAL.search(told)) and bool(
        PROBLEM.search(told) or CIRCUMSTANCE.search(told)
    )


def _problem_beside(told: str, wish: Wish) -> bool:
    """Whether the sentence of a wish tells a problem; how things stand is told outside the wish."""
    if CIRCUMSTANCE.search(told, 0, wish.start) or CIRCUMSTANCE.search(told, wish.end):
        return True
    if wish.bare:
        return bool(PROBLEM.search(told, 0, wish.start) or PROBLEM.search(told, wish.end))
    return PROBLEM.search(told) is not None
