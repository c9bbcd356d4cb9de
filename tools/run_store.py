"""The run's own tables: what was asked, the records that were read, the proposals, the report.

A checkpoint copies the whole graph state at every step, so state holds ids and findings, and rows live here.
"""

import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, Literal

from policy.model.reading import ModelRead
from policy.proposals import Kind, Proposal
from policy.records import MilestoneRecord
from policy.value import Value
from tools.database import Database
from tools.ports import M365Read, Portfolio
from tools.stored import read_stored, stored_json

ProposalState = Literal["open", "closed", "dropped"]
Fact = Literal[
    "request",
    "connection",
    "sign_in",
    "role",
    "role_resolved",
    "portfolio",
    "report",
    "question",
    "error",
    "shown",
    "unanswerable",
    "calls",
    "conversation",
    "draft",
    "m365",
    "model",
]

_KEPT = 2048
_SCHEMA = (
    """CREATE TABLE IF NOT EXISTS run (
        thread_id TEXT PRIMARY KEY, flow TEXT NOT NULL, as_of TEXT NOT NULL, created_at TEXT NOT NULL)""",
    """CREATE TABLE IF NOT EXISTS run_fact (
        thread_id TEXT NOT NULL, name TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (thread_id, name))""",
    """CREATE TABLE IF NOT EXISTS run_milestone (
        thread_id TEXT NOT NULL, milestone_id TEXT NOT NULL, position INTEGER NOT NULL, body TEXT NOT NULL,
        PRIMARY KEY (thread_id, milestone_id))""",
    """CREATE TABLE IF NOT EXISTS run_proposal (
        thread_id TEXT NOT NULL, item_id TEXT NOT NULL, position INTEGER NOT NULL, state TEXT NOT NULL,
        body TEXT NOT NULL, PRIMARY KEY (thread_id, item_id))""",
    """CREATE TABLE IF NOT EXISTS model_answer (key TEXT PRIMARY KEY, body TEXT NOT NULL)""",
)


class Run(Value):
    """A run as it was begun."""

    thread_id: str
    flow: str
    as_of: str
    created_at: str


class ThreadProposal(Value):
    """A proposal under the id that it has in its thread."""

    item_id: str
    state: ProposalState
    proposal: Proposal

    @property
    def kind(self) -> Kind:
        """The proposal's kind."""
        return self.proposal.kind


