"""Work that a message calls done in full, and what falls short of it."""

from datetime import date

import pytest

from policy.text.work_done import find_work_done

SAID_ON = date(2026, 11, 16)
PAIRS = [
    ("The inventory is finished.", "The inventory is nearly finished."),
    ("Runbook signed off by operations.", "Runbook is with operations for sign off."),
    ("We wrapped up the assessment on Friday.", "We hope to wrap up the assessment on Friday."),
    ("All 14 branches are migrated.", "9 of 14 branches are migrated."),
    ("Acceptance letter signed, attached.", "Acceptance letter attached, please sign."),
    ("The rehearsal went smoothly, thanks all.", "The rehearsal is booked for Thursday."),
    ("Cutover completed on Saturday night.", "Cutover completed except for the archive."),
    ("Training delivered, all 30 attended.", "Training delivered to the first wave."),
    ("Config export handed over to the partner.", "Config export will be handed over to the partner."),
    ("Dashboards are live in production.", "Dashboards go live in production on 7 December."),
    ("Report accepted without comments.", "Report not accepted, they want changes."),
    ("Sizing done and dusted.", "Sizing done?"),
    ("The pilot is over the line.", "The pilot is 80% over the line."),
    ("Deliverable uploaded, nothing missing.", "Deliverable uploaded, two chapters missing."),
    ("POC passed.", "Once the POC has passed we close."),
]


@pytest.mark.parametrize("text", [pair[0] for pair in PAIRS])
def test_work_done_in_full_is_told(text: str) -> None:
    assert find_work_done(text, SAID_ON)


@pytest.mark.parametrize("text", [pair[1] for pair in PAIRS])
def test_a_part_a_plan_and_a_question_are_not_done(text: str) -> None:
    assert find_work_done(text, SAID_ON) == ()


def test_an_order_to_close_is_no_report() -> None:
    assert find_work_done("Assistant: mark the task complete and close it.", SAID_ON) == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Wave 3 landed, that was the last one, all 42 shops moved.", True),
        ("Pen test: passed, certificate in the folder.", True),
        ("The design doc got the customer's signature this morning.", True),
        ("Training's behind us, 25 heads, good marks.", True),
        ("That's a wrap on the data mapping.", True),
        ("Closed out the assessment with the client today.", True),
        ("Connector's built, tested and in their repo.", True),
        ("The last of the forms came back today, that makes 30.", True),
        ("Handover held, keys given, we're through.", True),
        ("The customer signed the protocol in the meeting.", True),
        ("Assessment: finito.", True),
        ("Everything on the list is ticked.", True),
        ("Mapping: finished, reviewed, merged.", True),
        ("They signed. Form is in the folder.", True),
        ("Drill went off without a hitch yesterday.", True),
        ("Cutover done at 3am, all green.", True),
        ("Pen test passed the first of two rounds.", False),
        ("Design doc will get its signature on Friday.", False),
        ("Training is behind schedule.", False),
        ("We are wrapping up the data mapping.", False),
        ("Assessment to be closed out with the client.", False),
        ("Connector's built, tests outstanding.", False),
        ("Most of the forms came back today.", False),
        ("Handover is at hand.", False),
        ("The customer takes the protocol home to sign.", False),
        ("Assessment starts Monday.", False),
        ("Mapping: two tables to go.", False),
        ("They want to sign.", False),
        ("Drill had to be broken off halfway.", False),
        ("Cutover window is Saturday 3am.", False),
        ("Form sent round for signing.", False),
    ],
)
def test_done_work_is_heard_in_other_voices(text: str, told: bool) -> None:
    assert (bool(find_work_done(text, None))) is told
