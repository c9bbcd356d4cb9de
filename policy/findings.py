"""What the checks find: section 3 (hygiene) and section 7 (escalations) of policy.md."""

import datetime
from typing import Literal

from policy.value import Value

Check = Literal["missing_task", "owner", "due_date", "status", "blocker", "completion_condition", "stale"]
Severity = Literal["high", "medium", "low"]
Reason = Literal[
    "no_open_task",
    "no_owner",
    "owner_disabled",
    "owner_not_found",
    "no_due_date",
    "overdue",
    "after_milestone_date",
    "past_due_not_started",
    "began_by_its_text",
    "done_by_its_text",
    "open_but_completed",
    "open_but_canceled",
    "waiting_without_cause",
    "milestone_without_cause",
    "no_done_criterion",
    "untouched",
]
Trigger = Literal["proof_blocked", "date_divergence", "capacity_or_region"]
Route = Literal["SE", "Specialist", "CSA", "CSAM"]
Source = Literal["crm", "teams", "meeting", "outlook", "sharepoint", "user"]


M365_RECORD = "m365"
# Stands behind the record of a citation whose words a model read; without it the rules did.
BY_MODEL = " (read by a model)"


class Citation(Value):
    """Words that a verdict rests on, exactly as their source has them."""

    source: Source
    record: str
    quote: str
    date: datetime.date | None = None
    author: str | None = None


class Finding(Value):
    """One failed hygiene check on a milestone or on one of its tasks. `reason` says which way it failed."""

    milestone_id: str
    task_id: str | None
    check: Check
    reason: Reason
    severity: Severity
    detail: str
    citations: tuple[Citation, ...] = ()


class Escalation(Value):
    """A trigger of section 7 and the roles it goes to. `certain` False: it could not be judged; `detail` says why."""

    milestone_id: str
    trigger: Trigger
    to: tuple[Route, ...]
    detail: str
    certain: bool = True
    citations: tuple[Citation, ...] = ()
