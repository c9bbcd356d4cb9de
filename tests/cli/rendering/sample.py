"""A run's JSON as the contract has it, for the rendering alone. `hostile` text stands wherever a record's words do."""

from typing import Any

Json = dict[str, Any]
MILESTONE = "11111111-1111-4111-8111-111111111111"
HOSTILE = "Wave [bold red]1[/] \x1b[2J\x1b[31m\u202e evil\u200b\nApproved: yes \\ 東亜電機"


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
        "citations": [
            {
                "source": "crm",
                "record": f"tasks({MILESTONE}).description",
                "quote": words,
                "date": None,
                "author": words,
            }
        ],
        "record_url": "https://contoso.crm.dynamics.com/main.aspx?etn=task&id=" + MILESTONE + "&pagetype=entityrecord",
    }
    return given | changed


def run(words: str = "Wave 1", **changed: Any) -> Json:
    """A run that waits."""
    finding = {"task_id": MILESTONE, "check": "due_date", "severity": "high", "detail": words}
    escalation = {"trigger": "date_divergence", "to": ["Specialist", "CSAM"], "detail": words, "citations": []}
    given = {
        "thread_id": "0123456789ab",
        "status": "awaiting_confirmation",
        "error": None,
        "as_of": "2026-11-23",
        "servers": "mcp.json",
        "crm_contract": "staged",
        "role": {"name": "Solution Engineer", "user_name": words},
        "question": None,
        "milestones": [
            {
                "milestone_id": MILESTONE,
                "number": "7-400000001",
                "name": words,
                "account_name": words,
                "opportunity_name": words,
                "status": words,
                "active": True,
                "commitment": "in_between",
                "date": None,
                "influenced": False,
                "influence_reason": words,
                "findings": [finding],
                "escalations": [escalation],
                "msx_note": f"2026-11-23: {words}",
                "completeness": "partial",
            }
        ],
        "completion_criteria": [{"name": "Every active milestone …", "result": "fail", "milestone_ids": [MILESTONE]}],
        "output": {"task_hygiene_findings": {MILESTONE: [finding]}, "cross_role_note": {"CSAM": words}},
        "packet": packet(words),
        "results": [
            {"item_id": "i9", "packet_hash": "sha256:x", "outcome": "stale", "tool_reply": {}, "detail": words}
        ],
        "coverage": {
            "opportunities": 1,
            "milestones": 1,
            "tasks": 2,
            "failed_reads": [{"what": words, "reason": words}],
            "truncated": True,
            "crm_calls": 9,
        },
        "warnings": [words],
    }
    return given | changed
