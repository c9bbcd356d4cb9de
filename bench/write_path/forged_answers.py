"""Approvals with one thing wrong: refused, logged, and the packet still waits.

Wrong is a byte of the hash, the thread, an item, the user, the CRM or the expiry; or the approval is used already, of
another thread, or of an older packet. Each is given to a packet that waits; at the end the right one is carried out.
"""

import random
from collections import Counter
from datetime import timedelta
from typing import Any

from bench.write_path import witness
from bench.write_path.answers import changed_text, near_approval
from bench.write_path.in_memory import folder, joined, lasting_runner
from bench.write_path.rig import command, expect
from sandbox.cases import guid_of
from tests.scene import AS_OF, Scene, approve, item_of, outcomes, standard
from tools.errors import SeOpsError

Json = dict[str, Any]
SORTS = ("words", "words", "words", "thread", "crossed", "older", "replayed", "user", "expiry", "stored expiry")
EACH = 250  # forged answers to one packet


async def figure(n: int, seed: int) -> str:
    """n forged approvals. Raises Violation."""
    chance = random.Random(seed)
    tried: Counter[str] = Counter()
    while tried.total() < n:
        with folder() as made, joined():
            scene = Scene(made / "state").load(standard())
            async with lasting_runner(scene) as runner:
                forger = await _Forger.at_a_packet(scene, runner, chance)
                for _ in range(min(EACH, n - tried.total())):
                    sort = chance.choice(SORTS)
                    await forger.tried(sort)
                    tried[sort] += 1
                await forger.carried_out()
    said = ", ".join(f"{times} {sort}" for sort, times in sorted(tried.items()))
    return f"{n} forged approvals ({said}): all refused and logged, nothing sent, every packet still waited"


class _Forger:
    """A thread with a packet that waits, after one that was revised and one that was approved."""

    def __init__(
        self, scene: Scene, runner: Any, chance: random.Random, used: Json, old: Json, run: Json, other: Json
    ) -> None:
        self._scene, self._runner, self._chance = scene, runner, chance
        self._used, self._old, self._run, self._other = used, old, run, other
        self._sent = witness.sent(scene.crm)
        self._ledger = scene.state.ledger

    @classmethod
    async def at_a_packet(cls, scene: Scene, runner: Any, chance: random.Random) -> "_Forger":
        """Bring a thread there, and a second one beside it."""
        used = await runner.start("task_hygiene", {"as_of": AS_OF})
        thread = used["thread_id"]
        old = await runner.resume(thread, approve(used, item_of(used, "t1")))
        changes = {item_of(old, "t2"): {"dueDate": "2026-12-04"}}
        words = {"decision": "revise", "packet_hash": old["packet"]["packet_hash"], "changes": changes}
        run = await runner.resume(thread, words)
        other = await runner.start("task_hygiene", {"as_of": AS_OF})
        return cls(scene, runner, chance, used, old, run, other)

    async def tried(self, sort: str) -> None:
        """Give one forged answer and look at what it did."""
        refusals = self._refusals()
        waits, unlogged = self._waiting(), False
        try:
            answer = await getattr(self, "_" + sort.replace(" ", "_"))()
        except SeOpsError as error:  # there is no such thread, or the stored packet is no JSON any more
            expect(sort in ("thread", "stored expiry"), sort, "ended with", error.message)
            answer, unlogged = error.message, True
        now = self._waiting()
        expect(witness.sent(self._scene.crm) == self._sent, sort, answer, "was sent")
        expect(now is not None, sort, answer, "lost the packet")
        expect(now == waits or "expiry" in sort, sort, answer, "changed the packet that waits")
        expect(self._refusals() > refusals or unlogged, sort, answer, "was refused and not logged")
        open_now = self._ledger.next_open(self._run["thread_id"])
        expect(open_now is None, sort, answer, "approved", open_now)

    async def carried_out(self) -> None:
        """The right approval of what still waits."""
        waits = self._waiting()
        done = await self._runner.resume(self._run["thread_id"], {"decision": "approve", "packet_hash": waits})
        found = Counter(outcomes(done).values())
        expect(found == {"verified": 3}, "the packet that waited was not carried out:", found)

    def _waiting(self) -> str | None:
        waiting = self._ledger.waiting(self._run["thread_id"])
        return waiting.packet.packet_hash if waiting else None

    def _refusals(self) -> int:
        return sum(len(self._ledger.refusals(run["thread_id"])) for run in (self._run, self._other))

    async def _given(self, answer: Any, thread: str = "") -> Any:
        await self._runner.resume(thread or self._run["thread_id"], answer)
        return answer

    def _approval(self) -> Json:
        items = [item["item_id"] for item in self._run["packet"]["items"] if item["kind"] == "write"]
        some = self._chance.sample(items, self._chance.randint(1, len(items)))
        return {"decision": "approve", "packet_hash": self._waiting(), "items": some}

    async def _words(self) -> Any:
        writes = [item["item_id"] for item in self._run["packet"]["items"]]
        return await self._given(near_approval(self._chance, self._approval(), writes, ()))

    async def _thread(self) -> Any:
        return await self._given(self._approval(), changed_text(self._chance, self._run["thread_id"]))

    async def _crossed(self) -> Any:
        if self._chance.random() < 0.5:
            return await self._given(self._approval(), self._other["thread_id"])
        return await self._given(approve(self._other))

    async def _older(self) -> Any:
        return await self._given(approve(self._old))

    async def _replayed(self) -> Any:
        return await self._given(approve(self._used, item_of(self._used, "t1")))

    async def _user(self) -> Any:
        crm = self._scene.crm
        name = self._chance.choice(("me", "organization", "url"))
        was = crm.setting(name)
        made = guid_of("rig", "other", str(self._chance.random()))
        if name == "me":
            crm.add("systemusers", {"systemuserid": made, "fullname": "Avery Chen", "title": "Solution Engineer"})
        crm.set(name, f"https://{made}.example" if name == "url" else made)
        try:
            return await self._given(self._approval())
        finally:
            crm.set(name, was)

    async def _expiry(self) -> Any:
        approval = self._approval()
        self._scene.ahead += timedelta(hours=24, seconds=self._chance.randrange(100_000))
        return await self._given(approval)

    async def _stored_expiry(self) -> Any:
        """The moment of expiry moved in the ledger's own rows, in the packet or beside it, by an hour or a digit."""
        database, approval = self._scene.state.database, self._approval()
        thread, waiting = self._run["thread_id"], self._waiting()
        with database.transaction() as transaction:
            packet, expires = transaction.rows(
                "SELECT packet, expires_at FROM packet WHERE thread_id = ? AND packet_hash = ?", (thread, waiting)
            )[0]
            later = "2" + str(self._chance.randint(100, 999)) + expires[4:]
            forged = packet.replace(
                expires, later if self._chance.random() < 0.5 else changed_text(self._chance, expires)
            )
            transaction.execute(
                "UPDATE packet SET packet = ?, expires_at = ? WHERE thread_id = ? AND packet_hash = ?",
                (forged, later, thread, waiting),
            )
        try:
            return await self._given(approval)
        finally:
            with database.transaction() as transaction:
                transaction.execute(
                    "UPDATE packet SET packet = ?, expires_at = ? WHERE thread_id = ? AND packet_hash = ?",
                    (packet, expires, thread, waiting),
                )


if __name__ == "__main__":
    command(figure, n=5000, unit="forged approvals")
