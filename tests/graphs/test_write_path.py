import asyncio
from datetime import timedelta
from typing import Any

import pytest

from policy.decision import Decision
from sandbox.faults import Fault, clear, switch_on
from tests.scene import Scene, approve, case, item_of, milestone, milestone_id, outcomes, task_id


async def test_nothing_write_intent_is_called_before_an_approval(scene: Scene) -> None:
    run = await scene.start()
    assert run["status"] == "awaiting_confirmation"
    assert [item["tool"] for item in run["packet"]["items"]] == ["update_task", "update_task", "create_task"]
    assert scene.write_intents() == []


async def test_a_dry_run_approval_ends_previewed_and_writes_nothing(previewing: Scene) -> None:
    run = await previewing.start()
    before = previewing.task("t1")
    done = await previewing.answer(run, approve(run))
    assert set(outcomes(done).values()) == {"previewed"}
    assert previewing.task("t1") == before
    assert done["status"] == "completed"


async def test_a_staged_approval_ends_verified_and_the_next_run_no_longer_finds_it(scene: Scene) -> None:
    run = await scene.start()
    done = await scene.answer(run, approve(run))
    assert set(outcomes(done).values()) == {"verified"}
    assert scene.task("t1")["scheduledend"] == "2026-11-30T00:00:00Z"
    assert scene.executed() == 3
    again = await scene.start()
    assert all(not milestone["findings"] for milestone in again["milestones"])
    assert again["packet"] is None


async def test_after_a_partial_approval_the_rest_waits_in_a_new_packet_with_the_same_item_ids(scene: Scene) -> None:
    run = await scene.start()
    first, second = item_of(run, "t1"), item_of(run, "t2")
    done = await scene.answer(run, approve(run, first))
    assert done["status"] == "awaiting_confirmation"
    assert done["packet"]["packet_hash"] != run["packet"]["packet_hash"]
    assert [item["item_id"] for item in done["packet"]["items"]] == [
        item["item_id"] for item in run["packet"]["items"] if item["item_id"] != first
    ]
    assert scene.executed() == 1
    last = await scene.answer(done, approve(done, second))
    assert outcomes(last) == {first: "verified", second: "verified"}


@pytest.mark.parametrize(
    "answer",
    [
        "yes",
        "approve all of them later",
        {"decision": "approve"},
        {},
        [],
        None,
        7,
        {"decisions": [{"type": "approve"}]},
    ],
)
async def test_an_answer_that_is_no_approval_writes_nothing_and_the_packet_waits_on(scene: Scene, answer: Any) -> None:
    run = await scene.start()
    if answer is None:
        answer = {"decision": None}
    after = await scene.answer(run, answer)
    assert after["packet"] == run["packet"]
    assert after["status"] == "awaiting_confirmation"
    assert scene.write_intents() == []
    assert scene.state.ledger.refusals(run["thread_id"])


async def test_a_rejected_packet_writes_nothing(scene: Scene) -> None:
    run = await scene.start()
    done = await scene.answer(run, {"decision": "reject", "packet_hash": run["packet"]["packet_hash"]})
    assert set(outcomes(done).values()) == {"rejected"}
    assert done["status"] == "completed"
    assert scene.write_intents() == []


async def test_a_revision_makes_a_new_packet_that_must_be_approved_itself(scene: Scene) -> None:
    run = await scene.start()
    item = item_of(run, "t1")
    changes = {item: {"dueDate": "2026-12-04"}}
    revised = await scene.answer(
        run, {"decision": "revise", "packet_hash": run["packet"]["packet_hash"], "changes": changes}
    )
    assert scene.write_intents() == []
    assert revised["packet"]["packet_hash"] != run["packet"]["packet_hash"]
    refused = await scene.answer(revised, approve(run))
    assert refused["packet"] == revised["packet"]
    assert scene.write_intents() == []
    await scene.answer(revised, approve(revised, item))
    assert scene.task("t1")["scheduledend"] == "2026-12-04T00:00:00Z"


@pytest.mark.parametrize(
    "change",
    [
        {"dueDate": "soon"},
        {"dueDate": "2020-01-01"},
        {"taskId": "x"},
        {"milestoneDate": "2027-01-01"},
        {"statusCode": "5"},
    ],
)
async def test_a_revision_that_cannot_be_made_is_refused_and_loses_nothing(
    scene: Scene, change: dict[str, str]
) -> None:
    run = await scene.start()
    answer = {
        "packet_hash": run["packet"]["packet_hash"],
        "by_item": {item_of(run, "t1"): change, item_of(run, "t2"): "approve"},
    }
    after = await scene.answer(run, answer)
    assert after["packet"] == run["packet"]
    assert scene.write_intents() == []


async def test_approved_ones_are_written_and_changed_ones_wait_in_a_new_packet(scene: Scene) -> None:
    run = await scene.start()
    one, two, three = item_of(run, "t1"), item_of(run, "t2"), item_of(run, "m3")
    by_item = {one: "approve", two: {"dueDate": "2026-12-07"}, three: "reject"}
    done = await scene.answer(run, {"packet_hash": run["packet"]["packet_hash"], "by_item": by_item})
    assert outcomes(done) == {one: "verified", three: "rejected"}
    assert [item["arguments"]["dueDate"] for item in done["packet"]["items"]] == ["2026-12-07"]


