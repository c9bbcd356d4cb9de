"""Flow D's own output schema (skill, Flow D; contract: output D)."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from policy.handoff_output import Context
from policy.hygiene_output import in_short
from policy.m365.evidence_finding import cited
from policy.m365.facts import M365Source
from policy.milestone_report import MilestoneAssessed, finding_json
from policy.proposals import Proposal


def evidence_output(
    assessed: Sequence[MilestoneAssessed],
    items: Mapping[str, Proposal],
    context: Context,
    fact_map: Mapping[str, Any],
) -> dict[str, Any]:
    """`fact_map`; `m365_evidence_summary` and `crm_alignment_findings` by milestone; `suggested_updates`."""
    return {
        "fact_map": dict(fact_map),
        "m365_evidence_summary": {
            one.record.milestone.milestone_id: [
                cited(fact).model_dump(mode="json") for fact in context[one.record.milestone.milestone_id][1]
            ]
            for one in assessed
            if one.evidence
        },
        "crm_alignment_findings": {
            one.record.milestone.milestone_id: [finding_json(finding) for finding in one.evidence]
            for one in assessed
            if one.evidence
        },
        "suggested_updates": [in_short(item_id, item).model_dump(mode="json") for item_id, item in items.items()],
    }


def fact_map_of(
    assessed: Sequence[MilestoneAssessed],
    since: date | None,
    until: date | None,
    people: Sequence[str],
    sources: Sequence[M365Source],
    assumptions: Sequence[str],
) -> dict[str, Any]:
    """The scope that was asked about. A single customer or opportunity is its name, several are a list."""
    return {
        "customer": _one_or_all([one.record.account.name for one in assessed]),
        "opportunity": _one_or_all([one.record.opportunity.name for one in assessed]),
        "people": list(people),
        "since": since.isoformat() if since else None,
        "until": until.isoformat() if until else None,
        "sources": list(sources),
        "assumptions": list(assumptions),
    }


def _one_or_all(names: Sequence[str | None]) -> Any:
    found = list(dict.fromkeys(name for name in names if name))
    return found[0] if len(found) == 1 else found
