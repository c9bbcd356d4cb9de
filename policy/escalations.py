"""What must be escalated, and to whom (skill, Escalation Triggers; section 7 of policy.md)."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from policy.evidence_texts import EvidenceText, comment_text, fact_texts, task_texts
from policy.findings import Citation, Escalation, Route, Trigger
from policy.m365 import delivery
from policy.m365.evidence_finding import cited
from policy.m365.facts import M365Fact
from policy.proof_blocked import has_unblock_path, standstills
from policy.records import Commitment, MilestoneRecord
from policy.settings import PolicySettings
from policy.text.capacity import find_capacity_constraint

# Section 7, "To whom". A milestone in between is not committed yet, so its date goes to the Specialist.
_TO: Mapping[Trigger, Mapping[Commitment, tuple[Route, ...]]] = {
    "proof_blocked": dict.fromkeys(("uncommitted", "in_between", "committed"), ("Specialist", "CSA")),
    "date_divergence": {"uncommitted": ("Specialist",), "in_between": ("Specialist",), "committed": ("CSAM",)},
    "capacity_or_region": dict.fromkeys(("uncommitted", "in_between", "committed"), ("CSA",)),
}


def find(
    record: MilestoneRecord, as_of: date, settings: PolicySettings, facts: Sequence[M365Fact] = ()
) -> tuple[Escalation, ...]:
    """Every trigger on an active milestone, at most once each, by its records and the evidence about it."""
    if not record.milestone.active:
        return ()
    return (
        *_proof_blocked(record, as_of, settings),
        *_date_divergence(record, as_of, settings, facts),
        *_capacity_or_region(record, facts),
    )


def recipients(trigger: Trigger, commitment: Commitment) -> tuple[Route, ...]:
    """Section 7, first line: the roles that a trigger goes to."""
    return _TO[trigger][commitment]


def _proof_blocked(record: MilestoneRecord, as_of: date, settings: PolicySettings) -> Iterator[Escalation]:
    standing = standstills(record, settings, as_of)
    if not standing or has_unblock_path(record, as_of, settings):
        return
    for one in standing:
        if one.since is not None and (days := (as_of - one.since).days) > settings.proof_blocked_days:
            detail = f"{one.what} since {one.since} ({one.by}), {days} days, with no unblock path"
            whole = record.tasks_read == "complete"
            partly = "" if whole else " in what was read: unknown, the tasks were not all read"
            yield _escalation(record, "proof_blocked", detail + partly, one.citation, certain=whole)
            return
    undated = next((one for one in standing if one.since is None), None)
    if undated is not None:
        detail = f"{undated.what} with no unblock path, but since when is unknown: no field and no text gives a date"
        yield _escalation(record, "proof_blocked", detail, undated.citation, certain=False)


def _date_divergence(
    record: MilestoneRecord, as_of: date, settings: PolicySettings, facts: Sequence[M365Fact]
) -> Iterator[Escalation]:
    due = record.milestone.due
    if due is None:
        return
    late = [
        f"task {task.subject!r} is due {task.due}, {(task.due - due).days} days after it"
        for task in record.open_tasks
        if task.due is not None and (task.due - due).days > settings.divergence_days
    ]
    said = delivery.evidence_date(facts, record.milestone.name or "")
    citation = None
    if said is not None and delivery.diverges(said.period, due, settings.divergence_days):
        late.append(f"evidence gives {said.period.first} for its delivery")
        citation = cited(said.fact, said.period.quote.text)
    if due < as_of:
        yield _escalation(record, "date_divergence", "; ".join([f"the milestone date {due} is past", *late]), citation)
    elif late:
        yield _escalation(record, "date_divergence", "; ".join([f"the milestone date is {due}", *late]), citation)


def _capacity_or_region(record: MilestoneRecord, facts: Sequence[M365Fact]) -> Iterator[Escalation]:
    """A constraint that a text names and no later message says is lifted."""
    texts = [*comment_text(record), *task_texts(record.open_tasks), *fact_texts(facts)]
    for text in texts:
        found = find_capacity_constraint(text.text)
        if found and not _lifted(text, facts):
            yield _escalation(
                record, "capacity_or_region", f"not resolved: {found.text!r}", text.cite(found, text.said_on)
            )
            return


def _lifted(text: EvidenceText, facts: Sequence[M365Fact]) -> bool:
    """Whether the text, read on with what was said later, leaves no constraint."""
    later = [fact for fact in facts if text.said_on is None or (fact.date is not None and fact.date > text.said_on)]
    told = sorted(later, key=lambda fact: fact.date or date.min)
    return bool(told) and find_capacity_constraint("\n".join([text.text, *(fact.quote for fact in told)])) is None


def _escalation(
    record: MilestoneRecord, trigger: Trigger, detail: str, citation: Citation | None = None, *, certain: bool = True
) -> Escalation:
    return Escalation(
        milestone_id=record.milestone.milestone_id,
        trigger=trigger,
        to=recipients(trigger, record.milestone.commitment),
        detail=detail,
        certain=certain,
        citations=(citation,) if citation else (),
    )
