"""The embedded WorkIQ server over real stdio. One server answers most tests; each test fills its records anew."""

import asyncio
import json
import re
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from mcp import ClientSession, MCPError, StdioServerParameters
from mcp.client.stdio import stdio_client
from mcp.types import TextContent

from sandbox.faults import switch_on
from sandbox.portfolio import reset
from sandbox.store import Row, Store
from sandbox.workiq import main

TODAY = date(2026, 11, 24)
WINDOW = "2026-11-10 until 2026-11-24"
ROOT = Path(__file__).parents[2]
NOTHING = "could not find anything"


pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def shared(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[tuple[Store, ClientSession]]:
    kept = Store(tmp_path_factory.mktemp("workiq") / "sandbox.db")
    reset(kept, TODAY)
    opened: asyncio.Future[ClientSession] = asyncio.get_running_loop().create_future()
    over = asyncio.Event()

    async def hold() -> None:
        # A session must be closed by the task that opened it.
        async with served(kept) as session:
            opened.set_result(session)
            await over.wait()

    holder = asyncio.create_task(hold())
    await asyncio.wait((opened, holder), return_when=asyncio.FIRST_COMPLETED)
    yield kept, opened.result()
    over.set()
    await holder


@pytest.fixture
def store(shared: tuple[Store, ClientSession]) -> Store:
    reset(shared[0], TODAY)
    return shared[0]


@pytest.fixture
def session(shared: tuple[Store, ClientSession]) -> ClientSession:
    return shared[1]


@asynccontextmanager
async def served(store: Store, tool: str = "ask_work_iq") -> AsyncIterator[ClientSession]:
    arguments = ["-m", "sandbox.workiq", "--db", str(store.path), "--tool", tool]
    server = StdioServerParameters(command=sys.executable, args=arguments, cwd=ROOT, env={"PYTHONUTF8": "1"})
    async with stdio_client(server) as (read, write), ClientSession(read, write) as session:
        await session.initialize()
        yield session


async def ask(session: ClientSession, question: str, tool: str = "ask_work_iq", **more: Any) -> tuple[str, bool]:
    result = await session.call_tool(tool, {"question": question, **more})
    content = result.content[0]
    assert isinstance(content, TextContent)
    return content.text, bool(result.is_error)


def items(store: Store, **equal: str) -> list[Row]:
    """The stored items inside the window whose columns have these values."""
    with store.connection() as connection:
        found = [dict(row) for row in connection.execute("SELECT * FROM m365_item ORDER BY id")]
    found = [item for item in found if "2026-11-10" <= item["date"] <= "2026-11-24"]
    return [item for item in found if all(item[name] == value for name, value in equal.items())]


def quoted(answer: str) -> set[str]:
    return set(re.findall("“(.*)”", answer))


def texts(found: list[Row]) -> set[str]:
    assert found, "the portfolio has no such item"
    return {item["text"] for item in found}


async def test_each_source_of_a_customer_brings_its_items_of_the_window_and_no_others(
    store: Store, session: ClientSession
) -> None:
    for customer in ("Contoso Ltd", "Contoso Retail Ltd", "Zürich Präzision AG", "東亜電機", "O'Reilly Freight"):
        for source, words in (("Teams", "Teams messages"), ("Outlook", "Outlook mail"), ("Meeting", "meetings")):
            text, is_error = await ask(session, f"What do {words} say about {customer}, {WINDOW}?")
            assert not is_error
            assert quoted(text) == texts(items(store, customer=customer, source=source))


async def test_an_item_is_given_with_its_date_source_author_and_very_words(
    store: Store, session: ClientSession
) -> None:
    text, _ = await ask(session, "Outlook mail about Contoso Ltd on 2026-11-19")
    (line,) = (line for line in text.splitlines() if line.startswith("- "))
    (item,) = items(store, customer="Contoso Ltd", date="2026-11-19", source="Outlook")
    for part in ("19 November 2026", "Outlook", item["author"], item["place"], f"“{item['text']}”"):
        assert part in line


async def test_an_opportunity_narrows_a_customer_and_its_own_words_are_no_source(
    store: Store, session: ClientSession
) -> None:
    asked = f"Teams chats about Zürich Präzision AG, Document intelligence, {WINDOW}"
    text, _ = await ask(session, asked)
    everything, _ = await ask(session, f"Zürich Präzision AG, Document intelligence, {WINDOW}")
    wanted = {"customer": "Zürich Präzision AG", "opportunity": "Document intelligence"}
    assert quoted(text) == texts(items(store, **wanted, source="Teams"))
    assert quoted(everything) == texts(items(store, **wanted))


async def test_a_person_who_is_named_narrows_to_what_that_person_took_part_in(
    store: Store, session: ClientSession
) -> None:
    text, _ = await ask(session, f"What did Nina Abel say about Contoso Ltd, {WINDOW}?")
    assert quoted(text) == texts(items(store, customer="Contoso Ltd", author="Nina Abel"))


@pytest.mark.parametrize(
    ("period", "since", "until"),
    [
        ("between 2026-11-18 and 2026-11-20", "2026-11-18", "2026-11-20"),
        ("since 2026-11-20", "2026-11-20", "2026-11-24"),
        ("until 2026-11-17", "2000-01-01", "2026-11-17"),
        ("2026-11-12..2026-11-15", "2026-11-12", "2026-11-15"),
    ],
)
async def test_dates_of_the_question_bound_the_answer_both_included(
    store: Store, session: ClientSession, period: str, since: str, until: str
) -> None:
    text, _ = await ask(session, f"Fabrikam Manufacturing, {period}")
    with store.connection() as connection:
        rows = connection.execute(
            "SELECT text FROM m365_item WHERE customer = ? AND date BETWEEN ? AND ?",
            ("Fabrikam Manufacturing", since, until),
        )
        expected = {row[0] for row in rows}
    assert expected
    assert quoted(text) == expected


async def test_nothing_that_fits_is_said_in_words(store: Store, session: ClientSession) -> None:
    text, is_error = await ask(session, "Teams about Contoso Ltd since 2027-01-01 until 2027-01-31")
    assert not is_error
    assert NOTHING in text
    assert not quoted(text)


async def test_a_customer_without_any_item_gets_nothing_of_the_others(store: Store, session: ClientSession) -> None:
    store.add("accounts", {"accountid": "7d6f0a52-0000-4000-8000-000000000001", "name": "Adventure Works"})
    text, _ = await ask(session, f"Teams about Adventure Works, {WINDOW}")
    assert NOTHING in text


async def test_without_a_customer_the_opportunitys_items_come_first_and_near_misses_after_them(
    store: Store, session: ClientSession
) -> None:
    text, _ = await ask(session, f"Landing zone migration, {WINDOW}")
    lines = [line for line in text.splitlines() if line.startswith("- ")]
    own = texts(items(store, opportunity="Landing zone migration"))
    assert quoted("\n".join(lines[: len(own)])) == own
    assert [line for line in lines[len(own) :] if "(about Contoso Ltd)" not in line]


async def test_the_newer_tool_answers_json_and_keeps_the_conversation(store: Store) -> None:
    async with served(store, "ask") as session:
        tools = {tool.name: tool.input_schema for tool in (await session.list_tools()).tools}
        text, is_error = await ask(session, f"Teams about Contoso Ltd, {WINDOW}", "ask", conversationId="c-77")
        _, refused = await ask(session, "Contoso Ltd")
    body = json.loads(text)
    assert set(tools) == {"ask", "accept_eula"}
    assert set(tools["ask"]["properties"]) == {"question", "fileUrls", "conversationId", "agentId"}
    assert not is_error
    assert (body["conversationId"], body["error"]) == ("c-77", None)
    assert quoted(body["response"]) == texts(items(store, customer="Contoso Ltd", source="Teams"))
    assert refused


async def test_every_question_is_logged_as_workiqs_and_as_no_write(store: Store, session: ClientSession) -> None:
    await ask(session, "Contoso Ltd")
    await session.call_tool("accept_eula", {"eulaUrl": "https://example.com/eula"})
    logged = [(call["server"], call["tool"], call["outcome"], call["wrote"]) for call in store.calls()]
    assert logged == [("workiq", "ask_work_iq", "ok", 0), ("workiq", "accept_eula", "ok", 0)]
    assert store.calls("ask_work_iq")[0]["arguments"] == {"question": "Contoso Ltd"}


@pytest.mark.parametrize(
    ("fault", "words"), [("forbidden", "403"), ("throttled", "429"), ("eula", "accept_eula"), ("limit", "limit")]
)
async def test_a_refusal_is_an_error_and_logged_as_one(
    store: Store, session: ClientSession, fault: Any, words: str
) -> None:
    switch_on(store, fault, value=0)
    text, is_error = await ask(session, "Contoso Ltd")
    assert is_error
    assert words in text
    assert [call["outcome"] for call in store.calls()] == ["error"]


async def test_a_throttled_question_is_answered_when_it_is_asked_again(store: Store, session: ClientSession) -> None:
    switch_on(store, "throttled", times=1)
    assert [(await ask(session, "Contoso Ltd"))[1] for _ in range(2)] == [True, False]


async def test_the_limit_counts_the_questions_of_one_session(store: Store) -> None:
    switch_on(store, "limit", value=2)
    async with served(store) as session:
        assert [(await ask(session, "Contoso Ltd"))[1] for _ in range(3)] == [False, False, True]
    async with served(store) as session:
        assert (await ask(session, "Contoso Ltd"))[1] is False


async def test_a_null_response_carries_an_error_and_is_no_mcp_error(store: Store, session: ClientSession) -> None:
    switch_on(store, "null_response")
    text, is_error = await ask(session, "Contoso Ltd")
    body = json.loads(text)
    assert not is_error
    assert body["response"] is None
    assert body["error"]


async def test_a_slow_answer_comes_late_and_whole(store: Store, session: ClientSession) -> None:
    switch_on(store, "slow", value=0.3)
    before = asyncio.get_running_loop().time()
    text, _ = await ask(session, f"Contoso Ltd {WINDOW}")
    assert asyncio.get_running_loop().time() - before >= 0.3
    assert quoted(text)


async def test_a_hanging_question_was_received_and_gets_no_answer(store: Store, session: ClientSession) -> None:
    switch_on(store, "hang", times=1)
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(ask(session, "Contoso Ltd"), 1)
    assert len(store.calls("ask_work_iq")) == 1
    assert (await ask(session, "Contoso Ltd"))[1] is False


async def test_a_crash_ends_the_process_without_an_answer(store: Store) -> None:
    switch_on(store, "crash_before", times=1)
    async with served(store) as session:
        with pytest.raises(MCPError):
            await ask(session, "Contoso Ltd")
    assert [call["outcome"] for call in store.calls()] == ["crash"]


async def test_a_database_that_does_not_exist_is_named_and_nothing_is_served(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["sandbox.workiq", "--db", str(tmp_path / "none.db")])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert "none.db does not exist" in capsys.readouterr().err
    assert not (tmp_path / "none.db").exists()
