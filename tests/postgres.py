"""A PostgreSQL server of the tests' own, on the loopback, where its binaries are installed."""

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest


def binaries() -> Path | None:
    """The folder of initdb and pg_ctl, on the path or where Debian puts them."""
    found = shutil.which("initdb")
    if found:
        return Path(found).parent
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((folder for folder in folders if (folder / "initdb").exists()), None)


@contextmanager
def server() -> Iterator[str]:
    """Start one with an empty database; its address. Skips where PostgreSQL is not installed, but not in CI."""
    folder = binaries()
    if folder is None:
        if os.environ.get("SE_OPS_NOTHING_SKIPPED"):
            raise AssertionError("PostgreSQL must be installed where nothing may be skipped")
        pytest.skip("PostgreSQL is not installed (initdb is neither on the path nor below /usr/lib/postgresql)")
    data = Path(mkdtemp(prefix="se-ops-pg-"))
    # PostgreSQL refuses to run as root; Debian's package brings a user for it.
    who: dict[str, Any] = {}
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        shutil.chown(data, "postgres", "postgres")
        who = {"user": "postgres", "group": "postgres"}
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    options = f"-c port={port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off"
    control = [str(folder / "pg_ctl"), "-D", str(data), "-w", "-l", str(data / "log")]
    quiet: dict[str, Any] = {"check": True, "stdout": subprocess.DEVNULL, "cwd": data, **who}
    try:
        subprocess.run([str(folder / "initdb"), "-D", str(data), "-U", "tests", "-A", "trust", "-E", "UTF8"], **quiet)
        subprocess.run([*control, "-o", options, "start"], **quiet)
        yield f"postgresql://tests@127.0.0.1:{port}/postgres"
    finally:
        subprocess.run([*control, "-m", "immediate", "stop"], **(quiet | {"check": False}))
        shutil.rmtree(data, ignore_errors=True)
