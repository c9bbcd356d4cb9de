"""Find what must be escalated (skill, Escalation Triggers; section 7 of policy.md)."""

from datetime import date

from nodes.facts import EscalationsFound, PortfolioRead, RunBegun
from policy import escalations
from policy.settings import PolicySettings
from tools.run_store import RunStore


class EscalationsAsked(RunBegun, PortfolioRead):
    """The run's date and the milestones read."""


def find_escalations(
    state: EscalationsAsked, *, thread_id: str, store: RunStore, settings: PolicySettings
) -> EscalationsFound:
    """Every trigger on an active milestone, with the roles that it goes to."""
    as_of = date.fromisoformat(state.as_of)
    portfolio = store.portfolio(thread_id)
    found = [escalation for record in portfolio.milestones for escalation in escalations.find(record, as_of, settings)]
    return EscalationsFound(escalations=tuple(found))
