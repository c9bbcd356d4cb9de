"""How a record reads in a reply: values with their formatted-value annotations, as the recorded servers give them."""

import zlib
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sandbox.columns import TABLES, Column, Table
from sandbox.store import Row, Store

_FORMATTED = "@OData.Community.Display.V1.FormattedValue"
_LOGICAL = "@Microsoft.Dynamics.CRM.lookuplogicalname"
_NAVIGATION = "@Microsoft.Dynamics.CRM.associatednavigationproperty"
_MONEY = ("budgetamount",)
_CURRENCY = "_transactioncurrencyid_value"
_DOLLAR = "6a0c2f4e-91b3-4d57-8c1e-3f5a7b9d1e20"


class Wording:
    """Words records; `names` of looked-up records are read once for each reply."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._names: dict[str, dict[str, str]] = {}

    def record(self, table: Table, row: Row, columns: Iterable[str]) -> Row:
        """One record with these columns, each after its annotations, and always its key."""
        chosen = list(columns)
        worded: Row = {"@odata.etag": etag(row)}
        for name in chosen if table.key in chosen else [*chosen, table.key]:
            self._put(worded, name, row[name], table.columns[name])
        if any(worded.get(money) is not None for money in _MONEY):
            self._currency(worded)
        return worded

    def _currency(self, worded: Row) -> None:
        """Beside an amount of money the CRM gives its currency, asked for or not."""
        worded[_CURRENCY + _FORMATTED] = "US Dollar"
        worded[_CURRENCY + _NAVIGATION] = "transactioncurrencyid"
        worded[_CURRENCY + _LOGICAL] = "transactioncurrency"
        worded[_CURRENCY] = _DOLLAR

    def _put(self, worded: Row, name: str, value: Any, column: Column) -> None:
        if value is None:
            worded[name] = None
            return
        formatted = self._formatted(name, value, column)
        if formatted is not None:
            worded[name + _FORMATTED] = formatted
        if column.kind == "lookup" and column.target is not None:
            if column.navigation:
                worded[name + _NAVIGATION] = column.navigation
            worded[name + _LOGICAL] = TABLES[column.target].entity if column.target in TABLES else column.target[:-1]
        worded[name] = bool(value) if column.kind == "bool" else value

    def _formatted(self, name: str, value: Any, column: Column) -> str | None:
        if column.kind in ("option", "bool"):
            return (column.labels or {}).get(int(value))
        if column.kind == "number":
            return f"${value:,.2f}" if name in _MONEY else f"{value:,.2f}"
        if column.kind == "date":
            return _day(datetime.fromisoformat(value))
        if column.kind == "datetime":
            moment = datetime.fromisoformat(value)
            return f"{_day(moment)} {moment.strftime('%I:%M %p').lstrip('0')}"
        if column.kind == "lookup" and (table := TABLES.get(column.target or "")) is not None:
            return self._name(table, value)
        return None

    def _name(self, table: Table, key: str) -> str | None:
        if table.entity_set not in self._names:
            with self._store.connection() as connection:
                rows = connection.execute(f'SELECT "{table.key}", "{table.name}" FROM {table.entity_set}')
                self._names[table.entity_set] = {row[0]: row[1] for row in rows}
        return self._names[table.entity_set].get(key)


def etag(row: Row) -> str:
    """A weak tag that changes with the record."""
    number = zlib.crc32(repr(sorted(row.items())).encode()) % 9_000_000 + 1_000_000
    return f'W/"{number}"'


def _day(moment: datetime) -> str:
    return f"{moment.month}/{moment.day}/{moment.year}"
