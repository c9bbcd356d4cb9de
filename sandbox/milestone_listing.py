"""What get_milestones makes of the milestones that it found: its filters, their tasks, its summary."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from sandbox.columns import TABLES
from sandbox.store import Row

_FORMATTED = "@OData.Community.Display.V1.FormattedValue"
_ACTIVE = ("On Track", "At Risk", "Blocked", "Not Started")
# What the servers append to a record of theirs, in this order, after everything that the CRM gave.
_APPENDED = ("commitment", "recordUrl")


def kept(rows: Iterable[Row], arguments: Mapping[str, Any], with_tasks: frozenset[str]) -> list[Row]:
    """The rows that pass statusFilter, keyword and taskFilter; `with_tasks` are the milestones that have a task.

    statusFilter "active" compares English labels (trap 7): a label that it does not know is not active.
    """
    found = list(rows)
    if arguments.get("statusFilter") == "active":
        labels = TABLES["msp_engagementmilestones"].columns["msp_milestonestatus"].labels or {}
        found = [row for row in found if labels.get(row["msp_milestonestatus"]) in _ACTIVE]
    if keyword := str(arguments.get("keyword") or "").casefold():
        found = [row for row in found if keyword in (row["msp_name"] or "").casefold()]
    if (asked := arguments.get("taskFilter")) in ("with-tasks", "without-tasks"):
        wanted = asked == "with-tasks"
        found = [row for row in found if (row["msp_engagementmilestoneid"] in with_tasks) is wanted]
    return found


def appended(record: Row, more: Mapping[str, Any]) -> Row:
    """A worded record with more keys, before those that the server appends."""
    tail = {name: record[name] for name in _APPENDED if name in record}
    return {name: value for name, value in record.items() if name not in tail} | dict(more) | tail


def summary(records: Iterable[Row]) -> Row:
    """The reply of format "summary": counts by status, commitment and opportunity, and the records."""
    listed = []
    for record in records:
        status = record.get(f"msp_milestonestatus{_FORMATTED}", "Unknown")
        opportunity = record.get(f"_msp_opportunityid_value{_FORMATTED}", "Unknown")
        tail = {"status": status, "commitment": record["commitment"], "opportunity": opportunity}
        listed.append({name: value for name, value in record.items() if name not in _APPENDED} | tail)
        listed[-1]["recordUrl"] = record["recordUrl"]
    return {
        "count": len(listed),
        "byStatus": dict(Counter(record["status"] for record in listed)),
        "byCommitment": dict(Counter(record["commitment"] for record in listed)),
        "byOpportunity": dict(Counter(record["opportunity"] for record in listed)),
        "milestones": listed,
    }
