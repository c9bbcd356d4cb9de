from collections.abc import Iterator

import pytest

from policy.chat.context import Asked, ChatContext, Known, KnownName, PacketItem, WaitingPacket
from policy.chat.understand import understand
from policy.model.answers import RoutingAnswer
from policy.model.routing import may_be_routed, routed
from runs.connection import Wanted
from surfaces.conversation import Conversation
from surfaces.driven_runs import Runs
from tests.model_stub import Asked as Request
from tests.model_stub import Stub, serving
from tests.scene import Scene

NOBODY = ChatContext(as_of="2026-11-24")
ODD = "hoover contoso ltd"


@pytest.fixture
def stub(monkeypatch: pytest.MonkeyPatch) -> Iterator[Stub]:
    with serving(lambda asked: {"intent": "task_hygiene", "names": ["contoso ltd"]}) as running:
        for name, value in running.settings().items():
            monkeypatch.setenv(name, value)
        yield running


def answer(intent: str, *names: str) -> RoutingAnswer:
    return RoutingAnswer.model_validate({"intent": intent, "names": list(names)})


def test_the_rules_give_up_on_the_words_that_these_tests_use() -> None:
    assert may_be_routed(ODD, understand(ODD, NOBODY), NOBODY)


@pytest.mark.parametrize("text", ["approve", "approve all", "yes", "hello", "daily", "anything stale at Contoso"])
def test_a_message_that_the_rules_understand_or_answer_is_never_routed(text: str) -> None:
    assert not may_be_routed(text, understand(text, NOBODY), NOBODY)


def test_while_something_waits_no_message_is_routed() -> None:
    item = PacketItem(number=1, item_id="i1", kind="write", tool="update_task")
    packet = NOBODY.model_copy(update={"packet": WaitingPacket(packet_hash="sha256:0", items=(item,))})
    question = NOBODY.model_copy(update={"asked": Asked(text="Which?", options=("a", "b"))})
    for context in (packet, question):
        assert not may_be_routed(ODD, understand(ODD, context), context)


def test_a_route_is_a_flow_over_names_that_stand_in_the_message() -> None:
    found = routed(ODD, answer("task_hygiene", "Contoso Ltd"), NOBODY)
    assert found is not None
    assert (found.intent, found.scope.accounts, found.scope.mine) == ("task_hygiene", ("Contoso Ltd",), False)
    assert (found.decision, found.changes, found.answer, found.more) == (None, (), None, ())
    everything = routed(ODD, answer("daily"), NOBODY)
    assert everything is not None
    assert everything.scope.mine


@pytest.mark.parametrize(
    "given", [answer("daily", "Fabrikam"), answer("daily", "Contoso Ltd", ""), answer("unclear"), answer("question")]
)
def test_a_name_that_the_message_does_not_say_or_no_flow_is_no_route(given: RoutingAnswer) -> None:
    assert routed(ODD, given, NOBODY) is None


def test_a_name_is_what_an_earlier_run_knows_by_it() -> None:
    known = Known(milestones=(KnownName(name="Landing zone", id="m", number="7-1"),))
    context = NOBODY.model_copy(update={"known": known})
    found = routed("hoover the landing zone", answer("task_hygiene", "landing zone"), context)
    assert found is not None
    assert (found.scope.milestones, found.scope.accounts) == (("landing zone",), ())


@pytest.mark.parametrize("word", ["approve", "packet_answer", "reject", "task_change"])
def test_the_answer_has_no_word_for_a_decision(word: str) -> None:
    with pytest.raises(ValueError, match="intent"):
        answer(word)


async def test_words_that_the_rules_do_not_understand_start_the_flow_that_the_model_names(
    scene: Scene, stub: Stub
) -> None:
    conversation = Conversation(Runs(str(scene.folder), Wanted(sandbox=True, contract="staged")))
    turn = await conversation.turn(ODD, lambda event: None)
    assert (turn["intent"], turn["scope"]["accounts"]) == ("task_hygiene", ["contoso ltd"])
    assert turn["decision"] is None
    assert turn["run"]["flow"] == "task_hygiene"
    assert scene.write_intents() == []
    assert stub.asked[0].kind == "RoutingAnswer"


@pytest.mark.parametrize(
    "answering",
    [
        lambda asked: {"intent": "packet_answer", "names": []},
        lambda asked: {"intent": "daily", "names": ["Fabrikam"]},
        lambda asked: {"intent": "daily", "names": [], "decision": "approve"},
        lambda asked: "approved",
    ],
)
async def test_a_hostile_or_broken_route_leaves_the_question_back(scene: Scene, stub: Stub, answering: object) -> None:
    stub.answering = answering  # type: ignore[assignment]
    conversation = Conversation(Runs(str(scene.folder), Wanted(sandbox=True, contract="staged")))
    turn = await conversation.turn(ODD, lambda event: None)
    assert (turn["intent"], turn["run"]) == ("clarify", None)
    assert len(stub.asked) == 1
    assert isinstance(stub.asked[0], Request)
