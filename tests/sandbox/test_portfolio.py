"""The portfolio as se-ops reads it over MCP: what the policy's own functions find in it, on two different days."""

import asyncio
import re
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any, get_args

import pytest

from policy import escalations, hygiene, influence, roles, stability
from policy.findings import Check, Escalation, Finding, Reason
from policy.records import Me, MilestoneRecord, Task
from policy.settings import PolicySettings
from policy.text.done_criterion import find_done_criterion
from policy.text.progress import find_began, find_done
from runs.connection import embedded
from runs.wiring import open_runner, open_state
from sandbox.columns import MILESTONE_STATUS, TABLES
from sandbox.portfolio import reset
from sandbox.store import M365_COLUMNS, Row, Store
from tools.connect import open_ports
from tools.ports import Portfolio, Scope, ScopeRequest

DAYS = (date(2026, 11, 24), date(2028, 2, 27))
SETTINGS = PolicySettings()


@dataclass(frozen=True)
class Seen:
    """The portfolio of one day: its store, and what "mine" means in it."""

    today: date
    folder: Path
    store: Store
    me: Me
    scope: Scope
    read: Portfolio

    @property
    def active(self) -> list[MilestoneRecord]:
        return [record for record in self.read.milestones if record.milestone.active]

    def findings(self) -> list[Finding]:
        return [
            finding
            for record in self.active
            for finding in hygiene.check(record, self.read.directory, self.today, SETTINGS)
        ]

    def escalations(self) -> list[Escalation]:
        return [one for record in self.active for one in escalations.find(record, self.today, SETTINGS)]


