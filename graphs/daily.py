"""The core operating loop (skill, Core Operating Loop): one sweep over the scope, one packet.

resolve role and scope, read the milestones with their tasks (the shared opening), then the opportunities' BANT columns
ask WorkIQ for what mail, chats, meetings and documents say
check the hygiene of every active milestone; then by commitment: BANT and handoff, or influence and follow-through
plan all of it together, so that no record is touched twice
compose the report, then one packet for a person (the shared gate)
"""

from langgraph.graph import StateGraph

from graphs import approval
from graphs.binding import add
from graphs.opening import EvidenceAsked, FlowState, add_opening
from nodes.ask_work_iq import ask_work_iq
from nodes.assess_bant import assess_bant
from nodes.check_task_hygiene import check_task_hygiene
from nodes.compare_evidence import compare_evidence
from nodes.compose_report import compose_report
from nodes.decide_handoff import decide_handoff
from nodes.find_escalations import find_escalations
from nodes.judge_influence import judge_influence
from nodes.plan_updates import plan_updates
from nodes.read_qualification import read_qualification
from tools.toolbox import Toolbox

NAME = "daily"
Flow = StateGraph[FlowState, None, EvidenceAsked, FlowState]


def build(tools: Toolbox) -> Flow:
    """The flow as an uncompiled graph; whoever runs it compiles it with a checkpointer."""
    flow: Flow = StateGraph(FlowState, input_schema=EvidenceAsked, output_schema=FlowState)
    add_opening(flow, tools, name=NAME)
    add(flow, read_qualification, tools)
    add(flow, ask_work_iq, tools)
    add(flow, compare_evidence, tools)
    add(flow, check_task_hygiene, tools)
    add(flow, judge_influence, tools)
    add(flow, find_escalations, tools)
    add(flow, assess_bant, tools)
    add(flow, decide_handoff, tools)
    add(flow, plan_updates, tools, name=NAME)
    add(flow, compose_report, tools, name=NAME)
    approval.add_gate(flow, tools)

    flow.add_edge("read_portfolio", "read_qualification")
    flow.add_edge("read_qualification", "ask_work_iq")
    flow.add_edge("ask_work_iq", "compare_evidence")
    flow.add_edge("compare_evidence", "check_task_hygiene")
    flow.add_edge("check_task_hygiene", "judge_influence")
    flow.add_edge("judge_influence", "find_escalations")
    flow.add_edge("find_escalations", "assess_bant")
    flow.add_edge("assess_bant", "decide_handoff")
    flow.add_edge("decide_handoff", "plan_updates")
    flow.add_edge("plan_updates", "compose_report")
    flow.add_edge("compose_report", "approval")
    return flow
