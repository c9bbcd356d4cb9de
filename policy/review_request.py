"""A packet as LangChain's human-in-the-loop interfaces show it (contract: the interrupt's value)."""

from typing import Any

from policy.inert import inert, quoted
from policy.packet import Item, Packet


def review_request(packet: Packet, refusal: str | None = None) -> dict[str, Any]:
    """The packet itself, and one action request per write item with its arguments as strings."""
    writes = [item for item in packet.items if item.kind == "write"]
    tools = dict.fromkeys(item.tool for item in writes)
    return {
        "packet": packet.model_dump(mode="json"),
        "refusal": refusal,
        "action_requests": [
            {
                "name": item.tool,
                "args": {name: str(value) for name, value in (item.arguments or {}).items()},
                "description": description(item, packet),
            }
            for item in writes
        ],
        "review_configs": [{"action_name": tool, "allowed_decisions": ["approve", "edit", "reject"]} for tool in tools],
    }


def description(item: Item, packet: Packet) -> str:
    """One item in plain words: what, where, old -> new, why. Text of the CRM is quoted and inert."""
    target = f"task {quoted(item.task.subject)} ({item.task.id})" if item.task else "a new task"
    if item.tool == "update_milestone":
        target = "the milestone's forecast comments"
    changes = [
        f"{name}: {_value(item.current.get(name))} -> {_value(value)}" for name, value in sorted(item.proposed.items())
    ]
    preview = "Approving gives a preview; nothing is written." if packet.crm_contract == "dry_run" else ""
    lines = [
        f"{item.item_id}: {item.tool}, {target}",
        f"milestone {quoted(item.milestone.name or '')} {item.milestone.number or ''} ({item.milestone.id})",
        f"opportunity {quoted(item.opportunity.name or '')}, customer {quoted(item.customer.name or '')}",
        *changes,
        f"why: {inert(item.why)}",
        f"risk: {inert(item.risk)}",
        preview,
    ]
    return "\n".join(line for line in lines if line)


def _value(value: Any) -> str:
    return "(none)" if value is None else quoted(str(value))
