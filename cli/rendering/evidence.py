"""What Microsoft 365 says against the CRM: the scope of the questions, and per milestone both sides by each other."""

from collections.abc import Mapping, Sequence
from typing import Any

from rich.console import RenderableType
from rich.text import Text

from cli.rendering.citation import hanging, source
from cli.rendering.text import Block, label
from policy.inert import inert, quoted
from surfaces.flow_output import NO_EVIDENCE

Json = Mapping[str, Any]
_NOTHING_WRONG = frozenset({"aligned", NO_EVIDENCE})
_SIDE = 6
_LISTED = 12


def fact_map(run: Json) -> list[RenderableType]:
    """Whom and what Microsoft 365 was asked about, of which days, and what was assumed; nothing in other flows."""
    scope = run["output"].get("fact_map")
    if scope is None:
        return []
    window = f"{scope['since'] or 'open'} to {scope['until'] or 'open'}, both included"
    lines = [("customer", _named(scope["customer"])), ("opportunity", _named(scope["opportunity"]))]
    lines += [("people", _named(scope["people"])), ("window", window), ("sources", _named(scope["sources"]))]
    lines += [("" if number else "assumed", inert(text)) for number, text in enumerate(_texts(scope["assumptions"]))]
    return [
        Block(Text("\nFact map", style="bold")),
        *(Block(Text(told), label=Text(f"{name:<12}", style="dim"), left=2) for name, told in lines),
    ]


def facts_of_no_milestone(facts: Mapping[str, Sequence[Json]], milestones: Sequence[Json]) -> list[RenderableType]:
    """What was said that is about none of the milestones shown."""
    known = {milestone["milestone_id"] for milestone in milestones}
    others = [fact for milestone_id, listed in facts.items() if milestone_id not in known for fact in listed]
    return hanging(Text(f"{'other facts':<12}", style="dim"), others, "", left=2) if others else []


def _texts(value: Any) -> list[str]:
    """One value or several, whichever the scope holds."""
    return [str(one) for one in value] if isinstance(value, list | tuple) else [str(value)] if value else []


def _named(value: Any) -> str:
    texts = [inert(text) for text in _texts(value)]
    more = f" and {len(texts) - _LISTED} more" if len(texts) > _LISTED else ""
    return f"{', '.join(texts[:_LISTED])}{more}" if texts else "none named"


def findings(milestone: Json, facts: Sequence[Json], left: int) -> list[RenderableType]:
    """Each finding with the CRM's side, Microsoft 365's side and its sources; then what else was said.

    A fact that a finding quotes is not quoted again.
    """
    lines: list[RenderableType] = []
    quotes: list[Json] = []
    for finding in milestone["evidence_findings"]:
        lines += _finding(finding, [one for one in finding["citations"] if one not in quotes], left)
        quotes += finding["citations"]
    others = [fact for fact in facts if fact not in quotes]
    if others:
        lines += hanging(label("M365 says"), others, "", left=left)
    return lines


def _finding(finding: Json, citations: Sequence[Json], left: int) -> list[RenderableType]:
    kind = finding["kind"]
    if kind == NO_EVIDENCE:
        told = Text("no fact about this milestone in the window", style="dim")
    else:
        told = Text(kind, style="green" if kind in _NOTHING_WRONG else "yellow")
        if finding["task_id"]:
            told.append(f" (task {finding['task_id'][:8]}…)", style="dim")
    lines: list[RenderableType] = [Block(told, label=label("M365"), left=left)]
    crm, m365 = finding["crm_value"], finding["m365_value"]
    verbatim = [one for one in citations if one["quote"] == m365]
    if kind not in _NOTHING_WRONG or crm is not None:
        lines.append(_side("CRM", _said(crm), left))
    if verbatim:
        lines.append(_side("M365", source(verbatim[0]), left))
    elif kind not in _NOTHING_WRONG or m365 is not None:
        lines.append(_side("M365", _said(m365), left))
    others = [one for one in citations if one not in verbatim]
    return [*lines, *(_side("", source(one), left) for one in others)]


def _said(value: str | None) -> Text:
    return Text(quoted(value) if value is not None else "says nothing of it")


def _side(name: str, body: Text, left: int) -> Block:
    return Block(body, label=Text(f"{name:<{_SIDE}}", style="cyan"), left=left + 2)
