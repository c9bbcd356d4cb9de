"""One --state: where runs, packets, the ledger and checkpoints are kept, and the locks on threads."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tools.audit_log import HeadNotes
from tools.database import Database, SqliteDatabase
from tools.errors import ConfigurationError
from tools.ledger import Ledger
from tools.run_settings import run_settings
from tools.run_store import RunStore
from tools.schema_version import check_schema_version
from tools.state_folder import Leases, StateFolder

if TYPE_CHECKING:  # LangGraph is loaded only where a run is carried on
    from langgraph.checkpoint.base import BaseCheckpointSaver

Checkpoints = Callable[[], "AbstractAsyncContextManager[BaseCheckpointSaver[str]]"]


@dataclass(frozen=True)
class State:
    """The run tables, the ledger, the locks and the checkpoints. Opening it starts no server.

    `folder` is on this machine in any case: the sandbox's data and the trust in found configurations are there.
    """

    folder: StateFolder
    database: Database
    store: RunStore
    ledger: Ledger
    leases: Leases
    checkpoints: Checkpoints
    audit_notes: HeadNotes
    checkpoints_place: str


def open_state(place: str | None) -> State:
    """Open (and create) the state in a folder or in PostgreSQL; None = $SE_OPS_STATE, else the user's own folder.

    Raises ConfigurationError.
    """
    place = place or run_settings().state
    if place and place.startswith(("postgres://", "postgresql://")):
        return _in_postgres(place)
    folder = StateFolder(Path(place).expanduser() if place else None)
    notes = HeadNotes(folder.audit_heads(), one_log=True)
    named = folder.checkpoints_place
    return _state(folder, SqliteDatabase(folder.runs), folder, lambda: _checkpoints_in_folder(folder), notes, named)


def _checkpoints_in_folder(folder: StateFolder) -> "AbstractAsyncContextManager[BaseCheckpointSaver[str]]":
    from runs.checkpoints import in_folder  # noqa: PLC0415

    return in_folder(folder)


def _checkpoints_in_postgres(address: str) -> "AbstractAsyncContextManager[BaseCheckpointSaver[str]]":
    from runs.checkpoints import in_postgres  # noqa: PLC0415

    return in_postgres(address)


def _in_postgres(address: str) -> State:
    try:
        from tools.postgres import PostgresDatabase, PostgresLeases  # noqa: PLC0415 - an optional extra
    except ImportError:
        raise ConfigurationError(
            "--state names PostgreSQL, but its driver is not installed",
            hint='install it: pip install "se-ops[postgres]"',
        ) from None
    leases = PostgresLeases(address)
    folder = StateFolder()
    notes = HeadNotes(folder.audit_heads("-postgresql"))
    place = "the PostgreSQL state's checkpoints"
    return _state(folder, PostgresDatabase(address), leases, lambda: _checkpoints_in_postgres(address), notes, place)


def _state(
    folder: StateFolder, database: Database, leases: Leases, checkpoints: Checkpoints, notes: HeadNotes, place: str
) -> State:
    check_schema_version(database)
    ledger = Ledger(database, notes=notes)
    return State(folder, database, RunStore(database), ledger, leases, checkpoints, notes, place)
