"""Records found by the name that a person uses: the whole name, else a part of it, else its words in any order."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tools import dynamics
from tools.dynamics import ACCOUNTS, MILESTONES, NAME_COLUMN, OPPORTUNITIES, EntitySet, Row, literal, row_id
from tools.msx_query import MsxQuery

KINDS = {ACCOUNTS.name: "account", OPPORTUNITIES.name: "opportunity", MILESTONES.name: "milestone"}
_WORD = re.compile(r"\w+")
# What a person adds to a name to say what it is the name of.
_KIND_WORDS = frozenset({"the", "milestone", "opportunity", "account", "project"})


@dataclass(frozen=True)
class ByName:
    """The records that a name may mean; `loosely`: the name is not the whole of theirs."""

    rows: list[Row]
    loosely: bool = False


async def by_name(query: MsxQuery, entity: EntitySet, name: str) -> ByName:
    """The records of that name. Raises the session's errors."""
    column, words = NAME_COLUMN[entity.name], name.strip()
    rows = (await query.confirmed_rows(entity, f"{column} eq {literal(words)}")).rows
    if rows:
        return ByName(rows)
    rows = (await query.rows(entity, f"contains({column},{literal(words)})")).rows
    wanted = [word for word in dict.fromkeys(_WORD.findall(words.casefold())) if word not in _KIND_WORDS]
    if not rows and wanted and wanted != [words.casefold()]:
        every = " and ".join(f"contains({column},{literal(word)})" for word in wanted)
        rows = (await query.rows(entity, every)).rows
    return ByName(rows, loosely=True)


def read_as(asked: str, entity: EntitySet, rows: Iterable[Row]) -> list[str]:
    """What a loosely used name was taken for, for the run's warnings."""
    column = NAME_COLUMN[entity.name]
    return [f"{asked!r} was read as {KINDS[entity.name]} {row.get(column)!r}" for row in rows]


def option(row: Mapping[str, object], entity: EntitySet) -> str:
    """A record as a person may choose it: "name, what tells it apart (id)"."""
    apart = [
        row.get(dynamics.MILESTONE_NUMBER),
        row.get(dynamics.OPPORTUNITY_OF_MILESTONE + dynamics.FORMATTED),
        row.get(dynamics.ACCOUNT_OF_OPPORTUNITY + dynamics.FORMATTED),
        f"TPID {row[dynamics.TPID]}" if row.get(dynamics.TPID) else None,
    ]
    told = "".join(f", {one}" for one in apart if one)
    return f"{row.get(NAME_COLUMN[entity.name])}{told} ({row_id(row, entity.id_column)})"
