"""Obstacles that are gone, and those that are only promised to go."""

import pytest

from policy.text.blocker_resolved import find_arrived, find_resolved

PAIRS = [
    ("The VPN is up again since noon.", "The VPN should be up again by noon."),
    ("Firewall change went live, we're unblocked.", "Firewall change goes live Friday, then we're unblocked."),
    ("Ticket closed: root cause found and fixed.", "Ticket open: root cause found, fix to follow."),
    ("Legal lifted the hold on the contract.", "Legal has not lifted the hold on the contract."),
    ("The export is working again.", "The export isn't working again yet."),
    ("Infra sorted the DNS mess.", "Infra is trying to sort the DNS mess."),
    ("All clear from infosec, you can proceed.", "If infosec gives the all clear, you can proceed."),
    ("The peering is restored and stable.", "The peering is partially restored."),
    ("We can carry on with the load, tables are unlocked.", "Can we carry on with the load?"),
    ("The freeze has been lifted.", "The freeze will be lifted next month."),
    ("nothing in our way any more, the rights are back", "rights are back for two of five accounts"),
    ("Data is flowing again.", "Data might be flowing again soon."),
    ("That one is behind us, patch did it.", "Patch didn't do it, still failing."),
    ("Access problem solved.", "Access problem half solved."),
    ("The connector issue is off the table.", "The connector issue is on the table for Thursday."),
    ("no longer an issue, they swapped the switch", "still an issue, they swapped the switch in vain"),
]


@pytest.mark.parametrize("text", [pair[0] for pair in PAIRS])
def test_an_obstacle_that_is_gone_is_told(text: str) -> None:
    assert [claim.verdict for claim in find_resolved(text, None)] == ["for"]


@pytest.mark.parametrize("text", [pair[1] for pair in PAIRS])
def test_a_promise_a_part_and_a_question_resolve_nothing(text: str) -> None:
    assert "for" not in [claim.verdict for claim in find_resolved(text, None)]


@pytest.mark.parametrize(
    ("text", "arrived"),
    [
        ("The licence keys arrived this morning.", True),
        ("The licence keys arrive on Monday.", False),
        ("Procurement sent the signed NDA over.", True),
        ("Procurement hasn't sent the NDA.", False),
        ("Their DBA granted us read rights.", True),
        ("We asked their DBA for read rights.", False),
        ("Infosec approved the exception.", True),
        ("Infosec refused the exception.", False),
        ("hardware cleared customs", True),
        ("hardware is due to clear customs", False),
        ("got the sample files from their archive", True),
        ("got none of the sample files", False),
        ("The exemption came through.", True),
        ("2 of 5 exemptions came through.", False),
    ],
)
def test_what_was_awaited_has_come_or_not(text: str, arrived: bool) -> None:
    assert ("for" in [claim.verdict for claim in find_arrived(text, None)]) is arrived


@pytest.mark.parametrize(
    "text", ["still no reply from legal", "The tunnel hasn't been fixed.", "keys are still outstanding"]
)
def test_what_is_still_there_is_against(text: str) -> None:
    assert [claim.verdict for claim in find_resolved(text, None)] == ["against"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("InfoSec put the allowlist entry back, installers run through.", True),
        ("Good news: the ministry signed, we're rolling again.", True),
        ("Registry is back, images pull fine.", True),
        ("Union gave its blessing yesterday, wearables can be switched on.", True),
        ("They let our guys back into the lab.", True),
        ("Circuit came up at 04:10 and has held since.", True),
        ("The auditor dropped his objection.", True),
        ("RFC user is created and tested.", True),
        ("access restored for all four engineers", True),
        ("Change freeze is over, deployments are allowed again.", True),
        ("Quota went up to 200 cores.", True),
        ("Issue closed on their side, import ran clean twice.", True),
        ("Plant IT plugged the VLAN back in.", True),
        ("Works agreement signed, rollout continues.", True),
        ("The extra vCPUs are there.", True),
        ("Passwords found, DBA back on Monday and everything opened.", True),
        ("Audit cleared the release.", True),
        ("Second line is live as of today.", True),
        ("The bench has power again.", True),
        ("Regulator let the freeze expire, we may go on.", True),
        ("routes added, DC reachable", True),
        ("Reseller corrected the tenant, licences show up now.", True),
        ("Storage team released the SAN logs.", True),
        ("Client named two people who can sign change requests again.", True),
        ("Patch fixed pod identity.", True),
        ("Gateways registered overnight with fresh certificates.", True),
        ("DPA is off hold.", True),
        ("Uplink repaired.", True),
        ("Procurement unfroze the subscription.", True),
        ("Throttling is gone since the SKU change.", True),
        ("The data owner came round, HR data may move.", True),
        ("We have a way in again.", True),
        ("InfoSec promised to put the entry back.", False),
        ("The ministry wants to sign next week.", False),
        ("Registry is back for an hour, then gone again.", False),
        ("Union meets on the 12th about it.", False),
        ("Circuit test is planned for tonight.", False),
        ("The auditor is thinking about dropping his objection.", False),
        ("RFC user requested again.", False),
        ("Quota increase is under review.", False),
        ("They are looking into it.", False),
        ("Import still chokes.", False),
        ("Plant IT says they'll look at the VLAN.", False),
        ("Works agreement might be signed in June.", False),
        ("Second line was announced for spring.", False),
        ("The bench should have power tomorrow.", False),
        ("routes added but the DC stays unreachable", False),
        ("Reseller opened a case for the licences.", False),
        ("No news on the vCPUs.", False),
        ("Storage team needs approval to release the SAN logs.", False),
        ("Patch for pod identity is announced.", False),
        ("Gateways try to register.", False),
        ("DPA stays on hold.", False),
        ("Repair crew is on its way.", False),
        ("Throttling got better but isn't gone.", False),
        ("The data owner wants another meeting.", False),
    ],
)
def test_an_end_of_an_obstacle_is_heard_in_other_voices(text: str, told: bool) -> None:
    assert ("for" in [claim.verdict for claim in find_arrived(text, None)]) is told
