"""Debian's Chromium, driven by Playwright, and `se-ops web` as a process of its own."""

import os
import re
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.scene import Scene

ROOT = Path(__file__).parents[2]
_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
# Without these Chromium itself looks up its maker's hosts at every start.
_QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def installed() -> str:
    """Chromium's path. Skips where it is not installed, but not in CI."""
    found = next((path for name in _NAMES if (path := shutil.which(name))), None)
    if found is None:
        if os.environ.get("SE_OPS_NOTHING_SKIPPED"):
            raise AssertionError("Chromium must be installed where nothing may be skipped")
        pytest.skip("Chromium is not installed (no chromium on the path)")
    return found


@contextmanager
def browser() -> Iterator[Browser]:
    """A headless Chromium."""
    path = installed()
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=list(_QUIET))
        try:
            expect.set_options(timeout=60_000)
            yield started
        finally:
            started.close()


class PageServer:
    """`se-ops web` over a scene; each start has a port and a token of its own."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.origins: list[str] = []
        self.start()

    def start(self) -> None:
        words = ["web", "--port", "0", "--no-browser", "--sandbox", "--contract", self.scene.contract]
        self._process = subprocess.Popen(
            [sys.executable, "-m", "cli.main", *words, "--state", str(self.scene.folder)],
            cwd=self.scene.folder,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        self.errors: list[str] = []
        assert self._process.stderr is not None
        line = self._process.stderr.readline()
        found = re.search(r"(http://127\.0\.0\.1:\d+)/\?token=(\S+)", line)
        assert found is not None, line + self._process.stderr.read()
        self.origin, self.token = found[1], found[2]
        self.origins.append(self.origin)
        assert "yours alone" in self._process.stderr.readline()
        threading.Thread(target=self._read, args=(self._process.stderr,), daemon=True).start()

    def stop(self) -> None:
        """End it as Ctrl-C does."""
        self._process.send_signal(signal.SIGINT)
        self._process.wait(timeout=60)

    def _read(self, stream: "Iterator[str]") -> None:
        self.errors.extend(stream)

    def address(self, path: str = "/") -> str:
        """An address with the token."""
        return f"{self.origin}{path}?token={self.token}"


class Visitor:
    """One browser window, with everything that it asked for and everything that went wrong in it."""

    def __init__(self, context: BrowserContext) -> None:
        self.requests: list[str] = []
        self.faults: list[str] = []
        context.on("request", lambda request: self.requests.append(request.url))
        context.on("weberror", lambda error: self.faults.append(str(error.error)))
        context.on("dialog", lambda dialog: self.faults.append(f"dialog: {dialog.message}"))
        self.page: Page = context.new_page()
        self.page.on("websocket", lambda socket: self.requests.append(socket.url))
        self.page.set_default_timeout(60_000)

    def foreign(self, server: PageServer) -> list[str]:
        """What it asked other servers for."""
        hosts = [origin.removeprefix("http://") for origin in server.origins]
        ours = tuple(f"{scheme}://{host}/" for host in hosts for scheme in ("http", "ws"))
        assert any(url.startswith(ours) for url in self.requests)
        return [url for url in self.requests if not url.startswith((*ours, "data:", "about:", "blob:"))]
