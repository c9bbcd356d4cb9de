"""Traps 3, 17 and 19: lists that end, empty or fail in silence. What is missing is found or said, never concluded."""

import json

import pytest

from sandbox import faults
from tests.tools import crm_rows as rows
from tests.tools.conftest import Crm, crm_session
from tools.errors import ReplyInvalid
from tools.msx_reader import MsxReader
from tools.ports import ScopeRequest
from tools.run_settings import RunSettings


@pytest.mark.parametrize("nth", range(1, 9))
async def test_trap_3_and_17_an_emptied_reply_of_a_small_scope_never_makes_a_task_go_missing(
    staged: Crm, nth: int
) -> None:
    rows.small(staged.store)
    staged.store.set("tamper", json.dumps({"tool": "crm_query", "nth": nth, "do": "empty"}))
    portfolio = await staged.reader.portfolio(rows.whole(2))
    found = rows.tasks_by_milestone(portfolio)
    assert {key: count for key, (_, count) in found.items()} == {
        rows.milestone(number): int(number < 3) for number in range(4)
    }
    assert portfolio.opportunities_read == 2
    assert len(portfolio.directory.people) == 2


@pytest.mark.parametrize("nth", range(1, 12))
async def test_trap_3_and_17_an_emptied_reply_of_a_large_scope_never_makes_a_task_go_missing(
    dry_run: Crm, nth: int
) -> None:
    rows.large(dry_run.store)
    dry_run.store.set("tamper", json.dumps({"tool": "crm_query", "nth": nth, "do": "empty"}))
    portfolio = await dry_run.reader.portfolio(rows.whole(12))
    found = rows.tasks_by_milestone(portfolio)
    assert {key: count for key, (_, count) in found.items()} == {
        rows.milestone(number): int(number % 2 == 0) for number in range(24)
    }


async def test_trap_3_a_chunk_that_stays_dropped_is_not_read_as_no_tasks(crm: Crm) -> None:
    rows.small(crm.store)
    faults.switch_on(crm.store, "dropped_chunk", tool="crm_query", value=[rows.task(0)])
    portfolio = await crm.reader.portfolio(rows.whole(2))
    assert rows.tasks_by_milestone(portfolio)[rows.milestone(0)] == ("partial", 1)
    assert rows.tasks_by_milestone(portfolio)[rows.milestone(3)] == ("complete", 0)
    assert any(rows.milestone(0) in read.what for read in portfolio.failed_reads)


async def test_trap_3_a_milestone_that_one_listing_drops_is_still_read(crm: Crm) -> None:
    rows.small(crm.store)
    faults.switch_on(crm.store, "dropped_chunk", tool="get_milestones", value=[rows.milestone(1)])
    portfolio = await crm.reader.portfolio(rows.whole(2))
    assert len(portfolio.milestones) == 4
    assert any("did not agree" in read.reason for read in portfolio.failed_reads)


async def test_trap_3_an_open_task_behind_a_short_page_is_found_by_the_second_read(crm: Crm) -> None:
    rows.fill(
        crm.store,
        opportunities=[rows.opportunity_row(0)],
        milestones=[rows.milestone_row(0)],
        tasks=[rows.task_row(0, statecode=1, statuscode=5), rows.task_row(1)],
        teams=[],
    )
    faults.switch_on(crm.store, "short_page", tool="crm_query", value=1)
    portfolio = await crm.reader.portfolio(rows.whole(1))
    assert [task.is_open for task in portfolio.milestones[0].tasks] == [False, True]
    assert portfolio.milestones[0].tasks_read == "partial"


async def test_trap_3_a_list_that_stops_at_a_pages_end_is_asked_for_in_halves(staged: Crm) -> None:
    rows.fill(
        staged.store,
        opportunities=[rows.opportunity_row(0)],
        milestones=[rows.milestone_row(number) for number in range(3)],
        tasks=[rows.task_row(number, number % 3) for number in range(600)],
        teams=[],
    )
    faults.switch_on(staged.store, "short_page", tool="crm_query", value=500)
    portfolio = await staged.reader.portfolio(rows.whole(1))
    assert portfolio.tasks_read == 600
    assert {record.tasks_read for record in portfolio.milestones} == {"complete"}
    assert not portfolio.truncated


async def test_trap_3_a_list_that_cannot_be_halved_is_truncated_and_partial(staged: Crm) -> None:
    rows.fill(
        staged.store,
        opportunities=[rows.opportunity_row(0)],
        milestones=[rows.milestone_row(0)],
        tasks=[rows.task_row(number) for number in range(500)],
        teams=[],
    )
    portfolio = await staged.reader.portfolio(rows.whole(1))
    assert portfolio.truncated
    assert portfolio.milestones[0].tasks_read == "partial"
    assert portfolio.failed_reads


@pytest.mark.parametrize("fault", ["garbage", "html"])
async def test_trap_17_a_reply_that_is_no_json_is_a_failed_read_of_exactly_those_ids(
    staged: Crm, fault: faults.Fault
) -> None:
    rows.small(staged.store)
    faults.switch_on(staged.store, fault, tool="get_milestone_activities")
    portfolio = await staged.reader.portfolio(rows.whole(2))
    assert rows.tasks_by_milestone(portfolio) == {
        rows.milestone(0): ("complete", 1),
        rows.milestone(1): ("complete", 1),
        rows.milestone(2): ("complete", 1),
        rows.milestone(3): ("unknown", 0),
    }
    assert [read.what for read in portfolio.failed_reads] == [f"tasks of milestones 1: {rows.milestone(3)}"]


async def test_trap_17_nothing_readable_at_all_is_an_error(crm: Crm) -> None:
    rows.small(crm.store)
    faults.switch_on(crm.store, "html", tool="crm_query")
    with pytest.raises(ReplyInvalid):
        await crm.reader.portfolio(rows.whole(2))
    with pytest.raises(ReplyInvalid):
        await crm.reader.resolve_scope(ScopeRequest(), rows.ME)


async def test_trap_17_a_hung_page_is_asked_for_again_after_the_timeout(dry_run: Crm) -> None:
    rows.small(dry_run.store)
    session = crm_session(dry_run.store, "dry_run", RunSettings(read_timeout=1.5, retry_delay=0.01))
    try:
        await session.read("crm_whoami")
        faults.switch_on(dry_run.store, "hang", tool="crm_query", times=1)
        portfolio = await MsxReader(session).portfolio(rows.whole(2))
        assert portfolio.tasks_read == 3
        assert portfolio.failed_reads == ()
    finally:
        await session.aclose()


async def test_trap_19_a_failed_chunk_fails_its_own_milestones_only(staged: Crm) -> None:
    rows.large(staged.store, milestones=240)
    last = rows.milestone(239)
    staged.store.set(
        "tamper",
        json.dumps(
            {
                "tool": "crm_query",
                "with": f"regardingobjectid_value eq {last}",
                "do": "Query failed (403): no privilege",
            }
        ),
    )
    portfolio = await staged.reader.portfolio(rows.whole(12))
    by_milestone = rows.tasks_by_milestone(portfolio)
    failed = {rows.milestone(number) for number in range(200, 240)}
    assert {key for key, (read, _) in by_milestone.items() if read == "unknown"} == failed
    assert {read for key, (read, _) in by_milestone.items() if key not in failed} == {"complete"}
    assert [read.what[:24] for read in portfolio.failed_reads] == ["tasks of milestones 40: "]
    chunks = [call["arguments"]["filter"].count(" eq ") for call in staged.store.calls("crm_query")]
    assert max(chunks) == 100
