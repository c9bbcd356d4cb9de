"""BANT of an uncommitted milestone (skill, guardrail 2; section 4 of policy.md): each element with its evidence.

Statements are read from the texts; the later one wins, and where dates are equal or unknown the one against. An option
column is evidence only where no statement stands against it. Silence, doubt and hope are no evidence.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Literal

from policy.bant_columns import column_says
from policy.evidence_texts import EvidenceText, names_other
from policy.findings import Citation
from policy.model.bant_readings import Beside, Combined, combine
from policy.model.reading import Readings
from policy.records import MilestoneRecord
from policy.text.authority import find_authority
from policy.text.budget import find_budget
from policy.text.need import find_need, is_stated_need
from policy.text.polarity import polarity_of
from policy.text.quote import quote_of
from policy.text.statements import Claim
from policy.text.timeline import find_timeline
from policy.value import Value
from policy.weighing import Cited, weigh

Element = Literal["budget", "authority", "need", "timeline"]
ELEMENTS: tuple[Element, ...] = ("budget", "authority", "need", "timeline")
State = Literal["evidenced", "missing", "contradicted", "unknown"]
NEED_COLUMN = "customerneed"


class ElementState(Value):
    """One element's state and the words that it rests on; `superseded` are older words that lost.

    `suggested`: words that a model takes for evidence and that count only once the person says them too.
    """

    state: State
    citations: tuple[Citation, ...] = ()
    superseded: tuple[Citation, ...] = ()
    suggested: tuple[Citation, ...] = ()


class Bant(Value):
    """The four elements. Ready only if all four are evidenced."""

    budget: ElementState
    authority: ElementState
    need: ElementState
    timeline: ElementState

    def of(self, element: Element) -> ElementState:
        """One element."""
        state: ElementState = getattr(self, element)
        return state

    @property
    def ready(self) -> bool:
        """Whether all four are evidenced."""
        return all(self.of(element).state == "evidenced" for element in ELEMENTS)

    @property
    def partial(self) -> bool:
        """Whether an element could not be judged."""
        return any(self.of(element).state == "unknown" for element in ELEMENTS)

    @property
    def open_elements(self) -> tuple[Element, ...]:
        """The elements that are not evidenced."""
        return tuple(element for element in ELEMENTS if self.of(element).state != "evidenced")


Finder = Callable[[EvidenceText, date], Sequence[Claim]]
_FINDERS: Mapping[Element, Finder] = {
    "budget": lambda text, as_of: find_budget(text.text, text.said_on),
    "authority": lambda text, as_of: find_authority(text.text, text.said_on),
    "need": lambda text, as_of: find_need(text.text, text.said_on),
    "timeline": lambda text, as_of: find_timeline(text.text, text.said_on, as_of, customer_speaks=text.by_customer),
}


def judge(
    record: MilestoneRecord,
    siblings: Sequence[MilestoneRecord],
    texts: Sequence[EvidenceText],
    said: Mapping[Element, str],
    as_of: date,
    *,
    complete: bool,
    readings: Readings = (),
    around: Beside | None = None,
) -> Bant:
    """The state of each element by these texts, the opportunity's columns and the user's own words.

    `complete` False: something that could hold a statement was not read, so nothing is concluded. `readings` are what a
    model read in these texts, `around` what its quotes are judged against.
    """
    if not complete:
        unknown = ElementState(state="unknown")
        return Bant(budget=unknown, authority=unknown, need=unknown, timeline=unknown)
    states = {}
    for element in ELEMENTS:
        claims = list(_claims(element, record, siblings, texts, as_of))
        both = combine(element, claims, texts, readings, around) if around is not None else Combined(tuple(claims), ())
        words = _said(element, said.get(element), as_of)
        resolved = _resolved([*both.claims, *words], column_says(element, record.opportunity))
        open_still = resolved.state != "evidenced"
        states[element] = resolved.model_copy(update={"suggested": both.suggested if open_still else ()})
    return Bant(**states)


def _claims(
    element: Element,
    record: MilestoneRecord,
    siblings: Sequence[MilestoneRecord],
    texts: Sequence[EvidenceText],
    as_of: date,
) -> Iterator[Cited]:
    for text in texts:
        for claim in _FINDERS[element](text, as_of):
            if not _is_beside_the_point(element, claim, text) and not (
                text.of_opportunity and names_other(claim.quote.text, record, siblings)
            ):
                yield claim, text.cite(claim.quote, claim.said_on)
        if element == "need" and text.record.endswith(f".{NEED_COLUMN}") and is_stated_need(text.text):
            quote = quote_of(text.text, 0, len(text.text))
            if not names_other(text.text, record, siblings):
                yield Claim(verdict="for", quote=quote, said_on=text.said_on), text.cite(quote, text.said_on)


def _is_beside_the_point(element: Element, claim: Claim, text: EvidenceText) -> bool:
    """A task that is "not wanted any more" is given up itself, not the customer's need."""
    return element == "need" and claim.verdict == "against" and text.record.startswith("tasks(")


def _said(element: Element, words: str | None, as_of: date) -> Iterator[Cited]:
    """The user's own words: evidence where they assert something, against it where they deny it."""
    if not words or not words.strip():
        return
    quote = quote_of(words, 0, len(words))
    citation = Citation(source="user", record=f"--said {element}", quote=quote.text, date=as_of)
    found = _FINDERS[element](EvidenceText(source="user", record=citation.record, text=words, said_on=as_of), as_of)
    verdicts = [claim.verdict for claim in found]
    polarity = polarity_of(words)
    if "against" in verdicts or (not verdicts and polarity in ("negated", "superseded")):
        yield Claim(verdict="against", quote=quote, said_on=as_of), citation
    elif verdicts or polarity == "asserted":
        yield Claim(verdict="for", quote=quote, said_on=as_of), citation


def _resolved(claims: Sequence[Cited], column: Citation | None) -> ElementState:
    weighed = weigh(claims)
    if weighed.verdict == "for":
        return ElementState(state="evidenced", citations=weighed.citations, superseded=weighed.superseded)
    if weighed.verdict == "against":
        return ElementState(state="contradicted", citations=weighed.citations, superseded=weighed.superseded)
    return ElementState(state="evidenced", citations=(column,)) if column is not None else ElementState(state="missing")
