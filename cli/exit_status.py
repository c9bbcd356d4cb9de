"""Exit statuses (contract), in one place."""

from collections.abc import Iterable, Mapping
from typing import Any

DONE, FAILED, WRONG_USE, NEEDS_INPUT, UNREACHABLE, NOT_CARRIED_OUT, INTERRUPTED = 0, 1, 2, 3, 4, 5, 130
_BY_ERROR = {
    "not_signed_in": UNREACHABLE,
    "server_unavailable": UNREACHABLE,
    "configuration": WRONG_USE,
    "tool_refused": FAILED,
    "reply_invalid": FAILED,
    "internal": FAILED,
}
_CARRIED_OUT = frozenset({"previewed", "verified"})


def of_error(code: str) -> int:
    """The status for an error's code."""
    return _BY_ERROR.get(code, FAILED)


def of_run(run: Mapping[str, Any]) -> int:
    """The status for where a run stands."""
    if run["status"] == "failed":
        return of_error(run["error"]["code"] if run["error"] else "internal")
    return NEEDS_INPUT if run["status"] == "needs_input" else DONE


def of_approval(run: Mapping[str, Any], approved: Iterable[str], packet_hash: str) -> int:
    """The status after an approval was carried out: 5 where an approved item ended neither previewed nor verified."""
    if run["status"] == "failed":
        return of_run(run)
    outcomes = {
        result["item_id"]: result["outcome"] for result in run["results"] if result["packet_hash"] == packet_hash
    }
    if any(outcomes.get(item_id) not in _CARRIED_OUT for item_id in approved):
        return NOT_CARRIED_OUT
    return of_run(run)


def of_conversation(run: Mapping[str, Any]) -> int:
    """The status after a run was talked over in a terminal: what became of each item in the end counts."""
    newest = {result["item_id"]: result["outcome"] for result in run["results"]}
    if run["status"] != "failed" and not set(newest.values()) <= _CARRIED_OUT | {"rejected"}:
        return NOT_CARRIED_OUT
    return of_run(run)
