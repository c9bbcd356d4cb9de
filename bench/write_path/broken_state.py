"""A state that is torn, full, locked, forged or of another version: an error that names it, nothing unapproved sent.

Every damage is done while a packet waits; then the packet is approved. Where the damage can be undone, the same
approval must be carried out afterwards: nothing that waited is lost. `--n` files are torn and bits flipped at random
places, on top of the table; the disk fails at every `--sweep`-th statement and page.
"""

import json
import random
import shutil
import sqlite3
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import ormsgpack
from langgraph.checkpoint.serde.jsonplus import EXT_CONSTRUCTOR_POS_ARGS

from bench.write_path import damages, witness
from bench.write_path.damages import CHECKPOINTS, RUNS, Damage
from bench.write_path.in_memory import folder, joined, own_folder
from bench.write_path.rig import Violation, command, expect, places
from runs.contract_json import run_json
from sandbox.store import Store
from tests.scene import Scene, approve, outcomes, standard
from tools.errors import SeOpsError
from tools.schema_version import SCHEMA_VERSION

Json = dict[str, Any]
CANARY = "se-ops-canary"


async def figure(n: int, seed: int, sweep: int, *, shared: bool = True) -> str:
    """The table, every statement and page at which the disk may fail (each `sweep`-th), n torn and n flipped files."""
    chance = random.Random(seed)
    found: Counter[str] = Counter()
    with folder() as made, joined():
        base = Scene(made / "state").load(standard())
        run = await base.start()
        _compact(base.folder)
        for damage in (*table(run, made), *_failing_disks(sweep), *_at_random(base, chance, n)):
            found[await _tried(base, run, damage, made / "copy")] += 1
    with places(shared=shared) as states:
        for place in states[1:]:
            for damage in forged(run):
                found[await _tried_in_postgres(place or "", damage.name)] += 1
    said = ", ".join(f"{times} {what}" for what, times in sorted(found.items()))
    return f"{sum(found.values())} broken states ({said}): each error clear, nothing unapproved sent, nothing lost"


def table(run: Json, made: Path) -> Iterator[Damage]:
    """The damages by name."""
    for file in (RUNS, CHECKPOINTS):
        yield from (damages.torn(file, at) for at in (0, 1, 17, 99, 100, 512, 513, 5000))
        yield from (damages.no_database(file), damages.a_folder(file), damages.missing(file), damages.locked(file))
    yield from (damages.read_only(), damages.no_room_for_locks())
    yield from forged(run)
    yield from poisoned(run, made)


def forged(run: Json) -> Iterator[Damage]:
    """Rows that se-ops did not write; the same in SQLite and PostgreSQL."""
    thread, packet = run["thread_id"], run["packet"]
    where = f"WHERE thread_id = '{thread}'"
    effect = (
        "INSERT INTO effect (thread_id, packet_hash, item_id, state, expires_at, seen, outcome, reply, detail,"
        f" position, decided_by, decided_at, finished_at) VALUES ('{thread}', '{packet['packet_hash']}', '%s', '%s',"
        " '2099-01-01T00:00:00Z', '[]', NULL, '{}', '', 0, 'somebody', '2026-11-23T00:00:00Z', NULL)"
    )
    yield damages.rows("an approved item nobody approved", effect % ("i1", "approved"))
    yield damages.rows("an approved item that is in no packet", effect % ("i99", "approved"))
    yield damages.rows("an effect in no known state", effect % ("i1", "sent"))
    yield damages.rows("a packet that is no JSON", f"UPDATE packet SET packet = 'x' {where}")
    yield damages.rows("a packet of another shape", f"UPDATE packet SET packet = '[1]' {where}")
    yield damages.rows("a plan that is no JSON", f"UPDATE packet SET plan = '[' {where}")
    yield damages.rows("a plan of another shape", f"UPDATE packet SET plan = '[{{}}]' {where}")
    yield damages.rows("a plan that is no list", f"UPDATE packet SET plan = '7' {where}")
    changed = "replace({0}, '2026-11-30', '2030-11-30')"
    yield damages.rows("a packet with other values", f"UPDATE packet SET packet = {changed.format('packet')} {where}")
    yield damages.rows("a plan with other values", f"UPDATE packet SET plan = {changed.format('plan')} {where}")
    forged_body = f"UPDATE run_proposal SET body = {changed.format('body')} {where}"
    yield damages.rows("proposals with other values", forged_body, harmless=True)
    yield damages.rows("proposals that are no JSON", f"UPDATE run_proposal SET body = '' {where}")
    yield damages.rows("facts that are no JSON", f"UPDATE run_fact SET body = '{{' {where}")
    yield damages.rows("facts of another shape", f"UPDATE run_fact SET body = '[]' {where}")
    yield damages.rows("a run of no known flow", f"UPDATE run SET flow = 'x' {where}")
    yield damages.rows("a run of no known day", f"UPDATE run SET as_of = 'x' {where}", harmless=True)
    yield damages.rows("records that are no JSON", f"UPDATE run_milestone SET body = 'x' {where}", harmless=True)
    yield damages.rows("a packet of another thread", f"UPDATE packet SET thread_id = 'other' {where}")
    yield damages.rows("a packet without its row", f"DELETE FROM packet {where}")
    again = f"UPDATE schema_version SET version = {SCHEMA_VERSION}"
    for words, version in (("a newer", SCHEMA_VERSION + 1), ("an older", SCHEMA_VERSION - 1), ("no", -1)):
        changed = f"UPDATE schema_version SET version = {version}"
        yield damages.rows(f"a state of {words} version", changed, undo=again, names="version of se-ops")


