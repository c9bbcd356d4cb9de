"""The tools of the MCP server. Those that a model calls propose and show; only the person's own answer approves."""

import asyncio
from datetime import date
from typing import Annotated, Any, Literal

from mcp.types import CallToolResult
from pydantic import Field

from policy.inert import inert
from runs.contract_json import shown_flow
from surfaces.mcp_progress import progress
from surfaces.mcp_question import Served
from surfaces.mcp_results import Pending, PendingPacket, RunResult, Section, ThreadId, carried, run_result, structured
from tools.errors import ConfigurationError

Json = dict[str, Any]
Flow = Literal["daily", "task_hygiene", "bant_handoff", "influenced_follow_through", "evidence_companion"]
_PENDING_SHOWN = 100
# A question about an unclear write is settled by looking at the record, which a model cannot do for the person.
_ANSWERED_HERE = frozenset({"role", "scope", "identity"})
_WORDS_OF_A_DECISION = frozenset({"approve", "reject"})

Names = Annotated[list[str] | None, Field(description="names or ids, as the user gave them")]
Day = Annotated[date | None, Field(description="YYYY-MM-DD")]


async def start_run(
    ctx: Served,
    flow: Annotated[
        Flow,
        Field(
            description="daily: hygiene everywhere, then handoff or follow-through by commitment. task_hygiene: stale,"
            " incomplete and missing tasks. bant_handoff: BANT and the handoff to the CSU of uncommitted milestones."
            " influenced_follow_through: committed milestones that the user influenced. evidence_companion: compares"
            " Microsoft 365 with the CRM"
        ),
    ],
    accounts: Names = None,
    opportunities: Names = None,
    milestones: Annotated[list[str] | None, Field(description="names, numbers (7-…) or ids")] = None,
    tpids: Annotated[list[str] | None, Field(description="customers by TPID")] = None,
    as_of: Annotated[date | None, Field(description="the run's date, YYYY-MM-DD; default today")] = None,
    since: Day = None,
    until: Day = None,
    m365: Annotated[bool, Field(description="false: do not ask Microsoft 365")] = True,
) -> Annotated[CallToolResult, RunResult]:
    """Run a flow over the user's milestones: reads the CRM, judges by rules, and proposes changes in one packet.

    Writes nothing. Without a scope it looks at all that is the user's own. since and until bound what Microsoft 365 is
    asked about.
    """
    end = until or as_of or date.today()
    if since is not None and since > end:
        raise ConfigurationError(
            f"since {since} is after {end}, where the Microsoft 365 window ends", hint="give an earlier since"
        )
    request: Json = {
        "as_of": as_of.isoformat() if as_of else None,
        "tpids": tpids or [],
        "accounts": accounts or [],
        "opportunities": opportunities or [],
        "milestones": milestones or [],
    }
    window = {name: day.isoformat() if day else None for name, day in (("since", since), ("until", until))}
    if flow == "task_hygiene":
        useless = [name for name, day in window.items() if day]
        request["notes"] = [f"{name} has no effect on task_hygiene" for name in useless]
    else:
        request |= window | {"m365": m365}
    async with progress(ctx) as tell:
        run = await ctx.request_context.lifespan_context.start(flow, request, tell)
    return carried(run)


async def get_run(
    ctx: Served,
    thread_id: ThreadId,
    section: Annotated[
        Section | None, Field(description="one section with all the room; default: as much of each as fits")
    ] = None,
    start: Annotated[int, Field(ge=0, description="with section: the first entry to give, from 0")] = 0,
) -> Annotated[CallToolResult, RunResult]:
    """Show a run: its findings, its packet with every proposed change, its results. Starts no server."""
    run = await ctx.request_context.lifespan_context.run(thread_id)
    return structured(run_result(run, section, start))


async def list_pending(ctx: Served) -> Annotated[CallToolResult, Pending]:
    """List the packets that wait for the user's answer, oldest first."""
    state = ctx.request_context.lifespan_context.state

    def read() -> Pending:
        waiting = state.ledger.all_waiting()
        shown = [
            PendingPacket(
                thread_id=stored.thread_id,
                flow=shown_flow(run.flow) if (run := state.store.run(stored.thread_id)) else "",
                created_at=stored.packet.created_at,
                expires_at=stored.packet.expires_at,
                packet_hash=stored.packet.packet_hash,
                items=len(stored.packet.items),
                write_items=sum(item.kind == "write" for item in stored.packet.items),
            )
            for stored in waiting[:_PENDING_SHOWN]
        ]
        return Pending(packets=shown, not_shown=len(waiting) - len(shown))

    return structured(await asyncio.to_thread(read))


async def propose_revision(
    ctx: Served,
    thread_id: ThreadId,
    item_id: Annotated[str, Field(description="an item of the waiting packet, for example i1")],
    changes: Annotated[
        dict[str, str | int],
        Field(min_length=1, description="new values by argument, for example dueDate, description, forecastComments"),
    ],
) -> Annotated[CallToolResult, RunResult]:
    """Change an item's proposed arguments, or give a needs_text item the user's words.

    A new packet is made, with a new hash, and waits. Nothing is written and nothing is approved by this. Use the user's
    own words and dates; never invent a completion condition or the cause of a blocker.
    """
    runs = ctx.request_context.lifespan_context
    packet = (await runs.waiting(thread_id)).packet
    answer = {"decision": "revise", "packet_hash": packet.packet_hash, "changes": {item_id: changes}}
    async with progress(ctx) as tell:
        run = await runs.answer(thread_id, answer, tell)
    return carried(run)


async def answer_question(
    ctx: Served,
    thread_id: ThreadId,
    text: Annotated[str, Field(min_length=1, description="the user's own answer: one of the options, or words")],
) -> Annotated[CallToolResult, RunResult]:
    """Answer the question of a run that needs input (which role, which customer). It approves nothing."""
    runs = ctx.request_context.lifespan_context
    run = await runs.run(thread_id)
    asked, said = run["question"], text.strip()
    if asked is None or run["packet"] is not None or run["status"] != "needs_input":
        raise ConfigurationError(f"run {thread_id} asks no question", hint="get_run tells where it stands")
    if asked["kind"] not in _ANSWERED_HERE:
        raise ConfigurationError(
            "only the user can answer this, having looked at the record",
            hint=f"in a terminal: se-ops answer {thread_id} TEXT",
        )
    # Should a packet wait by the time that the answer arrives, these two words would decide about it.
    if not said or said in _WORDS_OF_A_DECISION:
        raise ConfigurationError(f"{inert(said)!r} is no answer to this question", hint="give one of its options")
    async with progress(ctx) as tell:
        run = await runs.answer(thread_id, said, tell)
    return carried(run)
