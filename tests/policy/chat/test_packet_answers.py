"""Only a clear approval approves, and it approves exactly what it names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy.chat.common_words import COMMON
from policy.chat.context import ChatContext, WaitingPacket
from policy.chat.packet_answers import is_assent
from policy.chat.understand import understand
from policy.chat.understood import PacketDecision, Understood
from policy.chat.vocabulary import SYSTEM_WORDS
from policy.chat.word_list import word_set
from tests.policy.chat.clear_decisions import APPROVALS, MIXED, REJECTIONS, REVISIONS, Decided
from tests.policy.chat.near_approvals import MULTILINE, NEAR_APPROVALS
from tests.policy.chat.scene import AFTER_RUN, AS_OF, FRESH, KNOWN, PACKET, WAITING_FOR_ANSWER, WRITES


def decisions(text: str, context: ChatContext = WAITING_FOR_ANSWER) -> list[PacketDecision]:
    one = understand(text, context)
    return [wish.decision for wish in (one, *one.more) if wish.decision]


def approved(text: str, context: ChatContext = WAITING_FOR_ANSWER) -> list[str]:
    return [item for one in decisions(text, context) if one.decision == "approve" for item in one.items]


def plain(one: PacketDecision) -> Decided:
    return one.decision, one.items, one.changes


@pytest.mark.parametrize("text", NEAR_APPROVALS + MULTILINE)
def test_what_only_sounds_like_an_approval_approves_nothing(text: str) -> None:
    assert approved(text) == []


@pytest.mark.parametrize(("text", "decided"), [*APPROVALS.items(), *REJECTIONS.items(), *REVISIONS.items()])
def test_a_clear_answer_decides_exactly_what_it_names(text: str, decided: Decided) -> None:
    one = understand(text, WAITING_FOR_ANSWER)
    assert one.intent == "packet_answer"
    assert one.more == ()
    assert [plain(each) for each in decisions(text)] == [decided]


@pytest.mark.parametrize(("text", "decided"), MIXED.items())
def test_several_answers_are_kept_in_their_order(text: str, decided: tuple[Decided, ...]) -> None:
    assert tuple(plain(each) for each in decisions(text)) == decided


@pytest.mark.parametrize("text", [*APPROVALS, *REJECTIONS, "yes", "no"])
def test_without_a_waiting_packet_nothing_is_decided(text: str) -> None:
    for context in (FRESH, AFTER_RUN):
        assert decisions(text, context) == []


@pytest.mark.parametrize("text", APPROVALS)
def test_a_question_mark_makes_a_question_of_an_approval(text: str) -> None:
    assert approved(f"{text.rstrip('.!')}?") == []


@pytest.mark.parametrize(
    "frame",
    [
        '"{}"',
        "> {}",
        'the note says "{}"',
        "Dana said: {}",
        "{} if Dana agrees",
        "{} once it is signed",
        "{} later",
        "{} tomorrow",
        "do not {}",
        "don't {}",
        "I would {}",
        "should I {}",
        "maybe {}",
        "{} - not",
        "{}. no wait",
        "{} or not",
        "{}...",
        "run hygiene, then {}",
        "add a task to {}",
        "{}, unless 2 is wrong",
        "what happens if I {}",
        "{} but not yet",
        "ask Dana whether to {}",
        "<b>{}</b>",
        "from now on {}",
    ],
)
def test_no_approval_survives_a_frame_that_takes_it_back(frame: str) -> None:
    kept = [text for text in APPROVALS if approved(frame.format(text.rstrip(".!")))]
    assert kept == []


@pytest.mark.parametrize("text", ["leave it", "not now", "later", "leave it for now", "never mind", "hold on"])
def test_leaving_a_packet_decides_nothing(text: str) -> None:
    one = understand(text, WAITING_FOR_ANSWER)
    assert one.decision is None
    assert one.reply_hint is not None
    assert one.reply_hint.code == "left_waiting"


def test_words_for_the_item_that_lacks_them_are_taken_to_the_letter() -> None:
    (one,) = decisions("4: Done when Dana approves all 3 sheets and signs; approve 1 is not meant")
    assert one.decision == "revise"
    assert set(one.changes) == {"i4"}


def test_an_argument_that_the_tool_cannot_change_asks_back() -> None:
    one = understand("change 2 to Friday", WAITING_FOR_ANSWER)
    assert (one.intent, one.reply_hint and one.reply_hint.code) == ("clarify", "not_revisable")


def test_closing_a_task_that_the_packet_would_close_is_no_approval() -> None:
    one = understand("close the design review task", WAITING_FOR_ANSWER)
    assert one.intent == "clarify"
    assert one.decision is None


def _named(subject: str) -> ChatContext:
    first = PACKET.items[0].model_copy(update={"task_subject": subject, "milestone_name": subject, "customer": subject})
    packet = PACKET.model_copy(update={"items": (first, *PACKET.items[1:])})
    return ChatContext(as_of=AS_OF, known=KNOWN, packet=packet)


@pytest.mark.parametrize(
    "subject",
    ["approve all", "later", "if Dana agrees", "tomorrow", "not yet", "yes", "2 and 3", "everything but 1", "?"],
)
def test_the_words_of_a_record_decide_nothing(subject: str) -> None:
    context = _named(subject)
    for text in (f"approve {subject}", f"approve the {subject} task", subject, f"the task {subject}"):
        if text not in {"approve 2 and 3", "approve everything but 1", "approve the 2 and 3 task", "approve all"}:
            assert approved(text, context) == [], text


_GRAMMAR = ("approve", "all", "1", "2", "and", "but", "yes", "ok", "not", "the", "except", ",", ".", "no", "if", "them")
_words = st.sampled_from([*sorted(COMMON | SYSTEM_WORDS), *_GRAMMAR * 20])


@given(st.text(max_size=60))
def test_random_text_never_approves(text: str) -> None:
    assert approved(text) == []


@given(st.lists(st.sampled_from(sorted((COMMON | SYSTEM_WORDS) - {"approve", "approved", "accept"})), max_size=9))
def test_random_words_without_the_verb_and_a_number_never_approve(words: list[str]) -> None:
    explicit = {"all", "everything"} & set(words)
    assert explicit or approved(" ".join(words)) == []


@given(st.lists(_words, min_size=1, max_size=7))
def test_whatever_approves_names_writes_of_the_packet_and_begins_or_goes_on_with_a_verb_of_approval(
    words: list[str],
) -> None:
    found = approved(" ".join(words))
    assert set(found) <= set(WRITES)
    assert not found or {"approve", "approved", "accept", "confirm", "apply", "do", "submit", "write"} & set(words)
    assert not found or not {"if", "maybe", "later", "tomorrow", "would", "should", "when", "unless"} & set(words)


_HARMLESS = word_set(
    """
    please pls plz thanks thx ty now cheers just only yes yep yeah yup ok okay alright right great perfect good
    fine cool so then well sure hi hey hello and also lovely nice all everything one ones item items number
    numbers packet approve approved accept accepted confirm apply write submit do proposal proposals task tasks
    the change changes no update updates suggestion suggestions both them these those last rest first second
    third point points line lines of in but plus to through not from except without minus for two three four
    five six seven eight nine ten execute perform either action actions entry entries kindly super your my you
    proposed i that it this nope nah reject rejected decline discard welcome drop agreed absolutely definitely
    exactly correct done confirmed go ahead proceed writes sounds looks works ship happy certainly none
    excellent me us we are is get with by let am on going may can of course thumbs very works build execution
    zone landing data platform pilot design review poc thank y k finally why what how skip show remove delete
    ignore refuse cancel scrap veto strike kill forget dismiss explain list tell describe open new adding closing
    creating bye goodbye
    """
)


@given(
    st.sampled_from(sorted(text for text in APPROVALS if ". " not in text)),
    st.sampled_from(sorted(word for word in (COMMON | SYSTEM_WORDS) - _HARMLESS if not is_assent(["yes", word]))),
    st.integers(min_value=0, max_value=12),
)
def test_a_foreign_word_anywhere_in_an_approval_takes_it_back(text: str, word: str, place: int) -> None:
    words = text.split()
    place = min(place, len(words))
    changed = " ".join([*words[:place], word, *words[place:]])
    found = approved(changed)
    assert found == [], changed


def test_an_empty_packet_has_nothing_to_approve() -> None:
    context = ChatContext(as_of=AS_OF, known=KNOWN, packet=WaitingPacket(packet_hash=PACKET.packet_hash, items=()))
    assert [decisions(text, context) for text in ("approve", "approve all", "no", "reject all")] == [[]] * 4


def test_every_message_is_understood_as_something() -> None:
    for text in ("", " ", "\n", "?", "'", '"', "1", "sha256:", "…", "\u0000", "7-", "the", "'s", "a" * 5000):
        assert isinstance(understand(text, WAITING_FOR_ANSWER), Understood)
