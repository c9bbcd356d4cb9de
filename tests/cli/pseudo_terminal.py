"""A person at a terminal: the command runs on a pseudo-terminal, and each answer is typed after its question."""

import codecs
import os
import re
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

from tests.cli.command import ROOT, Ended

_ESCAPE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\r")
_PATIENCE = 60.0
_CTRL_C = b"\x03"
# The child makes the terminal its own, so that Ctrl-C reaches it as it would in a shell.
_ADOPT = (
    "import fcntl, runpy, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0);"
    " runpy.run_module('cli.main', run_name='__main__')"
)


class PseudoTerminal:
    """A command on a terminal of its own."""

    def __init__(self, *words: str, folder: Path, columns: int = 100) -> None:
        import pty  # noqa: PLC0415 - POSIX only

        self._ours, theirs = pty.openpty()
        self._started = subprocess.Popen(
            [sys.executable, "-c", _ADOPT, *words],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": str(columns), "TERM": "xterm"},
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
        )
        os.close(theirs)
        self._seen = ""
        self._answered = 0
        self._changed = threading.Condition()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def interrupt_after(self, question: str) -> None:
        """Press Ctrl-C at a question, as a person does: again where nothing happens.

        CPython loses an interrupt that comes in the instant between showing a prompt and reading from the terminal.
        """
        self._wait_for(question)
        for _ in range(int(_PATIENCE)):
            os.write(self._ours, _CTRL_C)
            self._reader.join(5.0)
            if not self._reader.is_alive():
                return

    def type_after(self, question: str, answer: str) -> None:
        """Wait for a question that was not answered yet, then type the answer."""
        self._wait_for(question)
        os.write(self._ours, answer.encode("utf-8") + b"\n")

    def ended(self) -> Ended:
        """Wait for the end; what was seen, without colours and cursor movements."""
        try:
            status = self._started.wait(timeout=_PATIENCE)
            self._reader.join(_PATIENCE)
        finally:
            self._started.kill()
            self._started.wait()
            os.close(self._ours)
        return Ended(status, self._plain(), "")

    def _wait_for(self, question: str) -> None:
        with self._changed:
            found = self._changed.wait_for(lambda: question in self._plain()[self._answered :], _PATIENCE)
            assert found, f"{question!r} was never asked; seen: {self._plain()[-2000:]}"
            self._answered = len(self._plain())

    def _plain(self) -> str:
        return _ESCAPE.sub("", self._seen)

    def _read(self) -> None:
        decoder = codecs.getincrementaldecoder("utf-8")()
        while True:
            try:
                part = os.read(self._ours, 65536)
            except OSError:
                part = b""
            with self._changed:
                self._seen += decoder.decode(part)
                self._changed.notify_all()
            if not part:
                return


def at_terminal(*words: str, folder: Path, typed: Sequence[tuple[str, str]], columns: int = 100) -> Ended:
    """Run a command on a terminal and type each answer after its question."""
    terminal = PseudoTerminal(*words, folder=folder, columns=columns)
    for question, answer in typed:
        terminal.type_after(question, answer)
    return terminal.ended()
