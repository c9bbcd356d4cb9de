"""Build the write plan (skill, operating procedure 6): the smallest set of proposals, in the policy's order."""

from datetime import date

from nodes.facts import EscalationsFound, HygieneChecked, InfluenceJudged, RoleResolved, ScopeResolved, UpdatesPlanned
from policy import ordering, planning, recommending
from policy.proposals import Proposal
from policy.records import Me
from policy.settings import PolicySettings
from tools.ports import Portfolio
from tools.run_store import RunStore


class PlanAsked(RoleResolved, ScopeResolved, HygieneChecked, InfluenceJudged, EscalationsFound):
    """Everything that proposals rest on."""

    as_of: str


def plan_updates(state: PlanAsked, *, thread_id: str, store: RunStore, settings: PolicySettings) -> UpdatesPlanned:
    """Plan each milestone, put all proposals in order, and give each its item id."""
    as_of = date.fromisoformat(state.as_of)
    portfolio = store.portfolio(thread_id)
    proposals = _proposals(state, portfolio, as_of, settings)
    ordered = ordering.order_proposals(proposals, state.findings, portfolio.milestones, as_of, settings)
    return UpdatesPlanned(item_ids=tuple(store.plan_proposals(thread_id, ordered)))


def _proposals(state: PlanAsked, portfolio: Portfolio, as_of: date, settings: PolicySettings) -> list[Proposal]:
    me = Me(user_id=state.user_id, name=state.user_name, role=state.role_applied, acts_as_se=state.acts_as_se)
    proposals: list[Proposal] = []
    asked_to_join: set[str] = set()
    for record in portfolio.milestones:
        milestone_id = record.milestone.milestone_id
        findings = [finding for finding in state.findings if finding.milestone_id == milestone_id]
        influence, stable = state.influence[milestone_id], state.stable[milestone_id]
        proposals += planning.plan(record, findings, influence, stable, me, as_of, settings)
        found = [escalation for escalation in state.escalations if escalation.milestone_id == milestone_id]
        proposals += recommending.recommend(record, found, portfolio.directory)
        opportunity_id = record.opportunity.opportunity_id
        if opportunity_id in state.not_on_team and opportunity_id not in asked_to_join:
            asked_to_join.add(opportunity_id)
            proposals.append(recommending.join_deal_team(record))
    return proposals
