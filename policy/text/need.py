"""What a text says for or against the customer's need: section 4 of policy.md.

A need is a business problem or use case together with the result that the customer wants. It stands in one sentence
or in two neighbouring ones; a measured target needs no problem beside it.
"""

import datetime
import re
from collections.abc import Iterator

from policy.text.cue_pattern import CuePattern
from policy.text.lower_case import lowered
from policy.text.need_cues import CONDITION, GENERIC, HEDGE, OTHER_PARTY, OUR_GUESS
from policy.text.need_gone_cues import GONE
from policy.text.need_gone_guards import BACK, MONEY, NOT_GONE, SAY, SET_ASIDE, SMALL
from policy.text.need_gone_shapes import ENDED
from policy.text.placeholders import is_placeholder
from policy.text.quote import quote_of
from policy.text.sentences import Span, plain
from policy.text.statements import Claim, Statement, statements
from policy.text.technical_choice import is_technical
from policy.text.technical_decision import reports_decision
from policy.text.wanted_result import WantedResult, reports, wanted_results

_SHORTEST_NEED = 3
# How far behind "they don't need" its object stands.
_OBJECT = 40
# "They took us off the agenda": the seller or a person is off it, and not the need.
_PERSON = CuePattern(r"\b(?:us|him|her|himself|herself|themselves)\s*$")
# "They've pulled out of the February start."
_OUT_OF_STEP = CuePattern(
    r"\s(?:of|from)\s(?:\w+\s){1,3}?(?:start|date|plan|schedule|pilot|trial|workshop|window|slot|go-?live|launch)\b"
)
_OFF_LIST = CuePattern(r"(?:is\s|are\s)?off\s(?:the|their)\s(?:list|table)")
_SUBJECT = CuePattern(r"[,;:]|\b(?:so|that|because|as|and|but|since)\b", re.IGNORECASE)


def find_need(text: str, said_on: datetime.date | None) -> tuple[Claim, ...]:
    """Every claim of a text for or against the customer's need, in its order, each with the date it was said on.

    Neither are curiosity, a wish for a technology, a guess or plan of ours, a question and a condition.
    """
    said = statements(text, said_on)
    needs = {result.statement.sentence.start: result for result in wanted_results(text, said_on) if _is_need(result)}
    return tuple(_claims(text, said, needs))


def is_stated_need(text: str) -> bool:
    """Whether the text of a customer-need column states a need: any words but a placeholder, a question or a guess."""
    return any(_states(sentence.sentence) for sentence in statements(text, None))


def _claims(text: str, said: tuple[Statement, ...], needs: dict[int, WantedResult]) -> Iterator[Claim]:
    for statement, report in zip(said, reports(text), strict=True):
        sentence = statement.sentence
        words = lowered(report)
        if _is_gone(report):
            yield Claim(
                verdict="against", quote=quote_of(text, sentence.start, sentence.end), said_on=statement.said_on
            )
        elif sentence.start in needs:
            result = needs[sentence.start]
            yield Claim(verdict="for", quote=quote_of(text, result.start, result.end), said_on=statement.said_on)
        elif needs and BACK.search(words) and not HEDGE.search(words) and not CONDITION.search(words):
            yield Claim(verdict="for", quote=quote_of(text, sentence.start, sentence.end), said_on=statement.said_on)


def _is_need(result: WantedResult) -> bool:
    if result.firmness == "measured":
        return result.problem or not result.technical
    return result.problem


def _is_gone(report: str) -> bool:
    """Whether the last thing that a sentence says about the need is that it is gone."""
    words = lowered(report)
    if words.rstrip().rstrip("\"')").endswith("?"):
        return False
    gone = [match for cue in (GONE, ENDED) for match in cue.finditer(words) if not _is_spared(words, match)]
    gone += [match for match in SET_ASIDE.finditer(words) if not _is_of_detail(report, words, match)]
    ends = [match.end() for match in gone] if gone and not reports_decision(report) else []
    return bool(ends) and BACK.search(words, max(ends)) is None


def _is_of_detail(report: str, words: str, aside: re.Match[str]) -> bool:
    """Whether what is set aside is a technical option."""
    return _is_spared(words, aside) or is_technical(_SUBJECT.split(report[: aside.start()])[-1])


def _is_spared(words: str, gone: re.Match[str]) -> bool:
    """Whether it is denied, doubted or said of another party, or what they do not need is a step or a detail."""
    before = words[: gone.start()]
    behind = words[gone.end() :]
    return bool(
        NOT_GONE.search(before)
        or _PERSON.search(before)
        or OTHER_PARTY.search(before[-_OBJECT:])
        or SMALL.search(gone[0])
        or SMALL.match(behind.lstrip())
        or _OUT_OF_STEP.match(behind)
        or (_OFF_LIST.match(gone[0]) and is_technical(before))
        or MONEY.search(before[-_OBJECT:] + gone[0])
        or SAY.search(gone[0] + behind[:_OBJECT])
        or (SMALL.search(before[-_OBJECT:]) and SET_ASIDE.search(gone[0]))
    )


def _states(sentence: Span) -> bool:
    report = plain(sentence.text)
    words = lowered(report)
    return not (
        words.endswith("?")
        or is_placeholder(report)
        or len(words.split()) < _SHORTEST_NEED
        or HEDGE.search(words)
        or OUR_GUESS.search(words)
        or GENERIC.match(words)
        or _is_gone(report)
    )
