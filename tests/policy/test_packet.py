import hashlib
import json

from policy.packet import hash_of
from tests.proposals import NOON, packet_of, planned


def test_the_hash_is_that_of_the_printed_json_without_hash_and_creation_time() -> None:
    packet = packet_of(planned(2, why="größer als 10 € \u202e"))
    printed = json.loads(packet.model_dump_json())
    del printed["packet_hash"], printed["created_at"]
    text = json.dumps(printed, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert packet.packet_hash == "sha256:" + hashlib.sha256(text.encode("utf-8")).hexdigest()


def test_any_change_of_an_item_changes_the_hash() -> None:
    packet = packet_of(planned(2))
    for changed in ({"why": "another"}, {"arguments": {}}, {"kind": "needs_text"}, {"item_id": "i7"}):
        items = (packet.items[0].model_copy(update=changed), *packet.items[1:])
        assert hash_of(packet.model_copy(update={"items": items})) != packet.packet_hash


def test_times_are_utc_seconds() -> None:
    packet = packet_of(planned(1), now=NOON, hours=24)
    assert (packet.created_at, packet.expires_at) == ("2026-11-23T12:00:00Z", "2026-11-24T12:00:00Z")
