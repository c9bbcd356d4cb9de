"""The embedded WorkIQ server over stdio: python -m sandbox.workiq --db FILE [--tool ask_work_iq|ask].

It answers in prose from the stored Microsoft 365 items: by customer, opportunity, people, dates and source words of the
question. As the real one it is helpful rather than exact: a question without a customer brings other customers' items.
"""

import argparse
import asyncio
import json
import os
import re
from datetime import date
from pathlib import Path
from typing import Any, Literal

from mcp import types
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server

from sandbox.faults import biting
from sandbox.store import Row, Store

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
_SOURCE_WORDS = {
    "Teams": ("teams", "chat", "channel"),
    "Meeting": ("meeting", "transcript", "minutes"),
    "Outlook": ("outlook", "mail", "email"),
    "SharePoint": ("sharepoint", "onedrive", "document", "file"),
}
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MOST = 12


class WorkIqServer:
    """One of the two tools over one store, with the store's faults."""

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
        text, is_error = await asyncio.to_thread(self._answer, request.name, arguments, faults)
        if "hang" in faults:
            await asyncio.sleep(3600)
        return types.CallToolResult(content=[types.TextContent(type="text", text=text)], is_error=is_error)

    def _answer(self, name: str, arguments: dict[str, Any], faults: dict[str, Any]) -> tuple[str, bool]:
        self._asked += 1
        trouble = self._trouble(faults)
        self._store.log("workiq", name, arguments, "error" if trouble else "ok", wrote=False)
        if "crash_before" in faults:
            os._exit(1)
        if trouble:
            return trouble
        if name == "accept_eula":
            return "The EULA must be accepted by a person in the browser.", False
        if name != self._tool:
            return f"Tool {name} not found", True
        return answer(str(arguments.get("question", "")), self._items()), False

    def _trouble(self, faults: dict[str, Any]) -> tuple[str, bool] | None:
        if "forbidden" in faults:
            return "Request failed (403): the user has no Microsoft 365 Copilot licence or has not consented.", True
        if "throttled" in faults:
            return "Request failed (429): too many requests, try again later.", True
        if "eula" in faults:
            return "The End User License Agreement has not been accepted. Call accept_eula first.", True
        if "null_response" in faults:
            body = {"response": None, "conversationId": "c-1", "error": "The request could not be completed."}
            return json.dumps(body), False
        if "limit" in faults and self._asked > int(faults["limit"]):
            return "The session has reached its limit of questions.", True
        return None

    def _items(self) -> list[Row]:
        with self._store.connection() as connection:
            return [dict(row) for row in connection.execute("SELECT * FROM m365_item ORDER BY date, id")]


def answer(question: str, items: list[Row]) -> str:
    """The prose that answers a question from these items."""
    found = [item for item in items if _fits(item, question, items)]
    if not found:
        return "I could not find anything about that in your Teams chats, meetings, mail or documents."
    shown = found[:_MOST]
    lines = [f"I found {len(found)} relevant items. Here is what they say:", ""]
    for item in shown:
        where = f" in *{item['place']}*" if item["place"] else ""
        lines.append(f"- {_long(item['date'])}, {item['source']}: {item['author']}{where} said: “{item['text']}”")
    if len(found) > len(shown):
        lines += ["", f"There are {len(found) - len(shown)} more; ask for a shorter period to see them."]
    return "\n".join([*lines, "", "Would you like me to summarise the open points?"])


def _fits(item: Row, question: str, items: list[Row]) -> bool:
    asked = question.casefold()
    customers = {str(one["customer"]) for one in items if one["customer"] and one["customer"].casefold() in asked}
    # A longer name holds the shorter one's words: "Contoso Retail Ltd" is not asked about "Contoso Ltd".
    named = {name for name in customers if not any(name != other and name in other for other in customers)}
    if named and item["customer"] not in named:
        return False
    sources = {source for source, words in _SOURCE_WORDS.items() if any(word in asked for word in words)}
    if sources and item["source"] not in sources:
        return False
    days = sorted(_DAY.findall(question))
    return not days or days[0] <= item["date"] <= days[-1]


def _long(day: str) -> str:
    moment = date.fromisoformat(day)
    return f"{moment.day} {moment.strftime('%B %Y')}"


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
