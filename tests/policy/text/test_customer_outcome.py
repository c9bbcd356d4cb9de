"""Section 5 of policy.md, customer outcome."""

import datetime

import pytest

from policy.text.customer_outcome import find_customer_outcome

WANTED = (
    "Production wants 12% less gas per firing.",
    "They want self-service booking without phone calls",
    "goal: one patient record at the bedside",
    "Outcome: complaints down by a fifth",
    "Target is 98% on-time deliveries",
    "They'll get quotes in 10 minutes instead of two days",
    "Ops is after real-time ETAs for every truck",
    "CFO would like the books closed in four days",
    "Success for them = zero manual rebooking",
    "Dispatch would like alerts before a pump fails",
    "Churn at 9%, they aim for 6",
    "The ministry requires an availability of 99.9 %.",
    "SLA they expect: answer within the hour",
    "She insists on a same-day answer for dealers",
    "so drivers stop calling the depot: that's what the VP wants",
    "KPI agreed with Jan: 30 claims per adjuster a day",
)
NOT_WANTED = (
    "They want a demo.",
    "goal: modernise",
    "They want to start in May.",
    "We want to show them real-time ETAs",
    "We think they could get quotes in 10 minutes",
    "Target date 4 May",
    "Our goal is 40k consumption per month",
    "What is their target?",
    "if they want 98% we can talk about it",
    "outcome TBD",
    "Success criteria: p99 write < 15 ms at 60k rps",
    "Done when 4 GB/s is sustained from 8 nodes",
    "An address plan is to be drawn up",
    "Firewall pair selected, hub goes in their tenant.",
    "wants 200 licences and a better price",
    "Partner aims for 15% margin",
    "",
)


@pytest.mark.parametrize("text", WANTED)
def test_a_result_that_the_customer_wants_or_gets_is_an_outcome(text: str) -> None:
    assert [claim.verdict for claim in find_customer_outcome(text, None)][:1] == ["for"]


@pytest.mark.parametrize("text", NOT_WANTED)
def test_a_step_a_guess_a_threshold_and_a_plan_of_ours_are_no_outcome(text: str) -> None:
    assert find_customer_outcome(text, None) == ()


def test_an_outcome_that_is_given_up_later_has_a_later_claim_against() -> None:
    text = "3/3 they want quotes in 10 minutes | 4/21 they don't need it any more"
    claims = find_customer_outcome(text, datetime.date(2026, 4, 22))
    assert [(claim.verdict, claim.said_on) for claim in claims] == [
        ("for", datetime.date(2026, 3, 3)),
        ("against", datetime.date(2026, 4, 21)),
    ]
    assert all(text[claim.quote.start : claim.quote.end] == claim.quote.text for claim in claims)
