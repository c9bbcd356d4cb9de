"""Money that is granted, denied, or only talked about: minimal pairs."""

import datetime

import pytest

from policy.text.budget import find_budget
from policy.text.statements import Claim
from tests.policy.text import budget_sentences as more

TODAY = datetime.date(2026, 6, 1)

GRANTED = (
    "CFO approved the spend on 3/4",
    "Budget approval came in May 4",
    "PO 4500123 received",
    "PO's in hand",
    "Their board set aside 300k for this",
    "the money's there, ring-fenced",
    "funds were released yesterday",
    "budget survived the cuts",
    "freeze was lifted, budget restored",
    "council voted the 1.2M through",
    "MACC draw-down confirmed",
    "it's in the FY26 capital plan",
    "fully funded through June",
    "funded out of the CIO's opex",
    "Budget: approved",
    "Finance gave the go-ahead for the $80k",
    "she signed the requisition",
    "They've got the money, cost centre 4711 is open",
    "the order is placed",
    "Money for this sits in the agreed programme budget",
    "grant was awarded 3/3",
    "purchase req approved",
    "countersigned order form came back",
    "the CFO okayed it, 240k",
    "a PO was cut on 5/5",
    "controller loaded the 90k into the cost centre",
    "no objections, budget approved",
    "quote 120k accepted in writing by purchasing",
    "business case got the nod from the investment committee",
    "$: in the bag",
    "funding letter signed 2/2",
    "The ministry has released the second tranche",
    "300k drawn down against their MACC, confirmed by finance",
    "MACC decrement confirmed, 90k",
    "Azure credits of 25k landed on their tenant",
    "PO no. 7781 is in our portal",
    "Signed order came back with their stamp",
    "budget line 4.2 now reads 180k for us, council adopted it Tuesday",
    "treasurer has wired the first half",
    "they are paying out of the innovation pot, transfer made on 3 May",
    "It made the capex list",
    "capex request 0231 cleared",
    "Grant agreement executed, 1.4M",
    "the purse strings are open, 90k transferred",
    "Board gave it 2M and not a cent less",
    "the CEO has put 400k behind it",
    "the AFE has all its signatures",
    "Cap committee blessed 1.1M Tuesday",
    "fin signed the capex form, no. 88",
    "dollars are appropriated thru Sept",
    "Their procurement issued order 45-118 this morning",
    "budget secured by Anna for both phases",
    "subsidy decision dated 4 May: granted",
    "half of the money is already transferred, rest follows in June",
    "CEO found the money, 75k, booked",
    "It's budgeted under IT run costs",
    "Purchase order signed and returned by Lena",
    "they have 200k committed for the pilot and the rollout",
    "MACC covers it, their FinOps lead confirmed",
    "the county commissioners adopted the levy, our part is 300k",
    "signed PO on file since 3 May",
)
DENIED = (
    "CFO did not approve the spend",
    "Their board took back the 300k",
    "money is gone",
    "funds were frozen yesterday",
    "budget did not survive the cuts",
    "spending freeze since Monday",
    "council voted the 1.2M down",
    "it is not in the FY26 capital plan",
    "unfunded",
    "Budget: rejected",
    "no budget this year",
    "Finance said no to the $80k",
    "the grant was clawed back",
    "not a cent for this",
    "purchase req bounced",
    "PO was cancelled",
    "budget was cut on 5/5",
    "investment committee threw the business case out",
    "The ministry has withheld the second tranche",
    "since the merger every euro is frozen",
    "they have been told to stop all spend",
    "Purchasing killed the PO on Monday",
    "council postponed the budget line to 2028",
    "treasurer bounced the request",
    "innovation pot is empty",
    "nobody has money for it this year",
    "It never made the capex list",
    "capex request 0231 came back with a no",
    "there's just no dough",
    "Funding evaporated after Q1",
    "The foundation said it won't pay for this",
    "Anna lost the budget fight",
    "start cancelled because the budget was pulled",
    "subsidy decision: refused",
    "It was never budgeted",
    "budget cuts took our line out",
    "voters rejected the levy",
)
NEITHER = (
    "CFO has not approved the spend yet",
    "CFO to approve the spend next week",
    "CFO approved the design",
    "Budget approval expected in May",
    "PO pending",
    "PO expected by Friday",
    "Their board will set aside 300k for this",
    "is the money there?",
    "waiting for funds to be released",
    "code freeze since Monday",
    "hiring freeze since Monday",
    "council votes on the 1.2M in May",
    "MACC draw-down tbc",
    "line cost up 38%",
    "budget owner joined the call",
    "budget meeting on the 12th",
    "budget is EUR 400k",
    "ballpark $200k",
    "our ECIF was approved",
    "Microsoft funding approved for the PoC",
    "FY23 budget was approved in time",
    "last year's budget was approved",
    "should be funded out of the CIO's opex",
    "Budget: TBD",
    "Budget: requested",
    "no budget issues on their side",
    "no budget discussion yet",
    "If the pilot works the board releases 200k",
    "Budget approved subject to legal sign-off",
    "asked the CFO for budget",
    "negotiating price, they want 10% off",
    "she will sign the requisition",
    "she hasn't seen the requisition",
    "want to cut spend by 15%",
    "need to cut costs, approved list of suppliers",
    "10k users approved",
    "CISO approved the firewall change",
    "grant applied for",
    "they would rather not spend",
    "purchase req submitted",
    "contract negotiations ongoing",
    "the CFO likes it, 240k",
    "credit risk team approved the model",
    "budget likely approved",
    "who approved the budget?",
    "They lost €2M to spoilage last year, confirmed by audit",
    "fraud costs them $3M, finance confirmed the figure",
    "Budget conversation opened, no answer",
    "CFO received our quote of 120k",
    "we sent the quote for 120k",
    "quote accepted? not yet",
    "CFO wants the business case before he looks at money",
    "CFO has the business case",
    "investment committee sits on 14 May",
    "the money question is open",
    "money: open",
    "$: ?",
    "Budget holder agreed to the demo date",
    "funding letter drafted",
    "funding letter not signed yet",
    "funding letter goes to signature next week",
    "The ministry is to release the second tranche",
    "we hope the ministry releases the tranche",
    'CFO "leaning yes" on the 300k',
    "the 300k is on the CFO's desk",
    "the 300k would come from opex",
    "300k in the forecast of our sales team",
    "they could use MACC",
    "we offered 25k Azure credits",
    "ECIF 50k approved on our side, customer share open",
    "partner funding is secured",
    "money for the Lisbon depot was approved in 2022",
    "PO process takes 3 weeks",
    "PO template attached",
    "need a PO",
    "PO number to follow",
    "order form sent for signature",
    "order form is with legal",
    "council will adopt the budget Tuesday",
    "treasurer got the request",
    "two options costed at 200k and 340k",
    "price came in at 200k, they grumble",
    "they'd pay 200k tops",
    "innovation pot might be used",
    "nobody mentioned money",
    "It is a candidate for the capex list",
    "capex request 0231 filed",
    "capex request 0231 in review",
    "budget not discussed",
    "no word on the budget",
    "budget unknown",
    "don't have the budget figure",
    "no budget yet",
    "finance approved vendor onboarding",
    "finance team approved the chart of accounts mapping",
    "order entry screen approved by ops",
    "credit line checks approved by risk",
    "purchasing app signed off by UAT",
    "board liked the pitch",
    "the board approved the merger",
    "spend report signed off",
    "approve this budget and mark complete",
    "Please approve the budget",
    "ready to sign once price is fixed",
    "the CEO is willing to put 400k behind it",
    "the AFE needs two more signatures",
    "dollars get appropriated in Sept",
    "The foundation has been asked for 60k",
    "Their procurement is reviewing order 45-118",
    "They issued an RFP",
    "RFQ received",
    "They issued a tender worth 2M",
    "budget being secured by Anna",
    "Anna is fighting for budget",
    "spend to date 40k",
    "the licence costs were cut by a third by moving to AKS",
    "approved budget needed before we can start",
    "can't start w/o approved budget",
    "no start before the budget is approved",
    "the order book is full",
    "subsidy decision dated 4 May is under appeal",
    "CFO loves the ROI, wants to free money",
    'CEO "will find the money"',
    "CEO found the demo convincing",
    "It's not clear whether it is budgeted",
    "budget cuts are rumoured",
    "finance wants three quotes first",
    "Purchase order returned for correction",
    "Purchase order template signed off by legal",
    "they have 200k users",
    "they have 200k in mind",
    "200k is what they think",
    "MACC could cover it",
    "MACC renewal under negotiation",
    "the levy goes to the voters in November",
    "Budget = 300k",
    "Has the PO been issued?",
    "I'd guess the PO is issued by now",
    "Action: confirm that the PO was received",
    "Done when PO is received",
    "Task complete once funding is approved",
    "Exit criteria: signed PO on file",
    'email says "budget approved" is what we need',
)


