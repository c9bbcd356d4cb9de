"""Money that is granted, money that is taken away, and what is neither."""

import datetime

import pytest

from policy.text.budget import find_budget

TODAY = datetime.date(2026, 6, 1)
GRANTED = (
    "The sum is set aside in this year's capex.",
    "Amount is fixed at EUR 90k and in the 2027 plan, signed by finance.",
    "Funds are reserved on cost centre 4410.",
    "Treasury wired the first instalment, 40k.",
    "Finance gave us the cost centre, 120k, they can spend from Monday.",
    "Their controller booked NOK 2.1m for it.",
    "The city council voted the credit of 300k on 5 May.",
    "Money has been put in the budget and finance has agreed.",
    "The 75k comes from the maintenance pot, finance director OK'd that.",
    "Order number 77812 received, 64k.",
    "Grant agreement signed with the ministry, 1.2m.",
    "Budget holder confirmed USD 95k from opex.",
    "CFO unlocked 180k.",
    "Paid from the innovation fund, 60k, already transferred.",
    "Budgetary commitment registered, EUR 410,000.",
    "Finance committee minuted the 55k.",
    "Capex request CR-881 for 240k approved.",
    "The credit line of 2 MDKK is voted.",
    "It's budgeted: line 4.3, 88k.",
    "They've ring-fenced 140k.",
    "Signed order form in, 3-year MACC 900k.",
    "Crédits votés, 200 k€.",
    "Freigabe 150 TEUR liegt vor.",
    "Financing is in place, bank signed on 3/3.",
    "Lottery grant of 80k awarded.",
    "Spend of 66k cleared by their finance.",
    "Purchase requisition released in SAP, 43k.",
    "AFE 2231 signed, $1.1m.",
    "Supplementary estimate passed, 3 crore.",
    "Sanction order issued for Rs 4.5 crore.",
    "They approved the expenditure of 70k.",
    "Funding: yes, 110k from HQ, letter of 4/5.",
)
TAKEN_AWAY = (
    "The 120k has been moved to another project.",
    "Finance cut the line.",
    "No money for this until 2028, says the CFO.",
    "The pot is empty.",
    "The council struck the item from the budget.",
    "PO was cancelled by purchasing on Tuesday.",
    "The grant was withdrawn.",
    "They have run out of funds for it.",
    "Money went to the roof instead.",
    "Budget request turned down.",
    "CFO will not release the funds.",
    "Spending freeze since 1 May, ours included.",
    "Ministry reallocated the 400k to flood repair.",
    "Subsidy refused by the region.",
    "The line for it was deleted from the 2027 plan.",
    "Finance took the 90k off the table.",
    "Ringi was sent back unapproved.",
)
NEITHER = (
    "The sum was discussed with finance.",
    "Ringi is circulating.",
    "The cost would be about 120k.",
    "We will ask for budget in Q3.",
    "ECIF 75k is approved on our side.",
    "Quote of 90k sent.",
    "The amount is not known.",
    "Each stoppage costs 40k.",
    "Finance wants to see the business case for 200k.",
    "PO expected next week.",
    "The problem costs them 2m a year.",
    "Amount is fixed by the tender at each auction.",
    "Licence spend is 300k per year today.",
    "They set aside the old design.",
    "Date is fixed: 4 May.",
)


def verdicts(text: str) -> set[str]:
    return {claim.verdict for claim in find_budget(text, TODAY)}


@pytest.mark.parametrize("text", GRANTED)
def test_money_that_is_granted_is_for(text: str) -> None:
    assert verdicts(text) == {"for"}


@pytest.mark.parametrize("text", TAKEN_AWAY)
def test_money_that_is_taken_away_is_against(text: str) -> None:
    assert "against" in verdicts(text)


@pytest.mark.parametrize("text", NEITHER)
def test_what_is_only_near_it_is_neither(text: str) -> None:
    assert verdicts(text) == set()
