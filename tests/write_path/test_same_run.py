"""Rig 12, small: two processes under other surroundings; 100 run in bench."""

import random
from pathlib import Path

import pytest

from bench.write_path.same_run import compared, surroundings


@pytest.mark.slow
def test_a_run_says_the_same_whatever_the_hash_seed_the_time_zone_and_the_locale(tmp_path: Path) -> None:
    drawn = random.Random(0)
    assert len({str(surroundings(number, drawn)) for number in range(3)}) == 3
    figure = compared(3, 0, tmp_path)
    assert figure.violations == []
