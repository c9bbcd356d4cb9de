"""How a model's readings and the rules' claims combine to the state of a BANT element.

A model may add words that it quotes, where the rules saw nothing against the element, no veto refuses them and a cue of
the element is in them; without a cue they are a suggestion. It may bring words against an element, and doubt words that
the rules took for evidence.
"""

from collections.abc import Collection, Sequence
from datetime import date
from typing import NamedTuple

from policy.evidence_texts import EvidenceText, names_other
from policy.findings import Citation
from policy.model.cues import has_cue
from policy.model.reading import Placed, Readings, is_struck, placed
from policy.model.veto import (
    Quoted,
    quoted,
    refused_anywhere,
    refuses_authority,
    refuses_budget,
    refuses_need,
    refuses_timeline,
)
from policy.records import Directory, MilestoneRecord
from policy.text.quote import quote_of
from policy.text.statements import Claim, Verdict
from policy.weighing import Cited


class Beside(NamedTuple):
    """What a quote is judged against: whose records, whose people, which day."""

    record: MilestoneRecord
    siblings: Sequence[MilestoneRecord]
    ours: tuple[str, ...]
    as_of: date

    @property
    def known(self) -> tuple[str, ...]:
        """The names that are no other customer's."""
        names = (one.milestone.name for one in (self.record, *self.siblings))
        subjects = (task.subject for task in self.record.tasks)
        return tuple(name for name in (self.record.opportunity.name, *names, *subjects, *self.ours) if name)


class Combined(NamedTuple):
    """The claims to be weighed, and words that only the person may take for evidence."""

    claims: tuple[Cited, ...]
    suggested: tuple[Citation, ...]


def beside(record: MilestoneRecord, siblings: Sequence[MilestoneRecord], directory: Directory, as_of: date) -> Beside:
    """The surroundings of one milestone's quotes."""
    ours = tuple(person.name for person in directory.people.values() if person.name)
    return Beside(record, siblings, ours, as_of)


def combine(
    element: str, claims: Sequence[Cited], texts: Sequence[EvidenceText], readings: Readings, around: Beside
) -> Combined:
    """The rules' claims on one element with what a model read."""
    found = [one for one in placed(readings, texts, "bant") if one.reading.says == element]
    if not found:
        return Combined(tuple(claims), ())
    doubted = [one for one in found if one.reading.stance == "doubtful"]
    against = [one for one in found if one.reading.stance == "against"]
    # Words that the model itself doubts or reads both ways are no evidence that it brings.
    brought = [one for one in found if one.reading.stance == "for" and not _overlaps(one, [*doubted, *against])]
    contradicted = any(claim.verdict == "against" for claim, _ in claims)
    kept = [one for one in claims if one[0].verdict == "against" or not is_struck(one[1], doubted)]
    new: list[Cited] = [_cited(one, "against") for one in against]
    suggested: list[Citation] = []
    for one in brought:
        if any(_is_same(one, citation) for _, citation in claims):
            continue
        said = quoted(one.text, one.start, one.end)
        if _refused(element, said, one, around) is not None:
            continue
        if contradicted or not has_cue(element, said.words):
            suggested.append(one.citation)
        else:
            new.append(_cited(one, "for"))
    return Combined((*kept, *new), tuple(dict.fromkeys(suggested)))


def _refused(element: str, said: Quoted, one: Placed, around: Beside) -> str | None:
    if one.text.of_opportunity and names_other(said.words, around.record, around.siblings):
        return "another milestone"
    customer = around.record.account.name or ""
    anywhere = refused_anywhere(said, customer, around.known)
    if anywhere is not None:
        return anywhere
    if element == "budget":
        return refuses_budget(said)
    if element == "authority":
        return refuses_authority(said, around.ours)
    return refuses_need(said) if element == "need" else refuses_timeline(said, around.as_of)


def _cited(one: Placed, verdict: Verdict) -> Cited:
    said = quoted(one.text, one.start, one.end)
    said_on = said.sentences[-1].said_on if said.sentences else one.text.said_on
    quote = quote_of(one.text.text, one.start, one.end)
    citation = one.citation.model_copy(update={"date": said_on or one.text.said_on, "quote": quote.text})
    return Claim(verdict=verdict, quote=quote, said_on=said_on), citation


def _overlaps(one: Placed, others: Collection[Placed]) -> bool:
    return any(one.text == other.text and one.start < other.end and other.start < one.end for other in others)


def _is_same(one: Placed, citation: Citation) -> bool:
    """Whether the rules read these words themselves."""
    return is_struck(citation, [one])
