"""Cloud capacity, quota and region constraints that are not resolved: section 7 of policy.md, `capacity_or_region`.

The latest statement decides: a declined request that was granted later is no constraint, an appeal under way still is.
"""

from policy.text.capacity_cues import (
    ANOTHER_TOPIC,
    FOLLOWS,
    NOT_CLOUD,
    NOT_RESOLVED,
    PART,
    PLACE,
    PLACED,
    RATIONED,
    RESOLVED,
    SCARCE,
    TOPIC,
    UNANSWERED,
    UNAVAILABLE,
)
from policy.text.chronology import in_time_order
from policy.text.done_criterion import before_criterion, criterion_spans
from policy.text.quote import Quote, quote_of
from policy.text.sentences import Span, plain


def find_capacity_constraint(text: str) -> Quote | None:
    """The words of a text that state a cloud capacity, quota, SKU or region constraint which nothing later resolves.

    Section 7 of policy.md. None for what was granted, and for limits that are not the cloud's: people, sales quota,
    parking.
    """
    source = plain(text)
    if not (RATIONED.search(source) or PLACED.search(source)):
        return None
    criteria = criterion_spans(text)
    standing: list[Span] = []
    topic = False
    for sentence in in_time_order(source):
        said = before_criterion(criteria, sentence)
        cloud = NOT_CLOUD.sub(" ", said.text)
        rationed = RATIONED.search(cloud) is not None
        elsewhere = ANOTHER_TOPIC.search(cloud) is not None
        follows = topic and not elsewhere and FOLLOWS.search(cloud) is not None
        state = _state(cloud, rationed=rationed or follows, placed=PLACED.search(cloud) is not None)
        if state == "open" and (rationed or not follows or not standing):
            standing = [*standing, said][-_KEPT:]
        elif state == "resolved":
            standing = [constraint for constraint in standing if _is_another(constraint.text, cloud)]
        topic = rationed or state == "open" or follows or (topic and elsewhere)
    return quote_of(text, standing[-1].start, standing[-1].end) if standing else None


def _is_another(constraint: str, resolved: str) -> bool:
    """Whether both name what they are about, and name nothing alike."""
    one, other = _topics(constraint), _topics(resolved)
    return bool(one and other) and not one & other


def _topics(said: str) -> set[str]:
    return {match.casefold().rstrip("s").replace(" ", "") for match in TOPIC.findall(said)}


def _state(said: str, *, rationed: bool, placed: bool) -> str | None:
    """What the last part of a sentence that says anything about it says: "open", "resolved" or None."""
    if said.rstrip().endswith("?") or not (rationed or placed):
        return None
    state = None
    for part in PART.split(said):
        resolved = [match for match in RESOLVED.finditer(part) if not NOT_RESOLVED.search(part[: match.start()])]
        missing = UNAVAILABLE.search(part)
        is_open = UNANSWERED.search(part) if rationed else None
        if missing and (rationed or PLACE.search(said) or SCARCE.search(part)):
            is_open = missing
        if resolved and (not is_open or resolved[-1].start() >= is_open.start()):
            state = "resolved"
        elif is_open:
            state = "open"
    return state


_KEPT = 20
