"""Where runs, packets and the ledger live: SQLite by default, PostgreSQL where the state is a postgresql:// URL.

Both speak the same few statements: `?` marks a parameter, values are text, integers or NULL.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, Protocol

from tools.errors import ConfigurationError

Row = tuple[Any, ...]
# How long a statement waits for another program that is writing.
LOCK_SECONDS = 30.0


class Transaction(Protocol):
    """Statements that are carried out together or not at all."""

    def execute(self, sql: str, values: Sequence[Any] = ()) -> int:
        """Carry out one statement; returns the number of rows that it changed."""

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[Row]:
        """The rows that a SELECT finds."""


class Database(Protocol):
    """A place with transactions that are durable once they end."""

    @property
    def place(self) -> str:
        """What an error calls it; without a password."""

    def transaction(self) -> AbstractContextManager[Transaction]:
        """A write transaction: committed and on disk when the block ends, rolled back when it raises."""


class _SqliteTransaction:
    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def execute(self, sql: str, values: Sequence[Any] = ()) -> int:
        return self._connection.execute(sql, values).rowcount

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[Row]:
        return self._connection.execute(sql, values).fetchall()


class SqliteDatabase:
    """One SQLite file, opened for each transaction so that any thread and process may use it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def place(self) -> str:
        """See Database."""
        return f"the state file {self.path}"

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """See Database. Raises ConfigurationError where the file cannot be used, with what to do."""
        try:
            connection = sqlite3.connect(self.path, timeout=LOCK_SECONDS, isolation_level=None)
        except sqlite3.Error as error:
            raise unusable(self.place, error) from error
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=FULL")
            connection.execute("BEGIN IMMEDIATE")
            yield _SqliteTransaction(connection)
            connection.execute("COMMIT")
        except sqlite3.Error as error:
            raise unusable(self.place, error) from error
        finally:
            connection.close()


def unusable(place: str, error: sqlite3.Error) -> ConfigurationError:
    """The error of a database file that cannot be used, with what to do about it."""
    return ConfigurationError(f"{place} cannot be used: {error}", hint=_what_to_do(str(error)))


def _what_to_do(error: str) -> str:
    if "locked" in error:
        return "another program holds it: wait for it to end or close it, then say the same again"
    if "full" in error or "I/O" in error:
        return "make room on the disk, or check it, then say the same again: what was approved is kept"
    if "malformed" in error or "not a database" in error or "decode" in error:
        return "restore it from a copy, or name another place with --state: what it holds cannot be trusted"
    return "check the disk and the folder's permissions, or name another place with --state"
