"""Days written "18.6" (section 7 of policy.md)."""

import datetime

import pytest

from policy.text.dotted import dotted_days

TODAY = datetime.date(2027, 6, 9)


def test_a_day_is_read_backwards_or_forwards_from_the_reference() -> None:
    (day,) = dotted_days("since 2.6 waiting", 0, 17)
    assert day.on_or_before(TODAY) == datetime.date(2027, 6, 2)
    assert day.on_or_after(TODAY) == datetime.date(2028, 6, 2)


@pytest.mark.parametrize(
    "text",
    ["patch 18.6", "v2.6", "TLS 1.2", "1.5 TB moved", "2.6 % refused", "3.14.15", "45.2", "12.13", "clause 4.2", "0.5"],
)
def test_versions_clauses_and_measures_are_no_days(text: str) -> None:
    assert list(dotted_days(text, 0, len(text))) == []


def test_the_twenty_ninth_of_february_is_found_in_a_leap_year_only() -> None:
    (day,) = dotted_days("by 29.2", 0, 7)
    assert day.on_or_after(datetime.date(2027, 3, 1)) == datetime.date(2028, 2, 29)
    assert day.on_or_after(datetime.date(2025, 3, 1)) is None
