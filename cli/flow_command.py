"""Run a flow from the command line."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cli import exit_status
from cli.dialogue import ask_question, converse
from cli.rendering import run
from cli.rendering.text import print_all
from cli.session import carried, guarded, print_json, print_run, print_stop
from cli.terminal import agreement, interactive
from policy.settings import PolicySettings
from runs.connection import Wanted, choose
from runs.runner import Runner
from runs.wiring import open_state

Json = dict[str, Any]


@dataclass(frozen=True)
class FlowAsked:
    """A flow command as it was given."""

    flow: str
    request: Json
    mcp_config: Path | None
    sandbox: bool
    contract: str | None
    state: str | None
    packet_limit: int | None
    as_json: bool
    no_input: bool


def run_flow(asked: FlowAsked) -> int:
    """Run it to its next stop, show it, and in a terminal ask and go on. Returns the exit status."""
    return guarded(lambda: _run(asked), as_json=asked.as_json)


def _run(asked: FlowAsked) -> int:
    may_ask = interactive(asked.as_json, asked.no_input)
    state = open_state(asked.state)
    wanted = Wanted(asked.mcp_config, asked.sandbox, asked.contract)
    connection = choose(wanted, state.folder, agreement(may_ask))
    settings = PolicySettings() if asked.packet_limit is None else PolicySettings(packet_limit=asked.packet_limit)

    async def start(runner: Runner) -> Json:
        return await runner.start(asked.flow, asked.request)

    shown = carried(state, connection, settings, start)
    if asked.as_json:
        print_json(shown)
        return exit_status.of_run(shown)
    if not may_ask:
        print_run(shown)
        return exit_status.of_run(shown)

    def resume(answer: Any) -> Json:
        async def go_on(runner: Runner) -> Json:
            return await runner.resume(shown["thread_id"], answer)

        return carried(state, connection, settings, go_on)

    while shown["status"] == "needs_input" and not shown["milestones"]:
        answer = ask_question(shown)
        if answer is None:
            print_stop(shown)
            return exit_status.of_run(shown)
        shown = resume(answer)
    print_all([*run.headline(shown), *run.findings(shown), *run.closing(shown)])
    print_all(run.error(shown))
    final = converse(shown, resume)
    print_all(run.notes(final))
    if final["status"] != "completed":
        print_stop(final | {"packet": None} if final["status"] == "needs_input" else final)
    return _status_after(final)


def _status_after(shown: Json) -> int:
    """In a terminal an approval may have been carried out: its bad outcomes count."""
    bad = any(result["outcome"] in ("failed", "mismatch", "stale", "unknown") for result in shown["results"])
    if shown["status"] != "failed" and bad:
        return exit_status.NOT_CARRIED_OUT
    return exit_status.of_run(shown)