@pytest.fixture(scope="module", params=DAYS, ids=str)
def seen(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Seen:
    folder = tmp_path_factory.mktemp("portfolio")
    state = open_state(str(folder))
    store = Store(state.folder.sandbox_crm)
    reset(store, request.param)
    ports = open_ports(embedded(state.folder, "staged").servers, policy=SETTINGS)
    reader = ports.crm

    async def read() -> Seen:
        signed_in = await reader.sign_in()
        user = await reader.user(signed_in.user_id)
        me = Me(user_id=user.user_id, name=user.name, role=roles.matched_roles(user.title)[0], acts_as_se=True)
        scope = await reader.resolve_scope(ScopeRequest(), user.user_id)
        return Seen(request.param, folder, store, me, scope, await reader.portfolio(scope))

    try:
        return asyncio.run(read())
    finally:
        ports.close()


def test_it_is_as_large_as_a_solution_engineers_year(seen: Seen) -> None:
    count = {name: len(seen.store.rows(name)) for name in TABLES}
    opportunities = seen.store.rows("opportunities")
    assert count["accounts"] >= 6
    assert sum(row["statecode"] == 0 for row in opportunities) >= 14
    assert sum(row["statecode"] == 1 for row in opportunities) >= 1
    assert count["msp_engagementmilestones"] >= 45
    assert count["tasks"] >= 120
    assert len(items(seen.store)) >= 60


def test_two_customers_with_look_alike_names_have_different_top_parents(seen: Seen) -> None:
    alike = [row for row in seen.store.rows("accounts") if row["name"].startswith("Contoso")]
    assert len(alike) == 2
    assert len({row["msp_mstopparentid"] for row in alike}) == 2


def test_the_one_signed_in_is_a_solution_engineer_among_people_of_every_role(seen: Seen) -> None:
    assert (seen.me.name, seen.me.role) == ("Avery Chen", roles.SE)
    found = {role for row in seen.store.rows("systemusers") for role in roles.matched_roles(row["title"])}
    assert found == {roles.SE, roles.CSA, roles.CSAM, roles.SPECIALIST}
    assert [row for row in seen.store.rows("systemusers") if row["isdisabled"]]


def test_every_record_points_to_records_that_exist_but_for_one_owner_who_left(seen: Seen) -> None:
    dangling = [
        (entity_set, name)
        for entity_set, table in TABLES.items()
        for name, column in table.columns.items()
        if column.kind == "lookup" and column.target in TABLES
        for row in seen.store.rows(entity_set)
        if row[name] and not seen.store.rows(column.target, **{TABLES[column.target].key: row[name]})
    ]
    assert dangling == [("tasks", "_ownerid_value")]


def test_mine_leaves_out_two_opportunities_and_names_one_without_a_place_on_its_team(seen: Seen) -> None:
    opened = {row["opportunityid"] for row in seen.store.rows("opportunities", statecode=0)}
    assert len(opened - set(seen.scope.opportunity_ids)) == 2
    assert len(seen.scope.not_on_team) == 1
    assert not seen.scope.questions
    assert not seen.read.failed_reads


@pytest.mark.parametrize("check", get_args(Check))
def test_every_hygiene_check_fails_somewhere(seen: Seen, check: Check) -> None:
    assert [finding for finding in seen.findings() if finding.check == check]


@pytest.mark.parametrize("reason", get_args(Reason))
def test_every_way_to_fail_a_check_is_there(seen: Seen, reason: Reason) -> None:
    assert [finding for finding in seen.findings() if finding.reason == reason]


def test_a_task_is_missing_both_after_closed_tasks_and_where_none_ever_was(seen: Seen) -> None:
    bare = [record for record in seen.active if not record.open_tasks]
    assert {bool(record.tasks) for record in bare} == {True, False}


def test_both_a_waiting_milestone_state_with_its_cause_and_one_without_are_there(seen: Seen) -> None:
    troubled = {record.milestone.milestone_id for record in seen.active if record.milestone.status in hygiene.TROUBLED}
    unexplained = {one.milestone_id for one in seen.findings() if one.reason == "milestone_without_cause"}
    assert unexplained
    assert troubled - unexplained


def test_most_of_it_is_healthy(seen: Seen) -> None:
    failing = {finding.milestone_id for finding in seen.findings()}
    failing_tasks = {finding.task_id for finding in seen.findings() if finding.task_id}
    assert len(failing) < len(seen.active) / 2
    assert len(failing_tasks) < len(open_tasks(seen)) / 4


def test_a_healthy_task_says_when_it_is_done_and_reports_nothing_that_its_status_denies(seen: Seen) -> None:
    failing = {finding.task_id for finding in seen.findings()}
    for task in (task for task in open_tasks(seen) if task.task_id not in failing):
        assert find_done_criterion(task.description), task.subject
        assert task.modified_on is not None
        assert seen.today - task.modified_on <= timedelta(days=10), task.subject
        if task.status == "Not Started":
            assert not find_began(task.description), task.subject
            assert not find_done(task.description), task.subject


def test_every_commitment_and_every_milestone_status_is_there(seen: Seen) -> None:
    milestones = seen.store.rows("msp_engagementmilestones")
    assert {row["msp_milestonestatus"] for row in milestones} == set(MILESTONE_STATUS)
    assert {record.milestone.commitment for record in seen.active} == {"uncommitted", "committed", "in_between"}


def test_every_escalation_trigger_is_there(seen: Seen) -> None:
    triggers = get_args(Escalation.model_fields["trigger"].annotation)
    assert {one.trigger for one in seen.escalations()} == set(triggers)
    assert {role for one in seen.escalations() for role in one.to} == {"Specialist", "CSA", "CSAM"}


def test_committed_milestones_are_influenced_or_not_and_the_influenced_stable_or_not(seen: Seen) -> None:
    judged = [
        (
            influence.judge(record, seen.read.directory, seen.me, None, SETTINGS).influenced,
            stability.is_stable(record, seen.read.directory, seen.me, seen.today),
        )
        for record in seen.active
        if record.milestone.commitment == "committed"
    ]
    assert {(True, True), (True, False)} <= set(judged)
    assert False in {influenced for influenced, _ in judged}


def test_no_two_tasks_of_the_portfolio_read_the_same(seen: Seen) -> None:
    texts = [row["description"] for row in seen.store.rows("tasks") if len(row["description"] or "") > 20]
    assert len(texts) == len(set(texts))


def test_no_day_mark_is_left_in_any_text(seen: Seen) -> None:
    rows = [row for name in TABLES for row in seen.store.rows(name)] + items(seen.store)
    addresses = {row["internalemailaddress"] for row in seen.store.rows("systemusers")}
    texts = [str(value) for row in rows for value in row.values() if value not in addresses]
    assert not [text for text in texts if re.search(r"[@§]", text)]


def test_the_m365_items_are_of_every_source_inside_and_outside_of_the_window(seen: Seen) -> None:
    found = items(seen.store)
    assert {item["source"] for item in found} == {"Teams", "Meeting", "Outlook", "SharePoint"}
    assert {item["customer"] for item in found} == {row["name"] for row in seen.store.rows("accounts")}
    since = (seen.today - timedelta(days=SETTINGS.m365_window_days)).isoformat()
    assert {item["date"] >= since for item in found} == {True, False}
    assert max(item["date"] for item in found) < seen.today.isoformat()


def test_the_same_day_gives_the_same_records(seen: Seen, tmp_path: Path) -> None:
    again = Store(tmp_path / "again.db")
    reset(again, seen.today)
    reset(again, seen.today)
    assert content(again) == content(seen.store)


def test_another_day_moves_every_date_by_the_same_days_and_changes_no_id(tmp_path: Path) -> None:
    stores = [Store(tmp_path / f"{today}.db") for today in DAYS]
    for store, today in zip(stores, DAYS, strict=True):
        reset(store, today)
    moved = DAYS[1] - DAYS[0]
    for name, table in TABLES.items():
        rows = [{row[table.key]: row for row in store.rows(name)} for store in stores]
        assert rows[0].keys() == rows[1].keys()
        days = [key for key, column in table.columns.items() if column.kind in ("date", "datetime")]
        for one, other in zip(rows[0].values(), rows[1].values(), strict=True):
            for column in days:
                if one[column] is not None:
                    assert date.fromisoformat(other[column][:10]) - date.fromisoformat(one[column][:10]) == moved


async def test_task_hygiene_asks_for_a_handful_of_answers_most_of_them_writes(seen: Seen) -> None:
    state = open_state(str(seen.folder))
    async with open_runner(state, embedded(state.folder, "staged"), SETTINGS) as runner:
        run = await runner.start("task_hygiene", {"as_of": seen.today.isoformat()})
    kinds = [item["kind"] for item in run["packet"]["items"]]
    assert run["status"] == "awaiting_confirmation"
    assert run["coverage"]["truncated"] is False
    assert 12 <= len(kinds) <= 25
    assert kinds.count("write") >= 6
    assert kinds.count("needs_text") >= 3


def open_tasks(seen: Seen) -> list[Task]:
    return [task for record in seen.active for task in record.open_tasks]


def items(store: Store) -> list[Row]:
    with store.connection() as connection:
        return [dict(row) for row in connection.execute(f"SELECT {', '.join(M365_COLUMNS)} FROM m365_item ORDER BY id")]


def content(store: Store) -> dict[str, Any]:
    return {name: store.rows(name) for name in TABLES} | {"m365": items(store)}
