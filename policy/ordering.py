"""The order of findings and proposals (section 3 of policy.md): stale and missing, due, blocker, commitment."""

from collections.abc import Iterable
from datetime import date

from policy.findings import Finding, Reason
from policy.proposals import Proposal
from policy.records import MilestoneRecord, Task
from policy.settings import PolicySettings

FIRST: frozenset[Reason] = frozenset({"no_open_task", "no_due_date", "overdue", "untouched"})
_BLOCKED = {"Blocked": 0, "At Risk": 1}
_COMMITTED = {"committed": 0, "uncommitted": 1, "in_between": 2}
Key = tuple[int, int, int, int, float, str, str, str, str]


def order_findings(
    findings: Iterable[Finding], records: Iterable[MilestoneRecord], as_of: date, settings: PolicySettings
) -> tuple[Finding, ...]:
    """The findings in the policy's order; a total order, whatever order they came in."""
    by_id = {record.milestone.milestone_id: record for record in records}

    def key(finding: Finding) -> Key:
        record = by_id[finding.milestone_id]
        return _key(finding.reason in FIRST, record, finding.task_id, as_of, settings, finding.check)

    return tuple(sorted(findings, key=key))


def order_proposals(
    proposals: Iterable[Proposal],
    findings: Iterable[Finding],
    records: Iterable[MilestoneRecord],
    as_of: date,
    settings: PolicySettings,
) -> tuple[Proposal, ...]:
    """The proposals in the order of the findings that they mend: one leads where one of its checks does."""
    by_id = {record.milestone.milestone_id: record for record in records}
    first = {(finding.milestone_id, finding.task_id, finding.check) for finding in findings if finding.reason in FIRST}

    def key(proposal: Proposal) -> Key:
        task_id = proposal.task.id if proposal.task else None
        leads = any((proposal.milestone.id, task_id, check) in first for check in proposal.checks)
        name = f"{proposal.tool or proposal.kind} {proposal.route_to or ''} {proposal.proposed.get('subject', '')}"
        return _key(leads, by_id[proposal.milestone.id], task_id, as_of, settings, name)

    return tuple(sorted(proposals, key=key))


def urgency(record: MilestoneRecord, as_of: date, settings: PolicySettings) -> Key:
    """Where the milestone itself stands in the policy's order."""
    return _key(False, record, None, as_of, settings, "")


def _key(
    leads: bool, record: MilestoneRecord, task_id: str | None, as_of: date, settings: PolicySettings, last: str
) -> Key:
    milestone = record.milestone
    task = next((task for task in record.tasks if task.task_id == task_id), None)
    return (
        0 if leads else 1,
        _due_rank(task, record, as_of, settings),
        _blocker_rank(task, record),
        _COMMITTED[milestone.commitment],
        -(milestone.monthly_use or 0.0),
        milestone.name or "",
        milestone.milestone_id,
        task_id or "",
        last,
    )


def _due_rank(task: Task | None, record: MilestoneRecord, as_of: date, settings: PolicySettings) -> int:
    """Overdue, within 7 days, within 30 days, later, none: by the earlier of the task's and the milestone's date."""
    dates = [day for day in (task.due if task else None, record.milestone.due) if day is not None]
    if not dates:
        return 4
    days = (min(dates) - as_of).days
    if days < 0:
        return 0
    if days <= settings.near_days:
        return 1
    return 2 if days <= settings.soon_days else 3


def _blocker_rank(task: Task | None, record: MilestoneRecord) -> int:
    """Blocked, At Risk, a task that waits, none: of the finding's own task, else of any open one."""
    waits = task.waits if task is not None else any(other.waits for other in record.open_tasks)
    return _BLOCKED.get(record.milestone.status, 2 if waits else 3)
