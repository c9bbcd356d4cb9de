"""Flows B, C, D and the daily loop over one customer, sentence by sentence of the skill."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sandbox.cases import guid_of
from tests.scene import AS_OF, Scene, approve, case, milestone, outcomes, task

FINE = {"due": "2026-12-10"}
WAITING = FINE | {"status": "Waiting on someone else", "description": "Waiting for the rule."}
ASKED = ("bant_handoff", "influenced_follow_through", "evidence_companion", "daily")
READY = (
    "11/12: PO 7741 over 300k came in. CIO Tom Reeve owns the decision and signed it off. Outages of the order desk"
    " cost them a day each month, they want none at all. Go-live must be by 15 January 2027. Decided: hub and spoke"
    " with Azure Firewall. Blockers: none known."
)
ACCEPTED = "Fabric proof: report received, we accept it as it is."
IN_PLACE = "Fabric proof: the firewall rule is in place since yesterday, nothing holds you up any more."
CASE = case(
    [
        milestone("ready", [task("plan", **FINE)], name="Landing zone", forecastcomments=READY),
        milestone(
            "undecided",
            [task("sizing", **FINE)],
            name="Backup vault",
            forecastcomments=READY.replace("Decided: hub and spoke with Azure Firewall.", "Design is still open."),
        ),
        milestone("vague", [task("BANT", subject="BANT – Budget: ask finance", **FINE)], name="Digital twin"),
        milestone("held", [task("build", owner="dana", **FINE)], name="Order desk on AKS", forecastcomments=READY),
        milestone(
            "ours",
            [
                task("report", category="PoC/Pilot", description="Done when Contoso IT accepts the report.", **FINE),
                task("rule", owner="sam", **WAITING),
            ],
            name="Fabric proof",
            commitment="Committed",
            status="Blocked",
            forecastcomments="blocked by the missing firewall rule",
        ),
        milestone(
            "steady",
            [task("shop", status="Completed", category="Workshop"), task("run", owner="dana", **FINE)],
            name="Sentinel roll-out",
            commitment="Committed",
        ),
        milestone("theirs", [task("else", owner="sam", **FINE)], name="Print service", commitment="Committed"),
        milestone("late", [task("drill", due="2027-02-20")], name="Recovery drill", date="2027-01-15"),
        milestone("maybe", [task("idea", **FINE)], name="Copilot idea", commitment="Best Case"),
    ],
    people=[
        {"key": "sam", "name": "Sam Osei", "title": "Specialist"},
        {"key": "dana", "name": "Dana Ruiz", "title": "Cloud Solution Architect"},
        {"key": "femi", "name": "Femi Ade", "title": "Customer Success Account Manager"},
    ],
    dealteam=["me", "sam", "dana", "femi"],
    opportunities=[
        {
            "key": "o1",
            "name": "Cloud foundation",
            "owner": "sam",
            "modifiedon": "2026-11-10",
            "fields": {"budgetamount": 300000, "estimatedclosedate": "2027-01-15"},
        }
    ],
    m365=[
        {"source": "Teams", "date": "2026-11-20", "author": "Ann Lee (Contoso IT)", "text": ACCEPTED},
        {"source": "Outlook", "date": "2026-11-21", "author": "Bo Lind", "text": IN_PLACE},
        {
            "source": "Meeting",
            "date": "2026-10-01",
            "author": "Bo Lind",
            "text": "Digital twin: the board approved 2M.",
        },
    ],
)


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    return Scene(Path(tmp_path_factory.mktemp("skill")) / "state", contract="staged").load(CASE)


@pytest.fixture(scope="module")
def runs(scene: Scene) -> Iterator[dict[str, dict[str, Any]]]:
    async def every() -> dict[str, dict[str, Any]]:
        async with scene.runner(packet_limit=0) as runner:
            return {flow: await runner.start(flow, {"as_of": AS_OF}) for flow in ASKED}

    yield asyncio.run(every())


def mid(key: str) -> str:
    return guid_of("scene", "milestone", key)


def of(run: dict[str, Any], key: str) -> dict[str, Any]:
    return next(one for one in run["milestones"] if one["milestone_id"] == mid(key))


def items(run: dict[str, Any], key: str, tool: str | None = None) -> list[dict[str, Any]]:
    found = [item for item in run["packet"]["items"] if item["milestone"]["id"] == mid(key)]
    return [item for item in found if tool is None or item["tool"] == tool]


@pytest.mark.requirement("flow-b.steps")
def test_flow_b_reads_the_opportunity_with_crm_get_record(runs: dict[str, Any], scene: Scene) -> None:
    records = [call["arguments"] for call in scene.crm.calls("crm_get_record")]
    asked = [one for one in records if one["entitySet"] == "opportunities"]
    assert asked
    assert "budgetstatus" in asked[0]["select"]
    assert scene.write_intents() == []


@pytest.mark.requirement("flow-b.output")
@pytest.mark.requirement("definitions.bant-ready")
def test_flow_b_says_ready_or_not_with_the_evidence_of_each_element(runs: dict[str, Any]) -> None:
    output = runs["bant_handoff"]["output"]
    assert set(output) == {"bant_status", "evidence_summary", "dry_run_updates", "csu_handoff_packet"}
    assert output["bant_status"] == {
        mid("ready"): "ready",
        mid("undecided"): "ready",
        mid("vague"): "not_ready",
        mid("held"): "ready",
        mid("late"): "not_ready",
    }
    budget = output["evidence_summary"][mid("ready")]["budget"]
    assert (budget["state"], budget["citations"][0]["date"]) == ("evidenced", "2026-11-12")
    assert budget["citations"][0]["quote"] in READY


@pytest.mark.requirement("uncommitted.ready")
@pytest.mark.requirement("branch.complete")
@pytest.mark.requirement("handoff.rules")
@pytest.mark.requirement("output.handoff-decision")
@pytest.mark.parametrize("flow", ["bant_handoff", "daily"])
def test_a_ready_milestone_is_handed_to_the_csa_and_the_csam(runs: dict[str, Any], flow: str) -> None:
    run = runs[flow]
    assert (of(run, "ready")["handoff"], of(run, "ready")["missing_artifacts"]) == ("yes", [])
    owners = [item["labels"]["ownerId"] for item in items(run, "ready", "create_task")]
    assert owners == ["Dana Ruiz", "Femi Ade"]
    assert of(run, "held")["handoff"] == "no"
    assert "already with CSU" in of(run, "held")["handoff_reason"]
    assert items(run, "held", "create_task") == []


@pytest.mark.requirement("handoff.packet")
@pytest.mark.requirement("roles.csa")
@pytest.mark.requirement("roles.csam")
def test_the_handoff_packet_has_all_its_parts(runs: dict[str, Any]) -> None:
    packet = runs["bant_handoff"]["output"]["csu_handoff_packet"][mid("ready")]
    assert (packet["account"]["name"], packet["opportunity"]["name"]) == ("Contoso Ltd", "Cloud foundation")
    assert packet["milestone"]["id"] == mid("ready")
    assert [entry["subject"] for entry in packet["tasks"]] == ["Task plan"]
    assert all(packet["bant_summary"][element]["citations"] for element in packet["bant_summary"])
    assert any("Azure Firewall" in citation["quote"] for citation in packet["technical_decisions"])
    assert len(packet["asks"]["CSA"]) == len(packet["asks"]["CSAM"]) == 3
    assert 1 <= len(packet["first_tasks"]) <= 3
    assert all(entry["owner"] and entry["due"] and entry["item_id"] for entry in packet["first_tasks"])
    assert runs["daily"]["output"]["handoffs"].keys() == {mid("ready")}


@pytest.mark.requirement("uncommitted.not-ready")
@pytest.mark.requirement("branch.incomplete")
@pytest.mark.requirement("guardrail.bant-gate")
@pytest.mark.parametrize("flow", ["bant_handoff", "daily"])
def test_a_milestone_that_is_not_ready_gets_a_task_for_each_open_element_that_has_none(
    runs: dict[str, Any], flow: str
) -> None:
    vague = of(runs[flow], "vague")
    assert (vague["bant_status"], vague["handoff"]) == ("not_ready", "no")
    subjects = [item["proposed"]["subject"].partition(":")[0] for item in items(runs[flow], "vague", "create_task")]
    assert subjects == ["BANT – Authority", "BANT – Need", "BANT – Timeline"]
    assert vague["guardrails"][1]["result"] == "fail"


@pytest.mark.requirement("guardrail.handoff-quality")
def test_a_ready_milestone_without_a_technical_decision_fails_handoff_quality(runs: dict[str, Any]) -> None:
    undecided = of(runs["daily"], "undecided")
    assert (undecided["handoff"], undecided["missing_artifacts"]) == ("no", ["technical_decisions"])
    assert undecided["guardrails"][2]["result"] == "fail"
    (asked,) = items(runs["daily"], "undecided", "create_task")
    assert "technical decision" in asked["proposed"]["subject"]


@pytest.mark.requirement("flow-c.close")
@pytest.mark.requirement("definitions.influenced")
@pytest.mark.parametrize("flow", ["influenced_follow_through", "evidence_companion", "daily"])
def test_a_task_whose_criterion_later_evidence_meets_is_closed_with_the_quote(runs: dict[str, Any], flow: str) -> None:
    (close,) = items(runs[flow], "ours", "close_task")
    assert close["task"]["id"] == guid_of("scene", "task", "report")
    assert close["arguments"]["statusCode"] == 5
    assert any("accept" in citation["quote"] for citation in close["citations"])
    assert of(runs[flow], "ours")["influenced"] is True


@pytest.mark.requirement("flow-d.compare")
@pytest.mark.parametrize("flow", ["influenced_follow_through", "evidence_companion", "daily"])
def test_a_waiting_task_whose_blocker_is_gone_goes_on(runs: dict[str, Any], flow: str) -> None:
    kinds = {finding["kind"] for finding in of(runs[flow], "ours")["evidence_findings"]}
    assert {"blocker_resolved", "completed_not_closed"} <= kinds
    update = next(item for item in items(runs[flow], "ours", "update_task") if "statusCode" in item["arguments"])
    assert update["arguments"]["statusCode"] == 3


@pytest.mark.requirement("flow-c.output")
@pytest.mark.requirement("flow-c.monitoring")
def test_flow_c_updates_what_is_ours_and_only_watches_the_rest(runs: dict[str, Any]) -> None:
    output = runs["influenced_follow_through"]["output"]
    assert set(output) == {
        *("influenced_committed_status", "task_update_plan", "blockers", "role_asks", "proposed_tasks"),
    }
    status = output["influenced_committed_status"]
    assert {key: one["status"] for key, one in status.items()} == {
        mid("ours"): "follow_through",
        mid("steady"): "stable",
        mid("theirs"): "not_influenced",
    }
    assert "Dana Ruiz" in status[mid("steady")]["monitoring_note"]
    assert "Monitoring only" in status[mid("theirs")]["monitoring_note"]
    assert items(runs["influenced_follow_through"], "steady") == []
    assert items(runs["influenced_follow_through"], "theirs") == []
    assert any("firewall rule" in citation["quote"] for citation in output["blockers"][mid("ours")])
    assert any(ask["role"] == "CSAM" and ask["person"] == "Femi Ade" for ask in output["role_asks"])


@pytest.mark.requirement("flow-d.scope")
@pytest.mark.requirement("flow-d.ask")
@pytest.mark.requirement("flow-d.output")
@pytest.mark.requirement("workiq.sources")
def test_flow_d_says_what_it_asked_and_what_each_milestone_has(runs: dict[str, Any]) -> None:
    output = runs["evidence_companion"]["output"]
    assert set(output) == {"fact_map", "m365_evidence_summary", "crm_alignment_findings", "suggested_updates"}
    scope = output["fact_map"]
    assert (scope["customer"], scope["opportunity"]) == ("Contoso Ltd", "Cloud foundation")
    assert (scope["since"], scope["until"]) == ("2026-11-09", AS_OF)
    assert scope["sources"] == ["teams", "meeting", "outlook", "sharepoint"]
    kinds = {key: [one["kind"] for one in found] for key, found in output["crm_alignment_findings"].items()}
    assert kinds[mid("vague")] == ["no_evidence"]
    quotes = [citation["quote"] for citation in output["m365_evidence_summary"][mid("ours")]]
    assert any("accept" in quote for quote in quotes)


@pytest.mark.requirement("roles.specialist")
def test_the_specialist_is_asked_where_an_uncommitted_date_is_not_the_deliverys(runs: dict[str, Any]) -> None:
    late = of(runs["daily"], "late")
    assert [(one["trigger"], one["to"]) for one in late["escalations"]] == [("date_divergence", ["Specialist"])]
    asked = [item for item in items(runs["daily"], "late") if item["route_to"] == "Specialist"]
    assert any("Sam Osei" in item["why"] for item in asked)


def test_a_message_from_before_the_window_is_not_used(runs: dict[str, Any]) -> None:
    assert of(runs["daily"], "vague")["bant"]["budget"]["state"] == "missing"


@pytest.mark.requirement("loop.branch")
@pytest.mark.requirement("procedure.branch")
@pytest.mark.requirement("definitions.uncommitted")
def test_the_daily_loop_takes_each_milestone_by_its_commitment(runs: dict[str, Any]) -> None:
    daily = runs["daily"]
    assert {one["bant_status"] is not None for one in daily["milestones"] if one["commitment"] == "uncommitted"} == {
        True
    }
    assert {one["influenced"] is not None for one in daily["milestones"] if one["commitment"] == "committed"} == {True}
    maybe = of(daily, "maybe")
    assert (maybe["bant"], maybe["influenced"], maybe["handoff"]) == (None, None, "not_applicable")
    touched = [item["task"]["id"] for item in daily["packet"]["items"] if item["task"] and item["tool"]]
    assert len(touched) == len(set(touched))


@pytest.mark.requirement("completion.uncommitted")
def test_uncommitted_milestones_are_bant_closing_or_handed_off_but_for_those_that_are_neither(
    runs: dict[str, Any],
) -> None:
    criterion = next(one for one in runs["daily"]["completion_criteria"] if one["name"].startswith("Uncommitted"))
    assert (criterion["result"], criterion["milestone_ids"]) == ("fail", [mid("undecided")])


@pytest.mark.requirement("output.msx-note")
@pytest.mark.requirement("inputs.required")
def test_the_note_and_the_record_say_what_the_skill_asks_for(runs: dict[str, Any]) -> None:
    ready = of(runs["daily"], "ready")
    assert "BANT: budget evidenced" in ready["msx_note"]
    assert "owner Dana Ruiz" in ready["msx_note"]
    assert {"stage", "category", "delivery_path", "commitment", "influenced", "bant"} <= ready.keys()


async def test_the_approved_handoff_is_written_and_the_next_run_finds_it_with_the_csu(tmp_path: Path) -> None:
    scene = Scene(tmp_path / "state", contract="staged").load(CASE)
    async with scene.runner() as runner:
        run = await runner.start("bant_handoff", {"as_of": AS_OF, "milestones": [mid("ready")]})
        assert len(run["milestones"]) == 1
        done = await runner.resume(run["thread_id"], approve(run))
        assert set(outcomes(done).values()) == {"verified"}
        (stored,) = scene.crm.rows("msp_engagementmilestones", msp_engagementmilestoneid=mid("ready"))
        assert stored["msp_forecastcomments"].startswith(READY)
        assert "handed over to CSU (CSA Dana Ruiz, CSAM Femi Ade)" in stored["msp_forecastcomments"]
        again = await runner.start("bant_handoff", {"as_of": AS_OF, "milestones": [mid("ready")]})
    assert "already with CSU" in again["milestones"][0]["handoff_reason"]
    left = (again["packet"] or {"items": []})["items"]
    assert [(item["kind"], item["tool"], item["why"]) for item in left] == []
