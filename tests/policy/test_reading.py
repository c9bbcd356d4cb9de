from datetime import date
from itertools import product

import pytest

from policy import reading
from policy.settings import COMMITMENT_CODES, MILESTONE_STATUS_CODES, TASK_STATUS_CODES

LABELS = {
    "Committed": "committed",
    "committed ": "committed",
    "Uncommitted": "uncommitted",
    "Best Case": "in_between",
    "Pipeline": "in_between",
    "Ready to Commit": "in_between",
    "De-committed": "in_between",
    "Non-committed": "in_between",
}
CODES = {None: "uncommitted", "": "uncommitted", 861980000: "uncommitted", 861980001: "committed"} | {
    861980003: "committed",
    "861980003": "committed",
}


@pytest.mark.parametrize(("label", "code"), list(product(LABELS, [*CODES, 861980002, 7])))
def test_a_commitment_label_wins_over_every_code(label: str, code: object) -> None:
    assert reading.commitment(label, code) == (LABELS[label], None)


@pytest.mark.parametrize(("label", "code"), list(product([None, "", "  "], CODES)))
def test_without_a_label_the_code_of_older_and_newer_organisations_decides(label: str | None, code: object) -> None:
    assert reading.commitment(label, code) == (CODES[code], None)


@pytest.mark.parametrize("code", [861980002, 861980004, 1, -1, "x", True, 1.5])
def test_an_unknown_commitment_code_without_a_label_is_in_between_with_a_warning(code: object) -> None:
    value, warning = reading.commitment(None, code)
    assert value == "in_between"
    assert warning is not None
    assert repr(code) in warning


def test_the_commitment_codes_are_a_setting() -> None:
    assert reading.commitment(None, 5, {5: "committed"}) == ("committed", None)
    assert reading.commitment(None, 861980001, {5: "committed"})[0] == "in_between"
    assert reading.commitment(None, 861980000, COMMITMENT_CODES)[0] == "uncommitted"


@pytest.mark.parametrize(("code", "label"), MILESTONE_STATUS_CODES.items())
def test_a_milestone_status_code_has_the_tables_label(code: int, label: str) -> None:
    assert reading.milestone_status(None, code) == (label, None)
    assert reading.milestone_status("  ", str(code)) == (label, None)


@pytest.mark.parametrize(
    ("label", "read"),
    [
        ("on track", "On Track"),
        ("In Progress", "In Progress"),
        ("Lost to Competitor", "Lost to Competitor"),
        ("Canceled", "Cancelled"),
        ("Hygiene / Duplicate", "Hygiene/Duplicate"),
    ],
)
def test_a_milestone_status_label_wins_over_the_code(label: str, read: str) -> None:
    assert reading.milestone_status(label, 861980003) == (read, None)


@pytest.mark.parametrize(("label", "code"), [("Paused", 861980003), (None, 12), (None, None), (None, "")])
def test_an_unknown_milestone_status_counts_as_active_with_a_warning(label: str | None, code: object) -> None:
    status, warning = reading.milestone_status(label, code)
    assert reading.is_active(status)
    assert warning is not None


@pytest.mark.parametrize(
    ("status", "active"),
    [
        *((label, True) for label in ("On Track", "At Risk", "Blocked", "Not Started", "In Progress")),
        ("Completed", False),
        ("Cancelled", False),
        ("Closed as Incomplete", False),
        ("Lost to Competitor", False),
        ("Hygiene/Duplicate", False),
    ],
)
def test_a_milestone_is_active_unless_its_status_ends_it(status: str, active: bool) -> None:
    assert reading.is_active(reading.milestone_status(status, None)[0]) is active


@pytest.mark.parametrize(("code", "label"), TASK_STATUS_CODES.items())
def test_a_task_status_is_the_servers_label_else_the_tables(code: int, label: str) -> None:
    assert reading.task_status(code, {}) == (label, None)
    assert reading.task_status(code, {code: "Renamed"}, formatted="Other") == ("Renamed", None)


def test_a_task_status_that_no_table_knows_takes_the_formatted_value_else_a_warning() -> None:
    assert reading.task_status(99, {}, formatted="Parked") == ("Parked", None)
    label, warning = reading.task_status(99, {})
    assert label == "Unknown (99)"
    assert warning is not None


PLAIN = "0f0e0d0c-0b0a-4908-8706-050403020100"


@pytest.mark.parametrize("text", [PLAIN, PLAIN.upper(), f"{{{PLAIN}}}", f" urn:uuid:{PLAIN.upper()} "])
def test_a_guid_is_read_without_braces_case_and_urn(text: str) -> None:
    assert reading.guid(text) == PLAIN
    assert reading.is_guid(text)


@pytest.mark.parametrize(
    "value",
    [
        *("", None, "OP-1", 12),
        *(PLAIN[:-1], PLAIN + "0", PLAIN.replace("-", ""), f"{{{PLAIN}", "g" + PLAIN[1:]),
        *(f"{PLAIN} or 1 eq 1", "٠" + PLAIN[1:]),
    ],
)
def test_what_is_no_guid_is_an_error(value: object) -> None:
    assert not reading.is_guid(value)
    with pytest.raises(ValueError, match="is not a GUID"):
        reading.guid(value)


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("2026-12-13", date(2026, 12, 13)),
        ("2026-12-13T00:00:00Z", date(2026, 12, 13)),
        ("2026-12-13T23:59:59.9999999Z", date(2026, 12, 13)),
        ("2026-12-13T23:30:00+14:00", date(2026, 12, 13)),
        ("2026-12-13 08:00", date(2026, 12, 13)),
        (None, None),
        ("", None),
    ],
)
def test_a_dynamics_value_counts_by_its_date_part(value: object, read: date | None) -> None:
    assert reading.calendar_date(value) == (read, None)


@pytest.mark.parametrize("value", ["12/13/2026", "2026-13-01", "2026-02-30T00:00:00Z", "soon", 20261213, "2026-12-131"])
def test_an_invalid_date_is_no_date_with_a_warning(value: object) -> None:
    read, warning = reading.calendar_date(value)
    assert read is None
    assert warning is not None
    assert repr(value) in warning
