"""What an answer to a packet means (contract: resume values). Only an explicit approval approves; all else is refused.

A refusal changes nothing: the packet keeps waiting, and the person is told why.
"""

from collections.abc import Callable, Mapping
from typing import Any

from pydantic import Field

from policy.packet import WAITING_KINDS, Item, Packet
from policy.value import Value

NOT_SHOWN = "the answer names no packet, and was given before this one was shown"


class Decision(Value):
    """A readable answer. Item ids of one packet; `changes` maps an item id to the arguments that the person set."""

    approve: tuple[str, ...] = ()
    reject: tuple[str, ...] = ()
    changes: dict[str, dict[str, Any]] = Field(default_factory=dict)


class Refusal(Value):
    """Why an answer is no decision."""

    why: str


Answer = Decision | Refusal


def read_answer(value: Any, packet: Packet) -> Answer:
    """Read a resume value against the packet that waits. Never raises: what cannot be read is a Refusal."""
    if isinstance(value, str):
        return _from_word(value, packet)
    if isinstance(value, list):
        return _from_list(value, packet, _INBOX)
    if not isinstance(value, Mapping):
        return Refusal(why=f"an answer of type {type(value).__name__} is no decision")
    keys = set(value)
    if "by_item" in keys:
        return _from_mix(value, packet)
    if "decision" in keys:
        return _from_decision(value, packet)
    if keys == {"decisions"}:
        return _from_list(value["decisions"], packet, _LANGCHAIN)
    if "type" in keys:
        return _from_list([value], packet, _INBOX)
    return Refusal(why='the answer names no decision: it needs "decision", "by_item" or "decisions"')


def bound(decision: Decision, packet_hash: str) -> dict[str, Any]:
    """The decision as a resume value that counts for this packet only."""
    by_item: dict[str, Any] = dict(decision.changes)
    by_item |= dict.fromkeys(decision.approve, "approve") | dict.fromkeys(decision.reject, "reject")
    return {"packet_hash": packet_hash, "by_item": by_item}


def counts_for_shown(value: Any, *, shown_now: bool) -> bool:
    """Whether an answer may be for the packet that is shown: one that names no packet counts only once it was seen.

    `shown_now`: the packet was first shown in the very invocation that brought the answer. A resume from an old
    checkpoint replays the old answer first and hands the new one to whatever is asked next.
    """
    return not shown_now or (isinstance(value, Mapping) and "packet_hash" in value)


def _writes(packet: Packet) -> tuple[str, ...]:
    return tuple(item.item_id for item in packet.items if item.kind == "write")


def _waiting(packet: Packet) -> tuple[str, ...]:
    return tuple(item.item_id for item in packet.items if item.kind in WAITING_KINDS)


def _from_word(word: str, packet: Packet) -> Answer:
    if word == "approve":
        return _checked(packet, approve=_writes(packet))
    if word == "reject":
        return _checked(packet, reject=_waiting(packet))
    return Refusal(why='only the exact words "approve" and "reject" are a decision')


def _names_packet(value: Mapping[str, Any], packet: Packet) -> Refusal | None:
    named = value.get("packet_hash")
    if named is None:
        return Refusal(why="the answer does not name the packet (packet_hash)")
    if named != packet.packet_hash:
        return Refusal(why=f"the answer names packet {named!r}, but {packet.packet_hash} is the one that waits")
    return None


def _unknown_keys(value: Mapping[str, Any], known: set[str]) -> Refusal | None:
    extra = sorted(str(key) for key in set(value) - known)
    return Refusal(why=f"the answer says more than a decision: {', '.join(extra)}") if extra else None


def _from_decision(value: Mapping[str, Any], packet: Packet) -> Answer:
    decision = value["decision"]
    known = {"decision", "packet_hash", "changes" if decision == "revise" else "items"}
    if refused := _unknown_keys(value, known) or _names_packet(value, packet):
        return refused
    if decision == "revise":
        changes = value.get("changes")
        if not isinstance(changes, Mapping) or not changes:
            return Refusal(why='a revision needs "changes": the new arguments by item id')
        return _checked(packet, changes=changes)
    if decision not in ("approve", "reject"):
        return Refusal(why=f"{decision!r} is no decision: approve, revise or reject")
    items = value.get("items")
    if items is None:
        items = _writes(packet) if decision == "approve" else _waiting(packet)
    if not isinstance(items, list | tuple) or not all(isinstance(item_id, str) for item_id in items):
        return Refusal(why='"items" must be a list of item ids')
    if decision == "approve":
        return _checked(packet, approve=tuple(items))
    return _checked(packet, reject=tuple(items))


