"""Decide which milestones are handed to the CSU (skill, Handoff Rules, guardrail 3; section 5 of policy.md)."""

from asyncio import to_thread

from nodes.facts import BantAssessed, HandoffDecided, PortfolioRead
from policy.assessment import judge_handoff
from policy.m365.attribution_of_facts import facts_about
from tools.milestone_context import known_of
from tools.run_store import RunStore


class HandoffAsked(PortfolioRead, BantAssessed):
    """The milestones read and their BANT."""


async def decide_handoff(state: HandoffAsked, *, thread_id: str, store: RunStore) -> HandoffDecided:
    """By milestone: yes, no or not applicable, with the reason and the artefacts that are missing."""
    portfolio, m365 = await to_thread(store.portfolio, thread_id), await to_thread(store.m365, thread_id)
    decided = {}
    for record in portfolio.milestones:
        known = known_of(record, portfolio, m365)
        facts = facts_about(record, known.siblings, known.facts)
        bant = state.bant.get(record.milestone.milestone_id)
        decided[record.milestone.milestone_id] = judge_handoff(record, facts, known.siblings, bant, portfolio.directory)
    return HandoffDecided(handoffs=decided)
