"""Records for the sandbox, numbered, for tests of the clients: every value may be given."""

from pathlib import Path
from typing import Any

from sandbox.store import Store
from tools.ports import Portfolio, Scope

ON_TRACK, COMPLETED = 861980000, 861980003
UNCOMMITTED = 861980000
Row = dict[str, Any]


def guid(kind: int, number: int) -> str:
    """A GUID that sorts by number within its kind."""
    return f"{kind:08x}-0000-4000-8000-{number:012x}"


def account(number: int) -> str:
    return guid(1, number)


def opportunity(number: int) -> str:
    return guid(2, number)


def milestone(number: int) -> str:
    return guid(3, number)


def task(number: int) -> str:
    return guid(4, number)


def user(number: int) -> str:
    return guid(5, number)


ME = user(0)


def account_row(number: int, **given: Any) -> Row:
    row = {"accountid": account(number), "name": f"Customer {number}", "msp_mstopparentid": str(1000 + number)}
    return row | given


def opportunity_row(number: int, of: int = 0, **given: Any) -> Row:
    row = {
        "opportunityid": opportunity(number),
        "name": f"Opportunity {number}",
        "_ownerid_value": user(1),
        "_parentaccountid_value": account(of),
        "statecode": 0,
        "modifiedon": "2026-11-10T08:00:00Z",
    }
    return row | given


def milestone_row(number: int, of: int = 0, **given: Any) -> Row:
    row = {
        "msp_engagementmilestoneid": milestone(number),
        "msp_milestonenumber": f"7-{number}",
        "msp_name": f"Milestone {number}",
        "msp_milestonedate": "2027-01-15",
        "msp_milestonestatus": ON_TRACK,
        "msp_commitmentrecommendation": UNCOMMITTED,
        "_ownerid_value": user(1),
        "_msp_opportunityid_value": opportunity(of),
        "modifiedon": "2026-11-10T08:00:00Z",
    }
    return row | given


def task_row(number: int, of: int = 0, **given: Any) -> Row:
    row = {
        "activityid": task(number),
        "subject": f"Task {number}",
        "description": "Done when agreed.",
        "scheduledend": "2026-12-13T00:00:00Z",
        "statuscode": 2,
        "statecode": 0,
        "_ownerid_value": ME,
        "_regardingobjectid_value": milestone(of),
        "createdon": "2026-11-01T08:00:00Z",
        "modifiedon": "2026-11-10T08:00:00Z",
    }
    return row | given


def user_row(number: int, **given: Any) -> Row:
    row = {"systemuserid": user(number), "fullname": f"Person {number}", "title": "Specialist", "isdisabled": 0}
    return row | given


def team_row(number: int, of: int, who: str = ME, **given: Any) -> Row:
    row = {
        "msp_dealteamid": guid(6, number),
        "_msp_dealteamuserid_value": who,
        "_msp_parentopportunityid_value": opportunity(of),
        "statecode": 0,
    }
    return row | given


def fill(store: Store, **rows: list[Row]) -> Store:
    """Put these records in the place of all others, with me and person 1 unless users are given."""
    people = [user_row(0, fullname="Avery", title="Solution Engineer"), user_row(1)]
    names = {"milestones": "msp_engagementmilestones", "teams": "msp_dealteams", "users": "systemusers"}
    given = {"accounts": [account_row(0)], "systemusers": people}
    given |= {names.get(name, name): records for name, records in rows.items()}
    settings = {
        "me": ME,
        "organization": guid(7, 1),
        "business_unit": guid(7, 2),
        "url": "https://contoso.crm.dynamics.com",
        "authenticated": "yes",
        "absent_columns": "",
        "tamper": "",
    }
    store.fill(given, [], settings)
    return store


def open_store(folder: Path) -> Store:
    """A sandbox with no records but the people."""
    return fill(Store(folder / "sandbox.db"), opportunities=[], milestones=[], tasks=[], teams=[])


def whole(count: int) -> Scope:
    return Scope(opportunity_ids=tuple(opportunity(number) for number in range(count)))


def small(store: Store) -> None:
    """Two opportunities with two milestones each; every milestone but the last has a task."""
    fill(
        store,
        opportunities=[opportunity_row(0), opportunity_row(1)],
        milestones=[milestone_row(number, number // 2) for number in range(4)],
        tasks=[task_row(number, number) for number in range(3)],
        teams=[team_row(0, 0), team_row(1, 1)],
    )


def large(store: Store, opportunities: int = 12, milestones: int = 24) -> None:
    """More opportunities than a small scope; the milestones with an even number have a task."""
    fill(
        store,
        opportunities=[opportunity_row(number) for number in range(opportunities)],
        milestones=[milestone_row(number, number % opportunities) for number in range(milestones)],
        tasks=[task_row(number, number) for number in range(0, milestones, 2)],
        teams=[team_row(number, number) for number in range(opportunities)],
    )


def tasks_by_milestone(portfolio: Portfolio) -> dict[str, tuple[str, int]]:
    return {record.milestone.milestone_id: (record.tasks_read, len(record.tasks)) for record in portfolio.milestones}
