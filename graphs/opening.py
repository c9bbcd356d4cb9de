"""The opening shared by all flows: who asks, about which records, and what the CRM has.

begin the run, or go to the packet that waits on the thread
resolve the role, then the scope, asking where they are not clear
read the milestones with their tasks
"""

from collections.abc import Hashable
from typing import Any

from langgraph.graph import START, StateGraph
from typing_extensions import TypedDict

from graphs import approval
from graphs.binding import add
from nodes.ask_user import ask_user
from nodes.begin_run import begin_run
from nodes.facts import Answered, Asking, RunBegun
from nodes.read_portfolio import read_portfolio
from nodes.read_with_model import read_with_model
from nodes.resolve_role import resolve_role
from nodes.resolve_scope import resolve_scope
from tools.toolbox import Toolbox

READING = "read_with_model"


class ScopeAsked(TypedDict, total=False):
    """What a person asks of any flow. Nothing named = scope "mine"; no as_of = today."""

    as_of: str | None
    tpids: list[str]
    accounts: list[str]
    opportunities: list[str]
    milestones: list[str]
    role: str | None
    act_as_se: bool
    influenced: dict[str, dict[str, Any]]
    notes: list[str]
    model: bool


class EvidenceAsked(ScopeAsked, total=False):
    """What a person asks of a flow that asks WorkIQ as well. No dates = the policy's window up to as_of."""

    stated_bant: dict[str, dict[str, str]]
    m365: bool
    since: str | None
    until: str | None
    people: list[str]
    sources: list[str]


class FlowState(approval.ApprovalState, EvidenceAsked, total=False):
    """Ids and verdicts; the records and the Microsoft 365 facts themselves are in the run store."""

    packet_waits: bool
    opportunity_ids: list[str]
    milestone_ids: list[str] | None
    not_on_team: list[str]
    scope_warnings: list[str]
    scope_failed: list[dict[str, str]]
    scope_truncated: bool
    read_ids: list[str]
    unqualified: list[str]
    qualification_failed: list[dict[str, str]]
    m365_status: str
    facts_kept: int
    model_status: str
    evidence: list[dict[str, Any]]
    findings: list[dict[str, Any]]
    influence: dict[str, dict[str, Any]]
    stable: dict[str, bool | None]
    escalations: list[dict[str, Any]]
    bant: dict[str, dict[str, Any]]
    handoffs: dict[str, dict[str, Any]]
    item_ids: list[str]
    reported: bool


def begun(state: RunBegun) -> str:
    """Whether the thread's packet waits already."""
    return "a packet waits" if state.packet_waits else "new run"


def clear(state: Asking) -> str:
    """Whether the step needs an answer first."""
    return "ask" if state.question else "clear"


def answered_what(state: Answered) -> str:
    """Which question was answered last: until a scope question was asked, it was the role's; the model's comes last."""
    if any(name.startswith("model:") for name in state.said):
        return "model"
    return "scope" if any(name.startswith(("scope:", "identity:")) for name in state.said) else "role"


def add_opening(flow: StateGraph[Any, Any, Any, Any], tools: Toolbox, *, name: str, reads: bool = True) -> None:
    """Add the opening to a flow; `read_portfolio` is its last step, and the gate is where a waiting packet is.

    `reads`: the flow has the step of `add_reading` too.
    """
    add(flow, begin_run, tools, name=name)
    add(flow, resolve_role, tools)
    add(flow, resolve_scope, tools)
    add(flow, ask_user, tools)
    add(flow, read_portfolio, tools)

    flow.add_edge(START, "begin_run")
    flow.add_conditional_edges("begin_run", begun, {"new run": "resolve_role", "a packet waits": "approval"})
    flow.add_conditional_edges("resolve_role", clear, {"clear": "resolve_scope", "ask": "ask_user"})
    flow.add_conditional_edges("resolve_scope", clear, {"clear": "read_portfolio", "ask": "ask_user"})
    back: dict[Hashable, str] = {"role": "resolve_role", "scope": "resolve_scope"}
    if reads:
        back["model"] = READING
    flow.add_conditional_edges("ask_user", answered_what, back)


def add_reading(flow: StateGraph[Any, Any, Any, Any], tools: Toolbox, *, name: str, after: str, before: str) -> None:
    """Add the step in which a model reads the free text, between two others; it asks first where that is a lot."""
    add(flow, read_with_model, tools, name=name)
    flow.add_edge(after, READING)
    flow.add_conditional_edges(READING, clear, {"clear": before, "ask": "ask_user"})
