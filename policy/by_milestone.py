"""Put what was found beside the milestone that it is about."""

from collections.abc import Iterable
from typing import Protocol, TypeVar


class _OfMilestone(Protocol):
    @property
    def milestone_id(self) -> str: ...


T = TypeVar("T", bound=_OfMilestone)


def by_milestone(found: Iterable[T]) -> dict[str, tuple[T, ...]]:
    """What was found by milestone id, in its order; a milestone with nothing is absent."""
    grouped: dict[str, list[T]] = {}
    for one in found:
        grouped.setdefault(one.milestone_id, []).append(one)
    return {milestone_id: tuple(group) for milestone_id, group in grouped.items()}
