"""The Dynamics tables that the sandbox has: entity sets, columns and how a value is worded."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Kind = Literal["id", "text", "date", "datetime", "number", "option", "bool", "lookup"]


@dataclass(frozen=True)
class Column:
    """One column: its kind, the labels of an option, or the table and navigation property of a lookup."""

    kind: Kind
    labels: Mapping[int, str] | None = None
    target: str | None = None
    navigation: str | None = None


@dataclass(frozen=True)
class Table:
    """One entity set with its logical name, primary key, the column that names a record, and all columns."""

    entity_set: str
    entity: str
    key: str
    name: str
    columns: Mapping[str, Column]


def _lookup(target: str, navigation: str) -> Column:
    return Column("lookup", target=target, navigation=navigation)


_TEXT, _DATE, _TIME, _NUMBER, _ID = Column("text"), Column("date"), Column("datetime"), Column("number"), Column("id")
_OWNER = _lookup("systemusers", "ownerid")
_STATE = {0: "Open", 1: "Completed", 2: "Canceled"}

COMMITMENT = {
    861980000: "Uncommitted",
    861980001: "Committed",
    861980002: "Best Case",
    861980004: "Pipeline",
    861980005: "Ready to Commit",
    861980006: "De-committed",
}
MILESTONE_STATUS = {
    861980000: "On Track",
    861980001: "At Risk",
    861980002: "Blocked",
    861980003: "Completed",
    861980004: "Cancelled",
    861980005: "Not Started",
    861980006: "Hygiene/Duplicate",
    861980007: "Closed as Incomplete",
}
# Some organisations have more.
MILESTONE_STATUS_LABELS = MILESTONE_STATUS | {861980008: "In Progress", 861980009: "Lost to Competitor"}
TASK_STATUS = {
    2: "Not Started",
    3: "In Progress",
    4: "Waiting on someone else",
    5: "Completed",
    6: "Canceled",
    7: "Deferred",
}
TASK_CATEGORY = {
    606820005: "Technical Close/Win Plan",
    861980000: "Briefing",
    861980001: "Workshop",
    861980002: "Demo",
    861980003: "Consumption Plan",
    861980004: "Architecture Design Session",
    861980005: "PoC/Pilot",
    861980006: "Blocker Escalation",
}
MILESTONE_CATEGORY = {861980000: "POC/Pilot", 861980002: "Customer Consumption", 861980003: "Deployment"}
DELIVERY = {861980000: "Partner", 861980001: "ISD", 861980002: "Customer", 861980003: "CSA"}
STAGE = {
    861980000: "Listen & Consult",
    861980001: "Inspire & Design",
    861980002: "Empower & Achieve",
    861980003: "Realize Value",
    861980004: "Manage & Optimize",
}

TABLES: Mapping[str, Table] = {
    table.entity_set: table
    for table in (
        Table(
            "accounts",
            "account",
            "accountid",
            "name",
            {
                "accountid": _ID,
                "name": _TEXT,
                "msp_mstopparentid": _TEXT,
                "_ownerid_value": _OWNER,
                "_parentaccountid_value": _lookup("accounts", "parentaccountid"),
            },
        ),
        Table(
            "opportunities",
            "opportunity",
            "opportunityid",
            "name",
            {
                "opportunityid": _ID,
                "name": _TEXT,
                "msp_opportunitynumber": _TEXT,
                "estimatedclosedate": _DATE,
                "msp_estcompletiondate": _DATE,
                "msp_consumptionconsumedrecurring": _NUMBER,
                "_ownerid_value": _OWNER,
                "_parentaccountid_value": _lookup("accounts", "parentaccountid"),
                "msp_salesplay": Column("option", {861980011: "Build and Modernize AI Apps"}),
                "msp_activesalesstage": Column("option", STAGE),
                "statecode": Column("option", {0: "Open", 1: "Won", 2: "Lost"}),
                "modifiedon": _TIME,
                "budgetamount": _NUMBER,
                "budgetstatus": Column("option", {0: "No Committed Budget", 1: "May Buy", 2: "Can Buy", 3: "Will Buy"}),
                "decisionmaker": Column("bool", {0: "mark complete", 1: "completed"}),
                "need": Column("option", {0: "Must have", 1: "Should have", 2: "Good to have", 3: "No need"}),
                "purchasetimeframe": Column(
                    "option", {0: "Immediate", 1: "This Quarter", 2: "Next Quarter", 3: "This Year", 4: "Unknown"}
                ),
                "purchaseprocess": Column("option", {0: "Individual", 1: "Committee", 2: "Unknown"}),
                "customerneed": _TEXT,
                "customerpainpoints": _TEXT,
                "currentsituation": _TEXT,
                "proposedsolution": _TEXT,
                "qualificationcomments": _TEXT,
                "description": _TEXT,
            },
        ),
        Table(
            "msp_engagementmilestones",
            "msp_engagementmilestone",
            "msp_engagementmilestoneid",
            "msp_name",
            {
                "msp_engagementmilestoneid": _ID,
                "msp_milestonenumber": _TEXT,
                "msp_name": _TEXT,
                "_msp_workloadlkid_value": _lookup("msp_workloads", "msp_WorkloadlkId"),
                "msp_commitmentrecommendation": Column("option", COMMITMENT),
                "msp_milestonecategory": Column("option", MILESTONE_CATEGORY),
                "msp_monthlyuse": _NUMBER,
                "msp_milestonedate": _DATE,
                "msp_milestonestatus": Column("option", MILESTONE_STATUS_LABELS),
                "_ownerid_value": _OWNER,
                "_msp_opportunityid_value": _lookup("opportunities", "msp_OpportunityId"),
                "msp_forecastcommentsjsonfield": _TEXT,
                "msp_forecastcomments": _TEXT,
                "msp_deliveryspecifiedfield": Column("option", DELIVERY),
                "msp_riskorblockeddate": _DATE,
                "modifiedon": _TIME,
            },
        ),
        Table(
            "tasks",
            "task",
            "activityid",
            "subject",
            {
                "activityid": _ID,
                "subject": _TEXT,
                "description": _TEXT,
                "scheduledend": _TIME,
                "statuscode": Column("option", TASK_STATUS),
                "statecode": Column("option", _STATE),
                "_ownerid_value": _OWNER,
                "_regardingobjectid_value": _lookup(
                    "msp_engagementmilestones", "regardingobjectid_msp_engagementmilestone"
                ),
                "msp_taskcategory": Column("option", TASK_CATEGORY),
                "createdon": _TIME,
                "modifiedon": _TIME,
            },
        ),
        Table(
            "systemusers",
            "systemuser",
            "systemuserid",
            "fullname",
            {
                "systemuserid": _ID,
                "fullname": _TEXT,
                "title": _TEXT,
                "internalemailaddress": _TEXT,
                "isdisabled": Column("bool", {0: "Enabled", 1: "Disabled"}),
            },
        ),
        Table(
            "msp_dealteams",
            "msp_dealteam",
            "msp_dealteamid",
            "msp_dealteamid",
            {
                "msp_dealteamid": _ID,
                "_msp_dealteamuserid_value": _lookup("systemusers", "msp_dealteamuserid"),
                "_msp_parentopportunityid_value": _lookup("opportunities", "msp_parentopportunityid"),
                "statecode": Column("option", {0: "Active", 1: "Inactive"}),
            },
        ),
    )
}
