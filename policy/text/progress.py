"""What a task's own text reports of its work: section 3 of policy.md, `status`, and section 6, `close_task`.

Only asserted clauses report. A done-criterion, a plan, a question, a condition and another task's history do not.
"""

from collections.abc import Iterator

from policy.text.done_criterion import before_criterion, criterion_spans
from policy.text.polarity import is_asserted
from policy.text.progress_cues import (
    AGENDA,
    BEGAN,
    DONE,
    OTHER_TASK,
    PART,
)
from policy.text.progress_past import is_background, tells_of_work
from policy.text.quote import Quote, quote_of
from policy.text.sentences import Span, clauses, plain, sentences


def find_began(text: str) -> Quote | None:
    """The words of a task's text that report that its work began (section 3, `status`), if only in part.

    What `find_done` finds is not repeated here.
    """
    for clause, sentence in _told(text):
        began = BEGAN.search(clause.text) or (PART.search(clause.text) and DONE.search(clause.text))
        told = (began or tells_of_work(clause, sentence)) and not is_background(clause, sentence)
        if told and is_asserted(clause.text):
            return quote_of(text, clause.start, clause.end)
    return None


def find_done(text: str) -> Quote | None:
    """The words of a task's text that claim that all of its work is done (section 3, `status`).

    A claim only: whether the done-criterion is met is `criterion_met_by_text`. A part ("wave 1 done") is none.
    """
    for clause in _clauses(text):
        if DONE.search(clause.text) and not PART.search(clause.text) and is_asserted(clause.text):
            return quote_of(text, clause.start, clause.end)
    return None


def reports(text: str) -> Iterator[Span]:
    """The asserted clauses of a task's text about this task, outside of its done-criterion, in their order."""
    return (clause for clause in _clauses(text) if is_asserted(clause.text))


def _clauses(text: str) -> Iterator[Span]:
    return (clause for clause, _ in _told(text))


def _told(text: str) -> Iterator[tuple[Span, Span]]:
    """The clauses about this task, outside of its done-criterion, each with its sentence."""
    source = plain(text)
    criteria = criterion_spans(text)
    for sentence in sentences(source):
        if sentence.text.endswith("?") or AGENDA.match(sentence.text) or OTHER_TASK.search(sentence.text):
            continue
        yield from ((clause, sentence) for clause in clauses(source, before_criterion(criteria, sentence)))
