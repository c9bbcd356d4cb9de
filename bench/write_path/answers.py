"""Random answers to a packet, each with the items that it approves: worked out here, not by the product.

What is no clear approval of the packet that waits approves nothing, however near it comes.
"""

import random
from collections.abc import Mapping, Sequence
from typing import Any

Json = dict[str, Any]
Answer = tuple[Any, tuple[str, ...]]
NOISE: tuple[Any, ...] = (
    *("yes", "ok", "Approve", "approve ", "approve all", "APPROVE", "approved", "looks good, approve", "reject?", ""),
    *({}, [], 0, 1, True, False, 3.5, ["approve"], [[]], {"approve": "all"}, {"0" * 32: "approve"}),
    *({"decision": "approve"}, {"decisions": "approve"}, {"type": "approve"}, {"by_item": {}}, {"decision": None}),
)
SORTS = ("all", "all", "some", "mix", "list", "inbox", "word", "reject", "revise", "noise", "near", "near")


def random_answer(chance: random.Random, run: Json, foreign: Sequence[str]) -> Answer:
    """An answer and the ids of the items that it approves. `foreign`: hashes of other and older packets."""
    packet = run["packet"]
    foreign = [one for one in foreign if one != packet["packet_hash"]]  # a refused answer leaves the same one waiting
    writes = [item["item_id"] for item in packet["items"] if item["kind"] == "write"]
    waiting = [item["item_id"] for item in packet["items"] if item["kind"] in ("write", "needs_text")]
    sort = chance.choice(SORTS)
    if not writes and sort in ("all", "some", "mix", "list", "inbox", "word", "near"):
        sort = "noise"
    named = {"packet_hash": packet["packet_hash"]}
    some = tuple(chance.sample(writes, chance.randint(1, len(writes)))) if writes else ()
    if sort == "all":
        return {"decision": "approve"} | named, tuple(writes)
    if sort == "some":
        return {"decision": "approve", "items": list(some)} | named, some
    if sort == "mix":
        said = {item: "approve" if item in some else "reject" for item in waiting}
        return {"by_item": said} | named, some
    if sort == "list":
        return {"decisions": [{"type": "approve" if item in some else "reject"} for item in writes]}, some
    if sort == "inbox":
        return [{"type": "accept" if item in some else "ignore", "args": None} for item in writes], some
    if sort == "word":
        return "approve", tuple(writes)
    if sort == "reject":
        return {"decision": "reject"} | named, ()
    if sort == "revise":
        item = chance.choice(waiting)
        changes = {item: chance.choice(({"dueDate": "2026-12-04"}, {"description": "as agreed"}, {"taskId": "x"}, {}))}
        return {"decision": "revise", "changes": changes} | named, ()
    if sort == "noise":
        return chance.choice(NOISE), ()
    return near_approval(chance, {"decision": "approve", "items": list(some)} | named, writes, foreign), ()


def near_approval(
    chance: random.Random, approval: Mapping[str, Any], writes: Sequence[str], foreign: Sequence[str]
) -> Any:
    """An approval that one change makes none."""
    near = dict(approval)
    change = chance.choice(("hash", "hash", "foreign", "item", "twice", "decision", "key", "extra", "type"))
    if change == "foreign" and not foreign:
        change = "hash"
    if change == "hash":
        near["packet_hash"] = changed_text(chance, near["packet_hash"])
    elif change == "foreign":
        near["packet_hash"] = chance.choice(foreign)
    elif change == "item":
        near["items"] = [*near["items"], _not_among(chance, writes)]
    elif change == "twice":
        near["items"] = [*near["items"], near["items"][0]]
    elif change == "decision":
        near["decision"] = changed_text(chance, "approve")
    elif change == "key":
        key = chance.choice(("decision", "packet_hash"))
        near[changed_text(chance, key)] = near.pop(key)
    elif change == "extra":
        near[chance.choice(("note", "approve", "user", "items ", "Packet_hash", "changes"))] = "approve"
    else:
        key = chance.choice(("decision", "packet_hash", "items"))
        near[key] = chance.choice(([near[key]], {"value": near[key]}, 1, True))
    return near


def changed_text(chance: random.Random, text: str) -> str:
    """The text with one character changed, left out, put in, doubled, or in the other case."""
    while True:
        at = chance.randrange(len(text))
        put = chance.choice(("", "0", "f", " ", "\u200b", "\u0430", "\x00", text[at].swapcase(), text[at] * 2))
        found = text[:at] + put + text[at + chance.choice((0, 1, 1)) :]
        if found != text:
            return found


def _not_among(chance: random.Random, items: Sequence[str]) -> Any:
    while True:
        made: Any = chance.choice((changed_text(chance, chance.choice(items)), "i999", 1, None, ["i1"]))
        if made not in items:
            return made