async def test_an_expired_packet_is_refused_and_offered_anew(scene: Scene) -> None:
    run = await scene.start()
    scene.ahead = timedelta(hours=25)
    after = await scene.answer(run, approve(run))
    assert scene.write_intents() == []
    assert after["packet"]["packet_hash"] != run["packet"]["packet_hash"]
    done = await scene.answer(after, approve(after))
    assert set(outcomes(done).values()) == {"verified"}


DRIFT: list[tuple[str, dict[str, Any]]] = [
    ("due", {"scheduledend": "2026-12-20T00:00:00Z"}),
    ("description", {"description": "Done when something else is accepted."}),
    ("subject", {"subject": "Another task"}),
    ("owner", {"_ownerid_value": task_id("nobody")}),
    ("status", {"statuscode": 4}),
    ("closed", {"statecode": 1, "statuscode": 5}),
    ("moved", {"_regardingobjectid_value": milestone_id("m2")}),
]


@pytest.mark.parametrize(("what", "change"), DRIFT, ids=[name for name, _ in DRIFT])
async def test_an_item_whose_record_changed_meanwhile_is_not_written_and_the_others_go_on(
    scene: Scene, what: str, change: dict[str, Any]
) -> None:
    run = await scene.start()
    item = item_of(run, "t1")
    scene.crm.change("tasks", task_id("t1"), **change)
    done = await scene.answer(run, approve(run))
    assert outcomes(done)[item] == "stale", what
    assert sorted(outcomes(done).values()) == ["stale", "verified", "verified"]
    assert scene.executed() == 2
    detail = next(result["detail"] for result in done["results"] if result["item_id"] == item)
    assert "->" in detail


async def test_a_deleted_target_is_stale_and_not_proposed_again(scene: Scene) -> None:
    run = await scene.start()
    item = item_of(run, "t1")
    scene.crm.delete("tasks", task_id("t1"))
    done = await scene.answer(run, approve(run, item))
    assert outcomes(done)[item] == "stale"
    assert task_id("t1") not in {(entry["task"] or {}).get("id") for entry in done["packet"]["items"]}
    assert scene.executed() == 0


async def test_a_stale_item_comes_back_with_current_values(scene: Scene) -> None:
    run = await scene.start()
    item = item_of(run, "t1")
    scene.crm.change("tasks", task_id("t1"), scheduledend="2026-11-20T00:00:00Z")
    done = await scene.answer(run, approve(run))
    assert outcomes(done)[item] == "stale"
    back = next(entry for entry in done["packet"]["items"] if entry["item_id"] == item)
    assert back["current"]["dueDate"] == "2026-11-20"
    last = await scene.answer(done, approve(done))
    assert outcomes(last)[item] == "verified"


@pytest.mark.parametrize("subject", ["the same", "Something new"])
async def test_a_next_step_yields_to_any_task_that_was_created_meanwhile(scene: Scene, subject: str) -> None:
    run = await scene.start()
    item = item_of(run, "m3")
    wanted = next(entry for entry in run["packet"]["items"] if entry["item_id"] == item)["arguments"]["subject"]
    row = scene.task("t1") | {
        "activityid": task_id("new"),
        "subject": wanted if subject == "the same" else subject,
        "_regardingobjectid_value": milestone_id("m3"),
    }
    scene.crm.add("tasks", row)
    done = await scene.answer(run, approve(run, item))
    assert outcomes(done)[item] == "stale"
    assert scene.executed() == 0


async def test_a_staged_payload_that_differs_is_cancelled_and_never_executed(scene: Scene) -> None:
    run = await scene.start()
    switch_on(scene.crm, "wrong_payload", tool="update_task")
    done = await scene.answer(run, approve(run, item_of(run, "t1")))
    assert list(outcomes(done).values()) == ["failed"]
    assert scene.executed() == 0
    assert [call["tool"] for call in scene.crm.calls("cancel_operation")] == ["cancel_operation"]


async def test_a_task_that_the_server_created_twice_is_a_mismatch(scene: Scene) -> None:
    run = await scene.start()
    switch_on(scene.crm, "double_write", tool="execute_operation")
    done = await scene.answer(run, approve(run, item_of(run, "m3")))
    assert list(outcomes(done).values()) == ["mismatch"]


async def test_a_write_that_lands_on_another_record_is_never_called_verified(scene: Scene) -> None:
    run = await scene.start()
    switch_on(scene.crm, "wrong_id", tool="update_task")
    done = await scene.answer(run, approve(run, item_of(run, "t1")))
    assert list(outcomes(done).values()) == ["failed"]
    assert scene.executed() == 0


async def test_a_write_applied_without_an_answer_is_found_by_reading_back(scene: Scene) -> None:
    run = await scene.start()
    switch_on(scene.crm, "crash_after", tool="execute_operation", times=1)
    done = await scene.answer(run, approve(run, item_of(run, "m3")))
    assert list(outcomes(done).values()) == ["verified"]
    assert scene.executed() == 1


