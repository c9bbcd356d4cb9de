"""Who does what until when on a milestone, and the MSX-ready note that says so (skill, Output Format 5 and 6)."""

from collections.abc import Mapping
from datetime import date

from policy.bant import ELEMENTS, Bant
from policy.handoff import Handoff
from policy.influence import Influence
from policy.proposals import Proposal
from policy.records import Directory, Me, MilestoneRecord, Task
from policy.value import Value


class NextAction(Value):
    """One action; `item_id` where a packet's item would change or create it."""

    action: str
    owner: str | None
    due: date | None
    item_id: str | None


def next_actions(
    record: MilestoneRecord, items: Mapping[str, Proposal], directory: Directory, me: Me
) -> tuple[NextAction, ...]:
    """Each open task with its owner and date as they would be, then each new task, by date."""
    mine = {item_id: item for item_id, item in items.items() if item.milestone.id == record.milestone.milestone_id}
    by_task = {item.task.id: (item_id, item) for item_id, item in mine.items() if item.task and item.tool}
    actions = [_of_task(task, by_task.get(task.task_id), directory) for task in record.open_tasks]
    actions += [
        NextAction(
            action=str(item.proposed.get("subject")),
            owner=item.labels.get("ownerId") or me.name,
            due=date.fromisoformat(str(item.proposed["dueDate"])),
            item_id=item_id,
        )
        for item_id, item in mine.items()
        if item.tool == "create_task"
    ]
    return tuple(sorted(actions, key=lambda action: (action.due or date.max, action.action)))


def _of_task(task: Task, item: tuple[str, Proposal] | None, directory: Directory) -> NextAction:
    owner = directory.find(task.owner_id)
    name = owner.name if owner is not None and owner.disabled is not True else None
    if item is None:
        return NextAction(action=task.subject, owner=name, due=task.due, item_id=None)
    item_id, proposal = item
    due = proposal.proposed.get("dueDate")
    action = f"close: {task.subject}" if proposal.tool == "close_task" else task.subject
    return NextAction(
        action=action, owner=name, due=date.fromisoformat(due) if isinstance(due, str) else task.due, item_id=item_id
    )


def msx_note(
    record: MilestoneRecord,
    actions: tuple[NextAction, ...],
    influence: Influence,
    stable: bool | None,
    as_of: date,
    bant: Bant | None = None,
    handoff: Handoff | None = None,
) -> str:
    """Concise text to paste into MSX: the milestone's state, then owner, due date and next action per task."""
    milestone = record.milestone
    state = f"{as_of}: {milestone.status}, {milestone.commitment.replace('_', ' ')}"
    state += f", milestone date {milestone.due}" if milestone.due else ", no milestone date"
    if not milestone.active:
        return f"{state}. No action."
    if milestone.commitment == "in_between":
        state += " (hygiene only: neither handoff nor follow-through applies)"
    lines = [state + "."]
    if milestone.commitment == "committed" and influence.influenced is False:
        lines.append(f"Monitoring only: not influenced by the SE ({influence.reason}).")
    elif stable:
        lines.append("Monitoring only: execution ownership is stable.")
    if bant is not None and handoff is not None:
        states = ", ".join(f"{element} {bant.of(element).state}" for element in ELEMENTS)
        lines.append(f"BANT: {states}. Handoff to CSU: {handoff.decision} ({handoff.reason}).")
    if record.tasks_read != "complete":
        lines.append("Its tasks could not all be read.")
    lines += [
        f"- {action.action}; owner {action.owner or 'missing'}; due {action.due or 'missing'}"
        f"{' (proposed)' if action.item_id else ''}"
        for action in actions
    ]
    if not actions and record.tasks_read == "complete":
        lines.append("- no open task")
    return "\n".join(lines)
