"""Which open items make the next packet (section 3 of policy.md, last line): at most `limit`, in order.

A batch stays until its write items are answered; items that only lack words are then carried into the next one.
"""

from collections.abc import Mapping, Sequence

from policy.packet import WAITING_KINDS
from policy.proposals import Kind


def next_batch(kinds: Mapping[str, Kind], shown: Sequence[str], limit: int) -> tuple[list[str], list[str]]:
    """The item ids of the next packet and those deferred.

    `kinds` holds every unanswered item of the thread, in the policy's order; `shown` are the ids of the last packet.
    """
    kept = [item_id for item_id in shown if item_id in kinds]
    unseen = [item_id for item_id in kinds if item_id not in shown]
    if any(kinds[item_id] == "write" for item_id in kept) or (kept and not unseen):
        return kept, unseen
    carried = [item_id for item_id in kept if kinds[item_id] == "needs_text"]
    size = limit or len(kinds)
    start = 0
    while True:
        room = max(size - len(carried), 0)
        batch = carried + unseen[start : start + room]
        rest = unseen[start + room :]
        if any(kinds[item_id] in WAITING_KINDS for item_id in batch) or not any(
            kinds[item_id] in WAITING_KINDS for item_id in rest
        ):
            return batch, rest
        start += room
