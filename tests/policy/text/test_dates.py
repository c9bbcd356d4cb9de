"""The date grammar: one case a form, and the forms that are no date."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy.text.dates import find_date, find_dates, without_dates

REFERENCE = datetime.date(2026, 11, 23)
FORMS = (
    ("2026-12-15", "2026-12-15", "2026-12-15"),
    ("2026-12-15T10:00:00Z", "2026-12-15", "2026-12-15"),
    ("15 Dec", "2026-12-15", "2026-12-15"),
    ("15 December 2026", "2026-12-15", "2026-12-15"),
    ("15th of December", "2026-12-15", "2026-12-15"),
    ("Dec 15", "2026-12-15", "2026-12-15"),
    ("Dec 15th", "2026-12-15", "2026-12-15"),
    ("Dec. 15, 2026", "2026-12-15", "2026-12-15"),
    ("12/15", "2026-12-15", "2026-12-15"),
    ("12/15/2026", "2026-12-15", "2026-12-15"),
    ("12/15/26", "2026-12-15", "2026-12-15"),
    ("15/12", "2026-12-15", "2026-12-15"),
    ("15.12.2026", "2026-12-15", "2026-12-15"),
    ("3 Sept", "2026-09-03", "2026-09-03"),
    ("3-Sep-26", "2026-09-03", "2026-09-03"),
    ("15 Jan", "2027-01-15", "2027-01-15"),
    ("13-14 Feb 2027", "2027-02-13", "2027-02-14"),
    ("June 5–6", "2026-06-05", "2026-06-06"),
    ("mid-January", "2027-01-11", "2027-01-20"),
    ("early Dec", "2026-12-01", "2026-12-10"),
    ("end of November", "2026-11-21", "2026-11-30"),
    ("in May", "2027-05-01", "2027-05-31"),
    ("Dec '26", "2026-12-01", "2026-12-31"),
    ("end of Q1", "2027-03-02", "2027-03-31"),
    ("Q3 FY27", "2027-01-01", "2027-03-31"),
    ("FY27 Q1", "2026-07-01", "2026-09-30"),
    ("Q1 CY27", "2027-01-01", "2027-03-31"),
    ("H1", "2027-01-01", "2027-06-30"),
    ("FY27", "2026-07-01", "2027-06-30"),
    ("next quarter", "2027-01-01", "2027-03-31"),
    ("next week", "2026-11-30", "2026-12-06"),
    ("last month", "2026-10-01", "2026-10-31"),
    ("today", "2026-11-23", "2026-11-23"),
    ("yesterday", "2026-11-22", "2026-11-22"),
    ("last Friday", "2026-11-20", "2026-11-20"),
    ("by Thursday", "2026-11-26", "2026-11-26"),
    ("in two weeks", "2026-12-07", "2026-12-07"),
    ("3 days ago", "2026-11-20", "2026-11-20"),
    ("EOM", "2026-11-30", "2026-11-30"),
    ("since 24/7", "2026-07-24", "2026-07-24"),
    ("KW 12", "2027-03-22", "2027-03-28"),
    ("wk 12", "2027-03-22", "2027-03-28"),
    ("CW3", "2027-01-18", "2027-01-24"),
    ("week of Jan 12", "2027-01-11", "2027-01-17"),
    ("first week of June 2027", "2027-06-01", "2027-06-07"),
    ("first half of 2027", "2027-01-01", "2027-06-30"),
    ("third quarter of FY27", "2027-01-01", "2027-03-31"),
    ("H1 FY27", "2026-07-01", "2026-12-31"),
    ("2H27", "2027-07-01", "2027-12-31"),
    ("end of 2027", "2027-09-01", "2027-12-31"),
    ("by year-end", "2026-12-21", "2026-12-31"),
    ("EOY", "2026-12-31", "2026-12-31"),
    ("before Christmas", "2026-12-25", "2026-12-25"),
    ("Memorial Day 2027", "2027-05-31", "2027-05-31"),
    ("Thanksgiving", "2026-11-26", "2026-11-26"),
    ("Good Friday 2027", "2027-03-26", "2027-03-26"),
    ("by the new year", "2027-01-01", "2027-01-01"),
    ("by the 15th", "2026-12-15", "2026-12-15"),
    ("1/6/27", "2027-01-06", "2027-01-06"),
    ("1er mars", "2027-03-01", "2027-03-01"),
    ("15. März 2027", "2027-03-15", "2027-03-15"),
    ("15 de enero de 2027", "2027-01-15", "2027-01-15"),
    ("on 18.01.27", "2027-01-18", "2027-01-18"),
    ("until 15.12.", "2026-12-15", "2026-12-15"),
    ("06/2027", "2027-06-01", "2027-06-30"),
    ("3 to 7 June", "2026-06-03", "2026-06-07"),
    ("12 Jan-15 Feb", "2027-01-12", "2027-01-12"),
    ("in the next six weeks", "2027-01-04", "2027-01-04"),
    ("in a fortnight", "2026-12-07", "2026-12-07"),
    ("go-live may 5", "2027-05-05", "2027-05-05"),
    ("autumn season, Sept 14", "2026-09-14", "2026-09-14"),
)
NO_DATES = (
    "we may need more",
    "all 5 may need it",
    "to march on",
    "1.5",
    "4/5 done",
    "9/10 sites",
    "24/7",
    "v4.1",
    "release 2.12.1",
    "CHG-7781",
    "FW-2231",
    "$12/15",
    "€3.5",
    "12/15 GB",
    "70/30",
    "S/4",
    "2/30",
    "31/11",
    "FY26/27",
    "2.1 TB/day",
    "10.0.0.1",
    "H100",
    "Q5",
    "2 of 6",
    "and/or",
    "the second half",
    "after Easter",
    "the 2nd review",
    "3rd party",
    "5/10 servers",
    "9.30am",
    "ratio 3/4",
    "they may 5x it",
    "we may 3 times",
    "year-end close",
    "grew 10.12.",
    "week 3 of the pilot",
    "Christmas party",
    "in week 12 of the rollout",
    "tel 01.02.03.04",
)


@pytest.mark.parametrize(("text", "first", "last"), FORMS)
def test_each_form_of_a_date_is_read(text: str, first: str, last: str) -> None:
    mention = find_date(f"w/ Ana: {text}, then we go", REFERENCE)
    assert mention is not None
    assert (mention.first.isoformat(), mention.last.isoformat()) == (first, last)
    assert mention.quote.text in text


@pytest.mark.parametrize("text", NO_DATES)
def test_numbers_names_and_verbs_are_no_date(text: str) -> None:
    assert find_dates(text, REFERENCE) == ()


def test_numbers_are_month_first_unless_the_same_text_shows_the_other_order() -> None:
    assert _days("5/6") == ["2027-05-06"]
    assert _days("24/6 and 5/7") == ["2026-06-24", "2026-07-05"]
    assert _days("5/7", day_first=True) == ["2026-07-05"]


def test_a_text_that_mixes_both_orders_leaves_the_unclear_date_unread() -> None:
    assert _days("3/26, 24/6, 5/7") == ["2027-03-26", "2026-06-24"]


def test_the_fiscal_year_starts_where_the_setting_says() -> None:
    (mention,) = find_dates("Q1 FY27", REFERENCE, fiscal_year_start=10)
    assert (mention.first.isoformat(), mention.last.isoformat()) == ("2026-10-01", "2026-12-31")


def test_a_text_about_the_future_reads_a_date_without_a_year_ahead() -> None:
    (nearest,) = find_dates("1 May", REFERENCE, ahead=0)
    (far,) = find_dates("1 July", REFERENCE, ahead=80)
    assert (nearest.first.isoformat(), far.first.isoformat()) == ("2027-05-01", "2027-07-01")
    assert _days("1 July") == ["2026-07-01"]


@given(st.dates(datetime.date(2020, 1, 1), datetime.date(2035, 12, 31)), st.integers(-180, 180))
def test_a_day_without_a_year_is_the_nearest_to_the_reference(reference: datetime.date, shift: int) -> None:
    day = reference + datetime.timedelta(days=shift)
    if (day.month, day.day) == (2, 29):
        return
    mention = find_date(f"on {day:%b} {day.day}", reference)
    assert mention is not None
    assert mention.first == day


@given(st.text(alphabet="0123456789/-. JanFebMayQHFYendofnextlastweek'", max_size=60))
def test_any_text_gives_exact_quotes_and_ordered_periods(text: str) -> None:
    for mention in find_dates(text, REFERENCE):
        assert text[mention.quote.start : mention.quote.end] == mention.quote.text
        assert mention.first <= mention.last
    assert len(without_dates(text)) == len(text)


def _days(text: str, *, day_first: bool | None = None) -> list[str]:
    return [mention.first.isoformat() for mention in find_dates(text, REFERENCE, day_first=day_first)]
