"""The exit statuses of the contract, for states that are rare to meet."""

from typing import Any

import pytest

from cli import exit_status


def run(status: str, code: str | None = None, *results: tuple[str, str, str]) -> dict[str, Any]:
    """What the statuses are read from."""
    listed = [{"item_id": item, "packet_hash": packet, "outcome": outcome} for item, packet, outcome in results]
    return {"status": status, "error": {"code": code} if code else None, "results": listed}


@pytest.mark.parametrize(
    ("code", "status"),
    [
        ("not_signed_in", 4),
        ("server_unavailable", 4),
        ("configuration", 2),
        ("tool_refused", 1),
        ("reply_invalid", 1),
        ("internal", 1),
    ],
)
def test_a_failed_run_ends_with_its_errors_status(code: str, status: int) -> None:
    assert exit_status.of_run(run("failed", code)) == status
    assert exit_status.of_approval(run("failed", code), ["i1"], "p") == status


@pytest.mark.parametrize(("state", "status"), [("completed", 0), ("awaiting_confirmation", 0), ("needs_input", 3)])
def test_a_run_ends_with_where_it_stands(state: str, status: int) -> None:
    assert exit_status.of_run(run(state)) == status


@pytest.mark.parametrize(
    ("outcome", "status"),
    [("previewed", 0), ("verified", 0), ("mismatch", 5), ("stale", 5), ("failed", 5), ("unknown", 5)],
)
def test_an_approval_counts_the_items_approved_now(outcome: str, status: int) -> None:
    earlier = ("i2", "p", "failed")
    shown = run("awaiting_confirmation", None, earlier, ("i1", "q", outcome))
    assert exit_status.of_approval(shown, ["i1"], "q") == status


def test_an_approved_item_without_an_outcome_was_not_carried_out() -> None:
    assert exit_status.of_approval(run("completed", None, ("i1", "p", "verified")), ["i1"], "q") == 5


def test_an_unknown_outcome_that_is_asked_about_is_still_a_bad_one() -> None:
    assert exit_status.of_approval(run("needs_input", None, ("i1", "p", "unknown")), ["i1"], "p") == 5


@pytest.mark.parametrize(("last", "status"), [("verified", 0), ("rejected", 0), ("failed", 5)])
def test_a_conversation_ends_with_what_became_of_each_item_in_the_end(last: str, status: int) -> None:
    shown = run("completed", None, ("i1", "p", "stale"), ("i1", "q", last))
    assert exit_status.of_conversation(shown) == status
