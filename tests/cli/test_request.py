"""From the command line's words to a request."""

import pytest

from cli.request import Words, hygiene_request, item_changes, meant
from cli.several import spread
from tools.errors import ConfigurationError

NOTHING = Words((), (), (), (), None, None, None, None, None, (), (), False, False)
REPEATABLE = {"--tpid", "--account", "--set"}


def test_nothing_said_asks_for_mine_today_without_a_note() -> None:
    request = hygiene_request(NOTHING)
    assert request.pop("act_as_se") is False
    assert not any(request.values())


def test_a_reason_and_a_text_are_kept_as_typed() -> None:
    words = Words(**{**vars(NOTHING), "influenced": ["7-1=NO:a=b: c"]})
    assert hygiene_request(words)["influenced"] == {"7-1": {"influenced": False, "reason": "a=b: c"}}


@pytest.mark.parametrize("given", [["7-1=yes:a", "7-1=no:b"], ["7-1=yes: "], ["=yes:a"], ["7-1"]])
def test_influence_that_is_misshapen_or_said_twice_is_refused(given: list[str]) -> None:
    with pytest.raises(ConfigurationError, match="--influenced"):
        hygiene_request(Words(**{**vars(NOTHING), "influenced": given}))


def test_a_value_to_set_may_hold_equal_signs_and_may_be_empty() -> None:
    assert item_changes(["description=a=b", "dueDate="]) == {"description": "a=b", "dueDate": ""}
    with pytest.raises(ConfigurationError, match="twice"):
        item_changes(["dueDate=2026-12-01", "dueDate=2026-12-02"])


def test_a_number_stands_for_its_option_and_other_words_for_themselves() -> None:
    options = ["Contoso", "Fabrikam"]
    assert [meant(text, options) for text in ("2", " 1 ", "3", "0", "Fabrikam", "²")] == [
        "Fabrikam",
        "Contoso",
        "3",
        "0",
        "Fabrikam",
        "²",
    ]
    assert meant("2", ["7", "2"]) == "2"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("--tpid 1 2 3", "--tpid 1 --tpid 2 --tpid 3"),
        ("--tpid=1 2", "--tpid=1 --tpid 2"),
        ("--tpid 1 --json --account A B", "--tpid 1 --json --account A --account B"),
        ("--state folder stray", "--state folder stray"),
        ("--tpid", "--tpid"),
    ],
)
def test_each_further_value_becomes_an_option_of_its_own(typed: str, read: str) -> None:
    assert " ".join(spread(typed.split(), REPEATABLE, any_word=True)) == read


def test_a_thread_after_the_changes_is_not_taken_for_one() -> None:
    typed = ["--item", "i1", "--set", "dueDate=2026-12-01", "subject=x", "thread"]
    read = "--item i1 --set dueDate=2026-12-01 --set subject=x thread"
    assert " ".join(spread(typed, REPEATABLE, any_word=False)) == read
