"""The sandbox's portfolio: eight customers as one Solution Engineer sees them, with dates relative to a day."""

import json
import re
import uuid
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import cycle

from sandbox.cases import code_of, moment, settings
from sandbox.columns import COMMITMENT, MILESTONE_STATUS, TASK_CATEGORY, TASK_STATUS
from sandbox.portfolio_m365 import M365
from sandbox.portfolio_milestones import MILESTONES, Milestone, Task
from sandbox.portfolio_people import CUSTOMERS, ME, OPPORTUNITIES, PEOPLE, Opportunity
from sandbox.portfolio_routine import ROUTINE
from sandbox.store import Row, Store

_NAMESPACE = uuid.UUID("0b7d9a44-5d2a-4c07-8a52-6c1a3f0f9d77")
_DAY = re.compile(r"@(-?\d+)")
_ROUTINE_DUE = (9, 13, 6, 17, 11, 8, 15)
_CATEGORIES = (None, "Architecture Design Session", None, "Technical Close/Win Plan", None, "Workshop", None)
_DELIVERY = (861980000, 861980001, 861980002, 861980003)
_MILESTONE_CATEGORY = (861980000, 861980002, 861980003)


def reset(store: Store, today: date) -> None:
    """Put the portfolio in the place of all records. The same day gives the same records."""
    builder = _Builder(today)
    rows = {
        "accounts": builder.accounts(),
        "systemusers": builder.people(),
        "opportunities": [builder.opportunity(opportunity, number) for number, opportunity in enumerate(OPPORTUNITIES)],
        "msp_dealteams": list(builder.teams()),
        "msp_engagementmilestones": [],
        "tasks": [],
    }
    for number, milestone in enumerate(MILESTONES):
        row, tasks = builder.milestone(milestone, number)
        rows["msp_engagementmilestones"].append(row)
        rows["tasks"] += tasks
    store.fill(rows, list(builder.m365()), settings(guid("person", ME)))


def guid(kind: str, key: str) -> str:
    """The id of a portfolio record."""
    return str(uuid.uuid5(_NAMESPACE, f"{kind}/{key}"))


class _Builder:
    def __init__(self, today: date) -> None:
        self._today = today
        self._routine = cycle(ROUTINE)
        self._due = cycle(_ROUTINE_DUE)
        self._categories = cycle(_CATEGORIES)

    def _date(self, days: int) -> str:
        return (self._today + timedelta(days=days)).isoformat()

    def _dated(self, text: str) -> str:
        return _DAY.sub(lambda found: self._date(int(found[1])), text)

    def accounts(self) -> list[Row]:
        return [
            {"accountid": guid("account", one.key), "name": one.name, "msp_mstopparentid": one.tpid}
            for one in CUSTOMERS
        ]

    def people(self) -> list[Row]:
        return [
            {
                "systemuserid": guid("person", person.key),
                "fullname": person.name,
                "title": person.title,
                "internalemailaddress": f"{person.key}@example.com",
                "isdisabled": int(person.disabled),
            }
            for person in PEOPLE
        ]

    def opportunity(self, one: Opportunity, number: int) -> Row:
        return {
            "opportunityid": guid("opportunity", one.key),
            "name": one.name,
            "msp_opportunitynumber": f"7-{300000001 + number}",
            "estimatedclosedate": self._date(one.closes),
            "msp_estcompletiondate": self._date(one.completes) if one.completes is not None else None,
            "msp_consumptionconsumedrecurring": 1000.0 * (number + 3),
            "_ownerid_value": guid("person", one.owner),
            "_parentaccountid_value": guid("account", one.customer),
            "msp_activesalesstage": one.stage,
            "statecode": one.state,
            "modifiedon": moment(self._date(-5)),
            **one.fields,
        }

    def teams(self) -> Iterator[Row]:
        for one in OPPORTUNITIES:
            for key in one.team:
                yield {
                    "msp_dealteamid": guid("dealteam", f"{one.key}/{key}"),
                    "_msp_dealteamuserid_value": guid("person", key),
                    "_msp_parentopportunityid_value": guid("opportunity", one.key),
                    "statecode": 0,
                }

    def milestone(self, one: Milestone, number: int) -> tuple[Row, list[Row]]:
        key = guid("milestone", f"{one.opportunity}/{one.name}")
        owner = guid("person", one.owner)
        comments = self._dated(one.comments) or None
        modified = moment(self._date(one.modified))
        history = [{"userId": f"{{{owner.upper()}}}", "modifiedOn": modified, "comment": comments}]
        row = {
            "msp_engagementmilestoneid": key,
            "msp_milestonenumber": f"7-{400000001 + number}",
            "msp_name": one.name,
            "msp_commitmentrecommendation": code_of(one.commitment, COMMITMENT),
            "msp_milestonecategory": _MILESTONE_CATEGORY[number % 3],
            "msp_monthlyuse": float(one.use),
            "msp_milestonedate": self._date(one.due) if one.due is not None else None,
            "msp_milestonestatus": code_of(one.status, MILESTONE_STATUS),
            "_ownerid_value": owner,
            "_msp_opportunityid_value": guid("opportunity", one.opportunity),
            "msp_forecastcomments": comments,
            "msp_forecastcommentsjsonfield": json.dumps(history, ensure_ascii=False) if comments else None,
            "msp_deliveryspecifiedfield": _DELIVERY[number % 4],
            "msp_riskorblockeddate": self._date(one.risk) if one.risk is not None else None,
            "modifiedon": modified,
        }
        tasks = [*one.tasks, *self._everyday(one)]
        return row, [self._task(task, key, place) for place, task in enumerate(tasks)]

    def _everyday(self, one: Milestone) -> Iterator[Task]:
        owners = cycle(one.by)
        for place in range(one.routine):
            subject, description = next(self._routine)
            due = next(self._due) + 3 * place
            due = min(due, one.due) if one.due is not None and one.due > 0 else due
            # A task that nobody has begun is owned by others than the SE in committed work: ownership moved on.
            category = next(self._categories) if one.commitment != "Committed" else None
            yield Task(subject, description, due, "In Progress" if place else "Not Started", next(owners), category)

    def _task(self, task: Task, milestone: str, place: int) -> Row:
        code = code_of(task.status, TASK_STATUS)
        state = {5: 1, 6: 2}.get(code, 0)
        return {
            "activityid": guid("task", f"{milestone}/{place}"),
            "subject": task.subject,
            "description": self._dated(task.description) or None,
            "scheduledend": moment(self._date(task.due)) if task.due is not None else None,
            "statuscode": code,
            "statecode": 0 if task.is_open else state,
            "_ownerid_value": guid("person", task.owner) if task.owner else None,
            "_regardingobjectid_value": milestone,
            "msp_taskcategory": code_of(task.category, TASK_CATEGORY) if task.category else None,
            "createdon": moment(self._date(min(task.created, task.modified))),
            "modifiedon": moment(self._date(task.modified)),
        }

    def m365(self) -> Iterator[Row]:
        names = {one.key: one.name for one in CUSTOMERS}
        opportunities = {one.key: one.name for one in OPPORTUNITIES}
        for item in M365:
            yield {
                "source": item.source,
                "date": self._date(item.day),
                "author": item.author,
                "customer": names[item.customer],
                "opportunity": opportunities.get(item.opportunity or ""),
                "people": item.author,
                "place": item.place,
                "text": self._dated(item.text),
            }
