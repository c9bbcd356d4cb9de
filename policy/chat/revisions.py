"""A clause as a change of a waiting packet item: "change 2 to Friday", "2: Done when the sizing is signed"."""

import re
from datetime import date, timedelta
from typing import Any

from policy.chat.context import Known, PacketItem, WaitingPacket
from policy.chat.days import due_day, shift
from policy.chat.items_named import Doubt, items_named
from policy.chat.status_words import CODES, is_status
from policy.chat.tokens import tokenise
from policy.chat.understood import PacketDecision
from policy.packet import WAITING_KINDS
from policy.revision import REVISABLE

_VERBS = (
    r"(?:change|move|push|set|shift|postpone|make|reschedule|update|put|bring|extend|delay|defer|edit|revise"
    r"|correct|fix"
    r"|pull|amend|alter|adjust|modify|rename|call|mark|switch|re-date|redate|reword|assign|give|add|write|append|let"
    r"|use|have|bump|slide)"
)
_FIELD = (
    r"(?P<field>(?:due[\s-]?)?dates?|deadline|due|subject|title|name|description|text|note|notes|comments?|status"
    r"|owner"
    r"|wording|words|forecast\scomments?|blocker|done\scriterion|completion\scondition)"
)
_ITEM = (
    r"(?P<item>(?:(?:items?|numbers?|no\.?|nr\.?|proposals?)\s?)?\#?\d{1,2}"
    r"(?:(?:\s?,\s?(?:and\s)?|\s(?:and|&)\s)\#?\d{1,2}(?![\d/.-]))*(?![\d/]|-\d{2}|[.:]\d|\s?%)"
    r"|i\d{1,3}\b|(?:it|that|this)\b|(?:them|both|all(?:\sof\sthem)?|everything)\b"
    r"|(?:the\s)?(?:first|second|third|fourth|fifth|last)(?:\s(?:one|item))?\b"
    r"|the\s(?:[\w/&-]+\s){1,5}?(?:one|task|item)s?\b)"
)
_LINK = r"(?:back\s|out\s|forward\s|instead\s)*(?:to|until|till|untill|for|by|on|as|into|=|:|->|→|is|due|read|say|at)"
_FRIENDLY = (
    r"(?:(?:please|pls|ok|okay|yes|no|and|also|but|then|so|can you|could you|kindly|just|hmm|well|good"
    r"|thanks)\b[\s,.:-]*)*"
)
_FORMS = tuple(
    re.compile(rf"^{_FRIENDLY}{form}(?P<value>\S.*)$", re.IGNORECASE | re.DOTALL)
    for form in (
        rf"{_VERBS}\s(?:the\s)?{_FIELD}\s(?:of|for|on|in)\s{_ITEM}\s*(?:{_LINK}|,)?\s*",
        rf"{_VERBS}\s(?:for\s)?{_ITEM}(?:'s)?\s(?:the\s)?{_FIELD}\s*(?:{_LINK})?\s*",
        rf"{_VERBS}\s(?:to\s)?{_ITEM}\s*(?:{_LINK})\s*",
        rf"{_VERBS}\s(?:to\s)?{_ITEM}\s+",
        rf"(?:for|in|on|to|with)\s{_ITEM}\s*[,:]?\s*(?:{_VERBS}\s?:?\s)?(?:(?:the\s)?{_FIELD}\s*(?:{_LINK})?\s*)?",
        rf"{_ITEM}(?:'s)?\s*[:,]?\s(?:the\s)?{_FIELD}\s*(?:{_LINK}|should be)?\s*",
        rf"{_ITEM}\s*(?::|->|→|=)\s*",
        rf"{_ITEM}\s(?:should|must|has|needs|can)\s(?:be|to\sbe|read|say|go|move|slip)\s(?:{_LINK}\s)?",
        rf"{_ITEM}\s{_LINK}\s",
        rf"{_ITEM}\s(?=(?:an?|another|one|two|three|\d+)\s(?:more\s)?(?:working\s)?(?:day|week|month))",
        rf"(?:the\s)?{_FIELD}\s(?:of|for|on|in)\s{_ITEM}\s*(?:{_LINK})\s*",
    )
)
_APPEND = re.compile(
    rf"^{_FRIENDLY}(?:add|append|write|put)\s(?P<value>.+?)\s(?:to|in|into|on|under)\s{_ITEM}[\s.!]*$",
    re.IGNORECASE | re.DOTALL,
)
# A value that goes on counting items is none.
_MORE_ITEMS = re.compile(r"(?:and|&|,|or)\s*\#?\d|(?:and|or)\s(?:the|it|them)\b", re.IGNORECASE)
_DATE_FIELDS = re.compile(r"(?:due[\s-]?)?dates?|deadline|due", re.IGNORECASE)
_SUBJECT_FIELDS = re.compile(r"subject|title|name", re.IGNORECASE)
_TEXT_START = re.compile(
    r"(?:done|complete|completed|finished)\s(?:when|once|if|as soon as)\b|blocker:"
    r"|blocked\sby|waiting\s(?:for|on)\b|exit criteria|acceptance|owner says|status:"
    r"|\d{4}-\d\d-\d\d:",
    re.IGNORECASE,
)
_DAY_TAIL = re.compile(
    r"^[\s,.!]*(?:instead|please|pls|thanks|thank you|now|then|ok|at the latest|latest|if"
    r" possible|for now|thx)?[\s.!,]*$",
    re.IGNORECASE,
)
_DAY_HEAD = re.compile(r"^[\s,]*(?:(?:to|until|till|by|on|for|due|be|is|the|out|back|forward|=|:)\s*)*$", re.IGNORECASE)


