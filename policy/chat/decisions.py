"""A clause as a decision on the waiting packet: only one that is a decision from its first to its last word."""

from policy.chat.context import PacketItem, WaitingPacket
from policy.chat.item_numbers import NOUNS
from policy.chat.items_named import Doubt, Named, items_named
from policy.chat.packet_verbs import (
    APPROVE,
    APPROVE_ALONE,
    CARRY_OUT,
    LEAVE,
    NO,
    REJECT,
    REJECT_ALONE,
    object_of,
    without_friendly,
)
from policy.chat.tokens import Token, lows
from policy.chat.understood import PacketDecision
from policy.packet import WAITING_KINDS

_ASSENTING = frozenset({"yes", "yep", "yeah", "yup", "ok", "okay", "sure", "approve"})
# What a statement of approval may consist of beside figures.
_NUMBERING = NOUNS | {"all", "everything", "but", "except", "not", "and", ",", "&", "#", "both", "-", "to"}
_NUMBERING |= {str(number) for number in range(1, 100)}
# "Take 6 out", "leave 2 out", "cross 3 off".
_TAKEN = frozenset({"take", "leave", "throw", "cross", "strike"})
_AWAY = frozenset({"out", "away", "off"})
# "Do not close the design review" refuses the item that would.
_DOING = {"close": "closing", "create": "creating", "add": "adding"}
_EXPLICIT_BARRED = frozenset({"them", "these", "those", "it", "that", "this", "so", "both"})


def decision(
    tokens: tuple[Token, ...], packet: WaitingPacket, decided: frozenset[str] = frozenset()
) -> PacketDecision | Doubt | None:
    """An approval or rejection; a Doubt where one was begun but is not clear; None for any other clause.

    `decided` are the ids of items that earlier clauses of the message named.
    """
    said = lows(tokens)
    words = said if said[:2] == ("yes", "to") else without_friendly(said)
    if words in LEAVE or tuple(word for word in lows(tokens) if word not in {".", "!", ",", "please"}) in LEAVE:
        return Doubt(code="left_waiting", words=" ".join(words))
    found = _approval(words, packet, decided) or _rejection(words, packet, decided, lows(tokens))
    if isinstance(found, PacketDecision) and any(token.quoted for token in tokens):
        return Doubt(code="quoted", words=" ".join(words))
    return found


def _approval(words: tuple[str, ...], packet: WaitingPacket, decided: frozenset[str]) -> PacketDecision | Doubt | None:
    if words in APPROVE_ALONE and packet.items:
        return _approved(Named(items=packet.items, every=True))
    for verb in (*CARRY_OUT, *APPROVE):
        if words[: len(verb)] != verb:
            continue
        rest = object_of(words[len(verb) :])
        explicit = verb in APPROVE or not (set(rest) <= _EXPLICIT_BARRED)
        if verb in {("do",), ("write",), ("submit",), ("execute",), ("perform",), ("implement",)} and not _plain(rest):
            return None
        if rest in {("it",), ("that",), ("this",), ("this", "one"), ("that", "one")} and verb in APPROVE:
            writes = tuple(item for item in packet.items if item.kind in WAITING_KINDS)
            named: Named | Doubt = (
                Named(items=writes) if len(writes) == 1 else Doubt(code="several_items", words=rest[0])
            )
        elif not explicit or not rest:
            named = Doubt(code="say_approve", words=" ".join(words))
        else:
            named = items_named(rest, packet, decided)
        return named if isinstance(named, Doubt) else _approved(named)
    return _stated(words, packet, decided)


def _stated(words: tuple[str, ...], packet: WaitingPacket, decided: frozenset[str]) -> PacketDecision | Doubt | None:
    """ "1 and 3 approved": by number only, since "the design is approved" may tell of the design itself."""
    if words[-1:] != ("approved",):
        return None
    rest = words[:-2] if words[-2:-1] in {("is",), ("are",)} else words[:-1]
    ids = {item.item_id.casefold() for item in packet.items}
    if not any(_plain((word,)) or word in ids for word in rest[:2]) or not set(rest) <= _NUMBERING | ids:
        return None
    named = items_named(rest, packet, decided)
    return named if isinstance(named, Doubt) else _approved(named)


def _plain(rest: tuple[str, ...]) -> bool:
    """Whether an everyday verb is followed by item numbers or "all", as only a decision is."""
    return bool(rest) and (
        rest[0].isdigit() or rest[0] in {"all", "everything", "item", "items", "number", "#", "both"}
    )


def _approved(named: Named) -> PacketDecision | Doubt:
    """The approval of these items: each one a write, or, where all are meant, those that are."""
    writes = [item for item in named.items if item.kind == "write"]
    if not writes:
        return Doubt(code="nothing_to_approve", words=_numbers(named.items))
    if not named.every and len(writes) != len(named.items):
        others = tuple(item for item in named.items if item.kind != "write")
        code = "needs_text" if all(item.kind == "needs_text" for item in others) else "not_approvable"
        return Doubt(code=code, words=_numbers(others))
    return PacketDecision(decision="approve", items=tuple(item.item_id for item in writes))


def _numbers(items: tuple[PacketItem, ...]) -> str:
    return ", ".join(str(item.number) for item in items)


def _rejection(
    words: tuple[str, ...], packet: WaitingPacket, decided: frozenset[str], said: tuple[str, ...]
) -> PacketDecision | Doubt | None:
    if words in NO and _ASSENTING & set(said):
        return Doubt(code="contradiction", words=" ".join(said))
    repeated = {word for word in words if word not in {",", "."}}
    if (repeated and all((word,) in NO for word in repeated)) or words in NO or words in REJECT_ALONE:
        return _rejected(Named(items=packet.items, every=True))
    if words[:2] == ("do", "not") and words[2:3] and (gerund := _DOING.get(words[2])):
        named_so = items_named((gerund, *words[3:]), packet, decided)
        return None if isinstance(named_so, Doubt) else _rejected(named_so)
    if words and words[0] in _TAKEN and words[-1] in _AWAY:
        words = ("reject", *words[1:-1])
    for verb in REJECT:
        if words[: len(verb)] != verb:
            continue
        rest = object_of(words[len(verb) :])
        if rest[:2] in {("any", "of"), ("anything",), ("any",)}:
            rest = ("all",)
        if rest in {("it",), ("that",), ("this",)}:
            waiting = tuple(item for item in packet.items if item.kind in WAITING_KINDS)
            named: Named | Doubt = (
                Named(items=waiting) if len(waiting) == 1 else Doubt(code="several_items", words=" ".join(words))
            )
        else:
            named = items_named(rest, packet, decided) if rest else Doubt(code="no_item_named", words=" ".join(words))
        return named if isinstance(named, Doubt) else _rejected(named)
    return None


def _rejected(named: Named) -> PacketDecision | Doubt:
    waiting = [item for item in named.items if item.kind in WAITING_KINDS]
    if not waiting or (not named.every and len(waiting) != len(named.items)):
        return Doubt(code="not_approvable", words=_numbers(named.items))
    return PacketDecision(decision="reject", items=tuple(item.item_id for item in waiting))
