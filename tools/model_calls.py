"""The calls of one run: sheets put together, under a prompt, with what each handle stands for."""

import json
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import prompts
from policy.model.answers import Answer, BantAnswer, CreditAnswer, FactsAnswer, ProgressAnswer, WordsAnswer, schema_of
from policy.model.batching import Wanted, batches
from policy.model.notes import Place, written
from policy.model.reading import Task
from tools.ports import ModelQuestion

CHARACTERS_A_TOKEN = 4
_ANSWERS: dict[Task, type[Answer]] = {
    "bant": BantAnswer,
    "influence_credit": CreditAnswer,
    "blocker_and_completion": ProgressAnswer,
    "m365_facts": FactsAnswer,
    "needs_text_words": WordsAnswer,
}


class Call(NamedTuple):
    """One question with the sheets that it holds and what its handles stand for."""

    batch: tuple[Wanted, ...]
    places: dict[str, Place]
    question: ModelQuestion

    @property
    def tokens(self) -> int:
        """About how many tokens it sends, the answer's schema included."""
        return estimated_tokens(self.question.text + json.dumps(schema_of(self.question.answer)))


def estimated_tokens(text: str) -> int:
    """How many tokens the text costs, by the usual four characters a token."""
    return -(-len(text) // CHARACTERS_A_TOKEN)


def calls_of(wanted: Sequence[Wanted], call_tokens: int) -> Iterator[Call]:
    """The calls that hold these sheets; `call_tokens` of notes in each."""
    for batch in batches(wanted, call_tokens * CHARACTERS_A_TOKEN):
        yield _call(batch)


def _call(batch: tuple[Wanted, ...]) -> Call:
    task = batch[0].task
    notes, places = written([one.sheet for one in batch], letter="A" if task == "m365_facts" else "")
    slots = {"notes": notes}
    if task == "influence_credit":
        slots["engineer"] = json.dumps(batch[0].engineer, ensure_ascii=False)
    elif task == "m365_facts":
        slots["customer"] = json.dumps(batch[0].customer, ensure_ascii=False)
    elif task == "needs_text_words":
        handles = {place.text.record: handle for handle, place in places.items() if place.text is not None}
        slots["wanted"] = "; ".join(f"{handles[record]}: {line}" for one in batch for record, line in one.asked)
    return Call(batch, dict(places), ModelQuestion(text=prompts.render(task, **slots), answer=_ANSWERS[task]))
