"""Flow A: daily or weekly milestone task hygiene.

resolve the role and the scope, asking where they are not clear
read the milestones with their tasks, check each, judge the SE's influence, find escalations
plan the smallest set of updates, stale and missing tasks first
compose the report, then one packet for a person (the shared gate)
"""

from typing import Any

from langgraph.graph import START, StateGraph
from typing_extensions import TypedDict

from graphs import approval
from graphs.binding import add
from nodes.ask_user import ask_user
from nodes.begin_run import begin_run
from nodes.check_task_hygiene import check_task_hygiene
from nodes.compose_report import compose_report
from nodes.facts import Answered, Asking, RunBegun
from nodes.find_escalations import find_escalations
from nodes.judge_influence import judge_influence
from nodes.plan_updates import plan_updates
from nodes.read_portfolio import read_portfolio
from nodes.resolve_role import resolve_role
from nodes.resolve_scope import resolve_scope
from tools.toolbox import Toolbox

NAME = "task_hygiene"


class HygieneAsked(TypedDict, total=False):
    """What a person asks of the flow. Nothing named = scope "mine"; no as_of = today."""

    as_of: str | None
    tpids: list[str]
    accounts: list[str]
    opportunities: list[str]
    milestones: list[str]
    role: str | None
    act_as_se: bool
    influenced: dict[str, dict[str, Any]]
    notes: list[str]


class HygieneState(approval.ApprovalState, HygieneAsked, total=False):
    """Ids and findings; the records themselves are in the run store."""

    packet_waits: bool
    opportunity_ids: list[str]
    milestone_ids: list[str] | None
    not_on_team: list[str]
    scope_warnings: list[str]
    scope_failed: list[dict[str, str]]
    scope_truncated: bool
    read_ids: list[str]
    findings: list[dict[str, Any]]
    influence: dict[str, dict[str, Any]]
    stable: dict[str, bool | None]
    escalations: list[dict[str, Any]]
    item_ids: list[str]
    reported: bool


Flow = StateGraph[HygieneState, None, HygieneAsked, HygieneState]


def begun(state: RunBegun) -> str:
    """Whether the thread's packet waits already."""
    return "a packet waits" if state.packet_waits else "new run"


def clear(state: Asking) -> str:
    """Whether the step needs an answer first."""
    return "ask" if state.question else "clear"


def answered_what(state: Answered) -> str:
    """Which question was answered last: until a scope question was asked, it was the role's."""
    return "scope" if any(name.startswith(("scope:", "identity:")) for name in state.said) else "role"


def build(tools: Toolbox) -> Flow:
    """The flow as an uncompiled graph; whoever runs it compiles it with a checkpointer."""
    flow: Flow = StateGraph(HygieneState, input_schema=HygieneAsked, output_schema=HygieneState)
    add(flow, begin_run, tools, name=NAME)
    add(flow, resolve_role, tools)
    add(flow, resolve_scope, tools)
    add(flow, ask_user, tools)
    add(flow, read_portfolio, tools)
    add(flow, check_task_hygiene, tools)
    add(flow, judge_influence, tools)
    add(flow, find_escalations, tools)
    add(flow, plan_updates, tools)
    add(flow, compose_report, tools)
    approval.add_gate(flow, tools)

    flow.add_edge(START, "begin_run")
    flow.add_conditional_edges("begin_run", begun, {"new run": "resolve_role", "a packet waits": "approval"})
    flow.add_conditional_edges("resolve_role", clear, {"clear": "resolve_scope", "ask": "ask_user"})
    flow.add_conditional_edges("resolve_scope", clear, {"clear": "read_portfolio", "ask": "ask_user"})
    flow.add_conditional_edges("ask_user", answered_what, {"role": "resolve_role", "scope": "resolve_scope"})
    flow.add_edge("read_portfolio", "check_task_hygiene")
    flow.add_edge("check_task_hygiene", "judge_influence")
    flow.add_edge("judge_influence", "find_escalations")
    flow.add_edge("find_escalations", "plan_updates")
    flow.add_edge("plan_updates", "compose_report")
    flow.add_edge("compose_report", "approval")
    return flow
