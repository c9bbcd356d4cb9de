"""The server in trouble while approved items are written: nothing is sent twice or called what it is not."""

from typing import Any

import pytest

from policy.settings import PolicySettings
from runs.connection import embedded
from runs.wiring import open_runner
from sandbox.faults import Fault, clear, switch_on
from tests.scene import Scene, approve, begun, item_of, milestone_id, outcomes, task_id


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SE_OPS_WRITE_TIMEOUT", "2")
    monkeypatch.setenv("SE_OPS_RETRY_DELAY", "0.05")


def sent(scene: Scene, tool: str = "execute_operation") -> int:
    """How often a tool was called, whatever came of it."""
    return len(scene.crm.calls(tool))


def only(run: dict[str, Any], item: str) -> dict[str, Any]:
    """The approval of one item that rejects the others, so that nothing else waits."""
    words = {one["item_id"]: "approve" if one["item_id"] == item else "reject" for one in run["packet"]["items"]}
    return {"packet_hash": run["packet"]["packet_hash"], "by_item": words}


def tasks_of(scene: Scene, key: str) -> int:
    """How many tasks a milestone has."""
    return len(scene.crm.rows("tasks", _regardingobjectid_value=milestone_id(key)))


@pytest.mark.parametrize("target", ["t1", "m3"])
async def test_a_write_that_is_applied_and_never_answered_is_read_back_and_not_sent_again(
    scene: Scene, target: str
) -> None:
    async with scene.runner() as runner:
        run = await begun(runner)
        item = item_of(run, target)
        switch_on(scene.crm, "no_answer_after", tool="execute_operation", times=1)
        done = await runner.resume(run["thread_id"], approve(run, item))
    assert outcomes(done)[item] == "verified"
    assert (sent(scene), scene.executed()) == (1, 1)
    assert tasks_of(scene, "m3") == (1 if target == "m3" else 0)


async def test_an_update_whose_server_dies_before_it_writes_is_unknown_and_the_others_go_on(scene: Scene) -> None:
    async with scene.runner() as runner:
        run = await begun(runner)
        first = run["packet"]["items"][0]["item_id"]
        switch_on(scene.crm, "crash_before", tool="execute_operation", times=1)
        done = await runner.resume(run["thread_id"], approve(run))
    found = outcomes(done)
    assert found.pop(first) == "unknown"
    assert list(found.values()) == ["verified", "verified"]
    assert (sent(scene), scene.executed()) == (3, 2)
    assert done["question"]["kind"] == "outcome"


async def test_what_the_person_says_was_not_written_comes_back_and_is_written_once_after_a_new_approval(
    scene: Scene,
) -> None:
    async with scene.runner() as runner:
        run = await begun(runner)
        item = item_of(run, "m3")
        switch_on(scene.crm, "crash_before", tool="execute_operation", times=1)
        asked = await runner.resume(run["thread_id"], only(run, item))
        unclear = await runner.resume(run["thread_id"], "I think so")
        assert unclear["question"] == asked["question"]
        back = await runner.resume(run["thread_id"], "it is not written")
        assert [one["item_id"] for one in back["packet"]["items"] if one["kind"] == "write"] == [item]
        assert back["packet"]["packet_hash"] != run["packet"]["packet_hash"]
        refused = await runner.resume(run["thread_id"], approve(run, item))
        assert (refused["packet"], scene.executed()) == (back["packet"], 0)
        done = await runner.resume(run["thread_id"], approve(back))
    assert outcomes(done)[item] == "verified"
    assert (scene.executed(), tasks_of(scene, "m3")) == (1, 1)


async def test_what_was_written_after_all_is_not_written_again_though_the_person_says_it_is_not(scene: Scene) -> None:
    async with scene.runner() as runner:
        run = await begun(runner)
        item = item_of(run, "m3")
        switch_on(scene.crm, "crash_before", tool="execute_operation", times=1)
        await runner.resume(run["thread_id"], only(run, item))
        back = await runner.resume(run["thread_id"], "it is not written")
        arguments = back["packet"]["items"][0]["arguments"]
        row = {"activityid": task_id("late"), "subject": arguments["subject"], "statecode": 0, "statuscode": 2}
        scene.crm.add("tasks", row | {"_regardingobjectid_value": milestone_id("m3")})
        done = await runner.resume(run["thread_id"], approve(back))
    assert outcomes(done)[item] == "stale"
    assert (scene.executed(), tasks_of(scene, "m3")) == (0, 1)


@pytest.mark.parametrize("said", ["it is written", "leave it"])
async def test_the_persons_word_on_an_unknown_outcome_is_kept_and_ends_the_run(scene: Scene, said: str) -> None:
    async with scene.runner() as runner:
        run = await begun(runner)
        item = item_of(run, "m3")
        switch_on(scene.crm, "crash_before", tool="execute_operation", times=1)
        await runner.resume(run["thread_id"], only(run, item))
        done = await runner.resume(run["thread_id"], said)
    assert (done["status"], done["question"]) == ("completed", None)
    assert outcomes(done)[item] == "unknown"
    assert said in next(result["detail"] for result in done["results"] if result["item_id"] == item)
    assert (sent(scene), scene.executed()) == (1, 0)


