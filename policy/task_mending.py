"""One call for one task: it mends all failed checks together (section 3 of policy.md) or closes it (section 6)."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from policy import guard
from policy.findings import Citation, Finding, Reason
from policy.naming import named
from policy.proposals import Proposal
from policy.records import MilestoneRecord, Task
from policy.settings import PolicySettings
from policy.text.criterion_met import criterion_met_by_text
from policy.text.done_criterion import find_done_criterion

IN_PROGRESS, COMPLETED, CANCELED = 3, 5, 6
_CLOSED_BY: Mapping[Reason, int] = {
    "done_by_its_text": COMPLETED,
    "open_but_completed": COMPLETED,
    "open_but_canceled": CANCELED,
}
# The room that an offered line takes when the length of the whole text is judged.
_ROOM_FOR_A_LINE = 120


def close_task_due(
    record: MilestoneRecord, task: Task, findings: Sequence[Finding], settings: PolicySettings
) -> Proposal | None:
    """The close_task of a task whose own status or text says that it is over, or whose criterion its text shows met."""
    reasons = {finding.reason: finding for finding in findings}
    met = criterion_met_by_text(task.description)
    for reason, code in _CLOSED_BY.items():
        if reason not in reasons:
            continue
        if reason == "done_by_its_text" and met is None and find_done_criterion(task.description):
            continue  # delivered, but what its criterion asks for is not reported: it goes on
        return _close(record, task, code, reasons[reason].detail, findings, settings, None)
    if met is None:
        return None
    citation = Citation(
        source="crm", record=f"tasks({task.task_id}).description", quote=met.text, date=task.modified_on
    )
    why = f"{task.subject!r}: its own text says that its completion condition is met"
    return _close(record, task, COMPLETED, why, findings, settings, citation)


def _close(
    record: MilestoneRecord,
    task: Task,
    code: int,
    why: str,
    findings: Sequence[Finding],
    settings: PolicySettings,
    citation: Citation | None,
) -> Proposal:
    if citation is None and task.description:
        citation = Citation(
            source="crm", record=f"tasks({task.task_id}).description", quote=task.description, date=task.modified_on
        )
    return Proposal(
        kind="write",
        tool="close_task",
        arguments={"taskId": task.task_id, "statusCode": code},
        **named(record, task),
        current={"statusCode": task.status_code},
        proposed={"statusCode": code},
        labels={"statusCode": settings.task_status_codes.get(code, str(code))},
        why=why,
        impact="the task no longer shows as open work",
        risk="a closed task is read-only: it cannot be opened again by this program",
        citations=(citation,) if citation else (),
        guard=guard.of_task(task),
        checks=tuple(dict.fromkeys(finding.check for finding in findings if finding.task_id == task.task_id)),
    )


def mend_task(
    record: MilestoneRecord, task: Task, findings: Sequence[Finding], as_of: date, settings: PolicySettings
) -> Proposal | None:
    """The one update_task that mends every failed check of a task; None where no tool mends any of them."""
    reasons = {finding.reason: finding for finding in findings}
    values: dict[str, Any] = {}
    labels: dict[str, str] = {}
    due = _mended_due(record, reasons, as_of, settings)
    if due is not None:
        values["dueDate"] = due.isoformat()
    if {"began_by_its_text", "done_by_its_text"} & reasons.keys():
        values["statusCode"] = IN_PROGRESS
        labels["statusCode"] = settings.task_status_codes[IN_PROGRESS]
    lines = _missing_lines(record, task, reasons)
    if not values and not lines:
        return None
    mended = [finding for finding in findings if finding.check != "owner"]
    too_long = bool(lines) and _length_with(task, lines) > settings.task_description_length
    proposal = Proposal(
        kind="needs_text" if lines else "write",
        tool="update_task",
        arguments={"taskId": task.task_id, **values},
        **named(record, task),
        current=_current(task, values, bool(lines)),
        proposed=values,
        labels=labels,
        why="; ".join(finding.detail for finding in mended) + _wanted_words(lines),
        impact=_impact(reasons),
        risk=_risk(values, bool(lines)),
        citations=_citations(task, reasons),
        guard=guard.of_task(task),
        checks=tuple(dict.fromkeys(finding.check for finding in mended)),
        missing_text=("description",) if lines else (),
        suggestion="\n".join(lines) or None,
    )
    if too_long:
        why = f"{proposal.why}. The text with the new line would be too long for the field: shorten it in MSX"
        return proposal.model_copy(
            update={"kind": "manual", "tool": None, "arguments": None, "missing_text": (), "why": why}
        )
    return proposal


def _mended_due(
    record: MilestoneRecord, reasons: Mapping[Reason, Finding], as_of: date, settings: PolicySettings
) -> date | None:
    """Missing or overdue: in seven days, capped at a milestone date that is not past; after it: the milestone date."""
    milestone_date = record.milestone.due
    ahead_of = milestone_date is not None and milestone_date >= as_of
    if "no_due_date" in reasons or "overdue" in reasons:
        due = as_of + timedelta(days=settings.new_due_days)
        return min(due, milestone_date) if ahead_of and milestone_date else due
    if "after_milestone_date" in reasons and ahead_of:
        return milestone_date
    return None


def _missing_lines(record: MilestoneRecord, task: Task, reasons: Mapping[Reason, Finding]) -> list[str]:
    """The lines that only a person can fill, each as an example of its form."""
    lines = []
    if "waiting_without_cause" in reasons or "milestone_without_cause" in reasons:
        lines.append("Blocker: waiting for <who or what>")
    if "no_done_criterion" in reasons:
        lines.append(f"Done when: <who> accepts the result of {task.subject} for {record.milestone.name}")
    if "untouched" in reasons:
        lines.append("Status <date>: <what was done, what is next>")
    return lines


def _wanted_words(lines: Sequence[str]) -> str:
    return f". Your words are needed, for example: {' / '.join(lines)}" if lines else ""


def _length_with(task: Task, lines: Sequence[str]) -> int:
    return len(task.description) + sum(max(len(line), _ROOM_FOR_A_LINE) + 1 for line in lines)


def _current(task: Task, values: dict[str, Any], with_text: bool) -> dict[str, Any]:
    shown = {
        "dueDate": task.due.isoformat() if task.due else None,
        "statusCode": task.status_code,
        "description": task.description,
    }
    return {name: value for name, value in shown.items() if name in values or (with_text and name == "description")}


def _impact(reasons: Mapping[Reason, Finding]) -> str:
    parts = []
    if {"no_due_date", "overdue", "after_milestone_date"} & reasons.keys():
        parts.append("the due date can be met")
    if {"began_by_its_text", "done_by_its_text"} & reasons.keys():
        parts.append("the status says what the text says")
    if {"waiting_without_cause", "milestone_without_cause"} & reasons.keys():
        parts.append("whoever reads it knows what is awaited")
    if "no_done_criterion" in reasons:
        parts.append("it is clear when the task is finished")
    if "untouched" in reasons:
        parts.append("the task shows its present state")
    return "; ".join(parts)


def _risk(values: dict[str, Any], with_text: bool) -> str:
    parts = []
    if "dueDate" in values:
        parts.append("the owner has not agreed to the new date")
    if "statusCode" in values:
        parts.append("the text may be older than the status")
    if with_text:
        parts.append("your words are added below the existing text")
    return "; ".join(parts)


def _citations(task: Task, reasons: Mapping[Reason, Finding]) -> tuple[Citation, ...]:
    if not task.description or not {"began_by_its_text", "done_by_its_text", "waiting_without_cause"} & reasons.keys():
        return ()
    return (
        Citation(
            source="crm", record=f"tasks({task.task_id}).description", quote=task.description, date=task.modified_on
        ),
    )
