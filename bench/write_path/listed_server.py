"""The embedded MSX or WorkIQ server with the tool list of a file in the place of its own; for the rig of tool pins.

python listed_server.py msx|workiq DATABASE FILE [CONTRACT]. The file is read at each tools/list, so that a list can
change while the server runs. What the tools do, and the log of their calls, are the embedded server's.
"""

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

from mcp import types
from mcp.server.stdio import stdio_server

from sandbox.msx import MsxServer
from sandbox.store import Store
from sandbox.workiq import WorkIqServer


async def serve(kind: str, database: str, file: str, contract: str = "staged") -> None:
    """Serve until the client goes."""

    async def listed(*_: Any) -> types.ListToolsResult:
        tools = json.loads(await asyncio.to_thread(Path(file).read_text, encoding="utf-8"))
        return types.ListToolsResult(tools=[types.Tool.model_validate(tool) for tool in tools])

    store = Store(Path(database))
    embedded: Any = MsxServer(store, contract) if kind == "msx" else WorkIqServer(store, "ask_work_iq")  # type: ignore[arg-type]
    embedded._list = listed
    server = embedded.server()
    async with stdio_server() as (read, write):
        await server.run(read, write, server.create_initialization_options())


if __name__ == "__main__":
    asyncio.run(serve(*sys.argv[1:]))
