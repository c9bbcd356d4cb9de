"""Fresh reads for the drift check and the read-back, the directory, and how reading reports itself."""

from typing import Any

import pytest

from sandbox import faults
from tests.tools import crm_rows as rows
from tests.tools.conftest import Crm
from tools.errors import ReplyInvalid, ServerUnavailable
from tools.ports import Scope

SCOPE = Scope(opportunity_ids=(rows.opportunity(0),))


@pytest.fixture
def crm(staged: Crm) -> Crm:
    """Both contracts read alike here: one is enough."""
    return staged


def scene(crm: Crm, **given: Any) -> None:
    standard = {
        "opportunities": [rows.opportunity_row(0)],
        "milestones": [rows.milestone_row(0), rows.milestone_row(1)],
        "tasks": [
            rows.task_row(0),
            rows.task_row(1, statecode=1, statuscode=5),
            rows.task_row(2, _ownerid_value=rows.user(7), description=None),
        ],
        "teams": [
            rows.team_row(0, 0),
            rows.team_row(1, 0, rows.user(2)),
            rows.team_row(2, 0, rows.user(3), statecode=1),
        ],
        "users": [rows.user_row(0), rows.user_row(1), rows.user_row(2, title="CSA", isdisabled=1), rows.user_row(3)],
    }
    rows.fill(crm.store, **(standard | given))


async def test_a_task_as_it_is_now_is_its_guard(crm: Crm) -> None:
    scene(crm)
    expected = {
        "milestone_id": rows.milestone(0),
        "subject": "Task 0",
        "description": "Done when agreed.",
        "due": "2026-12-13",
        "status_code": 2,
        "is_open": True,
        "owner_id": rows.ME,
    }
    alone = {"milestone": None}
    now = await crm.reader.current(rows.milestone(0), rows.task(0))
    assert now is not None
    assert {**now, **alone} == expected | alone
    assert now["milestone"]["status"] == "On Track"
    assert await crm.reader.task(rows.task(0)) == expected | alone
    crm.store.delete("msp_engagementmilestones", rows.milestone(0))
    expected |= alone
    crm.store.change("tasks", rows.task(0), subject="Renamed")
    assert await crm.reader.current(rows.milestone(0), rows.task(0)) == expected | {"subject": "Renamed"}


async def test_a_milestone_as_it_is_now_is_its_guard_with_its_open_tasks(crm: Crm) -> None:
    scene(crm)
    now = await crm.reader.current(rows.milestone(0), None)
    assert now is not None
    assert now["open_tasks"] == {rows.task(0): "Task 0", rows.task(2): "Task 2"}
    portfolio = await crm.reader.portfolio(SCOPE)
    assert (now["status"], now["commitment"], now["due"]) == ("On Track", "uncommitted", "2027-01-15")
    assert portfolio.milestones[0].milestone.status == now["status"]


async def test_a_record_that_is_gone_is_none(crm: Crm) -> None:
    scene(crm)
    assert await crm.reader.current(rows.milestone(0), rows.task(9)) is None
    assert await crm.reader.current(rows.milestone(9), None) is None
    assert list(await crm.reader.open_tasks(rows.milestone(9))) == []


async def test_a_fresh_read_that_fails_is_an_error_and_never_none(crm: Crm) -> None:
    scene(crm)
    faults.switch_on(crm.store, "html", tool="crm_get_record")
    with pytest.raises(ReplyInvalid):
        await crm.reader.current(rows.milestone(0), rows.task(0))
    faults.clear(crm.store)
    faults.switch_on(crm.store, "server_error", tool="crm_get_record")
    with pytest.raises(ServerUnavailable):
        await crm.reader.current(rows.milestone(0), rows.task(0))


async def test_open_tasks_are_read_now_with_what_identifies_them(crm: Crm) -> None:
    scene(crm)
    assert list(await crm.reader.open_tasks(rows.milestone(0))) == [
        {
            "id": rows.task(0),
            "subject": "Task 0",
            "due": "2026-12-13",
            "owner_id": rows.ME,
            "description": "Done when agreed.",
        },
        {"id": rows.task(2), "subject": "Task 2", "due": "2026-12-13", "owner_id": rows.user(7), "description": ""},
    ]


