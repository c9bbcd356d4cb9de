"""Done-criteria that a later message meets, and those that it only touches."""

from datetime import date

import pytest

from policy.text.criterion_evidence import criterion_met_by, criterion_met_in_text

SAID_ON = date(2026, 11, 16)
# description, subject, evidence that meets it, evidence that does not
PAIRS = [
    (
        "Done when the CISO accepts the threat model.",
        "Threat model",
        "CISO accepted the threat model today.",
        "CISO received the threat model today.",
    ),
    (
        "Complete when all 12 depots are enrolled.",
        "Depot enrolment",
        "12 of 12 depots enrolled.",
        "10 of 12 depots enrolled.",
    ),
    (
        "Done when ops and legal have signed the exit plan.",
        "Exit plan",
        "Exit plan signed by ops on Monday and by legal today.",
        "Exit plan signed by ops, legal to follow.",
    ),
    (
        "Exit criteria: report runs in under 5 min",
        "Report tuning",
        "The report runs in 3 min now.",
        "The report runs in 9 min now.",
    ),
    (
        "Deliverable: sizing sheet sent to the customer",
        "Sizing",
        "Sizing sheet went out to them this morning.",
        "Sizing sheet goes out to them on Friday.",
    ),
    (
        "Done when the failover drill was held.",
        "Failover drill",
        "Failover drill took place on Saturday.",
        "Failover drill is planned for Saturday.",
    ),
    (
        "Complete when both plants stream to the hub.",
        "Plant streams",
        "Both plants are streaming to the hub.",
        "One plant is streaming to the hub.",
    ),
    (
        "Done when the questionnaire is filled in by the five shops.",
        "Questionnaire",
        "All five shops returned the questionnaire.",
        "Three shops returned the questionnaire.",
    ),
    (
        "Finished when the board picks a region.",
        "Region choice",
        "The board picked Sweden Central as region.",
        "The board discussed the region.",
    ),
    ("Acceptance: import without errors", "Import", "Import ran without a single error.", "Import ran with 14 errors."),
    (
        "Done when the target picture is signed by IT.",
        "Target picture",
        "IT signed the target picture.",
        "IT signed the support contract.",
    ),
    (
        "Complete when the test lead approves the script.",
        "Test script",
        "The script is approved, test lead had no remarks.",
        "Should the test lead approve the script?",
    ),
]


@pytest.mark.parametrize(("description", "subject", "met", "_"), PAIRS)
def test_a_message_that_reports_all_of_it_meets_the_criterion(description: str, subject: str, met: str, _: str) -> None:
    quote = criterion_met_by(description, met, subject=subject, said_on=SAID_ON)
    assert quote is not None
    assert quote.text in met


@pytest.mark.parametrize(("description", "subject", "_", "short"), PAIRS)
def test_a_part_a_plan_and_another_thing_do_not_meet_it(description: str, subject: str, _: str, short: str) -> None:
    assert criterion_met_by(description, short, subject=subject, said_on=SAID_ON) is None


def test_the_author_is_the_party_that_says_we() -> None:
    description = "Done when the audit office accepts the concept."
    assert criterion_met_by(description, "We accept the concept.", author="Jo Lind (audit office)") is not None
    assert criterion_met_by(description, "We accept the concept.", author="Jo Lind (kitchen)") is None


def test_one_part_may_stand_in_the_description_and_the_other_in_the_message() -> None:
    description = "Done when sales and support have signed the form. 11/2 sales signed."
    assert criterion_met_by(description, "Support signed the form today.", subject="Form") is not None
    assert criterion_met_by(description, "The form was discussed.", subject="Form") is None


def test_a_description_without_a_criterion_is_met_by_nothing() -> None:
    assert criterion_met_by("call them", "We called them, all done.") is None


@pytest.mark.parametrize(
    ("description", "met"),
    [
        ("Over when all 40 pumps report. 3/3: 38, two were off. 5/3: 40 out of 40 ever since.", True),
        ("Over when all 40 pumps report. 3/3: 38 out of 40.", False),
        ("Deliverable: cost sheet in the team folder. Uploaded 9 Feb.", True),
        ("Deliverable: cost sheet in the team folder. Uploading it 9 Feb.", False),
        ("Ends with the mayor's signature on the plan. 4 May: mayor signed the plan.", True),
        ("Ends with the mayor's signature on the plan. 4 May: mayor signed the guest book.", False),
        ("Target: 3k orders a minute, no errors. Ran it 6/5, held 3.2k, zero errors.", True),
        ("Complete when Ana has the list. Ana sends the list of May.", False),
    ],
)
def test_a_description_may_meet_its_own_criterion(description: str, met: bool) -> None:
    assert (criterion_met_in_text(description) is not None) is met
