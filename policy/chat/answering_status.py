"""Where a run stands, what changed since an earlier one, and what can be asked about it."""

from policy.chat.answering_items import WAITING_KINDS, asked, item_line, packet_notes, result_line, short_forms
from policy.chat.answering_why import why_milestone
from policy.chat.answering_words import Json, bullets, counted, entries, flow_name, name_of, sentence, unread_note
from policy.since_last import SinceLast, lines

_STATUS = {
    "awaiting_confirmation": "waits for your decision",
    "needs_input": "waits for an answer",
    "completed": "is completed",
    "failed": "failed",
}


def status(run: Json) -> str:
    """Flow, status, what was read, what waits, and the result of each decided item."""
    state = _STATUS.get(str(run.get("status")), f"has the status {sentence(run.get('status'))}")
    shown = [f"The {flow_name(run)} run {sentence(run.get('thread_id'))} of {sentence(run.get('as_of'))} {state}."]
    shown += _error(run)
    if question := run.get("question"):
        shown += asked(question)
    shown += _read(run)
    shown += _packet(run)
    results = [result_line(one) for one in entries(run, "results")]
    shown += ["Results:", *bullets(results)] if results else ["No item has been decided yet."]
    warnings = [sentence(one) for one in run.get("warnings") or ()]
    shown += ["Warnings:", *bullets(warnings)] if warnings else []
    return "\n".join(shown)


def of_milestone(milestone: Json, run: Json) -> str:
    """Where one milestone stands, with the items that wait on it and what became of those decided."""
    shown = [why_milestone(milestone, run)]
    numbered = enumerate(entries(run.get("packet") or {}, "items"), start=1)
    key = milestone["milestone_id"]
    of_it = [item_line(number, item) for number, item in numbered if (item.get("milestone") or {}).get("id") == key]
    shown += ["Proposed in the waiting packet:", *bullets(of_it)] if of_it else []
    ids = {one.get("item_id") for one in short_forms(run) if one.get("milestone_id") == key}
    results = [result_line(one) for one in entries(run, "results") if one.get("item_id") in ids]
    shown += ["Results:", *bullets(results)] if results else []
    return "\n".join(shown)


def changes(run: Json, since: SinceLast | None) -> str:
    """What changed since the last run, and what this run itself wrote."""
    shown = lines(since) if since is not None else ["No earlier run of this scope is at hand to compare this one with."]
    results = [result_line(one) for one in entries(run, "results")]
    shown += ["By this run:", *bullets(results)] if results else ["This run has changed nothing."]
    return "\n".join(shown)


def nothing_read(run: Json) -> str:
    """Why a run without milestones cannot answer."""
    shown = _error(run)
    if question := run.get("question"):
        shown += asked(question)
    if not shown:
        shown = [f"The {flow_name(run)} run found no milestone in its scope."]
    note = unread_note(run)
    return "\n".join(["This run holds no milestone, so it cannot say that.", *shown, *([note] if note else [])])


def abilities(run: Json) -> str:
    """What a person can ask of this run and do with it."""
    shown = [
        f"About the {flow_name(run)} run of {sentence(run.get('as_of'))} you can ask:",
        "- why a milestone is not ready, and why a finding, handoff, influence verdict or escalation was made",
        "- the words behind a verdict, of one element (budget, authority, need, timeline) or of all",
        "- for the findings that are overdue, stale, blocked, at risk, unowned, undated, or of a severity",
        "- for the milestones that are ready, not ready, committed or uncommitted, or what is yours, and how many",
        "- where the run stands, what waits for you, and what changed since the last run",
    ]
    items = entries(run.get("packet") or {}, "items")
    if any(one.get("kind") in WAITING_KINDS for one in items):
        shown.append(f'- what an item does ("explain 2"; there are {len(items)})')
        shown.append('To decide: "approve 1 and 3", "change 2 to Friday", "reject 4". Only a clear approval approves.')
    elif run.get("question"):
        shown += asked(run["question"])
    return "\n".join(shown)


def _error(run: Json) -> list[str]:
    error = run.get("error")
    if not error:
        return []
    server = f" (server {sentence(error['server'])})" if error.get("server") else ""
    hint = [f"What helps: {sentence(error['hint'])}."] if error.get("hint") else []
    return [f"It failed with {sentence(error.get('code'))}{server}: {sentence(error.get('message'))}.", *hint]


def _read(run: Json) -> list[str]:
    coverage = run.get("coverage") or {}
    told = [counted(int(coverage.get(f"{one}") or 0), noun) for one, noun in _READ]
    servers = f" from {sentence(run['servers'])}" if run.get("servers") else ""
    m365 = str(coverage.get("m365") or "not_asked").replace("_", " ")
    role = run.get("role") or {}
    who = f"As {sentence(role.get('name'))}, {name_of(role.get('user_name'))}. " if role.get("name") else ""
    note = unread_note(run)
    return [f"{who}Read{servers}: {', '.join(told)}; M365: {sentence(m365)}.", *([note] if note else [])]


_READ = (("opportunities", "opportunity"), ("milestones", "milestone"), ("tasks", "task"))


def _packet(run: Json) -> list[str]:
    packet = run.get("packet")
    if not packet:
        return ["It has no packet: nothing waits for approval."]
    items = entries(packet, "items")
    waiting = sum(one.get("kind") in WAITING_KINDS for one in items)
    return [f"Its packet has {counted(len(items), 'item')}, {waiting} for you to decide.", *packet_notes(packet)]
