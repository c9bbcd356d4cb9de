"""Which milestone of an opportunity a fact is about: section 8 of policy.md, one question for all of them."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from policy.m365.facts import M365Fact
from policy.records import MilestoneRecord
from policy.text.content_words import distinctive_words, shared_words
from policy.text.sentences import Span, clauses, plain, sentences
from policy.value import Value

_NAME, _SUBJECT, _TEXT = 3, 2, 1
_NAMED = 0.5
# "Stock-take" is no word on "Stock": the part of a compound tells little.
_COMPOUND = re.compile(r"\b\w+-\w+\b")
# A topic goes on through a sentence that shares but one word of another's comments.
_WEAK = 1


class _Topic(Value):
    """What a fact may be about: the words of its names, of its tasks' subjects, and of its other texts."""

    key: str
    names: frozenset[str]
    subjects: frozenset[str]
    texts: frozenset[str]
    active: bool


class _Named(NamedTuple):
    """The keys of the topics that words name best, and how strongly."""

    keys: frozenset[str]
    score: int


def facts_about(
    record: MilestoneRecord, siblings: Sequence[MilestoneRecord], facts: Sequence[M365Fact]
) -> tuple[M365Fact, ...]:
    """The facts in scope that are about this milestone, each cut to the sentences that are, in the order given.

    A fact about a named milestone is that one's. Any other goes, sentence by sentence, to the milestone whose name,
    tasks or comments it shares words with that its siblings do not have; a sentence without such words goes on with
    what the one before it was about. A fact that names none goes to the active milestones: it contradicts none.
    """
    identifier = record.milestone.milestone_id
    others = tuple(sibling for sibling in siblings if sibling.milestone.milestone_id != identifier)
    found: list[M365Fact] = []
    for fact in facts:
        if fact.in_scope:
            found.extend(_share(fact, record, others))
    return tuple(found)


def facts_of_opportunity(
    here: Sequence[MilestoneRecord], elsewhere: Sequence[MilestoneRecord], facts: Sequence[M365Fact]
) -> tuple[M365Fact, ...]:
    """The facts without those, and without those of their sentences, that are about the customer's other opportunities.

    `here` are the opportunity's milestones, `elsewhere` those of the same customer's others. Microsoft 365 knows no
    opportunities: an answer about one mixes in what was said of its neighbours. What names none of them is kept.
    """
    if not here or not elsewhere:
        return tuple(facts)
    topics = [_of_opportunity(here), *map(_of_opportunity, _by_opportunity(elsewhere))]
    kept: list[M365Fact] = []
    for fact in facts:
        kept.extend(_sentences_about(fact, topics[0], topics[1:]))
    return tuple(kept)


def _by_opportunity(records: Sequence[MilestoneRecord]) -> list[list[MilestoneRecord]]:
    found: dict[str, list[MilestoneRecord]] = {}
    for record in records:
        found.setdefault(record.opportunity.opportunity_id, []).append(record)
    return list(found.values())


def _of_opportunity(records: Sequence[MilestoneRecord]) -> _Topic:
    opportunity = records[0].opportunity
    told = opportunity.qualification.texts.values() if opportunity.qualification is not None else ()
    return _Topic(
        key=opportunity.opportunity_id,
        names=frozenset[str]().union(distinctive_words(opportunity.name or ""), *map(_name, records)),
        subjects=frozenset[str]().union(*map(_subjects, records)),
        texts=frozenset[str]().union(distinctive_words("\n".join(told)), *map(_texts, records)),
        active=True,
    )


def _of_milestone(record: MilestoneRecord) -> _Topic:
    return _Topic(
        key=record.milestone.milestone_id,
        names=_name(record),
        subjects=_subjects(record),
        texts=_texts(record),
        active=record.milestone.active,
    )


def _share(fact: M365Fact, record: MilestoneRecord, others: Sequence[MilestoneRecord]) -> Sequence[M365Fact]:
    about = _key(fact.about)
    if about and about == _key(record.milestone.name):
        return (fact,)
    if about and any(about == _key(other.milestone.name) for other in others):
        return ()
    if not others:
        return (fact,)
    return _sentences_about(fact, _of_milestone(record), [_of_milestone(other) for other in others])


