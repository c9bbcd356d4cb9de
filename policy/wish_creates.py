"""The create_task that a person asked for (section 2.4 of policy.md), due as asked, else as every created task is."""

from datetime import date, timedelta

from policy.chat.understood import TaskWish
from policy.loose_names import same_name
from policy.new_task import Because, NewTask, propose
from policy.proposals import Proposal
from policy.records import Me, MilestoneRecord
from policy.revision import RevisionRefused, revise
from policy.settings import PolicySettings
from policy.wish_updates import by_hand, why_asked


def merged(one: TaskWish, other: TaskWish) -> TaskWish:
    """A new task with what a later wish says of it as well; a later day takes the place of an earlier one."""
    update = {
        "text": "\n".join(text for text in (one.text, other.text) if text) or None,
        "subject": (other.subject if other.what == "describe" else None) or one.subject,
        "due": other.due or one.due,
        "shift_days": other.shift_days or (None if other.due else one.shift_days),
        "status": ("Completed" if other.what == "close" else None) or other.status or one.status,
    }
    return one.model_copy(update=update)


def bad_subject(wish: TaskWish, record: MilestoneRecord, me: Me, as_of: date, settings: PolicySettings) -> str | None:
    """Why the wish's subject is none; None where it is one."""
    if not (wish.subject or "").strip():
        return "it has no subject"
    try:
        revise(_proposed(record, wish, me, as_of, settings), {"subject": wish.subject}, as_of=as_of, settings=settings)
    except RevisionRefused as error:
        return str(error)
    return None


def of_milestone(record: MilestoneRecord, wish: TaskWish, me: Me, as_of: date, settings: PolicySettings) -> Proposal:
    """The new task; by hand where an open one has its subject already, and no write while its day is past."""
    subject = (wish.subject or "").strip()
    for task in record.open_tasks:
        if task.subject.strip().casefold() == subject.casefold() or same_name(task.subject, subject):
            return by_hand(record, task, f"{why_asked([wish])}. An open task of that subject is there already")
    proposal = _proposed(record, wish, me, as_of, settings)
    due = _day(wish, str(proposal.proposed["dueDate"]))
    try:
        dated = revise(proposal, {"dueDate": due}, as_of=as_of, settings=settings)
    except RevisionRefused as error:
        why = f"{proposal.why}. Say the day that it shall be due: {error}"
        return proposal.model_copy(update={"kind": "needs_text", "missing_text": ("dueDate",), "why": why})
    last = record.milestone.due
    late = last is not None and due > last.isoformat()
    risk = f"{proposal.risk}; {due} is after the milestone date {last}" if late else proposal.risk
    return dated.model_copy(update={"risk": risk})


def _day(wish: TaskWish, otherwise: str) -> str:
    """The day asked for, moved where a move was asked for too. What is no date is left for the revision to refuse."""
    due = wish.due or otherwise
    try:
        return (date.fromisoformat(due) + timedelta(days=wish.shift_days or 0)).isoformat()
    except ValueError:
        return due


def _proposed(record: MilestoneRecord, wish: TaskWish, me: Me, as_of: date, settings: PolicySettings) -> Proposal:
    text = (wish.text or "").strip()
    new = NewTask(subject=(wish.subject or "").strip(), description=text, owner_id=me.user_id, owner_name=me.name)
    why = why_asked([wish])
    if wish.due is None and not wish.shift_days:
        why += f". No day was named: it is due as every created task, within {settings.new_due_days} days"
    if wish.status is not None:
        why += f". Left out: a task cannot be created as {wish.status}; ask for that once it is there"
    risk = "it has no completion condition yet" if not text else "nobody else has confirmed your words"
    if not record.milestone.active:
        risk += f"; the milestone is {record.milestone.status}"
    because = Because(why=why, impact="the work has an owner and a date", risk=risk)
    proposal = propose(record, new, because, as_of, settings)
    if text:
        return proposal
    without = {"description"}
    return proposal.model_copy(
        update={
            "arguments": {name: value for name, value in (proposal.arguments or {}).items() if name not in without},
            "proposed": {name: value for name, value in proposal.proposed.items() if name not in without},
        }
    )
