"""Whether a person sits at a terminal, and asking that person about commands that a found file would run."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from cli.rendering.text import ask, say
from policy.inert import inert
from runs.connection import Agree


def interactive(as_json: bool, no_input: bool) -> bool:
    """Whether a person may be asked."""
    return not as_json and not no_input and sys.stdin.isatty() and sys.stdout.isatty()


def agreement(may_ask: bool) -> Agree | None:
    """How to ask about found commands; None where nobody can be asked."""
    return _agree if may_ask else None


def acceptance(may_ask: bool) -> Callable[[str, Sequence[str]], bool] | None:
    """How to ask about changed tools; None where nobody can be asked."""
    return _accept if may_ask else None


def _accept(server: str, changes: Sequence[str]) -> bool:
    say(f"The tools of {inert(server)} are not those that were pinned:", *(f"  {inert(change)}" for change in changes))
    return ask("Accept these tools, now and from now on?")


def _agree(file: Path, commands: Sequence[str]) -> bool:
    say(f"{file} was found. It would run:", *(f"  {inert(command)}" for command in commands))
    return ask("Run these commands, now and from now on?")
