"""What the person reads before they approve, and a carrying out that outlives the call."""

import asyncio
from typing import Any

import pytest

from policy.packet import Packet
from runs.connection import Wanted
from surfaces import mcp_question
from surfaces.driven_runs import Runs
from surfaces.mcp_question import question
from tests.scene import approve, outcomes
from tests.surfaces.chat import Person, approving, in_process
from tests.surfaces.conftest import Waiting


def test_the_question_says_whether_approving_writes(begun: Waiting) -> None:
    packet = Packet.model_validate(begun.run["packet"])
    assert f"Approving writes them to the CRM {packet.crm.url}" in question("t", packet, ("i1",))
    previews = question("t", packet.model_copy(update={"crm_contract": "dry_run"}), ("i1",))
    assert "approving yields previews and writes nothing" in previews
    assert "writes them to the CRM" not in previews


async def test_more_than_a_person_reads_is_not_asked_at_once(waiting: Waiting, monkeypatch: pytest.MonkeyPatch) -> None:
    person = Person(approving)
    monkeypatch.setattr(mcp_question, "READABLE", 1200)
    async with in_process(waiting.scene, person) as chat:
        error = await chat.error("request_approval", thread_id=waiting.thread)
        few = await chat.result("request_approval", thread_id=waiting.thread, items=["i1"])
    assert "too much to be read at once" in error["message"]
    assert "fewer items" in error["hint"]
    assert len(person.shown) == 1
    assert few["answer"] == "approved"


async def test_what_was_approved_is_carried_out_though_the_client_stops_waiting(waiting: Waiting) -> None:
    runs = Runs(str(waiting.scene.folder), Wanted())
    begun = asyncio.Event()

    def tell(event: dict[str, Any]) -> None:
        begun.set()

    call = asyncio.create_task(runs.answer(waiting.thread, approve(waiting.run), tell))
    await begun.wait()
    call.cancel()
    with pytest.raises(asyncio.CancelledError):
        await call
    assert set(outcomes(await runs.run(waiting.thread)).values()) != {"verified"}
    await asyncio.gather(*asyncio.all_tasks() - {asyncio.current_task()})
    assert outcomes(await runs.run(waiting.thread)) == {"i1": "verified", "i2": "verified", "i3": "verified"}
