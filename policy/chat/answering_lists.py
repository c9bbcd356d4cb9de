"""Lists and counts of a run's findings, tasks, items and milestones, narrowed as the person asked."""

from collections.abc import Callable, Mapping, Sequence

from policy.chat.answering_bant import not_judged
from policy.chat.answering_items import WAITING_KINDS, item_line, packet_notes
from policy.chat.answering_narrowing import (
    Section,
    committed,
    finding_lines,
    mine,
    next_action,
    overdue,
    ready,
    severity,
    stale,
    troubled,
    undated,
    unowned,
    waiting_tasks,
)
from policy.chat.answering_why import AGREEING, escalation, evidence_finding, findings, guardrail, standing
from policy.chat.answering_words import (
    LIST_LIMIT,
    Json,
    bullets,
    counted,
    entries,
    milestone_name,
    name_of,
    sentence,
    short_name,
    unread_note,
)
from policy.chat.understood import Filter

_ITEMS = {
    "write": ("write item", "write items"),
    "needs_text": ("item without your words", "items without your words"),
    "manual": ("item to do by hand", "items to do by hand"),
    "recommendation": ("recommendation to another role", "recommendations to other roles"),
}
_WAITING = ("item that waits for your decision", "items that wait for your decision")
_BY_MILESTONE: Mapping[Filter, Callable[[Sequence[Json], Json], list[Section]]] = {
    "overdue": overdue,
    "stale": stale,
    "blocked": lambda milestones, _run: troubled(milestones, "Blocked"),
    "at_risk": lambda milestones, _run: troubled(milestones, "At Risk"),
    "unowned": unowned,
    "undated": undated,
    "high": lambda milestones, _run: severity(milestones, "high"),
    "medium": lambda milestones, _run: severity(milestones, "medium"),
    "low": lambda milestones, _run: severity(milestones, "low"),
    "ready": lambda milestones, _run: ready(milestones, "ready"),
    "not_ready": lambda milestones, _run: ready(milestones, "not_ready"),
    "committed": lambda milestones, _run: committed(milestones, "committed"),
    "uncommitted": lambda milestones, _run: committed(milestones, "uncommitted"),
    "mine": mine,
}


def narrowed(chosen: Filter, milestones: Sequence[Json], run: Json) -> str:
    """The entries that the filter leaves, listed; nothing found is said as that."""
    refused = _cannot(chosen, milestones, run)
    if refused:
        return refused
    sections = [one for one in _sections(chosen, milestones, run) if one.lines]
    word = chosen.replace("_", " ")
    if not sections:
        return _noted(f"Nothing in this run is {_WORDS.get(chosen, word)}{_of(milestones, run)}.", run)
    of = _of(milestones, run).strip()
    shown = [f"{of[0].upper()}{of[1:]}:"] if of else []
    for section in sections:
        shown += [f"{section.head}:", *bullets(section.lines)]
    if chosen in {"waiting", "writes", "needs_text"}:
        shown += packet_notes(run.get("packet") or {})
    return _noted("\n".join(shown), run)


def without_severity(left_out: str, milestones: Sequence[Json], run: Json) -> str:
    """The findings of every severity but this one."""
    kept = [one for name in ("high", "medium", "low") if name != left_out for one in severity(milestones, name)]
    shown = [line for one in kept if one.lines for line in (f"{one.head}:", *bullets(one.lines))]
    told = "\n".join(shown) or f"Without those of {left_out} severity there is no finding{_of(milestones, run)}."
    return _noted(told, run)


_WORDS = {
    "mine": "yours",
    "high": "of high severity",
    "medium": "of medium severity",
    "low": "of low severity",
    "overdue": "overdue",
    "unowned": "without an able owner",
    "undated": "without a date",
    "writes": "a write item",
    "needs_text": "waiting for your words",
    "waiting": "waiting",
}


def count(chosen: Filter | None, milestones: Sequence[Json], run: Json) -> str:
    """How many there are, in words."""
    if chosen is None:
        return _noted(_totals(milestones, run), run)
    if refused := _cannot(chosen, milestones, run):
        return refused
    told = [section.head for section in _sections(chosen, milestones, run)]
    return _noted(f"{'; '.join(told)}{_of(milestones, run)}.", run)


def everything(milestones: Sequence[Json], run: Json) -> str:
    """All findings and escalations; of a single milestone its whole report with the note."""
    if len(milestones) == 1:
        return _noted(_report(milestones[0]), run)
    found = finding_lines(milestones, lambda _one: True)
    raised = [
        f"{short_name(one)}: {escalation(raised)}" for one in milestones for raised in entries(one, "escalations")
    ]
    differing = [
        f"{short_name(one)}: {evidence_finding(entry)}"
        for one in milestones
        for entry in entries(one, "evidence_findings")
        if entry.get("kind") not in AGREEING
    ]
    shown = [f"{counted(len(milestones), 'milestone')} read{_of(milestones, run)}."]
    for noun, lines in (("finding", found), ("escalation", raised)):
        shown += [f"{counted(len(lines), noun)}:", *bullets(lines)] if lines else [f"No {noun}."]
    shown += ["Where M365 and CRM differ:", *bullets(differing)] if differing else []
    return _noted("\n".join(shown), run)


