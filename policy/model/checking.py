"""An answer of a model against what was asked: what is misshapen is void as a whole, what is not found is dropped."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple, TypeVar

from pydantic import ValidationError

from policy.model.answers import (
    LONGEST_ANSWER,
    Answer,
    BantAnswer,
    CreditAnswer,
    ProgressAnswer,
    WordsAnswer,
)
from policy.model.notes import Place, find_quote
from policy.model.reading import Reading, Task
from policy.model.words import fits_its_texts

A = TypeVar("A", bound=Answer)


class Void(ValueError):
    """An answer that cannot be used; the message says why."""


class Checked(NamedTuple):
    """The readings of an answer by milestone id, and how many of its entries were dropped."""

    readings: Mapping[str, tuple[Reading, ...]]
    dropped: int


def parsed(text: str, answer: type[A]) -> A:
    """The answer as its type. Raises Void for an oversize or misshapen one."""
    if len(text) > LONGEST_ANSWER:
        raise Void(f"it is {len(text)} characters long")
    try:
        return answer.model_validate_json(text)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        where = ".".join(str(part)[:30] for part in first["loc"][:4])
        raise Void(f"{where or 'it'}: {first['type']}") from None
    except RecursionError:
        raise Void("it is nested too deeply") from None


def readings_of(task: Task, answer: Answer, places: Mapping[str, Place]) -> Checked:
    """The entries whose words stand in the text of their handle. Raises Void for a handle that was not given."""
    found: dict[str, dict[Reading, None]] = {}
    dropped = 0
    entries = list(_entries(task, answer))
    unknown = sorted({handle for handle, _, _ in entries if handle not in places})
    if unknown:
        raise Void(f"it names {', '.join(unknown[:3])}, which was not given")
    for handle, words, said in entries:
        place = places[handle]
        kept = _kept(task, words, place)
        if kept is None or place.text is None:
            dropped += 1
            continue
        reading = Reading(task=task, record=place.text.record, quote=kept, **said)
        found.setdefault(place.sheet.milestone_id, {})[reading] = None
    return Checked({key: tuple(value) for key, value in found.items()}, dropped)


def _kept(task: Task, words: str, place: Place) -> str | None:
    if place.text is None:
        return None
    if task == "needs_text_words":
        return fits_its_texts(words, place.sheet, place.text)
    span = find_quote(words, place.text.text)
    return place.text.text[span[0] : span[1]] if span is not None else None


def _entries(task: Task, answer: Answer) -> Iterable[tuple[str, str, dict[str, Any]]]:
    if isinstance(answer, BantAnswer):
        for one in answer.quotes:
            yield one.handle, one.quote, {"says": one.element, "stance": one.stance}
    elif isinstance(answer, CreditAnswer):
        for credit in answer.quotes:
            stance = "for" if credit.stance == "credits" else "doubtful"
            yield credit.handle, credit.quote, {"says": "credits", "stance": stance}
    elif isinstance(answer, ProgressAnswer):
        for progress in answer.quotes:
            yield progress.handle, progress.quote, {"says": progress.says}
    elif isinstance(answer, WordsAnswer):
        for line in answer.lines:
            yield line.handle, line.words, {"says": line.line}


def packed(readings: Iterable[Reading]) -> str:
    """Readings as the cache keeps them."""
    return json.dumps([reading.model_dump(mode="json") for reading in readings], ensure_ascii=False)


def unpacked(text: str) -> tuple[Reading, ...] | None:
    """Readings from the cache; None for what is none (another version's)."""
    try:
        return tuple(Reading.model_validate(one) for one in json.loads(text))
    except (ValueError, TypeError):
        return None
