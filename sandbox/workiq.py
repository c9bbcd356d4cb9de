"""The embedded WorkIQ server over stdio: python -m sandbox.workiq --db FILE [--tool ask_work_iq|ask].

The older tool, `ask_work_iq`, answers in prose; the newer, `ask`, in JSON that holds the prose. As the real one it is
helpful rather than exact: a question without a customer brings other customers' items.
"""

import argparse
import asyncio
import json
import os
from pathlib import Path
from typing import Any, Literal

from mcp import types
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server

from sandbox.faults import biting
from sandbox.m365_answers import answer
from sandbox.refusal import Refused
from sandbox.store import Store

Tool = Literal["ask_work_iq", "ask"]
_TEXT = {"type": "string"}
_SCHEMAS: dict[str, dict[str, Any]] = {
    "ask_work_iq": {"type": "object", "properties": {"question": _TEXT}, "required": ["question"]},
    "ask": {
        "type": "object",
        "properties": {
            "question": _TEXT,
            "fileUrls": {"type": "array", "items": _TEXT},
            "conversationId": _TEXT,
            "agentId": _TEXT,
        },
        "required": ["question"],
    },
    "accept_eula": {"type": "object", "properties": {"eulaUrl": _TEXT}, "required": ["eulaUrl"]},
}
_REFUSALS = {
    "forbidden": "Request failed (403): the user has no Microsoft 365 Copilot licence or has not consented.",
    "throttled": "Request failed (429): too many requests, try again later.",
    "eula": "The End User License Agreement has not been accepted. Call accept_eula first.",
}
_NONSENSE = {
    "garbage": "\x00\x01 {{ }} undefined %s NaN — — [object Object] \u202e ]](",
    "html": "<!DOCTYPE html><html><head><title>Sign in</title></head><body><h1>504 Gateway Time-out</h1></body></html>",
}
_NO_RESPONSE = "The request could not be completed."


class WorkIqServer:
    """One of the two tools over one store, with the store's faults. It counts the questions of its session."""

    def __init__(self, store: Store, tool: Tool) -> None:
        self._store = store
        self._tool = tool
        self._asked = 0

    def server(self) -> Server[Any]:
        """The MCP server."""
        return Server("workiq-sandbox", version="1.0", on_list_tools=self._list, on_call_tool=self._call)

    async def _list(self, *_: Any) -> types.ListToolsResult:
        names = (self._tool, "accept_eula")
        return types.ListToolsResult(tools=[types.Tool(name=name, input_schema=_SCHEMAS[name]) for name in names])

    async def _call(self, _: Any, request: types.CallToolRequestParams) -> types.CallToolResult:
        arguments = dict(request.arguments or {})
        faults = await asyncio.to_thread(biting, self._store, request.name)
        if "slow" in faults:
            await asyncio.sleep(float(faults["slow"]))
        text, is_error = await asyncio.to_thread(self._logged, request.name, arguments, faults)
        if "hang" in faults:
            await asyncio.sleep(3600)
        return types.CallToolResult(content=[types.TextContent(type="text", text=text)], is_error=is_error)

    def _logged(self, name: str, arguments: dict[str, Any], faults: dict[str, Any]) -> tuple[str, bool]:
        if "crash_before" in faults:
            self._store.log("workiq", name, arguments, "crash", wrote=False)
            os._exit(1)
        try:
            text = self._carried_out(name, arguments, faults)
        except Refused as refused:
            self._store.log("workiq", name, arguments, "error", wrote=False)
            return str(refused), True
        self._store.log("workiq", name, arguments, "ok", wrote=False)
        return text, False

    def _carried_out(self, name: str, arguments: dict[str, Any], faults: dict[str, Any]) -> str:
        if name == "accept_eula":
            return "The EULA must be accepted by a person in the browser."
        if name != self._tool:
            raise Refused(f"Tool {name} not found")
        question = arguments.get("question")
        if not isinstance(question, str):
            raise Refused("Input validation error: 'question' is a required property")
        self._asked += 1
        for fault, words in _REFUSALS.items():
            if fault in faults:
                raise Refused(words)
        if "limit" in faults and self._asked > int(faults["limit"]):
            raise Refused("The session has reached its limit of questions.")
        conversation = str(arguments.get("conversationId") or "c-1")
        if "null_response" in faults:
            return _body(None, conversation, _NO_RESPONSE)
        for fault, nonsense in _NONSENSE.items():
            if fault in faults:
                return nonsense
        prose = answer(question, self._store)
        return _body(prose, conversation, None) if self._tool == "ask" else prose


def _body(response: str | None, conversation: str, error: str | None) -> str:
    return json.dumps({"response": response, "conversationId": conversation, "error": error}, ensure_ascii=False)


async def serve(store: Store, tool: Tool) -> None:
    """Serve over standard input and output until the client goes."""
    server = WorkIqServer(store, tool).server()
    async with stdio_server() as (read, write):
        await server.run(read, write, server.create_initialization_options())


def main() -> None:
    """Read the command line and serve."""
    parser = argparse.ArgumentParser(prog="sandbox.workiq", description=__doc__)
    parser.add_argument("--db", type=Path, required=True)
    parser.add_argument("--tool", choices=("ask_work_iq", "ask"), default="ask_work_iq")
    arguments = parser.parse_args()
    if not arguments.db.is_file():
        parser.error(f"{arguments.db} does not exist: make it with `se-ops sandbox reset`")
    asyncio.run(serve(Store(arguments.db), arguments.tool))


if __name__ == "__main__":
    main()
