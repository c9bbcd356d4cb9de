"""Dynamics 365 as MSX uses it: the only module that knows its entity sets, columns, option annotations and links.

Rows become records of `policy.records`. A value that cannot be read is None and is warned of; it is never guessed.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from policy import reading
from policy.records import Account, Milestone, Opportunity, Person, Task
from policy.settings import PolicySettings

Row = Mapping[str, Any]
T = TypeVar("T")
FORMATTED = "@OData.Community.Display.V1.FormattedValue"
OPEN_STATE = 0


@dataclass(frozen=True)
class EntitySet:
    """An entity set, its logical name (etn), its id column and the columns that are read.

    `optional`: column -> what is not judged where the organisation does not have it ("" = nothing to say).
    """

    name: str
    entity: str
    id_column: str
    required: tuple[str, ...]
    optional: Mapping[str, str]


ACCOUNTS = EntitySet(
    "accounts", "account", "accountid", ("accountid", "name"), {"msp_mstopparentid": "namesakes are not told apart"}
)
OPPORTUNITIES = EntitySet(
    "opportunities",
    "opportunity",
    "opportunityid",
    ("opportunityid", "name", "_ownerid_value", "_parentaccountid_value", "statecode"),
    {"msp_opportunitynumber": "", "msp_activesalesstage": "the stage is not shown", "modifiedon": ""},
)
MILESTONES = EntitySet(
    "msp_engagementmilestones",
    "msp_engagementmilestone",
    "msp_engagementmilestoneid",
    (
        "msp_engagementmilestoneid",
        "msp_name",
        "msp_milestonedate",
        "msp_milestonestatus",
        "msp_commitmentrecommendation",
        "_msp_opportunityid_value",
    ),
    {
        "msp_milestonenumber": "",
        "msp_milestonecategory": "the category is not shown",
        "msp_deliveryspecifiedfield": "",
        "msp_monthlyuse": "milestones are not ordered by monthly use",
        "msp_forecastcomments": "the forecast comments are not read",
        "msp_forecastcommentsjsonfield": "",
        "_ownerid_value": "milestone owners are not known",
        "modifiedon": "",
        "msp_riskorblockeddate": "",
    },
)
TASKS = EntitySet(
    "tasks",
    "task",
    "activityid",
    ("activityid", "subject", "scheduledend", "statuscode", "statecode", "_ownerid_value", "_regardingobjectid_value"),
    {
        "description": "task descriptions are not read",
        "msp_taskcategory": "technical task categories are not known",
        "createdon": "",
        "modifiedon": "`stale` is not judged",
    },
)
USERS = EntitySet(
    "systemusers",
    "systemuser",
    "systemuserid",
    ("systemuserid", "fullname"),
    {"title": "roles are not known", "isdisabled": "disabled owners are not found"},
)
DEAL_TEAMS = EntitySet(
    "msp_dealteams",
    "msp_dealteam",
    "msp_dealteamid",
    ("msp_dealteamid", "_msp_dealteamuserid_value", "_msp_parentopportunityid_value"),
    {"statecode": ""},
)
TPID = "msp_mstopparentid"
ACCOUNT_OF_OPPORTUNITY = "_parentaccountid_value"
OPPORTUNITY_OF_MILESTONE = "_msp_opportunityid_value"
OPPORTUNITY_OF_TEAM = "_msp_parentopportunityid_value"
USER_OF_TEAM = "_msp_dealteamuserid_value"
MILESTONE_OF_TASK = "_regardingobjectid_value"
MILESTONE_NUMBER = "msp_milestonenumber"
NAME_COLUMN = {ACCOUNTS.name: "name", OPPORTUNITIES.name: "name", MILESTONES.name: "msp_name"}
OWNER = "_ownerid_value"
# Only where a record belongs, for lists that may be long.
TASK_PLACES = EntitySet(TASKS.name, TASKS.entity, TASKS.id_column, (TASKS.id_column, MILESTONE_OF_TASK), {})
MILESTONE_PLACES = EntitySet(
    MILESTONES.name, MILESTONES.entity, MILESTONES.id_column, (MILESTONES.id_column, OPPORTUNITY_OF_MILESTONE), {}
)
# What tells milestones of one name apart, and where they belong.
MILESTONE_NAMES = EntitySet(
    MILESTONES.name,
    MILESTONES.entity,
    MILESTONES.id_column,
    (*MILESTONE_PLACES.required, NAME_COLUMN[MILESTONES.name]),
    {MILESTONE_NUMBER: ""},
)


def literal(text: str) -> str:
    """The text as an OData string literal."""
    return "'" + text.replace("'", "''") + "'"


def row_id(row: Row, column: str) -> str | None:
    """The GUID of a column in lower case; None where it is empty or is none."""
    try:
        return reading.guid(row.get(column))
    except ValueError:
        return None


def is_open(row: Row) -> bool:
    """Whether a row's statecode is open; a row without one counts as open."""
    return row.get("statecode", OPEN_STATE) in (OPEN_STATE, None)


