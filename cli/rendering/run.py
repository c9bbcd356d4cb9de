"""A run as a person reads it: what was read, findings by milestone, escalations, criteria, warnings."""

from collections.abc import Mapping
from typing import Any

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from cli.rendering.text import words
from policy.inert import inert

Json = Mapping[str, Any]
_SEVERITY = {"high": "bold red", "medium": "yellow", "low": "dim"}
_HYGIENE_ONLY = " (hygiene only: neither handoff nor follow-through)"


def headline(run: Json) -> list[RenderableType]:
    """The first lines: which servers, what an approval would do, whose run."""
    lines: list[RenderableType] = []
    if run["servers"] == "sandbox":
        contract = run["crm_contract"] or "dry_run"
        effect = "approving gives previews, nothing is written" if contract == "dry_run" else "approving writes to it"
        lines.append(Text(f"Sandbox: embedded MSX and WorkIQ servers, {contract} contract; {effect}.", style="cyan"))
    else:
        lines.append(Text(f"Servers from {inert(run['servers'])}.", style="cyan"))
    role = run["role"]
    who = f"{inert(role['user_name'] or '')}, {role['name']}" if role else "role not known yet"
    coverage = run["coverage"]
    lines.append(
        Text(
            f"{run['as_of']}  {who}  {coverage['opportunities']} opportunities, {coverage['milestones']} milestones,"
            f" {coverage['tasks']} tasks read in {coverage['crm_calls']} calls  thread {run['thread_id']}"
        )
    )
    return lines


def findings(run: Json) -> list[RenderableType]:
    """Each milestone that has something to say, in the policy's order; the healthy ones are counted."""
    order = list(run["output"].get("task_hygiene_findings", {}))
    by_id = {milestone["milestone_id"]: milestone for milestone in run["milestones"]}
    escalated = [key for key, milestone in by_id.items() if milestone["escalations"] and key not in order]
    parts: list[RenderableType] = []
    for milestone_id in [*order, *escalated]:
        parts += _milestone(by_id[milestone_id])
    active = [milestone for milestone in run["milestones"] if milestone["active"]]
    healthy = sum(not milestone["findings"] for milestone in active)
    inactive = len(run["milestones"]) - len(active)
    parts.append(Text(f"\n{healthy} of {len(active)} active milestones are clean; {inactive} are not active.", "green"))
    return parts


def _milestone(milestone: Json) -> list[RenderableType]:
    head = Text.assemble(
        "\n",
        (inert(milestone["name"]), "bold"),
        f"  {inert(milestone['number'] or '')}  {inert(milestone['account_name'])}",
        f" / {inert(milestone['opportunity_name'])}",
    )
    between = _HYGIENE_ONLY if milestone["commitment"] == "in_between" else ""
    state = f"{inert(milestone['status'])}, {milestone['commitment'].replace('_', ' ')}{between}"
    state += f", {milestone['date'] or 'no date'}"
    if milestone["influenced"] is not None:
        state += ", influenced" if milestone["influenced"] else ", not influenced"
        state += f" ({inert(milestone['influence_reason'] or '')})"
    lines: list[RenderableType] = [head, Padding(Text(state, style="dim"), (0, 0, 0, 2), expand=False)]
    for finding in milestone["findings"]:
        line = Text.assemble(
            (f"{finding['severity']:<6} ", _SEVERITY[finding["severity"]]),
            f"{finding['check']}: ",
            inert(finding["detail"]),
        )
        lines.append(Padding(line, (0, 0, 0, 2), expand=False))
    for escalation in milestone["escalations"]:
        line = Text.assemble(
            ("escalate ", "magenta"),
            f"{escalation['trigger']} to {', '.join(escalation['to'])}: ",
            inert(escalation["detail"]),
        )
        lines.append(Padding(line, (0, 0, 0, 2), expand=False))
    if milestone["completeness"] != "complete":
        lines.append(
            Padding(
                Text("its records could not all be read: nothing is proposed that rests on them"),
                (0, 0, 0, 2),
                expand=False,
            )
        )
    return lines


def closing(run: Json) -> list[RenderableType]:
    """Notes to other roles, completion criteria, what could not be read, warnings."""
    parts: list[RenderableType] = []
    for note in run["output"].get("cross_role_note", {}).values():
        parts.append(Padding(words(note, "magenta"), (1, 0, 0, 0), expand=False))
    if run["completion_criteria"]:
        parts.append(Text("\nCompletion criteria", style="bold"))
    for criterion in run["completion_criteria"]:
        count = f" ({len(criterion['milestone_ids'])} milestones)" if criterion["milestone_ids"] else ""
        style = {"pass": "green", "fail": "red", "unknown": "yellow"}[criterion["result"]]
        parts.append(Text.assemble("  ", (f"{criterion['result']:<8}", style), criterion["name"], count))
    for read in run["coverage"]["failed_reads"]:
        parts.append(Text(f"not read: {inert(read['what'])}: {inert(read['reason'])}", style="yellow"))
    if run["coverage"]["truncated"]:
        parts.append(Text("a list was cut off by the server: some records are not in this result", style="yellow"))
    parts += [Text(f"warning: {inert(warning)}", style="yellow") for warning in run["warnings"]]
    return parts


def notes(run: Json) -> list[RenderableType]:
    """The MSX-ready notes of active milestones with something to do, ready to paste."""
    parts: list[RenderableType] = []
    for milestone in run["milestones"]:
        if milestone["active"] and (milestone["findings"] or milestone["escalations"]):
            parts.append(Text(f"\n{inert(milestone['name'])}", style="bold"))
            parts += [Padding(words(line), (0, 0, 0, 2), expand=False) for line in milestone["msx_note"].splitlines()]
    return [Text("\nMSX-ready notes", style="bold underline"), *parts] if parts else []


def error(run: Json) -> list[RenderableType]:
    """Why a run failed, and what to do."""
    failed = run["error"]
    if failed is None:
        return []
    parts: list[RenderableType] = [Text(f"\n{failed['code']}: {inert(failed['message'])}", style="bold red")]
    return [*parts, Text(inert(failed["hint"]))] if failed["hint"] else parts


def question(run: Json) -> list[RenderableType]:
    """The question that the run waits on."""
    asked = run["question"]
    if asked is None:
        return []
    options = [Text(f"  {number}  {inert(option)}") for number, option in enumerate(asked["options"], start=1)]
    return [Text(f"\n{inert(asked['text'])}", style="bold"), *options]
