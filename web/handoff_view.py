"""The handoff packet for the CSU, as it can be read out or copied."""

from collections.abc import Mapping, Sequence
from typing import Any

from web.elements import Words, element
from web.evidence_quotes import quotes


def handoff_packet(packet: Mapping[str, Any]) -> None:
    """Every part of it under its name."""
    Words("h4", "Handoff packet for the CSU")
    with element("dl", "handoff"):
        for name, value in packet.items():
            Words("dt", name.replace("_", " "))
            with element("dd"):
                _value(value)


def _value(value: Any) -> None:
    if isinstance(value, Mapping) and "quote" in value:
        quotes([value])
    elif isinstance(value, Mapping):
        with element("ul", "plain"):
            for name, part in value.items():
                with element("li"):
                    Words("span", f"{str(name).replace('_', ' ')}: ", "faint")
                    _value(part)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        with element("ul", "plain"):
            for part in value:
                with element("li"):
                    _value(part)
        if not value:
            Words("span", "none", "faint")
    else:
        Words("span", "none" if value is None else str(value))
