"""One running connection to one MCP server: opened, used and closed by one task of one loop."""

import asyncio
import logging
import os
import threading
from collections import deque
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any, TextIO

import httpx2
from mcp import Client, StdioServerParameters
from mcp.client.session import IncomingMessage
from mcp.client.stdio import stdio_client
from mcp.client.streamable_http import streamable_http_client
from mcp.types import Tool

from tools.errors import ServerUnavailable
from tools.run_settings import Mode
from tools.server_errors import shortened
from tools.server_spec import ServerSpec
from tools.tool_pins import Listing, listing_of

STDERR_LINES = 8
CLOSE_SECONDS = 10.0
TOOL_PAGES = 100
# The package logs what a server prints in place of MCP, with its text; that belongs in no terminal.
logging.getLogger("mcp").addHandler(logging.NullHandler())


class StderrTail:
    """The last lines that a server wrote to its standard error, read by a thread so that the pipe never fills."""

    def __init__(self) -> None:
        self._lines: deque[str] = deque(maxlen=STDERR_LINES)
        reading, writing = os.pipe()
        self._thread = threading.Thread(target=self._read, args=(reading,), name="mcp-stderr", daemon=True)
        self.writing: TextIO = os.fdopen(writing, "w", encoding="utf-8")
        self._thread.start()

    def _read(self, descriptor: int) -> None:
        with os.fdopen(descriptor, "r", encoding="utf-8", errors="replace") as stream:
            for line in stream:
                if line.strip():
                    self._lines.append(shortened(line, 300))

    def text(self) -> str:
        """The lines so far, oldest first, joined."""
        return " / ".join(self._lines)

    async def settle(self) -> None:
        """Wait until no more lines arrive, half a second at most."""
        heard = -1
        for _ in range(10):
            if heard == len(self._lines) and heard > 0:
                return
            heard = len(self._lines)
            await asyncio.sleep(0.05)

    async def finish(self) -> None:
        """Close our end and wait for the last lines; a grandchild that keeps the pipe is not waited for.

        Polls, because no thread may be started any more when the interpreter is ending.
        """
        if not self.writing.closed:
            self.writing.close()
        for _ in range(50):
            if not self._thread.is_alive():
                return
            await asyncio.sleep(0.01)


class Connection:
    """A connection of one generation. Every method runs on the loop that opened it."""

    def __init__(self, spec: ServerSpec, generation: int) -> None:
        self.spec = spec
        self.generation = generation
        self.answered = False  # the server has answered a tool call: its sign-in is done
        self.first_call = asyncio.Lock()
        self.strays = 0
        self.listing = Listing({})
        self._client: Client | None = None
        self._stderr: StderrTail | None = None
        self._stop = asyncio.Event()
        self._owner: asyncio.Task[None] | None = None

    @property
    def client(self) -> Client:
        """The open client. Raises ServerUnavailable where the connection is not open."""
        if self._client is None:
            raise ServerUnavailable(f"{self.spec.name}: the connection is closed", server=self.spec.name)
        return self._client

    async def open(self, mode: Mode, seconds: float) -> None:
        """Start or reach the server and list its tools. Raises ServerUnavailable with the server's last words."""
        ready = asyncio.get_running_loop().create_future()
        self._owner = asyncio.create_task(self._own(mode, ready))
        try:
            await asyncio.wait({self._owner, ready}, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
            failed = self._owner.done()
        finally:  # a cancelled caller leaves no process behind either
            if not ready.done():
                await self.close()
        if ready.done():
            return
        error = None if self._owner.cancelled() else self._owner.exception()
        why = f"it could not be started: {_innermost(error)}" if failed else f"no answer within {seconds:g} s"
        raise ServerUnavailable(
            f"{self.spec.name}: {self.with_last_words(why)}",
            server=self.spec.name,
            hint=f"Check the entry {self.spec.name!r} of the MCP configuration; `se-ops doctor` tries it again.",
        )

    async def listed_again(self) -> Listing:
        """The server's tools as it lists them now."""
        return await _listed(self.client)

    async def close(self) -> None:
        """End the connection and the server's process. Never raises for what the server does meanwhile."""
        self._stop.set()
        if self._owner is not None and self._client is None:
            self._owner.cancel()
        if self._owner is not None:
            _, hanging = await asyncio.wait({self._owner}, timeout=CLOSE_SECONDS)
            if hanging:
                self._owner.cancel()
                await asyncio.wait({self._owner}, timeout=CLOSE_SECONDS)
            if self._owner.done() and not self._owner.cancelled():
                self._owner.exception()
        self._client = None
        if self._stderr is not None:
            await self._stderr.finish()

    async def hear_last_words(self) -> None:
        """Give what a server wrote just before it ended a moment to arrive, so that the error can tell it."""
        if self._stderr is not None:
            await self._stderr.settle()

    def with_last_words(self, why: str) -> str:
        """The reason with what the server printed last, its secrets masked."""
        words = self._stderr.text() if self._stderr is not None else ""
        stray = f"; it printed {self.strays} lines that are not MCP" if self.strays else ""
        said = f"; it last wrote: {words}" if words else ""
        return shortened(self.spec.without_secrets(f"{why}{stray}{said}"), 1500)

    async def _own(self, mode: Mode, ready: asyncio.Future[None]) -> None:
        async with (
            self._transport() as transport,
            Client(transport, mode=mode, message_handler=self._message, cache=None) as client,
        ):
            self.listing = await _listed(client)
            self._client = client
            if not ready.done():
                ready.set_result(None)
            await self._stop.wait()

    async def _message(self, message: IncomingMessage) -> None:
        if isinstance(message, Exception):
            self.strays += 1

    @asynccontextmanager
    async def _transport(self) -> AsyncIterator[AbstractAsyncContextManager[Any]]:
        if self.spec.url is not None:
            async with httpx2.AsyncClient(headers=dict(self.spec.headers), timeout=None) as http:
                yield streamable_http_client(self.spec.url, http_client=http)
            return
        self._stderr = StderrTail()
        parameters = StdioServerParameters(
            command=self.spec.command or "",
            args=list(self.spec.args),
            env=dict(self.spec.env),
            cwd=_folder(self.spec.cwd),
        )
        yield stdio_client(parameters, errlog=self._stderr.writing)


async def _listed(client: Client) -> Listing:
    tools: list[Tool] = []
    cursors: list[str | None] = [None]
    while len(cursors) <= TOOL_PAGES:
        page = await client.list_tools(cursor=cursors[-1])
        tools += page.tools
        if page.next_cursor is None or page.next_cursor in cursors:
            return listing_of(tools)
        cursors.append(page.next_cursor)
    raise ServerUnavailable(f"tools/list names a further page after {TOOL_PAGES} pages")


def _folder(path: Path | None) -> Path | None:
    return path if path is None or path.is_dir() else None


def _innermost(error: BaseException | None) -> str:
    """The first real cause inside the groups that task groups wrap errors in."""
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return "it ended" if error is None else shortened(f"{type(error).__name__}: {error}")
