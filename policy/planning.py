"""What a run proposes for a milestone: the smallest set of calls (sections 2, 3 and 6 of policy.md)."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from policy import guard
from policy.findings import Escalation, Finding
from policy.influence import Influence
from policy.naming import missing_identity, named
from policy.next_step import next_step
from policy.proposals import Proposal, Route
from policy.records import Directory, Me, MilestoneRecord, Opportunity, Task
from policy.roles import role_of
from policy.settings import PolicySettings
from policy.task_mending import close_task_due, mend_task

BLOCKER_ESCALATION = 861980006
_ROLE_IN_SHORT = {
    "Specialist": "Specialist",
    "Cloud Solution Architect": "CSA",
    "Customer Success Account Manager": "CSAM",
    "Solution Engineer": "SE",
}


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
    proposals: list[Proposal] = []
    created = _create(record, findings, me, as_of, settings)
    blocker_line_on = _blocker_line_target(record, findings)
    for task in record.open_tasks:
        own = [finding for finding in findings if finding.task_id == task.task_id]
        if task is blocker_line_on:
            own += [finding for finding in findings if finding.reason == "milestone_without_cause"]
        closing = close_task_due(record, task, own, settings)
        if closing is not None:
            proposals.append(closing)
        elif mended := mend_task(record, task, own, as_of, settings):
            proposals.append(mended)
        proposals += [_owner_by_hand(record, task, finding) for finding in own if finding.check == "owner"]
    if created is not None:
        proposals.append(created)
    kept = [proposal for proposal in proposals if _is_ours(proposal, record, influence, stable, me)]
    return tuple(_approvable(proposal, record, me) for proposal in kept)


def due_date(record: MilestoneRecord, as_of: date, settings: PolicySettings) -> date:
    """Seven days ahead, but not after a milestone date that is not past (section 3)."""
    ahead = as_of + timedelta(days=settings.new_due_days)
    milestone_date = record.milestone.due
    return milestone_date if milestone_date is not None and as_of <= milestone_date < ahead else ahead


def plan_escalations(
    record: MilestoneRecord, escalations: Iterable[Escalation], directory: Directory
) -> tuple[Proposal, ...]:
    """Each escalation as a recommendation for the first role that it goes to, naming the people on the deal team."""
    return tuple(_escalated(record, escalation, directory) for escalation in escalations if escalation.certain)


def plan_deal_team(record: MilestoneRecord) -> Proposal:
    """The manual action of a user who owns open tasks without a place on the deal team (section 1, scope)."""
    opportunity = record.opportunity
    names = named(record) | {"record_url": opportunity.record_url}
    return Proposal(
        kind="manual",
        **names,
        current={},
        proposed={},
        labels={},
        why=f"you own open tasks on {opportunity.name or opportunity.opportunity_id} but are not on its deal team:"
        " add yourself to the deal team",
        impact="your contribution is visible, and the opportunity stays in your scope",
        risk="none for the records: no tool adds a deal team member, so this is by hand",
        guard={},
    )


def people_in(role: Route, opportunity: Opportunity, directory: Directory) -> tuple[str, ...]:
    """The enabled people of that role on the opportunity's deal team, by name."""
    team = directory.titled(sorted(opportunity.team or ()))
    return tuple(person.name or person.user_id for person in team if _ROLE_IN_SHORT.get(role_of(person.title)) == role)


def _create(
    record: MilestoneRecord, findings: Sequence[Finding], me: Me, as_of: date, settings: PolicySettings
) -> Proposal | None:
    """At most one new task: a Blocker Escalation where the blocker is unnamed and no task could hold it, else the next
    step, which yields to it.
    """
    reasons = {finding.reason: finding for finding in findings if finding.task_id is None}
    if "no_open_task" not in reasons:
        return None
    due = due_date(record, as_of, settings).isoformat()
    if (blocker := reasons.get("milestone_without_cause")) is not None:
        subject = f"Blocker: find and name what holds up {record.milestone.name}"[: settings.task_subject_length]
        arguments = {
            "milestoneId": record.milestone.milestone_id,
            "subject": subject,
            "category": BLOCKER_ESCALATION,
            "dueDate": due,
            "ownerId": me.user_id,
            "description": f"{blocker.detail[:1].upper()}{blocker.detail[1:]}.\n"
            "Done when the blocker, its owner and the date of the unblocking stand in the milestone's comments.",
        }
        return _new_task(record, arguments, (blocker, reasons["no_open_task"]), me, yields=False)
    step = next_step(record, settings.task_subject_length)
    arguments = {
        "milestoneId": record.milestone.milestone_id,
        "subject": step.subject,
        "dueDate": due,
        "ownerId": me.user_id,
        "description": step.description[: settings.task_description_length],
    }
    return _new_task(record, arguments, (reasons["no_open_task"],), me, yields=True)


