"""State in PostgreSQL, for runs that several machines share: the same tables, and locks that end with their connection.

The address may hold a password: it never appears in an error.
"""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import psycopg

from tools.database import Row, Transaction
from tools.errors import ConfigurationError
from tools.state_folder import held_elsewhere

# One transaction at a time, as with SQLite's BEGIN IMMEDIATE: they are short, and the ledger's statements rely on it.
_ONE_AT_A_TIME = 7_318_004_211_903
_HINT = "check the address given with --state, and that the server runs and lets you in"


class _PostgresTransaction:
    def __init__(self, connection: "psycopg.Connection[Row]") -> None:
        self._connection = connection

    def execute(self, sql: str, values: Sequence[Any] = ()) -> int:
        return self._connection.execute(_marked(sql), values).rowcount

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[Row]:
        return self._connection.execute(_marked(sql), values).fetchall()


class PostgresDatabase:
    """One database, connected to for each transaction."""

    def __init__(self, address: str) -> None:
        self._address = address

    @property
    def place(self) -> str:
        """See Database."""
        return "the PostgreSQL state"

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """See tools.database.Database. Raises ConfigurationError where the server cannot be used."""
        try:
            with psycopg.connect(self._address, connect_timeout=10) as connection:
                connection.execute("SELECT pg_advisory_xact_lock(%s)", (_ONE_AT_A_TIME,))
                yield _PostgresTransaction(connection)
        except psycopg.Error as error:
            raise unusable(error) from None


class PostgresLeases:
    """Locks that end with the process, or with its connection."""

    def __init__(self, address: str) -> None:
        self._address = address

    @contextmanager
    def lease(self, name: str, *, what: str, wait: float) -> Iterator[None]:
        """See tools.state_folder.Leases."""
        try:
            with psycopg.connect(self._address, autocommit=True, connect_timeout=10) as connection:
                deadline = time.monotonic() + wait
                while not _locked(connection, f"{name}/{what}"):
                    if time.monotonic() >= deadline:
                        raise held_elsewhere(name)
                    time.sleep(0.2)  # PostgreSQL has no wait with a limit for this kind of lock
                yield
        except psycopg.Error as error:
            raise unusable(error) from None


def _locked(connection: "psycopg.Connection[Row]", name: str) -> bool:
    row = connection.execute("SELECT pg_try_advisory_lock(hashtextextended(%s, 0))", (name,)).fetchone()
    return bool(row and row[0])


def _marked(sql: str) -> str:
    return sql.replace("?", "%s")


def unusable(error: psycopg.Error) -> ConfigurationError:
    """The error of a PostgreSQL state that cannot be used. It has no address in it, which may hold a password."""
    state = error.sqlstate or type(error).__name__
    return ConfigurationError(f"the PostgreSQL state cannot be used ({state})", hint=_HINT)
