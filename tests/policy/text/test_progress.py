"""Section 3 of policy.md, `status`: what a task's own text reports."""

import pytest

from policy.text.progress import find_began, find_done
from policy.text.quote import Quote

REPORTS = (
    "Delivered 5/6, 9 people, recap mailed 5/7. Done when Greta accepts the recap.",
    "finished 6/23, restore proven",
    "shown to 12 scientists",
    "draft sent",
    "Draft v2 shared with the CISO",
    "first 40 VMs moved last weekend",
    "started Monday 3/2 with the tenant set-up",
    "work is under way",
    "60% complete",
    "We've mapped half of the interfaces",
    "sent the questionnaire to Petra on 4 May",
    "Joe presented the design on 12/2",
    "Sizing done",
    "Workshop held 3 March",
    "12 of 14 sites migrated",
    "Agent installed on 4 servers",
    "3/9: pilot group onboarded, two bugs logged",
    "Completed.",
    "Done 5/6",
    "in progress",
    "tests running since 12 May, three passed so far",
    "WIP, table is half filled",
    "Session took place on 9/9",
    "ran the load test twice",
    "deck sent to CFO 6/6",
    "Interviewed 4 of 9 team leads last week",
    "build is running, 3 pipelines green already",
    "Half of the rules converted",
    "demoed to the board 4/4, they liked it",
    "mtg held w/ Pia 12 May",
    "first sprint finished 3/3",
    "POC env is up since Tuesday",
    "Sent. Waiting for feedback",
    "Ran the sizing tool against prod on 2/2",
    "40% of mailboxes moved",
    "scripts written and checked in",
    "we are halfway through the list",
    "Questionnaire came back 6/6",
    "Installed the agent on the first two hosts",
    "completed 14 Feb, minutes in Teams",
    "Report handed over to Ola on 3 June",
    "Started w/ the network part",
    "Already migrated 3 DBs",
    "Was presented to the CAB on 5/5",
    "Recording shared, 30 attendees",
    "two of five clusters upgraded",
    "Round table with finance held, minutes shared",
    "Collected 30 of 45 questionnaires",
    "environment built, first load test next Monday",
    "meeting took place yesterday",
    "Initial version uploaded to SharePoint on 7 May",
    "We have tested SSO with 5 users",
    "Sizing completed and shared with Ola",
    "prep done; demo given 12/6 to 8 people",
    "Onboarding kicked off last week with HR",
    "half the tables loaded",
    "Got the export from Mia, cleaning it",
    "finalised and handed over on 2/2",
    "75% through the checklist",
    "Closed out with Ola 4 May",
    "deck presented at QBR",
    "scope agreed with Pia, script drafted",
    "migrated the first two DBs over the weekend",
    "Ola and I walked through the list on Tue",
    "Implemented last week",
    "Agents deployed to 14 of 20 laptops",
    "spent 2 days w/ Ola on the network part and tested failover",
    "Draft plan circulated to the three leads",
    "one of four modules finished",
    "started on the DNS part last Tuesday",
)
NO_REPORTS = (
    "starts Monday",
    "to be delivered in June",
    "not started yet",
    "not done",
    "Done when the report is delivered",
    "Kick-off planned for 12 June",
    "will send the draft Friday",
    "started?",
    "if legal has signed we can start",
    "Round 1 was delivered in May, this is round 2",
    "list of signed forms from HR",
    "booked for 5 June",
    "haven't begun, waiting for the VM",
    "get started with the tenant",
    "Plan: 3 of 5 sites in May",
    "needs 2 of 3 approvers",
    "nothing sent yet",
    "Not yet kicked off",
    "should be done by Friday",
    "Previous workshop was held in April",
    "Install the agent on the first two hosts",
    "Send questionnaire to Pia",
    "to be started after Easter",
    "Ola will present it to the CAB",
    "should start soon",
    "no progress yet",
    "nobody has begun",
    "Interview team leads, 9 in total",
    "start once PO is in",
    "Migrate 3 DBs",
    "must be completed by 14 Feb",
    "can't be started before May",
    "Convert the rules",
    "shared drive clean-up",
    "signed NDA needed",
    "was supposed to start 5/5",
    "next: sizing done with Ola",
    "delivered by partner in wave 2?",
    "Closed-loop test plan for line 3",
    "Ask who completed the survey",
    "updated list of servers for Pia",
    "Agreed design to be documented",
    "planned kickoff 5/5",
    "waiting, not started",
    "present the deck at the QBR",
    "Collect 45 questionnaires",
    "2 clusters, 5 nodes each",
    "to be built by partner",
    "demo on 12/6 for 8 people",
    "once built, hand over to ops",
    "Test SSO with 5 users",
    "sizing to be completed",
    "will be kicked off next week",
    "Onboarding HR, finance and legal",
    "draft, review, send",
    "didn't take place, moved to June",
    "if completed, inform Pia",
    "no version uploaded so far",
    "plan was to start in May",
    "has anyone tested it?",
    "Old cluster was upgraded in the previous project",
    "hand-over to ops pending",
    "cleaning up the export with Mia next week",
    "needs to be presented at QBR",
    "agents to be deployed to 20 laptops",
    "draft plan, circulate to the three leads",
    "Test failover with Ola",
    "modules: one per plant, four in all",
    "starting w/ DNS next Tuesday",
    "Nothing has been done",
    "Will have started by June",
)

