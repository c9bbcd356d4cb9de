"""Messages by writers who did not know the rules; each test names every message that is read wrong."""

from time import process_time
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy.chat.context import Asked, ChatContext, LastRun
from policy.chat.understand import understand
from policy.chat.understood import PacketDecision, Understood
from tests.policy.chat.scene import AFTER_RUN, AS_OF, FRESH, WAITING_FOR_ANSWER
from tests.policy.chat.strangers import fifth, first, fourth, second, third

BATCHES = (first, second, third, fourth, fifth)
ASKED = ChatContext(
    as_of=AS_OF,
    asked=Asked(text="Which Contoso do you mean?", options=("Contoso Ltd", "Contoso Retail", "Contoso Pharma GmbH")),
    last_run=LastRun(flow="task_hygiene", thread_id="t-1"),
)


def wishes(text: str, context: ChatContext) -> tuple[Understood, ...]:
    one = understand(text, context)
    return (one, *one.more)


def named(one: Understood) -> dict[str, Any]:
    return {name: value for name, value in one.scope.model_dump().items() if value and name != "mine"}


def decisions(text: str) -> tuple[PacketDecision, ...]:
    return tuple(one.decision for one in wishes(text, WAITING_FOR_ANSWER) if one.decision)


def approved(text: str) -> tuple[str, ...]:
    return tuple(item for one in decisions(text) if one.decision == "approve" for item in one.items)


def misread(batch: ModuleType) -> list[str]:
    """Each message that is read otherwise than its writer meant."""
    wrong = []
    contexts = ((FRESH, batch.FRESH_ONES), (AFTER_RUN, batch.AFTER_RUN_ONES), (WAITING_FOR_ANSWER, batch.WAITING_ONES))
    single = [(context, text, (intent,), scope) for context, rows in contexts for text, intent, scope in rows]
    several = [(FRESH, text, intents, scope) for text, intents, scope in batch.SEVERAL_ONES]
    for context, text, intents, scope in (*single, *several):
        read = wishes(text, context)
        if tuple(one.intent for one in read) != intents or scope not in (None, named(read[0])):
            wrong.append(f"{text!r}: {[one.intent for one in read]} {named(read[0])}, not {intents} {scope}")
    for text, option in batch.PICKED:
        if (answer := understand(text, ASKED).answer) != option:
            wrong.append(f"{text!r}: {answer}, not {option}")
    for text, meant in batch.DECIDED.items():
        if (read_as := tuple((one.decision, one.items, one.changes) for one in decisions(text))) != meant:
            wrong.append(f"{text!r}: {read_as}, not {meant}")
    for text, items in batch.APPROVING.items():
        found = decisions(text)
        if approved(text) != items or len(found) != 1:
            wrong.append(f"{text!r}: {[(one.decision, one.items) for one in found]}, not {items}")
    return wrong


@pytest.mark.parametrize("batch", BATCHES, ids=lambda batch: batch.__name__.rpartition(".")[2])
def test_a_message_means_what_its_writer_meant(batch: ModuleType) -> None:
    wrong = misread(batch)
    assert not wrong, f"{len(wrong)} misread:\n" + "\n".join(wrong)


@pytest.mark.parametrize("batch", BATCHES, ids=lambda batch: batch.__name__.rpartition(".")[2])
def test_nothing_but_a_clear_approval_approves(batch: ModuleType) -> None:
    wrong = [f"{text!r}: {items}" for text in batch.NEARLY if (items := approved(text))]
    assert not wrong, f"{len(wrong)} approve:\n" + "\n".join(wrong)


_WORDS = sorted(
    {word for batch in BATCHES for text in (*batch.APPROVING, *batch.DECIDED, *batch.NEARLY) for word in text.split()}
)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.one_of(st.sampled_from(_WORDS), st.text(max_size=6)), max_size=14), st.sampled_from([" ", "\n", ", "])
)
def test_any_words_in_any_order_are_understood_as_something(words: list[str], between: str) -> None:
    for context in (FRESH, AFTER_RUN, WAITING_FOR_ANSWER, ASKED):
        assert isinstance(understand(between.join(words), context), Understood)


@pytest.mark.parametrize("text", ["please " * 600, "done, close " * 200, "the a b c d e one " * 100, "for the " * 300])
def test_a_long_message_is_read_in_a_moment(text: str) -> None:
    started = process_time()
    understand(text, WAITING_FOR_ANSWER)
    assert process_time() - started < 5
