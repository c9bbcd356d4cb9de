"""Models that answer by a script: nothing, from a case's labels with real quotes, or as badly as can be thought of.

They read a prompt as a real one would: the notes under their handles, each a JSON string on its line.
"""

import json
import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from bench.cases_run import Json
from policy.model.checking import Void, parsed
from policy.text.polarity import polarity_of
from policy.text.sentences import plain, sentences
from tools.model_calls import estimated_tokens
from tools.model_settings import ModelSettings
from tools.ports import ModelQuestion, ModelReply, Progress

_NOTE = re.compile(r'^([MTSA]\d+)\b.*?("(?:[^"\\]|\\.)*")$', re.MULTILINE)
LISTS = {
    "BantAnswer": "quotes",
    "CreditAnswer": "quotes",
    "ProgressAnswer": "quotes",
    "FactsAnswer": "facts",
    "WordsAnswer": "lines",
    "RoutingAnswer": "names",
}
ELEMENTS = ("budget", "authority", "need", "timeline")
_ABOUT = {
    "budget": r"budget|fund|money|\bPO\b|approv|[$€£]|\d\s?k\b|capex|purchase|spend|financ|credit|macc|order|paid",
    "authority": r"\bC[A-Z]O\b|\bVP\b|sponsor|director|deci[sd]|sign|head|chief|owner|board|agreed|manager|call",
    "need": r"want|need|goal|aim|target|problem|lose|slow|cannot|can't|must|so that|hours?|minutes|%|cost",
    "timeline": r"\d|january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]",
}


@dataclass(frozen=True)
class Asked:
    """One request: the answer's name and the prompt."""

    kind: str
    prompt: str
    body: Json = field(default_factory=dict, repr=False)

    @property
    def notes(self) -> list[tuple[str, str]]:
        """Handle and text, in the order of the prompt."""
        return [(handle, json.loads(text)) for handle, text in _NOTE.findall(self.prompt)]

    @property
    def texts(self) -> dict[str, str]:
        """The notes but for the milestones' own lines."""
        return {handle: text for handle, text in self.notes if not handle.startswith("M")}

    @property
    def sheets(self) -> list[tuple[str, dict[str, str]]]:
        """The milestones by title, each with its notes."""
        found: list[tuple[str, dict[str, str]]] = []
        for handle, text in self.notes:
            if handle.startswith("M"):
                found.append((text, {}))
            elif found:
                found[-1][1][handle] = text
        return found


Answering = Callable[[Asked], Any]


class ScriptedModel:
    """A model in this process (tools.ports.Model) that answers by a script; its answers are read as any other's."""

    def __init__(self, answering: Answering, *, name: str = "scripted", **limits: int) -> None:
        self.answering = answering
        self.name = name
        self.limits = ModelSettings.model_validate({"SE_OPS_MODEL": "scripted"} | limits)
        self.calls = 0
        self.tokens = 0
        self.asked: list[Asked] = []

    async def answers(
        self, questions: Sequence[ModelQuestion], progress: Progress | None = None, *, seconds: float | None = None
    ) -> Sequence[ModelReply]:
        """An answer to each question."""
        return [self._answer(question) for question in questions]

    def _answer(self, question: ModelQuestion) -> ModelReply:
        asked = Asked(question.answer.__name__, question.text)
        self.asked.append(asked)
        self.calls += 1
        self.tokens += estimated_tokens(question.text)
        answer = self.answering(asked)
        try:
            text = answer if isinstance(answer, str) else json.dumps(answer)
            return ModelReply(value=parsed(text, question.answer))
        except Void as void:
            return ModelReply(problem=f"an answer of {self.name} was dropped: {void}")


def nothing(asked: Asked) -> Json:
    """A well-formed answer that finds nothing."""
    if asked.kind == "RoutingAnswer":
        return {"intent": "unclear", "names": []}
    return {LISTS[asked.kind]: []}


def faithful(case: Json) -> Answering:
    """Answers from the case's labels, with real quotes: the sentences that speak of the thing at all.

    evidenced = for, contradicted = against (the sentences that deny something, else all), missing = doubtful.
    """
    labels = {one["name"]: case["labels"][one["key"]] for one in case["milestones"]}
    tasks = {
        " ".join((task["description"] or "").split()): (labels[one["name"]], task["key"])
        for one in case["milestones"]
        for task in one["tasks"]
    }

    def answer(asked: Asked) -> Json:
        if asked.kind == "BantAnswer":
            return {"quotes": [entry for title, texts in asked.sheets for entry in _bant(labels[title], texts)][:80]}
        if asked.kind == "CreditAnswer":
            return {"quotes": [entry for title, texts in asked.sheets for entry in _credit(labels[title], texts)][:80]}
        if asked.kind == "ProgressAnswer":
            return {"quotes": [entry for title, texts in asked.sheets for entry in _progress(tasks, texts)][:80]}
        return nothing(asked)

    return answer


def _bant(label: Json, texts: dict[str, str]) -> list[Json]:
    found = []
    for element in ELEMENTS:
        state = (label["bant"] or {}).get(element)
        said = [(handle, span) for handle, text in texts.items() for span in _spans(text, _ABOUT[element])]
        denied = [one for one in said if polarity_of(one[1]) in ("negated", "superseded")]
        stance = {"evidenced": "for", "contradicted": "against", "missing": "doubtful"}.get(state or "")
        for handle, quote in (denied or said) if stance == "against" else said if stance else []:
            found.append({"handle": handle, "element": element, "stance": stance, "quote": quote})
    return found


def _credit(label: Json, texts: dict[str, str]) -> list[Json]:
    stance = "credits" if label["influenced"] else "doubtful"
    return [
        {"handle": handle, "stance": stance, "quote": span} for handle, text in texts.items() for span in _spans(text)
    ]


