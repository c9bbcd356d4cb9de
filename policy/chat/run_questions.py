"""Questions that the data of a run or of the waiting packet answers, and questions about the assistant."""

import re

from policy.chat.context import ChatContext
from policy.chat.item_numbers import ORDINALS, figure
from policy.chat.lexicon import ABILITIES, FILTERS, phrases
from policy.chat.question_forms import (
    ABOUT_ME,
    CHANGED,
    COUNT,
    ELEMENTS,
    EVIDENCE,
    EXPLAIN,
    LACKING,
    LEFT_OUT,
    MARKS,
    NOT_READY,
    OF_RESULTS,
    ONLY,
    PENDING,
    SHOW,
    SOURCES,
    STATUS,
    WHAT_OF,
    WHY,
)
from policy.chat.tokens import Token
from policy.chat.understood import Element, Filter, RunQuestion, Scope

# A request of so few words that names a filter asks for the list: "show unowned".
_BRIEF = 3
_HELP = frozenset(phrases(ABILITIES))


def run_question(tokens: tuple[Token, ...], scope: Scope, context: ChatContext) -> RunQuestion | None:
    """The question that the clause asks of what is there already; None for any other clause."""
    words = tuple(token.low for token in tokens if token.kind != "other")
    text = " ".join(words)
    if (
        words in _HELP
        or (ABOUT_ME.match(text) and not scope.names_records)
        or (len(words) < 9 and any(_ends_or_begins(words, phrase) for phrase in _HELP))
    ):
        return RunQuestion(about="help")
    milestone = scope.milestones[0] if scope.milestones else None
    if context.packet and (item := _item(tokens, context)) and (EXPLAIN.search(text) or WHAT_OF.match(text)):
        return RunQuestion(about="explain_item", item_id=item)
    element = next((name for name, form in ELEMENTS if re.search(form, text)), None)
    there = context.last_run is not None or context.packet is not None
    sourced = not text.startswith(("why", "how come")) and SOURCES.search(text)
    if (WHY.search(text) and not sourced) or (there and LACKING.search(text)):
        ready = NOT_READY.search(text) and not re.search(r"\b(?:overdue|stale|blocked|at risk)\b", text)
        about = "why_not_ready" if ready and (element is None or "ready" in words) else "why"
        return RunQuestion.model_validate(
            {"about": about, "element": element, "milestone": milestone, "filter": None if ready else _filter(words)}
        )
    named = bool(scope.accounts or scope.opportunities or scope.tpids)
    if PENDING.search(text) and not named:
        return RunQuestion(about="pending")
    if not there or named:
        return None
    return _of_the_run(text, words, element, milestone)


def _of_the_run(
    text: str, words: tuple[str, ...], element: Element | None, milestone: str | None
) -> RunQuestion | None:
    narrowed = _filter(words)
    if narrowed and re.search(r"\bof (?:them|these|those)\b", text) and not COUNT.search(text):
        return RunQuestion(about="filter", filter=narrowed, milestone=milestone)
    if left_out := LEFT_OUT.search(text):
        return RunQuestion.model_validate({"about": "list", "excluded": left_out[1], "milestone": milestone})
    if COUNT.search(text):
        return RunQuestion(about="count", filter=narrowed, milestone=milestone)
    if EVIDENCE.search(text) and not re.search(r"teams|outlook|sharepoint|meeting|mail", text):
        return RunQuestion(about="evidence", element=element, milestone=milestone)
    if CHANGED.match(text):
        return RunQuestion(about="changes")
    if STATUS.search(text) or (milestone and re.search(r"\b(?:details?|more (?:about|on))\b", text)):
        return RunQuestion(about="status", milestone=milestone)
    brief = len(words) <= _BRIEF and not {"task", "tasks", "milestone", "milestones"} & set(words)
    if narrowed and (ONLY.search(text) or "ones" in words or (brief and SHOW.search(text))):
        return RunQuestion(about="filter", filter=narrowed, milestone=milestone)
    if (
        narrowed
        and SHOW.search(text)
        and (OF_RESULTS & set(words) or re.match(r"(?:\w+ ){0,2}(?:show|list|tell|give) (?:me |us )?what is\b", text))
    ):
        return RunQuestion(about="filter", filter=narrowed, milestone=milestone)
    if re.match(r"which \w+ (?:is|are) (?:those|these|that|it)\b", text) or (
        milestone and re.match(r"who owns\b", text)
    ):
        return RunQuestion(about="list", milestone=milestone)
    if SHOW.search(text) and set(words) & {
        "findings",
        "escalations",
        "escalated",
        "found",
        "guardrails",
        "next",
        "actions",
        "result",
        "note",
    }:
        return RunQuestion(about="list", milestone=milestone)
    return None


def _filter(words: tuple[str, ...]) -> Filter | None:
    """The longest phrase of the text that narrows a list."""
    best: tuple[int, Filter | None] = (0, None)
    for name, listed in FILTERS.items():
        for phrase in phrases(listed):
            if len(phrase) > best[0] and any(words[at : at + len(phrase)] == phrase for at in range(len(words))):
                best = (len(phrase), _as_filter(name))
    return best[1]


def _as_filter(name: str) -> Filter:
    return RunQuestion.model_validate({"about": "filter", "filter": name}).filter or "overdue"


def _ends_or_begins(words: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    return len(phrase) > 2 and (words[-len(phrase) :] == phrase or words[: len(phrase)] == phrase)


def _item(tokens: tuple[Token, ...], context: ChatContext) -> str | None:
    """The item of the packet that a question is about: its number stands last, or behind "item"."""
    if context.packet is None:
        return None
    words = [
        token.low for token in tokens if token.low not in {"?", "!", ".", "please", "for", "me", "'s", "about", "do"}
    ]
    for place, word in enumerate(words):
        before = words[place - 1] if place else ""
        number = figure(word) or (ORDINALS.get(word) if words[place + 1 : place + 2] in (["item"], ["one"]) else None)
        if number is not None and (before in MARKS or place == len(words) - 1):
            return next((item.item_id for item in context.packet.items if item.number == number), None)
        for item in context.packet.items:
            if word == item.item_id.casefold():
                return item.item_id
    return None
