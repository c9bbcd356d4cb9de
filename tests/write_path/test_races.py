"""Four processes at once, at a size that fits (bench/write_path/races.py), and what their lock costs."""

import asyncio
import random
from concurrent.futures import ThreadPoolExecutor

import pytest

from bench.write_path.races import SORTS, trial
from sandbox.faults import switch_on
from tests import postgres
from tests.scene import Scene, approve, case, milestone, outcomes

pytestmark = [pytest.mark.slow, pytest.mark.timeout(240)]


@pytest.mark.parametrize("sort", SORTS)
async def test_four_processes_that_answer_at_once_execute_each_approved_item_once(sort: str) -> None:
    await trial(sort, None, random.Random(3), "trial in the suite:")


async def test_two_threads_with_the_same_creates_write_them_once_across_processes_on_postgresql() -> None:
    with postgres.server() as address:
        await trial("two threads", address, random.Random(3), "trial in the suite:")


async def test_runs_that_wait_for_a_milestone_leave_the_only_worker_thread_to_the_one_that_writes(
    scene: Scene,
) -> None:
    scene.load(case([milestone("m3", [])]))
    switch_on(scene.crm, "slow", tool="execute_operation", value=0.5)
    runs = [await scene.start() for _ in range(3)]
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(1))
    async with asyncio.timeout(60):
        done = await asyncio.gather(*(scene.answer(run, approve(run)) for run in runs))
    found = sorted(outcome for run in done for outcome in outcomes(run).values())
    assert found == ["stale", "stale", "verified"]
    assert scene.executed() == 1
