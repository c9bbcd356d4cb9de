"""A run that has come to its packet, made once and copied for each test that begins there."""

import asyncio
import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.scene import Scene, standard


@dataclass(frozen=True)
class Waiting:
    """A scene, and the run in it whose packet waits."""

    scene: Scene
    run: dict[str, Any]

    @property
    def thread(self) -> str:
        return str(self.run["thread_id"])


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Waiting:
    scene = Scene(tmp_path_factory.mktemp("begun") / "state").load(standard())
    return Waiting(scene, asyncio.run(scene.start()))


@pytest.fixture
def waiting(begun: Waiting, tmp_path: Path) -> Waiting:
    folder = tmp_path / "waiting"
    shutil.copytree(begun.scene.folder, folder)
    return Waiting(Scene(folder), begun.run)


@pytest.fixture(autouse=True)
def without_settings_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("SE_OPS_")]:
        monkeypatch.delenv(name)
