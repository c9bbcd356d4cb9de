"""The tasks that close a BANT gap (skill, guardrail 2, FAIL action; section 4 of policy.md, last point).

One new task for each element that is not evidenced, unless an open task for it is there already.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date

from policy.bant import Bant, Element, ElementState
from policy.findings import Citation
from policy.new_task import Because, NewTask, propose
from policy.next_step import named_milestone, within
from policy.proposals import Proposal
from policy.records import Me, MilestoneRecord, Task
from policy.settings import PolicySettings

_LABEL: Mapping[Element, str] = {"budget": "Budget", "authority": "Authority", "need": "Need", "timeline": "Timeline"}
_SUBJECT: Mapping[Element, str] = {
    "budget": "get the funding of {milestone} confirmed",
    "authority": "win the decision maker for {milestone}",
    "need": "have the customer state the need behind {milestone}",
    "timeline": "get the customer's date for {milestone}",
}
_COUNTS: Mapping[Element, str] = {
    "budget": "the customer confirms in writing that the money is approved, allocated or signed, or a purchase order,"
    " credit or MACC draw-down is confirmed",
    "authority": "a named decision maker of the customer has agreed or signed off, or is confirmed as the one who"
    " decides",
    "need": "the customer has stated the business problem and the outcome that it wants",
    "timeline": "the customer has given a decision, start, go-live or end date that lies ahead",
}
_ASKS: Mapping[Element, re.Pattern[str]] = {
    "budget": re.compile(r"\b(?:budget\w*|fund(?:s|ing)?|money|purchase order|capex|opex|macc)\b", re.IGNORECASE),
    "authority": re.compile(
        r"\b(?:authority|decision[\s-]?makers?|economic buyer|sponsor\w*|sign(?:s|er|atory)?\b.*\bwho|who signs)\b",
        re.IGNORECASE,
    ),
    "need": re.compile(
        r"\b(?:(?:business|customer'?s?|their|real|actual|underlying)\sneeds?|need\s(?:statement|behind)|"
        r"business\s(?:problem|outcome|driver)|use[\s-]case)\b",
        re.IGNORECASE,
    ),
    "timeline": re.compile(
        r"\b(?:timeline|time\s?frame|timing|go-?live date|start date|decision date|target date)\b", re.IGNORECASE
    ),
}
_BANT = re.compile(r"\bBANT\b", re.IGNORECASE)
_SEEKS = re.compile(
    r"\b(?:confirm\w*|clarif\w+|get|obtain|secure|chase|find|identif\w+|agree|ask|establish|validate|qualify|check|pin|"
    r"nail|who|which|when)\b",
    re.IGNORECASE,
)


def closing_tasks(record: MilestoneRecord, bant: Bant, me: Me, as_of: date, settings: PolicySettings) -> list[Proposal]:
    """One create_task for each element that is not evidenced and has no open task yet; nothing on partial data."""
    if bant.partial:
        return []
    return [
        _closing_task(record, element, bant.of(element), me, as_of, settings)
        for element in bant.open_elements
        if not any(closes(task, element) for task in record.open_tasks)
    ]


def closes(task: Task, element: Element) -> bool:
    """Whether the task's subject says that it is there to close this element."""
    return _is_about(task.subject, element)


def _is_about(subject: str, element: Element) -> bool:
    if _BANT.search(subject):
        return re.search(rf"\b{element}\b", subject, re.IGNORECASE) is not None
    return bool(_ASKS[element].search(subject) and _SEEKS.search(subject))


def is_closing(record: MilestoneRecord, bant: Bant, proposals: Iterable[Proposal]) -> bool:
    """Whether each element that is not evidenced has an open or a proposed task (skill, Completion Criteria)."""
    subjects = [task.subject for task in record.open_tasks]
    subjects += [
        str(proposal.proposed["subject"])
        for proposal in proposals
        if proposal.milestone.id == record.milestone.milestone_id and "subject" in proposal.proposed
    ]
    return all(any(_is_about(subject, element) for subject in subjects) for element in bant.open_elements)


def _closing_task(
    record: MilestoneRecord, element: Element, found: ElementState, me: Me, as_of: date, settings: PolicySettings
) -> Proposal:
    name, label = named_milestone(record), _LABEL[element]
    said = "; ".join(f"“{within(' '.join(citation.quote.split()), 200)}”" for citation in found.citations[:2])
    known = f"Against it stands: {said}." if said else "No record and no message says that it is."
    new = NewTask(
        subject=f"BANT – {label}: {_SUBJECT[element].format(milestone=name)}",
        description=f"{label} of {name} is {found.state}. {known}\nDone when {_COUNTS[element]}.",
        owner_id=me.user_id,
        owner_name=me.name,
    )
    because = Because(
        why=f"{label} is {found.state} for {name}" + (f": {said}" if said else ""),
        impact=f"{name} comes closer to a handoff that the CSU can act on",
        risk=_risk(record, element, found),
        citations=found.citations,
    )
    return propose(record, new, because, as_of, settings)


def _risk(record: MilestoneRecord, element: Element, found: ElementState) -> str:
    """What may be wrong with the task; with it the words that a model takes for evidence, for the person to say."""
    risk = "it may be evidenced somewhere that was not read; the task then only has to point there"
    offered = "; ".join(accepting(record, element, citation) for citation in found.suggested[:2])
    return f"{risk}. {offered}" if offered else risk


def accepting(record: MilestoneRecord, element: Element, citation: Citation) -> str:
    """How the person takes a model's suggestion for their own word."""
    words = within(" ".join(citation.quote.split()), 200)
    name = record.milestone.number or record.milestone.milestone_id
    return f"A model reads “{words}” as {element}: where you agree, say so with --said {name}:{element}=…"
