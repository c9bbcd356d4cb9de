"""Who may talk to the page: whoever has the token of this start, from a page of this very server.

Everything is refused without the token: pages, static files and sockets. A name that an attacker's DNS points at this
machine is refused by its Host, another site's page by its Origin. The address's token moves into a cookie at once, so
that it stands in no history and in no Referer.
"""

import ipaddress
import secrets
from collections.abc import MutableMapping
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from starlette.types import ASGIApp, Message, Receive, Scope, Send

# The page's own scripts are inline and compile templates; what matters is that nothing is fetched from elsewhere.
_POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline';"
    " img-src 'self' data:; font-src 'self' data:; connect-src 'self' {sockets}; object-src 'none'; base-uri 'none';"
    " form-action 'self'; frame-ancestors 'none'"
)
_REFUSED = (
    "403: open the address that `se-ops web` printed at its start; it holds a token that changes with each start."
)


class Access:
    """An ASGI application that lets nothing pass to `app` without the token.

    `name` is the host that was asked for, `port` where it is listened on.
    """

    def __init__(self, app: ASGIApp, token: str, name: str, port: int) -> None:
        self.app = app
        self._token = token
        self._name = name.casefold()
        # Cookies know no port: two servers of one machine would take each other's away.
        self._cookie = f"se_ops_{port}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, refuse with 403, or move the token into the cookie."""
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        host = headers.get("host", "")
        given = [value for name, value in _query(scope) if name == "token"]
        if not self._ours(host) or not _same_origin(headers.get("origin"), host):
            await _refuse(scope, receive, send)
        elif given:
            await self._exchange(given, scope, receive, send)
        elif self._is_token(self._in_cookie(headers.get("cookie", ""))):
            await self._passed(scope, receive, _guarded(scope, host, send))
        else:
            await _refuse(scope, receive, send)

    async def _passed(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on. What fails because the browser has gone away meanwhile is nobody's error."""
        gone = False

        async def noting() -> Message:
            nonlocal gone
            message = await receive()
            gone = gone or message["type"] == "http.disconnect"
            return message

        try:
            await self.app(scope, noting, send)
        except RuntimeError:
            if not gone:
                raise

    def _is_token(self, given: str) -> bool:
        return secrets.compare_digest(given.encode(), self._token.encode())

    def _ours(self, host: str) -> bool:
        """An address, localhost, or the name that was asked for: any other name may be an attacker's."""
        name = (urlsplit(f"//{host}").hostname or "") if host else ""
        return name in ("localhost", self._name) or _is_address(name)

    def _in_cookie(self, cookies: str) -> str:
        try:
            found = SimpleCookie(cookies).get(self._cookie)
        except CookieError:
            return ""
        return found.value if found is not None else ""

    async def _exchange(self, given: list[str], scope: Scope, receive: Receive, send: Send) -> None:
        """Answer the address that holds the token with the same address without it."""
        if scope["type"] != "http" or scope["method"] != "GET" or not all(self._is_token(token) for token in given):
            await _refuse(scope, receive, send)
            return
        rest = urlencode([(name, value) for name, value in _query(scope) if name != "token"])
        # One slash only: `//name` would be another server's address.
        target = "/" + quote(scope["path"].lstrip("/")) + (f"?{rest}" if rest else "")
        cookie = f"{self._cookie}={self._token}; HttpOnly; SameSite=Strict; Path=/"
        headers = [("location", target), ("set-cookie", cookie), ("cache-control", "no-store")]
        await _respond(send, 303, headers, b"")


def _query(scope: Scope) -> list[tuple[str, str]]:
    return parse_qsl(scope.get("query_string", b"").decode("latin-1"), keep_blank_values=True)


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _same_origin(origin: str | None, host: str) -> bool:
    return origin is None or origin in (f"http://{host}", f"https://{host}")


def _guarded(scope: Scope, host: str, send: Send) -> Send:
    """`send` with the headers that keep the page to itself."""
    if scope["type"] != "http":
        return send
    added: MutableMapping[str, str] = {
        "content-security-policy": _POLICY.format(sockets=f"ws://{host} wss://{host}"),
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
    }
    if not scope["path"].startswith("/_nicegui"):
        added["cache-control"] = "no-store"

    async def guarded(message: Message) -> None:
        if message["type"] == "http.response.start":
            kept = [(name, value) for name, value in message["headers"] if name.decode().casefold() not in added]
            message = {
                **message,
                "headers": [*kept, *((name.encode(), value.encode()) for name, value in added.items())],
            }
        await send(message)

    return guarded


async def _refuse(scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "websocket":
        await receive()
        await send({"type": "websocket.close", "code": 1008})
        return
    headers = [("content-type", "text/plain; charset=utf-8"), ("cache-control", "no-store")]
    await _respond(send, 403, headers, _REFUSED.encode())


async def _respond(send: Send, status: int, headers: list[tuple[str, str]], body: bytes) -> None:
    sized = [*headers, ("content-length", str(len(body)))]
    start: dict[str, Any] = {"type": "http.response.start", "status": status}
    await send(start | {"headers": [(name.encode("latin-1"), value.encode("latin-1")) for name, value in sized]})
    await send({"type": "http.response.body", "body": body})
