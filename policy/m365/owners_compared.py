"""Tasks that somebody else took over: `owner_mismatch` of section 8 of policy.md."""

from collections.abc import Sequence

from policy.m365.evidence_finding import EvidenceFinding, by_date, cited
from policy.m365.facts import M365Fact
from policy.records import Directory, MilestoneRecord, Task
from policy.text.content_words import content_words, distinctive_words, shared_words
from policy.text.taken_over import TakeOver, find_taken_over


def find_owner_mismatches(
    record: MilestoneRecord, facts: Sequence[M365Fact], directory: Directory
) -> tuple[EvidenceFinding, ...]:
    """Each open task that by the latest fact on it another person than CRM's owner took over."""
    latest: dict[str, EvidenceFinding | None] = {}
    for fact in by_date(facts):
        for told in find_taken_over(fact.quote):
            task = _task_of(told, fact, record, directory)
            if task is not None:
                latest[task.task_id] = _compared(told, fact, task, record, directory)
    return tuple(finding for finding in latest.values() if finding is not None)


def _compared(
    told: TakeOver, fact: M365Fact, task: Task, record: MilestoneRecord, directory: Directory
) -> EvidenceFinding | None:
    person = told.person or fact.author
    owner = _owner_name(task, directory)
    if person is None or (owner is not None and _same_person(person, owner)):
        return None
    known = any(_same_person(person, one.name) for one in directory.people.values())
    if told.person is not None and not known and not (told.before and owner and _same_person(told.before, owner)):
        return None
    return EvidenceFinding(
        milestone_id=record.milestone.milestone_id,
        kind="owner_mismatch",
        crm_value=owner,
        m365_value=person,
        task_id=task.task_id,
        citations=(cited(fact, told.quote.text),),
    )


def _task_of(told: TakeOver, fact: M365Fact, record: MilestoneRecord, directory: Directory) -> Task | None:
    """The open task that is named best, in the sentence or else in the message; else the old owner's only one."""
    for words in (told.quote.text, fact.quote):
        said = distinctive_words(words) | content_words(words)
        scored = [(len(shared_words(_subject(task), said)), task) for task in record.open_tasks]
        best = max((score for score, _ in scored), default=0)
        if best:
            named = [task for score, task in scored if score == best]
            return named[0] if len(named) == 1 else _only(told, named, directory)
    return _only(told, record.open_tasks, directory)


def _only(told: TakeOver, tasks: Sequence[Task], directory: Directory) -> Task | None:
    theirs = [task for task in tasks if told.before and _same_person(told.before, _owner_name(task, directory))]
    return theirs[0] if len(theirs) == 1 else None


def _subject(task: Task) -> frozenset[str]:
    return distinctive_words(task.subject) or content_words(task.subject)


def _owner_name(task: Task, directory: Directory) -> str | None:
    owner = directory.find(task.owner_id)
    return owner.name if owner is not None else None


def _same_person(one: str, other: str | None) -> bool:
    """Whether two names can be the same person's: the shorter's words all are in the longer."""
    if not other:
        return False
    left, right = set(one.casefold().split()), set(other.casefold().split())
    return left <= right or right <= left
