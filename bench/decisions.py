"""How the decisions fare on labelled cases: python -m bench.decisions FILE [--kind hygiene]…

Runs every case through the embedded servers and the command line and compares with its labels. Prints counts beside
rates, and two baselines: "never" finds nothing, "always" finds every check on everything that it could be about.
"""

import argparse
from collections import Counter
from pathlib import Path
from typing import Any

from bench.cases_run import labelled, run_all
from sandbox.cases import guid_of

Json = dict[str, Any]
CHECKS = ("missing_task", "owner", "due_date", "status", "blocker", "completion_condition", "stale")
Entry = tuple[str, str | None, str]


def main() -> None:
    """Print the table and each disagreement."""
    parser = argparse.ArgumentParser(prog="bench.decisions", description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--kind", action="append", default=[], help="only cases of this kind; may be repeated")
    arguments = parser.parse_args()
    cases = labelled(arguments.file, arguments.kind)
    tally, always, misses = score(list(run_all(cases, arguments.file, "hygiene")))
    print(f"{len(cases)} cases of {arguments.file.name}, task hygiene\n")
    heads = ("labels", "found", "right", "wrong", "missed")
    rates = ("prec.", "recall", "always")
    print(f"{'check':<22}" + "".join(f"{head:>7}" for head in heads) + "".join(f"{rate:>8}" for rate in rates))
    for check in (*CHECKS, "all"):
        print(_line(check, tally[check], always[check]))
    print(
        "\nBaselines: never has recall 0 and nothing wrong; always has recall 1 and the precision of the last column."
    )
    print(*misses, sep="\n")


def score(runs: list[tuple[Json, Json]]) -> tuple[dict[str, Counter[str]], dict[str, Counter[str]], list[str]]:
    """Per check right, wrong and missed; the same for finding everything; and each disagreement in words."""
    tally: dict[str, Counter[str]] = {check: Counter() for check in (*CHECKS, "all")}
    always: dict[str, Counter[str]] = {check: Counter() for check in (*CHECKS, "all")}
    misses = []
    for case, run in runs:
        wanted, found = expected(case), reported(case, run)
        for check in CHECKS:
            labels, right = _of(wanted, check), _of(wanted & found, check)
            counts = {"right": right, "wrong": _of(found, check) - right, "missed": labels - right}
            everything = {"right": labels, "wrong": _everything(case, check) - labels}
            for key in (check, "all"):
                tally[key].update(counts)
                always[key].update(everything)
        misses += [f"wrong   {case['id']} {entry}" for entry in sorted(found - wanted, key=str)]
        misses += [f"missed  {case['id']} {entry}" for entry in sorted(wanted - found, key=str)]
    return tally, always, misses


def expected(case: Json) -> set[Entry]:
    """The labels as (milestone key, task key, check)."""
    return {
        (key, None if finding["task"] in (None, "null") else finding["task"], finding["check"])
        for key, label in case["labels"].items()
        for finding in label["findings"]
    }


def reported(case: Json, run: Json) -> set[Entry]:
    """What the run found, with its ids turned back into the case's keys."""
    milestones = {guid_of(case["id"], "milestone", one["key"]): one for one in case["milestones"]}
    keys = [task["key"] for one in case["milestones"] for task in one["tasks"]]
    tasks = {guid_of(case["id"], "task", key): key for key in keys}
    return {
        (milestones[milestone["milestone_id"]]["key"], tasks.get(finding["task_id"]), finding["check"])
        for milestone in run["milestones"]
        for finding in milestone["findings"]
    }


def _of(entries: set[Entry], check: str) -> int:
    return sum(entry[2] == check for entry in entries)


def _everything(case: Json, check: str) -> int:
    """How often a check could be found: once a milestone, or once an open task of an active one."""
    active = [one for one in case["milestones"] if case["labels"][one["key"]]["active"]]
    if check == "missing_task":
        return len(active)
    return sum(task["status"] not in ("Completed", "Canceled") for one in active for task in one["tasks"])


def _line(check: str, counts: Counter[str], always: Counter[str]) -> str:
    right, wrong, missed = counts["right"], counts["wrong"], counts["missed"]
    rates = (_rate(right, right + wrong), _rate(right, right + missed), _rate(always["right"], sum(always.values())))
    numbers = (right + missed, right + wrong, right, wrong, missed)
    return f"{check:<22}" + "".join(f"{number:>7}" for number in numbers) + "".join(f"{rate:>8}" for rate in rates)


def _rate(part: int, whole: int) -> str:
    return f"{part / whole:.2f}" if whole else "-"


if __name__ == "__main__":
    main()
