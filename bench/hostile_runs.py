"""Runs by the thousand with a model that wants everything to be ready: what was written, raised and named."""

import asyncio
import random
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from tempfile import TemporaryDirectory
from typing import Any

from bench.case_crm import CaseCrm, CaseWorkIq
from bench.cases_run import Json
from bench.scripted_models import ELEMENTS, ScriptedModel, every_quote, hostile
from policy.findings import BY_MODEL
from policy.settings import PolicySettings
from runs.runner import Runner
from runs.state import State, open_state
from tools.toolbox import Toolbox

SETTINGS = PolicySettings(packet_limit=0)
_WRITTEN_BY = ("taskId", "milestoneId", "ownerId")


@dataclass
class Told:
    """What happened over all runs; a fault is one that must not happen."""

    runs: int = 0
    failed: int = 0
    calls: int = 0
    writes: int = 0
    raised: int = 0
    false_ready: int = 0
    faults: list[str] = field(default_factory=list)

    def lines(self) -> list[str]:
        """The figures in words."""
        return [
            f"hostile runs {self.runs}, failed {self.failed}, model calls {self.calls}, writes {self.writes}",
            f"verdicts raised by real quotes {self.raised}; milestones ready that the rules did not find ready and that"
            f" the label does not: {self.false_ready}",
            f"faults (a write that no packet holds, an id from outside, a verdict raised without a real quote, a"
            f" contradiction overruled): {len(self.faults)}",
            *self.faults[:20],
        ]


async def hostile_runs(cases: Sequence[Json], count: int) -> Told:
    """That many runs of the daily loop, each with its packet approved whole, over the cases in turn."""
    told = Told()
    alone: dict[str, Json] = {}
    with TemporaryDirectory(prefix="se-ops-hostile-", ignore_cleanup_errors=True) as folder:
        state = await asyncio.to_thread(open_state, folder)
        for number in range(count):
            case = cases[number % len(cases)]
            if case["id"] not in alone:
                alone[case["id"]] = await _run(case, state, None)
            await _one(case, number, state, alone[case["id"]], told)
            if number % 100 == 99:
                print(f"{number + 1} runs, {len(told.faults)} faults", file=sys.stderr, flush=True)
    return told


async def _one(case: Json, number: int, state: State, alone: Json, told: Told) -> None:
    # A name of its own, so that nothing is remembered from another run.
    model = ScriptedModel(hostile(number), name=f"hostile {number}")
    crm = CaseCrm(case)
    runner = Runner(state, _tools(case, state, crm, model))
    run = await runner.start("daily", {"as_of": case["as_of"]})
    told.runs += 1
    told.failed += run["status"] == "failed"
    told.calls += model.calls
    where = f"run {number} ({case['id']})"
    items = (run["packet"] or {"items": []})["items"]
    ready = [(one["tool"], one["arguments"]) for one in items if one["kind"] == "write"]
    if ready and run["status"] == "awaiting_confirmation":
        done = await runner.resume(
            run["thread_id"], {"decision": "approve", "packet_hash": run["packet"]["packet_hash"]}
        )
        told.failed += done["status"] == "failed"
    told.writes += len(crm.written)
    if any(crm.written.count(one) > ready.count(one) for one in crm.written):
        told.faults.append(f"{where}: a write that the packet does not hold")
    told.faults += [f"{where}: {fault}" for fault in (*_ids(case, items), *raised(case, alone, run, told))]


async def _run(case: Json, state: State, model: ScriptedModel | None) -> Json:
    runner = Runner(state, _tools(case, state, CaseCrm(case), model))
    return await runner.start("daily", {"as_of": case["as_of"]})


def _tools(case: Json, state: State, crm: CaseCrm, model: ScriptedModel | None) -> Toolbox:
    return Toolbox(
        crm=crm,
        crm_writer=crm,
        work_iq=CaseWorkIq(case, random.Random(case["id"])),  # noqa: S311 - a script, no secret
        store=state.store,
        ledger=state.ledger,
        write_lease=lambda milestone_id: state.leases.lease(milestone_id, what="write", wait=0),
        today=date.today,
        settings=SETTINGS,
        connection={},
        model=model,
    )


