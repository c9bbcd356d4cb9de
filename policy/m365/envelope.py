"""What is around an answer: an object with a response and an error, one in the other, or nothing."""

import re
from typing import Any, NamedTuple

from policy.m365.fields import role_of
from policy.m365.json_items import decoded

LONGEST = 200_000
_DEPTH = 6
_RESPONSES = (
    "response",
    "answer",
    "reply",
    "output",
    "result",
    "message",
    "text",
    "content",
    "data",
    "body",
    "value",
    "markdown",
    "html",
    "completion",
    "choices",
    "messages",
    "responsetext",
    "output_text",
    "structuredcontent",
    "parts",
    "adaptivecard",
)
_ERRORS = (
    "error",
    "errors",
    "errormessage",
    "error_message",
    "exception",
    "innererror",
    "fault",
    "errorcode",
    "detail",
    "details",
    "reason",
)
_SOURCES = ("sources", "citations", "references", "attributions", "footnotes")
_FAILED = re.compile(r"(?i)^(?:error|failed|failure|exception|4\d\d|5\d\d|false)$")


class Envelope(NamedTuple):
    """The texts and the JSON items that an answer holds, the words of its error, and whether it was cut."""

    bodies: tuple[str, ...]
    items: tuple[Any, ...]
    error: str
    is_cut: bool


def unwrapped(answer: str) -> Envelope:
    """Open the objects around an answer. A text that is no JSON object is its own only body."""
    text = answer[:LONGEST]
    bodies: list[str] = []
    items: list[Any] = []
    errors: list[str] = []
    value = decoded(text.strip()) if text.lstrip()[:1] in ("{", "[", '"') else None
    if value is None:
        bodies.append(text)
    else:
        _open(value, bodies, items, errors, _DEPTH)
    return Envelope(tuple(bodies), tuple(items), "\n".join(errors)[:4000], len(answer) > LONGEST)


def _open(value: Any, bodies: list[str], items: list[Any], errors: list[str], depth: int) -> None:
    if isinstance(value, str):
        inner = decoded(value.strip()) if value.lstrip()[:1] in ("{", "[") and depth > 0 else None
        if isinstance(inner, dict | list):
            _open(inner, bodies, items, errors, depth - 1)
        elif value.strip():
            bodies.append(value)
    elif isinstance(value, list):
        _open_list(value, bodies, items, errors, depth)
    elif isinstance(value, dict) and depth > 0:
        _open_object(value, bodies, items, errors, depth)


def _open_list(value: list[Any], bodies: list[str], items: list[Any], errors: list[str], depth: int) -> None:
    for item in value[:2000]:
        if isinstance(item, str) or (isinstance(item, dict) and _is_wrapping(item)):
            _open(item, bodies, items, errors, depth - 1)
        else:
            items.append(item)


def _open_object(value: dict[str, Any], bodies: list[str], items: list[Any], errors: list[str], depth: int) -> None:
    keys = {str(key).casefold(): part for key, part in value.items()}
    for key in _ERRORS:
        if keys.get(key):
            errors.append(_flat(keys[key]))
    failed = any(
        _FAILED.match(str(keys.get(key, ""))) for key in ("status", "code", "statuscode", "success", "ok", "iserror")
    )
    if failed:
        errors.append(_flat({key: part for key, part in value.items() if not isinstance(part, dict | list)}))
    if not _is_wrapping(value):
        items.append(value)
        return
    for key in _RESPONSES:
        part = keys.get(key)
        if isinstance(part, str) and failed:
            continue
        if isinstance(part, str | list | dict):
            _open(part, bodies, items, errors, depth - 1)
    listed = "\n".join(_sources(keys[key]) for key in _SOURCES if keys.get(key))
    if listed and len(bodies) == 1:
        bodies[0] = f"{bodies[0]}\n\nSources:\n{listed}"
    others = {key: part for key, part in value.items() if str(key).casefold() not in (*_RESPONSES, *_ERRORS, *_SOURCES)}
    if any(isinstance(part, dict | list) for part in others.values()):
        items.append(others)


def _sources(value: Any) -> str:
    """The sources that stand beside an answer, a line each with its number."""
    if isinstance(value, str):
        return value
    if not isinstance(value, list):
        return ""
    lines = []
    for position, item in enumerate(value[:200], 1):
        words = " ".join(_flat_values(item).split())
        lines.append(words if words.startswith("[") else f"[{position}] {words}")
    return "\n".join(lines)


def _flat_values(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(str(part) for part in value.values() if isinstance(part, str | int))
    return str(value)[:1000]


def _is_wrapping(value: dict[str, Any]) -> bool:
    """Whether an object is around an answer, and no statement with a day or an author itself."""
    roles = {role_of(str(key)) for key, part in value.items() if part}
    if roles & {"author"} or (
        "date" in roles and "text" in roles and not {"conversationid", "error"} & {str(key).casefold() for key in value}
    ):
        return False
    return any(str(key).casefold() in (*_RESPONSES, *_ERRORS) for key in value)


def _flat(value: Any) -> str:
    if isinstance(value, dict):
        return " ".join(f"{key}: {_flat(part)}" for key, part in list(value.items())[:20])
    if isinstance(value, list):
        return " ".join(_flat(part) for part in value[:20])
    return str(value)[:2000]
