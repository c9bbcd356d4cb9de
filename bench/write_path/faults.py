"""Rig 7: every write tool under every fault of the server at every place: python -m bench.write_path.faults.

The real step (`submit_next_write`) with the real clients over the embedded server in a process of its own. Each trial
is one approved item and one fault, while the item is read again, staged, executed or read back. The server's log and
its records say what happened; the outcome must say the same, inside its time.
"""

import asyncio
import random
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bench.write_path.drift import READY
from bench.write_path.figure import Figure, main
from nodes.facts import Fact
from nodes.submit_next_write import submit_next_write
from policy.decision import Decision
from policy.packet import Crm, build, item_of
from policy.proposals import Proposal
from policy.settings import PolicySettings
from runs.wiring import State
from sandbox.faults import Fault, clear, switch_on
from sandbox.store import WRITE_INTENT
from tests.scene import AS_OF, Scene, case, milestone, task, task_id
from tools.connect import Ports, open_ports
from tools.errors import SeOpsError
from tools.ledger_rows import PlannedItem
from tools.mcp_config import sandbox_servers
from tools.ports import Contract, CrmWriter, WriteReply
from tools.run_settings import RunSettings

TOOLS = ("update_task", "close_task", "create_task", "update_milestone")
PATIENT = RunSettings(read_timeout=90, write_timeout=90, retry_delay=0.02)
IMPATIENT = RunSettings(read_timeout=4, write_timeout=4, read_tries=2, retry_delay=0.02)
SILENT = frozenset({"hang", "no_answer_after", "reply_of_another"})
# Two tries of two reads, one write, the checks whether the server lives, its start again; three replies of 64 MB.
DEADLINE = 240.0

Place = str
Expected = Mapping[tuple[Place, Fault], str | Mapping[str, str]]
# What each fault must end as; "kept": no outcome, the approval holds on. Where tools differ, by tool ("*": the others).
_READ: dict[Fault, tuple[str, str]] = {
    "crash_before": ("kept", "unknown"),
    "crash_after": ("kept", "unknown"),
    "hang": ("kept", "unknown"),
    "reply_of_another": ("kept", "unknown"),
    "throttled": ("kept", "unknown"),
    "server_error": ("kept", "unknown"),
    "unauthorized": ("kept", "unknown"),
    "signed_out": ("kept", "unknown"),
    "forbidden": ("failed", "unknown"),
    "garbage": ("failed", "unknown"),
    "html": ("failed", "unknown"),
    "duplicate_reply": ("verified", "verified"),
    "slow": ("verified", "verified"),
    "huge": ("verified", "verified"),
}
_STAGED: dict[Fault, str] = {
    **dict.fromkeys(("crash_before", "crash_after", "hang", "no_answer_after", "reply_of_another"), "failed"),
    **dict.fromkeys(("throttled", "server_error", "forbidden", "error_on_write", "garbage", "html"), "failed"),
    **dict.fromkeys(("wrong_id", "wrong_payload"), "failed"),
    **dict.fromkeys(("unauthorized", "signed_out"), "kept"),
    **dict.fromkeys(("duplicate_reply", "slow", "huge"), "verified"),
}
_EXECUTED: dict[Fault, str] = {
    **dict.fromkeys(("crash_before", "hang", "throttled", "server_error"), "unknown"),
    **dict.fromkeys(("crash_after", "no_answer_after", "reply_of_another", "garbage", "html"), "verified"),
    **dict.fromkeys(("forbidden", "error_on_write", "unauthorized", "signed_out"), "failed"),
    **dict.fromkeys(("duplicate_reply", "slow", "huge"), "verified"),
}
MEGABYTES = (1, 8, 64)


@dataclass(frozen=True)
class Trial:
    """One approved item of `tool`, and one fault at one place. `value` is the fault's measure."""

    tool: str
    place: Place
    fault: Fault
    outcome: str
    value: Any = None

    def __str__(self) -> str:
        """The trial in words."""
        return f"{self.tool}, {self.fault}{f' {self.value}' if self.value else ''} while it is {self.place}"


def trials() -> list[Trial]:
    """The whole matrix."""
    found = []
    for tool in TOOLS:
        for fault, (before, after) in _READ.items():
            found += [Trial(tool, "read again", fault, before, value) for value in _measures(fault)]
            found += [Trial(tool, "read back", fault, after, value) for value in _measures(fault)]
        for fault, outcome in _STAGED.items():
            found += [Trial(tool, "staged", fault, outcome, value) for value in _measures(fault)]
        for fault, outcome in _EXECUTED.items():
            found += [Trial(tool, "executed", fault, outcome, value) for value in _measures(fault)]
        # The server's second try: a second task, the same value once more, or a refusal of what is closed by now.
        found.append(Trial(tool, "executed", "double_write", "mismatch" if tool == "create_task" else "verified"))
        found.append(Trial(tool, "read again", "more_pages", "failed" if _lists(tool) else "verified"))
    return found


