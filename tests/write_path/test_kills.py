"""SIGKILL on the write path, at a size that fits (bench/write_path/kills.py)."""

import random

import pytest

from bench.write_path.kills import at_random, trial
from tests import postgres

pytestmark = [pytest.mark.slow, pytest.mark.timeout(240)]


@pytest.mark.parametrize(
    ("tool", "point", "again"),
    [
        ("create_task", "after claim", "after read back"),
        ("update_task", "after execute", "before finish"),
        ("close_task", "before execute", "after execute"),
        ("update_milestone", "during execute", "before claim"),
    ],
)
async def test_a_process_killed_on_the_way_and_again_while_recovering_sends_nothing_twice_and_loses_nothing(
    tool: str, point: str, again: str
) -> None:
    await trial(tool, None, point, again, piped=tool == "create_task")


async def test_the_same_holds_with_the_state_in_postgresql() -> None:
    with postgres.server() as address:
        await trial("create_task", address, "after stage", "after finish", piped=False)
        await trial("close_task", address, "after execute", "before read back", piped=False)


async def test_the_same_holds_for_kills_at_random_moments() -> None:
    chance = random.Random(7)
    for _ in range(2):
        await at_random(chance, None)
