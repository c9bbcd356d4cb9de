"""Find what must be escalated (skill, Escalation Triggers; section 7 of policy.md)."""

from asyncio import to_thread
from datetime import date

from nodes.facts import EscalationsFound, PortfolioRead, RunBegun
from policy import escalations
from policy.findings import Escalation
from policy.m365.attribution_of_facts import facts_about
from policy.settings import PolicySettings
from tools.milestone_context import known_of
from tools.run_store import RunStore


class EscalationsAsked(RunBegun, PortfolioRead):
    """The run's date and the milestones read."""


async def find_escalations(
    state: EscalationsAsked, *, thread_id: str, store: RunStore, settings: PolicySettings
) -> EscalationsFound:
    """Every trigger on an active milestone, with the roles that it goes to."""
    as_of = date.fromisoformat(state.as_of)
    portfolio, m365 = await to_thread(store.portfolio, thread_id), await to_thread(store.m365, thread_id)
    found: list[Escalation] = []
    for record in portfolio.milestones:
        known = known_of(record, portfolio, m365)
        facts = facts_about(record, known.siblings, known.facts)
        found += escalations.find(record, as_of, settings, facts)
    return EscalationsFound(escalations=tuple(found))
