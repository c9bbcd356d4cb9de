"""Sheets put together so that a call holds as many as fit its tokens: of one task and of one customer."""

import hashlib
from collections.abc import Iterable, Iterator

from policy.model.notes import Sheet, written
from policy.model.reading import Task
from policy.value import Value


class Wanted(Value):
    """One milestone's sheet for one task. `asked`: by a text's record, the line that is wanted of it.

    `reader` names the model and the prompt's version; the account keeps customers apart.
    """

    task: Task
    account_id: str
    customer: str
    engineer: str
    reader: tuple[str, ...]
    sheet: Sheet
    asked: tuple[tuple[str, str], ...] = ()

    @property
    def key(self) -> str:
        """What the same texts, names, prompt and model give on any day, and nothing else does."""
        return hashlib.sha256(self.model_dump_json().encode()).hexdigest()

    @property
    def length(self) -> int:
        """The characters of its notes."""
        return len(written([self.sheet])[0])


def batches(wanted: Iterable[Wanted], most_characters: int) -> Iterator[tuple[Wanted, ...]]:
    """The wanted sheets in batches, in their order within a task and a customer; one that is larger goes alone."""
    groups: dict[tuple[Task, str], list[Wanted]] = {}
    for one in wanted:
        groups.setdefault((one.task, one.account_id), []).append(one)
    for group in groups.values():
        batch: list[Wanted] = []
        room = most_characters
        for one in group:
            if batch and one.length > room:
                yield tuple(batch)
                batch, room = [], most_characters
            batch.append(one)
            room -= one.length
        yield tuple(batch)
