"""Reads every record of a scope and says how complete the reading was.

"No milestones" and "no tasks" are believed only after a second read, because the servers answer a failed page with a
short list that looks whole (policy.md, section 1, completeness).
"""

import asyncio
from collections.abc import Callable, Iterable, Mapping

from policy.records import (
    Account,
    Completeness,
    Directory,
    Milestone,
    MilestoneRecord,
    Opportunity,
    Task,
)
from policy.settings import PolicySettings
from tools import dynamics
from tools.dynamics import ACCOUNTS, DEAL_TEAMS, MILESTONES, OPPORTUNITIES, OWNER, TASKS, USERS, EntitySet, Row, row_id
from tools.errors import ReplyInvalid, ServerUnavailable, ToolRefused
from tools.msx_query import Batch, MsxQuery
from tools.msx_tools import MsxTools
from tools.ports import FailedRead, Portfolio, Progress, Scope

SMALL_SCOPE = 5
LISTED_IDS = 5
OWNER_KIND = "_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname"


class PortfolioRead:
    """One reading of one scope."""

    def __init__(
        self,
        query: MsxQuery,
        tools: MsxTools,
        crm_url: str | None,
        settings: PolicySettings,
        progress: Progress | None = None,
    ) -> None:
        self._query = query
        self._tools = tools
        self._crm_url = crm_url
        self._settings = settings
        self._progress = progress
        self._failed: list[FailedRead] = []
        self._truncated = False

    async def read(self, scope: Scope) -> Portfolio:
        """The records of the scope. Raises where nothing of it could be read at all."""
        options, option_warning = await self._tools.status_options()
        parser = dynamics.Parser(self._crm_url, self._settings, options)
        opportunity_rows = await self._opportunities(scope.opportunity_ids)
        accounts, teams, milestone_rows = await asyncio.gather(
            self._accounts(opportunity_rows.values()),
            self._teams(opportunity_rows),
            self._milestones(sorted(opportunity_rows)),
        )
        every_row = milestone_rows
        if scope.milestone_ids is not None:
            milestone_rows = self._narrowed(milestone_rows, scope.milestone_ids)
        other_rows = {key: row for key, row in every_row.items() if key not in milestone_rows}
        task_rows, completeness = await self._tasks(sorted(milestone_rows))
        owned = [
            *opportunity_rows.values(),
            *every_row.values(),
            *(row for rows in task_rows.values() for row in rows),
        ]
        directory = await self._directory(parser, owned, teams)
        opportunities = {key: parser.opportunity(row, teams.get(key)) for key, row in opportunity_rows.items()}
        known = {account.account_id: account for row in accounts if (account := parser.account(row)) is not None}
        found = {key: item for key, item in opportunities.items() if item is not None}
        siblings = _records(
            milestones=[item for row in other_rows.values() if (item := parser.milestone(row)) is not None],
            opportunities=found,
            accounts=known,
            tasks=dict.fromkeys(other_rows, ()),
            completeness=dict.fromkeys(other_rows, "unknown"),
        )
        records = _records(
            milestones=[item for row in milestone_rows.values() if (item := parser.milestone(row)) is not None],
            opportunities=found,
            accounts=known,
            tasks={
                key: tuple(task for row in rows if (task := parser.task(row)) is not None)
                for key, rows in task_rows.items()
            },
            completeness=completeness,
        )
        return Portfolio(
            milestones=records,
            siblings=siblings,
            accounts=tuple(known.values()),
            directory=directory,
            opportunities_read=len(opportunity_rows),
            tasks_read=sum(len(record.tasks) for record in records),
            failed_reads=(*scope.failed_reads, *self._failed),
            truncated=scope.truncated or self._truncated,
            warnings=(*scope.warnings, *option_warning, *self._query.missing_columns(), *parser.warnings),
        )

    async def _opportunities(self, ids: Iterable[str]) -> dict[str, Row]:
        asked = set(ids)
        batch = await self._query.by_id(OPPORTUNITIES, asked)
        rows = _first(batch, OPPORTUNITIES)
        if asked and not rows and batch.failed:
            raise next(iter(batch.failed.values()))
        self._note("opportunities", batch)
        gone = asked - rows.keys() - batch.failed.keys()
        if gone:
            self._fail(f"opportunities {_listed(gone)}", "the CRM has no such record, or does not show it to this user")
        return rows

    async def _accounts(self, opportunities: Iterable[Row]) -> list[Row]:
        ids = {key for row in opportunities if (key := row_id(row, dynamics.ACCOUNT_OF_OPPORTUNITY)) is not None}
        batch = await self._query.by_id(ACCOUNTS, ids)
        self._note("accounts", batch)
        return batch.rows

    async def _teams(self, opportunities: Iterable[str]) -> dict[str, frozenset[str]]:
        """The active members by opportunity; an opportunity whose team could not be read is absent."""
        asked = set(opportunities)
        batch = await self._query.rows_by(DEAL_TEAMS, dynamics.OPPORTUNITY_OF_TEAM, asked)
        unseen = asked - batch.by(dynamics.OPPORTUNITY_OF_TEAM).keys() - batch.failed.keys()
        if unseen:
            batch.add(await self._query.rows_by(DEAL_TEAMS, dynamics.OPPORTUNITY_OF_TEAM, unseen))
        self._note("deal teams of opportunities", batch)
        rows = batch.by(dynamics.OPPORTUNITY_OF_TEAM)
        return {
            key: frozenset(
                user
                for row in rows.get(key, [])
                if dynamics.is_open(row) and (user := row_id(row, dynamics.USER_OF_TEAM)) is not None
            )
            for key in asked - batch.failed.keys() - batch.cut
        }

    async def _milestones(self, opportunities: list[str]) -> dict[str, Row]:
        column = dynamics.OPPORTUNITY_OF_MILESTONE
        batch = await self._query.rows_by(
            MILESTONES, column, opportunities, self._counter("opportunities", opportunities)
        )
        rows = _first(batch, MILESTONES)
        read_twice: set[str] = set()
        if len(opportunities) <= SMALL_SCOPE:
            read_twice = await self._add_listed(rows, opportunities, batch)
        seen = {row_id(row, column) for row in rows.values()}
        empty = set(opportunities) - seen - batch.failed.keys() - read_twice
        if empty:
            again = await self._query.rows_by(MILESTONES, column, empty)
            self._contradiction("milestones of opportunities", {row_id(row, column) for row in again.rows})
            rows |= _first(again, MILESTONES)
            batch.failed |= again.failed
            batch.cut |= again.cut
        self._note("milestones of opportunities", batch)
        return rows

    async def _add_listed(self, rows: dict[str, Row], opportunities: list[str], batch: Batch) -> set[str]:
        """Add to the rows what get_milestones lists, as a second opinion; returns the opportunities answered."""
        listings = await asyncio.gather(*(self._listing(opportunity) for opportunity in opportunities))
        answered = {key: listed for key, listed in zip(opportunities, listings, strict=True) if listed is not None}
        for opportunity, listed in answered.items():
            queried = {
                key for key, row in rows.items() if row_id(row, dynamics.OPPORTUNITY_OF_MILESTONE) == opportunity
            }
            if opportunity not in batch.failed and listed.keys() != queried:
                self._contradiction("milestones of opportunities", {opportunity})
                whole = await self._query.by_id(MILESTONES, listed.keys() - queried)
                rows |= {key: row for key, row in _first(whole, MILESTONES).items() if key in listed}
            for key, row in listed.items():
                rows.setdefault(key, row)
        return set(answered)

    async def _listing(self, opportunity: str) -> dict[str, Row] | None:
        try:
            return await self._tools.milestones_of(opportunity)
        except (ServerUnavailable, ToolRefused, ReplyInvalid) as error:
            self._fail(f"get_milestones of opportunity {opportunity}", error.message)
            return None

    def _narrowed(self, rows: Mapping[str, Row], wanted: tuple[str, ...]) -> dict[str, Row]:
        missing = set(wanted) - rows.keys()
        if missing:
            self._fail(f"milestones {_listed(missing)}", "the CRM did not list them under their opportunities")
        return {key: row for key, row in rows.items() if key in wanted}

    async def _tasks(self, milestones: list[str]) -> tuple[dict[str, list[Row]], dict[str, Completeness]]:
        """The tasks by milestone. "No open task" is read a second time before anything rests on it."""
        column = dynamics.MILESTONE_OF_TASK
        batch = await self._query.rows_by(TASKS, column, milestones, self._counter("milestones", milestones))
        first = batch.by(column)
        rows = {key: first.get(key, []) for key in milestones}
        doubtful = {key for key in milestones if key not in batch.failed and not any(map(dynamics.is_open, rows[key]))}
        second = await self._second_read(doubtful)
        again = second.by(column)
        differing = {key for key in doubtful - second.failed.keys() if _ids(again.get(key, [])) != _ids(rows[key])}
        rows |= {key: _unique([*rows[key], *again.get(key, [])]) for key in differing}
        unstable: set[str] = set()
        if differing:
            self._contradiction("tasks of milestones", differing)
            third = await self._query.rows_by(TASKS, column, differing)
            last = third.by(column)
            unstable = {key for key in differing if _ids(last.get(key, [])) != _ids(rows[key])}
            rows |= {key: _unique([*rows[key], *last.get(key, [])]) for key in differing}
        batch.failed |= second.failed
        batch.cut |= second.cut
        self._note("tasks of milestones", batch)
        return rows, {
            key: _completeness(rows[key], failed=key in batch.failed, short=key in batch.cut | unstable)
            for key in milestones
        }

    async def _second_read(self, milestones: set[str]) -> Batch:
        """The tasks of milestones that seemed to have no open one: by the skill's own tool where they are few."""
        if len(milestones) > SMALL_SCOPE or not await self._tools.has_activities():
            return await self._query.rows_by(TASKS, dynamics.MILESTONE_OF_TASK, milestones)
        batch = Batch()
        for part in await asyncio.gather(*(self._activities(milestone) for milestone in sorted(milestones))):
            batch.add(part)
        return batch

    async def _activities(self, milestone: str) -> Batch:
        try:
            return Batch(rows=await self._tools.tasks_of(milestone))
        except (ServerUnavailable, ToolRefused, ReplyInvalid) as error:
            return Batch(failed={milestone: error})

    async def _directory(
        self, parser: dynamics.Parser, owned: Iterable[Row], teams: Mapping[str, frozenset[str]]
    ) -> Directory:
        """The people of every owner and deal team. A record may be owned by a team, of which nothing is concluded."""
        owners: set[str] = set()
        no_users: set[str] = set()
        for row in owned:
            if (owner := row_id(row, OWNER)) is not None:
                (owners if row.get(OWNER_KIND, USERS.entity) == USERS.entity else no_users).add(owner)
        for members in teams.values():
            owners |= members
        batch = await self._query.by_id(USERS, owners)
        self._note("people", batch)
        people = {person.user_id: person for row in batch.rows if (person := parser.person(row)) is not None}
        return Directory(people=people, unread=frozenset(batch.failed) | batch.cut | no_users)

    def _counter(self, what: str, ids: list[str]) -> Callable[[int], None] | None:
        progress = self._progress
        if progress is None:
            return None
        so_far = 0

        def count(more: int) -> None:
            nonlocal so_far
            so_far += more
            progress(what, so_far, len(ids))

        return count

    def _note(self, what: str, batch: Batch) -> None:
        by_reason: dict[str, set[str]] = {}
        for key, error in batch.failed.items():
            by_reason.setdefault(error.message, set()).add(key)
        for reason, keys in by_reason.items():
            self._fail(f"{what} {_listed(keys)}", reason)
        if batch.cut:
            self._truncated = True
            self._fail(f"{what} {_listed(batch.cut)}", "the list stopped at a page's end and may be short")

    def _contradiction(self, what: str, keys: Iterable[str | None]) -> None:
        named = {key for key in keys if key is not None}
        if named:
            self._fail(
                f"{what} {_listed(named)}", "two reads in a row did not agree; everything that either gave is used"
            )

    def _fail(self, what: str, reason: str) -> None:
        self._failed.append(FailedRead(what=what, reason=reason))


