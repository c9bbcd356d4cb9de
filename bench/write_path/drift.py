"""Rig 5: every column of every target changed between packet and write: python -m bench.write_path.drift.

One daily run over one milestone for each change, each with an item of every write tool; everything is approved. An item
that rests on what changed is refused with the old and the new value named, and all others are written.
"""

import asyncio
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.write_path.figure import Figure, main
from sandbox.columns import TABLES
from tests.scene import AS_OF, Scene, case, milestone, milestone_id, task, task_id

READY = (
    "11/12: PO 7741 over 300k came in. CIO Tom Reeve owns the decision and signed it off. Outages of the order desk"
    " cost them a day each month, they want none at all. Go-live must be by 15 January 2027. Decided: hub and spoke"
    " with Azure Firewall. Blockers: none known."
)
MILESTONES, TASKS = "msp_engagementmilestones", "tasks"
ELSEWHERE = milestone_id("elsewhere")


@dataclass(frozen=True)
class Change:
    """What somebody changes in the CRM: one column of a record, or, where `column` is None, the record's existence.

    `tools`: whose items on that milestone are refused; `named` stands in each refusal.
    """

    entity_set: str
    column: str | None
    value: Any = None
    tools: frozenset[str] = frozenset()
    named: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The key of its milestone, of its task to update and, with "done" before it, of its task to close."""
        return f"{self.entity_set} {self.column or 'deleted'}"


_OF_TASKS = frozenset({"update_task", "close_task"})
_ALL = _OF_TASKS | {"create_task", "update_milestone"}
_EQUAL = Change(TASKS, "an equal task is created", tools=frozenset({"create_task"}), named=("is already there",))
CHANGES = (
    Change(MILESTONES, "msp_milestonenumber", "7-999999999", _ALL, ("7-4000", "7-999999999")),
    Change(MILESTONES, "msp_name", "Another name", _ALL, ("Milestone", "Another name")),
    Change(MILESTONES, "msp_commitmentrecommendation", 861980001, _ALL, ("uncommitted", "'committed'")),
    Change(MILESTONES, "msp_milestonedate", "2027-02-15", _ALL, ("2027-01-15", "2027-02-15")),
    Change(MILESTONES, "msp_milestonestatus", 861980004, _ALL, ("On Track", "Cancelled")),
    Change(MILESTONES, "_ownerid_value", task_id("somebody"), _ALL, ("owner_id", task_id("somebody"))),
    Change(MILESTONES, "_msp_opportunityid_value", ELSEWHERE, _ALL, ("opportunity_id", ELSEWHERE)),
    Change(MILESTONES, "msp_forecastcomments", "All new.", frozenset({"update_milestone"}), ("PO 7741", "All new.")),
    # No item shows these as current or rests on them at the moment of writing.
    Change(MILESTONES, "_msp_workloadlkid_value", task_id("workload")),
    Change(MILESTONES, "msp_milestonecategory", 861980002),
    Change(MILESTONES, "msp_monthlyuse", 77),
    Change(MILESTONES, "msp_forecastcommentsjsonfield", "[]"),
    Change(MILESTONES, "msp_deliveryspecifiedfield", 861980001),
    Change(MILESTONES, "msp_riskorblockeddate", "2026-12-24"),
    Change(MILESTONES, "modifiedon", "2026-11-23T09:00:00Z"),
    Change(MILESTONES, None, tools=_ALL, named=(" gone",)),
    Change(TASKS, "subject", "Another task", _OF_TASKS, ("subject", "Another task")),
    Change(TASKS, "description", "Done when signed.", _OF_TASKS, ("description", "Done when signed.")),
    Change(TASKS, "scheduledend", "2026-11-20T00:00:00Z", _OF_TASKS, ("2026-11-16", "2026-11-20")),
    Change(TASKS, "statuscode", 7, _OF_TASKS, ("status_code", "-> 7")),
    Change(TASKS, "statecode", 1, _OF_TASKS, ("is_open: True -> False",)),
    Change(TASKS, "_ownerid_value", task_id("somebody"), _OF_TASKS, ("owner_id", task_id("somebody"))),
    Change(TASKS, "_regardingobjectid_value", ELSEWHERE, _OF_TASKS, ("milestone_id", ELSEWHERE)),
    Change(TASKS, "msp_taskcategory", 861980002),
    Change(TASKS, "createdon", "2026-11-02T00:00:00Z"),
    Change(TASKS, "modifiedon", "2026-11-23T09:00:00Z"),
    Change(TASKS, None, tools=_OF_TASKS, named=("the record is gone",)),
    _EQUAL,
)


def uncovered() -> set[str]:
    """The columns of the two targets that no change is about; their keys cannot change."""
    columns = {f"{name}.{column}" for name in (MILESTONES, TASKS) for column in TABLES[name].columns}
    return (
        columns
        - {f"{one.entity_set}.{one.column}" for one in CHANGES}
        - {f"{MILESTONES}.{MILESTONES[:-1]}id"}
        - {f"{TASKS}.activityid"}
    )


async def drifted(folder: Path, changes: tuple[Change, ...] = CHANGES) -> Figure:
    """Carry these changes out between packet and approval of one run, and judge each item."""
    figure = Figure("drift")
    scene = Scene(folder).load(case([_milestone(change.key) for change in changes] + [_milestone("untouched")]))
    # A closed status on an open task is what `close_task` is proposed for.
    for key in [*(change.key for change in changes), "untouched"]:
        scene.crm.change(TASKS, task_id(f"done {key}"), statuscode=5)
    async with scene.runner(packet_limit=0) as runner:
        run = await runner.start("daily", {"as_of": AS_OF, "m365": False})
        items = [item for item in run["packet"]["items"] if item["kind"] == "write"]
        for change in changes:
            _carry_out(scene, change, items)
        approval = {"decision": "approve", "packet_hash": run["packet"]["packet_hash"]}
        done = await runner.resume(run["thread_id"], approval)
    results = {result["item_id"]: result for result in done["results"]}
    sent = _sent(scene)
    by_milestone = {milestone_id(change.key): change for change in changes}
    for tool in sorted(_ALL):
        if not any(item["tool"] == tool for item in items):
            figure.violations.append(f"the packet has no {tool}: the rig proves nothing of it")
    for item in items:
        figure.trials += 1
        change = by_milestone.get(item["milestone"]["id"])
        figure.violations += _judged(item, results.get(item["item_id"]), change, sent)
    figure.detail = f"{len(changes)} changes, items of {len(_ALL)} tools"
    return figure


def _milestone(key: str) -> dict[str, Any]:
    tasks = [task(key), task(f"done {key}")]
    return milestone(key, tasks, name=f"Milestone {key}", forecastcomments=READY)


def _carry_out(scene: Scene, change: Change, items: list[dict[str, Any]]) -> None:
    here = milestone_id(change.key)
    keys = [here] if change.entity_set == MILESTONES else [task_id(change.key), task_id(f"done {change.key}")]
    if change is _EQUAL:
        for number, item in enumerate(one for one in items if one["milestone"]["id"] == here):
            if item["tool"] == "create_task":
                subject = f"  {item['arguments']['subject'].upper()} "
                row = {"activityid": task_id(f"equal {number}"), "subject": subject, "_regardingobjectid_value": here}
                scene.crm.add(TASKS, row | {"statecode": 0, "statuscode": 2})
    elif change.column is None:
        for key in keys:
            scene.crm.delete(change.entity_set, key)
    else:
        for key in keys:
            scene.crm.change(change.entity_set, key, **{change.column: change.value})


def _judged(item: Mapping[str, Any], result: Any, change: Change | None, sent: set[tuple[str, str]]) -> list[str]:
    tool, arguments = item["tool"], item["arguments"]
    about = f"{tool} after {change.key if change else 'no change'}"
    refused = change is not None and tool in change.tools
    if result is None:
        return [f"{about}: approved, and no outcome"]
    wanted = "stale" if refused else "verified"
    faults = [] if result["outcome"] == wanted else [f"{about}: {result['outcome']}, not {wanted}: {result['detail']}"]
    if ((tool, _target(arguments)) in sent) == refused:
        faults.append(f"{about}: {'sent' if refused else 'not sent'} to the server")
    if refused and change is not None:
        missing = [words for words in change.named if words not in result["detail"]]
        faults += [f"{about}: the refusal does not name {words!r}: {result['detail']}" for words in missing]
    return faults


def _sent(scene: Scene) -> set[tuple[str, str]]:
    """Tool and target of every write-intent call in the server's log."""
    return {(call["tool"], _target(call["arguments"])) for call in scene.crm.calls(*sorted(_ALL))}


def _target(arguments: Mapping[str, Any]) -> str:
    return str(arguments.get("taskId") or f"{arguments['milestoneId']} {arguments.get('subject', '')}")


def measure(n: int, seed: int) -> Figure:
    """Every change (n = 0), or the first n. Nothing is drawn: the seed changes nothing."""
    with tempfile.TemporaryDirectory() as folder:
        return asyncio.run(drifted(Path(folder) / "state", CHANGES[:n] if n else CHANGES))


if __name__ == "__main__":
    main("drift", __doc__, measure, n=0)
