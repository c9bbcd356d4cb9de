"""How an answer about a run writes its parts: names and quotations inert and capped, long lists cut with their number.

Text of a record or message stands as a marked quotation. The run's own sentences (details, reasons) have such text
inside them, in quotation marks of their own, and are made inert as a whole. Nothing of either is Markdown.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from policy.markdown import plain, quotation

Json = Mapping[str, Any]
LIST_LIMIT = 12
_NAME_LIMIT = 120
_SENTENCE_LIMIT = 500
_QUOTE_LIMIT = 300
_LONG_ID = re.compile(r"\b([0-9a-f]{8})(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b", re.IGNORECASE)
FLOW_NAMES = {
    "daily": "daily",
    "task_hygiene": "hygiene",
    "bant_handoff": "handoff",
    "influenced_follow_through": "follow-through",
    "evidence_companion": "evidence",
}


def entries(of: Json, key: str) -> list[Json]:
    """The list under this key; empty where the run holds none."""
    value = of.get(key)
    return list(value) if isinstance(value, Sequence) and not isinstance(value, str) else []


def flow_name(run: Json) -> str:
    """The flow as a person calls it."""
    flow = str(run.get("flow") or "")
    return FLOW_NAMES.get(flow, plain(flow) or "unknown")


def milestone_name(milestone: Json) -> str:
    """`“Name” (number, customer)`; the id stands for a missing name."""
    name = quotation(milestone["name"], _NAME_LIMIT) if milestone.get("name") else plain(str(milestone["milestone_id"]))
    customer = quotation(milestone["account_name"], _NAME_LIMIT) if milestone.get("account_name") else ""
    known = [part for part in (plain(str(milestone.get("number") or "")), customer) if part]
    return f"{name} ({', '.join(known)})" if known else name


def short_name(milestone: Json) -> str:
    """`“Name”`, or the number or id where it has none."""
    name = milestone.get("name")
    return quotation(name, _NAME_LIMIT) if name else plain(str(milestone.get("number") or milestone["milestone_id"]))


def name_of(text: str | None) -> str:
    """A record's or person's name as a quotation."""
    return quotation(text, _NAME_LIMIT) if text else "(no name)"


def sentence(text: Any) -> str:
    """A sentence of the run itself, inert and capped."""
    whole = str(text or "").strip()
    more = f" [+{len(whole) - _SENTENCE_LIMIT} characters]" if len(whole) > _SENTENCE_LIMIT else ""
    return plain(whole[:_SENTENCE_LIMIT]) + more


def value(shown: Any) -> str:
    """An argument or field: a text as a quotation, anything else as it is."""
    if shown is None or shown == "":
        return "(none)"
    return quotation(shown, _QUOTE_LIMIT) if isinstance(shown, str) else plain(str(shown)[:_QUOTE_LIMIT])


def citation(cited: Json) -> str:
    """`“quote” (source, record, date, author)`; what is not known of it is said."""
    record = str(cited.get("record") or "")
    place = "" if record in {"", "m365"} else plain(_LONG_ID.sub(r"\1…", record)[:_NAME_LIMIT])
    author = quotation(str(cited["author"]), _NAME_LIMIT) if cited.get("author") else "author not recorded"
    date = plain(str(cited.get("date") or "no date"))
    known = [plain(str(cited.get("source") or "unknown source")), place, date, author]
    return f"{quotation(str(cited.get('quote') or ''), _QUOTE_LIMIT)} ({', '.join(part for part in known if part)})"


def bullets(lines: Sequence[str], indent: str = "") -> list[str]:
    """The lines as a list of at most twelve, with the number of those left out."""
    shown = [f"{indent}- {line}" for line in lines[:LIST_LIMIT]]
    if len(lines) > LIST_LIMIT:
        shown.append(f"{indent}… and {len(lines) - LIST_LIMIT} more, {len(lines)} in all")
    return shown


def counted(number: int, noun: str) -> str:
    """`1 finding`, `3 findings`, `2 entries`."""
    if number == 1:
        return f"1 {noun}"
    return f"{number} {noun[:-1]}ies" if noun.endswith("y") else f"{number} {noun}s"


def unread_note(run: Json) -> str | None:
    """That not everything was read, where it was not: an answer from partial data says so."""
    coverage = run.get("coverage") or {}
    failed = entries(coverage, "failed_reads")
    if failed:
        told = "; ".join(f"{sentence(one.get('what'))}: {sentence(one.get('reason'))}" for one in failed[:2])
        return f"Not everything was read ({counted(len(failed), 'failed read')}: {told}), so there may be more."
    return "The lists that were read were cut, so there may be more." if coverage.get("truncated") else None
