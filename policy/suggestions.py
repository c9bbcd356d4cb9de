"""Words that a model takes for evidence and that count only where the person says them too, as lines for the person."""

from collections.abc import Iterator, Sequence

from policy.bant import ELEMENTS, Bant
from policy.bant_closing import accepting
from policy.findings import Citation, Finding
from policy.influence import Influence, is_only_se
from policy.m365.facts import M365Fact
from policy.model.credit_readings import credit_suggested
from policy.model.notes import own_texts
from policy.model.reading import Readings
from policy.model.task_readings import refuting
from policy.next_step import within
from policy.records import Directory, Me, MilestoneRecord

_COUNTS = {"blocker": "what is awaited", "completion_condition": "the completion condition"}


def suggestions(
    record: MilestoneRecord,
    bant: Bant | None,
    influence: Influence,
    directory: Directory,
    me: Me,
    facts: Sequence[M365Fact],
    readings: Readings,
    found: Sequence[Finding],
) -> Iterator[str]:
    """One line for each: what a model reads, and how it is said; and of `found`, the hygiene findings by the rules
    alone, those that words refute which a model found."""
    if not readings:
        return
    for finding in found:
        if (words := refuting(record, finding, readings)) is not None:
            yield f"A model found “{_within(words)}” ({words.record}): it counts as {_COUNTS[finding.check]}"
    for element in ELEMENTS if bant is not None else ():
        for citation in bant.of(element).suggested if bant is not None else ():
            yield accepting(record, element, citation)
    if influence.influenced is False and me.name is not None:
        only = is_only_se(record, directory, me)
        for citation in credit_suggested(record, own_texts(record, facts), readings, me.name, only_se=only):
            yield _accepting_credit(record, citation)


def _accepting_credit(record: MilestoneRecord, citation: Citation) -> str:
    words = _within(citation)
    name = record.milestone.number or record.milestone.milestone_id
    return f"A model reads “{words}” as credit to you: where you agree, say so with --influenced {name}=yes:…"


def _within(citation: Citation) -> str:
    return within(" ".join(citation.quote.split()), 200)