ALL_DONE = (
    "Delivered 5/6",
    "Took place 18/6",
    "finished 6/23",
    "Completed.",
    "Session took place on 9/9",
    "Workshop held 3 March",
    "all 14 sites migrated",
    "6 of 6 connected",
    "done, notes in OneNote",
    "This is done",
    "Everything finished, please close",
    "Training delivered to the ops team on 12/3",
    "Session delivered 12/6",
    "completed yesterday",
    "Demo held on 3 May for 14 people",
    "All 40 mailboxes migrated",
    "Took place as planned on Tuesday",
    "task finished, minutes in the folder",
    "Handed over to ops 5/5",
    "Fully implemented last week",
    "Can be closed",
)
NOT_ALL_DONE = (
    "kicked off 6/1",
    "2 of 6 connected",
    "draft done",
    "wave 1 done",
    "90% complete",
    "not finished",
    "almost done",
    "started 3/4",
    "done when signed",
    "first session held",
    "first of three sessions delivered",
    "half completed",
    "3 of 4 mailboxes migrated",
    "session delivered? ask Pia",
    "to be completed",
    "nearly complete",
    "Done so far: sizing",
    "scheduled to be delivered 12/6",
)


def _reported(text: str) -> Quote | None:
    return find_began(text) or find_done(text)


@pytest.mark.parametrize("text", REPORTS)
def test_asserted_words_of_work_are_a_report(text: str) -> None:
    quote = _reported(text)
    assert quote is not None
    assert quote.text == text[quote.start : quote.end]
    assert quote.text


@pytest.mark.parametrize("text", NO_REPORTS)
def test_plans_denials_questions_conditions_and_criteria_are_no_report(text: str) -> None:
    assert _reported(text) is None


@pytest.mark.parametrize("text", ALL_DONE)
def test_a_claim_that_all_is_done_is_told_apart(text: str) -> None:
    quote = find_done(text)
    assert quote is not None
    assert quote.text == text[quote.start : quote.end]


@pytest.mark.parametrize("text", NOT_ALL_DONE)
def test_a_part_or_a_plan_is_not_all_done(text: str) -> None:
    assert find_done(text) is None


def test_words_inside_the_done_criterion_never_report() -> None:
    for text in (
        "Done when the handover was delivered",
        "Exit criteria: all 9 sites connected",
        "until all is migrated",
    ):
        assert find_began(text) is None
        assert find_done(text) is None
