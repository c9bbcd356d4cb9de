"""What a scripted model reads in a labelled case, without servers or graphs: the same sheets, prompts and checks."""

import asyncio
from typing import NamedTuple

from bench.cases_run import Json
from bench.in_process import SETTINGS, InHand, of
from bench.scripted_models import Answering, ScriptedModel
from policy.branch import BRANCHES
from policy.m365.attribution_of_facts import facts_about
from policy.model.batching import Wanted
from policy.model.checking import Void, readings_of
from policy.model.notes import Sheet
from policy.model.reading import Reading, Readings, Task
from policy.model.wanted import sheets_of, words_wanted
from tools.model_calls import calls_of


class CaseRead(NamedTuple):
    """The readings by milestone key, the input tokens of the case's calls, and its calls."""

    readings: dict[str, Readings]
    tokens: int
    calls: int


def read_case(case: Json, answering: Answering) -> CaseRead:
    """Let the scripted model read the whole case."""
    model = ScriptedModel(answering)
    found: dict[str, dict[Reading, None]] = {}
    milestones = of(case)
    tokens = _ask(model, [one for hand in milestones.values() for one in _wanted(hand)], found)
    words = []
    for key, hand in milestones.items():
        if hand.record.milestone.active:
            read = tuple(found.get(key, ()))
            sheet, asked = words_wanted(hand.record, hand.directory, read, hand.as_of, SETTINGS)
            words += [_of("needs_text_words", hand, sheet, asked)] if asked else []
    tokens += _ask(model, words, found)
    return CaseRead({key: tuple(value) for key, value in found.items()}, tokens, model.calls)


def _wanted(hand: InHand) -> list[Wanted]:
    facts = facts_about(hand.record, hand.known.siblings, hand.known.facts)
    sheets = sheets_of(hand.record, facts, hand.directory, hand.me, BRANCHES["daily"], hand.as_of, SETTINGS)
    return [_of(task, hand, sheet) for task, sheet in sheets]


def _of(task: Task, hand: InHand, sheet: Sheet, asked: tuple[tuple[str, str], ...] = ()) -> Wanted:
    return Wanted(
        task=task,
        account_id=hand.record.account.account_id,
        customer=hand.record.account.name or "",
        engineer=hand.me.name or "",
        reader=("scripted",),
        sheet=sheet,
        asked=asked,
    )


def _ask(model: ScriptedModel, wanted: list[Wanted], found: dict[str, dict[Reading, None]]) -> int:
    calls = list(calls_of(wanted, model.limits.call_tokens))
    replies = asyncio.run(model.answers([call.question for call in calls]))
    for call, reply in zip(calls, replies, strict=True):
        if reply.value is not None:
            try:
                checked = readings_of(call.batch[0].task, reply.value, call.places)
            except Void:
                continue
            for key, readings in checked.readings.items():
                found.setdefault(key, {}).update(dict.fromkeys(readings))
    return sum(call.tokens for call in calls)
