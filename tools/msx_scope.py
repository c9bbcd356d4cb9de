"""What the scope of a request means in the CRM (policy.md, section 1, scope)."""

import asyncio
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from policy.reading import guid, is_guid
from tools import dynamics
from tools.dynamics import (
    ACCOUNTS,
    DEAL_TEAMS,
    MILESTONE_NAMES,
    MILESTONE_PLACES,
    MILESTONES,
    OPPORTUNITIES,
    OWNER,
    TASK_PLACES,
    EntitySet,
    Row,
    literal,
    row_id,
)
from tools.errors import ReplyInvalid, SeOpsError, ServerUnavailable, ToolRefused
from tools.msx_names import by_name, option, read_as
from tools.msx_query import Batch, MsxQuery
from tools.msx_tools import MsxTools
from tools.ports import Ambiguous, FailedRead, Scope, ScopeRequest

MOST_OPTIONS = 10
_NUMBER = re.compile(r"[\w-]*\d[\w-]*")
WAYS_INTO_MINE = ("opportunities that you own", "your deal teams", "your open tasks")


@dataclass
class _Found:
    """What the resolving has come to so far."""

    questions: list[Ambiguous] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    failed: list[FailedRead] = field(default_factory=list)
    truncated: bool = False
    errors: list[SeOpsError] = field(default_factory=list)

    def note(self, what: str, batch: Batch) -> None:
        """Keep a batch's failures; one that could not be read at all is the caller's error."""
        for reason in dict.fromkeys(error.message for error in batch.failed.values()):
            count = sum(error.message == reason for error in batch.failed.values())
            self.failed.append(FailedRead(what=f"{what} ({count})", reason=reason))
        if batch.cut:
            self.truncated = True
            self.failed.append(FailedRead(what=f"{what} ({len(batch.cut)})", reason="the list may be short"))


