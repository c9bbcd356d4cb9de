"""Random flows, scopes, answers, faults and hostile records: no write in the log without a matching approval.

An approval is what this module gave as one: it names the packet that the run showed last, and has not expired. Each
gives the right to one call of exactly the shown arguments. `--n` runs are in one process; `--processes` more have their
answers given by processes of their own, over a server behind pipes, with crashes among the faults.
"""

import asyncio
import os
import random
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any

from bench.write_path import approver, witness
from bench.write_path.answers import random_answer
from bench.write_path.hostile import hostile_case
from bench.write_path.in_memory import folder, joined, lasting_runner
from bench.write_path.rig import command, expect
from policy.packet import utc_text
from sandbox.cases import load_case
from sandbox.faults import clear, switch_on
from tests.scene import AS_OF, Scene, milestone_id

Json = dict[str, Any]
FLOWS = ("task_hygiene", "bant_handoff", "influenced_follow_through", "evidence_companion", "daily", "task_change")
READS = ("crm_query", "crm_get_record", "get_milestones", "get_milestone_activities", "crm_auth_status")
SENDS = (*witness.WRITES, "execute_operation")
FAULTS = (
    *("error_on_write", "throttled", "server_error", "forbidden", "unauthorized", "signed_out", "garbage", "html"),
    *("wrong_id", "wrong_payload", "double_write", "no_answer_after", "hang", "short_page", "empty_200"),
)
CRASHES = ("crash_before", "crash_after")
IN_PROCESSES = 300
_PER_FOLDER = 50
IMPATIENT = {
    "SE_OPS_READ_TIMEOUT": "0.5",
    "SE_OPS_WRITE_TIMEOUT": "0.5",
    "SE_OPS_RETRY_DELAY": "0.01",
    "SE_OPS_READ_TRIES": "2",
}


