"""The sandbox's portfolio shows every state of BANT that a person may want to try, and the daily loop finds them."""

import asyncio
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sandbox.portfolio import reset
from tests.scene import Scene


@pytest.fixture(scope="module")
def daily(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Any]]:
    scene = Scene(Path(tmp_path_factory.mktemp("portfolio")) / "state", contract="dry_run")
    reset(scene.crm, date(2026, 11, 24))

    async def run() -> dict[str, Any]:
        async with scene.runner(packet_limit=0) as runner:
            return await runner.start("daily", {"as_of": "2026-11-24"})

    yield asyncio.run(run())


def of(daily: dict[str, Any], name: str) -> dict[str, Any]:
    return next(one for one in daily["milestones"] if one["name"] == name)


def test_a_milestone_with_everything_is_handed_to_the_csu(daily: dict[str, Any]) -> None:
    ready = of(daily, "Landing zone live")
    assert (ready["bant_status"], ready["handoff"]) == ("ready", "yes")
    assert of(daily, "Fabric capacity live")["handoff_reason"].startswith("already with CSU")


@pytest.mark.parametrize(
    ("name", "element", "state"),
    [
        ("Sentinel workspace", "budget", "missing"),
        ("GPU host pool", "authority", "missing"),
        ("Store sales semantic model", "need", "missing"),
        ("Predictive maintenance model", "timeline", "missing"),
        ("Pilot branch on virtual desktops", "budget", "contradicted"),
        ("Invoice extraction proof", "authority", "contradicted"),
        ("Agent assist pilot", "authority", "evidenced"),
        ("Agent assist pilot", "budget", "missing"),
    ],
)
def test_each_gap_of_the_portfolio_is_found(daily: dict[str, Any], name: str, element: str, state: str) -> None:
    judged = of(daily, name)
    assert judged["bant"][element]["state"] == state
    assert (judged["bant_status"], judged["handoff"]) == ("not_ready", "no")


def test_the_order_hidden_in_a_message_changes_nothing(daily: dict[str, Any]) -> None:
    closes = [item for item in daily["packet"]["items"] if item["tool"] == "close_task"]
    assert all("ignore" not in item["why"].casefold() for item in closes)
    kinds = {finding["kind"] for one in daily["milestones"] for finding in one["evidence_findings"]}
    assert {"blocker_resolved", "date_divergence", "aligned", "no_evidence"} <= kinds