class ScopeRead:
    """One resolving of one request."""

    def __init__(self, query: MsxQuery, tools: MsxTools) -> None:
        self._query = query
        self._tools = tools
        self._found = _Found()

    async def mine(self, user_id: str) -> Scope:
        """The open opportunities that the user owns, is on the deal team of, or owns an open milestone task in."""
        owned, team, with_tasks = await asyncio.gather(
            self._ids(WAYS_INTO_MINE[0], OPPORTUNITIES, f"{OWNER} eq {user_id} and statecode eq 0"),
            self._team_of(user_id),
            self._with_open_tasks(user_id),
        )
        if len(self._found.errors) == len(WAYS_INTO_MINE):
            raise self._found.errors[0]
        others = (team | with_tasks) - owned
        batch = await self._query.by_id(OPPORTUNITIES, others)
        self._found.note("opportunities of your deal teams and tasks", batch)
        closed = {
            key for row in batch.rows if not dynamics.is_open(row) and (key := _id(OPPORTUNITIES, row)) is not None
        }
        seen = {_id(OPPORTUNITIES, row) for row in batch.rows} | batch.failed.keys()
        ids = owned | {key for key in others if key in seen} - closed
        return self._scope(ids, None, not_on_team=(with_tasks & ids) - owned - team)

    async def named(self, request: ScopeRequest, user_id: str) -> Scope:
        """The records that the user named, together. A broader name only narrows where a named record lies in it."""
        accounts = {_id(ACCOUNTS, row): row for row in await self._accounts(request)}
        account_ids = {key for key in accounts if key is not None}
        opportunities = await self._opportunities(request.opportunities, account_ids)
        milestones = await self._milestones(request.milestones, account_ids, opportunities.keys(), user_id)
        opportunities_of_milestones = set(milestones.values())
        whole = opportunities.keys() - opportunities_of_milestones
        parents = dict(opportunities)
        outside = opportunities_of_milestones - parents.keys()
        if outside and account_ids:
            batch = await self._query.by_id(OPPORTUNITIES, outside)
            self._found.note("opportunities of the milestones", batch)
            parents |= {key: row for row in batch.rows if (key := _id(OPPORTUNITIES, row)) is not None}
        context = {row_id(row, dynamics.ACCOUNT_OF_OPPORTUNITY) for row in parents.values()}
        whole |= await self._opportunities_of(account_ids - context)
        if not request.milestones:
            return self._scope(whole, None)
        return self._scope(whole | opportunities_of_milestones, await self._with_all_of(set(milestones), whole))

    def _scope(self, ids: Iterable[str], milestones: set[str] | None, not_on_team: Iterable[str] = ()) -> Scope:
        found = self._found
        return Scope(
            opportunity_ids=tuple(sorted(ids)),
            milestone_ids=tuple(sorted(milestones)) if milestones is not None else None,
            not_on_team=tuple(sorted(not_on_team)),
            questions=tuple(found.questions),
            warnings=tuple(found.warnings),
            failed_reads=tuple(found.failed),
            truncated=found.truncated,
        )

    async def _team_of(self, user_id: str) -> set[str]:
        rows = await self._rows(WAYS_INTO_MINE[1], DEAL_TEAMS, f"{dynamics.USER_OF_TEAM} eq {user_id}")
        return _column(filter(dynamics.is_open, rows), dynamics.OPPORTUNITY_OF_TEAM)

    async def _with_open_tasks(self, user_id: str) -> set[str]:
        tasks = await self._rows(WAYS_INTO_MINE[2], TASK_PLACES, f"{OWNER} eq {user_id} and statecode eq 0")
        batch = await self._query.by_id(MILESTONE_PLACES, _column(tasks, dynamics.MILESTONE_OF_TASK))
        self._found.note("milestones of your open tasks", batch)
        return _column(batch.rows, dynamics.OPPORTUNITY_OF_MILESTONE)

    async def _ids(self, what: str, entity: EntitySet, condition: str) -> set[str]:
        return _column(await self._rows(what, entity, condition), entity.id_column)

    async def _rows(self, what: str, entity: EntitySet, condition: str) -> list[Row]:
        """The rows of one ask; a failure is kept and said, as the other ways into the scope still count."""
        try:
            answer = await self._query.confirmed_rows(entity, condition)
        except (ToolRefused, ReplyInvalid, ServerUnavailable) as error:
            self._found.failed.append(FailedRead(what=what, reason=error.message))
            self._found.errors.append(error)
            return []
        if answer.cut:
            self._found.truncated = True
            self._found.failed.append(FailedRead(what=what, reason="the list stopped at a page's end and may be short"))
        return answer.rows

    async def _accounts(self, request: ScopeRequest) -> list[Row]:
        rows = await self._accounts_of_tpids(request.tpids)
        for name in request.accounts:
            matches = await self._named(ACCOUNTS, name, "account")
            tpids = {row.get(dynamics.TPID) for row in matches}
            if len(matches) > 1 and len(tpids) > 1:
                self._ask(name, f"Which account is {name!r}? Several customers have that name.", matches, ACCOUNTS)
                continue
            rows += matches
        return rows

    async def _accounts_of_tpids(self, tpids: tuple[str, ...]) -> list[Row]:
        if not tpids:
            return []
        rows = await self._tools.accounts_of([tpid.strip() for tpid in tpids]) or []
        seen = {str(row.get(dynamics.TPID)) for row in rows}
        for tpid in tpids:
            if tpid.strip() in seen:
                continue
            # A failed look-up reads as "no accounts", so that an absent one is asked for in another way.
            again = await self._query.confirmed_rows(ACCOUNTS, f"{dynamics.TPID} eq {literal(tpid.strip())}")
            rows += again.rows
            if not again.rows:
                self._not_found(tpid, f"No account has the TPID {tpid}.")
        return rows

    async def _opportunities(self, names: tuple[str, ...], accounts: set[str]) -> dict[str, Row]:
        found: dict[str, Row] = {}
        for name in names:
            matches = await self._named(OPPORTUNITIES, name, "opportunity")
            within = [row for row in matches if row_id(row, dynamics.ACCOUNT_OF_OPPORTUNITY) in accounts]
            matches = within or matches
            if len(matches) > 1:
                self._ask(name, f"Which opportunity is {name!r}?", matches, OPPORTUNITIES)
                continue
            found |= {key: row for row in matches if (key := _id(OPPORTUNITIES, row)) is not None}
        return found

    async def _milestones(
        self, names: tuple[str, ...], accounts: Collection[str], opportunities: Collection[str], user_id: str
    ) -> dict[str, str]:
        """The named milestones, each with its opportunity."""
        found: dict[str, str] = {}
        for name in names:
            rows = await self._milestones_called(name)
            if len(rows) > 1:
                rows = await self._nearest(rows, accounts, opportunities, user_id)
                self._found.warnings += read_as(name, MILESTONES, rows if len(rows) == 1 else [])
            if len(rows) > 1:
                self._ask(name, f"Which milestone is {name!r}?", rows, MILESTONES)
                continue
            for row in rows:
                key, opportunity = _id(MILESTONES, row), row_id(row, dynamics.OPPORTUNITY_OF_MILESTONE)
                if key is not None and opportunity is not None:
                    found[key] = opportunity
        return found

    async def _milestones_called(self, name: str) -> list[Row]:
        """The milestones of this id or number, else of this name."""
        if _NUMBER.fullmatch(name.strip()):
            condition = f"{dynamics.MILESTONE_NUMBER} eq {literal(name.strip())}"
            if rows := (await self._query.confirmed_rows(MILESTONE_NAMES, condition)).rows:
                return rows
        return await self._named(MILESTONE_NAMES, name, "milestone")

    async def _nearest(
        self, rows: list[Row], accounts: Collection[str], opportunities: Collection[str], user_id: str
    ) -> list[Row]:
        """Of milestones that one name fits: those of the records named beside it, else the user's own, else all."""

        def within(places: Collection[str]) -> list[Row]:
            return [row for row in rows if row_id(row, dynamics.OPPORTUNITY_OF_MILESTONE) in places]

        if opportunities:
            return within(opportunities) or rows
        if accounts:
            batch = await self._query.by_id(OPPORTUNITIES, _column(rows, dynamics.OPPORTUNITY_OF_MILESTONE))
            self._found.note("opportunities of the milestones", batch)
            of_accounts = [row for row in batch.rows if row_id(row, dynamics.ACCOUNT_OF_OPPORTUNITY) in accounts]
            return within(_column(of_accounts, OPPORTUNITIES.id_column)) or rows
        mine = await ScopeRead(self._query, self._tools).mine(user_id)
        return within(mine.opportunity_ids) or rows

    async def _named(self, entity: EntitySet, name: str, kind: str) -> list[Row]:
        """The records that an id or a name means."""
        if is_guid(name):
            rows = (await self._by_id(entity, guid(name))).rows
        else:
            found = await by_name(self._query, entity, name)
            rows = found.rows
            if found.loosely and len(rows) == 1:
                self._found.warnings += read_as(name, entity, rows)
        if not rows:
            number = ", number" if kind == "milestone" else ""
            self._not_found(name, f"No {kind} has the id{number} or name {name!r}.")
        return rows

    async def _by_id(self, entity: EntitySet, record_id: str) -> Batch:
        batch = await self._query.by_id(entity, [record_id])
        for error in batch.failed.values():
            raise error
        return batch

    async def _opportunities_of(self, accounts: set[str]) -> set[str]:
        """The accounts' open opportunities, also those that list_opportunities hides because their date is past."""
        if not accounts:
            return set()
        batch = await self._query.rows_by(OPPORTUNITIES, dynamics.ACCOUNT_OF_OPPORTUNITY, accounts)
        self._found.note("opportunities of accounts", batch)
        rows = {key: row for row in batch.rows if (key := _id(OPPORTUNITIES, row)) is not None}
        try:
            listed = await self._tools.opportunities_of(sorted(accounts)) or set()
        except (ToolRefused, ReplyInvalid, ServerUnavailable) as error:
            self._found.failed.append(FailedRead(what="list_opportunities", reason=error.message))
            listed = set()
        if not rows and not listed and batch.failed:
            raise next(iter(batch.failed.values()))
        if more := listed - rows.keys():
            whole = await self._query.by_id(OPPORTUNITIES, more)
            self._found.note("opportunities of accounts", whole)
            rows |= {key: row for row in whole.rows if (key := _id(OPPORTUNITIES, row)) is not None}
        return {key for key, row in rows.items() if dynamics.is_open(row)}

    async def _with_all_of(self, milestones: set[str], opportunities: set[str]) -> set[str]:
        batch = await self._query.rows_by(MILESTONE_PLACES, dynamics.OPPORTUNITY_OF_MILESTONE, opportunities)
        self._found.note("milestones of opportunities", batch)
        return milestones | _column(batch.rows, MILESTONES.id_column)

    def _ask(self, asked: str, text: str, rows: list[Row], entity: EntitySet) -> None:
        options = tuple(option(row, entity) for row in rows[:MOST_OPTIONS])
        more = f" ({len(rows)} fit; the first {MOST_OPTIONS} are offered.)" if len(rows) > MOST_OPTIONS else ""
        self._found.questions.append(Ambiguous(kind="scope", asked=asked, text=text + more, options=options))

    def _not_found(self, asked: str, text: str) -> None:
        self._found.questions.append(
            Ambiguous(kind="scope", asked=asked, text=f"{text} Name it otherwise, or leave it out.", options=())
        )


def _id(entity: EntitySet, row: Row) -> str | None:
    return row_id(row, entity.id_column)


def _column(rows: Iterable[Row], column: str) -> set[str]:
    return {key for row in rows if (key := row_id(row, column)) is not None}
