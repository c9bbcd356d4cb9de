"""What the evidence says against CRM, milestone by milestone: section 8 of policy.md, flow D."""

import datetime
from collections.abc import Sequence

from policy.m365.blockers_compared import find_blockers_not_in_crm, find_blockers_resolved
from policy.m365.commitment_compared import find_commitment_mismatch
from policy.m365.dates_compared import find_date_divergence
from policy.m365.decisions_compared import find_decisions_not_recorded
from policy.m365.evidence_finding import EvidenceFinding, EvidenceKind, by_date, cited
from policy.m365.facts import M365Fact
from policy.m365.owners_compared import find_owner_mismatches
from policy.m365.tasks_compared import find_completed_tasks
from policy.records import Directory, MilestoneRecord
from policy.settings import PolicySettings
from policy.text.sentences import plain, sentences

__all__ = ["EvidenceFinding", "EvidenceKind", "compare"]


def compare(
    record: MilestoneRecord,
    facts: Sequence[M365Fact],
    as_of: datetime.date,
    settings: PolicySettings,
    *,
    asked: bool,
    directory: Directory,
) -> tuple[EvidenceFinding, ...]:
    """The findings on one milestone, in the order of section 8's table.

    `facts` are those about this milestone (`facts_about`); what is dated after `as_of`, out of scope, only asks or
    only orders is not used.
    Not asked: none. No fact: `no_evidence`. Facts and no difference: `aligned`.
    """
    if not asked:
        return ()
    used = by_date(
        [fact for fact in facts if fact.in_scope and (fact.date is None or fact.date <= as_of) and _states(fact)]
    )
    identifier = record.milestone.milestone_id
    if not used:
        return (EvidenceFinding(milestone_id=identifier, kind="no_evidence"),)
    found = (
        *find_date_divergence(record, used, settings.divergence_days),
        *find_blockers_not_in_crm(record, used),
        *find_blockers_resolved(record, used),
        *find_completed_tasks(record, used),
        *find_owner_mismatches(record, used, directory),
        *find_commitment_mismatch(record, used, directory),
        *find_decisions_not_recorded(record, used),
    )
    if found:
        return found
    return (EvidenceFinding(milestone_id=identifier, kind="aligned", citations=tuple(cited(fact) for fact in used)),)


def _states(fact: M365Fact) -> bool:
    """Whether a sentence of the fact says anything: a bare question and an order to a program state nothing."""
    return any(not sentence.text.rstrip("\"')").endswith("?") for sentence in sentences(plain(fact.quote)))
