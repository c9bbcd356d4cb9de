"""Direct wishes about tasks: close, re-date, create, describe, set the status."""

import re
from collections.abc import Callable
from datetime import date

from policy.chat.days import due_day, shift
from policy.chat.new_task_wish import created
from policy.chat.status_words import is_status
from policy.chat.task_words import FRIENDLY, REF, REF_ENDED, TaskNamed, as_order, place_apart, task_named
from policy.chat.understood import TaskWish

_TO = r"(?:back\s|out\s|forward\s)*(?:to|until|till|by|for|on|due|=)"
_DUE_OF = r"(?:(?:the\s)?(?:due\s?date|deadline|date)\s(?:of|for|on)\s)?"
_DUE = r"(?:'s)?(?:\s(?:due\s?date|deadline|date))?"
_MOVE = (
    r"(?:move|push|shift|postpone|reschedule|re-?date|extend|delay|change|set|bring|put|make|update|defer"
    r"|pull|bump|slide|slip)"
)
_LATELY = r"(?:\s(?:yesterday|today|now|already|just\snow|last\s\w+|this\s\w+|on\s\w+day))?"
_FINISHED = (
    r"(?:we|i|they|he|she|customer|team)(?:'ve|\shave|\shas)?\s(?:just\s|now\s|already\s)?"
    r"(?:finished|completed|did|wrapped\sup|closed\sout)"
)
# "The assessment is finished, please close it" and "we finished the workshop, so close that task".
_TOLD_DONE = (
    rf"(?:{_FINISHED}\s{REF}{_LATELY}"
    rf"|{REF.replace('ref', 'told')}\s(?:is|was|are|were|has\sbeen|got)\s(?:now\s|all\s|already\s)?"
    rf"(?:done|finished|completed?|over){_LATELY})"
)
_CLOSE_IT = (
    r"[\s,;.!-]+(?:(?:so|and|then|please|pls|plz|kindly|now|just|you\scan|can\syou|could\syou|we\scan|let's)[\s,]+)*"
    r"(?:close|complete|tick\soff|check\soff|mark|set)(?:\s(?:it|that|this|(?:that|the|this)\stask)\b)?(?:\soff|\sout)?"
    r"(?:\s(?:as\s|to\s)?(?:done|complete|completed|closed))?(?:\s(?:please|pls|thanks|thx|now))*"
)
# Words before a task that make a question or a count of it: "which task is done".
_ASKED = re.compile(
    r"(?:what|which|whose|who|is|are|was|any|no|how|why|when|where|does|do|did|has|have|if)\b", re.IGNORECASE
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
            rf"|comments?)\s(?:of|on|for|in)\s{REF}(?:\s(?:to|with)\b|\s?[:,]|\s-)\s*(?P<text>.+)",
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
        ("close", rf"{_TOLD_DONE}{_CLOSE_IT}"),
        ("done", rf"{_FINISHED}\s{REF}{_LATELY}"),
        (
            "done",
            rf"{REF_ENDED}\s(?:can|may|should|could)\s(?:now\s)?be\s(?:closed|completed|marked\s(?:as\s)?(?:done|complete|completed))",
        ),
        ("status", rf"{REF_ENDED}\s(?P<status>[\w' -]+)"),
        (
            "describe",
            rf"(?:add|append|write|note)\s(?:to|on|in|under)\s{REF_ENDED}\s*(?:that\s|:|,)\s*(?P<text>.+)",
        ),
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
        ("redate", rf"{_MOVE}\s{REF}\s(?P<day>(?:out|back|forward|by)\s(?:by\s)?.+)"),
        ("status", rf"(?:task\s)?{REF}\s*(?:->|→|=>)\s*(?P<status>[\w' -]+)"),
        ("redate", rf"(?:task\s)?{REF}\s*(?:->|→|=>)\s*(?P<day>.+)"),
        ("status", rf"{REF_ENDED}\s*:\s*(?P<status>[\w' -]+)"),
        ("status", rf"task\s{REF}\s*:\s*(?P<status>[\w' -]+)"),
        (
            "redate",
            rf"{REF_ENDED}\s(?:(?:has|was|is|got)\s)?(?:been\s|now\s)*(?:moved|postponed|pushed|shifted|delayed|rescheduled|due)"
            rf"\s{_TO}\s(?P<day>.+)",
        ),
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
    clause = as_order(clause.strip().rstrip("?").strip())
    place, clause = place_apart(clause)
    wish = _wish_of(clause, as_of)
    if place and isinstance(wish, TaskWish) and wish.milestone is None:
        return wish.model_copy(update={"milestone": place})
    return wish


def tells_done(first: str, second: str) -> bool:
    """Whether one clause says that something is finished, and the next one asks to close it."""
    return bool(re.fullmatch(FRIENDLY + _TOLD_DONE, first, re.IGNORECASE)) and bool(
        re.fullmatch(_CLOSE_IT, f" {second}", re.IGNORECASE)
    )


def is_about_it(clause: str, as_of: date) -> bool:
    """Whether the clause wishes something of a task that it only calls "it"."""
    wish = task_wish(clause, as_of)
    return isinstance(wish, TaskWish) and wish.pronoun and wish.what != "create"


def _wish_of(clause: str, as_of: date) -> TaskWish | Unclear | None:
    if wish := created(clause, as_of):
        return wish
    for name, form in _FORMS:
        match = form.match(clause)
        if match and _ASKED.match(match["ref"] or ""):
            continue
        named = task_named(match["ref"] or match.groupdict().get("told") or "") if match else None
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
