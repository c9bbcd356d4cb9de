"""Audit log: what was changed behind its back is found. `python -m bench.write_path.audit_log [--n N]`.

A ledger goes through random packets, answers and calls; then one random change is made to the log or to the ledger's
rows in the database, and `verify` must find it. Changes that leave every row as it was are drawn again. A log that
nobody touched must pass, before each change and after it is taken back.
"""

import argparse
import random
import sqlite3
from collections import Counter
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from policy.decision import Decision
from policy.packet import Crm, build, item_of
from policy.proposals import Named, NamedMilestone, NamedTask, Proposal
from tools.audit_check import verify
from tools.audit_log import HeadNotes, hash_of_line
from tools.database import SqliteDatabase
from tools.ledger import Ledger
from tools.ledger_rows import PlannedItem

FULL, USER = 2_000, "33333333-3333-4333-8333-333333333333"
OUTCOMES = ("previewed", "verified", "mismatch", "stale", "failed", "unknown")
TABLES = ("audit", "audit_head", "packet", "effect", "refusal")
# No line tells of these: the order of a thread's packets, and of the items of one.
NOT_TOLD = {("packet", "position"), ("effect", "position")}
Rows = dict[str, list[tuple[Any, ...]]]


class _Played:
    """A ledger that random decisions and calls went through."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self.file = folder / "runs.db"
        self.now = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
        self.database = SqliteDatabase(self.file)
        self.notes = HeadNotes(folder / "audit-heads.json", one_log=True)
        self.ledger = Ledger(self.database, lambda: self.now, self.notes)
        for number in range(chance.randint(2, 4)):
            self._thread(f"t{number}", chance)

    def _thread(self, thread: str, chance: random.Random) -> None:
        for _ in range(chance.randint(1, 3)):
            self.now += timedelta(minutes=chance.randint(1, 30))
            plan = [PlannedItem(item_id=f"i{at}", proposal=_proposal(chance)) for at in range(1, chance.randint(2, 5))]
            packet = build(
                [item_of(item.item_id, item.proposal) for item in plan],
                role_applied="Solution Engineer",
                crm=Crm(organization_id="org", url=None, user_id=USER),
                contract="staged",
                deferred=0,
                now=self.now,
                lifetime=timedelta(hours=24),
            )
            self.ledger.offer(thread, packet, plan)
            if chance.random() < 0.3:
                self.ledger.refuse(thread, packet.packet_hash, "an answer of type int is no decision")
            approve = tuple(item.item_id for item in plan if chance.random() < 0.6)
            reject = tuple(item.item_id for item in plan if item.item_id not in approve and chance.random() < 0.5)
            if approve or reject:
                self.ledger.decide(thread, packet.packet_hash, Decision(approve=approve, reject=reject), USER)
            while (effect := self.ledger.next_open(thread)) is not None and chance.random() < 0.9:
                reply = {"success": True, "operation": chance.randint(1, 99)}
                self.ledger.claim(effect, [f"task-{chance.randint(1, 9)}"] if chance.random() < 0.5 else [])
                self.ledger.heard(effect, reply=reply, detail="written")
                self.ledger.finish(effect, chance.choice(OUTCOMES), reply=reply, detail="read back")  # type: ignore[arg-type]

    def rows(self) -> Rows:
        with closing(sqlite3.connect(self.file)) as raw:
            return {table: raw.execute(f"SELECT * FROM {table} ORDER BY rowid").fetchall() for table in TABLES}

    def columns(self, table: str) -> list[str]:
        with closing(sqlite3.connect(self.file)) as raw:
            return [row[1] for row in raw.execute(f"PRAGMA table_info({table})")]

    def store(self, rows: Rows) -> None:
        with closing(sqlite3.connect(self.file)) as raw, raw:
            for table in TABLES:
                raw.execute(f"DELETE FROM {table}")
                for row in rows[table]:
                    raw.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)

    def wrong(self) -> bool:
        return not verify(self.database, self.notes).intact


def _proposal(chance: random.Random) -> Proposal:
    due = f"2026-12-{chance.randint(1, 28):02}"
    task = f"11111111-1111-4111-8111-{chance.randrange(10**12):012}"
    return Proposal(
        kind="write",
        tool="update_task",
        arguments={"taskId": task, "dueDate": due},
        customer=Named(id="a", name="Contoso"),
        opportunity=Named(id="o", name="Landing zone"),
        milestone=NamedMilestone(id="m", name="Landing zone live", number="7-1"),
        task=NamedTask(id=task, subject="Sizing"),
        current={"dueDate": "2026-11-01"},
        proposed={"dueDate": due},
        labels={},
        why="overdue",
        impact="the plan is true again",
        risk="the owner may want another day",
        guard={"due": "2026-11-01"},
        checks=("due_date",),
    )


def _changed(played: _Played, rows: Rows, chance: random.Random) -> tuple[str, Rows]:
    """The rows with one change, and what kind of change it is."""
    changed = {table: list(of_table) for table, of_table in rows.items()}
    lines = changed["audit"]
    at = chance.randrange(len(lines))
    kind = chance.choice(("byte", "byte and hash", "removed", "moved up", "swapped", "put in", "cut", "cell", "row"))
    number, stored, text = lines[at]
    if kind in ("byte", "byte and hash"):
        place = chance.randrange(len(text))
        text = text[:place] + chr(chance.randint(32, 126)) + text[place + 1 :]
        lines[at] = (number, hash_of_line(text) if kind == "byte and hash" else stored, text)
    elif kind == "removed":
        del lines[at]
    elif kind == "moved up":
        del lines[at]
        changed["audit"] = [(place, *row[1:]) for place, row in enumerate(lines, start=1)]
    elif kind == "swapped":
        other = chance.randrange(len(lines))
        lines[at], lines[other] = (number, *lines[other][1:]), (lines[other][0], stored, text)
    elif kind == "put in":
        lines.insert(at, lines[chance.randrange(len(lines))])
        changed["audit"] = [(place, *row[1:]) for place, row in enumerate(lines, start=1)]
    elif kind == "cut":
        del lines[at:]
        if chance.random() < 0.5 and lines:  # with the head mended: the note outside and the ledger are left
            changed["audit_head"] = [(1, rows["audit_head"][0][1], lines[-1][0], lines[-1][1])]
    else:
        table = chance.choice([name for name in TABLES if rows[name]])
        of_table = changed[table]
        row = chance.randrange(len(of_table))
        if kind == "row":
            del of_table[row]
        else:
            columns = [name for name in played.columns(table) if (table, name) not in NOT_TOLD]
            column = chance.choice(columns)
            index = played.columns(table).index(column)
            old = of_table[row][index]
            new = old + 1 if isinstance(old, int) else f"{old or ''}x"
            of_table[row] = (*of_table[row][:index], new, *of_table[row][index + 1 :])
    return kind, changed


def run(n: int = FULL, seed: int = 11) -> tuple[Counter[str], list[str]]:
    """How many changes of each kind were made, and those that were not found. One ledger serves 25 changes."""
    chance = random.Random(seed)
    made: Counter[str] = Counter()
    missed: list[str] = []
    while made.total() < n:
        with TemporaryDirectory(prefix="se-ops-audit-", ignore_cleanup_errors=True) as folder:
            played = _Played(Path(folder), chance)
            rows = played.rows()
            for _ in range(min(25, n - made.total())):
                if played.wrong():
                    missed.append("a log that nobody touched was called broken")
                kind, changed = _changed(played, rows, chance)
                while changed == rows:
                    kind, changed = _changed(played, rows, chance)
                try:
                    played.store(changed)
                except sqlite3.IntegrityError:  # the database itself refuses it: a number or a key twice
                    kind = f"{kind}, refused by the database"
                else:
                    if not played.wrong():
                        missed.append(f"{kind}: {_difference(rows, changed)}")
                    played.store(rows)
                made[kind] += 1
    return made, missed


def _difference(rows: Rows, changed: Rows) -> str:
    return "; ".join(
        f"{table}: {sorted(set(map(str, rows[table])) ^ set(map(str, changed[table])))}"
        for table in TABLES
        if rows[table] != changed[table]
    )[:500]


def main() -> int:
    """Print the figure; 1 where a change was not found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--n", type=int, default=FULL)
    made, missed = run(parser.parse_args().n)
    print(f"{made.total()} changes behind the log's back, {len(missed)} not found")
    for kind, count in sorted(made.items()):
        print(f"  {kind}: {count}")
    for one in missed[:20]:
        print(f"NOT FOUND {one}")
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main())
