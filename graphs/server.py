"""Factories for LangGraph Studio and the Agent Server: langgraph.json names these.

A factory runs for every run and for every read of a thread's state, so it starts no server: the MCP session opens at
its first call. Runs, packets and the ledger are in the same state folder as the command line's; $SE_OPS_STATE and
$SE_OPS_CONTRACT choose another folder, and the sandbox's contract.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.graph.state import CompiledStateGraph

from graphs import task_hygiene as flow_a
from policy.settings import PolicySettings
from runs.connection import Connection, Wanted, choose
from runs.wiring import State, open_state, toolbox
from tools.connect import open_msx

Graph = CompiledStateGraph[Any, Any, Any, Any]


@asynccontextmanager
async def task_hygiene() -> AsyncIterator[Graph]:
    """Flow A. Compiled without a checkpointer: langgraph.json sets the server's own to `checkpoints`."""
    state, connection = await asyncio.to_thread(_opened)
    settings = PolicySettings()
    reader, writer, close = open_msx(connection.servers.crm, policy=settings)
    try:
        yield flow_a.build(toolbox(state, connection, settings, reader, writer)).compile()
    finally:
        await asyncio.to_thread(close)


@asynccontextmanager
async def checkpoints() -> AsyncIterator[BaseCheckpointSaver[str]]:
    """Checkpoints in the state folder, so that a thread survives a restart of the server."""
    state = await asyncio.to_thread(open_state, None)
    async with state.checkpoints() as saver:
        yield saver


def _opened() -> tuple[State, Connection]:
    state = open_state(None)
    return state, choose(Wanted(), state.folder, agree=None)
