"""A run and its packet in words, for a chat. Text of the CRM stands in quotation marks, inert, and is never more."""

from collections.abc import Mapping, Sequence
from typing import Any

from policy.markdown import code, plain, quotation

Json = Mapping[str, Any]
_IN_A_LIST = 80
_BEFORE = 300
_SHOWN_IN_SUMMARY = 25


def words(text: str | None, limit: int | None = None) -> str:
    """A record's text as a marked quotation, whole where no limit is given."""
    return quotation(text or "", limit)


def summary(run: Json) -> str:
    """Where the run stands, what it found, and its packet in a line an item."""
    contract = f", {run['crm_contract']} contract" if run["crm_contract"] else ""
    lines = [
        f"Run {run['thread_id']} ({run['flow']}) as of {run['as_of']},"
        f" servers: {plain(run['servers'])}{contract}. Status: {run['status']}.",
        *_error(run["error"]),
        *_question(run["question"]),
        *_found(run),
        *_results(run["results"]),
        *_packet(run["packet"]),
        *(f"Warning: {plain(text)}" for text in run["warnings"][:5]),
    ]
    return "\n".join(lines)


def _error(error: Json | None) -> list[str]:
    if error is None:
        return []
    return [f"Error {error['code']}: {plain(error['message'])}", *([plain(error["hint"])] if error["hint"] else [])]


def _question(question: Json | None) -> list[str]:
    if question is None:
        return []
    options = "; ".join(words(option) for option in question["options"])
    return [f"Question ({question['kind']}): {plain(question['text'])}", *([f"Options: {options}"] if options else [])]


def _found(run: Json) -> list[str]:
    if not run["milestones"]:
        return []
    findings = [finding for milestone in run["milestones"] for finding in milestone["findings"]]
    severe = sum(finding["severity"] == "high" for finding in findings)
    escalations = sum(len(milestone["escalations"]) for milestone in run["milestones"])
    return [
        f"{len(run['milestones'])} milestones, {len(findings)} findings ({severe} of high severity),"
        f" {escalations} escalations. Microsoft 365: {run['coverage']['m365']}."
    ]


def _results(results: Sequence[Json]) -> list[str]:
    newest = [f"Result {entry['item_id']}: {entry['outcome']}. {plain(entry['detail'])}" for entry in results]
    return newest[-_SHOWN_IN_SUMMARY:]


def _packet(packet: Json | None) -> list[str]:
    if packet is None:
        return []
    items = packet["items"]
    more = len(items) - _SHOWN_IN_SUMMARY
    return [
        f"Packet {packet['packet_hash']}, {len(items)} items, expires {packet['expires_at']}."
        + (" dry_run: approving yields previews and writes nothing." if packet["crm_contract"] == "dry_run" else ""),
        *(_in_short(item) for item in items[:_SHOWN_IN_SUMMARY]),
        *([f"… and {more} more items"] if more > 0 else []),
    ]


def _in_short(item: Json) -> str:
    about = item["task"]["subject"] if item["task"] else item["milestone"]["name"]
    changed = "; ".join(
        f"{name}: {_value(item['current'].get(name), _IN_A_LIST)} → {_value(item['proposed'][name], _IN_A_LIST)}"
        for name in item["proposed"]
    )
    route = f", for {item['route_to']}" if item["route_to"] else ""
    return (
        f"- {item['item_id']} [{item['kind']}{route}] {item['tool'] or 'no tool'} {words(about, _IN_A_LIST)}: {changed}"
    )


def card(item: Json) -> str:
    """One item for the person who decides: every argument that will be sent, nothing new of it cut short."""
    milestone = item["milestone"]
    number = f" {code(milestone['number'])}" if milestone["number"] else ""
    lines = [
        f"{item['item_id']}: {item['tool']}" + (f", task {_named(item['task'], 'subject')}" if item["task"] else ""),
        f"- milestone {words(milestone['name'])}{number} ({plain(milestone['id'])}),"
        f" opportunity {_named(item['opportunity'], 'name')}, customer {words(item['customer']['name'])}",
        *(_change(name, item) for name in _arguments_shown(item)),
        f"- why: {plain(item['why'])}",
        f"- impact: {plain(item['impact'])}",
        f"- risk: {plain(item['risk'])}",
    ]
    return "\n".join(lines)


def _named(record: Json, name: str) -> str:
    return f"{words(record[name])} ({plain(record['id'])})"


def _arguments_shown(item: Json) -> list[str]:
    """Every argument but the ids of the records that the card names."""
    named = {item["milestone"]["id"], item["task"]["id"] if item["task"] else None}
    return [name for name, value in item["arguments"].items() if name in item["proposed"] or value not in named]


def _change(name: str, item: Json) -> str:
    old, new = item["current"].get(name), item["arguments"][name]
    label = f" ({plain(item['labels'][name])})" if name in item["labels"] else ""
    if item["tool"] == "create_task" or old == new:
        return f"- {name}: {_value(new)}{label}"
    if isinstance(old, str) and isinstance(new, str) and old.strip() and new.startswith(old.rstrip()):
        return f"- {name}: keeps {words(old, _BEFORE)} and adds {words(new[len(old.rstrip()) :])}"
    return f"- {name}: {_value(old, _BEFORE)} → {_value(new)}{label}"


def _value(value: Any, limit: int | None = None) -> str:
    if value is None:
        return "(none)"
    return words(value, limit) if isinstance(value, str) else plain(str(value))
