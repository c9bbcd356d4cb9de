"""The four flow commands beside `hygiene`, end to end: their JSON is the contract's, their options reach the flow."""

from pathlib import Path

import pytest

from policy.inert import quoted
from tests.cli.command import Json, se_ops
from tests.scene import AS_OF, Scene, case, milestone, milestone_id, task

CASES = Path(__file__).parents[1] / "data" / "cases" / "dev.jsonl"


def ran(command: str, *words: str, state: Path) -> tuple[Json, str]:
    """The run's JSON, which must be the contract's, and what `show` makes of it, without line breaks."""
    done = se_ops(command, "--sandbox", *words, "--json", state=state)
    assert done.status == 0
    shown = se_ops("show", done.run["thread_id"], state=state)
    return done.run, " ".join(shown.out.split())


def flat(text: str) -> str:
    """The text without line breaks and indents."""
    return " ".join(text.split())


def missing_from(shown: str, citations: list[Json]) -> list[Json]:
    """The citations whose words, date or author are not there."""
    return [
        one
        for one in citations
        if not all(flat(part) in shown for part in (quoted(one["quote"]), one["date"] or "", one["author"] or ""))
    ]


def test_handoff_gives_a_packet_for_what_is_ready_and_shows_every_word_that_it_rests_on(tmp_path: Path) -> None:
    assert se_ops("sandbox", "load", str(CASES), "--id", "bant-001", state=tmp_path).status == 0
    run, shown = ran("handoff", "--as-of", "2026-02-09", "--no-m365", state=tmp_path)
    (one,) = run["milestones"]
    assert (run["flow"], one["bant_status"], one["handoff"]) == ("bant_handoff", "ready", "yes")
    assert (run["coverage"]["m365"], run["coverage"]["m365_calls"]) == ("not_asked", 0)
    (packet,) = run["output"]["csu_handoff_packet"].values()
    words = [citation for told in one["bant"].values() for citation in told["citations"]]
    assert missing_from(shown, [*words, *packet["customer_outcome"], *packet["technical_decisions"]]) == []
    assert "BANT 1 ready, 0 not ready; 1 to hand off to the CSU" in shown
    assert "M365 not asked" in shown


def test_daily_takes_the_users_own_evidence_and_keeps_both_branches_in_one_run(scene: Scene) -> None:
    committed = milestone("m2", [task("t2", due="2026-12-20", owner="sam")], commitment="Committed")
    scene.load(case([milestone("m1", [task("t1")]), committed]))
    words = ("--said", f"{milestone_id('m1')}:budget=The customer's CFO approved the funding on 2026-11-20.")
    influenced = ("--influenced", f"{milestone_id('m2')}=yes:I ran the proof")
    run, shown = ran("daily", "--as-of", AS_OF, *words, *influenced, state=scene.folder)
    by_id = {one["milestone_id"]: one for one in run["milestones"]}
    budget = by_id[milestone_id("m1")]["bant"]["budget"]
    assert (budget["state"], budget["citations"][0]["source"]) == ("evidenced", "user")
    assert set(run["output"]["follow_through"]) == {milestone_id("m2")}
    assert by_id[milestone_id("m2")]["influenced"] is True
    assert missing_from(shown, budget["citations"]) == []
    assert "I ran the proof" in shown


def test_follow_through_reports_committed_milestones_and_counts_the_others(scene: Scene) -> None:
    committed = milestone("m2", [task("t2")], commitment="Committed", name="Cut-over")
    scene.load(case([milestone("m1", [task("t1")], name="Not mine to follow"), committed]))
    run, shown = ran("follow-through", "--as-of", AS_OF, "--no-m365", state=scene.folder)
    assert set(run["output"]["influenced_committed_status"]) == {milestone_id("m2")}
    assert {item["milestone"]["id"] for item in run["packet"]["items"]} == {milestone_id("m2")}
    assert "Cut-over" in shown
    assert "Not mine to follow" not in shown
    assert "1 active milestone of another commitment left out" in shown


def test_evidence_asks_in_the_scope_that_is_given_and_shows_both_sides(tmp_path: Path) -> None:
    scope = ("--since", "2026-11-01", "--until", "2026-11-20", "--sources", "teams,meeting", "--people", "Dana Ruiz")
    asked, shown = ran("evidence", "--as-of", AS_OF, *scope, state=tmp_path)
    fact_map = asked["output"]["fact_map"]
    assert (fact_map["since"], fact_map["until"]) == ("2026-11-01", "2026-11-20")
    assert (fact_map["people"], fact_map["sources"]) == (["Dana Ruiz"], ["teams", "meeting"])
    assert "window 2026-11-01 to 2026-11-20, both included" in shown
    run, shown = ran("evidence", state=tmp_path)
    found = [finding for one in run["milestones"] for finding in one["evidence_findings"]]
    facts = [fact for listed in run["output"]["m365_evidence_summary"].values() for fact in listed]
    assert run["coverage"]["m365"] in ("ok", "partial")
    assert any(finding["kind"] not in ("aligned", "no_evidence") for finding in found)
    assert missing_from(shown, facts) == []


@pytest.mark.parametrize(
    "words",
    [
        ("evidence", "--sources", "teams,slack"),
        ("evidence", "--since", "2026-11-21", "--until", "2026-11-20"),
        ("handoff", "--said", "m1:colour=red"),
        ("daily", "--until", "soon"),
    ],
)
def test_a_misshapen_option_is_wrong_usage_and_reads_nothing(scene: Scene, words: tuple[str, ...]) -> None:
    done = se_ops(*words, "--sandbox", "--json", state=scene.folder)
    assert (done.status, done.json["error"]["code"]) == (2, "configuration")
    assert scene.crm.calls() == []


@pytest.mark.parametrize("command", ["handoff", "follow-through", "daily"])
def test_people_and_sources_are_for_evidence_alone(command: str, tmp_path: Path) -> None:
    assert se_ops(command, "--people", "Dana Ruiz", state=tmp_path).status == 2
