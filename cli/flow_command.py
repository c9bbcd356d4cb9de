"""Run a flow from the command line."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.console import RenderableType
from rich.text import Text

from cli import exit_status
from cli.dialogue import Resume, converse, question_answered
from cli.rendering import packet, run
from cli.rendering.text import Block, print_all
from cli.reporting import found, guarded, next_step, print_json, print_run
from cli.session import answered, carried
from cli.terminal import agreement, interactive
from policy.settings import PolicySettings
from policy.since_last import lines, since_last
from runs.connection import Wanted, choose
from runs.previous import previous_run
from runs.runner import Runner
from runs.state import State, open_state

Json = dict[str, Any]


@dataclass(frozen=True)
class FlowAsked:
    """A flow command as it was given."""

    flow: str
    mcp_config: Path | None
    sandbox: bool
    contract: str | None
    state: str | None
    packet_limit: int | None
    as_json: bool
    no_input: bool


def run_flow(asked: FlowAsked, request: Callable[[], Json]) -> int:
    """Run it to its next stop, show it, and in a terminal ask and go on. Returns the exit status."""
    return guarded(lambda: _run(asked, request()), as_json=asked.as_json)


def _run(asked: FlowAsked, request: Json) -> int:
    may_ask = interactive(asked.as_json, asked.no_input)
    state = open_state(asked.state)
    wanted = Wanted(asked.mcp_config, asked.sandbox, asked.contract)
    connection = choose(wanted, state.folder, agreement(may_ask))
    settings = PolicySettings() if asked.packet_limit is None else PolicySettings(packet_limit=asked.packet_limit)

    async def start(runner: Runner) -> Json:
        return await runner.start(asked.flow, request)

    if may_ask:
        print_all(run.servers(connection.servers.source, connection.contract))
    shown = carried(state, connection, settings, start)
    if asked.as_json:
        print_json(shown)
        return exit_status.of_run(shown)
    if asked.flow == "daily":
        print_all(_since(state, shown))
    if not may_ask:
        print_run(shown)
        return exit_status.of_run(shown)

    thread_id = shown["thread_id"]
    return _talked_over(shown, lambda answer: answered(state, connection, settings, thread_id, answer))


def _since(state: State, shown: Json) -> list[RenderableType]:
    """What is new, resolved and still open against the last daily run of the same scope."""
    before = previous_run(state, shown) if shown["milestones"] else None
    return [Block(Text(line)) for line in lines(since_last(before, shown))] if before is not None else []


def _talked_over(shown: Json, resume: Resume) -> int:
    """The run in a terminal: its questions, what it found, then its packets. Returns the exit status."""
    asked = shown
    while asked["status"] == "needs_input" and not asked["milestones"]:
        answer = question_answered(asked)
        if answer is None:
            print_all([*run.headline(asked), *next_step(asked)])
            return exit_status.of_run(asked)
        asked = resume(answer).run
    print_all([*found(asked), *packet.results(asked["results"])])
    final = converse(asked, resume)
    print_all([*run.error(final), *next_step(final)])
    return exit_status.of_conversation(final)
