"""The next step of a milestone without an open task, named from its own state (section 3, missing_task)."""

from policy.records import MilestoneRecord, Task
from policy.value import Value


class NextStep(Value):
    """A subject and a description that holds a done-criterion."""

    subject: str
    description: str


# By milestone status: what has to happen next, and when it is done.
_BY_STATUS = {
    "Blocked": ("Unblock", "Done when what blocks the milestone has an owner and a date, or is gone."),
    "At Risk": ("Recovery plan", "Done when the recovery steps, their owners and dates are agreed with the customer."),
    "Not Started": ("Kick-off", "Done when the first technical step, its owner and date are agreed with the customer."),
}
_OTHERWISE = ("Next step", "Done when the next technical step, its owner and date are agreed with the customer.")
_COMMITTED = ("Delivery next step", "Done when the delivery owner has confirmed the next step and its date.")


def next_step(record: MilestoneRecord, limit: int) -> NextStep:
    """The next step from the milestone's status, commitment, stage and what its last closed task led to.

    `limit` is the longest subject in characters.
    """
    milestone = record.milestone
    committed = milestone.commitment == "committed"
    lead, criterion = _BY_STATUS.get(milestone.status, _COMMITTED if committed else _OTHERWISE)
    last = last_closed(record)
    after = f" after {_in_short(last.subject)}" if last is not None else ""
    subject = f"{lead}{after}: {milestone.name}"
    why = [f"The milestone is {milestone.status} and {milestone.commitment.replace('_', ' ')}, without an open task"]
    if record.opportunity.stage:
        why.append(f"the opportunity is in stage {record.opportunity.stage}")
    if last is not None:
        closed_on = f" on {last.modified_on}" if last.modified_on else ""
        why.append(f"the last task, {last.subject}, was {last.status.lower()}{closed_on}")
    if milestone.due is not None:
        why.append(f"the milestone date is {milestone.due}")
    return NextStep(subject=_within(subject, limit), description="; ".join(why) + ".\n" + criterion)


def last_closed(record: MilestoneRecord) -> Task | None:
    """The completed task that was modified last, else the canceled one; None where the milestone never had one."""
    closed = [task for task in record.tasks if not task.is_open]
    if not closed:
        return None
    return max(
        closed,
        key=lambda task: (
            task.status == "Completed",
            task.modified_on.toordinal() if task.modified_on else 0,
            task.task_id,
        ),
    )


def _in_short(subject: str) -> str:
    return _within(subject, 60)


def _within(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
