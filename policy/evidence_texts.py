"""The texts that evidence on a milestone may stand in, each with its source and its age (section 4 of policy.md)."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from policy.findings import BY_MODEL, M365_RECORD, Citation, Source
from policy.m365.facts import M365Fact
from policy.records import Directory, MilestoneRecord, Task
from policy.text.done_criterion import criterion_spans
from policy.text.quote import Quote, without_quotations
from policy.text.words import words
from policy.value import Value


class EvidenceText(Value):
    """One text of one source. `of_opportunity`: it speaks for every milestone of the opportunity that it does not
    leave out by naming another one. `by_customer`: its "we" is the customer, not us."""

    source: Source
    record: str
    text: str
    said_on: date | None
    author: str | None = None
    of_opportunity: bool = False
    by_customer: bool = False

    def cite(self, quote: Quote, said_on: date | None) -> Citation:
        """These words of the text as a citation, of the day that they were said on."""
        return Citation(
            source=self.source, record=self.record, quote=quote.text, date=said_on or self.said_on, author=self.author
        )


def crm_texts(record: MilestoneRecord) -> tuple[EvidenceText, ...]:
    """The milestone's comments, its tasks' subjects and descriptions, open and closed, and the opportunity's columns.

    A done-criterion says what would be evidence, so it is blanked out: it is none.
    """
    return (*comment_text(record), *task_texts(record.tasks), *opportunity_texts(record))


def comment_text(record: MilestoneRecord) -> tuple[EvidenceText, ...]:
    """The milestone's comments."""
    place = f"milestones({record.milestone.milestone_id}).forecastComments"
    return _given("crm", place, record.milestone.comments, record.comments_on)


def task_texts(tasks: Iterable[Task]) -> tuple[EvidenceText, ...]:
    """Subjects and descriptions, as old as the task's last change."""
    return tuple(
        text
        for task in tasks
        for text in (
            *_given("crm", f"tasks({task.task_id}).subject", task.subject, task.modified_on),
            *_given("crm", f"tasks({task.task_id}).description", _own_words(task.description), task.modified_on),
        )
    )


def opportunity_texts(record: MilestoneRecord) -> tuple[EvidenceText, ...]:
    """The opportunity's free-text columns."""
    opportunity = record.opportunity
    if opportunity.qualification is None:
        return ()
    return tuple(
        EvidenceText(
            source="crm",
            record=f"opportunities({opportunity.opportunity_id}).{column}",
            text=text,
            said_on=opportunity.modified_on,
            of_opportunity=True,
        )
        for column, text in opportunity.qualification.texts.items()
    )


def fact_texts(facts: Iterable[M365Fact], colleagues: Directory | None = None) -> tuple[EvidenceText, ...]:
    """What Microsoft 365 says of the milestone. An author who is none of our people speaks for the customer."""
    ours = {person.name.casefold() for person in colleagues.people.values() if person.name} if colleagues else set()
    return tuple(
        EvidenceText(
            source=fact.source,
            record=M365_RECORD + (BY_MODEL if fact.by_model else ""),
            text=fact.quote,
            said_on=fact.date,
            author=fact.author,
            by_customer=bool(ours and fact.author) and (fact.author or "").casefold() not in ours,
        )
        for fact in facts
        if fact.source is not None
    )


def _own_words(description: str) -> str:
    return without_quotations(without_criterion(description))


def without_criterion(description: str) -> str:
    """The description with its done-criterion blanked out: of the same length."""
    kept = list(description)
    for span in criterion_spans(description):
        kept[span.start : span.end] = " " * (span.end - span.start)
    return "".join(kept)


def names_other(text: str, record: MilestoneRecord, siblings: Sequence[MilestoneRecord]) -> bool:
    """Whether the words name a sibling milestone and not this one, by what tells their names apart."""
    here = _words(text)
    own = _words(record.milestone.name or "")
    others = [_words(sibling.milestone.name or "") for sibling in siblings if sibling is not record]
    telling = own.difference(*others) if others else own
    if here & telling:
        return False
    return any(here & other.difference(own) for other in others)


def _given(source: Source, place: str, text: str, said_on: date | None) -> tuple[EvidenceText, ...]:
    if not text.strip():
        return ()
    return (EvidenceText(source=source, record=place, text=text, said_on=said_on),)


def _words(text: str) -> frozenset[str]:
    """The words that may tell one milestone's name from another's: no short ones, no numbers, no common ones."""
    return frozenset(_stems(text)) - _COMMON


def _stems(text: str) -> Iterator[str]:
    for word in "".join(letter if letter.isalnum() else " " for letter in text.casefold()).split():
        if len(word) > 2 and not word.isdecimal():
            yield word.rstrip("s") if len(word) > 4 else word


_COMMON = words(
    "the and for with from into all new phase pilot project prod production live milestone first second one two "
    "platform app service site team track data cloud azure microsoft rollout roll out poc proof wave step stage"
)
