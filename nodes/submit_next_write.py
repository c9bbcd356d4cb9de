"""Send one approved item, at most once (section 9 of policy.md). The ledger decides, no graph state.

One item a step: re-read the record, refuse on drift, claim, call, note the reply, read back. A crash leaves the ledger
row as intent; the next run of this step reads back and never sends it again. From the first read to the last the
milestone's writes are held, so that what one thread writes is what the next one reads.
"""

import asyncio
from asyncio import to_thread
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

from pydantic import Field

from nodes.facts import Fact, WriteSubmitted
from policy import guard, read_back
from policy.proposals import Proposal
from policy.read_back import ReadBack
from tools.errors import (
    ApprovalInvalid,
    HeldElsewhere,
    NotSignedIn,
    OutcomeUncertain,
    ReplyInvalid,
    SeOpsError,
    ServerUnavailable,
    ToolRefused,
    ToolsChanged,
)
from tools.ledger import Ledger
from tools.ledger_rows import ApprovedItem, Effect, Outcome
from tools.ports import Contract, CrmReader, CrmWriter, Progress, WriteReply
from tools.toolbox import WriteLease

# Together longer than one write may take with its reads: the write timeout is two minutes.
_BETWEEN_TRIES = 0.2
_TRIES = 1500


class _Ended(Fact):
    outcome: Outcome
    detail: str
    reply: dict[str, Any] = Field(default_factory=dict)
    read_back: dict[str, Any] | None = None


async def submit_next_write(
    state: Fact,
    *,
    thread_id: str,
    crm: CrmReader,
    crm_writer: CrmWriter,
    ledger: Ledger,
    write_lease: WriteLease,
    progress: Progress,
) -> WriteSubmitted:
    """Carry out the thread's next approved item and note what became of it."""
    effect = await to_thread(ledger.next_open, thread_id)
    if effect is not None:
        try:
            approved = await to_thread(ledger.planned, thread_id, effect.packet_hash, effect.item_id)
        except ApprovalInvalid as error:
            await to_thread(ledger.finish, effect, "failed", detail=f"not sent: {error.message}")
        else:
            await _submit(effect, approved, crm, crm_writer, ledger, write_lease)
    effects = await to_thread(ledger.effects, thread_id)
    left = sum(effect.state != "finished" for effect in effects)
    progress("approved items", len(effects) - left, len(effects))
    return WriteSubmitted(writes_left=left)


async def _submit(
    effect: Effect,
    approved: ApprovedItem,
    crm: CrmReader,
    crm_writer: CrmWriter,
    ledger: Ledger,
    write_lease: WriteLease,
) -> None:
    """Carry one approved item out, or find out what became of it, with its milestone's writes held."""
    proposal, contract = approved.proposal, approved.contract
    async with _held(write_lease, proposal.milestone.id):
        # Whoever held it before may have carried this very item out.
        now = await to_thread(ledger.next_open, effect.thread_id)
        if now is None or (now.packet_hash, now.item_id) != (effect.packet_hash, effect.item_id):
            return
        if now.state == "intent":
            ended = await _recovered(now, proposal, crm, contract)
        else:
            ended = await _carried_out(now, proposal, crm, crm_writer, ledger, contract)
        noting = partial(ledger.finish, now, ended.outcome, reply=ended.reply, detail=ended.detail)
        await to_thread(noting, read_back=ended.read_back)


@asynccontextmanager
async def _held(write_lease: WriteLease, milestone_id: str) -> AsyncIterator[None]:
    """Hold a milestone's writes. Waits without keeping a thread busy: who holds them needs one to go on.

    Raises HeldElsewhere where they are not free in time; the approval is kept.
    """
    tries = 0
    while True:
        lease = write_lease(milestone_id)
        try:
            await to_thread(lease.__enter__)
            break
        except HeldElsewhere:
            tries += 1
            if tries >= _TRIES:
                raise
            await asyncio.sleep(_BETWEEN_TRIES)
    try:
        yield
    finally:
        await to_thread(lease.__exit__, None, None, None)


