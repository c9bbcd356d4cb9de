"""Pairs of messages of which one word or clause turns what the comparison with the CRM makes of them."""

from datetime import date

import pytest

from policy.text.blocker_reported import find_reported_blockers
from policy.text.blocker_resolved import find_arrived, find_resolved
from policy.text.commitment_said import find_commitment_said
from policy.text.delivery_date import find_delivery_date
from policy.text.taken_over import find_taken_over

SAID_ON = date(2026, 11, 16)
BLOCKERS = [
    (
        "The landlord forbids drilling into the roof, all masts hang on it.",
        "The landlord allows drilling into the roof.",
    ),
    ("The core request was refused, nights can't begin.", "The core request was granted, nights can begin."),
    ("Nobody gets past the VPN, the team sits idle.", "Nobody had trouble with the VPN, the team is busy."),
    ("Their DPO stopped all uploads, no ruling date.", "Their DPO cleared all uploads."),
    ("Customs holds the gateways, nothing to install.", "Customs released the gateways, we install on Monday."),
    ("Union vetoed the cameras, work has stopped.", "Union asked about the cameras, work goes on."),
    ("Without the API key we can't load a thing.", "With the API key we loaded everything."),
    ("Tenant is locked out since Friday, no admin left.", "Tenant was locked out on Friday, fixed since."),
]
RESOLVED = [
    ("The fibre to the site is lit since yesterday.", "The fibre to the site is to be lit tomorrow."),
    ("Both badges printed and collected.", "Both badges requested again."),
    ("Tunnel has been reconnected, traffic flows again.", "Tunnel is still down, no traffic."),
    ("Port 443 has been opened, we can go on.", "Port 443 should be opened, then we can go on."),
    ("The freeze was lifted on Monday.", "The freeze will be lifted on Monday."),
    ("Chamber floor is done and dry, room is yours.", "Chamber floor is not dry yet."),
]
OWNERS = [
    ("As of this week I've got the screens.", "As of this week I've seen the screens."),
    ("And Kirsty has had the load since Monday.", "And Kirsty has had a cold since Monday."),
    ("Since Tuesday Marek runs the data checks.", "On Tuesday Marek may run the data checks."),
    ("The label work is on my plate from now, Erin passed it to me.", "Could the label work be passed to me?"),
    ("Ola replaced Jens on the rollout.", "Ola might replace Jens on the rollout."),
    ("Jens handed the checklist to Ola.", "Jens will show the checklist to Ola."),
]
YES = [
    ("I've made up my mind, you have my yes.", "I'll make up my mind, you'll have my answer."),
    ("We're doing it, you have my go.", "We're testing it, you have my thanks."),
    ("The board voted to go ahead with the migration.", "The board will vote on the migration."),
]
WITHDRAWALS = [
    ("We are pulling out of the archive move.", "We are pulling data out of the archive."),
    ("We won't do it, the board said no.", "We won't do it in storm season."),
    ("We have cancelled the project.", "We have cancelled the Thursday call."),
    ("We can't go ahead with this, please stop work.", "We can't go ahead before the harvest season."),
]
DATES = [
    ("The portal opens to the public on 8 June.", "The portal team meets the public on 8 June."),
    ("Go-live is now 14 March.", "Go/no-go is now 14 March."),
    ("Cut-over moved to 20 February.", "Cut-over rehearsal moved to 20 February."),
    ("Customers get it from 8 June.", "Customers get a letter on 8 June."),
    ("Portal opens to members June 8, press release is out.", "Portal opens to members maybe June 8."),
]


@pytest.mark.parametrize(("stops", "goes_on"), BLOCKERS)
def test_an_obstacle_is_told_by_what_stops_the_work(stops: str, goes_on: str) -> None:
    assert find_reported_blockers(stops, SAID_ON)
    assert not find_reported_blockers(goes_on, SAID_ON)


@pytest.mark.parametrize(("gone", "there"), RESOLVED)
def test_an_obstacle_is_gone_only_when_it_is_said_to_be(gone: str, there: str) -> None:
    assert [claim.verdict for claim in (*find_resolved(gone, SAID_ON), *find_arrived(gone, SAID_ON))].count("for")
    assert not [claim for claim in find_arrived(there, SAID_ON) if claim.verdict == "for"]


@pytest.mark.parametrize(("taken", "kept"), OWNERS)
def test_work_changes_hands_only_when_it_is_said_to_have(taken: str, kept: str) -> None:
    assert find_taken_over(taken)
    assert not find_taken_over(kept)


@pytest.mark.parametrize(("given", "withheld"), YES)
def test_a_yes_is_a_plain_one(given: str, withheld: str) -> None:
    assert [claim.verdict for claim in find_commitment_said(given, SAID_ON, decider=True)] == ["for"]
    assert not find_commitment_said(withheld, SAID_ON, decider=True)


@pytest.mark.parametrize(("withdrawn", "not_withdrawn"), WITHDRAWALS)
def test_a_withdrawal_is_of_the_work_and_for_good(withdrawn: str, not_withdrawn: str) -> None:
    assert [claim.verdict for claim in find_commitment_said(withdrawn, SAID_ON, decider=True)] == ["against"]
    assert not find_commitment_said(not_withdrawn, SAID_ON, decider=True)


@pytest.mark.parametrize(("delivery", "other"), DATES)
def test_a_delivery_date_is_that_of_the_delivery(delivery: str, other: str) -> None:
    assert find_delivery_date(delivery, SAID_ON) is not None
    assert find_delivery_date(other, SAID_ON) is None
