"""Flow D: Microsoft 365 evidence companion (WorkIQ).

resolve role and scope, read the milestones with their tasks (the shared opening)
ask WorkIQ one bounded question for each source type of an opportunity
let a model, where there is one, read the words that rules read poorly
compare what it says with the CRM
plan what closes the gaps
compose the report, then one packet for a person (the shared gate)
"""

from langgraph.graph import StateGraph

from graphs import approval
from graphs.binding import add_in_turn
from graphs.opening import EvidenceAsked, FlowState, add_opening, add_reading
from nodes.ask_work_iq import ask_work_iq
from nodes.check_task_hygiene import check_task_hygiene
from nodes.compare_evidence import compare_evidence
from nodes.compose_report import compose_report
from nodes.find_escalations import find_escalations
from nodes.judge_influence import judge_influence
from nodes.plan_updates import plan_updates
from tools.toolbox import Toolbox

NAME = "evidence_companion"
Flow = StateGraph[FlowState, None, EvidenceAsked, FlowState]


def build(tools: Toolbox) -> Flow:
    """The flow as an uncompiled graph; whoever runs it compiles it with a checkpointer."""
    flow: Flow = StateGraph(FlowState, input_schema=EvidenceAsked, output_schema=FlowState)
    add_opening(flow, tools, name=NAME)
    asked = add_in_turn(flow, tools, ask_work_iq, name=NAME, after="read_portfolio")
    add_reading(flow, tools, name=NAME, after=asked, before="compare_evidence")
    last = add_in_turn(
        flow,
        tools,
        compare_evidence,
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
