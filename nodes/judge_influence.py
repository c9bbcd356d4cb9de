"""Judge the SE's influence on committed milestones and whether their ownership is stable (section 6 of policy.md)."""

from asyncio import to_thread
from datetime import date

from pydantic import Field

from nodes.facts import EvidenceCompared, InfluenceJudged, PortfolioRead, RoleResolved, RunBegun, Stated
from policy import influence, stability
from policy.by_milestone import by_milestone
from policy.m365.attribution_of_facts import facts_about
from policy.records import Me
from policy.settings import PolicySettings
from tools.milestone_context import known_of
from tools.run_store import RunStore


class InfluenceAsked(RunBegun, RoleResolved, PortfolioRead, EvidenceCompared):
    """The milestones read, the signed-in SE, what the evidence shows, and the user's own words on influence."""

    influenced: dict[str, Stated] = Field(default_factory=dict)


async def judge_influence(
    state: InfluenceAsked, *, thread_id: str, store: RunStore, settings: PolicySettings
) -> InfluenceJudged:
    """By milestone: influenced yes or no with its reason, and stable yes or no where influenced."""
    me = Me(user_id=state.user_id, name=state.user_name, role=state.role_applied, acts_as_se=state.acts_as_se)
    portfolio, m365 = await to_thread(store.portfolio, thread_id), await to_thread(store.m365, thread_id)
    read = await to_thread(store.model, thread_id)
    said = {key: (word.influenced, word.reason) for key, word in state.influenced.items()}
    evidence = by_milestone(state.evidence)
    judged, stable = {}, {}
    for record in portfolio.milestones:
        milestone_id = record.milestone.milestone_id
        known = known_of(record, portfolio, m365, stated=said, read=read)
        facts = facts_about(record, known.siblings, known.facts)
        told = evidence.get(milestone_id, ())
        found = influence.judge(record, portfolio.directory, me, known.stated, settings, facts, told, known.readings)
        judged[milestone_id] = found
        stable[milestone_id] = (
            stability.is_stable(record, portfolio.directory, me, date.fromisoformat(state.as_of))
            if found.influenced
            else None
        )
    return InfluenceJudged(influence=judged, stable=stable)
