"""What another role, or a person by hand, has to do: items that call no tool (sections 1, 3 and 7 of policy.md)."""

from collections.abc import Iterable, Mapping

from policy.findings import Escalation, Finding, Route, Trigger
from policy.naming import named
from policy.proposals import Proposal
from policy.records import Directory, MilestoneRecord, Opportunity, Task
from policy.roles import Role, role_of

_ROUTE: Mapping[Role, Route] = {
    "Specialist": "Specialist",
    "Cloud Solution Architect": "CSA",
    "Customer Success Account Manager": "CSAM",
    "Solution Engineer": "SE",
}
_ASK: Mapping[tuple[Trigger, Route], str] = {
    ("proof_blocked", "Specialist"): "win the customer's owner and a date for the unblocking",
    ("proof_blocked", "CSA"): "say how the proof can be unblocked technically, or what can be proven without it",
    ("date_divergence", "Specialist"): "agree the milestone's date with the customer and set it",
    ("date_divergence", "CSAM"): "agree the delivery date with the customer and have the milestone's date set",
    ("capacity_or_region", "CSA"): "route the capacity or region constraint to those who can lift it",
}
_IMPACT: Mapping[Trigger, str] = {
    "proof_blocked": "somebody who can remove the blocker works on it by a date",
    "date_divergence": "the milestone's date says when it will be delivered",
    "capacity_or_region": "the constraint is known to those who can lift it before it costs the date",
}
_RISK: Mapping[Trigger, str] = {
    "proof_blocked": "they may be at it already, without a word of it in the records",
    "date_divergence": "the task's date may be the wrong one, not the milestone's",
    "capacity_or_region": "the words in the records may be older than the constraint's present state",
}


def recommend(record: MilestoneRecord, escalations: Iterable[Escalation], directory: Directory) -> tuple[Proposal, ...]:
    """One recommendation for each certain escalation and each role that it goes to, with that role's people named."""
    return tuple(
        _escalated(record, escalation, route, directory)
        for escalation in escalations
        if escalation.certain
        for route in escalation.to
    )


def people_in(route: Route, opportunity: Opportunity, directory: Directory) -> tuple[str, ...]:
    """The enabled people of that role on the opportunity's deal team, by name."""
    team = directory.titled(sorted(opportunity.team or ()))
    return tuple(sorted(person.name or person.user_id for person in team if _ROUTE.get(role_of(person.title)) == route))


def owner_by_hand(record: MilestoneRecord, task: Task, finding: Finding) -> Proposal:
    """The manual action for a task without a valid owner: no tool sets one."""
    return Proposal(
        kind="manual",
        **named(record, task),
        current={"ownerId": task.owner_id},
        proposed={},
        labels={},
        why=f"{finding.detail}: no tool sets an owner, so give it one in MSX",
        impact="somebody is accountable for the task again",
        risk="whoever is named may not know of the task yet",
        citations=finding.citations,
        guard={},
        checks=("owner",),
    )


def join_deal_team(record: MilestoneRecord) -> Proposal:
    """The manual action of a user who owns open tasks without a place on the deal team (section 1, scope)."""
    opportunity = record.opportunity
    return Proposal(
        kind="manual",
        **(named(record) | {"record_url": opportunity.record_url}),
        current={},
        proposed={},
        labels={},
        why=f"you own open tasks on {opportunity.name or opportunity.opportunity_id} but are not on its deal team:"
        " add yourself to the deal team",
        impact="your contribution is visible, and the opportunity stays in your scope",
        risk="its owner may want to be asked before somebody joins the team",
        guard={},
    )


def _escalated(record: MilestoneRecord, escalation: Escalation, route: Route, directory: Directory) -> Proposal:
    people = ", ".join(people_in(route, record.opportunity, directory))
    whom = people or f"no {route} on the deal team" if record.opportunity.team is not None else "deal team not read"
    ask = _ASK[escalation.trigger, route]
    return Proposal(
        kind="recommendation",
        route_to=route,
        **named(record),
        current={},
        proposed={},
        labels={},
        why=f"{escalation.trigger}: {escalation.detail}. {route} ({whom}): please {ask}",
        impact=_IMPACT[escalation.trigger],
        risk=_RISK[escalation.trigger],
        citations=escalation.citations,
        guard={},
    )
