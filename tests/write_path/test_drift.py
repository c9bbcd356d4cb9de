"""Rig 5, small: what happened to an item's milestone or task between the packet and the write."""

from pathlib import Path

import pytest

from bench.write_path.drift import CHANGES, drifted, uncovered

OF_MILESTONES = tuple(change for change in CHANGES if change.tools and change.entity_set != "tasks")
OF_TASKS = tuple(change for change in CHANGES if change.entity_set == "tasks" and change.column in (None, "statecode"))


@pytest.mark.slow
async def test_an_item_whose_milestone_changed_or_went_is_refused_with_old_and_new_and_the_others_are_written(
    tmp_path: Path,
) -> None:
    figure = await drifted(tmp_path / "state", (*OF_MILESTONES, *OF_TASKS, CHANGES[-1]))
    assert figure.violations == []
    assert figure.trials > 4 * len(OF_MILESTONES)


def test_every_column_of_both_targets_is_either_guarded_or_named_as_none_that_a_write_rests_on() -> None:
    assert uncovered() == set()
