"""Facts that a model found in an answer of Microsoft 365 in which the rules found none (section 8 of policy.md).

The answer's words are quoted, the day stands near them in the answer, and it is of the window and of this customer.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from policy.evidence_texts import EvidenceText
from policy.findings import Source
from policy.m365.facts import M365Fact, M365Scope
from policy.m365.other_customer import other_customer
from policy.m365.said_dates import clock_of, said_dates
from policy.model.answers import FactQuote, FactsAnswer
from policy.model.checking import Void
from policy.model.notes import Place, Sheet, find_quote, sheet_of
from policy.records import MilestoneRecord
from policy.text.sentences import plain, sentences

_NEAR = 300
_FEWEST_WORDS = 3
BY_MODEL = "found by a model in an answer that told the rules nothing"


def facts_read(
    answer: FactsAnswer, places: Mapping[str, Place], scope: M365Scope, known: Sequence[str]
) -> Iterator[M365Fact]:
    """The facts that stand in the answer of their handle. Raises Void for a handle that was not given."""
    if any(one.handle not in places for one in answer.facts):
        raise Void("it names an answer that was not given")
    for one in answer.facts:
        fact = _fact(one, places[one.handle], scope, known)
        if fact is not None:
            yield fact


def _fact(one: FactQuote, place: Place, scope: M365Scope, known: Sequence[str]) -> M365Fact | None:
    said_on = _day(one.date)
    source = place.text.source if place.text is not None else "user"
    if place.text is None or said_on is None or source in ("crm", "user"):
        return None
    text = place.text.text
    span = find_quote(one.quote, text)
    if span is None or not scope.since <= said_on <= scope.until:
        return None
    quote = text[span[0] : span[1]]
    around = text[max(0, span[0] - _NEAR) : span[1] + _NEAR]
    days = {mention.day for mention in said_dates(around, clock_of(around, scope))}
    author = one.author if one.author.strip() and plain(one.author) in plain(around) else None
    if said_on not in days or len(quote.split()) < _FEWEST_WORDS or not sentences(plain(quote)):
        return None
    if other_customer(quote, scope.customer, known, author=author or "") is not None:
        return None
    return M365Fact(
        source=source,
        date=said_on,
        author=author,
        quote=quote,
        about=None,
        in_scope=True,
        why=BY_MODEL,
        by_model=True,
    )


def answer_sheets(
    records: Iterable[MilestoneRecord], unread: Mapping[str, Sequence[tuple[Source, str]]]
) -> Iterator[tuple[MilestoneRecord, Sheet]]:
    """The answers without a fact, by opportunity, each with a milestone of it. Handles stand for single answers."""
    seen: set[str] = set()
    for record in records:
        opportunity = record.opportunity
        told = unread.get(opportunity.opportunity_id, ())
        if told and opportunity.opportunity_id not in seen:
            seen.add(opportunity.opportunity_id)
            texts = (
                EvidenceText(source=source, record=f"answer {number}", text=text, said_on=None)
                for number, (source, text) in enumerate(told, start=1)
            )
            sheet = sheet_of(record, texts)
            yield record, sheet.model_copy(update={"title": opportunity.name or ""})


def facts_packed(facts: Iterable[M365Fact]) -> str:
    """Facts as the cache keeps them."""
    return json.dumps([fact.model_dump(mode="json") for fact in facts], ensure_ascii=False)


def facts_unpacked(text: str, scope: M365Scope) -> tuple[M365Fact, ...] | None:
    """Facts from the cache that are still in the window; None for what is none (another version's)."""
    try:
        facts = tuple(M365Fact.model_validate(one) for one in json.loads(text))
    except (ValueError, TypeError):
        return None
    return tuple(fact for fact in facts if fact.date is not None and scope.since <= fact.date <= scope.until)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
