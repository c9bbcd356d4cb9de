from policy import completion, guardrails
from policy.milestone_report import MilestoneAssessed, milestone_report
from policy.next_actions import msx_note, next_actions
from policy.records import MilestoneRecord
from tests.policy.builders import AS_OF, ME, assessed, day, directory, record, task


def of(one: MilestoneRecord, *, accepted: bool = True) -> MilestoneAssessed:
    """A milestone as the report has it; not `accepted`: without the run's proposals."""
    found = assessed(one)
    items = {f"i{number}": item for number, item in enumerate(found.proposals, 1)} if accepted else {}
    actions = next_actions(one, items, directory(), ME)
    return MilestoneAssessed(
        record=one,
        findings=found.findings,
        influence=found.influence,
        stable=found.stable,
        escalations=found.escalations,
        guardrails=guardrails.judge(one, found.findings, found.influence, found.stable),
        actions=actions,
        msx_note=msx_note(one, actions, found.influence, found.stable, AS_OF),
    )


def results(*milestones: MilestoneAssessed) -> list[tuple[str, tuple[str, ...]]]:
    judged = completion.judge(milestones)
    assert [each.name for each in judged] == [
        completion.CURRENT,
        completion.UNCOMMITTED,
        completion.COMMITTED,
        completion.NOTE,
    ]
    return [(each.result, each.milestone_ids) for each in judged]


def test_a_run_without_milestones_meets_all_four_criteria() -> None:
    assert results() == [("pass", ())] * 4


def test_an_inactive_milestone_fails_no_criterion() -> None:
    assert results(of(record(status="Completed", active=False))) == [("pass", ())] * 4


def test_an_active_uncommitted_milestone_leaves_the_bant_criterion_unknown_in_hygiene() -> None:
    assert results(of(record(task()))) == [("pass", ()), ("unknown", ("m1",)), ("pass", ()), ("pass", ())]


def test_a_milestone_with_a_failed_check_fails_the_first_criterion() -> None:
    late = of(record(task(due=day(-2)), milestone_id="m2"))
    assert results(of(record(task())), late)[0] == ("fail", ("m2",))


def test_an_influenced_milestone_that_is_not_followed_through_fails_the_third() -> None:
    mine = of(record(task(category="Demo", due=day(-2)), commitment="committed"))
    assert results(mine)[2] == ("fail", ("m1",))
    theirs = of(record(task(owner_id="dana", due=day(-2)), commitment="committed"))
    assert results(theirs)[2] == ("pass", ())


def test_the_note_fails_where_a_task_has_no_owner_or_no_date_even_as_proposed() -> None:
    assert results(of(record(task(owner_id=None))))[3] == ("fail", ("m1",))
    assert results(of(record(task(due=None))))[3] == ("pass", ())
    assert results(of(record(task(due=None)), accepted=False))[3] == ("fail", ("m1",))
    assert results(of(record(), accepted=False))[3] == ("fail", ("m1",))


def test_tasks_that_were_not_all_read_leave_the_note_and_the_first_criterion_unknown() -> None:
    for partial in (record(task(), tasks_read="partial"), record(tasks_read="unknown")):
        criteria = results(of(partial))
        assert (criteria[0], criteria[3]) == (("unknown", ("m1",)), ("unknown", ("m1",)))


def test_the_report_lists_certain_escalations_and_says_in_the_note_what_is_unknown() -> None:
    sure = milestone_report(of(record(task(), status="Blocked", risk_or_blocked_on=day(-30))))
    assert [each["trigger"] for each in sure["escalations"]] == ["proof_blocked"]
    unsure = milestone_report(of(record(task(modified_on=None), status="Blocked", modified_on=None)))
    assert unsure["escalations"] == []
    assert "proof_blocked: unknown" in unsure["msx_note"]


def test_influence_and_stability_are_null_unless_committed_and_active() -> None:
    for one in (record(task()), record(task(), commitment="in_between")):
        report = milestone_report(of(one))
        assert (report["influenced"], report["influence_reason"], report["stable"]) == (None, None, None)
    committed = milestone_report(of(record(task(category="Demo"), commitment="committed")))
    assert (committed["influenced"], committed["stable"]) == (True, False)
    assert committed["influence_reason"]
