"""Direct wishes about tasks: close, re-date, create, describe, set the status."""

import re
from collections.abc import Callable
from datetime import date

from policy.chat.days import due_day, shift
from policy.chat.new_task_wish import created
from policy.chat.status_words import is_status
from policy.chat.task_words import FRIENDLY, REF, REF_ENDED, TaskNamed, task_named
from policy.chat.understood import TaskWish

_TO = r"(?:back\s|out\s|forward\s)*(?:to|until|till|by|for|on|due|=)"
_DUE_OF = r"(?:(?:the\s)?(?:due\s?date|deadline|date)\s(?:of|for|on)\s)?"
_DUE = r"(?:'s)?(?:\s(?:due\s?date|deadline|date))?"
_MOVE = (
    r"(?:move|push|shift|postpone|reschedule|re-?date|extend|delay|change|set|bring|put|make|update|defer"
    r"|pull|bump|slide|slip)"
)
_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(rf"^{FRIENDLY}{form}[\s.!]*$", re.IGNORECASE | re.DOTALL))
    for name, form in (
        (
            "describe",
            rf"(?:add|write|append|put|include|record|leave|make)\s(?:a\s|the\s"
            rf"|this\s)?(?:short\s)?(?:note|comment|line|text|update|description|remark)\s(?:to|on|in|for"
            rf"|under)\s{REF}\s*(?::|,|-|saying|that\ssays|that)\s*(?P<text>.+)",
        ),
        (
            "describe",
            rf"(?:set|change|update|edit|replace)\s(?:the\s)?(?:description|text|notes?|wording"
            rf"|comments?)\s(?:of|on|for|in)\s{REF}\s(?:to|with|:)\s*(?P<text>.+)",
        ),
        (
            "describe",
            rf"(?:add|append|write|put)\s(?P<text>[\"“'].+?[\"”'])\s(?:to|in|into|on"
            rf"|under)\s(?:the\s(?:description|notes?|comments?)\s(?:of|on)\s)?{REF}",
        ),
        ("describe", rf"(?:note|comment)\s(?:on|for)\s{REF}\s*:\s*(?P<text>.+)"),
        ("rename", rf"(?:rename|retitle|call)\s{REF}\s(?:to|into|as)\s(?P<text>.+)"),
        (
            "status",
            rf"(?:set|change|mark|move|put|update|switch|flag)\s(?:the\sstatus\s(?:of"
            rf"|on)\s)?{REF}{_DUE}(?:'s\sstatus)?\s(?:to|as|on|into|=)\s(?P<status>[\w' -]+)",
        ),
        (
            "close",
            rf"(?:close\sout|close\soff|close|complete|finish\soff|finish|resolve|tick\soff|check\soff"
            rf"|wrap\sup|sign\soff)\s{REF}(?:\s(?:as\s)?(?:done|complete|completed))?",
        ),
        ("close", rf"mark\s{REF}\s(?:as\s)?(?:being\s)?(?:done|complete|completed|closed|finished)"),
        ("cancel", rf"(?:cancel|call\soff)\s{REF}"),
        ("defer", rf"(?:defer|park)\s{REF}"),
        ("state", rf"{REF}\s(?:is|are|was|got)\s(?:now\s|currently\s|still\s)?(?P<status>[\w' -]+)"),
        ("start", rf"(?:start|begin|kick\soff)\s{REF}"),
        ("redate", rf"{_MOVE}\s{_DUE_OF}{REF}{_DUE}\s{_TO}\s(?P<day>.+)"),
        (
            "status",
            rf"(?:set|change|mark|move|put|update|switch|flag)\s{REF_ENDED}\s(?P<status>on\s(?:hold|ice)"
            rf"|[\w' -]+)",
        ),
        ("redate", rf"{_MOVE}\s{_DUE_OF}{REF_ENDED}{_DUE}\s(?P<day>(?:out\s|back\s|forward\s|by\s)?.+)"),
        (
            "redate",
            rf"{REF}\s(?:should|must|has\sto|needs\sto|can)\s(?:be\s)?(?:due|move|slip"
            rf"|go)\s(?:{_TO}\s)?(?P<day>.+)",
        ),
        (
            "done",
            rf"{REF}\s(?:is|are|was|has\sbeen|got|have\sbeen)\s(?:now\s|already\s|all\s)?(?:done|finished"
            rf"|complete|completed|closed)",
        ),
    )
)


class Unclear(str):
    """A code that says why a wish about tasks cannot be taken."""


def task_wish(clause: str, as_of: date) -> TaskWish | Unclear | None:
    """The wish about a task that the clause states, in its words. None where it states none."""
    clause = clause.strip().rstrip("?").strip()
    if wish := created(clause, as_of):
        return wish
    for name, form in _FORMS:
        match = form.match(clause)
        named = task_named(match["ref"]) if match else None
        if match is None or named is None or not _BUILD[name](match, named, as_of):
            continue
        if named.several:
            return Unclear("which_tasks")
        return _BUILD[name](match, named, as_of)
    return None


def _wish(what: str, named: TaskNamed, **values: object) -> TaskWish:
    named_as = {"task": named.words, "pronoun": named.pronoun, "milestone": named.milestone}
    return TaskWish.model_validate({"what": what, **named_as, **values})


def _describe(match: re.Match[str], named: TaskNamed, as_of: date) -> TaskWish | None:
    return _wish("describe", named, text=match["text"].strip().strip("\"“”'"))


def _rename(match: re.Match[str], named: TaskNamed, as_of: date) -> TaskWish | None:
    return _wish("describe", named, subject=match["text"].strip().strip("\"“”'"))


def _status(match: re.Match[str], named: TaskNamed, as_of: date) -> TaskWish | None:
    label = is_status(match["status"])
    if label in {"Completed", "Canceled"}:
        return _wish("close", named, status=label)
    return _wish("status", named, status=label) if label else None


def _close(match: re.Match[str], named: TaskNamed, as_of: date) -> TaskWish | None:
    return _wish("close", named, status="Completed")


def _cancel(match: re.Match[str], named: TaskNamed, as_of: date) -> TaskWish | None:
    return _wish("close", named, status="Canceled")


def _start(match: re.Match[str], named: TaskNamed, as_of: date) -> TaskWish | None:
    return _wish("status", named, status="In Progress") if named.is_task else None


def _defer(match: re.Match[str], named: TaskNamed, as_of: date) -> TaskWish | None:
    return _wish("status", named, status="Deferred") if named.is_task else None


def _state(match: re.Match[str], named: TaskNamed, as_of: date) -> TaskWish | None:
    stated = named.is_task and not named.pronoun and not named.several
    return _status(match, named, as_of) if stated else None


def _done(match: re.Match[str], named: TaskNamed, as_of: date) -> TaskWish | None:
    return _wish("close", named, status="Completed") if named.is_task and not named.pronoun else None


def _redate(match: re.Match[str], named: TaskNamed, as_of: date) -> TaskWish | None:
    words = match["day"].strip()
    if (found := due_day(words, as_of)) and found[1] <= 8:
        return _wish("redate", named, due=found[0])
    if (moved := shift(words)) and moved[1] <= 8:
        return _wish("redate", named, shift_days=moved[0])
    return None


_Builder = Callable[[re.Match[str], TaskNamed, date], TaskWish | None]
_BUILD: dict[str, _Builder] = {
    "describe": _describe,
    "rename": _rename,
    "status": _status,
    "close": _close,
    "cancel": _cancel,
    "defer": _defer,
    "state": _state,
    "start": _start,
    "redate": _redate,
    "done": _done,
}