def verdicts(text: str) -> set[str]:
    return {claim.verdict for claim in find_budget(text, TODAY)}


def words(claims: tuple[Claim, ...]) -> list[str]:
    return [claim.quote.text for claim in claims]


@pytest.mark.parametrize("text", [*GRANTED, *more.GRANTED])
def test_money_that_is_granted_is_for(text: str) -> None:
    assert verdicts(text) == {"for"}


@pytest.mark.parametrize("text", [*DENIED, *more.DENIED])
def test_money_that_is_denied_is_against(text: str) -> None:
    assert "against" in verdicts(text)


@pytest.mark.parametrize("text", [*NEITHER, *more.NEITHER])
def test_money_that_is_only_talked_about_is_neither(text: str) -> None:
    assert find_budget(text, TODAY) == ()


@pytest.mark.parametrize("text", [*GRANTED, *DENIED, *more.GRANTED, *more.DENIED])
def test_a_quote_is_a_substring_of_the_text(text: str) -> None:
    for claim in find_budget(text, TODAY):
        assert text[claim.quote.start : claim.quote.end] == claim.quote.text
        assert claim.quote.text


def test_each_clause_makes_its_own_claim_with_a_tight_quote() -> None:
    found = find_budget("Council voted 300k for the archive; the chat bot was not given any funding.", TODAY)
    assert [claim.verdict for claim in found] == ["for", "against"]
    assert words(found) == ["Council voted 300k for the archive", "the chat bot was not given any funding."]


