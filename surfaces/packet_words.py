"""The kinds of a packet's items and what becomes of them, in the words that every surface uses."""

from collections.abc import Mapping
from typing import Any

KINDS = {
    "write": "ready to approve",
    "needs_text": "without your words",
    "manual": "by hand",
    "recommendation": "for another role",
}
OUTCOMES = {
    "previewed": "a preview; nothing was written",
    "verified": "written and read back",
    "mismatch": "written, but not as approved: look at the record",
    "stale": "not written: the record changed meanwhile",
    "failed": "not written",
    "unknown": "may or may not be written: look at the record",
    "rejected": "rejected by you",
}
# Outcomes whose words say all that a person needs.
SAYS_ALL = frozenset({"previewed", "rejected"})
_WORDS_BELONG_IN = {"update_milestone": "forecastComments"}


def missing_words(item: Mapping[str, Any]) -> str:
    """The argument that a needs_text item's words go to."""
    return _WORDS_BELONG_IN.get(item["tool"] or "", "description")
