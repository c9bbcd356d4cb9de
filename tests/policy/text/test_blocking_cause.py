"""Section 3 of policy.md, `blocker`."""

import pytest

from policy.text.blocking_cause import find_blocking_cause

CAUSES = (
    "Contoso security hasn't given us the exception",
    "nothing can happen before the ExpressRoute circuit is live",
    "Stalled: license true-up dispute w/ reseller",
    "customer's DBA left, nobody else has access",
    "still no test data from the plant",
    "we wait for Ravi",
    "waiting 2 hear from procurement re PO",
    "in limbo - board postponed the vote",
    "PO not issued",
    "at risk as the partner lost two engineers",
    "Delayed. Vendor can't ship the gateways before March",
    "needs CAB approval first",
    "no network connectivity to the OT segment",
    "Reason: contract renegotiation",
    "Red because of SAP freeze",
    "legal review outstanding",
    "blocked -> missing admin consent",
    "hold: DPIA",
    "holding for Ingrid's decision",
    "SOW unsigned",
    "Customer IT overloaded with Windows 11 rollout",
    "Waiting for them to open the firewall",
    "stuck in legal",
    "dep on landing zone team",
    "blocked by Azure Policy deny-public-ip",
    "Wartet: waiting for key vault access from platform team",
    "Pending customer signature",
    "Awaiting go from steering committee",
    "not possible until prod tenant exists",
    "The integration partner went bankrupt",
    "Deferred since the customer moved its budget to security",
    "access to subscription still not granted",
    "Mona must approve the change first",
    "can't continue w/o the API spec",
    "hardware is delayed",
    "on hold until their new CISO starts",
    "customer asked to pause because of audit season",
    "Blocked: Palo Alto firewall change CHG0042 not scheduled",
    "waiting for green light from works council",
    "customer PM on parental leave, no deputy named",
    "on hold because their parent company is reviewing all cloud spend",
    "SAP team is not responding",
    "pending: DNS delegation by central IT",
    "stuck, Oracle licence audit",
    "we need write access to the repo from their DevOps lead",
    "vendor has yet to ship the connector",
    "Entra tenant merge not finished",
    "legal wants changes to the DPA",
    "no slot in CAB before 12 May",
    "deferred at customer's request, plant shutdown",
    "can't proceed, API gateway team is busy with PCI",
    "Held by export control check",
    "PO stuck in Ariba",
    "can't test until Ines sends the masked data",
    "Security exception for public endpoints declined",
    "risk: Telco has not confirmed the fibre date",
    "Blocked on us: subscription quota",
    "Budget holder changed, new one not named",
    "Depends on outcome of vendor RFP",
    "subject to board approval",
    "Partner contract expired",
    "Awaiting test users",
    "customer stopped answering mails",
    "missing signatory",
    "Expecting the NDA back from Contoso legal",
    "blocked by firewall team",
    "Waiting for legal to return the DPA",
    "waiting on Fabrikam's DBA",
    "pending PO from procurement",
    "awaiting CISO's approval",
    "Dependency on the landing zone build",
    "Blocker: SSO cert expired",
    "no pilot users until HR signs off",
    "Held up by the change freeze",
    "stuck on the VPN cert",
    "stuck at procurement since Tuesday",
    "Their network team won't open port 443",
    "needs the CISO's approval before we can connect",
    "can't start before the tenant is created",
    "On hold because budget was cut",
    "Vendor hasn't delivered the SDK",
    "legal has not answered",
    "licence key still missing",
    "depends on partner finishing the ETL",
    "delayed due to the merger",
    "Deferred - customer change freeze until 5 Jan",
    "spending freeze pulled the money so we're at risk",
    "VPN tunnel down since Friday",
    "AT RISK: extract job misses nightly window",
    "at risk b/c Mona left and no replacement",
    "parked until the new tenant is ready",
    "It's with legal since 5/6",
    "Blocked - NSG rule not approved by netsec",
    "nobody at Contoso has picked up the ticket",
    "missing the API docs from the ISV",
    "we still need Jo's sign-off",
    "Customer can't provide test data",
    "procurement is sitting on the PO",
    "Ball is in their court, security review not done",
    "access request denied by InfoSec",
    "Partner resource sick, no replacement",
    "the ETL keeps failing on their side",
    "Blocker - DPIA not signed",
    "on hold, new CTO wants to re-evaluate",
    "waiting 4 cert from CA",
    "Blocked as firewall rules not in place",
    "Keys outstanding from HSM vendor",
    "paused for the audit",
    "chasing Pia for the subscription id",
    "vendor bug 4411 blocks us",
    "Deferred, customer reorg",
    "no answer from Ravi on the sizing",
    "on hold: customer's change advisory board froze all changes",
    "can't get GPU quota",
    "waiting - Tom on PTO so no admin rights",
)
NO_CAUSES = (
    "Blocked!",
    "On hold, will update next week",
    "waiting...",
    "still waiting",
    "Status changed to waiting",
    "Deferred",
    "deferred to FY28",
    "Deferred, revisit in Q2",
    "Paused over the summer",
    "Postponed until after Easter",
    "blocker = n/a",
    "blockers none known",
    "Was waiting for legal, they answered, we're moving again",
    "Blocker removed 4/4",
    "Blocked by: ???",
    "waiting on tbd",
    "No blockers, on track",
    "waiting for later",
    "ball rolling again, nothing outstanding",
    "Pushed to next month",
    "on hold for now",
    "Blocked since forever",
    "At risk. Exec sync on Friday.",
    "watch item",
    "On hold at the moment",
    "the issue with DNS is fixed",
    "Parked. Pick up in January.",
    "Waiting on others",
    "Depends.",
    "Risk: none",
    "pending - see email",
    "Blocked, details to follow",
    "on hold. nothing to report",
    "Waiting (see mail)",
    "Deferred - Q3",
    "Deferred: next fiscal year",
    "waiting since last week",
    "Paused per discussion",
    "at risk, watching closely",
    "Parked until summer",
    "Not blocked any more",
    "Everything unblocked as of 3/4",
    "No open issues",
    "No risks or blockers",
    "Blocker: -",
    "Blocked by TBC",
    "hold until 1 May",
    "Blocked by DNS until 3/3, resolved",
    "firewall was the blocker, opened on 3 May",
    "Weekly call moved to Wednesday",
    "Customer visited us on 3/4",
    "Moved to next quarter",
    "Amber",
    "status unchanged",
    "waiting for the weekend",
    "Waiting on it",
    "Blocked",
    "waiting",
    "on hold",
    "on hold.",
    "Deferred to January",
    "at risk, see the thread",
    "waiting for next week",
    "blocker: none",
    "Nothing blocking",
    "no blockers",
    "No known blockers.",
    "blocker: TBD",
    "waiting until Monday",
    "was blocked by DNS, moving again",
    "no longer blocked by legal",
    "Blocked. Done when we can call their sandbox",
    "waiting. done when vendor has delivered the keys",
    "Deferred until further notice",
    "parked for now",
    "waiting for someone else",
    "Blocked since 12 May",
    "On hold until after the holidays",
    "pending",
    "Blockers: none at the moment",
    "Blocked by firewall. 10/9 firewall rule opened, all good",
    "waiting on PO. PO came in 6/2.",
    "10/2 blocked by VPN | 10/9 unblocked",
    "Postponed to Q3",
    "Status: waiting",
    "paused, will resume in May",
    "at risk",
    "Red.",
    "On hold - see notes",
    "Waiting on someone else",
    "awaiting update",
    "due to finish Friday",
    "Blocked?",
    "Blocker: to be confirmed",
    "Build the pipeline for 3 sources",
    "Weekly with customer IT on Thursdays",
    "steady, on plan",
    "Deferred to next sprint",
    "Waiting since 3 June",
    "On Track",
    "issue resolved 6/3",
    "Not blocked",
    "Customer happy",
)


