"""Put the pieces together: the state, the servers, the ports, the runner."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date

from policy.settings import PolicySettings
from runs.connection import Connection
from runs.runner import Event, Runner
from runs.state import State, open_state
from tools.connect import open_msx
from tools.ports import CrmReader, CrmWriter
from tools.toolbox import Toolbox

__all__ = ["State", "open_runner", "open_state", "toolbox"]


@asynccontextmanager
async def open_runner(
    state: State, connection: Connection, settings: PolicySettings, *, on_event: Event | None = None
) -> AsyncIterator[Runner]:
    """A runner over these servers; they start at the first call and are closed, with their processes, at the end."""
    reader, writer, close = open_msx(connection.servers.crm, policy=settings)
    try:
        yield Runner(state, toolbox(state, connection, settings, reader, writer), on_event)
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
        write_lease=lambda milestone_id: state.leases.lease(milestone_id, what="write", wait=0),
        today=date.today,
        settings=settings,
        connection=connection.remembered(),
    )
