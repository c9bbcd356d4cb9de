"""What a run proposes for a milestone: the smallest set of calls (sections 2, 3 and 6 of policy.md)."""

from collections.abc import Sequence
from datetime import date

from policy.closing import close_task, is_over
from policy.findings import Finding
from policy.influence import Influence
from policy.naming import missing_identity
from policy.proposals import Proposal
from policy.recommending import owner_by_hand
from policy.records import Me, MilestoneRecord, Task
from policy.settings import PolicySettings
from policy.task_creation import create_task
from policy.task_mending import update_task


def plan(
    record: MilestoneRecord,
    findings: Sequence[Finding],
    influence: Influence,
    stable: bool | None,
    me: Me,
    as_of: date,
    settings: PolicySettings,
) -> tuple[Proposal, ...]:
    """The proposals for one active milestone's findings; no record is touched by two of them."""
    if not record.milestone.active:
        return ()
    proposed = [
        proposal
        for proposal in _every_proposal(record, findings, me, as_of, settings)
        if _is_ours(proposal, record, influence, stable, me)
    ]
    return tuple(_approvable(proposal, record, me) for proposal in proposed)


def _every_proposal(
    record: MilestoneRecord, findings: Sequence[Finding], me: Me, as_of: date, settings: PolicySettings
) -> list[Proposal]:
    """All that the findings call for, whoever's it is. What is closed is neither mended nor given an owner."""
    proposals: list[Proposal] = []
    kept_open: list[Task] = []
    for task in record.open_tasks:
        own = [finding for finding in findings if finding.task_id == task.task_id]
        if (over := is_over(task, own)) is not None:
            proposals.append(close_task(record, task, over, own, settings))
        else:
            kept_open.append(task)
    of_milestone = [finding for finding in findings if finding.task_id is None]
    if of_milestone and not kept_open:
        proposals.append(create_task(record, of_milestone, me, as_of, settings))
    holder = min(kept_open, key=_holds_blocker_line, default=None)
    for task in kept_open:
        own = [finding for finding in findings if finding.task_id == task.task_id]
        mended = [*own, *(of_milestone if task is holder else ())]
        if (update := update_task(record, task, mended, as_of, settings)) is not None:
            proposals.append(update)
        proposals += [owner_by_hand(record, task, finding) for finding in own if finding.check == "owner"]
    return proposals


def _holds_blocker_line(task: Task) -> tuple[bool, date, str]:
    """The task that gets the line on the milestone's blocker sorts first: one that waits, else the one due soonest."""
    return (not task.waits, task.due or date.max, task.task_id)


def _is_ours(proposal: Proposal, record: MilestoneRecord, influence: Influence, stable: bool | None, me: Me) -> bool:
    """Section 6: what influence and stability leave to the SE on a committed milestone.

    Where stability could not be judged, nothing is proposed that would rest on its absence.
    """
    if record.milestone.commitment != "committed":
        return True
    if influence.influenced:
        return stable is False or proposal.tool == "close_task"
    task = next((task for task in record.tasks if proposal.task and task.task_id == proposal.task.id), None)
    return task is not None and task.owner_id == me.user_id


def _approvable(proposal: Proposal, record: MilestoneRecord, me: Me) -> Proposal:
    """Section 2: for another role than the SE it is a recommendation; section 9: without an identity it is by hand."""
    no_call = {"tool": None, "arguments": None, "missing_text": ()}
    if not me.acts_as_se:
        return proposal.model_copy(update={"kind": "recommendation", "route_to": "SE"} | no_call)
    unnamed = missing_identity(record, proposal.task)
    if unnamed is not None and proposal.tool is not None:
        why = f"{proposal.why}. {unnamed} cannot be named, so this cannot be approved here"
        return proposal.model_copy(update={"kind": "manual", "why": why} | no_call)
    return proposal
