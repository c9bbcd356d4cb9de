from itertools import product

import pytest

from policy import escalations
from policy.findings import Escalation
from policy.records import MilestoneRecord
from tests.policy.builders import AS_OF, SETTINGS, day, record, task


def found(one: MilestoneRecord, trigger: str) -> Escalation | None:
    return next((each for each in escalations.find(one, AS_OF, SETTINGS) if each.trigger == trigger), None)


def test_a_milestone_with_nothing_wrong_escalates_nothing() -> None:
    assert escalations.find(record(task()), AS_OF, SETTINGS) == ()


def test_an_inactive_milestone_escalates_nothing() -> None:
    late = record(task(due=day(40)), status="Completed", active=False, due=day(-5), comments="Quota request declined.")
    assert escalations.find(late, AS_OF, SETTINGS) == ()


@pytest.mark.parametrize("days", range(5, 11))
@pytest.mark.parametrize("status", ["Blocked", "At Risk", "On Track", "Not Started"])
def test_proof_is_blocked_when_the_milestone_is_blocked_for_more_than_seven_days(days: int, status: str) -> None:
    standing = record(task(), status=status, risk_or_blocked_on=day(-days))
    assert (found(standing, "proof_blocked") is not None) == (status == "Blocked" and days > 7)


def test_the_blocked_date_comes_from_the_field_then_the_text_then_the_last_change() -> None:
    text = f"Blocked since {day(-20)} by the firewall team."
    by_field = found(record(task(), status="Blocked", risk_or_blocked_on=day(-9), comments=text), "proof_blocked")
    by_text = found(record(task(), status="Blocked", comments=text, modified_on=day(-1)), "proof_blocked")
    by_change = found(record(task(), status="Blocked", modified_on=day(-11)), "proof_blocked")
    assert by_field is not None and str(day(-9)) in by_field.detail
    assert by_text is not None and str(day(-20)) in by_text.detail
    assert by_change is not None and str(day(-11)) in by_change.detail


def test_a_blocker_dated_in_an_open_tasks_text_counts_for_the_milestone() -> None:
    told = task(description=f"Blocked since {day(-15)} by the firewall team.", modified_on=day(-1))
    standing = found(record(told, status="Blocked", modified_on=day(-1)), "proof_blocked")
    assert standing is not None and str(day(-15)) in standing.detail


def test_a_blocked_milestone_without_any_date_is_said_to_be_unknown() -> None:
    standing = found(record(task(modified_on=None), status="Blocked", modified_on=None), "proof_blocked")
    assert standing is not None
    assert standing.certain is False
    assert "unknown" in standing.detail


def test_on_tasks_that_were_not_all_read_a_blocked_proof_is_not_certain() -> None:
    standing = record(task(), status="Blocked", risk_or_blocked_on=day(-30), tasks_read="partial")
    escalation = found(standing, "proof_blocked")
    assert escalation is not None and escalation.certain is False


CATEGORIES = [None, "Briefing", "Consumption Plan", "PoC/Pilot", "Demo", "Workshop", "Blocker Escalation"]
STATUSES = ["Not Started", "In Progress", "Waiting on someone else", "Deferred", "Completed"]


@pytest.mark.parametrize(("category", "status", "days"), list(product(CATEGORIES, STATUSES, (7, 8))))
def test_a_waiting_technical_task_is_blocked_proof_after_seven_days(
    category: str | None, status: str, days: int
) -> None:
    waits = task(status=status, category=category, modified_on=day(-days), description="Waiting for the tenant admin.")
    technical = category in ("PoC/Pilot", "Demo", "Workshop", "Blocker Escalation")
    expected = technical and status == "Waiting on someone else" and days > 7
    assert (found(record(waits), "proof_blocked") is not None) == expected


def test_a_waiting_task_counts_from_its_own_words_rather_than_from_the_milestones_blocked_date() -> None:
    waits = task(
        status="Waiting on someone else",
        category="Demo",
        description=f"Waiting for the tenant admin since {day(-3)}.",
        modified_on=day(-2),
    )
    assert found(record(waits, status="At Risk", risk_or_blocked_on=day(-30)), "proof_blocked") is None


def test_a_waiting_task_without_a_date_in_words_is_as_old_as_the_milestones_trouble_but_not_older_than_itself() -> None:
    waits = task(status="Waiting on someone else", category="Demo", description="Waiting for Ana.", modified_on=day(-2))
    troubled = {"status": "At Risk", "risk_or_blocked_on": day(-30)}
    assert found(record(waits, **troubled), "proof_blocked") is not None
    young = waits.model_copy(update={"created_on": day(-4)})
    assert found(record(young, **troubled), "proof_blocked") is None
    assert found(record(waits, status="On Track", risk_or_blocked_on=day(-30)), "proof_blocked") is None


