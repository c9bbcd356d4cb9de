"""crm_query's filter, select, orderby and top, asked of the server over records whose answer is known."""

import time
from typing import Any

import pytest

from sandbox.store import Row, Store
from tests.sandbox.asking import in_memory
from tests.tools import crm_rows

# number -> subject, description, scheduledend, statuscode, category, owner
_TASKS: dict[int, tuple[Any, ...]] = {
    0: ("Review the O'Neil plan", "Waiting for Mara", "2026-12-01", 4, 861980002, 0),
    1: ("review of costs", None, "2026-12-02", 3, None, 1),
    2: ("100% sure_thing", "", None, 2, 861980002, None),
    3: ("Demo", "A demo, (really)", "2026-11-30", 5, 861980004, 0),
}


@pytest.fixture
def known(small: Store) -> Store:
    tasks: list[Row] = [
        {
            "activityid": crm_rows.task(number),
            "subject": subject,
            "description": description,
            "scheduledend": f"{due}T00:00:00Z" if due else None,
            "statuscode": status,
            "statecode": int(status == 5),
            "msp_taskcategory": category,
            "_ownerid_value": crm_rows.user(owner) if owner is not None else None,
            "_regardingobjectid_value": crm_rows.milestone(0),
        }
        for number, (subject, description, due, status, category, owner) in _TASKS.items()
    ]
    users = [
        {"systemuserid": crm_rows.user(0), "fullname": "Avery Chen", "isdisabled": 0},
        {"systemuserid": crm_rows.user(1), "fullname": "Maxine Poole", "isdisabled": 1},
    ]
    milestones = [crm_rows.milestone_row(0, msp_milestonedate="2026-12-15", msp_monthlyuse=1250.5)]
    rows = {"tasks": tasks, "systemusers": users, "msp_engagementmilestones": milestones}
    small.fill(rows, [], {"me": crm_rows.user(0), "url": "https://sandbox.crm.dynamics.com"})
    return small


async def found(store: Store, condition: str, entity_set: str = "tasks", **more: Any) -> list[int]:
    """The numbers of the records that a filter finds."""
    async with in_memory(store) as asking:
        answer = await asking.json("crm_query", entitySet=entity_set, filter=condition, **more)
    assert answer["count"] == len(answer["value"])
    key = {"tasks": "activityid", "systemusers": "systemuserid"}.get(entity_set, "msp_engagementmilestoneid")
    return [int(row[key][-12:], 16) for row in answer["value"]]


@pytest.mark.parametrize(
    ("condition", "numbers"),
    [
        ("statuscode eq 3", [1]),
        ("statuscode ne 3", [0, 2, 3]),
        ("statuscode ge 4", [0, 3]),
        ("statuscode le 3", [1, 2]),
        ("statuscode gt 4", [3]),
        ("statuscode lt 3", [2]),
        ("msp_taskcategory eq null", [1]),
        ("msp_taskcategory ne null", [0, 2, 3]),
        ("msp_taskcategory ne 861980002", [1, 3]),
        ("description eq ''", [2]),
        ("subject eq 'Review the O''Neil plan'", [0]),
        ("subject eq 'demo'", []),
        ("contains(subject,'REVIEW')", [0, 1]),
        ("contains(subject, 'O''Neil')", [0]),
        ("contains(subject,'%')", [2]),
        ("contains(subject,'_')", [2]),
        ("contains(description,'demo, (')", [3]),
        ("not contains(subject,'review')", [2, 3]),
        ("scheduledend le 2026-12-01", [0, 3]),
        ("scheduledend lt 2026-12-01T00:00:00Z", [3]),
        ("scheduledend ge 2026-12-01 and scheduledend lt 2026-12-02", [0]),
        ("statecode eq 0 and scheduledend ne null", [0, 1]),
        ("statuscode eq 2 or statuscode eq 3 and scheduledend ne null", [1, 2]),
        ("(statuscode eq 2 or statuscode eq 3) and scheduledend ne null", [1]),
        ("not (statuscode eq 2 or statuscode eq 3)", [0, 3]),
        ("not statuscode eq 2 and statecode eq 0", [0, 1]),
        ("((((statuscode eq 2))))", [2]),
        (f"_ownerid_value eq {crm_rows.user(0)}", [0, 3]),
        (f"_ownerid_value eq {crm_rows.user(0).upper()}", [0, 3]),
        (f"_ownerid_value eq '{crm_rows.user(0)}'", [0, 3]),
        (f"_ownerid_value ne {crm_rows.user(0)}", [1, 2]),
        ("subject eq 'x'' or 1 eq 1'", []),
        ("subject eq '\" OR 1=1 --'", []),
    ],
)
async def test_a_filter_finds_exactly_the_records_that_it_describes(
    known: Store, condition: str, numbers: list[int]
) -> None:
    assert sorted(await found(known, condition)) == numbers


