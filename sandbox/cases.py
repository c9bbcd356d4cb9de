"""Labelled cases as sandbox data: one account's opportunities and milestones, as one Solution Engineer sees them."""

import json
import uuid
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from sandbox.columns import COMMITMENT, MILESTONE_STATUS, TASK_CATEGORY, TASK_STATUS
from sandbox.store import Row, Store

_NAMESPACE = uuid.UUID("6f1c3f0a-2f52-4a57-9d0c-0c2a5d5f4b11")
_OPPORTUNITY_FIELDS = [
    "budgetamount",
    "budgetstatus",
    "decisionmaker",
    "need",
    "purchasetimeframe",
    "purchaseprocess",
    "customerneed",
    "customerpainpoints",
    "currentsituation",
    "proposedsolution",
    "qualificationcomments",
    "description",
    "estimatedclosedate",
    "msp_estcompletiondate",
]


class _Part(BaseModel):
    model_config = ConfigDict(extra="ignore")


class _Person(_Part):
    key: str
    name: str
    title: str | None = None
    disabled: bool = False


class _Account(_Part):
    name: str
    tpid: str


class _Opportunity(_Part):
    key: str
    name: str
    owner: str
    modifiedon: str | None = None
    fields: dict[str, Any] = Field(default_factory=dict)


class _Task(_Part):
    key: str
    subject: str
    description: str | None = None
    due: str | None = None
    status: str
    owner: str | None = None
    category: str | None = None
    createdon: str | None = None
    modifiedon: str | None = None


class _Milestone(_Part):
    key: str
    opportunity: str
    name: str
    status: str
    commitment: str
    date: str | None = None
    monthlyuse: float | None = None
    owner: str | None = None
    forecastcomments: str | None = None
    modifiedon: str | None = None
    riskorblockeddate: str | None = None
    tasks: list[_Task] = Field(default_factory=list)


class _Item(_Part):
    source: str
    date: str
    author: str
    text: str


class Case(_Part):
    """A case as its file has it; the labels are not the sandbox's business."""

    id: str
    as_of: str
    me: _Person
    people: list[_Person]
    account: _Account
    opportunities: list[_Opportunity]
    dealteam: list[str]
    milestones: list[_Milestone]
    m365: list[_Item] = Field(default_factory=list)


def read_cases(path: Path) -> list[Case]:
    """Every case of a JSON or JSONL file. Raises ValueError that names the line and the field."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ValueError(f"{path} cannot be read: {error}") from error
    lines = enumerate(text.splitlines(), start=1) if path.suffix != ".json" else [(1, text)]
    return [_case(line, number, path) for number, line in lines if line.strip()]


def read_case(path: Path, case_id: str | None = None) -> Case:
    """One case of a file: the named one, or the only one. Raises ValueError that says which there are."""
    cases = read_cases(path)
    found = [case for case in cases if case_id in (None, case.id)]
    if len(found) != 1:
        ids = ", ".join(case.id for case in cases)
        wanted = f"has no case {case_id!r}" if case_id else f"has {len(cases)} cases: name one with --id"
        raise ValueError(f"{path} {wanted}; its cases: {ids}")
    return found[0]


def load_case(store: Store, case: Case) -> None:
    """Put the case in the place of all records; on an error nothing has changed."""
    store.fill(_rows(case), _m365(case), settings(guid_of(case.id, "person", case.me.key)))


def settings(me: str) -> dict[str, str]:
    """The settings of a sandbox whose signed-in user is `me`."""
    return {
        "me": me,
        "organization": str(uuid.uuid5(_NAMESPACE, "organization")),
        "business_unit": str(uuid.uuid5(_NAMESPACE, "business unit")),
        "url": "https://sandbox.crm.dynamics.com",
        "authenticated": "yes",
    }


def guid_of(case_id: str, kind: str, key: str) -> str:
    """The id that a case's key gets; the same at every load. Kinds: account, person, opportunity, milestone, task."""
    return str(uuid.uuid5(_NAMESPACE, f"{case_id}/{kind}/{key}"))


def code_of(label: str, table: Mapping[int, str]) -> int:
    """The option code of a label. Raises ValueError for a label that the table does not have."""
    for code, known in table.items():
        if known == label:
            return code
    raise ValueError(f"{label!r} is none of: {', '.join(table.values())}")


def _case(text: str, number: int, path: Path) -> Case:
    try:
        return Case.model_validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"]) or "the line"
        raise ValueError(f"{path}, line {number}, {field}: {first['msg']}") from error


