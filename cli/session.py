"""One command's work: open the state, run, report errors in words, and end with the contract's exit status."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any

from cli import exit_status
from cli.progress import Progress
from cli.rendering import packet, run
from cli.rendering.text import output, print_all, say
from policy.inert import inert
from policy.settings import PolicySettings
from runs.connection import Connection
from runs.runner import Runner
from runs.wiring import State, open_runner
from tools.errors import SeOpsError

Json = dict[str, Any]


def guarded(work: Callable[[], int], *, as_json: bool) -> int:
    """Do a command's work; an expected error becomes one clear message and its exit status."""
    try:
        return work()
    except SeOpsError as error:
        if as_json:
            body = {"code": error.code, "message": error.message, "server": error.server, "hint": error.hint}
            print_json({"schema_version": 1, "error": body})
        say(f"Error: {inert(error.message)}", *([inert(error.hint)] if error.hint else []))
        return exit_status.of_error(error.code)


def carried(
    state: State, connection: Connection, settings: PolicySettings, work: Callable[[Runner], Awaitable[Json]]
) -> Json:
    """Carry a run to its next stop with these servers, showing progress."""

    async def run_it() -> Json:
        with Progress() as progress:
            async with open_runner(state, connection, settings, on_event=progress) as runner:
                return await work(runner)

    return asyncio.run(run_it())


def settings_of(state: State, thread_id: str) -> PolicySettings:
    """The policy settings that a run was begun with."""
    request = state.store.get(thread_id, "request") or {}
    return PolicySettings.model_validate(request.get("settings", {}))


def print_json(body: Json) -> None:
    """One JSON object on standard output."""
    output().file.write(json.dumps(body, ensure_ascii=False, indent=2) + "\n")


def print_run(shown: Json, *, with_notes: bool = True) -> None:
    """A whole run as a person reads it."""
    parts = [*run.headline(shown), *run.findings(shown)] if shown["milestones"] else run.headline(shown)
    parts += run.closing(shown)
    if with_notes:
        parts += run.notes(shown)
    print_all([*parts, *packet.results(shown["results"])])
    print_stop(shown)


def print_stop(shown: Json) -> None:
    """Where the run stands: its packet, its question, its error, and the command that goes on."""
    if shown["packet"] is not None:
        print_all(packet.packet(shown["packet"]))
    print_all([*run.question(shown), *run.error(shown)])
    thread_id = shown["thread_id"]
    if shown["status"] == "awaiting_confirmation":
        packet_hash = shown["packet"]["packet_hash"]
        print_all([])
        output().print(f"\nNothing is written yet. To approve later: se-ops approve {thread_id} --packet {packet_hash}")
    elif shown["status"] == "needs_input":
        output().print(f"\nTo answer: se-ops answer {thread_id} TEXT")
    elif shown["status"] == "completed" and shown["packet"] is None and not shown["results"]:
        output().print("\nNothing to propose.")
