"""A long run is cut to what a chat takes; nothing is lost, and no proposed word is hidden from who approves."""

import copy
import json
from typing import Any, get_args

import pytest

from surfaces.mcp_results import ROOM, SECTIONS, Section, run_result
from surfaces.mcp_wording import card
from tests.surfaces.conftest import Waiting

Json = dict[str, Any]


def large(run: Json, milestones: int) -> Json:
    made = copy.deepcopy(run)
    made["milestones"] = [made["milestones"][0] | {"milestone_id": str(number)} for number in range(milestones)]
    made["output"] = {"task_hygiene_findings": {str(number): "x" * 300 for number in range(milestones)}}
    return made


def test_the_sections_are_those_of_the_schema() -> None:
    assert get_args(Section) == SECTIONS


def test_a_long_run_is_cut_to_its_room_and_says_how_to_get_the_rest(begun: Waiting) -> None:
    run = large(begun.run, 200)
    result = run_result(run)
    body = result.run.model_dump(mode="json")
    assert len(json.dumps(body, ensure_ascii=False, separators=(",", ":"))) <= ROOM
    assert body["packet"] == run["packet"]
    left = {entry.section: entry for entry in result.left_out}
    assert set(left) == {"milestones", "output"}
    assert left["milestones"].given == len(body["milestones"]) > 0
    assert left["milestones"].of == 200
    assert f"start={left['milestones'].given}" in left["milestones"].rest
    assert f"se-ops show {run['thread_id']} --json" in left["milestones"].rest


def test_asking_on_gets_every_entry_once(begun: Waiting) -> None:
    run = large(begun.run, 200)
    got: list[Json] = []
    while len(got) < 200:
        page = run_result(run, "milestones", len(got)).run.milestones
        assert page
        got += page
    assert got == run["milestones"]


def test_an_entry_larger_than_the_room_comes_alone(begun: Waiting) -> None:
    run = large(begun.run, 3)
    run["milestones"][1]["msx_note"] = "x" * 2 * ROOM
    assert len(run_result(run, "milestones", 0).run.milestones) == 1
    assert [entry["milestone_id"] for entry in run_result(run, "milestones", 1).run.milestones] == ["1"]


def test_the_run_itself_is_not_touched(begun: Waiting) -> None:
    run = large(begun.run, 200)
    before = copy.deepcopy(run)
    run_result(run)
    assert run == before


@pytest.fixture
def item(begun: Waiting) -> Json:
    return copy.deepcopy(begun.run["packet"]["items"][0])


def test_a_card_shows_every_argument_that_will_be_sent(item: Json) -> None:
    item["arguments"] |= {"statusCode": 5, "description": "d" * 1999 + "!"}
    item["labels"] = {"statusCode": "Completed"}
    shown = card(item)
    assert "- statusCode: (none) → 5 (Completed)" in shown
    assert "d!”" in shown
    assert "“2026-11-16” → “2026-11-30”" in shown
    assert f"task “Task t1” ({item['task']['id']})" in shown
    assert f"({item['milestone']['id']})" in shown and f"({item['opportunity']['id']})" in shown


def test_text_that_is_added_below_is_shown_whole_and_apart(item: Json) -> None:
    old = "o" * 500
    item["current"]["description"] = old
    item["arguments"]["description"] = item["proposed"]["description"] = f"{old}\nDone when signed."
    assert f"- description: keeps “{'o' * 300}” [+200 characters] and adds “\\nDone when signed.”" in card(item)
