"""What a model's quote may change of a task and of the SE's credit."""

from typing import Any

import pytest

from policy.assessment import Known
from policy.branch import BRANCHES
from policy.model.reading import BY_MODEL, Reading
from tests.policy.builders import CRITERION, assessed, record, task

_ALL = BRANCHES["daily"]
WAITING = "Waiting on someone else"
CAUSE = "Key sits in Wylie's drawer still."


def reading(says: str, quote: str, **changed: Any) -> Reading:
    given = {"task": "blocker_and_completion", "says": says, "record": "tasks(t1).description", "quote": quote}
    return Reading.model_validate(given | changed)


def checks(description: str, *readings: Reading, **changed: Any) -> list[str]:
    one = record(task(description=description, **changed))
    return [finding.check for finding in assessed(one, known=Known(readings=readings), branch=_ALL).findings]


def test_a_cause_that_a_model_quotes_ends_the_finding() -> None:
    text = f"{CAUSE} {CRITERION}"
    assert checks(text, status=WAITING) == ["blocker"]
    assert checks(text, reading("blocker", CAUSE), status=WAITING) == []


@pytest.mark.parametrize(
    "text",
    [
        "Key sat in Wylie's drawer, it is there now and solved.",
        "Does the key still sit in Wylie's drawer?",
        "TBD",
        "Nice weather in Wylie town today.",
    ],
)
def test_what_is_gone_asked_or_no_cause_ends_no_finding(text: str) -> None:
    whole = f"{text} {CRITERION}"
    assert checks(whole, reading("blocker", text), status=WAITING) == checks(whole, status=WAITING) == ["blocker"]


def test_a_criterion_that_a_model_quotes_ends_the_finding_and_one_of_another_text_does_not() -> None:
    text = "The signed sheet in the folder is the mark we stop at."
    assert checks(text) == ["completion_condition"]
    assert checks(text, reading("criterion", text)) == []
    assert checks(text, reading("criterion", text, record="tasks(t2).description")) == ["completion_condition"]


def closes(description: str, *readings: Reading, **changed: Any) -> list[str]:
    one = record(task(description=description, **changed), commitment="committed")
    found = assessed(one, known=Known(readings=readings), branch=_ALL)
    return [str(item.tool) for item in found.proposals if item.tool == "close_task"]


def test_a_model_that_reads_that_a_task_is_not_finished_holds_its_close_back() -> None:
    text = f"{CRITERION} The customer has signed the sizing sheet on 20 Nov."
    assert closes(text) == ["close_task"]
    assert closes(text, reading("not_met", "The customer has signed the sizing sheet on 20 Nov.")) == []
    assert closes(text, reading("not_met", "words that stand nowhere")) == ["close_task"]


def test_a_model_holds_no_close_back_that_the_statuscode_calls_for() -> None:
    text = f"{CRITERION} Not a word yet."
    assert closes(text, reading("not_met", "Not a word yet."), status="Completed", is_open=True) == ["close_task"]


def test_a_model_closes_nothing_by_itself() -> None:
    text = f"{CRITERION} Signed and sealed."
    readings = [reading(says, "Signed and sealed.") for says in ("blocker", "criterion")]
    assert closes(text, *readings) == closes(text)


def influenced(comments: str, *readings: Reading) -> tuple[bool | None, str]:
    one = record(comments=comments, commitment="committed")
    found = assessed(one, known=Known(readings=readings), branch=_ALL).influence
    return found.influenced, found.citations[0].record if found.citations else ""


def credit(quote: str, stance: str = "for") -> Reading:
    place = {"task": "influence_credit", "record": "milestones(m1).forecastComments", "stance": stance}
    return reading("credits", quote, **place)


def test_credit_that_a_model_quotes_counts_where_it_names_the_engineer_and_tells_of_a_yes() -> None:
    words = "The board signed with a look to Avery Chen."
    assert influenced(words)[0] is False
    assert influenced(words, credit(words)) == (True, "milestones(m1).forecastComments" + BY_MODEL)


@pytest.mark.parametrize(
    "words",
    [
        "The board signed with a look to Dana Ruiz.",
        "The board may have signed with a look to Avery Chen.",
        "Had the board signed with a look to Avery Chen?",
        "The board never signed with a look to Avery Chen.",
        "Avery Chen was in the room.",
    ],
)
def test_credit_of_another_doubtful_or_without_effect_is_none(words: str) -> None:
    assert influenced(words, credit(words))[0] is False


def test_a_model_may_doubt_credit_that_the_rules_read() -> None:
    words = "Thanks to Avery Chen's failover test the board signed."
    assert influenced(words)[0] is True
    assert influenced(words, credit(words, "doubtful"))[0] is False
