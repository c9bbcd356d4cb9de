"""Run labelled cases through the real path: the embedded servers over stdio, the graphs, the run's JSON."""

import asyncio
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from policy.settings import PolicySettings
from runs.connection import embedded
from runs.wiring import open_runner, open_state
from sandbox.cases import Case, load_case
from sandbox.store import Store

Json = dict[str, Any]
Runs = dict[str, Json]
AT_ONCE = 3


def labelled(paths: Iterable[Path], kinds: Iterable[str] = ()) -> list[Json]:
    """The cases of JSONL files, with their labels; all kinds or some."""
    cases = [
        json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines() if line.strip()
    ]
    return [case for case in cases if not kinds or case["kind"] in kinds]


def run_all(cases: Sequence[Json], flows: Sequence[str]) -> list[tuple[Json, Runs]]:
    """Each case with the JSON of each flow's run, in the order given."""
    return asyncio.run(_all(cases, flows))


async def _all(cases: Sequence[Json], flows: Sequence[str]) -> list[tuple[Json, Runs]]:
    turns = asyncio.Semaphore(AT_ONCE)

    async def one(case: Json) -> tuple[Json, Runs]:
        async with turns:
            return case, await run_one(case, flows)

    return list(await asyncio.gather(*(one(case) for case in cases)))


async def run_one(case: Json, flows: Sequence[str]) -> Runs:
    """Load one case into a sandbox of its own and run the flows on it, each in one packet.

    Raises RuntimeError where a run fails. WorkIQ is asked only where the case has something to find there.
    """
    runs: Runs = {}
    with TemporaryDirectory(prefix="se-ops-case-", ignore_cleanup_errors=True) as folder:
        state = await asyncio.to_thread(open_state, folder)
        await asyncio.to_thread(load_case, Store(state.folder.sandbox_crm), Case.model_validate(case))
        connection = await asyncio.to_thread(embedded, state.folder, "dry_run")
        async with open_runner(state, connection, PolicySettings(packet_limit=0)) as runner:
            for flow in flows:
                request: Json = {"as_of": case["as_of"]}
                if flow != "task_hygiene":
                    request["m365"] = bool(case["m365"]) or case["kind"] == "evidence"
                runs[flow] = await runner.start(flow, request)
                if runs[flow]["status"] == "failed":
                    raise RuntimeError(f"{flow} of case {case['id']} failed: {runs[flow]['error']}")
    return runs
