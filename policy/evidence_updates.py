"""What is proposed for what Microsoft 365 says and the CRM does not (section 8 of policy.md)."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from policy.closing import COMPLETED, Over
from policy.comment_lines import CommentLine
from policy.findings import Escalation
from policy.m365.evidence_finding import EvidenceFinding, EvidenceKind
from policy.naming import named
from policy.new_task import Because, NewTask, propose
from policy.next_step import named_milestone, within
from policy.proposals import Proposal, Route
from policy.records import Me, MilestoneRecord, Task
from policy.settings import PolicySettings
from policy.task_creation import BLOCKER_ESCALATION

_LONGEST_QUOTE = 240


def over_by_evidence(findings: Iterable[EvidenceFinding]) -> dict[str, Over]:
    """The tasks whose work the evidence says is done, by id."""
    return {
        finding.task_id: Over(
            status_code=COMPLETED,
            why=f"later evidence says that its work is done: {spoken(finding)}",
            citation=finding.citations[0] if finding.citations else None,
        )
        for finding in findings
        if finding.kind == "completed_not_closed" and finding.task_id is not None
    }


def resumed_by_evidence(record: MilestoneRecord, findings: Iterable[EvidenceFinding]) -> dict[str, EvidenceFinding]:
    """The waiting tasks whose blocker the evidence says is gone, by id."""
    resumed: dict[str, EvidenceFinding] = {}
    for finding in findings:
        if finding.kind == "blocker_resolved":
            tasks = [task for task in record.open_tasks if task.waits and finding.task_id in (None, task.task_id)]
            resumed |= {task.task_id: finding for task in tasks}
    return resumed


def lines_of_evidence(findings: Iterable[EvidenceFinding]) -> list[CommentLine]:
    """The comment lines that record a decision or a date that the CRM does not have."""
    reasons = {
        "decision_not_recorded": "a technical decision stands in Microsoft 365 only",
        "date_divergence": "Microsoft 365 gives another date than the milestone has",
    }
    return [
        CommentLine(text=spoken(finding), why=reasons[finding.kind], citations=finding.citations)
        for finding in findings
        if finding.kind in reasons and finding.citations
    ]


def tasks_of_evidence(
    record: MilestoneRecord, findings: Iterable[EvidenceFinding], me: Me, as_of: date, settings: PolicySettings
) -> list[Proposal]:
    """The Blocker Escalation for a blocker that the CRM does not have; one for the milestone."""
    found = [finding for finding in findings if finding.kind == "blocker_not_in_crm"]
    if not found:
        return []
    name = named_milestone(record)
    said = "; ".join(spoken(finding) for finding in found)
    new = NewTask(
        subject=f"Get what blocks {name} removed",
        description=f"Microsoft 365 says: {said}\nDone when the blocker is gone or has an owner and a date.",
        owner_id=me.user_id,
        owner_name=me.name,
        category=BLOCKER_ESCALATION,
    )
    because = Because(
        why=f"a blocker that is not in the CRM: {said}",
        impact=f"what holds up {name} has somebody who removes it",
        risk="it may be solved already, without a message that says so",
        citations=tuple(citation for finding in found for citation in finding.citations),
    )
    return [propose(record, new, because, as_of, settings)]


def owners_by_hand(record: MilestoneRecord, findings: Iterable[EvidenceFinding]) -> list[Proposal]:
    """The manual action for each task that the evidence says somebody else took over."""
    return [
        _owner(record, task, finding)
        for finding in findings
        if finding.kind == "owner_mismatch" and (task := _task(record, finding.task_id)) is not None
    ]


def by_others(
    record: MilestoneRecord, findings: Iterable[EvidenceFinding], escalations: Sequence[Escalation]
) -> list[Proposal]:
    """What another role has to do: a date, a commitment, a status of the milestone."""
    routed = {(one.trigger, route) for one in escalations if one.certain for route in one.to}
    proposals = []
    for finding in findings:
        if finding.kind == "commitment_mismatch":
            proposals.append(_routed(record, finding, "set the commitment that the customer has given"))
        elif finding.kind == "date_divergence" and ("date_divergence", "Specialist") not in routed:
            proposals.append(_routed(record, finding, "agree the milestone's date with the customer and set it"))
        elif finding.kind == "blocker_resolved" and not resumed_by_evidence(record, [finding]):
            proposals.append(_routed(record, finding, "set the milestone's status, no tool of the SE does"))
    return proposals


def spoken(finding: EvidenceFinding) -> str:
    """Who said what when, in one line, as far as it is known."""
    if not finding.citations:
        return finding.m365_value or finding.kind
    citation = finding.citations[0]
    when = f" {citation.date}" if citation.date else ""
    who = f", {' '.join(citation.author.split())}" if citation.author else ""
    return f"{citation.source}{when}{who}: “{within(' '.join(citation.quote.split()), _LONGEST_QUOTE)}”"


def _owner(record: MilestoneRecord, task: Task, finding: EvidenceFinding) -> Proposal:
    return Proposal(
        kind="manual",
        **named(record, task),
        current={"ownerId": task.owner_id},
        proposed={},
        labels={},
        why=f"somebody else took {task.subject!r} over: {spoken(finding)}. No tool sets an owner, so set it in MSX",
        impact="the task shows who works on it",
        risk="they may be standing in for its owner for a few days only",
        citations=finding.citations,
        guard={},
    )


def _routed(record: MilestoneRecord, finding: EvidenceFinding, ask: str) -> Proposal:
    route: Route = "Specialist"
    differs = f"CRM has {finding.crm_value}, " if finding.crm_value else ""
    return Proposal(
        kind="recommendation",
        route_to=route,
        **named(record),
        current={},
        proposed={},
        labels={},
        why=f"{finding.kind}: {differs}{spoken(finding)}. {route}: please {ask}",
        impact=_IMPACT[finding.kind](record),
        risk="one message may not be the customer's last word",
        citations=finding.citations,
        guard={},
    )


_IMPACT: Mapping[EvidenceKind, Callable[[MilestoneRecord], str]] = {
    "commitment_mismatch": lambda record: "the milestone's commitment is the customer's",
    "date_divergence": lambda record: "the milestone's date says when it will be delivered",
    "blocker_resolved": lambda record: f"{named_milestone(record)} no longer shows as {record.milestone.status}",
}


def _task(record: MilestoneRecord, task_id: str | None) -> Task | None:
    return next((task for task in record.tasks if task.task_id == task_id), None)
