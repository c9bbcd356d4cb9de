"""Statements of records: rows of tables and objects of JSON, whose fields say who, when and where."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from policy.m365.attribution import Meta, meta_of, role_beside
from policy.m365.fields import Role
from policy.m365.json_items import items
from policy.m365.markup import flattened
from policy.m365.names import author_in
from policy.m365.places import source_of
from policy.m365.records import Cell, Record
from policy.m365.said import Said
from policy.m365.said_dates import Clock
from policy.m365.units import quoted_statements
from policy.m365.worth import has_clause, is_advice, statement_within

_MARKS = re.compile(r"^[\s*_\"'“”„«»‘’`>]+|[\s*_\"'“”„«»‘’`]+$")
_CITED_END = re.compile(r"(?:\s*(?:\[\^?\d{1,3}\^?\]|【[^】]{1,30}】|[¹²³⁴-⁹]))+\W{0,3}$")
_NOTHING = re.compile(
    r"(?i)^\W*(?:n/?a|none|nothing(?: found)?|no (?:messages?|items?|results?|data|statements?|updates?|"
    r"information|e-?mails?|facts?)\b.*|not (?:found|available|applicable|mentioned).*|keine?|aucune?|"
    r"ninguno|unknown|null|tbd)\W*$"
)
_KEPT: tuple[Role, ...] = ("place", "milestone", "customer", "opportunity")


def item_statements(values: Iterable[Any], clock: Clock) -> list[Said]:
    """The statements of decoded JSON, in order."""
    return [said for value in values for record in items(value) for said in said_of(record, clock)]


def table_statements(rows: Iterable[Record], clock: Clock, sections: tuple[str, ...]) -> Iterator[Said]:
    """The statements of the rows of a table; what the rows leave open its heading may say."""
    heading = meta_of(sections[0], clock) if sections else Meta()
    for record in rows:
        for said in said_of(record, clock):
            yield said._replace(meta=said.meta.over(heading._replace(author=None, titles=())), sections=sections)


def said_of(record: Record, clock: Clock) -> Iterator[Said]:
    """The statements of one record: its words, or each of the quotations in them where others say who and when."""
    cell = record.get("text")
    if cell is None or _NOTHING.match(cell.text):
        return
    fields = _meta(record, clock)
    for words, start, lead in _words(cell, is_told=bool(fields.author and fields.dated)):
        part = statement_within(words)
        if part is None or not (has_clause(words) or len(words.split()) > 3) or is_advice(words):
            continue
        meta = fields.over(meta_of(lead, clock) if lead else Meta())
        if meta.author or meta.day or meta.source:
            yield Said(
                start=start + part[0] if start >= 0 else -1,
                quote=words[part[0] : part[1]],
                meta=meta,
                beside=f"{_text(record, 'place')} ; {lead}",
                customer=_text(record, "customer"),
                opportunity=_text(record, "opportunity"),
                milestone=_text(record, "milestone"),
            )


def _words(cell: Cell, *, is_told: bool) -> Iterator[tuple[str, int, str]]:
    """The words of the source in a cell, where they begin, and the words before them in the cell.

    `is_told`: other fields say who and when, so that a quotation within the words is a part of them.
    """
    flat = flattened(cell.text) if cell.start < 0 else cell.text
    whole = _CITED_END.sub("", flat)
    spans = quoted_statements(flat, 0, len(flat))
    share = sum(span.end - span.start for span in spans) / max(1, len(whole))
    if spans and (share > 1 / 2 if is_told else share > 1 / 5):
        position = 0
        for span in spans:
            yield cell.text[span.start : span.end], _offset(cell, span.start), flat[position : span.opens]
            position = span.closes
        return
    marks = _MARKS.match(whole)
    begins = marks.end() if marks else 0
    inner = _MARKS.sub("", whole) if begins else whole.rstrip()
    yield cell.text[begins : begins + len(inner)], _offset(cell, begins), ""


def _offset(cell: Cell, within: int) -> int:
    return cell.start + within if cell.start >= 0 else -1


def _meta(record: Record, clock: Clock) -> Meta:
    when = meta_of(_text(record, "date"), clock) if "date" in record else Meta()
    author = author_in(_text(record, "author"))
    place, source = _text(record, "place"), _text(record, "source")
    kind = source_of(source) or meta_of(source, clock).source if source else None
    return Meta(
        day=when.day,
        dated=when.dated or ("vague" if "date" in record else ""),
        source=kind or (source_of(place) if place else None) or when.source,
        author=author,
        role=role_beside(_text(record, "author"), author) if author else "",
        titles=tuple(_text(record, role) for role in _KEPT[:1] if role in record),
    )


def _text(record: Record, role: Role) -> str:
    return record[role].text if role in record else ""
