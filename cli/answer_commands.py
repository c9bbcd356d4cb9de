"""approve, revise, reject and answer: give a waiting run its answer from any process."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cli import exit_status
from cli.rendering import packet as packet_rendering
from cli.rendering.text import ask, print_all, say
from cli.request import item_changes
from cli.session import carried, guarded, print_json, print_run, settings_of
from cli.terminal import agreement, interactive
from policy.inert import inert
from runs.connection import Wanted, again, choose
from runs.runner import Runner
from runs.wiring import State, open_state
from tools.errors import ApprovalInvalid, ConfigurationError
from tools.ledger import StoredPacket

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


def approve_packet(answering: Answering, packet_hash: str | None, items: Sequence[str] | None) -> int:
    """Approve and carry out. Without a hash the packet is shown and asked about, in a terminal only."""

    def work() -> int:
        state = _known(answering)
        stored = _meant(state, answering, packet_hash)
        if packet_hash is None:
            print_all(packet_rendering.packet(stored.packet.model_dump(mode="json")))
            if not ask("Approve this packet's ready items?" if not items else f"Approve {', '.join(items)}?"):
                say("Nothing was approved; the packet waits on.")
                return exit_status.DONE
        answer: Json = {"decision": "approve", "packet_hash": stored.packet.packet_hash}
        if items:
            answer["items"] = list(items)
        approved = items or [item.item_id for item in stored.packet.items if item.kind == "write"]
        return _give(answering, state, answer, approved=approved)

    return guarded(work, as_json=answering.as_json)


def revise_packet(answering: Answering, item: str, changes: list[str]) -> int:
    """Change an item of the waiting packet."""
    values = item_changes(changes)

    def work() -> int:
        state = _known(answering)
        stored = _meant(state, answering, None, must_name=False)
        answer = {"decision": "revise", "packet_hash": stored.packet.packet_hash, "changes": {item: values}}
        return _give(answering, state, answer)

    return guarded(work, as_json=answering.as_json)


def reject_packet(answering: Answering, packet_hash: str | None, items: Sequence[str] | None) -> int:
    """Reject the waiting packet, or some of its items."""

    def work() -> int:
        state = _known(answering)
        stored = _meant(state, answering, packet_hash, must_name=False)
        answer: Json = {"decision": "reject", "packet_hash": stored.packet.packet_hash}
        if items:
            answer["items"] = list(items)
        return _give(answering, state, answer)

    return guarded(work, as_json=answering.as_json)


def answer_question(answering: Answering, text: str) -> int:
    """Answer the run's question."""

    def work() -> int:
        state = _known(answering)
        if state.ledger.waiting(answering.thread) is not None or state.store.get(answering.thread, "question") is None:
            raise ConfigurationError(
                f"run {answering.thread} asks no question",
                hint=f"`se-ops show {answering.thread}` tells what it waits for",
            )
        return _give(answering, state, text)

    return guarded(work, as_json=answering.as_json)


def _known(answering: Answering) -> State:
    state = open_state(answering.state)
    if state.store.run(answering.thread) is None:
        raise ConfigurationError(
            f"no run {answering.thread!r} is known here", hint="`se-ops pending` lists the runs that wait; mind --state"
        )
    return state


def _meant(state: State, answering: Answering, packet_hash: str | None, *, must_name: bool = True) -> StoredPacket:
    """The packet that the person means, checked before any server is started. Raises ApprovalInvalid."""
    thread = answering.thread
    waiting = state.ledger.waiting(thread)
    if packet_hash is None:
        if must_name and not answering.may_ask:
            raise ApprovalInvalid("an approval must name its packet", hint="add --packet HASH; `se-ops show` prints it")
        if waiting is None:
            raise ApprovalInvalid(f"no packet of run {thread} waits")
        stored = waiting
    else:
        stored_or_none = state.ledger.packet(thread, packet_hash)
        if stored_or_none is None:
            raise ApprovalInvalid(f"run {thread} has no packet {packet_hash}", hint=_which_waits(waiting))
        stored = stored_or_none
    if stored.state == "waiting" and stored.expired(state.ledger.now()):
        raise ApprovalInvalid(
            f"packet {stored.packet.packet_hash} expired at {stored.packet.expires_at}: nothing was written",
            hint="run the flow again for a packet with current values",
        )
    open_hashes = {effect.packet_hash for effect in state.ledger.effects(thread) if effect.state != "finished"}
    if stored.state != "waiting" and stored.packet.packet_hash not in open_hashes:
        raise ApprovalInvalid(
            f"packet {stored.packet.packet_hash} was answered or replaced: it can not be answered again",
            hint=_which_waits(waiting),
        )
    return stored


def _which_waits(waiting: StoredPacket | None) -> str:
    return f"the packet that waits is {waiting.packet.packet_hash}" if waiting else "no packet of this run waits"


def _give(answering: Answering, state: State, answer: Any, *, approved: Sequence[str] = ()) -> int:
    thread = answering.thread
    wanted = Wanted(answering.mcp_config, answering.sandbox, answering.contract)
    agree = agreement(answering.may_ask)
    if wanted.nothing:
        connection = again(state.store.get(thread, "connection") or {}, state.folder, agree)
    else:
        connection = choose(wanted, state.folder, agree)
    refused_before = len(state.ledger.refusals(thread))

    async def resume(runner: Runner) -> Json:
        return await runner.resume(thread, answer)

    shown = carried(state, connection, settings_of(state, thread), resume)
    refusals = state.ledger.refusals(thread)[refused_before:]
    if answering.as_json:
        print_json(shown)
    else:
        print_run(shown, with_notes=False)
    if refusals:
        say(f"Error: {inert(refusals[-1])}")
        return exit_status.WRONG_USE
    if approved:
        return exit_status.of_approval(shown, approved, answer["packet_hash"])
    return exit_status.of_run(shown)