def _report(milestone: Json) -> str:
    shown = [f"{milestone_name(milestone)}: {standing(milestone)}.", *findings(milestone)]
    parts = (
        ("Escalations", [escalation(one) for one in entries(milestone, "escalations")]),
        ("Guardrails", [guardrail(one) for one in entries(milestone, "guardrails")]),
        ("Next actions", [next_action(one) for one in entries(milestone, "next_actions")]),
        (
            "Note for MSX",
            [sentence(line.removeprefix("- ")) for line in str(milestone.get("msx_note") or "").splitlines()],
        ),
    )
    for title, lines in parts:
        shown += [f"{title}:", *bullets(lines)] if lines else []
    return "\n".join(shown)


def is_so(chosen: Filter, milestone: Json, run: Json) -> bool:
    """Whether anything of the milestone is what the filter names."""
    return any(section.lines for section in _sections(chosen, [milestone], run))


def _sections(chosen: Filter, milestones: Sequence[Json], run: Json) -> list[Section]:
    by_milestone = _BY_MILESTONE.get(chosen)
    if by_milestone is not None:
        return by_milestone(milestones, run)
    kinds = {"writes": {"write"}, "needs_text": {"needs_text"}}.get(chosen, WAITING_KINDS)
    ids = {one["milestone_id"] for one in milestones}
    whole = len(ids) == len(entries(run, "milestones"))
    numbered = enumerate(entries(run.get("packet") or {}, "items"), start=1)
    lines = [
        item_line(number, item)
        for number, item in numbered
        if item.get("kind") in kinds and (whole or (item.get("milestone") or {}).get("id") in ids)
    ]
    one, many = _ITEMS["write" if chosen == "writes" else "needs_text"] if chosen != "waiting" else _WAITING
    items = Section(one=one, many=many, lines=tuple(lines))
    return [items, waiting_tasks(milestones)] if chosen == "waiting" else [items]


def _cannot(chosen: Filter, milestones: Sequence[Json], run: Json) -> str | None:
    """Why the run cannot say it."""
    if chosen in {"ready", "not_ready"} and not any(one.get("bant_status") for one in milestones):
        return not_judged(run, milestones[0] if len(milestones) == 1 else None)
    if chosen == "mine" and not (run.get("role") or {}).get("user_name"):
        return "This run does not know who you are (it has no user), so it cannot say what is yours."
    if chosen in {"writes", "needs_text"} and not run.get("packet"):
        return "This run has no packet: no item waits."
    return None


def _totals(milestones: Sequence[Json], run: Json) -> str:
    severities = [str(one.get("severity")) for each in milestones for one in entries(each, "findings")]
    by_severity = ", ".join(f"{severities.count(name)} {name}" for name in ("high", "medium", "low"))
    active = sum(1 for one in milestones if one.get("active"))
    raised = sum(len(entries(one, "escalations")) for one in milestones)
    if len(milestones) == 1:
        told = [f"{milestone_name(milestones[0])}: {counted(len(severities), 'finding')} ({by_severity})"]
        return "; ".join([*told, counted(raised, "escalation")]) + "."
    told = [f"{counted(len(milestones), 'milestone')} ({active} active)"]
    tasks = (run.get("coverage") or {}).get("tasks")
    if tasks is not None and len(milestones) == len(entries(run, "milestones")):
        told.append(f"{counted(tasks, 'task')}, open and closed")
    told += [f"{counted(len(severities), 'finding')} ({by_severity})", counted(raised, "escalation")]
    kinds = [str(one.get("kind")) for one in entries(run.get("packet") or {}, "items")]
    told += [
        f"{kinds.count(kind)} {one if kinds.count(kind) == 1 else many}"
        for kind, (one, many) in _ITEMS.items()
        if kind in kinds
    ]
    return "; ".join(told) + "."


def _of(milestones: Sequence[Json], run: Json) -> str:
    """Which milestones the answer is about, where it is not about all."""
    if len(milestones) == len(entries(run, "milestones")):
        return ""
    if len(milestones) == 1:
        return f" for {milestone_name(milestones[0])}"
    customers = list(dict.fromkeys(name_of(one.get("account_name")) for one in milestones))
    return f" for {len(milestones)} milestones of {', '.join(customers[:LIST_LIMIT])}"


def _noted(text: str, run: Json) -> str:
    note = unread_note(run)
    return f"{text}\n{note}" if note else text
