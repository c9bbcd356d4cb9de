"""From the command line's words to a request."""

from datetime import date, timedelta

import pytest

from cli.flows import FLOWS, Flow
from cli.request import Words, flow_request, item_changes, meant
from cli.several import spread
from cli.stated import stated_bant, stated_influence
from tools.errors import ConfigurationError

REPEATABLE = {"--tpid", "--account", "--set"}
COMMON = {"as_of", "tpids", "accounts", "opportunities", "milestones", "role", "act_as_se", "notes", "model"}
WINDOW = {"m365", "since", "until"}


def flow(command: str) -> Flow:
    """The flow of a command."""
    return next(one for one in FLOWS if one.command == command)


@pytest.mark.parametrize(
    ("command", "more"),
    [
        ("daily", {"influenced", "stated_bant"} | WINDOW),
        ("hygiene", {"influenced"}),
        ("handoff", {"stated_bant"} | WINDOW),
        ("follow-through", {"influenced"} | WINDOW),
        ("evidence", {"influenced", "people", "sources"} | WINDOW),
    ],
)
def test_nothing_said_asks_for_mine_today_with_microsoft_365_and_without_a_note(command: str, more: set[str]) -> None:
    request = flow_request(flow(command), Words())
    assert set(request) == COMMON | more
    assert request.pop("act_as_se") is False
    assert request.pop("m365", True) is True
    assert request.pop("model") is True
    assert not any(request.values())


def test_what_cannot_change_a_flow_is_noted_but_what_it_does_anyway_is_not() -> None:
    said = Words(
        since="2026-11-01", until="2026-11-20", said=["m:need=x"], no_m365=True, no_model=True, as_of="2026-11-23"
    )
    notes = flow_request(flow("hygiene"), said)["notes"]
    assert [note.split()[0] for note in notes] == ["--said", "--since", "--until"]
    assert flow_request(flow("daily"), said)["notes"] == []


def test_no_model_reaches_every_flow_and_without_it_a_flow_may_use_one() -> None:
    for one in FLOWS:
        assert flow_request(one, Words(no_model=True))["model"] is False
        assert flow_request(one, Words())["model"] is True


@pytest.mark.parametrize(
    ("since", "until", "as_of"),
    [
        ("2026-11-20", "2026-11-01", None),
        ("2026-11-24", None, "2026-11-23"),
        ((date.today() + timedelta(days=1)).isoformat(), None, None),
    ],
)
def test_a_window_that_ends_before_it_begins_is_refused(since: str, until: str | None, as_of: str | None) -> None:
    with pytest.raises(ConfigurationError, match=f"--since {since} is after"):
        flow_request(flow("evidence"), Words(since=since, until=until, as_of=as_of))


@pytest.mark.parametrize(
    ("given", "read"),
    [
        (["teams,meeting"], ["teams", "meetings"]),
        (["SharePoint", " outlook , Meetings,"], ["meetings", "outlook", "sharepoint"]),
        (["teams", "teams"], ["teams"]),
    ],
)
def test_sources_are_parted_by_commas_or_repeated(given: list[str], read: list[str]) -> None:
    assert flow_request(flow("evidence"), Words(sources=given))["sources"] == read


@pytest.mark.parametrize("given", [["teams,slack"], [""], [","], ["teams", "outlok"]])
def test_a_source_that_is_none_is_refused_with_the_four_that_are(given: list[str]) -> None:
    with pytest.raises(ConfigurationError, match="--sources takes teams, meetings, outlook, sharepoint"):
        flow_request(flow("evidence"), Words(sources=given))


def test_people_are_taken_as_named_each_once() -> None:
    request = flow_request(flow("evidence"), Words(people=["Dana Ruiz", " Sam Osei ", "Dana Ruiz"]))
    assert request["people"] == ["Dana Ruiz", "Sam Osei"]
    with pytest.raises(ConfigurationError, match="--people"):
        flow_request(flow("evidence"), Words(people=["Dana Ruiz", " "]))


def test_a_reason_is_kept_as_typed() -> None:
    assert stated_influence(["7-1=NO:a=b: c"]) == {"7-1": {"influenced": False, "reason": "a=b: c"}}
    assert stated_influence(["P = NP=yes:I did"]) == {"P = NP": {"influenced": True, "reason": "I did"}}


@pytest.mark.parametrize("given", [["7-1=yes:a", "7-1=no:b"], ["7-1=yes: "], ["=yes:a"], ["7-1"]])
def test_influence_that_is_misshapen_or_said_twice_is_refused(given: list[str]) -> None:
    with pytest.raises(ConfigurationError, match="--influenced"):
        stated_influence(given)


def test_what_was_said_is_kept_by_milestone_and_element_and_a_name_may_hold_colons() -> None:
    given = [
        "Wave 1: file = print:Budget=PO 4711: signed",
        "Wave 1: file = print:need=they said :need=all",
        "7-1 : timeline = go-live in May",
    ]
    assert stated_bant(given) == {
        "Wave 1: file = print": {"budget": "PO 4711: signed", "need": "they said :need=all"},
        "7-1": {"timeline": "go-live in May"},
    }


@pytest.mark.parametrize(
    ("given", "what"),
    [
        (["7-1:colour=red"], "budget, authority, need, timeline"),
        (["budget=the CFO signed"], "MILESTONE:ELEMENT=TEXT"),
        ([":budget=the CFO signed"], "MILESTONE:ELEMENT=TEXT"),
        (["7-1:budget"], "MILESTONE:ELEMENT=TEXT"),
        (["7-1:budget= "], "no text"),
        (["7-1:budget=a", "7-1:BUDGET=b"], "twice"),
    ],
)
def test_what_was_said_in_no_shape_or_twice_is_refused(given: list[str], what: str) -> None:
    with pytest.raises(ConfigurationError, match=what):
        stated_bant(given)


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
