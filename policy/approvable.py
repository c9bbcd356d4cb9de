"""Whether a proposal may be approved by whoever asks (sections 2 and 9 of policy.md)."""

from policy.naming import missing_identity
from policy.proposals import Proposal
from policy.records import Me, MilestoneRecord


def approvable(proposal: Proposal, record: MilestoneRecord, me: Me) -> Proposal:
    """Section 2: for another role than the SE it is a recommendation; section 9: without an identity it is by hand."""
    no_call = {"tool": None, "arguments": None, "missing_text": ()}
    if not me.acts_as_se:
        return proposal.model_copy(update={"kind": "recommendation", "route_to": proposal.route_to or "SE"} | no_call)
    unnamed = missing_identity(record, proposal.task)
    if unnamed is not None and proposal.tool is not None:
        why = f"{proposal.why}. {unnamed} cannot be named, so this cannot be approved here"
        return proposal.model_copy(update={"kind": "manual", "why": why} | no_call)
    return proposal
