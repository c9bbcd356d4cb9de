"""The audit log: one line for each decision and call, written in the transaction of the ledger's own change.

One chain for the whole state: each line holds the SHA-256 of the line before it, so that the order across threads is
held too and a thread cannot vanish as a whole. Nothing here changes or removes a line. The number and hash of the last
line are kept twice more: in the database (`audit_head`), and outside of it (`HeadNotes`), which tells when an older
database was put back. Where they disagree nothing more is written, and so nothing is sent.
"""

import getpass
import hashlib
import json
import uuid
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, NamedTuple

from policy.packet import Item
from policy.value import Value
from tools.database import Transaction
from tools.errors import ConfigurationError
from tools.redaction import kept

Event = Literal[
    "log_begun",
    "packet_offered",
    "packet_superseded",
    "packet_expired",
    "packet_withdrawn",
    "approved",
    "rejected",
    "revised",
    "approval_repeated",
    "answer_refused",
    "intent",
    "intent_refused",
    "released",
    "replied",
    "read_back",
    "outcome",
    "unknown_answered",
]
Json = dict[str, Any]
SCHEMA = (
    "CREATE TABLE IF NOT EXISTS audit (number INTEGER PRIMARY KEY, hash TEXT NOT NULL, line TEXT NOT NULL)",
    """CREATE TABLE IF NOT EXISTS audit_head (
        only_row INTEGER PRIMARY KEY CHECK (only_row = 1), genesis TEXT NOT NULL, number INTEGER NOT NULL,
        hash TEXT NOT NULL)""",
)
LONGEST_TEXT = 4_000
LARGEST_REPLY = 64_000
_HINT = "`se-ops audit verify` tells what is wrong; name another --state to go on without this one"


class By(Value):
    """Who: the CRM's signed-in user that the packet is bound to (null: nobody was recognised), and the OS account."""

    crm_user_id: str | None
    os_user: str


class AuditLine(Value):
    """One line. Every key is always there; null where it says nothing for the event. Times are UTC.

    `changes` maps an argument to {"old", "new"}. `items` are an offered packet's; of an intent, the tasks that were
    open. `plan_hash` is that of what the executor needs: the values that must be unchanged. `previous` is the hash of
    the line before, "" in the first one. The line's own hash is the SHA-256 of its JSON without `hash`: keys sorted,
    separators "," and ":", UTF-8, not escaped to ASCII.
    """

    number: int
    previous: str
    at: str
    event: Event
    thread_id: str | None = None
    packet_hash: str | None = None
    item_id: str | None = None
    by: By
    tool: str | None = None
    target: Json | None = None
    arguments: Json | None = None
    changes: Json | None = None
    items: list[Json] | None = None
    plan_hash: str | None = None
    outcome: str | None = None
    reply: Any = None
    read_back: Json | None = None
    detail: str = ""

    def text(self) -> str:
        """The line as it is stored and hashed."""
        return json.dumps(self.model_dump(mode="json"), sort_keys=True, separators=(",", ":"), ensure_ascii=False)


class Head(NamedTuple):
    """The last line of a chain: the first line's hash names the chain."""

    genesis: str
    number: int
    hash: str


class HeadNotes:
    """The last line of each chain as this machine last saw it, in a file outside of the database.

    It may lag behind, never run ahead: it is written after the commit. Where it cannot be written or read the log goes
    on without it, and `audit verify` says so. `one_log`: no other log than this state's is noted here.
    """

    def __init__(self, path: Path, *, one_log: bool = False) -> None:
        self.path = path
        self.one_log = one_log

    def read(self) -> dict[str, Head] | None:
        """By chain; None where there is no readable file."""
        try:
            noted = json.loads(self.path.read_text(encoding="utf-8"))
            return {genesis: Head(genesis, int(number), str(last)) for genesis, (number, last) in noted.items()}
        except (OSError, ValueError, TypeError, AttributeError):
            return None

    def write(self, head: Head) -> None:
        """Note a chain's last line."""
        notes = self.read() or {}
        if head.genesis in notes and notes[head.genesis].number >= head.number:
            return
        noted = {one.genesis: [one.number, one.hash] for one in (*notes.values(), head)}
        draft = self.path.with_suffix(f".{uuid.uuid4().hex[:8]}.new")
        try:
            draft.write_text(json.dumps(noted, indent=1), encoding="utf-8")
            draft.replace(self.path)
        except OSError:
            draft.unlink(missing_ok=True)


