"""The documented traps of the MSX servers, by number, each switched on in the embedded server, over real stdio."""

import asyncio
import json
from datetime import date

import pytest

from sandbox import faults
from tests.tools import crm_rows as rows
from tests.tools.conftest import Crm, crm_session
from tools.errors import NotSignedIn, ServerUnavailable, ToolRefused
from tools.ports import ScopeRequest


async def test_trap_1_an_error_is_prose_and_becomes_one_of_our_errors(crm: Crm) -> None:
    faults.switch_on(crm.store, "forbidden", tool="crm_auth_status")
    with pytest.raises(ToolRefused, match=r"msx: crm_auth_status: Request failed \(403\)"):
        await crm.reader.sign_in()


async def test_trap_2_status_options_are_a_bare_list_and_name_the_status(crm: Crm) -> None:
    rows.small(crm.store)
    portfolio = await crm.reader.portfolio(rows.whole(2))
    assert {task.status for record in portfolio.milestones for task in record.tasks} == {"Not Started"}
    assert portfolio.warnings == ()


async def test_trap_4_a_failed_account_look_up_is_not_read_as_no_accounts(crm: Crm) -> None:
    rows.small(crm.store)
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
    rows.small(crm.store)
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
    portfolio = await crm.reader.portfolio(rows.whole(1))
    assert [record.milestone.commitment for record in portfolio.milestones] == [
        "uncommitted",
        "committed",
        "in_between",
        "committed",
        "uncommitted",
    ]


async def test_trap_8_unknown_optional_columns_are_dropped_once_and_said(staged: Crm) -> None:
    rows.large(staged.store, milestones=240)
    staged.store.set("absent_columns", "modifiedon createdon msp_riskorblockeddate")
    portfolio = await staged.reader.portfolio(rows.whole(12))
    assert len(portfolio.milestones) == 240
    assert portfolio.failed_reads == ()
    assert portfolio.warnings == ("this organisation has no tasks.modifiedon: `stale` is not judged",)
    refused = [call for call in staged.store.calls("crm_query") if call["outcome"] == "error"]
    assert len(refused) == 5
    await staged.reader.portfolio(rows.whole(12))
    assert len([call for call in staged.store.calls("crm_query") if call["outcome"] == "error"]) == 5


async def test_trap_8_an_unknown_needed_column_is_an_error_that_names_it(crm: Crm) -> None:
    rows.small(crm.store)
    crm.store.set("absent_columns", "_parentaccountid_value")
    with pytest.raises(ToolRefused, match="_parentaccountid_value"):
        await crm.reader.portfolio(rows.whole(2))


async def test_trap_8_a_date_time_counts_by_its_date_part(crm: Crm) -> None:
    rows.small(crm.store)
    portfolio = await crm.reader.portfolio(rows.whole(2))
    assert {task.due for record in portfolio.milestones for task in record.tasks} == {date(2026, 12, 13)}


async def test_trap_9_a_read_is_tried_again_by_us_on_429(crm: Crm) -> None:
    rows.small(crm.store)
    faults.switch_on(crm.store, "throttled", tool="crm_query", times=2)
    portfolio = await crm.reader.portfolio(rows.whole(2))
    assert portfolio.failed_reads == ()
    assert portfolio.tasks_read == 3


async def test_trap_13_answers_out_of_order_reach_the_calls_that_they_answer(staged: Crm) -> None:
    rows.small(staged.store)
    await staged.session.read("crm_whoami")
    faults.switch_on(staged.store, "slow", tool="crm_query", value=0.2, times=1)
    asked = (3, 1, 2)
    replies = await asyncio.gather(
        *(staged.session.read("crm_query", {"entitySet": "tasks", "top": top}) for top in asked)
    )
    assert [reply["count"] for reply in replies] == list(asked)
    assert [call["arguments"]["top"] for call in staged.store.calls("crm_query")][-1] == 3


async def test_trap_14_the_name_and_title_come_from_the_users_record(crm: Crm) -> None:
    sign_in = await crm.reader.sign_in()
    assert sign_in.user_id == rows.ME
    assert sign_in.url == "https://contoso.crm.dynamics.com"
    user = await crm.reader.user(sign_in.user_id)
    assert (user.name, user.title) == ("Avery", "Solution Engineer")
    assert (await crm.reader.user(rows.user(9))).title is None


@pytest.mark.parametrize("fault", ["signed_out", "unauthorized"])
async def test_trap_15_a_missing_sign_in_is_said_after_one_call(crm: Crm, fault: faults.Fault) -> None:
    rows.small(crm.store)
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
    rows.small(crm.store)
    faults.switch_on(crm.store, "signed_out", tool="crm_query")
    with pytest.raises(NotSignedIn):
        await crm.reader.portfolio(rows.whole(2))


async def test_trap_16_no_argument_is_sent_that_the_tools_schema_does_not_know(crm: Crm) -> None:
    rows.small(crm.store)
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
    portfolio = await crm.reader.portfolio(rows.whole(1))
    assert [record.milestone.milestone_id for record in portfolio.milestones] == [rows.milestone(0)]
    assert any("not of opportunity" in read.reason for read in portfolio.failed_reads)


async def test_trap_18_a_new_session_asks_once_before_it_asks_at_once(dry_run: Crm) -> None:
    rows.small(dry_run.store)
    faults.switch_on(dry_run.store, "slow", value=0.2, times=1)
    session = crm_session(dry_run.store, "dry_run")
    try:
        await asyncio.gather(*(session.read("crm_query", {"entitySet": "tasks", "top": n}) for n in (1, 2, 3)))
        assert next(call["arguments"]["top"] for call in dry_run.store.calls("crm_query")) == 1
    finally:
        await session.aclose()


@pytest.mark.parametrize("fault", ["crash_before", "crash_after"])
async def test_a_server_that_ends_during_a_read_is_started_again(dry_run: Crm, fault: faults.Fault) -> None:
    rows.small(dry_run.store)
    faults.switch_on(dry_run.store, fault, tool="crm_query", times=1)
    portfolio = await dry_run.reader.portfolio(rows.whole(2))
    assert portfolio.tasks_read == 3
    assert portfolio.failed_reads == ()


async def test_a_server_that_always_ends_is_unavailable(dry_run: Crm) -> None:
    rows.small(dry_run.store)
    faults.switch_on(dry_run.store, "crash_before", tool="crm_query")
    with pytest.raises(ServerUnavailable, match="msx: crm_query"):
        await dry_run.reader.portfolio(rows.whole(2))


async def test_a_reply_of_several_megabytes_is_read(staged: Crm) -> None:
    rows.small(staged.store)
    faults.switch_on(staged.store, "huge", tool="get_milestones", value=3, times=1)
    assert (await staged.reader.portfolio(rows.whole(2))).failed_reads == ()
