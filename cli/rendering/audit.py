"""The audit log as a person reads it."""

from collections.abc import Mapping, Sequence
from typing import Any

from rich.console import RenderableType
from rich.text import Text

from cli.rendering.text import Block, Verbatim, counted
from policy.inert import inert, quoted
from tools.audit_check import Verified

Json = Mapping[str, Any]
_LONGEST = 200


def shown_lines(lines: Sequence[Json]) -> list[RenderableType]:
    """Each line with its number, time, thread, item, who, and what it tells."""
    if not lines:
        return [Text("No line tells of it.")]
    return [part for line in lines for part in _shown(line)]


def verdict(found: Verified) -> list[RenderableType]:
    """Whether the log is intact, the first line that is not, what it cannot vouch for, and its end to write down."""
    head = Verbatim(Text(f"last line: {found.lines}:{found.last}", style="dim"))
    gaps = [Block(Text(inert(f"not covered: {gap}"), style="yellow")) for gap in found.not_covered]
    if found.intact:
        return [Text(f"Intact: {counted(found.lines, 'line')}, and the ledger agrees.", style="green"), *gaps, head]
    wrong = [
        Block(Text(inert(problem.what)), label=Text(f"line {problem.line}: " if problem.line else "ledger: "))
        for problem in found.problems
    ]
    return [Text("NOT INTACT", style="bold red"), *wrong, *gaps, head]


def _shown(line: Json) -> list[RenderableType]:
    names = (line["event"], line["tool"], line["item_id"], line["outcome"])
    who = line["by"]["crm_user_id"] or "nobody recognised"
    head = Text.assemble(
        f"{line['number']}  {line['at']}  {inert(line['thread_id'] or '-')}  ",
        (" ".join(inert(str(name)) for name in names if name is not None), "bold"),
        f"  by {inert(who)}, account {inert(line['by']['os_user'])}",
    )
    return [Block(head), *(Block(Text(told), left=4) for told in _told(line))]


def _told(line: Json) -> list[str]:
    told = []
    if target := line["target"]:
        named = [target["customer"], target["milestone"], target["task"]]
        told.append(", ".join(quoted(str(name), 80) for name in named if name is not None))
    for name, change in (line["changes"] or {}).items():
        told.append(f"{inert(name)}: {_value(change['old'])} → {_value(change['new'])}")
    if line["packet_hash"] and line["event"] in ("packet_offered", "approved", "rejected"):
        told.append(f"packet {inert(line['packet_hash'])}")
    if line["items"]:
        told.append(
            ", ".join(inert(" ".join(str(value) for value in item.values() if value)) for item in line["items"])
        )
    if line["reply"] is not None and line["event"] == "replied":
        told.append(f"reply {_value(line['reply'])}")
    if line["read_back"]:
        told.append(f"{line['read_back']['result']}: {quoted(line['read_back']['detail'], _LONGEST)}")
    if line["detail"]:
        told.append(inert(line["detail"][:_LONGEST]) + ("…" if len(line["detail"]) > _LONGEST else ""))
    return told


def _value(value: Any) -> str:
    return quoted(value if isinstance(value, str) else repr(value), _LONGEST)
