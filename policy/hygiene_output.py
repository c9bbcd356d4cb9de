"""Flow A's own output schema (skill, Flow A; contract: output A)."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from policy.findings import Finding
from policy.proposals import Proposal
from policy.value import Value

_IN_A_NOTE = 5


class ItemInShort(Value):
    """A packet item in one line."""

    item_id: str
    kind: str
    route_to: str | None
    tool: str | None
    milestone_id: str
    task_id: str | None
    what: str
    why: str


def hygiene_output(findings: Iterable[Finding], items: Mapping[str, Proposal]) -> dict[str, Any]:
    """`task_hygiene_findings` by milestone, `suggested_updates` (all items), `cross_role_note`."""
    by_milestone: dict[str, list[dict[str, Any]]] = {}
    for finding in findings:
        short = finding.model_dump(mode="json", include={"task_id", "check", "severity", "detail"})
        by_milestone.setdefault(finding.milestone_id, []).append(short)
    return {
        "task_hygiene_findings": by_milestone,
        "suggested_updates": [in_short(item_id, item).model_dump(mode="json") for item_id, item in items.items()],
        "cross_role_note": cross_role_note(list(items.values())),
    }


def in_short(item_id: str, item: Proposal) -> ItemInShort:
    """One item, short."""
    return ItemInShort(
        item_id=item_id,
        kind=item.kind,
        route_to=item.route_to,
        tool=item.tool,
        milestone_id=item.milestone.id,
        task_id=item.task.id if item.task else None,
        what=_what(item),
        why=item.why,
    )


def _what(item: Proposal) -> str:
    target = item.task.subject if item.task else str(item.proposed.get("subject", item.milestone.name or ""))
    changes = [f"{name} {value}" for name, value in item.proposed.items() if name in ("dueDate", "statusCode")]
    changes += [f"{name} needs words" for name in item.missing_text]
    return f"{target}: {', '.join(changes)}" if changes else target


def cross_role_note(items: Sequence[Proposal]) -> dict[str, str]:
    """One short text for each role that is asked for something: who, what, which milestone.

    The most urgent come first, as the items do; what is beyond `_IN_A_NOTE` is counted.
    """
    asked: dict[str, list[str]] = {}
    for item in items:
        if item.kind == "recommendation" and item.route_to is not None:
            number = f" ({item.milestone.number})" if item.milestone.number else ""
            what = item.why if item.route_to != "SE" else f"{_what(item)} ({item.why})"
            asked.setdefault(item.route_to, []).append(f"{item.milestone.name or item.milestone.id}{number}: {what}")
    return {role: f"{role}: {_listed(texts)}" for role, texts in asked.items()}


def _listed(texts: Sequence[str]) -> str:
    more = len(texts) - _IN_A_NOTE
    return " | ".join([*texts[:_IN_A_NOTE], *([f"and {more} more"] if more > 0 else [])])
