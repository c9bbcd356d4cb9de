"""The page in a real browser, over a real server process: from a request in words to verified writes."""

import json
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from policy.inert import inert
from runs.connection import Wanted
from surfaces.driven_runs import Runs
from tests.cli.command import se_ops
from tests.scene import Scene
from tests.web.chromium import PageServer, Visitor, browser
from tests.web.contrast import too_faint
from tests.web.portfolio_of_today import hostile, portfolio
from tools.run_store import Run

Json = dict[str, Any]
pytestmark = pytest.mark.timeout(600)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser() as started:
        yield started


@pytest.fixture(scope="module")
def server(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[PageServer]:
    scene = Scene(tmp_path_factory.mktemp("page") / "state").load(portfolio())
    started = PageServer(scene)
    yield started
    started.stop()


@pytest.fixture(scope="module")
def address(chromium: Browser, server: PageServer) -> str:
    """The path of a conversation whose packet waits, begun with words on the page."""
    visitor = Visitor(chromium.new_context())
    visitor.page.goto(server.address())
    ask(visitor.page, "clean up my milestones pls")
    expect(visitor.page.locator("#working")).to_be_visible()
    expect(visitor.page.locator("#packet-hash")).to_be_visible()
    path = visitor.page.url.removeprefix(server.origin)
    assert visitor.foreign(server) == []
    assert visitor.faults == []
    visitor.page.context.close()
    return path


@pytest.fixture
def visitor(chromium: Browser, server: PageServer, address: str) -> Iterator[Visitor]:
    """A window of its own on that conversation. Whatever a test does in it, it asks nobody else for anything."""
    arrived = Visitor(chromium.new_context(viewport={"width": 1280, "height": 900}))
    arrived.page.goto(server.address(address))
    expect(arrived.page.locator("#packet-hash")).to_be_visible()
    yield arrived
    assert arrived.foreign(server) == []
    assert arrived.faults == []
    arrived.page.context.close()


def ask(page: Page, words: str) -> None:
    page.get_by_label("What do you want?").fill(words)
    page.get_by_label("What do you want?").press("Enter")


def shown(server: PageServer, thread_id: str) -> Json:
    """The run as the command line tells it."""
    return se_ops("show", thread_id, "--json", state=server.scene.folder).json


def run_id(page: Page) -> str:
    found = page.get_by_text("Run ", exact=False).filter(has_text="read from").inner_text()
    return found.rstrip(".").split()[-1]


def card(page: Page, text: str) -> Locator:
    """The card of the item that names this."""
    return page.locator("article.item").filter(has_text=text).first


def press(within: Locator, name: str) -> Locator:
    button = within.get_by_role("button", name=name)
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    return button


def counted(page: Page, told: str) -> None:
    expect(page.locator("#counts")).to_have_text(told)


def test_the_page_shows_the_hash_of_the_packet_that_the_terminal_shows(visitor: Visitor, server: PageServer) -> None:
    waiting = shown(server, run_id(visitor.page))["packet"]["packet_hash"]
    assert visitor.page.locator("#packet-hash").inner_text() == waiting


def test_hostile_text_in_every_field_is_shown_inert(visitor: Visitor) -> None:
    page = visitor.page
    page.locator("details.milestone > summary").evaluate_all("all => all.forEach(one => one.click())")
    expect(page.locator("details.milestone .body h4").last).to_be_visible()
    text = page.locator("body").inner_text()
    for field in ("account", "opportunity", "milestone", "subject"):
        assert inert(hostile(field)) in text
    assert not {"\x1b", "\u202e", "\u200b", "\U000e0041"} & set(page.content())
    assert page.evaluate("window.owned") is None
    made = "#chat :is(script, img, iframe, b, i, div div script), .run :is(script, img, iframe, b, i, form)"
    assert page.locator(made).count() == 0
    links = page.locator("a[href]").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    assert all(link.startswith(("/", "#", "https://sandbox.crm.dynamics.com/")) for link in links), links
    # No text stands where its browser or a screen reader would take it for ours: names and hints are checked too.
    attributes = page.evaluate("[...document.querySelectorAll('*')].flatMap(e => [...e.attributes].map(a => a.value))")
    assert not {"\x1b", "\u202e", "\u200b"} & set("".join(attributes))


def test_without_the_token_nothing_is_served(server: PageServer, address: str) -> None:
    with httpx.Client(base_url=server.origin) as client:
        paths = ["/", address, "/_nicegui/3.18.0/static/nicegui.js", "/_nicegui_ws/socket.io/?EIO=4&transport=polling"]
        assert [client.get(path).status_code for path in (*paths, "/docs", "/openapi.json")] == [403] * 6
        assert client.get(f"/?token={server.token}x").status_code == 403
        cookie = client.get(f"/?token={server.token}").headers["set-cookie"].split(";")[0]
        known = {"cookie": cookie}
        assert client.get(address, headers=known).status_code == 200
        assert client.get(address, headers=known | {"host": "evil.example"}).status_code == 403
        socket = "/_nicegui_ws/socket.io/?EIO=4&transport=polling"
        assert client.get(socket, headers=known | {"origin": "http://evil.example"}).status_code == 403
        assert client.get(socket, headers=known).status_code == 200


def test_everything_is_reached_and_pressed_by_keyboard_alone(visitor: Visitor) -> None:
    page = visitor.page
    wanted = card(page, "Task t1").get_by_role("button", name="Approve")
    seen = 0
    while not wanted.evaluate("button => button === document.activeElement"):
        page.keyboard.press("Tab")
        seen += 1
        assert seen < 60
        outlined = page.evaluate(
            "(() => { const at = document.activeElement, box = at.closest('.q-field') ?? at;"
            " return getComputedStyle(at).outlineStyle !== 'none' || box !== at; })()"
        )
        assert outlined, page.evaluate("document.activeElement.outerHTML")
    page.keyboard.press("Space")
    counted(page, "Approve 1 · Revise 0 · Reject 0 · Undecided 4")
    page.keyboard.press("Enter")
    counted(page, "Approve 0 · Revise 0 · Reject 0 · Undecided 5")
    assert wanted.evaluate("button => button === document.activeElement")
    unnamed = page.locator("input, textarea, select, button, summary, a[href]").evaluate_all(
        "all => all.filter(one => !(one.textContent.trim() || one.ariaLabel || one.labels?.length))"
        ".map(one => one.outerHTML)"
    )
    assert unnamed == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_is_readable_in_light_and_in_dark(visitor: Visitor, scheme: Any) -> None:
    page = visitor.page
    page.emulate_media(color_scheme=scheme)
    press(card(page, "Task t1"), "Approve")
    press(card(page, "Task t2"), "Reject")
    press(card(page, "Milestone m3"), "Revise")
    page.locator("details.milestone > summary").first.click()
    expect(page.locator("details.milestone .body h4").first).to_be_visible()
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground == ("rgb(244, 245, 247)" if scheme == "light" else "rgb(15, 19, 24)")
    assert too_faint(page) == []
    page.get_by_role("button", name="Clear").click()
    counted(page, "Approve 0 · Revise 0 · Reject 0 · Undecided 5")


def test_the_colours_can_be_chosen_and_stay_chosen(visitor: Visitor) -> None:
    page = visitor.page
    page.get_by_label("Colours").select_option("dark")
    page.wait_for_function("document.body.classList.contains('body--dark')")
    page.reload()
    page.wait_for_function("document.body.classList.contains('body--dark')")
    assert page.get_by_label("Colours").input_value() == "dark"


@pytest.mark.parametrize("width", [640, 320])
def test_at_200_percent_zoom_and_on_a_narrow_screen_nothing_is_cut_off(visitor: Visitor, width: int) -> None:
    page = visitor.page
    page.set_viewport_size({"width": width, "height": 450})
    card(page, "Task t1").get_by_role("button", name="Approve").scroll_into_view_if_needed()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    outside = page.locator(".run *, .chat *, .top *").evaluate_all(
        "(all, width) => all.filter(one => one.checkVisibility() && one.getBoundingClientRect().right > width + 1)"
        ".map(one => one.className)",
        width,
    )
    assert outside == []


def test_a_failed_run_shows_its_error_with_the_hint(visitor: Visitor, server: PageServer) -> None:
    store = Runs(str(server.scene.folder), Wanted(sandbox=True)).state.store
    today = time.strftime("%Y-%m-%d")
    store.begin(Run(thread_id="failed-run", flow="daily", as_of=today, created_at=f"{today}T00:00:00Z"))
    error = {"code": "not_signed_in", "message": "nobody is signed in", "server": "msx", "hint": "run `az login`"}
    store.put("failed-run", "error", error)
    visitor.page.goto(f"{server.origin}/c/failed-run")
    told = visitor.page.get_by_role("alert").filter(has_text="not signed in")
    expect(told).to_contain_text("nobody is signed in")
    expect(told).to_contain_text("run `az login`")


def test_a_mix_of_decisions_survives_a_reload_and_a_restart_and_is_written_as_approved(
    visitor: Visitor, server: PageServer, address: str
) -> None:
    page, scene = visitor.page, server.scene
    thread_id = run_id(page)
    press(card(page, "Task t1"), "Approve")
    press(card(page, "Task t2"), "Reject")
    created = card(page, "Milestone m3")
    press(created, "Revise")
    expect(created.get_by_text("nothing is changed yet")).to_be_visible()
    expect(page.locator("#send")).to_be_disabled()
    created.get_by_label("Due date").fill("2020-01-01")
    expect(created.get_by_text("overdue at once")).to_be_visible()
    later = str(time.gmtime().tm_year + 1) + "-12-01"
    created.get_by_label("Due date").fill(later)
    expect(created.get_by_text("Fits.")).to_be_visible()
    page.reload()
    counted(page, "Approve 1 · Revise 1 · Reject 1 · Undecided 2")
    lacking = card(page, "Task t4")
    assert lacking.get_by_role("button", name="Approve").count() == 0
    lacking.get_by_label("Your words").fill("Call again.")
    expect(lacking.get_by_text("when the task is finished")).to_be_visible()
    lacking.get_by_label("Your words").fill("Done when the infra lead has called back.")
    expect(lacking.get_by_text("Fits.")).to_be_visible()
    counted(page, "Approve 1 · Revise 2 · Reject 1 · Undecided 1")

    assert server.errors == []
    server.stop()
    server.start()
    page.goto(server.address(address))
    counted(page, "Approve 1 · Revise 2 · Reject 1 · Undecided 1")
    assert card(page, "Milestone m3").get_by_label("Due date").input_value() == later
    told = "Sending this writes 1 item to the CRM; shows 2 changed items again"
    expect(page.locator("#effect")).to_contain_text(told)
    assert scene.write_intents() == []

    before = page.locator("#packet-hash").inner_text()
    page.get_by_role("button", name="Send 4 decisions").click()
    expect(page.locator("#results")).to_be_visible()
    outcomes = {one["item_id"]: one["outcome"] for one in shown(server, thread_id)["results"]}
    assert sorted(outcomes.values()) == ["rejected", "verified"]
    expect(page.locator("#results")).to_contain_text("written and read back")
    expect(page.locator("#results")).to_be_focused()
    assert [call for call in scene.write_intents() if call[0] == "execute_operation"] == [("execute_operation", "ok")]
    assert scene.executed() == 1

    assert page.locator("#packet-hash").inner_text() != before
    counted(page, "Approve 0 · Revise 0 · Reject 0 · Undecided 3")
    press(card(page, "Milestone m3"), "Approve")
    press(card(page, "Task t4"), "Approve")
    press(card(page, "subject"), "Reject")
    page.get_by_role("button", name="Send 3 decisions").click()
    expect(page.get_by_text("nothing is left to decide")).to_be_visible()
    assert scene.executed() == 3
    assert "Done when the infra lead has called back." in scene.task("t4")["description"]
    assert any(later in str(one["scheduledend"]) for one in scene.crm.rows("tasks"))


def test_a_packet_that_has_changed_meanwhile_is_shown_anew_and_nothing_is_decided(
    chromium: Browser, server: PageServer, address: str
) -> None:
    arrived = Visitor(chromium.new_context())
    page, scene = arrived.page, server.scene
    page.goto(server.address())
    ask(page, "clean up my milestones")
    expect(page.locator("#packet-hash")).to_be_visible()
    executed, old = scene.executed(), page.locator("#packet-hash").inner_text()
    press(card(page, "Task t2"), "Approve")
    changed = shown(server, run_id(page))["packet"]
    rejected = next(item["item_id"] for item in changed["items"] if "subject" in json.dumps(item["task"] or {}))
    words = ("reject", run_id(page), "--item", rejected, "--packet", old, "--json", "--no-input")
    with ThreadPoolExecutor(1) as elsewhere:
        assert elsewhere.submit(se_ops, *words, state=scene.folder).result().status == 0
    page.get_by_role("button", name="Send 1 decision").click()
    expect(page.locator("#notice")).to_contain_text("changed nothing")
    expect(page.locator("#packet-hash")).not_to_have_text(old)
    counted(page, page.locator("#counts").inner_text().replace("Approve 1", "Approve 0"))
    assert page.locator("#counts").inner_text().startswith("Approve 0 · Revise 0 · Reject 0")
    assert scene.executed() == executed
    page.get_by_text("Conversations (").click()
    page.get_by_role("navigation", name="Conversations").get_by_text("clean up my milestones pls").click()
    page.wait_for_url(server.origin + address)
    expect(page.locator("#run-heading")).to_be_visible()
    assert arrived.foreign(server) == []
    assert server.errors == []
    arrived.page.context.close()
