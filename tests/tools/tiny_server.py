"""A small MCP server over stdio, in plain JSON-RPC of the older handshake, that misbehaves on request.

argv: a journal file to which every tool call is appended, then any of: strict (ends on an unknown method).
"""

import json
import os
import sys
import threading
import time
from pathlib import Path

JOURNAL = Path(sys.argv[1])
STRICT = "strict" in sys.argv[2:]
TOOLS = {
    "echo": ["text"],
    "slow": ["seconds"],
    "die": [],
    "freeze": [],
    "garbage": [],
    "prose": [],
    "two_blocks": [],
    "large": ["characters"],
    "fail": ["text", "times"],
    "complain": ["text"],
    "die_once": [],
    "widest": [],
    "host_prefix_get_thing": [],
}
writing = threading.Lock()
counting = threading.Lock()
failed: dict[str, int] = {}
running = 0
widest = 0


def send(message: dict) -> None:
    with writing:
        sys.stdout.write(json.dumps(message) + "\n")
        sys.stdout.flush()


def text(value: object) -> dict:
    return {"content": [{"type": "text", "text": json.dumps(value)}], "isError": False}


def call(name: str, arguments: dict) -> dict:
    if name == "echo":
        return text({"text": arguments["text"], "pid": os.getpid()})
    if name == "slow":
        time.sleep(arguments["seconds"])
        return text({"slept": arguments["seconds"]})
    if name == "die":
        os._exit(3)
    if name == "die_once":
        marker = JOURNAL.with_suffix(".died")
        if not marker.exists():
            marker.touch()
            os._exit(3)
        return text({"alive": True})
    if name == "garbage":
        with writing:
            sys.stdout.write("this is no JSON-RPC\n")
        return text({"after": "garbage"})
    if name == "prose":
        return {"content": [{"type": "text", "text": "All went well."}], "isError": False}
    if name == "two_blocks":
        return {"content": [{"type": "text", "text": "1"}, {"type": "text", "text": "2"}], "isError": False}
    if name == "large":
        return text("x" * arguments["characters"])
    if name == "fail":
        with counting:
            seen = failed.get(arguments["text"], 0)
            failed[arguments["text"]] = seen + 1
        if seen < arguments["times"]:
            return {"content": [{"type": "text", "text": arguments["text"]}], "isError": True}
        return text({"after": seen})
    if name == "complain":
        sys.stderr.write(arguments["text"] + "\n")
        sys.stderr.flush()
        os._exit(4)
    if name == "widest":
        return text({"widest": widest})
    return text({"name": name})


def answer(message: dict) -> None:
    global running, widest
    with counting:
        running += 1
        widest = max(widest, running)
    try:
        params = message["params"]
        result = call(params["name"], params.get("arguments") or {})
    finally:
        with counting:
            running -= 1
    send({"jsonrpc": "2.0", "id": message["id"], "result": result})


def listing() -> list[dict]:
    return [
        {"name": name, "inputSchema": {"type": "object", "properties": {field: {} for field in fields}}}
        for name, fields in TOOLS.items()
    ]


def main() -> None:
    for line in sys.stdin:
        message = json.loads(line)
        method = message.get("method")
        if method == "initialize":
            result = {
                "protocolVersion": message["params"]["protocolVersion"],
                "capabilities": {"tools": {}},
                "serverInfo": {"name": "tiny", "version": "1"},
            }
            send({"jsonrpc": "2.0", "id": message["id"], "result": result})
        elif method == "tools/list":
            send({"jsonrpc": "2.0", "id": message["id"], "result": {"tools": listing()}})
        elif method == "tools/call":
            with JOURNAL.open("a", encoding="utf-8") as journal:
                journal.write(json.dumps([message["params"]["name"], time.monotonic()]) + "\n")
            if message["params"]["name"] == "freeze":
                time.sleep(3600)  # frozen: it hears nothing any more
            threading.Thread(target=answer, args=(message,), daemon=True).start()
        elif "id" in message and method is not None:
            if STRICT:
                sys.exit(1)
            error = {"code": -32601, "message": f"Method not found: {method}"}
            send({"jsonrpc": "2.0", "id": message["id"], "error": error})


main()