async def test_a_refusal_to_execute_fails_that_item_and_leaves_no_operation_staged(scene: Scene) -> None:
    async with scene.runner() as runner:
        run = await begun(runner)
        first = run["packet"]["items"][0]["item_id"]
        switch_on(scene.crm, "error_on_write", tool="execute_operation", times=1)
        done = await runner.resume(run["thread_id"], approve(run))
    found = outcomes(done)
    assert found.pop(first) == "failed"
    assert list(found.values()) == ["verified", "verified"]
    assert [call["outcome"] for call in scene.crm.calls("cancel_operation")] == ["ok"]
    assert (sent(scene), scene.executed()) == (3, 2)


@pytest.mark.parametrize("fault", ["throttled", "server_error"])
async def test_reads_of_the_write_path_are_tried_again_and_writes_are_not(scene: Scene, fault: Fault) -> None:
    async with scene.runner() as runner:
        run = await begun(runner)
        switch_on(scene.crm, fault, tool="crm_get_record", times=1)
        switch_on(scene.crm, fault, tool="create_task", times=1)
        done = await runner.resume(run["thread_id"], approve(run))
    found = outcomes(done)
    assert found.pop(item_of(run, "m3")) == "failed"
    assert list(found.values()) == ["verified", "verified"]
    assert sent(scene, "create_task") == 1


@pytest.mark.parametrize("fault", ["unauthorized", "signed_out"])
async def test_a_sign_in_that_ends_between_two_items_keeps_the_approval_of_the_rest(scene: Scene, fault: Fault) -> None:
    def end_sign_in(event: dict[str, Any]) -> None:
        if "submit_next_write" in event["data"]:
            switch_on(scene.crm, fault)

    run = await scene.start()
    state = scene.state
    async with open_runner(state, embedded(state.folder, "staged"), PolicySettings(), on_event=end_sign_in) as runner:
        failed = await runner.resume(run["thread_id"], approve(run))
    assert (failed["status"], failed["error"]["code"]) == ("failed", "not_signed_in")
    assert outcomes(failed) == {item_of(run, "t1"): "verified"}
    assert (sent(scene), scene.executed()) == (1, 1)

    still = await scene.answer(run, approve(run))
    assert (still["error"]["code"], scene.executed()) == ("not_signed_in", 1)
    clear(scene.crm)
    done = await scene.answer(run, approve(run))
    assert (done["status"], done["error"]) == ("completed", None)
    assert set(outcomes(done).values()) == {"verified"}
    assert (sent(scene), scene.executed()) == (3, 3)


@pytest.mark.parametrize("fault", ["unauthorized", "signed_out"])
async def test_a_sign_in_that_ends_while_an_item_is_staged_keeps_that_items_approval_too(
    scene: Scene, fault: Fault
) -> None:
    async with scene.runner() as runner:
        run = await begun(runner)
        switch_on(scene.crm, fault, tool="update_task")
        failed = await runner.resume(run["thread_id"], approve(run))
        assert (failed["status"], failed["error"]["code"]) == ("failed", "not_signed_in")
        assert (outcomes(failed), scene.executed()) == ({}, 0)
        clear(scene.crm)
        done = await runner.resume(run["thread_id"], approve(run))
    assert (done["status"], set(outcomes(done).values())) == ("completed", {"verified"})
    assert scene.executed() == 3


async def test_a_write_that_the_server_repeated_and_then_refused_is_read_back_and_not_called_failed(
    scene: Scene,
) -> None:
    # The first of the server's own tries closes the task, the second one is refused for it is closed.
    scene.crm.change("tasks", task_id("t1"), statuscode=5)
    async with scene.runner() as runner:
        run = await begun(runner)
        item = item_of(run, "t1")
        switch_on(scene.crm, "double_write", tool="execute_operation", times=1)
        done = await runner.resume(run["thread_id"], approve(run, item))
    assert outcomes(done)[item] == "verified"
    assert (sent(scene), scene.executed()) == (1, 1)
    assert "read-only" in done["results"][0]["detail"]


async def test_a_sign_in_that_ends_at_the_execution_leaves_its_outcome_open_where_it_cannot_be_read_back(
    scene: Scene,
) -> None:
    async with scene.runner() as runner:
        run = await begun(runner)
        item = item_of(run, "t1")
        switch_on(scene.crm, "signed_out", tool="execute_operation", times=1)
        switch_on(scene.crm, "signed_out", tool="crm_get_record", after=2)
        done = await runner.resume(run["thread_id"], approve(run, item))
    assert outcomes(done)[item] == "unknown"
    assert (sent(scene), scene.executed()) == (1, 0)
