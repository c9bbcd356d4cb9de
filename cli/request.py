"""From the command line's words to a flow's request. What is misshapen is a ConfigurationError that says what fits."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from tools.errors import ConfigurationError

_INFLUENCED = re.compile(r"(?P<milestone>[^=]+)=(?P<verdict>yes|no):(?P<reason>.+)", re.DOTALL | re.IGNORECASE)
_SAID = re.compile(r"(?P<milestone>[^:=]+):(?P<element>budget|authority|need|timeline)=(?P<text>.+)", re.DOTALL)
_NO_EFFECT = "has no effect on task hygiene, which judges by MSX and by rules alone: neither M365 nor BANT nor a model"


@dataclass(frozen=True)
class Words:
    """The options of a flow command as they were typed."""

    tpids: Sequence[str]
    accounts: Sequence[str]
    opportunities: Sequence[str]
    milestones: Sequence[str]
    as_of: str | None
    since: str | None
    until: str | None
    role: str | None
    act_as: str | None
    influenced: Sequence[str]
    said: Sequence[str]
    no_m365: bool
    no_model: bool


def hygiene_request(words: Words) -> dict[str, Any]:
    """The request of flow A. Options that cannot change task hygiene are checked, and the result says so."""
    if words.act_as not in (None, "se"):
        raise ConfigurationError(f"--act-as takes se, not {words.act_as!r}")
    since, until = day("--since", words.since), day("--until", words.until)
    if since and until and until < since:
        raise ConfigurationError(f"--until {until} is before --since {since}")
    for text in words.said:
        found = _SAID.fullmatch(text)
        if found is None or not found["text"].strip():
            raise ConfigurationError(f"--said needs MILESTONE:budget|authority|need|timeline=TEXT, not {text!r}")
    without_effect = {
        "--since": since,
        "--until": until,
        "--said": words.said,
        "--no-m365": words.no_m365,
        "--no-model": words.no_model,
    }
    return {
        "as_of": day("--as-of", words.as_of),
        "tpids": list(words.tpids),
        "accounts": list(words.accounts),
        "opportunities": list(words.opportunities),
        "milestones": list(words.milestones),
        "role": words.role,
        "act_as_se": words.act_as == "se",
        "influenced": _stated(words.influenced),
        "notes": [f"{name} {_NO_EFFECT}" for name, given in without_effect.items() if given],
    }


def day(name: str, text: str | None) -> str | None:
    """A date option's value as YYYY-MM-DD."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise ConfigurationError(f"{name} needs a date like 2026-12-31, not {text!r}") from None


def _stated(words: Sequence[str]) -> dict[str, dict[str, Any]]:
    stated: dict[str, dict[str, Any]] = {}
    for text in words:
        found = _INFLUENCED.fullmatch(text)
        if found is None or not found["reason"].strip():
            raise ConfigurationError(f"--influenced needs MILESTONE=yes|no:REASON, not {text!r}")
        milestone = found["milestone"].strip()
        if milestone in stated:
            raise ConfigurationError(f"--influenced names milestone {milestone!r} twice")
        verdict = found["verdict"].casefold() == "yes"
        stated[milestone] = {"influenced": verdict, "reason": found["reason"].strip()}
    return stated


def item_changes(changes: Sequence[str]) -> dict[str, str]:
    """The arguments of `--set ARG=VALUE`; the value is taken as it is, further = signs and all."""
    pairs: dict[str, str] = {}
    for change in changes:
        name, separator, value = change.partition("=")
        name = name.strip()
        if not separator or not name:
            raise ConfigurationError(f"--set needs ARG=VALUE, not {change!r}")
        if name in pairs:
            raise ConfigurationError(f"--set names {name!r} twice")
        pairs[name] = value
    return pairs


def meant(answer: str, options: Sequence[str]) -> str:
    """An answer to a question: the number of an option stands for the option, other words for themselves."""
    text = answer.strip()
    number = int(text) if text.isascii() and text.isdigit() else 0
    return options[number - 1] if 1 <= number <= len(options) and text not in options else text