def _from_mix(value: Mapping[str, Any], packet: Packet) -> Answer:
    if refused := _unknown_keys(value, {"by_item", "packet_hash"}) or _names_packet(value, packet):
        return refused
    by_item = value["by_item"]
    if not isinstance(by_item, Mapping) or not by_item:
        return Refusal(why='"by_item" must map item ids to approve, reject or new arguments')
    approve, reject, changes = [], [], {}
    for item_id, answer in by_item.items():
        if answer == "approve":
            approve.append(item_id)
        elif answer == "reject":
            reject.append(item_id)
        elif isinstance(answer, Mapping):
            changes[item_id] = dict(answer)
        else:
            return Refusal(why=f"{answer!r} for item {item_id} is neither approve, reject nor new arguments")
    return _checked(packet, approve=tuple(approve), reject=tuple(reject), changes=changes)


class _Dialect(Value):
    """How one human-in-the-loop interface words its answers."""

    approve: str
    reject: tuple[str, ...]
    edited: Callable[[Mapping[str, Any]], Any]


def _langchain_edit(answer: Mapping[str, Any]) -> Any:
    action = answer.get("edited_action")
    return action.get("args") if isinstance(action, Mapping) else None


def _inbox_edit(answer: Mapping[str, Any]) -> Any:
    action = answer.get("args")
    return action.get("args") if isinstance(action, Mapping) else None


_LANGCHAIN = _Dialect(approve="approve", reject=("reject",), edited=_langchain_edit)
_INBOX = _Dialect(approve="accept", reject=("ignore",), edited=_inbox_edit)


def _from_list(answers: Any, packet: Packet, dialect: _Dialect) -> Answer:
    writes = _writes(packet)
    if not isinstance(answers, list) or not all(isinstance(answer, Mapping) for answer in answers):
        return Refusal(why="the answer is not a list of decisions")
    if len(answers) != len(writes):
        return Refusal(why=f"{len(answers)} decisions for {len(writes)} write items: each needs one, in order")
    approve, reject, changes = [], [], {}
    for item_id, answer in zip(writes, answers, strict=True):
        kind = answer.get("type")
        if kind == dialect.approve:
            approve.append(item_id)
        elif kind in dialect.reject:
            reject.append(item_id)
        elif kind == "edit" and isinstance(edited := dialect.edited(answer), Mapping):
            changes[item_id] = _only_changed(edited, packet.item(item_id))
        else:
            return Refusal(why=f"a decision of type {kind!r} for item {item_id} is none that can be carried out")
    return _checked(packet, approve=tuple(approve), reject=tuple(reject), changes=changes)


def _only_changed(edited: Mapping[str, Any], item: Item | None) -> dict[str, Any]:
    """Interfaces send every argument back as text; what the person did not touch is not a change."""
    shown = (item.arguments if item else None) or {}
    return {name: value for name, value in edited.items() if name not in shown or str(shown[name]) != str(value)}


def _checked(
    packet: Packet,
    approve: tuple[str, ...] = (),
    reject: tuple[str, ...] = (),
    changes: Mapping[str, Any] | None = None,
) -> Answer:
    """A decision whose every item is in the packet, may be so decided, and is named once."""
    changes = changes or {}
    named = [*approve, *reject, *changes]
    if not named:
        return Refusal(why="the answer decides on no item")
    if len(named) != len(set(named)):
        return Refusal(why="the answer names an item twice")
    for item_id in named:
        item = packet.item(item_id) if isinstance(item_id, str) else None
        if item is None:
            return Refusal(why=f"item {item_id!r} is not in this packet")
        if item.kind not in WAITING_KINDS:
            return Refusal(why=f"item {item_id} is {item.kind}: nothing of it can be approved, revised or rejected")
        if item_id in approve and item.kind != "write":
            return Refusal(why=f"item {item_id} still needs words from you: revise it first")
        if item_id in changes and (not isinstance(changes[item_id], Mapping) or not changes[item_id]):
            return Refusal(why=f"the revision of item {item_id} names no argument")
    return Decision(approve=approve, reject=reject, changes={key: dict(value) for key, value in changes.items()})
