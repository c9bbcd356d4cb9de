import pytest

from policy.findings import Reason
from policy.missing_words import ROOM_FOR_A_LINE, longest, missing_lines
from policy.settings import TASK_CATEGORY_CODES
from policy.text.blocking_cause import find_blocking_cause
from policy.text.done_criterion import find_done_criterion
from tests.policy.builders import AS_OF, SETTINGS, record, task


def offered(
    reasons: set[Reason], subject: str = "Sizing", category: str | None = None, comments: str = ""
) -> list[str]:
    one = task(subject=subject, category=category, description="")
    return [line.text for line in missing_lines(record(one, comments=comments), one, reasons, AS_OF, SETTINGS)]


@pytest.mark.parametrize("category", [None, "Briefing", *TASK_CATEGORY_CODES.values()])
@pytest.mark.parametrize("subject", ["Sizing", "TBD", "Kick-off {x}\nwith IT", "…"])
def test_every_offered_criterion_is_one_that_the_text_rules_recognise(category: str | None, subject: str) -> None:
    (line,) = offered({"no_done_criterion"}, subject, category)
    assert line.startswith("Done when: ")
    assert "\n" not in line
    assert find_done_criterion(line) is not None


def test_an_offered_blocker_line_without_evidence_names_nobody_and_satisfies_no_check() -> None:
    for reason in ("waiting_without_cause", "milestone_without_cause"):
        (line,) = offered({reason})
        assert find_blocking_cause(line) is None


def test_an_offered_blocker_line_quotes_the_subject_before_the_comments() -> None:
    comments = "Waiting for the legal review by Fabrikam."
    assert "legal review" in offered({"waiting_without_cause"}, comments=comments)[0]
    both = offered({"waiting_without_cause"}, "Waiting for the VPN from Contoso IT", comments=comments)
    assert "VPN" in both[0]


def test_a_status_line_bears_the_runs_date_and_leaves_the_words_open() -> None:
    assert offered({"untouched"}) == ["Status 2026-11-23: … (what was done, what comes next)"]


def test_lines_are_offered_in_one_order_and_their_room_is_counted() -> None:
    one = task()
    lines = missing_lines(
        record(one), one, {"untouched", "no_done_criterion", "waiting_without_cause"}, AS_OF, SETTINGS
    )
    assert [line.text.split()[0] for line in lines] == ["Blocker:", "Done", "Status"]
    assert longest("As agreed.\n", lines) >= len("\n".join(["As agreed.", *(line.text for line in lines)]))
    assert longest("x" * 100, lines[:1]) == 100 + ROOM_FOR_A_LINE + 1
