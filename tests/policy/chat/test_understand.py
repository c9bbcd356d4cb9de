"""What chat messages want, and about which records."""

from typing import Any

import pytest

from policy.chat.context import Asked, ChatContext, LastRun
from policy.chat.understand import understand
from policy.chat.understood import Understood
from tests.policy.chat.fourth_voices import FOURTH_VOICES
from tests.policy.chat.other_voices import OTHER_VOICES
from tests.policy.chat.scene import AFTER_RUN, AS_OF, FRESH, KNOWING, WAITING_FOR_ANSWER
from tests.policy.chat.second_voices import SECOND_VOICES
from tests.policy.chat.third_voices import THIRD_AFTER_RUN, THIRD_WAITING
from tests.policy.chat.utterances import AFTER_RUN_UTTERANCES, FRESH_UTTERANCES, SEVERAL, Expected


def named(one: Understood) -> dict[str, Any]:
    return {name: value for name, value in one.scope.model_dump().items() if value and name != "mine"}


def misread(text: str, intent: str, scope: dict[str, Any] | None, context: ChatContext) -> str | None:
    one = understand(text, context)
    right = one.intent == intent and not one.more and scope in (None, named(one))
    return None if right else f"{text!r}: {one.intent} {named(one)}"


@pytest.mark.parametrize(("text", "intent", "scope"), FRESH_UTTERANCES)
def test_a_message_means_its_flow_and_names_its_scope(text: str, intent: str, scope: dict[str, Any] | None) -> None:
    assert misread(text, intent, scope, FRESH) is None


@pytest.mark.parametrize(("text", "intent", "scope"), (*AFTER_RUN_UTTERANCES, *THIRD_AFTER_RUN))
def test_after_a_run_a_message_may_ask_about_it(text: str, intent: str, scope: dict[str, Any] | None) -> None:
    assert misread(text, intent, scope, AFTER_RUN) is None


@pytest.mark.parametrize(("text", "intent", "scope"), THIRD_WAITING)
def test_with_a_packet_waiting_other_wishes_are_still_heard(
    text: str, intent: str, scope: dict[str, Any] | None
) -> None:
    assert misread(text, intent, scope, WAITING_FOR_ANSWER) is None


@pytest.mark.parametrize(("text", "intent", "scope"), (*OTHER_VOICES, *SECOND_VOICES, *FOURTH_VOICES))
def test_the_voice_in_which_it_is_said_changes_nothing(text: str, intent: str, scope: dict[str, Any] | None) -> None:
    assert misread(text, intent, scope, FRESH) is None


@pytest.mark.parametrize(("text", "intents", "scope"), SEVERAL)
def test_several_wishes_are_kept_in_their_order(text: str, intents: tuple[str, ...], scope: dict[str, Any]) -> None:
    one = understand(text, FRESH)
    assert tuple(wish.intent for wish in (one, *one.more)) == intents
    assert named(one) == scope


FLOWS: tuple[Expected, ...] = tuple(
    row for row in (*FRESH_UTTERANCES, *OTHER_VOICES, *SECOND_VOICES, *FOURTH_VOICES) if row[1] not in {"clarify"}
)


def test_known_names_do_not_change_what_a_message_wants() -> None:
    misreadings = [found for text, intent, _ in FLOWS if (found := misread(text, intent, None, KNOWING))]
    assert len(misreadings) <= len(FLOWS) // 20, misreadings


def test_mine_is_true_exactly_where_no_record_is_named() -> None:
    for text, _, _ in (*FRESH_UTTERANCES, *OTHER_VOICES, *SECOND_VOICES, *FOURTH_VOICES):
        scope = understand(text, FRESH).scope
        assert scope.mine is not scope.names_records, text


def test_known_names_are_taken_as_they_were_written_and_never_respelled() -> None:
    assert understand("check alpine ski house for stale tasks", KNOWING).scope.accounts == ("alpine ski house",)
    assert understand("is data platform pilot ready for csu", KNOWING).scope.milestones == ("data platform pilot",)


def test_people_and_sources_narrow_the_evidence_flow() -> None:
    one = understand("what did Dana Ruiz say about the quota in Teams or the meeting notes since Monday", KNOWING)
    assert one.people == ("Dana Ruiz",)
    assert set(one.sources) == {"teams", "meetings"}
    assert one.scope.since == "2026-11-23"


def test_a_wish_that_speaks_of_it_means_what_was_named_before() -> None:
    one = understand("tidy up Fabrikam and then tell me if it is ready for CSU", FRESH)
    assert [wish.scope.accounts for wish in (one, *one.more)] == [("Fabrikam",), ("Fabrikam",)]


@pytest.mark.parametrize(
    ("text", "about", "narrowed"),
    [
        ("why is it not ready?", "why_not_ready", None),
        ("how come it's overdue", "why", "overdue"),
        ("show only overdue", "filter", "overdue"),
        ("just the ones without an owner", "filter", "unowned"),
        ("how many are stale", "count", "stale"),
        ("what evidence is there for the budget", "evidence", None),
        ("list all findings", "list", None),
        ("what can you do", "help", None),
    ],
)
def test_a_question_says_what_it_is_about(text: str, about: str, narrowed: str | None) -> None:
    one = understand(text, AFTER_RUN)
    assert one.question is not None
    assert (one.question.about, one.question.filter) == (about, narrowed)


@pytest.mark.parametrize(
    "text", ["what is item 2?", "explain 2", "tell me more about 2", "why 2?", "what's the risk of 2"]
)
def test_a_question_may_be_about_an_item_of_the_packet(text: str) -> None:
    one = understand(text, WAITING_FOR_ANSWER)
    assert one.question is not None
    assert (one.question.about, one.question.item_id) == ("explain_item", "i2")


def test_an_element_that_is_asked_about_is_named() -> None:
    one = understand("why is budget missing on the landing zone build milestone", AFTER_RUN)
    assert one.question is not None
    assert (one.question.element, one.question.milestone) == ("budget", "landing zone build")


ASKED = ChatContext(
    as_of=AS_OF,
    asked=Asked(text="Which Contoso do you mean?", options=("Contoso Ltd", "Contoso Retail", "Solution Engineer")),
    last_run=LastRun(flow="task_hygiene", thread_id="t-1"),
)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Contoso Retail", "Contoso Retail"),
        ("the retail one", "Contoso Retail"),
        ("1", "Contoso Ltd"),
        ("the second", "Contoso Retail"),
        ("I'm a solution engineer", "Solution Engineer"),
    ],
)
def test_an_option_of_the_waiting_question_is_its_answer(text: str, answer: str) -> None:
    one = understand(text, ASKED)
    assert (one.answer, one.intent) == (answer, "task_hygiene")


@pytest.mark.parametrize("text", ["Contoso", "4", "the third or the first", "Contoso Retail?", "show overdue tasks"])
def test_what_picks_no_single_option_is_no_answer(text: str) -> None:
    assert understand(text, ASKED).answer is None
