"""Tables of an answer, drawn with pipes or separated by commas, as records by the heads of their columns."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from policy.m365.fields import Role, role_of
from policy.m365.places import source_of
from policy.m365.records import Cell, Record, Table

_RULE = re.compile(r"^\s*\|?\s*:?-{2,}:?\s*(?:[|+]\s*:?-{2,}:?\s*)*\|?\s*$")
_PIPES = re.compile(r"(?<!\\)\|")
_SEPARATORS = (",", ";", "\t")
_LEAST_ROLES = 2
_SOME_DATE = re.compile(r"\d{4}-\d\d?-\d\d?|\d\d?[./]\d\d?|\b\d\d?\.? ?[A-Za-zäéûç]{3,}|[A-Za-z]{3,}\.? \d\d?\b|\d月")


def tables(text: str) -> tuple[Table, ...]:
    """The tables of the text in order: runs of lines with two or more cells between pipes, and blocks of CSV."""
    lines = _lines(text)
    found: list[Table] = []
    position = 0
    while position < len(lines):
        end = _piped_until(text, lines, position)
        if end - position > 1:
            found.append(_piped(text, lines[position:end]))
            position = end
            continue
        separator = _separator(text[slice(*lines[position])])
        table = _separated(text, lines[position][0], separator) if separator else None
        if table:
            found.append(table)
            while position < len(lines) and lines[position][0] < table.end:
                position += 1
            continue
        position += 1
    return tuple(found)


def records(table: Table) -> Iterator[Record]:
    """The rows as records. Without a head that says two roles, the columns are known by what stands in them."""
    if not table.rows:
        return
    roles = [role_of(cell.text.strip(" *_`:")) for cell in table.rows[0]]
    rows = table.rows[1:]
    if len(set(roles) - {None, "other"}) < _LEAST_ROLES:
        roles, rows = _roles_by_content(table.rows), table.rows
    if "text" not in roles:
        roles = [
            "text" if role == "weak_text" and "weak_text" not in roles[:at] else role for at, role in enumerate(roles)
        ]
    if "text" not in roles:
        roles = _with_longest_as_text(roles, rows)
    for row in rows:
        record: Record = {}
        for role, cell in zip(roles, row, strict=False):
            if role and role not in record and cell.text.strip():
                record[role] = cell
        if record:
            yield record


def _lines(text: str) -> list[tuple[int, int]]:
    spans, start = [], 0
    for line in text.split("\n"):
        spans.append((start, start + len(line)))
        start += len(line) + 1
    return spans


def _piped_until(text: str, lines: Sequence[tuple[int, int]], position: int) -> int:
    """The end of a run of lines that are rows: with an outer pipe, or with a rule as second line."""
    first = text[slice(*lines[position])]
    if "|" not in first:
        return position
    ruled = (
        position + 1 < len(lines)
        and "|" in text[slice(*lines[position + 1])]
        and bool(_RULE.match(text[slice(*lines[position + 1])]))
    )
    if not ruled and (not first.lstrip().startswith("|") or len(_PIPES.findall(first)) < 2):
        return position
    end = position
    while end < len(lines):
        line = text[slice(*lines[end])]
        if not _PIPES.search(line) or (not ruled and not line.lstrip().startswith("|")):
            following = end + 1 < len(lines) and text[slice(*lines[end + 1])].lstrip().startswith("|")
            if line.strip() or not following:
                break
        end += 1
    return end


def _piped(text: str, lines: Sequence[tuple[int, int]]) -> Table:
    rows = []
    for start, end in lines:
        line = text[start:end]
        if not line.strip() or _RULE.match(line):
            continue
        cuts = [start - 1, *(start + match.start() for match in _PIPES.finditer(line)), end]
        cells = [_cell(text, before + 1, after) for before, after in pairwise(cuts)]
        if not cells[0].text:
            cells = cells[1:]
        if cells and not cells[-1].text and line.rstrip().endswith("|"):
            cells = cells[:-1]
        rows.append(tuple(cells))
    return Table(tuple(rows), lines[0][0], lines[-1][1])


def _cell(text: str, start: int, end: int) -> Cell:
    part = text[start:end]
    left = len(part) - len(part.lstrip())
    return Cell(part.strip(), start + left)


def _separator(line: str) -> str | None:
    """The sign that parts the heads of a CSV: only a line of short labels with two known roles is one."""
    if len(line) > 300:
        return None
    for sign in _SEPARATORS:
        labels = [label.strip(" \"'") for label in line.split(sign)]
        if len(labels) > 2 and all(
            label and len(label) < 40 and len(label.split()) < 4 and not any(map(str.isdigit, label))
            for label in labels
        ):
            roles = {role_of(label) for label in labels}
            if (
                len(roles - {None, "other"}) >= _LEAST_ROLES
                and roles & {"date", "text"}
                and roles & {"text", "weak_text", "author"}
            ):
                return sign
    return None


def _separated(text: str, start: int, sign: str) -> Table | None:
    """A CSV from its head on: it ends at an empty line, a fence or a line with too few cells."""
    rows: list[tuple[Cell, ...]] = []
    position = start
    while position < len(text):
        row, end = _csv_row(text, position, sign)
        words = text[position:end].strip()
        if not words or words.startswith("```") or (rows and len(row) < max(2, len(rows[0]) - 2)):
            break
        rows.append(row)
        position = end + 1
    return Table(tuple(rows), start, min(position, len(text))) if len(rows) > 1 else None


def _csv_row(text: str, start: int, sign: str) -> tuple[tuple[Cell, ...], int]:
    cells: list[Cell] = []
    position = start
    while True:
        while position < len(text) and text[position] in " \t" and text[position] != sign:
            position += 1
        if position < len(text) and text[position] == '"':
            close = _closing(text, position + 1)
            if close is not None:
                cells.append(Cell(text[position + 1 : close], position + 1))
                position = close + 1
                while position < len(text) and text[position] in " \t" and text[position] != sign:
                    position += 1
                if position >= len(text) or text[position] != sign:
                    return tuple(cells), position
                position += 1
                continue
        line_end = text.find("\n", position)
        line_end = len(text) if line_end < 0 else line_end
        end = text.find(sign, position, line_end)
        cells.append(_cell(text, position, line_end if end < 0 else end))
        if end < 0:
            return tuple(cells), line_end
        position = end + 1


def _closing(text: str, position: int) -> int | None:
    """The offset of the quotation mark that closes a cell; a doubled one does not. A cell is not longer than a page."""
    limit = min(len(text), position + 4000)
    while position < limit:
        position = text.find('"', position, limit)
        if position < 0:
            return None
        if text[position + 1 : position + 2] != '"':
            return position
        position += 2
    return None


def _roles_by_content(rows: Sequence[Sequence[Cell]]) -> list[Role | None]:
    width = max(len(row) for row in rows)
    roles: list[Role | None] = []
    for column in range(width):
        cells = [row[column].text for row in rows if column < len(row) and row[column].text]
        short = [cell for cell in cells if len(cell) < 40]
        dates = sum(bool(_SOME_DATE.search(cell)) for cell in short)
        sources = sum(source_of(cell) is not None for cell in short)
        most = max(1, len(cells)) / 2
        role: Role | None = "date" if dates > most and "date" not in roles else "source" if sources > most else None
        if role is None and cells and len(short) == len(cells) and "author" not in roles:
            role = (
                "author" if sum(cell[:1].isupper() and len(cell.split()) in (2, 3) for cell in cells) > most else None
            )
        roles.append(role)
    return roles


def _with_longest_as_text(roles: list[Role | None], rows: Sequence[Sequence[Cell]]) -> list[Role | None]:
    lengths = [
        sum(len(row[column].text) for row in rows if column < len(row)) if role is None else 0
        for column, role in enumerate(roles)
    ]
    if lengths and max(lengths) > 20 * len(rows):
        roles = [*roles]
        roles[lengths.index(max(lengths))] = "text"
    return roles
