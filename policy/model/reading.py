"""What a model read, once its quotes were found word for word; and where they stand in the records as they are now."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from policy.evidence_texts import EvidenceText
from policy.findings import BY_MODEL, Citation
from policy.value import Value

Task = Literal["bant", "influence_credit", "blocker_and_completion", "m365_facts", "needs_text_words"]
Says = Literal[
    "budget",
    "authority",
    "need",
    "timeline",
    "credits",
    "blocker",
    "criterion",
    "not_met",
]
Stance = Literal["for", "against", "doubtful"]
WORDED_BY_MODEL = " (worded by a model)"


class Reading(Value):
    """Words of one text and what a model says that they say.

    `record` is the text's place as a citation names it. `quote` is a substring of the text; only of the task
    `needs_text_words` it is the model's own wording.
    """

    task: Task
    says: Says
    stance: Stance = "for"
    record: str
    quote: str


Readings = tuple[Reading, ...]


class ModelRead(Value):
    """What a model read for a run, by milestone id. `problems` are in words."""

    status: Literal["ok", "partial", "not_available", "not_asked"]
    name: str = ""
    readings: Mapping[str, Readings] = {}
    problems: tuple[str, ...] = ()

    def of(self, milestone_id: str) -> Readings:
        """The readings of one milestone."""
        return self.readings.get(milestone_id, ())


class Placed(NamedTuple):
    """A reading in the text where it stands now, by offsets."""

    reading: Reading
    text: EvidenceText
    start: int
    end: int

    @property
    def citation(self) -> Citation:
        """The words as a citation that says who read them."""
        return Citation(
            source=self.text.source,
            record=self.text.record.removesuffix(BY_MODEL) + BY_MODEL,
            quote=self.text.text[self.start : self.end],
            date=self.text.said_on,
            author=self.text.author,
        )


def placed(
    readings: Iterable[Reading], texts: Sequence[EvidenceText], task: Task, says: Says | None = None
) -> Iterator[Placed]:
    """The readings of one task whose quote stands in its text as it is now; any other is void."""
    for reading in readings:
        if reading.task != task or (says is not None and reading.says != says) or not reading.quote:
            continue
        for text in texts:
            start = text.text.find(reading.quote) if text.record == reading.record else -1
            if start >= 0:
                yield Placed(reading, text, start, start + len(reading.quote))
                break


def is_struck(citation: Citation, doubted: Iterable[Placed]) -> bool:
    """Whether a model doubts these words: its quote and they overlap in the same text."""
    for one in doubted:
        if one.text.record != citation.record:
            continue
        start = one.text.text.find(citation.quote)
        if start >= 0 and start < one.end and one.start < start + len(citation.quote):
            return True
    return False