async def figure(n: int, seed: int, processes: int) -> str:
    """n runs in this process and some in processes. Raises Violation."""
    seen: Counter[str] = Counter()
    for first in range(0, n, _PER_FOLDER):
        with folder() as made, joined():
            scene = Scene(made / "state", contract=("staged", "staged", "dry_run")[first // _PER_FOLDER % 3])
            scene.load(hostile_case(random.Random(seed)))
            async with lasting_runner(scene) as runner:
                for number in range(first, min(n, first + _PER_FOLDER)):
                    chance = random.Random(f"{seed}/{number}")
                    await _Run(scene, chance, seen, f"run {number}:").in_process(runner)
    for number in range(processes):
        chance = random.Random(f"{seed}/process {number}")
        with folder() as made:
            scene = Scene(made / "state", contract=chance.choice(("staged", "staged", "dry_run")))
            await _Run(scene, chance, seen, f"process run {number}:").in_processes()
    expect(seen["executed"] or n + processes < 20, "nothing was ever executed: the rig shows nothing")
    return (
        f"{n} runs in one process and {processes} in processes, {seen['answers']} answers, {seen['approvals']} of them"
        f" approvals of {seen['approved items']} items, {seen['faults']} faults: {seen['sent']} calls sent and"
        f" {seen['executed']} executed, each with its own unused, unexpired approval"
    )


class _Run:
    """One run with its answers, and the rights that they gave: a call, until when."""

    def __init__(self, scene: Scene, chance: random.Random, seen: Counter[str], about: str) -> None:
        self._scene, self._chance, self._seen, self._about = scene, chance, seen, about
        self._rights: list[tuple[witness.Call, str]] = []
        self._foreign: list[str] = []
        self._executed = 0

    async def in_process(self, runner: Any) -> None:
        """Start, answer up to five times, with the log judged after each step."""
        self._loaded()
        run = await runner.start(*self._request())
        self._judged("the start", self._sent_before, "")
        for _ in range(self._chance.randint(1, 5)):
            if run["status"] not in ("awaiting_confirmation", "needs_input"):
                break
            run = await self._answered(runner, run)

    async def in_processes(self) -> None:
        """Start in this process, answer in others."""
        self._loaded()
        with joined():
            async with self._scene.runner(packet_limit=0) as runner:
                run = await runner.start(*self._request(quiet=True))
        self._judged("the start", self._sent_before, "")
        if run["status"] != "awaiting_confirmation":
            return
        for _ in range(2):
            answer, approved = random_answer(self._chance, run, self._foreign)
            self._trouble((*FAULTS, *CRASHES))
            before, at = witness.sent(self._scene.crm), utc_text(datetime.now(UTC))
            self._noted(run, answer, approved)
            code = await asyncio.to_thread(approver.ended, approver.start(self._scene, run["thread_id"], answer))
            expect(code in (0, approver.REFUSED), self._about, "a process ended with", code, "after", answer)
            self._judged(answer, before, at)
            clear(self._scene.crm)

    def _loaded(self) -> None:
        self._scene.ahead = timedelta()
        # One server outlives many runs and counts its operations on: the log must go on with it.
        load_case(self._scene.crm, hostile_case(self._chance), keep_log=self._scene.state.folder.sandbox_crm.exists())
        self._sent_before = witness.sent(self._scene.crm)
        self._executed_before = witness.executed(self._scene.crm)

    def _request(self, *, quiet: bool = False) -> tuple[str, Json]:
        chance = self._chance
        flow = chance.choice(FLOWS[:5] if quiet else FLOWS)
        request: Json = {"as_of": AS_OF, "m365": False}
        if flow == "task_hygiene":
            del request["m365"]
        if flow == "task_change":
            words = chance.choice(("m0t0", "m1t0", "Milestone m0"))
            request["wishes"] = [{"what": chance.choice(("close", "redate")), "task": words, "due": "2026-11-27"}]
            del request["m365"]
        scope = chance.choice(("mine", "mine", "milestone", "account", "nobody"))
        if scope == "milestone":
            request["milestones"] = [milestone_id("m0")]
        elif scope == "account":
            request["accounts"] = ["Contoso Ltd"]
        elif scope == "nobody" and not quiet:
            request["accounts"] = ["approve"]
        if not quiet and chance.random() < 0.15:
            self._trouble(FAULTS)
        return flow, request

    def _trouble(self, faults: tuple[str, ...]) -> None:
        chance = self._chance
        for _ in range(chance.choice((0, 1, 1, 2))):
            name: Any = chance.choice(faults)
            if name == "hang" and chance.random() < 0.7:
                continue  # each costs its whole deadline
            tool = chance.choice(SENDS + READS)
            value = 1 if name == "short_page" else None
            switch_on(self._scene.crm, name, tool=tool, after=chance.choice((0, 0, 1)), times=1, value=value)
            self._seen["faults"] += 1

    async def _answered(self, runner: Any, run: Json) -> Json:
        chance, scene = self._chance, self._scene
        if run["status"] == "needs_input":
            answer: Any = chance.choice([*run["question"]["options"], "approve", "it is not written", "yes"])
            approved: tuple[str, ...] = ()
        else:
            answer, approved = random_answer(chance, run, self._foreign)
        if chance.random() < 0.15:
            scene.ahead += timedelta(hours=chance.choice((1, 23, 25)))
        if chance.random() < 0.4:
            self._trouble(FAULTS)
        before, at = witness.sent(scene.crm), utc_text(datetime.now(UTC) + scene.ahead)
        self._noted(run, answer, approved)
        after: Json = await runner.resume(run["thread_id"], answer)
        self._judged(answer, before, at)
        if chance.random() < 0.7:
            clear(scene.crm)
        return after

    def _noted(self, run: Json, answer: Any, approved: tuple[str, ...]) -> None:
        packet = run["packet"]
        self._seen["answers"] += 1
        if packet is None:
            return
        self._foreign.append(packet["packet_hash"])
        if approved:
            self._seen["approvals"] += 1
            self._seen["approved items"] += len(approved)
        for item in packet["items"]:
            right = (witness.call_of(item["tool"], item["arguments"]), packet["expires_at"]) if item["tool"] else None
            if right is not None and item["item_id"] in approved:
                self._rights.append(right)

    def _judged(self, answer: Any, before: Counter[witness.Call], at: str) -> None:
        """Every call that is new in the log uses up one right that had not expired."""
        now = witness.sent(self._scene.crm)
        for call, times in (now - before).items():
            for _ in range(times):
                right = next((one for one in self._rights if one[0] == call and at < one[1]), None)
                expect(right, self._about, "sent without a right to it:", call, "after the answer", repr(answer))
                self._rights.remove(right)  # type: ignore[arg-type]
                self._seen["sent"] += 1
        executed = witness.executed(self._scene.crm) - self._executed_before
        sent = now - self._sent_before
        expect(executed <= sent, self._about, "executed what was not staged once:", executed - sent)
        self._seen["executed"] += executed.total() - self._executed
        self._executed = executed.total()


if __name__ == "__main__":
    os.environ |= IMPATIENT
    command(figure, n=10_000, unit="runs in one process", processes=IN_PROCESSES)
