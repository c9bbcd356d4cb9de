"""The sandbox's portfolio: eight customers as one Solution Engineer sees them, with dates relative to a day."""

import json
import re
import uuid
import zlib
from collections.abc import Iterator
from datetime import date, timedelta

from sandbox.cases import code_of, moment, settings
from sandbox.columns import (
    COMMITMENT,
    DELIVERY,
    MILESTONE_CATEGORY,
    MILESTONE_STATUS,
    STAGE,
    TASK_CATEGORY,
    TASK_STATUS,
)
from sandbox.portfolio_contoso import CONTOSO
from sandbox.portfolio_fabrikam import FABRIKAM
from sandbox.portfolio_northwind import NORTHWIND
from sandbox.portfolio_oreilly import OREILLY
from sandbox.portfolio_people import ME, PEOPLE
from sandbox.portfolio_records import Customer, Item, Milestone, Opportunity, Task
from sandbox.portfolio_retail import RETAIL
from sandbox.portfolio_tailspin import TAILSPIN
from sandbox.portfolio_toa import TOA
from sandbox.portfolio_zurich import ZURICH
from sandbox.store import Row, Store

CUSTOMERS: tuple[Customer, ...] = (CONTOSO, RETAIL, FABRIKAM, NORTHWIND, ZURICH, TOA, OREILLY, TAILSPIN)

_NAMESPACE = uuid.UUID("0b7d9a44-5d2a-4c07-8a52-6c1a3f0f9d77")
_DAY = re.compile(r"([@§])(-?\d+)")


def reset(store: Store, today: date) -> None:
    """Put the portfolio in the place of all records. The same day gives the same records."""
    dated = _Dated(today)
    opportunities = [(customer, one) for customer in CUSTOMERS for one in customer.opportunities]
    milestones = [one for customer in CUSTOMERS for one in customer.milestones]
    rows = {
        "accounts": [
            {"accountid": guid("account", one.key), "name": one.name, "msp_mstopparentid": one.tpid}
            for one in CUSTOMERS
        ],
        "systemusers": list(_people()),
        "opportunities": [
            dated.opportunity(customer, one, number) for number, (customer, one) in enumerate(opportunities)
        ],
        "msp_dealteams": [row for _, one in opportunities for row in _team(one)],
        "msp_engagementmilestones": [dated.milestone(one, number) for number, one in enumerate(milestones)],
        "tasks": [
            dated.task(task, _milestone_id(one), place) for one in milestones for place, task in enumerate(one.tasks)
        ],
    }
    items = [dated.item(customer, item) for customer in CUSTOMERS for item in customer.items]
    store.fill(rows, items, settings(guid("person", ME)))


def guid(kind: str, key: str) -> str:
    """The id of a portfolio record: account, person and opportunity by their short key."""
    return str(uuid.uuid5(_NAMESPACE, f"{kind}/{key}"))


def _name_of(key: str) -> str:
    return next(person.name for person in PEOPLE if person.key == key)


def _milestone_id(one: Milestone) -> str:
    return guid("milestone", f"{one.opportunity}/{one.name}")


def _people() -> Iterator[Row]:
    for person in PEOPLE:
        yield {
            "systemuserid": guid("person", person.key),
            "fullname": person.name,
            "title": person.title,
            "internalemailaddress": f"{person.key}@example.com",
            "isdisabled": int(person.disabled),
        }


def _team(one: Opportunity) -> Iterator[Row]:
    for key in one.team:
        yield {
            "msp_dealteamid": guid("dealteam", f"{one.key}/{key}"),
            "_msp_dealteamuserid_value": guid("person", key),
            "_msp_parentopportunityid_value": guid("opportunity", one.key),
            "statecode": 0,
        }


def _taken(choices: dict[int, str], number: int) -> int:
    """One of these option codes, in turn."""
    return list(choices)[number % len(choices)]


