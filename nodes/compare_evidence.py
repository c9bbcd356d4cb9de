"""Compare what Microsoft 365 says with the CRM (skill, Flow D step 3; section 8 of policy.md)."""

from asyncio import to_thread
from datetime import date

from nodes.facts import EvidenceCompared, PortfolioRead, RunBegun
from policy import assessment
from policy.m365.attribution_of_facts import facts_about
from policy.m365.evidence_finding import EvidenceFinding
from policy.settings import PolicySettings
from tools.milestone_context import known_of
from tools.run_store import RunStore


class ComparisonAsked(RunBegun, PortfolioRead):
    """The run's date and the milestones read."""


async def compare_evidence(
    state: ComparisonAsked, *, thread_id: str, store: RunStore, settings: PolicySettings
) -> EvidenceCompared:
    """Every finding on an active milestone that WorkIQ was asked about."""
    as_of = date.fromisoformat(state.as_of)
    portfolio, m365 = await to_thread(store.portfolio, thread_id), await to_thread(store.m365, thread_id)
    found: list[EvidenceFinding] = []
    for record in portfolio.milestones:
        known = known_of(record, portfolio, m365)
        facts = facts_about(record, known.siblings, known.facts)
        found += assessment.compare_evidence(record, facts, portfolio.directory, as_of, settings, asked=known.asked)
    return EvidenceCompared(evidence=tuple(found))
