"""Two baselines for the table: saying the commonest thing always, and looking for keywords.

"trivial" knows the labels' commonest value of each measure; "keyword" counts an element as evidenced where its word
stands anywhere in the milestone's texts, in whatever sense. What the rules do beyond them is what they are worth.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from bench.cases_run import Json
from bench.measures import ELEMENTS, Milestones, Said, labels_of

_WORDS = {
    "budget": r"budget|fund|money|\bPO\b|approved|[$€£]",
    "authority": r"\bC[A-Z]O\b|\bVP\b|sponsor|director|decision",
    "need": r"want|need|goal|aim|target|problem",
    "timeline": r"go-?live|deadline|\bby\b|launch|start|\bQ[1-4]\b",
}
_DECIDED = r"decided|selected|chosen|agreed|will use"
_TEXT_CHECKS: dict[str, Callable[[Json], bool]] = {
    "completion_condition": lambda task: (
        not re.search(r"done|complet|criteria|acceptance", task["description"] or "", re.I)
    ),
    "blocker": lambda task: (
        task["status"] in ("Waiting on someone else", "Deferred")
        and not re.search(r"waiting|pending|blocked", task["description"] or "", re.I)
    ),
    "status": lambda task: (
        task["status"] == "Not Started"
        and bool(re.search(r"started|done|finished|sent|held", task["description"] or "", re.I))
    ),
}
_EVIDENCE = {
    "date_divergence": r"go-?live|moved|replanned",
    "blocker_not_in_crm": r"stuck|blocked|waiting",
    "blocker_resolved": r"resolved|fixed|is up",
    "completed_not_closed": r"done|finished|accepted|signed",
    "owner_mismatch": r"taking over|took over|mine now",
    "commitment_mismatch": r"committed|withdr",
    "decision_not_recorded": r"decided|settled on|chosen",
}


def trivial(cases: Sequence[Json]) -> list[Milestones]:
    """For every milestone the commonest label of each measure; no finding, no close, no escalation."""
    labels = [label for case in cases for label in labels_of(case).values()]
    states = {element: _commonest(label.states[element] for label in labels if label.states) for element in ELEMENTS}
    influenced = _commonest(label.influenced for label in labels if label.influenced is not None)
    stable = _commonest(label.stable for label in labels if label.stable is not None)
    handoff = _commonest(label.handoff for label in labels if label.states)
    return [
        {
            key: Said(
                ready=False if label.states else None,
                states=states if label.states else {},
                handoff=handoff if label.states else "not_applicable",
                missing=frozenset(),
                influenced=influenced if label.influenced is not None else None,
                stable=stable,
                findings=frozenset(),
                closes=frozenset(),
                escalations=frozenset(),
                evidence=frozenset({("aligned",)}),
            )
            for key, label in labels_of(case).items()
        }
        for case in cases
    ]


def keyword(cases: Sequence[Json]) -> list[Milestones]:
    """Each element, finding and kind by whether a word stands in the texts."""
    return [
        {one["key"]: _by_words(case, one, labels_of(case)[one["key"]]) for one in case["milestones"]} for case in cases
    ]


def _by_words(case: Json, milestone: Json, label: Said) -> Said:
    fields = next(one["fields"] for one in case["opportunities"] if one["key"] == milestone["opportunity"])
    tasks = milestone["tasks"]
    texts = [milestone["forecastcomments"] or "", *(str(value) for value in fields.values())]
    texts += [f"{task['subject']} {task['description'] or ''}" for task in tasks]
    told = " ".join(item["text"] for item in case["m365"])
    everything = " ".join([*texts, told])
    states = {
        element: "evidenced" if re.search(pattern, everything, re.I) else "missing"
        for element, pattern in _WORDS.items()
    }
    ready = all(state == "evidenced" for state in states.values())
    decided = re.search(_DECIDED, everything, re.I)
    still_open = [task for task in tasks if task["status"] not in ("Completed", "Canceled")]
    kinds = frozenset((kind,) for kind, pattern in _EVIDENCE.items() if re.search(pattern, told, re.I))
    mine = any(task["owner"] == case["me"]["key"] for task in tasks)
    return Said(
        ready=ready if label.states else None,
        states=states if label.states else {},
        handoff=("yes" if ready and decided else "no") if label.states else "not_applicable",
        missing=frozenset() if decided else frozenset({"technical_decisions"}),
        influenced=mine if label.influenced is not None else None,
        stable=not any(task["owner"] == case["me"]["key"] for task in still_open),
        findings=frozenset(
            (task["key"], check) for check, fails in _TEXT_CHECKS.items() for task in still_open if fails(task)
        ),
        closes=frozenset(
            (task["key"],) for task in still_open if re.search(r"signed|accepted|finished", task["description"] or "")
        ),
        escalations=frozenset({("capacity_or_region",)} if re.search("quota|capacity", everything) else ()),
        evidence=kinds or frozenset({("aligned",) if told else ("no_evidence",)}),
    )


def _commonest(values: Any) -> Any:
    counted = Counter(values).most_common(1)
    return counted[0][0] if counted else None
