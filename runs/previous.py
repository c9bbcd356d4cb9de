"""The run before this one: the newest earlier run of the same flow, scope and user, for what has changed since."""

from collections.abc import Mapping
from typing import Any

from runs.contract_json import run_json
from runs.state import State

_SCOPE = ("tpids", "accounts", "opportunities", "milestones")


def previous_run(state: State, run: Mapping[str, Any]) -> dict[str, Any] | None:
    """Its JSON; None where there is none that came to a report."""
    now = state.store.get(run["thread_id"], "request") or {}
    begun = state.store.run(run["thread_id"])
    if begun is None:
        return None
    for thread_id in state.store.threads_before(run["flow"], begun.created_at):
        request = state.store.get(thread_id, "request") or {}
        if thread_id == run["thread_id"] or any(request.get(key) != now.get(key) for key in _SCOPE):
            continue
        before = run_json(thread_id, state.store, state.ledger)
        if before is not None and before["milestones"] and before["role"] == run["role"]:
            return before
    return None
