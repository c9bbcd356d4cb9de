"""From the command line's words to a flow's request. What is misshapen ends with a clear usage error."""

import re
from datetime import date
from typing import Any

import typer

_INFLUENCED = re.compile(r"(?P<milestone>[^=]+)=(?P<verdict>yes|no):(?P<reason>.+)", re.DOTALL)
_SAID = re.compile(r"(?P<milestone>[^:=]+):(?P<element>budget|authority|need|timeline)=(?P<text>.+)", re.DOTALL)


def hygiene_request(
    tpid: list[str] | None,
    account: list[str] | None,
    opportunity: list[str] | None,
    milestone: list[str] | None,
    as_of: str | None,
    since: str | None,
    until: str | None,
    role: str | None,
    act_as: str | None,
    influenced: list[str] | None,
    said: list[str] | None,
    no_m365: bool,
    no_model: bool,
) -> dict[str, Any]:
    """The request of flow A. Options that cannot change task hygiene are checked, and the result says so."""
    if act_as not in (None, "se"):
        raise typer.BadParameter(f"--act-as takes se, not {act_as!r}")
    for name, value in (("--since", since), ("--until", until)):
        day(name, value)
    for text in said or ():
        if not _SAID.fullmatch(text):
            raise typer.BadParameter(f"--said needs MILESTONE:budget|authority|need|timeline=TEXT, not {text!r}")
    unused = [name for name, given in (("--since", since), ("--until", until), ("--said", said)) if given]
    return {
        "as_of": day("--as-of", as_of),
        "tpids": tpid or [],
        "accounts": account or [],
        "opportunities": opportunity or [],
        "milestones": milestone or [],
        "role": role,
        "act_as_se": act_as == "se",
        "influenced": dict(_stated(text) for text in influenced or ()),
        "notes": [f"{name} has no effect on task hygiene, which asks neither for M365 nor for BANT" for name in unused],
    }


def day(name: str, text: str | None) -> str | None:
    """A date option's value. Raises a usage error for what is no date."""
    try:
        return date.fromisoformat(text).isoformat() if text else None
    except ValueError:
        raise typer.BadParameter(f"{name} needs a date like 2026-12-31, not {text!r}") from None


def _stated(text: str) -> tuple[str, dict[str, Any]]:
    found = _INFLUENCED.fullmatch(text)
    if found is None:
        raise typer.BadParameter(f"--influenced needs MILESTONE=yes|no:REASON, not {text!r}")
    return found["milestone"].strip(), {"influenced": found["verdict"] == "yes", "reason": found["reason"].strip()}


def item_changes(changes: list[str]) -> dict[str, str]:
    """The arguments of `--set ARG=VALUE`."""
    pairs = {}
    for change in changes:
        name, separator, value = change.partition("=")
        if not separator or not name.strip():
            raise typer.BadParameter(f"--set needs ARG=VALUE, not {change!r}")
        pairs[name.strip()] = value
    return pairs
