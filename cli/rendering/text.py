"""The terminal: one console for results, one for everything else; text of the CRM is inert and never markup."""

import sys

from rich.console import Console, RenderableType
from rich.text import Text

from policy.inert import inert

_WIDTH_WITHOUT_TERMINAL = 100


def output() -> Console:
    """The console of standard output; plain and 100 columns wide where it is no terminal."""
    width = None if sys.stdout.isatty() else _WIDTH_WITHOUT_TERMINAL
    return Console(file=sys.stdout, width=width, highlight=False, markup=False, emoji=False, soft_wrap=False)


def notices() -> Console:
    """The console of standard error: progress, questions of trust, errors."""
    return Console(file=sys.stderr, highlight=False, markup=False, emoji=False)


def say(*lines: str) -> None:
    """Tell the person something on standard error."""
    for line in lines:
        notices().print(Text(line))


def print_all(parts: list[RenderableType]) -> None:
    """Print a result."""
    console = output()
    for part in parts:
        console.print(part)


def ask(question: str) -> bool:
    """Ask a yes-or-no question; only a clear yes is yes."""
    return prompt(f"{question} [y/N] ").casefold() in ("y", "yes")


def prompt(question: str) -> str:
    """Ask for words. The end of the input is an empty answer."""
    notices().print(Text(question), end="")
    try:
        return input().strip()
    except EOFError:
        notices().print()
        return ""


def words(text: str | None, style: str = "") -> Text:
    """Text that came from a record, inert."""
    return Text(inert(text or ""), style=style)


def link_words(url: str | None) -> Text:
    """A record's address as plain words: shown, never a live link."""
    return Text(inert(url or ""), style="dim")
