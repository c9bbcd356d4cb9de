"""A packet as LangChain's human-in-the-loop interfaces show it (contract: the interrupt's value)."""

from typing import Any

from policy.markdown import code, plain, quotation
from policy.packet import Item, Packet

_OLD = 300


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
    """One item in plain words: what, where, old -> new, why. Text of the CRM is quoted, inert, and no Markdown.

    What will be written stands there whole; what is there now is cut, with the number of characters left out.
    """
    target = f"task {quotation(item.task.subject)} ({plain(item.task.id)})" if item.task else "a new task"
    if item.tool == "update_milestone":
        target = "the milestone's forecast comments"
    milestone, opportunity = item.milestone, item.opportunity
    number = f" {code(milestone.number)}" if milestone.number else ""
    preview = "Approving gives a preview; nothing is written." if packet.crm_contract == "dry_run" else ""
    lines = [
        f"{item.item_id}: {item.tool}, {target}",
        f"milestone {quotation(milestone.name or '')}{number} ({plain(milestone.id)})",
        f"opportunity {quotation(opportunity.name or '')} ({plain(opportunity.id)}),"
        f" customer {quotation(item.customer.name or '')}",
        *(_change(name, item) for name in sorted(item.proposed)),
        f"why: {plain(item.why)}",
        f"impact: {plain(item.impact)}",
        f"risk: {plain(item.risk)}",
        preview,
    ]
    return "\n".join(line for line in lines if line)


def _change(name: str, item: Item) -> str:
    label = f" ({plain(item.labels[name])})" if name in item.labels else ""
    return f"{name}: {_value(item.current.get(name), _OLD)} -> {_value(item.proposed[name])}{label}"


def _value(value: Any, limit: int | None = None) -> str:
    if value is None:
        return "(none)"
    return quotation(value, limit) if isinstance(value, str) else plain(str(value))
