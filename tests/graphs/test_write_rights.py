"""How long an approval holds, what it is good for, and who gets it when several ask at once."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from policy.settings import PolicySettings
from runs.connection import embedded
from runs.wiring import open_runner
from sandbox.columns import TABLES
from sandbox.faults import clear, switch_on
from tests.graphs.test_langgraph_traps import Head, decision
from tests.scene import Scene, approve, begun, item_of, milestone_id, outcomes


def everything(scene: Scene) -> dict[str, list[dict[str, Any]]]:
    """Every record of the CRM."""
    return {name: scene.crm.rows(name) for name in TABLES}


@pytest.mark.parametrize("contract", ["staged", "dry_run"])
async def test_reading_asking_revising_and_rejecting_call_no_write_tool_under_either_contract(
    scene: Scene, contract: str
) -> None:
    scene.contract = contract
    before = everything(scene)
    async with scene.runner() as runner:
        run = await begun(runner)
        thread, item = run["thread_id"], item_of(run, "t1")
        await runner.resume(thread, "looks good to me")
        changes = {item: {"dueDate": "2026-12-04"}}
        revision = {"decision": "revise", "packet_hash": run["packet"]["packet_hash"], "changes": changes}
        revised = await runner.resume(thread, revision)
        assert revised["packet"]["packet_hash"] != run["packet"]["packet_hash"]
        await runner.resume(thread, approve(run))
        done = await runner.resume(thread, {"decision": "reject", "packet_hash": revised["packet"]["packet_hash"]})
    assert set(outcomes(done).values()) == {"rejected"}
    assert scene.write_intents() == []
    assert everything(scene) == before


async def test_a_preview_is_asked_for_once_per_approved_item_and_changes_no_record(previewing: Scene) -> None:
    before = everything(previewing)
    async with previewing.runner() as runner:
        run = await begun(runner)
        first = await runner.resume(run["thread_id"], approve(run, item_of(run, "t2")))
        assert previewing.write_intents() == [("update_task", "ok")]
        last = await runner.resume(run["thread_id"], approve(first))
    assert set(outcomes(last).values()) == {"previewed"}
    assert sorted(tool for tool, _ in previewing.write_intents()) == ["create_task", "update_task", "update_task"]
    assert everything(previewing) == before


async def test_a_run_whose_reads_fail_midway_calls_no_write_tool(scene: Scene) -> None:
    switch_on(scene.crm, "signed_out", tool="crm_query", after=2)
    run = await scene.start()
    assert run["status"] == "failed"
    assert scene.write_intents() == []


async def test_an_approval_that_expires_between_two_items_writes_no_more(scene: Scene) -> None:
    def pass_a_day(event: dict[str, Any]) -> None:
        if "submit_next_write" in event["data"]:
            scene.ahead = timedelta(hours=25)

    run = await scene.start()
    state = scene.state
    async with open_runner(state, embedded(state.folder, "staged"), PolicySettings(), on_event=pass_a_day) as runner:
        done = await runner.resume(run["thread_id"], approve(run))
    assert list(outcomes(done).values()) == ["verified", "failed", "failed"]
    assert scene.executed() == 1


async def test_an_approval_that_was_cut_off_is_no_right_a_day_later(scene: Scene) -> None:
    async with scene.runner() as runner:
        run = await begun(runner)
        switch_on(scene.crm, "signed_out", tool="crm_get_record")
        failed = await runner.resume(run["thread_id"], approve(run))
        assert failed["error"]["code"] == "not_signed_in"
    assert {effect.state for effect in scene.state.ledger.effects(run["thread_id"])} == {"approved"}
    clear(scene.crm)
    scene.ahead = timedelta(hours=25)
    done = await scene.answer(run, approve(run))
    assert "verified" not in outcomes(done).values()
    assert scene.write_intents() == []


async def test_two_graphs_that_get_the_same_approval_at_once_write_each_item_once(scene: Scene) -> None:
    async with Head(scene) as one, Head(scene) as two:
        packet_hash = await one.to_packet()
        ends = await asyncio.gather(
            one.resume(decision(packet_hash)), two.resume(decision(packet_hash)), return_exceptions=True
        )
        if scene.executed() < 3:
            await one.resume(decision(packet_hash))
    assert any(not isinstance(end, BaseException) for end in ends)
    assert scene.executed() == 3
    assert [effect.outcome for effect in scene.state.ledger.effects("t")] == ["verified"] * 3


async def test_a_yes_and_a_no_at_once_never_write_what_the_no_took(scene: Scene) -> None:
    async with Head(scene) as one, Head(scene) as two:
        packet_hash = await one.to_packet()
        await asyncio.gather(
            one.resume(decision(packet_hash)), two.resume(decision(packet_hash, "reject")), return_exceptions=True
        )
        for head in (one, two):
            await head.graph.ainvoke(None, head.config)
    found = {effect.outcome for effect in scene.state.ledger.effects("t")}
    assert found in ({"rejected"}, {"verified"})
    assert scene.executed() == (3 if found == {"verified"} else 0)


async def test_approvals_of_different_items_at_once_write_only_the_one_that_came_first(scene: Scene) -> None:
    run = await scene.start()
    items = [item_of(run, key) for key in ("t1", "t2")]
    async with scene.runner() as one, scene.runner() as two:
        await asyncio.gather(
            *(
                runner.resume(run["thread_id"], approve(run, item))
                for runner, item in zip((one, two), items, strict=True)
            ),
            return_exceptions=True,
        )
    effects = scene.state.ledger.effects(run["thread_id"])
    assert [effect.outcome for effect in effects] == ["verified"]
    assert scene.executed() == 1
    waiting = scene.state.ledger.waiting(run["thread_id"])
    assert waiting is not None
    assert {effects[0].item_id, *(item.item_id for item in waiting.packet.items)} == {*items, item_of(run, "m3")}
    assert milestone_id("m3") not in {call["arguments"].get("milestoneId") for call in scene.crm.calls("create_task")}
