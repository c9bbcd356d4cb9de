"""What the rules refuse of a quote that a model brings as evidence: negation, hedge, plan, condition, a date that is
past, our own side, another customer, an instruction, a question, a done-criterion (sections 4 and 8 of policy.md).

The veto reads the whole sentences that the quote touches, so that no quote can leave its "not" or "if" behind.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from policy.evidence_texts import EvidenceText
from policy.m365.other_customer import other_customer
from policy.text.budget_links import ASIDE
from policy.text.budget_money import NOT_THEIRS, OLD_YEAR, PAST_YEAR, YEAR_OF_MONEY
from policy.text.claim_scope import parts_of, standing
from policy.text.date_faults import faults_of
from policy.text.dated_events import dated_events
from policy.text.dates import DateMention, find_dates
from policy.text.done_criterion import criterion_spans
from policy.text.lower_case import lowered
from policy.text.need_cues import CONDITION, GENERIC, HEDGE, IN_GENERAL, OTHER_PARTY, OUR_GUESS
from policy.text.placeholders import is_placeholder
from policy.text.sentences import Span, plain
from policy.text.statements import Statement, statements
from policy.text.timeline_slips import find_slip

_LONGEST_SPAN = 190
_PUT_OFF = re.compile(
    r"\b(?:put\s(?:off|back)|postpon\w+|slip\w*|delay\w*|push(?:ed|es)|defer\w*|adjourn\w*|shelv\w+|on\shold|paused)\b",
    re.IGNORECASE,
)
_CENTURY = 2000


class Quoted(NamedTuple):
    """Words of one text, by offsets, with the sentences that they touch."""

    text: EvidenceText
    start: int
    end: int
    sentences: tuple[Statement, ...]

    @property
    def words(self) -> str:
        """The quote itself."""
        return self.text.text[self.start : self.end]


def quoted(text: EvidenceText, start: int, end: int) -> Quoted:
    """The words with their sentences."""
    touched = tuple(
        one for one in statements(text.text, text.said_on) if one.sentence.start < end and start < one.sentence.end
    )
    return Quoted(text, start, end, touched)


def refused_anywhere(said: Quoted, customer: str, known: Collection[str]) -> str | None:
    """Why these words are evidence of nothing; None where nothing stands against them."""
    if not said.sentences or _is_left_out(said):
        return "an instruction, or no statement"
    if said.text.record.endswith(".subject"):
        return "a task's subject, which names a goal"
    if any(span.start < said.end and said.start < span.end for span in criterion_spans(said.text.text)):
        return "a done-criterion"
    if any(one.sentence.text.rstrip("\"') ").endswith("?") for one in said.sentences):
        return "a question"
    if any(is_placeholder(one.sentence.text) for one in said.sentences):
        return "a placeholder"
    if any(other_customer(one.sentence.text, customer, known) is not None for one in said.sentences):
        return "another customer"
    return None


def is_open(said: Quoted) -> bool:
    """Whether a part of the sentences that the quote touches denies, doubts, plans, asks or conditions what it says."""
    source = plain(said.text.text)
    for statement in said.sentences:
        parts = parts_of(source, statement)
        for position, part in enumerate(parts):
            if part.start < said.end and said.start < part.end:
                whole = len(part.text)
                behind = standing(statement.sentence, parts, position, whole, whole)
                if behind != "holds" or standing(statement.sentence, parts, position, 0, 0) != "holds":
                    return True
    return False


def refuses_budget(said: Quoted) -> str | None:
    """Doubt, a past year, money of ours or of another purpose."""
    if is_open(said):
        return "denied, doubted or planned"
    for one in said.sentences:
        words = one.sentence.text
        if NOT_THEIRS.search(words) or ASIDE.search(words):
            return "money of our side, or of another purpose"
        years = [int(found["short"] or found["long"]) % 100 + _CENTURY for found in YEAR_OF_MONEY.finditer(words)]
        years += [int(found[1]) + 1 for found in OLD_YEAR.finditer(words)]
        if PAST_YEAR.search(words) or (one.said_on is not None and years and max(years) < one.said_on.year):
            return "a year that is past"
    return None


def refuses_authority(said: Quoted, ours: Collection[str]) -> str | None:
    """Doubt, or a decision of our own side."""
    if is_open(said):
        return "denied, doubted or planned"
    words = " ".join(one.sentence.text for one in said.sentences)
    if OTHER_PARTY.search(lowered(words)) or any(name.casefold() in words.casefold() for name in ours if name):
        return "our side, or another party's"
    return None


def refuses_need(said: Quoted) -> str | None:
    """A guess, a condition, a need of our own or of another party."""
    for one in said.sentences:
        words = lowered(plain(one.sentence.text))
        if HEDGE.search(words) or CONDITION.search(words) or GENERIC.match(words) or IN_GENERAL.search(words):
            return "doubted"
        if OUR_GUESS.search(words) or OTHER_PARTY.search(words):
            return "our side's, or another party's"
    return None


def refuses_timeline(said: Quoted, as_of: date) -> str | None:
    """No date ahead that the customer gives: past, hedged, ours, replaced, of another event, or withdrawn."""
    source = plain(said.text.text)
    if any(_PUT_OFF.search(one.sentence.text) for one in said.sentences):
        return "put off"
    events = dated_events(said.text.text, said.text.said_on, as_of)
    previous: Statement | None = None
    for one in statements(said.text.text, said.text.said_on):
        if one in said.sentences and find_slip(source, one, previous, events) is not None:
            return "withdrawn"
        previous = one
    ahead = [(one, mention) for one, mention in _dates(said) if mention.last >= as_of]
    if not ahead:
        return "no date ahead"
    for one, mention in ahead:
        reach = (one.sentence.start, one.sentence.end)
        faults = set(faults_of(source, one, reach, mention, None)) - ({"ours"} if said.text.by_customer else set())
        other = any(event.mention == mention and event.kind == "other" for event in events)
        if not faults and not other and (mention.last - mention.first).days <= _LONGEST_SPAN and not is_hedged(said):
            return None
    return "no date that the customer gives"


def is_hedged(said: Quoted) -> bool:
    """Whether its sentences guess or condition; plans are what a timeline is made of."""
    return any(
        pattern.search(lowered(plain(one.sentence.text))) for one in said.sentences for pattern in (HEDGE, CONDITION)
    )


def _dates(said: Quoted) -> Iterator[tuple[Statement, DateMention]]:
    """The dates inside the quote, each with its sentence; the date that opens an entry is none."""
    for one in said.sentences:
        if one.said_on is None:
            continue
        for mention in find_dates(said.text.text, one.said_on):
            inside = said.start <= mention.quote.start and mention.quote.end <= said.end
            opens = mention.quote.start == one.sentence.start and mention.first == one.said_on
            if inside and not opens and one.sentence.start <= mention.quote.start < one.sentence.end:
                yield one, mention


def _is_left_out(said: Quoted) -> bool:
    """Whether letters of the quote stand in no sentence: an instruction is none (policy.text.sentences)."""
    spans: Sequence[Span] = [one.sentence for one in said.sentences]
    return any(
        letter.isalnum() and not any(span.start <= at < span.end for span in spans)
        for at, letter in enumerate(said.words, start=said.start)
    )
