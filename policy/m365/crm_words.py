"""What CRM says in free text of a milestone, for the comparison with what people said (section 8 of policy.md)."""

from collections.abc import Iterator

from policy.records import MilestoneRecord, Task
from policy.text.blocker_reported import find_reported_blockers
from policy.text.blocking_cause import find_blocking_cause
from policy.text.capacity import find_capacity_constraint
from policy.text.sentences import plain, sentences

_ESCALATION = 861980006


def all_words(record: MilestoneRecord) -> str:
    """The milestone's comments and its tasks' subjects and descriptions, open and closed."""
    return "\n".join([record.milestone.comments, *(task_words(task) for task in record.tasks)])


def task_words(task: Task) -> str:
    """A task's subject and description."""
    return f"{task.subject}\n{task.description}"


def told_blockers(record: MilestoneRecord) -> tuple[str, ...]:
    """The parts of the comments and of the open tasks' texts that name an obstacle; all of a task that waits for it."""
    return tuple(_told(record))


def blocker_in(text: str) -> tuple[str, ...]:
    """The sentences of one text that name an obstacle."""
    source = plain(text)
    spots = [cause.start for cause in (find_blocking_cause(text), find_capacity_constraint(text)) if cause is not None]
    spots += [claim.quote.start for claim in find_reported_blockers(text, None)]
    return tuple(
        sentence.text for sentence in sentences(source) if any(sentence.start <= spot < sentence.end for spot in spots)
    )


def _told(record: MilestoneRecord) -> Iterator[str]:
    yield from blocker_in(record.milestone.comments)
    for task in record.open_tasks:
        if task.waits or task.category_code == _ESCALATION:
            yield task_words(task)
        else:
            yield from (f"{task.subject} {told}" for told in blocker_in(task.description))
