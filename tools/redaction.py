"""What may be kept of text and JSON from outside: nothing that looks like a token or a secret.

Better a harmless word masked than a token kept: what was approved is bound by its packet's hash in any case.
"""

import math
import re
from collections.abc import Mapping, Sequence
from typing import Any

MASK = "***"
_NAMES = (
    r"access[_-]?token|refresh[_-]?token|id[_-]?token|api[_-]?key|client[_-]?secret|private[_-]?key|connection[_-]?string"
    r"|password|passwd|pwd|secret|token|set-cookie|cookie|authorization|credentials?"
)
_SECRET_NAME = re.compile(rf"(?i)(?:.*[_-])?(?:{_NAMES})")
_TOKEN_LIKE = re.compile(
    # a name, then its value, quoted as in JSON (also JSON inside of JSON) or bare
    rf"(?i)(\b(?:{_NAMES})\\*[\"']?\s*[:=]\s*\\*[\"']?(?:(?:bearer|basic)\s+)?)[^\s\"'\\,;&}}]+"
    r"|(\bbearer\s+)[^\s\"']{6,}"
    r"|(\bbasic\s+)(?-i:(?=[\w+/]*[0-9=]|[\w+/]+[A-Z]))[\w+/=]{6,}"
    r"|(://[^\s/:@]*:)[^\s/@]+(?=@)"
    r"|([?&](?:sig|code|key)=)[^\s&\"']+"
    r"|\beyJ[\w-]{8,}\.[\w-]+(?:\.[\w-]*)?"
    r"|\b(?:gh[pousr]|github_pat|glpat|xox[abprs])[_-][\w-]{16,}"
    r"|-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|\Z)"
)


def redacted_text(text: str) -> str:
    """The text with whatever looks like a token or a secret masked."""
    return _TOKEN_LIKE.sub(lambda found: f"{next((part for part in found.groups() if part), '')}{MASK}", text)


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