@pytest.mark.parametrize(
    ("entity_set", "condition", "numbers"),
    [
        ("systemusers", "isdisabled eq true", [1]),
        ("systemusers", "isdisabled eq false", [0]),
        ("msp_engagementmilestones", "msp_milestonedate eq 2026-12-15", [0]),
        ("msp_engagementmilestones", "msp_milestonedate le 2026-12-15T00:00:00Z", [0]),
        ("msp_engagementmilestones", "msp_milestonedate lt 2026-12-15", []),
        ("msp_engagementmilestones", "msp_monthlyuse gt 1250", [0]),
        ("msp_engagementmilestones", "msp_monthlyuse gt 1250.5", []),
        ("msp_engagementmilestones", "msp_monthlyuse gt -1", [0]),
    ],
)
async def test_every_kind_of_column_compares_with_its_own_literals(
    known: Store, entity_set: str, condition: str, numbers: list[int]
) -> None:
    assert await found(known, condition, entity_set) == numbers


@pytest.mark.parametrize(
    ("ordering", "numbers"),
    [
        ("scheduledend", [2, 3, 0, 1]),
        ("scheduledend desc", [1, 0, 3, 2]),
        ("statecode desc, statuscode asc", [3, 2, 1, 0]),
        ("statecode,statuscode desc", [0, 1, 2, 3]),
    ],
)
async def test_records_come_in_the_order_asked_for(known: Store, ordering: str, numbers: list[int]) -> None:
    assert await found(known, "statuscode gt 0", orderby=ordering) == numbers
    assert await found(known, "statuscode gt 0", orderby=ordering, top=2) == numbers[:2]


async def test_select_gives_the_columns_asked_for_and_the_key(known: Store) -> None:
    async with in_memory(known) as asking:
        answer = await asking.json("crm_query", entitySet="tasks", select=" subject , statuscode", top=1)
    assert {name for name in answer["value"][0] if "@" not in name} == {"subject", "statuscode", "activityid"}


@pytest.mark.parametrize(
    "given",
    [
        {"filter": "taskid eq 1"},
        {"filter": "contains(taskid,'1')"},
        {"select": "subject,taskid"},
        {"orderby": "taskid"},
    ],
)
async def test_an_unknown_column_is_refused_with_400(known: Store, given: dict[str, str]) -> None:
    async with in_memory(known) as asking:
        words = await asking.refusal("crm_query", entitySet="tasks", **given)
    assert words == (
        "Query failed (400): Could not find a property named 'taskid' on type 'Microsoft.Dynamics.CRM.task'."
    )


@pytest.mark.parametrize(
    "given", [{"filter": "modifiedon ne null"}, {"select": "modifiedon"}, {"orderby": "modifiedon"}]
)
async def test_a_column_that_the_organisation_does_not_have_is_refused_and_never_given(
    known: Store, given: dict[str, str]
) -> None:
    known.set("absent_columns", "createdon modifiedon")
    async with in_memory(known) as asking:
        words = await asking.refusal("crm_query", entitySet="tasks", **given)
        whole = await asking.json("crm_query", entitySet="tasks")
        record = await asking.json("crm_get_record", entitySet="tasks", id=crm_rows.task(0))
    assert "named 'modifiedon' on type" in words
    assert not {"modifiedon", "createdon"} & {name for row in [*whole["value"], record] for name in row}


@pytest.mark.parametrize(
    "condition",
    [
        *("statuscode eq", "statuscode", "eq 1", "statuscode is 1", "statuscode EQ 1", "(statuscode eq 1", ")"),
        *("statuscode eq 1)", "statuscode eq 1 and", "or", "not", "contains(subject 'a')", "contains(subject,a)"),
        *("subject eq 'open", 'subject eq "a"', "statuscode eq 1 statuscode eq 2", "statuscode gt null"),
        *("statuscode eq '1'", "subject eq 1", "scheduledend eq '2026-12-01'", "statuscode eq true", "statuscode eq x"),
        *("statuscode eq 1; drop table tasks", "'a' eq 'a'", "1 eq 1"),
    ],
)
async def test_what_is_no_filter_is_refused_with_400_and_changes_nothing(known: Store, condition: str) -> None:
    async with in_memory(known) as asking:
        words = await asking.refusal("crm_query", entitySet="tasks", filter=condition)
    assert words.startswith("Query failed (400): ")
    assert len(known.rows("tasks")) == len(_TASKS)


@pytest.mark.parametrize("condition", ["(" * 5000, "not " * 5000, " or ".join(["statuscode eq 1"] * 5000)])
async def test_a_filter_without_end_is_refused_and_the_server_lives_on(known: Store, condition: str) -> None:
    async with in_memory(known) as asking:
        assert "(400)" in await asking.refusal("crm_query", entitySet="tasks", filter=condition)
        assert (await asking.json("crm_query", entitySet="tasks"))["count"] == len(_TASKS)


async def test_a_hundred_ids_with_or_are_answered_at_once(known: Store) -> None:
    for number in range(100, 200):
        known.add(
            "tasks", {"activityid": crm_rows.task(number), "_regardingobjectid_value": crm_rows.milestone(number)}
        )
    condition = " or ".join(f"_regardingobjectid_value eq {crm_rows.milestone(number)}" for number in range(100, 200))
    started = time.process_time()
    assert await found(known, condition) == list(range(100, 200))
    assert time.process_time() - started < 1
