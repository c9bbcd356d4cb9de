"""Flow A: daily or weekly milestone task hygiene.

resolve role and scope, read the milestones with their tasks (the shared opening)
check each, judge the SE's influence, find escalations
plan the smallest set of updates, stale and missing tasks first
compose the report, then one packet for a person (the shared gate)
"""

from langgraph.graph import StateGraph

from graphs import approval
from graphs.binding import add
from graphs.opening import FlowState, ScopeAsked, add_opening
from nodes.check_task_hygiene import check_task_hygiene
from nodes.compose_report import compose_report
from nodes.find_escalations import find_escalations
from nodes.judge_influence import judge_influence
from nodes.plan_updates import plan_updates
from tools.toolbox import Toolbox

NAME = "task_hygiene"
Flow = StateGraph[FlowState, None, ScopeAsked, FlowState]


def build(tools: Toolbox) -> Flow:
    """The flow as an uncompiled graph; whoever runs it compiles it with a checkpointer."""
    flow: Flow = StateGraph(FlowState, input_schema=ScopeAsked, output_schema=FlowState)
    add_opening(flow, tools, name=NAME)
    add(flow, check_task_hygiene, tools)
    add(flow, judge_influence, tools)
    add(flow, find_escalations, tools)
    add(flow, plan_updates, tools, name=NAME)
    add(flow, compose_report, tools, name=NAME)
    approval.add_gate(flow, tools)

    flow.add_edge("read_portfolio", "check_task_hygiene")
    flow.add_edge("check_task_hygiene", "judge_influence")
    flow.add_edge("judge_influence", "find_escalations")
    flow.add_edge("find_escalations", "plan_updates")
    flow.add_edge("plan_updates", "compose_report")
    flow.add_edge("compose_report", "approval")
    return flow
