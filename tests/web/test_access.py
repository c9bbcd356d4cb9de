"""Who may talk to the page: the token, the Host, the Origin."""

from typing import Any

import pytest

from web.access import Access

HOST = "127.0.0.1:8050"
Reply = tuple[int, dict[str, str]]


async def inside(scope: Any, receive: Any, send: Any) -> None:
    """What stands behind the door: answers everything, and says what it was asked."""
    if scope["type"] == "websocket":
        await send({"type": "websocket.accept"})
        return
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain")]})
    await send({"type": "http.response.body", "body": b"inside"})


async def ask(path: str = "/", query: str = "", kind: str = "http", method: str = "GET", **headers: str) -> Reply:
    """One request through the door: its status (101 = the socket was accepted) and headers."""
    sent: list[Any] = []

    async def send(message: Any) -> None:
        sent.append(message)

    async def receive() -> Any:
        return {"type": f"{kind}.connect"}

    given = {"host": HOST, **headers}
    scope = {
        "type": kind,
        "method": method,
        "path": path,
        "query_string": query.encode(),
        "headers": [(name.replace("_", "-").encode(), value.encode()) for name, value in given.items()],
    }
    await Access(inside, "right", "127.0.0.1", 8050)(scope, receive, send)
    first = sent[0]
    if first["type"] == "websocket.accept":
        return 101, {}
    if first["type"] == "websocket.close":
        return 403, {}
    return first["status"], {name.decode(): value.decode() for name, value in first["headers"]}


COOKIE = "se_ops_8050=right"


@pytest.mark.parametrize("path", ["/", "/c/chat-1", "/_nicegui/3.18.0/static/nicegui.js", "/_nicegui_ws/socket.io"])
@pytest.mark.parametrize(
    ("query", "cookie"),
    [("", ""), ("token=wrong", ""), ("token=", ""), ("", "se_ops_8050=wrong"), ("token=wrong", COOKIE)],
)
async def test_without_the_right_token_every_path_answers_403(path: str, query: str, cookie: str) -> None:
    assert (await ask(path, query, cookie=cookie))[0] == 403
    assert (await ask(path, query, kind="websocket", cookie=cookie))[0] == 403


async def test_the_token_moves_from_the_address_into_a_cookie_that_no_script_and_no_other_site_gets() -> None:
    status, headers = await ask("/c/chat-1", "token=right&x=1")
    assert (status, headers["location"]) == (303, "/c/chat-1?x=1")
    assert headers["set-cookie"] == "se_ops_8050=right; HttpOnly; SameSite=Strict; Path=/"


@pytest.mark.parametrize("path", ["//evil.example/", "/\\evil.example", "///evil.example"])
async def test_the_way_on_never_leads_to_another_server(path: str) -> None:
    location = (await ask(path, "token=right"))[1]["location"]
    assert location.startswith("/")
    assert not location.startswith(("//", "/\\"))


async def test_with_the_cookie_pages_and_sockets_are_open() -> None:
    assert (await ask(cookie=COOKIE))[0] == 200
    assert (await ask(kind="websocket", cookie=COOKIE, origin=f"http://{HOST}"))[0] == 101


@pytest.mark.parametrize("host", ["evil.example:8050", "127.0.0.1.evil.example", "", "localhost.evil.example:8050"])
async def test_a_name_that_somebody_pointed_at_this_machine_is_refused(host: str) -> None:
    assert (await ask(host=host, cookie=COOKIE))[0] == 403
    assert (await ask(host=host, query="token=right"))[0] == 403


@pytest.mark.parametrize("host", ["localhost:8050", "127.0.0.1:8050", "[::1]:8050"])
async def test_this_machines_own_names_are_taken(host: str) -> None:
    assert (await ask(host=host, cookie=COOKIE))[0] == 200


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1:9999", "https://localhost:8050"])
async def test_another_sites_page_is_refused_even_with_the_cookie(origin: str) -> None:
    assert (await ask(kind="websocket", cookie=COOKIE, origin=origin))[0] == 403
    assert (await ask(cookie=COOKIE, origin=origin))[0] == 403


async def test_the_token_is_exchanged_by_a_plain_look_only() -> None:
    assert (await ask(query="token=right", method="POST"))[0] == 403
    assert (await ask(query="token=right", kind="websocket"))[0] == 403
    assert (await ask(query="token=right&token=wrong"))[0] == 403


async def test_the_page_may_load_nothing_from_elsewhere_and_stand_in_no_frame() -> None:
    headers = (await ask(cookie=COOKIE))[1]
    policy = headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert f"connect-src 'self' ws://{HOST} wss://{HOST}" in policy
    assert "http:" not in policy
    assert (headers["referrer-policy"], headers["cache-control"]) == ("no-referrer", "no-store")
