"""The answer to a question about a run, from the run's own JSON (contract: JSON of a run) and nothing else.

What the run does not hold is said as that. Names are taken loosely; where several milestones fit, it is asked which.
"""

from collections.abc import Sequence

from policy.chat import answering_bant, answering_items, answering_lists, answering_status, answering_why
from policy.chat.answering_milestones import find, names_nothing, no_such, which_one
from policy.chat.answering_words import Json, entries
from policy.chat.understood import Filter, RunQuestion
from policy.since_last import SinceLast

_JUDGED: frozenset[Filter] = frozenset(
    {"overdue", "stale", "blocked", "at_risk", "unowned", "undated", "ready", "committed", "uncommitted"}
)
_OF_ALL = frozenset({"filter", "list", "count"})


def answer(question: RunQuestion, run: Json, since: SinceLast | None = None) -> str:
    """The reply in plain text. `since` is the comparison with the earlier run of the same scope, where there is one."""
    about = question.about
    if about == "help":
        return answering_status.abilities(run)
    if about == "pending" and question.milestone is None:
        return answering_items.pending(run)
    if about == "changes":
        return answering_status.changes(run, since)
    if about == "explain_item" or question.item_id is not None:
        return _item(question, run)
    if question.milestone is None and (about == "status" or (about == "why" and run.get("status") == "failed")):
        return answering_status.status(run)
    return _of_milestones(question, run)


def _item(question: RunQuestion, run: Json) -> str:
    if question.item_id is None:
        return f"Which item? Say its number.\n{answering_items.pending(run)}"
    return answering_items.explain_item(question.item_id, run)


def _of_milestones(question: RunQuestion, run: Json) -> str:
    """Answers from the milestones: those that the question names, else all of the run."""
    every = entries(run, "milestones")
    if not every:
        return answering_status.nothing_read(run)
    if question.milestone is None or names_nothing(question.milestone):
        return _told(question, every, run)
    found = find(question.milestone, run)
    if not found.milestones:
        return no_such(question.milestone, run)
    several = len(found.milestones) > 1
    if several and not (found.by_owner and (question.about in _OF_ALL or question.filter is not None)):
        return which_one(question.milestone, found.milestones)
    return _told(question, found.milestones, run)


def _told(question: RunQuestion, milestones: Sequence[Json], run: Json) -> str:
    about, single = question.about, len(milestones) == 1
    if about == "evidence":
        return answering_bant.evidence(milestones, question.element, run)
    if about == "status" and single:
        return answering_status.of_milestone(milestones[0], run)
    if about == "status":
        return answering_status.status(run)
    if about == "pending":
        return answering_lists.narrowed("waiting", milestones, run)
    if about == "count":
        return answering_lists.count(question.filter, milestones, run)
    if question.excluded is not None:
        return answering_lists.without_severity(question.excluded, milestones, run)
    if about in _OF_ALL:
        if question.filter is None:
            return answering_lists.everything(milestones, run)
        return answering_lists.narrowed(question.filter, milestones, run)
    if about == "why_not_ready":
        if single:
            return answering_bant.why_not_ready(milestones[0], question.element, run)
        return answering_bant.not_ready_ones(milestones, run)
    return _why(question, milestones, run)


def _why(question: RunQuestion, milestones: Sequence[Json], run: Json) -> str:
    """Why, of an element, of a narrowed list, of one milestone, or of the run as a whole."""
    single = len(milestones) == 1
    if question.element is not None:
        return answering_bant.evidence(milestones, question.element, run)
    if question.filter is not None and not (single and question.milestone is not None):
        if question.filter == "not_ready":
            return answering_bant.not_ready_ones(milestones, run)
        return answering_lists.narrowed(question.filter, milestones, run)
    if not single:
        return answering_why.why_run(run)
    if question.filter in _JUDGED and not answering_lists.is_so(question.filter, milestones[0], run):
        lead = f"This run does not say that it is {question.filter.replace('_', ' ')}.\n"
        return lead + answering_why.why_milestone(milestones[0], run)
    return answering_why.why_milestone(milestones[0], run)
