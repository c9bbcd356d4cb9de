"""The four completion criteria of skill.md, each with the milestones that fail it (section 10 of policy.md)."""

from collections.abc import Iterable
from typing import Literal

from policy.milestone_report import MilestoneAssessed
from policy.value import Value


class Criterion(Value):
    """One criterion. `milestone_ids` fail it, or (unknown) could not be judged."""

    name: str
    result: Literal["pass", "fail", "unknown"]
    milestone_ids: tuple[str, ...]


CURRENT = "Every active milestone has current, owner-assigned tasks."
UNCOMMITTED = "Uncommitted milestones are either BANT-closing or BANT-qualified and handed off to CSU roles."
COMMITTED = "Committed SE-influenced milestones have updated tasks reflecting real execution state."
NOTE = "MSX-ready note captures owner, due date, and next action per task."


def judge(assessed: Iterable[MilestoneAssessed]) -> tuple[Criterion, ...]:
    """All four, in the skill's order. Where the flow does not judge BANT, the second is unknown."""
    active = [one for one in assessed if one.record.milestone.active]
    uncommitted = [one for one in active if one.record.milestone.commitment == "uncommitted"]
    lacking = [one for one in active if _lacks_owner_or_date(one)]
    partial = [one for one in active if one.record.tasks_read != "complete" and not _lacks_owner_or_date(one)]
    return (
        _by_guardrail(CURRENT, active, 0),
        _criterion(
            UNCOMMITTED,
            [one for one in uncommitted if _is_neither(one)],
            [one for one in uncommitted if one.bant is None or one.bant.partial],
        ),
        _by_guardrail(COMMITTED, active, 3),
        _criterion(NOTE, lacking, partial),
    )


def _by_guardrail(name: str, active: Iterable[MilestoneAssessed], index: int) -> Criterion:
    listed = list(active)
    return _criterion(
        name,
        [one for one in listed if one.guardrails[index].result == "fail"],
        [one for one in listed if one.guardrails[index].result == "unknown"],
    )


def _is_neither(one: MilestoneAssessed) -> bool:
    """Whether an uncommitted milestone is neither BANT-closing nor BANT-qualified and handed off."""
    if one.bant is None or one.bant.partial or one.handoff is None:
        return False
    if one.bant.ready:
        return one.handoff.decision != "yes" and not one.handoff.with_csu
    return not one.closing_bant


def _lacks_owner_or_date(one: MilestoneAssessed) -> bool:
    if not one.actions:
        return one.record.tasks_read == "complete"
    return any(action.owner is None or action.due is None for action in one.actions)


def _criterion(name: str, failing: list[MilestoneAssessed], unknown: list[MilestoneAssessed]) -> Criterion:
    result: Literal["pass", "fail", "unknown"] = "fail" if failing else "unknown" if unknown else "pass"
    ids = tuple(one.record.milestone.milestone_id for one in (failing or unknown))
    return Criterion(name=name, result=result, milestone_ids=ids)
