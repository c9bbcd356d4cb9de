"""Everything that the policy says of one milestone, from its records to its proposals, in one call."""

from collections.abc import Mapping, Sequence
from datetime import date

from policy import bant, escalations, handoff, hygiene, influence, planning, stability
from policy.bant import Bant, Element
from policy.branch import BRANCHES, Branch
from policy.evidence_texts import crm_texts, fact_texts
from policy.handoff import Handoff
from policy.influence import Stated
from policy.judged import Judged
from policy.m365.attribution_of_facts import facts_about
from policy.m365.comparison import compare
from policy.m365.evidence_finding import EvidenceFinding
from policy.m365.facts import M365Fact
from policy.model.bant_readings import beside
from policy.model.notes import bant_texts
from policy.model.reading import Readings
from policy.model.task_readings import checked_again
from policy.proposals import Proposal
from policy.records import Directory, Me, MilestoneRecord
from policy.settings import PolicySettings
from policy.value import Value

HYGIENE = BRANCHES["task_hygiene"]


class Known(Value):
    """What is known of a milestone beside its own records.

    `facts` are the in-scope ones of its opportunity; `asked`: WorkIQ answered for it; `said`: the user's words by
    element; `stated`: the user's word on influence; `qualified`: the opportunity's BANT columns were read; `readings`:
    what a model read in its texts.
    """

    siblings: tuple[MilestoneRecord, ...] = ()
    facts: tuple[M365Fact, ...] = ()
    asked: bool = False
    said: Mapping[Element, str] = {}
    stated: Stated | None = None
    qualified: bool = True
    readings: Readings = ()


class Assessment(Judged):
    """What was judged and what is proposed."""

    proposals: tuple[Proposal, ...]


def assess(
    record: MilestoneRecord,
    directory: Directory,
    me: Me,
    as_of: date,
    settings: PolicySettings,
    stated: Stated | None = None,
    known: Known | None = None,
    branch: Branch = HYGIENE,
) -> Assessment:
    """Check, judge and plan one milestone for a flow's branch."""
    given = known or Known(stated=stated)
    facts = facts_about(record, given.siblings, given.facts)
    evidence = compare_evidence(record, facts, directory, as_of, settings, asked=given.asked)
    judged_influence = influence.judge(record, directory, me, given.stated, settings, facts, evidence, given.readings)
    stable = stability.is_stable(record, directory, me, as_of) if judged_influence.influenced else None
    qualified = judge_bant(record, facts, given, directory, as_of) if branch.handoff else None
    judged = Judged(
        record=record,
        siblings=given.siblings,
        facts=facts,
        findings=checked_again(record, hygiene.check(record, directory, as_of, settings), given.readings),
        influence=judged_influence,
        stable=stable,
        escalations=escalations.find(record, as_of, settings, facts),
        bant=qualified,
        handoff=judge_handoff(record, facts, given.siblings, qualified, directory) if branch.handoff else None,
        evidence=evidence,
        readings=given.readings,
    )
    proposals = planning.plan(judged, branch, directory, me, as_of, settings)
    return Assessment(**dict(judged), proposals=proposals)


def judge_bant(
    record: MilestoneRecord, facts: Sequence[M365Fact], known: Known, directory: Directory, as_of: date
) -> Bant | None:
    """BANT of an active uncommitted milestone; None for any other."""
    if not record.milestone.active or record.milestone.commitment != "uncommitted":
        return None
    texts = bant_texts(record, facts, directory)
    complete = record.tasks_read == "complete" and known.qualified
    return bant.judge(
        record,
        known.siblings,
        texts,
        known.said,
        as_of,
        complete=complete,
        readings=known.readings,
        around=beside(record, known.siblings, directory, as_of) if known.readings else None,
    )


def judge_handoff(
    record: MilestoneRecord,
    facts: Sequence[M365Fact],
    siblings: Sequence[MilestoneRecord],
    qualified: Bant | None,
    directory: Directory,
) -> Handoff:
    """The handoff decision on the same texts."""
    return handoff.judge(record, siblings, qualified, [*crm_texts(record), *fact_texts(facts)], directory)


def compare_evidence(
    record: MilestoneRecord,
    facts: Sequence[M365Fact],
    directory: Directory,
    as_of: date,
    settings: PolicySettings,
    *,
    asked: bool,
) -> tuple[EvidenceFinding, ...]:
    """Section 8's findings on an active milestone."""
    if not record.milestone.active:
        return ()
    return compare(record, facts, as_of, settings, asked=asked, directory=directory)
