"""Carry a run to its next stop over its servers, with progress shown."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from cli.progress import Progress
from policy.settings import PolicySettings
from runs.connection import Connection
from runs.runner import Runner
from runs.wiring import State, open_runner

Json = dict[str, Any]


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


@dataclass(frozen=True)
class Answered:
    """A run after an answer; `refusal` says why the answer was none and changed nothing."""

    run: Json
    refusal: str | None


def answered(state: State, connection: Connection, settings: PolicySettings, thread_id: str, answer: Any) -> Answered:
    """Give the run its answer and carry it to its next stop."""
    before = len(state.ledger.refusals(thread_id))

    async def resume(runner: Runner) -> Json:
        return await runner.resume(thread_id, answer)

    run = carried(state, connection, settings, resume)
    refusals = state.ledger.refusals(thread_id)
    return Answered(run, refusals[-1] if len(refusals) > before else None)
