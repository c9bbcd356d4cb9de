"""Section 7 of policy.md, `proof_blocked`: an owner and a date for the unblocking itself."""

import datetime

import pytest

from policy.text.unblock_path import find_unblock_path

AS_OF = datetime.date(2026, 7, 13)

PATHS = (
    "BLOCKED since 24/6 on the export licence. Trade lawyer Ines Roux has the decision, hers by 21 July.",
    "pending hotfix from Lumen, their ETA is 7/27, Bo chases them weekly",
    "waiting on firewall change, Priya has it in CAB on 22 July and will open the port that night",
    "netsec lead promised the exception by Friday",
    "Electrician is back 7/20 and will finish the cabling",
    "vendor delivers fix 31 July",
    "Bo (DBA) restores the tenant by end of July",
    "Legal to return the DPA by 24/7/2026",
    "Waiting on tenant merge; Contoso IT (Per Lind) finishes it by 24 July",
    "ticket is with Eva, she answers before 20 July",
    "Ravi at the vendor ships the patch on 17/7",
    "legal decides 15 July",
    "Owner: Ines, ETA 30 July",
    "MSP will open the port next week",
    "Anna took it over and promised the keys for 22 July",
    "Network team (Jo) opens the rule on 16 July",
    "Their DBA Olga restores the copy by next Friday",
    "Supplier committed to 28 July for the new cert",
    "Finance releases the PO next week, Mark owns it",
    "CIO decides 20 July",
    "Platform lead Wen will provision the subscription in 2 weeks",
    "Legal's answer due 17 July",
    "Vendor's fix lands 21 July",
    "Partner PM Rosa promised the connector for 24/7",
    "Kim escalated it, product group answers by end of July",
    "InfoSec grants the exception 15 July",
    "Helen has it, she delivers the keys by 19 July",
)
NO_PATHS = (
    "nobody assigned and no ETA",
    "waiting for the partner, no one assigned there, ETA unknown",
    "blocked since 24/6",
    "Deferred to September",
    "exec review 9/10",
    "Trade lawyer has the decision, hers by 3 July",
    "hopefully vendor fixes it by 20 July",
    "Ines has the decision, no date",
    "on hold until August",
    "Done when Priya opens the port by 20 July",
    "go-live 1 Sept",
    "Fix due 22 July, nobody assigned",
    "Owner: tbd, ETA 30 July",
    "ETA 30 July",
    "Ines is on it",
    "Ravi ships the patch 1 July",
    "task due 20 July",
    "Waiting for Contoso IT since 2 July",
    "maybe MSP opens the port next week",
    "go-live planned 1 August with Ravi",
    "next call with Ines 17 July",
    "no one owns it, review on 20 July",
    "moved to 15 August",
    "Someone should open the port by 20 July",
    "Network team is working on it",
    "Waiting until 20 July",
    "could be fixed 20 July by the vendor",
    "no answer from Olga, asked again 10 July",
    "demo for Olga on 20 July",
    "Will Rosa deliver by 24 July?",
    "Fix expected, no date",
    "steerco 21 July",
    "20 July",
    "Vendor won't commit to 20 July",
    "Jo's request was raised on 1 July",
)


@pytest.mark.parametrize("text", PATHS)
def test_an_owner_with_a_date_to_come_is_a_path(text: str) -> None:
    quote = find_unblock_path(text, AS_OF)
    assert quote is not None
    assert quote.text == text[quote.start : quote.end]
    assert quote.text


@pytest.mark.parametrize("text", NO_PATHS)
def test_no_owner_no_date_a_past_date_or_a_deferral_is_no_path(text: str) -> None:
    assert find_unblock_path(text, AS_OF) is None


def test_the_path_carries_its_date() -> None:
    quote = find_unblock_path("Blocked. Vendor (Ana) ships the fix by 24 July.", AS_OF)
    assert quote is not None
    assert quote.date == datetime.date(2026, 7, 24)


def test_the_day_itself_is_not_past() -> None:
    text = "Ana delivers the certificate on 13 July"
    assert find_unblock_path(text, AS_OF) is not None
    assert find_unblock_path(text, AS_OF + datetime.timedelta(days=1), reference=AS_OF) is None
