"""Section 1 of policy.md: what the raw values of a CRM record mean.

Each function returns the value and a warning in words, None where there is nothing to warn of.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from policy.records import Commitment
from policy.settings import COMMITMENT_CODES, MILESTONE_STATUS_CODES, TASK_STATUS_CODES

COMMITMENT_LABELS: Mapping[str, Commitment] = {"committed": "committed", "uncommitted": "uncommitted"}
LABELS_WITHOUT_A_CODE = ("In Progress", "Lost to Competitor")
SPELLINGS = {"canceled": "Cancelled"}
INACTIVE_STATUSES = frozenset(
    {"Completed", "Cancelled", "Closed as Incomplete", "Lost to Competitor", "Hygiene/Duplicate"}
)

_GUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_DATE = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ].*)?", re.ASCII)


def commitment(
    label: str | None, code: Any, codes: Mapping[int, str] = COMMITMENT_CODES
) -> tuple[Commitment, str | None]:
    """The commitment of a milestone: the label wins over the code, and an empty code is uncommitted."""
    words = _words(label)
    if words:
        return COMMITMENT_LABELS.get(words.casefold(), "in_between"), None
    if code is None or code == "":
        return "uncommitted", None
    meaning = COMMITMENT_LABELS.get(codes.get(_code(code), ""))
    if meaning is None:
        return "in_between", f"commitment code {code!r} is not known and has no label: read as in_between"
    return meaning, None


def milestone_status(
    label: str | None, code: Any, codes: Mapping[int, str] = MILESTONE_STATUS_CODES
) -> tuple[str, str | None]:
    """The status label of a milestone: the formatted value, else the code's. What is not known counts as active."""
    words = re.sub(r"\s*/\s*", "/", _words(label))
    if words:
        known = {name.casefold(): name for name in (*codes.values(), *LABELS_WITHOUT_A_CODE)} | SPELLINGS
        if words.casefold() in known:
            return known[words.casefold()], None
        return words, f"milestone status {words!r} is not known: counted as active"
    if (name := codes.get(_code(code))) is not None:
        return name, None
    if code is None or code == "":
        return "Unknown", "the milestone has no status: counted as active"
    return f"Unknown ({code})", f"milestone status code {code!r} is not known and has no label: counted as active"


def is_active(status: str) -> bool:
    """Whether a milestone of that status (as `milestone_status` returns it) is active."""
    return status not in INACTIVE_STATUSES


def task_status(
    code: Any,
    options: Mapping[int, str],
    *,
    formatted: str | None = None,
    codes: Mapping[int, str] = TASK_STATUS_CODES,
) -> tuple[str, str | None]:
    """The status label of a task: of `options` (get_task_status_options), else of the table, else `formatted`."""
    number = _code(code)
    label = options.get(number) or codes.get(number) or _words(formatted)
    if label:
        return label, None
    return f"Unknown ({code})", f"task status code {code!r} is not known"


def guid(value: Any) -> str:
    """The GUID in lower case without braces or `urn:uuid:`. Raises ValueError where the value is not a GUID."""
    text = str(value).strip().lower().removeprefix("urn:uuid:")
    if text.startswith("{") and text.endswith("}"):
        text = text[1:-1]
    if not _GUID.fullmatch(text):
        raise ValueError(f"{value!r} is not a GUID")
    return text


def is_guid(value: Any) -> bool:
    """Whether `guid` accepts the value."""
    try:
        guid(value)
    except ValueError:
        return False
    return True


def calendar_date(value: Any) -> tuple[date | None, str | None]:
    """The calendar date of a Dynamics date or date-time: a date-time counts by its date part, in no time zone."""
    if value is None or value == "":
        return None, None
    if isinstance(value, str) and (match := _DATE.fullmatch(value.strip())):
        try:
            return date.fromisoformat(match[1]), None
        except ValueError:
            pass
    return None, f"{value!r} is not a date: read as no date"


def _words(label: Any) -> str:
    return " ".join(label.split()) if isinstance(label, str) else ""


def _code(value: Any) -> int:
    """An option code as a number; -1, which no option has, for what is not one."""
    if isinstance(value, bool):
        return -1
    if isinstance(value, int):
        return value
    text = str(value).strip()
    return int(text) if text.isascii() and text.isdigit() else -1
