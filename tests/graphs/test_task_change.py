"""Direct wishes about tasks, from the wish to what the CRM has: through the same packet and gate as every flow."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from tests.scene import (
    AS_OF,
    CRITERION,
    Scene,
    approve,
    case,
    item_of,
    milestone,
    milestone_id,
    outcomes,
    task,
    task_id,
)

FRIDAY = "2026-11-27"
Json = dict[str, Any]


def wish(what: str, words: str | None = None, **given: Any) -> dict[str, Any]:
    return {"what": what, "task": words, **given}


def proofs(**changed: Any) -> Any:
    """Two proofs and a sizing task on the first milestone, a closed rehearsal on the second."""
    return case(
        [
            milestone(
                "m1",
                [
                    task("t1", subject="Proof of concept: line 4", category="PoC/Pilot"),
                    task("t2", subject="Proof of concept: line 7", category="PoC/Pilot"),
                    task("t3", subject="Sizing review"),
                ],
            ),
            milestone("m2", [task("t4", subject="Failover rehearsal", status="Completed")]),
        ],
        **changed,
    )


@pytest.fixture
def proof_scene(scene: Scene) -> Scene:
    return scene.load(proofs())


class Talk:
    """One server through a test: wishes, then answers."""

    def __init__(self, runner: Any) -> None:
        self._runner = runner

    async def start(self, *wishes: Json) -> Json:
        """Carry the wishes to the first stop."""
        found: Json = await self._runner.start("task_change", {"as_of": AS_OF, "wishes": list(wishes)})
        return found

    async def answer(self, run: Json, answer: Any) -> Json:
        """Answer the run."""
        found: Json = await self._runner.resume(run["thread_id"], answer)
        return found


@pytest.fixture
async def talk(proof_scene: Scene) -> AsyncIterator[Talk]:
    async with proof_scene.runner() as runner:
        yield Talk(runner)


async def test_approved_wishes_are_verified_in_the_crm_and_nothing_else_is_proposed(
    talk: Talk, proof_scene: Scene
) -> None:
    scene = proof_scene
    run = await talk.start(
        wish("close", "line 4 poc"),
        wish("redate", "sizing", due=FRIDAY),
        wish("describe", pronoun=True, text="Agreed with the plant."),
        wish("create", subject="Cutover plan", milestone="milestone m2", due="2026-12-01"),
    )
    assert (run["flow"], run["status"], run["error"]) == ("task_hygiene", "awaiting_confirmation", None)
    assert sorted(item["tool"] for item in run["packet"]["items"]) == ["close_task", "create_task", "update_task"]
    assert all(item["why"].startswith("you asked for it: ") for item in run["packet"]["items"])
    assert [warning for warning in run["warnings"] if warning.startswith("as you asked: ")]
    assert len(run["milestones"]) == 2
    assert all(len(one["guardrails"]) == 4 for one in run["milestones"])
    assert scene.write_intents() == []
    done = await talk.answer(run, approve(run))
    assert set(outcomes(done).values()) == {"verified"}
    assert (scene.task("t1")["statecode"], scene.task("t1")["statuscode"]) == (1, 5)
    assert scene.task("t3")["scheduledend"].startswith(FRIDAY)
    assert scene.task("t3")["description"] == f"{CRITERION}\nAgreed with the plant."
    rows = scene.crm.rows("tasks", subject="Cutover plan")
    assert [row["scheduledend"][:10] for row in rows] == ["2026-12-01"]
    assert scene.executed() == 3


async def test_an_unclear_wish_is_asked_about_and_the_answer_makes_the_packet(talk: Talk, proof_scene: Scene) -> None:
    scene = proof_scene
    run = await talk.start(wish("status", "poc", status="Deferred"), wish("create", subject="Cutover plan"))
    assert (run["status"], run["question"]["kind"], run["packet"]) == ("needs_input", "identity", None)
    assert len(run["question"]["options"]) == 2
    option = next(option for option in run["question"]["options"] if task_id("t2") in option)
    second = await talk.answer(run, option)
    assert second["status"] == "needs_input"
    assert {option.rpartition("(")[2][:-1] for option in second["question"]["options"]} == {
        milestone_id("m1"),
        milestone_id("m2"),
    }
    third = await talk.answer(second, "milestone m2")
    assert (third["status"], third["question"]) == ("awaiting_confirmation", None)
    assert {item["milestone"]["id"] for item in third["packet"]["items"]} == {milestone_id("m1"), milestone_id("m2")}
    done = await talk.answer(third, approve(third, item_of(third, "t2")))
    assert outcomes(done) == {item_of(third, "t2"): "verified"}
    assert (scene.task("t1")["statuscode"], scene.task("t2")["statuscode"]) == (3, 7)
    assert done["status"] == "awaiting_confirmation"


async def test_a_wish_that_fits_nothing_is_asked_about_until_it_is_left(talk: Talk, proof_scene: Scene) -> None:
    run = await talk.start(wish("close", "billing"))
    assert {option.rpartition("(")[2][:-1] for option in run["question"]["options"]} == {
        task_id("t1"), task_id("t2"), task_id("t3"),
    }  # fmt: skip
    again = await talk.answer(run, "whatever")
    assert again["status"] == "needs_input"
    left = await talk.answer(again, "leave it")
    assert (left["status"], left["packet"]) == ("completed", None)
    assert [warning for warning in left["warnings"] if warning.startswith("left out, as you said: ")]
    assert proof_scene.write_intents() == []


async def test_a_closed_task_cannot_be_closed(talk: Talk, proof_scene: Scene) -> None:
    run = await talk.start(wish("close", "rehearsal"))
    (item,) = run["packet"]["items"]
    assert (item["kind"], item["tool"], item["task"]["id"]) == ("manual", None, task_id("t4"))
    assert (run["status"], proof_scene.write_intents()) == ("completed", [])


async def test_a_stale_wish_is_planned_again_with_current_values_and_stays_the_wish(
    talk: Talk, proof_scene: Scene
) -> None:
    scene = proof_scene
    run = await talk.start(wish("redate", "sizing", shift_days=7), wish("close", "line 7"))
    item, closing = item_of(run, "t3"), item_of(run, "t2")
    scene.crm.change("tasks", task_id("t3"), scheduledend="2026-11-24T00:00:00Z")
    scene.crm.delete("tasks", task_id("t2"))
    done = await talk.answer(run, approve(run))
    assert outcomes(done) == {item: "stale", closing: "stale"}
    (back,) = done["packet"]["items"]
    assert (back["item_id"], back["current"], back["proposed"]) == (
        item, {"dueDate": "2026-11-24"}, {"dueDate": "2026-12-01"},
    )  # fmt: skip
    assert back["why"] == next(one["why"] for one in run["packet"]["items"] if one["item_id"] == item)
    last = await talk.answer(done, approve(done))
    assert outcomes(last)[item] == "verified"
    assert (last["status"], scene.executed()) == ("completed", 1)


async def test_a_new_task_that_somebody_created_meanwhile_is_not_created_twice(talk: Talk, proof_scene: Scene) -> None:
    scene = proof_scene
    run = await talk.start(wish("create", subject="Cutover plan", milestone="m2"))
    row = scene.task("t3") | {
        "activityid": task_id("new"),
        "subject": "cutover plan",
        "_regardingobjectid_value": milestone_id("m2"),
    }
    scene.crm.add("tasks", row)
    done = await talk.answer(run, approve(run))
    assert list(outcomes(done).values()) == ["stale"]
    assert (done["status"], scene.executed()) == ("completed", 0)


async def test_another_role_gets_a_recommendation_and_nothing_to_approve(scene: Scene) -> None:
    scene.load(proofs(me={"key": "me", "name": "Avery Chen", "title": "Cloud Solution Architect"}))
    async with scene.runner() as runner:
        run = await Talk(runner).start(wish("close", "sizing"))
    assert [(item["kind"], item["route_to"]) for item in run["packet"]["items"]] == [("recommendation", "SE")]
    assert run["status"] == "completed"


async def test_a_past_date_waits_for_the_persons_own(talk: Talk, proof_scene: Scene) -> None:
    run = await talk.start(wish("redate", "sizing", due="2026-11-02"))
    (item,) = run["packet"]["items"]
    assert item["kind"] == "needs_text"
    refused = await talk.answer(run, approve(run))
    assert refused["packet"] == run["packet"]
    changes = {item["item_id"]: {"dueDate": FRIDAY}}
    revise = {"decision": "revise", "packet_hash": run["packet"]["packet_hash"], "changes": changes}
    revised = await talk.answer(run, revise)
    done = await talk.answer(revised, approve(revised))
    assert list(outcomes(done).values()) == ["verified"]
    assert proof_scene.task("t3")["scheduledend"].startswith(FRIDAY)
