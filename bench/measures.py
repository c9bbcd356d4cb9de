"""What is measured on labelled cases, and how: each disagreement counted, with counts beside rates."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from bench.cases_run import Json, Runs
from sandbox.cases import guid_of

ELEMENTS = ("budget", "authority", "need", "timeline")
MECHANICAL = ("missing_task", "owner", "due_date", "stale")
BY_TEXT = ("status", "blocker", "completion_condition")
Entry = tuple[str, ...]


class Said(NamedTuple):
    """What was said of one milestone, by the run or by a label, in one shape."""

    ready: bool | None
    states: Mapping[str, str]
    handoff: str
    missing: frozenset[str]
    influenced: bool | None
    stable: bool | None
    findings: frozenset[Entry]
    closes: frozenset[Entry]
    escalations: frozenset[Entry]
    evidence: frozenset[Entry] | None


Milestones = dict[str, Said]


def labels_of(case: Json) -> Milestones:
    """The case's labels by milestone key."""
    return {key: _label(case, label) for key, label in case["labels"].items()}


def said_in(case: Json, runs: Runs) -> Milestones:
    """What the runs say, by milestone key: the daily loop, and flow D for the evidence."""
    keys = {guid_of(case["id"], "milestone", one["key"]): one["key"] for one in case["milestones"]}
    tasks = {
        guid_of(case["id"], "task", task["key"]): task["key"] for one in case["milestones"] for task in one["tasks"]
    }
    daily, evidence = runs["daily"], runs.get("evidence_companion")
    found = {one["milestone_id"]: one["evidence_findings"] for one in (evidence or {}).get("milestones", [])}
    items = (daily["packet"] or {"items": []})["items"]
    return {
        keys[one["milestone_id"]]: Said(
            ready=None if one["bant_status"] is None else one["bant_status"] == "ready",
            states={element: state["state"] for element, state in (one["bant"] or {}).items()},
            handoff=one["handoff"],
            missing=frozenset(one["missing_artifacts"]),
            influenced=one["influenced"],
            stable=one["stable"],
            findings=frozenset((tasks.get(item["task_id"], ""), item["check"]) for item in one["findings"]),
            closes=frozenset(
                (tasks[item["task"]["id"]],)
                for item in items
                if item["tool"] == "close_task" and item["milestone"]["id"] == one["milestone_id"]
            ),
            escalations=frozenset((item["trigger"],) for item in one["escalations"]),
            evidence=frozenset((item["kind"],) for item in found[one["milestone_id"]]) if evidence else None,
        )
        for one in daily["milestones"]
    }


def _label(case: Json, label: Json) -> Said:
    states = label["bant"] or {}
    judged = bool(case["m365"]) or case["kind"] == "evidence"
    return Said(
        ready=all(state == "evidenced" for state in states.values()) if states else None,
        states=states,
        handoff=label["handoff"],
        missing=frozenset(label["missing_artifacts"]),
        influenced=label["influenced"],
        stable=label["stable"],
        findings=frozenset(
            ("" if item["task"] in (None, "null") else item["task"], item["check"]) for item in label["findings"]
        ),
        closes=frozenset((key,) for key in label["close_tasks"]),
        escalations=frozenset((trigger,) for trigger in label["escalations"]),
        evidence=frozenset((kind,) for kind in label["evidence_findings"]) if judged else None,
    )


class Figure(NamedTuple):
    """One line of the table: its counts, and the rate that they make."""

    name: str
    right: int
    wrong: int
    missed: int
    of: int
    rate: float | None
    shown: str


Pair = tuple[Said, Said]


