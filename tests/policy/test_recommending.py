import pytest

from policy import escalations
from policy.proposals import Proposal
from policy.recommending import join_deal_team, people_in, recommend
from policy.records import MilestoneRecord
from tests.policy.builders import AS_OF, SETTINGS, day, directory, opportunity, record, task

EVERY_TRIGGER = {
    "status": "Blocked",
    "risk_or_blocked_on": day(-30),
    "comments": "Quota request for 40 vCPU was declined.",
}


def recommended(one: MilestoneRecord) -> tuple[Proposal, ...]:
    return recommend(one, escalations.find(one, AS_OF, SETTINGS), directory())


@pytest.mark.parametrize(("commitment", "dates"), [("uncommitted", "Specialist"), ("committed", "CSAM")])
def test_each_escalation_is_one_recommendation_for_each_of_its_roles(commitment: str, dates: str) -> None:
    items = recommended(record(task(due=day(100)), commitment=commitment, **EVERY_TRIGGER))
    assert [(item.why.split(":")[0], item.route_to) for item in items] == [
        ("proof_blocked", "Specialist"),
        ("proof_blocked", "CSA"),
        ("date_divergence", dates),
        ("capacity_or_region", "CSA"),
    ]
    assert {(item.kind, item.tool, item.arguments) for item in items} == {("recommendation", None, None)}
    assert all(item.impact and item.risk and item.record_url for item in items)


def test_the_people_of_the_role_on_the_deal_team_are_named() -> None:
    for_specialist, for_csa = recommended(record(task(), status="Blocked", risk_or_blocked_on=day(-30)))
    assert "Sam Okafor" in for_specialist.why
    assert "Dana Ruiz" in for_csa.why


@pytest.mark.parametrize(
    ("team", "words"), [(frozenset({"me", "gone"}), "no CSA on the deal team"), (None, "deal team not read")]
)
def test_where_nobody_can_be_named_that_is_said(team: frozenset[str] | None, words: str) -> None:
    one = record(task(), comments="Quota request for 40 vCPU was declined.", opportunity=opportunity(team=team))
    (item,) = recommended(one)
    assert words in item.why


def test_only_enabled_people_of_the_role_are_found() -> None:
    everyone = opportunity(team=frozenset({"me", "dana", "sam", "kim", "gone"}))
    found = {route: people_in(route, everyone, directory()) for route in ("SE", "Specialist", "CSA", "CSAM")}
    assert found == {
        "SE": ("Avery Chen",),
        "Specialist": ("Sam Okafor",),
        "CSA": ("Dana Ruiz",),
        "CSAM": ("Kim Berg",),
    }


def test_what_could_not_be_judged_is_recommended_to_nobody() -> None:
    assert recommended(record(task(modified_on=None), status="Blocked", modified_on=None)) == ()


def test_joining_the_deal_team_is_by_hand_at_the_opportunitys_record() -> None:
    item = join_deal_team(record(task()))
    assert (item.kind, item.tool, item.task) == ("manual", None, None)
    assert item.record_url == "https://crm.example/opportunity/o1"
    assert "add yourself to the deal team" in item.why
