"""Flow C's own output schema (skill, Flow C; contract: output C)."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from policy import blockers
from policy.handoff_output import Context
from policy.hygiene_output import in_short
from policy.milestone_report import MilestoneAssessed
from policy.proposals import Proposal, Route
from policy.recommending import people_in
from policy.records import Directory, Me, Task
from policy.stability import STABLE_MILESTONE

_TAKING_OVER: tuple[Route, ...] = ("CSAM", "CSA")


def follow_through_output(
    assessed: Sequence[MilestoneAssessed],
    items: Mapping[str, Proposal],
    directory: Directory,
    me: Me,
    context: Context,
) -> dict[str, Any]:
    """`influenced_committed_status` and `blockers` by milestone, `role_asks`, and the items as the plan."""
    committed = [one for one in assessed if is_committed(one)]
    short = {item_id: in_short(item_id, item).model_dump(mode="json") for item_id, item in items.items()}
    return {
        "influenced_committed_status": statuses(committed),
        "task_update_plan": [short[key] for key, item in items.items() if item.tool is not None or item.task],
        "blockers": {
            one.record.milestone.milestone_id: [
                citation.model_dump(mode="json")
                for citation in blockers.recorded(one.record, context[one.record.milestone.milestone_id][1])
            ]
            for one in committed
        },
        "role_asks": [*_asked(items), *_to_take_over(committed, directory, me)],
        "proposed_tasks": [short[key] for key, item in items.items() if "subject" in item.proposed and not item.task],
    }


def is_committed(one: MilestoneAssessed) -> bool:
    """Whether the milestone is active and committed."""
    return one.record.milestone.active and one.record.milestone.commitment == "committed"


def statuses(assessed: Iterable[MilestoneAssessed]) -> dict[str, Any]:
    """By milestone: influenced and why, stable or not, what follows, and the monitoring note where nothing does."""
    return {
        one.record.milestone.milestone_id: {
            "influenced": one.influence.influenced,
            "reason": one.influence.reason,
            "stable": one.stable,
            "status": _status(one),
            "monitoring_note": monitoring_note(one),
        }
        for one in assessed
        if is_committed(one)
    }


def monitoring_note(one: MilestoneAssessed) -> str | None:
    """What is said of a milestone that is only watched; None where tasks are updated."""
    milestone = one.record.milestone
    when = f", milestone date {milestone.due}" if milestone.due else ""
    if one.influence.influenced is False:
        return f"Monitoring only: {milestone.status}{when}. Not influenced by the SE: {one.influence.reason}."
    if one.stable:
        held = sorted({action.owner for action in one.actions if action.owner is not None})
        return f"Monitoring only: {milestone.status}{when}. Execution is with {', '.join(held)}."
    return None


def _status(one: MilestoneAssessed) -> str:
    if one.influence.influenced is None or (one.influence.influenced and one.stable is None):
        return "unknown"
    if not one.influence.influenced:
        return "not_influenced"
    return "stable" if one.stable else "follow_through"


def _asked(items: Mapping[str, Proposal]) -> list[dict[str, Any]]:
    return [
        {"role": item.route_to, "person": None, "ask": item.why, "milestone_id": item.milestone.id}
        for item in items.values()
        if item.kind == "recommendation" and item.route_to not in (None, "SE")
    ]


def _to_take_over(committed: Iterable[MilestoneAssessed], directory: Directory, me: Me) -> list[dict[str, Any]]:
    """Of an influenced milestone whose tasks the SE still holds: who takes them over (skill, CSAM)."""
    asks = []
    for one in committed:
        mine = [task for task in one.record.open_tasks if task.owner_id == me.user_id]
        if one.influence.influenced and one.stable is False and mine:
            for role in _TAKING_OVER:
                people = people_in(role, one.record.opportunity, directory)
                if people:
                    asks.append(_ask(one, role, people, mine))
                    break
            else:
                asks.append(_ask(one, "CSAM", (), mine))
    return asks


def _ask(one: MilestoneAssessed, role: Route, people: Sequence[str], mine: Sequence[Task]) -> dict[str, Any]:
    named = "; ".join(f"“{task.subject}” (due {task.due or 'without a date'})" for task in mine)
    troubled = "" if one.record.milestone.status in STABLE_MILESTONE else f" while it is {one.record.milestone.status}"
    return {
        "role": role,
        "person": ", ".join(people) or None,
        "ask": f"agree who takes over from the SE on {one.record.milestone.name}{troubled}: {named}",
        "milestone_id": one.record.milestone.milestone_id,
    }
