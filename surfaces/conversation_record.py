"""What a conversation keeps: which run it is about, which packet the person was shown, and what was said."""

import asyncio
import uuid
from contextlib import AbstractAsyncContextManager
from typing import Any

from runs.state import State
from tools.state_folder import held

Json = dict[str, Any]
_KEPT = 200


class ConversationRecord:
    """The record of one chat thread in the state's own tables, so that it survives the process."""

    def __init__(self, state: State, thread_id: str) -> None:
        self._state = state
        self._thread_id = thread_id

    def held(self) -> AbstractAsyncContextManager[None]:
        """One turn at a time: two that ran at once would each lose what the other keeps. Raises HeldElsewhere."""
        return held(self._state.leases.lease(self._thread_id, what="conversation", wait=0))

    async def read(self) -> Json:
        """`run`: the run's thread, `shown`: the packet hash, `last`: the last reply's id; `history`, oldest first."""
        kept: Json | None = await asyncio.to_thread(self._state.store.get, self._thread_id, "conversation")
        if kept is not None:
            return {"last": None} | kept
        # A thread that is a run's own begins a conversation about that run; its packet was not shown here yet.
        own = await asyncio.to_thread(self._state.store.run, self._thread_id)
        return {"run": self._thread_id if own is not None else None, "shown": None, "history": [], "last": None}

    async def keep(self, kept: Json, heard: str, said: str, *, shown: Json | None = None) -> None:
        """Keep one exchange. `shown` is the run whose packet, or lack of one, the reply told; None: as before."""
        if shown is not None:
            kept["run"] = shown["thread_id"]
            kept["shown"] = shown["packet"]["packet_hash"] if shown["packet"] is not None else None
        kept["last"] = uuid.uuid4().hex
        kept["history"] = [*kept["history"], {"who": "you", "text": heard}, {"who": "se-ops", "text": said}][-_KEPT:]
        await asyncio.to_thread(self._state.store.put, self._thread_id, "conversation", kept)
