"""Batched reads through crm_query, which works on every contract and reports a chunk that fails.

Asks for up to 100 ids at once, checks that what came back is what was asked for, drops an optional column that the
organisation does not have, and splits an ask whose answer may have been cut.
"""

import asyncio
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from tools.dynamics import EntitySet, Row, any_of, row_id
from tools.errors import ReplyInvalid, SeOpsError, ServerUnavailable, ToolRefused
from tools.mcp_session import McpSession
from tools.server_errors import read_error

IDS_PER_CALL = 100
# Servers cut or lose pages at these sizes, and 5,000 is a multiple of 500: such a count may be a list that stopped.
PAGE_SIZE = 500
_QUOTED = re.compile(r"['\"]([A-Za-z_][A-Za-z0-9_]*)['\"]")


@dataclass
class Answer:
    """The rows of one call. `cut`: there may be more than came."""

    rows: list[Row]
    cut: bool


@dataclass
class Batch:
    """The rows of a batched read. `failed`: ids whose read failed; `cut`: ids whose list may be short."""

    rows: list[Row] = field(default_factory=list)
    failed: dict[str, SeOpsError] = field(default_factory=dict)
    cut: set[str] = field(default_factory=set)

    def add(self, other: "Batch") -> None:
        """Take the other batch's rows and failures in."""
        self.rows += other.rows
        self.failed |= other.failed
        self.cut |= other.cut

    def by(self, column: str) -> dict[str, list[Row]]:
        """The rows by the id in that column, in the order read."""
        grouped: dict[str, list[Row]] = {}
        for row in self.rows:
            if (key := row_id(row, column)) is not None:
                grouped.setdefault(key, []).append(row)
        return grouped


class MsxQuery:
    """crm_query over one session; remembers, for its life, which optional columns the organisation refused."""

    def __init__(self, session: McpSession) -> None:
        self._session = session
        self._missing: dict[str, dict[str, str]] = {}
        self._tried: set[str] = set()

    def missing_columns(self) -> tuple[str, ...]:
        """What cannot be judged for want of a column, in words."""
        return tuple(
            f"this organisation has no {entity}.{column}: {consequence}"
            for entity, columns in sorted(self._missing.items())
            for column, consequence in sorted(columns.items())
            if consequence
        )

    def columns(self, entity: EntitySet) -> list[str]:
        """The columns to ask for: all but those that the organisation refused."""
        missing = self._missing.get(entity.name, {})
        return [*entity.required, *(column for column in entity.optional if column not in missing)]

    async def record(self, entity: EntitySet, record_id: str) -> Row | None:
        """One record, read now (crm_get_record); None where the CRM has none of that id."""
        arguments = {"entitySet": entity.name, "id": record_id}
        try:
            reply = await self._selecting(entity, "crm_get_record", arguments)
        except ToolRefused as refused:
            if read_error(refused.message).status == 404:
                return None
            raise
        if not isinstance(reply, dict) or row_id(reply, entity.id_column) != record_id:
            raise self._invalid("crm_get_record", f"it is not the record {entity.name}({record_id})")
        return reply

    async def rows(self, entity: EntitySet, condition: str) -> Answer:
        """The rows that fit an OData filter. Raises the session's errors, and ReplyInvalid for a wrong shape."""
        arguments = {"entitySet": entity.name, "filter": condition}
        reply = await self._selecting(entity, "crm_query", arguments)
        rows = reply.get("value") if isinstance(reply, dict) else None
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise self._invalid("crm_query", f"it holds no list of {entity.name}")
        count = reply.get("count", len(rows))
        more = any(reply.get(key) for key in ("@odata.nextLink", "nextLink", "hasMore", "truncated"))
        return Answer(rows, cut=more or count != len(rows) or (bool(rows) and len(rows) % PAGE_SIZE == 0))

    async def confirmed_rows(self, entity: EntitySet, condition: str) -> Answer:
        """As `rows`; no rows at all is asked a second time, as an empty answer may be a failed one."""
        answer = await self.rows(entity, condition)
        return answer if answer.rows else await self.rows(entity, condition)

    async def rows_by(
        self, entity: EntitySet, column: str, ids: Iterable[str], done: Callable[[int], None] | None = None
    ) -> Batch:
        """Every row whose column holds one of the ids. A failed chunk fails its ids only; NotSignedIn is raised."""
        asked = sorted(set(ids))
        chunks = [asked[start : start + IDS_PER_CALL] for start in range(0, len(asked), IDS_PER_CALL)]
        batch = Batch()

        async def read(chunk: Sequence[str]) -> None:
            batch.add(await self._chunk(entity, column, chunk))
            if done is not None:
                done(len(chunk))

        if chunks and entity.optional and entity.name not in self._tried:
            # Alone, so that a column that is not there is refused once and not by every chunk at the same time.
            self._tried.add(entity.name)
            await read(chunks.pop(0))
        await asyncio.gather(*(read(chunk) for chunk in chunks))
        return batch

    async def by_id(self, entity: EntitySet, ids: Iterable[str]) -> Batch:
        """The records of these ids. An id that did not come is asked for again; what is in neither is not there."""
        asked = set(ids)
        batch = await self.rows_by(entity, entity.id_column, asked)
        unseen = asked - batch.by(entity.id_column).keys() - batch.failed.keys()
        if unseen:
            batch.add(await self.rows_by(entity, entity.id_column, unseen))
        return batch

    async def _chunk(self, entity: EntitySet, column: str, ids: Sequence[str]) -> Batch:
        try:
            answer = await self.rows(entity, any_of(column, ids))
        except (ServerUnavailable, ToolRefused, ReplyInvalid) as error:
            return Batch(failed=dict.fromkeys(ids, error))
        if not {row_id(row, column) for row in answer.rows} <= set(ids):
            foreign = self._invalid("crm_query", f"it holds {entity.name} that were not asked for")
            return Batch(failed=dict.fromkeys(ids, foreign))
        if not answer.cut:
            return Batch(rows=answer.rows)
        if len(ids) == 1:
            return Batch(rows=answer.rows, cut=set(ids))
        batch = Batch()
        middle = len(ids) // 2
        for half in (ids[:middle], ids[middle:]):
            batch.add(await self._chunk(entity, column, half))
        return batch

    async def _selecting(self, entity: EntitySet, tool: str, arguments: dict[str, Any]) -> Any:
        """Ask with every column that is there; a refused optional one is dropped and the rest asked for again."""
        while True:
            columns = self.columns(entity)
            try:
                return await self._session.read(tool, arguments | {"select": ",".join(columns)})
            except ToolRefused as refused:
                named = set(_QUOTED.findall(refused.message)) & set(columns) & entity.optional.keys()
                if not named or read_error(refused.message).status != 400:
                    raise
                known = self._missing.setdefault(entity.name, {})
                known |= {column: entity.optional[column] for column in named}

    def _invalid(self, tool: str, why: str) -> ReplyInvalid:
        message = f"{self._session.name}: {tool}: the reply is not what was asked for: {why}"
        return ReplyInvalid(message, server=self._session.name, hint="`se-ops doctor` checks the server.")
