"""The flows' own outputs as the contract has them, and what they are made of."""

from typing import Any

Json = dict[str, Any]
MILESTONE = "11111111-1111-4111-8111-111111111111"
ELEMENTS = ("budget", "authority", "need", "timeline")


def citation(words: str, **changed: Any) -> Json:
    """Words of a task's description."""
    given = {
        "source": "crm",
        "record": f"tasks({MILESTONE}).description",
        "quote": words,
        "date": None,
        "author": words,
    }
    return given | changed


def said_in_teams(words: str) -> Json:
    """Words of a chat."""
    return citation(words, source="teams", record="m365", date="2026-11-20")


def bant(words: str, **changed: Any) -> Json:
    """All four elements evidenced by these words."""
    return {element: {"state": "evidenced", "citations": [citation(words)]} for element in ELEMENTS} | changed


def handoff_packet(words: str, **changed: Any) -> Json:
    """A handoff to one CSA and to no CSAM."""
    task = {"id": MILESTONE, "subject": words, "status": words, "open": True, "owner": words, "due": "2026-12-01"}
    given = {
        "account": {"id": MILESTONE, "name": words},
        "opportunity": {"id": MILESTONE, "name": words},
        "milestone": {"id": MILESTONE, "name": words, "number": None, "status": words, "date": "2026-12-15"},
        "tasks": [task, task | {"open": False}],
        "bant_summary": bant(words),
        "customer_outcome": [citation(words)],
        "technical_decisions": [citation(words)],
        "blockers": "no blocker is recorded",
        "asks": {"CSA": [words], "CSAM": [words]},
        "recipients": {"CSA": [{"id": MILESTONE, "name": words, "title": words}], "CSAM": []},
        "first_tasks": [{"item_id": "i1", "subject": words, "owner": words, "due": "2026-11-30"}],
    }
    return given | changed


def evidence_findings(words: str) -> list[Json]:
    """One difference between the CRM and Microsoft 365."""
    return [
        {
            "kind": "date_divergence",
            "crm_value": words,
            "m365_value": words,
            "task_id": MILESTONE,
            "citations": [said_in_teams(words)],
        }
    ]


def followed(words: str, **changed: Any) -> Json:
    """An influenced milestone whose tasks are kept current."""
    given = {"influenced": True, "reason": words, "stable": False, "status": "follow_through", "monitoring_note": None}
    return given | changed


def in_short(words: str, **changed: Any) -> Json:
    """A packet item in one line."""
    given = {
        "item_id": "i1",
        "kind": "write",
        "route_to": None,
        "tool": "update_task",
        "milestone_id": MILESTONE,
        "task_id": MILESTONE,
        "what": words,
        "why": words,
    }
    return given | changed


def output(flow: str, words: str) -> Json:
    """The flow's output schema, filled."""
    finding = {"task_id": MILESTONE, "check": "due_date", "severity": "high", "detail": words}
    hygiene: Json = {
        "task_hygiene_findings": {MILESTONE: [finding]},
        "suggested_updates": [in_short(words)],
        "cross_role_note": {"CSAM": words},
    }
    by_flow: dict[str, Json] = {
        "task_hygiene": hygiene,
        "daily": hygiene
        | {"handoffs": {MILESTONE: handoff_packet(words)}, "follow_through": {MILESTONE: followed(words)}},
        "bant_handoff": {
            "bant_status": {MILESTONE: "ready"},
            "evidence_summary": {MILESTONE: bant(words)},
            "dry_run_updates": [in_short(words)],
            "csu_handoff_packet": {MILESTONE: handoff_packet(words)},
        },
        "influenced_follow_through": {
            "influenced_committed_status": {MILESTONE: followed(words)},
            "task_update_plan": [in_short(words)],
            "blockers": {MILESTONE: [citation(words)]},
            "role_asks": [{"role": "CSAM", "person": words, "ask": words, "milestone_id": MILESTONE}],
            "proposed_tasks": [in_short(words, item_id="i2", tool="create_task", task_id=None)],
        },
        "evidence_companion": {
            "fact_map": {
                "customer": words,
                "opportunity": [words, f"{words} 2"],
                "people": [words],
                "since": "2026-11-09",
                "until": "2026-11-23",
                "sources": ["teams", "meeting"],
                "assumptions": [words],
            },
            "m365_evidence_summary": {MILESTONE: [said_in_teams(words)]},
            "crm_alignment_findings": {MILESTONE: evidence_findings(words)},
            "suggested_updates": [in_short(words)],
        },
    }
    return by_flow[flow]
