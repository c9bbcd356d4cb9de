"""Section 4 of policy.md: in how many ways a wanted result is said, and which word turns it into none."""

import pytest

from policy.text.need import find_need
from policy.text.wanted_wishes import firmest_wish

PAIRS = (
    ("Picking errors hurt; success for her = one in a thousand.", "Picking errors hurt; our hope = one in a thousand."),
    ("Kiln stops twice a week, board's instruction: never again.", "Kiln stops twice a week, our slide: never again."),
    ("Bags go missing, she would settle for 3 in 1000.", "Bags go missing, she might settle for 3 in 1000."),
    (
        "Ovens idle 3h a day. Plant boss challenges us to make it one.",
        "Ovens idle 3h a day. Partner wants to make it one.",
    ),
    (
        "Leaks are found by angry calls, they'd rather know first.",
        "Leaks are found by angry calls, we'd rather know first.",
    ),
    ("Forms bounce for weeks. Ask: right first time.", "Forms bounce for weeks. Ask: a demo."),
    (
        "Returns at 9%, chief buyer is after 4 with better fit advice.",
        "Returns at 9%, chief buyer is after a discount of 4%.",
    ),
    (
        "Queues of 2h at the gate, mayor's office says ten minutes.",
        "Queues of 2h at the gate, mayor's office spends ten minutes.",
    ),
    ("Rosters by hand; ward lead's rule from now on: no paper.", "Rosters by hand; ward lead's rule is unclear."),
    (
        "Stock is guessed. What they're after: counts good to 1%.",
        "Stock is guessed. What they're after: a discount of 1%.",
    ),
    ('Bad debt 4%. CFO: "two, please".', 'Bad debt 4%. CFO: "was two last year".'),
    (
        "Jams stop the line; foreman has set his sights on 2 a week.",
        "Jams stop the line; if the foreman wants 2 a week we can talk.",
    ),
    ("Wrong bills cost them 2M and they refuse to accept more than 1%.", "Wrong bills cost them 2M."),
    ("Breakage at 5%, packer's mark to reach: under 2.", "Breakage at 5%, packer's mark not known."),
    (
        "Outcome given by the rector: grades within four days, now 20.",
        "Outcome not given by the rector, grades now take 20 days.",
    ),
    (
        '"We lose drivers to bad shifts and need to cut night runs by half", said the depot head.',
        "We lose drivers to bad shifts.",
    ),
    (
        "Late letters annoy families; they want them out the same day.",
        "Late letters annoy families; industry peers want them out the same day.",
    ),
    (
        "Recalls take a week and they insist on batch lookup in seconds.",
        "Recalls take a week, asked what peers insist on.",
    ),
    (
        "Manual checks led to a fine; every invoice is to be checked by machine.",
        "Manual checks led to a fine; every invoice might be checked by machine.",
    ),
    ("Fines pile up, she counts on 3 a year.", "Fines pile up, nobody counts."),
)
NO_RESULT = (
    "CTO wants GPT-5 and a vector database.",
    "Team was late to the call; wants a new slot within two weeks.",
    "Procurement needs four weeks for the contract and wants net-60 terms.",
    "The CSA needs 3 days to finish the bill of materials.",
    "Latency in the lab was 80 ms, target below 40 ms per the test plan.",
    "Our lab freezes daily, we need it back within 2 days.",
    "Agenda lacks a break, need to put one in before noon.",
    "Budget alert at 400 a day for the test group.",
    "The firewall drops traffic, their admin must open it before anyone can log in.",
    "They want Microsoft to carry a third of the pilot cost.",
    "No use case named yet, they want to see a list of options.",
)


@pytest.mark.parametrize(("wanted", "not_wanted"), PAIRS)
def test_one_word_turns_a_wanted_result_into_none(wanted: str, not_wanted: str) -> None:
    assert [claim.verdict for claim in find_need(wanted, None)] == ["for"]
    assert find_need(not_wanted, None) == ()


@pytest.mark.parametrize("text", NO_RESULT)
def test_a_product_a_step_and_a_matter_of_ours_are_no_wanted_result(text: str) -> None:
    assert find_need(text, None) == ()


@pytest.mark.parametrize(
    ("sentence", "firmness"),
    (
        ("they want claims closed within 2 days", "measured"),
        ("they want to see where the vans are", "capable"),
        ("they want happier guests", "plain"),
    ),
)
def test_a_wish_is_as_firm_as_what_is_wanted(sentence: str, firmness: str) -> None:
    wish = firmest_wish(sentence)
    assert wish is not None
    assert wish.firmness == firmness


@pytest.mark.parametrize(
    "sentence", ("do they want claims closed within 2 days?", "claims are closed within 2 days", "")
)
def test_a_question_and_a_fact_hold_no_wish(sentence: str) -> None:
    assert firmest_wish(sentence) is None
