"""Reads a packet's plan back out of what a person is shown, from the shown text alone.

It knows the outer form of a card (a heading, the labels, quotation marks, arrows) and nothing of how cards are made.
"""

import re
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Cut:
    """A text of which only the start is shown, and how many characters are left out."""

    start: str
    left_out: int


@dataclass
class Plan:
    """What a card says will be written, and where."""

    item_id: str
    tool: str
    milestone: tuple[Any, str] = (None, "")
    opportunity: tuple[Any, str] = (None, "")
    customer: Any = None
    task: tuple[Any, str] | None = None
    current: dict[str, Any] = field(default_factory=dict)
    proposed: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Added:
    """A text that is kept and gets another one behind it."""

    kept: Any
    added: Any


_QUOTATION = re.compile(r"“([^”]*)”(?: \[\+(\d+) characters\])?")
_NUMBER = r"(?: (?:[0-9A-Za-z-]+|“[^”]*”(?: \[\+\d+ characters\])?))?"
_ID = r" \(([0-9a-f-]{36})\)"
_ESCAPE = re.compile(r"\\(?:\\|n|t|u\{([0-9a-f]+)\})")
_NAMES = {"n": "\n", "t": "\t", "\\": "\\"}
_ARGUMENTS = "subject|category|dueDate|ownerId|description|statusCode|forecastComments"
_CHANGE = re.compile(rf"(?:- |     )?({_ARGUMENTS}): (.*)")
_TERMINAL_HEAD = re.compile(r"\d+\. (\w+)  ready to approve  (\w+)")
_HEAD = re.compile(r"(\w+): (\w+)(?:, (.*))?")


def read_plan(text: str) -> Plan:
    """The plan of one card. Raises ValueError where the card has not the form of one."""
    lines = [line for line in text.split("\n") if line.strip()]
    if head := _TERMINAL_HEAD.fullmatch(lines[0]):
        return _of_terminal(Plan(item_id=head[2], tool=head[1]), _unwrapped(lines[1:]))
    if head := _HEAD.fullmatch(lines[0]):
        return _of_text(Plan(item_id=head[1], tool=head[2]), head[3] or "", lines[1:])
    raise ValueError(f"no heading: {lines[0]!r:.80}")


def _unwrapped(lines: list[str]) -> list[str]:
    """The lines of a terminal, put together again: a line that hangs deeper goes on with the one before it."""
    whole: list[str] = []
    for line in lines:
        indent = len(line) - len(line.lstrip(" "))
        if indent in (3, 5):
            whole.append(line)
            continue
        if not whole:
            raise ValueError(f"a line that begins nothing: {line!r:.80}")
        before = whole[-1]
        backslashes = len(before) - len(before.rstrip("\\"))
        whole[-1] = before[:-1] + line.strip(" ") if backslashes % 2 else f"{before} {line.strip(' ')}"
    return whole


def _of_terminal(plan: Plan, lines: list[str]) -> Plan:
    for line in lines:
        if line.startswith("     "):
            _take_change(plan, line)
        elif line.startswith("   in      "):
            plan.milestone = _named(line[11:])
        elif line.startswith("   of      "):
            plan.opportunity, plan.customer = _opportunity_and_customer(line[11:])
        elif line.startswith("   task    "):
            plan.task = _named(line[11:])
        elif not re.match(r"   (?:why     |impact  |risk    |source  )", line):
            raise ValueError(f"a line of no kind: {line!r:.80}")
    return plan


def _of_text(plan: Plan, target: str, lines: list[str]) -> Plan:
    if target.startswith("task "):
        plan.task = _named(target[5:])
    for line in lines:
        words = line.removeprefix("- ")
        if _CHANGE.fullmatch(line):
            _take_change(plan, line)
        elif words.startswith("milestone "):
            name, record_id, rest = _named_first(words[10:])
            plan.milestone = (name, record_id)
            if rest:
                plan.opportunity, plan.customer = _opportunity_and_customer(rest.removeprefix(", opportunity "))
        elif words.startswith("opportunity "):
            plan.opportunity, plan.customer = _opportunity_and_customer(words[12:])
        elif not re.match(r"(?:why|impact|risk): ", words):
            raise ValueError(f"a line of no kind: {line!r:.80}")
    return plan


def _take_change(plan: Plan, line: str) -> None:
    found = _CHANGE.fullmatch(line)
    if found is None:
        raise ValueError(f"no change: {line!r:.80}")
    name, words = found[1], found[2]
    if name in plan.proposed:
        raise ValueError(f"{name} twice")
    if words.startswith("keeps “"):
        kept, rest = _value(words[6:])
        added, rest = _value(rest.removeprefix(" and adds "))
        plan.current[name], plan.proposed[name] = kept, Added(kept, added)
        return
    value, rest = _value(words)
    if arrow := re.match(r" (?:→|->) ", rest):
        plan.current[name] = value
        value, rest = _value(rest[arrow.end() :])
    elif rest and not rest.startswith(" ("):
        raise ValueError(f"more than a value: {rest!r:.80}")
    if rest and not (rest.startswith(" (") and rest.endswith(")")):
        raise ValueError(f"more than a value and its label: {rest!r:.80}")
    plan.proposed[name] = value


def _value(words: str) -> tuple[Any, str]:
    """The value at the beginning, and what is left: a quotation, a whole number, or (none)."""
    if words.startswith("(none)"):
        return None, words[6:]
    if number := re.match(r"\d+", words):
        return int(number[0]), words[number.end() :]
    found = _QUOTATION.match(words)
    if found is None:
        raise ValueError(f"no value: {words!r:.80}")
    text = _ESCAPE.sub(lambda one: chr(int(one[1], 16)) if one[1] else _NAMES[one[0][1]], found[1])
    return (Cut(text, int(found[2])) if found[2] else text), words[found.end() :]


def _named_first(words: str) -> tuple[Any, str, str]:
    """The name and the id at the beginning, and what is left."""
    name, rest = _value(words)
    found = re.match(_NUMBER + _ID, rest)
    if found is None:
        raise ValueError(f"no id: {rest!r:.80}")
    return name, found[1], rest[found.end() :]


def _named(words: str) -> tuple[Any, str]:
    name, record_id, rest = _named_first(words)
    if rest:
        raise ValueError(f"more than a record: {rest!r:.80}")
    return name, record_id


def _opportunity_and_customer(words: str) -> tuple[tuple[Any, str], Any]:
    name, record_id, rest = _named_first(words)
    if not rest.startswith(", customer "):
        raise ValueError(f"no customer: {rest!r:.80}")
    customer, rest = _value(rest.removeprefix(", customer "))
    if rest:
        raise ValueError(f"more than a customer: {rest!r:.80}")
    return (name, record_id), customer
