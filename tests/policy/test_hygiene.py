from itertools import product

import pytest

from policy import hygiene
from policy.findings import Finding
from policy.records import Directory, MilestoneRecord
from tests.policy.builders import AS_OF, CRITERION, SETTINGS, day, directory, record, task

WORDS = {
    "silent": CRITERION,
    "began": f"Kicked off with the customer last week. {CRITERION}",
    "done": "Workshop delivered, all of it is done.",
}
TASK_STATUSES = [
    "Not Started",
    "In Progress",
    "Waiting on someone else",
    "Deferred",
    "Completed",
    "Canceled",
    "Unknown (9)",
]


def findings(one: MilestoneRecord, people: Directory | None = None) -> tuple[Finding, ...]:
    return hygiene.check(one, people or directory(), AS_OF, SETTINGS)


def reasons(one: MilestoneRecord, check: str, people: Directory | None = None) -> list[tuple[str, str]]:
    return [(finding.reason, finding.severity) for finding in findings(one, people) if finding.check == check]


def test_a_milestone_whose_one_task_is_in_order_has_no_finding() -> None:
    assert findings(record(task())) == ()


def test_an_inactive_milestone_has_no_finding() -> None:
    assert findings(record(task(due=None, owner_id=None), status="Completed", active=False)) == ()


@pytest.mark.parametrize("tasks_read", ["complete", "partial", "unknown"])
def test_a_missing_task_is_only_found_where_every_task_was_read(tasks_read: str) -> None:
    expected = [("no_open_task", "high")] if tasks_read == "complete" else []
    closed = task(status="Completed")
    assert reasons(record(tasks_read=tasks_read), "missing_task") == expected
    assert reasons(record(closed, tasks_read=tasks_read), "missing_task") == expected
    assert reasons(record(task(), closed, tasks_read=tasks_read), "missing_task") == []


@pytest.mark.parametrize(
    ("owner_id", "unread", "expected"),
    [
        ("me", (), []),
        (None, (), [("no_owner", "high")]),
        ("gone", (), [("owner_disabled", "high")]),
        ("nobody", (), [("owner_not_found", "high")]),
        ("dana", ("dana",), []),
        ("gone", ("gone",), []),
    ],
)
def test_an_owner_must_be_there_enabled_and_known_unless_the_look_up_failed(
    owner_id: str | None, unread: tuple[str, ...], expected: list[tuple[str, str]]
) -> None:
    assert reasons(record(task(owner_id=owner_id)), "owner", directory(unread=unread)) == expected


def test_an_owner_of_whom_the_crm_did_not_say_whether_disabled_is_no_finding() -> None:
    person = directory().people["dana"].model_copy(update={"disabled": None})
    assert reasons(record(task(owner_id="dana")), "owner", Directory(people={"dana": person})) == []


@pytest.mark.parametrize(
    ("due", "milestone_due"), list(product((None, -30, -1, 0, 9, 10, 11, 60), (None, -10, 0, 10, 60)))
)
def test_a_due_date_is_there_not_past_and_not_after_the_milestone_date(
    due: int | None, milestone_due: int | None
) -> None:
    one = record(task(due=None if due is None else day(due)), due=None if milestone_due is None else day(milestone_due))
    if due is None:
        expected = [("no_due_date", "high")]
    elif due < 0:
        expected = [("overdue", "high")]
    elif milestone_due is not None and due > milestone_due:
        expected = [("after_milestone_date", "medium")]
    else:
        expected = []
    assert reasons(one, "due_date") == expected


@pytest.mark.parametrize(("status", "due", "words"), list(product(TASK_STATUSES, (None, -1, 0, 5), WORDS)))
def test_the_status_check_over_every_status_due_date_and_text(status: str, due: int | None, words: str) -> None:
    one = record(task(status=status, is_open=True, due=None if due is None else day(due), description=WORDS[words]))
    if status in ("Completed", "Canceled"):
        expected = [(f"open_but_{status.lower()}", "medium")]
    elif status != "Not Started":
        expected = []
    elif words != "silent":
        expected = [(f"{words}_by_its_text", "medium")]
    else:
        expected = [("past_due_not_started", "medium")] if due == -1 else []
    assert reasons(one, "status") == expected


