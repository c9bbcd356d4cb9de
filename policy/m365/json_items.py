"""Objects of JSON in an answer as records: nested, in a fence, cut off, with keys of many kinds."""

import json
import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any, NamedTuple

from policy.m365.fields import Role, role_of
from policy.m365.places import source_of
from policy.m365.records import Cell, Record

_DEPTH = 12
_MOST = 2000
_INHERITED: tuple[Role, ...] = ("date", "author", "source", "place", "milestone", "customer", "opportunity")
_PAIR = re.compile(
    r'"(?P<key>[^"\\\n]{1,60})"\s{0,4}:\s{0,4}(?:"(?P<text>(?:[^"\\]|\\.){0,4000})"|(?P<other>null|true|'
    r"false|-?[\d.]{1,20}|[\[{]))|(?P<close>\})"
)
_NAMED_INSIDE = (
    "name",
    "displayName",
    "display_name",
    "title",
    "dateTime",
    "value",
    "content",
    "text",
    "address",
    "user",
    "emailAddress",
    "application",
)
_START = re.compile(r"(?m)^[ \t>]{0,8}(?:```\w{0,12}[ \t]{0,8}\n?\s{0,8})?(?=[\[{])")
_MOST_PARTS, _MOST_FAILED = 60, 6
_EPOCH = re.compile(r"1[5-9]\d{8}(?:\d{3})?")


class JsonPart(NamedTuple):
    """A part of a text that is JSON, whole or cut off, with its value."""

    start: int
    end: int
    value: Any


def json_parts(text: str) -> tuple[JsonPart, ...]:
    """The JSON values of a text in order: in a fence or bare, from a line that begins with a bracket."""
    found: list[JsonPart] = []
    position = failed = 0
    for match in islice(_START.finditer(text), _MOST_PARTS):
        if match.start() < position or failed > _MOST_FAILED:
            continue
        part = _part(text, match.end())
        failed += part is None
        if part:
            found.append(part)
            position = part.end
    return tuple(found)


def decoded(text: str) -> Any:
    """The value of a text that is JSON as a whole, else None."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def items(value: Any) -> Iterator[Record]:
    """Every object that holds words of somebody, with what the objects around it say of all their parts."""
    yield from _items(value, {}, _DEPTH)


def _part(text: str, start: int) -> JsonPart | None:
    lead = text[start : start + 400]
    if not re.match(r'\[\s*[\[{\]"]|\{\s*["}]', lead):
        return None
    try:
        value, end = json.JSONDecoder().raw_decode(text, start)
    except (ValueError, RecursionError):
        return _lenient(text, start)
    return JsonPart(start, end, value) if isinstance(value, dict | list) and _has_object(value) else None


def _has_object(value: Any) -> bool:
    return isinstance(value, dict) or any(isinstance(item, dict | list) for item in value)


def _lenient(text: str, start: int) -> JsonPart | None:
    """JSON that is cut off or not quite JSON: its pairs, in runs up to a closing bracket or a key that is there."""
    fence = text.find("```", start)
    end = len(text) if fence < 0 else fence
    objects: list[dict[str, Any]] = [{}]
    for match in _PAIR.finditer(text, start, end):
        if match["close"]:
            objects.append({})
        elif match["text"] is not None:
            if match["key"] in objects[-1]:
                objects.append({})
            objects[-1][match["key"]] = _unescaped(match["text"])
    objects = [item for item in objects if item][:_MOST]
    return JsonPart(start, end, objects) if objects else None


def _unescaped(words: str) -> str:
    value = decoded(f'"{words}"') if "\\" in words else words
    return value if isinstance(value, str) else words


def _items(value: Any, around: Mapping[Role, Cell], depth: int) -> Iterator[Record]:
    if depth < 0:
        return
    if isinstance(value, list):
        for item in value[:_MOST]:
            yield from _items(item, around, depth - 1)
    elif isinstance(value, dict):
        yield from _object(value, around, depth)


def _object(value: Mapping[str, Any], around: Mapping[Role, Cell], depth: int) -> Iterator[Record]:
    own = _own(value)
    context = {**around, **{role: cell for role, cell in own.items() if role in _INHERITED}}
    if "text" in own and set(own) | set(around) & set(_INHERITED) - {"text"}:
        yield {**context, "text": own["text"]}
    for key, part in value.items():
        if not isinstance(part, dict | list) or role_of(str(key)) in ("advice", "author", "date"):
            continue
        inner = dict(context) if "text" not in own else dict(around)
        if source := _source_key(str(key)):
            inner["source"] = Cell(source)
        if isinstance(part, list) and role_of(str(key)) == "text":
            part = [{"text": item} if isinstance(item, str) else item for item in part]
            inner = context
        yield from _items(part, inner, depth - 1)


def _own(value: Mapping[str, Any]) -> Record:
    """What the object says of itself; a key named `name` beside an author is a place or a milestone's name."""
    record: Record = {}
    weak: list[Cell] = []
    for key, part in value.items():
        role = role_of(str(key))
        words = _words(part, role)
        if words is None or role in (None, "other", "advice"):
            continue
        if role == "weak_text":
            weak.append(Cell(words))
        elif role == "author" and str(key).casefold() == "name":
            record.setdefault("place" if _has_author(value) or "date" in record else "milestone", Cell(words))
        elif role not in record or (role == "text" and len(words) > len(record[role].text)):
            record[role] = Cell(words)
    if "text" not in record and ("date" in record or "author" in record):
        longest = max(weak, key=lambda cell: len(cell.text), default=None)
        if longest and len(longest.text.split()) > 2:
            record["text"] = longest
    return record


def _has_author(value: Mapping[str, Any]) -> bool:
    return any(role_of(str(key)) == "author" for key in value if str(key).casefold() != "name")


def _words(part: Any, role: Role | None, depth: int = 4) -> str | None:
    if isinstance(part, str):
        return part if part.strip() else None
    if role == "date" and isinstance(part, int) and _EPOCH.fullmatch(str(part)):
        return None
    if isinstance(part, dict) and depth:
        for key in _NAMED_INSIDE:
            if key in part and (words := _words(part[key], role, depth - 1)):
                return words
        return (
            next((words for inner in part.values() if (words := _words(inner, role, depth - 1))), None)
            if role in ("author", "date")
            else None
        )
    if isinstance(part, list) and role in ("author", "milestone", "place") and part and len(part) == 1:
        return _words(part[0], role, depth - 1) if depth else None
    return None


def _source_key(key: str) -> str | None:
    """A key such as "teamsMessages" says what kind its items are of."""
    plain = re.sub(r"[\W_]+", " ", re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", key))
    return plain if len(plain) < 40 and role_of(key) is None and source_of(plain) else None
