"""The one call that carries out a person's wishes about one open task (sections 2.4 and 9 of policy.md).

A value is taken as a revision of a packet is: existing text is kept, no date is past, no placeholder is a value. What
cannot be taken waits for the person's words or, where no tool does it, is by hand.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from policy import closing, guard
from policy.chat.understood import TaskWish
from policy.naming import named
from policy.proposals import Proposal
from policy.records import Directory, Me, MilestoneRecord, Task
from policy.revision import RevisionRefused, revise
from policy.settings import PolicySettings
from policy.wish_words import in_short

ASKED = "you asked for it: "
_IMPACT = {
    "subject": "the task is found under its new name",
    "dueDate": "the task has a date to be held to",
    "description": "whoever reads the task knows what you know",
    "statusCode": "the task shows the status that you name",
}
_IN_WORDS = {"subject": "subject", "dueDate": "due date", "description": "text", "statusCode": "status"}
_MISSING = {
    "dueDate": "say the day that it shall be due",
    "description": "say the words that shall be added",
    "subject": "say its new subject",
    "statusCode": "say its new status",
}
_CLOSED = frozenset({"Completed", "Canceled"})


def closes(wish: TaskWish) -> bool:
    """Whether the wish closes its task: by its verb, or by a status that only a closed task has."""
    return wish.what == "close" or (wish.what == "status" and wish.status in _CLOSED)


def why_asked(wishes: Sequence[TaskWish], task: Task | None = None) -> str:
    """The reason of an item that a person asked for."""
    called = task.subject if task else None
    return ASKED + ", ".join(dict.fromkeys(in_short(wish, called) for wish in wishes))


def by_hand(record: MilestoneRecord, task: Task | None, why: str) -> Proposal:
    """What no tool does, or what is so already: the record's link, and why."""
    return Proposal(
        kind="manual",
        **named(record, task),
        current={},
        proposed={},
        labels={},
        why=why,
        impact="none: nothing is written here",
        risk="none",
        guard=guard.of_task(task, record.milestone)
        if task
        else guard.of_milestone(record.milestone, record.open_tasks),
    )


def of_task(
    record: MilestoneRecord,
    task: Task,
    wishes: Sequence[TaskWish],
    directory: Directory,
    me: Me,
    as_of: date,
    settings: PolicySettings,
) -> Proposal:
    """The one item of all wishes about this task. A close beats every update; the later of two values counts."""
    why = why_asked(wishes, task)
    if not task.is_open:
        state = f"the task is closed ({task.status}), and a closed task is read-only here"
        return by_hand(record, task, f"{why}. {state}")
    risk = _risk(record, task, directory, me)
    if ending := [wish for wish in wishes if closes(wish)]:
        return _close(record, task, wishes, ending[-1], risk, settings)
    return _update(record, task, wishes, why, risk, as_of, settings)


def _close(
    record: MilestoneRecord,
    task: Task,
    wishes: Sequence[TaskWish],
    ending: TaskWish,
    risk: Sequence[str],
    settings: PolicySettings,
) -> Proposal:
    code = closing.CANCELED if ending.status == "Canceled" else closing.COMPLETED
    others = [in_short(wish, task.subject) for wish in wishes if not closes(wish)]
    why = why_asked([ending], task)
    if others:
        why += f". Left out, for a closed task is read-only: {', '.join(others)}"
    over = closing.Over(status_code=code, why=why, citation=None)
    proposal = closing.close_task(record, task, over, (), settings)
    return proposal.model_copy(update={"risk": "; ".join([proposal.risk, *risk])})