def poisoned(run: Json, made: Path) -> Iterator[Damage]:
    """Checkpoints that would import and call something, or are nonsense."""
    calling = ormsgpack.packb(("os", "system", (f"touch {made / CANARY}",)))
    deadly = ormsgpack.packb({"channel_values": ormsgpack.Ext(EXT_CONSTRUCTOR_POS_ARGS, calling)})
    constructor = {"lc": 2, "type": "constructor", "id": ["os", "system"], "args": [f"touch {made / CANARY}"]}
    reduced = f"cos\nsystem\n(S'touch {made / CANARY}'\ntR.".encode()
    for kind, body in (
        ("msgpack", deadly),
        ("msgpack", calling),
        ("json", json.dumps(constructor).encode()),
        ("pickle", reduced),
        ("else", b"x"),
        ("msgpack", b"\xc1"),
        ("msgpack", ormsgpack.packb(7)),
        ("msgpack", ormsgpack.packb({})),
        ("null", b""),
    ):
        for table_of, column in (("checkpoints", "checkpoint"), ("writes", "value")):
            statement = f"UPDATE {table_of} SET type = ?, {column} = ?"
            name = f"{column} of type {kind} holding {body[:24]!r}"
            yield damages.checkpoint_rows(name, statement, kind, body, harmless=table_of == "writes")
    yield damages.checkpoint_rows("checkpoints of another thread", "UPDATE checkpoints SET thread_id = 'other'")
    yield damages.checkpoint_rows("no checkpoints", "DELETE FROM checkpoints")
    yield damages.checkpoint_rows("no interrupt", "DELETE FROM writes", harmless=True)


def _failing_disks(sweep: int) -> Iterator[Damage]:
    for file in (RUNS, CHECKPOINTS):
        yield from (damages.failing(file, statement) for statement in range(0, 240, sweep))
        yield from (damages.full(file, pages) for pages in range(0, 40, sweep))


def _at_random(base: Scene, chance: random.Random, n: int) -> Iterator[Damage]:
    for _ in range(n):
        for file in (RUNS, CHECKPOINTS):
            size = (base.folder / file).stat().st_size
            # What is torn off the last page may never be needed: then all that counts is what was sent.
            yield replace(damages.torn(file, chance.randrange(size)), harmless=True)
            yield damages.flipped(file, chance.randrange(size), chance.randrange(8))


