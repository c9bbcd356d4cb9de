"""Two runs of one scope: new, resolved and still open; silence of a run that did not read proves nothing."""

from typing import Any

import pytest
from pydantic import ValidationError

from policy.since_last import Change, SinceLast, lines, since_last
from tests.policy.chat.run_samples import Json, milestone_of, sample

SAP, WAVE, GPU, EDGE = "7-400000016", "7-400000002", "7-400000024", "7-400000011"


@pytest.fixture
def before() -> Json:
    return sample("daily_waiting")


@pytest.fixture
def now() -> Json:
    return sample("daily_waiting") | {"as_of": "2026-11-27", "thread_id": "later"}


def checks(changes: tuple[Change, ...]) -> list[tuple[str, str]]:
    """Milestone and check of each."""
    return [(change.milestone_name, change.check) for change in changes]


def found(check: str, task: str | None = "t9", detail: str = "'Sizing' has no owner") -> Json:
    return {"task_id": task, "check": check, "severity": "high", "detail": detail}


def test_the_same_run_twice_has_nothing_new_and_nothing_resolved(before: Json, now: Json) -> None:
    since = since_last(before, now)
    assert (since.new, since.resolved) == ((), ())
    assert len(since.still_open) == 9
    assert (since.previous_as_of, since.previous_thread) == ("2026-11-24", before["thread_id"])


def test_a_finding_that_is_gone_is_resolved(before: Json, now: Json) -> None:
    milestone_of(now, SAP)["findings"] = []
    since = since_last(before, now)
    assert checks(since.resolved) == [("SAP production cut-over", "due_date")]
    assert ("SAP production cut-over", "due_date") not in checks(since.still_open)


def test_a_finding_that_was_not_there_is_new(before: Json, now: Json) -> None:
    milestone_of(now, SAP)["findings"].append(found("owner"))
    (change,) = since_last(before, now).new
    assert (change.task_id, change.check, change.severity) == ("t9", "owner", "high")
    assert change.detail == "'Sizing' has no owner"


def test_the_same_check_on_another_task_is_one_resolved_and_one_new(before: Json, now: Json) -> None:
    milestone_of(now, SAP)["findings"][0]["task_id"] = "another"
    since = since_last(before, now)
    assert checks(since.new) == checks(since.resolved) == [("SAP production cut-over", "due_date")]


def test_another_detail_or_severity_of_the_same_check_is_still_open_as_it_is_now(before: Json, now: Json) -> None:
    milestone_of(now, SAP)["findings"][0] |= {"detail": "6 days ago", "severity": "medium"}
    since = since_last(before, now)
    assert (since.new, since.resolved) == ((), ())
    assert [one.severity for one in since.still_open if one.detail == "6 days ago"] == ["medium"]


@pytest.mark.parametrize("completeness", ["partial", "unknown"])
def test_a_milestone_that_was_not_read_completely_resolves_nothing(before: Json, now: Json, completeness: str) -> None:
    milestone_of(now, SAP).update(findings=[], completeness=completeness)
    milestone_of(now, EDGE).update(escalations=[], completeness=completeness)
    since = since_last(before, now)
    assert since.resolved == ()
    details = [one.detail for one in since.still_open if one.milestone_name in {"SAP production cut-over"}]
    assert details == ["'Technical close plan' was due 2026-11-21, 3 days ago (not read again this time)"]
    assert ("Edge pilot, two lines", "proof_blocked") in checks(since.still_open)


def failed(now: Json, what: str) -> None:
    """A failed read in the new run."""
    now["coverage"]["failed_reads"] = [{"what": what, "reason": "timed out"}]


def test_a_failed_read_of_this_milestone_resolves_nothing_of_it(before: Json, now: Json) -> None:
    milestone_of(now, SAP)["findings"] = []
    milestone_of(now, WAVE)["findings"] = []
    failed(now, f"tasks of milestones 1: {milestone_of(now, SAP)['milestone_id']}")
    resolved = checks(since_last(before, now).resolved)
    assert resolved == [("Wave 1: file and print", "due_date"), ("Wave 1: file and print", "status")]


