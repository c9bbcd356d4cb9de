"""The shape of a reply: its paths and the kinds of value at them, without any value.

Entries of a list are one ("[]"), and so are those of an object whose keys are data ("*"). What a record says about a
column beside its value (`column@annotation`) is kept apart, because a null column has none of it.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

_KEYED_BY_DATA = ("byMilestone", "byStatus", "byCommitment", "byOpportunity")
_KINDS = {bool: "bool", int: "number", float: "number", str: "text", type(None): "null", dict: "object", list: "list"}


@dataclass
class Shape:
    """The kinds of value at each path, and the annotations at each path of a column."""

    kinds: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    annotations: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def filled(self, path: str) -> set[str]:
        """The kinds at a path but null."""
        return self.kinds[path] - {"null"}


def shape_of(reply: Any) -> Shape:
    """The shape of a reply."""
    shape = Shape()
    _see(reply, "", "", shape)
    return shape


def differences(expected: Shape, found: Shape) -> list[str]:
    """Every difference, in words; columns that are null throughout in one of the two are compared by name only."""
    told = [f"{path} is missing" for path in expected.kinds.keys() - found.kinds.keys()]
    told += [f"{path} is too much" for path in found.kinds.keys() - expected.kinds.keys()]
    for path in sorted(expected.kinds.keys() & found.kinds.keys()):
        known, seen = expected.filled(path), found.filled(path)
        if not known or not seen:
            continue
        if known != seen:
            told.append(f"{path} is {sorted(seen)} and not {sorted(known)}")
        if expected.annotations[path] != found.annotations[path]:
            told.append(
                f"{path} is annotated {sorted(found.annotations[path])} and not {sorted(expected.annotations[path])}"
            )
    return sorted(told)


def _see(value: Any, path: str, name: str, shape: Shape) -> None:
    shape.kinds[path].add(_KINDS[type(value)])
    if isinstance(value, Mapping):
        for key, part in value.items():
            column, at, annotation = key.partition("@")
            # "ownerid@odata.bind" has no column beside it: it is a field of its own.
            if at and column and column in value:
                shape.annotations[f"{path}.{column}"].add(annotation)
                continue
            _see(part, f"{path}.{'*' if name in _KEYED_BY_DATA else key}", key, shape)
    elif isinstance(value, list):
        for part in value:
            _see(part, f"{path}[]", name, shape)
