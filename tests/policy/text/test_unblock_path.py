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


NAMED_AND_DATED = (
    "Waiting for the notary, Mrs. Lund at the chamber stamps it on 20 July",
    "Blocked by firewall; Emil changes the rule in Thursday's window 16/7",
    "vendor's Pavel has the fix in test, release 22 July",
    "customs broker (Ade) clears the rack by 24 July",
    "Per at the telco splices the fibre week of 20 July",
    "Security board sits on 21 July and Noor presents our case",
    "Orla back from sea on 18 July, hands over the vault keys then",
    "Our CSA Tim raised it w/ the PG, answer promised for 17/7",
    "Grid people switch power on 15 July (foreman: Jens)",
    "Lawyer Ito returns draft 3 before 31 July",
    "New root CA from Bo due Wed 15/7",
    "Olga swaps the disk 7/20",
    "Nadia will reset the tenant next Tuesday",
    "reseller confirmed: keys shipped 14 July, Sven hands them to us 16 July",
    "ISV lead said patch lands in build 88, out 30 July",
    "data owner named: Kofi; he opens the share by the 20th",
    "Union rep Hals votes 22 July, says it will pass",
    "Escalated to Fatima (CIO), she settles it this week",
    "Works council chair gives opinion until 25 July",
    "Firewall request with Anja, she opens it Tuesday 14 July",
    "Waiting on tenant keys. Ruben (their cloud lead) hands them over by 17 July",
    "blocked: DPA. In-house counsel Ms. Ferro returns it on 22/7",
    "vendor (Iko) replaces the disk 7/24",
    "Export licence: the ministry decides by 31 July, our lawyer Bey follows it",
    "stuck on schema, DBA Luo delivers v2 next week",
    "Helga has the budget line, she releases it on 15 July",
    "Network guild lead Omari fixes the MTU in the 18 July window",
    "PG engineer assigned, hotfix due 28 July",
    "Held by audit; Mr. Tan closes his review 20 July",
    "SSO waits on Petr, who enables the app registration by Friday",
    "Rack is at customs, forwarder DHL promises release 16 July",
    "union chair Moe signs the agreement before 25 July",
    "Data owner Inga said she grants access by 7/17",
    "The mill's electrician Lars will pull the cable on 21 July",
    "ISV ships 4.2 by end of July, their PM Eli owns it",
    "Waiting for the CISO: her decision is due 15 July",
    "Kofi from procurement issues the PO within the next week",
)

ONE_OF_BOTH_MISSING = (
    "Waiting for the notary",
    "Blocked by firewall, change window unknown",
    "vendor's Pavel has no date",
    "customs: could be weeks",
    "fibre comes in autumn maybe",
    "Security board has not put us on the agenda for 21 July",
    "Orla at sea till 18 July",
    "PG has the case, no ETA",
    "Power on 15 July? nobody confirms",
    "Lawyer Ito is on leave until 31 July",
    "go-live stays 30 July",
    "Workshop with Bo on Friday",
    "Task due 7/20",
    "we ask again next Tuesday",
    "keys should come by 16 July",
    "patch expected some day",
    "data owner to be named by the 20th",
    "Union votes in autumn, Hals is against",
    "steerco on 22 July",
    "review of the blocker 25 July",
    "Bo chases them weekly, next on 20 July",
    "Budget they will search for in the 2027 plan",
    "Customer wants go-live on 1 August",
    "Blocked since 1 July, Emil told",
    "Deferred to 20 July by Noor",
    "Olga asked for the disk by 20 July",
    "Milestone moves to 31 July",
    "renewal date 30 July, Sven tracks it",
    "He will know more on 20 July",
    "Contract ends 31 July",
    "Firewall request with Anja",
    "Waiting on tenant keys by 17 July",
    "blocked: DPA, counsel is silent",
    "vendor (Iko) can't say when",
    "Telco offers 19 July or August, nobody has chosen",
    "Export licence may come by 31 July",
    "stuck on schema, DBA Luo is on holiday until next week",
    "Helga hopes to release it on 15 July",
    "MTU broken since 1 July",
    "PG engineer asked for logs on 10 July",
    "Held by audit since 20 June",
    "SSO waits on Petr",
    "Rack is at customs from 2 July",
    "union chair Moe votes no on 25 July, that is sure",
    "no owner for the data, access wanted by 7/17",
    "We meet the electrician on 21 July",
    "roadmap says 4.2 in 2026",
    "CISO meeting 15 July",
    "PO is needed by next week",
    "milestone review 14 July with Noura",
)


@pytest.mark.parametrize("text", NAMED_AND_DATED)
def test_a_person_or_a_body_that_acts_by_a_day_is_a_path(text: str) -> None:
    assert find_unblock_path(text, AS_OF) is not None


@pytest.mark.parametrize("text", ONE_OF_BOTH_MISSING)
def test_a_person_without_a_day_or_a_day_without_an_act_is_none(text: str) -> None:
    assert find_unblock_path(text, AS_OF) is None


def test_a_day_written_with_a_full_stop_counts_as_a_day() -> None:
    assert find_unblock_path("The vendor's engineer Noa brings it 18.7, she confirmed", AS_OF) is not None
    assert find_unblock_path("The vendor's engineer Noa brings patch 18.7, she confirmed", AS_OF) is None
