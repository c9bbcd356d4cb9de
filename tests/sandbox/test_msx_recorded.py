"""The embedded MSX server beside what was recorded of the real ones: tools, schemas, reply shapes, words of errors."""

import json
import re
from pathlib import Path
from typing import Any, get_args

import pytest

from sandbox.reads import Contract
from sandbox.store import Store
from tests.sandbox.asking import Asking, in_memory, over_stdio
from tests.sandbox.shapes import differences, shape_of

RECORDED = Path(__file__).parents[1] / "data" / "msx"
CONTRACTS = get_args(Contract)
NAMED_BY_THE_SKILL = {
    *("crm_auth_status", "crm_whoami", "list_accounts_by_tpid", "list_opportunities", "get_milestones"),
    *("get_milestone_activities", "crm_get_record", "crm_query", "get_task_status_options"),
    *("create_task", "update_task", "close_task", "update_milestone"),
}
OF_STAGED_ONLY = {
    *("get_my_active_opportunities", "list_pending_operations", "execute_operation", "cancel_operation"),
}
# Columns of the recorded organisation's tasks that the sandbox's do not have.
MORE_TASK_COLUMNS = {
    *("scheduledstart", "actualend", "prioritycode", "percentcomplete", "versionnumber"),
    *("_createdby_value", "_modifiedby_value"),
}
_ID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"


def recorded(kind: str, contract: str) -> Any:
    return json.loads((RECORDED / f"{kind}_{contract}.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("contract", CONTRACTS)
async def test_the_tools_and_their_input_schemas_are_the_recorded_ones(small: Store, contract: Contract) -> None:
    async with over_stdio("sandbox.msx", small, "--contract", contract) as asking:
        tools = (await asking.client.list_tools()).tools
    known = {tool["name"]: tool["inputSchema"] for tool in recorded("tools", contract)}
    names = NAMED_BY_THE_SKILL | (OF_STAGED_ONLY if contract == "staged" else set())
    assert {tool.name for tool in tools} == names
    assert {tool.name: tool.input_schema for tool in tools} == {name: known[name] for name in names}
    assert [tool.output_schema for tool in tools if tool.output_schema is not None] == []


@pytest.mark.parametrize("contract", CONTRACTS)
async def test_the_replies_have_the_recorded_shape_and_the_errors_the_recorded_words(
    full: Store, contract: Contract
) -> None:
    told = []
    async with in_memory(full, contract) as asking:
        for name, call in recorded("replies", contract).items():
            tool = name.partition(":")[0]
            if tool in NAMED_BY_THE_SKILL | OF_STAGED_ONLY:
                told += [f"{name}: {one}" for one in await compared(asking, full, name, tool, call)]
            elif tool == "create_milestone":
                # The sandbox cannot stage it; another operation takes its number, so that those after it match.
                await asking.json("create_task", milestoneId=my_milestone(full), subject="In its place")
    assert not told, "\n".join(told)


async def compared(asking: Asking, store: Store, name: str, tool: str, call: dict[str, Any]) -> list[str]:
    arguments = translated(store, name, call["arguments"])
    result = await asking.raw(tool, **arguments)
    text = result.content[0].text  # type: ignore[union-attr]
    if result.is_error != call["isError"]:
        return [f"is_error is {result.is_error}: {text[:200]}"]
    if result.is_error:
        return [] if plain(text) == plain(call["result"]) else [f"{plain(text)!r} and not {plain(call['result'])!r}"]
    answer = json.loads(text)
    if tool == "list_pending_operations":
        # Each operation has fields of its own, and the recording holds the first two.
        answer["operations"] = answer["operations"][: len(call["result"]["operations"])]
    expected, found = shape_of(call["result"]), shape_of(answer)
    if name == "crm_query:all pages":
        for column in MORE_TASK_COLUMNS:
            del expected.kinds[f".value[].{column}"]
    return differences(expected, found)


def translated(store: Store, name: str, arguments: dict[str, Any]) -> dict[str, Any]:
    """The recorded arguments with the portfolio's ids in the place of the recorded organisation's."""
    opportunity = full_opportunity(store)
    milestone = my_milestone(store)
    ids = {
        "tpids": [row["msp_mstopparentid"] for row in store.rows("accounts")],
        "accountIds": [row["accountid"] for row in store.rows("accounts")],
        "opportunityId": opportunity,
        "opportunityIds": [row["opportunityid"] for row in store.rows("opportunities")],
        "milestoneId": others_milestone(store) if "someone else's" in name else milestone,
        "milestoneIds": [row["msp_engagementmilestoneid"] for row in store.rows("msp_engagementmilestones")],
        "milestoneNumber": store.rows("msp_engagementmilestones")[0]["msp_milestonenumber"],
        "ownerId": milestone_owner(store),
        "taskId": store.rows("tasks", statecode=0, _regardingobjectid_value=milestone)[0]["activityid"],
        "keyword": "e",
    }
    if name == "crm_get_record":
        ids["id"] = opportunity
    return {key: ids.get(key, value) for key, value in arguments.items()}


def my_milestone(store: Store) -> str:
    """A milestone of the deal team that I am on, with an open task."""
    return str(
        next(
            row["msp_engagementmilestoneid"]
            for row in store.rows("msp_engagementmilestones", _msp_opportunityid_value=full_opportunity(store))
            if store.rows("tasks", statecode=0, _regardingobjectid_value=row["msp_engagementmilestoneid"])
        )
    )


def full_opportunity(store: Store) -> str:
    """An opportunity of mine whose qualification fields are filled."""
    mine = {row["_msp_parentopportunityid_value"] for row in my_places(store)}
    return next(
        row["opportunityid"]
        for row in store.rows("opportunities", statecode=0)
        if row["opportunityid"] in mine and row["budgetamount"] and row["need"] is not None
    )


def others_milestone(store: Store) -> str:
    mine = {row["_msp_parentopportunityid_value"] for row in my_places(store)}
    me = store.setting("me")
    return next(
        row["msp_engagementmilestoneid"]
        for row in store.rows("msp_engagementmilestones")
        if row["_msp_opportunityid_value"] not in mine and row["_ownerid_value"] != me
    )


def my_places(store: Store) -> list[dict[str, Any]]:
    return store.rows("msp_dealteams", _msp_dealteamuserid_value=store.setting("me"))


def milestone_owner(store: Store) -> str:
    return store.rows("msp_engagementmilestones")[0]["_ownerid_value"]  # type: ignore[no-any-return]


def plain(text: str) -> str:
    """An error's words without the ids and names that are data."""
    return re.sub(r'"[^"]*"', '"…"', re.sub(r"7-\d+", "7-…", re.sub(_ID, "…", text)))
