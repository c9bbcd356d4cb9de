"""Whether an uncommitted milestone is handed to the CSU (skill, Handoff Rules and guardrail 3; section 5 of policy.md).

Yes only when it is uncommitted and active, BANT is ready, nobody of the CSU holds it, and the customer's outcome and
the technical decisions are found in the records or the evidence.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Literal

from policy import csu_people
from policy.bant import Bant
from policy.evidence_texts import EvidenceText, names_other
from policy.findings import Citation
from policy.records import Directory, MilestoneRecord
from policy.text.customer_outcome import find_customer_outcome
from policy.text.need import is_stated_need
from policy.text.quote import quote_of
from policy.text.statements import Claim
from policy.text.technical_decision import find_technical_decision
from policy.value import Value
from policy.weighing import Cited, weigh

Artifact = Literal["customer_outcome", "technical_decisions"]
Decision = Literal["yes", "no", "not_applicable"]
ARTIFACTS: dict[Artifact, str] = {"customer_outcome": "customer outcome", "technical_decisions": "technical decisions"}
OUTCOME_COLUMNS = ("customerneed", "proposedsolution")
Finder = Callable[[str, date | None], Sequence[Claim]]


class Handoff(Value):
    """The decision with its reason; `missing` artefacts, and the words that the present ones rest on."""

    decision: Decision
    reason: str
    missing: tuple[Artifact, ...] = ()
    outcome: tuple[Citation, ...] = ()
    decisions: tuple[Citation, ...] = ()
    with_csu: bool = False


def judge(
    record: MilestoneRecord,
    siblings: Sequence[MilestoneRecord],
    bant: Bant | None,
    texts: Sequence[EvidenceText],
    directory: Directory,
) -> Handoff:
    """The handoff decision. `bant` is None where the milestone is not an active uncommitted one."""
    if bant is None:
        return Handoff(decision="not_applicable", reason=_not_judged(record))
    if bant.partial:
        return Handoff(decision="no", reason="partial: not everything that could hold evidence was read")
    if not bant.ready:
        lacking = ", ".join(f"{element} {bant.of(element).state}" for element in bant.open_elements)
        return Handoff(decision="no", reason=f"BANT is not ready: {lacking}")
    outcome = weigh([*_found(find_customer_outcome, record, siblings, texts), *_columns(record, siblings, texts)])
    decisions = weigh(list(_found(find_technical_decision, record, siblings, texts)))
    present = {"customer_outcome": outcome.verdict == "for", "technical_decisions": decisions.verdict == "for"}
    missing = tuple(artifact for artifact in ARTIFACTS if not present[artifact])
    held = csu_people.holder(record, directory)
    verdict: Decision = "no"
    if held is not None:
        reason = f"already with CSU: {held.name or held.user_id} ({held.title}) holds it"
    elif csu_people.unknown_holder(record, directory):
        reason = "partial: who owns the milestone or one of its open tasks could not be read"
    elif missing:
        reason = f"BANT is ready, but not found: {', '.join(ARTIFACTS[artifact] for artifact in missing)}"
    else:
        verdict, reason = "yes", "BANT is evidenced, outcome and technical decisions are recorded, no CSU owner yet"
    return Handoff(
        decision=verdict,
        reason=reason,
        missing=missing,
        outcome=outcome.citations if outcome.verdict == "for" else (),
        decisions=decisions.citations if decisions.verdict == "for" else (),
        with_csu=held is not None,
    )


def _found(
    finder: Finder, record: MilestoneRecord, siblings: Sequence[MilestoneRecord], texts: Sequence[EvidenceText]
) -> Iterator[Cited]:
    for text in texts:
        for claim in finder(text.text, text.said_on):
            if not (text.of_opportunity and names_other(claim.quote.text, record, siblings)):
                yield claim, text.cite(claim.quote, claim.said_on)


def _columns(
    record: MilestoneRecord, siblings: Sequence[MilestoneRecord], texts: Sequence[EvidenceText]
) -> Iterator[Cited]:
    """The opportunity's customerneed and proposedsolution state an outcome by what they are."""
    for text in texts:
        stated = text.record.endswith(tuple(f".{column}" for column in OUTCOME_COLUMNS)) and is_stated_need(text.text)
        if stated and not names_other(text.text, record, siblings):
            quote = quote_of(text.text, 0, len(text.text))
            yield Claim(verdict="for", quote=quote, said_on=text.said_on), text.cite(quote, text.said_on)


def _not_judged(record: MilestoneRecord) -> str:
    milestone = record.milestone
    if not milestone.active:
        return f"the milestone is {milestone.status}"
    return f"the milestone is {milestone.commitment.replace('_', ' ')}"
