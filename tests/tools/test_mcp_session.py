import asyncio
import json
import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tools.errors import (
    ConfigurationError,
    NotSignedIn,
    OutcomeUncertain,
    ReplyInvalid,
    ServerUnavailable,
    ToolRefused,
)
from tools.mcp_session import McpSession
from tools.run_settings import RunSettings
from tools.server_spec import ServerSpec

TINY = Path(__file__).with_name("tiny_server.py")
QUICK = RunSettings(retry_delay=0.01, connect_timeout=20)
Open = Callable[..., McpSession]


class Journal:
    def __init__(self, path: Path) -> None:
        self.path = path

    def sent(self, tool: str) -> int:
        if not self.path.exists():
            return 0
        return sum(json.loads(line)[0] == tool for line in self.path.read_text(encoding="utf-8").splitlines())


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal(tmp_path / "journal")


@pytest.fixture
def open_session(journal: Journal) -> Iterator[Open]:
    opened: list[McpSession] = []

    def start(*options: str, settings: RunSettings = QUICK, env: dict[str, str] | None = None) -> McpSession:
        spec = ServerSpec(
            name="tiny", command=sys.executable, args=(str(TINY), str(journal.path), *options), env=env or {}
        )
        opened.append(McpSession(spec, settings))
        return opened[-1]

    yield start
    for session in opened:
        session.close()


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


async def test_a_read_returns_the_json_of_the_one_text_block(open_session: Open) -> None:
    session = open_session()
    reply = await session.read("echo", {"text": "hello"})
    assert reply["text"] == "hello"
    assert session.calls == 1


def test_one_session_serves_two_event_loops_in_two_threads_with_one_server_process(open_session: Open) -> None:
    session = open_session()
    pids: list[int] = []

    def use() -> None:
        pids.append(asyncio.run(session.read("echo", {"text": "x"}))["pid"])

    threads = [threading.Thread(target=use) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    use()
    assert len(pids) == 3
    assert len(set(pids)) == 1


async def test_a_tool_is_found_behind_a_hosts_prefix(open_session: Open) -> None:
    assert await open_session().read("get_thing") == {"name": "host_prefix_get_thing"}


async def test_a_tool_that_the_server_lacks_is_a_configuration_error_that_names_it(open_session: Open) -> None:
    with pytest.raises(ConfigurationError, match="tiny: the server has no tool crm_query"):
        await open_session().read("crm_query")


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
async def test_a_read_after_kill_9_of_the_server_is_answered_by_a_new_one(open_session: Open) -> None:
    session = open_session()
    first = (await session.read("echo", {"text": "x"}))["pid"]
    os.kill(first, signal.SIGKILL)
    second = (await session.read("echo", {"text": "x"}))["pid"]
    assert second != first


async def test_a_crash_during_a_read_is_followed_by_one_reconnect(open_session: Open, journal: Journal) -> None:
    assert await open_session().read("die_once") == {"alive": True}
    assert journal.sent("die_once") == 2


async def test_a_server_that_always_crashes_on_a_read_is_unavailable_after_one_reconnect(
    open_session: Open, journal: Journal
) -> None:
    with pytest.raises(ServerUnavailable, match="tiny: die: the connection ended") as raised:
        await open_session().read("die")
    assert journal.sent("die") == 2
    assert raised.value.server == "tiny"
    assert raised.value.hint


async def test_a_frozen_server_is_replaced_and_then_given_up(
    open_session: Open, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tools.mcp_session.ALIVE_SECONDS", 0.3)
    with pytest.raises(ServerUnavailable, match=r"freeze: no answer within 0\.3 s"):
        await open_session().read("freeze", seconds=0.3)
    assert journal.sent("freeze") == 2


async def test_a_slow_call_times_out_without_costing_the_server_its_life(open_session: Open) -> None:
    session = open_session(settings=RunSettings(retry_delay=0.01, read_tries=2))
    before = (await session.read("echo", {"text": "x"}))["pid"]
    with pytest.raises(ServerUnavailable):
        await session.read("slow", {"seconds": 2}, seconds=0.2)
    assert (await session.read("echo", {"text": "x"}))["pid"] == before


async def test_a_line_of_garbage_on_standard_output_does_not_end_the_session(
    open_session: Open, capfd: pytest.CaptureFixture[str]
) -> None:
    assert await open_session().read("garbage") == {"after": "garbage"}
    assert "no JSON-RPC" not in "".join(capfd.readouterr())


@pytest.mark.parametrize(
    "text", ["Query failed (429): Too many requests", "Query failed (503): busy", "Request timed out"]
)
async def test_a_busy_answer_is_asked_again(open_session: Open, journal: Journal, text: str) -> None:
    assert await open_session().read("fail", {"text": text, "times": 2}) == {"after": 2}
    assert journal.sent("fail") == 3


async def test_a_server_that_stays_busy_is_unavailable_after_three_tries(open_session: Open, journal: Journal) -> None:
    with pytest.raises(ServerUnavailable, match="429"):
        await open_session().read("fail", {"text": "Query failed (429): slow down", "times": 99})
    assert journal.sent("fail") == 3


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("Not authenticated: run az login", NotSignedIn),
        ("Query failed (401): Unauthorized", NotSignedIn),
        ("Query failed (403): no privilege", ToolRefused),
        ("Query failed (404): no such entity", ToolRefused),
        ("Query failed (400): no such column", ToolRefused),
        ("Invalid GUID", ToolRefused),
    ],
)
async def test_a_refusal_or_a_missing_sign_in_is_asked_once(
    open_session: Open, journal: Journal, text: str, error: type[Exception]
) -> None:
    with pytest.raises(error):
        await open_session().read("fail", {"text": text, "times": 99})
    assert journal.sent("fail") == 1


