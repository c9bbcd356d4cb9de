"""One milestone with the six parts of the skill's Output Format.

1 classification, 2 guardrails, 3 task actions, 4 handoff decision, 5 immediate owner and due date, 6 MSX-ready note.
"""

from collections.abc import Callable, Mapping
from itertools import groupby
from typing import Any

from rich.console import RenderableType
from rich.text import Text

from cli.rendering import bant, evidence, follow_through, handoff
from cli.rendering.citation import source
from cli.rendering.text import Block, label, words
from policy.inert import inert
from surfaces.flow_output import FlowOutput

Json = Mapping[str, Any]
_LEFT = 2
_SEVERITY = {"high": "bold red", "medium": "yellow", "low": "dim"}
RESULT = {"pass": "green", "fail": "red", "unknown": "yellow", "not_applicable": "dim"}
_HYGIENE_ONLY = " (hygiene only: neither handoff nor follow-through)"
_KIND = {"needs_text": "without your words", "manual": "by hand", "recommendation": "for another role"}


def milestone_block(milestone: Json, output: FlowOutput, *, with_note: bool) -> list[RenderableType]:
    """A milestone with everything that the run says of it; its parts that have nothing to say are left out."""
    milestone_id = milestone["milestone_id"]
    packet = output.handoffs.get(milestone_id)
    return [
        *_classification(milestone),
        *_guardrails(milestone),
        *_findings(milestone),
        *evidence.findings(milestone, output.facts.get(milestone_id, ()), _LEFT),
        *follow_through.blockers(output.blockers.get(milestone_id, ()), _LEFT),
        *bant.bant(milestone, _LEFT),
        *bant.decision(milestone, _LEFT),
        *(handoff.handoff_packet(packet, milestone, _LEFT) if packet is not None else ()),
        *follow_through.status(output.follow_through.get(milestone_id), _LEFT),
        *_actions(milestone, output),
        *_next(milestone),
        *(_note(milestone) if with_note else ()),
    ]


def quiet_block(milestone: Json, output: FlowOutput) -> list[RenderableType]:
    """A milestone with nothing to do, short: what it is, its guardrails, who does what next."""
    return [
        *_classification(milestone),
        *_guardrails_in_short(milestone),
        *evidence.findings(milestone, (), _LEFT),
        *follow_through.monitoring_note(output.follow_through.get(milestone["milestone_id"]), _LEFT),
        *_next(milestone),
    ]


def _classification(milestone: Json) -> list[RenderableType]:
    head = Text.assemble(
        "\n",
        (inert(milestone["name"] or ""), "bold"),
        f"  {inert(milestone['number'] or '')}  {inert(milestone['account_name'] or '')}",
        f" / {inert(milestone['opportunity_name'] or '')}",
    )
    between = _HYGIENE_ONLY if milestone["commitment"] == "in_between" else ""
    state = f"{inert(milestone['status'])}, {milestone['commitment'].replace('_', ' ')}{between}"
    state += f", {milestone['date'] or 'no date'}"
    if milestone["influenced"] is not None:
        state += ", influenced" if milestone["influenced"] else ", not influenced"
        state += f" ({inert(milestone['influence_reason'] or '')})"
    return [Block(head), Block(Text(state, style="dim"), left=_LEFT)]


def _guardrails(milestone: Json) -> list[RenderableType]:
    """Each verdict with its reason."""
    verdicts = _verdicts(milestone, lambda guardrail: f"{guardrail['id']} {guardrail['name']}")
    return [
        Block(verdict, label=label("" if number else "guardrails"), left=_LEFT)
        for number, verdict in enumerate(verdicts)
    ]


def _guardrails_in_short(milestone: Json) -> list[RenderableType]:
    """The same in one paragraph, by number."""
    verdicts = _verdicts(milestone, lambda guardrail: str(guardrail["id"]))
    return [Block(Text("; ").join(verdicts), label=label("guardrails"), left=_LEFT)]


def _verdicts(milestone: Json, name: Callable[[Json], str]) -> list[Text]:
    """Neighbours with the same verdict for the same reason stand together."""
    same = groupby(milestone["guardrails"], lambda guardrail: (guardrail["result"], guardrail["reason"]))
    return [
        Text.assemble(
            f"{', '.join(name(guardrail) for guardrail in group)} ",
            (result.replace("_", " "), RESULT[result]),
            f": {inert(_not_twice(reason, milestone))}",
        )
        for (result, reason), group in same
    ]


def _not_twice(reason: str, milestone: Json) -> str:
    """The reason without what the milestone's other lines say word for word."""
    for told, where in ((milestone["handoff_reason"], "see handoff"), (milestone["influence_reason"], "see above")):
        reason = reason.replace(told, where) if told else reason
    return reason


def _findings(milestone: Json) -> list[RenderableType]:
    lines: list[RenderableType] = []
    for finding in milestone["findings"]:
        severity = label(finding["severity"], _SEVERITY[finding["severity"]])
        lines.append(Block(Text(f"{finding['check']}: {inert(finding['detail'])}"), label=severity, left=_LEFT))
    for escalation in milestone["escalations"]:
        told = f"{escalation['trigger']} to {', '.join(escalation['to'])}: {inert(escalation['detail'])}"
        lines.append(Block(Text(told), label=label("escalate", "magenta"), left=_LEFT))
        unquoted = [one for one in escalation["citations"] if one["quote"] not in escalation["detail"]]
        lines += [Block(source(one), label=label(""), left=_LEFT) for one in unquoted]
    if milestone["completeness"] != "complete":
        missing = "its records could not all be read: nothing is proposed that rests on them"
        lines.append(Block(Text(missing, style="yellow"), left=_LEFT))
    return lines


def _actions(milestone: Json, output: FlowOutput) -> list[RenderableType]:
    """What the packet's items would do, by their ids; the packet shows them in full."""
    items = output.items_of(milestone)
    return [
        Block(_action(item), label=label("" if number else "actions"), left=_LEFT) for number, item in enumerate(items)
    ]


def _action(item: Json) -> Text:
    """What it does, and why where its words do not say what."""
    to_role = f"for the {item['route_to']}" if item["route_to"] else _KIND.get(item["kind"], "")
    how = to_role if item["kind"] == "recommendation" else _KIND.get(item["kind"], "")
    named = " ".join([inert(item["item_id"]), *([item["tool"]] if item["tool"] else []), *([how] if how else [])])
    why = f" ({item['why']})" if item["kind"] == "manual" or item["tool"] == "update_milestone" else ""
    return Text(f"{named}: {inert(item['what'] + why)}")


def _next(milestone: Json) -> list[RenderableType]:
    """The first of its actions, with owner and due date."""
    if not milestone["active"]:
        return []
    actions = milestone["next_actions"]
    if not actions:
        return [Block(Text("no open task, no owner, no date", style="yellow"), label=label("next"), left=_LEFT)]
    first = actions[0]
    told = Text.assemble(f"{inert(first['action'])}; owner ", _or_missing(first["owner"]), "; due ")
    told.append_text(Text.assemble(_or_missing(first["due"]), " (proposed)" if first["item_id"] else ""))
    return [Block(told, label=label("next"), left=_LEFT)]


def _or_missing(value: str | None) -> tuple[str, str]:
    return (inert(value), "") if value else ("missing", "yellow")


def _note(milestone: Json) -> list[RenderableType]:
    """The note, ready to paste."""
    lines = milestone["msx_note"].splitlines()
    return [
        Block(words(line), label=label("" if number else "MSX note"), left=_LEFT) for number, line in enumerate(lines)
    ]
