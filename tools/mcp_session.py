"""An MCP session that can be used from any event loop and any thread.

One private thread and loop per server own the connection. A read is tried again after a crash, a hang or a busy
answer; a write is sent once, and an end that tells nothing is OutcomeUncertain.
"""

import asyncio
import atexit
import json
import random
import sys
import threading
from collections.abc import Coroutine, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

import anyio
from mcp import MCPError
from mcp.types import (
    CONNECTION_CLOSED,
    INVALID_PARAMS,
    METHOD_NOT_FOUND,
    REQUEST_TIMEOUT,
    CallToolResult,
    TextContent,
    Tool,
)
from pydantic import ValidationError

from tools.errors import ConfigurationError, OutcomeUncertain, ReplyInvalid, ServerUnavailable, ToolRefused
from tools.mcp_connection import Connection
from tools.run_settings import Mode, RunSettings
from tools.server_errors import BUSY_HINT, ServerError, as_exception, read_error, shortened
from tools.server_spec import ServerSpec
from tools.tool_pins import Listing, ToolPin, bears

ALIVE_SECONDS = 5.0
LONGEST_DELAY_SECONDS = 30.0
T = TypeVar("T")


@dataclass(frozen=True)
class WriteAnswer:
    """What came back for one write: JSON, or the server's error, and the connection's generation."""

    generation: int
    reply: Any = None
    error: ServerError | None = None


class _Broken(Exception):
    """The call ended without an answer. `closed`: the connection ended; else the time ran out."""

    def __init__(self, why: str, *, closed: bool) -> None:
        super().__init__(why)
        self.closed = closed


