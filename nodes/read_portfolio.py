"""Read the milestones in scope with their tasks, people and deal teams (skill, operating procedure 2 and 3)."""

from asyncio import to_thread

from nodes.facts import PortfolioRead, ScopeResolved
from tools.ports import CrmReader, FailedRead, Progress, Scope
from tools.run_store import RunStore


async def read_portfolio(
    state: ScopeResolved, *, thread_id: str, crm: CrmReader, store: RunStore, progress: Progress
) -> PortfolioRead:
    """Read every record once; the rows go to the run's own tables, the ids to the state."""
    scope = Scope(
        opportunity_ids=state.opportunity_ids,
        milestone_ids=state.milestone_ids,
        not_on_team=state.not_on_team,
        warnings=state.scope_warnings,
        failed_reads=tuple(FailedRead(**read) for read in state.scope_failed),
        truncated=state.scope_truncated,
    )
    portfolio = await crm.portfolio(scope, progress)
    await to_thread(store.save_portfolio, thread_id, portfolio)
    return PortfolioRead(read_ids=tuple(record.milestone.milestone_id for record in portfolio.milestones))
