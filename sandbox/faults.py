"""The sandbox's faults, switched on and off from any process through its database.

A fault counts for one tool or for all ("*"), from the call after the first `after` calls on, for `times` calls or until
it is switched off; `value` is its measure.
"""

import json
from typing import Any, Literal, get_args

from sandbox.store import Store

Fault = Literal[
    "short_page",  # a list reply holds its first `value` rows only, with no error (traps 3 and 17)
    "dropped_chunk",  # rows of the ids in `value` (a milestone's, an opportunity's) are missing, no error (trap 3)
    "empty_200",  # count 0, no error (trap 17)
    "account_lookup_fails",  # reads as "no accounts found", also in the keyword forms (trap 4)
    "throttled",  # 429
    "unauthorized",  # 401
    "signed_out",  # Not authenticated: … (trap 15)
    "forbidden",  # 403
    "server_error",  # 503
    "hang",  # never answers
    "slow",  # answers after `value` seconds
    "crash_before",  # the process ends before it has done anything
    "crash_after",  # the process ends after it has done it, without an answer
    "double_write",  # the server repeats the write itself (trap 9)
    "wrong_id",  # the write lands on another record
    "wrong_payload",  # what is staged or previewed is not what was asked
    "duplicate_reply",  # the reply comes twice
    "reply_of_another",  # the reply bears the id of a request that nobody sent: the call gets no answer
    "more_pages",  # a list reply always says that there is another page
    "endless_tools",  # tools/list has a further page for ever (for the tool "tools/list")
    "repeated_cursor",  # tools/list names the same further page for ever (for the tool "tools/list")
    "garbage",  # no JSON
    "html",  # a proxy's page
    "huge",  # the reply is `value` MB larger
    "unknown_column",  # crm_query refuses the column `value` as one that it does not have (trap 8)
    "error_on_write",  # is_error, nothing written
    "no_answer_after",  # applies, then never answers
    "null_response",  # WorkIQ: response null with an error
    "eula",  # WorkIQ: the EULA has not been accepted
    "limit",  # WorkIQ: no answer after `value` questions
]


def switch_on(
    store: Store, name: Fault, *, tool: str = "*", after: int = 0, times: int | None = None, value: Any = None
) -> None:
    """Let a fault bite. Raises ValueError for a name that is no fault."""
    if name not in get_args(Fault):
        raise ValueError(f"{name!r} is no fault of the sandbox")
    with store.connection(write=True) as connection:
        connection.execute(
            "INSERT OR REPLACE INTO fault (name, tool, after, times, value) VALUES (?, ?, ?, ?, ?)",
            (name, tool, after, times, json.dumps(value)),
        )


def switch_off(store: Store, name: Fault, *, tool: str = "*") -> None:
    """End a fault."""
    with store.connection(write=True) as connection:
        connection.execute("DELETE FROM fault WHERE name = ? AND tool = ?", (name, tool))


def clear(store: Store) -> None:
    """End all faults."""
    with store.connection(write=True) as connection:
        connection.execute("DELETE FROM fault")


def biting(store: Store, tool: str, *, of_all: bool = True) -> dict[str, Any]:
    """The faults of this very call, each with its value; a fault with a number of times has one less after it.

    `of_all`: those of all tools count too.
    """
    with store.connection() as connection:
        if not connection.execute("SELECT 1 FROM fault LIMIT 1").fetchone():
            return {}
    with store.connection(write=True) as connection:
        rows = connection.execute(
            "SELECT name, tool, after, value FROM fault WHERE tool IN (?, ?) AND (times IS NULL OR times > 0)",
            (tool, "*" if of_all else tool),
        ).fetchall()
        for row in rows:
            used = "after = after - 1" if row["after"] else "times = times - 1"
            connection.execute(
                f"UPDATE fault SET {used} WHERE name = ? AND tool = ?",
                (row["name"], row["tool"]),
            )
    return {row["name"]: json.loads(row["value"]) for row in rows if not row["after"]}
