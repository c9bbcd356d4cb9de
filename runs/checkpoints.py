"""LangGraph's checkpoints in the state. They hold plain JSON, and nothing else is revived out of them."""

import sqlite3
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from typing import Any

from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.checkpoint.serde.jsonplus import JsonPlusSerializer
from langgraph.checkpoint.sqlite.aio import AsyncSqliteSaver

from tools.database import LOCK_SECONDS, unusable
from tools.state_folder import StateFolder
from tools.stored import read_stored


class PlainSerializer(JsonPlusSerializer):
    """Revives no type of ours: a checkpoint that somebody wrote to runs no code and makes no object.

    LangGraph would widen the list of allowed types by those that the nodes take; the state needs none of them.
    (Widening also copies the saver, which the Agent Server's adapter does not survive.)
    """

    def __init__(self, place: str = "the state") -> None:
        super().__init__(allowed_msgpack_modules=[])
        self._place = place

    def loads_typed(self, data: tuple[str, bytes]) -> Any:
        """See JsonPlusSerializer. Raises StateDamaged where the bytes are nothing that was saved by se-ops."""

        def read() -> Any:
            try:
                return super(PlainSerializer, self).loads_typed(data)
            except NotImplementedError as error:  # the saver's word for a kind of bytes that it does not know
                raise ValueError from error

        return read_stored(f"a checkpoint in {self._place}", read)

    def with_msgpack_allowlist(self, extra_allowlist: Iterable[tuple[str, ...] | type]) -> "PlainSerializer":
        """Stay as strict as it is."""
        return self


@asynccontextmanager
async def in_folder(folder: StateFolder) -> AsyncIterator[AsyncSqliteSaver]:
    """The saver of one state folder, open as long as the block lasts."""
    place = folder.checkpoints_place
    try:
        async with AsyncSqliteSaver.from_conn_string(str(folder.checkpoints)) as saver:
            await saver.conn.execute(f"PRAGMA busy_timeout = {int(LOCK_SECONDS * 1000)}")
            saver.serde = PlainSerializer(place)
            yield saver
    except sqlite3.Error as error:  # of the checkpoints only: the run tables' errors have been put into words
        raise unusable(place, error) from error


@asynccontextmanager
async def in_postgres(address: str) -> AsyncIterator[BaseCheckpointSaver[str]]:
    """The saver of a PostgreSQL database; its tables are made where they are missing."""
    import psycopg  # noqa: PLC0415 - an optional extra
    from langgraph.checkpoint.postgres.aio import AsyncPostgresSaver  # noqa: PLC0415

    from tools.postgres import unusable as unusable_server  # noqa: PLC0415

    try:
        async with AsyncPostgresSaver.from_conn_string(address) as saver:
            await saver.setup()
            saver.serde = PlainSerializer("the PostgreSQL state")
            yield saver
    except psycopg.Error as error:
        raise unusable_server(error) from None