class Pen:
    """Writes lines within one transaction of the ledger. `now` is its time, `head` the last line so far."""

    def __init__(self, transaction: Transaction, notes: HeadNotes | None, now: str) -> None:
        self._transaction = transaction
        self.now = now
        self.head = _sound_head(transaction, notes)

    def write(self, event: Event, thread_id: str | None, packet_hash: str | None, by: str | None, **told: Any) -> None:
        """Add one line about the packet; `by` is the CRM user's id, `told` are the further fields of AuditLine."""
        line = AuditLine(
            number=self.head.number + 1,
            previous=self.head.hash,
            at=self.now,
            event=event,
            thread_id=thread_id,
            packet_hash=packet_hash,
            by=By(crm_user_id=by, os_user=os_user()),
            **brief(kept(told)),
        )
        self.head = add(self._transaction, line, self.head.genesis)


def begin(transaction: Transaction, now: str) -> None:
    """Make the tables and, in a new log, its first line, which names the packets that it came too late for."""
    for statement in SCHEMA:
        transaction.execute(statement)
    if transaction.rows("SELECT 1 FROM audit_head") or transaction.rows("SELECT 1 FROM audit LIMIT 1"):
        return
    earlier = transaction.rows("SELECT thread_id, packet_hash FROM packet ORDER BY thread_id, position")
    first = AuditLine(
        number=1,
        previous="",
        at=now,
        event="log_begun",
        by=By(crm_user_id=None, os_user=os_user()),
        items=[{"thread_id": thread_id, "packet_hash": packet_hash} for thread_id, packet_hash in earlier],
        detail=f"log {uuid.uuid4()}; the packets among its items were in the ledger before",
    )
    transaction.execute("INSERT INTO audit_head VALUES (1, '', 0, '')")
    add(transaction, first, "")


def add(transaction: Transaction, line: AuditLine, genesis: str) -> Head:
    """Store a line as the last one."""
    text = line.text()
    head = Head(genesis or hash_of_line(text), line.number, hash_of_line(text))
    transaction.execute("INSERT INTO audit VALUES (?, ?, ?)", (head.number, head.hash, text))
    transaction.execute("UPDATE audit_head SET genesis = ?, number = ?, hash = ?", head)
    return head


def hash_of_line(text: str) -> str:
    """The hash of a stored line."""
    return "sha256:" + hashlib.sha256(text.encode("utf-8")).hexdigest()


def head_of(transaction: Transaction) -> Head | None:
    """The last line as the database's head names it."""
    rows = transaction.rows("SELECT genesis, number, hash FROM audit_head")
    return Head(*rows[0]) if rows else None


def _sound_head(transaction: Transaction, notes: HeadNotes | None) -> Head:
    """The head, where the last line and this machine's note bear it out. Raises ConfigurationError."""
    head = head_of(transaction)
    last = transaction.rows("SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1")
    if head is None or last != [(head.number, head.hash)]:
        raise ConfigurationError("the audit log of this state was cut or changed: nothing is sent", hint=_HINT)
    noted = (notes.read() or {}).get(head.genesis) if notes is not None else None
    if noted is not None and transaction.rows("SELECT hash FROM audit WHERE number = ?", (noted.number,)) != [
        (noted.hash,)
    ]:
        raise ConfigurationError(
            f"the state is older than its audit log, which had {noted.number} lines: nothing is sent, since it may have"
            " been sent already",
            hint=_HINT,
        )
    return head


def of_item(item: Item) -> Json:
    """What a line tells of an item: its id, the call, its target, and each argument's old and new value."""
    target = {
        "customer": item.customer.name,
        "opportunity": item.opportunity.name,
        "milestone_id": item.milestone.id,
        "milestone": item.milestone.name,
        "task_id": item.task.id if item.task else None,
        "task": item.task.subject if item.task else None,
    }
    changes = {name: {"old": item.current.get(name), "new": value} for name, value in item.proposed.items()}
    return {
        "item_id": item.item_id,
        "tool": item.tool,
        "target": target,
        "arguments": item.arguments,
        "changes": changes,
    }


def brief(value: Any) -> Any:
    """The value with texts of more than 4,000 characters cut, and a reply of more than 64,000 as its beginning.

    What is cut keeps its length and its SHA-256.
    """
    if isinstance(value, str):
        return value if len(value) <= LONGEST_TEXT else f"{value[:LONGEST_TEXT]}… {_measure(value)}"
    if isinstance(value, Mapping):
        short = {name: brief(part) for name, part in value.items()}
        if "reply" in short and len(text := json.dumps(short["reply"], ensure_ascii=False)) > LARGEST_REPLY:
            short["reply"] = f"{text[:LONGEST_TEXT]}… {_measure(text)}"
        return short
    if isinstance(value, list):
        return [brief(part) for part in value]
    return value


def _measure(text: str) -> str:
    return f"[{len(text)} characters, {hash_of_line(text)}]"


def os_user() -> str:
    """The account that this process says it runs under."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"
