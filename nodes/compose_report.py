"""Compose the report: what the contract's JSON says of each milestone and of the flow (skill, Output Format)."""

from asyncio import to_thread
from collections.abc import Mapping
from datetime import date
from typing import Any

from nodes.facts import (
    BantAssessed,
    EscalationsFound,
    EvidenceCompared,
    HandoffDecided,
    HygieneChecked,
    InfluenceJudged,
    QualificationRead,
    ReportComposed,
    RoleResolved,
    ScopeResolved,
)
from policy import completion, guardrails, hygiene
from policy.bant_closing import is_closing
from policy.by_milestone import by_milestone
from policy.evidence_output import evidence_output, fact_map_of
from policy.follow_through_output import follow_through_output, statuses
from policy.handoff_output import Context, handoff_output, handoff_packets
from policy.hygiene_output import hygiene_output
from policy.m365.attribution_of_facts import facts_about
from policy.milestone_report import MilestoneAssessed, milestone_report
from policy.model.reading import ModelRead
from policy.next_actions import msx_note, next_actions
from policy.proposals import Proposal
from policy.records import Me, MilestoneRecord
from policy.settings import PolicySettings
from policy.suggestions import suggestions
from tools.milestone_context import known_of
from tools.ports import M365Read, Portfolio
from tools.run_store import RunStore


class ReportAsked(
    RoleResolved,
    ScopeResolved,
    HygieneChecked,
    InfluenceJudged,
    EscalationsFound,
    BantAssessed,
    HandoffDecided,
    EvidenceCompared,
    QualificationRead,
):
    """Everything that the run has found."""

    as_of: str
    notes: tuple[str, ...] = ()


async def compose_report(
    state: ReportAsked, *, thread_id: str, flow: str, store: RunStore, settings: PolicySettings
) -> ReportComposed:
    """Put the report into the run store. Packet, results and question are added when the run is shown."""
    portfolio, m365 = await to_thread(store.portfolio, thread_id), await to_thread(store.m365, thread_id)
    planned, read = await to_thread(store.proposals, thread_id, "open"), await to_thread(store.model, thread_id)
    items = {entry.item_id: entry.proposal for entry in planned}
    found = _Found(state, items)
    assessed = [_assessed(record, state, portfolio, found) for record in portfolio.milestones]
    role_warning = [state.role_warning] if state.role_warning else []
    report = {
        "milestones": [milestone_report(one) for one in assessed],
        "completion_criteria": [criterion.model_dump(mode="json") for criterion in completion.judge(assessed)],
        "output": _output(flow, state, assessed, items, portfolio, m365),
        "coverage": _coverage(state, portfolio, m365),
        "warnings": [
            *state.notes,
            *role_warning,
            *portfolio.warnings,
            *_m365_warnings(m365),
            *_model_warnings(read, assessed, state, portfolio, m365, settings),
        ],
    }
    await to_thread(store.put, thread_id, "report", report)
    return ReportComposed(reported=True)


def _me(state: RoleResolved) -> Me:
    return Me(user_id=state.user_id, name=state.user_name, role=state.role_applied, acts_as_se=state.acts_as_se)


class _Found:
    """What was found and planned, by milestone id."""

    def __init__(self, state: ReportAsked, items: Mapping[str, Proposal]) -> None:
        self.findings = by_milestone(state.findings)
        self.escalations = by_milestone(state.escalations)
        self.evidence = by_milestone(state.evidence)
        self.items: dict[str, dict[str, Proposal]] = {}
        for item_id, item in items.items():
            self.items.setdefault(item.milestone.id, {})[item_id] = item