def test_a_status_found_by_text_quotes_the_words_that_say_so() -> None:
    (finding,) = (each for each in findings(record(task(status="Not Started", description=WORDS["began"]))))
    (citation,) = finding.citations
    assert citation.quote in WORDS["began"]
    assert "Kicked off" in citation.quote
    assert citation.record == "tasks(t1).description"
    assert citation.date == day(-2)


@pytest.mark.parametrize(("status", "named"), list(product(TASK_STATUSES, (True, False))))
def test_a_waiting_or_deferred_task_must_name_its_cause(status: str, named: bool) -> None:
    text = f"Waiting for the firewall rule from Contoso IT. {CRITERION}" if named else f"On hold. {CRITERION}"
    one = record(task(status=status, is_open=True, description=text))
    fails = status in ("Waiting on someone else", "Deferred") and not named
    assert reasons(one, "blocker") == ([("waiting_without_cause", "medium")] if fails else [])


@pytest.mark.parametrize(
    ("status", "tasks_read", "where"),
    list(
        product(
            ("Blocked", "At Risk", "On Track", "Not Started", "In Progress"),
            ("complete", "partial", "unknown"),
            ("nowhere", "comments", "subject", "description", "closed task"),
        )
    ),
)
def test_a_troubled_milestone_must_name_its_cause_in_comments_or_an_open_task(
    status: str, tasks_read: str, where: str
) -> None:
    cause = "Waiting for the firewall rule from Contoso IT"
    one = record(
        task(
            subject=cause if where == "subject" else "Sizing",
            description=f"{cause}. {CRITERION}" if where == "description" else CRITERION,
        ),
        task("t2", status="Completed", description=cause if where == "closed task" else ""),
        status=status,
        comments=cause if where == "comments" else "Blocked.",
        tasks_read=tasks_read,
    )
    silent = where in ("nowhere", "closed task")
    fails = status in ("Blocked", "At Risk") and tasks_read == "complete" and silent
    severity = "high" if status == "Blocked" else "medium"
    assert reasons(one, "blocker") == ([("milestone_without_cause", severity)] if fails else [])


@pytest.mark.parametrize(("status", "due"), list(product(("Blocked", "At Risk"), (None, -1, 0, 30, 31))))
def test_a_blocker_is_high_when_the_milestone_is_blocked_or_due_within_thirty_days(
    status: str, due: int | None
) -> None:
    one = record(task(due=AS_OF), status=status, due=None if due is None else day(due))
    near = due is not None and due <= 30
    assert reasons(one, "blocker") == [("milestone_without_cause", "high" if status == "Blocked" or near else "medium")]


@pytest.mark.parametrize(("description", "fails"), [("", True), ("Size the landing zone.", True), (CRITERION, False)])
def test_a_task_must_say_when_it_is_finished(description: str, fails: bool) -> None:
    expected = [("no_done_criterion", "low")] if fails else []
    assert reasons(record(task(description=description)), "completion_condition") == expected


@pytest.mark.parametrize(("modified", "due"), list(product((None, 0, -13, -14, -15, -200), (None, -1, 0, 5, 61))))
def test_a_task_is_stale_after_fourteen_days_unless_its_due_date_already_fails(
    modified: int | None, due: int | None
) -> None:
    one = record(
        task(
            modified_on=None if modified is None else day(modified),
            due=None if due is None else day(due),
        )
    )
    fails = modified is not None and modified <= -14 and due in (0, 5)
    assert reasons(one, "stale") == ([("untouched", "medium")] if fails else [])


def test_closed_tasks_are_not_checked() -> None:
    closed = task("t2", status="Completed", due=None, owner_id=None, description="", modified_on=day(-300))
    assert findings(record(task(), closed)) == ()


def test_tasks_that_were_read_are_checked_even_where_others_were_not() -> None:
    assert reasons(record(task(due=day(-4)), tasks_read="partial"), "due_date") == [("overdue", "high")]
