"""Compose the report: what the contract's JSON says of each milestone and of the flow (skill, Output Format)."""

from datetime import date

from nodes.facts import (
    EscalationsFound,
    HygieneChecked,
    InfluenceJudged,
    ReportComposed,
    RoleResolved,
    ScopeResolved,
)
from policy import completion, guardrails
from policy.hygiene_output import hygiene_output
from policy.milestone_report import MilestoneAssessed, milestone_report
from policy.next_actions import msx_note, next_actions
from policy.proposals import Proposal
from policy.records import Me, MilestoneRecord
from tools.ports import Portfolio
from tools.run_store import RunStore


class ReportAsked(RoleResolved, ScopeResolved, HygieneChecked, InfluenceJudged, EscalationsFound):
    """Everything that the run has found."""

    as_of: str
    notes: tuple[str, ...] = ()


def compose_report(state: ReportAsked, *, thread_id: str, store: RunStore) -> ReportComposed:
    """Put the report into the run store. Packet, results and question are added when the run is shown."""
    portfolio = store.portfolio(thread_id)
    items = {entry.item_id: entry.proposal for entry in store.proposals(thread_id, "open")}
    assessed = [_assessed(record, state, portfolio, items) for record in portfolio.milestones]
    role_warning = [state.role_warning] if state.role_warning else []
    report = {
        "milestones": [milestone_report(one) for one in assessed],
        "completion_criteria": [criterion.model_dump(mode="json") for criterion in completion.judge(assessed)],
        "output": hygiene_output(state.findings, items),
        "coverage": _coverage(state, portfolio),
        "warnings": [*state.notes, *role_warning, *portfolio.warnings],
    }
    store.put(thread_id, "report", report)
    return ReportComposed(reported=True)


def _assessed(
    record: MilestoneRecord, state: ReportAsked, portfolio: Portfolio, items: dict[str, Proposal]
) -> MilestoneAssessed:
    milestone_id = record.milestone.milestone_id
    me = Me(user_id=state.user_id, name=state.user_name, role=state.role_applied, acts_as_se=state.acts_as_se)
    findings = tuple(finding for finding in state.findings if finding.milestone_id == milestone_id)
    influence, stable = state.influence[milestone_id], state.stable[milestone_id]
    actions = next_actions(record, items, portfolio.directory, me) if record.milestone.active else ()
    return MilestoneAssessed(
        record=record,
        findings=findings,
        influence=influence,
        stable=stable,
        escalations=tuple(found for found in state.escalations if found.milestone_id == milestone_id),
        guardrails=guardrails.judge(record, findings, influence, stable, portfolio.directory.unread),
        actions=actions,
        msx_note=msx_note(record, actions, influence, stable, date.fromisoformat(state.as_of)),
    )


def _coverage(state: ReportAsked, portfolio: Portfolio) -> dict[str, object]:
    return {
        "opportunities": portfolio.opportunities_read,
        "milestones": len(portfolio.milestones),
        "tasks": portfolio.tasks_read,
        "failed_reads": [read.model_dump() for read in portfolio.failed_reads],
        "truncated": portfolio.truncated,
    }
