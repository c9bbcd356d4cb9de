"""Approvals with one thing wrong, at a size that fits (bench/write_path/forged_answers.py)."""

import pytest

from bench.write_path.forged_answers import figure


@pytest.mark.slow
async def test_approvals_with_one_thing_wrong_are_refused_and_logged_and_the_packet_waits() -> None:
    assert await figure(60, 11)
