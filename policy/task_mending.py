"""One update_task for one task, which mends all of its failed checks together (section 3 of policy.md)."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from policy import guard
from policy.findings import Citation, Finding, Reason
from policy.m365.evidence_finding import EvidenceFinding
from policy.missing_words import Line, longest, missing_lines
from policy.model.task_readings import Offered
from policy.naming import named
from policy.proposals import Proposal
from policy.records import MilestoneRecord, Task
from policy.settings import PolicySettings

IN_PROGRESS = 3
_BEGUN: frozenset[Reason] = frozenset({"began_by_its_text", "done_by_its_text"})
_UNDATED: frozenset[Reason] = frozenset({"no_due_date", "overdue"})
_IMPACT: Mapping[Reason, str] = {
    "no_due_date": "the task has a date to be held to",
    "overdue": "the plan shows a date that can still be met",
    "after_milestone_date": "the task is due by the milestone date that it serves",
    "began_by_its_text": "the status says what the text says",
    "done_by_its_text": "the status says that the work goes on until its criterion is met",
    "waiting_without_cause": "whoever reads it knows what is awaited, and whom to ask",
    "milestone_without_cause": "whoever reads the milestone knows what holds it up",
    "no_done_criterion": "it is clear when the task is finished",
    "untouched": "the task shows its present state",
}


def due_in(days: int, record: MilestoneRecord, as_of: date) -> date:
    """That many days from the run's date, but not after a milestone date that is not past (section 3)."""
    ahead = as_of + timedelta(days=days)
    milestone_date = record.milestone.due
    return milestone_date if milestone_date is not None and as_of <= milestone_date < ahead else ahead


def update_task(
    record: MilestoneRecord,
    task: Task,
    findings: Sequence[Finding],
    as_of: date,
    settings: PolicySettings,
    resumed: EvidenceFinding | None = None,
    offers: Sequence[Offered] = (),
) -> Proposal | None:
    """The call that mends these findings, as `needs_text` where words are missing; None where no tool mends any.

    What can be mended without words (date, status) stands in the arguments already. Where the text would be too long
    for its field, the whole is by hand. `resumed`: evidence says that the task's blocker is gone (section 8), so it
    goes on, and no cause of its waiting is asked for. `offers`: lines that a model offers for missing words.
    """
    reasons: dict[Reason, Finding] = {
        finding.reason: finding
        for finding in findings
        if finding.check != "owner" and not (resumed and finding.reason == "waiting_without_cause")
    }
    values = _values(record, reasons, as_of, settings) | ({"statusCode": IN_PROGRESS} if resumed else {})
    lines = missing_lines(record, task, reasons, as_of, settings, offers)
    if not values and not lines:
        return None
    fits = not lines or longest(task.description, lines) <= settings.task_description_length
    return Proposal(
        kind="manual" if not fits else "needs_text" if lines else "write",
        tool="update_task" if fits else None,
        arguments={"taskId": task.task_id, **values} if fits else None,
        **named(record, task),
        current=_current(task, values, bool(lines)),
        proposed=values,
        labels={"statusCode": settings.task_status_codes[IN_PROGRESS]} if "statusCode" in values else {},
        why="; ".join(part for part in (_resumed_why(task, resumed), _why(reasons, lines, fits)) if part),
        impact="; ".join(
            [
                *(["the task shows that the work goes on"] if resumed else []),
                *(_IMPACT[reason] for reason in reasons if reason in _IMPACT),
            ]
        ),
        risk=_risk(task, values, lines),
        citations=tuple(dict.fromkeys([*(resumed.citations if resumed else ()), *_citations(reasons, lines)])),
        guard=guard.of_task(task, record.milestone),
        checks=tuple(dict.fromkeys(finding.check for finding in reasons.values())),
        missing_text=("description",) if lines and fits else (),
        suggestion="\n".join(line.text for line in lines) or None,
    )


def _resumed_why(task: Task, resumed: EvidenceFinding | None) -> str:
    if resumed is None:
        return ""
    words = resumed.citations[0].quote if resumed.citations else resumed.m365_value
    return f"{task.subject!r} is {task.status}, but later evidence says that its blocker is gone: {words!r}"


def _values(
    record: MilestoneRecord, reasons: Collection[Reason], as_of: date, settings: PolicySettings
) -> dict[str, Any]:
    """The arguments that need no words. A milestone date that is past mends nothing: that is an escalation."""
    values: dict[str, Any] = {}
    milestone_date = record.milestone.due
    if _UNDATED & set(reasons):
        values["dueDate"] = due_in(settings.new_due_days, record, as_of).isoformat()
    elif "after_milestone_date" in reasons and milestone_date is not None and milestone_date >= as_of:
        values["dueDate"] = milestone_date.isoformat()
    if _BEGUN & set(reasons):
        values["statusCode"] = IN_PROGRESS
    return values


def _current(task: Task, values: Mapping[str, Any], with_text: bool) -> dict[str, Any]:
    shown = {
        "dueDate": task.due.isoformat() if task.due else None,
        "statusCode": task.status_code,
        "description": task.description,
    }
    return {name: value for name, value in shown.items() if name in values or (with_text and name == "description")}


def _why(reasons: Mapping[Reason, Finding], lines: Sequence[Line], fits: bool) -> str:
    why = "; ".join(finding.detail for finding in reasons.values())
    if not lines:
        return why
    offered = " / ".join(line.text for line in lines)
    if not fits:
        return f"{why}. With the missing line ({offered}) the text is too long for its field: shorten it in MSX"
    other = ", or close or re-date the task" if "untouched" in reasons else ""
    who = " (say who or what is awaited, and since when)" if "Blocker: …" in offered else ""
    return f"{why}. The description needs your words{other}{who}, for example: {offered}"


def _risk(task: Task, values: Mapping[str, Any], lines: Sequence[Line]) -> str:
    parts = []
    if "dueDate" in values:
        parts.append(f"the task's owner has not agreed to {values['dueDate']}")
    if "statusCode" in values:
        parts.append("the text may say more than has happened" if task.modified_on is None else _as_of_text(task))
    if lines:
        parts.append("your words are added below the text that is there, and nobody else has confirmed them")
    return "; ".join(parts)


def _as_of_text(task: Task) -> str:
    return f"the text may be older than the task's last change on {task.modified_on}"


def _citations(reasons: Mapping[Reason, Finding], lines: Sequence[Line]) -> tuple[Citation, ...]:
    found = [citation for finding in reasons.values() for citation in finding.citations]
    found += [line.citation for line in lines if line.citation is not None]
    return tuple(dict.fromkeys(found))
