"""How the read tools of the embedded server mislead, as the real ones do: permanent behaviour, without any fault."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from sandbox.store import Store
from tests.sandbox.asking import in_memory
from tests.scene import milestone_id
from tests.tools import crm_rows

OVERDUE = (datetime.now(UTC) - timedelta(days=31)).date().isoformat()
RECENT = (datetime.now(UTC) - timedelta(days=29)).date().isoformat()


@pytest.fixture
def crm(small: Store) -> Store:
    """Two opportunities of one account, the second one long past its completion date, each with a milestone."""
    rows: dict[str, list[dict[str, Any]]] = {
        "accounts": [crm_rows.account_row(0, name="Contoso Ltd")],
        "systemusers": [{"systemuserid": crm_rows.ME, "fullname": "Avery Chen", "isdisabled": 0}],
        "opportunities": [
            crm_rows.opportunity_row(0, msp_estcompletiondate=RECENT),
            crm_rows.opportunity_row(1, msp_estcompletiondate=OVERDUE),
        ],
        "msp_engagementmilestones": [
            crm_rows.milestone_row(0, of=0, msp_milestonestatus=861980003),
            crm_rows.milestone_row(1, of=1, msp_milestonestatus=861980000, _ownerid_value=crm_rows.ME),
        ],
        "tasks": [{"activityid": crm_rows.task(0), "_regardingobjectid_value": crm_rows.milestone(0), "statecode": 0}],
    }
    small.fill(rows, [], {"me": crm_rows.ME, "url": "https://sandbox.crm.dynamics.com"})
    return small


def numbers(answer: dict[str, Any], name: str, key: str) -> list[int]:
    assert answer["count"] == len(answer[name])
    return sorted(int(row[key][-12:], 16) for row in answer[name])


def milestones(answer: dict[str, Any]) -> list[int]:
    return numbers(answer, "milestones", "msp_engagementmilestoneid")


async def test_milestones_are_a_bare_record_by_id_and_a_list_otherwise(crm: Store) -> None:
    async with in_memory(crm) as asking:
        bare = await asking.json("get_milestones", milestoneId=crm_rows.milestone(0))
        listed = await asking.json("get_milestones", opportunityId=crm_rows.opportunity(0))
    assert bare["msp_engagementmilestoneid"] == crm_rows.milestone(0)
    assert "count" not in bare
    assert milestones(listed) == [0]


async def test_activities_are_a_list_for_one_milestone_and_by_milestone_for_several(crm: Store) -> None:
    both = [crm_rows.milestone(0), crm_rows.milestone(1)]
    async with in_memory(crm) as asking:
        one = await asking.json("get_milestone_activities", milestoneId=both[0])
        several = await asking.json("get_milestone_activities", milestoneIds=both)
    assert numbers(one, "tasks", "activityid") == [0]
    # One without tasks is absent, not empty.
    assert list(several["byMilestone"]) == both[:1]
    assert several["count"] == 1


async def test_includetasks_embeds_them_and_taskfilter_sorts_by_them(crm: Store) -> None:
    ids = [crm_rows.opportunity(0), crm_rows.opportunity(1)]
    async with in_memory(crm) as asking:
        embedded = await asking.json("get_milestones", opportunityIds=ids, includeTasks=True)
        without = await asking.json("get_milestones", opportunityIds=ids, taskFilter="without-tasks")
        within = await asking.json("get_milestones", opportunityIds=ids, taskFilter="with-tasks")
    assert sorted(len(row["tasks"]) for row in embedded["milestones"]) == [0, 1]
    assert (milestones(without), milestones(within)) == ([1], [0])


async def test_opportunities_long_past_their_completion_are_hidden_unless_asked_for(crm: Store) -> None:
    asked = {"accountIds": [crm_rows.account(0)]}
    async with in_memory(crm) as asking:
        some = await asking.json("list_opportunities", **asked)
        every = await asking.json("list_opportunities", **asked, includeCompleted=True)
        by_customer = await asking.json("get_milestones", customerKeyword="contoso")
        by_opportunity = await asking.json("get_milestones", opportunityKeyword="opportunity")
    assert numbers(some, "opportunities", "opportunityid") == [0]
    assert numbers(every, "opportunities", "opportunityid") == [0, 1]
    assert milestones(by_customer) == milestones(by_opportunity) == [0]


async def test_the_dry_run_server_cannot_be_asked_for_hidden_opportunities(crm: Store) -> None:
    async with in_memory(crm, "dry_run") as asking:
        answer = await asking.json("list_opportunities", accountIds=[crm_rows.account(0)], includeCompleted=True)
    assert numbers(answer, "opportunities", "opportunityid") == [0]


@pytest.mark.parametrize("arguments", [{}, {"mine": True}, {"nosuch": "argument"}])
async def test_milestones_without_a_filter_are_those_that_i_own(crm: Store, arguments: dict[str, Any]) -> None:
    async with in_memory(crm) as asking:
        assert milestones(await asking.json("get_milestones", **arguments)) == [1]


async def test_an_argument_that_the_dry_run_tool_does_not_know_is_dropped_and_mine_are_given(crm: Store) -> None:
    async with in_memory(crm, "dry_run") as asking:
        answer = await asking.json("get_milestones", opportunityIds=[crm_rows.opportunity(0)])
    assert milestones(answer) == [1]


async def test_the_commitment_label_knows_one_code_only(crm: Store) -> None:
    told = {}
    async with in_memory(crm) as asking:
        for code in (861980000, 861980001, 861980002, 861980003, None):
            crm.change("msp_engagementmilestones", crm_rows.milestone(0), msp_commitmentrecommendation=code)
            record = await asking.json("get_milestones", milestoneId=crm_rows.milestone(0))
            told[code] = record["commitment"]
    assert [code for code, label in told.items() if label == "Committed"] == [861980001]
    assert set(told.values()) == {"Committed", "Uncommitted"}


async def test_best_case_has_a_code_that_is_neither_committed_nor_uncommitted(small: Store) -> None:
    small.change("msp_engagementmilestones", milestone_id("m1"), msp_commitmentrecommendation=861980002)
    async with in_memory(small, "dry_run") as asking:
        record = await asking.json("get_milestones", milestoneId=milestone_id("m1"))
    assert record["msp_commitmentrecommendation@OData.Community.Display.V1.FormattedValue"] == "Best Case"
    assert "commitment" not in record


async def test_status_active_leaves_out_what_its_labels_do_not_name(crm: Store) -> None:
    asked = {"opportunityIds": [crm_rows.opportunity(0), crm_rows.opportunity(1)], "statusFilter": "active"}
    async with in_memory(crm) as asking:
        assert milestones(await asking.json("get_milestones", **asked)) == [1]
        crm.change("msp_engagementmilestones", crm_rows.milestone(1), msp_milestonestatus=861980099)
        assert milestones(await asking.json("get_milestones", **asked)) == []


async def test_a_task_due_is_a_date_time_and_a_milestone_date_a_date(small: Store) -> None:
    async with in_memory(small) as asking:
        task = (await asking.json("get_milestone_activities", milestoneId=milestone_id("m1")))["tasks"][0]
        milestone = await asking.json("get_milestones", milestoneId=milestone_id("m1"))
    assert task["scheduledend"] == "2026-11-16T00:00:00Z"
    assert milestone["msp_milestonedate"] == "2027-01-15"


async def test_who_am_i_gives_ids_and_the_crms_address_but_no_name(small: Store) -> None:
    async with in_memory(small) as asking:
        who = await asking.json("crm_whoami")
    assert set(who) == {"@odata.context", "BusinessUnitId", "UserId", "OrganizationId"}
    assert who["@odata.context"].startswith("https://sandbox.crm.dynamics.com/api/data/")
    assert who["UserId"] == small.setting("me")


async def test_when_nobody_is_signed_in_the_status_says_so_and_every_other_tool_is_an_error(small: Store) -> None:
    small.set("authenticated", "no")
    async with in_memory(small) as asking:
        status = await asking.json("crm_auth_status")
        words = [
            await asking.refusal("crm_whoami"),
            await asking.refusal("crm_query", entitySet="tasks"),
            await asking.refusal("create_task", milestoneId=milestone_id("m1"), subject="x"),
        ]
    assert status["authenticated"] is False
    assert {text.partition(":")[0] for text in words} == {"Not authenticated"}


@pytest.mark.parametrize(
    ("tool", "arguments", "part"),
    [
        ("list_accounts_by_tpid", {}, "'tpids' is a required property"),
        ("list_accounts_by_tpid", {"tpids": "1000"}, "is not of type 'array'"),
        ("list_accounts_by_tpid", {"tpids": [1000]}, "is not of type 'string'"),
        ("crm_query", {"entitySet": "tasks", "top": "5"}, "is not of type 'number'"),
        ("crm_query", {"entitySet": "tasks", "top": True}, "is not of type 'number'"),
        ("get_milestones", {"mine": "yes"}, "is not of type 'boolean'"),
        ("get_milestones", {"statusFilter": "open"}, "is not one of"),
        ("get_milestones", {"opportunityId": "7-400000001"}, "Invalid GUID"),
        ("get_milestone_activities", {}, "Provide milestoneId"),
        ("no_such_tool", {}, "no_such_tool"),
    ],
)
async def test_arguments_that_cannot_be_are_an_error_in_the_log(
    small: Store, tool: str, arguments: dict[str, Any], part: str
) -> None:
    async with in_memory(small) as asking:
        assert part in await asking.refusal(tool, **arguments)
    (call,) = small.calls()
    assert (call["tool"], call["arguments"], call["outcome"], call["wrote"]) == (tool, arguments, "error", 0)
