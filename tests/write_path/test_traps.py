"""LangGraph's traps on the simplest flow (bench/write_path/traps.py); the full size adds a flow and PostgreSQL."""

import pytest

from bench.write_path.traps import TRAPS, Trap, sprung


@pytest.mark.slow
@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.__name__)
async def test_a_trap_sends_nothing_and_loses_no_packet(trap: Trap) -> None:
    await sprung(trap, "task_hygiene", None)
