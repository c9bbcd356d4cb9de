"""Which milestone, and which of a customer's opportunities, a message is about."""

from datetime import date

import pytest

from policy.m365.attribution_of_facts import facts_about, facts_of_opportunity
from policy.m365.facts import M365Fact
from policy.records import Account, Milestone, MilestoneRecord, Opportunity, Task

DAY = date(2026, 11, 16)


def _record(opportunity: str, name: str, *subjects: str, comments: str = "") -> MilestoneRecord:
    tasks = tuple(
        Task(
            task_id=f"{name}-{position}",
            milestone_id=name,
            subject=subject,
            description="",
            due=None,
            status="In Progress",
            status_code=3,
            is_open=True,
            owner_id="me",
            category=None,
            created_on=None,
            modified_on=None,
        )
        for position, subject in enumerate(subjects)
    )
    return MilestoneRecord(
        account=Account(account_id="a", name="Harrowgate"),
        opportunity=Opportunity(opportunity_id=opportunity, name=opportunity),
        milestone=Milestone(
            milestone_id=name,
            number="1",
            name=name,
            opportunity_id=opportunity,
            status="On Track",
            active=True,
            commitment="committed",
            due=DAY,
            monthly_use=None,
            owner_id="me",
            comments=comments,
            modified_on=DAY,
            risk_or_blocked_on=None,
        ),
        tasks=tasks,
        tasks_read="complete",
    )


def _fact(text: str) -> M365Fact:
    return M365Fact(source="teams", date=DAY, author="Ann", quote=text, about=None, in_scope=True, why="")


SHOP = _record("Web store", "Basket backend live", "Load run", comments="Session state still open")
STOCK = _record("Stock", "Shelf counts", "Gate readings", comments="Kusto it is")


@pytest.mark.parametrize(
    ("text", "of_shop"),
    [
        ("Basket backend goes live on 4 May.", True),
        ("Shelf counts go live on 4 May.", False),
        ("Load run hit its numbers.", True),
        ("Gate readings match.", False),
        ("Web weekly. Go-live moved to 4 May, stock-take in the way.", True),
        ("Stock: still 24 August.", False),
        ("Nothing to add this week.", True),
    ],
)
def test_a_message_goes_to_the_opportunity_whose_words_it_shares(text: str, of_shop: bool) -> None:
    assert bool(facts_of_opportunity([SHOP], [STOCK], [_fact(text)])) is of_shop


def test_a_message_on_two_opportunities_is_cut_to_the_sentences_of_one() -> None:
    told = facts_of_opportunity([STOCK], [SHOP], [_fact("Basket backend moved to May. Shelf counts stay in August.")])
    assert [fact.quote for fact in told] == ["Shelf counts stay in August."]


def test_a_message_that_names_no_opportunity_stays_with_each() -> None:
    fact = _fact("The director is pleased.")
    assert facts_of_opportunity([STOCK], [SHOP], [fact]) == (fact,)
    assert facts_of_opportunity([SHOP], [STOCK], [fact]) == (fact,)


def test_without_other_opportunities_every_message_stays() -> None:
    fact = _fact("Shelf counts go live.")
    assert facts_of_opportunity([SHOP], [], [fact]) == (fact,)


def test_one_weak_word_of_a_siblings_comment_does_not_change_the_subject() -> None:
    here = _record("o", "Basket backend", comments="")
    sibling = _record("o", "Shelf counts", comments="the printer was moved")
    told = facts_about(here, [sibling], [_fact("Basket backend passed. Printer paper is on order.")])
    assert [fact.quote for fact in told] == ["Basket backend passed. Printer paper is on order."]