def _measures(fault: Fault) -> tuple[Any, ...]:
    return MEGABYTES if fault == "huge" else (0.3,) if fault == "slow" else (None,)


def _lists(tool: str) -> bool:
    """Whether the milestone's open tasks are read before this tool's write."""
    return tool in ("create_task", "update_milestone")


class _Meanwhile:
    """The writer, with something that happens between the write and the read after it (a CrmWriter)."""

    def __init__(self, writer: CrmWriter, then: Callable[[], None]) -> None:
        self._writer = writer
        self._then = then

    async def submit(self, tool: str, arguments: Mapping[str, Any], *, contract: Contract) -> WriteReply:
        """Submit as the writer does."""
        try:
            return await self._writer.submit(tool, arguments, contract=contract)
        finally:
            self._then()


@dataclass
class Bench:
    """One sandbox, two sessions with servers of their own, and a proposal of each tool for each trial."""

    scene: Scene
    state: State
    patient: Ports
    impatient: Ports
    proposals: dict[str, list[Proposal]]
    crm: Crm


async def carried_out(folder: Path, chosen: list[Trial]) -> Figure:
    """Carry these trials out, one after the other."""
    figure = Figure("faults")
    most = max(sum(trial.tool == tool for trial in chosen) for tool in TOOLS)
    keys = [f"m{number}" for number in range(most)]
    scene = Scene(folder)
    scene.load(case([milestone(key, [task(key), task(f"done {key}")], forecastcomments=READY) for key in keys]))
    for key in keys:
        scene.crm.change("tasks", task_id(f"done {key}"), statuscode=5)
    bench = await _bench(scene)
    slowest = 0.0
    try:
        for number, trial in enumerate(chosen):
            began = time.monotonic()
            figure.trials += 1
            figure.violations += [f"{trial}: {fault}" for fault in await _tried(bench, f"trial{number}", trial)]
            slowest = max(slowest, time.monotonic() - began)
        figure.violations += await _listings(scene, figure)
    finally:
        await asyncio.to_thread(bench.patient.close)
        await asyncio.to_thread(bench.impatient.close)
    figure.detail = f"slowest {slowest:.1f} s"
    return figure


async def _bench(scene: Scene) -> Bench:
    async with scene.runner(packet_limit=0) as runner:
        run = await runner.start("daily", {"as_of": AS_OF, "m365": False})
    state = scene.state
    proposals: dict[str, list[Proposal]] = {tool: [] for tool in TOOLS}
    for entry in state.store.proposals(run["thread_id"]):
        if entry.kind == "write" and entry.proposal.tool is not None:
            same = [one.milestone.id for one in proposals[entry.proposal.tool]]
            if entry.proposal.milestone.id not in same:
                proposals[entry.proposal.tool].append(entry.proposal)
    servers = sandbox_servers(state.folder.sandbox_crm, "staged")
    opened = [open_ports(servers, settings, PolicySettings()) for settings in (PATIENT, IMPATIENT)]
    return Bench(scene, state, *opened, proposals, Crm.model_validate(run["packet"]["crm"]))


async def _tried(bench: Bench, thread: str, trial: Trial) -> list[str]:
    """Approve one item, let the fault bite, carry it out, and compare what is said with what happened."""
    proposal = bench.proposals[trial.tool].pop()
    ports = bench.impatient if trial.fault in SILENT else bench.patient
    _approve(bench, thread, proposal)
    crm, ledger = bench.scene.crm, bench.state.ledger
    await ports.crm.sign_in()  # the connection is open: a fault bites where the trial says, not in the start before it
    logged, before = len(crm.calls()), _record(bench.scene, proposal)

    def bite() -> None:
        reads = ("crm_get_record", "crm_query")
        tools = {"staged": (trial.tool,), "executed": ("execute_operation",)}.get(trial.place, reads)
        for tool in tools:
            switch_on(crm, trial.fault, tool=tool, value=trial.value)

    if trial.place != "read back":
        bite()
    writer = _Meanwhile(ports.crm_writer, bite) if trial.place == "read back" else ports.crm_writer
    stopped = ""
    try:
        async with asyncio.timeout(DEADLINE):
            await submit_next_write(
                Fact(),
                thread_id=thread,
                crm=ports.crm,
                crm_writer=writer,
                ledger=ledger,
                write_lease=lambda milestone_id: bench.state.leases.lease(milestone_id, what="write", wait=0),
                progress=lambda what, done, total: None,
            )
    except SeOpsError as error:
        stopped = f"{error.code}: {error.message}"
    except TimeoutError:
        return [f"it hung for {DEADLINE:g} s"]
    finally:
        clear(crm)
    calls = crm.calls()[logged:]
    effect = ledger.effects(thread)[0]
    said = effect.outcome or ("kept" if effect.state == "approved" else f"left as {effect.state}")
    return _lies(trial, said, stopped, calls, before, _record(bench.scene, proposal), proposal, effect.detail)