def _sentences_about(fact: M365Fact, topic: _Topic, others: Sequence[_Topic]) -> Sequence[M365Fact]:
    spans = list(sentences(plain(fact.quote)))
    named = [_named_in(span, topic, others) for span in spans]
    if not any(one.keys for one in named):
        active = topic.active or not any(other.active for other in others)
        return (fact,) if active else ()
    about = _continued(named)
    spans = [_cut(span, topic, others, keys) for span, keys in zip(spans, about, strict=True)]
    mine = [span for span, keys in zip(spans, about, strict=True) if topic.key in keys]
    return [fact.model_copy(update={"quote": fact.quote[start:end]}) for start, end in _runs(spans, mine)]


def _cut(span: Span, topic: _Topic, others: Sequence[_Topic], keys: frozenset[str]) -> Span:
    """A sentence that names several topics, up to the last clause that is about this one: its last word counts."""
    if topic.key not in keys or len(keys) == 1:
        return span
    parts = clauses(span.text, Span(span.text, 0, len(span.text)))
    about = _continued([_named_in(part, topic, others) for part in parts])
    last = max((part.end for part, named in zip(parts, about, strict=True) if topic.key in named), default=span.end)
    return Span(span.text[:last], span.start, span.start + last)


def _continued(named: Sequence[_Named]) -> list[frozenset[str]]:
    """Each sentence's topics: its own, else those of the sentence before it, else the first that are named."""
    current = next((one.keys for one in named if one.keys), frozenset[str]())
    topics = []
    for position, one in enumerate(named):
        weak = position > 0 and one.score <= _WEAK and bool(current)
        current = current if weak else one.keys or current
        topics.append(current)
    return topics


def _runs(spans: Sequence[Span], mine: Sequence[Span]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    previous: Span | None = None
    for span in spans:
        if span in mine:
            if runs and previous is not None and previous in mine:
                runs[-1] = (runs[-1][0], span.end)
            else:
                runs.append((span.start, span.end))
        previous = span
    return runs


def _named_in(span: Span, topic: _Topic, others: Sequence[_Topic]) -> _Named:
    """The topics that a sentence names best; all of those that it names by their own names."""
    said = distinctive_words(span.text)
    whole = distinctive_words(_COMPOUND.sub(" ", span.text))
    everyone = (topic, *others)
    scores = {}
    by_name = set()
    for one in everyone:
        rest = [other for other in everyone if other is not one]
        names = _unique(one.names, [other.names for other in rest])
        subjects = _unique(one.subjects, [other.names | other.subjects for other in rest])
        texts = _unique(one.texts, [other.names | other.subjects | other.texts for other in rest])
        hits = shared_words(names, whole)
        scores[one.key] = (
            _NAME * len(hits)
            + _TEXT * len(shared_words(names, said) - hits)
            + _SUBJECT * len(shared_words(subjects - names, said))
            + _TEXT * len(shared_words(texts - subjects - names, said))
        )
        if len(hits) >= _NAMED * len(names) and hits:
            by_name.add(one.key)
    best = max(scores.values())
    if best == 0:
        return _Named(frozenset(), 0)
    return _Named(frozenset(by_name | {key for key, score in scores.items() if score == best}), best)


def _unique(words: frozenset[str], others: Sequence[frozenset[str]]) -> frozenset[str]:
    """The words that no other milestone has at that level or above: names weigh more than what a comment mentions."""
    return words - shared_words(words, frozenset[str]().union(*others))


def _name(record: MilestoneRecord) -> frozenset[str]:
    return distinctive_words(record.milestone.name or "")


def _subjects(record: MilestoneRecord) -> frozenset[str]:
    return distinctive_words("\n".join(task.subject for task in record.tasks))


def _texts(record: MilestoneRecord) -> frozenset[str]:
    return distinctive_words("\n".join([record.milestone.comments, *(task.description for task in record.tasks)]))


def _key(name: str | None) -> str:
    return " ".join((name or "").casefold().split())
