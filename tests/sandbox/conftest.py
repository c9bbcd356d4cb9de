"""A portfolio and a small case as database files, each made once and copied for every test."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from sandbox import portfolio
from sandbox.cases import load_case
from sandbox.store import Store
from tests.scene import standard


@pytest.fixture(scope="session")
def _filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("filled")
    portfolio.reset(Store(folder / "portfolio.db"), date.today())
    load_case(Store(folder / "small.db"), standard())
    for path in list(folder.glob("*.db")):
        with Store(path).connection() as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return folder


@pytest.fixture
def full(_filled: Path, tmp_path: Path) -> Store:
    """The portfolio of today."""
    return Store(Path(shutil.copy(_filled / "portfolio.db", tmp_path / "portfolio.db")))


@pytest.fixture
def small(_filled: Path, tmp_path: Path) -> Store:
    """The standard scene's case: one opportunity, milestones m1 and m2 with a task each, m3 with none."""
    return Store(Path(shutil.copy(_filled / "small.db", tmp_path / "small.db")))