def _compact(state: Path) -> None:
    """Small pages and no journal beside the file: every byte counts, and a copy of the file is a copy of the state."""
    for file in (RUNS, CHECKPOINTS):
        connection = sqlite3.connect(state / file, isolation_level=None)
        for statement in ("PRAGMA journal_mode=DELETE", "PRAGMA page_size=512", "VACUUM", "PRAGMA journal_mode=WAL"):
            connection.execute(statement)
        connection.close()


async def _tried(base: Scene, run: Json, damage: Damage, copy: Path) -> str:
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(base.folder, copy)
    scene, crm = Scene(copy), Store(copy / "sandbox" / "msx.db")
    with damage.done(scene):
        said = await _approved(scene, run, damage)
    _judged(crm, run, damage, said)
    if said == "refused" and not damage.names and not damage.harmless:
        await _what_waits(scene, crm, run, damage)
    expect(not (copy.parent / CANARY).exists(), damage.name, "ran code")
    if damage.names and said != "went on":
        expect(await _carried_on(scene, run) == ["verified"] * 3, damage.name, "what waited was lost once undone")
    return said


async def _tried_in_postgres(address: str, name: str) -> str:
    with folder() as made:
        scene = Scene(made / "state", place=address)
        with own_folder(scene), joined():
            scene.load(standard())
            run = await scene.start()
            damage = next(one for one in forged(run) if one.name == name)
            with damage.done(scene):
                said = await _approved(scene, run, damage)
            _judged(Store(scene.folder / "sandbox" / "msx.db"), run, damage, said)
    return said


async def _approved(scene: Scene, run: Json, damage: Damage) -> str:
    """Approve the packet as it was shown, and look at the run; what came of it in a word. Errors must be clear."""
    for asked in (False, True):
        try:
            if not asked:
                state = scene.state
                run_json(run["thread_id"], state.store, state.ledger)
                continue
            done = await scene.answer(run, approve(run))
        except SeOpsError as error:
            _clear(error.message, error.hint, damage)
            if asked:
                return "refused"
        except Exception as error:  # whatever is not a clear error of ours is what this rig looks for
            raise Violation(f"{damage.name}: {type(error).__name__}: {error}") from error
    if done["error"] is not None:
        _clear(done["error"]["message"], done["error"]["hint"], damage)
        return "refused"
    expect(done["packet"] is None or done["packet"]["packet_hash"] != "", damage.name, "no hash")
    return "went on" if set(outcomes(done).values()) == {"verified"} else "went on in part"


def _clear(message: str, hint: str, damage: Damage) -> None:
    expect(damage.names in message, f"{damage.name}: the error does not name {damage.names}: {message}")
    expect(hint, f"{damage.name}: the error does not tell what to do: {message}")


async def _what_waits(scene: Scene, crm: Store, run: Json, damage: Damage) -> None:
    """After a refusal the next packet is approved: only what that one showed may be sent."""
    try:
        waiting = scene.state.ledger.waiting(run["thread_id"])
        if waiting is None:
            return
        packet = waiting.packet.model_dump(mode="json")
        await scene.answer(run, {"decision": "approve", "packet_hash": packet["packet_hash"]})
    except SeOpsError as error:
        _clear(error.message, error.hint, damage)
        packet = {"items": []}
    more = witness.sent(crm) - witness.calls_of(packet["items"])
    expect(not more, damage.name, "sent what the approved packet does not show:", more)


def _judged(crm: Store, run: Json, damage: Damage, said: str) -> None:
    rights = witness.calls_of(run["packet"]["items"])
    for log in (witness.sent(crm), witness.executed(crm)):
        wrong = {call: times for call, times in log.items() if times > rights[call]}
        expect(not wrong, damage.name, "sent what nobody approved:", wrong)
    if not damage.harmless:
        expect(said != "went on", damage.name, "went on as if nothing were")


async def _carried_on(scene: Scene, run: Json) -> list[str | None]:
    state = scene.state
    if state.ledger.waiting(run["thread_id"]) or state.ledger.next_open(run["thread_id"]):
        await scene.answer(run, approve(run))
    return [effect.outcome for effect in state.ledger.effects(run["thread_id"])]


if __name__ == "__main__":
    command(figure, n=1000, unit="torn files and flipped bits of each database", sweep=1)