class RunStore:
    """The run tables in one database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        with database.transaction() as transaction:
            for statement in _SCHEMA:
                transaction.execute(statement)

    def begin(self, run: Run) -> None:
        """Note a run; a run begun anew on the same thread leaves the thread's proposals, dropped, behind."""
        with self._database.transaction() as transaction:
            transaction.execute("DELETE FROM run WHERE thread_id = ?", (run.thread_id,))
            transaction.execute(
                "INSERT INTO run VALUES (?, ?, ?, ?)", (run.thread_id, run.flow, run.as_of, run.created_at)
            )
            transaction.execute("DELETE FROM run_milestone WHERE thread_id = ?", (run.thread_id,))
            transaction.execute("DELETE FROM run_fact WHERE thread_id = ?", (run.thread_id,))
            transaction.execute("UPDATE run_proposal SET state = 'dropped' WHERE thread_id = ?", (run.thread_id,))

    def run(self, thread_id: str) -> Run | None:
        """The run of this thread."""
        with self._database.transaction() as transaction:
            rows = transaction.rows(
                "SELECT thread_id, flow, as_of, created_at FROM run WHERE thread_id = ?", (thread_id,)
            )
        return Run(thread_id=rows[0][0], flow=rows[0][1], as_of=rows[0][2], created_at=rows[0][3]) if rows else None

    def threads_before(self, flow: str, created_at: str) -> list[str]:
        """The threads whose run of that flow was begun at that time or earlier, the newest first."""
        with self._database.transaction() as transaction:
            rows = transaction.rows(
                "SELECT thread_id FROM run WHERE flow = ? AND created_at <= ? ORDER BY created_at DESC, thread_id",
                (flow, created_at),
            )
        return [row[0] for row in rows]

    def put(self, thread_id: str, name: Fact, body: Value | Mapping[str, Any] | list[str] | None) -> None:
        """Keep a fact of the run under its name; None forgets it."""
        plain = body.model_dump(mode="json") if isinstance(body, Value) else body
        with self._database.transaction() as transaction:
            transaction.execute("DELETE FROM run_fact WHERE thread_id = ? AND name = ?", (thread_id, name))
            if plain is not None:
                transaction.execute(
                    "INSERT INTO run_fact VALUES (?, ?, ?)", (thread_id, name, json.dumps(plain, ensure_ascii=False))
                )

    def get(self, thread_id: str, name: Fact) -> Any:
        """A fact of the run as plain JSON, None where there is none."""
        with self._database.transaction() as transaction:
            rows = transaction.rows("SELECT body FROM run_fact WHERE thread_id = ? AND name = ?", (thread_id, name))
        return (
            stored_json(f"{name} of run {thread_id}", rows[0][0], list if name == "shown" else dict) if rows else None
        )

    def threads_with(self, name: Fact) -> list[str]:
        """The threads that keep a fact of this name."""
        with self._database.transaction() as transaction:
            rows = transaction.rows("SELECT thread_id FROM run_fact WHERE name = ? ORDER BY thread_id", (name,))
        return [row[0] for row in rows]

    def save_portfolio(self, thread_id: str, portfolio: Portfolio) -> None:
        """Keep every record that the run read, in the order read; rows of an earlier read of the thread go."""
        with self._database.transaction() as transaction:
            transaction.execute("DELETE FROM run_milestone WHERE thread_id = ?", (thread_id,))
            for position, record in enumerate(portfolio.milestones):
                transaction.execute(
                    "INSERT INTO run_milestone VALUES (?, ?, ?, ?)",
                    (thread_id, record.milestone.milestone_id, position, record.model_dump_json()),
                )
        self.put(thread_id, "portfolio", portfolio.model_copy(update={"milestones": ()}))

    def replace_records(self, thread_id: str, records: Iterable[MilestoneRecord]) -> None:
        """Put freshly read records in the place of those that the run had."""
        with self._database.transaction() as transaction:
            for record in records:
                transaction.execute(
                    "UPDATE run_milestone SET body = ? WHERE thread_id = ? AND milestone_id = ?",
                    (record.model_dump_json(), thread_id, record.milestone.milestone_id),
                )

    def portfolio(self, thread_id: str) -> Portfolio:
        """What the run read."""
        with self._database.transaction() as transaction:
            rows = transaction.rows(
                "SELECT body FROM run_milestone WHERE thread_id = ? ORDER BY position", (thread_id,)
            )
        head = self.get(thread_id, "portfolio")

        def read() -> Portfolio:
            milestones = tuple(_record(row[0]) for row in rows)
            return Portfolio.model_validate(head).model_copy(update={"milestones": milestones})

        return read_stored(f"the records of run {thread_id}", read)

    def m365(self, thread_id: str) -> M365Read:
        """What Microsoft 365 told the run; a flow that does not ask has been told nothing."""
        told = self.get(thread_id, "m365")
        if told is None:
            return M365Read(status="not_asked")
        return read_stored(f"the M365 facts of run {thread_id}", lambda: M365Read.model_validate(told))

    def model(self, thread_id: str) -> ModelRead:
        """What a model read for the run; a flow that asks none has read nothing by one."""
        read = self.get(thread_id, "model")
        if read is None:
            return ModelRead(status="not_asked")
        return read_stored(f"the model's reading of run {thread_id}", lambda: ModelRead.model_validate(read))

    def remembered(self, keys: Iterable[str]) -> dict[str, str]:
        """What a model read in earlier runs, by the key of the texts and the prompt that it was given."""
        found: dict[str, str] = {}
        with self._database.transaction() as transaction:
            for key in keys:
                for row in transaction.rows("SELECT body FROM model_answer WHERE key = ?", (key,)):
                    found[key] = row[0]
        return found

    def remember(self, answers: Mapping[str, str]) -> None:
        """Keep what a model read, so that the same texts cost nothing another day."""
        with self._database.transaction() as transaction:
            for key, body in answers.items():
                transaction.execute("DELETE FROM model_answer WHERE key = ?", (key,))
                transaction.execute("INSERT INTO model_answer VALUES (?, ?)", (key, body))

    def plan_proposals(self, thread_id: str, proposals: Iterable[Proposal]) -> list[str]:
        """Let these proposals be the open ones, in their order, each under an item id (i1 and on) new in the thread.

        One that is open already keeps its id, so that a step that LangGraph runs again plans nothing twice; an open
        one that is not among them is dropped.
        """
        ids = []
        with self._database.transaction() as transaction:
            rows = transaction.rows("SELECT item_id, state, body FROM run_proposal WHERE thread_id = ?", (thread_id,))
            known = {body: item_id for item_id, state, body in rows if state == "open"}
            number = len(rows)
            for proposal in proposals:
                body = proposal.model_dump_json()
                item_id = known.pop(body, None)
                if item_id is None:
                    number += 1
                    item_id = f"i{number}"
                    transaction.execute(
                        "INSERT INTO run_proposal VALUES (?, ?, ?, 'open', ?)", (thread_id, item_id, number, body)
                    )
                ids.append(item_id)
            for item_id in known.values():
                transaction.execute(
                    "UPDATE run_proposal SET state = 'dropped' WHERE thread_id = ? AND item_id = ?",
                    (thread_id, item_id),
                )
        return ids

    def proposals(self, thread_id: str, state: ProposalState | None = None) -> list[ThreadProposal]:
        """The thread's proposals in their order, all or those of one state."""
        with self._database.transaction() as transaction:
            rows = transaction.rows(
                "SELECT item_id, state, body FROM run_proposal WHERE thread_id = ? ORDER BY position", (thread_id,)
            )
        return read_stored(
            f"the proposals of run {thread_id}",
            lambda: [
                ThreadProposal(item_id=row[0], state=row[1], proposal=_proposal(row[2]))
                for row in rows
                if state is None or row[1] == state
            ],
        )

    def replace_proposal(self, thread_id: str, item_id: str, proposal: Proposal) -> None:
        """Put a revised or newly planned proposal under its old item id, open again."""
        with self._database.transaction() as transaction:
            transaction.execute(
                "UPDATE run_proposal SET body = ?, state = 'open' WHERE thread_id = ? AND item_id = ?",
                (proposal.model_dump_json(), thread_id, item_id),
            )

    def close_proposals(
        self, thread_id: str, item_ids: Iterable[str], state: Literal["closed", "dropped"] = "closed"
    ) -> None:
        """These items need no answer any more; "dropped" = the policy no longer proposes them."""
        with self._database.transaction() as transaction:
            for item_id in item_ids:
                transaction.execute(
                    "UPDATE run_proposal SET state = ? WHERE thread_id = ? AND item_id = ?", (state, thread_id, item_id)
                )


@lru_cache(maxsize=_KEPT)
def _proposal(body: str) -> Proposal:
    return Proposal.model_validate_json(body)


@lru_cache(maxsize=_KEPT)
def _record(body: str) -> MilestoneRecord:
    """A record as it was kept. Each step of a run reads all of them, and none of them changes."""
    return MilestoneRecord.model_validate_json(body)
