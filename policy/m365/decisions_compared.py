"""Technical decisions that CRM does not have: `decision_not_recorded` of section 8 of policy.md."""

import re
from collections.abc import Sequence

from policy.m365.crm_words import all_words
from policy.m365.evidence_finding import EvidenceFinding, by_date, cited
from policy.m365.facts import M365Fact
from policy.records import MilestoneRecord
from policy.text.blocker_reported import find_reported_blockers
from policy.text.content_words import distinctive_words, shared_words, stem_of
from policy.text.sentences import plain, sentence_at, sentences
from policy.text.taken_over import find_taken_over
from policy.text.technical_decision import find_technical_decision
from policy.text.words import words

# "SignalR", "PostgreSQL", "AKS", "IoT Hub" in the middle of a sentence: what was chosen.
_COINED = re.compile(r"\b(?:[A-Za-z][a-z]*[A-Z]\w*|[A-Z]{2,}\w*)")
_PRODUCT = re.compile(r"(?<=[a-z,:] )[A-Z][a-z]\w+")
# What is told "as agreed" was decided before, and an obstacle or a hand-over is no decision.
_BACK = re.compile(
    r"\bas\s(?:(?:we|they|it\swas)\s)?(?:agreed|chosen|chose|decided|planned|discussed|settled)\b", re.IGNORECASE
)
# A vote that names no product is on money, a date or the work as a whole.
_VOTE = re.compile(r"\b(?:voted?|votes|voting|dates?|go-?live|goes\slive|budget|schedule|timeline)\b", re.IGNORECASE)
_RECORDED = 0.6
# A decision's own verbs tell nothing of what was decided.
_DECIDING = words(
    "decided decision chose chosen choose picked selected settled agreed design architecture option signed off"
)
_NO_PRODUCT = frozenset(
    stem_of(word)
    for word in words(
        "azure microsoft cto cio ciso it vp we monday tuesday wednesday thursday friday january february march "
        "april may june july august september october november december"
    )
)


def find_decisions_not_recorded(record: MilestoneRecord, facts: Sequence[M365Fact]) -> tuple[EvidenceFinding, ...]:
    """Each fact that reports a decision most of whose distinctive words CRM's comments and tasks do not have."""
    known = distinctive_words("\n".join([*_names(record), all_words(record)]))
    found = []
    for fact in by_date(facts):
        for claim in find_technical_decision(fact.quote, fact.date):
            told = _sentence(fact.quote, claim.quote.start)
            if claim.verdict == "for" and not _is_recorded(told, known):
                found.append(
                    EvidenceFinding(
                        milestone_id=record.milestone.milestone_id,
                        kind="decision_not_recorded",
                        m365_value=told,
                        citations=(cited(fact, told),),
                    )
                )
                break
    return tuple(found)


def _is_recorded(decision: str, known: frozenset[str]) -> bool:
    if _BACK.search(decision) or find_reported_blockers(decision, None) or find_taken_over(decision):
        return True
    coined = frozenset(stem_of(word) for word in _COINED.findall(decision)) - _NO_PRODUCT
    if _VOTE.search(decision) and not coined - shared_words(coined, known):
        return True
    named = coined | (frozenset(stem_of(word) for word in _PRODUCT.findall(decision)) - _NO_PRODUCT)
    if named:
        return len(shared_words(named, known)) == len(named)
    told = distinctive_words(decision) - distinctive_words(" ".join(_DECIDING))
    return bool(told) and len(shared_words(told, known)) >= _RECORDED * len(told)


def _sentence(text: str, offset: int) -> str:
    """The whole sentence that a claim stands in: what was chosen may stand in its next clause."""
    spans = sentences(plain(text))
    position = sentence_at(spans, offset)
    return text if position is None else text[spans[position].start : spans[position].end]


def _names(record: MilestoneRecord) -> tuple[str, ...]:
    return tuple(name for name in (record.milestone.name, record.opportunity.name, record.account.name) if name)
