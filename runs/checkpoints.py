"""LangGraph's checkpoints in the state. They hold plain JSON, and nothing else is revived out of them."""

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.checkpoint.serde.jsonplus import JsonPlusSerializer
from langgraph.checkpoint.sqlite.aio import AsyncSqliteSaver

from tools.state_folder import StateFolder


class PlainSerializer(JsonPlusSerializer):
    """Revives no type of ours: a checkpoint that somebody wrote to runs no code and makes no object.

    LangGraph would widen the list of allowed types by those that the nodes take; the state needs none of them.
    (Widening also copies the saver, which the Agent Server's adapter does not survive.)
    """

    def __init__(self) -> None:
        super().__init__(allowed_msgpack_modules=[])

    def with_msgpack_allowlist(self, extra_allowlist: Iterable[tuple[str, ...] | type]) -> "PlainSerializer":
        """Stay as strict as it is."""
        return self


@asynccontextmanager
async def in_folder(folder: StateFolder) -> AsyncIterator[AsyncSqliteSaver]:
    """The saver of one state folder, open as long as the block lasts."""
    async with AsyncSqliteSaver.from_conn_string(str(folder.checkpoints)) as saver:
        saver.serde = PlainSerializer()
        yield saver


@asynccontextmanager
async def in_postgres(address: str) -> AsyncIterator[BaseCheckpointSaver[str]]:
    """The saver of a PostgreSQL database; its tables are made where they are missing."""
    from langgraph.checkpoint.postgres.aio import AsyncPostgresSaver  # noqa: PLC0415 - an optional extra

    async with AsyncPostgresSaver.from_conn_string(address) as saver:
        await saver.setup()
        saver.serde = PlainSerializer()
        yield saver
