"""Begin a run: fix its date, and never lose a packet that waits on its thread."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from nodes.facts import PacketFound, RunAsked, RunBegun
from policy.packet import utc_text
from policy.settings import PolicySettings
from tools.errors import ConfigurationError
from tools.ledger import Ledger
from tools.run_store import Run, RunStore


def begin_run(
    state: RunAsked,
    *,
    thread_id: str,
    flow: str,
    store: RunStore,
    ledger: Ledger,
    settings: PolicySettings,
    today: Callable[[], date],
    connection: Mapping[str, Any],
) -> RunBegun:
    """Note the request. New input on a thread whose packet waits, or is being carried out, goes back to that packet."""
    earlier = store.run(thread_id)
    if earlier is not None and (ledger.waiting(thread_id) or ledger.next_open(thread_id)):
        role = store.get(thread_id, "role_resolved")
        return PacketFound(**role | {"as_of": earlier.as_of, "packet_waits": True, "question": None})
    as_of = _day(state.as_of) if state.as_of else today()
    store.begin(Run(thread_id=thread_id, flow=flow, as_of=as_of.isoformat(), created_at=utc_text(ledger.now())))
    store.put(thread_id, "connection", connection)
    store.put(thread_id, "request", state.model_dump(mode="json") | {"settings": settings.model_dump(mode="json")})
    return RunBegun(as_of=as_of.isoformat(), packet_waits=False)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ConfigurationError(f"as_of must be a date like 2026-12-31, not {text!r}") from None
