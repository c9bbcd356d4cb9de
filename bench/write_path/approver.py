"""A process of its own that answers a packet, over a server of its own, and that may be made to die on the way."""

import asyncio
import multiprocessing
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from multiprocessing.process import BaseProcess
from typing import Any
from unittest.mock import patch

from langgraph.errors import InvalidUpdateError

from bench.write_path.in_memory import joined, own_folder
from bench.write_path.points import arm
from runs.runner import Runner
from tests.scene import Scene
from tools.errors import SeOpsError

PATIENCE = 120.0
REFUSED = 3
_LOADED = ["bench.write_path.approver", "runs.runner", "runs.wiring", "langgraph.checkpoint.sqlite.aio", "mcp"]


def context() -> Any:
    """How processes are started: forked from a process that has loaded everything, where the system can do that."""
    if sys.platform == "win32":
        return multiprocessing.get_context("spawn")
    found = multiprocessing.get_context("forkserver")
    found.set_forkserver_preload(_LOADED)
    return found


def start(
    scene: Scene,
    thread_id: str,
    answer: Any,
    point: str = "",
    at: float = 0.0,
    *,
    piped: bool = True,
    locked: bool = True,
) -> BaseProcess:
    """Start a process that gives this answer over the scene's state; it begins at the time `at`.

    `piped`: its server is a process of its own, behind pipes; else it is in the same process and dies with it.
    `locked`: it holds the thread's lock as our surfaces do; without, only the ledger stands between two processes.
    """
    words = (scene, thread_id, answer, point, at, piped, locked)
    process: BaseProcess = context().Process(target=_answer, args=words)
    process.start()
    return process


def ended(process: BaseProcess) -> int:
    """Wait for its end; its exit code, negative where it was killed. Raises RuntimeError where it hangs."""
    process.join(PATIENCE)
    if process.exitcode is None:
        process.kill()
        process.join()
        raise RuntimeError(f"process {process.pid} did not end within {PATIENCE:g} s")
    return process.exitcode


def _answer(scene: Scene, thread_id: str, answer: Any, point: str, at: float, piped: bool, locked: bool) -> None:
    if point:
        arm(point)
    time.sleep(max(0.0, at - time.time()))  # all processes begin at the same moment
    with own_folder(scene), nullcontext() if piped else joined(), nullcontext() if locked else unlocked():
        try:
            asyncio.run(_resume(scene, thread_id, answer))
        except (SeOpsError, InvalidUpdateError):
            raise SystemExit(REFUSED) from None


async def _resume(scene: Scene, thread_id: str, answer: Any) -> None:
    async with scene.runner() as runner:
        run = await runner.resume(thread_id, answer)
    if run["error"] is not None:
        raise SystemExit(REFUSED)


@contextmanager
def unlocked() -> Iterator[None]:
    """No lock on threads, as on an Agent Server, which keeps two runs off a thread by itself or not at all."""
    with patch("runs.runner.Runner.resume", _resume_unlocked):
        yield


async def _resume_unlocked(self: Runner, thread_id: str, answer: Any) -> dict[str, Any]:
    run = self._tools.store.run(thread_id)
    return await self._carry(run.flow if run else "", thread_id, None, answer=answer)
