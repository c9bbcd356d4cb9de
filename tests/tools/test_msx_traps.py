"""The documented traps of the MSX servers, by number, each switched on in the embedded server, over real stdio."""

import asyncio
import json
from datetime import date

import pytest

from sandbox import faults
from tests.tools import crm_rows as rows
from tests.tools.conftest import Crm, crm_session
from tools.errors import NotSignedIn, ReplyInvalid, ServerUnavailable, ToolRefused
from tools.msx_reader import MsxReader
from tools.ports import Portfolio, Scope, ScopeRequest
from tools.run_settings import RunSettings

FORMATTED = "@OData.Community.Display.V1.FormattedValue"


def whole(count: int) -> Scope:
    return Scope(opportunity_ids=tuple(rows.opportunity(number) for number in range(count)))


def small(crm: Crm) -> None:
    """Two opportunities with two milestones each; every milestone but the last has a task."""
    rows.fill(
        crm.store,
        opportunities=[rows.opportunity_row(0), rows.opportunity_row(1)],
        milestones=[rows.milestone_row(number, number // 2) for number in range(4)],
        tasks=[rows.task_row(number, number) for number in range(3)],
        teams=[rows.team_row(0, 0), rows.team_row(1, 1)],
    )


def large(crm: Crm, opportunities: int = 12, milestones: int = 24) -> None:
    """More opportunities than a small scope; the milestones with an even number have a task."""
    rows.fill(
        crm.store,
        opportunities=[rows.opportunity_row(number) for number in range(opportunities)],
        milestones=[rows.milestone_row(number, number % opportunities) for number in range(milestones)],
        tasks=[rows.task_row(number, number) for number in range(0, milestones, 2)],
        teams=[rows.team_row(number, number) for number in range(opportunities)],
    )


def tasks_by_milestone(portfolio: Portfolio) -> dict[str, tuple[str, int]]:
    return {record.milestone.milestone_id: (record.tasks_read, len(record.tasks)) for record in portfolio.milestones}


async def test_trap_1_an_error_is_prose_and_becomes_one_of_our_errors(crm: Crm) -> None:
    faults.switch_on(crm.store, "forbidden", tool="crm_auth_status")
    with pytest.raises(ToolRefused, match=r"msx: crm_auth_status: Request failed \(403\)"):
        await crm.reader.sign_in()


async def test_trap_2_status_options_are_a_bare_list_and_name_the_status(crm: Crm) -> None:
    small(crm)
    portfolio = await crm.reader.portfolio(whole(2))
    assert {task.status for record in portfolio.milestones for task in record.tasks} == {"Not Started"}
    assert portfolio.warnings == ()


@pytest.mark.parametrize("nth", range(1, 9))
async def test_trap_3_and_17_an_emptied_reply_of_a_small_scope_never_makes_a_task_go_missing(
    crm: Crm, nth: int
) -> None:
    small(crm)
    crm.store.set("tamper", json.dumps({"tool": "crm_query", "nth": nth, "do": "empty"}))
    portfolio = await crm.reader.portfolio(whole(2))
    found = tasks_by_milestone(portfolio)
    assert {key: count for key, (_, count) in found.items()} == {
        rows.milestone(number): int(number < 3) for number in range(4)
    }
    assert portfolio.opportunities_read == 2
    assert len(portfolio.directory.people) == 2


@pytest.mark.parametrize("nth", range(1, 12))
async def test_trap_3_and_17_an_emptied_reply_of_a_large_scope_never_makes_a_task_go_missing(
    dry_run: Crm, nth: int
) -> None:
    large(dry_run)
    dry_run.store.set("tamper", json.dumps({"tool": "crm_query", "nth": nth, "do": "empty"}))
    portfolio = await dry_run.reader.portfolio(whole(12))
    found = tasks_by_milestone(portfolio)
    assert {key: count for key, (_, count) in found.items()} == {
        rows.milestone(number): int(number % 2 == 0) for number in range(24)
    }


async def test_trap_3_a_chunk_that_stays_dropped_is_not_read_as_no_tasks(crm: Crm) -> None:
    small(crm)
    faults.switch_on(crm.store, "dropped_chunk", tool="crm_query", value=[rows.task(0)])
    portfolio = await crm.reader.portfolio(whole(2))
    assert tasks_by_milestone(portfolio)[rows.milestone(0)] == ("partial", 1)
    assert tasks_by_milestone(portfolio)[rows.milestone(3)] == ("complete", 0)
    assert any(rows.milestone(0) in read.what for read in portfolio.failed_reads)


async def test_trap_3_a_milestone_that_one_listing_drops_is_still_read(crm: Crm) -> None:
    small(crm)
    faults.switch_on(crm.store, "dropped_chunk", tool="get_milestones", value=[rows.milestone(1)])
    portfolio = await crm.reader.portfolio(whole(2))
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
    portfolio = await crm.reader.portfolio(whole(1))
    assert [task.is_open for task in portfolio.milestones[0].tasks] == [False, True]
    assert portfolio.milestones[0].tasks_read == "partial"


async def test_trap_3_a_list_that_stops_at_a_pages_end_is_asked_for_in_halves(crm: Crm) -> None:
    rows.fill(
        crm.store,
        opportunities=[rows.opportunity_row(0)],
        milestones=[rows.milestone_row(number) for number in range(3)],
        tasks=[rows.task_row(number, number % 3) for number in range(600)],
        teams=[],
    )
    faults.switch_on(crm.store, "short_page", tool="crm_query", value=500)
    portfolio = await crm.reader.portfolio(whole(1))
    assert portfolio.tasks_read == 600
    assert {record.tasks_read for record in portfolio.milestones} == {"complete"}
    assert not portfolio.truncated


async def test_trap_3_a_list_that_cannot_be_halved_is_truncated_and_partial(crm: Crm) -> None:
    rows.fill(
        crm.store,
        opportunities=[rows.opportunity_row(0)],
        milestones=[rows.milestone_row(0)],
        tasks=[rows.task_row(number) for number in range(500)],
        teams=[],
    )
    portfolio = await crm.reader.portfolio(whole(1))
    assert portfolio.truncated
    assert portfolio.milestones[0].tasks_read == "partial"
    assert portfolio.failed_reads


async def test_trap_4_a_failed_account_look_up_is_not_read_as_no_accounts(crm: Crm) -> None:
    small(crm)
    faults.switch_on(crm.store, "account_lookup_fails")
    scope = await crm.reader.resolve_scope(ScopeRequest(tpids=("1000",)), rows.ME)
    assert len(scope.opportunity_ids) == 2
    assert scope.questions == ()


async def test_trap_5_an_opportunity_past_its_completion_date_is_in_scope_on_both_contracts(crm: Crm) -> None:
    late = rows.opportunity_row(0, msp_estcompletiondate="2020-01-01")
    rows.fill(crm.store, opportunities=[late], milestones=[], tasks=[], teams=[])
    scope = await crm.reader.resolve_scope(ScopeRequest(tpids=("1000",)), rows.ME)
    assert scope.opportunity_ids == (rows.opportunity(0),)


async def test_trap_6_mine_is_found_without_owning_a_milestone(crm: Crm) -> None:
    small(crm)
    scope = await crm.reader.resolve_scope(ScopeRequest(), rows.ME)
    assert scope.opportunity_ids == (rows.opportunity(0), rows.opportunity(1))
    assert (await crm.reader.portfolio(scope)).tasks_read == 3


async def test_trap_7_commitment_is_the_raw_field_and_not_the_servers_own_label(crm: Crm) -> None:
    codes = {0: 861980000, 1: 861980001, 2: 861980002, 3: 861980003, 4: None}
    rows.fill(
        crm.store,
        opportunities=[rows.opportunity_row(0)],
        milestones=[rows.milestone_row(key, msp_commitmentrecommendation=code) for key, code in codes.items()],
        tasks=[],
        teams=[],
    )
    portfolio = await crm.reader.portfolio(whole(1))
    assert [record.milestone.commitment for record in portfolio.milestones] == [
        "uncommitted",
        "committed",
        "in_between",
        "committed",
        "uncommitted",
    ]


async def test_trap_8_unknown_optional_columns_are_dropped_once_and_said(crm: Crm) -> None:
    large(crm, milestones=240)
    crm.store.set("absent_columns", "modifiedon createdon msp_riskorblockeddate")
    portfolio = await crm.reader.portfolio(whole(12))
    assert len(portfolio.milestones) == 240
    assert portfolio.failed_reads == ()
    assert portfolio.warnings == ("this organisation has no tasks.modifiedon: `stale` is not judged",)
    refused = [call for call in crm.store.calls("crm_query") if call["outcome"] == "error"]
    assert len(refused) == 5
    await crm.reader.portfolio(whole(12))
    assert len([call for call in crm.store.calls("crm_query") if call["outcome"] == "error"]) == 5


async def test_trap_8_an_unknown_needed_column_is_an_error_that_names_it(crm: Crm) -> None:
    small(crm)
    crm.store.set("absent_columns", "_parentaccountid_value")
    with pytest.raises(ToolRefused, match="_parentaccountid_value"):
        await crm.reader.portfolio(whole(2))


async def test_trap_8_a_date_time_counts_by_its_date_part(crm: Crm) -> None:
    small(crm)
    portfolio = await crm.reader.portfolio(whole(2))
    assert {task.due for record in portfolio.milestones for task in record.tasks} == {date(2026, 12, 13)}


async def test_trap_9_a_read_is_tried_again_by_us_on_429(crm: Crm) -> None:
    small(crm)
    faults.switch_on(crm.store, "throttled", tool="crm_query", times=2)
    portfolio = await crm.reader.portfolio(whole(2))
    assert portfolio.failed_reads == ()
    assert portfolio.tasks_read == 3


async def test_trap_14_the_name_and_title_come_from_the_users_record(crm: Crm) -> None:
    sign_in = await crm.reader.sign_in()
    assert sign_in.user_id == rows.ME
    assert sign_in.url == "https://contoso.crm.dynamics.com"
    user = await crm.reader.user(sign_in.user_id)
    assert (user.name, user.title) == ("Avery", "Solution Engineer")
    assert (await crm.reader.user(rows.user(9))).title is None


@pytest.mark.parametrize("fault", ["signed_out", "unauthorized"])
async def test_trap_15_a_missing_sign_in_is_said_after_one_call(crm: Crm, fault: faults.Fault) -> None:
    small(crm)
    faults.switch_on(crm.store, fault)
    with pytest.raises(NotSignedIn) as raised:
        await crm.reader.sign_in()
    assert "az login" in raised.value.hint
    assert len(crm.store.calls()) == 1


async def test_trap_15_a_status_that_is_not_authenticated_is_a_missing_sign_in(crm: Crm) -> None:
    crm.store.set("authenticated", "no")
    with pytest.raises(NotSignedIn, match="az login"):
        await crm.reader.sign_in()


async def test_trap_15_a_sign_in_that_expires_in_the_middle_ends_the_reading(crm: Crm) -> None:
    small(crm)
    faults.switch_on(crm.store, "signed_out", tool="crm_query")
    with pytest.raises(NotSignedIn):
        await crm.reader.portfolio(whole(2))


async def test_trap_16_no_argument_is_sent_that_the_tools_schema_does_not_know(crm: Crm) -> None:
    small(crm)
    await crm.reader.sign_in()
    await crm.reader.user(rows.ME)
    mine = await crm.reader.resolve_scope(ScopeRequest(), rows.ME)
    await crm.reader.resolve_scope(ScopeRequest(tpids=("1000",), milestones=("7-1",)), rows.ME)
    await crm.reader.portfolio(mine)
    await crm.reader.current(rows.milestone(0), None)
    tools = await crm.session.tools()
    for call in crm.store.calls():
        assert call["arguments"].keys() <= tools[call["tool"]].input_schema["properties"].keys()


async def test_trap_16_milestones_of_another_opportunity_are_rejected(crm: Crm) -> None:
    rows.fill(
        crm.store,
        opportunities=[rows.opportunity_row(0), rows.opportunity_row(1)],
        milestones=[rows.milestone_row(0, 0), rows.milestone_row(1, 1, _ownerid_value=rows.ME)],
        tasks=[],
        teams=[],
    )
    crm.store.set("tamper", json.dumps({"tool": "get_milestones", "forgets": "opportunityId"}))
    portfolio = await crm.reader.portfolio(whole(1))
    assert [record.milestone.milestone_id for record in portfolio.milestones] == [rows.milestone(0)]
    assert any("not of opportunity" in read.reason for read in portfolio.failed_reads)


@pytest.mark.parametrize("fault", ["garbage", "html"])
async def test_trap_17_a_reply_that_is_no_json_is_a_failed_read_of_exactly_those_ids(
    crm: Crm, fault: faults.Fault
) -> None:
    small(crm)
    faults.switch_on(crm.store, fault, tool="get_milestone_activities")
    portfolio = await crm.reader.portfolio(whole(2))
    assert tasks_by_milestone(portfolio) == {
        rows.milestone(0): ("complete", 1),
        rows.milestone(1): ("complete", 1),
        rows.milestone(2): ("complete", 1),
        rows.milestone(3): ("unknown", 0),
    }
    assert [read.what for read in portfolio.failed_reads] == [f"tasks of milestones 1: {rows.milestone(3)}"]


async def test_trap_17_nothing_readable_at_all_is_an_error(crm: Crm) -> None:
    small(crm)
    faults.switch_on(crm.store, "html", tool="crm_query")
    with pytest.raises(ReplyInvalid):
        await crm.reader.portfolio(whole(2))
    with pytest.raises(ReplyInvalid):
        await crm.reader.resolve_scope(ScopeRequest(), rows.ME)


async def test_trap_17_a_hung_page_is_asked_for_again_after_the_timeout(crm: Crm) -> None:
    small(crm)
    session = crm_session(crm.store, "dry_run", RunSettings(read_timeout=1.5, retry_delay=0.01))
    try:
        await session.read("crm_whoami")
        faults.switch_on(crm.store, "hang", tool="crm_query", times=1)
        portfolio = await MsxReader(session).portfolio(whole(2))
        assert portfolio.tasks_read == 3
        assert portfolio.failed_reads == ()
    finally:
        await session.aclose()


async def test_trap_18_a_new_session_asks_once_before_it_asks_at_once(crm: Crm) -> None:
    small(crm)
    faults.switch_on(crm.store, "slow", value=0.2, times=1)
    session = crm_session(crm.store, "dry_run")
    try:
        await asyncio.gather(*(session.read("crm_query", {"entitySet": "tasks", "top": n}) for n in (1, 2, 3)))
        assert [call["arguments"]["top"] for call in crm.store.calls("crm_query")][0] == 1
    finally:
        await session.aclose()


async def test_trap_19_a_failed_chunk_fails_its_own_milestones_only(crm: Crm) -> None:
    large(crm, milestones=240)
    last = rows.milestone(239)
    crm.store.set(
        "tamper", json.dumps({"tool": "crm_query", "with": f"regardingobjectid_value eq {last}", "do": "refuse"})
    )
    portfolio = await crm.reader.portfolio(whole(12))
    by_milestone = tasks_by_milestone(portfolio)
    failed = {rows.milestone(number) for number in range(200, 240)}
    assert {key for key, (read, _) in by_milestone.items() if read == "unknown"} == failed
    assert {read for key, (read, _) in by_milestone.items() if key not in failed} == {"complete"}
    assert [read.what[:24] for read in portfolio.failed_reads] == ["tasks of milestones 40: "]
    chunks = [call["arguments"]["filter"].count(" eq ") for call in crm.store.calls("crm_query")]
    assert max(chunks) == 100


@pytest.mark.parametrize("fault", ["crash_before", "crash_after"])
async def test_a_server_that_ends_during_a_read_is_started_again(crm: Crm, fault: faults.Fault) -> None:
    small(crm)
    faults.switch_on(crm.store, fault, tool="crm_query", times=1)
    portfolio = await crm.reader.portfolio(whole(2))
    assert portfolio.tasks_read == 3
    assert portfolio.failed_reads == ()


async def test_a_server_that_always_ends_is_unavailable(crm: Crm) -> None:
    small(crm)
    faults.switch_on(crm.store, "crash_before", tool="crm_query")
    with pytest.raises(ServerUnavailable, match="msx: crm_query"):
        await crm.reader.portfolio(whole(2))


async def test_a_reply_of_several_megabytes_is_read(crm: Crm) -> None:
    small(crm)
    faults.switch_on(crm.store, "huge", tool="get_milestones", value=3, times=1)
    assert (await crm.reader.portfolio(whole(2))).failed_reads == ()
