"""Lists that come back short with no error: the faults that a reader cannot see (traps 3, 4 and 17)."""

from collections.abc import Mapping
from typing import Any

from sandbox.store import Row

_LISTS = ("value", "milestones", "opportunities", "accounts", "tasks")
_KEY = "msp_engagementmilestoneid"


def lossy(tool: str, arguments: Mapping[str, Any], answer: Any, faults: Mapping[str, Any]) -> Any:
    """The answer without what the faults take from its list; its count fits what is left. Other answers stay whole."""
    if not isinstance(answer, dict):
        return answer
    if "byMilestone" in answer:
        return _by_milestone(answer, faults)
    key = next((key for key in _LISTS if isinstance(answer.get(key), list)), None)
    # A record by its id has a "tasks" or "value" of its own at most; only a list has a count.
    if key is None or "count" not in answer:
        return answer
    rows = answer[key]
    if "empty_200" in faults or ("account_lookup_fails" in faults and _looks_up_accounts(tool, arguments)):
        rows = []
    if (size := _page(faults)) is not None:
        rows = rows[:size]
    lost = set(faults.get("dropped_chunk") or ())
    rows = [kept for row in rows if (kept := _left(row, lost)) is not None]
    further = {"@odata.nextLink": "https://sandbox.crm.dynamics.com/next"} if "more_pages" in faults else {}
    return answer | {"count": len(rows), key: rows} | further


def _by_milestone(answer: Row, faults: Mapping[str, Any]) -> Row:
    """The batch form of the activities: a milestone of a lost chunk looks as if it had no tasks."""
    lost = set(faults.get("dropped_chunk") or ())
    rows = (
        [] if "empty_200" in faults else [(key, row) for key, tasks in answer["byMilestone"].items() for row in tasks]
    )
    left: dict[str, list[Row]] = {}
    for key, row in rows[: _page(faults)]:
        if _left(row, lost) is not None:
            left.setdefault(key, []).append(row)
    return answer | {"count": sum(map(len, left.values())), "byMilestone": left}


def _page(faults: Mapping[str, Any]) -> int | None:
    return int(faults["short_page"]) if "short_page" in faults else None


def _left(row: Row, lost: set[str]) -> Row | None:
    """The row, without its tasks where the chunk of tasks was lost, or None where the row itself was."""
    if "tasks" in row and row.get(_KEY) in lost:
        return row | {"tasks": []}
    return None if lost & {value for value in row.values() if isinstance(value, str)} else row


def _looks_up_accounts(tool: str, arguments: Mapping[str, Any]) -> bool:
    return tool == "list_accounts_by_tpid" or bool(arguments.get("customerKeyword"))
