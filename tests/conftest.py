"""Shared fixtures. Strict checkpoints everywhere, as the entry point sets them."""

import os
from pathlib import Path

import pytest

os.environ["LANGGRAPH_STRICT_MSGPACK"] = "true"
os.environ["LANGSMITH_TRACING"] = "false"

from tests.scene import Scene, standard

# No test reaches a model that the machine's owner has configured.
for name in ("SE_OPS_MODEL", "OPENAI_API_KEY", "OPENAI_BASE_URL", "AZURE_OPENAI_API_KEY", "AZURE_OPENAI_ENDPOINT"):
    os.environ.pop(name, None)


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    """The standard scene over the staged contract."""
    return Scene(tmp_path / "state").load(standard())


@pytest.fixture
def previewing(tmp_path: Path) -> Scene:
    """The standard scene over the dry_run contract."""
    return Scene(tmp_path / "state", contract="dry_run").load(standard())
