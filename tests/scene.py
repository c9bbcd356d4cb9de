"""A small CRM for tests of the write path: one customer, three milestones, and a run of task hygiene over it.

Everything is real: the embedded MSX server over stdio, SQLite, LangGraph with its checkpoints. The witness of what was
sent is the server's own append-only log.
"""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from policy.settings import PolicySettings
from runs.connection import embedded
from runs.runner import Runner
from runs.wiring import State, open_runner, open_state
from sandbox.cases import Case, guid_of, load_case
from sandbox.store import WRITE_INTENT, Store
from tools.ledger import Ledger

AS_OF = "2026-11-23"
CRITERION = "Done when the infra lead accepts the sheet."


def task(key: str, **changed: Any) -> dict[str, Any]:
    """An overdue task of the SE; all else about it is healthy."""
    given = {
        "key": key,
        "subject": f"Task {key}",
        "description": CRITERION,
        "due": "2026-11-16",
        "status": "In Progress",
        "owner": "me",
        "category": None,
        "createdon": "2026-11-01",
        "modifiedon": "2026-11-18",
    }
    return given | changed


def milestone(key: str, tasks: list[dict[str, Any]], **changed: Any) -> dict[str, Any]:
    """An uncommitted milestone in good order."""
    given = {
        "key": key,
        "opportunity": "o1",
        "name": f"Milestone {key}",
        "status": "On Track",
        "commitment": "Uncommitted",
        "date": "2027-01-15",
        "monthlyuse": 1000,
        "owner": "sam",
        "forecastcomments": "on plan",
        "modifiedon": "2026-11-18",
        "tasks": tasks,
    }
    return given | changed


def case(milestones: list[dict[str, Any]], **changed: Any) -> Case:
    """A case of these milestones."""
    given = {
        "id": "scene",
        "as_of": AS_OF,
        "me": {"key": "me", "name": "Avery Chen", "title": "Solution Engineer"},
        "people": [{"key": "sam", "name": "Sam Osei", "title": "Specialist"}],
        "account": {"name": "Contoso Ltd", "tpid": "1000"},
        "opportunities": [{"key": "o1", "name": "Landing zone", "owner": "sam", "modifiedon": "2026-11-10"}],
        "dealteam": ["me", "sam"],
        "milestones": milestones,
    }
    return Case.model_validate(given | changed)


def standard() -> Case:
    """Three items: an overdue task to re-date, a second one, and a milestone without a task."""
    return case([milestone("m1", [task("t1")]), milestone("m2", [task("t2")]), milestone("m3", [])])


@dataclass
class Scene:
    """One state folder with its sandbox. `ahead` moves the ledger's clock."""

    folder: Path
    contract: str = "staged"
    place: str | None = None
    ahead: timedelta = field(default_factory=timedelta)

    def load(self, loaded: Case) -> "Scene":
        """Put a case into the sandbox."""
        load_case(self.crm, loaded)
        return self

    @property
    def crm(self) -> Store:
        """The sandbox's records and its log."""
        return Store(self.state.folder.sandbox_crm)

    @property
    def state(self) -> State:
        """The state, with the ledger's clock moved."""
        opened = open_state(self.place or str(self.folder))
        return replace(
            opened, ledger=Ledger(opened.database, lambda: datetime.now(UTC) + self.ahead, opened.audit_notes)
        )

    def runner(self, **settings: Any) -> Any:
        """A runner over a freshly started server, as an async context manager."""
        state = self.state
        return open_runner(state, embedded(state.folder, self.contract), PolicySettings(**settings))

    async def start(self, **request: Any) -> dict[str, Any]:
        """Run task hygiene to its packet."""
        async with self.runner() as runner:
            return await begun(runner, **request)

    async def answer(self, run: dict[str, Any], answer: Any) -> dict[str, Any]:
        """Answer a run with a server of its own, as another process would."""
        async with self.runner() as runner:
            return await runner.resume(run["thread_id"], answer)  # type: ignore[no-any-return]

    def write_intents(self) -> list[tuple[str, str]]:
        """Every write-intent call that reached the server: tool and outcome, oldest first."""
        return [(call["tool"], call["outcome"]) for call in self.crm.calls(*WRITE_INTENT)]

    def executed(self) -> int:
        """How many staged operations the server carried out."""
        return sum(call["wrote"] for call in self.crm.calls("execute_operation"))

    def task(self, key: str) -> dict[str, Any]:
        """A task as the CRM has it now."""
        return self.crm.rows("tasks", activityid=task_id(key))[0]


async def begun(runner: Runner, **request: Any) -> dict[str, Any]:
    """Run task hygiene to its first stop."""
    return await runner.start("task_hygiene", {"as_of": AS_OF, **request})


def task_id(key: str) -> str:
    """The id of a scene's task."""
    return guid_of("scene", "task", key)


def milestone_id(key: str) -> str:
    """The id of a scene's milestone."""
    return guid_of("scene", "milestone", key)


def approve(run: dict[str, Any], *items: str) -> dict[str, Any]:
    """The approval of the run's packet, of all items or of some."""
    answer: dict[str, Any] = {"decision": "approve", "packet_hash": run["packet"]["packet_hash"]}
    return answer | ({"items": list(items)} if items else {})


def item_of(run: dict[str, Any], key: str) -> str:
    """The packet's item for a task (t1 …) or for the create on a milestone (m3)."""
    for item in run["packet"]["items"]:
        if item["task"] is not None and item["task"]["id"] == task_id(key):
            return str(item["item_id"])
        if item["tool"] == "create_task" and item["milestone"]["id"] == milestone_id(key):
            return str(item["item_id"])
    raise AssertionError(f"the packet has no item for {key}")


def outcomes(run: dict[str, Any]) -> dict[str, str]:
    """The newest outcome of each item."""
    return {result["item_id"]: result["outcome"] for result in run["results"]}
