"""Pairs of messages of which one word or clause turns whether they meet a done-criterion."""

from datetime import date

import pytest

from policy.text.criterion_evidence import criterion_met_by, criterion_met_in_text
from tests.policy.text.criterion_sentences import OWN, SAID_BY

SAID_ON = date(2026, 11, 16)
# description, subject, evidence that meets it, evidence that does not
PAIRS = [
    (
        "Done when the portal answers within 400 ms.",
        "Portal tuning",
        "Portal answers in 310 ms now.",
        "Portal answers in 480 ms now.",
    ),
    (
        "Over once 40 scanners have been enrolled.",
        "Scanner enrolment",
        "That makes 43 scanners enrolled.",
        "That makes 34 scanners enrolled.",
    ),
    (
        "Finished = 72 h of feed without a gap",
        "Feed soak",
        "Feed has run for 80 hours, not a single gap.",
        "Feed has run for 50 hours, not a single gap.",
    ),
    (
        "Finished = 72 h of feed without a gap",
        "Feed soak",
        "Feed ran 75 hours without one gap.",
        "Feed ran 75 hours, two gaps.",
    ),
    (
        "Closed when the controller puts her signature under the cost sheet.",
        "Cost sheet",
        "Cost sheet signed by the controller this morning.",
        "Cost sheet is with the controller for signature.",
    ),
    (
        "To close: the harbour master's initials on the berth plan.",
        "Berth plan",
        "The harbour master initialled the berth plan.",
        "The harbour master read the berth plan.",
    ),
    (
        "Exit at 9,500 orders/h for 20 min",
        "Order load run",
        "Last night 9,800 orders/h for 25 min, no errors.",
        "Last night 9,800 orders/h for 12 min, no errors.",
    ),
    (
        "Ready once twelve of the 14 clinics send their lists.",
        "Clinic lists",
        "13 clinics have sent their lists.",
        "11 clinics have sent their lists.",
    ),
    (
        "Test bench runs a whole shift on battery. Passed = done.",
        "Battery bench",
        "Bench ran a whole shift on battery, test passed.",
        "Bench ran half a shift on battery, then tripped.",
    ),
    (
        "Done when the fiftieth ticket is triaged by the bot.",
        "Ticket bot",
        "The bot triaged its 50th ticket last night.",
        "The bot triaged its 15th ticket last night.",
    ),
    (
        "Acceptance by the head of claims closes this.",
        "Claims intake",
        "Head of claims: accepted as it stands.",
        "Head of claims: accepted provided the fax step goes.",
    ),
    (
        "Complete when no meter reports a stale value.",
        "Meter feed",
        "Zero stale values on any meter since Sunday.",
        "Three stale values on one meter since Sunday.",
    ),
    (
        "We want cost per run under 3.5 for two weeks running, then this is closed.",
        "Cost trial",
        "Cost per run: week 4 was 3.2, week 5 was 3.1.",
        "Cost per run: week 4 was 3.9, week 5 was 3.1.",
    ),
    (
        "Done when all six gates open with a badge.",
        "Gate readers",
        "All six gates open with the badge.",
        "Five gates open with the badge.",
    ),
    (
        "Done when all six gates open with a badge.",
        "Gate readers",
        "6/6 gates open with the badge.",
        "4/6 gates open with the badge.",
    ),
    (
        "Deliverable: runbook in the ops wiki",
        "Runbook",
        "Runbook is in the ops wiki.",
        "Runbook will be in the ops wiki on Friday.",
    ),
    (
        "Finished as soon as the auditors have the log export.",
        "Log export",
        "Auditors received the log export today.",
        "Auditors asked for the log export today.",
    ),
    (
        "Done when legal approves the data clause.",
        "Data clause",
        "Legal approved the data clause.",
        "Legal approved the travel policy.",
    ),
    (
        "Done when legal approves the data clause.",
        "Data clause",
        "Data clause: legal's fine with it.",
        "Data clause: legal's not fine with it.",
    ),
    (
        "Ends when restore of the ledger takes less than 2 hours.",
        "Ledger restore",
        "We restored the ledger in 95 minutes.",
        "We restored the ledger in 150 minutes.",
    ),
    (
        "Shut this when the last depot prints from the cloud queue.",
        "Cloud print",
        "The last depot printed from the cloud queue on Monday.",
        "The first depot printed from the cloud queue on Monday.",
    ),
    (
        "Counts as done with 30 trained dispatchers.",
        "Dispatcher training",
        "All 30 dispatchers trained.",
        "18 of 30 dispatchers trained.",
    ),
    (
        "Exit: false alarms below 2 %",
        "Alarm model",
        "False alarms are at 1.4 % over the week.",
        "False alarms are at 3.1 % over the week.",
    ),
    (
        "Over when the pilot users gave the new search a thumbs up.",
        "Search pilot",
        "Pilot users gave the new search a thumbs up.",
        "Pilot users may give the new search a thumbs up.",
    ),
    (
        "Done when the works council has agreed to the time clock.",
        "Time clock",
        "Works council agreed to the time clock yesterday.",
        "Works council discussed the time clock yesterday.",
    ),
    (
        "Sorted when the readout was given to the board of trustees.",
        "Readout",
        "We gave the readout to the trustees on Thursday.",
        "We booked the readout to the trustees on Thursday.",
    ),
    (
        "Done once 2,000 invoices went through the new parser without an error.",
        "Parser run",
        "2,150 invoices through the new parser, no errors.",
        "2,150 invoices through the new parser, 12 errors.",
    ),
    (
        "56 racks up with power > 4 kW = over",
        "Rack build, Delft",
        "All 56 racks are up with power.",
        "We can't power the racks: all 56 hang on the permit.",
    ),
]


@pytest.mark.parametrize(("description", "subject", "met", "unmet"), PAIRS)
def test_one_clause_turns_whether_a_message_meets_the_criterion(
    description: str, subject: str, met: str, unmet: str
) -> None:
    assert criterion_met_by(description, met, subject=subject, said_on=SAID_ON) is not None
    assert criterion_met_by(description, unmet, subject=subject, said_on=SAID_ON) is None


@pytest.mark.parametrize(("description", "subject", "met"), OWN)
def test_a_descriptions_own_report_meets_its_criterion_only_in_full(description: str, subject: str, met: bool) -> None:
    assert (criterion_met_in_text(description, subject=subject) is not None) is met


@pytest.mark.parametrize(("description", "subject", "author", "met", "unmet"), SAID_BY)
def test_who_writes_counts_as_the_party_that_is_to_agree(
    description: str, subject: str, author: str, met: str, unmet: str
) -> None:
    assert criterion_met_by(description, met, author=author, subject=subject, said_on=SAID_ON) is not None
    assert criterion_met_by(description, unmet, author=author, subject=subject, said_on=SAID_ON) is None
