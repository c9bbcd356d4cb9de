import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from policy.records import Account, Milestone, Opportunity, Person, Task
from tools import dynamics
from tools.dynamics import FORMATTED, Parser

ME = "db5b5fab-8f4d-4e27-9da1-494c73cf256d"
OPPORTUNITY = "3a775505-e88e-452f-8f91-540c27756991"
MILESTONE = "eea93b6f-ca71-467b-ba0c-31f68975fcdb"
TASK = "84c955f1-1572-4073-8a8f-7aefd69f6b16"
ACCOUNT = "965768e0-f589-499a-a091-8fa774057241"
CRM = "https://contoso.crm.dynamics.com"

MILESTONE_ROW: dict[str, Any] = {
    "msp_engagementmilestoneid": f"{{{MILESTONE.upper()}}}",
    "msp_milestonenumber": "7-400000003",
    "msp_name": "Contoso Ltd | Identity integration",
    "msp_commitmentrecommendation" + FORMATTED: "Committed",
    "msp_commitmentrecommendation": 861980000,
    "commitment": "Uncommitted",
    "msp_milestonecategory" + FORMATTED: "Deployment",
    "msp_milestonecategory": 861980003,
    "msp_monthlyuse" + FORMATTED: "39,400.00",
    "msp_monthlyuse": 39400,
    "msp_milestonedate": "2027-03-01T00:00:00Z",
    "msp_milestonestatus" + FORMATTED: "Not Started",
    "msp_milestonestatus": 861980003,
    "_ownerid_value": ME.upper(),
    "_msp_opportunityid_value": OPPORTUNITY,
    "msp_forecastcomments": None,
    "modifiedon": "2026-11-02T17:58:00Z",
}
TASK_ROW: dict[str, Any] = {
    "activityid": TASK,
    "subject": "Update forecast notes",
    "scheduledend": "2026-12-13T00:00:00Z",
    "statuscode": 2,
    "statecode": 0,
    "_ownerid_value": ME,
    "_regardingobjectid_value": MILESTONE,
    "msp_taskcategory" + FORMATTED: "Demo",
    "msp_taskcategory": 861980002,
    "createdon": "2026-09-25T14:49:00Z",
}


def test_a_milestone_row_is_read_with_labels_over_codes_and_without_the_servers_own_commitment() -> None:
    parser = Parser(CRM)
    assert parser.milestone(MILESTONE_ROW) == Milestone(
        milestone_id=MILESTONE,
        number="7-400000003",
        name="Contoso Ltd | Identity integration",
        opportunity_id=OPPORTUNITY,
        status="Not Started",
        active=True,
        commitment="committed",
        due=date(2027, 3, 1),
        monthly_use=39400.0,
        category="Deployment",
        owner_id=ME,
        comments="",
        modified_on=date(2026, 11, 2),
        record_url=f"{CRM}/main.aspx?etn=msp_engagementmilestone&id={MILESTONE}&pagetype=entityrecord",
    )
    assert parser.warnings == ()


def test_a_task_row_is_read() -> None:
    parser = Parser(None, status_options={2: "Not Started (custom)"})
    assert parser.task(TASK_ROW) == Task(
        task_id=TASK,
        milestone_id=MILESTONE,
        subject="Update forecast notes",
        due=date(2026, 12, 13),
        status="Not Started (custom)",
        status_code=2,
        is_open=True,
        owner_id=ME,
        category="Demo",
        category_code=861980002,
        created_on=date(2026, 9, 25),
    )


def test_opportunity_account_and_person_rows_are_read() -> None:
    parser = Parser(CRM)
    row = {
        "opportunityid": OPPORTUNITY,
        "name": "Landing Zone",
        "_parentaccountid_value": ACCOUNT,
        "_parentaccountid_value" + FORMATTED: "Contoso Ltd",
        "msp_activesalesstage": "2 - Solution Design",
    }
    assert parser.opportunity(row, frozenset({ME})) == Opportunity(
        opportunity_id=OPPORTUNITY,
        name="Landing Zone",
        account_id=ACCOUNT,
        account_name="Contoso Ltd",
        stage="2 - Solution Design",
        record_url=f"{CRM}/main.aspx?etn=opportunity&id={OPPORTUNITY}&pagetype=entityrecord",
        team=frozenset({ME}),
    )
    account = parser.account({"accountid": ACCOUNT, "name": "Contoso Ltd", "msp_mstopparentid": 1000000})
    assert account == Account(account_id=ACCOUNT, name="Contoso Ltd", tpid="1000000")
    person = parser.person({"systemuserid": ME, "fullname": "Avery", "title": "SE", "isdisabled": True})
    assert person == Person(user_id=ME, name="Avery", title="SE", disabled=True)
    assert parser.person({"systemuserid": ME, "fullname": "Avery"}) == Person(user_id=ME, name="Avery")


def test_odd_values_are_warned_of_with_their_record_and_read_as_none() -> None:
    parser = Parser(None)
    odd = MILESTONE_ROW | {"msp_milestonedate": "01/03/2027", "msp_monthlyuse": "many", "_ownerid_value": "nobody"}
    odd |= {"msp_commitmentrecommendation" + FORMATTED: None, "msp_commitmentrecommendation": 12}
    milestone = parser.milestone(odd)
    assert milestone is not None
    assert (milestone.due, milestone.monthly_use, milestone.owner_id) == (None, None, None)
    assert milestone.commitment == "in_between"
    assert len(parser.warnings) == 2
    assert all(MILESTONE in warning for warning in parser.warnings)


def test_a_row_without_an_id_is_left_out_with_a_warning() -> None:
    parser = Parser(None)
    assert parser.task(TASK_ROW | {"activityid": "x"}) is None
    assert parser.warnings == ("tasks: a row without a valid id was left out",)


@pytest.mark.parametrize(("text", "quoted"), [("O'Reilly", "'O''Reilly'"), ("' or 1 eq 1", "''' or 1 eq 1'")])
def test_a_text_is_quoted_as_odata_wants_it(text: str, quoted: str) -> None:
    assert dynamics.literal(text) == quoted


def test_the_organisations_address_is_read_from_the_context() -> None:
    assert dynamics.organization_url(f"{CRM}/api/data/v9.2/$metadata#X") == CRM
    assert dynamics.organization_url("elsewhere") is None
    assert dynamics.organization_url(None) is None


def test_task_status_options_are_a_bare_list_and_anything_else_gives_none() -> None:
    assert dynamics.status_options([{"value": 2, "label": " Not Started ", "stateCode": 0}, {"value": "3"}, 4]) == {
        2: "Not Started"
    }
    assert dynamics.status_options({"count": 0}) == {}


def test_no_other_module_of_the_program_names_a_column_of_msx() -> None:
    root = Path(__file__).parents[2]
    folders = ("cli", "graphs", "nodes", "policy", "tools")
    naming = {
        path.name
        for folder in folders
        for path in (root / folder).rglob("*.py")
        if re.search(r"\bmsp_\w+", re.sub(r'""".*?"""', "", path.read_text(encoding="utf-8"), flags=re.DOTALL))
        and folder == "tools"
    }
    assert naming == {"dynamics.py"}
