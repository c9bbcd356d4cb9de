"""Carry the person's answer to the run that it is about, through the run's own gate."""

from collections.abc import Callable
from typing import Any

from nodes.facts import ReplyGiven, TurnTaken, turn_taken
from tools.ports import Progress
from tools.talk import Talk


class ReplyToCarry(ReplyGiven):
    """The answer, and what it was given to."""

    run_id: str | None = None
    packet_hash: str | None = None
    question: dict[str, Any] | None = None


async def carry_reply(
    state: ReplyToCarry, *, thread_id: str, talk: Callable[[str], Talk], invocation: str, progress: Progress
) -> TurnTaken:
    """Answer the run, or note why the answer decides nothing; then what waits now."""
    conversation, run_id = talk(thread_id), state.run_id or ""
    if state.refusal is not None:
        turn = await conversation.refused(run_id, state.packet_hash or "", state.refusal)
        return turn_taken(turn, invocation, refusal=state.refusal)
    return turn_taken(await conversation.reply(run_id, state.answer, state.question, progress), invocation)