async def _carried_out(
    effect: Effect, proposal: Proposal, crm: CrmReader, crm_writer: CrmWriter, ledger: Ledger, contract: Contract
) -> _Ended:
    tool, arguments = proposal.tool or "", proposal.arguments or {}
    try:
        now = await crm.current(proposal.milestone.id, _target_task(proposal))
    except (ToolRefused, ReplyInvalid) as error:
        return _Ended(outcome="failed", detail=f"not sent: the record could not be read again: {error.message}")
    reasons = guard.stale(
        tool,
        proposal.guard,
        now,
        subject=str(arguments.get("subject", "")),
        any_new_task_conflicts=proposal.any_new_task_conflicts,
    )
    if reasons:
        return _Ended(outcome="stale", detail="not written, the record changed: " + "; ".join(reasons))
    seen = list(now["open_tasks"]) if now and tool == "create_task" else []
    if not await to_thread(ledger.claim, effect, seen):
        return _Ended(outcome="failed", detail="not sent: the approval has expired or was used by another process")
    try:
        reply = await crm_writer.submit(tool, arguments, contract=contract)
    except OutcomeUncertain as error:
        await to_thread(ledger.heard, effect, reply=None, detail=error.message)
        return await _without_answer(error.message, proposal, crm, seen, contract)
    except (NotSignedIn, ToolsChanged) as error:
        # Changed tools are found before a call, and the first of an item's calls only previews or stages: nothing is
        # written, and the approval is as good as new.
        await to_thread(ledger.release, effect, detail=error.message)
        raise
    except (ServerUnavailable, ToolRefused, ReplyInvalid) as error:
        await to_thread(ledger.heard, effect, reply=None, detail=error.message)
        return _Ended(outcome="failed", detail=f"not written: {error.message}")
    await to_thread(
        ledger.heard, effect, reply=reply.reply, detail=" ".join(filter(None, (reply.answer, reply.detail)))
    )
    return await _answered(reply, proposal, crm, seen)


async def _answered(reply: WriteReply, proposal: Proposal, crm: CrmReader, seen: Sequence[str]) -> _Ended:
    if reply.answer == "previewed":
        return _Ended(outcome="previewed", detail="a preview: nothing was written", reply=reply.reply)
    refused = reply.detail or "the server refused it"
    if reply.answer == "refused" and not reply.perhaps_written:
        return _Ended(outcome="failed", detail=refused, reply=reply.reply)
    said = f"the server refused it: {refused};" if reply.answer == "refused" else "the server says it is written,"
    try:
        found = await _read_back(proposal, crm, seen)
    except (ServerUnavailable, NotSignedIn, ToolRefused, ReplyInvalid) as error:
        detail = f"{said} but it could not be read back: {error.message}"
        return _Ended(outcome="unknown", detail=detail, reply=reply.reply, read_back=_unread(error))
    read = found.model_dump(mode="json")
    if found.result == "found":
        detail = f"{said} but read back: {found.detail}" if reply.answer == "refused" else found.detail
        return _Ended(outcome="verified", detail=detail, reply=reply.reply, read_back=read)
    if found.result == "not_found" and reply.answer == "refused":
        detail = f"{refused}; read back: {found.detail}"
        return _Ended(outcome="failed", detail=detail, reply=reply.reply, read_back=read)
    return _Ended(outcome="mismatch", detail=f"{said} but {found.detail}", reply=reply.reply, read_back=read)


async def _without_answer(
    why: str, proposal: Proposal, crm: CrmReader, seen: Sequence[str], contract: Contract
) -> _Ended:
    """After a call without a clear answer: what can be read decides, and nothing is sent again."""
    if contract == "dry_run":
        return _Ended(outcome="failed", detail=f"no preview came back: {why}. The contract writes nothing")
    try:
        found = await _read_back(proposal, crm, seen)
    except (ServerUnavailable, NotSignedIn, ToolRefused, ReplyInvalid) as error:
        detail = f"{why}; it could not be read back: {error.message}"
        return _Ended(outcome="unknown", detail=detail, read_back=_unread(error))
    read = found.model_dump(mode="json")
    if found.result == "found":
        return _Ended(outcome="verified", detail=f"{why}; read back: {found.detail}", read_back=read)
    if found.result == "mismatch":
        return _Ended(outcome="mismatch", detail=f"{why}; read back: {found.detail}", read_back=read)
    return _Ended(outcome="unknown", detail=f"{why}; {found.detail}. It was not sent again", read_back=read)


def _unread(error: SeOpsError) -> dict[str, Any]:
    return {"result": "failed", "detail": error.message}


async def _recovered(effect: Effect, proposal: Proposal, crm: CrmReader, contract: Contract) -> _Ended:
    why = "the program ended between sending and noting the answer"
    return await _without_answer(why, proposal, crm, effect.seen, contract)


async def _read_back(proposal: Proposal, crm: CrmReader, seen: Sequence[str]) -> ReadBack:
    tool, arguments = proposal.tool or "", proposal.arguments or {}
    if tool == "create_task":
        return read_back.of_create(arguments, await crm.open_tasks(proposal.milestone.id), seen)
    task_id = _target_task(proposal)
    now = await (crm.task(task_id) if task_id is not None else crm.current(proposal.milestone.id, None))
    return read_back.of_update(tool, arguments, proposal.guard, now)


def _target_task(proposal: Proposal) -> str | None:
    return proposal.task.id if proposal.task else None
