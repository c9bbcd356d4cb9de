"""The done-criterion of a task: section 3 of policy.md, `completion_condition`.

A sentence holds one where it ties a condition to the task's end, in any of the shapes of `done_shapes`.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from policy.text.done_shapes import stretch_of
from policy.text.quote import Quote, quote_of
from policy.text.sentences import CACHED_IN_A_RUN, Span, plain, sentence_at, sentences


def find_done_criterion(description: str) -> Quote | None:
    """The first words of a task's description that say when the task is finished, from the cue to the sentence's end.

    Section 3 of policy.md. None for a deadline, a wait, a placeholder, a question and a plain description of the work.
    """
    return next(
        (quote_of(description, span.start, span.end) for span, valid in _candidates(description) if valid), None
    )


def criterion_spans(description: str) -> tuple[Span, ...]:
    """Every part of a description that states a done-criterion, or only its label: no report is read out of these."""
    return tuple(span for span, _ in _candidates(description))


def before_criterion(criteria: Sequence[Span], sentence: Span) -> Span:
    """The part of a sentence that stands before a done-criterion; all of it where it holds none."""
    position = bisect_left(criteria, sentence.start, key=lambda span: span.start)
    if position == len(criteria) or criteria[position].start >= sentence.end:
        return sentence
    stop = criteria[position].start
    return Span(sentence.text[: stop - sentence.start], sentence.start, stop)


def in_criterion(criteria: Sequence[Span], offset: int) -> bool:
    """Whether the offset lies inside one of these done-criteria."""
    return sentence_at(criteria, offset) is not None


@lru_cache(maxsize=CACHED_IN_A_RUN)
def _candidates(description: str) -> tuple[tuple[Span, bool], ...]:
    """Each stretch that a cue opens, and whether what follows the cue really is a criterion."""
    return tuple(_read(description))


def _read(description: str) -> Iterator[tuple[Span, bool]]:
    source = plain(description)
    for sentence in sentences(source):
        found = stretch_of(source, sentence)
        if found is not None:
            span = Span(description[found.start : found.end], found.start, found.end)
            yield span, found.valid and not sentence.text.endswith("?")
