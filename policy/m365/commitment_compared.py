"""The customer's yes or withdrawal against CRM's commitment: `commitment_mismatch` of section 8 of policy.md."""

import re
from collections.abc import Sequence

from policy.m365.crm_words import all_words
from policy.m365.evidence_finding import EvidenceFinding, by_date, cited
from policy.m365.facts import M365Fact
from policy.records import Directory, MilestoneRecord
from policy.text.commitment_said import find_commitment_said
from policy.text.commitment_said_cues import TITLE
from policy.text.statements import Claim

_NEAR = 40


def find_commitment_mismatch(
    record: MilestoneRecord, facts: Sequence[M365Fact], directory: Directory
) -> tuple[EvidenceFinding, ...]:
    """The last that the customer said of its commitment, where CRM says the contrary; on one day the no weighs more."""
    last: tuple[M365Fact, Claim] | None = None
    for fact in by_date(facts):
        decider = _decides(fact, record, directory)
        for claim in find_commitment_said(fact.quote, fact.date, decider=decider):
            if last is None or claim.verdict == "against" or fact.date != last[0].date:
                last = (fact, claim)
    contrary = {"uncommitted": "for", "committed": "against"}.get(record.milestone.commitment)
    if last is None or last[1].verdict != contrary:
        return ()
    fact, claim = last
    return (
        EvidenceFinding(
            milestone_id=record.milestone.milestone_id,
            kind="commitment_mismatch",
            crm_value=record.milestone.commitment,
            m365_value="committed" if claim.verdict == "for" else "withdrawn",
            citations=(cited(fact, claim.quote.text),),
        ),
    )


def _decides(fact: M365Fact, record: MilestoneRecord, directory: Directory) -> bool:
    """Whether the author has a decision maker's title: in or beside their own name, or beside it in CRM's text."""
    author = fact.author
    if not author:
        return False
    names = {(person.name or "").casefold() for person in directory.people.values()}
    if author.casefold() in names:
        return False
    if TITLE.search(author) or TITLE.search(fact.author_role):
        return True
    last_name = re.escape(author.split("(")[0].split()[-1]) if author.split("(")[0].split() else ""
    text = all_words(record)
    return bool(last_name) and any(
        TITLE.search(text[max(0, match.start() - _NEAR) : match.end() + _NEAR])
        for match in re.finditer(rf"\b{last_name}\b", text)
    )