def _update(
    record: MilestoneRecord,
    task: Task,
    wishes: Sequence[TaskWish],
    why: str,
    risk: Sequence[str],
    as_of: date,
    settings: PolicySettings,
) -> Proposal:
    wanted = _wanted(task, wishes, settings)
    words = wanted.get("description")
    if words and len(f"{task.description.rstrip()}\n{words}") > settings.task_description_length:
        return by_hand(record, task, f"{why}. With these words the text is too long for its field: shorten it in MSX")
    draft, refused = _taken(_empty(record, task, why), wanted, as_of, settings)
    current = _current(task)
    changed = {name: value for name, value in draft.proposed.items() if value != current[name]}
    if words and words.strip() in task.description:
        changed.pop("description", None)
    if not changed and not refused:
        return by_hand(record, task, f"{why}. It is so already: nothing is to be written")
    return draft.model_copy(
        update={
            "kind": "needs_text" if refused else "write",
            "arguments": {"taskId": task.task_id, **changed},
            "current": {name: value for name, value in current.items() if name in changed or name in refused},
            "proposed": changed,
            "labels": {name: label for name, label in draft.labels.items() if name in changed},
            "why": ". ".join([why, *(f"{_MISSING[name]}: {reason}" for name, reason in refused.items())]),
            "impact": "; ".join(_IMPACT[name] for name in (*changed, *refused)),
            "risk": "; ".join([*_risk_of(record, changed), *risk]),
            "missing_text": tuple(refused),
        }
    )


def _empty(record: MilestoneRecord, task: Task, why: str) -> Proposal:
    return Proposal(
        kind="write",
        tool="update_task",
        arguments={"taskId": task.task_id},
        **named(record, task),
        current={},
        proposed={},
        labels={},
        why=why,
        impact="",
        risk="",
        guard=guard.of_task(task, record.milestone),
    )


def _taken(
    draft: Proposal, wanted: Mapping[str, Any], as_of: date, settings: PolicySettings
) -> tuple[Proposal, dict[str, str]]:
    """The draft with every value that can be taken; and the others, with what stands against each."""
    refused = {}
    for name, value in wanted.items():
        if value is None:
            refused[name] = "it was not said"
            continue
        try:
            draft = revise(draft, {name: value}, as_of=as_of, settings=settings)
        except RevisionRefused as error:
            refused[name] = str(error)
    return draft, refused


def _wanted(task: Task, wishes: Sequence[TaskWish], settings: PolicySettings) -> dict[str, Any]:
    """The values by argument, the later over the earlier; texts are added up. None: the wish does not say it."""
    wanted: dict[str, Any] = {}
    for wish in wishes:
        if wish.what == "redate":
            wanted["dueDate"] = _day(wish, wanted.get("dueDate") or task.due)
        elif wish.what == "status":
            wanted["statusCode"] = _code(wish.status, settings)
        elif wish.subject is not None:
            wanted["subject"] = wish.subject
        if wish.what == "describe" and (wish.text is not None or wish.subject is None):
            texts = (wanted.get("description"), wish.text)
            wanted["description"] = "\n".join(text for text in texts if text) or None
    return wanted


def _day(wish: TaskWish, present: date | str | None) -> str | None:
    """The day wished for: a date, or a move from the present due date (as an earlier wish has set it)."""
    if wish.due is not None or not wish.shift_days or present is None:
        return wish.due
    start = date.fromisoformat(present) if isinstance(present, str) else present
    return (start + timedelta(days=wish.shift_days)).isoformat()


def _code(label: str | None, settings: PolicySettings) -> int | None:
    same = (label or "").casefold()
    return next((code for code, name in settings.task_status_codes.items() if name.casefold() == same), None)


def _current(task: Task) -> dict[str, Any]:
    return {
        "subject": task.subject,
        "dueDate": task.due.isoformat() if task.due else None,
        "description": task.description,
        "statusCode": task.status_code,
    }


def _risk(record: MilestoneRecord, task: Task, directory: Directory, me: Me) -> list[str]:
    parts = []
    if task.owner_id is not None and task.owner_id != me.user_id:
        owner = directory.find(task.owner_id)
        parts.append(f"the task's owner, {(owner and owner.name) or task.owner_id}, may not know of it")
    if not record.milestone.active:
        parts.append(f"the milestone is {record.milestone.status}")
    return parts


def _risk_of(record: MilestoneRecord, changed: Mapping[str, Any]) -> list[str]:
    parts = []
    milestone_date = record.milestone.due
    if "dueDate" in changed and milestone_date is not None and changed["dueDate"] > milestone_date.isoformat():
        parts.append(f"{changed['dueDate']} is after the milestone date {milestone_date}")
    if "description" in changed:
        parts.append("your words are added below the text that is there, and nobody else has confirmed them")
    return parts or [f"nobody else has confirmed the new {' and '.join(_IN_WORDS[name] for name in changed)}"]
