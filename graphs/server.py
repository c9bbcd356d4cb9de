"""Factories for LangGraph Studio and the Agent Server: langgraph.json names these.

A factory runs for every run and for every read of a thread's state, so it starts no server: the MCP session opens at
its first call. Runs, packets and the ledger are in the same state folder as the command line's; $SE_OPS_STATE and
$SE_OPS_CONTRACT choose another folder, and the sandbox's contract.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.graph import StateGraph
from langgraph.graph.state import CompiledStateGraph

from graphs import assistant as chat
from graphs import bant_handoff as flow_b
from graphs import daily as core_loop
from graphs import evidence_companion as flow_d
from graphs import influenced_follow_through as flow_c
from graphs import task_hygiene as flow_a
from policy.settings import PolicySettings
from runs.connection import Connection, Wanted, choose
from runs.wiring import State, open_state, toolbox
from surfaces.driven_runs import Runs
from surfaces.graph_talk import GraphTalk
from tools.connect import open_ports
from tools.talk import TalkTools
from tools.toolbox import Toolbox

Graph = CompiledStateGraph[Any, Any, Any, Any]


@asynccontextmanager
async def task_hygiene() -> AsyncIterator[Graph]:
    """Flow A. Compiled without a checkpointer: langgraph.json sets the server's own to `checkpoints`."""
    async with _compiled(flow_a.build) as graph:
        yield graph


@asynccontextmanager
async def bant_handoff() -> AsyncIterator[Graph]:
    """Flow B."""
    async with _compiled(flow_b.build) as graph:
        yield graph


@asynccontextmanager
async def influenced_follow_through() -> AsyncIterator[Graph]:
    """Flow C."""
    async with _compiled(flow_c.build) as graph:
        yield graph


@asynccontextmanager
async def evidence_companion() -> AsyncIterator[Graph]:
    """Flow D."""
    async with _compiled(flow_d.build) as graph:
        yield graph


@asynccontextmanager
async def daily() -> AsyncIterator[Graph]:
    """The core operating loop."""
    async with _compiled(core_loop.build) as graph:
        yield graph


@asynccontextmanager
async def assistant() -> AsyncIterator[Graph]:
    """The assistant: a conversation about runs."""
    runs = await asyncio.to_thread(Runs, None, Wanted())
    tools = TalkTools(lambda thread_id: GraphTalk(runs, thread_id), runs.state.store, runs.state.ledger)
    yield chat.build(tools).compile()


@asynccontextmanager
async def checkpoints() -> AsyncIterator[BaseCheckpointSaver[str]]:
    """Checkpoints in the state folder, so that a thread survives a restart of the server."""
    state = await asyncio.to_thread(open_state, None)
    async with state.checkpoints() as saver:
        yield saver


@asynccontextmanager
async def _compiled(build: Callable[[Toolbox], StateGraph[Any, Any, Any, Any]]) -> AsyncIterator[Graph]:
    state, connection = await asyncio.to_thread(_opened)
    settings = PolicySettings()
    ports = open_ports(connection.servers, policy=settings, state_folder=state.folder.folder)
    try:
        yield build(toolbox(state, connection, settings, ports)).compile()
    finally:
        await asyncio.to_thread(ports.close)


def _opened() -> tuple[State, Connection]:
    state = open_state(None)
    return state, choose(Wanted(), state.folder, agree=None)
