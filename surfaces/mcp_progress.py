"""A run's progress as MCP progress notifications."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from mcp.server.mcpserver import Context

from policy.inert import inert
from runs.runner import Event

Json = dict[str, Any]


@asynccontextmanager
async def progress(ctx: Context[Any, Any]) -> AsyncIterator[Event]:
    """A taker of the runner's events that sends each on as a progress notification, in their order."""
    told: asyncio.Queue[str | None] = asyncio.Queue()

    async def send() -> None:
        number = 0
        while (message := await told.get()) is not None:
            number += 1
            await ctx.report_progress(number, None, message)

    def take(event: Json) -> None:
        for message in _messages(event):
            told.put_nowait(message)

    sending = asyncio.create_task(send())
    try:
        yield take
    finally:
        told.put_nowait(None)
        await sending


def _messages(event: Json) -> list[str]:
    data = event.get("data")
    if not isinstance(data, dict):
        return []
    if event.get("type") == "custom" and "progress" in data:
        told = data["progress"]
        total = f" of {told['total']}" if told["total"] else ""
        return [f"{inert(str(told['what']))}: {told['done']}{total}"]
    if event.get("type") == "updates":
        return [f"{step.replace('_', ' ')}: done" for step in data if not step.startswith("__")]
    return []
