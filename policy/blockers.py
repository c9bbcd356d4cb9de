"""The blockers that the records name (skill, guardrail 3: blockers; Flow C: blockers)."""

from collections.abc import Iterable

from policy.evidence_texts import EvidenceText, comment_text, without_criterion
from policy.findings import Citation
from policy.hygiene import TROUBLED
from policy.m365.evidence_finding import cited
from policy.m365.facts import M365Fact
from policy.records import MilestoneRecord
from policy.text.blocker_reported import find_reported_blockers
from policy.text.blocking_cause import find_blocking_cause


def recorded(record: MilestoneRecord, facts: Iterable[M365Fact] = ()) -> tuple[Citation, ...]:
    """Each named blocker of the comments, the open tasks and the evidence, in that order, as a citation.

    Where nothing says that the milestone or the task stands still, only outright words for a blocker count.
    """
    found: list[Citation] = []
    for text in comment_text(record):
        quote = find_blocking_cause(text.text, explicit_only=record.milestone.status not in TROUBLED)
        found += [text.cite(quote, text.said_on)] if quote else []
    for task in record.open_tasks:
        description = without_criterion(task.description)
        quote = find_blocking_cause(description, explicit_only=not task.waits)
        if quote:
            place = f"tasks({task.task_id}).description"
            text = EvidenceText(source="crm", record=place, text=description, said_on=task.modified_on)
            found.append(text.cite(quote, task.modified_on))
    for fact in facts:
        claims = find_reported_blockers(fact.quote, fact.date)
        found += [cited(fact, claim.quote.text) for claim in claims if claim.verdict == "for"]
    return tuple(dict.fromkeys(found))