@pytest.mark.parametrize("tool", ["prose", "two_blocks"])
async def test_a_reply_that_is_not_one_text_of_json_is_invalid(open_session: Open, tool: str) -> None:
    with pytest.raises(ReplyInvalid, match=f"tiny: {tool}"):
        await open_session().read(tool)


async def test_a_reply_of_two_million_characters_arrives_whole(open_session: Open) -> None:
    assert len(await open_session().read("large", {"characters": 2_000_000})) == 2_000_000


async def test_no_more_calls_run_at_once_than_the_setting_allows(open_session: Open) -> None:
    session = open_session(settings=RunSettings(concurrency=3))
    await asyncio.gather(*(session.read("slow", {"seconds": 0.05}) for _ in range(12)))
    assert (await session.read("widest"))["widest"] == 3


async def test_the_first_call_of_a_session_goes_alone(open_session: Open, journal: Journal) -> None:
    session = open_session()
    await asyncio.gather(*(session.read("slow", {"seconds": 0.3}) for _ in range(4)))
    times = [json.loads(line)[1] for line in journal.path.read_text(encoding="utf-8").splitlines()]
    assert times[1] - times[0] >= 0.3
    assert times[3] - times[1] < 0.3


async def test_a_write_whose_connection_ends_is_uncertain_and_sent_once(open_session: Open, journal: Journal) -> None:
    with pytest.raises(OutcomeUncertain, match="may or may not"):
        await open_session().write("die", {})
    assert journal.sent("die") == 1


async def test_a_write_that_times_out_is_uncertain_and_sent_once(open_session: Open, journal: Journal) -> None:
    with pytest.raises(OutcomeUncertain):
        await open_session().write("slow", {"seconds": 2}, seconds=0.2)
    assert journal.sent("slow") == 1


async def test_a_busy_answer_to_a_write_is_handed_back_and_not_sent_again(open_session: Open, journal: Journal) -> None:
    answer = await open_session().write("fail", {"text": "Create failed (503): busy", "times": 99})
    assert answer.error is not None
    assert answer.error.kind == "unavailable"
    assert journal.sent("fail") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
