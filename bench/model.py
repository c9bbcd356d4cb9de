"""What a model may change, measured with scripted ones: python -m bench.model FILE… [--hostile N] [--only PART].

faithful   a model that answers from the cases' labels with real quotes, against the rules alone
admitted   of the quotes that the rules themselves found: how many would count, had only a model found them
sizes      input tokens a milestone, at four characters each, prompts and answer schemas included
repeated   the calls of a second run over unchanged cases, through the graphs
hostile    N runs through the graphs and the gate with a model that wants everything ready, each packet approved whole
"""

import argparse
import asyncio
import statistics
from collections.abc import Sequence
from pathlib import Path

from bench.cases_run import Json, labelled
from bench.decisions import pairs_of
from bench.hostile_runs import hostile_runs, repeated_run
from bench.in_process import assessed, of, said_of
from bench.measures import Figure, figures
from bench.model_in_process import read_case
from bench.scripted_models import ELEMENTS, every_quote, faithful
from policy.m365.attribution_of_facts import facts_about
from policy.model.bant_readings import beside, combine
from policy.model.notes import bant_texts
from policy.model.reading import Reading

PARTS = ("faithful", "admitted", "sizes", "repeated", "hostile")
_SHOWN = (
    "false ready",
    "ready found",
    "BANT states",
    "handoff decision",
    "influence",
    "findings: by text",
    "close_task",
)


def main() -> None:
    """Print each part's figures."""
    parser = argparse.ArgumentParser(prog="bench.model", description=__doc__)
    parser.add_argument("file", type=Path, nargs="+")
    parser.add_argument("--hostile", type=int, default=2_000, help="how many hostile runs")
    parser.add_argument("--only", choices=PARTS, action="append", default=[])
    arguments = parser.parse_args()
    cases = labelled(arguments.file)
    wanted = arguments.only or PARTS
    print(f"{len(cases)} cases of {', '.join(path.name for path in arguments.file)}")
    if "faithful" in wanted:
        print(*compared(cases), sep="\n")
    if "admitted" in wanted:
        print(*admitted(cases), sep="\n")
    if "sizes" in wanted:
        sizes = sizes_of(cases)
        print(
            f"input tokens a milestone: median {statistics.median(sizes):.0f}, largest {max(sizes):.0f}, N {len(sizes)}"
        )
    if "repeated" in wanted:
        first, second, same = asyncio.run(repeated_run(cases))
        print(f"calls of a first run {first}, of a second {second}; the same result in {same} of {len(cases)}")
    if "hostile" in wanted:
        told = asyncio.run(hostile_runs(cases, arguments.hostile))
        print(*told.lines(), sep="\n")


def compared(cases: Sequence[Json]) -> list[str]:
    """The measures by the rules alone, with the faithful model, and with one that quotes every sentence for all."""
    known = list(cases)
    rules = figures(pairs_of(known, [said_of(case) for case in known]))
    helped = figures(pairs_of(known, [said_of(case, read_case(case, faithful(case)).readings) for case in known]))
    misled = figures(pairs_of(known, [said_of(case, read_case(case, every_quote).readings) for case in known]))
    lines = [f"{'measure':<22}{'rules alone':>20}{'faithful model':>20}{'quotes everything':>20}"]
    for one, two, three in zip(rules, helped, misled, strict=True):
        if one.name in _SHOWN:
            lines.append(f"{one.name:<22}{_shown(one):>20}{_shown(two):>20}{_shown(three):>20}")
    return lines


def _shown(figure: Figure) -> str:
    return figure.shown


def admitted(cases: Sequence[Json]) -> list[str]:
    """By element, of the rules' own quotes for rightly evidenced elements: counted, suggested and refused ones."""
    counts = {element: {"evidence": 0, "suggested": 0, "refused": 0} for element in ELEMENTS}
    for case in cases:
        for key, hand in of(case).items():
            found, label = assessed(hand).bant, case["labels"][key]["bant"]
            if found is None or not label:
                continue
            facts = facts_about(hand.record, hand.known.siblings, hand.known.facts)
            texts = bant_texts(hand.record, facts, hand.directory)
            around = beside(hand.record, hand.known.siblings, hand.directory, hand.as_of)
            for element in ELEMENTS:
                state = found.of(element)  # type: ignore[arg-type]
                places = {text.record for text in texts}
                quotes = [one for one in state.citations if one.record in places]
                if state.state != "evidenced" or label[element] != "evidenced" or not quotes:
                    continue
                best = "refused"
                for quote in quotes:
                    said = {"task": "bant", "says": element, "record": quote.record, "quote": quote.quote}
                    reading = Reading.model_validate(said)
                    both = combine(element, (), texts, (reading,), around)
                    best = "evidence" if both.claims else "suggested" if both.suggested and best == "refused" else best
                counts[element][best] += 1
    return [
        f"admitted {element:<10} " + ", ".join(f"{name} {number}" for name, number in of_it.items())
        for element, of_it in counts.items()
    ]


def sizes_of(cases: Sequence[Json]) -> list[float]:
    """The input tokens of each case's calls, per milestone that a call holds."""
    sizes = []
    for case in cases:
        active = [one for one in case["milestones"] if case["labels"][one["key"]]["active"]]
        if active:
            sizes += [read_case(case, faithful(case)).tokens / len(active)] * len(active)
    return sizes


if __name__ == "__main__":
    main()
