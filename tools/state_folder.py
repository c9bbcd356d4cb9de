"""The folder where a user's runs are kept, and the locks that keep two processes off the same thread."""

import asyncio
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractContextManager, asynccontextmanager, contextmanager
from pathlib import Path
from typing import Protocol

import platformdirs
from filelock import FileLock, Timeout

from tools.errors import ConfigurationError, HeldElsewhere


class Leases(Protocol):
    """Locks that keep two processes off the same thread, or off the writes to the same milestone."""

    def lease(self, name: str, *, what: str, wait: float) -> AbstractContextManager[None]:
        """Hold a name for one process; the lock ends with the process. `wait` in seconds.

        Raises HeldElsewhere where another process holds it for longer.
        """


def held_elsewhere(name: str) -> HeldElsewhere:
    """The error of a thread, or of a milestone's writes, that another process holds."""
    return HeldElsewhere(
        f"{name} is being carried out by another process: this answer changed nothing",
        hint="wait for it to end, then look with `se-ops show`",
    )


@asynccontextmanager
async def held(lease: AbstractContextManager[None]) -> AsyncIterator[None]:
    """Hold a lease from a coroutine: files and databases are touched in a thread, so that nothing else stands still."""
    await asyncio.to_thread(lease.__enter__)
    try:
        yield
    finally:
        await asyncio.to_thread(lease.__exit__, None, None, None)


_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,99}")


def is_thread_id(text: str) -> bool:
    """Whether it can be the name of a thread, in a file name too."""
    return _NAME.fullmatch(text) is not None


class StateFolder:
    """Files of one --state folder: runs.db (runs, packets, ledger, audit log), checkpoints.db, sandbox/, locks/ ..."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or Path(platformdirs.user_state_dir("se-ops", appauthor=False))
        try:
            (self.folder / "locks").mkdir(parents=True, exist_ok=True)
            (self.folder / "sandbox").mkdir(exist_ok=True)
        except OSError as error:
            raise ConfigurationError(
                f"the state folder {self.folder} cannot be used: {error}", hint="name another one with --state"
            ) from error

    @property
    def runs(self) -> Path:
        """The database of runs, packets and the ledger."""
        return self.folder / "runs.db"

    @property
    def checkpoints(self) -> Path:
        """LangGraph's checkpoints."""
        return self.folder / "checkpoints.db"

    def audit_heads(self, kind: str = "") -> Path:
        """The last line of the audit log as this machine last saw it, outside of the log's own database."""
        return self.folder / f"audit-heads{kind}.json"

    @property
    def checkpoints_place(self) -> str:
        """What an error calls the checkpoints."""
        return f"the checkpoints file {self.checkpoints}"

    @property
    def sandbox_crm(self) -> Path:
        """The embedded MSX server's database."""
        return self.folder / "sandbox" / "msx.db"

    @contextmanager
    def lease(self, name: str, *, what: str, wait: float) -> Iterator[None]:
        """See Leases: a file lock, which the operating system ends with the process."""
        if not _NAME.fullmatch(name):
            raise ConfigurationError(f"{name!r} is no thread id", hint="`se-ops pending` lists the threads that wait")
        path = self.folder / "locks" / f"{name}.{what}.lock"
        lock = FileLock(path, thread_local=False)
        try:
            lock.acquire(timeout=wait)
        except Timeout:
            raise held_elsewhere(name) from None
        except OSError as error:
            raise ConfigurationError(
                f"the lock file {path} cannot be used: {error.strerror or error}",
                hint="make room on the disk, check the folder's permissions, or name another place with --state",
            ) from error
        try:
            yield
        finally:
            lock.release()
