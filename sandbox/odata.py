"""OData as far as a reader and a curious user need it, turned into SQL with bound values.

filter: eq ne ge le gt lt, and or not, parentheses, contains(column,'text'), null, true, false, numbers, dates, GUIDs,
'strings' with doubled quotes. orderby: columns with asc or desc.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

from sandbox.columns import Column, Table
from sandbox.refusal import Refused

_TOKEN = re.compile(
    r"\s*(?:(?P<string>'(?:[^']|'')*')|(?P<guid>[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})"
    r"|(?P<time>\d{4}-\d\d-\d\d(?:T[0-9:.]+Z?)?)|(?P<number>-?\d+(?:\.\d+)?)|(?P<word>[A-Za-z_][\w.]*)|(?P<mark>[(),]))"
)
_MOST_NODES = 900  # SQLite reads no deeper expression than 1000
_DEEPEST = 50
_COMPARE = {"eq": "=", "ne": "<>", "ge": ">=", "le": "<=", "gt": ">", "lt": "<"}
_LITERALS: Mapping[str, tuple[str, ...]] = {
    "id": ("guid", "string"),
    "lookup": ("guid", "string"),
    "text": ("string",),
    "date": ("time",),
    "datetime": ("time",),
    "number": ("number",),
    "option": ("number",),
    "bool": ("bool",),
}
Sql = tuple[str, list[Any]]
Check = Callable[[str], None]


class _Reader:
    """Reads one filter from left to right. `check` raises for a column that the organisation does not have."""

    def __init__(self, text: str, table: Table, check: Check) -> None:
        self._tokens = _tokens(text)
        self._place = 0
        self._nodes = 0
        self._depth = 0
        self._table = table
        self._check = check

    def whole(self) -> Sql:
        sql = self._either()
        if self._place < len(self._tokens):
            raise _syntax(self._tokens[self._place][1])
        return sql

    def _either(self) -> Sql:
        parts = [self._both()]
        while self._taken("or"):
            parts.append(self._both())
        return _joined(" OR ", parts)

    def _both(self) -> Sql:
        parts = [self._single()]
        while self._taken("and"):
            parts.append(self._single())
        return _joined(" AND ", parts)

    def _single(self) -> Sql:
        self._nodes += 1
        if self._nodes > _MOST_NODES:
            raise Refused(f"Query failed (400): The node count limit of '{_MOST_NODES}' has been exceeded.")
        if self._taken("not"):
            sql, values = self._inside(self._single)
            return f"NOT {sql}", values
        if self._taken("("):
            sql, values = self._inside(self._either)
            self._must(")")
            return f"({sql})", values
        if self._taken("contains"):
            self._must("(")
            column = self._column()
            self._must(",")
            _, text = self._next("string")
            self._must(")")
            return f'instr(lower("{column}"), lower(?)) > 0', [_string(text)]
        column = self._column()
        kind, word = self._next()
        if kind != "word" or word not in _COMPARE:
            raise _syntax(word)
        return self._comparison(column, word)

    def _inside(self, part: Callable[[], Sql]) -> Sql:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise Refused(f"Query failed (400): Recursion limit of {_DEEPEST} reached.")
        sql = part()
        self._depth -= 1
        return sql

    def _comparison(self, column: str, operator: str) -> Sql:
        kind, text = self._next()
        if kind == "word" and text == "null":
            if operator not in ("eq", "ne"):
                raise _syntax(text)
            return f'"{column}" IS {"NOT " if operator == "ne" else ""}NULL', []
        value = _value(kind, text, self._table.columns[column])
        if operator == "ne":
            return f'"{column}" IS NOT ?', [value]
        return f'"{column}" {_COMPARE[operator]} ?', [value]

    def _column(self) -> str:
        _, name = self._next("word")
        self._check(name)
        return name

    def _taken(self, word: str) -> bool:
        if self._place < len(self._tokens) and self._tokens[self._place][1] == word:
            self._place += 1
            return True
        return False

    def _must(self, word: str) -> None:
        if not self._taken(word):
            raise _syntax(self._tokens[self._place][1] if self._place < len(self._tokens) else "the end")

    def _next(self, kind: str | None = None) -> tuple[str, str]:
        if self._place >= len(self._tokens):
            raise _syntax("the end")
        token = self._tokens[self._place]
        if kind is not None and token[0] != kind:
            raise _syntax(token[1])
        self._place += 1
        return token


def where(text: str, table: Table, check: Check) -> Sql:
    """The condition of a $filter and its values. Raises Refused, worded as the CRM does."""
    return _Reader(text, table, check).whole()


def order(text: str, check: Check) -> str:
    """The ORDER BY of an $orderby. Raises Refused."""
    parts = []
    for part in text.split(","):
        name, _, direction = part.strip().partition(" ")
        check(name)
        if direction.strip() not in ("", "asc", "desc"):
            raise _syntax(direction)
        parts.append(f'"{name}" {"DESC" if direction.strip() == "desc" else "ASC"}')
    return ", ".join(parts)


def _tokens(text: str) -> list[tuple[str, str]]:
    tokens = []
    place = 0
    while place < len(text.rstrip()):
        found = _TOKEN.match(text, place)
        if found is None or found.lastgroup is None:
            raise _syntax(text[place : place + 20].strip())
        tokens.append((found.lastgroup, found[found.lastgroup]))
        place = found.end()
    return tokens


def _joined(word: str, parts: list[Sql]) -> Sql:
    if len(parts) == 1:
        return parts[0]
    return word.join(part for part, _ in parts), [value for _, values in parts for value in values]


def _value(kind: str, text: str, column: Column) -> Any:
    """The value of a literal as the column keeps it. Raises Refused for a literal of another type than the column."""
    if kind == "word" and text in ("true", "false"):
        kind = "bool"
    if kind not in ("string", "guid", "number", "time", "bool"):
        raise _syntax(text)
    if kind not in _LITERALS[column.kind]:
        raise Refused(
            "Query failed (400): A binary operator with incompatible types was detected. Found a literal of type"
            f" '{kind}' for a column of type '{column.kind}'."
        )
    if kind == "string":
        return _string(text).lower() if column.kind in ("id", "lookup") else _string(text)
    if kind == "number":
        return float(text) if "." in text else int(text)
    if kind == "time":
        return text[:10] if column.kind == "date" else text if "T" in text else f"{text}T00:00:00Z"
    return int(text == "true") if kind == "bool" else text.lower()


def _string(text: str) -> str:
    return text[1:-1].replace("''", "'")


def _syntax(near: str) -> Refused:
    return Refused(f"Query failed (400): Syntax error in the $filter or $orderby expression near '{near}'.")
