"""What may be kept of text and JSON from outside: nothing that looks like a token or a secret.

What was approved is bound by its packet's hash in any case.
"""

import math
import re
from collections.abc import Mapping, Sequence
from typing import Any

from policy.secrets import MASK, NAMES, redacted_text

_SECRET_NAME = re.compile(rf"(?i)(?:.*[_-])?(?:{NAMES})")


def kept(value: Any) -> Any:
    """JSON as it may be kept: secrets masked, by their field's name or by their look, and storable everywhere.

    A lone surrogate and a NUL, which a database refuses, are written as escapes; so is a number that JSON has not.
    """
    if isinstance(value, str):
        return redacted_text(_storable(value))
    if isinstance(value, Mapping):
        return {
            redacted_text(_storable(str(name))): MASK if _is_secret(str(name), part) else kept(part)
            for name, part in value.items()
        }
    if isinstance(value, Sequence):
        return [kept(part) for part in value]
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    return value


def _is_secret(name: str, value: Any) -> bool:
    return isinstance(value, str) and bool(value) and bool(_SECRET_NAME.fullmatch(name))


def _storable(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode("utf-8").replace("\0", "\\x00")
