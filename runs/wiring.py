"""Put the pieces together: the state folder, the servers, the ports, the runner."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from policy.settings import PolicySettings
from runs.connection import Connection
from runs.runner import Event, Runner
from tools.connect import open_msx
from tools.database import SqliteDatabase
from tools.errors import ConfigurationError
from tools.ledger import Ledger
from tools.ports import CrmReader, CrmWriter
from tools.run_store import RunStore
from tools.state_folder import StateFolder
from tools.toolbox import Toolbox


@dataclass(frozen=True)
class State:
    """One --state: its folder, the run tables and the ledger. Opening it starts no server."""

    folder: StateFolder
    store: RunStore
    ledger: Ledger


def open_state(place: str | None) -> State:
    """Open (and create) the state at a folder, by default the user's own. Raises ConfigurationError."""
    if place and place.startswith(("postgres://", "postgresql://")):
        raise ConfigurationError(
            "--state with a PostgreSQL address is not available yet", hint="name a folder, or leave --state out"
        )
    folder = StateFolder(Path(place).expanduser() if place else None)
    database = SqliteDatabase(folder.runs)
    return State(folder=folder, store=RunStore(database), ledger=Ledger(database))


@asynccontextmanager
async def open_runner(
    state: State, connection: Connection, settings: PolicySettings, *, on_event: Event | None = None
) -> AsyncIterator[Runner]:
    """A runner over these servers; they start at the first call and are closed, with their processes, at the end."""
    reader, writer, close = open_msx(connection.servers.crm, policy=settings)
    try:
        yield Runner(state.folder, toolbox(state, connection, settings, reader, writer), on_event)
    finally:
        await asyncio.to_thread(close)


def toolbox(
    state: State, connection: Connection, settings: PolicySettings, reader: CrmReader, writer: CrmWriter
) -> Toolbox:
    """The ports of one wiring."""
    return Toolbox(
        crm=reader,
        crm_writer=writer,
        store=state.store,
        ledger=state.ledger,
        write_lease=lambda thread_id: state.folder.lease(thread_id, what="write", wait=0),
        today=date.today,
        settings=settings,
        connection=connection.remembered(),
    )
