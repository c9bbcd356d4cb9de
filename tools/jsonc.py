"""JSON with comments and trailing commas, as editors write their settings files."""

import json
import re
from typing import Any

# Strings are matched first, so that what looks like a comment or a comma inside one stays.
_TOKENS = re.compile(r'"(?:\\.|[^"\\])*"|//[^\r\n]*|/\*.*?\*/|,(?=\s*[}\]])', re.DOTALL)
_COMMENTS = re.compile(r'"(?:\\.|[^"\\])*"|//[^\r\n]*|/\*.*?\*/', re.DOTALL)


def parse(text: str) -> Any:
    """The value of a JSON text that may hold comments and trailing commas. Raises ValueError where it is neither."""
    plain = _COMMENTS.sub(lambda match: match[0] if match[0].startswith('"') else " ", text.removeprefix("\ufeff"))
    return json.loads(_TOKENS.sub(lambda match: match[0] if match[0].startswith('"') else "", plain))
