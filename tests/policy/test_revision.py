from datetime import date
from typing import Any

import pytest

from policy.proposals import Proposal
from policy.revision import RevisionRefused, revise
from policy.settings import PolicySettings
from tests.proposals import TASK, proposal

AS_OF = date(2026, 11, 23)
SETTINGS = PolicySettings()


def lacking(*checks: str) -> Proposal:
    """An update that waits for a person's words."""
    return proposal(kind="needs_text", missing_text=("description",), checks=checks, arguments={"taskId": TASK})


def revised(given: Proposal, **changes: Any) -> Proposal:
    return revise(given, changes, as_of=AS_OF, settings=SETTINGS)


def test_words_are_added_below_the_existing_text() -> None:
    done = revised(lacking("completion_condition"), description="Done when the network team signs.")
    assert done.kind == "write"
    assert done.arguments == {"taskId": TASK, "description": "As agreed.\nDone when the network team signs."}
    assert done.proposed["description"] == "As agreed.\nDone when the network team signs."


def test_a_text_that_holds_the_existing_one_is_taken_whole() -> None:
    whole = "As agreed. Done when the network team signs."
    assert revised(lacking("completion_condition"), description=whole).proposed["description"] == whole


@pytest.mark.parametrize(
    "words",
    ["", "   ", "…", "TBD", "Done when <who> accepts", "Done when …", "Done when ...", "call them again"],
)
def test_words_that_are_no_done_criterion_or_a_placeholder_are_refused(words: str) -> None:
    with pytest.raises(RevisionRefused):
        revised(lacking("completion_condition"), description=words)


def test_a_cause_must_name_who_or_what_is_awaited() -> None:
    with pytest.raises(RevisionRefused, match="awaited"):
        revised(lacking("blocker"), description="still stuck")
    assert revised(lacking("blocker"), description="Blocker: waiting for legal").kind == "write"


def test_an_existing_text_with_dots_of_its_own_does_not_refuse_new_words() -> None:
    given = lacking("completion_condition").model_copy(
        update={"guard": {"description": "first … then", "comments": ""}}
    )
    assert revised(given, description="Done when both are in.").kind == "write"


def test_a_stale_task_is_settled_by_a_new_date_alone_and_a_missing_criterion_is_not() -> None:
    assert revised(lacking("stale"), dueDate="2026-12-01").kind == "write"
    assert revised(lacking("stale", "completion_condition"), dueDate="2026-12-01").kind == "needs_text"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("taskId", TASK),
        ("milestoneDate", "2027-01-01"),
        ("dueDate", "tomorrow"),
        ("dueDate", "2026-11-22"),
        ("statusCode", "5"),
        ("statusCode", "in progress"),
        ("subject", "x" * 201),
        ("description", "y" * 2001),
    ],
)
def test_what_cannot_be_changed_or_does_not_fit_is_refused(name: str, value: str) -> None:
    with pytest.raises(RevisionRefused, match=name):
        revised(proposal(), **{name: value})


def test_numbers_come_as_text_from_a_command_line_and_get_their_label() -> None:
    done = revised(proposal(), statusCode="3")
    assert (done.arguments or {})["statusCode"] == 3
    assert done.labels["statusCode"] == "In Progress"


def test_an_item_without_a_tool_cannot_be_revised() -> None:
    with pytest.raises(RevisionRefused):
        revised(proposal(kind="manual", tool=None, arguments=None), dueDate="2026-12-01")
