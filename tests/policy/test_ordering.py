from itertools import product

import pytest
from hypothesis import given, strategies

from policy import hygiene, ordering
from policy.findings import Finding
from policy.records import MilestoneRecord
from tests.policy.builders import AS_OF, SETTINGS, assessed, day, directory, record, task


def ordered(*records: MilestoneRecord) -> list[Finding]:
    """All findings of these milestones, given backwards and put in order."""
    found = [finding for one in records for finding in hygiene.check(one, directory(), AS_OF, SETTINGS)]
    return list(ordering.order_findings(reversed(found), records, AS_OF, SETTINGS))


def milestones(*records: MilestoneRecord) -> list[str]:
    return list(dict.fromkeys(finding.milestone_id for finding in ordered(*records)))


def vague(task_id: str, **changed: object) -> MilestoneRecord:
    """A milestone of its own whose one task lacks only a completion condition."""
    own = {"due": day(10), "status": "In Progress"} | {key: changed.pop(key) for key in ("waits",) if key in changed}
    if own.pop("waits", False):
        own["status"] = "Waiting on someone else"
    due = changed.pop("task_due", 10)
    own["due"] = None if due is None else day(int(str(due)))
    text = "Waiting for the firewall rule from Contoso IT."
    return record(task(task_id, description=text, **own), milestone_id=f"m-{task_id}", **changed)


def test_missing_overdue_undated_and_stale_come_before_the_rest() -> None:
    rest = vague("a", status="Blocked", commitment="committed", monthly_use=9e9, task_due=0, comments="Waiting for IT")
    leading = [
        record(milestone_id="m-b", due=None),
        record(task("c", due=day(-1)), milestone_id="m-c", due=None),
        record(task("d", due=None), milestone_id="m-d", due=None),
        record(task("e", modified_on=day(-20)), milestone_id="m-e", due=None),
    ]
    for lead in leading:
        assert milestones(rest, lead) == [lead.milestone.milestone_id, "m-a"]


def test_a_due_date_after_the_milestone_date_is_not_among_the_first() -> None:
    late = record(task("a", due=day(70)), milestone_id="m-a", due=day(1))
    stale = record(task("b", modified_on=day(-20), due=day(90)), milestone_id="m-b", due=day(100))
    assert milestones(late, stale) == ["m-b", "m-a"]


@pytest.mark.parametrize("by", ["task", "milestone"])
def test_then_the_earlier_of_task_and_milestone_date_decides(by: str) -> None:
    def one(name: str, days: int | None) -> MilestoneRecord:
        if by == "task":
            return vague(name, task_due=days, due=None)
        return vague(name, task_due=200 if days is not None else None, due=None if days is None else day(days))

    within_week, within_month, later = one("d", 7), one("c", 30), one("b", 31)
    assert milestones(later, within_month, within_week) == ["m-d", "m-c", "m-b"]
    tied_week, tied_month = one("a", 0), one("a", 8)
    assert milestones(within_week, tied_week) == ["m-a", "m-d"]
    assert milestones(within_month, tied_month) == ["m-a", "m-c"]


def test_an_overdue_milestone_date_comes_first_and_no_date_comes_last() -> None:
    past, none, later = vague("z", due=day(-3)), vague("a", task_due=None, due=None), vague("b", task_due=50, due=None)
    rest = [finding for finding in ordered(past, none, later) if finding.check == "completion_condition"]
    assert [finding.milestone_id for finding in rest] == ["m-z", "m-b", "m-a"]


def test_then_blocked_then_at_risk_then_a_waiting_task_then_none() -> None:
    cause = "Waiting for the firewall rule from Contoso IT."
    blocked = vague("d", status="Blocked", comments=cause)
    at_risk = vague("c", status="At Risk", comments=cause)
    waiting, none = vague("b", waits=True), vague("a")
    assert milestones(none, waiting, at_risk, blocked) == ["m-d", "m-c", "m-b", "m-a"]


def test_then_committed_then_larger_monthly_use_then_name_then_id() -> None:
    committed = vague("e", commitment="committed", monthly_use=1)
    between = vague("f", commitment="in_between", monthly_use=9e9)
    large, small, unknown = vague("d", monthly_use=5000), vague("c", monthly_use=10), vague("a", monthly_use=None)
    assert milestones(unknown, between, small, large, committed) == ["m-e", "m-d", "m-c", "m-a", "m-f"]
    first, second = vague("z", name="Alpha"), vague("y", name="Beta")
    assert milestones(second, first) == ["m-z", "m-y"]
    assert milestones(vague("n"), vague("k")) == ["m-k", "m-n"]


MANY = [
    record(
        *(task(f"t{number}", due=due, description="") for number, due in enumerate((None, day(-1), day(5)))),
        milestone_id=f"m{index}",
        status=status,
        commitment=commitment,
    )
    for index, (status, commitment) in enumerate(product(("Blocked", "On Track"), ("committed", "uncommitted")))
]
FOUND = [finding for one in MANY for finding in hygiene.check(one, directory(), AS_OF, SETTINGS)]


@given(strategies.permutations(FOUND))
def test_the_order_is_total_whatever_order_the_findings_came_in(shuffled: list[Finding]) -> None:
    expected = ordering.order_findings(FOUND, MANY, AS_OF, SETTINGS)
    assert ordering.order_findings(shuffled, MANY, AS_OF, SETTINGS) == expected


def test_proposals_follow_their_findings_and_an_owner_by_hand_does_not_lead_for_an_overdue_task() -> None:
    one = record(task("b", due=day(-2), owner_id=None), task("a", description="", due=day(3)))
    done = assessed(one)
    kept = ordering.order_proposals(done.proposals, done.findings, [one], AS_OF, SETTINGS)
    assert [(item.kind, item.task.id if item.task else None) for item in kept] == [
        ("write", "b"),
        ("manual", "b"),
        ("needs_text", "a"),
    ]
    assert kept == ordering.order_proposals(reversed(done.proposals), done.findings, [one], AS_OF, SETTINGS)
