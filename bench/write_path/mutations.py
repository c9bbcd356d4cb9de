"""Each guard taken away in a copy of the tree must fail its named test: python -m bench.write_path.mutations.

The guards are data (bench.write_path.guards). The copy is temporary; each mutation is undone before the next.
"""

import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from bench.write_path.figure import Figure, main
from bench.write_path.guards import GUARDS, Guard

ROOT = Path(__file__).parents[2]
FAILED = 1  # pytest's exit status where tests ran and some failed; any other says nothing of the guard
_LEFT_OUT = shutil.ignore_patterns(".*", "__pycache__", "*.egg-info", "build")


def misplaced(guards: Sequence[Guard] = GUARDS) -> list[str]:
    """Guards whose fragment is not in its file exactly once, or whose test does not exist."""
    found = []
    for guard in guards:
        count = (ROOT / guard.file).read_text(encoding="utf-8").count(guard.fragment)
        if count != 1:
            found.append(f"{guard.name}: its fragment is {count} times in {guard.file}")
        if not _exists(guard.test):
            found.append(f"{guard.name}: there is no test {guard.test}")
    return found


def survivors(guards: Sequence[Guard], tell: Callable[[str], None] = lambda line: None) -> Figure:
    """Take each guard away and run its test, in a copy. A test that passes all the same is a violation.

    `tell` hears of each guard as it is done, for the whole takes minutes.
    """
    figure = Figure("mutations", violations=misplaced(guards))
    if figure.violations:
        return figure
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "tree"
        shutil.copytree(ROOT, copy, ignore=_LEFT_OUT)
        if (status := _run(copy, sorted({guard.test for guard in guards}))) != 0:
            figure.violations.append(f"the named tests do not pass with every guard in its place (status {status})")
            return figure
        for guard in guards:
            source = copy / guard.file
            whole = source.read_text(encoding="utf-8")
            source.write_text(whole.replace(guard.fragment, guard.without), encoding="utf-8")
            status = _run(copy, [guard.test])
            source.write_text(whole, encoding="utf-8")
            figure.trials += 1
            tell(f"{figure.trials} of {len(guards)}: {guard.name}: {'its test fails' if status == FAILED else status}")
            if status != FAILED:
                why = "passes without it" if status == 0 else f"could not run (status {status})"
                figure.violations.append(f"{guard.name} ({guard.file}): {guard.test} {why}")
    return figure


def _run(tree: Path, tests: Sequence[str]) -> int:
    """Run these tests of a tree; pytest's exit status."""
    environment = os.environ | {"PYTHONPATH": str(tree), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}
    # The policy's tests need none of the fixtures that load the servers and the graphs.
    alone = ["--noconftest"] if all(test.startswith("tests/policy/") for test in tests) else []
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *alone, *tests]
    return subprocess.run(command, cwd=tree, env=environment, capture_output=True, check=False).returncode


def _exists(test: str) -> bool:
    file, _, name = test.partition("::")
    if not (ROOT / file).is_file():
        return False
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    named = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}
    return not name or name.partition("[")[0] in named


def measure(n: int, seed: int) -> Figure:
    """Every guard (n = 0), or n of them drawn with the seed."""
    chosen = GUARDS if n == 0 else random.Random(seed).sample(GUARDS, min(n, len(GUARDS)))
    return survivors(chosen, lambda line: print(line, file=sys.stderr, flush=True))


if __name__ == "__main__":
    main("mutations", __doc__, measure, n=0)
