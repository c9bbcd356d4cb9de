"""Open tasks whose work evidence calls done: `completed_not_closed` of section 8 of policy.md."""

from collections.abc import Sequence

from policy.m365.evidence_finding import EvidenceFinding, by_date, cited, speaker
from policy.m365.facts import M365Fact
from policy.records import MilestoneRecord, Task
from policy.text.content_words import distinctive_words, shared_words
from policy.text.criterion_evidence import criterion_met_by
from policy.text.criterion_parts import criterion_of
from policy.text.quote import Quote
from policy.text.work_done import find_work_done

_SUBJECT_NAMED = 0.6


def find_completed_tasks(record: MilestoneRecord, facts: Sequence[M365Fact]) -> tuple[EvidenceFinding, ...]:
    """Each open task that a later fact shows done: its criterion met, or, where it has none, its subject done."""
    found = []
    for task in record.open_tasks:
        for fact in by_date(facts):
            if task.modified_on is not None and fact.date is not None and fact.date <= task.modified_on:
                continue
            words = _shown_done(task, fact, record)
            if words is not None:
                found.append(
                    EvidenceFinding(
                        milestone_id=record.milestone.milestone_id,
                        kind="completed_not_closed",
                        crm_value=task.status,
                        m365_value=words.text,
                        task_id=task.task_id,
                        citations=(cited(fact),),
                    )
                )
                break
    return tuple(found)


def _shown_done(task: Task, fact: M365Fact, record: MilestoneRecord) -> Quote | None:
    if criterion_of(task.description) is not None:
        return criterion_met_by(
            task.description, fact.quote, author=speaker(fact), subject=task.subject, said_on=fact.date
        )
    subject = distinctive_words(task.subject)
    for claim in find_work_done(fact.quote, fact.date):
        words = distinctive_words(claim.quote.text)
        named = bool(subject) and len(shared_words(subject, words)) >= _SUBJECT_NAMED * len(subject)
        if named and not _fits_better(record, task, words):
            return claim.quote
    return None


def _fits_better(record: MilestoneRecord, task: Task, words: frozenset[str]) -> bool:
    """Whether another task's subject shares more of the words: the report is of that one."""
    own = len(shared_words(distinctive_words(task.subject), words))
    return any(
        len(shared_words(distinctive_words(other.subject), words)) > own for other in record.tasks if other is not task
    )
