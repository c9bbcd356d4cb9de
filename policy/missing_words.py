"""The lines that a mended task needs and only a person, or cited evidence, can word (section 3 of policy.md).

A placeholder is never a value: what is offered here stands in a proposal's suggestion and reason, not in its arguments.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from policy.findings import Citation, Reason
from policy.influence import category_of
from policy.model.task_readings import Offered
from policy.records import MilestoneRecord, Task
from policy.settings import PolicySettings
from policy.text.blocking_cause import find_blocking_cause
from policy.value import Value

# The room that a line is given when the length of the whole text is judged, in characters.
ROOM_FOR_A_LINE = 120
_WITHOUT_CAUSE: frozenset[Reason] = frozenset({"waiting_without_cause", "milestone_without_cause"})
# By category: what a customer would have to do for such a task to be finished.
_CRITERIA: Mapping[str | None, str] = {
    "Technical Close/Win Plan": "the customer confirms in writing that no technical question of {subject} is open",
    "Architecture Design Session": "the customer's architects have agreed to the design of {subject}",
    "Blocker Escalation": "what {subject} is about no longer holds up {milestone}",
    "Demo": "the customer has seen {subject} and says what follows from it for {milestone}",
    "PoC/Pilot": "the customer confirms that {subject} met its success criteria",
    "Workshop": "the workshop {subject} was held and its actions have owners and dates",
}
_CRITERION = "the customer accepts the result of {subject} for {milestone}"


class Line(Value):
    """One line to be worded, as an offer, with the record that the offer quotes."""

    text: str
    citation: Citation | None = None


def missing_lines(
    record: MilestoneRecord,
    task: Task,
    reasons: Collection[Reason],
    as_of: date,
    settings: PolicySettings,
    offers: Sequence[Offered] = (),
) -> tuple[Line, ...]:
    """The lines that these failed checks call for, in the order in which they are added below the existing text.

    `offers` are a model's: they stand where the rules have no words of the records to offer.
    """
    by_model = {offer.says: Line(text=offer.text, citation=offer.citation) for offer in offers}
    lines = []
    if _WITHOUT_CAUSE & set(reasons):
        cause = _blocker(record, task)
        lines.append(by_model.get("blocker", cause) if cause.citation is None else cause)
    if "no_done_criterion" in reasons and "criterion" in by_model:
        lines.append(by_model["criterion"])
    elif "no_done_criterion" in reasons:
        template = _CRITERIA.get(category_of(task, settings), _CRITERION)
        words = template.format(subject=f'"{_flat(task.subject)}"', milestone=_flat(record.milestone.name or "it"))
        lines.append(Line(text=f"Done when: {words}."))
    if "untouched" in reasons:
        lines.append(Line(text=f"Status {as_of}: … (what was done, what comes next)"))
    return tuple(lines)


def longest(description: str, lines: Sequence[Line]) -> int:
    """How long the whole text is, in characters, with room for a person's own wording of each line."""
    return len(description.rstrip()) + sum(max(len(line.text), ROOM_FOR_A_LINE) + 1 for line in lines)


def _blocker(record: MilestoneRecord, task: Task) -> Line:
    """The cause that the task's subject or the milestone's comments name is offered, never taken: it may be another's.

    A subject counts only where it says outright what is waited for.
    """
    sources = (
        (f"tasks({task.task_id}).subject", find_blocking_cause(task.subject, explicit_only=True), task.modified_on),
        (
            f"milestones({record.milestone.milestone_id}).forecastComments",
            find_blocking_cause(record.milestone.comments),
            record.milestone.modified_on,
        ),
    )
    for source, cause, written_on in sources:
        if cause is not None:
            citation = Citation(source="crm", record=source, quote=cause.text, date=written_on)
            return Line(text=f"Blocker: {cause.text}", citation=citation)
    return Line(text="Blocker: …")


def _flat(text: str) -> str:
    return " ".join(text.split())
