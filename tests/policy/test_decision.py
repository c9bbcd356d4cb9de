from typing import Any

import pytest

from policy.decision import Decision, Refusal, read_answer
from tests.proposals import packet_of, planned, proposal
from tools.ledger_rows import PlannedItem

PLAN = [
    *planned(2),
    PlannedItem(item_id="i3", proposal=proposal(kind="needs_text", missing_text=("description",))),
    PlannedItem(item_id="i4", proposal=proposal(kind="manual", tool=None, arguments=None)),
]
PACKET = packet_of(PLAN)
HASH = PACKET.packet_hash


@pytest.mark.parametrize(
    ("answer", "decision"),
    [
        ({"decision": "approve", "packet_hash": HASH}, Decision(approve=("i1", "i2"))),
        ({"decision": "approve", "packet_hash": HASH, "items": ["i2"]}, Decision(approve=("i2",))),
        ({"decision": "reject", "packet_hash": HASH}, Decision(reject=("i1", "i2", "i3"))),
        ({"decision": "reject", "packet_hash": HASH, "items": ["i3"]}, Decision(reject=("i3",))),
        (
            {"decision": "revise", "packet_hash": HASH, "changes": {"i3": {"description": "Done when live"}}},
            Decision(changes={"i3": {"description": "Done when live"}}),
        ),
        ({"decisions": [{"type": "approve"}, {"type": "reject"}]}, Decision(approve=("i1",), reject=("i2",))),
        (
            {
                "decisions": [
                    {"type": "edit", "edited_action": {"name": "update_task", "args": {"dueDate": "2026-12-01"}}},
                    {"type": "approve"},
                ]
            },
            Decision(approve=("i2",), changes={"i1": {"dueDate": "2026-12-01"}}),
        ),
        ([{"type": "accept", "args": None}, {"type": "ignore"}], Decision(approve=("i1",), reject=("i2",))),
        ("approve", Decision(approve=("i1", "i2"))),
        ("reject", Decision(reject=("i1", "i2", "i3"))),
        (
            {"packet_hash": HASH, "by_item": {"i1": "approve", "i2": "reject", "i3": {"description": "Done when x"}}},
            Decision(approve=("i1",), reject=("i2",), changes={"i3": {"description": "Done when x"}}),
        ),
    ],
)
def test_every_resume_value_of_the_contract_is_read(answer: Any, decision: Decision) -> None:
    assert read_answer(answer, PACKET) == decision


@pytest.mark.parametrize(
    "answer",
    [
        *(
            None,
            True,
            1,
            0.5,
            "",
            "yes",
            "ok",
            "Approve",
            "approve ",
            "approve all of them later",
            "approve?",
            b"approve",
        ),
        *({}, [], (), {"approve": True}, {"decision": None, "packet_hash": HASH}),
        {"decision": "approve"},
        {"decision": "approve", "packet_hash": HASH[:-1] + "x"},
        {"decision": "approve", "packet_hash": HASH.upper()},
        {"decision": "approve", "packet_hash": HASH, "items": []},
        {"decision": "approve", "packet_hash": HASH, "items": "i1"},
        {"decision": "approve", "packet_hash": HASH, "items": ["i1", "i1"]},
        {"decision": "approve", "packet_hash": HASH, "items": ["i9"]},
        {"decision": "approve", "packet_hash": HASH, "items": ["i3"]},
        {"decision": "approve", "packet_hash": HASH, "items": ["i4"]},
        {"decision": "approve", "packet_hash": HASH, "note": "but change the date"},
        {"decision": "approve", "packet_hash": HASH, "changes": {"i1": {"dueDate": "2026-12-01"}}},
        {"decision": "revise", "packet_hash": HASH, "changes": {}},
        {"decision": "revise", "packet_hash": HASH, "changes": {"i1": {}}},
        {"decision": "revise", "packet_hash": HASH, "changes": {"i4": {"subject": "x"}}},
        {"decision": "approve_all", "packet_hash": HASH},
        {"decisions": []},
        {"decisions": [{"type": "approve"}]},
        {"decisions": [{"type": "approve"}] * 3},
        {"decisions": [{"type": "approve"}, {"type": "respond", "message": "fine"}]},
        {"decisions": [{"type": "approve"}, {"type": "edit"}]},
        {"decisions": [{"type": "approve"}, "approve"]},
        [{"type": "accept"}],
        [{"type": "accept"}, {"type": "response", "args": "go ahead"}],
        {"type": "accept"},
        {"by_item": {"i1": "approve"}},
        {"packet_hash": HASH, "by_item": {"i1": "approve later"}},
        {"packet_hash": HASH, "by_item": {}},
    ],
)
def test_whatever_is_no_clear_decision_on_this_packet_is_refused_with_its_reason(answer: Any) -> None:
    read = read_answer(answer, PACKET)
    assert isinstance(read, Refusal)
    assert read.why


def test_arguments_that_an_interface_sends_back_untouched_are_no_change() -> None:
    args = {"taskId": PACKET.items[0].arguments["taskId"], "dueDate": "2026-12-05"}
    read = read_answer(
        {"decisions": [{"type": "edit", "edited_action": {"name": "update_task", "args": args}}, {"type": "reject"}]},
        PACKET,
    )
    assert read == Decision(reject=("i2",), changes={"i1": {"dueDate": "2026-12-05"}})


def test_a_single_inbox_answer_counts_where_one_write_item_waits() -> None:
    one = packet_of(planned(1))
    assert read_answer({"type": "accept", "args": None}, one) == Decision(approve=("i1",))
