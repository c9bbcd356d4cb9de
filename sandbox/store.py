"""The sandbox's records in one SQLite file, with its settings, its faults and the append-only log of every call."""

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sandbox.columns import TABLES

Row = dict[str, Any]
WRITE_INTENT = ("create_task", "update_task", "close_task", "update_milestone", "execute_operation")
M365_COLUMNS = ("source", "date", "author", "customer", "opportunity", "people", "place", "text")

_IN_WORDS = {
    "accounts": "customers",
    "opportunities": "opportunities",
    "msp_engagementmilestones": "milestones",
    "tasks": "tasks",
    "m365_item": "M365 items",
}
_OTHERS: tuple[str, ...] = (
    "CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS fault (name TEXT NOT NULL, tool TEXT NOT NULL, after INTEGER NOT NULL, times INTEGER,"
    " value TEXT, PRIMARY KEY (name, tool))",
    "CREATE TABLE IF NOT EXISTS call_log (id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, pid INTEGER NOT NULL,"
    " server TEXT NOT NULL, tool TEXT NOT NULL, arguments TEXT NOT NULL, outcome TEXT NOT NULL,"
    " wrote INTEGER NOT NULL)",
    "CREATE TABLE IF NOT EXISTS m365_item (id INTEGER PRIMARY KEY AUTOINCREMENT, source TEXT NOT NULL,"
    " date TEXT NOT NULL, author TEXT NOT NULL, customer TEXT, opportunity TEXT, people TEXT, place TEXT,"
    " text TEXT NOT NULL)",
)


class Store:
    """One database file. Each use opens it, so that any process may read it meanwhile."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @contextmanager
    def connection(self, *, write: bool = False) -> Iterator[sqlite3.Connection]:
        """A connection; with `write` one transaction, taken back when the block raises."""
        connection = sqlite3.connect(self.path, timeout=30, isolation_level=None)
        connection.row_factory = sqlite3.Row
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            if write:
                connection.execute("BEGIN IMMEDIATE")
            yield connection
            if write:
                connection.execute("COMMIT")
        finally:
            connection.close()

    def fill(
        self,
        rows: Mapping[str, Iterable[Row]],
        m365: Iterable[Row],
        settings: Mapping[str, str],
        *,
        keep_log: bool = False,
    ) -> None:
        """Put these records in the place of all others, in one transaction; on an error nothing has changed."""
        with self.connection(write=True) as connection:
            for table in TABLES.values():
                columns = ", ".join(f'"{name}"' for name in table.columns)
                connection.execute(f"DROP TABLE IF EXISTS {table.entity_set}")
                connection.execute(f'CREATE TABLE {table.entity_set} ({columns}, PRIMARY KEY ("{table.key}"))')
            for table in TABLES.values():
                for lookup in (name for name, column in table.columns.items() if column.kind == "lookup"):
                    connection.execute(f'CREATE INDEX "{table.entity_set} {lookup}" ON {table.entity_set} ("{lookup}")')
            connection.execute("DROP TABLE IF EXISTS fault")
            for statement in _OTHERS:
                connection.execute(statement)
            for name in ("setting", "m365_item", *(() if keep_log else ("call_log",))):
                connection.execute(f"DELETE FROM {name}")
            for entity_set, records in rows.items():
                for record in records:
                    insert(connection, entity_set, record)
            for item in m365:
                values = [item.get(name) for name in M365_COLUMNS]
                marks = ", ".join("?" for _ in M365_COLUMNS)
                connection.execute(f"INSERT INTO m365_item ({', '.join(M365_COLUMNS)}) VALUES ({marks})", values)
            for name, value in settings.items():
                connection.execute("INSERT INTO setting VALUES (?, ?)", (name, value))

    def setting(self, name: str, default: str = "") -> str:
        """A setting of the sandbox: me, organization, business_unit, url, authenticated, absent_columns."""
        with self.connection() as connection:
            row = connection.execute("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row else default

    def set(self, name: str, value: str) -> None:
        """Change a setting."""
        with self.connection(write=True) as connection:
            connection.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (name, value))

    def log(self, server: str, tool: str, arguments: Mapping[str, Any], outcome: str, *, wrote: bool) -> None:
        """Append one call to the log: what the tests witness with."""
        with self.connection(write=True) as connection:
            connection.execute(
                "INSERT INTO call_log (at, pid, server, tool, arguments, outcome, wrote) VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    now_text(microseconds=True),
                    os.getpid(),
                    server,
                    tool,
                    json.dumps(arguments, ensure_ascii=False, sort_keys=True),
                    outcome,
                    int(wrote),
                ),
            )

    def calls(self, *tools: str) -> list[Row]:
        """The logged calls, all or those of some tools, oldest first."""
        with self.connection() as connection:
            rows = [dict(row) for row in connection.execute("SELECT * FROM call_log ORDER BY id")]
        for row in rows:
            row["arguments"] = json.loads(row["arguments"])
        return [row for row in rows if not tools or row["tool"] in tools]

    def contents(self) -> dict[str, int]:
        """How many records of each kind there are, for a person."""
        with self.connection() as connection:
            return {
                words: int(connection.execute(f"SELECT COUNT(*) FROM {entity_set}").fetchone()[0])
                for entity_set, words in _IN_WORDS.items()
            }

    def rows(self, entity_set: str, **equal: Any) -> list[Row]:
        """The records of a set whose columns have these values."""
        condition = " AND ".join(f'"{name}" IS ?' for name in equal) or "1"
        with self.connection() as connection:
            found = connection.execute(f"SELECT * FROM {entity_set} WHERE {condition}", list(equal.values()))
            return [dict(row) for row in found]

    def change(self, entity_set: str, key: str, **values: Any) -> None:
        """Change a record as somebody else would in the CRM: it counts as modified now, unless said otherwise."""
        table = TABLES[entity_set]
        if "modifiedon" in table.columns:
            values = {"modifiedon": now_text()} | values
        changes = ", ".join(f'"{name}" = ?' for name in values)
        with self.connection(write=True) as connection:
            connection.execute(f'UPDATE {entity_set} SET {changes} WHERE "{table.key}" = ?', [*values.values(), key])

    def delete(self, entity_set: str, key: str) -> None:
        """Take a record away."""
        with self.connection(write=True) as connection:
            connection.execute(f'DELETE FROM {entity_set} WHERE "{TABLES[entity_set].key}" = ?', (key,))

    def add(self, entity_set: str, record: Row) -> None:
        """Add a record."""
        with self.connection(write=True) as connection:
            insert(connection, entity_set, record)


def insert(connection: sqlite3.Connection, entity_set: str, record: Row) -> None:
    """Insert one record; columns that it does not name are null. Raises ValueError for a column that is none."""
    columns = TABLES[entity_set].columns
    if unknown := record.keys() - columns.keys():
        raise ValueError(f"{entity_set} has no column {', '.join(sorted(unknown))}")
    names = ", ".join(f'"{name}"' for name in record)
    marks = ", ".join("?" for _ in record)
    connection.execute(f"INSERT INTO {entity_set} ({names}) VALUES ({marks})", list(record.values()))


def now_text(*, microseconds: bool = False) -> str:
    """The present moment as Dynamics writes it."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ" if microseconds else "%Y-%m-%dT%H:%M:%SZ")
