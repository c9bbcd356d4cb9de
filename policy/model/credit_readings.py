"""Credit of the SE that a model read: it counts where the SE is named, nothing refuses it and something came of it."""

from collections.abc import Iterator, Sequence

from policy.evidence_texts import EvidenceText
from policy.findings import Citation
from policy.model.cues import has_cue
from policy.model.reading import Placed, Readings, placed
from policy.model.veto import Quoted, is_open, quoted, refused_anywhere
from policy.records import MilestoneRecord
from policy.text.credit_names import beside_names, names_of
from policy.text.sentences import plain


def credit_read(
    record: MilestoneRecord, texts: Sequence[EvidenceText], readings: Readings, se_name: str, *, only_se: bool
) -> Citation | None:
    """The first words that credit the SE by a model's reading; None without any."""
    return next((one.citation for one, cued in _credits(record, texts, readings, se_name, only_se) if cued), None)


def credit_suggested(
    record: MilestoneRecord, texts: Sequence[EvidenceText], readings: Readings, se_name: str, *, only_se: bool
) -> tuple[Citation, ...]:
    """Words that name the SE and hold no cue of what came of it: the person may take them for their own word."""
    return tuple(one.citation for one, cued in _credits(record, texts, readings, se_name, only_se) if not cued)


def _credits(
    record: MilestoneRecord, texts: Sequence[EvidenceText], readings: Readings, se_name: str, only_se: bool
) -> Iterator[tuple[Placed, bool]]:
    for one in placed(readings, texts, "influence_credit", "credits"):
        said = quoted(one.text, one.start, one.end)
        known = (record.opportunity.name or "", record.milestone.name or "", se_name)
        refused = refused_anywhere(said, record.account.name or "", known)
        if one.reading.stance == "for" and refused is None and not is_open(said) and _names(said, se_name, only_se):
            yield one, has_cue("credits", said.words)


def _names(said: Quoted, se_name: str, only_se: bool) -> bool:
    words = plain(said.words)
    return any(True for _ in beside_names(words, names_of(plain(se_name), only_se), se_name, False))
