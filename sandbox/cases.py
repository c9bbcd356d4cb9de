"""Labelled cases as sandbox data: one account's opportunities and milestones, as one Solution Engineer sees them."""

import json
import uuid
from collections.abc import Mapping

from sandbox.case_file import Case, Milestone, Task, read_case, read_cases
from sandbox.columns import COMMITMENT, MILESTONE_STATUS_LABELS, TASK_CATEGORY, TASK_STATUS
from sandbox.store import Row, Store

__all__ = ["Case", "code_of", "guid_of", "load_case", "moment", "read_case", "read_cases", "settings"]
_NAMESPACE = uuid.UUID("6f1c3f0a-2f52-4a57-9d0c-0c2a5d5f4b11")


def load_case(store: Store, case: Case, *, keep_log: bool = False) -> None:
    """Put the case in the place of all records; on an error nothing has changed."""
    known = settings(guid_of(case.id, "person", case.me.key), signed_in=case.signed_in)
    store.fill(_rows(case), _m365(case), known, keep_log=keep_log)


def settings(me: str, *, signed_in: bool = True) -> dict[str, str]:
    """The settings of a sandbox whose user is `me`."""
    return {
        "me": me,
        "organization": str(uuid.uuid5(_NAMESPACE, "organization")),
        "business_unit": str(uuid.uuid5(_NAMESPACE, "business unit")),
        "url": "https://sandbox.crm.dynamics.com",
        "authenticated": "yes" if signed_in else "no",
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
                **opportunity.fields,
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


def _milestone(case: Case, milestone: Milestone, number: int, me: str) -> Row:
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
        "msp_milestonestatus": code_of(milestone.status, MILESTONE_STATUS_LABELS),
        "_ownerid_value": owner,
        "_msp_opportunityid_value": guid_of(case.id, "opportunity", milestone.opportunity),
        "msp_forecastcommentsjsonfield": json.dumps(history) if comments and modified else None,
        "msp_forecastcomments": comments,
        "msp_riskorblockeddate": milestone.riskorblockeddate,
        "modifiedon": modified,
    }


def _task(case: Case, milestone: Milestone, task: Task) -> Row:
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
