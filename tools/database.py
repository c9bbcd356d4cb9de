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


class Transaction(Protocol):
    """Statements that are carried out together or not at all."""

    def execute(self, sql: str, values: Sequence[Any] = ()) -> int:
        """Carry out one statement; returns the number of rows that it changed."""

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[Row]:
        """The rows that a SELECT finds."""


class Database(Protocol):
    """A place with transactions that are durable once they end."""

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

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """See Database. Raises ConfigurationError where the file cannot be used, with what to do."""
        try:
            connection = sqlite3.connect(self.path, timeout=30, isolation_level=None)
        except sqlite3.Error as error:
            raise self._unusable(error) from error
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=FULL")
            connection.execute("BEGIN IMMEDIATE")
            yield _SqliteTransaction(connection)
            connection.execute("COMMIT")
        except sqlite3.Error as error:
            raise self._unusable(error) from error
        finally:
            connection.close()

    def _unusable(self, error: sqlite3.Error) -> ConfigurationError:
        return ConfigurationError(
            f"the state file {self.path} cannot be used: {error}",
            hint="check the disk and the folder's permissions, or name another place with --state",
        )
