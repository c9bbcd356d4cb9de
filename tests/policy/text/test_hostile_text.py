"""No text makes a rule slow or makes it quote what is not there."""

import datetime
import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy.text.blocked_since import find_blocked_since
from policy.text.blocking_cause import find_blocking_cause
from policy.text.capacity import find_capacity_constraint
from policy.text.criterion_met import criterion_met_by_text
from policy.text.done_criterion import find_done_criterion
from policy.text.progress import find_began, find_done
from policy.text.quote import Quote
from policy.text.unblock_path import find_unblock_path

DAY = datetime.date(2026, 7, 1)
RULES: dict[str, Callable[[str], Quote | None]] = {
    "done_criterion": find_done_criterion,
    "blocking_cause": find_blocking_cause,
    "began": find_began,
    "done": find_done,
    "criterion_met": criterion_met_by_text,
    "capacity": find_capacity_constraint,
    "unblock_path": lambda text: find_unblock_path(text, DAY),
    "blocked_since": lambda text: find_blocked_since(text, DAY),
}
SEEDS = (
    *(
        "a",
        " ",
        "no ",
        "until ",
        "done when ",
        "waiting for ",
        "5/6 ",
        "1/",
        "(",
        "- ",
        ", ",
        "not ",
        "can't ",
        "vCPU ",
        "\n",
        "'",
    ),
    *(
        "done when tbd. ",
        "and this ",
        "a.",
        "12 of 12 ",
        "west europe ",
        "missing ",
        "A B ",
        "blocked by x. resolved. ",
        "sent to ",
    ),
)
WORDS = st.sampled_from(
    [
        "done",
        "when",
        "until",
        "blocked",
        "by",
        "waiting",
        "for",
        "on",
        "quota",
        "declined",
        "in",
        "West",
        "Europe",
        "signed",
        "ops",
        "not",
        "will",
        "no",
        "since",
        "3/4",
        "12",
        "of",
        "all",
        "sites",
        "granted",
        "Ana",
        "24",
        "July",
        ",",
        ".",
        ";",
        "-",
        ":",
        "(",
        ")",
        "migrated",
        "acceptance",
        "criteria",
        "TBD",
        "’",
        "–",
        "owner",
        "ETA",
        "?",
    ]
)
LENGTH = 250_000
SECONDS = 7.5


@pytest.mark.slow
@pytest.mark.parametrize("name", RULES)
def test_a_quarter_of_a_megabyte_of_hostile_text_takes_time_by_its_length_only(name: str) -> None:
    """Every seed at a tenth of it; then the slowest of them in full."""
    rule = RULES[name]
    short = {seed: _seconds(rule, seed, LENGTH // 10) for seed in SEEDS}
    slowest = max(short, key=lambda seed: short[seed])
    assert _seconds(rule, slowest, LENGTH) < SECONDS


@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_every_quote_is_an_exact_substring(text: str) -> None:
    for rule in RULES.values():
        quote = rule(text)
        assert quote is None or (quote.text == text[quote.start : quote.end] and quote.text)


@given(st.text(max_size=200))
def test_no_text_raises(text: str) -> None:
    for rule in RULES.values():
        quote = rule(text)
        assert quote is None or quote.text == text[quote.start : quote.end]


def _seconds(rule: Callable[[str], Quote | None], seed: str, length: int) -> float:
    text = seed * (length // len(seed))
    started = time.process_time()
    rule(text)
    return time.process_time() - started
