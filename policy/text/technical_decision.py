"""What a text says for or against a technical decision: section 5 of policy.md.

A technical decision is a choice that was made about a product, an architecture, a pattern or a place where something
runs; a choice that is still open, or one of the sale (to buy, to start, a date), is none.
"""

import datetime
from collections.abc import Iterator, Sequence
from itertools import islice

from policy.text.cue_pattern import CuePattern
from policy.text.dates import without_dates
from policy.text.done_criterion import before_criterion, criterion_spans
from policy.text.lower_case import lowered
from policy.text.quote import quote_of
from policy.text.sentences import plain
from policy.text.statements import Claim, Statement, Verdict, statements
from policy.text.technical_choice import (
    PART,
    TRIED,
    is_choice,
    is_final,
    is_labelled,
    is_settled,
    is_technical,
    rules_out,
)
from policy.text.technical_cues import CHOSEN, DESIGN_APPROVED, POINTS_BACK, SWAPPED
from policy.text.technical_final_cues import DEBATE_OVER, FINAL, STANDING
from policy.text.technical_names import TECHNICAL_NAME
from policy.text.technical_open_cues import BARE_OPEN, DECISION, DENIED, NOTHING_CHOSEN, OPEN, UNDONE
from policy.text.technical_sale_cues import APPOINTMENT, NOT_TECHNICAL, PAPER

_BARE_LABEL = CuePattern(
    r"(?:\W|\d)*(?:(?:technical|tech|design|architecture|key|our|their|made|taken|outcome|of|the|ads|workshop|review|from)\W+)*"
    r"(?:decisions?|decided|agreed|chosen|selected|outcomes?|verdict|conclusions?|settled)[^\w]{0,3}$"
)
_DOUBT = CuePattern(r"\b(?:not|n't|never|no|without|nobody|might|may|could|would|if|unless|to|will)\b[^,;]{0,20}$")
# "AKS vs ACA: ACA it is": the options stand before what became of them.
_OPTIONS = CuePattern(r"^[^:.]{0,60}\b(?:vs\.?|versus|or)\s[^:.]{0,40}[:=]\s")


def find_technical_decision(text: str, said_on: datetime.date | None) -> tuple[Claim, ...]:
    """Every claim of a text for or against a technical decision, in its order, each with the date it was said on.

    A decision that is reopened or withdrawn is a claim against. Neither are options, leanings, plans and questions.
    """
    return tuple(_claims(text, statements(text, said_on)))


def reports_decision(sentence: str) -> bool:
    """Whether one sentence reports a technical decision."""
    return _verdict(plain(sentence), listed=False) == "for"


def _claims(text: str, said: tuple[Statement, ...]) -> Iterator[Claim]:
    criteria = criterion_spans(text)
    listed = False
    previous = ""
    for statement in said:
        sentence = before_criterion(criteria, statement.sentence)
        told = plain(sentence.text).replace("w/o", "without").replace("w/", "with ")
        verdict = _verdict(told, listed=listed)
        if verdict is None and _points_back(told) and not previous.endswith("?"):
            verdict = _verdict(f"{previous.rstrip('.')}, {told}", listed=False)
        previous = told
        if verdict is not None:
            quote = quote_of(text, statement.sentence.start, sentence.end)
            yield Claim(verdict=verdict, quote=quote, said_on=statement.said_on)
        bare = _BARE_LABEL.match(lowered(told)) is not None or (
            DEBATE_OVER.fullmatch(lowered(told)) is not None and not DENIED.search(lowered(told))
        )
        listed = bare or (listed and verdict == "for")


def _points_back(told: str) -> bool:
    return POINTS_BACK.match(lowered(told)) is not None and not is_technical(told)


def _verdict(told: str, *, listed: bool) -> Verdict | None:
    if told.rstrip().rstrip("\"')").endswith("?"):
        return None
    said = _OPTIONS.sub("", _of_matters(without_dates(told)))
    low = lowered(said)
    undone = UNDONE.search(low)
    if undone is not None and DECISION.search(low) and not _DOUBT.search(low[: undone.start()]):
        return "against"
    if NOTHING_CHOSEN.search(low):
        return None
    if listed and is_technical(said) and not OPEN.search(low) and not DENIED.search(low):
        return "for"
    return "for" if _is_decided(said, low) else None


def _of_matters(told: str) -> str:
    """The words without those that only look technical: a Teams call, a decision maker. Of the same length."""
    for match in NOT_TECHNICAL.finditer(lowered(told)):
        told = told[: match.start()] + " " * len(match[0]) + told[match.end() :]
    return told


def _is_decided(said: str, low: str) -> bool:
    parts = tuple(_parts(low))
    if (SWAPPED.search(low) or STANDING.search(low)) and _is_sidelined(said, low):
        return True
    # "SQL or Cosmos, still open": a part that only says so opens all that stands before it.
    first = next((n + 1 for n in reversed(range(len(parts))) if n and BARE_OPEN.fullmatch(low[slice(*parts[n])])), 0)
    return any(_decides(said, low, parts, number) for number in range(first, len(parts)))


def _is_sidelined(said: str, low: str) -> bool:
    """Whether of two technical things one stays and one goes, nothing of it open or of the sale."""
    return TECHNICAL_NAME.search(said) is not None and not (
        " or " in low or OPEN.search(low) or DENIED.search(low) or PAPER.search(low) or APPOINTMENT.search(low)
    )


def _parts(told: str) -> Iterator[tuple[int, int]]:
    start = 0
    for cut in PART.finditer(told):
        yield start, cut.start()
        start = cut.end()
    yield start, len(told)


def _decides(told: str, low: str, parts: Sequence[tuple[int, int]], number: int) -> bool:
    """Whether one part of a sentence reports a choice, its object in the part, behind it or pointed back to."""
    start, end = parts[number]
    own = low[start:end]
    if number and (POINTS_BACK.match(own) or _has_no_object(told[start:end], own)):
        nearest = told[slice(*parts[number - 1])]
        start = parts[number - 1][0] if is_technical(nearest) else 0
    said, low_said = told[start:end], low[start:end]
    if is_final(told, low, said, own):
        return True
    if OPEN.search(low_said):
        return False
    if DESIGN_APPROVED.search(low_said) and not DENIED.search(low_said):
        return True
    rest = told[end:]
    if any(is_choice(said, own, match, rest) for match in islice(CHOSEN.finditer(own), TRIED)):
        return True
    if is_technical(said) and (rules_out(said, low_said) or is_settled(said, low_said)):
        return True
    return is_labelled(said, low_said)


def _has_no_object(said: str, low: str) -> bool:
    """Whether a part only says who made the choice or how: "… , verdict of their data office"."""
    chosen = FINAL.search(low) or CHOSEN.search(low)
    return chosen is not None and not chosen[0].startswith("confirm") and not is_technical(said)