def _new_task(
    record: MilestoneRecord, arguments: dict[str, object], findings: tuple[Finding, ...], me: Me, *, yields: bool
) -> Proposal:
    proposed = {name: value for name, value in arguments.items() if name != "milestoneId"}
    labels = {"ownerId": me.name or "you"} | ({"category": "Blocker Escalation"} if "category" in arguments else {})
    return Proposal(
        kind="write",
        tool="create_task",
        arguments=dict(arguments),
        **named(record),
        current={},
        proposed=proposed,
        labels=labels,
        why="; ".join(finding.detail for finding in findings),
        impact="the milestone has a next step with owner, due date and a completion condition",
        risk="a task that others may already track elsewhere; its words come from the record, not from the customer",
        guard=guard.of_milestone(record.milestone, record.open_tasks),
        checks=tuple(dict.fromkeys(finding.check for finding in findings)),
        any_new_task_conflicts=yields,
    )


def _blocker_line_target(record: MilestoneRecord, findings: Sequence[Finding]) -> Task | None:
    """The open task that gets the milestone's missing blocker line: one that waits, else the one due soonest."""
    if not any(finding.reason == "milestone_without_cause" for finding in findings):
        return None
    waits = ("Waiting on someone else", "Deferred")
    return min(
        record.open_tasks,
        key=lambda task: (task.status not in waits, task.due or date.max, task.task_id),
        default=None,
    )


def _owner_by_hand(record: MilestoneRecord, task: Task, finding: Finding) -> Proposal:
    return Proposal(
        kind="manual",
        **named(record, task),
        current={"ownerId": task.owner_id},
        proposed={},
        labels={},
        why=f"{finding.detail}: give it an owner in MSX",
        impact="somebody is accountable for the task again",
        risk="no tool sets a task's owner, so this is by hand",
        guard={},
        checks=("owner",),
    )


def _is_ours(proposal: Proposal, record: MilestoneRecord, influence: Influence, stable: bool | None, me: Me) -> bool:
    """Section 6: on committed milestones only what influence and stability leave to the SE is proposed."""
    if record.milestone.commitment != "committed":
        return True
    if influence.influenced:
        return stable is not True or proposal.tool == "close_task"
    task = next((task for task in record.tasks if proposal.task and task.task_id == proposal.task.id), None)
    return task is not None and task.owner_id == me.user_id


def _approvable(proposal: Proposal, record: MilestoneRecord, me: Me) -> Proposal:
    """Section 2: for another role than the SE a proposal is a recommendation; without an identity it is by hand."""
    if not me.acts_as_se:
        return proposal.model_copy(
            update={"kind": "recommendation", "route_to": "SE", "tool": None, "arguments": None, "missing_text": ()}
        )
    unnamed = missing_identity(record)
    if unnamed is not None and proposal.tool is not None:
        why = f"{proposal.why}. {unnamed} cannot be named, so this cannot be approved here"
        return proposal.model_copy(
            update={"kind": "manual", "tool": None, "arguments": None, "why": why, "missing_text": ()}
        )
    return proposal


def _escalated(record: MilestoneRecord, escalation: Escalation, directory: Directory) -> Proposal:
    roles: tuple[Route, ...] = tuple(role for role in ("Specialist", "CSA", "CSAM") if role in escalation.to)
    first = next(role for role in roles if role == escalation.to[0])
    asked = [
        f"{role}: {', '.join(people_in(role, record.opportunity, directory)) or 'nobody on the deal team'}"
        for role in roles
    ]
    return Proposal(
        kind="recommendation",
        route_to=first,
        **named(record),
        current={},
        proposed={},
        labels={},
        why=f"escalate ({escalation.trigger}): {escalation.detail}. To {'; '.join(asked)}",
        impact="the milestone's date or path is decided by whoever can decide it",
        risk="none for the records: nothing is written",
        citations=escalation.citations,
        guard={},
    )
