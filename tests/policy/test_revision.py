from datetime import date
from typing import Any

import pytest

from policy.proposals import Proposal
from policy.records import Person
from policy.revision import RevisionRefused, revise
from policy.settings import PolicySettings
from tests.proposals import TASK, proposal

AS_OF = date(2026, 11, 23)
SETTINGS = PolicySettings()
AWAY = "55555555-5555-4555-8555-555555555555"
PEOPLE = {
    TASK: Person(user_id=TASK, name="Dana Ruiz"),
    AWAY: Person(user_id=AWAY, name="Sam Osei", disabled=True),
}


def lacking(*checks: str) -> Proposal:
    """An update that waits for a person's words."""
    return proposal(kind="needs_text", missing_text=("description",), checks=checks, arguments={"taskId": TASK})


def revised(given: Proposal, **changes: Any) -> Proposal:
    return revise(given, changes, as_of=AS_OF, settings=SETTINGS, people=PEOPLE)


def test_words_are_added_below_the_existing_text() -> None:
    done = revised(lacking("completion_condition"), description="Done when the network team signs.")
    assert done.kind == "write"
    assert done.arguments == {"taskId": TASK, "description": "As agreed.\nDone when the network team signs."}
    assert done.proposed["description"] == "As agreed.\nDone when the network team signs."


def test_a_text_that_holds_the_existing_one_is_taken_whole() -> None:
    whole = "As agreed. Done when the network team signs."
    assert revised(lacking("completion_condition"), description=whole).proposed["description"] == whole


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("", "real words"),
        ("   ", "real words"),
        ("…", "real words"),
        ("TBD", "real words"),
        ("Done when <who> accepts", "real words"),
        ("Done when …", "real words"),
        ("Done when ...", "real words"),
        ("Done when the owner (tba) accepts it.", "real words"),
        ("call them again", "when the task is finished"),
    ],
)
def test_words_that_are_no_done_criterion_or_a_placeholder_are_refused(words: str, told: str) -> None:
    with pytest.raises(RevisionRefused, match=told):
        revised(lacking("completion_condition"), description=words)


def test_words_that_lack_one_of_two_things_asked_for_are_refused() -> None:
    both = lacking("blocker", "completion_condition")
    with pytest.raises(RevisionRefused, match="awaited"):
        revised(both, description="Done when the network team signs.")
    with pytest.raises(RevisionRefused, match="finished"):
        revised(both, description="Blocker: waiting for legal")
    assert revised(both, description="Blocker: waiting for legal\nDone when the sheet is signed.").kind == "write"


def test_a_cause_must_name_who_or_what_is_awaited() -> None:
    with pytest.raises(RevisionRefused, match="awaited"):
        revised(lacking("blocker"), description="still stuck")
    assert revised(lacking("blocker"), description="Blocker: waiting for legal").kind == "write"


def test_an_existing_text_with_dots_of_its_own_does_not_refuse_new_words() -> None:
    given = lacking("completion_condition").model_copy(
        update={"guard": {"description": "first … then", "comments": ""}}
    )
    assert revised(given, description="Done when both are in.").kind == "write"
    assert revised(given, description="first … then\nDone when both are in.").kind == "write"
    with pytest.raises(RevisionRefused, match="real words"):
        revised(given, description="first … then\nDone when both are in, first … then.")


@pytest.mark.parametrize("existing", ["on plan", ""])
def test_comments_of_a_milestone_are_kept_above_the_new_ones(existing: str) -> None:
    given = proposal(
        tool="update_milestone", arguments={"milestoneId": "m"}, guard={"description": "", "comments": existing}
    )
    done = revised(given, forecastComments="Port opens on Friday.")
    kept = f"{existing}\nPort opens on Friday." if existing else "Port opens on Friday."
    assert (done.arguments or {})["forecastComments"] == kept


def test_a_text_may_fill_its_field_to_the_last_character_existing_words_included() -> None:
    room = SETTINGS.task_description_length - len("As agreed.\n")
    assert len(revised(proposal(), description="y" * room).proposed["description"]) == SETTINGS.task_description_length
    with pytest.raises(RevisionRefused, match="description"):
        revised(proposal(), description="y" * (room + 1))
    assert revised(proposal(), subject="z" * SETTINGS.task_subject_length).kind == "write"


def test_today_is_the_earliest_due_date() -> None:
    assert revised(proposal(), dueDate="2026-11-23").proposed["dueDate"] == "2026-11-23"


OPEN_CODES, CLOSED_CODES = (2, 3, 4, 7), (5, 6)


@pytest.mark.parametrize("code", range(1, 9))
@pytest.mark.parametrize(("tool", "possible"), [("update_task", OPEN_CODES), ("close_task", CLOSED_CODES)])
def test_an_update_keeps_a_task_open_and_a_close_closes_it(tool: str, possible: tuple[int, ...], code: int) -> None:
    given = proposal(tool=tool, arguments={"taskId": TASK, "statusCode": possible[0]})
    if code in possible:
        done = revised(given, statusCode=code)
        assert (done.arguments or {})["statusCode"] == code
        assert done.labels == {"statusCode": SETTINGS.task_status_codes[code]}
        return
    with pytest.raises(RevisionRefused, match="statusCode"):
        revised(given, statusCode=code)


def test_the_label_of_a_value_that_was_changed_goes_and_others_stay() -> None:
    given = proposal(
        tool="create_task",
        arguments={"milestoneId": "m", "subject": "s", "ownerId": "me", "category": 861980006},
        labels={"ownerId": "Avery Chen", "category": "Blocker Escalation"},
    )
    assert revised(given, ownerId=TASK).labels == {"category": "Blocker Escalation", "ownerId": "Dana Ruiz"}
    label = SETTINGS.task_category_codes[861980005]
    assert revised(given, category="861980005").labels == {"ownerId": "Avery Chen", "category": label}


def test_what_was_not_changed_stays_and_the_given_proposal_too() -> None:
    given = lacking("completion_condition")
    before = given.model_dump()
    done = revised(given, description="Done when the network team signs.")
    assert given.model_dump() == before
    changed = {name for name, value in done.model_dump().items() if value != before[name]}
    assert changed == {"kind", "arguments", "proposed", "missing_text"}


def test_words_that_are_still_missing_keep_the_item_waiting_with_its_suggestion() -> None:
    given = lacking("completion_condition").model_copy(update={"suggestion": "Done when …"})
    still = revised(given, dueDate="2026-12-01")
    assert (still.kind, still.missing_text, still.suggestion) == ("needs_text", ("description",), "Done when …")
    assert revised(given, description="Done when the network team signs.").suggestion is None


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
        ("subject", "z" * 201),
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


@pytest.mark.parametrize("owner", ["me", "Dana Ruiz", "", "not-a-guid"])
def test_an_owner_is_an_id_and_no_name(owner: str) -> None:
    create = proposal(tool="create_task", task=None, arguments={"milestoneId": "m", "subject": "s", "ownerId": TASK})
    with pytest.raises(RevisionRefused, match="ownerId"):
        revised(create, ownerId=owner)
    assert (revised(create, ownerId=f"{{{TASK.upper()}}}").arguments or {})["ownerId"] == TASK


@pytest.mark.parametrize("owner", [AWAY, "66666666-6666-4666-8666-666666666666"])
def test_nobody_becomes_an_owner_who_was_not_read_or_is_disabled(owner: str) -> None:
    create = proposal(tool="create_task", task=None, arguments={"milestoneId": "m", "subject": "s", "ownerId": TASK})
    with pytest.raises(RevisionRefused, match=r"nobody whom this run has read|is disabled"):
        revised(create, ownerId=owner)
