"""Rig 7, small: some tools under some faults; the whole matrix runs in bench."""

from pathlib import Path
from typing import get_args

import pytest

from bench.write_path.faults import TOOLS, carried_out, trials
from sandbox.faults import Fault

EVERY = 19
OF_READS_AND_WORK_IQ = {
    *("short_page", "dropped_chunk", "empty_200", "account_lookup_fails", "unknown_column"),
    *("null_response", "eula", "limit"),
}


@pytest.mark.slow
async def test_an_outcome_says_what_the_server_did_whatever_fault_it_has(tmp_path: Path) -> None:
    small = [trial for trial in trials() if trial.value in (None, 0.3, 1)]
    chosen = small[::EVERY]
    figure = await carried_out(tmp_path / "state", chosen)
    assert figure.violations == []
    assert {trial.tool for trial in chosen} == set(TOOLS)
    assert {trial.place for trial in chosen} == {"read again", "staged", "executed", "read back"}


def test_every_fault_of_the_crm_server_is_tried_on_the_write_path_but_those_that_shorten_lists() -> None:
    tried = {trial.fault for trial in trials()} | {"endless_tools", "repeated_cursor"}
    assert set(get_args(Fault)) - tried == OF_READS_AND_WORK_IQ
