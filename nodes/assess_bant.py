"""Assess BANT of each active uncommitted milestone (skill, Flow B, guardrail 2; section 4 of policy.md)."""

from asyncio import to_thread
from datetime import date

from nodes.facts import BantAssessed, PortfolioRead, QualificationRead, RunAsked, RunBegun
from policy.assessment import judge_bant
from policy.m365.attribution_of_facts import facts_about
from tools.milestone_context import known_of
from tools.run_store import RunStore


class BantAsked(RunAsked, RunBegun, PortfolioRead, QualificationRead):
    """The request with the user's own words, and what was read."""

    as_of: str


async def assess_bant(state: BantAsked, *, thread_id: str, store: RunStore) -> BantAssessed:
    """By milestone: budget, authority, need and timeline, each evidenced, missing, contradicted or unknown."""
    as_of = date.fromisoformat(state.as_of)
    portfolio, m365 = await to_thread(store.portfolio, thread_id), await to_thread(store.m365, thread_id)
    read = await to_thread(store.model, thread_id)
    judged = {}
    for record in portfolio.milestones:
        known = known_of(
            record, portfolio, m365, stated_bant=state.stated_bant, unqualified=state.unqualified, read=read
        )
        facts = facts_about(record, known.siblings, known.facts)
        found = judge_bant(record, facts, known, portfolio.directory, as_of)
        if found is not None:
            judged[record.milestone.milestone_id] = found
    return BantAssessed(bant=judged)
