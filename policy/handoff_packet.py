"""The CSU handoff packet (skill, Handoff Rules; section 5 of policy.md): everything that the CSA and CSAM need."""

from collections.abc import Mapping, Sequence
from typing import Any

from policy.bant import ELEMENTS, Bant
from policy.csu_people import ROLES, Recipients
from policy.findings import Citation
from policy.handoff import Handoff
from policy.handoff_asks import asks
from policy.proposals import Proposal
from policy.records import Directory, MilestoneRecord

NO_BLOCKER = "no blocker is recorded"


def handoff_packet(
    record: MilestoneRecord,
    bant: Bant,
    handoff: Handoff,
    blockers: Sequence[Citation],
    recipients: Recipients,
    first_tasks: Mapping[str, Proposal],
    directory: Directory,
) -> dict[str, Any]:
    """The packet as JSON. `first_tasks` are the run's create_task items of this handoff, by item id."""
    account, opportunity, milestone = record.account, record.opportunity, record.milestone
    return {
        "account": {"id": account.account_id, "name": account.name or ""},
        "opportunity": {"id": opportunity.opportunity_id, "name": opportunity.name or ""},
        "milestone": {
            "id": milestone.milestone_id,
            "name": milestone.name or "",
            "number": milestone.number,
            "status": milestone.status,
            "date": milestone.due.isoformat() if milestone.due else None,
        },
        "tasks": [
            {
                "id": task.task_id,
                "subject": task.subject,
                "status": task.status,
                "open": task.is_open,
                "owner": _name(directory, task.owner_id),
                "due": task.due.isoformat() if task.due else None,
            }
            for task in record.tasks
        ],
        "bant_summary": {
            element: {"state": bant.of(element).state, "citations": _cited(bant.of(element).citations)}
            for element in ELEMENTS
        },
        "customer_outcome": _cited(handoff.outcome),
        "technical_decisions": _cited(handoff.decisions),
        "blockers": _cited(blockers) or NO_BLOCKER,
        "asks": asks(record, bant, handoff, blockers),
        "recipients": {
            role: [{"id": who.user_id, "name": who.name, "title": who.title} for who in recipients.of(role)]
            for role in ROLES
        },
        "first_tasks": [
            {
                "item_id": item_id,
                "subject": item.proposed["subject"],
                "owner": item.labels.get("ownerId"),
                "due": item.proposed["dueDate"],
            }
            for item_id, item in first_tasks.items()
        ],
    }


def _cited(citations: Sequence[Citation]) -> list[dict[str, Any]]:
    return [citation.model_dump(mode="json") for citation in citations]


def _name(directory: Directory, user_id: str | None) -> str | None:
    person = directory.find(user_id)
    return person.name if person is not None else None
