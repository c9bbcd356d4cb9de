"""WorkIQ absent, slow, refusing or answering nonsense: every flow still ends and says what it did not have."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

import pytest

from policy.settings import PolicySettings
from runs.connection import Connection, embedded
from runs.runner import Runner
from runs.wiring import open_runner
from sandbox.cases import Case
from sandbox.faults import Fault, switch_on
from sandbox.store import Store
from tests.scene import AS_OF, Scene, case, milestone, task

ASKING = ("bant_handoff", "influenced_follow_through", "evidence_companion", "daily")
HEALTHY = {"due": "2026-12-10"}
SAID = "The firewall rule is in place since yesterday, the tunnel carries traffic again."


def told(**changed: Any) -> Case:
    """An uncommitted and a committed milestone, and one message on the second."""
    proof = task(
        "t2", category="PoC/Pilot", status="Waiting on someone else", description="Waiting for the firewall rule."
    )
    return case(
        [
            milestone("m1", [task("t1", **HEALTHY)], name="Landing zone"),
            milestone("m2", [proof | HEALTHY], name="Hub firewall", commitment="Committed", status="Blocked"),
        ],
        m365=[{"source": "Teams", "date": "2026-11-20", "author": "Ann Lee", "text": SAID}],
        **changed,
    )


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SE_OPS_WORKIQ_TIMEOUT", "1")
    monkeypatch.setenv("SE_OPS_RETRY_DELAY", "0.05")


@asynccontextmanager
async def runner_of(scene: Scene, *, without_work_iq: bool = False) -> AsyncIterator[Runner]:
    connection: Connection = embedded(scene.state.folder, "staged")
    if without_work_iq:
        connection = replace(connection, servers=replace(connection.servers, workiq=None))
    async with open_runner(scene.state, connection, PolicySettings()) as runner:
        yield runner


async def run_of(runner: Runner, flow: str, **request: Any) -> dict[str, Any]:
    run = await runner.start(flow, {"as_of": AS_OF, **request})
    assert run["error"] is None
    assert run["status"] in ("awaiting_confirmation", "completed")
    return run


def questions(store: Store) -> int:
    return len(store.calls("ask_work_iq"))


@pytest.mark.requirement("workiq.with-crm")
async def test_with_work_iq_each_asking_flow_says_what_it_heard(scene: Scene) -> None:
    scene.load(told())
    async with runner_of(scene) as runner:
        for flow in ASKING:
            run = await run_of(runner, flow)
            assert (run["coverage"]["m365"], run["warnings"]) == ("ok", [])
            assert run["coverage"]["m365_calls"] == 4
            if flow != "bant_handoff":
                kinds = [finding["kind"] for one in run["milestones"] for finding in one["evidence_findings"]]
                assert "blocker_resolved" in kinds


async def test_without_a_work_iq_server_each_flow_ends_and_says_so(scene: Scene) -> None:
    scene.load(told())
    async with runner_of(scene, without_work_iq=True) as runner:
        for flow in ASKING:
            run = await run_of(runner, flow)
            assert run["coverage"]["m365"] == "not_available"
            assert any("WorkIQ" in warning for warning in run["warnings"])
            assert all(one["evidence_findings"] == [] for one in run["milestones"])


async def test_work_iq_is_not_asked_where_the_user_says_so(scene: Scene) -> None:
    scene.load(told())
    async with runner_of(scene) as runner:
        for flow in ASKING:
            run = await run_of(runner, flow, m365=False)
            assert (run["coverage"]["m365"], run["coverage"]["m365_calls"]) == ("not_asked", 0)
    assert questions(scene.crm) == 0


@pytest.mark.parametrize(("fault", "calls"), [("forbidden", 1), ("eula", 1)])
async def test_a_refusal_for_good_is_heard_once_and_the_other_questions_are_not_asked(
    scene: Scene, fault: Fault, calls: int
) -> None:
    scene.load(told())
    switch_on(scene.crm, fault, tool="ask_work_iq")
    async with runner_of(scene) as runner:
        run = await run_of(runner, "daily")
    assert (run["coverage"]["m365"], questions(scene.crm)) == ("not_available", calls)
    assert any("ask_work_iq" in warning or "WorkIQ" in warning for warning in run["warnings"])


@pytest.mark.parametrize("fault", ["hang", "throttled", "null_response", "garbage", "html", "crash_before"])
async def test_a_work_iq_that_hangs_crashes_or_answers_nonsense_costs_a_run_nothing_but_its_evidence(
    scene: Scene, fault: Fault
) -> None:
    scene.load(told())
    switch_on(scene.crm, fault, tool="ask_work_iq")
    async with runner_of(scene) as runner:
        for flow in ASKING if fault in ("garbage", "html", "null_response") else ("daily",):
            run = await run_of(runner, flow)
            assert run["coverage"]["m365"] == "not_available"
            assert run["warnings"]
            assert all(one["evidence_findings"] == [] for one in run["milestones"])


async def test_one_source_that_does_not_answer_is_partial_and_no_silence_is_taken_for_evidence(scene: Scene) -> None:
    scene.load(told(opportunities=[{"key": "o1", "name": "Landing zone", "owner": "sam"}]))
    switch_on(scene.crm, "null_response", tool="ask_work_iq", times=1)
    async with runner_of(scene) as runner:
        run = await run_of(runner, "evidence_companion")
    assert run["coverage"]["m365"] == "partial"
    kinds = {finding["kind"] for one in run["milestones"] for finding in one["evidence_findings"]}
    assert "no_evidence" not in kinds


async def test_the_question_is_bounded_by_customer_opportunity_source_and_explicit_dates(scene: Scene) -> None:
    scene.load(told())
    async with runner_of(scene) as runner:
        await run_of(runner, "evidence_companion", since="2026-11-16", sources=["teams"], people=["Ann Lee"])
    (call,) = scene.crm.calls("ask_work_iq")
    asked = str(call["arguments"])
    for part in ("Contoso Ltd", "Landing zone", "Hub firewall", "2026-11-16", AS_OF, "Teams", "Ann Lee"):
        assert part in asked


async def test_beyond_the_limit_of_questions_the_less_urgent_opportunities_are_not_asked_and_named(
    scene: Scene,
) -> None:
    opportunities = [{"key": f"o{n}", "name": f"Opportunity {n}", "owner": "sam"} for n in range(1, 9)]
    milestones = [
        milestone(f"m{n}", [task(f"t{n}", **HEALTHY)], opportunity=f"o{n}", date=f"2027-0{n}-15") for n in range(1, 9)
    ]
    scene.load(case(milestones, opportunities=opportunities))
    async with runner_of(scene) as runner:
        run = await run_of(runner, "evidence_companion")
    assert (run["coverage"]["m365_calls"], run["coverage"]["m365"]) == (24, "partial")
    (warning,) = [text for text in run["warnings"] if "not asked about" in text]
    assert "Opportunity 7" in warning
    assert "Opportunity 8" in warning
    assert [bool(one["evidence_findings"]) for one in run["milestones"]].count(False) == 2