def record_url(crm_url: str | None, entity: EntitySet, record_id: str) -> str | None:
    """The link to a record; None where the server does not tell the organisation's address."""
    return f"{crm_url}/main.aspx?etn={entity.entity}&id={record_id}&pagetype=entityrecord" if crm_url else None


def organization_url(context: Any) -> str | None:
    """The organisation's address out of an `@odata.context`."""
    if not isinstance(context, str) or "/api/data/" not in context:
        return None
    return context.partition("/api/data/")[0]


class Parser:
    """Turns rows into records and collects warnings, each once, with the record that it is about."""

    def __init__(
        self,
        crm_url: str | None,
        settings: PolicySettings | None = None,
        status_options: Mapping[int, str] | None = None,
    ) -> None:
        self._crm_url = crm_url
        self._settings = settings or PolicySettings()
        self._options = status_options or {}
        self._warnings: dict[str, None] = {}

    @property
    def warnings(self) -> tuple[str, ...]:
        """What was odd in the rows so far."""
        return tuple(self._warnings)

    def account(self, row: Row) -> Account | None:
        """An account; None (and a warning) where the row has no id."""
        record_id = self._id(ACCOUNTS, row)
        if record_id is None:
            return None
        return Account(account_id=record_id, name=_text(row, "name"), tpid=_text(row, TPID))

    def person(self, row: Row) -> Person | None:
        """A systemuser; None (and a warning) where the row has no id."""
        record_id = self._id(USERS, row)
        if record_id is None:
            return None
        disabled = row.get("isdisabled")
        return Person(
            user_id=record_id,
            name=_text(row, "fullname"),
            title=_text(row, "title"),
            disabled=disabled if isinstance(disabled, bool) else None,
        )

    def opportunity(self, row: Row, team: frozenset[str] | None = None) -> Opportunity | None:
        """An opportunity with its deal team; None (and a warning) where the row has no id."""
        record_id = self._id(OPPORTUNITIES, row)
        if record_id is None:
            return None
        return Opportunity(
            opportunity_id=record_id,
            name=_text(row, "name"),
            number=_text(row, "msp_opportunitynumber"),
            account_id=row_id(row, ACCOUNT_OF_OPPORTUNITY),
            account_name=_text(row, ACCOUNT_OF_OPPORTUNITY + FORMATTED),
            owner_id=row_id(row, OWNER),
            stage=_label(row, "msp_activesalesstage"),
            modified_on=self._date(OPPORTUNITIES, row, "modifiedon"),
            record_url=record_url(self._crm_url, OPPORTUNITIES, record_id),
            team=team,
        )

    def milestone(self, row: Row) -> Milestone | None:
        """A milestone read by section 1 of policy.md; None (and a warning) without its or its opportunity's id."""
        record_id, opportunity_id = self._id(MILESTONES, row), row_id(row, OPPORTUNITY_OF_MILESTONE)
        if record_id is None or opportunity_id is None:
            return None
        read = self._reader(MILESTONES, record_id)
        status_label = _text(row, "msp_milestonestatus" + FORMATTED)
        codes = self._settings.milestone_status_codes
        status = read(reading.milestone_status(status_label, row.get("msp_milestonestatus"), codes))
        return Milestone(
            milestone_id=record_id,
            number=_text(row, MILESTONE_NUMBER),
            name=_text(row, "msp_name"),
            opportunity_id=opportunity_id,
            status=status,
            active=reading.is_active(status),
            commitment=read(
                reading.commitment(
                    _text(row, "msp_commitmentrecommendation" + FORMATTED),
                    row.get("msp_commitmentrecommendation"),
                    self._settings.commitment_codes,
                )
            ),
            due=self._date(MILESTONES, row, "msp_milestonedate"),
            monthly_use=_number(row, "msp_monthlyuse"),
            category=_label(row, "msp_milestonecategory"),
            delivery_path=_label(row, "msp_deliveryspecifiedfield"),
            owner_id=row_id(row, OWNER),
            comments=_words(row, "msp_forecastcomments"),
            commented_on=_commented_on(row),
            modified_on=self._date(MILESTONES, row, "modifiedon"),
            risk_or_blocked_on=self._date(MILESTONES, row, "msp_riskorblockeddate"),
            record_url=record_url(self._crm_url, MILESTONES, record_id),
        )

    def task(self, row: Row) -> Task | None:
        """A task of a milestone; None (and a warning) without its or its milestone's id."""
        record_id, milestone_id = self._id(TASKS, row), row_id(row, MILESTONE_OF_TASK)
        if record_id is None or milestone_id is None:
            return None
        read = self._reader(TASKS, record_id)
        label = _text(row, "statuscode" + FORMATTED)
        codes = self._settings.task_status_codes
        return Task(
            task_id=record_id,
            milestone_id=milestone_id,
            subject=_words(row, "subject"),
            description=_words(row, "description"),
            due=self._date(TASKS, row, "scheduledend"),
            status=read(reading.task_status(row.get("statuscode"), self._options, formatted=label, codes=codes)),
            status_code=_whole(row, "statuscode"),
            is_open=is_open(row),
            owner_id=row_id(row, OWNER),
            category=_label(row, "msp_taskcategory"),
            category_code=_whole(row, "msp_taskcategory"),
            created_on=self._date(TASKS, row, "createdon"),
            modified_on=self._date(TASKS, row, "modifiedon"),
            record_url=record_url(self._crm_url, TASKS, record_id),
        )

    def _id(self, entity: EntitySet, row: Row) -> str | None:
        record_id = row_id(row, entity.id_column)
        if record_id is None:
            self._warnings[f"{entity.name}: a row without a valid id was left out"] = None
        return record_id

    def _reader(self, entity: EntitySet, record_id: str) -> Callable[[tuple[T, str | None]], T]:
        def read(value: tuple[T, str | None]) -> T:
            if value[1] is not None:
                self._warnings[f"{entity.name}({record_id}): {value[1]}"] = None
            return value[0]

        return read

    def _date(self, entity: EntitySet, row: Row, column: str) -> date | None:
        value, warning = reading.calendar_date(row.get(column))
        if warning is not None:
            self._warnings[f"{entity.name}({row_id(row, entity.id_column)}).{column}: {warning}"] = None
        return value


