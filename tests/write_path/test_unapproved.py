"""Random flows, answers, faults and hostile records, at a size that fits (bench/write_path/unapproved.py)."""

import pytest

from bench.write_path.unapproved import IMPATIENT, figure


@pytest.mark.slow
@pytest.mark.timeout(240)
async def test_no_call_is_in_the_log_without_an_approval_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in IMPATIENT.items():
        monkeypatch.setenv(name, value)
    assert await figure(40, 5, processes=2)
