"""Own CPU per milestone: python -m bench.cpu [--milestones 1000] [--runs 3] [--texts FILE] [--no-profile].

Runs task hygiene and the daily loop (Microsoft 365 off) from the first call to the packet over a generated portfolio:
the embedded servers in processes of their own, everything else in this one, whose CPU time is taken (MCP client,
parsing, policy, text rules, planning, tables, checkpoints). A first run, over another portfolio, is counted apart: in
it patterns are compiled and indexed, once in a process. Prints the lowest of the runs, since other work on the machine
only adds, and then where a run spends it. A profile costs as much again, so read its lines as shares.
"""

import argparse
import asyncio
import cProfile
import io
import pstats
import sys
import time
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench.cases_run import labelled
from bench.portfolio import AS_OF, generated
from policy.settings import PolicySettings
from runs.connection import embedded
from runs.wiring import open_runner, open_state
from sandbox.cases import Case, load_case
from sandbox.store import Store

FLOWS = ("task_hygiene", "daily")
TEXTS = Path("tests/data/cases/dev.jsonl")
LINES = 25
FIRST = 200


def main() -> None:
    """Print the table, and the profile of one further run of each flow."""
    parser = argparse.ArgumentParser(prog="bench.cpu", description=__doc__)
    parser.add_argument("--milestones", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--texts", type=Path, default=TEXTS, help="labelled cases whose texts are used")
    parser.add_argument("--no-profile", action="store_true")
    arguments = parser.parse_args()
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    cases, count = labelled([arguments.texts]), arguments.milestones
    first, portfolio = generated(cases, FIRST, seed=1), generated(cases, count)
    print(f"{count} milestones with 3 tasks each, texts of {arguments.texts}, best of {arguments.runs}")
    for flow in FLOWS:
        once = measured(first, flow)
        spent = sorted(measured(portfolio, flow) / count for _ in range(arguments.runs))
        each = ", ".join(f"{one:.2f}" for one in spent)
        print(f"{flow:<14}{spent[0]:>8.2f} ms per milestone ({each}); the first {FIRST} of the process {once:.0f} ms")
    for flow in FLOWS if not arguments.no_profile else ():
        print(f"\n{flow}, profiled")
        print(*profiled(portfolio, flow), sep="\n")


def measured(portfolio: Case, flow: str) -> float:
    """Milliseconds of CPU time of all threads of this process, from the first call to the packet."""
    return asyncio.run(_run(portfolio, flow))


def profiled(portfolio: Case, flow: str) -> list[str]:
    """The functions that a run spends most time in, as pstats prints them; all steps run in one thread for it."""

    async def in_one_thread() -> None:
        asyncio.get_running_loop().set_default_executor(_ThisThread())
        await _run(portfolio, flow)

    profile = cProfile.Profile()
    profile.runcall(asyncio.run, in_one_thread())
    text = io.StringIO()
    pstats.Stats(profile, stream=text).sort_stats("tottime").print_stats(LINES)
    return [line for line in text.getvalue().splitlines() if line.strip()]


class _ThisThread(ThreadPoolExecutor):
    """Does at once, and here, what it is given: a profile sees one thread only."""

    def submit(self, call: Any, /, *arguments: Any, **named: Any) -> "Future[Any]":
        done: Future[Any] = Future()
        try:
            done.set_result(call(*arguments, **named))
        except Exception as error:  # noqa: BLE001 - the future tells it
            done.set_exception(error)
        return done


async def _run(portfolio: Case, flow: str) -> float:
    with TemporaryDirectory(prefix="se-ops-cpu-", ignore_cleanup_errors=True) as folder:
        state = await asyncio.to_thread(open_state, folder)
        await asyncio.to_thread(load_case, Store(state.folder.sandbox_crm), portfolio)
        connection = await asyncio.to_thread(embedded, state.folder, "dry_run")
        async with open_runner(state, connection, PolicySettings()) as runner:
            request: dict[str, Any] = {"as_of": AS_OF.isoformat()} | ({"m365": False} if flow == "daily" else {})
            before = time.process_time_ns()
            run = await runner.start(flow, request)
            spent = (time.process_time_ns() - before) / 1e6
    if run["status"] != "awaiting_confirmation":
        raise RuntimeError(f"{flow} ended as {run['status']}: {run['error']}")
    return spent


if __name__ == "__main__":
    main()