def _lies(
    trial: Trial,
    said: str,
    stopped: str,
    calls: list[dict[str, Any]],
    before: list[dict[str, Any]],
    now: list[dict[str, Any]],
    proposal: Proposal,
    detail: str,
) -> list[str]:
    """Where the outcome is not what the server's log and records show, or not the one that it must be."""
    found = [] if said == trial.outcome else [f"{said}, not {trial.outcome}: {detail or stopped}"]
    sent = [call["tool"] for call in calls if call["tool"] in WRITE_INTENT]
    if len(sent) != len(set(sent)):
        found.append(f"sent twice: {sent}")
    written = any(call["wrote"] for call in calls)
    if said in ("failed", "kept") and (written or now != before):
        found.append(f"{said}, but the server wrote")
    if said == "verified" and not (written and _as_approved(proposal, before, now)):
        found.append("verified, but the CRM has not what was approved")
    if said == "kept" and not stopped:
        found.append("kept, and nobody was told why")
    return found


def _approve(bench: Bench, thread: str, proposal: Proposal) -> None:
    packet = build(
        [item_of("i1", proposal)],
        role_applied="Solution Engineer",
        crm=bench.crm,
        contract="staged",
        deferred=0,
        now=datetime.now(UTC),
        lifetime=timedelta(hours=1),
    )
    bench.state.ledger.offer(thread, packet, [PlannedItem(item_id="i1", proposal=proposal)])
    bench.state.ledger.decide(thread, packet.packet_hash, Decision(approve=("i1",)), bench.crm.user_id)


def _record(scene: Scene, proposal: Proposal) -> list[dict[str, Any]]:
    """What the write is about, as the CRM has it: the task, the milestone, or the milestone's tasks of that subject."""
    arguments = proposal.arguments or {}
    if "taskId" in arguments:
        return scene.crm.rows("tasks", activityid=arguments["taskId"])
    if proposal.tool == "update_milestone":
        return scene.crm.rows("msp_engagementmilestones", msp_engagementmilestoneid=arguments["milestoneId"])
    return scene.crm.rows("tasks", _regardingobjectid_value=arguments["milestoneId"], subject=arguments["subject"])


def _as_approved(proposal: Proposal, before: list[dict[str, Any]], now: list[dict[str, Any]]) -> bool:
    arguments = proposal.arguments or {}
    if len(now) != 1:
        return False
    row = now[0]
    if proposal.tool == "update_milestone":
        return bool(row["msp_forecastcomments"] == arguments["forecastComments"])
    if proposal.tool == "close_task":
        return row["statecode"] != 0 and row["statuscode"] == arguments["statusCode"]
    same_day = str(row["scheduledend"])[:10] == arguments["dueDate"]
    if proposal.tool == "update_task":
        return same_day
    same = row["description"] == arguments["description"] and row["_ownerid_value"] == arguments["ownerId"]
    return same_day and same and not before


async def _listings(scene: Scene, figure: Figure) -> list[str]:
    """A list of tools without an end stops the start with a message; the same page again is a list all the same."""
    found = []
    for fault, ends in (("endless_tools", True), ("repeated_cursor", False)):
        figure.trials += 1
        switch_on(scene.crm, fault, tool="tools/list")  # type: ignore[arg-type]
        ports = open_ports(sandbox_servers(scene.state.folder.sandbox_crm, "staged"), PATIENT)
        try:
            async with asyncio.timeout(DEADLINE):
                await ports.crm.sign_in()
            stopped = False
        except SeOpsError as error:
            stopped = "a further page after" in error.message
            found += [] if stopped else [f"{fault}: {error.message}"]
        except TimeoutError:
            found.append(f"{fault}: it hung for {DEADLINE:g} s")
            continue
        finally:
            clear(scene.crm)
            await asyncio.to_thread(ports.close)
        if stopped is not ends:
            found.append(f"{fault}: it was {'' if stopped else 'not '}stopped")
    return found


def measure(n: int, seed: int) -> Figure:
    """The whole matrix (n = 0), or n trials of it drawn with the seed."""
    chosen = trials()
    if n:
        chosen = random.Random(seed).sample(chosen, min(n, len(chosen)))
    with tempfile.TemporaryDirectory() as folder:
        return asyncio.run(carried_out(Path(folder) / "state", chosen))


if __name__ == "__main__":
    main("faults", __doc__, measure, n=0)
