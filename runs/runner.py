"""Run a flow from its start to its next stop: a packet, a question, the end, or an error.

Resumes only the head of a thread, only by the pending interrupt's id, with LangGraph's strict resume on, and never
names a checkpoint: an old checkpoint would replay an old answer. The ledger holds the right to write in any case.
"""

import asyncio
import uuid
from collections.abc import Callable
from typing import Any

from langchain_core.runnables import RunnableConfig
from langgraph.errors import GraphRecursionError
from langgraph.graph import StateGraph
from langgraph.graph.state import CompiledStateGraph
from langgraph.types import Command
from pydantic import ValidationError

from graphs import bant_handoff, daily, evidence_companion, influenced_follow_through, task_change, task_hygiene
from runs.contract_json import run_json
from runs.state import State
from tools.errors import ConfigurationError, SeOpsError
from tools.state_folder import held
from tools.stored import HINT, StateDamaged, read_stored
from tools.toolbox import Toolbox

FLOWS: dict[str, Callable[[Toolbox], StateGraph[Any, Any, Any, Any]]] = {
    flow.NAME: flow.build
    for flow in (task_hygiene, bant_handoff, influenced_follow_through, evidence_companion, daily, task_change)
}
Event = Callable[[dict[str, Any]], None]


class NothingWaits(ConfigurationError):
    """An answer to a run that waits for none. The run is as it was."""


class Runner:
    """Starts and resumes runs of one state with one wiring of servers."""

    def __init__(self, state: State, tools: Toolbox, on_event: Event | None = None) -> None:
        self._state = state
        self._tools = tools
        self._on_event = on_event or (lambda event: None)

    async def start(self, flow: str, request: dict[str, Any]) -> dict[str, Any]:
        """Begin a run on a new thread and carry it to its next stop. Returns the run's JSON."""
        thread_id = uuid.uuid4().hex[:12]
        return await self._carry(flow, thread_id, request)

    async def resume(self, thread_id: str, answer: Any) -> dict[str, Any]:
        """Give the thread's pending interrupt an answer and carry the run to its next stop. Returns the run's JSON."""
        run = await asyncio.to_thread(self._tools.store.run, thread_id)
        if run is None:
            raise ConfigurationError(f"no run {thread_id} is known here", hint="`se-ops pending` lists those that wait")
        async with held(self._state.leases.lease(thread_id, what="run", wait=0)):
            return await self._carry(run.flow, thread_id, None, answer=answer)

    async def _carry(self, flow: str, thread_id: str, request: Any, answer: Any = None) -> dict[str, Any]:
        store = self._tools.store
        calls_before = self._calls()
        failed: dict[str, Any] = {}
        try:
            build = read_stored(f"run {thread_id} of a flow {flow!r}", lambda: FLOWS[flow])
            async with self._state.checkpoints() as saver:
                graph = build(self._tools).compile(checkpointer=saver)
                await self._run(graph, thread_id, request, answer)
        except NothingWaits:
            raise
        except SeOpsError as error:
            if request is not None and await asyncio.to_thread(store.run, thread_id) is None:
                raise
            body = {"code": error.code, "message": error.message, "server": error.server, "hint": error.hint}
            failed = {"status": "failed", "error": body}
            # A packet that nobody answered waits on whatever went wrong this time: only this answer failed.
            if await asyncio.to_thread(self._tools.ledger.waiting, thread_id) is None:
                await asyncio.to_thread(store.put, thread_id, "error", body)
        before = await asyncio.to_thread(store.get, thread_id, "calls") or {}
        calls = {key: before.get(key, 0) + now - calls_before[key] for key, now in self._calls().items()}
        await asyncio.to_thread(store.put, thread_id, "calls", calls)
        result = await asyncio.to_thread(run_json, thread_id, store, self._tools.ledger)
        if result is None:
            raise ConfigurationError(f"run {thread_id} left nothing behind")
        return result | failed

    def _calls(self) -> dict[str, int]:
        """The calls sent so far and what the model used, by the contract's names."""
        work_iq, model = self._tools.work_iq, self._tools.model
        return {
            "crm_calls": self._tools.crm.calls,
            "m365_calls": work_iq.calls if work_iq is not None else 0,
            "model_calls": model.calls if model is not None else 0,
            "model_tokens": model.tokens if model is not None else 0,
        }

    async def _run(
        self, graph: CompiledStateGraph[Any, Any, Any, Any], thread_id: str, request: Any, answer: Any
    ) -> None:
        config: RunnableConfig = {
            "configurable": {"thread_id": thread_id, "run_id": str(uuid.uuid4()), "__pregel_strict_resume": True},
            "recursion_limit": 10_000,  # one step for each approved item, and an unlimited packet may hold thousands
        }
        value = request if answer is None else await self._resumption(graph, thread_id, config, answer)
        await asyncio.to_thread(self._tools.store.put, thread_id, "error", None)
        try:
            async for part in graph.astream(
                value, config, stream_mode=["updates", "custom"], subgraphs=True, durability="sync", version="v2"
            ):
                self._on_event(dict(part))
        except GraphRecursionError as error:
            raise SeOpsError(
                f"run {thread_id} did not end: it made {config['recursion_limit']} steps",
                hint="`se-ops show` tells what was carried out; run the flow again, with another --state if it recurs",
            ) from error
        except ValidationError as error:
            raise self._damaged(thread_id, f"a step's input has {error.error_count()} faults") from error

    async def _resumption(
        self, graph: CompiledStateGraph[Any, Any, Any, Any], thread_id: str, config: RunnableConfig, answer: Any
    ) -> Any:
        """The command that answers the thread's one pending interrupt; None where the run was cut off between steps."""
        try:
            snapshot = await graph.aget_state(config)
            waiting = [one.id for one in snapshot.interrupts]
        except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
            raise self._damaged(thread_id, f"{type(error).__name__}: {error}") from error
        if len(waiting) == 1:
            return Command(resume={waiting[0]: answer})
        if not waiting and snapshot.next:
            return None
        if not waiting and await asyncio.to_thread(self._tools.ledger.waiting, thread_id) is not None:
            raise self._damaged(thread_id, "a packet of it waits, and no checkpoint knows of it")
        raise NothingWaits("this run waits for no answer", hint="`se-ops show` tells where it stands")

    def _damaged(self, thread_id: str, why: str) -> StateDamaged:
        where = self._state.checkpoints_place
        return StateDamaged(f"{where} holds run {thread_id} otherwise than se-ops left it ({why})", hint=HINT)
