"""Broken states, at a size that fits (bench/write_path/broken_state.py)."""

import pytest

from bench.write_path.broken_state import figure


@pytest.mark.slow
@pytest.mark.timeout(240)
async def test_a_state_that_is_torn_full_locked_or_forged_ends_in_a_clear_error_and_sends_nothing_unapproved() -> None:
    assert await figure(3, 2, sweep=48, shared=False)