def _records(
    milestones: Iterable[Milestone],
    opportunities: Mapping[str, Opportunity],
    accounts: Mapping[str, Account],
    tasks: Mapping[str, tuple[Task, ...]],
    completeness: Mapping[str, Completeness],
) -> tuple[MilestoneRecord, ...]:
    records = []
    for milestone in milestones:
        opportunity = opportunities.get(milestone.opportunity_id)
        if opportunity is None:
            continue
        account_id = opportunity.account_id or ""
        account = accounts.get(account_id) or Account(account_id=account_id, name=opportunity.account_name)
        records.append(
            MilestoneRecord(
                account=account,
                opportunity=opportunity,
                milestone=milestone,
                tasks=tasks[milestone.milestone_id],
                tasks_read=completeness[milestone.milestone_id],
            )
        )
    return tuple(records)


def _completeness(rows: list[Row], *, failed: bool, short: bool) -> Completeness:
    if failed:
        return "partial" if rows else "unknown"
    return "partial" if short else "complete"


def _first(batch: Batch, entity: EntitySet) -> dict[str, Row]:
    return {key: rows[0] for key, rows in batch.by(entity.id_column).items()}


def _ids(rows: Iterable[Row]) -> set[str | None]:
    return {row_id(row, TASKS.id_column) for row in rows}


def _unique(rows: Iterable[Row]) -> list[Row]:
    """Each task once, as the last of its rows has it."""
    return list({row_id(row, TASKS.id_column): row for row in rows}.values())


def _listed(ids: Iterable[str]) -> str:
    ordered = sorted(ids)
    rest = f" and {len(ordered) - LISTED_IDS} more" if len(ordered) > LISTED_IDS else ""
    return f"{len(ordered)}: {', '.join(ordered[:LISTED_IDS])}{rest}"