@pytest.mark.parametrize("key", ["opportunity_id", "account_id"])
def test_a_failed_read_of_its_opportunity_or_customer_counts_as_its_own(before: Json, now: Json, key: str) -> None:
    milestone_of(now, SAP)["findings"] = []
    failed(now, f"get_milestones of opportunity {milestone_of(now, SAP)[key]}")
    assert since_last(before, now).resolved == ()


@pytest.mark.parametrize(
    "what", ["list_opportunities", "tasks of milestones 30: 0c55679b-547a-5f7c-a7c5-fb57c291293c and 29 more"]
)
def test_a_failed_read_that_does_not_name_its_records_may_be_any_milestones(before: Json, now: Json, what: str) -> None:
    milestone_of(now, SAP)["findings"] = []
    failed(now, what)
    assert since_last(before, now).resolved == ()


def test_a_failed_read_of_people_hides_only_owners(before: Json, now: Json) -> None:
    milestone_of(now, SAP)["findings"] = []
    milestone_of(now, GPU)["findings"] = []
    failed(now, "people 1: 1556e7ec-3c46-5e46-ac1b-70f34a64a82f")
    since = since_last(before, now)
    assert checks(since.resolved) == [("SAP production cut-over", "due_date")]
    assert ("GPU host pool", "owner") in checks(since.still_open)


def test_a_milestone_that_left_the_scope_is_resolved_and_says_so(before: Json, now: Json) -> None:
    now["milestones"].remove(milestone_of(now, SAP))
    (change,) = since_last(before, now).resolved
    assert "no longer in scope" in change.detail


@pytest.mark.parametrize(
    "gap", [{"truncated": True}, {"failed_reads": [{"what": "opportunities 1: x", "reason": "gone"}]}]
)
def test_a_milestone_that_is_absent_from_a_run_with_gaps_is_not_resolved(
    before: Json, now: Json, gap: dict[str, Any]
) -> None:
    now["milestones"].remove(milestone_of(now, SAP))
    now["coverage"] |= gap
    since = since_last(before, now)
    assert since.resolved == ()
    assert len(since.still_open) == 9


@pytest.mark.parametrize("name", ["daily_failed", "daily_asks_scope"])
def test_a_run_that_read_nothing_resolves_nothing(before: Json, name: str) -> None:
    since = since_last(before, sample(name))
    assert since.resolved == ()
    assert all("not read again" in one.detail for one in since.still_open)


def test_a_milestone_that_was_completed_resolves_its_findings(before: Json, now: Json) -> None:
    milestone_of(now, SAP).update(findings=[], active=False, status="Completed")
    (change,) = since_last(before, now).resolved
    assert "its milestone is Completed" in change.detail


def test_a_new_finding_says_where_the_earlier_run_had_not_read(before: Json, now: Json) -> None:
    milestone_of(before, SAP).update(findings=[], completeness="partial")
    (change,) = since_last(before, now).new
    assert "the earlier run did not read this completely" in change.detail


@pytest.mark.parametrize(
    ("was", "is_now", "part"),
    [
        ("evidenced", "missing", "new"),
        ("evidenced", "contradicted", "new"),
        ("unknown", "missing", "new"),
        ("missing", "evidenced", "resolved"),
        ("contradicted", "evidenced", "resolved"),
        ("missing", "contradicted", "still_open"),
        ("missing", "unknown", "still_open"),
        ("missing", "missing", None),
        ("evidenced", "unknown", None),
        ("unknown", "evidenced", None),
    ],
)
def test_an_element_of_bant_that_turned_is_in_the_part_it_belongs_to(
    before: Json, now: Json, was: str, is_now: str, part: str | None
) -> None:
    milestone_of(before, GPU)["bant"]["budget"] = {"state": was, "citations": []}
    milestone_of(now, GPU)["bant"]["budget"] = {"state": is_now, "citations": []}
    since = since_last(before, now)
    for name in ("new", "resolved", "still_open"):
        told = [one for one in getattr(since, name) if one.check == "bant_budget"]
        assert [one.detail for one in told] == ([f"budget: was {was}, is {is_now}"] if name == part else [])


