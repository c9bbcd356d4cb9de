from itertools import product

import pytest

from policy import guardrails
from policy.findings import Check, Finding
from policy.guardrails import NOT_JUDGED
from policy.influence import Influence
from policy.records import MilestoneRecord
from tests.policy.builders import assessed, day, directory, record, task

CHECKS: tuple[Check, ...] = (
    "missing_task",
    "owner",
    "due_date",
    "status",
    "blocker",
    "completion_condition",
    "stale",
)
COUNTED = ("missing_task", "owner", "due_date", "status", "stale")


def finding(check: Check) -> Finding:
    return Finding(milestone_id="m1", task_id="t1", check=check, reason="overdue", severity="high", detail="is late")


def results(one: MilestoneRecord, failed: list[Finding], influenced: bool | None, stable: bool | None) -> list[str]:
    judged = guardrails.judge(one, failed, Influence(influenced=influenced, reason="because"), stable)
    assert [each.id for each in judged] == [1, 2, 3, 4]
    assert all(each.reason for each in judged)
    return [each.result for each in judged]


@pytest.mark.parametrize("check", CHECKS)
def test_task_completeness_fails_by_the_five_checks_and_not_by_blocker_or_completion_condition(check: Check) -> None:
    first = results(record(task()), [finding(check)], None, None)[0]
    assert first == ("fail" if check in COUNTED else "pass")


@pytest.mark.parametrize(
    ("active", "commitment", "tasks_read", "failing", "influenced", "stable"),
    list(
        product(
            (True, False),
            ("uncommitted", "in_between", "committed"),
            ("complete", "partial", "unknown"),
            (True, False),
            (True, False, None),
            (True, False, None),
        )
    ),
)
def test_all_four_guardrails_over_every_state(
    active: bool, commitment: str, tasks_read: str, failing: bool, influenced: bool | None, stable: bool | None
) -> None:
    one = record(task(), active=active, commitment=commitment, tasks_read=tasks_read)
    first = "fail" if failing else "pass" if tasks_read == "complete" else "unknown"
    shaping = "unknown" if active and commitment == "uncommitted" else "not_applicable"
    if not active or commitment != "committed" or influenced is False:
        fourth = "not_applicable"
    elif influenced is None:
        fourth = "unknown"
    elif stable or first == "pass":
        fourth = "pass"
    else:
        fourth = "fail" if first == "fail" and stable is False else "unknown"
    expected = [first if active else "not_applicable", shaping, shaping, fourth]
    assert results(one, [finding("due_date")] if failing else [], influenced, stable) == expected


def test_an_unread_owner_leaves_task_completeness_unknown() -> None:
    one = record(task(owner_id="dana"))
    influence = Influence(influenced=None, reason="because")
    judged = guardrails.judge(one, (), influence, None, directory(unread=("dana",)).unread)
    assert judged[0].result == "unknown"
    assert guardrails.judge(one, (), influence, None, frozenset({"sam"}))[0].result == "pass"


def test_bant_and_handoff_of_an_uncommitted_milestone_are_said_not_to_be_judged_in_task_hygiene() -> None:
    judged = guardrails.judge(record(task()), (), Influence(influenced=None, reason="because"), None)
    assert [each.reason for each in judged[1:3]] == [NOT_JUDGED] * 2


def test_an_influenced_milestone_with_an_overdue_task_fails_follow_through_until_others_hold_it() -> None:
    mine = record(task(category="PoC/Pilot", due=day(-3)), commitment="committed")
    found = assessed(mine)
    assert found.influence.influenced is True
    assert guardrails.judge(mine, found.findings, found.influence, found.stable)[3].result == "fail"
