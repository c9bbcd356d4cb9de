"""Check every active milestone's tasks (skill, guardrail 1; section 3 of policy.md)."""

from datetime import date

from nodes.facts import HygieneChecked, PortfolioRead, RunBegun
from policy import hygiene, ordering
from policy.findings import Finding
from policy.model.task_readings import checked_again
from policy.settings import PolicySettings
from tools.run_store import RunStore


class RecordsRead(RunBegun, PortfolioRead):
    """The run's date and the milestones read."""


def check_task_hygiene(
    state: RecordsRead, *, thread_id: str, store: RunStore, settings: PolicySettings
) -> HygieneChecked:
    """Every failed check: owner, due date, status, blocker text, completion condition, stale and missing tasks."""
    as_of = date.fromisoformat(state.as_of)
    portfolio, read = store.portfolio(thread_id), store.model(thread_id)
    findings: list[Finding] = []
    for record in portfolio.milestones:
        found = hygiene.check(record, portfolio.directory, as_of, settings)
        findings += checked_again(record, found, read.of(record.milestone.milestone_id))
    return HygieneChecked(findings=ordering.order_findings(findings, portfolio.milestones, as_of, settings))