class _Dated:
    """Makes rows of the portfolio's records as they stand on one day."""

    def __init__(self, today: date) -> None:
        self._today = today

    def _date(self, days: int) -> str:
        return (self._today + timedelta(days=days)).isoformat()

    def _text(self, text: str) -> str | None:
        return _DAY.sub(self._written, text) or None

    def _written(self, found: re.Match[str]) -> str:
        day = self._today + timedelta(days=int(found[2]))
        return day.isoformat() if found[1] == "@" else f"{day.day} {day:%b %Y}"

    def opportunity(self, customer: Customer, one: Opportunity, number: int) -> Row:
        return {
            "opportunityid": guid("opportunity", one.key),
            "name": one.name,
            "msp_opportunitynumber": f"7-{300000001 + number}",
            "estimatedclosedate": self._date(one.closes),
            "msp_estcompletiondate": self._date(one.completes) if one.completes is not None else None,
            "msp_consumptionconsumedrecurring": 1000.0 * (number + 3),
            "_ownerid_value": guid("person", one.owner),
            "_parentaccountid_value": guid("account", customer.key),
            "msp_activesalesstage": _taken(STAGE, one.stage),
            "statecode": one.state,
            "modifiedon": moment(self._date(-5)),
            **one.fields,
        }

    def milestone(self, one: Milestone, number: int) -> Row:
        owner = guid("person", one.owner)
        comments = self._text(one.comments)
        modified = moment(self._date(one.modified))
        history = [{"userId": f"{{{owner.upper()}}}", "modifiedOn": modified, "comment": comments}]
        return {
            "msp_engagementmilestoneid": _milestone_id(one),
            "msp_milestonenumber": f"7-{400000001 + number}",
            "msp_name": one.name,
            "msp_commitmentrecommendation": code_of(one.commitment, COMMITMENT),
            "msp_milestonecategory": _taken(MILESTONE_CATEGORY, number),
            "msp_monthlyuse": float(one.use),
            "msp_milestonedate": self._date(one.due),
            "msp_milestonestatus": code_of(one.status, MILESTONE_STATUS),
            "_ownerid_value": owner,
            "_msp_opportunityid_value": guid("opportunity", one.opportunity),
            "msp_forecastcomments": comments,
            "msp_forecastcommentsjsonfield": json.dumps(history, ensure_ascii=False) if comments else None,
            "msp_deliveryspecifiedfield": _taken(DELIVERY, number),
            "msp_riskorblockeddate": self._date(one.risk) if one.risk is not None else None,
            "modifiedon": modified,
        }

    def task(self, task: Task, milestone: str, place: int) -> Row:
        code = code_of(task.status, TASK_STATUS)
        ended = code in (5, 6) if task.closed is None else task.closed
        # Not random, yet no two tasks in step: the checksum of its subject says when a task was last touched.
        spread = zlib.crc32(task.subject.encode())
        modified = task.modified if task.modified is not None else -(1 + spread % 9)
        return {
            "activityid": guid("task", f"{milestone}/{task.subject}"),
            "subject": task.subject,
            "description": self._text(task.description),
            "scheduledend": moment(self._date(task.due)) if task.due is not None else None,
            "statuscode": code,
            "statecode": {5: 1, 6: 2}[code] if ended else 0,
            "_ownerid_value": guid("person", task.owner) if task.owner else None,
            "_regardingobjectid_value": milestone,
            "msp_taskcategory": code_of(task.category, TASK_CATEGORY) if task.category else None,
            "createdon": moment(self._date(modified - 10 - spread % 23 - place)),
            "modifiedon": moment(self._date(modified)),
        }

    def item(self, customer: Customer, item: Item) -> Row:
        about = next((one for one in customer.opportunities if one.key == item.opportunity), None)
        # Only what the signed-in user may see comes up: on their own opportunities they take part in everything.
        circle = (_name_of(key) for key in (about.owner, *(key for key in about.team if key == ME))) if about else ()
        return {
            "source": item.source,
            "date": self._date(item.day),
            "author": item.author,
            "customer": customer.name,
            "opportunity": about.name if about else None,
            "people": "; ".join(dict.fromkeys((item.author, *item.people, *circle))),
            "place": item.place,
            "text": self._text(item.text),
        }
