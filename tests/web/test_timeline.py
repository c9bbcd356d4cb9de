from datetime import date
from typing import Any

from web.timeline import timeline


def milestone(name: str, day: str | None, active: bool = True) -> dict[str, Any]:
    return {"name": name, "date": day, "active": active}


def test_active_milestones_stand_in_the_order_of_their_dates_and_within_the_line() -> None:
    drawn = timeline(
        [milestone("c", "2027-03-01"), milestone("a", "2026-10-01"), milestone("off", "2026-12-01", active=False)],
        date(2026, 11, 24),
    )
    assert [mark.milestone["name"] for mark in drawn.marks] == ["a", "c"]
    assert 0 < drawn.marks[0].at < drawn.today < drawn.marks[1].at < 100


def test_a_milestone_without_a_date_is_listed_and_has_no_place_on_the_line() -> None:
    drawn = timeline([milestone("none", None)], date(2026, 11, 24))
    assert [one["name"] for one in drawn.undated] == ["none"]
    assert drawn.marks == ()


def test_months_are_named_with_the_year_where_it_begins_and_thinned_out_over_years() -> None:
    drawn = timeline([milestone("a", "2027-02-10")], date(2026, 11, 24))
    assert [tick.label for tick in drawn.ticks] == ["Dec", "Jan 2027", "Feb"]
    far = timeline([milestone("a", "2036-02-10")], date(2026, 11, 24))
    assert len(far.ticks) <= 8
