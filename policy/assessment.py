"""Everything that the policy says of one milestone in task hygiene, from its records to its proposals."""

from datetime import date

from policy import escalations, hygiene, influence, planning, recommending, stability
from policy.findings import Escalation, Finding
from policy.influence import Influence, Stated
from policy.proposals import Proposal
from policy.records import Directory, Me, MilestoneRecord
from policy.settings import PolicySettings
from policy.value import Value


class Assessment(Value):
    """What was found and what is proposed."""

    findings: tuple[Finding, ...]
    influence: Influence
    stable: bool | None
    escalations: tuple[Escalation, ...]
    proposals: tuple[Proposal, ...]


def assess(
    record: MilestoneRecord,
    directory: Directory,
    me: Me,
    as_of: date,
    settings: PolicySettings,
    stated: Stated | None,
) -> Assessment:
    """Check, judge and plan one milestone. `stated` is the user's own word on influence."""
    findings = hygiene.check(record, directory, as_of, settings)
    judged = influence.judge(record, me, stated, settings)
    stable = stability.is_stable(record, directory, me, as_of) if judged.influenced else None
    found = escalations.find(record, as_of, settings)
    planned = planning.plan(record, findings, judged, stable, me, as_of, settings)
    return Assessment(
        findings=findings,
        influence=judged,
        stable=stable,
        escalations=found,
        proposals=(*planned, *recommending.recommend(record, found, directory)),
    )
