"""pending and show: what waits, and where a run stands. Both read the state alone and start no server."""

from cli import exit_status
from cli.rendering.pending import pending
from cli.rendering.text import print_all
from cli.reporting import guarded, print_json, print_run
from policy.packet import WAITING_KINDS
from runs.contract_json import run_json, shown_flow
from runs.state import State, open_state
from tools.errors import ConfigurationError
from tools.ledger_rows import StoredPacket


def show_pending(place: str | None, as_json: bool) -> int:
    """List the packets that wait, oldest first."""

    def work() -> int:
        state = open_state(place)
        waiting = state.ledger.all_waiting()
        entries = [_entry(state, stored) for stored in waiting]
        if as_json:
            print_json({"schema_version": 1, "packets": entries})
        else:
            without_words = [_without_words(stored) for stored in waiting]
            print_all(pending(entries, without_words, state.ledger.now()))
        return exit_status.DONE

    return guarded(work, as_json=as_json)


def _entry(state: State, stored: StoredPacket) -> dict[str, object]:
    run = state.store.run(stored.thread_id)
    packet = stored.packet
    return {
        "thread_id": stored.thread_id,
        "flow": shown_flow(run.flow) if run else "",
        "created_at": packet.created_at,
        "expires_at": packet.expires_at,
        "packet_hash": packet.packet_hash,
        "items": len(packet.items),
        "write_items": sum(item.kind == "write" for item in packet.items),
    }


def _without_words(stored: StoredPacket) -> int:
    return sum(item.kind in WAITING_KINDS and item.kind != "write" for item in stored.packet.items)


def show_run(thread_id: str, place: str | None, as_json: bool) -> int:
    """Show one run."""

    def work() -> int:
        state = open_state(place)
        shown = run_json(thread_id, state.store, state.ledger)
        if shown is None:
            raise ConfigurationError(
                f"no run {thread_id!r} is known here", hint="`se-ops pending` lists the runs that wait; mind --state"
            )
        if as_json:
            print_json(shown)
        else:
            print_run(shown)
        return exit_status.DONE

    return guarded(work, as_json=as_json)
