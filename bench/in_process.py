"""A labelled case judged by the policy alone, without servers or graphs: quick, for writing rules (--quick).

What the real path does beyond it (reading the CRM, asking WorkIQ and reading its answers) is not measured by it.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple

from bench.cases_run import Json
from bench.measures import Milestones, Said
from policy.assessment import Assessment, Known, assess
from policy.branch import BRANCHES
from policy.m365.attribution_of_facts import facts_of_opportunity
from policy.m365.facts import M365Fact
from policy.m365.other_customer import other_customer
from policy.model.reading import Readings
from policy.records import (
    Account,
    Directory,
    Me,
    Milestone,
    MilestoneRecord,
    Opportunity,
    Option,
    Person,
    Qualification,
    Task,
)
from policy.settings import PolicySettings
from sandbox.columns import TABLES
from tools.qualification import TEXTS

SETTINGS = PolicySettings()
_INACTIVE = ("Completed", "Cancelled", "Closed as Incomplete")
_CLOSED = ("Completed", "Canceled")


class InHand(NamedTuple):
    """One milestone of a case with everything that the policy is given of it."""

    record: MilestoneRecord
    known: Known
    directory: Directory
    me: Me
    as_of: date


def said_of(case: Json, readings: Mapping[str, Readings] | None = None) -> Milestones:
    """What the policy says of each milestone of the case, by its key; with what a model read of it, where it did."""
    return {
        key: _said(assessed(one, (readings or {}).get(key, ())), bool(case["m365"])) for key, one in of(case).items()
    }


def of(case: Json) -> dict[str, InHand]:
    """The case's milestones by key."""
    records = {one["key"]: _record(case, one) for one in case["milestones"]}
    return {key: _in_hand(case, record, records) for key, record in records.items()}


def assessed(one: InHand, readings: Readings = ()) -> Assessment:
    """Everything that the daily loop's policy says of a milestone."""
    known = one.known.model_copy(update={"readings": readings})
    return assess(one.record, one.directory, one.me, one.as_of, SETTINGS, known=known, branch=BRANCHES["daily"])


def _in_hand(case: Json, record: MilestoneRecord, records: dict[str, MilestoneRecord]) -> InHand:
    me = case["me"]
    siblings = tuple(
        other
        for other in records.values()
        if other is not record and other.opportunity.opportunity_id == record.opportunity.opportunity_id
    )
    here = [one for one in records.values() if one.opportunity.opportunity_id == record.opportunity.opportunity_id]
    elsewhere = [one for one in records.values() if one not in here]
    return InHand(
        record,
        Known(
            siblings=siblings,
            facts=facts_of_opportunity(here, elsewhere, _facts(case)),
            asked=bool(case["m365"]) or case["kind"] == "evidence",
        ),
        Directory(people={person["key"]: _person(person) for person in [me, *case["people"]]}),
        Me(user_id=me["key"], name=me["name"], role="Solution Engineer", acts_as_se=True),
        date.fromisoformat(case["as_of"]),
    )


def _said(found: Assessment, judged: bool) -> Said:
    bant, handoff = found.bant, found.handoff
    return Said(
        ready=bant.ready if bant is not None else None,
        states={name: bant.of(name).state for name in ("budget", "authority", "need", "timeline")} if bant else {},
        handoff=handoff.decision if handoff is not None else "not_applicable",
        missing=frozenset(handoff.missing) if handoff is not None else frozenset(),
        influenced=found.influence.influenced,
        stable=found.stable,
        findings=frozenset((one.task_id or "", one.check) for one in found.findings),
        closes=frozenset((item.task.id,) for item in found.proposals if item.tool == "close_task" and item.task),
        escalations=frozenset((one.trigger,) for one in found.escalations if one.certain),
        evidence=frozenset((one.kind,) for one in found.evidence) if judged else None,
    )


def _record(case: Json, milestone: Json) -> MilestoneRecord:
    opportunity = next(one for one in case["opportunities"] if one["key"] == milestone["opportunity"])
    commitment: Any = {"Committed": "committed", "Uncommitted": "uncommitted"}.get(
        milestone["commitment"], "in_between"
    )
    return MilestoneRecord(
        account=Account(account_id="account", name=case["account"]["name"]),
        opportunity=Opportunity(
            opportunity_id=opportunity["key"],
            name=opportunity["name"],
            team=frozenset(case["dealteam"]),
            modified_on=_day(opportunity.get("modifiedon")),
            qualification=_qualification(opportunity.get("fields") or {}),
        ),
        milestone=Milestone(
            milestone_id=milestone["key"],
            number=None,
            name=milestone["name"],
            opportunity_id=opportunity["key"],
            status=milestone["status"],
            active=milestone["status"] not in _INACTIVE,
            commitment=commitment,
            due=_day(milestone["date"]),
            monthly_use=milestone["monthlyuse"],
            owner_id=milestone["owner"],
            comments=milestone["forecastcomments"] or "",
            modified_on=_day(milestone["modifiedon"]),
            risk_or_blocked_on=_day(milestone["riskorblockeddate"]),
        ),
        tasks=tuple(_task(milestone["key"], task) for task in milestone["tasks"]),
        tasks_read="complete",
    )


def _task(milestone_key: str, task: Json) -> Task:
    return Task(
        task_id=task["key"],
        milestone_id=milestone_key,
        subject=task["subject"],
        description=task["description"] or "",
        due=_day(task["due"]),
        status=task["status"],
        status_code=None,
        is_open=task["status"] not in _CLOSED,
        owner_id=task["owner"],
        category=task["category"],
        created_on=_day(task["createdon"]),
        modified_on=_day(task["modifiedon"]),
    )


def _qualification(fields: Json) -> Qualification:
    return Qualification(
        budget_status=_option(fields, "budgetstatus"),
        decision_maker=fields.get("decisionmaker"),
        need=_option(fields, "need"),
        purchase_timeframe=_option(fields, "purchasetimeframe"),
        texts={name: fields[name] for name in TEXTS if fields.get(name)},
    )


def _option(fields: Json, column: str) -> Option | None:
    code = fields.get(column)
    labels = TABLES["opportunities"].columns[column].labels or {}
    return Option(label=labels.get(code), code=code) if code is not None else None


def _facts(case: Json) -> tuple[M365Fact, ...]:
    """The items in the window that speak for this customer."""
    until = date.fromisoformat(case["as_of"])
    since = until - timedelta(days=SETTINGS.m365_window_days)
    texts = [text for one in case["opportunities"] for text in (one["name"], *map(str, (one["fields"] or {}).values()))]
    for one in case["milestones"]:
        texts += [one["name"], one["forecastcomments"] or ""]
        texts += [text for task in one["tasks"] for text in (task["subject"], task["description"] or "")]
    texts += [person["name"] for person in [case["me"], *case["people"]]]
    return tuple(
        M365Fact(
            source=item["source"].casefold(),
            date=date.fromisoformat(item["date"]),
            author=item["author"],
            quote=item["text"],
            about=None,
            in_scope=True,
            why="",
        )
        for item in case["m365"]
        if since.isoformat() <= item["date"] <= case["as_of"]
        and other_customer(item["text"], case["account"]["name"], texts, author=item["author"]) is None
    )


def _person(person: Json) -> Person:
    return Person(
        user_id=person["key"], name=person["name"], title=person["title"], disabled=bool(person.get("disabled"))
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