@pytest.mark.parametrize("text", CAUSES)
def test_words_that_name_who_or_what_is_awaited_are_a_cause(text: str) -> None:
    quote = find_blocking_cause(text)
    assert quote is not None
    assert quote.text == text[quote.start : quote.end]
    assert quote.text


@pytest.mark.parametrize("text", NO_CAUSES)
def test_a_bare_state_a_date_a_denial_and_what_is_gone_are_no_cause(text: str) -> None:
    assert find_blocking_cause(text) is None


def test_words_inside_a_done_criterion_are_no_cause() -> None:
    assert find_blocking_cause("on hold. Done when nobody is blocked by the proxy") is None


def test_a_cause_that_a_later_entry_calls_gone_gives_way_to_the_next() -> None:
    quote = find_blocking_cause("10/2: blocked by the VPN. 10/9: VPN fixed. 10/12: waiting for the HR export")
    assert quote is not None
    assert quote.text == "waiting for the HR export"


def test_entries_with_the_newest_first_are_read_in_the_order_of_their_dates() -> None:
    assert find_blocking_cause("10/9: unblocked, we are moving again\n10/2: blocked by the VPN") is None
    assert find_blocking_cause("10/9: blocked by the VPN\n10/2: unblocked, we are moving again") is not None


def test_a_trouble_that_is_only_told_does_not_count_where_only_explicit_words_do() -> None:
    text = "Their gateway keeps failing at night"
    assert find_blocking_cause(text) is not None
    assert find_blocking_cause(text, explicit_only=True) is None


@pytest.mark.parametrize("object_", ["…", "<who or what>", "TBD", "someone", "next week"])
def test_a_label_before_a_placeholder_names_no_cause(object_: str) -> None:
    assert find_blocking_cause(f"Blocker: waiting for {object_}") is None
    assert find_blocking_cause("Blocker: waiting for the firewall team") is not None


@pytest.mark.parametrize("words", ["still stuck", "It is stuck.", "this is still on hold", "all blocked again"])
def test_that_it_stands_still_names_no_cause(words: str) -> None:
    assert find_blocking_cause(words) is None


@pytest.mark.parametrize(
    "text",
    [
        "Blocker: waiting for legal\nDone when legal signs.",
        "Waiting for the firewall rule. Done when the firewall rule is in place.",
    ],
)
def test_a_done_criterion_about_the_cause_does_not_call_it_gone(text: str) -> None:
    assert find_blocking_cause(text) is not None


def test_a_report_that_the_cause_is_over_still_calls_it_gone() -> None:
    assert find_blocking_cause("Waiting for legal. Legal has signed.") is None


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Paused while the network desk rebuilds the firewall.", True),
        ("Paused for various reasons.", False),
        ("Snagged on a certificate only the holding can issue.", True),
        ("We lack the keys Ole was to cut.", True),
        ("Racks on back order with the vendor.", True),
        ("Milestone is showing as blocked in the system.", False),
        ("Task is pending.", False),
    ],
)
def test_a_standstill_names_its_cause_only_by_somebody_or_something(text: str, named: bool) -> None:
    assert (find_blocking_cause(text) is not None) is named
