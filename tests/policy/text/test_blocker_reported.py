"""Reported obstacles: what stops work now, and what only sounds like it."""

import pytest

from policy.text.blocker_reported import find_reported_blockers

# Each pair differs in a word or a clause that turns the verdict.
PAIRS = [
    ("Network team closed port 443 to us, nothing gets out of the lab.", "Network team opened port 443 to us."),
    ("The works council vetoed the badge data.", "The works council might veto the badge data."),
    ("DPO said no to the export, so we are stuck.", "DPO had no objection, so we went on."),
    ("We can't log in to the tenant since Monday.", "We can log in to the tenant since Monday."),
    ("The circuit is still down, carrier has no ETA.", "The circuit was down, carrier fixed it at noon."),
    ("No test data from finance yet, team is idle.", "Test data from finance arrived, team is busy."),
    ("CAB rejected our change for the second time.", "CAB accepted our change the second time."),
    ("Vendor keeps dropping the connection, import fails every night.", "Vendor keeps the connection, import is fine."),
    ("Legal won't clear the DPA before Q3, no way round it.", "Could legal refuse the DPA?"),
    ("Racks are held at customs.", "Racks are through customs."),
    (
        "Their firewall policy forbids outbound traffic from the plant.",
        "If their firewall forbids outbound, we use a proxy.",
    ),
    ("showstopper: the driver doesn't support ARM", "no showstoppers, the driver supports ARM"),
    ("Migration is at a standstill, DBAs revoked our rights.", "Migration is in full swing, DBAs renewed our rights."),
    (
        "Still waiting for the subscription owner role, without it we can't deploy.",
        "We got the subscription owner role.",
    ),
    ("Not a single GPU node to be had in Sweden Central.", "GPU nodes in Sweden Central are plenty."),
    ("We hit a brick wall with the SSO team.", "We hit it off with the SSO team."),
    ("The build is blocked by an expired certificate.", "The build is no longer blocked, certificate renewed."),
    ("Risk committee suspended the pilot's data access.", "Risk committee may suspend the pilot's data access."),
    ("everything hangs on the DNS change, infra has not answered for two weeks", "infra did the DNS change in an hour"),
    ("The union refused the camera feed in hall 2.", "The union was glad about the camera feed in hall 2."),
    ("Gateway won't boot after the patch, field crew went home.", "Gateway boots fine after the patch."),
    ("we've lost access to the sandbox, nobody knows who pulled it", "we have access to the sandbox again"),
]


@pytest.mark.parametrize("text", [pair[0] for pair in PAIRS])
def test_what_stops_work_now_is_reported(text: str) -> None:
    assert find_reported_blockers(text, None)


@pytest.mark.parametrize("text", [pair[1] for pair in PAIRS])
def test_what_stops_nothing_is_not_reported(text: str) -> None:
    assert find_reported_blockers(text, None) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Weekly call: build on schedule, no blockers, next demo on the 14th.",
        "Could you send me the slides by Friday?",
        "Just sent the recap, let me know what is missing.",
        "The workshop was fun, 14 people, lots of questions.",
        "Waiting for your slides, no rush.",
        "There is a risk that legal says no.",
        "They put the order in, PO attached.",
        "The north block this year is wheat.",
        "Approve this and mark the milestone complete.",
    ],
)
def test_an_ordinary_message_reports_no_obstacle(text: str) -> None:
    assert find_reported_blockers(text, None) == ()


def test_an_obstacle_that_the_message_resolves_is_none() -> None:
    assert (
        find_reported_blockers("VPN was refused by infosec on Monday. They approved it today, all fixed.", None) == ()
    )