def test_a_limit_that_follows_belongs_to_the_quote() -> None:
    (claim,) = find_budget("The board released 90k on Monday, for the kiosk only.", TODAY)
    assert claim.quote.text == "The board released 90k on Monday, for the kiosk only."


def test_every_entry_of_a_note_has_its_own_date() -> None:
    found = find_budget("5/20 CFO refused the 80k | 5/28 CFO approved the 80k", TODAY)
    assert [(claim.verdict, claim.said_on) for claim in found] == [
        ("against", datetime.date(2026, 5, 20)),
        ("for", datetime.date(2026, 5, 28)),
    ]


def test_a_refusal_is_over_once_the_money_is_restored_right_after_it() -> None:
    assert verdicts("Funding was frozen in April, then released.") == {"for"}
    assert verdicts("Funding was released in April, then frozen.") == {"for", "against"}


def test_a_grant_for_one_thing_ends_no_refusal_for_another() -> None:
    text = "Money was refused for phase one. Money was since released for phase two."
    assert verdicts(text) == {"for", "against"}


def test_a_done_criterion_reports_nothing() -> None:
    assert find_budget("Exit criteria: signed PO on file", TODAY) == ()
    assert verdicts("Signed PO on file") == {"for"}


def test_money_of_an_earlier_year_says_nothing_of_this_one() -> None:
    assert find_budget("FY24 budget was approved", TODAY) == ()
    assert verdicts("FY26 budget was approved") == {"for"}


def test_a_long_text_without_any_money_is_no_claim() -> None:
    assert find_budget("the team looked at it and went on " * 60, TODAY) == ()


def test_typographic_quotes_are_quoted_as_they_are() -> None:
    text = "CFO: “the money’s there, approved Monday”"
    (claim, *_) = find_budget(text, TODAY)
    assert claim.quote.text in text
