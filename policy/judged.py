"""Everything that the policy says of one milestone before it proposes anything."""

from policy.bant import Bant
from policy.findings import Escalation, Finding
from policy.handoff import Handoff
from policy.influence import Influence
from policy.m365.evidence_finding import EvidenceFinding
from policy.m365.facts import M365Fact
from policy.model.reading import Readings
from policy.records import MilestoneRecord
from policy.value import Value


class Judged(Value):
    """One milestone with its siblings of the same opportunity, the Microsoft 365 facts about it, and each verdict.

    `bant` and `handoff` are None where the flow does not judge them, `bant` also where it does not arise. `readings`:
    what a model read in its texts.
    """

    record: MilestoneRecord
    siblings: tuple[MilestoneRecord, ...] = ()
    facts: tuple[M365Fact, ...] = ()
    findings: tuple[Finding, ...]
    influence: Influence
    stable: bool | None
    escalations: tuple[Escalation, ...]
    bant: Bant | None = None
    handoff: Handoff | None = None
    evidence: tuple[EvidenceFinding, ...] = ()
    readings: Readings = ()

    @property
    def milestone_id(self) -> str:
        """The milestone's id."""
        return self.record.milestone.milestone_id

    def of_task(self, task_id: str | None) -> list[Finding]:
        """The hygiene findings of one task; None = those of the milestone itself."""
        return [finding for finding in self.findings if finding.task_id == task_id]
