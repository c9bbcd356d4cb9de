"""How the decisions fare on labelled cases: python -m bench.decisions FILE… [--kind bant]… [--each] [--quick].

Runs every case through the embedded servers and the graphs (the daily loop, and flow D where the case has something in
Microsoft 365), and compares with its labels. Prints counts beside rates, the spread over five folds of cases, and two
baselines. The rules are not fitted to a fold, so the folds show how much a figure hangs on single cases; how well the
rules hold elsewhere is shown by records that nobody looked at while writing them.
"""

import argparse
import io
import sys
from pathlib import Path

from bench.baselines import keyword, trivial
from bench.cases_run import Json, labelled, run_all
from bench.in_process import said_of
from bench.measures import Figure, Milestones, Pair, disagreements, figures, labels_of, said_in

FLOWS = ("daily", "evidence_companion")
FOLDS = 5


def main() -> None:
    """Print the table and, with --each, every disagreement."""
    parser = argparse.ArgumentParser(prog="bench.decisions", description=__doc__)
    parser.add_argument("file", type=Path, nargs="+")
    parser.add_argument("--kind", action="append", default=[], help="only cases of this kind; may be repeated")
    parser.add_argument("--quick", action="store_true", help="the policy alone, without servers and graphs")
    parser.add_argument("--each", action="store_true", help="list every disagreement with the labels")
    arguments = parser.parse_args()
    cases = labelled(arguments.file, arguments.kind)
    if not cases:
        parser.error("no case of that kind in these files")
    quick = arguments.quick
    said = [said_of(case) for case in cases] if quick else [said_in(*ran) for ran in run_all(cases, FLOWS)]
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    names = ", ".join(path.name for path in arguments.file)
    milestones = sum(len(case["labels"]) for case in cases)
    print(f"{len(cases)} cases with {milestones} milestones of {names}\n")
    print(*table(cases, said), sep="\n")
    if arguments.each:
        print()
        for case, one in zip(cases, said, strict=True):
            for line in disagreements(case, labels_of(case), one):
                print(line)


def table(cases: list[Json], said: list[Milestones]) -> list[str]:
    """The lines of the table: each measure with its counts, its rate, the folds' lowest and highest, the baselines."""
    whole = figures(pairs_of(cases, said))
    folds = [figures(pairs_of(cases[fold::FOLDS], said[fold::FOLDS])) for fold in range(FOLDS)]
    baselines = [figures(pairs_of(cases, baseline(cases))) for baseline in (trivial, keyword)]
    head = f"{'measure':<32}{'right':>6}{'wrong':>6}{'missed':>7}{'rate':>7}  {'':<16}{'folds':<12}"
    head += f"{'trivial':>8}{'keyword':>8}"
    lines = [head]
    for position, figure in enumerate(whole):
        rates = [rate for fold in folds if (rate := fold[position].rate) is not None]
        spread = f"{min(rates):.2f}–{max(rates):.2f}" if rates else "-"
        others = "".join(f"{_rate(baseline[position]):>8}" for baseline in baselines)
        counts = f"{figure.right:>6}{figure.wrong:>6}{figure.missed:>7}{_rate(figure):>7}"
        lines.append(f"{figure.name:<32}{counts}  {figure.shown:<16}{spread:<12}{others}")
    lines += ["", "rate: of false ready the share of the not ready; of sets (findings, closes …) F1; else accuracy."]
    return lines


def pairs_of(cases: list[Json], said: list[Milestones]) -> list[Pair]:
    """Each milestone's label with what was said of it. Raises KeyError where nothing was said of one."""
    return [(label, one[key]) for case, one in zip(cases, said, strict=True) for key, label in labels_of(case).items()]


def _rate(figure: Figure) -> str:
    return f"{figure.rate:.3f}" if figure.rate is not None else "-"


if __name__ == "__main__":
    main()
