"""Half-made decisions: pure state, checked by the gate's own rules."""

from datetime import date
from typing import Any

import pytest

from policy.decision import Decision, read_answer
from policy.packet import Packet, item_of
from policy.settings import PolicySettings
from tests.proposals import packet_of, proposal
from tools.ledger_rows import PlannedItem
from web.draft import NOTHING_CHANGED, Draft, ItemDraft, changes, choices, on_packet, proposed_words, refusal

AS_OF = date(2026, 11, 23)
WRITE = proposal(
    tool="update_task", arguments={"taskId": "t", "dueDate": "2026-12-01"}, proposed={"dueDate": "2026-12-01"}
)
LACKING = proposal(
    kind="needs_text",
    tool="update_task",
    arguments={"taskId": "t"},
    current={"description": "call them"},
    missing_text=("description",),
    checks=("completion_condition",),
    guard={"description": "call them", "comments": ""},
)
MANUAL = proposal(kind="manual", tool=None, arguments=None)


@pytest.fixture
def shown() -> Packet:
    given = {"i1": WRITE, "i2": LACKING, "i3": MANUAL, "i4": WRITE}
    return packet_of([PlannedItem(item_id=item_id, proposal=one) for item_id, one in given.items()])


@pytest.fixture
def items(shown: Packet) -> list[dict[str, Any]]:
    return [item.model_dump(mode="json") for item in shown.items]


def test_an_item_that_lacks_words_cannot_be_approved_and_one_done_by_hand_not_be_decided(items: Any) -> None:
    assert [choices(item) for item in items[:3]] == [("approve", "revise", "reject"), ("revise", "reject"), ()]
    draft = Draft(packet_hash="h").choose(items[1], "approve").choose(items[2], "approve").choose(items[2], "reject")
    assert draft == Draft(packet_hash="h")


def test_picking_a_choice_again_takes_it_back(items: Any) -> None:
    draft = Draft(packet_hash="h").choose(items[0], "approve")
    assert draft.counts(items).approve == 1
    assert draft.choose(items[0], "reject").counts(items).reject == 1
    assert draft.choose(items[0], "approve").counts(items).undecided == 3


def test_approving_all_leaves_what_lacks_words_undecided(items: Any) -> None:
    counts = Draft(packet_hash="h").choose_all(items, "approve").counts(items)
    assert (counts.approve, counts.undecided, counts.decided) == (2, 1, 2)


def test_the_answer_is_a_mix_that_the_gate_reads_as_it_was_meant(shown: Packet, items: Any) -> None:
    draft = Draft(packet_hash=shown.packet_hash).choose(items[0], "approve").choose(items[3], "reject")
    draft = draft.type(items[1], "description", "Done when the lead signs.")
    read = read_answer(draft.answer(items), shown)
    assert read == Decision(
        approve=("i1",), reject=("i4",), changes={"i2": {"description": "Done when the lead signs."}}
    )


def test_only_what_differs_from_the_proposal_is_a_change(items: Any) -> None:
    picked = ItemDraft(choice="revise", values={"dueDate": "2026-12-01", "subject": "New subject", "description": " "})
    assert changes(items[0], picked) == {"subject": "New subject"}


def test_the_text_that_is_kept_is_not_offered_for_editing() -> None:
    adding = proposal(
        tool="update_milestone",
        arguments={"milestoneId": "m", "forecastComments": "on plan\nPort opens."},
        current={"forecastComments": "on plan"},
        proposed={"forecastComments": "on plan\nPort opens."},
    )
    assert proposed_words(item_of("i1", adding).model_dump(mode="json"), "forecastComments") == "Port opens."
    assert proposed_words(item_of("i2", LACKING).model_dump(mode="json"), "description") == ""


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({}, NOTHING_CHANGED),
        ({"dueDate": "2026-11-01"}, "overdue at once"),
        ({"dueDate": "soon"}, "date like"),
        ({"subject": "TBD"}, "real words"),
        ({"dueDate": "2026-12-04"}, None),
    ],
)
def test_a_revision_is_refused_in_the_draft_for_the_gates_own_reasons(values: Any, told: str | None) -> None:
    item = item_of("i1", WRITE).model_dump(mode="json")
    why = refusal(WRITE, item, ItemDraft(choice="revise", values=values), AS_OF, PolicySettings())
    assert why is None if told is None else told in (why or "")


def test_words_that_are_no_criterion_are_refused_and_a_criterion_is_taken() -> None:
    item = item_of("i2", LACKING).model_dump(mode="json")
    typed = ItemDraft(choice="revise", values={"description": "call again"})
    assert "when the task is finished" in (refusal(LACKING, item, typed, AS_OF, PolicySettings()) or "")
    typed = ItemDraft(choice="revise", values={"description": "Done when the lead signs."})
    assert refusal(LACKING, item, typed, AS_OF, PolicySettings()) is None


def test_a_draft_on_another_packet_leaves_what_was_typed_and_no_decision(items: Any) -> None:
    draft = Draft(packet_hash="old").choose(items[0], "approve").type(items[1], "description", "Done when signed.")
    now = on_packet(draft.model_dump(mode="json"), "new")
    assert now.counts(items).decided == 0
    assert now.of("i2").values == {"description": "Done when signed."}
    assert on_packet(draft.model_dump(mode="json"), "old") == draft
    assert on_packet(None, "new") == Draft(packet_hash="new")
