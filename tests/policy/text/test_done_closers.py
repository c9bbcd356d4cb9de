"""An outcome with a closing word is a done-criterion; the same words as a plan, report or deadline are not."""

import pytest

from policy.text.done_criterion import find_done_criterion

ENDS = [
    "Map of all outlets, printed, then shut",
    "Queue below 40 for a week, at which point this shuts",
    "Counter reads zero, after which I close",
    "Stamped = shut.",
    "Passed = finished",
    "Approval by the dean in writing and we're out of here",
    "Once Kai nods it's history",
    "Last form countersigned: shut",
    "Trial ends on Petra's written acceptance",
    "Proof over at 300 scans, 295 right",
    "Pilot passes with 18 of 20 nurses logging in",
    "Shut it at 2% scrap",
    "Goes away once the 40 meters report",
    "Bestanden = 30 msg/s over a shift",
    "Sufficient: one real order end to end",
    "Goal line is the backup restored twice in a row",
    "Output of this task: memo on tax, accepted by the controller",
    "This has served its purpose once the ward confirms",
    "A full month without a restart is what we need to see",
    "Ten invoices posted untouched is the bar",
    "Signed sheet from Ruta does it",
    "Finished with names in it.",
    "Complete with a list",
    "Complete with the figures of both mills",
    "Closed off by both signatures",
    "Finished with 120 calls tagged",
    "Sheet with tonnes per berth accepted by the harbour controller",
]
GOES_ON = [
    "Next week, then shut",
    "Friday, then done",
    "TBD = shut",
    "When possible, then close",
    "The valve was swapped, then shut",
    "Bridge is shut, take the ferry",
    "He left and we're out of licences",
    "Walk them through the model, then lunch",
    "Trial ends on 5 May",
    "Test ends at noon",
    "Demo passed with Bo",
    "Shut it on Friday",
    "Shut down the old server",
    "Goes away on holiday next week",
    "Sufficient: yes",
    "What we need to see: how they work",
    "Acceptance criteria will be agreed later with the customer",
    "Definition of done is missing here",
    "Deliverables of the partner are late again",
    "Finished with the wiring",
    "Done with 3 of 5 sites",
    "Ready with the slides",
    "Complete with Bo by Friday",
    "Anyone at the plant can do it",
    "Plan accepted by the board on 4 May",
]


@pytest.mark.parametrize("text", ENDS)
def test_an_outcome_with_a_word_for_closing_is_a_criterion(text: str) -> None:
    assert find_done_criterion(text) is not None


@pytest.mark.parametrize("text", GOES_ON)
def test_plans_reports_and_deadlines_in_the_same_words_are_none(text: str) -> None:
    assert find_done_criterion(text) is None