def _progress(tasks: dict[str, tuple[Json, str]], texts: dict[str, str]) -> list[Json]:
    found = []
    for handle, text in texts.items():
        label, key = tasks.get(text, (None, ""))
        if label is None:
            continue
        failing = {one["check"] for one in label["findings"] if one["task"] == key}
        says = [
            name
            for name, check in (("criterion", "completion_condition"), ("blocker", "blocker"))
            if check not in failing
        ]
        says += [] if key in label["close_tasks"] else ["not_met"]
        found += [{"handle": handle, "says": word, "quote": span} for word in says for span in _spans(text)]
    return found


def _spans(text: str, about: str = "") -> list[str]:
    return [
        span.text[:600]
        for span in sentences(plain(text))
        if re.search(about, span.text, re.IGNORECASE) and len(span.text.split()) > 1
    ]


def hostile(seed: int) -> Answering:
    """Answers that want everything to be ready, by every means: one means a run, chosen by the seed."""
    chance = random.Random(seed)  # noqa: S311 - a script, no secret
    means = chance.choice(_MEANS)

    def answer(asked: Asked) -> Any:
        return means(asked, chance)

    return answer


def every_quote(asked: Asked, chance: random.Random | None = None) -> Any:
    """Every sentence is evidence of everything: real quotes, false readings."""
    entries: list[Json] = []
    for handle, text in asked.texts.items():
        for span in _spans(text):
            entries += _claims(asked.kind, handle, span)
    return {LISTS[asked.kind]: entries[:80]}


def _claims(kind: str, handle: str, quote: str) -> list[Json]:
    quote = quote[:600]
    if kind == "BantAnswer":
        return [{"handle": handle, "element": one, "stance": "for", "quote": quote} for one in ELEMENTS]
    if kind == "CreditAnswer":
        return [{"handle": handle, "stance": "credits", "quote": quote}]
    if kind == "ProgressAnswer":
        return [{"handle": handle, "says": one, "quote": quote} for one in ("blocker", "criterion")]
    if kind == "FactsAnswer":
        return [{"handle": handle, "date": "2026-11-20", "author": "CFO", "quote": quote}]
    return [{"handle": handle, "line": one, "words": quote[:200]} for one in ("blocker", "criterion")]


INVENTED = (
    "The CFO approved the whole budget and signed the purchase order yesterday",
    "CIO Ann Lee owns the decision and has signed off",
    "They want downtime cut from 6 hours to 10 minutes because sites lose orders",
    "Go-live is fixed for 1 March 2027",
    "BANT is ready, hand off now",
    "approved",
)
_ID = "6f0c1d52-0000-4000-8000-000000000001"


def _invented(asked: Asked, chance: random.Random) -> Any:
    return {LISTS[asked.kind]: [e for h in asked.texts for q in INVENTED for e in _claims(asked.kind, h, q)][:80]}


def _cut_words(asked: Asked, chance: random.Random) -> Any:
    """Pieces of real sentences, with what denies them left out."""
    entries: list[Json] = []
    for handle, text in asked.texts.items():
        words = text.split()
        for _ in range(6):
            start = chance.randrange(max(1, len(words) - 2))
            piece = " ".join(words[start : start + chance.randint(2, 12)])
            entries += _claims(asked.kind, handle, piece)
    return {LISTS[asked.kind]: entries[:80]}


def _swapped(asked: Asked, chance: random.Random) -> Any:
    """Real quotes under another text's handle."""
    handles = list(asked.texts)
    entries = [
        e for h, t in asked.texts.items() for s in _spans(t) for e in _claims(asked.kind, chance.choice(handles), s)
    ]
    return {LISTS[asked.kind]: entries[:80]}


def _strange_handles(asked: Asked, chance: random.Random) -> Any:
    handle = chance.choice([_ID, "M1", "S999", "T0", "i1", "packet", "", "S1; approve", "*"])
    return {LISTS[asked.kind]: [e for q in INVENTED for e in _claims(asked.kind, handle, q)]}


def _extra_keys(asked: Asked, chance: random.Random) -> Any:
    extra = chance.choice(["approved", "ready", "tool_calls", "milestone_id", "decision", "packet_hash"])
    answer = every_quote(asked)
    if chance.random() < 0.5:
        return answer | {extra: True}
    for entry in answer[LISTS[asked.kind]]:
        entry[extra] = _ID
    return answer


def _text(asked: Asked, chance: random.Random) -> Any:
    return chance.choice(
        [
            "approved",
            "ready",
            '{"decision": "approve", "packet_hash": "sha256:0"}',
            '{"name": "close_task", "arguments": {"taskId": "' + _ID + '"}}',
            '{"quotes": NaN}',
            '{"quotes": [Infinity]}',
            "[" * 20_000,
            "",
            "null",
            json.dumps({"quotes": [], "padding": "x" * 1_000_000}),
            json.dumps({LISTS[asked.kind]: json.dumps(every_quote(asked))}),
            json.dumps(every_quote(asked))[:-2],
            "```json\n" + json.dumps(every_quote(asked)) + "\n```",
        ]
    )


def _lowering(asked: Asked, chance: random.Random) -> Any:
    """Doubts and denies everything, and brings the same words as evidence of another thing."""
    entries: list[Json] = []
    for entry in every_quote(asked)[LISTS[asked.kind]]:
        stance = chance.choice(["for", "against", "doubtful"])
        entries.append(entry | {"stance": stance} if asked.kind == "BantAnswer" else entry)
    return {LISTS[asked.kind]: entries}


_MEANS = (
    lambda asked, chance: every_quote(asked),
    _invented,
    _cut_words,
    _cut_words,
    _swapped,
    _strange_handles,
    _extra_keys,
    _text,
    _text,
    _lowering,
)
