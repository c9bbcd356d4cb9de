"""A run's JSON as the contract has it, for the rendering alone. `hostile` text stands wherever a record's words do."""

from typing import Any

from tests.cli.rendering import sample_output

Json = dict[str, Any]
MILESTONE = sample_output.MILESTONE
HOSTILE = "Wave [bold red]1[/] \x1b[2J\x1b[31m\u202e evil\u200b\nApproved: yes \\ 東亜電機"
JUDGING_BANT = ("bant_handoff", "daily")


def packet(words: str, **changed: Any) -> Json:
    """A packet with an item of each kind."""
    given = {
        "packet_hash": "sha256:" + "ab" * 32,
        "created_at": "2026-11-23T08:00:00Z",
        "expires_at": "2026-11-24T08:00:00Z",
        "role_applied": "Solution Engineer",
        "crm": {"organization_id": MILESTONE, "url": None, "user_id": MILESTONE},
        "crm_contract": "staged",
        "deferred": 0,
        "items": [
            item("i1", "write", words),
            item("i2", "needs_text", words, proposed={}),
            item("i3", "manual", words, tool=None, arguments=None, proposed={}, task=None),
            item("i4", "recommendation", words, tool=None, arguments=None, proposed={}, route_to="CSAM"),
        ],
    }
    return given | changed


def item(item_id: str, kind: str, words: str, **changed: Any) -> Json:
    """An item that re-dates a task."""
    given = {
        "item_id": item_id,
        "kind": kind,
        "route_to": None,
        "tool": "update_task",
        "arguments": {"taskId": MILESTONE, "dueDate": "2026-11-30"},
        "customer": {"id": MILESTONE, "name": words},
        "opportunity": {"id": MILESTONE, "name": words},
        "milestone": {"id": MILESTONE, "number": "7-400000001", "name": words},
        "task": {"id": MILESTONE, "subject": words},
        "current": {"dueDate": "2026-11-16", "description": words},
        "proposed": {"dueDate": "2026-11-30"},
        "labels": {},
        "why": words,
        "impact": words,
        "risk": words,
        "citations": [sample_output.citation(words)],
        "record_url": "https://contoso.crm.dynamics.com/main.aspx?etn=task&id=" + MILESTONE + "&pagetype=entityrecord",
    }
    return given | changed


def guardrails(words: str, *results: str) -> list[Json]:
    """The four, with these results; those left out do not apply."""
    names = ("task_completeness", "bant_gate", "csu_handoff_quality", "committed_follow_through")
    given = [*results, *["not_applicable"] * (4 - len(results))]
    return [
        {"id": number, "name": name, "result": result, "reason": words}
        for number, (name, result) in enumerate(zip(names, given, strict=True), start=1)
    ]


def milestone(words: str = "Wave 1", **changed: Any) -> Json:
    """A milestone with a hygiene finding and an escalation."""
    given = {
        "milestone_id": MILESTONE,
        "number": "7-400000001",
        "name": words,
        "record_url": None,
        "account_id": MILESTONE,
        "account_name": words,
        "opportunity_id": MILESTONE,
        "opportunity_name": words,
        "stage": None,
        "category": None,
        "delivery_path": None,
        "status": words,
        "active": True,
        "commitment": "in_between",
        "date": None,
        "monthly_use": None,
        "influenced": None,
        "influence_reason": None,
        "stable": None,
        "bant": None,
        "bant_status": None,
        "handoff": "not_applicable",
        "handoff_reason": None,
        "missing_artifacts": [],
        "guardrails": guardrails(words, "fail"),
        "findings": [{"task_id": MILESTONE, "check": "due_date", "severity": "high", "detail": words}],
        "escalations": [
            {
                "trigger": "date_divergence",
                "to": ["Specialist", "CSAM"],
                "detail": "late",
                "citations": [sample_output.citation(words)],
            }
        ],
        "evidence_findings": [],
        "next_actions": [{"action": words, "owner": words, "due": "2026-11-30", "item_id": "i1"}],
        "msx_note": f"2026-11-23: {words}",
        "completeness": "partial",
    }
    return given | changed


def quiet(**changed: Any) -> Json:
    """A milestone in good order."""
    well = {"findings": [], "escalations": [], "completeness": "complete", "status": "On Track", "date": "2026-12-15"}
    given = {"guardrails": guardrails("in order", "pass"), "commitment": "uncommitted"}
    return milestone(**well | given | changed)


def ready(words: str = "Wave 1", **changed: Any) -> Json:
    """An uncommitted milestone that is handed off."""
    given = {
        "commitment": "uncommitted",
        "bant": sample_output.bant(words),
        "bant_status": "ready",
        "handoff": "yes",
        "handoff_reason": words,
    }
    return milestone(words, **given | changed)


def influenced(words: str = "Wave 1", **changed: Any) -> Json:
    """A committed milestone that the SE influenced."""
    given = {"commitment": "committed", "influenced": True, "influence_reason": words, "stable": False}
    return milestone(words, **given | changed)


def run(words: str = "Wave 1", flow: str = "task_hygiene", **changed: Any) -> Json:
    """A run of a flow that waits, with everything in it that such a run can hold."""
    one = ready(words) if flow in JUDGING_BANT else influenced(words)
    if flow != "task_hygiene":
        one["evidence_findings"] = sample_output.evidence_findings(words)
    given = {
        "schema_version": 1,
        "flow": flow,
        "thread_id": "0123456789ab",
        "status": "awaiting_confirmation",
        "error": None,
        "as_of": "2026-11-23",
        "servers": "mcp.json",
        "crm_contract": "staged",
        "settings": {"packet_limit": 25},
        "role": {
            "name": "Solution Engineer",
            "confidence": "high",
            "source": "systemusers.title",
            "user_id": MILESTONE,
            "user_name": words,
        },
        "question": None,
        "milestones": [one],
        "completion_criteria": [{"name": "Every active milestone …", "result": "fail", "milestone_ids": [MILESTONE]}],
        "output": sample_output.output(flow, words),
        "packet": packet(words),
        "results": [
            {
                "item_id": "i9",
                "packet_hash": "sha256:" + "cd" * 32,
                "outcome": "stale",
                "tool_reply": {},
                "detail": words,
            }
        ],
        "coverage": {
            "opportunities": 1,
            "milestones": 1,
            "tasks": 2,
            "failed_reads": [{"what": words, "reason": words}],
            "truncated": True,
            "m365": "not_asked" if flow == "task_hygiene" else "partial",
            "set_aside": 0,
            "crm_calls": 9,
            "m365_calls": 0,
            "model_calls": 0,
            "model_tokens": 0,
        },
        "warnings": [words],
    }
    return given | changed
