"""The named points of the write path, and a way to end this process at one of them, as a power cut would.

The points stand before and after each step that reaches outside the process: the ledger, the run tables, the server.
The product knows nothing of them; a process that is to die arms itself.
"""

import asyncio
import os
import signal
from collections.abc import Awaitable, Callable
from typing import Any

from mcp import Client

from tools.ledger import Ledger
from tools.mcp_session import McpSession
from tools.msx_reader import MsxReader
from tools.run_store import RunStore

STEPS = ("decide", "close", "read again", "claim", "stage", "execute", "read back", "finish")
POINTS = (*(f"{when} {step}" for step in STEPS for when in ("before", "after")), "during execute")
_AFTER_CLAIM = ("read back", "finish", "claim", "execute")
# What a recovery passes: it reads back, notes the outcome, and goes on with the items that are left.
RECOVERY = tuple(
    f"{when} {step}" for step in ("read back", "finish", "claim", "execute") for when in ("before", "after")
)


def die() -> None:
    """End this process at once: no clean-up, no exception, nothing flushed."""
    if hasattr(signal, "SIGKILL"):
        os.kill(os.getpid(), signal.SIGKILL)
    os._exit(9)


def arm(point: str) -> None:
    """Let this process die when it comes to a point the first time."""
    when, _, step = point.partition(" ")
    if when == "during":
        _during_execute()
        return
    before, after = (die, _nothing) if when == "before" else (_nothing, die)
    {
        "decide": lambda: _plain(Ledger, "decide", before, after),
        "close": lambda: _plain(RunStore, "close_proposals", before, after),
        "read again": lambda: _reads(before, after, claimed=False),
        "claim": lambda: _plain(Ledger, "claim", before, after),
        "stage": lambda: _writes(lambda tool: tool != "execute_operation", before, after),
        "execute": lambda: _writes(lambda tool: tool == "execute_operation", before, after),
        "read back": lambda: _reads(before, after, claimed=True),
        "finish": lambda: _plain(Ledger, "finish", before, after),
    }[step]()


def _nothing() -> None:
    pass


def _plain(owner: type, name: str, before: Callable[[], None], after: Callable[[], None]) -> None:
    method = getattr(owner, name)

    def wrapped(*given: Any, **named: Any) -> Any:
        before()
        answer = method(*given, **named)
        after()
        return answer

    setattr(owner, name, wrapped)


def _waited(owner: type, name: str, before: Callable[..., None], after: Callable[..., None]) -> None:
    method: Callable[..., Awaitable[Any]] = getattr(owner, name)

    async def wrapped(*given: Any, **named: Any) -> Any:
        before(*given[1:])
        answer = await method(*given, **named)
        after(*given[1:])
        return answer

    setattr(owner, name, wrapped)


def _writes(meant: Callable[[str], bool], before: Callable[[], None], after: Callable[[], None]) -> None:
    _waited(
        McpSession,
        "write",
        lambda tool, *_: before() if meant(tool) else None,
        lambda tool, *_: after() if meant(tool) else None,
    )


def _reads(before: Callable[[], None], after: Callable[[], None], *, claimed: bool) -> None:
    """Reads of a target: those before its item was claimed, or those after (an item found claimed counts)."""
    state = {"claimed": False}

    def note(*_: Any) -> None:
        state["claimed"] = True

    _plain(Ledger, "claim", _nothing, note)
    next_open = Ledger.next_open

    def noting(self: Ledger, thread_id: str) -> Any:
        effect = next_open(self, thread_id)
        state["claimed"] = effect is not None and effect.state == "intent"
        return effect

    Ledger.next_open = noting  # type: ignore[method-assign]
    for name in ("current", "open_tasks"):
        _waited(
            MsxReader,
            name,
            lambda *_: before() if state["claimed"] == claimed else None,
            lambda *_: after() if state["claimed"] == claimed else None,
        )


def _during_execute() -> None:
    """Die a moment after the call was sent, while the server has it: it may or may not carry it out."""
    call_tool = Client.call_tool

    async def sending(self: Client, name: str, *given: Any, **named: Any) -> Any:
        if name == "execute_operation":
            asyncio.get_running_loop().call_later(0.002, die)
        return await call_tool(self, name, *given, **named)

    Client.call_tool = sending  # type: ignore[method-assign, assignment]
