"""The JSON of a run, as the outside contract has it: report, packet, results and question, put together from the store.

Nothing here comes from LangGraph's checkpoints, so that any process can show a run, even one that was cut off.
"""

from typing import Any

from policy.packet import WAITING_KINDS
from tools.ledger import Ledger
from tools.ledger_rows import Effect
from tools.run_store import RunStore

# The contract has five flows; a person's wishes about tasks are task hygiene by hand.
_SHOWN_AS = {"task_change": "task_hygiene"}


def shown_flow(flow: str) -> str:
    """A flow's name in the outside contract: a direct wish about a task is task hygiene there."""
    return _SHOWN_AS.get(flow, flow)


def run_json(thread_id: str, store: RunStore, ledger: Ledger) -> dict[str, Any] | None:
    """The run of this thread; None where there is none."""
    run = store.run(thread_id)
    if run is None:
        return None
    report = store.get(thread_id, "report") or {}
    request = store.get(thread_id, "request") or {}
    connection = store.get(thread_id, "connection") or {}
    sign_in = store.get(thread_id, "sign_in") or {}
    effects = ledger.effects(thread_id)
    packet = _packet(thread_id, ledger, store)
    question = _question(store.get(thread_id, "question"))
    error = store.get(thread_id, "error") or _cut_off(effects, thread_id)
    if error is None and not report and question is None:
        error = _without_result()
    return {
        "schema_version": 1,
        "flow": shown_flow(run.flow),
        "thread_id": thread_id,
        "status": _status(error, packet, question),
        "error": error,
        "as_of": run.as_of,
        "servers": connection.get("servers", "sandbox"),
        "crm_contract": sign_in.get("contract"),
        "settings": request.get("settings", {}),
        "role": store.get(thread_id, "role"),
        "question": question,
        "milestones": report.get("milestones", []),
        "completion_criteria": report.get("completion_criteria", []),
        "output": report.get("output", {}),
        "packet": packet,
        "results": [_result(effect) for effect in effects if effect.state == "finished"],
        "coverage": _coverage(report, store.get(thread_id, "calls")),
        "warnings": report.get("warnings", []),
    }


def _packet(thread_id: str, ledger: Ledger, store: RunStore) -> dict[str, Any] | None:
    waiting = ledger.waiting(thread_id)
    if waiting is not None:
        return waiting.packet.model_dump(mode="json")
    shown: dict[str, Any] | None = store.get(thread_id, "unanswerable")
    return shown


def _status(error: Any, packet: dict[str, Any] | None, question: Any) -> str:
    if error:
        return "failed"
    if packet and any(item["kind"] in WAITING_KINDS for item in packet["items"]):
        return "awaiting_confirmation"
    if question:
        return "needs_input"
    return "completed"


def _cut_off(effects: list[Effect], thread_id: str) -> dict[str, Any] | None:
    """A run whose approved items were not all carried out: cut off, or in another process's hands at this moment."""
    left = [effect.item_id for effect in effects if effect.state != "finished"]
    if not left:
        return None
    return {
        "code": "internal",
        "message": f"{len(left)} approved items are not carried out yet ({', '.join(left)}): it was cut off, or another"
        " process is still at it",
        "server": None,
        "hint": f"go on with: se-ops approve {thread_id} --packet {_hash_of(effects, left[0])}",
    }


def _without_result() -> dict[str, Any]:
    """A run that was stopped while it read, or that still reads in another process."""
    return {
        "code": "internal",
        "message": "the run has no result: it was stopped before it had one, or it is still reading",
        "server": None,
        "hint": "run it again; nothing was written",
    }


def _hash_of(effects: list[Effect], item_id: str) -> str:
    return next(effect.packet_hash for effect in effects if effect.item_id == item_id and effect.state != "finished")


def _question(question: dict[str, Any] | None) -> dict[str, Any] | None:
    return {key: question[key] for key in ("kind", "text", "options")} if question else None


def _result(effect: Effect) -> dict[str, Any]:
    return {
        "item_id": effect.item_id,
        "packet_hash": effect.packet_hash,
        "outcome": effect.outcome,
        "tool_reply": effect.reply,
        "detail": effect.detail,
    }


def _coverage(report: dict[str, Any], calls: dict[str, int] | None) -> dict[str, Any]:
    read: dict[str, Any] = report.get("coverage", {})
    return (
        {
            "opportunities": 0,
            "milestones": 0,
            "tasks": 0,
            "failed_reads": [],
            "truncated": False,
            "m365": "not_asked",
            "set_aside": 0,
            "crm_calls": 0,
            "m365_calls": 0,
            "model_calls": 0,
            "model_tokens": 0,
        }
        | read
        | (calls or {})
    )
