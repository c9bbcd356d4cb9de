"""Proposals and packets for tests that do not care how they came about."""

from datetime import UTC, datetime, timedelta
from typing import Any

from policy.packet import Crm, Packet, build, item_of
from policy.proposals import Named, NamedMilestone, NamedTask, Proposal
from tools.ledger_rows import PlannedItem

TASK = "11111111-1111-4111-8111-111111111111"
MILESTONE = "22222222-2222-4222-8222-222222222222"
ME = "33333333-3333-4333-8333-333333333333"
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def proposal(**changed: Any) -> Proposal:
    """An update of one task's due date, with whatever the test changes."""
    given: dict[str, Any] = {
        "kind": "write",
        "tool": "update_task",
        "arguments": {"taskId": TASK, "dueDate": "2026-11-30"},
        "customer": Named(id="a", name="Contoso"),
        "opportunity": Named(id="o", name="Landing zone"),
        "milestone": NamedMilestone(id=MILESTONE, name="Landing zone live", number="7-1"),
        "task": NamedTask(id=TASK, subject="Sizing"),
        "current": {"dueDate": "2026-11-01"},
        "proposed": {"dueDate": "2026-11-30"},
        "labels": {},
        "why": "overdue",
        "impact": "the plan is true again",
        "risk": "the owner may want another day",
        "guard": {"description": "As agreed.", "comments": ""},
        "checks": ("due_date",),
    }
    return Proposal(**(given | changed))


def planned(count: int = 2, **changed: Any) -> list[PlannedItem]:
    """Items i1, i2 and on, all alike."""
    return [PlannedItem(item_id=f"i{number}", proposal=proposal(**changed)) for number in range(1, count + 1)]


def packet_of(plan: list[PlannedItem], *, now: datetime = NOON, hours: float = 24, user: str = ME) -> Packet:
    """A packet of that plan."""
    return build(
        [item_of(item.item_id, item.proposal) for item in plan],
        role_applied="Solution Engineer",
        crm=Crm(organization_id="org", url=None, user_id=user),
        contract="dry_run",
        deferred=0,
        now=now,
        lifetime=timedelta(hours=hours),
    )
