"""Follow-through of committed milestones: where each stands, what blocks it, and what other roles are asked for."""

from collections.abc import Mapping, Sequence
from typing import Any

from rich.console import RenderableType
from rich.text import Text

from cli.rendering.citation import hanging
from cli.rendering.text import Block, label
from policy.inert import inert

Json = Mapping[str, Any]
_STATUS = {
    "follow_through": ("its tasks are kept current until ownership is stable", "yellow"),
    "stable": ("monitoring only: ownership is stable", "green"),
    "not_influenced": ("monitoring only", "dim"),
    "unknown": ("unknown: influence or stable ownership could not be judged", "yellow"),
}


def status(followed: Json | None, left: int) -> list[RenderableType]:
    """Where a committed milestone stands; nothing where the flow does not follow it."""
    if followed is None:
        return []
    return [Block(Text(*_STATUS[followed["status"]]), label=label("follow-up"), left=left)]


def monitoring_note(followed: Json | None, left: int) -> list[RenderableType]:
    """Where it stands, in the words of the monitoring note where there is one."""
    if followed is None or not followed["monitoring_note"]:
        return status(followed, left)
    return [Block(Text(inert(followed["monitoring_note"])), label=label("follow-up"), left=left)]


def blockers(citations: Sequence[Json], left: int) -> list[RenderableType]:
    """What stands in the way, quoted."""
    return hanging(label("blockers", "red"), citations, "", left=left) if citations else []


def role_asks(run: Json) -> list[RenderableType]:
    """Who is asked for what, and on which milestone."""
    asks: Sequence[Json] = run["output"].get("role_asks", ())
    names = {milestone["milestone_id"]: milestone["name"] for milestone in run["milestones"]}
    lines = [
        Block(Text.assemble((_who(ask), "magenta"), f": {inert(ask['ask'])} ({_about(ask, names)})"), left=2)
        for ask in asks
    ]
    return [Block(Text("\nAsks of other roles", style="bold")), *lines] if lines else []


def _who(ask: Json) -> str:
    return f"{inert(ask['role'])} {inert(ask['person'])}" if ask["person"] else inert(ask["role"])


def _about(ask: Json, names: Mapping[str, str]) -> str:
    return inert(names.get(ask["milestone_id"]) or ask["milestone_id"])
