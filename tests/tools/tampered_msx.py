"""The embedded MSX server with one more kind of fault, set in the sandbox's setting "tamper" as JSON.

{"nth": N, "tool": T, "do": "empty" or an error's text}: only the N-th call of the tool since then is changed.
{"with": TEXT, "tool": T, "do": ...}: only calls whose arguments hold the text.
{"tool": T, "forgets": ARGUMENT}: the tool's schema names the argument, yet the tool drops it.
{"tool": T, "do": "die"}: the process answers the call and ends when it is next asked for its tools.
"""

import argparse
import asyncio
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mcp import types
from mcp.server.stdio import stdio_server

from sandbox import msx
from sandbox.refusal import Refused
from sandbox.store import Store


class Tampered(msx.MsxServer):
    """The server with the fault of the setting."""

    seen = 0
    last = ""
    dying = False

    async def _list(self, *given: Any) -> types.ListToolsResult:
        if self.dying:
            os._exit(1)
        return await super()._list(*given)

    def _carried_out(self, name: str, arguments: dict[str, Any], faults: dict[str, Any]) -> Any:
        setting = self.store.setting("tamper")
        if setting != self.last:
            self.seen, self.last = 0, setting
        fault = json.loads(setting) if setting else {}
        if fault.get("tool") != name:
            return super()._carried_out(name, arguments, faults)
        self.seen += 1
        if "forgets" in fault:
            arguments = {key: value for key, value in arguments.items() if key != fault["forgets"]}
        bites = fault.get("nth") == self.seen or ("with" in fault and fault["with"] in json.dumps(arguments))
        self.dying = fault.get("do") == "die"
        if bites and fault["do"] != "empty":
            raise Refused(fault["do"])
        return super()._carried_out(name, arguments, faults | ({"empty_200": True} if bites else {}))


def serve(arguments: Mapping[str, Any]) -> None:
    server = Tampered(Store(arguments["db"]), arguments["contract"]).server()

    async def run() -> None:
        async with stdio_server() as (read, write):
            await server.run(read, write, server.create_initialization_options())

    asyncio.run(run())


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--db", type=Path, required=True)
    parser.add_argument("--contract", required=True)
    serve(vars(parser.parse_args()))
