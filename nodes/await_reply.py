"""Show what waits in the conversation's run, and wait for the person. It opens nothing: the run's own gate decides.

Before the interrupt stands nothing but reads: LangGraph runs the node again from its first line on a resume.
"""

from asyncio import to_thread
from typing import Any

from langgraph.types import interrupt

from nodes.facts import ReplyGiven, RunWaits
from policy.decision import NOT_SHOWN, Refusal, bound, counts_for_shown, read_answer
from policy.review_request import review_request
from tools.ledger import Ledger


async def await_reply(state: RunWaits, *, ledger: Ledger, invocation: str) -> ReplyGiven:
    """The person's answer, bound to the packet that was shown; or why it is none (contract: resume values)."""
    run_id = state.run_id or ""
    shown_now = invocation in ("", state.shown_in)
    if state.packet_hash is None:
        words = interrupt({"thread_id": run_id, "question": state.question})
        if not isinstance(words, str) or shown_now:
            return ReplyGiven(refusal="a question takes words as its answer, given after it was asked")
        return ReplyGiven(answer=words)
    stored = await to_thread(ledger.packet, run_id, state.packet_hash)
    if stored is None:
        return ReplyGiven(refusal="no such packet waits")
    answer: Any = interrupt({"thread_id": run_id, **review_request(stored.packet, state.refusal)})
    if not counts_for_shown(answer, shown_now=shown_now):
        return ReplyGiven(refusal=NOT_SHOWN)
    read = read_answer(answer, stored.packet)
    if isinstance(read, Refusal):
        return ReplyGiven(refusal=read.why)
    return ReplyGiven(answer=bound(read, stored.packet.packet_hash))
