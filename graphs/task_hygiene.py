"""Flow A: daily or weekly milestone task hygiene.

resolve role and scope, read the milestones with their tasks (the shared opening)
let a model, where there is one, read the words that rules read poorly
check each, judge the SE's influence, find escalations
plan the smallest set of updates, stale and missing tasks first
compose the report, then one packet for a person (the shared gate)
"""

from langgraph.graph import StateGraph

from graphs import approval
from graphs.binding import add_in_turn
from graphs.opening import FlowState, ScopeAsked, add_opening, add_reading
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
    add_reading(flow, tools, name=NAME, after="read_portfolio", before="check_task_hygiene")
    last = add_in_turn(
        flow,
        tools,
        check_task_hygiene,
        judge_influence,
        find_escalations,
        plan_updates,
        compose_report,
        name=NAME,
        after="",
    )
    approval.add_gate(flow, tools)
    flow.add_edge(last, "approval")
    return flow
