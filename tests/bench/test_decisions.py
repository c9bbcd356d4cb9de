"""The decisions on labelled cases: the real path on some, the policy alone on all, with the figures to be kept."""

from pathlib import Path

import pytest

from bench.baselines import keyword, trivial
from bench.cases_run import Json, labelled, run_all
from bench.decisions import FLOWS, pairs_of, table
from bench.in_process import said_of
from bench.measures import Figure, Milestones, figures, said_in

CASES = Path(__file__).parent.parent / "data" / "cases"
DEV, MORE, ASIDE = CASES / "dev.jsonl", CASES / "more.jsonl", CASES / "aside.jsonl"


def by_name(cases: list[Json], said: list[Milestones]) -> dict[str, Figure]:
    return {figure.name: figure for figure in figures(pairs_of(cases, said))}


def rate(found: dict[str, Figure], name: str) -> float:
    measured = found[name].rate
    assert measured is not None
    return measured


@pytest.mark.slow
def test_the_decisions_on_cases_with_messages_are_right_through_servers_and_graphs() -> None:
    cases = [case for case in labelled([DEV], ["evidence", "close"]) if case["m365"]]
    assert len(cases) >= 9
    ran = run_all(cases, FLOWS)
    said = [said_in(*one) for one in ran]
    found = by_name(cases, said)
    assert rate(found, "false ready") == 0
    assert rate(found, "BANT states") == 1
    assert rate(found, "findings: mechanical") == 1
    assert rate(found, "influence") == 1
    assert rate(found, "flow D findings") >= 0.9
    assert (found["close_task"].wrong, found["close_task"].missed) <= (0, 1)
    assert len(table(cases, said)) > 15
    again = [said_in(*one) for one in run_all(cases[:2], FLOWS)]
    assert again == said[:2]


def test_the_development_cases_keep_their_figures_by_the_policy_alone() -> None:
    cases = labelled([DEV])
    found = by_name(cases, [said_of(case) for case in cases])
    assert rate(found, "false ready") == 0
    assert found["ready found"].right >= 12
    assert rate(found, "BANT states") >= 0.95
    assert rate(found, "handoff decision") >= 0.97
    assert rate(found, "influence") >= 0.97
    assert rate(found, "findings: mechanical") == 1
    assert rate(found, "findings: by text") >= 0.95
    assert found["close_task"].wrong == 0
    assert found["close_task"].right >= 4
    assert rate(found, "escalations") >= 0.95
    assert rate(found, "flow D findings") >= 0.92


@pytest.mark.parametrize(("file", "floors"), [(MORE, (0.05, 0.85, 0.95, 0.9)), (ASIDE, (0.02, 0.6, 0.85, 0.88))])
def test_other_cases_keep_the_figures_that_were_reached(file: Path, floors: tuple[float, ...]) -> None:
    cases = labelled([file])
    found = by_name(cases, [said_of(case) for case in cases])
    false_ready, ready, states, handoff = floors
    assert rate(found, "false ready") <= false_ready
    assert rate(found, "ready found") >= ready
    assert rate(found, "BANT states") >= states
    assert rate(found, "handoff decision") >= handoff
    assert rate(found, "findings: mechanical") == 1


def test_the_rules_are_worth_more_than_the_commonest_answer_and_than_keywords() -> None:
    cases = labelled([DEV])
    rules = by_name(cases, [said_of(case) for case in cases])
    for baseline in (trivial, keyword):
        other = by_name(cases, baseline(cases))
        for name in ("BANT states", "handoff decision", "influence", "flow D findings"):
            assert rate(rules, name) > rate(other, name)
