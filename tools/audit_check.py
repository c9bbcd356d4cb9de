"""Reads the audit log and checks it: the chain, its end, and that the ledger holds what the log tells and no more.

Found: a line that was changed, removed, put in or moved; a cut tail, as long as the head in the database or the note
outside of it still stands; an older database in the place of this one; a ledger row without its line, or that differs
from it. Not found: a log that was forged from some line on to its end by someone who may write the database and the
note as well, and a cut of what was written after the last note by someone who mends the head and the ledger too. A
head that was written down elsewhere (`expected`) finds both.
"""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from pydantic import ValidationError

from policy.packet import Packet, hash_of
from policy.value import Value
from tools.audit_log import AuditLine, Head, HeadNotes, brief, hash_of_line, head_of
from tools.database import Database, Row, Transaction
from tools.errors import ConfigurationError

Json = dict[str, Any]
_SAID_OF_PACKET = {
    "packet_offered": "waiting",
    "packet_superseded": "superseded",
    "packet_expired": "superseded",
    "packet_withdrawn": "superseded",
    "approved": "answered",
    "rejected": "answered",
}


class Problem(Value):
    """What is wrong, and the line that shows it first; 0 where it is none of the log's lines."""

    line: int
    what: str


class Verified(Value):
    """What a check found. `lines` and `last` are the log's end; `not_covered` is what it cannot vouch for."""

    lines: int
    last: str
    problems: tuple[Problem, ...]
    not_covered: tuple[str, ...]

    @property
    def intact(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


def lines_of(database: Database, thread_id: str | None = None) -> list[Json]:
    """The log's lines as JSON with their hashes, oldest first; of one thread, or all. The chain is not checked."""
    with database.transaction() as transaction:
        rows = transaction.rows("SELECT hash, line FROM audit ORDER BY number")
    try:
        lines = [
            AuditLine.model_validate_json(text).model_dump(mode="json") | {"hash": stored} for stored, text in rows
        ]
    except ValidationError:
        raise ConfigurationError(
            "the audit log holds a line that cannot be read", hint="`se-ops audit verify` names the first one"
        ) from None
    return [line for line in lines if thread_id is None or line["thread_id"] == thread_id]


def verify(database: Database, notes: HeadNotes | None = None, expected: tuple[int, str] | None = None) -> Verified:
    """Check the whole log against itself, its heads and the ledger. `expected` is a head that was written down."""
    with database.transaction() as transaction:
        rows = transaction.rows("SELECT number, hash, line FROM audit ORDER BY number")
        head = head_of(transaction)
        ledger = _ledger_of(transaction)
    lines, problems = _chain(rows)
    hashes = {number: stored for number, stored, _ in rows}
    last = rows[-1][1] if rows else ""
    if head is None or (head.number, head.hash) != (len(rows), last):
        wanted = f"{head.number} lines were written" if head else "its head is missing"
        problems.append(Problem(line=len(rows), what=f"the log ends after line {len(rows)}, but {wanted}"))
    noted, not_covered = _noted(notes, head, hashes)
    problems += noted
    if expected is not None and hashes.get(expected[0]) != expected[1]:
        problems.append(Problem(line=expected[0], what=f"line {expected[0]} is not the one that was written down"))
    earlier = _earlier(lines)
    if earlier:
        not_covered.append(f"{len(earlier)} packets are older than the log")
    if not problems:  # a broken chain tells nothing about the ledger
        problems += _disagreements(_told(lines), ledger, earlier)
    return Verified(lines=len(rows), last=last, problems=tuple(problems), not_covered=tuple(not_covered))


def _chain(rows: Sequence[Row]) -> tuple[list[AuditLine], list[Problem]]:
    """The lines up to the first that is wrong, and what is wrong with it: what follows hangs on it."""
    lines: list[AuditLine] = []
    previous = ""
    for wanted, (number, stored, text) in enumerate(rows, start=1):
        why = ""
        try:
            line = AuditLine.model_validate_json(text)
        except ValidationError:
            return lines, [Problem(line=wanted, what=f"line {wanted} cannot be read")]
        if number != wanted:
            why = f"line {wanted} is missing"
        elif hash_of_line(text) != stored or line.text() != text:
            why = f"line {wanted} was changed"
        elif line.number != number or line.previous != previous:
            why = f"line {wanted} does not follow the one before it: a line was changed, removed, put in or moved"
        if why:
            return lines, [Problem(line=wanted, what=why)]
        lines.append(line)
        previous = stored
    return lines, []


def _noted(notes: HeadNotes | None, head: Head | None, hashes: dict[int, str]) -> tuple[list[Problem], list[str]]:
    noted = notes.read() if notes is not None else None
    if notes is None or noted is None:
        return [], ["no readable note of the last line outside of the database: a log that was put back is not found"]
    problems = []
    genesis = head.genesis if head is not None else ""
    for one in noted.values():
        if one.genesis == genesis and hashes.get(one.number) != one.hash:
            what = f"the log does not hold line {one.number} as {notes.path.name} notes it: it was cut or put back"
            problems.append(Problem(line=one.number, what=what))
        elif one.genesis != genesis and notes.one_log:
            what = f"{notes.path.name} notes another log with {one.number} lines: the database was removed or replaced"
            problems.append(Problem(line=0, what=what))
    if genesis in noted:
        return problems, []
    return problems, ["the last line is not noted outside of the database: a log that was put back is not found"]


def _earlier(lines: Iterable[AuditLine]) -> set[tuple[str, str]]:
    first = next(iter(lines), None)
    items = (first.items or []) if first is not None and first.event == "log_begun" else []
    return {(item["thread_id"], item["packet_hash"]) for item in items}


class _State:
    """Packets, effects and refusals, by key, each as the texts that the log and the ledger must have in common."""

    def __init__(self) -> None:
        self.packets: dict[tuple[str, str], str] = {}
        self.plans: dict[tuple[str, str], str] = {}
        self.effects: dict[tuple[str, str, str], Json] = {}
        self.refusals: Counter[tuple[str, str, str, str]] = Counter()
        self.lines: dict[tuple[str, ...], int] = {}
        self.unsound: list[str] = []


def _told(lines: Iterable[AuditLine]) -> _State:
    told = _State()
    for line in lines:
        packet = (line.thread_id or "", line.packet_hash or "")
        if line.event in _SAID_OF_PACKET:
            told.packets[packet] = _SAID_OF_PACKET[line.event]
            told.lines[packet] = line.number
        if line.event == "packet_offered":
            told.plans[packet] = line.plan_hash or ""
        if line.event == "answer_refused":
            told.refusals[(*packet, line.at, line.detail)] += 1
        if line.item_id is None:
            continue
        effect = told.effects.setdefault((*packet, line.item_id), {})
        if line.event in ("approved", "rejected"):
            effect |= {"by": line.by.crm_user_id, "decided_at": line.at, "state": "approved"}
            effect |= {"detail": line.detail, "reply": {}, "seen": []}
        if line.event == "rejected":
            effect |= {"state": "finished", "outcome": "rejected", "finished_at": line.at}
        if line.event == "intent":
            seen = [item["task_id"] for item in line.items or []]
            effect |= {"state": "intent", "intent_at": line.at, "seen": seen}
        if line.event == "released":  # nothing could have been sent: the claim was given back
            effect |= {"state": "approved", "seen": []}
            effect.pop("intent_at", None)
        if line.event == "outcome":
            effect |= {"state": "finished", "outcome": line.outcome, "finished_at": line.at}
            effect |= {"detail": line.detail, "reply": line.reply}
        if effect:
            told.lines[(*packet, line.item_id)] = line.number
        else:
            del told.effects[(*packet, line.item_id)]  # only revised: nothing of it is decided
    return told


def _ledger_of(transaction: Transaction) -> _State:
    ledger = _State()
    for thread_id, packet_hash, state, text, plan, expires_at in transaction.rows(
        "SELECT thread_id, packet_hash, state, packet, plan, expires_at FROM packet"
    ):
        ledger.packets[(thread_id, packet_hash)] = state
        ledger.plans[(thread_id, packet_hash)] = hash_of_line(plan)
        if not _sound(text, packet_hash, expires_at):
            ledger.unsound.append(f"packet {packet_hash} of thread {thread_id} was changed after it was offered")
    for thread_id, packet_hash, item_id in transaction.rows(
        "SELECT e.thread_id, e.packet_hash, e.item_id FROM effect e JOIN packet p"
        " ON p.thread_id = e.thread_id AND p.packet_hash = e.packet_hash WHERE e.expires_at <> p.expires_at"
    ):
        ledger.unsound.append(f"item {item_id} of packet {packet_hash}, thread {thread_id}, expires at another time")
    for row in transaction.rows(
        "SELECT thread_id, packet_hash, item_id, decided_by, decided_at, state, intent_at, outcome, finished_at,"
        " detail, reply, seen FROM effect"
    ):
        names = ("by", "decided_at", "state", "intent_at", "outcome", "finished_at")
        effect = {name: value for name, value in zip(names, row[3:9], strict=True) if value is not None}
        effect |= brief({"detail": row[9] or "", "reply": _json(row[10])}) | {"seen": _json(row[11])}
        ledger.effects[(row[0], row[1], row[2])] = effect
    ledger.refusals.update(
        (row[0], row[1], row[2], brief(row[3]))
        for row in transaction.rows("SELECT thread_id, packet_hash, at, why FROM refusal")
    )
    return ledger


def _sound(text: str, packet_hash: str, expires_at: str) -> bool:
    try:
        packet = Packet.model_validate_json(text)
    except ValidationError:
        return False
    return packet.packet_hash == packet_hash == hash_of(packet) and packet.expires_at == expires_at


def _json(text: str | None) -> Any:
    try:
        return json.loads(text or "{}")
    except ValueError:
        return text


def _disagreements(told: _State, ledger: _State, earlier: set[tuple[str, str]]) -> list[Problem]:
    problems = [Problem(line=0, what=what) for what in ledger.unsound]
    for key in sorted(told.packets.keys() | ledger.packets.keys()):
        if key not in earlier and told.packets.get(key) != ledger.packets.get(key):
            what = (
                f"packet {key[1]} of thread {key[0]} is {ledger.packets.get(key, 'missing')} in the ledger and"
                f" {told.packets.get(key, 'not there')} by the log"
            )
            problems.append(Problem(line=told.lines.get(key, 0), what=what))
    for key, plan in told.plans.items():
        if ledger.plans.get(key, plan) != plan:
            what = f"the plan of packet {key[1]} of thread {key[0]} was changed after it was offered"
            problems.append(Problem(line=told.lines[key], what=what))
    for item in sorted(told.effects.keys() | ledger.effects.keys()):
        said, found = told.effects.get(item), ledger.effects.get(item)
        if item[:2] in earlier or said == found:
            continue
        what = f"item {item[2]} of packet {item[1]}, thread {item[0]}: {_difference(said, found)}"
        problems.append(Problem(line=told.lines.get(item, 0), what=what))
    alone = (told.refusals - ledger.refusals) + (ledger.refusals - told.refusals)
    for refusal in sorted(key for key in alone if key[:2] not in earlier):
        what = f"a refused answer of thread {refusal[0]} at {refusal[2]} is in the ledger or in the log alone"
        problems.append(Problem(line=0, what=what))
    return problems


def _difference(said: Json | None, found: Json | None) -> str:
    if said is None or found is None:
        return "the log does not tell of it" if said is None else "it is missing in the ledger"
    names = sorted(name for name in said.keys() | found.keys() if said.get(name) != found.get(name))
    return "; ".join(f"{name} is {found.get(name)!r} in the ledger, {said.get(name)!r} by the log" for name in names)
