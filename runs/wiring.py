"""Put the pieces together: the state, the servers, the ports, the runner."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date

from policy.settings import PolicySettings
from runs.connection import Connection
from runs.runner import Event, Runner
from runs.state import State, open_state
from tools.connect import Ports, open_ports
from tools.toolbox import Toolbox

__all__ = ["State", "open_runner", "open_state", "toolbox"]


@asynccontextmanager
async def open_runner(
    state: State, connection: Connection, settings: PolicySettings, *, on_event: Event | None = None
) -> AsyncIterator[Runner]:
    """A runner over these servers; they start at the first call and are closed, with their processes, at the end."""
    ports = open_ports(connection.servers, policy=settings, state_folder=state.folder.folder)
    try:
        yield Runner(state, toolbox(state, connection, settings, ports), on_event)
    finally:
        await asyncio.to_thread(ports.close)


def toolbox(state: State, connection: Connection, settings: PolicySettings, ports: Ports) -> Toolbox:
    """The ports of one wiring."""
    return Toolbox(
        crm=ports.crm,
        crm_writer=ports.crm_writer,
        work_iq=ports.work_iq,
        store=state.store,
        ledger=state.ledger,
        write_lease=lambda milestone_id: state.leases.lease(milestone_id, what="write", wait=0),
        today=date.today,
        settings=settings,
        connection=connection.remembered(),
        model=ports.model,
    )
