"""The gate shared by all flows: one packet, one person, one write at a time, each verified.

prepare the packet -> nothing waits: settle unknown outcomes, done
                   -> something waits: await approval
decided   submit the approved items one by one, plan stale ones again
revised   the next packet has the changed values
refused   the answer was no decision: the packet waits on

One passage takes one answer, then the flow passes through the gate again until it is settled. LangGraph keeps an answer
for as long as the step of the outer graph lasts: within one step, a run that is merely continued would give the answer
to one packet to the next one too.
"""

from typing import Any

from langgraph.graph import END, START, StateGraph
from typing_extensions import TypedDict

from graphs.binding import add
from nodes.ask_user import ask_user
from nodes.await_approval import await_approval
from nodes.facts import GatePassed, OutcomesSettled, PacketAnswered, PacketPrepared, WriteSubmitted
from nodes.prepare_packet import prepare_packet
from nodes.replan_stale import replan_stale
from nodes.settle_outcomes import settle_outcomes
from nodes.submit_next_write import submit_next_write
from tools.toolbox import Toolbox


class ApprovalState(TypedDict, total=False):
    """What the gate needs of a run. Rights are not in it: they live in the ledger."""

    as_of: str | None
    user_id: str
    user_name: str | None
    role_applied: str
    acts_as_se: bool
    role_warning: str | None
    influenced: dict[str, dict[str, Any]]
    stated_bant: dict[str, dict[str, str]]
    unqualified: list[str]
    wishes: list[dict[str, Any]]
    question: dict[str, Any] | None
    said: dict[str, str]
    packet_hash: str | None
    prepared_in: str
    answer: str
    refusal: str | None
    writes_left: int
    settled: bool
    replanned: list[str]


Gate = StateGraph[ApprovalState, None, ApprovalState, ApprovalState]


def waits(state: PacketPrepared) -> str:
    """Whether a packet waits."""
    return "waiting" if state.packet_hash else "nothing waits"


def answered(state: PacketAnswered) -> str:
    """How the person's answer was read."""
    return state.answer


def writes_left(state: WriteSubmitted) -> str:
    """Whether approved items are left."""
    return "some" if state.writes_left else "none"


def unknown(state: OutcomesSettled) -> str:
    """Whether an outcome must be asked about."""
    return "ask" if state.question else "none to ask about"


def passed(state: GatePassed) -> str:
    """Whether the flow must pass through the gate again."""
    return "settled" if state.settled else "again"


def build(tools: Toolbox) -> Gate:
    """The gate as an uncompiled graph."""
    gate: Gate = StateGraph(ApprovalState)
    add(gate, prepare_packet, tools)
    add(gate, await_approval, tools)
    add(gate, submit_next_write, tools)
    add(gate, replan_stale, tools)
    add(gate, settle_outcomes, tools)
    add(gate, ask_user, tools)

    gate.add_edge(START, "prepare_packet")
    gate.add_conditional_edges(
        "prepare_packet", waits, {"waiting": "await_approval", "nothing waits": "settle_outcomes"}
    )
    gate.add_conditional_edges(
        "await_approval",
        answered,
        {"decided": "submit_next_write", "revised": END, "refused": END},
    )
    gate.add_conditional_edges("submit_next_write", writes_left, {"some": "submit_next_write", "none": "replan_stale"})
    gate.add_edge("replan_stale", END)
    gate.add_conditional_edges("settle_outcomes", unknown, {"ask": "ask_user", "none to ask about": END})
    gate.add_edge("ask_user", END)
    return gate


def add_gate(flow: StateGraph[Any, Any, Any, Any], tools: Toolbox) -> None:
    """Add the gate to a flow as its last step, which repeats until nothing is left to ask."""
    flow.add_node("approval", build(tools).compile())
    flow.add_conditional_edges("approval", passed, {"again": "approval", "settled": END})
