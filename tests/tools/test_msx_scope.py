"""What a named scope, or "mine", means in the CRM."""

import pytest

from tests.tools import crm_rows as rows
from tests.tools.conftest import Crm
from tools.errors import ServerUnavailable
from tools.ports import Ambiguous, Scope, ScopeRequest


def opportunities(*numbers: int) -> tuple[str, ...]:
    return tuple(rows.opportunity(number) for number in numbers)


async def resolve(crm: Crm, **named: tuple[str, ...]) -> Scope:
    return await crm.reader.resolve_scope(ScopeRequest(**named), rows.ME)


def fill_mine(crm: Crm) -> None:
    rows.fill(
        crm.store,
        opportunities=[
            rows.opportunity_row(0, _ownerid_value=rows.ME),
            rows.opportunity_row(1, _ownerid_value=rows.ME, statecode=1),
            rows.opportunity_row(2),
            rows.opportunity_row(3),
            rows.opportunity_row(4),
            rows.opportunity_row(5),
            rows.opportunity_row(6, statecode=2),
            rows.opportunity_row(7, statecode=2),
        ],
        milestones=[rows.milestone_row(number, number) for number in range(8)],
        tasks=[
            rows.task_row(0, 4),
            rows.task_row(1, 5, statecode=1, statuscode=5),
            rows.task_row(2, 2),
            rows.task_row(3, 7),
            rows.task_row(4, 0, _ownerid_value=rows.user(1), _regardingobjectid_value=rows.account(0)),
        ],
        teams=[rows.team_row(0, 2), rows.team_row(1, 3, statecode=1), rows.team_row(2, 6)],
    )


async def test_mine_is_owned_or_on_the_team_or_with_an_open_task_and_open(crm: Crm) -> None:
    fill_mine(crm)
    scope = await resolve(crm)
    assert scope.opportunity_ids == opportunities(0, 2, 4)
    assert scope.not_on_team == opportunities(4)
    assert (scope.milestone_ids, scope.questions, scope.failed_reads) == (None, (), ())


async def test_mine_with_nothing_in_it_is_an_empty_scope(crm: Crm) -> None:
    assert await resolve(crm) == Scope(opportunity_ids=())


async def test_mine_says_which_way_into_it_failed(crm: Crm) -> None:
    fill_mine(crm)
    crm.store.set("tamper", '{"tool": "crm_query", "with": "msp_dealteams", "do": "Query failed (403): no privilege"}')
    scope = await resolve(crm)
    assert scope.opportunity_ids == opportunities(0, 2, 4)
    assert [read.what for read in scope.failed_reads] == ["your deal teams"]


async def test_mine_is_an_error_where_no_way_into_it_could_be_read(crm: Crm) -> None:
    crm.store.set("tamper", '{"tool": "crm_query", "with": "", "do": "Query failed (503): busy"}')
    with pytest.raises(ServerUnavailable):
        await resolve(crm)


