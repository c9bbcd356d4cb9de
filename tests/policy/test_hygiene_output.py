from policy.hygiene_output import cross_role_note, hygiene_output, in_short
from policy.proposals import Proposal
from policy.records import Me, MilestoneRecord
from tests.policy.builders import assessed, day, record, task

CSA = Me(user_id="dana", name="Dana Ruiz", role="Cloud Solution Architect", acts_as_se=False)


def items(one: MilestoneRecord, **changed: Me) -> dict[str, Proposal]:
    return {f"i{number}": item for number, item in enumerate(assessed(one, **changed).proposals, 1)}


def test_an_item_in_short_says_which_task_changes_how_and_what_still_needs_words() -> None:
    one = record(task(due=None, description=""))
    short = in_short("i1", items(one)["i1"])
    assert (short.item_id, short.kind, short.tool, short.task_id) == ("i1", "needs_text", "update_task", "t1")
    assert short.what == f"Sizing: dueDate {day(7)}, description needs words"
    created = in_short("i1", items(record())["i1"])
    assert created.what.startswith("Find the technical need behind Landing zone live")


def test_the_output_holds_findings_by_milestone_and_every_item() -> None:
    one = record(task(due=None), task("t2", owner_id=None))
    output = hygiene_output(assessed(one).findings, items(one))
    assert [finding["check"] for finding in output["task_hygiene_findings"]["m1"]] == ["due_date", "owner"]
    assert [item["item_id"] for item in output["suggested_updates"]] == ["i1", "i2"]
    assert output["cross_role_note"] == {}


def test_each_role_that_is_asked_gets_one_text_with_who_what_and_which_milestone() -> None:
    blocked = record(task(due=day(3)), status="Blocked", risk_or_blocked_on=day(-30), due=day(-1))
    note = cross_role_note(list(items(blocked).values()))
    assert set(note) == {"Specialist", "CSA"}
    assert "Sam Okafor" in note["Specialist"]
    assert "Landing zone live (7-100)" in note["Specialist"]
    assert "date_divergence" in note["Specialist"]
    assert "Dana Ruiz" in note["CSA"]
    assert "date_divergence" not in note["CSA"]


def test_where_the_user_is_no_se_the_se_is_asked_for_the_task_work() -> None:
    note = cross_role_note(list(items(record(task(due=None)), me=CSA).values()))
    assert set(note) == {"SE"}
    assert "Sizing" in note["SE"]


def test_a_long_list_is_cut_and_counted() -> None:
    many = record(*(task(f"t{number}", subject=f"Task {number}", due=None) for number in range(9)))
    text = cross_role_note(list(items(many, me=CSA).values()))["SE"]
    assert text.endswith("and 4 more")
    assert "Task 4" in text
    assert "Task 5" not in text
