"""Items of an answer that come with named fields: rows of a table, of a CSV, objects of JSON."""

from typing import NamedTuple

from policy.m365.fields import Role


class Cell(NamedTuple):
    """One value: its words, and where they begin in the answer (-1 for a string of JSON, whose words were decoded)."""

    text: str
    start: int = -1


Record = dict[Role, Cell]


class Table(NamedTuple):
    """Rows of cells. `heads` are the roles of the columns; `start` and `end` are offsets in the answer."""

    rows: tuple[tuple[Cell, ...], ...]
    start: int
    end: int
