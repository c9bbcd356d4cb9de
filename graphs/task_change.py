"""A person's direct wishes about tasks ("close the PoC task", "move it to Friday"), as a packet of their own.

resolve role and scope, read the milestones with their tasks (the shared opening)
check and judge them as task hygiene does, for the report
plan the wishes and nothing else; which task is meant is asked where it is not clear, and then all is read again
compose the report, then one packet for a person (the shared gate)
"""

from typing import Any

from langgraph.graph import StateGraph

from graphs import approval
from graphs.binding import add, add_in_turn
from graphs.opening import FlowState, ScopeAsked, add_opening, clear
from nodes.check_task_hygiene import check_task_hygiene
from nodes.compose_report import compose_report
from nodes.find_escalations import find_escalations
from nodes.judge_influence import judge_influence
from nodes.plan_wishes import plan_wishes
from tools.toolbox import Toolbox

NAME = "task_change"


class WishesAsked(ScopeAsked, total=False):
    """The scope to look in, and the wishes: each a policy.chat.understood.TaskWish as JSON."""

    wishes: list[dict[str, Any]]


Flow = StateGraph[FlowState, None, WishesAsked, FlowState]


def build(tools: Toolbox) -> Flow:
    """The flow as an uncompiled graph; whoever runs it compiles it with a checkpointer."""
    flow: Flow = StateGraph(FlowState, input_schema=WishesAsked, output_schema=FlowState)
    add_opening(flow, tools, name=NAME, reads=False)
    add_in_turn(
        flow,
        tools,
        check_task_hygiene,
        judge_influence,
        find_escalations,
        plan_wishes,
        name=NAME,
        after="read_portfolio",
    )
    add(flow, compose_report, tools, name=NAME)
    approval.add_gate(flow, tools)
    flow.add_conditional_edges("plan_wishes", clear, {"clear": "compose_report", "ask": "ask_user"})
    flow.add_edge("compose_report", "approval")
    return flow
