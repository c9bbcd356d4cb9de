"""Ways to break a state, each undone at the end of its block. `names` is what the error must name.

Nothing here is subtle: a file is cut, locked, filled up, swapped, written to by somebody else.
"""

import errno
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from tests.scene import Scene

RUNS, CHECKPOINTS = "runs.db", "checkpoints.db"
_NOBODY = 65534


@dataclass(frozen=True)
class Damage:
    """One way to break a state. `harmless`: going on as if nothing were is right too."""

    name: str
    done: Callable[[Scene], AbstractContextManager[None]]
    names: str
    harmless: bool = False


def torn(file: str, at: int) -> Damage:
    """The file ends at that byte. Run tables of no byte are an empty state, which knows of no run."""
    names = "no run" if at < 2 and file == RUNS else file  # SQLite takes one byte for none
    return Damage(
        f"{file} ends at byte {at}", lambda scene: _with_bytes(scene.folder / file, lambda was: was[:at]), names
    )


def flipped(file: str, at: int, bit: int) -> Damage:
    """One bit of the file is another one."""

    def change(was: bytes) -> bytes:
        place = at % len(was)
        return was[:place] + bytes([was[place] ^ 1 << bit]) + was[place + 1 :]

    return Damage(f"bit {bit} of byte {at} of {file}", lambda scene: _with_bytes(scene.folder / file, change), "", True)


def no_database(file: str) -> Damage:
    """The file is something else."""
    return Damage(
        f"{file} is a letter",
        lambda scene: _with_bytes(scene.folder / file, lambda _: b"Dear Sir or Madam, " * 99),
        file,
    )


def missing(file: str) -> Damage:
    """The file is gone; the other one knows of a run."""

    @contextmanager
    def gone(scene: Scene) -> Iterator[None]:
        path = scene.folder / file
        path.rename(path.with_suffix(".away"))
        try:
            yield
        finally:
            path.with_suffix(".away").replace(path)

    return Damage(f"{file} is gone", gone, "")


def a_folder(file: str) -> Damage:
    """A folder stands in the file's place."""

    @contextmanager
    def swapped(scene: Scene) -> Iterator[None]:
        path = scene.folder / file
        path.rename(path.with_suffix(".away"))
        path.mkdir()
        try:
            yield
        finally:
            path.rmdir()
            path.with_suffix(".away").replace(path)

    return Damage(f"{file} is a folder", swapped, file)


def locked(file: str) -> Damage:
    """Another program holds the database and does not let go."""

    @contextmanager
    def held(scene: Scene) -> Iterator[None]:
        other = sqlite3.connect(scene.folder / file, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        try:
            with patch("tools.database.LOCK_SECONDS", 0.05), patch("runs.checkpoints.LOCK_SECONDS", 0.05):
                yield
        finally:
            other.close()

    return Damage(f"{file} is locked", held, file)


def full(file: str, pages: int) -> Damage:
    """The file may grow by so many pages and no more."""

    @contextmanager
    def limited(scene: Scene) -> Iterator[None]:
        _Limited.pages = _page_count(scene.folder / file) + pages
        with _connecting(file, _Limited):
            yield

    return Damage(f"{file} may grow by {pages} pages", limited, file, harmless=True)


def failing(file: str, statement: int) -> Damage:
    """The disk fails at that statement, counted over every use of the file, and at all later ones."""

    @contextmanager
    def broken(_: Scene) -> Iterator[None]:
        _Failing.left = statement
        with _connecting(file, _Failing):
            yield

    return Damage(f"the disk fails at statement {statement} of {file}", broken, file, harmless=True)


def read_only() -> Damage:
    """Nothing in the folder can be written; root becomes nobody for that, because modes do not bind it."""

    @contextmanager
    def closed(scene: Scene) -> Iterator[None]:
        places = [scene.folder, *scene.folder.rglob("*")]
        root = hasattr(os, "geteuid") and os.geteuid() == 0
        modes = {place: place.stat().st_mode for place in places}
        for place in (scene.folder.parent, *places) if root else ():
            os.chown(place, _NOBODY, -1)
        for place in places:
            if "sandbox" not in place.parts:
                place.chmod(0o555 if place.is_dir() else 0o444)
        if root:
            os.seteuid(_NOBODY)
        try:
            yield
        finally:
            if root:
                os.seteuid(0)
            for place, mode in modes.items():
                place.chmod(mode)

    return Damage("the folder is read-only", closed, "")


def no_room_for_locks() -> Damage:
    """The file system has no room for a lock file."""
    open_file = os.open

    def opened(path: Any, *given: Any, **named: Any) -> int:
        if str(path).endswith(".lock"):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
        return open_file(path, *given, **named)

    return Damage("no room for a lock file", lambda _: patch("os.open", opened), ".lock")


def rows(name: str, statement: str, *, undo: str = "", names: str = "", harmless: bool = False) -> Damage:
    """Somebody writes to the run tables. Forged rows stay where no statement undoes them."""

    @contextmanager
    def written(scene: Scene) -> Iterator[None]:
        database = scene.state.database
        for said in (statement, undo):
            if said:
                with database.transaction() as transaction:
                    transaction.execute(said)
            if said is statement:
                yield

    return Damage(name, written, names, harmless)


def checkpoint_rows(name: str, statement: str, *values: Any, harmless: bool = False) -> Damage:
    """Somebody writes to the checkpoints of a state folder. Undone at the end."""

    @contextmanager
    def written(scene: Scene) -> Iterator[None]:
        path = scene.folder / CHECKPOINTS
        was = path.read_bytes()
        connection = sqlite3.connect(path)
        connection.execute(statement, values)
        connection.commit()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()
        try:
            yield
        finally:
            _write(path, was)

    return Damage(name, written, CHECKPOINTS, harmless)


@contextmanager
def _with_bytes(path: Path, change: Callable[[bytes], bytes]) -> Iterator[None]:
    was = path.read_bytes()
    _write(path, change(was))
    try:
        yield
    finally:
        _write(path, was)


def _write(path: Path, content: bytes) -> None:
    for beside in ("-wal", "-shm"):
        path.with_name(path.name + beside).unlink(missing_ok=True)
    path.write_bytes(content)


def _page_count(path: Path) -> int:
    connection = sqlite3.connect(path)
    found: int = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.close()
    return found


class _Limited(sqlite3.Connection):
    pages = 0

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        super().execute(f"PRAGMA max_page_count={self.pages}")


class _FailingCursor(sqlite3.Cursor):
    def execute(self, *given: Any) -> sqlite3.Cursor:
        _Failing.left -= 1
        if _Failing.left < 0:
            raise sqlite3.OperationalError("disk I/O error")
        return super().execute(*given)


class _Failing(sqlite3.Connection):
    left = 0

    def cursor(self, *_: Any) -> sqlite3.Cursor:  # type: ignore[override]
        return super().cursor(_FailingCursor)

    def execute(self, *given: Any) -> sqlite3.Cursor:
        return self.cursor().execute(*given)


@contextmanager
def _connecting(file: str, kind: type[sqlite3.Connection]) -> Iterator[None]:
    """Let connections to files of that name be of another kind."""
    connect = sqlite3.connect

    def connected(path: Any, *given: Any, **named: Any) -> sqlite3.Connection:
        if Path(str(path)).name == file:
            named["factory"] = kind
        return connect(path, *given, **named)

    with patch("sqlite3.connect", connected):
        yield
