"""What changed between the packet and the write: every guarded field, on records of their own, in one run."""

from typing import Any

from tests.scene import Scene, approve, begun, case, item_of, milestone, milestone_id, outcomes, task, task_id

TASK_CHANGES: dict[str, dict[str, Any]] = {
    "due": {"scheduledend": "2026-11-20T00:00:00Z"},
    "description": {"description": "Done when the customer's lead signs the other sheet."},
    "subject": {"subject": "Another task"},
    "status": {"statuscode": 4},
    "owner": {"_ownerid_value": task_id("somebody")},
    "closed": {"statecode": 1, "statuscode": 5},
    "moved": {"_regardingobjectid_value": milestone_id("elsewhere")},
}
MILESTONE_CHANGES: dict[str, dict[str, Any]] = {
    "name": {"msp_name": "Another name"},
    "date": {"msp_milestonedate": "2027-02-15"},
    "at_risk": {"msp_milestonestatus": 861980001},
    "cancelled": {"msp_milestonestatus": 861980004},
    "committed": {"msp_commitmentrecommendation": 861980001},
    "opportunity": {"_msp_opportunityid_value": milestone_id("another opportunity")},
}


def creates(scene: Scene) -> list[str]:
    """The milestones for which a create reached the server."""
    return [call["arguments"]["milestoneId"] for call in scene.crm.calls("create_task")]


def updates(scene: Scene) -> list[str]:
    """The tasks for which an update or a close reached the server."""
    return [call["arguments"]["taskId"] for call in scene.crm.calls("update_task", "close_task")]


async def test_a_task_whose_due_words_owner_status_or_milestone_changed_is_not_touched(scene: Scene) -> None:
    keys = [*TASK_CHANGES, "deleted", "untouched"]
    scene.load(case([*(milestone(f"of {key}", [task(key)]) for key in keys), milestone("elsewhere", [task("fine")])]))
    async with scene.runner() as runner:
        run = await begun(runner)
        items = {key: item_of(run, key) for key in keys}
        for key, change in TASK_CHANGES.items():
            scene.crm.change("tasks", task_id(key), **change)
        scene.crm.delete("tasks", task_id("deleted"))
        done = await runner.resume(run["thread_id"], approve(run, *items.values()))
    found = outcomes(done)
    assert {key: found[item] for key, item in items.items()} == dict.fromkeys(keys, "stale") | {"untouched": "verified"}
    assert updates(scene) == [task_id("untouched")]
    for key, change in TASK_CHANGES.items():
        assert scene.task(key).items() >= change.items()

    back = {item["item_id"]: item for item in done["packet"]["items"]}
    assert items["closed"] not in back and items["deleted"] not in back and items["untouched"] not in back
    assert back[items["due"]]["current"]["dueDate"] == "2026-11-20"
    assert back[items["subject"]]["task"]["subject"] == "Another task"


async def test_a_milestone_whose_name_date_status_commitment_or_opportunity_changed_gets_no_task(scene: Scene) -> None:
    keys = [*MILESTONE_CHANGES, "deleted", "untouched"]
    scene.load(case([milestone(key, []) for key in keys]))
    async with scene.runner() as runner:
        run = await begun(runner)
        items = {key: item_of(run, key) for key in keys}
        for key, change in MILESTONE_CHANGES.items():
            scene.crm.change("msp_engagementmilestones", milestone_id(key), **change)
        scene.crm.delete("msp_engagementmilestones", milestone_id("deleted"))
        done = await runner.resume(run["thread_id"], approve(run, *items.values()))
    found = outcomes(done)
    assert {key: found[item] for key, item in items.items()} == dict.fromkeys(keys, "stale") | {"untouched": "verified"}
    assert creates(scene) == [milestone_id("untouched")]

    back = {item["item_id"]: item for item in done["packet"]["items"]}
    assert {items["cancelled"], items["committed"], items["deleted"], items["untouched"]}.isdisjoint(back)
    assert back[items["name"]]["milestone"]["name"] == "Another name"


async def test_what_came_back_stale_needs_an_approval_of_its_own_and_is_then_written_once(scene: Scene) -> None:
    async with scene.runner() as runner:
        run = await begun(runner)
        item = item_of(run, "t1")
        scene.crm.change("tasks", task_id("t1"), description="Done when the other sheet is accepted.")
        done = await runner.resume(run["thread_id"], approve(run))
        again = await runner.resume(run["thread_id"], approve(run))
        assert again["packet"] == done["packet"]
        assert task_id("t1") not in updates(scene)
        last = await runner.resume(run["thread_id"], approve(done, item))
    assert outcomes(last)[item] == "verified"
    assert updates(scene).count(task_id("t1")) == 1


async def test_a_record_that_changes_twice_is_stale_twice(scene: Scene) -> None:
    async with scene.runner() as runner:
        run = await begun(runner)
        item = item_of(run, "t1")
        for day in ("2026-11-19", "2026-11-20"):
            scene.crm.change("tasks", task_id("t1"), scheduledend=f"{day}T00:00:00Z")
            run = await runner.resume(run["thread_id"], approve(run, item))
            assert outcomes(run)[item] == "stale"
    assert scene.write_intents() == []


async def test_a_search_for_the_blocker_yields_only_to_a_task_of_the_same_subject(scene: Scene) -> None:
    blocked = {"status": "Blocked", "forecastcomments": None}
    scene.load(case([milestone(key, [], **blocked) for key in ("other", "same")]))
    async with scene.runner() as runner:
        run = await begun(runner)
        items = {key: item_of(run, key) for key in ("other", "same")}
        wanted = {item["item_id"]: item["arguments"]["subject"] for item in run["packet"]["items"]}
        for key, subject in (("other", "Something new"), ("same", wanted[items["same"]].upper())):
            row = {"activityid": task_id(key), "subject": subject, "_regardingobjectid_value": milestone_id(key)}
            scene.crm.add("tasks", row | {"statecode": 0, "statuscode": 3})
        done = await runner.resume(run["thread_id"], approve(run, *items.values()))
    assert {key: outcomes(done)[item] for key, item in items.items()} == {"other": "verified", "same": "stale"}
    assert creates(scene) == [milestone_id("other")]


async def test_two_runs_that_propose_the_same_write_it_once(scene: Scene) -> None:
    async with scene.runner() as runner:
        one, two = await begun(runner), await begun(runner)
        first = await runner.resume(one["thread_id"], approve(one))
        second = await runner.resume(two["thread_id"], approve(two))
    assert set(outcomes(first).values()) == {"verified"}
    assert set(outcomes(second).values()) == {"stale"}
    assert scene.executed() == 3


async def test_a_packet_of_another_thread_approves_nothing(scene: Scene) -> None:
    async with scene.runner() as runner:
        one = await begun(runner)
        scene.crm.change("tasks", task_id("t2"), scheduledend="2026-11-17T00:00:00Z")
        two = await begun(runner)
        assert one["packet"]["packet_hash"] != two["packet"]["packet_hash"]
        after = await runner.resume(two["thread_id"], approve(one))
    assert after["packet"] == two["packet"]
    assert scene.write_intents() == []
    assert "is the one that waits" in scene.state.ledger.refusals(two["thread_id"])[-1]
