"""The tools of a configured server as they were at its first use. What changed since is found before the next call.

A pin belongs to an entry of a configuration file. It holds each tool's name, title, description, schemas and
annotations. A change of a tool that bears a name which se-ops calls stops the run, on whichever server it stands; so
does a new tool of such a name. Other tools are never called and no model is shown them: their changes are told by
`se-ops doctor`, and stop nothing. The embedded servers are a part of this program and have no pin.
"""

import hashlib
import json
import uuid
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Any, NamedTuple

from mcp.types import Tool

from policy.inert import inert, quoted
from tools.errors import ConfigurationError, ToolsChanged

Json = dict[str, Any]
PREFIX_SEPARATORS = "_-./:"
_PARTS = ("title", "description", "inputSchema", "outputSchema", "annotations")
_MOST = 8
_ACCEPT = "`se-ops doctor` shows it all; where you trust the change, it asks you, or accepts it with --accept-tools."


class Comparison(NamedTuple):
    """Now against the pin. `first`: there is none yet. `changes` stop a run, `unused` are of tools never called."""

    first: bool
    changes: tuple[str, ...]
    unused: tuple[str, ...]


@dataclass(frozen=True)
class Listing:
    """What a server's tools/list answered; `doubled` are names that it gave to two different tools."""

    tools: Mapping[str, Tool]
    doubled: tuple[str, ...] = ()


def bears(full: str, name: str) -> bool:
    """Whether a tool's full name is this name, or carries it behind a host's prefix."""
    return full == name or (full.endswith(name) and full[: -len(name)][-1:] in PREFIX_SEPARATORS)


def face(tool: Tool) -> Json:
    """What is pinned of a tool, as plain JSON."""
    body = tool.model_dump(mode="json", by_alias=True, exclude_none=True)
    return {part: body[part] for part in _PARTS if part in body}


def listing_of(tools: Iterable[Tool]) -> Listing:
    """The tools by name; of two of the same name the last one stands."""
    by_name: dict[str, Tool] = {}
    doubled: dict[str, None] = {}
    for tool in tools:
        if tool.name in by_name and face(by_name[tool.name]) != face(tool):
            doubled[tool.name] = None
        by_name[tool.name] = tool
    return Listing(by_name, tuple(doubled))


@dataclass(frozen=True)
class ToolPin:
    """The pin of one server. `called` are the names of every tool that se-ops calls, on this server or another."""

    path: Path
    server: str
    called: Collection[str]

    def check(self, listing: Listing) -> None:
        """Pin at the first use; later raise ToolsChanged where a tool that could be called is not as it was."""
        found = self.compare(listing)
        if found.changes:
            told = "; ".join(found.changes[:_MOST])
            more = f"; and {len(found.changes) - _MOST} more" if len(found.changes) > _MOST else ""
            raise ToolsChanged(
                f"{self.server}: its tools are not those that were pinned, and none was called: {told}{more}",
                server=self.server,
                hint=_ACCEPT,
            )
        if found.first:
            self.accept(listing)

    def compare(self, listing: Listing) -> Comparison:
        """What differs from the pin."""
        doubled = tuple(f"two different tools are named {inert(name)}" for name in listing.doubled if self._ours(name))
        try:
            pinned = _read(self.path)
        except FileNotFoundError:
            return Comparison(True, doubled, ())
        except (OSError, ValueError):
            return Comparison(False, (f"its pin {self.path} cannot be read", *doubled), ())
        now = {name: face(tool) for name, tool in listing.tools.items()}
        changes = (*_changes(pinned, now, self._ours), *doubled)
        unused = tuple(
            inert(name)
            for name in sorted(now.keys() | pinned.keys())
            if not self._ours(name) and now.get(name) != pinned.get(name)
        )
        return Comparison(False, changes, unused)

    def accept(self, listing: Listing) -> None:
        """Pin the tools as they are now. Raises ConfigurationError where the pin cannot be written."""
        body = {"server": self.server, "tools": {name: face(tool) for name, tool in listing.tools.items()}}
        draft = self.path.with_suffix(f".{uuid.uuid4().hex[:8]}.new")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            draft.write_text(json.dumps(body, indent=1, sort_keys=True), encoding="utf-8")
            draft.replace(self.path)
        except OSError as error:
            raise ConfigurationError(
                f"the tools of {self.server} cannot be pinned: {self.path}: {error.strerror}",
                hint="name another state folder with --state",
            ) from None

    def _ours(self, name: str) -> bool:
        return any(bears(name, called) for called in self.called)


def pin_file(state_folder: Path, config_file: Path, server: str) -> Path:
    """Where the pin of an entry is kept."""
    key = hashlib.sha256(json.dumps([str(config_file), server]).encode("utf-8")).hexdigest()
    return state_folder / "tool-pins" / f"{key[:24]}.json"


def _read(path: Path) -> dict[str, Json]:
    body = json.loads(path.read_text(encoding="utf-8"))
    tools = body.get("tools") if isinstance(body, dict) else None
    if not isinstance(tools, dict) or not all(isinstance(tool, dict) for tool in tools.values()):
        raise ValueError("it holds no tools")
    return tools


def _changes(pinned: Mapping[str, Json], now: Mapping[str, Json], ours: Callable[[str], bool]) -> Iterator[str]:
    """In words, each change of a tool that could be called."""
    new = {name for name in now if name not in pinned}
    for name in sorted(pinned):
        if not ours(name) or now.get(name) == pinned[name]:
            continue
        if name in now:
            yield f"{inert(name)} changed: {', '.join(_differences(pinned[name], now[name]))}"
            continue
        renamed = next((other for other in sorted(new) if now[other] == pinned[name]), None)
        if renamed is None:
            yield f"{inert(name)} is gone"
        else:
            new.discard(renamed)
            yield f"{inert(name)} was renamed to {inert(renamed)}"
    yield from (
        f"{inert(name)} is new, and bears the name of a tool that is called" for name in sorted(new) if ours(name)
    )


def _differences(pinned: Json, now: Json) -> Iterator[str]:
    for part in _PARTS:
        old, new = dict(_leaves(pinned.get(part), part)), dict(_leaves(now.get(part), part))
        for path in sorted(old.keys() | new.keys()):
            if old.get(path) != new.get(path):
                yield f"{inert(path)} {_from_to(old.get(path), new.get(path))}"


def _leaves(value: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict) and value:
        for key, part in value.items():
            yield from _leaves(part, f"{path}.{key}")
    elif value is not None:
        yield path, value if isinstance(value, str) else json.dumps(value, sort_keys=True, ensure_ascii=False)


def _from_to(old: str | None, new: str | None) -> str:
    if old is None or new is None:
        return f"is new: {quoted(new or '', 160)}" if old is None else f"is gone, was {quoted(old, 160)}"
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))
    start = max(same - 30, 0)
    return f"was {quoted(old[start:], 160)}, is {quoted(new[start:], 160)}"
