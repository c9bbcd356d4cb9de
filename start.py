"""One command on a fresh machine: make the project's own environment, then run se-ops, or the tests, in it.

    python start.py daily          the main job, on the embedded sandbox where no server is configured
    python start.py test           the whole test suite
    python start.py check          linters and type checker
    python start.py studio         LangGraph Studio's server on the loopback
    python start.py web            the page in a browser

Needs Python 3.11 or newer and nothing else. Everything is installed into .venv beside this file, at the exact versions
of constraints.txt; a second run installs nothing.
"""

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
PROFILES = {
    "test": "se-ops[model,postgres,studio,test,web]",
    "check": "se-ops[dev]",
    "studio": "se-ops[studio]",
    "web": "se-ops[web]",
}
# These run in the project's own folder; every other command where it is given, as se-ops itself does.
AT_HOME = ("test", "check", "studio")


def main(arguments: list[str]) -> int:
    """Prepare the environment for the command, run it, and return its exit status."""
    if sys.version_info < (3, 11):
        print("se-ops needs Python 3.11 or newer", file=sys.stderr)
        return 2
    command = arguments[0] if arguments else "--help"
    prepare(PROFILES.get(command, "se-ops"))
    if command == "test":
        # In the order of the folders: sorted by their number of tests, the few slow ones would all come last.
        spread = ["-n", "auto", "--dist", "loadfile", "--no-loadscope-reorder"]
        run = [str(PYTHON), "-m", "pytest", *spread, *arguments[1:]]
    elif command == "check":
        return check()
    elif command == "studio":
        run = [str(PYTHON), "-m", "langgraph_cli", "dev", "--no-browser", "--no-reload", *arguments[1:]]
    else:
        run = [str(PYTHON), "-m", "cli.main", *(arguments or ["--help"])]
    try:
        return subprocess.run(run, cwd=ROOT if command in AT_HOME else None, check=False).returncode
    except KeyboardInterrupt:
        return 130


def prepare(profile: str) -> None:
    """Make .venv hold this profile at the pinned versions, unless it does already."""
    wanted = hashlib.sha256(
        b"".join((ROOT / name).read_bytes() for name in ("pyproject.toml", "constraints.txt")) + profile.encode()
    ).hexdigest()
    stamp = VENV / f"installed-{profile.replace('[', '-').replace(']', '').replace(',', '-')}"
    if PYTHON.exists() and stamp.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return
    print(f"Preparing {VENV} (once) ...", file=sys.stderr, flush=True)
    if not PYTHON.exists():
        venv.create(VENV, with_pip=True)
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--quiet"]
    constraints = ["--constraint", str(ROOT / "constraints.txt")]
    run([*pip, "install", *constraints, "uv"])
    extras = profile.removeprefix("se-ops")
    run(
        [
            str(PYTHON),
            "-m",
            "uv",
            "pip",
            "install",
            "--quiet",
            "--python",
            str(PYTHON),
            *constraints,
            "-e",
            f"{ROOT}{extras}",
        ]
    )
    stamp.write_text(wanted, encoding="utf-8")


def check() -> int:
    """Run the linter, the formatter's check and the type checker."""
    commands = (["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"])
    return max(subprocess.run([str(PYTHON), "-m", *command], cwd=ROOT, check=False).returncode for command in commands)


def run(command: list[str]) -> None:
    """Run one installation step; a failure ends the program with what failed."""
    if subprocess.run(command, check=False).returncode != 0:
        raise SystemExit(f"could not prepare {VENV}: {' '.join(command[1:5])} failed. Is a package index reachable?")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
