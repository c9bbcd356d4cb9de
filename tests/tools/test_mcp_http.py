"""The session over streamable HTTP, with a server of the mcp package on the loopback address."""

import socket
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Iterator

import pytest

from tools.errors import ServerUnavailable
from tools.mcp_session import McpSession
from tools.run_settings import RunSettings
from tools.server_spec import ServerSpec

SERVER = """
import json, sys
from mcp.server.mcpserver import Context, MCPServer
server = MCPServer("http", log_level="CRITICAL")

@server.tool(structured_output=False)
def whose(ctx: Context) -> str:
    headers = ctx.request_context.request.headers
    return json.dumps({"authorization": headers.get("authorization")})

server.run("streamable-http", host="127.0.0.1", port=int(sys.argv[1]))
"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def listens(port: int) -> bool:
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=0.2):
            return True
    except OSError:
        return False


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    port = free_port()
    server = subprocess.Popen([sys.executable, "-c", textwrap.dedent(SERVER), str(port)])
    deadline = time.monotonic() + 20
    while not listens(port) and time.monotonic() < deadline:
        threading.Event().wait(0.05)
    yield f"http://127.0.0.1:{port}/mcp"
    server.terminate()
    server.wait(timeout=20)


async def test_an_http_server_is_reached_with_the_headers_of_its_entry(url: str) -> None:
    session = McpSession(ServerSpec(name="web", url=url, headers={"Authorization": "Bearer tok-123456"}))
    try:
        assert await session.read("whose") == {"authorization": "Bearer tok-123456"}
    finally:
        await session.aclose()


async def test_an_http_server_that_is_not_there_is_unavailable_and_its_keys_are_not_shown() -> None:
    spec = ServerSpec(
        name="web",
        url=f"http://127.0.0.1:{free_port()}/mcp?code=qwerty",
        headers={"Authorization": "Bearer tok-123456"},
    )
    session = McpSession(spec, RunSettings(connect_timeout=5))
    try:
        with pytest.raises(ServerUnavailable, match="web: ") as raised:
            await session.read("whose")
    finally:
        await session.aclose()
    assert "tok-123456" not in raised.value.message
    assert "qwerty" not in raised.value.message
