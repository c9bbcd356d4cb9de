"""The tool that asks the person to approve, and carries out what they approved; no argument of it is an approval."""

import asyncio
from typing import Annotated, Any

from mcp.server.elicitation import AcceptedElicitation, CancelledElicitation, ElicitationResult
from mcp.server.mcpserver.resolve import Resolve
from mcp.types import CallToolResult
from pydantic import Field

from surfaces.mcp_progress import progress
from surfaces.mcp_question import (
    TYPED,
    Served,
    Shown,
    Typed,
    approves,
    can_ask,
    command,
    shown_items,
    typed_by_the_person,
)
from surfaces.mcp_results import Answer, ApprovalResult, ThreadId, run_result, structured

Json = dict[str, Any]


async def request_approval(
    ctx: Served,
    thread_id: ThreadId,
    shown: Annotated[Shown, Resolve(shown_items)],
    typed: Annotated[ElicitationResult[Typed], Resolve(typed_by_the_person)],
    items: Annotated[list[str] | None, Field(description="item ids to ask about; default: all that are ready")] = None,
) -> Annotated[CallToolResult, ApprovalResult]:
    """Ask the user to approve the waiting packet, or the items named, and carry out what the user approves.

    The user is shown the changes and types the beginning of the packet's hash. No argument approves anything. Where
    this client cannot ask the user, the result holds the command with which the user can approve.
    """
    runs = ctx.request_context.lifespan_context
    if not can_ask(ctx):
        run = await runs.run(thread_id)
        told = "This client cannot ask the user. The user can approve in a terminal with the command."
        return _unapproved(run, shown, "not_asked", told, command(runs, thread_id, shown))
    answer, told = _read(typed, shown)
    if answer == "not_understood":
        await asyncio.to_thread(runs.state.ledger.refuse, thread_id, shown.packet_hash, told)
    if answer != "approved":
        return _unapproved(await runs.run(thread_id), shown, answer, told)
    decision = {"decision": "approve", "packet_hash": shown.packet_hash, "items": list(shown.items)}
    async with progress(ctx) as tell:
        run = await runs.answer(thread_id, decision, tell)
    return _approval(run, shown, "approved", f"{told} {_outcomes(run, shown)}")


def _read(typed: ElicitationResult[Typed], shown: Shown) -> tuple[Answer, str]:
    """What the person's answer is, and in words. Only the typed beginning of the hash is an approval."""
    if isinstance(typed, CancelledElicitation):
        return "cancelled", "The user closed the question."
    if not isinstance(typed, AcceptedElicitation) or typed.data.packet.strip().casefold() == "no":
        return "declined", "The user said no."
    if not approves(typed.data.packet, shown.packet_hash):
        return "not_understood", f"What was typed is not the first {TYPED} characters of the packet's hash."
    return "approved", f"The user approved {', '.join(shown.items)}."


def _outcomes(run: Json, shown: Shown) -> str:
    """What became of the approved items, those of this packet alone."""
    outcomes = {
        result["item_id"]: result["outcome"] for result in run["results"] if result["packet_hash"] == shown.packet_hash
    }
    if not any(item_id in outcomes for item_id in shown.items):
        return "None of them has an outcome yet."
    told = (f"{item_id} {outcomes.get(item_id, 'without an outcome yet')}" for item_id in shown.items)
    return f"Outcomes: {', '.join(told)}."


def _unapproved(run: Json, shown: Shown, answer: Answer, told: str, in_a_terminal: str | None = None) -> CallToolResult:
    return _approval(run, shown, answer, f"{told} Nothing is approved; the packet waits on.", in_a_terminal)


def _approval(run: Json, shown: Shown, answer: Answer, told: str, in_a_terminal: str | None = None) -> CallToolResult:
    result = ApprovalResult(
        **dict(run_result(run)),
        answer=answer,
        packet_hash=shown.packet_hash,
        items=list(shown.items),
        detail=told,
        command=in_a_terminal,
    )
    return structured(result, failed=answer == "approved" and run["status"] == "failed")