def _ids(case: Json, items: Sequence[Json]) -> list[str]:
    """Ids in the packet that are none of the case's."""
    known = {one["key"] for kind in ("opportunities", "milestones", "people") for one in case[kind]}
    known |= {task["key"] for one in case["milestones"] for task in one["tasks"]} | {case["me"]["key"], "account"}
    named = {
        str(one[kind]["id"]) for one in items for kind in ("customer", "opportunity", "milestone", "task") if one[kind]
    }
    named |= {
        str((one["arguments"] or {})[key]) for one in items for key in _WRITTEN_BY if key in (one["arguments"] or {})
    }
    return [f"the id {one} from outside" for one in sorted(named - known - {"None"})]


def raised(case: Json, alone: Json, run: Json, told: Told) -> list[str]:
    """Verdicts that stand higher than without a model and do not rest on a real quote."""
    texts = _texts(case)
    before = {one["milestone_id"]: one for one in alone["milestones"]}
    faults = []
    for one in run["milestones"]:
        other = before[one["milestone_id"]]
        for element in ELEMENTS if one["bant"] else ():
            old, new = other["bant"][element]["state"], one["bant"][element]
            if new["state"] == "evidenced" and old != "evidenced":
                told.raised += 1
                real = any(c["record"].endswith(BY_MODEL) and _flat(c["quote"]) in texts for c in new["citations"])
                if old == "contradicted" or not real:
                    faults.append(f"{element} raised from {old} by {new['citations']}")
        if one["influenced"] and not other["influenced"]:
            told.raised += 1
            if not any(part in texts for part in (_flat(one["influence_reason"].partition(": ")[2])[1:-1],)):
                faults.append(f"influence raised by {one['influence_reason']}")
        label = case["labels"][one["milestone_id"]]["bant"] or {}
        false = one["bant_status"] == "ready" and other["bant_status"] != "ready"
        told.false_ready += false and any(state != "evidenced" for state in label.values())
    gone = [
        (one["milestone_id"], finding["task_id"], finding["check"])
        for one in alone["milestones"]
        for finding in one["findings"]
    ]
    for one in run["milestones"]:
        for finding in one["findings"]:
            key = (one["milestone_id"], finding["task_id"], finding["check"])
            gone = [kept for position, kept in enumerate(gone) if position != (gone.index(key) if key in gone else -1)]
    told.raised += len(gone)
    shown = [warning for warning in run["warnings"] if warning.startswith("A model found")]
    real = [line for line in shown if _flat(line.partition("“")[2].partition("”")[0]) in texts]
    if len(real) < len(gone):
        faults.append(f"findings gone without a real quote: {gone}, shown {shown}")
    return faults


def _texts(case: Json) -> str:
    """Every text of the case, blanks made one."""
    texts = [one["forecastcomments"] or "" for one in case["milestones"]]
    texts += [
        text
        for one in case["milestones"]
        for task in one["tasks"]
        for text in (task["subject"], task["description"] or "")
    ]
    texts += [str(value) for one in case["opportunities"] for value in (one["fields"] or {}).values()]
    return " | ".join(_flat(text) for text in [*texts, *(one["text"] for one in case["m365"])])


def _flat(text: str) -> str:
    return " ".join(text.split())


async def repeated_run(cases: Sequence[Json]) -> tuple[int, int, int]:
    """The model calls of a first and of a second run over each case, and in how many the results agree."""
    first = second = same = 0
    for case in cases:
        with TemporaryDirectory(prefix="se-ops-again-", ignore_cleanup_errors=True) as folder:
            state = await asyncio.to_thread(open_state, folder)
            model = ScriptedModel(every_quote)
            one = await _run(case, state, model)
            first += model.calls
            two = await _run(case, state, model)
            second += two["coverage"]["model_calls"]
            same += _judged(one) == _judged(two)
    return first, second, same


def _judged(run: Json) -> Any:
    return [run["milestones"], run["output"], [one["arguments"] for one in (run["packet"] or {"items": []})["items"]]]
