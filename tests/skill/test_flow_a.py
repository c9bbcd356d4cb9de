"""Flow A over a customer that has one of everything, sentence by sentence of the skill."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sandbox.cases import guid_of
from tests.scene import Scene, case, milestone, task

PROOF = {"category": "PoC/Pilot", "owner": "me", "due": "2026-12-10"}
FINE = {"due": "2026-12-10"}
CASE = case(
    [
        milestone("clean", [task("ok", **FINE)]),
        milestone("empty", [task("old", status="Completed", subject="Sizing")]),
        milestone("over", [task("late"), task("undated", due=None)]),
        milestone("words", [task("vague", description="call them", **FINE)]),
        milestone("stuck", [task("wait", description="Waiting. " + FINE["due"], **(FINE | {"status": "Deferred"}))]),
        milestone("lost", [task("orphan", owner="gone", **FINE)]),
        milestone(
            "begun", [task("kicked", status="Not Started", description="Kicked off 11/20. Done when live.", **FINE)]
        ),
        milestone("aged", [task("dusty", modifiedon="2026-11-01", **FINE)]),
        milestone(
            "proof",
            [task("p", **FINE)],
            status="Blocked",
            riskorblockeddate="2026-11-10",
            forecastcomments="blocked by the firewall team",
        ),
        milestone("past", [task("q", **FINE)], date="2026-11-20"),
        milestone("quota", [task("r", **FINE)], forecastcomments="GPU quota request in West Europe was declined"),
        milestone("ours", [task("won", description="ask", **PROOF)], commitment="Committed"),
        milestone("theirs", [task("other", owner="sam", due="2026-11-01")], commitment="Committed"),
        milestone(
            "steady",
            [
                task("done", status="Completed", category="Workshop"),
                task("on", owner="dana", description="build", **FINE),
            ],
            commitment="Committed",
        ),
        milestone("maybe", [task("s", due="2026-11-10")], commitment="Best Case"),
        milestone("closed", [task("x")], status="Completed"),
    ],
    people=[
        {"key": "sam", "name": "Sam Osei", "title": "Specialist"},
        {"key": "dana", "name": "Dana Ruiz", "title": "Cloud Solution Architect"},
        {"key": "gone", "name": "Max Poole", "title": "Specialist", "disabled": True},
    ],
    dealteam=["sam", "dana"],
)


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    return Scene(Path(tmp_path_factory.mktemp("skill")) / "state", contract="dry_run").load(CASE)


@pytest.fixture(scope="module")
def run(scene: Scene) -> Iterator[dict[str, Any]]:
    yield asyncio.run(scene.start())


def of(run: dict[str, Any], key: str) -> dict[str, Any]:
    wanted = guid_of("scene", "milestone", key)
    return next(one for one in run["milestones"] if one["milestone_id"] == wanted)


def checks(run: dict[str, Any], key: str) -> set[str]:
    return {finding["check"] for finding in of(run, key)["findings"]}


def items(run: dict[str, Any], key: str) -> list[dict[str, Any]]:
    wanted = guid_of("scene", "milestone", key)
    return [item for item in run["packet"]["items"] if item["milestone"]["id"] == wanted]


@pytest.mark.requirement("runtime.read-tools")
@pytest.mark.requirement("flow-a.steps")
@pytest.mark.requirement("procedure.milestones")
def test_the_run_reads_with_the_tools_that_the_skill_names(run: dict[str, Any], scene: Scene) -> None:
    tools = [call["tool"] for call in scene.crm.calls()]
    assert tools[0] == "crm_auth_status"
    assert {"crm_whoami", "crm_get_record", "crm_query", "get_milestones", "get_task_status_options"} <= set(tools)
    assert tools.index("crm_auth_status") < tools.index("get_milestones")


@pytest.mark.requirement("procedure.activities")
def test_a_milestone_that_seems_to_have_no_task_is_read_a_second_time(run: dict[str, Any], scene: Scene) -> None:
    empty = guid_of("scene", "milestone", "empty")
    batches = [call for call in scene.crm.calls("crm_query") if call["arguments"]["entitySet"] == "tasks"]
    asked = [*batches, *scene.crm.calls("get_milestone_activities")]
    assert sum(empty in str(call["arguments"]) for call in asked) >= 2
    assert of(run, "empty")["completeness"] == "complete"


@pytest.mark.requirement("runtime.confirmation")
@pytest.mark.requirement("procedure.packet")
def test_the_run_ends_at_one_packet_and_no_write_intent_call(run: dict[str, Any], scene: Scene) -> None:
    assert run["status"] == "awaiting_confirmation"
    assert run["packet"]["packet_hash"].startswith("sha256:")
    assert scene.write_intents() == []


@pytest.mark.requirement("procedure.role")
def test_the_role_is_resolved_by_title(run: dict[str, Any]) -> None:
    assert (run["role"]["name"], run["role"]["confidence"]) == ("Solution Engineer", "high")


@pytest.mark.requirement("loop.scope")
def test_mine_holds_opportunities_where_only_a_task_is_mine(run: dict[str, Any]) -> None:
    assert run["coverage"]["opportunities"] == 1
    assert run["coverage"]["milestones"] == len(CASE.milestones)


@pytest.mark.requirement("hygiene.deal-team")
def test_open_tasks_without_a_place_on_the_deal_team_become_a_manual_action(run: dict[str, Any]) -> None:
    manual = [item for item in run["packet"]["items"] if item["kind"] == "manual"]
    assert any("add yourself to the deal team" in item["why"] for item in manual)


@pytest.mark.requirement("loop.owner")
def test_a_disabled_owner_is_found_and_mended_by_hand(run: dict[str, Any]) -> None:
    assert checks(run, "lost") == {"owner"}
    assert [item["kind"] for item in items(run, "lost") if "owner" in item["why"]] == ["manual"]


@pytest.mark.requirement("loop.due-date")
def test_overdue_and_undated_tasks_are_re_dated_seven_days_ahead(run: dict[str, Any]) -> None:
    assert checks(run, "over") == {"due_date"}
    assert {item["proposed"]["dueDate"] for item in items(run, "over")} == {"2026-11-30"}


@pytest.mark.requirement("loop.status")
def test_a_not_started_task_that_began_is_set_in_progress(run: dict[str, Any]) -> None:
    assert checks(run, "begun") == {"status"}
    assert [item["arguments"]["statusCode"] for item in items(run, "begun")] == [3]


@pytest.mark.requirement("loop.blocker")
def test_a_deferred_task_without_a_cause_asks_for_the_cause(run: dict[str, Any]) -> None:
    assert "blocker" in checks(run, "stuck")
    assert [item["kind"] for item in items(run, "stuck")] == ["needs_text"]


@pytest.mark.requirement("loop.completion-condition")
def test_a_task_without_a_completion_condition_asks_for_one(run: dict[str, Any]) -> None:
    assert checks(run, "words") == {"completion_condition"}
    assert [item["kind"] for item in items(run, "words")] == ["needs_text"]


@pytest.mark.requirement("loop.missing-and-stale")
@pytest.mark.requirement("hygiene.concrete-tasks")
def test_a_milestone_without_an_open_task_gets_its_next_step_and_a_stale_task_a_status_line(
    run: dict[str, Any],
) -> None:
    created = items(run, "empty")[0]
    assert (created["tool"], created["kind"]) == ("create_task", "write")
    assert "Sizing" in created["arguments"]["subject"]
    assert "Done when" in created["arguments"]["description"]
    assert checks(run, "aged") == {"stale"}


@pytest.mark.requirement("loop.action-set")
@pytest.mark.requirement("output.owner-and-date")
def test_each_action_has_an_owner_and_a_date(run: dict[str, Any]) -> None:
    action = of(run, "empty")["next_actions"][0]
    assert (action["owner"], action["due"]) == ("Avery Chen", "2026-11-30")
    assert action["item_id"] == items(run, "empty")[0]["item_id"]


@pytest.mark.requirement("committed.influenced")
def test_an_influenced_committed_milestone_keeps_its_updates(run: dict[str, Any]) -> None:
    assert of(run, "ours")["influenced"] is True
    assert "PoC/Pilot" in of(run, "ours")["influence_reason"]
    assert len(items(run, "ours")) == 1


@pytest.mark.requirement("committed.not-influenced")
def test_a_committed_milestone_without_influence_gets_a_note_and_no_proposal(run: dict[str, Any]) -> None:
    assert of(run, "theirs")["influenced"] is False
    assert checks(run, "theirs") == {"due_date"}
    assert items(run, "theirs") == []
    assert "Monitoring only" in of(run, "theirs")["msx_note"]


@pytest.mark.requirement("guardrail.follow-through")
def test_stable_ownership_passes_follow_through_and_proposes_nothing(run: dict[str, Any]) -> None:
    steady = of(run, "steady")
    assert (steady["influenced"], steady["stable"]) == (True, True)
    assert steady["guardrails"][3]["result"] == "pass"
    assert checks(run, "steady") == {"completion_condition"}
    assert items(run, "steady") == []


@pytest.mark.requirement("branch.in-between")
def test_best_case_gets_hygiene_only_and_says_so(run: dict[str, Any]) -> None:
    maybe = of(run, "maybe")
    assert maybe["commitment"] == "in_between"
    assert len(items(run, "maybe")) == 1
    assert "hygiene only" in maybe["msx_note"]


@pytest.mark.requirement("guardrail.task-completeness")
@pytest.mark.requirement("output.guardrails")
def test_task_completeness_passes_and_fails_with_its_reason(run: dict[str, Any]) -> None:
    assert of(run, "clean")["guardrails"][0]["result"] == "pass"
    assert of(run, "over")["guardrails"][0]["result"] == "fail"
    assert of(run, "closed")["guardrails"][0]["result"] == "not_applicable"
    assert all(len(one["guardrails"]) == 4 for one in run["milestones"])


@pytest.mark.requirement("escalation.proof")
@pytest.mark.requirement("escalation.dates")
@pytest.mark.requirement("escalation.capacity")
@pytest.mark.requirement("roles.cross-role-note")
def test_each_escalation_goes_to_its_roles(run: dict[str, Any]) -> None:
    found = {key: of(run, key)["escalations"] for key in ("proof", "past", "quota", "clean")}
    assert [(one["trigger"], one["to"]) for one in found["proof"]] == [("proof_blocked", ["Specialist", "CSA"])]
    assert [(one["trigger"], one["to"]) for one in found["past"]] == [("date_divergence", ["Specialist"])]
    assert [(one["trigger"], one["to"]) for one in found["quota"]] == [("capacity_or_region", ["CSA"])]
    assert found["clean"] == []
    assert set(run["output"]["cross_role_note"]) == {"Specialist", "CSA"}


@pytest.mark.requirement("flow-a.priority")
def test_missing_overdue_and_stale_stand_before_the_rest(run: dict[str, Any]) -> None:
    order = [item["milestone"]["name"] for item in run["packet"]["items"] if item["tool"]]
    first = {"Milestone over", "Milestone maybe", "Milestone empty", "Milestone aged"}
    assert set(order[: len([name for name in order if name in first])]) == first


@pytest.mark.requirement("flow-a.output")
@pytest.mark.requirement("output.task-actions")
@pytest.mark.requirement("procedure.plan")
def test_the_output_has_the_keys_of_the_skill(run: dict[str, Any]) -> None:
    assert set(run["output"]) == {"task_hygiene_findings", "suggested_updates", "cross_role_note"}
    assert len(run["output"]["suggested_updates"]) == len(run["packet"]["items"]) + run["packet"]["deferred"]
    assert {item["tool"] for item in run["output"]["suggested_updates"]} >= {"create_task", "update_task"}


@pytest.mark.requirement("completion.criteria")
def test_the_four_completion_criteria_name_the_milestones_that_fail_them(run: dict[str, Any]) -> None:
    criteria = run["completion_criteria"]
    assert len(criteria) == 4
    assert criteria[0]["result"] == "fail"
    assert of(run, "over")["milestone_id"] in criteria[0]["milestone_ids"]
    assert of(run, "clean")["milestone_id"] not in criteria[0]["milestone_ids"]


@pytest.mark.requirement("completion.note")
def test_the_note_has_owner_due_date_and_next_action_of_each_task(run: dict[str, Any]) -> None:
    assert "Task ok; owner Avery Chen; due 2026-12-10" in of(run, "clean")["msx_note"]


@pytest.mark.requirement("output.classification")
def test_every_milestone_is_classified(run: dict[str, Any]) -> None:
    assert of(run, "clean")["commitment"] == "uncommitted"
    assert of(run, "clean")["influenced"] is None
    assert of(run, "closed")["active"] is False
    assert of(run, "closed")["findings"] == []


@pytest.mark.requirement("runtime.write-tools-preview")
async def test_in_the_skills_contract_an_approval_yields_previews_and_changes_nothing(tmp_path: Path) -> None:
    previewing = Scene(tmp_path / "state", contract="dry_run").load(CASE)
    first = await previewing.start()
    before = previewing.crm.rows("tasks")
    ready = [item["item_id"] for item in first["packet"]["items"] if item["kind"] == "write"]
    answer = {"decision": "approve", "packet_hash": first["packet"]["packet_hash"], "items": ready}
    done = await previewing.answer(first, answer)
    assert {result["outcome"] for result in done["results"]} == {"previewed"}
    assert previewing.crm.rows("tasks") == before
