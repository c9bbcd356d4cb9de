"""An MCP client as an editor's chat has one, over stdio or in this process, with a person who answers its questions."""

import os
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

from mcp import Client, StdioServerParameters
from mcp.types import CallToolResult, ElicitResult

from runs.connection import Wanted
from surfaces.driven_runs import Runs
from surfaces.mcp_server import flow_server
from tests.scene import AS_OF, Scene

ROOT = Path(__file__).parents[2]
Json = dict[str, Any]
Reply = Callable[[str], ElicitResult]
Connect = Callable[..., AbstractAsyncContextManager["Chat"]]


class Person:
    """Answers what the client asks, in turn, and keeps what was shown; the last reply is given again and again."""

    def __init__(self, *replies: Reply) -> None:
        self.replies = list(replies)
        self.shown: list[str] = []

    async def __call__(self, _: Any, asked: Any) -> ElicitResult:
        self.shown.append(asked.message)
        return (self.replies.pop(0) if len(self.replies) > 1 else self.replies[0])(asked.message)


def hash_in(message: str) -> str:
    """The packet hash that a person reads in a question."""
    return next(line for line in message.splitlines() if line.startswith("Packet hash:")).split()[2]


def typing(text: str) -> Reply:
    return lambda message: ElicitResult(action="accept", content={"packet": text})


def approving(message: str) -> ElicitResult:
    return typing(hash_in(message).removeprefix("sha256:")[:6])(message)


def declining(message: str) -> ElicitResult:
    return ElicitResult(action="decline")


def cancelling(message: str) -> ElicitResult:
    return ElicitResult(action="cancel")


class Chat:
    """What a model can do with the client: call tools."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.progress: list[str | None] = []

    async def call(self, tool: str, **arguments: Any) -> CallToolResult:
        async def note(done: float, total: float | None, message: str | None) -> None:
            self.progress.append(message)

        return await self.client.call_tool(tool, arguments, progress_callback=note)

    async def result(self, tool: str, **arguments: Any) -> Json:
        """The structured result of a call that must not fail."""
        returned = await self.call(tool, **arguments)
        assert not returned.is_error, returned.content
        assert isinstance(returned.structured_content, dict)
        return returned.structured_content

    async def error(self, tool: str, **arguments: Any) -> Json:
        """The error of a call that must fail."""
        returned = await self.call(tool, **arguments)
        assert returned.is_error, returned.content
        assert isinstance(returned.structured_content, dict)
        error = returned.structured_content["error"]
        assert isinstance(error, dict)
        return error

    async def hygiene(self, **arguments: Any) -> Json:
        """Run task hygiene to its first stop; the run's JSON."""
        run = (await self.result("start_run", flow="task_hygiene", as_of=AS_OF, **arguments))["run"]
        assert isinstance(run, dict)
        return run


@asynccontextmanager
async def over_stdio(scene: Scene, person: Person | None = None, mode: str = "auto") -> AsyncIterator[Chat]:
    """A chat with `se-ops mcp` as a process of its own."""
    words = ["-m", "cli.main", "mcp", "--sandbox", "--contract", scene.contract, "--state", str(scene.folder)]
    server = StdioServerParameters(
        command=sys.executable, args=words, cwd=scene.folder, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    async with Client(server, read_timeout_seconds=60, elicitation_callback=person, mode=mode) as client:
        yield Chat(client)


@asynccontextmanager
async def in_process(
    scene: Scene, person: Person | None = None, wanted: Wanted | None = None, mode: str = "auto"
) -> AsyncIterator[Chat]:
    """A chat with the same server in this process; the CRM server is still one of its own over stdio."""
    server = flow_server(Runs(str(scene.folder), wanted or Wanted(sandbox=True, contract=scene.contract)))
    async with Client(server, read_timeout_seconds=60, elicitation_callback=person, mode=mode) as client:
        yield Chat(client)