def revision(clause: str, packet: WaitingPacket, known: Known, as_of: date) -> PacketDecision | Doubt | None:
    """The change that a clause asks for, as a revision of items of the packet.

    A Doubt where an item is named and its change is not clear; None where the clause changes no item.
    """
    doubt: Doubt | None = None
    if re.match(r"(?:\w+[,!.]?\s){0,2}(?:can|could|would|will) you\b", clause.strip(), re.IGNORECASE):
        clause = clause.strip().rstrip("? ")
    for form in (*_FORMS, _APPEND):
        match = form.match(clause.strip())
        if match is None:
            continue
        if _MORE_ITEMS.match(match["value"]):
            doubt = doubt or Doubt(code="revision_unclear", words=clause.strip())
            continue
        items = _items(match["item"], packet)
        if isinstance(items, Doubt):
            doubt = doubt or (items if _by_number(match["item"]) or items.code == "several_items" else None)
            continue
        field = match.groupdict().get("field")
        values = [_values(item, field, match["value"], form is _APPEND, clause, known, as_of) for item in items]
        if all(isinstance(value, dict) for value in values):
            changes = {
                item.item_id: value for item, value in zip(items, values, strict=True) if isinstance(value, dict)
            }
            return PacketDecision(decision="revise", items=tuple(changes), changes=changes)
        doubt = doubt or next((value for value in values if isinstance(value, Doubt)), None)
    return doubt


def _by_number(words: str) -> bool:
    return any(letter.isdigit() for letter in words)


def _items(words: str, packet: WaitingPacket) -> tuple[PacketItem, ...] | Doubt:
    low = words.casefold()
    if low in {"it", "that", "this"}:
        waiting = tuple(item for item in packet.items if item.kind in WAITING_KINDS)
        return waiting if len(waiting) == 1 else Doubt(code="several_items", words=words)
    named = items_named([token.low for token in tokenise(words)], packet)
    if isinstance(named, Doubt):
        return named
    items = tuple(item for item in named.items if not named.every or item.kind in WAITING_KINDS)
    if not items or any(item.kind not in WAITING_KINDS for item in items):
        return Doubt(code="not_approvable", words=words)
    return items


def _values(
    item: PacketItem, field: str | None, value: str, appended: bool, clause: str, known: Known, as_of: date
) -> dict[str, Any] | Doubt:
    found = _value(item, field, value.strip(), appended, clause, known, as_of)
    if found is None:
        return Doubt(code="revision_unclear", words=clause.strip())
    if not set(found) <= set(REVISABLE.get(item.tool or "", ())):
        return Doubt(code="not_revisable", words=", ".join(found))
    return found


def _value(
    item: PacketItem, field: str | None, value: str, appended: bool, clause: str, known: Known, as_of: date
) -> dict[str, Any] | None:
    head = clause.strip().casefold()
    if (field and _SUBJECT_FIELDS.fullmatch(field)) or re.match(rf"{_FRIENDLY}(?:rename|call)\b", head):
        return {"subject": _plain(value)}
    if (field and field.casefold() == "owner") or re.match(rf"{_FRIENDLY}assign\b", head):
        owner = next((one.id for one in known.people if one.name.casefold() == _plain(value).casefold()), None)
        return {"ownerId": owner or _plain(value)}
    if not field or _DATE_FIELDS.fullmatch(field):
        if day := _day(item, value, as_of):
            return {"dueDate": day}
        if field:
            return None
    if (not field or field.casefold() == "status") and (label := is_status(value)):
        return {"statusCode": CODES[label]}
    if (field and field.casefold() not in {"status"}) or appended or _TEXT_START.match(_plain(value)):
        name = "forecastComments" if item.tool == "update_milestone" else "description"
        text = f"Blocker: {_plain(value)}" if (field or "").casefold() == "blocker" else _plain(value)
        return {name: text} if len(_plain(value)) > 2 else None
    return None


def _day(item: PacketItem, value: str, as_of: date) -> str | None:
    """The due date that the value is; words beside it other than "instead" or "please" are a doubt."""
    found = due_day(value, as_of)
    if found and _DAY_HEAD.match(value[: found[1]]) and _DAY_TAIL.match(value[found[2] :]):
        return found[0]
    moved = shift(value)
    present = str(item.arguments.get("dueDate") or "")[:10]
    if moved and present and not value[: moved[1]].strip() and _DAY_TAIL.match(value[moved[2] :]):
        try:
            return (date.fromisoformat(present) + timedelta(days=moved[0])).isoformat()
        except ValueError:
            return None
    return None


def _plain(value: str) -> str:
    value = re.sub(r"(?<=[\"”'`])\s(?:instead|please|pls|now|thanks)[\s.!]*$", "", value.strip())
    quoted = re.fullmatch(r"[\"“'`](.+)[\"”'`][\s.!]*", value, re.DOTALL)
    return quoted[1].strip() if quoted else value
