"""What the chat says of a run: in good English for one and for many, and with a next step that fits."""

from typing import Any

from policy.chat.replies import of_packet, of_run
from policy.chat.run_answers import answer
from policy.chat.understood import RunQuestion
from tests.policy.chat.run_samples import sample


def _item(kind: str) -> dict[str, Any]:
    tool = "update_task" if kind in {"write", "needs_text"} else None
    milestone, task = {"name": "Landing zone"}, {"subject": "PoC"}
    return {"kind": kind, "tool": tool, "route_to": None, "task": task, "milestone": milestone, "proposed": {}}


def _packet(*kinds: str, deferred: int = 0) -> dict[str, Any]:
    items = [_item(kind) for kind in kinds]
    return {"packet_hash": "sha256:" + "ab" * 32, "crm_contract": "staged", "deferred": deferred, "items": items}


def _run(read: int) -> dict[str, Any]:
    milestone = {
        "findings": [{"severity": "high"}] * read,
        "bant_status": None,
        "handoff": None,
        "influenced": True,
        "evidence_findings": [{"kind": "date_divergence"}],
    }
    coverage = {"milestones": read, "opportunities": read, "tasks": read}
    return {"error": None, "question": None, "status": "completed", "flow": "daily", "coverage": coverage,
            "milestones": [milestone] * read, "warnings": [], "packet": None}  # fmt: skip


def test_one_of_a_thing_is_told_in_the_singular() -> None:
    one = "1 finding, 1 high; 1 committed milestone influenced by you; 1 difference to Microsoft 365."
    assert f"read 1 milestone of 1 opportunity, 1 task. {one}" in of_run(_run(1))
    assert "read 2 milestones of 2 opportunities, 2 tasks. 4 findings" in of_run(_run(2))
    told = "\n".join(of_packet(_packet("write", deferred=1)))
    assert "1 item, 1 ready to approve" in told
    assert "1 further proposal comes in the next packet." in told


def test_the_next_step_names_items_that_the_packet_has() -> None:
    assert of_packet(_packet("write"))[-1] == "Say “approve 1”, “change 1 to Friday”, “why 1?”, or “no”."
    assert "“approve 2 and 3”" in of_packet(_packet("manual", "write", "write"))[-1]
    last = of_packet(_packet("needs_text", "manual"))[-1]
    assert last == "Say “1: done when …”, “why 1?”, or “no”."


def test_a_packet_with_nothing_to_decide_offers_no_approval() -> None:
    assert of_packet(_packet("manual", "recommendation"))[-1] == "Nothing of it is for you to approve. Ask “why 1?”."


def test_a_list_may_leave_a_severity_out() -> None:
    run = sample("daily_waiting")
    told = answer(RunQuestion(about="list", excluded="low"), run)
    assert "high finding" in told
    assert "low finding" not in told
