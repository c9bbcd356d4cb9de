"""se-ops as a person or a script runs it: in this process where that is enough, as a process of its own where not."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from typer.testing import CliRunner

from cli.main import app
from tests.scene import AS_OF, Scene

ROOT = Path(__file__).parents[2]
_SCHEMA = json.loads((Path(__file__).parent / "run_schema.json").read_text(encoding="utf-8"))
Json = dict[str, Any]


@dataclass(frozen=True)
class Ended:
    """A command that has ended."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Json:
        """Standard output, which must be one JSON object and nothing else."""
        value = json.loads(self.out)
        assert isinstance(value, dict)
        return value

    @property
    def run(self) -> Json:
        """The JSON of a run, which must be the contract's to the letter."""
        value = self.json
        faults = [f"{list(fault.path)}: {fault.message}" for fault in Draft202012Validator(_SCHEMA).iter_errors(value)]
        assert faults == []
        return value


def se_ops(*words: str, state: Path) -> Ended:
    """Run a command in this process, with nobody at a terminal."""
    ended = CliRunner().invoke(app, [*words, "--state", str(state)], catch_exceptions=False)
    return Ended(ended.exit_code, ended.stdout, ended.stderr)


def hygiene(scene: Scene, *words: str) -> Ended:
    """Run task hygiene over a scene's sandbox, as JSON."""
    named = ("--sandbox", "--contract", scene.contract, "--as-of", AS_OF, "--json")
    return se_ops("hygiene", *named, *words, state=scene.folder)


def process(*words: str, folder: Path, **options: Any) -> "subprocess.Popen[str]":
    """Start a command as a process of its own, in a folder."""
    return subprocess.Popen(
        [sys.executable, "-m", "cli.main", *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        **options,
    )


def ended(started: "subprocess.Popen[str]") -> Ended:
    """Wait for its end."""
    out, err = started.communicate(timeout=60)
    return Ended(started.returncode, out, err)


def own_server(scene: Scene) -> str:
    """A configuration file that names the scene's sandbox as if it were the user's own CRM server."""
    arguments = ["-m", "sandbox.msx", "--db", str(scene.state.folder.sandbox_crm), "--contract", scene.contract]
    entry = {"command": sys.executable, "args": arguments, "env": {"PYTHONPATH": str(ROOT)}}
    return json.dumps({"servers": {"msx": entry}})
