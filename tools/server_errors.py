"""What the error texts of the MCP servers mean: one table from text to kind.

The servers answer an error as prose, such as "Query failed (429): ...", so the status is read out of the words.
"""

import re
from dataclasses import dataclass
from typing import Literal

from tools.errors import NotSignedIn, SeOpsError, ServerUnavailable, ToolRefused

Kind = Literal["not_signed_in", "refused", "unavailable"]

# Only where the words are the server's own: a record's name in an error may hold any number in brackets.
_STATUS = re.compile(
    r"(?:^|\bfailed\s*|\berror\s*)\((\d{3})\)|\b(?:http|status)(?:\s+code)?\s*[:=]?\s*(\d{3})\b", re.IGNORECASE
)
_RETRY_AFTER = re.compile(r"retry[\s-]after['\"]?\s*[:=]?\s*(\d+(?:\.\d+)?)", re.IGNORECASE)
KIND_BY_STATUS: dict[int, Kind] = {401: "not_signed_in", 403: "refused", 408: "unavailable", 429: "unavailable"}
KIND_BY_WORDS: tuple[tuple[re.Pattern[str], Kind], ...] = (
    (re.compile(r"not authenticated|\bunauthorized\b|\baz login\b|\bAADSTS\d+", re.IGNORECASE), "not_signed_in"),
    (
        re.compile(
            r"request timed out|\btimeout\b|\bE(?:TIMEDOUT|CONNRESET|CONNREFUSED|AI_AGAIN|NOTFOUND)\b"
            r"|fetch failed|socket hang up|network error|too many requests",
            re.IGNORECASE,
        ),
        "unavailable",
    ),
)
SIGN_IN_HINT = "Sign in again (`az login`), then start the command once more."
BUSY_HINT = "Try again later; `se-ops doctor` checks the server."


@dataclass(frozen=True)
class ServerError:
    """An error text as read: its kind, HTTP status and the seconds it asks to wait, None where it does not say."""

    text: str
    kind: Kind
    status: int | None = None
    retry_after: float | None = None


def read_error(text: str) -> ServerError:
    """What an error text of a server means; 4xx and everything that the table does not know is a refusal."""
    status = _status(text)
    waiting = _RETRY_AFTER.search(text)
    retry_after = float(waiting[1]) if waiting else None
    if status is not None:
        kind = KIND_BY_STATUS.get(status, "unavailable" if status >= 500 else "refused")
        return ServerError(text, kind, status, retry_after)
    for pattern, worded in KIND_BY_WORDS:
        if pattern.search(text):
            return ServerError(text, worded, None, retry_after)
    return ServerError(text, "refused")


def as_exception(error: ServerError, *, server: str, tool: str) -> SeOpsError:
    """The exception of a server's error, naming the server and the tool."""
    message = f"{server}: {tool}: {shortened(error.text)}"
    if error.kind == "not_signed_in":
        return NotSignedIn(message, server=server, hint=SIGN_IN_HINT)
    if error.kind == "unavailable":
        return ServerUnavailable(message, server=server, hint=BUSY_HINT)
    return ToolRefused(message, server=server, hint="Asking again changes nothing; check the id or the name.")


def shortened(text: str, length: int = 500) -> str:
    """The text on one line, cut to `length` characters: it comes from outside."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1] + "…"


def _status(text: str) -> int | None:
    for match in _STATUS.finditer(text):
        number = int(match[1] or match[2])
        if 400 <= number <= 599:
            return number
    return None
