"""Runs of the sandbox, cut to a few milestones: their packets' hashes are those of the uncut packets."""

import json
from pathlib import Path
from typing import Any

Json = dict[str, Any]
_FOLDER = Path(__file__).parents[2] / "data" / "runs"
NAMES = tuple(sorted(path.stem for path in _FOLDER.glob("*.json")))


def sample(name: str) -> Json:
    """A fresh copy of this run."""
    loaded: Json = json.loads((_FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return loaded


def milestone_of(run: Json, number: str) -> Json:
    """The milestone of this number, to be changed in place."""
    found: Json = next(one for one in run["milestones"] if one["number"] == number)
    return found


def texts(value: Any) -> list[str]:
    """Every text inside, keys left out."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for inner in value.values() for text in texts(inner)]
    return [text for inner in value for text in texts(inner)] if isinstance(value, list) else []


def with_words(value: Any, words: str, *names: str) -> Any:
    """A copy in which every text under these keys is replaced."""
    if isinstance(value, dict):
        return {
            key: words if key in names and isinstance(inner, str) else with_words(inner, words, *names)
            for key, inner in value.items()
        }
    return [with_words(inner, words, *names) for inner in value] if isinstance(value, list) else value
