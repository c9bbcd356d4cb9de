"""The done-criterion of a task: section 3 of policy.md, `completion_condition`.

Three shapes say when a task is finished: a label ("Exit criteria: …"), a finishing word with a condition
("done when …", "once X signs we are finished") and "until" with an outcome.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from policy.text.done_cues import (
    CERTIFICATE,
    CLOSE_AFTER,
    CONDITION_OPENS,
    CONSEQUENCE,
    DENIED,
    FINISHED_WHEN,
    GOAL,
    LABEL,
    LABEL_IS_WORK,
    NO_CONDITION,
    NOT_BEFORE,
    NOT_WORK,
    OUTCOME,
    PAST_ACCOUNT,
    STEMS,
    UNTIL,
)
from policy.text.placeholders import is_only_time, is_placeholder
from policy.text.quote import Quote, quote_of
from policy.text.sentences import CACHED, Span, plain, sentence_at, sentences

# No sentence needs more; a hostile text has thousands.
_TRIED = 4
# "close if needed" is no criterion: one needs somebody or something, and what becomes of it.
_BARE_PROVISO = 2


def find_done_criterion(description: str) -> Quote | None:
    """The first words of a task's description that say when the task is finished, from the cue to the sentence's end.

    Section 3 of policy.md. None for a deadline, a wait, a placeholder, a question and a plain description of the work.
    """
    return next(
        (quote_of(description, span.start, span.end) for span, valid in _candidates(description) if valid), None
    )


@lru_cache(maxsize=CACHED)
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


def _candidates(description: str) -> Iterator[tuple[Span, bool]]:
    """Each stretch that a cue opens, and whether what follows the cue really is a criterion."""
    source = plain(description)
    for sentence in sentences(source):
        found = _in_sentence(source, sentence)
        if found is not None:
            start, end, valid = found
            yield Span(description[start:end], start, end), valid and not sentence.text.endswith("?")


def _in_sentence(source: str, sentence: Span) -> tuple[int, int, bool] | None:
    lowered = sentence.text.lower()
    if not any(stem in lowered for stem in STEMS):
        return None
    refused: tuple[int, int, bool] | None = None
    for read in (_by_condition, _by_label, _by_consequence, _by_until, _by_goal):
        found = read(source, sentence)
        if found is not None and found[2]:
            return found
        refused = refused or found
    return refused


def _by_condition(source: str, sentence: Span) -> tuple[int, int, bool] | None:
    refused = None
    for pattern in (NOT_BEFORE, FINISHED_WHEN, CLOSE_AFTER):
        for match in islice(pattern.finditer(source, sentence.start, sentence.end), _TRIED):
            content = source[match.end() : sentence.end]
            valid = _is_condition(content)
            if match["when"].strip().casefold() == "if":
                valid = valid and len(content.split()) > _BARE_PROVISO
            if match["when"].strip().casefold() in ("after", "before", "w/", "="):
                valid = valid and OUTCOME.search(content) is not None
            if valid:
                return match.start(), sentence.end, True
            refused = refused or (match.start(), sentence.end, False)
    return refused


def _by_label(source: str, sentence: Span) -> tuple[int, int, bool] | None:
    refused = None
    for match in islice(LABEL.finditer(source, sentence.start, sentence.end), _TRIED):
        link = match["link"]
        if link is None:
            continue
        content = source[match.end() : sentence.end]
        before = source[max(sentence.start, match.start() - 60) : match.start()]
        bare = not link.strip()
        valid = _is_condition(content) and not DENIED.search(before)
        if bare:
            valid = valid and _opens_clause(before) and not LABEL_IS_WORK.match(content) and len(content.split()) > 1
        elif not bare and link.strip()[0] in "-–" and match[0].casefold().startswith("accept"):
            valid = valid and not CERTIFICATE.match(content)
        if valid:
            return match.start(), sentence.end, True
        refused = refused or ((match.start(), sentence.end, False) if not bare or _opens_clause(before) else None)
    return refused


def _by_consequence(source: str, sentence: Span) -> tuple[int, int, bool] | None:
    result = CONSEQUENCE.search(source, sentence.start, sentence.end)
    if result is None:
        return None
    opened = CONDITION_OPENS.search(source, sentence.start, result.start())
    start = opened.end() if opened else sentence.start
    condition = source[start : result.start()]
    valid = _is_condition(condition) and OUTCOME.search(condition) is not None
    if opened is None:
        # "X signs and we are done" has the result tied to it; "X, done" reports.
        valid = valid and result["link"] in ("and", "then", "=") and not PAST_ACCOUNT.search(condition)
    return (opened.start() if opened else sentence.start, sentence.end, True) if valid else None


def _by_until(source: str, sentence: Span) -> tuple[int, int, bool] | None:
    for match in islice(UNTIL.finditer(source, sentence.start, sentence.end), _TRIED):
        content = source[match.end() : sentence.end]
        before = source[max(sentence.start, match.start() - 80) : match.start()]
        if not NOT_WORK.search(before) and _is_condition(content) and OUTCOME.search(content):
            return match.start(), sentence.end, True
    return None


def _by_goal(source: str, sentence: Span) -> tuple[int, int, bool] | None:
    for match in islice(GOAL.finditer(source, sentence.start, sentence.end), _TRIED):
        content = source[match.end() : sentence.end]
        if _is_condition(content) and OUTCOME.search(content):
            return match.start(), sentence.end, True
    return None


def _is_condition(content: str) -> bool:
    return not (is_placeholder(content) or NO_CONDITION.match(content) or is_only_time(content[:200]))


def _opens_clause(before: str) -> bool:
    return not before.strip() or before.rstrip()[-1] in ",:-–("
