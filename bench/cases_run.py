"""Run labelled cases through the real path: the embedded servers over stdio, the command line, its JSON."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sandbox.cases import load_case, read_case
from sandbox.store import Store
from tools.state_folder import StateFolder

Json = dict[str, Any]


def labelled(path: Path, kinds: Iterable[str] = ()) -> list[Json]:
    """The cases of a JSONL file, with their labels; all kinds or some."""
    cases = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [case for case in cases if not kinds or case["kind"] in kinds]


def run_all(cases: list[Json], path: Path, flow: str, workers: int = 2) -> Iterator[tuple[Json, Json]]:
    """Each case with the JSON of its run, in the file's order."""
    with ThreadPoolExecutor(workers) as pool:
        yield from zip(cases, pool.map(lambda case: run_one(case, path, flow), cases), strict=True)


def run_one(case: Json, path: Path, flow: str) -> Json:
    """Load one case into a sandbox of its own and run the flow's command on it. Raises RuntimeError where it fails."""
    with TemporaryDirectory(prefix="se-ops-case-", ignore_cleanup_errors=True) as folder:
        load_case(Store(StateFolder(Path(folder)).sandbox_crm), read_case(path, case["id"]))
        options = ["--sandbox", "--json", "--no-input", "--packet-limit", "0", "--as-of", case["as_of"]]
        run: Json = json.loads(_command(flow, *options, "--state", folder))
        return run


def _command(*words: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "cli.main", *words],
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    if done.returncode != 0:
        raise RuntimeError(f"se-ops {' '.join(words)} ended with {done.returncode}: {done.stderr.strip()[-600:]}")
    return done.stdout