class McpSession:
    """A session with one server. `calls` counts the tool calls sent.

    With a `pin`, every call may raise ToolsChanged in place of being sent: the tools are compared with it at each
    connection and before each write.
    """

    def __init__(self, spec: ServerSpec, settings: RunSettings | None = None, pin: ToolPin | None = None) -> None:
        self.spec = spec
        self.name = spec.name
        self.calls = 0
        self._settings = settings or RunSettings()
        self._pin = pin
        self._mode: Mode = spec.mode
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._starting = threading.Lock()
        self._closed = False
        self._connection: Connection | None = None
        self._opened = 0
        self._opening = asyncio.Lock()
        self._slots = asyncio.Semaphore(self._settings.concurrency)

    async def tools(self) -> dict[str, Tool]:
        """The server's tools by their own names (tools/list)."""
        return await self._outside(self._tools())

    async def listing(self) -> Listing:
        """The server's tools with the names that it gave twice."""
        return await self._outside(self._listing())

    async def tool(self, name: str) -> Tool | None:
        """The tool of that name, or the one that carries it behind a host's prefix; None where there is none."""
        return _named(await self.tools(), name, self.name)

    async def read(self, tool: str, arguments: Mapping[str, Any] | None = None, *, seconds: float | None = None) -> Any:
        """The JSON that a read tool answers. Tried again after a crash, a hang, 429 or 5xx; never after a refusal.

        Raises NotSignedIn, ToolRefused, ReplyInvalid, or ServerUnavailable when the tries are used up.
        """
        limit = seconds or self._settings.read_timeout
        result = await self._outside(self._read(tool, dict(arguments or {}), limit, self._settings.read_tries))
        return self._json(tool, result)

    async def read_text(self, tool: str, arguments: Mapping[str, Any], *, seconds: float, tries: int) -> str:
        """The words that a read tool answers, all of its text blocks together. Raises as `read` does."""
        result = await self._outside(self._read(tool, dict(arguments), seconds, tries))
        return _text(result)

    async def write(
        self, tool: str, arguments: Mapping[str, Any], *, generation: int | None = None, seconds: float | None = None
    ) -> WriteAnswer:
        """Send a write tool's call once. `generation`: only on that connection, never on a later one.

        Raises ServerUnavailable where it was certainly not sent, OutcomeUncertain where no clear answer came.
        """
        limit = seconds or self._settings.write_timeout
        return await self._outside(self._write(tool, dict(arguments), generation, limit))

    def close(self) -> None:
        """End the server's process and the private thread. Safe to call twice, and from any thread."""
        with self._starting:
            self._closed = True
            loop, thread, self._loop = self._loop, self._thread, None
        if loop is None or thread is None:
            return
        atexit.unregister(self.close)
        asyncio.run_coroutine_threadsafe(self._shut(), loop).result(30)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(5)
        if not loop.is_running():
            loop.close()

    async def aclose(self) -> None:
        """As `close`, without holding up the caller's loop."""
        await asyncio.to_thread(self.close)

    async def _outside(self, work: Coroutine[Any, Any, T]) -> T:
        try:
            loop = self._private_loop()
        except ServerUnavailable:
            work.close()
            raise
        return await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(work, loop))

    def _private_loop(self) -> asyncio.AbstractEventLoop:
        with self._starting:
            if self._closed:
                raise ServerUnavailable(f"{self.name}: the session is closed", server=self.name)
            if self._loop is None:
                self._loop = _new_loop()
                self._thread = threading.Thread(target=self._loop.run_forever, name=f"mcp-{self.name}", daemon=True)
                self._thread.start()
                atexit.register(self.close)
            return self._loop

    async def _shut(self) -> None:
        if self._connection is not None:
            await self._connection.close()
        waiting = asyncio.all_tasks() - {asyncio.current_task()}
        for task in waiting:
            task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)

    async def _connected(self, *, instead_of: Connection | None = None) -> Connection:
        """The open connection; a new one in the place of `instead_of`, which only its first reporter replaces."""
        async with self._opening:
            if self._connection is not None and self._connection is instead_of:
                await self._connection.close()
                self._connection = None
            if self._connection is None:
                self._connection = await self._open()
            return self._connection

    async def _open(self) -> Connection:
        self._opened += 1
        connection = Connection(self.spec, self._opened)
        try:
            await connection.open(self._mode, self._settings.connect_timeout)
        except ServerUnavailable:
            if self._mode == "legacy" or self.spec.url is not None:
                raise
            # A server that ends on a method it does not know connects by the older handshake.
            connection = Connection(self.spec, self._opened)
            await connection.open("legacy", self._settings.connect_timeout)
            self._mode = "legacy"
        if self._pin is not None:
            try:
                self._pin.check(connection.listing)
            except ConfigurationError:
                await connection.close()
                raise
        return connection

    async def _tools(self) -> dict[str, Tool]:
        return dict((await self._connected()).listing.tools)

    async def _listing(self) -> Listing:
        return (await self._connected()).listing

    async def _read(self, tool: str, arguments: dict[str, Any], seconds: float, tries: int) -> CallToolResult:
        reconnects_left = 1
        connection = await self._connected()
        for attempt in range(1, tries + 1):
            last = attempt == tries
            try:
                result = await self._in_turn(connection, tool, arguments, seconds)
            except _Broken as broken:
                dead = broken.closed or not await self._alive(connection)
                if last or (dead and not reconnects_left):
                    raise self._unavailable(connection, tool, str(broken)) from None
                if dead:
                    reconnects_left -= 1
                    connection = await self._connected(instead_of=connection)
                await asyncio.sleep(self._delay(attempt, None))
                continue
            if not result.is_error:
                return result
            error = read_error(_text(result))
            if error.kind != "unavailable" or last:
                raise as_exception(error, server=self.name, tool=tool)
            await asyncio.sleep(self._delay(attempt, error.retry_after))
        raise AssertionError("a read is tried at least once")

    async def _write(self, tool: str, arguments: dict[str, Any], generation: int | None, seconds: float) -> WriteAnswer:
        connection = await self._connected()
        if not await self._alive(connection):
            connection = await self._connected(instead_of=connection)
        if generation is not None and connection.generation != generation:
            raise ServerUnavailable(
                f"{self.name}: {tool} was not sent: the server was restarted in between",
                server=self.name,
                hint="Start the run again; nothing was written by this call.",
            )
        try:
            result = await self._in_turn(connection, tool, arguments, seconds)
        except _Broken as broken:
            raise self._uncertain(connection, tool, str(broken)) from None
        except ToolRefused as refused:
            return WriteAnswer(connection.generation, error=ServerError(refused.message, "refused"))
        except ReplyInvalid as invalid:
            raise self._uncertain(connection, tool, invalid.message) from None
        if result.is_error:
            return WriteAnswer(connection.generation, error=read_error(_text(result)))
        try:
            return WriteAnswer(connection.generation, reply=self._json(tool, result))
        except ReplyInvalid as invalid:
            raise self._uncertain(connection, tool, invalid.message) from None

    async def _in_turn(
        self, connection: Connection, tool: str, arguments: dict[str, Any], seconds: float
    ) -> CallToolResult:
        """Send one call; until the server has answered one, calls go alone, so that it signs in once."""
        if connection.answered:
            return await self._send(connection, tool, arguments, seconds)
        async with connection.first_call:
            if not connection.answered:
                result = await self._send(connection, tool, arguments, seconds)
                connection.answered = not result.is_error or read_error(_text(result)).kind != "not_signed_in"
                return result
        return await self._send(connection, tool, arguments, seconds)

    async def _send(
        self, connection: Connection, tool: str, arguments: dict[str, Any], seconds: float
    ) -> CallToolResult:
        found = _named(connection.listing.tools, tool, self.name)
        if found is None:
            raise ConfigurationError(
                f"{self.name}: the server has no tool {tool}",
                server=self.name,
                hint="`se-ops doctor` lists what is missing; check which server the configuration names.",
            )
        async with self._slots:
            self.calls += 1
            try:
                return await connection.client.call_tool(found.name, arguments, read_timeout_seconds=seconds)
            except MCPError as error:
                if error.code == CONNECTION_CLOSED:
                    await connection.hear_last_words()
                raise self._protocol_error(error, tool, seconds) from None
            except (anyio.ClosedResourceError, anyio.BrokenResourceError, OSError) as error:
                raise _Broken(f"{type(error).__name__}: {error}", closed=True) from None
            except (ValidationError, RuntimeError) as error:
                raise ReplyInvalid(
                    f"{self.name}: {tool}: the reply is no valid tool result: {shortened(str(error), 200)}",
                    server=self.name,
                ) from None

    def _protocol_error(self, error: MCPError, tool: str, seconds: float) -> Exception:
        if error.code == CONNECTION_CLOSED:
            return _Broken("the connection ended", closed=True)
        if error.code == REQUEST_TIMEOUT:
            return _Broken(f"no answer within {seconds:g} s", closed=False)
        if error.code in (INVALID_PARAMS, METHOD_NOT_FOUND):
            return ToolRefused(f"{self.name}: {tool}: {shortened(error.message)}", server=self.name)
        return _Broken(f"error {error.code}: {shortened(error.message)}", closed=False)

    async def _alive(self, connection: Connection) -> bool:
        try:
            async with asyncio.timeout(ALIVE_SECONDS):
                listed = await connection.listed_again()
        except (MCPError, ServerUnavailable, TimeoutError, OSError):
            return False
        except (anyio.ClosedResourceError, anyio.BrokenResourceError, ValidationError):
            return False
        if self._pin is not None:
            self._pin.check(listed)
        return True

    def _delay(self, attempt: int, retry_after: float | None) -> float:
        doubled = self._settings.retry_delay * 2.0 ** (attempt - 1)
        jittered = doubled * random.uniform(0.5, 1.5)  # noqa: S311 - spreads retries, guards nothing
        return min(max(jittered, retry_after or 0.0), LONGEST_DELAY_SECONDS)

    def _json(self, tool: str, result: CallToolResult) -> Any:
        texts = [block.text for block in result.content if isinstance(block, TextContent)]
        if len(texts) != 1 or len(result.content) != 1:
            raise self._invalid(tool, f"it has {len(result.content)} blocks, not one text")
        try:
            return json.loads(texts[0])
        except ValueError:
            raise self._invalid(tool, f"it is not JSON: {shortened(texts[0], 120)}") from None

    def _invalid(self, tool: str, why: str) -> ReplyInvalid:
        message = self.spec.without_secrets(f"{self.name}: {tool}: the reply is not what the tool promises: {why}")
        return ReplyInvalid(message, server=self.name, hint="`se-ops doctor` checks the server's version.")

    def _unavailable(self, connection: Connection, tool: str, why: str) -> ServerUnavailable:
        message = f"{self.name}: {tool}: {connection.with_last_words(why)}"
        return ServerUnavailable(message, server=self.name, hint=BUSY_HINT)

    def _uncertain(self, connection: Connection, tool: str, why: str) -> OutcomeUncertain:
        message = f"{self.name}: {tool} may or may not have been carried out: {connection.with_last_words(why)}"
        return OutcomeUncertain(message, server=self.name, hint="Look at the record before anything is sent again.")


def _new_loop() -> asyncio.AbstractEventLoop:
    # The selector loop, which a program may have chosen as the default on Windows, cannot start processes.
    if sys.platform == "win32":
        return asyncio.ProactorEventLoop()
    return asyncio.new_event_loop()


def _named(tools: Mapping[str, Tool], name: str, server: str) -> Tool | None:
    if name in tools:
        return tools[name]
    prefixed = [tool for full, tool in tools.items() if bears(full, name)]
    if len(prefixed) > 1:
        names = ", ".join(sorted(tool.name for tool in prefixed))
        raise ConfigurationError(f"{server}: several tools end in {name}: {names}", server=server)
    return prefixed[0] if prefixed else None


def _text(result: CallToolResult) -> str:
    return "\n".join(block.text for block in result.content if isinstance(block, TextContent))
