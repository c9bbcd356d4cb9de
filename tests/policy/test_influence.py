from itertools import product

import pytest

from policy import influence
from policy.influence import Influence, Stated
from policy.records import MilestoneRecord
from policy.settings import TASK_CATEGORY_CODES
from tests.policy.builders import CRITERION, ME, SETTINGS, directory, opportunity, record, task

TECHNICAL = tuple(TASK_CATEGORY_CODES.values())
STATUSES = ("Not Started", "In Progress", "Waiting on someone else", "Deferred", "Completed", "Canceled")


def judged(one: MilestoneRecord, stated: Stated | None = None) -> Influence:
    return influence.judge(one, directory(), ME, stated, SETTINGS)


@pytest.mark.parametrize(
    ("category", "status", "owner", "began"),
    list(product((*TECHNICAL, "Briefing", "Consumption Plan", None), STATUSES, ("me", "dana", None), (True, False))),
)
def test_influence_is_a_technical_task_of_ones_own_that_was_begun_or_completed(
    category: str | None, status: str, owner: str | None, began: bool
) -> None:
    text = f"Kicked off with the customer last week. {CRITERION}" if began else CRITERION
    one = record(task(category=category, status=status, owner_id=owner, description=text), commitment="committed")
    under_way = status in ("In Progress", "Waiting on someone else", "Completed")
    begun = under_way or (began and status != "Canceled")
    expected = category in TECHNICAL and owner == "me" and begun
    assert judged(one).influenced is expected


@pytest.mark.parametrize("commitment", ["uncommitted", "in_between", "committed"])
@pytest.mark.parametrize("active", [True, False])
def test_influence_arises_only_on_active_committed_milestones_even_by_the_users_word(
    commitment: str, active: bool
) -> None:
    one = record(task(category="Demo"), commitment=commitment, active=active)
    for stated in (None, (True, "led the design"), (False, "was not there")):
        expected = (stated[0] if stated else True) if active and commitment == "committed" else None
        assert judged(one, stated).influenced is expected


def test_the_users_word_wins_over_the_records_and_its_reason_is_kept() -> None:
    one = record(task(category="Demo"), commitment="committed")
    word = judged(one, (False, "Dana ran it"))
    assert word.influenced is False
    assert "Dana ran it" in word.reason


@pytest.mark.parametrize(("category", "code"), list(product((None, "PoC / pilot", "Briefing"), (None, 861980005, 1))))
def test_the_category_label_wins_over_the_code(category: str | None, code: int | None) -> None:
    one = record(task(category=category, category_code=code), commitment="committed")
    technical = category == "PoC / pilot" or (category is None and code == 861980005)
    assert judged(one).influenced is technical


def test_a_technical_task_that_was_read_is_enough_where_others_were_not_and_else_it_is_unknown() -> None:
    mine, other = task(category="Demo"), task(owner_id="dana")
    assert judged(record(mine, commitment="committed", tasks_read="partial")).influenced is True
    unknown = judged(record(other, commitment="committed", tasks_read="partial"))
    assert unknown.influenced is None
    assert "partial" in unknown.reason


@pytest.mark.parametrize(
    ("owner", "team", "words"),
    [
        ("me", frozenset({"me"}), "own the milestone"),
        ("sam", frozenset({"me"}), "deal team"),
        ("sam", frozenset({"sam"}), "no task"),
        ("sam", None, "no task"),
    ],
)
def test_owning_the_milestone_or_being_on_the_deal_team_alone_is_involvement_and_the_reason_says_so(
    owner: str, team: frozenset[str] | None, words: str
) -> None:
    one = record(
        task(owner_id="dana", category="Demo"),
        commitment="committed",
        owner_id=owner,
        opportunity=opportunity(team=team),
    )
    verdict = judged(one)
    assert verdict.influenced is False
    assert words in verdict.reason


def test_a_verdict_of_influence_cites_the_task_that_it_rests_on() -> None:
    (citation,) = judged(record(task("t7", category="Demo"), commitment="committed")).citations
    assert citation.record == "tasks(t7).subject"
    assert citation.quote == "Sizing"


def test_the_users_word_is_found_under_the_milestones_id_number_or_name() -> None:
    milestone = record().milestone
    for key in ("m1", "7-100", "Landing zone live"):
        assert influence.stated_of(milestone, {key: (True, "yes")}) == (True, "yes")
    assert influence.stated_of(milestone, {"m2": (True, "yes")}) is None


CREDIT = "They only committed after Avery Chen cleared the CISO's objection in the September workshop."
TEAM_CREDIT = "They only committed after our SE cleared the CISO's objection in the September workshop."


@pytest.mark.parametrize(("comments", "influenced"), [(CREDIT, True), ("Avery Chen was on the call.", False)])
def test_words_that_credit_the_se_by_name_make_influence_and_are_cited(comments: str, influenced: bool) -> None:
    found = judged(record(task(owner_id="sam"), commitment="committed", comments=comments))
    assert found.influenced is influenced
    assert [citation.quote in comments for citation in found.citations] == [True] * influenced


@pytest.mark.parametrize(("colleague", "influenced"), [("Specialist", True), ("Solution Engineer", False)])
def test_our_se_is_the_se_only_where_the_team_has_one(colleague: str, influenced: bool) -> None:
    known = directory().people
    other = known["sam"].model_copy(update={"title": colleague})
    people = directory().model_copy(update={"people": {**known, "sam": other}})
    one = record(task(owner_id="dana"), commitment="committed", comments=TEAM_CREDIT)
    assert influence.judge(one, people, ME, None, SETTINGS).influenced is influenced
    unread = one.model_copy(update={"opportunity": opportunity(team=None)})
    assert influence.judge(unread, directory(), ME, None, SETTINGS).influenced is False
