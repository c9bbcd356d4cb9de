"""What the MSX server's append-only log says was sent. Nothing of se-ops' own is believed here."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from sandbox.store import Store

WRITES = ("create_task", "update_task", "close_task", "update_milestone")
Call = tuple[str, str]


def call_of(tool: str, arguments: Mapping[str, Any]) -> Call:
    """A write call as something that can be counted."""
    return tool, json.dumps(arguments, sort_keys=True, ensure_ascii=False)


def calls_of(items: Iterable[Mapping[str, Any]]) -> Counter[Call]:
    """The calls that the items of a packet show."""
    return Counter(call_of(item["tool"], item["arguments"]) for item in items if item["kind"] == "write")


def sent(crm: Store, after: int = 0) -> Counter[Call]:
    """Every write tool's call that reached the server, whatever came of it; from a place of the log on."""
    return Counter(call_of(call["tool"], call["arguments"]) for call in crm.calls(*WRITES)[after:])


def executed(crm: Store) -> Counter[Call]:
    """Every staged call that was told to be executed, whatever came of it.

    A server numbers what it stages from 1 on, each process for itself; the log has the process of each call. An
    execution of nothing that was staged counts as a call of that name.
    """
    staged: dict[tuple[int, str], Call] = {}
    numbers: Counter[int] = Counter()
    found: Counter[Call] = Counter()
    for call in crm.calls(*WRITES, "execute_operation"):
        process = call["pid"]
        if call["tool"] == "execute_operation":
            operation = str(call["arguments"].get("id"))
            found[staged.get((process, operation), ("execute_operation", operation))] += 1
        elif call["outcome"] == "ok":
            numbers[process] += 1
            staged[process, f"OP-{numbers[process]}"] = call_of(call["tool"], call["arguments"])
    return found


def carried_out(crm: Store) -> int:
    """How many staged operations the server carried out."""
    return sum(call["wrote"] for call in crm.calls("execute_operation"))
