"""Asking an embedded server as a client does: in memory for the many tests, over stdio where the process counts."""

import json
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from mcp import Client, StdioServerParameters, types

from sandbox.msx import MsxServer
from sandbox.reads import Contract
from sandbox.store import Store

ROOT = Path(__file__).parents[2]
TIMEOUT = 20


@asynccontextmanager
async def in_memory(store: Store, contract: Contract = "staged") -> AsyncIterator["Asking"]:
    """An MSX server of this process."""
    async with Client(MsxServer(store, contract).server(), read_timeout_seconds=TIMEOUT) as client:
        yield Asking(client)


@asynccontextmanager
async def over_stdio(module: str, store: Store, *options: str) -> AsyncIterator["Asking"]:
    """A server process of its own, started as a client's configuration starts it."""
    environment = {"PYTHONPATH": os.pathsep.join([str(ROOT), *filter(None, sys.path)])}
    arguments = ["-m", module, "--db", str(store.path), *options]
    server = StdioServerParameters(command=sys.executable, args=arguments, env=environment, cwd=ROOT)
    async with Client(server, read_timeout_seconds=TIMEOUT) as client:
        yield Asking(client)


class Asking:
    """A client, and the three ways in which a test reads an answer."""

    def __init__(self, client: Client) -> None:
        self.client = client

    async def raw(self, tool: str, /, **arguments: Any) -> types.CallToolResult:
        """The whole result, which is one text block whatever happens."""
        result = await self.client.call_tool(tool, arguments)
        assert isinstance(result, types.CallToolResult)
        assert [type(block) for block in result.content] == [types.TextContent]
        assert result.structured_content is None
        return result

    async def text(self, tool: str, /, **arguments: Any) -> str:
        """The text of an answer that is no error."""
        result = await self.raw(tool, **arguments)
        assert not result.is_error, _text(result)
        return _text(result)

    async def json(self, tool: str, /, **arguments: Any) -> Any:
        """The JSON of an answer that is no error."""
        return json.loads(await self.text(tool, **arguments))

    async def refusal(self, tool: str, /, **arguments: Any) -> str:
        """The words of an answer that is an error."""
        result = await self.raw(tool, **arguments)
        assert result.is_error, _text(result)[:500]
        return _text(result)


def _text(result: types.CallToolResult) -> str:
    (block,) = result.content
    assert isinstance(block, types.TextContent)
    return block.text
