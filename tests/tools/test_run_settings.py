import pytest

from tools.errors import ConfigurationError
from tools.run_settings import run_settings


def test_settings_come_from_variables_that_begin_with_se_ops(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SE_OPS_CRM_SERVER", "msx-eu")
    monkeypatch.setenv("SE_OPS_READ_TIMEOUT", "5")
    monkeypatch.setenv("SE_OPS_CONCURRENCY", "")
    settings = run_settings()
    assert (settings.crm_server, settings.read_timeout, settings.concurrency) == ("msx-eu", 5, 8)


def test_a_wrong_setting_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SE_OPS_READ_TIMEOUT", "soon")
    with pytest.raises(ConfigurationError, match="SE_OPS_READ_TIMEOUT"):
        run_settings()
