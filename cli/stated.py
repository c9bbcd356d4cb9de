"""The user's own word on a milestone: --influenced and --said."""

import re
from collections.abc import Sequence
from typing import Any

from tools.errors import ConfigurationError

ELEMENTS = ("budget", "authority", "need", "timeline")
_INFLUENCED = re.compile(r"(?P<milestone>.+?)=(?P<verdict>yes|no):(?P<reason>.+)", re.DOTALL | re.IGNORECASE)
_SAID = re.compile(
    rf"(?P<milestone>.+?):\s*(?P<element>{'|'.join(ELEMENTS)})\s*=(?P<text>.*)", re.DOTALL | re.IGNORECASE
)
_QUOTE_IT = "put the whole of it between quotation marks where it holds blanks"


def stated_influence(given: Sequence[str]) -> dict[str, dict[str, Any]]:
    """By milestone: whether the user says that the SE influenced it, and why."""
    stated: dict[str, dict[str, Any]] = {}
    for text in given:
        found = _INFLUENCED.fullmatch(text)
        if found is None or not found["reason"].strip():
            raise ConfigurationError(f"--influenced needs MILESTONE=yes|no:REASON, not {text!r}", hint=_QUOTE_IT)
        milestone = found["milestone"].strip()
        if milestone in stated:
            raise ConfigurationError(f"--influenced names milestone {milestone!r} twice")
        verdict = found["verdict"].casefold() == "yes"
        stated[milestone] = {"influenced": verdict, "reason": found["reason"].strip()}
    return stated


def stated_bant(given: Sequence[str]) -> dict[str, dict[str, str]]:
    """By milestone and element: the user's own evidence, as typed.

    The first `:ELEMENT=` ends the milestone, so that a milestone's name may hold colons and equal signs, and the text
    anything at all. A name that itself holds, say, `:need=` must be given by its id or number.
    """
    stated: dict[str, dict[str, str]] = {}
    for typed in given:
        found = _SAID.fullmatch(typed)
        milestone = found["milestone"].strip() if found else ""
        if found is None or not milestone:
            raise ConfigurationError(
                f"--said needs MILESTONE:ELEMENT=TEXT, ELEMENT one of {', '.join(ELEMENTS)}, not {typed!r}",
                hint=_QUOTE_IT,
            )
        element, text = found["element"].casefold(), found["text"].strip()
        if not text:
            raise ConfigurationError(f"--said gives no text for the {element} of milestone {milestone!r}")
        if element in stated.setdefault(milestone, {}):
            raise ConfigurationError(f"--said gives the {element} of milestone {milestone!r} twice")
        stated[milestone][element] = text
    return stated
