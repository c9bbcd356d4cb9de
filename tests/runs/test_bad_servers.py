"""A server in trouble while a run reads: the run ends honestly and proposes nothing unfounded."""

import pytest

from runs.contract_json import run_json
from sandbox.faults import Fault, clear, switch_on
from tests.scene import Scene, approve, milestone_id


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SE_OPS_READ_TIMEOUT", "2")
    monkeypatch.setenv("SE_OPS_RETRY_DELAY", "0.05")


@pytest.mark.parametrize(
    ("fault", "tool", "code"),
    [
        ("signed_out", "*", "not_signed_in"),
        ("unauthorized", "crm_auth_status", "not_signed_in"),
        ("hang", "crm_auth_status", "server_unavailable"),
        ("crash_before", "crm_auth_status", "server_unavailable"),
        ("server_error", "crm_get_record", "server_unavailable"),
        ("throttled", "crm_get_record", "server_unavailable"),
        ("forbidden", "crm_get_record", "tool_refused"),
        ("garbage", "crm_auth_status", "reply_invalid"),
        ("html", "crm_whoami", "reply_invalid"),
    ],
)
async def test_a_run_that_cannot_begin_ends_with_a_clear_error(
    scene: Scene, fault: Fault, tool: str, code: str
) -> None:
    switch_on(scene.crm, fault, tool=tool)
    run = await scene.start()
    assert run["status"] == "failed"
    assert run["error"]["code"] == code
    assert run["error"]["server"] == "sandbox-msx"
    assert run["error"]["message"] and run["error"]["hint"]
    assert run["packet"] is None


@pytest.mark.parametrize("fault", ["throttled", "server_error", "hang", "crash_before"])
async def test_a_passing_trouble_is_read_again_and_changes_nothing(scene: Scene, fault: Fault) -> None:
    switch_on(scene.crm, fault, tool="get_milestones", times=1)
    run = await scene.start()
    assert run["status"] == "awaiting_confirmation"
    assert len(run["packet"]["items"]) == 3
    assert run["coverage"]["failed_reads"] == []


@pytest.mark.parametrize("fault", ["forbidden", "server_error", "garbage"])
async def test_tasks_that_cannot_be_read_are_unknown_and_never_missing(scene: Scene, fault: Fault) -> None:
    switch_on(scene.crm, "dropped_chunk", tool="crm_query", value=[milestone_id("m1")])
    switch_on(scene.crm, fault, tool="get_milestone_activities")
    run = await scene.start()
    of_m1 = next(one for one in run["milestones"] if one["milestone_id"] == milestone_id("m1"))
    assert of_m1["completeness"] != "complete"
    assert "missing_task" not in {finding["check"] for finding in of_m1["findings"]}
    assert run["coverage"]["failed_reads"]
    creates = [item for item in (run["packet"] or {"items": []})["items"] if item["tool"] == "create_task"]
    assert milestone_id("m1") not in {item["milestone"]["id"] for item in creates}


async def test_the_sandboxs_look_alikes_are_told_apart_by_a_question(scene: Scene) -> None:
    one = scene.crm.rows("accounts")[0]
    scene.crm.add("accounts", one | {"accountid": milestone_id("other"), "msp_mstopparentid": "2000"})
    run = await scene.start(accounts=["Contoso Ltd"])
    assert (run["status"], run["question"]["kind"]) in (("needs_input", "scope"), ("needs_input", "identity"))
    assert len(run["question"]["options"]) == 2
    chosen = next(option for option in run["question"]["options"] if one["accountid"] in option)
    after = await scene.answer(run, chosen)
    assert after["coverage"]["milestones"] == 3


async def test_an_unclear_role_is_asked_about_and_never_guessed(scene: Scene) -> None:
    scene.crm.change("systemusers", scene.crm.setting("me"), title="Cloud Enthusiast")
    run = await scene.start()
    assert (run["status"], run["question"]["kind"]) == ("needs_input", "role")
    again = await scene.answer(run, "a bit of everything")
    assert again["question"]["kind"] == "role"
    done = await scene.answer(again, "Solution Engineer")
    assert (done["role"]["name"], done["role"]["confidence"]) == ("Solution Engineer", "confirmed")
    assert done["status"] == "awaiting_confirmation"


async def test_another_role_reads_and_reports_but_can_approve_nothing(scene: Scene) -> None:
    scene.crm.change("systemusers", scene.crm.setting("me"), title="Cloud Solution Architect")
    run = await scene.start()
    assert run["status"] == "completed"
    assert {(item["kind"], item["route_to"]) for item in run["packet"]["items"]} == {("recommendation", "SE")}
    acting = await scene.start(act_as_se=True)
    assert acting["status"] == "awaiting_confirmation"
    assert "acting as SE" in acting["packet"]["role_applied"]


async def test_an_answer_that_fails_before_it_is_read_leaves_the_packet_waiting(scene: Scene) -> None:
    run = await scene.start()
    switch_on(scene.crm, "signed_out", tool="crm_auth_status")
    failed = await scene.answer(run, approve(run))
    assert (failed["status"], failed["error"]["code"]) == ("failed", "not_signed_in")
    state = scene.state
    shown = run_json(run["thread_id"], state.store, state.ledger)
    assert shown is not None and (shown["status"], shown["error"]) == ("awaiting_confirmation", None)
    clear(scene.crm)
    done = await scene.answer(run, approve(run))
    assert scene.executed() == len(done["results"]) == 3


async def test_a_read_that_failed_while_the_scope_was_resolved_is_told_once(scene: Scene) -> None:
    switch_on(scene.crm, "forbidden", tool="crm_query", times=1)
    run = await scene.start()
    told = [(read["what"], read["reason"]) for read in run["coverage"]["failed_reads"]]
    assert told and len(told) == len(set(told))
    assert len(run["warnings"]) == len(set(run["warnings"]))
