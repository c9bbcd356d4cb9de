"""The conversation as the assistant graph carries it on (tools.talk)."""

import asyncio
from collections.abc import Awaitable, Collection, Mapping
from contextvars import copy_context
from typing import Any

from runs.runner import Event
from surfaces.conversation import Conversation
from surfaces.driven_runs import Runs
from tools.errors import SeOpsError
from tools.ports import Progress
from tools.talk import Turn

Json = dict[str, Any]


class GraphTalk:
    """A Talk over the runs of one state."""

    def __init__(self, runs: Runs, thread_id: str) -> None:
        self._runs = runs
        self._conversation = Conversation(runs, thread_id)

    async def message(self, text: str, after: Collection[str], progress: Progress) -> Turn:
        """See Talk."""

        async def taken() -> str:
            turn = await self._conversation.turn(text, _events(progress), after=after)
            return str(turn["reply"])

        return await self._turn(taken())

    async def reply(self, run_id: str, answer: Any, asked: Mapping[str, Any] | None, progress: Progress) -> Turn:
        """See Talk."""
        return await self._turn(self._conversation.reply(run_id, answer, asked, _events(progress)))

    async def refused(self, run_id: str, packet_hash: str, why: str) -> Turn:
        """See Talk."""
        if packet_hash:
            await asyncio.to_thread(self._runs.state.ledger.refuse, run_id, packet_hash, why)
        return await self._turn(self._conversation.refused("an answer that was picked", why))

    async def _turn(self, replying: Awaitable[str]) -> Turn:
        """What is said, and what waits after it. A reply that was not kept has no id of its own."""
        last = await self._conversation.last_reply()
        reply = await replying
        now = await self._conversation.last_reply()
        turn = Turn(reply=reply, reply_id=now if now != last else None)
        try:
            run = await self._conversation.run()
        except SeOpsError:  # the reply has said so, or the next one will
            return turn
        if run is None:
            return turn
        waiting: Json = {"run_id": run["thread_id"]}
        if run["status"] == "awaiting_confirmation":
            waiting["packet_hash"] = run["packet"]["packet_hash"]
        elif run["status"] == "needs_input":
            waiting["question"] = run["question"]
        return turn.model_copy(update=waiting)


def _events(progress: Progress) -> Event:
    """The runner's events as the steps and counts that a graph's own stream tells.

    The stream is the one of the node that asks: the run itself is carried out in a context of its own.
    """
    asking = copy_context()

    def take(event: Json) -> None:
        data = event.get("data")
        if not isinstance(data, dict):
            return
        if event.get("type") == "custom" and "progress" in data:
            told = data["progress"]
            asking.run(progress, told["what"], told["done"], told["total"])
        elif event.get("type") == "updates":
            for step in data:
                asking.run(progress, step, 1, 1)

    return take