def fill_named(crm: Crm) -> None:
    """Two Contosos of different customers, a Contoso subsidiary pair of one, and O'Reilly."""
    rows.fill(
        crm.store,
        accounts=[
            rows.account_row(0, name="Contoso", msp_mstopparentid="1"),
            rows.account_row(1, name="Contoso", msp_mstopparentid="2"),
            rows.account_row(2, name="Fabrikam", msp_mstopparentid="3"),
            rows.account_row(3, name="Fabrikam", msp_mstopparentid="3"),
            rows.account_row(4, name="O'Reilly Freight Ltd", msp_mstopparentid="4"),
        ],
        opportunities=[
            rows.opportunity_row(0, 0, name="Migration"),
            rows.opportunity_row(1, 1, name="Migration"),
            rows.opportunity_row(2, 2),
            rows.opportunity_row(3, 3),
            rows.opportunity_row(4, 4),
            rows.opportunity_row(5, 4, name="Won long ago", statecode=1),
        ],
        milestones=[rows.milestone_row(number, number // 2) for number in range(10)],
        tasks=[],
        teams=[],
    )


@pytest.mark.parametrize(
    "named", [{"accounts": ("O'Reilly Freight Ltd",)}, {"accounts": (rows.account(4).upper(),)}, {"tpids": (" 4",)}]
)
async def test_an_account_is_named_by_name_id_or_tpid_and_gives_its_open_opportunities(
    crm: Crm, named: dict[str, tuple[str, ...]]
) -> None:
    fill_named(crm)
    scope = await resolve(crm, **named)
    assert (scope.opportunity_ids, scope.questions) == (opportunities(4), ())


async def test_a_part_of_one_accounts_name_is_enough_and_is_said(crm: Crm) -> None:
    fill_named(crm)
    scope = await resolve(crm, accounts=("reilly",))
    assert scope.opportunity_ids == opportunities(4)
    assert scope.warnings == ("'reilly' was read as account \"O'Reilly Freight Ltd\"",)


async def test_namesakes_of_different_customers_are_asked_about(crm: Crm) -> None:
    fill_named(crm)
    scope = await resolve(crm, accounts=("Contoso",))
    assert scope.opportunity_ids == ()
    assert scope.questions == (
        Ambiguous(
            kind="scope",
            asked="Contoso",
            text="Which account is 'Contoso'? Several customers have that name.",
            options=(f"Contoso, TPID 1 ({rows.account(0)})", f"Contoso, TPID 2 ({rows.account(1)})"),
        ),
    )


async def test_accounts_of_one_customer_with_one_name_are_taken_together(crm: Crm) -> None:
    fill_named(crm)
    assert (await resolve(crm, accounts=("Fabrikam",))).opportunity_ids == opportunities(2, 3)


@pytest.mark.parametrize(
    ("named", "text"),
    [
        ({"accounts": ("Nowhere",)}, "No account has the id or name 'Nowhere'."),
        ({"opportunities": (rows.opportunity(99),)}, "No opportunity has the id or name"),
        ({"milestones": ("7-99",)}, "No milestone has the id, number or name '7-99'."),
        ({"tpids": ("99",)}, "No account has the TPID 99."),
        ({"accounts": ("' or 1 eq 1 or name eq '",)}, "No account has the id or name"),
    ],
)
async def test_what_is_not_found_is_asked_about_by_its_name(
    crm: Crm, named: dict[str, tuple[str, ...]], text: str
) -> None:
    fill_named(crm)
    scope = await resolve(crm, **named)
    assert scope.opportunity_ids == ()
    assert scope.questions[0].text.startswith(text)
    assert scope.questions[0].asked in next(iter(named.values()))


async def test_opportunities_of_one_name_are_asked_about_unless_the_account_tells_them_apart(crm: Crm) -> None:
    fill_named(crm)
    scope = await resolve(crm, opportunities=("Migration",))
    assert len(scope.questions[0].options) == 2
    scope = await resolve(crm, accounts=(rows.account(1),), opportunities=("Migration",))
    assert (scope.opportunity_ids, scope.questions) == (opportunities(1), ())


async def test_a_named_opportunity_may_be_closed(crm: Crm) -> None:
    fill_named(crm)
    assert (await resolve(crm, opportunities=("Won long ago",))).opportunity_ids == opportunities(5)


async def test_a_milestone_is_named_by_number_or_id_and_narrows_its_opportunity(crm: Crm) -> None:
    fill_named(crm)
    scope = await resolve(crm, milestones=("7-3", f"{{{rows.milestone(4).upper()}}}"))
    assert scope.opportunity_ids == opportunities(1, 2)
    assert scope.milestone_ids == (rows.milestone(3), rows.milestone(4))


async def test_a_broader_name_narrows_only_where_a_named_record_lies_in_it(crm: Crm) -> None:
    fill_named(crm)
    scope = await resolve(crm, accounts=("Fabrikam",), opportunities=(rows.opportunity(0),))
    assert scope.opportunity_ids == opportunities(0, 2, 3)
    scope = await resolve(crm, accounts=(rows.account(0), rows.account(4)), milestones=("7-1",))
    assert scope.opportunity_ids == opportunities(0, 4)
    assert scope.milestone_ids == (rows.milestone(1), rows.milestone(8), rows.milestone(9))


def fill_called(crm: Crm) -> None:
    """Landing zones at two customers, the second of which is the user's own; and one milestone beside them."""
    rows.fill(
        crm.store,
        accounts=[rows.account_row(0, name="Contoso"), rows.account_row(1, name="Fabrikam")],
        opportunities=[
            rows.opportunity_row(0, 0),
            rows.opportunity_row(1, 1, _ownerid_value=rows.ME),
            rows.opportunity_row(2, 1, _ownerid_value=rows.ME),
        ],
        milestones=[
            rows.milestone_row(0, 0, msp_name="Landing zone live"),
            rows.milestone_row(1, 1, msp_name="Landing zone live"),
            rows.milestone_row(2, 2, msp_name="Data platform: first 2 sources"),
            rows.milestone_row(3, 2, msp_name="Data warehouse"),
        ],
        tasks=[],
        teams=[],
    )


@pytest.mark.parametrize("name", ["Data platform: first 2 sources", "data platform", "platform-data", "7-2"])
async def test_a_milestone_is_named_by_its_name_a_part_of_it_or_its_words(crm: Crm, name: str) -> None:
    fill_called(crm)
    scope = await resolve(crm, milestones=(name,))
    assert (scope.milestone_ids, scope.questions) == ((rows.milestone(2),), ())
    assert bool(scope.warnings) == (name.casefold() in ("data platform", "platform-data"))


async def test_a_milestones_name_that_several_have_means_the_one_of_the_records_beside_it(crm: Crm) -> None:
    fill_called(crm)
    scope = await resolve(crm, accounts=("Contoso",), milestones=("landing zone",))
    assert (scope.milestone_ids, scope.questions) == ((rows.milestone(0),), ())
    scope = await resolve(crm, opportunities=(rows.opportunity(0),), milestones=("landing zone live",))
    assert (scope.milestone_ids, scope.questions) == ((rows.milestone(0),), ())


async def test_a_milestones_name_that_several_have_means_the_users_own_and_else_is_asked_about(crm: Crm) -> None:
    fill_called(crm)
    scope = await resolve(crm, milestones=("landing zone live",))
    assert (scope.milestone_ids, scope.questions) == ((rows.milestone(1),), ())
    assert scope.warnings == ("'landing zone live' was read as milestone 'Landing zone live'",)
    asked = (await resolve(crm, milestones=("data",))).questions[0]
    assert asked.text == "Which milestone is 'data'?"
    assert [option.partition(",")[0] for option in asked.options] == [
        "Data platform: first 2 sources",
        "Data warehouse",
    ]
    assert all(rows.milestone(number) in option for number, option in zip((2, 3), asked.options, strict=True))
