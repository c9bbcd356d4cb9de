"""Build the write plan (skill, operating procedure 6): the smallest set of proposals, in the policy's order."""

from asyncio import to_thread
from datetime import date

from nodes.facts import (
    BantAssessed,
    EscalationsFound,
    EvidenceCompared,
    HandoffDecided,
    HygieneChecked,
    InfluenceJudged,
    RoleResolved,
    ScopeResolved,
    UpdatesPlanned,
)
from policy import ordering, planning, recommending
from policy.branch import BRANCHES
from policy.by_milestone import by_milestone
from policy.judged import Judged
from policy.m365.attribution_of_facts import facts_about
from policy.model.reading import ModelRead
from policy.proposals import Proposal
from policy.records import Me, MilestoneRecord
from policy.settings import PolicySettings
from tools.milestone_context import known_of
from tools.ports import M365Read, Portfolio
from tools.run_store import RunStore


class PlanAsked(
    RoleResolved,
    ScopeResolved,
    HygieneChecked,
    InfluenceJudged,
    EscalationsFound,
    BantAssessed,
    HandoffDecided,
    EvidenceCompared,
):
    """Everything that proposals rest on."""

    as_of: str


async def plan_updates(
    state: PlanAsked, *, thread_id: str, flow: str, store: RunStore, settings: PolicySettings
) -> UpdatesPlanned:
    """Plan each milestone for the flow's part of the policy, put all in order, and give each its item id."""
    as_of = date.fromisoformat(state.as_of)
    portfolio, m365 = await to_thread(store.portfolio, thread_id), await to_thread(store.m365, thread_id)
    read = await to_thread(store.model, thread_id)
    proposals = _proposals(state, flow, portfolio, m365, read, as_of, settings)
    ordered = ordering.order_proposals(proposals, state.findings, portfolio.milestones, as_of, settings)
    return UpdatesPlanned(item_ids=tuple(await to_thread(store.plan_proposals, thread_id, ordered)))


def _proposals(
    state: PlanAsked,
    flow: str,
    portfolio: Portfolio,
    m365: M365Read,
    read: ModelRead,
    as_of: date,
    settings: PolicySettings,
) -> list[Proposal]:
    me = Me(user_id=state.user_id, name=state.user_name, role=state.role_applied, acts_as_se=state.acts_as_se)
    branch = BRANCHES[flow]
    proposals: list[Proposal] = []
    asked_to_join: set[str] = set()
    found = _Found(state)
    for record in portfolio.milestones:
        judged = _judged(record, state, found, portfolio, m365, read)
        proposals += planning.plan(judged, branch, portfolio.directory, me, as_of, settings)
        opportunity_id = record.opportunity.opportunity_id
        if opportunity_id in state.not_on_team and opportunity_id not in asked_to_join and branch.hygiene:
            asked_to_join.add(opportunity_id)
            proposals.append(recommending.join_deal_team(record))
    return proposals


class _Found:
    """What was found, by milestone id."""

    def __init__(self, state: PlanAsked) -> None:
        self.findings = by_milestone(state.findings)
        self.escalations = by_milestone(state.escalations)
        self.evidence = by_milestone(state.evidence)


def _judged(
    record: MilestoneRecord, state: PlanAsked, found: _Found, portfolio: Portfolio, m365: M365Read, read: ModelRead
) -> Judged:
    milestone_id = record.milestone.milestone_id
    known = known_of(record, portfolio, m365)
    return Judged(
        record=record,
        siblings=known.siblings,
        facts=facts_about(record, known.siblings, known.facts),
        findings=found.findings.get(milestone_id, ()),
        influence=state.influence[milestone_id],
        stable=state.stable[milestone_id],
        escalations=found.escalations.get(milestone_id, ()),
        bant=state.bant.get(milestone_id),
        handoff=state.handoffs.get(milestone_id),
        evidence=found.evidence.get(milestone_id, ()),
        readings=read.of(milestone_id),
    )
