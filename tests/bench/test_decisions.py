from pathlib import Path

import pytest

from bench.cases_run import labelled, run_all
from bench.decisions import expected, reported, score

CASES = Path(__file__).parent.parent / "data" / "cases" / "dev.jsonl"
MECHANICAL = ("missing_task", "owner", "due_date", "stale")


@pytest.mark.slow
def test_the_mechanical_checks_are_exact_on_the_labelled_hygiene_cases_through_the_command_line() -> None:
    runs = list(run_all(labelled(CASES, ["hygiene"]), CASES, "hygiene"))
    assert len(runs) == 12
    for case, run in runs:
        wanted, found = expected(case), reported(case, run)
        for check in MECHANICAL:
            assert {entry for entry in found if entry[2] == check} == {entry for entry in wanted if entry[2] == check}
    tally, always, _ = score(runs)
    assert tally["all"]["wrong"] < always["all"]["wrong"] / 4
    assert tally["all"]["missed"] <= 2