async def test_an_empty_reply_does_not_make_open_tasks_go_away(crm: Crm) -> None:
    scene(crm)
    faults.switch_on(crm.store, "empty_200", tool="crm_query", times=1)
    assert len(await crm.reader.open_tasks(rows.milestone(0))) == 2


async def test_a_reply_that_may_be_short_is_no_answer_to_a_fresh_read(crm: Crm) -> None:
    scene(crm, tasks=[rows.task_row(number) for number in range(500)])
    with pytest.raises(ReplyInvalid, match="may not all have come"):
        await crm.reader.open_tasks(rows.milestone(0))


async def test_the_directory_has_every_owner_and_active_team_member_that_the_crm_has(crm: Crm) -> None:
    scene(crm)
    portfolio = await crm.reader.portfolio(SCOPE)
    assert set(portfolio.directory.people) == {rows.user(0), rows.user(1), rows.user(2)}
    assert portfolio.directory.people[rows.user(2)].disabled is True
    assert portfolio.directory.unread == frozenset()
    assert portfolio.milestones[0].opportunity.team == {rows.ME, rows.user(2)}


async def test_people_whose_look_up_failed_are_unread_and_not_absent(crm: Crm) -> None:
    scene(crm)
    crm.store.set("tamper", '{"tool": "crm_query", "with": "systemusers", "do": "Query failed (403): no privilege"}')
    portfolio = await crm.reader.portfolio(SCOPE)
    assert portfolio.directory.unread == {rows.user(0), rows.user(1), rows.user(2), rows.user(7)}
    assert portfolio.failed_reads[0].what.startswith("people 4: ")


async def test_a_team_that_could_not_be_read_is_none_and_not_empty(crm: Crm) -> None:
    scene(crm)
    crm.store.set("tamper", '{"tool": "crm_query", "with": "msp_dealteams", "do": "Query failed (403): no privilege"}')
    portfolio = await crm.reader.portfolio(SCOPE)
    assert portfolio.milestones[0].opportunity.team is None
    scene(crm, teams=[])
    assert (await crm.reader.portfolio(SCOPE)).milestones[0].opportunity.team == frozenset()


async def test_single_milestones_of_a_scope_are_read_and_an_absent_one_is_said(crm: Crm) -> None:
    scene(crm)
    wanted = (rows.milestone(1), rows.milestone(9))
    portfolio = await crm.reader.portfolio(Scope(opportunity_ids=SCOPE.opportunity_ids, milestone_ids=wanted))
    assert [record.milestone.milestone_id for record in portfolio.milestones] == [rows.milestone(1)]
    assert rows.milestone(9) in portfolio.failed_reads[0].what


async def test_an_opportunity_that_is_not_there_is_said(crm: Crm) -> None:
    scene(crm)
    ids = (rows.opportunity(0), rows.opportunity(9))
    portfolio = await crm.reader.portfolio(Scope(opportunity_ids=ids))
    assert portfolio.opportunities_read == 1
    assert rows.opportunity(9) in portfolio.failed_reads[0].what


async def test_an_empty_scope_is_an_empty_portfolio(crm: Crm) -> None:
    portfolio = await crm.reader.portfolio(Scope(opportunity_ids=()))
    assert (portfolio.milestones, portfolio.failed_reads, portfolio.opportunities_read) == ((), (), 0)


async def test_progress_is_told_while_many_milestones_are_read_and_calls_are_counted(crm: Crm) -> None:
    scene(crm, milestones=[rows.milestone_row(number) for number in range(250)], tasks=[])
    told: list[tuple[str, int, int | None]] = []
    before = crm.reader.calls
    await crm.reader.portfolio(SCOPE, lambda what, done, total: told.append((what, done, total)))
    assert told[0] == ("opportunities", 1, 1)
    assert [entry for entry in told if entry[0] == "milestones"][-1] == ("milestones", 250, 250)
    assert crm.reader.calls - before == len(crm.store.calls())
