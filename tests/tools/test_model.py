import asyncio
import json
import threading
import time
from collections.abc import Iterator

import pytest

from policy.model.answers import BantAnswer, schema_of
from tests.model_stub import Asked, Stub, bant, nothing, serving
from tools.errors import ConfigurationError
from tools.model import NO_KEY, ChatModel, open_model
from tools.model_settings import ModelSettings
from tools.ports import ModelQuestion, ModelReply

TEXT = 'M1 "Landing zone"\nS1 2026-11-20: "CFO Mara Lindt waved the 480k through."'
QUOTE = {"handle": "S1", "element": "budget", "stance": "for", "quote": "CFO Mara Lindt waved the 480k through"}


@pytest.fixture
def stub() -> Iterator[Stub]:
    with serving(bant(("budget", "for", QUOTE["quote"]))) as running:
        yield running


def model_of(stub: Stub, **changed: object) -> ChatModel:
    return ChatModel(ModelSettings.model_validate(stub.settings(**changed)))


def ask(model: ChatModel, count: int = 1) -> list[ModelReply]:
    questions = [ModelQuestion(text=TEXT, answer=BantAnswer)] * count
    return list(asyncio.run(model.answers(questions)))


def test_an_answer_comes_back_as_its_type_over_http_and_is_counted(stub: Stub) -> None:
    model = model_of(stub)
    (reply,) = ask(model)
    assert isinstance(reply.value, BantAnswer)
    assert reply.value.model_dump() == {"quotes": [QUOTE]}
    assert (model.calls, model.tokens, len(stub.asked)) == (1, 120, 1)


def test_the_endpoint_is_shown_the_schema_and_no_tool(stub: Stub) -> None:
    ask(model_of(stub))
    (asked,) = stub.asked
    assert asked.body["response_format"]["json_schema"]["schema"] == schema_of(BantAnswer)
    assert asked.body["response_format"]["json_schema"]["strict"] is True
    assert not {"tools", "functions", "tool_choice"} & set(asked.body)
    assert asked.texts == {"S1": "CFO Mara Lindt waved the 480k through."}


def test_the_schema_forbids_further_keys_at_every_level_and_has_every_key_as_strict_output_wants_it() -> None:
    schema = schema_of(BantAnswer)
    levels = [schema, *schema["$defs"].values()]
    for level in levels:
        assert level["additionalProperties"] is False
        assert set(level["required"]) == set(level["properties"])


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_busy_endpoint_is_asked_again(stub: Stub, status: int) -> None:
    stub.status, stub.fails_first = status, 1
    (reply,) = ask(model_of(stub, SE_OPS_MODEL_RETRIES=2))
    assert (reply.problem, len(stub.asked)) == ("", 2)


@pytest.mark.parametrize(("status", "asked"), [(401, 1), (404, 1), (429, 4), (500, 4)])
def test_an_endpoint_that_refuses_is_words_and_a_refusal_for_good_is_heard_once(
    stub: Stub, status: int, asked: int
) -> None:
    stub.status = status
    replies = ask(model_of(stub), 4)
    assert {reply.value for reply in replies} == {None}
    assert {reply.problem for reply in replies} == {f"stub answered {status}"}
    assert len(stub.asked) == asked


def test_a_slow_endpoint_costs_no_more_than_the_runs_deadline(stub: Stub) -> None:
    stub.delay = 1.5
    model = model_of(stub, SE_OPS_MODEL_DEADLINE=0.4, SE_OPS_MODEL_TIMEOUT=5)
    replies = ask(model, 3)
    assert [reply.value for reply in replies] == [None] * 3
    assert "time" in replies[0].problem


def test_one_call_has_its_own_time_limit(stub: Stub) -> None:
    stub.delay = 0.6
    (reply,) = ask(model_of(stub, SE_OPS_MODEL_TIMEOUT=0.2))
    assert reply.value is None
    assert "no answer" in reply.problem


def test_an_endpoint_that_is_not_there_is_words() -> None:
    with serving() as gone:
        settings = gone.settings()
    (reply, *others) = ask(ChatModel(ModelSettings.model_validate(settings)), 3)
    assert reply.value is None
    assert reply.permanent
    assert [other.problem for other in others] == [reply.problem] * 2