@pytest.mark.parametrize(
    ("source", "m365", "turned"),
    [("crm", "not_asked", 1), ("teams", "not_asked", 0), ("teams", "ok", 1), ("user", "ok", 0)],
)
def test_an_element_is_not_lost_only_because_its_source_was_not_asked_again(
    before: Json, now: Json, source: str, m365: str, turned: int
) -> None:
    milestone_of(before, GPU)["bant"]["budget"] = {"state": "evidenced", "citations": [{"source": source}]}
    milestone_of(now, GPU)["bant"]["budget"] = {"state": "missing", "citations": []}
    now["coverage"]["m365"] = m365
    assert len(since_last(before, now).new) == turned


def test_an_element_of_a_milestone_that_was_not_read_completely_is_not_resolved(before: Json, now: Json) -> None:
    milestone_of(now, GPU)["bant"]["authority"] = {"state": "evidenced", "citations": []}
    milestone_of(now, GPU)["completeness"] = "partial"
    since = since_last(before, now)
    assert since.resolved == ()
    assert ("GPU host pool", "bant_authority") in checks(since.still_open)


def test_a_run_that_did_not_judge_bant_turns_none_of_it(before: Json, now: Json) -> None:
    for milestone in now["milestones"]:
        milestone["bant"] = None
    assert not any(one.check.startswith("bant") for one in since_last(before, now).resolved)


def test_an_escalation_that_came_is_new_and_one_that_went_is_resolved(before: Json, now: Json) -> None:
    milestone_of(now, EDGE)["escalations"] = []
    raised = {"trigger": "date_divergence", "to": ["CSAM"], "detail": "late", "citations": []}
    milestone_of(now, SAP)["escalations"] = [raised]
    since = since_last(before, now)
    assert checks(since.resolved) == [("Edge pilot, two lines", "proof_blocked")]
    assert checks(since.new) == [("SAP production cut-over", "date_divergence")]
    assert since.new[0].severity is None


def test_an_escalation_from_m365_is_not_resolved_by_a_run_that_did_not_ask_m365(before: Json, now: Json) -> None:
    driver = milestone_of(now, "7-400000034")
    driver["escalations"] = []
    now["coverage"]["m365"] = "not_asked"
    assert since_last(before, now).resolved == ()
    now["coverage"]["m365"] = "ok"
    assert checks(since_last(before, now).resolved) == [("Driver app backend", "date_divergence")]


def test_the_most_severe_comes_first(before: Json, now: Json) -> None:
    ranks = [("high", "medium", "low", None).index(one.severity) for one in since_last(before, now).still_open]
    assert ranks == sorted(ranks)


def test_the_comparison_cannot_be_changed(before: Json, now: Json) -> None:
    with pytest.raises(ValidationError):
        since_last(before, now).__setattr__("new", ())


def test_the_lines_name_the_run_and_every_part_with_its_number(before: Json, now: Json) -> None:
    milestone_of(now, SAP)["findings"] = []
    told = lines(since_last(before, now))
    thread = before["thread_id"]
    assert told[0] == f"Since the run of 2026-11-24 (thread {thread}): 0 new, 1 resolved, 8 still open."
    assert told[1:3] == [
        "Resolved (1):",
        "- “SAP production cut-over”: high, due date: 'Technical close plan' was due 2026-11-21, 3 days ago",
    ]
    assert told[3] == "Still open (8):"
    assert len(told) == 12


def test_lines_are_inert_capped_and_cut_after_twelve() -> None:
    change = Change(milestone_id="m", milestone_name="a\x1b[2J\nb", task_id=None, check="stale", severity="low",
                    detail="x\u202ey" + "z" * 900)  # fmt: skip
    told = lines(SinceLast(new=(change,) * 15))
    assert told[0].startswith("Since the run of an unknown day:")
    assert told[-1] == "  … and 3 more"
    assert len(told) == 15
    assert not any("\x1b" in line or "\n" in line or "\u202e" in line or len(line) > 500 for line in told)
