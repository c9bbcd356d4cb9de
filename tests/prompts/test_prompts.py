from pathlib import Path

import pytest

import prompts

GOLDEN = Path(__file__).parent / "golden"
NOTES = 'M1 "Landing zone"\nS1 2026-11-20: "CFO approved {{notes}} $1 \\\\1"'
SLOTS = {
    "bant": {"notes": NOTES},
    "influence_credit": {"notes": NOTES, "engineer": '"Avery Chen"'},
    "blocker_and_completion": {"notes": NOTES},
    "m365_facts": {"notes": 'M1 "Landing zone"\nA1 teams: "Ann wrote on 20 Nov: done."', "customer": '"Contoso Ltd"'},
    "needs_text_words": {"notes": NOTES, "wanted": "T1: blocker"},
    "chat_routing": {"message": '"anything stale at Contoso?"'},
}


def test_there_is_a_prompt_for_each_task() -> None:
    assert set(prompts.names()) == set(SLOTS)


@pytest.mark.parametrize("name", sorted(SLOTS))
def test_a_prompt_is_rendered_as_its_golden_file_has_it(name: str) -> None:
    golden = (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")
    assert prompts.render(name, **SLOTS[name]) + "\n" == golden


@pytest.mark.parametrize("name", sorted(SLOTS))
def test_a_missing_and_an_unused_slot_are_errors(name: str) -> None:
    with pytest.raises(ValueError, match=r"unused slots \['more'\]"):
        prompts.render(name, **SLOTS[name], more="x")
    lacking = dict(list(SLOTS[name].items())[1:])
    with pytest.raises(ValueError, match="missing slots"):
        prompts.render(name, **lacking)


def test_what_fills_a_slot_is_not_searched_for_slots() -> None:
    assert "CFO approved {{notes}} $1" in prompts.render("bant", notes=NOTES)


def test_an_unknown_prompt_is_an_error_that_names_the_known_ones() -> None:
    with pytest.raises(ValueError, match="bant"):
        prompts.render("../bant")


def test_the_version_of_a_prompt_is_that_of_its_words() -> None:
    versions = [prompts.version(name) for name in prompts.names()]
    assert len(set(versions)) == len(versions)
    assert prompts.version("bant") == prompts.version("bant")
