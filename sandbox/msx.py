"""The embedded MSX server over stdio: python -m sandbox.msx --db FILE [--contract dry_run|staged]."""

import argparse
import asyncio
import json
import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from mcp import types
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server

from sandbox.arguments import taken
from sandbox.columns import TABLES
from sandbox.faults import biting
from sandbox.losses import lossy
from sandbox.reads import Contract, Reads
from sandbox.refusal import Refused, unknown_property
from sandbox.store import WRITE_INTENT, Store
from sandbox.wire import FaultyWire
from sandbox.writes import Writes, changed_payload

_ERRORS = {
    "throttled": "(429): Number of requests exceeded the limit of 6000 over the time window of 300 seconds.",
    "unauthorized": "(401): Unauthorized. The access token has expired or is not valid.",
    "forbidden": "(403): Principal user is missing a privilege.",
    "server_error": "(503): Service Unavailable",
}
_NOBODY = "00000000-0000-4000-8000-000000000000"


class MsxServer:
    """The tools of one contract over one store, with the store's faults."""

    def __init__(self, store: Store, contract: Contract) -> None:
        self.store = store
        self.contract = contract
        self.twice: set[Any] = set()
        self.misdirected: set[Any] = set()
        self._arrival = asyncio.Lock()  # of calls at once, the first to come uses a fault up
        text = (Path(__file__).parent / f"tools_{contract}.json").read_text(encoding="utf-8")
        self.schemas: dict[str, dict[str, Any]] = json.loads(text)
        reads, self._writes = Reads(store, contract), Writes(store, contract)
        self._tools: dict[str, Callable[[Mapping[str, Any]], Any]] = {
            name: tool for name, tool in (reads.tools | self._writes.tools).items() if name in self.schemas
        }

    def server(self) -> Server[Any]:
        """The MCP server."""
        return Server("msx-sandbox", version="1.0", on_list_tools=self._list, on_call_tool=self._call)

    async def _list(self, _: Any, request: types.PaginatedRequestParams | None = None) -> types.ListToolsResult:
        faults = await asyncio.to_thread(biting, self.store, "tools/list", of_all=False)
        cursor = (request.cursor if request else None) or "0"
        further = str(int(cursor) + 1) if "endless_tools" in faults else "1" if "repeated_cursor" in faults else None
        return types.ListToolsResult(
            tools=[types.Tool(name=name, input_schema=schema) for name, schema in self.schemas.items()],
            next_cursor=further,
        )

    async def _call(self, context: Any, request: types.CallToolRequestParams) -> types.CallToolResult:
        name, arguments = request.name, dict(request.arguments or {})
        async with self._arrival:
            faults = await asyncio.to_thread(biting, self.store, name)
        if "duplicate_reply" in faults:
            self.twice.add(context.request_id)
        if "reply_of_another" in faults:
            self.misdirected.add(context.request_id)
        if "slow" in faults:
            await asyncio.sleep(float(faults["slow"]))
        text, is_error = await asyncio.to_thread(self._answer, name, arguments, faults)
        if "hang" in faults or "no_answer_after" in faults:
            await asyncio.sleep(3600)
        return types.CallToolResult(content=[types.TextContent(type="text", text=text)], is_error=is_error)

    def _answer(self, name: str, arguments: dict[str, Any], faults: dict[str, Any]) -> tuple[str, bool]:
        if "crash_before" in faults:
            self.store.log("msx", name, arguments, "crash", wrote=False)
            os._exit(1)
        try:
            answer = self._carried_out(name, arguments, faults)
        except Refused as refused:
            self.store.log("msx", name, arguments, "error", wrote=refused.wrote)
            return str(refused), True
        hangs = "hang" in faults
        wrote = name == "execute_operation" and not hangs
        self.store.log("msx", name, arguments, "hang" if hangs else "ok", wrote=wrote)
        if "crash_after" in faults:
            os._exit(1)
        return self._text(answer, faults), False

    def _carried_out(self, name: str, arguments: dict[str, Any], faults: dict[str, Any]) -> Any:
        self._refuse(name, arguments, faults)
        if "hang" in faults:
            return None
        if name not in self._tools:
            raise Refused(f"Tool {name} not found")
        known = taken(self.schemas[name], arguments)
        if "wrong_id" in faults and name in WRITE_INTENT:
            known = self._another_target(known)
        if name == "execute_operation":
            # After a timeout the server still has the operation, and would carry it out again (trap 20).
            return self._writes.execute(known, twice="double_write" in faults, keep="no_answer_after" in faults)
        answer = self._tools[name](known)
        if "wrong_payload" in faults and name in WRITE_INTENT:
            return changed_payload(answer)
        return lossy(name, known, answer, faults)

    def _refuse(self, name: str, arguments: dict[str, Any], faults: dict[str, Any]) -> None:
        signed_in = self.store.setting("authenticated", "yes") == "yes"
        if "signed_out" in faults or not (signed_in or name == "crm_auth_status"):
            raise Refused("Not authenticated: Azure CLI sign-in has expired. Run az login.")
        if "error_on_write" in faults and name in WRITE_INTENT:
            raise Refused("Create failed (400): A validation error occurred.")
        for fault, words in _ERRORS.items():
            if fault in faults:
                raise Refused(f"{'Query' if name == 'crm_query' else 'Request'} failed {words}")
        if "unknown_column" in faults and name == "crm_query" and arguments.get("entitySet") in TABLES:
            column, asked = str(faults["unknown_column"]), " ".join(str(value) for value in arguments.values())
            if re.search(rf"\b{re.escape(column)}\b", asked):
                raise unknown_property("Query", column, TABLES[arguments["entitySet"]].entity)

    def _another_target(self, arguments: dict[str, Any]) -> dict[str, Any]:
        for argument, entity_set, equal in (
            ("taskId", "tasks", {"statecode": 0}),
            ("milestoneId", "msp_engagementmilestones", {}),
        ):
            if argument in arguments:
                ids = (row[TABLES[entity_set].key] for row in self.store.rows(entity_set, **equal))
                return arguments | {argument: next((one for one in ids if one != arguments[argument]), _NOBODY)}
        return arguments

    def _text(self, answer: Any, faults: dict[str, Any]) -> str:
        if "garbage" in faults:
            return '{"count": 3, "value": [{"activ'
        if "html" in faults:
            return "<!DOCTYPE html><html><head><title>Sign in to your account</title></head></html>"
        text = json.dumps(answer, ensure_ascii=False, indent=2)
        return text + " " * int(float(faults["huge"]) * 1024 * 1024) if "huge" in faults else text


async def serve(store: Store, contract: Contract) -> None:
    """Serve over standard input and output until the client goes."""
    msx = MsxServer(store, contract)
    server = msx.server()
    async with stdio_server() as (read, write):
        out = FaultyWire(write, msx.twice, msx.misdirected)
        await server.run(read, out, server.create_initialization_options())


def main() -> None:
    """Read the command line and serve."""
    parser = argparse.ArgumentParser(prog="sandbox.msx", description=__doc__)
    parser.add_argument("--db", type=Path, required=True)
    parser.add_argument("--contract", choices=("dry_run", "staged"), default="dry_run")
    arguments = parser.parse_args()
    if not arguments.db.is_file():
        parser.error(f"{arguments.db} does not exist: make it with `se-ops sandbox reset`")
    asyncio.run(serve(Store(arguments.db), arguments.contract))


if __name__ == "__main__":
    main()
