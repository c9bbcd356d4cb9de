"""An answer without a packet's name counts only for a packet that was shown before the answer was given."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from nodes import await_approval as step
from policy.decision import NOT_SHOWN
from policy.settings import PolicySettings
from runs.state import State, open_state
from tests.proposals import ME, packet_of, planned
from tools.ports import SignIn


class SignedIn:
    """A CRM that only tells who is signed in."""

    async def sign_in(self) -> SignIn:
        return SignIn(user_id=ME, organization_id="org", url=None, contract="dry_run")


async def answered(state: State, answer: Any, invocation: str, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The step's answer for a packet that was prepared in the invocation "first"."""
    plan = planned(1)
    packet = packet_of(plan, now=datetime.now(UTC))
    state.ledger.offer("t", packet, plan)
    monkeypatch.setattr(step, "interrupt", lambda shown: answer)
    waits = step.PacketWaits(as_of="2026-11-23", packet_hash=packet.packet_hash, prepared_in="first")
    given: dict[str, Any] = {"crm": SignedIn(), "store": state.store, "ledger": state.ledger}
    return await step.await_approval(waits, thread_id="t", settings=PolicySettings(), invocation=invocation, **given)


@pytest.mark.parametrize("answer", ["approve", {"decisions": [{"type": "approve"}]}, [{"type": "accept"}]])
async def test_a_bare_answer_that_comes_with_the_packet_itself_is_none_and_a_later_one_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: Any
) -> None:
    state = open_state(str(tmp_path))
    early = await answered(state, answer, "first", monkeypatch)
    assert (early.answer, early.refusal) == ("refused", NOT_SHOWN)
    assert state.ledger.effects("t") == []
    late = await answered(state, answer, "second", monkeypatch)
    assert late.answer == "decided"
    assert [effect.state for effect in state.ledger.effects("t")] == ["approved"]
