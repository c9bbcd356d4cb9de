"""DECISIONS.md describes every threshold with its default."""

from pathlib import Path

import pytest

from policy.settings import PolicySettings

TEXT = (Path(__file__).parents[2] / "DECISIONS.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", PolicySettings.model_fields)
def test_every_setting_is_described_with_its_default(name: str) -> None:
    default = PolicySettings.model_fields[name].default
    assert f"`{name}`" in TEXT
    if not isinstance(default, dict):
        assert f"`{name}` = {default:g}" in TEXT
