"""The rendering: pure functions from a run's JSON to text. Words of records are inert, and every width is kept."""

import json
import unicodedata
from datetime import UTC, datetime
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from rich.cells import cell_len
from rich.console import RenderableType

from cli.rendering import packet, run
from cli.rendering.pending import age, pending
from cli.rendering.text import counted
from cli.reporting import found, next_step
from policy.inert import inert
from tests.cli.rendering import sample
from tests.cli.rendering.printed import text_of

FLOWS = ("task_hygiene", "daily", "bant_handoff", "influenced_follow_through", "evidence_companion")
SCHEMA = json.loads((Path(__file__).parents[1] / "run_schema.json").read_text(encoding="utf-8"))


def whole(shown: sample.Json) -> list[RenderableType]:
    """Everything that a run shows."""
    parts = [*run.servers(shown["servers"], shown["crm_contract"]), *found(shown), *packet.results(shown["results"])]
    return [*parts, *packet.packet(shown["packet"]), *run.question(shown), *run.error(shown), *next_step(shown)]


@pytest.mark.parametrize("flow", FLOWS)
def test_what_is_rendered_here_is_what_a_run_may_hold(flow: str) -> None:
    faults = [fault.message for fault in Draft202012Validator(SCHEMA).iter_errors(sample.run(flow=flow))]
    assert faults == []


@pytest.mark.parametrize("flow", FLOWS)
def test_words_of_a_record_can_neither_move_the_cursor_nor_hide_nor_be_markup(flow: str) -> None:
    shown = sample.run(
        sample.HOSTILE,
        flow,
        question={"kind": "scope", "text": sample.HOSTILE, "options": [sample.HOSTILE]},
        error={"code": "internal", "message": sample.HOSTILE, "hint": sample.HOSTILE, "server": None},
    )
    text = text_of(whole(shown), width=10_000)
    hidden = {character for character in text if unicodedata.category(character) in {"Cc", "Cf", "Zl", "Zp", "Cs"}}
    assert hidden == {"\n"}
    assert "[bold red]1[/]" in text
    assert not any(line.startswith("Approved: yes") for line in text.splitlines())
    assert text.count(inert(sample.HOSTILE)) > 40


@pytest.mark.parametrize("flow", FLOWS)
@pytest.mark.parametrize("width", [40, 80, 200])
def test_no_line_is_wider_than_the_terminal_but_commands_and_addresses_to_copy(width: int, flow: str) -> None:
    text = text_of(whole(sample.run(sample.HOSTILE * 3, flow)), width)
    too_wide = [line for line in text.splitlines() if cell_len(line) > width]
    assert all(line.strip().startswith(("https://", "se-ops ")) for line in too_wide)
    assert all(line == line.rstrip() for line in text.splitlines())


def test_without_colours_nothing_is_lost_and_no_escape_is_written() -> None:
    shown = sample.run()
    plain, coloured = text_of(whole(shown)), text_of(whole(shown), colours=True)
    assert "\x1b" not in plain
    assert "\x1b[" in coloured
    assert "high" in plain
    assert "not written: the record changed meanwhile" in plain


def test_a_change_is_shown_from_old_to_new_with_the_code_in_words() -> None:
    changed = {"current": {"statusCode": 2}, "proposed": {"statusCode": 3}, "labels": {"statusCode": "In Progress"}}
    text = text_of(packet.card(1, sample.item("i1", "write", "Wave 1", **changed)))
    assert "statusCode: 2 → 3 (In Progress)" in text


def test_an_item_without_words_says_what_is_missing_and_what_is_there() -> None:
    text = text_of(packet.card(2, sample.item("i2", "needs_text", "On ice.", proposed={})))
    assert "description: “On ice.” + your words, which are missing" in text


def test_the_packet_numbers_its_items_and_names_what_each_needs() -> None:
    lines = text_of(packet.packet(sample.packet("Wave 1", deferred=3, crm_contract="dry_run"))).splitlines()
    heads = [line for line in lines if line[:1].isdigit() and line[1:2] == "."]
    assert heads == [
        "1. update_task  ready to approve  i1",
        "2. update_task  without your words  i2",
        "3. by hand  i3",
        "4. for another role (CSAM)  i4",
    ]
    assert "1 ready to approve, 1 without your words, 1 by hand, 1 for another role" in lines
    assert any("approving yields previews and writes nothing" in line for line in lines)
    assert any(line.startswith("3 further proposals") for line in lines)


def test_the_hash_is_short_in_the_packet_and_whole_in_the_command_that_approves() -> None:
    shown = sample.run()
    assert shown["packet"]["packet_hash"] not in text_of(packet.packet(shown["packet"]))
    assert f"se-ops approve 0123456789ab --packet {shown['packet']['packet_hash']}\n" in text_of(next_step(shown), 40)


@pytest.mark.parametrize("outcome", ["previewed", "verified", "mismatch", "stale", "failed", "unknown", "rejected"])
def test_every_outcome_has_its_words(outcome: str) -> None:
    text = text_of(packet.results([{"item_id": "i1", "outcome": outcome, "detail": "see there"}]))
    assert outcome in text
    assert len(text.splitlines()[-1]) > len("  i1   previewed ") + 10


def test_only_the_sandbox_says_that_nothing_real_is_touched() -> None:
    assert text_of(run.servers("sandbox", None), 200).startswith("Sandbox: embedded MSX and WorkIQ servers, dry_run")
    assert "approving writes to its records" in text_of(run.servers("sandbox", "staged"), 200)
    assert text_of(run.servers("mcp.json", None)) == "Servers from mcp.json.\n"


def test_pending_tells_age_expiry_and_what_is_ready() -> None:
    entry = {
        "thread_id": "0123456789ab",
        "flow": "task_hygiene",
        "created_at": "2026-11-23T08:00:00Z",
        "expires_at": "2026-11-24T08:00:00Z",
        "packet_hash": "sha256:" + "ab" * 32,
        "items": 4,
        "write_items": 1,
    }
    fresh = text_of(pending([entry], [1], datetime(2026, 11, 23, 10, 30, tzinfo=UTC)))
    assert "2 hours old  expires in 21 hours" in fresh
    assert "4 items: 1 ready to approve, 1 without your words" in fresh
    assert "expired: run the flow again" in text_of(pending([entry], [1], datetime(2026, 11, 24, 8, tzinfo=UTC)))


def test_numbers_of_things_read_well() -> None:
    assert [counted(1, "opportunity"), counted(2, "opportunity"), counted(0, "task")] == [
        "1 opportunity",
        "2 opportunities",
        "0 tasks",
    ]
    assert [age(59), age(60), age(7300), age(3 * 86400)] == ["less than a minute", "1 minute", "2 hours", "3 days"]
