"""Obstacles in evidence and in CRM: `blocker_not_in_crm` and `blocker_resolved` of section 8 of policy.md."""

import datetime
from collections.abc import Sequence

from policy.m365.crm_words import blocker_in, task_words, told_blockers
from policy.m365.evidence_finding import EvidenceFinding, by_date, cited
from policy.m365.facts import M365Fact
from policy.records import MilestoneRecord, Task
from policy.text.blocked_since import find_blocked_since
from policy.text.blocker_reported import find_reported_blockers
from policy.text.blocker_resolved import find_arrived, find_resolved
from policy.text.capacity import find_capacity_constraint
from policy.text.content_words import distinctive_words, shared_words
from policy.text.statements import Claim

_IN_TROUBLE = ("Blocked", "At Risk")


def find_blockers_not_in_crm(record: MilestoneRecord, facts: Sequence[M365Fact]) -> tuple[EvidenceFinding, ...]:
    """The first obstacle that a fact reports, no later fact calls gone, and neither status nor text in CRM has."""
    if record.milestone.status in _IN_TROUBLE:
        return ()
    known = [distinctive_words(told) for told in told_blockers(record)]
    ordered = by_date(facts)
    for position, fact in enumerate(ordered):
        for claim in find_reported_blockers(fact.quote, fact.date):
            words = distinctive_words(claim.quote.text)
            if (
                any(shared_words(words, named) for named in known)
                or _same_constraint(claim, record)
                or _is_gone(words, ordered[position + 1 :])
            ):
                continue
            return (_finding(record, "blocker_not_in_crm", fact, claim, crm=record.milestone.status),)
    return ()


def find_blockers_resolved(record: MilestoneRecord, facts: Sequence[M365Fact]) -> tuple[EvidenceFinding, ...]:
    """For the Blocked milestone and each waiting task the latest fact that speaks of its obstacle, if it says gone."""
    found: list[EvidenceFinding] = []
    for task in record.open_tasks:
        if task.waits:
            about = distinctive_words(" ".join(blocker_in(task.description)) or task_words(task))
            found += _resolved(record, facts, about, _entered(task.description, task.modified_on), task)
    if record.milestone.status == "Blocked" and not found:
        milestone = record.milestone
        told = blocker_in(milestone.comments) or (milestone.comments, *told_blockers(record))
        entered = milestone.risk_or_blocked_on or _entered(milestone.comments, milestone.modified_on)
        found += _resolved(record, facts, distinctive_words(" ".join(told)), entered, None)
    return tuple(found)


def _same_constraint(claim: Claim, record: MilestoneRecord) -> bool:
    """Whether the claim and CRM both tell of a cloud constraint: "quota ticket open" and "400 vCPU ask declined"."""
    told = (record.milestone.comments, *(task.description for task in record.open_tasks))
    return find_capacity_constraint(claim.quote.text) is not None and any(map(find_capacity_constraint, told))


def _resolved(
    record: MilestoneRecord,
    facts: Sequence[M365Fact],
    about: frozenset[str],
    entered: datetime.date | None,
    task: Task | None,
) -> list[EvidenceFinding]:
    last: tuple[M365Fact, Claim] | None = None
    for fact in by_date(facts):
        if entered is not None and fact.date is not None and fact.date <= entered:
            continue
        if not shared_words(about, distinctive_words(fact.quote)):
            continue
        for claim in (*find_arrived(fact.quote, fact.date), *_again(fact)):
            speaks = shared_words(about, distinctive_words(claim.quote.text))
            general = claim in find_resolved(fact.quote, fact.date)
            if claim.verdict == "against" or speaks or general:
                last = (fact, claim)
    if last is None or last[1].verdict == "against":
        return []
    crm = task.status if task else record.milestone.status
    return [_finding(record, "blocker_resolved", *last, crm=crm, task=task)]


def _again(fact: M365Fact) -> tuple[Claim, ...]:
    """An obstacle that the fact reports: it is still or again there."""
    return tuple(
        claim.model_copy(update={"verdict": "against"}) for claim in find_reported_blockers(fact.quote, fact.date)
    )


def _entered(text: str, modified_on: datetime.date | None) -> datetime.date | None:
    """The day that the obstacle was entered on: of the text, else of the record."""
    if modified_on is None:
        return None
    found = find_blocked_since(text, modified_on)
    return found.date if found is not None and found.date is not None else modified_on


def _is_gone(words: frozenset[str], later: Sequence[M365Fact]) -> bool:
    return any(
        claim.verdict == "for" and shared_words(words, distinctive_words(fact.quote))
        for fact in later
        for claim in find_resolved(fact.quote, fact.date)
    )


def _finding(
    record: MilestoneRecord, kind: str, fact: M365Fact, claim: Claim, *, crm: str, task: Task | None = None
) -> EvidenceFinding:
    return EvidenceFinding(
        milestone_id=record.milestone.milestone_id,
        kind="blocker_resolved" if kind == "blocker_resolved" else "blocker_not_in_crm",
        crm_value=crm,
        m365_value=claim.quote.text,
        task_id=task.task_id if task else None,
        citations=(cited(fact, claim.quote.text),),
    )
