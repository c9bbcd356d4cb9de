"""One milestone in the run's JSON (contract: milestones[]; skill, Output Format 1 to 6)."""

from typing import Any

from policy.bant import ELEMENTS, Bant
from policy.findings import Escalation, Finding
from policy.guardrails import Guardrail
from policy.handoff import Handoff
from policy.influence import Influence
from policy.m365.evidence_finding import EvidenceFinding
from policy.next_actions import NextAction
from policy.records import MilestoneRecord
from policy.value import Value


class MilestoneAssessed(Value):
    """A milestone with everything that the run says of it.

    `closing_bant`: every element that is not evidenced has an open or a proposed task.
    """

    record: MilestoneRecord
    findings: tuple[Finding, ...]
    influence: Influence
    stable: bool | None
    escalations: tuple[Escalation, ...]
    guardrails: tuple[Guardrail, Guardrail, Guardrail, Guardrail]
    actions: tuple[NextAction, ...]
    msx_note: str
    bant: Bant | None = None
    handoff: Handoff | None = None
    evidence: tuple[EvidenceFinding, ...] = ()
    closing_bant: bool = False


def milestone_report(assessed: MilestoneAssessed) -> dict[str, Any]:
    """The milestone's JSON; what the flow does not judge is null or empty."""
    bant, handoff = assessed.bant, assessed.handoff
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
        "bant": bant_json(bant) if bant is not None else None,
        "bant_status": bant_status(bant) if bant is not None else None,
        "handoff": handoff.decision if handoff is not None else "not_applicable",
        "handoff_reason": handoff.reason if handoff is not None else None,
        "missing_artifacts": list(handoff.missing) if handoff is not None else [],
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
        "evidence_findings": [finding_json(finding) for finding in assessed.evidence],
        "next_actions": [action.model_dump(mode="json") for action in assessed.actions],
        "msx_note": _with_unknowns(assessed),
        "completeness": record.tasks_read,
    }


def bant_json(bant: Bant) -> dict[str, Any]:
    """The four elements, each with its state and citations."""
    return {element: bant.of(element).model_dump(mode="json", include={"state", "citations"}) for element in ELEMENTS}


def bant_status(bant: Bant) -> str:
    """The skill's word for it."""
    return "ready" if bant.ready else "not_ready"


def finding_json(finding: EvidenceFinding) -> dict[str, Any]:
    """One finding of the evidence; its milestone is where it stands."""
    return finding.model_dump(mode="json", exclude={"milestone_id"})


def _with_unknowns(assessed: MilestoneAssessed) -> str:
    """The note, with a line for each trigger that could not be judged: it is no escalation, and it is said."""
    unknown = [
        f"{escalation.trigger}: unknown, {escalation.detail}"
        for escalation in assessed.escalations
        if not escalation.certain
    ]
    return "\n".join([assessed.msx_note, *unknown])