def figures(pairs: Iterable[Pair]) -> list[Figure]:
    """Every measure over pairs of (label, said)."""
    known = list(pairs)
    return [
        _false_ready(known),
        _ready_found(known),
        *(_accuracy(f"BANT {element}", known, _state(element)) for element in ELEMENTS),
        _all_states(known),
        _accuracy("handoff decision", known, lambda said: said.handoff),
        _accuracy("missing artefacts (ready)", [pair for pair in known if pair[0].ready], lambda said: said.missing),
        _accuracy("influence", known, lambda said: said.influenced),
        _accuracy("stable (influenced)", [pair for pair in known if pair[0].influenced], lambda said: said.stable),
        _sets("findings: mechanical", known, _checks(MECHANICAL)),
        *(_sets(f"findings: {check}", known, _checks((check,))) for check in BY_TEXT),
        _sets("findings: by text", known, _checks(BY_TEXT)),
        _sets("close_task", known, lambda said: said.closes),
        _sets("escalations", known, lambda said: said.escalations),
        _sets("flow D findings", known, lambda said: said.evidence),
    ]


def _false_ready(pairs: list[Pair]) -> Figure:
    not_ready = [said for label, said in pairs if label.ready is False]
    false = sum(said.ready is True for said in not_ready)
    rate = false / len(not_ready) if not_ready else None
    shown = f"{false} of {len(not_ready)}"
    return Figure("false ready", len(not_ready) - false, false, 0, len(not_ready), rate, shown)


def _ready_found(pairs: list[Pair]) -> Figure:
    ready = [said for label, said in pairs if label.ready]
    found = sum(said.ready is True for said in ready)
    shown = f"{found} of {len(ready)}"
    return Figure("ready found", found, 0, len(ready) - found, len(ready), found / len(ready) if ready else None, shown)


def _accuracy(name: str, pairs: list[Pair], of: Callable[[Said], Any]) -> Figure:
    judged = [(of(label), of(said)) for label, said in pairs if of(label) is not None]
    right = sum(label == said for label, said in judged)
    rate = right / len(judged) if judged else None
    return Figure(name, right, len(judged) - right, 0, len(judged), rate, f"{right} of {len(judged)}")


def _all_states(pairs: list[Pair]) -> Figure:
    each = [_accuracy("", pairs, _state(element)) for element in ELEMENTS]
    right, of = sum(one.right for one in each), sum(one.of for one in each)
    return Figure("BANT states", right, of - right, 0, of, right / of if of else None, f"{right} of {of}")


def _sets(name: str, pairs: list[Pair], of: Callable[[Said], frozenset[Entry] | None]) -> Figure:
    right = wrong = missed = 0
    for label, said in pairs:
        wanted, found = of(label), of(said)
        if wanted is not None:
            right += len(wanted & (found or frozenset()))
            wrong += len((found or frozenset()) - wanted)
            missed += len(wanted - (found or frozenset()))
    rate = 2 * right / (2 * right + wrong + missed) if right + wrong + missed else None
    precision = f"{right / (right + wrong):.2f}" if right + wrong else "-"
    recall = f"{right / (right + missed):.2f}" if right + missed else "-"
    return Figure(name, right, wrong, missed, right + missed, rate, f"P {precision} R {recall}")


def _state(element: str) -> Callable[[Said], Any]:
    return lambda said: said.states.get(element)


def _checks(names: tuple[str, ...]) -> Callable[[Said], frozenset[Entry]]:
    return lambda said: frozenset(entry for entry in said.findings if entry[1] in names)


def disagreements(case: Json, labels: Milestones, said: Milestones) -> list[str]:
    """Each difference between a case's labels and what was said, in one line."""
    lines = []
    for key, label in labels.items():
        other = said.get(key)
        for name in Said._fields:
            wanted = getattr(label, name)
            found = getattr(other, name) if other is not None else None
            if wanted is not None and found != wanted and not (name == "missing" and not label.ready):
                lines.append(f"{case['id']} {key} {name}: labelled {_plain(wanted)}, said {_plain(found)}")
    return lines


def _plain(value: Any) -> str:
    if isinstance(value, frozenset):
        return "{" + ", ".join(sorted(" ".join(entry) if isinstance(entry, tuple) else entry for entry in value)) + "}"
    return str(value)