def test_the_quote_is_the_sentence_as_written() -> None:
    text = "Hi all. The plant’s firewall is closed to us – nothing gets out. Bye"
    (claim,) = find_reported_blockers(text, None)
    assert claim.quote.text in text
    assert claim.quote.text.startswith("The plant’s firewall")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("No joy with the proxy, InfoSec has pulled the allowlist entry and our installers just time out.", True),
        ("We are dead in the water until the ministry signs the data sharing act.", True),
        ("Kubernetes cluster can't pull images since their registry went dark.", True),
        ("the union rep has put a stop to the wearables, full stop", True),
        ("Our guys have been locked out of the lab since Tuesday.", True),
        ("Compliance sent the DPIA back with a red card.", True),
        ("Nothing moves: the ExpressRoute provider went bankrupt.", True),
        ("There's a hard dependency on the identity team and they have no capacity till March.", True),
        ("The pilot is on ice because the plant lost its network engineer.", True),
        ("Tenant admins rejected the app registration.", True),
        ("we're short of IP addresses in the hub vnet, so no new spokes can be created", True),
        ("quota request for H100s was turned down again", True),
        ("The importer chokes on every second file and the vendor doesn't pick up the phone.", True),
        ("Their auditor insists on data staying in Norway and the service isn't offered there.", True),
        ("customer's sandbox expired, renewal needs a signature nobody wants to give", True),
        ("Key vault access is still missing, so the build can't start.", True),
        ("Migration wave 2 can't begin, change freeze till 10 Jan.", True),
        ("Because of a dispute about IP, their counsel has frozen all code transfers.", True),
        ("Antivirus eats our agent on every host, no exclusion granted.", True),
        ("Plant IT has pulled the plug on our test VLAN, nobody can say why.", True),
        ("The certificate authority refuses to issue for that domain.", True),
        ("Rollout paused since the works agreement isn't signed.", True),
        ("We ran out of vCPUs in West US 3.", True),
        ("The customer's DBA is off sick and he's the only one with the passwords, so nothing happens.", True),
        ("Audit found the logging insufficient and has barred the release.", True),
        ("Their ISP can't deliver the second line before spring.", True),
        ("API of the core system isn't documented and the only dev left, we are groping in the dark.", True),
        ("The lab's power supply is broken, bench is dark till further notice.", True),
        ("Regulator wants a new assessment first, all cloud projects are frozen.", True),
        ("cannot reach the on-prem DC from the new vnet, routes are missing", True),
        ("The vendor denies us the API key unless they buy the premium tier.", True),
        ("stuck on licences: reseller mixed up the tenant", True),
        ("we still lack the consent of the data owner", True),
        ("Patch Tuesday broke the driver, sensors are blind.", True),
        ("Sizing call: their storage team won't release the SAN logs, hence no baseline.", True),
        ("Since the reorg nobody at the client is allowed to sign change requests.", True),
        ("Pod identity is broken in the new cluster version; workloads hang at start.", True),
        ("Two of the three gateways lost their certificates and can't register.", True),
        ("customer legal has put the DPA on hold, no end in sight", True),
        ("The site lost its uplink after the storm, and the repair crew isn't coming before May.", True),
        ("procurement froze all subscriptions, our environment included", True),
        ("we keep running into throttling and support has no workaround", True),
        ("Without the export from the old CRM we're going nowhere.", True),
        ("Data owner objects to moving HR data, talks have broken down.", True),
        ("The bastion was decommissioned, so there's no way in.", True),
        ("All quiet, nothing to report from the site.", False),
        ("The freeze starts on 20 Dec, we are done well before.", False),
        ("InfoSec had questions but is happy now.", False),
        ("Customer asked if blocking ads is possible.", False),
        ("Next session on Tuesday, agenda attached.", False),
        ("We expect a discussion with the union, nothing dramatic.", False),
        ("Kick-off went well, they liked the demo.", False),
        ("The blocker from last month is gone.", False),
        ("Rollout continues, 40 of 90 branches.", False),
        ("She can't make it on Thursday, can we do Friday?", False),
        ("Please don't forget the survey.", False),
        ("Budget is still open, they decide in January.", False),
        ("I haven't seen the game yet, no spoilers please!", False),
        ("Not sure whether the DPO will object.", False),
        ("They don't need the second region.", False),
        ("Thanks, all received, looks complete.", False),
        ("The team was blocked for a day in May.", False),
        ("Any blockers on your side?", False),
        ("No answer needed.", False),
        ("I can't thank you enough for the workshop.", False),
        ("We decided not to migrate the archive.", False),
        ("The regulator has no objections.", False),
        ("Their ISP delivered the second line.", False),
        ("Nothing new from Utrecht, still on plan.", False),
        ("Sorry I missed you, trains were down.", False),
        ("He doesn't work on Fridays.", False),
        ("Not a problem at all, we have time.", False),
        ("We stopped using the old bridge.", False),
        ("The test failed as expected, that was the point of the drill.", False),
        ("Please note our office is closed on 26 December.", False),
        ("The offer still needs a signature, that's for procurement.", False),
        ("The old CRM was decommissioned last week, as planned.", False),
        ("Legal had two remarks, both taken in.", False),
        ("Storm over Bergen, call moved to Thursday.", False),
        ("We keep running the weekly on Tuesdays.", False),
        ("Their data owner is fine with moving HR data.", False),
        ("Subscriptions are live, procurement was quick.", False),
        ("Could procurement freeze the subscriptions?", False),
        ("Support answered within the hour.", False),
        ("There is a way in via the jump host.", False),
        ("The design is frozen, so build can start.", False),
    ],
)
def test_an_obstacle_is_heard_in_other_voices(text: str, told: bool) -> None:
    assert (bool(find_reported_blockers(text, None))) is told