def test_never_more_calls_at_once_than_the_setting(stub: Stub) -> None:
    lock, running, most = threading.Lock(), 0, 0

    def counting(asked: Asked) -> object:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        time.sleep(0.03)
        with lock:
            running -= 1
        return nothing(asked)

    stub.answering = counting
    replies = ask(model_of(stub, SE_OPS_MODEL_CONCURRENCY=2), 9)
    assert all(reply.value is not None for reply in replies)
    assert most <= 2


NONSENSE = {
    "prose": "Sure! The milestone is ready.",
    "an extra key": json.dumps({"quotes": [], "approved": True}),
    "an extra key of an entry": json.dumps({"quotes": [QUOTE | {"milestone_id": "x"}]}),
    "an id as a handle": json.dumps({"quotes": [QUOTE | {"handle": "6f0c1d52-0000-4000-8000-000000000001"}]}),
    "a wrong enum": json.dumps({"quotes": [QUOTE | {"element": "ready"}]}),
    "a wrong type": json.dumps({"quotes": [QUOTE | {"quote": ["CFO"]}]}),
    "a number": json.dumps({"quotes": 5}),
    "NaN": '{"quotes": NaN}',
    "null": "null",
    "nothing": "",
    "a list": "[]",
    "an oversize quote": json.dumps({"quotes": [QUOTE | {"quote": "a " * 2000}]}),
    "too many entries": json.dumps({"quotes": [QUOTE] * 500}),
    "a megabyte": json.dumps({"quotes": [], "x": "y" * 1_000_000}),
    "nested JSON": json.dumps({"quotes": [json.dumps({"quotes": [QUOTE]})]}),
    "deep JSON": "[" * 50_000,
    "a fence": f"```json\n{json.dumps({'quotes': []})}\n```",
}


def test_an_answer_that_is_misshapen_is_void_as_a_whole_and_says_so(stub: Stub) -> None:
    for name, text in NONSENSE.items():
        stub.answering = lambda asked, text=text: text
        (reply,) = ask(model_of(stub))
        assert reply.value is None, name
        assert "stub" in reply.problem, name
        assert "sk-test" not in reply.problem, name
        assert len(reply.problem) < 300, name


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"<html>gateway</html>",
        b"null",
        b"[]",
        b"{}",
        b'{"choices": null}',
        b'{"choices": []}',
        b'{"choices": [{"message": null}]}',
        b'{"choices": [{"index": 0, "finish_reason": "length", "message": {"role": "assistant", "content": "{"}}]}',
        b'{"choices": [{"index": 0, "finish_reason": "content_filter", "message": {"role": "assistant"}}]}',
        b'{"choices": [{"index": 0, "finish_reason": "tool_calls", "message": {"role": "assistant", "content": null,'
        b' "tool_calls": [{"id": "1", "type": "function", "function": {"name": "update_task", "arguments": "{}"}}]}}]}',
        b'{"choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "refusal": "no",'
        b' "content": null}}], "usage": {"total_tokens": "many"}}',
        b"\xff\xfe\x00",
    ],
)
def test_a_reply_that_is_no_completion_is_words(stub: Stub, raw: bytes) -> None:
    stub.raw = raw
    (reply,) = ask(model_of(stub))
    assert reply.value is None
    assert reply.problem


def test_without_a_name_there_is_no_model_and_with_a_name_but_no_key_it_says_what_is_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-test")
    assert open_model() is None
    monkeypatch.setenv("SE_OPS_MODEL", "stub")
    monkeypatch.delenv("OPENAI_API_KEY")
    model = open_model()
    assert model is not None
    replies = asyncio.run(model.answers([ModelQuestion(text=TEXT, answer=BantAnswer)]))
    assert (replies[0].problem, model.calls) == (NO_KEY, 0)


def test_azure_is_used_where_its_variables_are_set(stub: Stub) -> None:
    given = stub.settings() | {
        "AZURE_OPENAI_API_KEY": "azure-key",
        "AZURE_OPENAI_ENDPOINT": stub.url.removesuffix("/v1"),
        "OPENAI_API_VERSION": "2024-10-21",
    }
    del given["OPENAI_API_KEY"], given["OPENAI_BASE_URL"]
    (reply,) = ask(ChatModel(ModelSettings.model_validate(given)))
    assert reply.value is not None


def test_a_wrong_setting_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SE_OPS_MODEL_TIMEOUT", "soon")
    with pytest.raises(ConfigurationError, match="SE_OPS_MODEL_TIMEOUT"):
        open_model()
