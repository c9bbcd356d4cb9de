import asyncio
import statistics
from pathlib import Path
from typing import Any

import pytest

from bench.cases_run import labelled
from bench.hostile_runs import Told, hostile_runs, raised, repeated_run
from bench.model import admitted, compared, sizes_of

DATA = Path(__file__).parent.parent / "data" / "cases"


@pytest.fixture(scope="module")
def some() -> list[dict[str, Any]]:
    """Every fourth development case."""
    return labelled([DATA / "dev.jsonl"])[::4]


def test_the_faithful_model_raises_no_false_ready_and_one_that_quotes_everything_neither(
    some: list[dict[str, Any]],
) -> None:
    lines = {line[:22].strip(): line[22:].split("  ") for line in compared(some)[1:]}
    false_ready = [part.strip() for part in lines["false ready"] if part.strip()]
    found = [part.strip() for part in lines["ready found"] if part.strip()]
    assert [part.split()[0] for part in false_ready] == ["0", "0", "0"]
    assert int(found[1].split()[0]) >= int(found[0].split()[0])


def test_most_true_quotes_of_the_rules_would_count_had_a_model_found_them(some: list[dict[str, Any]]) -> None:
    counts = {name: 0 for name in ("evidence", "suggested", "refused")}
    for line in admitted(some):
        for part in line.split(maxsplit=2)[2].split(", "):
            name, number = part.split()
            counts[name] += int(number)
    assert counts["evidence"] > 0.6 * sum(counts.values())


def test_a_milestone_costs_no_more_than_six_hundred_input_tokens_in_the_median(some: list[dict[str, Any]]) -> None:
    assert statistics.median(sizes_of(some)) <= 600


def test_a_second_run_over_unchanged_cases_asks_nothing(some: list[dict[str, Any]]) -> None:
    first, second, same = asyncio.run(repeated_run(some[:2]))
    assert first > 0
    assert (second, same) == (0, 2)


def test_a_hostile_model_writes_nothing_that_no_packet_holds_and_raises_nothing_without_a_real_quote(
    some: list[dict[str, Any]],
) -> None:
    told = asyncio.run(hostile_runs(some[:4], 8))
    assert told.faults == []
    assert (told.runs, told.failed) == (8, 0)
    assert told.calls > 0
    assert told.writes > 0


def test_the_measure_sees_a_verdict_that_rests_on_no_real_quote() -> None:
    case = {
        "id": "x",
        "milestones": [{"key": "m1", "forecastcomments": "The CFO likes it.", "tasks": []}],
        "opportunities": [],
        "m365": [],
        "labels": {"m1": {"bant": {"budget": "missing"}}},
    }
    quiet = {"state": "missing", "citations": []}
    bant = dict.fromkeys(("budget", "authority", "need", "timeline"), quiet)
    one = {"milestone_id": "m1", "bant": bant, "influenced": None, "bant_status": "not_ready", "findings": []}

    def with_budget(quote: str, state: str = "missing") -> list[str]:
        cited = {"state": "evidenced", "citations": [{"record": "x (read by a model)", "quote": quote}]}
        alone = {"milestones": [one | {"bant": bant | {"budget": quiet | {"state": state}}}]}
        run = {"milestones": [one | {"bant": bant | {"budget": cited}}], "warnings": []}
        return raised(case, alone, run, Told())

    assert with_budget("The CFO likes it.") == []
    assert len(with_budget("The CFO approved it.")) == 1
    assert len(with_budget("The CFO likes it.", "contradicted")) == 1