def status_options(reply: Any) -> dict[int, str]:
    """The labels of get_task_status_options, a bare list of {value, label, stateCode}."""
    if not isinstance(reply, list):
        return {}
    options = (option for option in reply if isinstance(option, dict))
    return {
        option["value"]: option["label"].strip()
        for option in options
        if isinstance(option.get("value"), int) and isinstance(option.get("label"), str) and option["label"].strip()
    }


def expected_payload(tool: str, arguments: Mapping[str, Any]) -> dict[str, Any]:
    """What a write tool must stage or preview for these arguments, by Dynamics' own field names."""
    fields = {_PAYLOAD_FIELDS[name]: value for name, value in arguments.items() if name in _PAYLOAD_FIELDS}
    if tool == "create_task":
        milestone = f"/{MILESTONES.name}({arguments['milestoneId']})"
        fields["regardingobjectid_msp_engagementmilestone@odata.bind"] = milestone
        if "ownerId" in arguments:
            fields["ownerid@odata.bind"] = f"/{USERS.name}({arguments['ownerId']})"
    return fields


_PAYLOAD_FIELDS = {
    "subject": "subject",
    "description": "description",
    "dueDate": "scheduledend",
    "category": "msp_taskcategory",
    "statusCode": "statuscode",
    "milestoneDate": "msp_milestonedate",
    "monthlyUse": "msp_monthlyuse",
    "forecastComments": "msp_forecastcomments",
}


def any_of(column: str, ids: Iterable[str]) -> str:
    """The OData filter that takes the rows whose column is one of the ids."""
    return " or ".join(f"{column} eq {record_id}" for record_id in ids)


def _commented_on(row: Row) -> date | None:
    """The day of the comments' own entry among those that the CRM keeps; None where it keeps none that fits."""
    comments = _words(row, "msp_forecastcomments")
    try:
        entries = json.loads(_words(row, "msp_forecastcommentsjsonfield") or "[]")
    except ValueError:
        return None
    days = [
        day
        for entry in (entries if isinstance(entries, list) else ())
        if isinstance(entry, dict)
        and comments
        and entry.get("comment") == comments
        and (day := reading.calendar_date(entry.get("modifiedOn"))[0]) is not None
    ]
    return max(days, default=None)


def _text(row: Row, column: str) -> str | None:
    value = row.get(column)
    if value is None or value == "":
        return None
    return value if isinstance(value, str) else str(value)


def _words(row: Row, column: str) -> str:
    return _text(row, column) or ""


def _label(row: Row, column: str) -> str | None:
    return _text(row, column + FORMATTED) or _text(row, column)


def _whole(row: Row, column: str) -> int | None:
    value = row.get(column)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _number(row: Row, column: str) -> float | None:
    value = row.get(column)
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
