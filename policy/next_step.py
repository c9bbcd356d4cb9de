"""The next step of a milestone without an open task, named from its own state (section 3, missing_task)."""

import re
from collections.abc import Mapping

from policy.influence import category_of
from policy.records import MilestoneRecord, Task
from policy.settings import PolicySettings
from policy.value import Value


class NextStep(Value):
    """A subject and a description that holds a done-criterion."""

    subject: str
    description: str


_Words = tuple[str, str]
# Each row: what has to happen next, and when it is done. A troubled milestone is seen to first.
_BY_STATUS: Mapping[str, _Words] = {
    "Blocked": ("Get {milestone} unblocked", "what blocks {milestone} is gone, or has an owner and a date"),
    "At Risk": ("Agree how {milestone} is brought back on track", "each recovery step has an owner and a date"),
}
# What the last completed task led to, by its category.
_AFTER: Mapping[str | None, _Words] = {
    "Architecture Design Session": (
        "Plan the proof for {milestone} on the design of {last}",
        "the customer has agreed to the proof's scope, success criteria and date",
    ),
    "PoC/Pilot": (
        "Take the result of {last} to a decision on {milestone}",
        "the customer has decided, in writing, what follows from the proof",
    ),
    "Demo": (
        "Agree what {last} leads to for {milestone}",
        "the customer has named the technical questions that are still open, each with an owner",
    ),
    "Workshop": (
        "Carry out the first action of {last} for {milestone}",
        "the first action's owner reports its result to the customer",
    ),
    "Technical Close/Win Plan": (
        "Hand {milestone} to whoever delivers it after {last}",
        "the person who delivers it has confirmed the first delivery step and its date",
    ),
    "Blocker Escalation": (
        "Resume the work on {milestone} that {last} held up",
        "the work that was held up has an owner and a new date",
    ),
}
_AFTER_ANOTHER: _Words = (
    "Agree what follows {last} for {milestone}",
    "the customer and the task's owner have agreed to the next technical step and its date",
)
_AFTER_CANCELED: _Words = (
    "Decide what takes the place of {last} for {milestone}",
    "the customer has agreed to another way, or that none is needed",
)
# Without any closed task: the SE's accountability at the opportunity's stage (skill, Stage Accountability).
_BY_STAGE: Mapping[int, _Words] = {
    1: ("Find the technical need behind {milestone}", "the customer has confirmed the technical need in writing"),
    2: (
        "Agree the proof plan for {milestone}",
        "the customer has agreed to scope, success criteria and date of a proof",
    ),
    3: ("Start the proof for {milestone}", "the first result of the proof is shown to the customer"),
    4: ("Confirm the delivery plan of {milestone}", "every delivery step has an owner and a date"),
    5: (
        "Check with the delivery owner how {milestone} goes",
        "the delivery owner has confirmed the state and next date",
    ),
}
_COMMITTED: _Words = _BY_STAGE[4]
_OTHERWISE: _Words = _BY_STAGE[1]
_STAGES = ("listen", "inspire", "empower", "realize", "manage")
_LONGEST_NAME = 60


def next_step(record: MilestoneRecord, settings: PolicySettings) -> NextStep:
    """The next step from the milestone's status, else what its last closed task led to, else its stage."""
    last = last_closed(record)
    lead, criterion = _words(record, last, settings)
    names = {"milestone": named_milestone(record), "last": f'"{_short(last.subject)}"' if last else ""}
    subject = within(lead.format(**names), settings.task_subject_length)
    description = f"{_state(record, last)}\nDone when {criterion.format(**names)}."
    return NextStep(subject=subject, description=within(description, settings.task_description_length))


def last_closed(record: MilestoneRecord) -> Task | None:
    """The completed task that was modified last, else the canceled one; None where the milestone never had one."""
    closed = [task for task in record.tasks if not task.is_open]
    return max(
        closed,
        key=lambda task: (
            task.status == "Completed",
            task.modified_on.toordinal() if task.modified_on else 0,
            task.task_id,
        ),
        default=None,
    )


def stage_number(stage: str | None) -> int | None:
    """The MCEM stage 1 to 5 that a stage's label names by number or by its first word; None where it names none."""
    if stage is None:
        return None
    if found := re.search(r"(?<!\d)[1-5](?!\d)", stage):
        return int(found[0])
    return next((number for number, word in enumerate(_STAGES, 1) if word in stage.casefold()), None)


def named_milestone(record: MilestoneRecord) -> str:
    """The milestone as a task's text names it."""
    milestone = record.milestone
    return _short(milestone.name or milestone.number or milestone.milestone_id)


def within(text: str, limit: int) -> str:
    """The text, cut with an ellipsis where it has more characters than the limit."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def _words(record: MilestoneRecord, last: Task | None, settings: PolicySettings) -> _Words:
    if (troubled := _BY_STATUS.get(record.milestone.status)) is not None:
        return troubled
    if last is not None:
        if last.status != "Completed":
            return _AFTER_CANCELED
        return _AFTER.get(category_of(last, settings), _AFTER_ANOTHER)
    stage = stage_number(record.opportunity.stage)
    otherwise = _COMMITTED if record.milestone.commitment == "committed" else _OTHERWISE
    return _BY_STAGE[stage] if stage is not None else otherwise


def _state(record: MilestoneRecord, last: Task | None) -> str:
    milestone = record.milestone
    parts = [f"The milestone is {milestone.status} and {milestone.commitment.replace('_', ' ')}, without an open task"]
    if record.opportunity.stage:
        parts.append(f"the opportunity is in stage {record.opportunity.stage}")
    if last is not None:
        on = f", last changed {last.modified_on}" if last.modified_on else ""
        parts.append(f'the last task, "{_short(last.subject)}", is {last.status}{on}')
    if milestone.due is not None:
        parts.append(f"the milestone date is {milestone.due}")
    return "; ".join(parts) + "."


def _short(text: str) -> str:
    return within(" ".join(text.split()), _LONGEST_NAME)
