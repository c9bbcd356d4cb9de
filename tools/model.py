"""The chat model over an OpenAI-compatible endpoint: the only module that loads langchain-openai.

It is given texts and an answer's type, no tool. Whatever the endpoint does, a run goes on: what went wrong is words.
"""

import asyncio
from asyncio import to_thread
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

from policy.model.answers import schema_of
from policy.model.checking import Void, parsed
from tools.model_calls import estimated_tokens
from tools.model_settings import ModelSettings, model_settings
from tools.ports import Model, ModelQuestion, ModelReply, Progress

NO_KEY = "SE_OPS_MODEL is set, but no OPENAI_API_KEY and no Azure OpenAI endpoint with a key: the rules read alone"
NO_PACKAGE = 'SE_OPS_MODEL is set, but langchain-openai is not installed: pip install "se-ops[model]"'
NO_TIME = "the model's time for this run was over"
_MOST_TOKENS = 10_000_000
# What an answer or a client may raise that is no fault of ours: a wrong shape, a wrong type, a broken connection.
_EXPECTED = (OSError, ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError)


def open_model(settings: ModelSettings | None = None) -> Model | None:
    """The model of this environment; None where none is named. Nothing is loaded before the first question.

    Raises ConfigurationError for a wrong setting.
    """
    found = settings or model_settings()
    if found.name is None:
        return None
    return ChatModel(found)


class ChatModel:
    """A chat model (tools.ports.Model). `calls` counts the questions sent, `tokens` what they cost."""

    def __init__(self, settings: ModelSettings) -> None:
        self._settings = settings
        self.name = settings.name or ""
        self.calls = 0
        self.tokens = 0

    @property
    def limits(self) -> ModelSettings:
        """The limits of a run."""
        return self._settings

    async def answers(
        self, questions: Sequence[ModelQuestion], progress: Progress | None = None, *, seconds: float | None = None
    ) -> Sequence[ModelReply]:
        """Ask the first question alone, then the others together, unless the first fails for good."""
        replies: dict[int, ModelReply] = {}
        if questions and not self._settings.has_key:
            return [ModelReply(problem=NO_KEY) for _ in questions]
        try:
            limit = self._settings.deadline if seconds is None else max(seconds, 0)
            async with self._client() as client, asyncio.timeout(limit):
                await self._ask_all(client, questions, replies, progress)
        except TimeoutError:
            pass
        except ImportError:
            return [ModelReply(problem=NO_PACKAGE) for _ in questions]
        return [replies.get(position, ModelReply(problem=NO_TIME)) for position in range(len(questions))]

    async def _ask_all(
        self, client: Any, questions: Sequence[ModelQuestion], replies: dict[int, ModelReply], progress: Progress | None
    ) -> None:
        slots = asyncio.Semaphore(self._settings.concurrency)

        async def ask(position: int) -> None:
            async with slots:
                replies[position] = await self._ask(client, questions[position])
                if progress is not None:
                    progress("texts read by the model", len(replies), len(questions))

        if questions:
            await ask(0)
        if questions and replies[0].permanent:
            for position in range(1, len(questions)):
                replies[position] = replies[0]
            return
        await asyncio.gather(*(ask(position) for position in range(1, len(questions))))

    async def _ask(self, client: Any, question: ModelQuestion) -> ModelReply:
        from httpx import HTTPError  # noqa: PLC0415 - comes with the optional extra
        from openai import APIConnectionError, APIStatusError, OpenAIError  # noqa: PLC0415 - an optional extra

        schema = {"name": question.answer.__name__, "schema": schema_of(question.answer), "strict": True}
        bound = client.bind(response_format={"type": "json_schema", "json_schema": schema})
        self.calls += 1
        try:
            message = await bound.ainvoke(question.text)
            text = message.content if isinstance(message.content, str) else ""
            self._count(message.usage_metadata, question.text, text)
            return ModelReply(value=parsed(text, question.answer))
        except asyncio.CancelledError:
            self._count(None, question.text, "")
            raise
        except Void as void:
            return ModelReply(problem=f"an answer of {self.name} was dropped: {void}")
        except APIStatusError as error:
            self._count(None, question.text, "")
            permanent = error.status_code in (401, 402, 403, 404)
            return ModelReply(problem=f"{self.name} answered {error.status_code}", permanent=permanent)
        except (OpenAIError, HTTPError, *_EXPECTED) as error:
            self._count(None, question.text, "")
            down = isinstance(error, APIConnectionError)
            return ModelReply(problem=f"{self.name} gave no answer ({type(error).__name__})", permanent=down)

    def _count(self, usage: Any, asked: str, answered: str) -> None:
        """The endpoint's own figure where it is one, else the estimate."""
        told = usage.get("total_tokens") if isinstance(usage, dict) else None
        fits = isinstance(told, int) and 0 < told < _MOST_TOKENS
        self.tokens += told if fits and told is not None else estimated_tokens(asked) + estimated_tokens(answered)

    @asynccontextmanager
    async def _client(self) -> AsyncIterator[Any]:
        """A client of this event loop, closed at the end: a shared one would outlive the loop that it belongs to."""
        client, http = await to_thread(self._made)
        try:
            yield client
        finally:
            await http.aclose()

    def _made(self) -> tuple[Any, Any]:
        from httpx import AsyncClient  # noqa: PLC0415 - comes with the optional extra
        from langchain_openai import AzureChatOpenAI, ChatOpenAI  # noqa: PLC0415 - an optional extra, slow to load

        settings = self._settings
        http = AsyncClient(timeout=settings.timeout, follow_redirects=False)
        given: dict[str, Any] = {
            "timeout": settings.timeout,
            "max_retries": settings.retries,
            "max_tokens": settings.answer_tokens,
            "http_async_client": http,
        }
        if settings.on_azure:
            return AzureChatOpenAI(
                azure_deployment=settings.name,
                azure_endpoint=settings.azure_url,
                api_key=settings.azure_key,
                api_version=settings.azure_version,
                **given,
            ), http
        return ChatOpenAI(
            model=self.name,
            api_key=settings.openai_key,
            base_url=settings.openai_url,
            use_responses_api=False,
            **given,
        ), http
