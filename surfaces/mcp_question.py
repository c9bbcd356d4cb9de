"""Ask the person about a packet. The answer comes by elicitation, from the person's own hands, and from nowhere else.

No argument of a tool is read for it. The person types the beginning of the packet's hash, so that a click or an
automatic "accept" approves nothing; what they were shown is exactly what is approved, under the hash that they saw.
"""

import asyncio
import re
import shlex
from typing import Annotated, Any

from mcp.server.mcpserver import Context
from mcp.server.mcpserver.resolve import Elicit, Resolve
from pydantic import BaseModel, ConfigDict, Field

from policy.decision import Refusal, read_answer
from policy.markdown import plain
from policy.packet import Packet
from surfaces.driven_runs import Runs
from surfaces.mcp_wording import card
from tools.errors import ApprovalInvalid
from tools.run_settings import run_settings

TYPED = 6
ALGORITHM = "sha256:"
# An organisation's address as it is; anything else that a server gives for one is text.
_ADDRESS = re.compile(r"https://[A-Za-z0-9.-]{1,200}")
READABLE = 24_000  # characters; more than this nobody reads before approving
Served = Context[Runs, Any]


class Typed(BaseModel):
    """The form that the person fills in."""

    packet: str = Field(
        title="Approve?",
        description=f"To approve exactly the items shown, type the first {TYPED} characters of the packet's hash"
        f" (those after {ALGORITHM}). Type no to leave everything as it is.",
    )


class Shown(BaseModel):
    """What the person is asked about: these items of this packet, in these words."""

    model_config = ConfigDict(frozen=True)

    packet_hash: str
    items: tuple[str, ...]
    message: str


def approves(typed: str, packet_hash: str) -> bool:
    """Whether the person typed the beginning of this packet's hash, at least `TYPED` characters of it."""
    word = typed.strip().casefold().removeprefix(ALGORITHM)
    return len(word) >= TYPED and packet_hash.removeprefix(ALGORITHM).startswith(word)


def can_ask(ctx: Served) -> bool:
    """Whether this client can put a form to the person. A bare `elicitation: {}` means forms."""
    capabilities = ctx.client_capabilities
    elicitation = capabilities.elicitation if capabilities is not None else None
    return elicitation is not None and (elicitation.form is not None or elicitation.url is None)


async def shown_items(thread_id: str, items: list[str] | None, ctx: Served) -> Shown:
    """The items to ask about: those named, else all that are ready. Raises ApprovalInvalid where they cannot be asked.

    It runs anew on every round of the call, so that a packet that has changed meanwhile is shown and asked about again.
    """
    runs = ctx.request_context.lifespan_context
    packet = (await runs.waiting(thread_id)).packet
    chosen = items or [item.item_id for item in packet.items if item.kind == "write"]
    if not chosen:
        raise ApprovalInvalid(
            f"no item of packet {packet.packet_hash} is ready to be approved",
            hint="ask the user for the missing words and give them with propose_revision",
        )
    read = read_answer({"decision": "approve", "packet_hash": packet.packet_hash, "items": chosen}, packet)
    if isinstance(read, Refusal):
        ready = ", ".join(item.item_id for item in packet.items if item.kind == "write")
        raise ApprovalInvalid(read.why, hint=f"items ready to approve: {ready or 'none'}")
    message = await asyncio.to_thread(question, thread_id, packet, read.approve)
    if len(message) > READABLE:
        raise ApprovalInvalid(
            f"{len(read.approve)} items of packet {packet.packet_hash} are too much to be read at once",
            hint="name fewer items at a time, or let the user approve in the terminal",
        )
    return Shown(packet_hash=packet.packet_hash, items=read.approve, message=message)


async def typed_by_the_person(shown: Annotated[Shown, Resolve(shown_items)], ctx: Served) -> Elicit[Typed] | None:
    """Ask, where this client can."""
    return Elicit(shown.message, Typed) if can_ask(ctx) else None


def question(thread_id: str, packet: Packet, items: tuple[str, ...]) -> str:
    """What the person reads before they approve, written by code; blank lines part the items in Markdown too."""
    cards = [card(item.model_dump(mode="json")) for item in packet.items if item.item_id in items]
    number = "1 item" if len(items) == 1 else f"{len(items)} items"
    others = len(packet.items) - len(items)
    url = packet.crm.url or packet.crm.organization_id
    where = url if _ADDRESS.fullmatch(url) else plain(url)
    effect = (
        "dry_run contract: approving yields previews and writes nothing."
        if packet.crm_contract == "dry_run"
        else f"Approving writes them to the CRM {where}."
    )
    parts = [
        f"Approve {number} of run {thread_id}, as {plain(packet.role_applied)}? {effect}",
        *cards,
        *([f"{others} other items of this packet are not part of this approval."] if others else []),
        f"Packet hash: {packet.packet_hash} (expires {packet.expires_at})",
        f"To approve exactly these items, type the {TYPED} characters that follow {ALGORITHM} in the packet hash."
        " Anything else approves nothing.",
    ]
    return "\n\n".join(parts)


def command(runs: Runs, thread_id: str, shown: Shown) -> str:
    """The command line with which the person can approve the same in a terminal.

    A database's address is left out, since it may hold a password.
    """
    place = runs.place or run_settings().state
    words = ["se-ops", "approve", thread_id, "--packet", shown.packet_hash]
    words += [word for item_id in shown.items for word in ("--item", item_id)]
    if place is not None and "://" not in place:
        words += ["--state", str(runs.state.folder.folder.resolve())]
    return " ".join(f'"{word}"' if " " in word or "\\" in word else shlex.quote(word) for word in words)