def _assessed(record: MilestoneRecord, state: ReportAsked, portfolio: Portfolio, found: _Found) -> MilestoneAssessed:
    milestone_id = record.milestone.milestone_id
    findings, items = found.findings.get(milestone_id, ()), found.items.get(milestone_id, {})
    influence, stable = state.influence[milestone_id], state.stable[milestone_id]
    bant, handoff = state.bant.get(milestone_id), state.handoffs.get(milestone_id)
    actions = next_actions(record, items, portfolio.directory, _me(state)) if record.milestone.active else ()
    return MilestoneAssessed(
        record=record,
        findings=findings,
        influence=influence,
        stable=stable,
        escalations=found.escalations.get(milestone_id, ()),
        guardrails=guardrails.judge(record, findings, influence, stable, portfolio.directory.unread, bant, handoff),
        actions=actions,
        msx_note=msx_note(record, actions, influence, stable, date.fromisoformat(state.as_of), bant, handoff),
        bant=bant,
        handoff=handoff,
        evidence=found.evidence.get(milestone_id, ()),
        closing_bant=bant is not None and is_closing(record, bant, items.values()),
    )


def _output(
    flow: str,
    state: ReportAsked,
    assessed: list[MilestoneAssessed],
    items: dict[str, Proposal],
    portfolio: Portfolio,
    m365: M365Read,
) -> dict[str, Any]:
    """The flow's own output schema."""
    if flow in ("task_hygiene", "task_change"):
        return hygiene_output(state.findings, items)
    context: Context = {
        record.milestone.milestone_id: (
            (known := known_of(record, portfolio, m365)).siblings,
            facts_about(record, known.siblings, known.facts),
        )
        for record in portfolio.milestones
    }
    if flow == "bant_handoff":
        return handoff_output(assessed, items, portfolio.directory, context)
    if flow == "influenced_follow_through":
        return follow_through_output(assessed, items, portfolio.directory, _me(state), context)
    if flow == "evidence_companion":
        scope = fact_map_of(assessed, m365.since, m365.until, m365.people, m365.sources, _assumptions(m365))
        return evidence_output(assessed, items, context, scope)
    handoffs = handoff_packets(assessed, items, portfolio.directory, context)
    return hygiene_output(state.findings, items) | {"handoffs": handoffs, "follow_through": statuses(assessed)}


def _assumptions(m365: M365Read) -> list[str]:
    """What was taken for granted in asking, and what is left out."""
    return [
        *([] if m365.people else ["nobody is named: everyone's messages count"]),
        "a fact that names no milestone counts for those of its opportunity that it fits",
        f"{m365.set_aside} statements were set aside: another customer, another window, no date or no source",
    ]


def _m365_warnings(m365: M365Read) -> list[str]:
    beyond = ", ".join(m365.not_asked)
    limit = [f"WorkIQ was not asked about {beyond}: a run asks so many questions at most"] if beyond else []
    return [*m365.problems, *limit]


def _model_warnings(
    read: ModelRead,
    assessed: list[MilestoneAssessed],
    state: ReportAsked,
    portfolio: Portfolio,
    m365: M365Read,
    settings: PolicySettings,
) -> list[str]:
    """What the model could not do, and what it read that only the person can take for their own word."""
    lines, as_of = list(read.problems), date.fromisoformat(state.as_of)
    for one in assessed:
        if not read.of(one.record.milestone.milestone_id):
            continue
        known = known_of(one.record, portfolio, m365, read=read)
        facts = facts_about(one.record, known.siblings, known.facts)
        found = hygiene.check(one.record, portfolio.directory, as_of, settings)
        lines += suggestions(
            one.record, one.bant, one.influence, portfolio.directory, _me(state), facts, known.readings, found
        )
    return lines


def _coverage(state: ReportAsked, portfolio: Portfolio, m365: M365Read) -> dict[str, object]:
    return {
        "opportunities": portfolio.opportunities_read,
        "milestones": len(portfolio.milestones),
        "tasks": portfolio.tasks_read,
        "failed_reads": [*(read.model_dump() for read in portfolio.failed_reads), *state.qualification_failed],
        "truncated": portfolio.truncated,
        "m365": m365.status,
        "set_aside": m365.set_aside,
    }
