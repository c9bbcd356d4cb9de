"""The runs that a surface drives: one state, and servers that start for each call that carries a run on."""

import asyncio
from collections.abc import Coroutine
from contextvars import Context
from typing import Any

from policy.settings import PolicySettings
from runs.connection import Connection, Wanted, again, choose
from runs.contract_json import run_json
from runs.runner import Event
from runs.state import open_state
from runs.wiring import open_runner
from tools.errors import ApprovalInvalid, ConfigurationError
from tools.ledger_rows import StoredPacket

Json = dict[str, Any]


class Runs:
    """Starts, answers and shows runs. `place` is --state, `wanted` the servers as the command line named them.

    Opening it starts no server. Raises ConfigurationError where the state cannot be used.
    """

    def __init__(self, place: str | None, wanted: Wanted) -> None:
        self.place = place
        self.state = open_state(place)
        self._wanted = wanted
        self._carrying: set[asyncio.Task[Json]] = set()

    async def start(self, flow: str, request: Json, tell: Event) -> Json:
        """Begin a run and carry it to its first stop. Returns the run's JSON."""
        return await _by_itself(self._started(flow, request, tell))

    async def _started(self, flow: str, request: Json, tell: Event) -> Json:
        connection = await asyncio.to_thread(self._of_a_new_run)
        async with open_runner(self.state, connection, PolicySettings(), on_event=tell) as runner:
            return await runner.start(flow, request)

    async def answer(self, thread_id: str, answer: Any, tell: Event) -> Json:
        """Give a run an answer and carry it to its next stop; it goes on where the client stops waiting meanwhile.

        Raises ApprovalInvalid where the answer was refused, with nothing changed.
        """
        task = _by_itself(self._answered(thread_id, answer, tell))
        self._carrying.add(task)
        task.add_done_callback(self._carrying.discard)
        return await asyncio.shield(task)

    async def _answered(self, thread_id: str, answer: Any, tell: Event) -> Json:
        connection, settings = await asyncio.to_thread(self._of_a_known_run, thread_id)
        before = await asyncio.to_thread(self.state.ledger.refusals, thread_id)
        async with open_runner(self.state, connection, settings, on_event=tell) as runner:
            run = await runner.resume(thread_id, answer)
        refusals = await asyncio.to_thread(self.state.ledger.refusals, thread_id)
        if len(refusals) > len(before):
            raise ApprovalInvalid(refusals[-1], hint="nothing was changed; see what waits now")
        return run

    async def run(self, thread_id: str) -> Json:
        """The run's JSON. Raises ConfigurationError where there is none."""
        run = await asyncio.to_thread(run_json, thread_id, self.state.store, self.state.ledger)
        if run is None:
            raise ConfigurationError(
                f"no run {thread_id!r} is known here", hint="see which runs wait, and mind the state that is used"
            )
        return run

    async def waiting(self, thread_id: str) -> StoredPacket:
        """The packet of this run that a person can answer now. Raises ConfigurationError and ApprovalInvalid."""
        await self.run(thread_id)
        stored = await asyncio.to_thread(self.state.ledger.waiting, thread_id)
        if stored is None:
            raise ApprovalInvalid(f"no packet of run {thread_id} waits", hint="see where it stands")
        if stored.expired(self.state.ledger.now()):
            raise ApprovalInvalid(
                f"packet {stored.packet.packet_hash} expired at {stored.packet.expires_at}: nothing was written",
                hint="start the run again for a packet with current values",
            )
        return stored

    def _of_a_new_run(self) -> Connection:
        return choose(self._wanted, self.state.folder, agree=None)

    def _of_a_known_run(self, thread_id: str) -> tuple[Connection, PolicySettings]:
        """The servers and the settings that the run was begun with, unless servers were named for this process."""
        request = self.state.store.get(thread_id, "request") or {}
        settings = PolicySettings.model_validate(request.get("settings", {}))
        if self._wanted.nothing:
            remembered = self.state.store.get(thread_id, "connection") or {}
            return again(remembered, self.state.folder, agree=None), settings
        return self._of_a_new_run(), settings


def _by_itself(work: Coroutine[Any, Any, Json]) -> asyncio.Task[Json]:
    """A task that knows nothing of the graph that it is started from: LangGraph would make the run a part of it."""
    return asyncio.create_task(work, context=Context())
