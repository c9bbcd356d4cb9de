"""One embedded MSX server of each contract for the tests of a module; its records and faults are each test's own."""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from sandbox import faults
from sandbox.store import Store
from tests.tools.crm_rows import open_store
from tools.mcp_session import McpSession
from tools.msx_reader import MsxReader
from tools.msx_writer import MsxWriter
from tools.run_settings import RunSettings
from tools.server_spec import ServerSpec

ROOT = Path(__file__).parents[2]
QUICK = RunSettings(retry_delay=0.01, read_timeout=20, write_timeout=20)


@dataclass
class Crm:
    """A server's records and log, the session with it, and a reader and a writer that know nothing yet."""

    store: Store
    session: McpSession
    reader: MsxReader
    writer: MsxWriter


def crm_session(store: Store, contract: str, settings: RunSettings = QUICK) -> McpSession:
    """A session with a server of its own over that store."""
    args = ("-m", "tests.tools.tampered_msx", "--db", str(store.path), "--contract", contract)
    env = {"PYTHONPATH": os.pathsep.join([str(ROOT), *filter(None, sys.path)])}
    return McpSession(ServerSpec(name="msx", command=sys.executable, args=args, env=env, cwd=ROOT), settings)


@pytest.fixture(scope="module")
def sessions(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, tuple[Store, McpSession]]]:
    opened: dict[str, tuple[Store, McpSession]] = {}
    for contract in ("dry_run", "staged"):
        store = open_store(tmp_path_factory.mktemp(contract))
        opened[contract] = (store, crm_session(store, contract))
    yield opened
    for _, session in opened.values():
        session.close()


def _crm(sessions: dict[str, tuple[Store, McpSession]], contract: str) -> Crm:
    store, session = sessions[contract]
    open_store(store.path.parent)
    faults.clear(store)
    return Crm(store, session, MsxReader(session), MsxWriter(session))


@pytest.fixture
def dry_run(sessions: dict[str, tuple[Store, McpSession]]) -> Crm:
    return _crm(sessions, "dry_run")


@pytest.fixture
def staged(sessions: dict[str, tuple[Store, McpSession]]) -> Crm:
    return _crm(sessions, "staged")


@pytest.fixture(params=["dry_run", "staged"])
def crm(request: pytest.FixtureRequest, sessions: dict[str, tuple[Store, McpSession]]) -> Crm:
    return _crm(sessions, request.param)
