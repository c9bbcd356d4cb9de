"""approve, revise, reject and answer: give a waiting run its answer from any process.

What can be told from the ledger (an unknown thread, another packet's hash, an expiry, an item that cannot be so
decided) is told before any server is started.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cli import exit_status
from cli.meant_packet import going_on, meant_packet, readable
from cli.rendering import packet as packet_rendering
from cli.rendering.text import ask, print_all, say
from cli.reporting import guarded, print_json, print_run
from cli.request import item_changes, meant
from cli.session import Answered, answered, settings_of
from cli.terminal import agreement, interactive
from policy.inert import inert
from runs.connection import Wanted, again, choose
from runs.state import State, open_state
from tools.errors import ApprovalInvalid, ConfigurationError

Json = dict[str, Any]


@dataclass(frozen=True)
class Answering:
    """What all answering commands share."""

    thread: str
    mcp_config: Path | None
    sandbox: bool
    contract: str | None
    state: str | None
    as_json: bool
    no_input: bool

    @property
    def may_ask(self) -> bool:
        """Whether a person sits at a terminal."""
        return interactive(self.as_json, self.no_input)


def approve_packet(answering: Answering, packet_hash: str | None, items: Sequence[str]) -> int:
    """Approve and carry out. Without a hash the packet is shown and asked about, in a terminal only."""

    def work(state: State) -> int:
        stored = meant_packet(state, answering.thread, packet_hash, may_ask=answering.may_ask)
        if stored.state == "waiting":
            approved = list(items) or [item.item_id for item in stored.packet.items if item.kind == "write"]
        else:
            approved = going_on(state, stored, items)
        named = stored.packet.packet_hash
        answer: Json = {"decision": "approve", "packet_hash": named, "items": approved}
        readable(answer, stored.packet)
        if packet_hash is None:
            print_all(packet_rendering.packet(stored.packet.model_dump(mode="json")))
            if not ask(f"Approve {', '.join(approved)} of packet {packet_rendering.short(named)}?"):
                say("Nothing was approved; the packet waits on.")
                return exit_status.DONE
        given = _give(answering, state, answer)
        return _status(given, exit_status.of_approval(given.run, approved, named))

    return _guarded(answering, work, packet_hash)


def revise_packet(answering: Answering, item: str, changes: Sequence[str]) -> int:
    """Change an item of the waiting packet."""

    def work(state: State) -> int:
        values = item_changes(changes)
        packet = meant_packet(state, answering.thread, None).packet
        answer = {"decision": "revise", "packet_hash": packet.packet_hash, "changes": {item: values}}
        readable(answer, packet)
        given = _give(answering, state, answer)
        return _status(given, exit_status.of_run(given.run))

    return _guarded(answering, work)


def reject_packet(answering: Answering, packet_hash: str | None, items: Sequence[str]) -> int:
    """Reject the waiting packet, or some of its items."""

    def work(state: State) -> int:
        packet = meant_packet(state, answering.thread, packet_hash, open_ones=False).packet
        answer: Json = {"decision": "reject", "packet_hash": packet.packet_hash}
        if items:
            answer["items"] = list(items)
        readable(answer, packet)
        given = _give(answering, state, answer)
        return _status(given, exit_status.of_run(given.run))

    return _guarded(answering, work, packet_hash)


def answer_question(answering: Answering, text: str) -> int:
    """Answer the run's question, with words or with the number of an option."""

    def work(state: State) -> int:
        question = state.store.get(answering.thread, "question")
        if question is None or state.ledger.waiting(answering.thread) is not None:
            raise ConfigurationError(
                f"run {answering.thread} asks no question",
                hint=f"`se-ops show {answering.thread}` tells what it waits for",
            )
        words = meant(text, question["options"])
        if not words:
            raise ConfigurationError("the answer is empty")
        given = _give(answering, state, words)
        return _status(given, exit_status.of_run(given.run))

    return _guarded(answering, work)


def _guarded(answering: Answering, work: Callable[[State], int], packet_hash: str | None = None) -> int:
    """Do the work on a known run; an answer that is refused before any server is started is noted as well."""

    def known() -> int:
        state = open_state(answering.state)
        if state.store.run(answering.thread) is None:
            raise ConfigurationError(
                f"no run {answering.thread!r} is known here",
                hint="`se-ops pending` lists the runs that wait; mind --state",
            )
        try:
            return work(state)
        except ApprovalInvalid as error:
            state.ledger.refuse(answering.thread, packet_hash or "", error.message)
            raise

    return guarded(known, as_json=answering.as_json)


def _give(answering: Answering, state: State, answer: Any) -> Answered:
    """Carry the answer out over the servers that the run was begun with, and show where the run stands then."""
    wanted = Wanted(answering.mcp_config, answering.sandbox, answering.contract)
    agree = agreement(answering.may_ask)
    if wanted.nothing:
        connection = again(state.store.get(answering.thread, "connection") or {}, state.folder, agree)
    else:
        connection = choose(wanted, state.folder, agree)
    given = answered(state, connection, settings_of(state, answering.thread), answering.thread, answer)
    if answering.as_json:
        print_json(given.run)
    else:
        print_run(given.run, with_notes=False)
    return given


def _status(given: Answered, otherwise: int) -> int:
    if given.refusal is None:
        return otherwise
    say(f"Error: that answer changed nothing: {inert(given.refusal)}")
    return exit_status.WRONG_USE
