"""A run as a person reads it: what was read, findings by milestone, escalations, criteria, warnings."""

from collections.abc import Mapping
from typing import Any

from rich.console import RenderableType
from rich.text import Text

from cli.rendering.text import Block, Verbatim, counted, words
from policy.inert import inert

Json = Mapping[str, Any]
_SEVERITY = {"high": "bold red", "medium": "yellow", "low": "dim"}
_RESULT = {"pass": "green", "fail": "red", "unknown": "yellow"}
_HYGIENE_ONLY = " (hygiene only: neither handoff nor follow-through)"


def servers(source: str, contract: str | None) -> list[RenderableType]:
    """The first line: which servers, and for the sandbox what an approval would do."""
    if source != "sandbox":
        return [Block(Text(f"Servers from {inert(source)}.", style="cyan"))]
    effect = (
        "approving writes to its records" if contract == "staged" else "approving gives previews, nothing is written"
    )
    line = f"Sandbox: embedded MSX and WorkIQ servers, {contract or 'dry_run'} contract: {effect}."
    return [Block(Text(line, style="cyan"))]


def headline(run: Json) -> list[RenderableType]:
    """Whose run, of which day, and how much was read."""
    role = run["role"]
    who = f"{inert(role['user_name'] or '')}, {role['name']}" if role else "role not known yet"
    coverage = run["coverage"]
    read = (
        f"{counted(coverage['opportunities'], 'opportunity')}, {counted(coverage['milestones'], 'milestone')},"
        f" {counted(coverage['tasks'], 'task')} read in {counted(coverage['crm_calls'], 'call')}"
    )
    return [Block(Text(f"{run['as_of']}  {who}  {read}  thread {run['thread_id']}"))]


def findings(run: Json) -> list[RenderableType]:
    """Each milestone that has something to say, in the policy's order; the healthy ones are counted."""
    order = list(run["output"].get("task_hygiene_findings", {}))
    by_id = {milestone["milestone_id"]: milestone for milestone in run["milestones"]}
    told = [key for key in order if key in by_id]
    told += [
        key
        for key, milestone in by_id.items()
        if key not in order and (milestone["findings"] or milestone["escalations"])
    ]
    parts: list[RenderableType] = []
    for milestone_id in told:
        parts += _milestone(by_id[milestone_id])
    active = [milestone for milestone in run["milestones"] if milestone["active"]]
    healthy = sum(not milestone["findings"] for milestone in active)
    inactive = len(run["milestones"]) - len(active)
    clean = (
        f"\n{healthy} of {counted(len(active), 'active milestone')} without a hygiene finding; {inactive} not active."
    )
    return [*parts, Block(Text(clean, "green"))]


def _milestone(milestone: Json) -> list[RenderableType]:
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
    lines: list[RenderableType] = [Block(head), Block(Text(state, style="dim"), left=2)]
    for finding in milestone["findings"]:
        label = Text(f"{finding['severity']:<7}", style=_SEVERITY[finding["severity"]])
        lines.append(Block(Text(f"{finding['check']}: {inert(finding['detail'])}"), label=label, left=2))
    for escalation in milestone["escalations"]:
        told = f"{escalation['trigger']} to {', '.join(escalation['to'])}: {inert(escalation['detail'])}"
        lines.append(Block(Text(told), label=Text("escalate ", style="magenta"), left=2))
    if milestone["completeness"] != "complete":
        missing = "its records could not all be read: nothing is proposed that rests on them"
        lines.append(Block(Text(missing, style="yellow"), left=2))
    return lines


def closing(run: Json) -> list[RenderableType]:
    """Notes to other roles, completion criteria, what could not be read, warnings."""
    parts: list[RenderableType] = []
    for note in run["output"].get("cross_role_note", {}).values():
        parts += [Text(""), Block(words(note, "magenta"))]
    if run["completion_criteria"]:
        parts.append(Text("\nCompletion criteria", style="bold"))
    for criterion in run["completion_criteria"]:
        count = f" ({counted(len(criterion['milestone_ids']), 'milestone')})" if criterion["milestone_ids"] else ""
        label = Text(f"{criterion['result']:<8}", style=_RESULT[criterion["result"]])
        parts.append(Block(Text(f"{criterion['name']}{count}"), label=label, left=2))
    coverage = run["coverage"]
    told = [f"not read: {inert(read['what'])}: {inert(read['reason'])}" for read in coverage["failed_reads"]]
    if coverage["truncated"]:
        told.append("a list was cut off by the server: some records are not in this result")
    told += [f"warning: {inert(warning)}" for warning in run["warnings"]]
    return [*parts, *(Block(Text(line, style="yellow")) for line in told)]


def notes(run: Json) -> list[RenderableType]:
    """The MSX-ready notes of active milestones with something to do, ready to paste."""
    parts: list[RenderableType] = []
    for milestone in run["milestones"]:
        if milestone["active"] and (milestone["findings"] or milestone["escalations"]):
            parts.append(Block(Text(f"\n{inert(milestone['name'] or '')}", style="bold")))
            parts += [Block(words(line), left=2) for line in milestone["msx_note"].splitlines()]
    return [Text("\nMSX-ready notes", style="bold underline"), *parts] if parts else []


def error(run: Json) -> list[RenderableType]:
    """Why a run failed, and what to do."""
    failed = run["error"]
    if failed is None:
        return []
    parts: list[RenderableType] = [Block(Text(f"\n{failed['code']}: {inert(failed['message'])}", style="bold red"))]
    return [*parts, Verbatim(Text(inert(failed["hint"])))] if failed["hint"] else parts


def question(run: Json) -> list[RenderableType]:
    """The question that the run waits on, its options numbered from 1."""
    asked = run["question"]
    if asked is None:
        return []
    options = [
        Block(Text(inert(option)), label=Text(f"{number}  "), left=2)
        for number, option in enumerate(asked["options"], start=1)
    ]
    return [Block(Text(f"\n{inert(asked['text'])}", style="bold")), *options]
