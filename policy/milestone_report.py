"""One milestone in the run's JSON (contract: milestones[]; skill, Output Format 1 to 6)."""

from typing import Any

from policy.findings import Escalation, Finding
from policy.guardrails import Guardrail
from policy.influence import Influence
from policy.next_actions import NextAction
from policy.records import MilestoneRecord
from policy.value import Value


class MilestoneAssessed(Value):
    """A milestone with everything that the run says of it."""

    record: MilestoneRecord
    findings: tuple[Finding, ...]
    influence: Influence
    stable: bool | None
    escalations: tuple[Escalation, ...]
    guardrails: tuple[Guardrail, Guardrail, Guardrail, Guardrail]
    actions: tuple[NextAction, ...]
    msx_note: str


def milestone_report(assessed: MilestoneAssessed) -> dict[str, Any]:
    """The milestone's JSON; what task hygiene does not judge (BANT, handoff, M365) is null or empty."""
    record, milestone = assessed.record, assessed.record.milestone
    judged = milestone.active and milestone.commitment == "committed"
    return {
        "milestone_id": milestone.milestone_id,
        "number": milestone.number,
        "name": milestone.name or "",
        "record_url": milestone.record_url,
        "account_id": record.account.account_id,
        "account_name": record.account.name or "",
        "opportunity_id": record.opportunity.opportunity_id,
        "opportunity_name": record.opportunity.name or "",
        "stage": record.opportunity.stage,
        "category": milestone.category,
        "delivery_path": milestone.delivery_path,
        "status": milestone.status,
        "active": milestone.active,
        "commitment": milestone.commitment,
        "date": milestone.due.isoformat() if milestone.due else None,
        "monthly_use": milestone.monthly_use,
        "influenced": assessed.influence.influenced if judged else None,
        "influence_reason": assessed.influence.reason if judged else None,
        "stable": assessed.stable if judged else None,
        "bant": None,
        "bant_status": None,
        "handoff": "not_applicable",
        "handoff_reason": None,
        "missing_artifacts": [],
        "guardrails": [guardrail.model_dump(mode="json") for guardrail in assessed.guardrails],
        "findings": [
            finding.model_dump(mode="json", include={"task_id", "check", "severity", "detail"})
            for finding in assessed.findings
        ],
        "escalations": [
            escalation.model_dump(mode="json", include={"trigger", "to", "detail", "citations"})
            for escalation in assessed.escalations
            if escalation.certain
        ],
        "evidence_findings": [],
        "next_actions": [action.model_dump(mode="json") for action in assessed.actions],
        "msx_note": _with_unknowns(assessed),
        "completeness": record.tasks_read,
    }


def _with_unknowns(assessed: MilestoneAssessed) -> str:
    """The note, with a line for each trigger that could not be judged: it is no escalation, and it is said."""
    unknown = [
        f"{escalation.trigger}: unknown, {escalation.detail}"
        for escalation in assessed.escalations
        if not escalation.certain
    ]
    return "\n".join([assessed.msx_note, *unknown])