async def test_a_write_bound_to_a_connection_is_not_sent_on_the_next_one(open_session: Open, journal: Journal) -> None:
    session = open_session()
    first = await session.write("echo", {"text": "stage"})
    os.kill(first.reply["pid"], signal.SIGKILL)
    with pytest.raises(ServerUnavailable, match="was not sent") as raised:
        await session.write("echo", {"text": "execute"}, generation=first.generation)
    assert not isinstance(raised.value, OutcomeUncertain)
    assert journal.sent("echo") == 1


async def test_a_command_that_does_not_exist_is_unavailable_with_the_entrys_name() -> None:
    session = McpSession(ServerSpec(name="absent", command="no-such-command-of-se-ops"), QUICK)
    with pytest.raises(ServerUnavailable, match="absent: it could not be started"):
        await session.read("echo")
    await session.aclose()


async def test_a_server_that_ends_on_an_unknown_method_is_reached_by_the_older_handshake(open_session: Open) -> None:
    assert (await open_session("strict").read("echo", {"text": "x"}))["text"] == "x"


async def test_a_server_that_never_answers_is_given_up_after_the_connect_timeout() -> None:
    command = (sys.executable, "-c", "import sys; sys.stdin.read()")
    spec = ServerSpec(name="mute", command=command[0], args=command[1:], mode="legacy")
    session = McpSession(spec, RunSettings(connect_timeout=0.5))
    with pytest.raises(ServerUnavailable, match=r"mute: no answer within 0\.5 s"):
        await session.read("echo")
    await session.aclose()


async def test_the_servers_last_words_are_in_the_error_without_its_secrets(
    open_session: Open, capfd: pytest.CaptureFixture[str]
) -> None:
    session = open_session(env={"API_KEY": "s3cr3t-value"})
    with pytest.raises(OutcomeUncertain) as raised:
        await session.write("complain", {"text": "cannot use s3cr3t-value nor Bearer abc.def"})
    assert "cannot use *** nor Bearer ***" in raised.value.message
    assert "s3cr3t-value" not in raised.value.message + "".join(capfd.readouterr())


async def test_closing_leaves_no_server_process(open_session: Open) -> None:
    session = open_session()
    pid = (await session.read("echo", {"text": "x"}))["pid"]
    await session.aclose()
    assert not is_running(pid)
    with pytest.raises(ServerUnavailable, match="closed"):
        await session.read("echo", {"text": "x"})
    session.close()


PROGRAM = """
import asyncio, sys, time
from tools.mcp_session import McpSession
from tools.server_spec import ServerSpec
session = McpSession(ServerSpec(name="tiny", command=sys.executable, args=({tiny!r}, {journal!r})))
print(asyncio.run(session.read("echo", {{"text": "x"}}))["pid"], flush=True)
{after}
"""


def run_program(journal: Journal, after: str) -> subprocess.Popen[str]:
    program = textwrap.dedent(PROGRAM).format(tiny=str(TINY), journal=str(journal.path), after=after)
    root = Path(__file__).parents[2]
    return subprocess.Popen(
        [sys.executable, "-c", program], cwd=root, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def gone(pid: int) -> bool:
    deadline = time.monotonic() + 10
    while is_running(pid) and time.monotonic() < deadline:
        threading.Event().wait(0.02)
    return not is_running(pid)


def test_a_program_that_ends_without_closing_leaves_no_server_process(journal: Journal) -> None:
    process = run_program(journal, "")
    out, err = process.communicate(timeout=30)
    assert process.returncode == 0
    assert err == ""
    assert gone(int(out))


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_ctrl_c_in_the_middle_of_a_call_ends_program_and_server(journal: Journal) -> None:
    process = run_program(journal, 'asyncio.run(session.read("slow", {"seconds": 60}))')
    assert process.stdout is not None
    pid = int(process.stdout.readline())
    while journal.sent("slow") == 0:
        threading.Event().wait(0.02)
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=20)
    assert gone(pid)