@pytest.mark.parametrize(
    ("said", "status"),
    [("it is written", "completed"), ("leave it", "completed"), ("it is not written", "awaiting_confirmation")],
)
async def test_a_write_of_unknown_outcome_is_asked_about_and_never_sent_again(
    scene: Scene, said: str, status: str
) -> None:
    run = await scene.start()
    item = item_of(run, "m3")
    switch_on(scene.crm, "crash_before", tool="execute_operation", times=1)
    rejected = {other["item_id"]: "reject" for other in run["packet"]["items"] if other["item_id"] != item}
    answer = {"packet_hash": run["packet"]["packet_hash"], "by_item": {item: "approve", **rejected}}
    done = await scene.answer(run, answer)
    assert outcomes(done)[item] == "unknown"
    assert (done["status"], done["question"]["kind"]) == ("needs_input", "outcome")
    assert len(scene.crm.calls("execute_operation")) == 1
    after = await scene.answer(done, said)
    assert after["status"] == status
    assert len(scene.crm.calls("execute_operation")) == 1


async def test_a_refused_write_fails_and_the_others_go_on(scene: Scene) -> None:
    run = await scene.start()
    switch_on(scene.crm, "error_on_write", tool="create_task")
    done = await scene.answer(run, approve(run))
    assert outcomes(done)[item_of(run, "m3")] == "failed"
    assert sorted(outcomes(done).values()) == ["failed", "verified", "verified"]


async def test_an_expired_sign_in_in_the_middle_keeps_the_approvals_for_the_same_command(scene: Scene) -> None:
    run = await scene.start()
    switch_on(scene.crm, "signed_out", tool="crm_query")  # what a create reads before it is sent
    failed = await scene.answer(run, approve(run))
    assert failed["error"]["code"] == "not_signed_in"
    assert item_of(run, "m3") not in outcomes(failed)
    clear(scene.crm)
    done = await scene.answer(run, approve(run))
    assert done["error"] is None
    assert set(outcomes(done).values()) == {"verified"}
    assert scene.executed() == 3


async def test_another_user_organisation_or_contract_cannot_approve(scene: Scene) -> None:
    run = await scene.start()
    ledger = scene.state.ledger
    for name, value in (
        ("me", task_id("someone")),
        ("organization", task_id("elsewhere")),
        ("url", "https://x.example"),
    ):
        was = scene.crm.setting(name)
        if name == "me":
            scene.crm.add("systemusers", {"systemuserid": value, "fullname": "Else", "title": "Solution Engineer"})
        scene.crm.set(name, value)
        after = await scene.answer(run, approve(run))
        assert after["packet"] == run["packet"], name
        assert "the packet was made for" in ledger.refusals(run["thread_id"])[-1]
        scene.crm.set(name, was)
    scene.contract = "dry_run"
    after = await scene.answer(run, approve(run))
    assert after["packet"] == run["packet"]
    assert scene.write_intents() == []


@pytest.mark.parametrize("fault", ["forbidden", "garbage"])
async def test_a_record_that_cannot_be_read_again_fails_its_item_and_the_others_go_on(
    scene: Scene, fault: Fault
) -> None:
    run = await scene.start()
    switch_on(scene.crm, fault, tool="crm_get_record", times=1)
    done = await scene.answer(run, approve(run))
    assert done["error"] is None
    assert sorted(outcomes(done).values()) == ["failed", "verified", "verified"]
    assert scene.executed() == 2
    assert "not sent" in next(result["detail"] for result in done["results"] if result["outcome"] == "failed")


async def test_an_approved_plan_that_was_tampered_with_fails_its_item_and_the_others_go_on(scene: Scene) -> None:
    run = await scene.start()
    item = item_of(run, "t1")
    ledger = scene.state.ledger
    decision = Decision(approve=tuple(entry["item_id"] for entry in run["packet"]["items"]))
    ledger.decide(run["thread_id"], run["packet"]["packet_hash"], decision, run["packet"]["crm"]["user_id"])
    with scene.state.database.transaction() as transaction:
        rows = transaction.rows("SELECT plan FROM packet WHERE thread_id = ?", (run["thread_id"],))
        plan = rows[0][0].replace(f'"taskId": "{task_id("t1")}"', f'"taskId": "{task_id("t2")}"')
        assert plan != rows[0][0]
        transaction.execute("UPDATE packet SET plan = ? WHERE thread_id = ?", (plan, run["thread_id"]))
    done = await scene.answer(run, approve(run))
    assert outcomes(done)[item] == "failed"
    assert sorted(outcomes(done).values()) == ["failed", "verified", "verified"]


async def test_two_threads_that_propose_the_same_create_write_it_once(scene: Scene) -> None:
    scene.load(case([milestone("m3", [])]))
    switch_on(scene.crm, "slow", tool="execute_operation", value=0.5)
    one, two = await scene.start(), await scene.start()
    done = await asyncio.gather(scene.answer(one, approve(one)), scene.answer(two, approve(two)))
    assert sorted(outcome for run in done for outcome in outcomes(run).values()) == ["stale", "verified"]
    assert scene.executed() == 1
