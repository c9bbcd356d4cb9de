"""A run as a person reads it: what was read, the counts, its milestones, asks, criteria, warnings."""

from collections.abc import Mapping, Sequence
from typing import Any

from rich.console import RenderableType
from rich.text import Text

from cli.rendering.evidence import fact_map, facts_of_no_milestone
from cli.rendering.follow_through import role_asks
from cli.rendering.milestone import RESULT, milestone_block, quiet_block
from cli.rendering.summary import summary
from cli.rendering.text import Block, Verbatim, counted, words
from policy.inert import inert
from surfaces.flow_output import FlowOutput, flow_output, in_order

Json = Mapping[str, Any]


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
    if coverage["model_calls"]:
        read += f", {counted(coverage['model_calls'], 'model call')} of {coverage['model_tokens']} tokens"
    return [Block(Text(f"{run['as_of']}  {who}  {read}  thread {run['thread_id']}"))]


def findings(run: Json, *, with_notes: bool) -> list[RenderableType]:
    """The summary, then each milestone that the flow is about, those with something to say first; others counted."""
    if not run["milestones"]:
        return []
    output = flow_output(run)
    concerned = [milestone for milestone in in_order(run, output) if output.concerns(milestone)]
    told = [milestone for milestone in concerned if output.has_news(milestone)]
    parts = [*summary(run), *fact_map(run), *facts_of_no_milestone(output.facts, run["milestones"])]
    for milestone in told:
        parts += milestone_block(milestone, output, with_note=with_notes)
    for milestone in (milestone for milestone in concerned if not output.has_news(milestone)):
        parts += quiet_block(milestone, output)
    return [*parts, *_counts(run["milestones"], output)]


def _counts(milestones: Sequence[Json], output: FlowOutput) -> list[RenderableType]:
    """How many were in order, and how many are not shown."""
    active = [milestone for milestone in milestones if milestone["active"]]
    healthy = sum(not milestone["findings"] for milestone in active)
    told = f"{healthy} of {counted(len(active), 'active milestone')} without a hygiene finding;"
    told += f" {len(milestones) - len(active)} not active."
    parts: list[RenderableType] = [Block(Text(f"\n{told}", "green"))]
    others = [milestone for milestone in active if not output.concerns(milestone)]
    if others:
        known = sum(output.has_news(milestone) for milestone in others)
        left_out = f"{counted(len(others), 'active milestone')} of another commitment left out, {known} of them with"
        parts.append(Block(Text(f"{left_out} something to say: `se-ops daily` takes all.", style="yellow")))
    return parts


def closing(run: Json) -> list[RenderableType]:
    """Asks of other roles, completion criteria, what could not be read, warnings."""
    parts: list[RenderableType] = role_asks(run)
    for note in run["output"].get("cross_role_note", {}).values():
        parts += [Text(""), Block(words(note, "magenta"))]
    if run["completion_criteria"]:
        parts.append(Text("\nCompletion criteria", style="bold"))
    for criterion in run["completion_criteria"]:
        count = f" ({counted(len(criterion['milestone_ids']), 'milestone')})" if criterion["milestone_ids"] else ""
        label = Text(f"{criterion['result']:<8}", style=RESULT[criterion["result"]])
        parts.append(Block(Text(f"{criterion['name']}{count}"), label=label, left=2))
    coverage = run["coverage"]
    told = [f"not read: {inert(read['what'])}: {inert(read['reason'])}" for read in coverage["failed_reads"]]
    if coverage["truncated"]:
        told.append("a list was cut off by the server: some records are not in this result")
    told += [f"warning: {inert(warning)}" for warning in run["warnings"]]
    return [*parts, *(Block(Text(line, style="yellow")) for line in told)]


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
