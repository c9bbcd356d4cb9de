"""What the text rules do for one milestone, in counts: seconds would hang on the machine."""

import re
from pathlib import Path

import pytest

from bench.cases_run import Json, labelled
from bench.in_process import said_of
from bench.portfolio import generated
from policy.text import done_criterion
from policy.text.cue_pattern import CuePattern
from policy.text.sentences import sentences

DEV = Path(__file__).parents[1] / "data" / "cases" / "dev.jsonl"
MILESTONES = 40
TEXTS = 4 * MILESTONES


def portfolio(seed: int) -> Json:
    """Milestones with three tasks each: their comments and descriptions are `TEXTS` different texts."""
    case = generated(labelled([DEV]), MILESTONES, seed=seed).model_dump(mode="json")
    return case | {"kind": "hygiene"}


@pytest.fixture
def searches(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The expression of every search that is really made from here on; the index of their words is made already."""
    said_of(portfolio(1))
    said_of(portfolio(2))
    made: list[str] = []

    def counted(pattern: CuePattern) -> re.Pattern[str]:
        made.append(pattern.pattern)
        return re.compile(pattern.pattern, pattern.flags)

    monkeypatch.setattr(CuePattern, "compiled", property(counted))
    return made


def test_a_milestone_is_judged_with_few_searches_and_each_text_is_read_once(searches: list[str]) -> None:
    split, read = sentences.cache_info().misses, done_criterion._candidates.cache_info().misses
    said_of(portfolio(3))
    assert len(searches) < 900 * MILESTONES
    # A description is also read without its criterion and its quotations, and single sentences are.
    assert sentences.cache_info().misses - split < 2 * TEXTS
    assert done_criterion._candidates.cache_info().misses - read < 1.5 * TEXTS