def test_an_owner_and_a_date_for_the_unblocking_are_a_path() -> None:
    comments = f"Blocked by the firewall. Their network team opens the port on {day(4)}."
    assert (
        found(record(task(), status="Blocked", risk_or_blocked_on=day(-30), comments=comments), "proof_blocked") is None
    )


def test_a_path_whose_date_is_past_is_none() -> None:
    comments = f"Blocked by the firewall. Their network team opens the port on {day(-4)}."
    assert found(record(task(), status="Blocked", risk_or_blocked_on=day(-30), comments=comments), "proof_blocked")


def test_a_weekday_in_an_old_comment_is_read_from_the_day_of_the_comment() -> None:
    standing = record(
        task(),
        status="Blocked",
        risk_or_blocked_on=day(-30),
        comments="Blocked by the firewall. Their network team opens the port on Friday.",
        modified_on=day(-24),
    )
    assert found(standing, "proof_blocked") is not None


@pytest.mark.parametrize(
    ("changed", "is_path"),
    [
        ({}, True),
        ({"owner_id": None}, False),
        ({"due": None}, False),
        ({"due": day(-1)}, False),
        ({"due": AS_OF}, True),
        ({"status": "Waiting on someone else"}, False),
        ({"status": "Deferred"}, False),
        ({"category": None, "category_code": None, "subject": "Sizing"}, False),
        ({"category": None, "category_code": 861980006, "subject": "Sizing"}, True),
        ({"category": None, "category_code": None, "subject": "Unblock the port"}, True),
    ],
)
def test_a_task_that_is_itself_the_unblocking_is_a_path_when_somebody_works_on_it_by_a_date(
    changed: dict[str, object], is_path: bool
) -> None:
    helping = task(**({"subject": "Firewall", "category": "Blocker Escalation", "description": ""} | changed))
    standing = record(helping, status="Blocked", risk_or_blocked_on=day(-30))
    assert (found(standing, "proof_blocked") is None) == is_path


@pytest.mark.parametrize(("milestone_day", "task_day"), list(product((-1, 0, 10), (None, -1, 0, 13, 14, 15, 24, 25))))
def test_dates_diverge_when_the_milestone_is_past_or_a_task_is_due_fourteen_days_after_it(
    milestone_day: int, task_day: int | None
) -> None:
    one = record(task(due=None if task_day is None else day(task_day)), due=day(milestone_day))
    expected = milestone_day < 0 or (task_day is not None and task_day - milestone_day > 14)
    assert (found(one, "date_divergence") is not None) == expected


def test_a_milestone_without_a_date_diverges_from_nothing() -> None:
    assert found(record(task(due=day(400)), due=None), "date_divergence") is None


def test_a_closed_task_after_the_milestone_date_diverges_from_nothing() -> None:
    assert found(record(task(), task("t2", status="Completed", due=day(400))), "date_divergence") is None


@pytest.mark.parametrize(
    "changed",
    [
        {"subject": "GPU quota request declined in West Europe"},
        {"description": "Quota request for 40 vCPU was declined."},
    ],
)
def test_a_capacity_constraint_in_an_open_task_is_escalated_with_its_words(changed: dict[str, str]) -> None:
    escalation = found(record(task(**changed)), "capacity_or_region")
    assert escalation is not None
    (citation,) = escalation.citations
    assert citation.quote in next(iter(changed.values()))


def test_a_capacity_constraint_in_the_comments_is_escalated_and_one_in_a_closed_task_is_not() -> None:
    words = "Quota request for 40 vCPU was declined."
    assert found(record(task(), comments=words), "capacity_or_region") is not None
    assert found(record(task(), task("t2", status="Completed", description=words)), "capacity_or_region") is None


RECIPIENTS = {
    ("proof_blocked", "uncommitted"): ("Specialist", "CSA"),
    ("proof_blocked", "in_between"): ("Specialist", "CSA"),
    ("proof_blocked", "committed"): ("Specialist", "CSA"),
    ("date_divergence", "uncommitted"): ("Specialist",),
    ("date_divergence", "in_between"): ("Specialist",),
    ("date_divergence", "committed"): ("CSAM",),
    ("capacity_or_region", "uncommitted"): ("CSA",),
    ("capacity_or_region", "in_between"): ("CSA",),
    ("capacity_or_region", "committed"): ("CSA",),
}


@pytest.mark.parametrize("commitment", ["uncommitted", "in_between", "committed"])
def test_each_trigger_goes_to_its_roles_by_commitment(commitment: str) -> None:
    one = record(
        task(due=day(100)),
        commitment=commitment,
        status="Blocked",
        risk_or_blocked_on=day(-30),
        comments="Quota request for 40 vCPU was declined.",
    )
    sent = {each.trigger: each.to for each in escalations.find(one, AS_OF, SETTINGS)}
    assert sent == {trigger: to for (trigger, of), to in RECIPIENTS.items() if of == commitment}
