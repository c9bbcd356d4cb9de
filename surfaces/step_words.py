"""The steps of a run in words, for whoever waits for it."""

# What a flow turns to once this step is done; where flows differ, in words that fit each.
TURNS_TO = {
    "begin_run": "signing in",
    "resolve_role": "resolving the scope",
    "resolve_scope": "reading milestones",
    "read_portfolio": "looking for evidence",
    "read_qualification": "asking WorkIQ",
    "ask_work_iq": "comparing Microsoft 365 with the CRM",
    "compare_evidence": "checking task hygiene",
    "check_task_hygiene": "judging influence",
    "judge_influence": "finding escalations",
    "find_escalations": "judging each milestone",
    "assess_bant": "deciding handoffs",
    "decide_handoff": "planning updates",
    "plan_updates": "composing the report",
}
