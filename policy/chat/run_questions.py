"""Questions that the data of a run or of the waiting packet answers, and questions about the assistant."""

import re

from policy.chat.context import ChatContext
from policy.chat.item_numbers import ORDINALS, figure
from policy.chat.lexicon import ABILITIES, FILTERS, phrases
from policy.chat.tokens import Token
from policy.chat.understood import Element, Filter, RunQuestion, Scope
from policy.chat.word_list import word_set

_HELP = frozenset(phrases(ABILITIES))
_ELEMENTS: tuple[tuple[Element, str], ...] = (
    ("budget", r"budget|funding|money|funded"),
    ("authority", r"authority|decision[\s-]makers?|sponsor|economic buyer"),
    ("need", r"\bneed\b(?! (?:to|my|attention|text|words|approval|you|your|from))|business need"),
    ("timeline", r"time ?lines?|time ?frame"),
)
_ONLY = re.compile(r"\b(?:only|just|filter|except|nothing but|narrow|limit|restrict)\b")
_SHOW = re.compile(
    r"^(?:(?:can|could|would|will) you |please |pls |ok |now |and |then |so |just |i want to |let me |i would"
    r" like to )*"
    r"(?:show|list|display|give|tell|name|see|filter|print|read|narrow|limit|restrict|which|what|who|any|are"
    r" there|is there)\b"
)
_WHY = re.compile(
    r"\bwhy\b|\bhow come\b|\bwhat for\b|\bwhat is the reason\b|\breasons? (?:for|behind)\b|\bwhat makes\b|\bwhat"
    r" stops\b"
)
_LACKING = re.compile(r"\bwhat is (?:still )?(?:missing|stopping|holding|keeping|lacking)\b")
_NOT_READY = re.compile(
    r"\bnot (?:yet |be )?(?:bant[ -])?(?:ready|qualified|handed|going|handoff)\b|\bunready\b"
    r"|\bcan not (?:we |i |it )?(?:be )?(?:handed|hand|handoff)|\bmissing\b|\blacking\b"
    r"|\b(?:handoff|hand off|ready) (?:is )?(?:no|not)\b|\bstopping\b|\bholding\b|\bkeeping"
    r" it from\b|\bnot (?:.{1,30} )?ready\b"
)
_COUNT = re.compile(r"\bhow many\b|\bnumber of\b|\bcount\b|\bhow much\b")
_EVIDENCE = re.compile(
    r"\b(?:what|which|where|show|see|is there|any)\b.*\b(?:evidence|proof|citations?|quotes?"
    r"|sources?)\b|\bwho said (?:that|so|it)\b|\bwhere (?:does|did) (?:that|it|this) come"
    r" from\b|\bhow do you know\b|\bsays who\b|\bbased on what\b|\bwhere did you (?:get|find"
    r"|read)\b"
)
_MARKS = word_set("item number # proposal no of with explain is show does why")
_WHAT_OF = re.compile(r"(?:and |so |ok |but )*(?:(?:what|why|how)\b|(?:is|does|would|will)\b(?!.*\b(?:approv|accept)))")
_EXPLAIN = re.compile(
    r"\b(?:explain|what is|what does|what about|what would|what will|why|show|tell me about"
    r"|details?|more about|describe|risk of|impact of|open|about|happens? with)\b"
)
_PENDING = re.compile(
    r"\b(?:open|unanswered|waiting) packets?\b"
    r"|\bapprovals?\b.*\b(?:open|left|outstanding|missing|needed)\b|\b(?:what|anything|which|show|list|is there"
    r"|are there|any)\b.*\b(?:pending|waiting|waits"
    r"|to approve|need(?:s)? my approval|approval queue|to sign off|for approval|awaiting)\b"
    r"|\b(?:show|see|display|again|list) (?:me )?(?:the |this |that |my )?(?:whole )?(?:packet"
    r"|proposals?|items?)\b|\bwhat (?:is|was) in (?:the|this) packet\b|\bwhat (?:am i|do i"
    r"|would i be|are we|i am|i would be|we are) approv|\bwhat (?:is|are) the (?:items|proposals|changes|writes)\b"
    r"|\bwhat (?:would|will) (?:be|you) (?:written|write|change|changed|do)\b"
)
_CHANGED = re.compile(
    r"\b(?:what|anything|what else) (?:has |is |have )?(?:changed|new|different"
    r"|resolved)\b.*(?:since|last run|last time|yesterday)?"
)
_STATUS = re.compile(
    r"\b(?:did (?:it|that|they|the (?:write|update|close|approval)s?) (?:work|go through|succeed"
    r"|fail|run)|is it done|are you done|what happened|what was the result|was it written|has it"
    r" been written|how did (?:it|that) go|what did you (?:find|do|write|change))\b|\bresults?\b"
)


def run_question(tokens: tuple[Token, ...], scope: Scope, context: ChatContext) -> RunQuestion | None:
    """The question that the clause asks of what is there already; None for any other clause."""
    words = tuple(token.low for token in tokens if token.kind != "other")
    text = " ".join(words)
    if words in _HELP or (len(words) < 9 and any(_ends_or_begins(words, phrase) for phrase in _HELP)):
        return RunQuestion(about="help")
    milestone = scope.milestones[0] if scope.milestones else None
    if context.packet and (item := _item(tokens, context)) and (_EXPLAIN.search(text) or _WHAT_OF.match(text)):
        return RunQuestion(about="explain_item", item_id=item)
    element = next((name for name, form in _ELEMENTS if re.search(form, text)), None)
    there = context.last_run is not None or context.packet is not None
    if _WHY.search(text) or (there and _LACKING.search(text)):
        ready = _NOT_READY.search(text) and not re.search(r"\b(?:overdue|stale|blocked|at risk)\b", text)
        about = "why_not_ready" if ready and (element is None or "ready" in words) else "why"
        return RunQuestion.model_validate(
            {"about": about, "element": element, "milestone": milestone, "filter": None if ready else _filter(words)}
        )
    named = bool(scope.accounts or scope.opportunities or scope.tpids)
    if _PENDING.search(text) and not named:
        return RunQuestion(about="pending")
    if not there or named:
        return None
    return _of_the_run(text, words, element, milestone)


def _of_the_run(
    text: str, words: tuple[str, ...], element: Element | None, milestone: str | None
) -> RunQuestion | None:
    narrowed = _filter(words)
    if _COUNT.search(text):
        return RunQuestion(about="count", filter=narrowed, milestone=milestone)
    if _EVIDENCE.search(text) and not re.search(r"teams|outlook|sharepoint|meeting|mail", text):
        return RunQuestion(about="evidence", element=element, milestone=milestone)
    if _CHANGED.match(text):
        return RunQuestion(about="changes")
    if _STATUS.search(text):
        return RunQuestion(about="status", milestone=milestone)
    if narrowed and _ONLY.search(text):
        return RunQuestion(about="filter", filter=narrowed, milestone=milestone)
    if (
        narrowed
        and _SHOW.search(text)
        and (set(words) & {"ones", "any", "these", "those", "them", "findings", "items", "which", "who"})
    ):
        return RunQuestion(about="filter", filter=narrowed, milestone=milestone)
    if _SHOW.search(text) and set(words) & {
        "findings",
        "escalations",
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
        if number is not None and (before in _MARKS or place == len(words) - 1):
            return next((item.item_id for item in context.packet.items if item.number == number), None)
        for item in context.packet.items:
            if word == item.item_id.casefold():
                return item.item_id
    return None