def _rows(case: Case) -> dict[str, list[Row]]:
    def guid(kind: str, key: str | None) -> str | None:
        return guid_of(case.id, kind, key) if key is not None else None

    account = guid("account", case.account.name)
    people = {person.key: person for person in [*case.people, case.me]}
    me = people[case.me.key]
    return {
        "accounts": [{"accountid": account, "name": case.account.name, "msp_mstopparentid": case.account.tpid}],
        "systemusers": [
            {
                "systemuserid": guid("person", person.key),
                "fullname": person.name,
                "title": person.title,
                "internalemailaddress": f"{person.key}@example.com",
                "isdisabled": int(person.disabled),
            }
            for person in people.values()
        ],
        "opportunities": [
            {
                "opportunityid": guid("opportunity", opportunity.key),
                "name": opportunity.name,
                "msp_opportunitynumber": f"7-{number:09d}",
                "_ownerid_value": guid("person", opportunity.owner),
                "_parentaccountid_value": account,
                "statecode": 0,
                "modifiedon": moment(opportunity.modifiedon),
                **_fields(opportunity),
            }
            for number, opportunity in enumerate(case.opportunities, start=300_000_001)
        ],
        "msp_dealteams": [
            {
                "msp_dealteamid": guid("dealteam", f"{opportunity.key}/{key}"),
                "_msp_dealteamuserid_value": guid("person", key),
                "_msp_parentopportunityid_value": guid("opportunity", opportunity.key),
                "statecode": 0,
            }
            for opportunity in case.opportunities
            for key in case.dealteam
        ],
        "msp_engagementmilestones": [
            _milestone(case, milestone, number, me.key)
            for number, milestone in enumerate(case.milestones, start=400_000_001)
        ],
        "tasks": [_task(case, milestone, task) for milestone in case.milestones for task in milestone.tasks],
    }


def _fields(opportunity: _Opportunity) -> Row:
    unknown = opportunity.fields.keys() - set(_OPPORTUNITY_FIELDS)
    if unknown:
        raise ValueError(f"opportunity {opportunity.key}: unknown field {', '.join(sorted(unknown))}")
    return {name: int(value) if isinstance(value, bool) else value for name, value in opportunity.fields.items()}


def _milestone(case: Case, milestone: _Milestone, number: int, me: str) -> Row:
    owner = guid_of(case.id, "person", milestone.owner or me)
    comments = milestone.forecastcomments
    modified = moment(milestone.modifiedon)
    history = [{"userId": f"{{{owner.upper()}}}", "modifiedOn": modified, "comment": comments}]
    return {
        "msp_engagementmilestoneid": guid_of(case.id, "milestone", milestone.key),
        "msp_milestonenumber": f"7-{number}",
        "msp_name": milestone.name,
        "msp_commitmentrecommendation": code_of(milestone.commitment, COMMITMENT),
        "msp_monthlyuse": milestone.monthlyuse,
        "msp_milestonedate": milestone.date,
        "msp_milestonestatus": code_of(milestone.status, MILESTONE_STATUS),
        "_ownerid_value": owner,
        "_msp_opportunityid_value": guid_of(case.id, "opportunity", milestone.opportunity),
        "msp_forecastcommentsjsonfield": json.dumps(history) if comments and modified else None,
        "msp_forecastcomments": comments,
        "msp_riskorblockeddate": milestone.riskorblockeddate,
        "modifiedon": modified,
    }


def _task(case: Case, milestone: _Milestone, task: _Task) -> Row:
    code = code_of(task.status, TASK_STATUS)
    return {
        "activityid": guid_of(case.id, "task", task.key),
        "subject": task.subject,
        "description": task.description,
        "scheduledend": moment(task.due),
        "statuscode": code,
        "statecode": {5: 1, 6: 2}.get(code, 0),
        "_ownerid_value": guid_of(case.id, "person", task.owner) if task.owner is not None else None,
        "_regardingobjectid_value": guid_of(case.id, "milestone", milestone.key),
        "msp_taskcategory": code_of(task.category, TASK_CATEGORY) if task.category else None,
        "createdon": moment(task.createdon),
        "modifiedon": moment(task.modifiedon),
    }


def _m365(case: Case) -> list[Row]:
    """All of a case's items belong to its customer, unless the text itself says another's."""
    return [
        {
            "source": item.source,
            "date": item.date,
            "author": item.author,
            "customer": case.account.name,
            "text": item.text,
        }
        for item in case.m365
    ]


def moment(day: str | None) -> str | None:
    """A day as Dynamics writes a date-time."""
    return f"{day[:10]}T00:00:00Z" if day else None
