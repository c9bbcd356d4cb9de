"""A scene without processes: the same MSX server and the same MCP session, joined in memory instead of by pipes."""

import os
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager, nullcontext
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

from mcp.server.lowlevel import Server

from bench.write_path.witness import WRITES
from policy.settings import PolicySettings
from runs.connection import embedded
from runs.runner import FLOWS, Runner
from runs.wiring import open_runner
from sandbox.msx import MsxServer
from sandbox.store import Store
from tests.scene import Scene
from tools.mcp_connection import Connection


class _Joined(Connection):
    """A connection whose server lives in this process. Faults that end the server's process must not be used."""

    @asynccontextmanager
    async def _transport(self) -> AsyncIterator[Server[Any]]:  # type: ignore[override]
        words = list(self.spec.args)
        after = {word: words[place + 1] for place, word in enumerate(words[:-1])}
        store = Store(Path(after["--db"]))
        server = MsxServer(store, "staged" if after["--contract"] == "staged" else "dry_run")
        # Several servers of one process count on, so that the log tells their operations apart.
        server._writes._count = sum(
            call["outcome"] == "ok" and call["pid"] == os.getpid() for call in store.calls(*WRITES)
        )
        yield server.server()


@contextmanager
def joined() -> Iterator[None]:
    """Let sessions that are opened meanwhile reach their MSX server in this process."""
    with patch("tools.mcp_session.Connection", _Joined):
        yield


@asynccontextmanager
async def lasting_runner(scene: Scene, **settings: Any) -> AsyncIterator[Runner]:
    """A runner whose flows are compiled once and whose checkpoints stay open: for thousands of runs in one process."""
    state = scene.state
    async with state.checkpoints() as saver, AsyncExitStack() as stack:
        compiled: dict[str, Any] = {}

        def once(name: str, build: Any, tools: Any) -> Any:
            if name not in compiled:
                compiled[name] = build(tools).compile(checkpointer=saver)
            return SimpleNamespace(compile=lambda checkpointer: compiled[name])

        flows = {name: partial(once, name, build) for name, build in FLOWS.items()}
        stack.enter_context(patch.dict(FLOWS, flows))
        kept = replace(state, checkpoints=lambda: nullcontext(saver))
        connection = embedded(state.folder, scene.contract)
        yield await stack.enter_async_context(open_runner(kept, connection, PolicySettings(**settings)))


@contextmanager
def folder() -> Iterator[Path]:
    """A folder for a state, in memory where the system has such a place: the rigs sync to disk at every step."""
    place = Path("/dev/shm")  # noqa: S108 - Linux only, and only a folder of our own below it
    with tempfile.TemporaryDirectory(
        prefix="se-ops-rig-", dir=place if place.is_dir() else None, ignore_cleanup_errors=True
    ) as made:
        yield Path(made)


@contextmanager
def own_folder(scene: Scene) -> Iterator[None]:
    """Give a scene whose state is elsewhere (PostgreSQL) its own folder in the place of the user's."""
    with patch("tools.state_folder.platformdirs.user_state_dir", lambda *_, **__: str(scene.folder)):
        yield
