"""The terminal: one console for results, one for everything else; text of the CRM is inert and never markup."""

import re
import sys
from collections.abc import Iterable

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.text import Text

from policy.inert import inert

_WIDTH_WITHOUT_TERMINAL = 100
_NARROWEST = 20
_LABEL = 11
_WORD = re.compile(r"\n|[^ \n]* *")
# An escape of policy.inert, or a character.
_PART = re.compile(r"\\u\{[0-9a-f]+\}|\\.|.", re.DOTALL)


class Block:
    """A text that hangs from its label, every line of it indented: `why     because of …`."""

    def __init__(self, body: Text, *, left: int = 0, label: Text | None = None) -> None:
        self._body = body
        self._left = left
        self._label = label or Text()

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The text wrapped to what is left of the width, by display columns, without blanks at line ends.

        Where the label leaves no room beside it, label and text run on together.
        """
        indent, label, body = " " * self._left, self._label, self._body
        if options.max_width - self._left - label.cell_len < _NARROWEST:
            label, body = Text(), label + body
        first = Text.assemble(indent, label)
        rest = Text(" " * first.cell_len)
        width = max(options.max_width - first.cell_len, _NARROWEST)
        lines = _broken(body, width).wrap(console, width) or [Text()]
        for number, line in enumerate(lines):
            whole = (rest if number else first) + line
            whole.rstrip()
            yield whole


def _broken(body: Text, width: int) -> Text:
    """The text with each word that no line holds broken by a backslash at the line's end, and no escape of it torn.

    A break without one stands for a blank, so that whoever reads the lines knows what was between them.
    """
    breaks = []
    for word in _WORD.finditer(body.plain):
        if len(word[0]) * 2 <= width or cell_len(word[0].rstrip()) <= width:
            continue
        cells = 0
        for part in _PART.finditer(body.plain, word.start(), word.end()):
            more = cell_len(part[0].rstrip())
            if cells + more >= width:
                breaks.append(part.start())
                cells = 0
            cells += more
    return Text("\\\n").join(body.divide(breaks)) if breaks else body


class Verbatim:
    """A line that is never wrapped, so that a command or an address can be copied out of the terminal."""

    def __init__(self, line: Text, *, left: int = 0) -> None:
        self._line = Text.assemble(" " * left, line, no_wrap=True, overflow="ignore")

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The line as it is; the terminal breaks it where it must."""
        yield self._line


def output() -> Console:
    """The console of standard output; plain and 100 columns wide where it is no terminal."""
    width = None if sys.stdout.isatty() else _WIDTH_WITHOUT_TERMINAL
    return Console(file=sys.stdout, width=width, highlight=False, markup=False, emoji=False, soft_wrap=False)


def notices() -> Console:
    """The console of standard error: progress, questions of trust, errors."""
    return Console(file=sys.stderr, highlight=False, markup=False, emoji=False)


def say(*lines: str) -> None:
    """Tell the person something on standard error, unwrapped: it may hold a command to copy."""
    for line in lines:
        notices().print(Text(line), soft_wrap=True)


def print_all(parts: Iterable[RenderableType]) -> None:
    """Print a result."""
    console = output()
    for part in parts:
        console.print(part, crop=False)


def ask(question: str) -> bool:
    """Ask a yes-or-no question; only a clear yes is yes."""
    return prompt(f"{question} [y/N] ").casefold() in ("y", "yes")


def prompt(question: str) -> str:
    """Ask for words. The end of the input is an empty answer."""
    notices().print(Text(question), end="", soft_wrap=True)
    try:
        return input().strip()
    except EOFError:
        notices().print()
        return ""


def label(name: str, style: str = "dim") -> Text:
    """The name of a milestone's part, as wide as all of them."""
    return Text(f"{name:<{_LABEL}}", style=style)


def counted(number: int, noun: str) -> str:
    """A number of things: `1 item`, `2 items`, `3 opportunities`."""
    if number == 1:
        return f"1 {noun}"
    consonant_y = noun.endswith("y") and noun[-2] not in "aeiou"
    return f"{number} {noun[:-1]}ies" if consonant_y else f"{number} {noun}s"


def words(text: str | None, style: str = "") -> Text:
    """Text that came from a record, inert."""
    return Text(inert(text or ""), style=style)
