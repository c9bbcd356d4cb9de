"""Start the page's server on this machine, print its address with the token of this start, and serve until Ctrl-C."""

import ipaddress
import secrets
import socket
import threading
import webbrowser
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import uvicorn
from fastapi import FastAPI
from nicegui import ui

from surfaces.driven_runs import Runs
from tools.errors import ConfigurationError
from web.access import Access
from web.page import add_pages
from web.talks import Talks

PORT = 8050
_TRIED = 20
_QUEUE = 64
_LAST_WORDS = 20.0  # seconds for a write in flight to be noted


def serve(runs: Runs, host: str, port: int | None, *, browser: bool, say: Callable[[str], None]) -> None:
    """Serve until the process is stopped. `port` 0 = any that is free, None = 8050 or the next that is free.

    Raises ConfigurationError where the address cannot be used.
    """
    bound = _bound(host, port)
    token = secrets.token_urlsafe(32)
    name = f"[{host}]" if ":" in host else host
    listening = bound.getsockname()[1]
    address = f"http://{name}:{listening}/?token={token}"
    say(f"se-ops web: {address}")
    say("The address is yours alone: whoever has it can approve. Ctrl-C stops the server; nothing is lost.")
    if not _loopback(host):
        say(f"{host} can be reached from the network, where the token passes unencrypted: use it behind a tunnel only.")
    if browser:
        threading.Timer(1.0, webbrowser.open, [address]).start()
    config = uvicorn.Config(
        Access(_application(runs), token, host, listening),
        log_level="warning",
        access_log=False,
        server_header=False,
        ws="wsproto",
        timeout_graceful_shutdown=3,
    )
    uvicorn.Server(config).run(sockets=[bound])


def _loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _application(runs: Runs) -> FastAPI:
    talks = Talks(runs)

    @asynccontextmanager
    async def until_written(_: FastAPI) -> AsyncIterator[None]:
        yield
        await talks.ended(_LAST_WORDS)

    application = FastAPI(lifespan=until_written, docs_url=None, redoc_url=None, openapi_url=None)
    add_pages(talks)
    ui.run_with(
        application,
        title="se-ops",
        dark=None,
        language="en-US",
        tailwind=False,
        show_welcome_message=False,
        reconnect_timeout=10.0,
    )
    return application


def _bound(host: str, port: int | None) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    wanted = range(PORT, PORT + _TRIED) if port is None else (port,)
    for number in wanted:
        listening = socket.socket(family, socket.SOCK_STREAM)
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((host, number))
            # From here on who connects waits until the page is ready, rather than being refused.
            listening.listen(_QUEUE)
        except OSError as error:
            listening.close()
            refused = error
            continue
        return listening
    raise ConfigurationError(
        f"the page cannot listen on {host} port {wanted[0]}: {refused.strerror}", hint="name another one with --port"
    )
