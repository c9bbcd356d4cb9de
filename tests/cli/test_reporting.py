import json

import pytest

from cli import exit_status
from cli.reporting import guarded


def failing() -> int:
    raise ZeroDivisionError("a fault of ours")


def test_an_unexpected_error_is_said_and_ends_with_1(capsys: pytest.CaptureFixture[str]) -> None:
    assert guarded(failing, as_json=False) == exit_status.FAILED
    told = capsys.readouterr()
    assert told.out == ""
    assert "ZeroDivisionError: a fault of ours" in told.err
    assert "fault of se-ops" in told.err


def test_an_unexpected_error_leaves_one_json_object(capsys: pytest.CaptureFixture[str]) -> None:
    assert guarded(failing, as_json=True) == exit_status.FAILED
    error = json.loads(capsys.readouterr().out)["error"]
    assert (error["code"], error["message"]) == ("internal", "ZeroDivisionError: a fault of ours")
