"""What an answer of Microsoft 365 holds: its outcome, and its facts with what may be used (section 8 of policy.md).

An answer comes in any shape, and is data from other people: nothing in it is obeyed, and nothing in it raises.
"""

import datetime
import re

from policy.m365.about import about
from policy.m365.answer_text import AnswerText
from policy.m365.aside import asides, set_apart
from policy.m365.citations import sources_of
from policy.m365.envelope import LONGEST, Envelope, unwrapped
from policy.m365.facts import AnswerRead, M365Fact, M365Scope, M365Source
from policy.m365.foreign import foreign
from policy.m365.items import item_statements, table_statements
from policy.m365.json_items import json_parts
from policy.m365.markup import flattened
from policy.m365.outcomes import outcome_of
from policy.m365.prose import prose
from policy.m365.said import Said
from policy.m365.said_dates import clock_of
from policy.m365.same import without_repetitions
from policy.m365.tables import records, tables

_FAILED = ("error", "refused", "needs_eula")


_EMPTY_LIST = re.compile(r"^.{0,400}?\[\s*\].{0,400}$", re.DOTALL)


def read_answer(answer: str, scope: M365Scope) -> AnswerRead:
    """The outcome and every statement of a source, once. Never raises; an answer is read up to 200 000 characters."""
    envelope = unwrapped(answer)
    said = [statement for body in envelope.bodies for statement in _statements(body, scope)]
    said += item_statements(envelope.items, clock_of(answer[:LONGEST], scope)) if envelope.items else []
    said = without_repetitions(said)
    reasons = [foreign(statement, scope) for statement in said]
    names = about(said, scope, [reason is not None for reason in reasons])
    facts = tuple(
        _fact(statement, reason, name, scope) for statement, reason, name in zip(said, reasons, names, strict=True)
    )
    return _read(envelope, facts, answer)


def _read(envelope: Envelope, facts: tuple[M365Fact, ...], answer: str) -> AnswerRead:
    cut = f"the answer was cut at {LONGEST} characters" if envelope.is_cut else ""
    outcome, detail = outcome_of("\n".join(envelope.bodies) or _EMPTY_LIST.sub("nothing found", answer), envelope.error)
    failed = outcome in _FAILED and not any(fact.date for fact in facts)
    if facts and not failed:
        return AnswerRead(outcome="facts", facts=facts, detail=cut or ("partial" if envelope.error else ""))
    return AnswerRead(outcome=outcome, detail=cut or detail)


def _statements(body: str, scope: M365Scope) -> list[Said]:
    """The statements of one text, in its order."""
    whole = flat = flattened(body)
    clock = clock_of(flat, scope)
    found: list[Said] = []
    for part in json_parts(body):
        found += [said._replace(start=part.start) for said in item_statements([part.value], clock)]
        flat = _blanked(flat, part.start, part.end)
    for table in tables(flat):
        found += table_statements(records(table), clock, _heading_before(flat, table.start))
        flat = _blanked(flat, table.start, table.end)
    default = scope.sources[0] if len(scope.sources) == 1 else None
    found += prose(AnswerText(flat, clock, sources_of(flat, clock), _names(scope), default))
    found.sort(key=lambda said: said.start)
    return _with_asides([_verbatim(said, whole, body) for said in found], whole, scope)


def _with_asides(found: list[Said], flat: str, scope: M365Scope) -> list[Said]:
    """The statements, those marked that the answer itself sets apart."""
    own = frozenset(name.casefold() for name in (scope.customer, scope.opportunity, *scope.milestones))
    remarks = asides(flat, own)
    apart = set_apart([said.start for said in found], remarks)
    names = [name.casefold() for name in remarks.names]
    return [
        said._replace(
            is_apart=position in apart or any(name in f"{said.quote} {said.beside}".casefold() for name in names)
        )
        for position, said in enumerate(found)
    ]


def _verbatim(said: Said, flat: str, body: str) -> Said:
    """With the words as the answer has them: its marks and entities within them included."""
    end = said.start + len(said.quote)
    is_there = said.start >= 0 and flat[said.start : end] == said.quote
    return said._replace(quote=body[said.start : end]) if is_there else said


def _blanked(text: str, start: int, end: int) -> str:
    return text[:start] + re.sub(r"[^\n]", " ", text[start:end]) + text[end:]


def _heading_before(text: str, start: int) -> tuple[str, ...]:
    """The line over a table, where it is short enough to be its heading."""
    lines = [line.strip("#*_ :") for line in text[max(0, start - 600) : start].split("\n") if line.strip(" `")]
    return (lines[-1],) if lines and len(lines[-1]) < 160 else ()


def _names(scope: M365Scope) -> re.Pattern[str]:
    names = {name.strip() for name in (scope.customer, scope.opportunity, *scope.milestones) if len(name.strip()) > 2}
    alternatives = "|".join(re.escape(name[:200]) for name in sorted(names, key=len, reverse=True)) or r"(?!)"
    return re.compile(rf"(?<![^\W_])(?:{alternatives})(?![^\W_])", re.IGNORECASE)


def _fact(said: Said, reason: str | None, name: str | None, scope: M365Scope) -> M365Fact:
    meta = said.meta
    source = meta.source or (scope.sources[0] if len(scope.sources) == 1 else None)
    why = reason or _outside(meta.day, source, scope)
    return M365Fact(
        source=source,
        date=meta.day,
        author=meta.author,
        quote=said.quote,
        about=None if reason else name or (scope.opportunity if meta.day else None),
        in_scope=why is None,
        author_role=meta.role,
        why=why or f"said in the window by {meta.author or 'nobody named'}",
    )


def _outside(day: datetime.date | None, source: M365Source | None, scope: M365Scope) -> str | None:
    if day is None:
        return "no date"
    if not scope.since <= day <= scope.until:
        return "before the window" if day < scope.since else "after the window"
    if source is None:
        return "no source"
    return None if source in scope.sources else "a source type that was not asked for"
