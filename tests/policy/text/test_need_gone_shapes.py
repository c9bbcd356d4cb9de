"""Section 4 of policy.md: a need that ended, was left or fixed itself, and what else ends in such words."""

import pytest

from policy.text.need import find_need

GONE = (
    "COO says the booking bot isn't needed since volumes halved.",
    "Ms Okafor told us the portal project is buried.",
    "They've scratched predictive maintenance.",
    "Head of service says the backlog is back to normal, nothing left to fix.",
    "Customer stepped back from the assistant.",
    "The traceability topic disappears with it.",
    "Warranty use case parked for good.",
    "What was urgent in spring is now a nice-to-have at best.",
    "Mrs. Tan: 'we don't want this any more'",
    "Mayor's office abandoned the permit portal.",
    "Ops director waved it off, not his problem these days.",
    "Fraud losses fell to nearly nothing, project ended.",
    "The dean has cooled, essays go to an agency now.",
    "Slot booking is not being pursued.",
    "The new director sees no merit in it.",
    "Das Thema ist beerdigt.",
    "Reps are happy with print.",
    "The line was sold, so there is nothing left to automate.",
    "The tool is of no use to them now.",
    "They took the chatbot off the wish list.",
)
OTHER = (
    "The euros for it are off the table until summer.",
    "So there is nothing to buy the sensors with.",
    "The director who backed it is out, now in sales.",
    "The start of the portal is postponed until further notice.",
    "Oracle stays put, the reports move to Fabric, decided by their architects.",
    "The council refused the 90k and has closed the file.",
    "Nobody in the hospital wants to sponsor this now.",
    "He no longer has the role of sponsor.",
    "Depot head is stepping down, don't ask her for support any more.",
    "The dean has taken us off his list.",
    "They took back the date in May, no new one yet.",
    "Nothing more to do on this task once the log is stored.",
    "Alerts team is buried in 40k alerts a day.",
    "The council cut the sensor money from the plan.",
    "Own broker discarded, Event Hubs it is.",
    "CFO doesn't want that to happen again.",
)


@pytest.mark.parametrize("text", GONE)
def test_a_need_that_ended_or_fixed_itself_is_a_claim_against(text: str) -> None:
    assert [claim.verdict for claim in find_need(text, None)] == ["against"]


@pytest.mark.parametrize("text", OTHER)
def test_money_a_person_a_date_or_an_option_that_ends_is_no_need_given_up(text: str) -> None:
    assert "against" not in [claim.verdict for claim in find_need(text, None)]
