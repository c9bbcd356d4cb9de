"""The conversations that can be taken up again, and the packets that wait in runs begun elsewhere."""

from collections.abc import Mapping
from typing import Any, Literal

from policy.value import Value
from runs.contract_json import shown_flow
from runs.state import State

FLOW_NAMES = {
    "daily": "Daily sweep",
    "task_hygiene": "Task hygiene",
    "bant_handoff": "Handoff check",
    "influenced_follow_through": "Follow-through",
    "evidence_companion": "Microsoft 365 evidence",
}


class Thread(Value):
    """One entry of the list. `thread_id` is the conversation's, or that of a run that no conversation is about yet."""

    thread_id: str
    title: str
    begun: str
    state: Literal["waits", "asks", "rests"]


def threads(state: State) -> list[Thread]:
    """All of them, those that wait for the person first, then the newest first."""
    waiting = {stored.thread_id for stored in state.ledger.all_waiting()}
    found = [_conversation(state, thread_id, waiting) for thread_id in state.store.threads_with("conversation")]
    about = {run_id for _, run_id in found}
    of_runs = [_entry(state, run_id, run_id, "", waiting) for run_id in waiting - about]
    entries = [*(entry for entry, _ in found), *of_runs]
    entries.sort(key=lambda entry: entry.begun, reverse=True)
    return sorted(entries, key=lambda entry: entry.state == "rests")


def _conversation(state: State, thread_id: str, waiting: set[str]) -> tuple[Thread, str | None]:
    kept: Mapping[str, Any] = state.store.get(thread_id, "conversation")
    first = next((entry["text"] for entry in kept["history"] if entry["who"] == "you"), "")
    return _entry(state, thread_id, kept["run"], first, waiting), kept["run"]


def _entry(state: State, thread_id: str, run_id: str | None, words: str, waiting: set[str]) -> Thread:
    run = state.store.run(run_id) if run_id is not None else None
    asks = run is not None and state.store.get(run.thread_id, "question") is not None
    name = FLOW_NAMES.get(shown_flow(run.flow), run.flow) if run is not None else "Conversation"
    return Thread(
        thread_id=thread_id,
        title=words or name,
        begun=run.created_at if run is not None else "",
        state="waits" if run_id in waiting else "asks" if asks else "rests",
    )
