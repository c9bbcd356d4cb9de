"""The conversations of this server, each with what is carried out for it at this moment.

A run is carried on in a thread and an event loop of its own, so that the page stays responsive while the policy reads
and judges, and goes on when the page is closed or loaded again meanwhile.
"""

import asyncio
import threading
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from typing import Any

from policy.value import Value
from runs.runner import Event
from surfaces.conversation import Conversation
from surfaces.driven_runs import Runs
from surfaces.step_words import TURNS_TO
from tools.errors import SeOpsError
from web.draft import Draft
from web.opened_run import OpenedRun, opened

Json = dict[str, Any]
Work = Callable[[Conversation, Event], Awaitable[str]]


class Shown(Value):
    """All that a page shows of a conversation, as it is now.

    `last` is the id of the last reply, `problem` why its run cannot be shown.
    """

    history: list[Json]
    last: str | None
    opened: OpenedRun | None
    problem: str | None


class Talk:
    """One conversation. `version` grows with everything that a page must show anew."""

    def __init__(self, runs: Runs, thread_id: str) -> None:
        self.thread_id = thread_id
        self.version = 0
        self.heard: str | None = None
        self.progress = ""
        self.said = ""
        self._runs = runs
        self._working: Future[str] | None = None

    @property
    def working(self) -> bool:
        """Whether something is carried out."""
        return self._working is not None and not self._working.done()

    async def shown(self) -> Shown:
        """Read it from the state: other surfaces may have gone on with it."""
        conversation = Conversation(self._runs, self.thread_id)
        read, problem = None, None
        try:
            run = await conversation.run()
            read = await asyncio.to_thread(opened, self._runs.state, run) if run is not None else None
        except SeOpsError as error:
            problem = f"{error.message}. {error.hint}"
        history, last = await conversation.history(), await conversation.last_reply()
        return Shown(history=history, last=last, opened=read, problem=problem)

    def keep(self, run_id: str, draft: Draft) -> None:
        """Keep a half-made decision, so that neither a reload nor a restart loses it."""
        self._runs.state.store.put(run_id, "draft", draft)

    def message(self, text: str, last: str | None) -> None:
        """Take a message of somebody who has read as far as the reply `last`."""

        async def taken(conversation: Conversation, tell: Event) -> str:
            turn = await conversation.turn(text, tell, after=[last] if last else [])
            return str(turn["reply"])

        self._begin(text, taken)

    def decide(self, run_id: str, answer: Json, counted: str) -> None:
        """Hand a decision to the run's own gate. What decides nothing there is said, and nothing else happens."""
        self._begin(counted, lambda conversation, tell: conversation.reply(run_id, answer, None, tell))

    def answer(self, run_id: str, words: str, asked: Json) -> None:
        """Answer the question that was shown."""
        self._begin(words, lambda conversation, tell: conversation.reply(run_id, words, asked, tell))

    def _begin(self, heard: str, work: Work) -> None:
        if self.working:
            return
        self.heard, self.progress, self.said = heard, "starting", ""
        self._working = Future()
        self.version += 1
        threading.Thread(target=self._carried, args=(work, self._working), name=self.thread_id, daemon=True).start()

    def _carried(self, work: Work, working: "Future[str]") -> None:
        async def carry() -> str:
            return await work(Conversation(self._runs, self.thread_id), self._tell)

        try:
            said = asyncio.run(carry())
        except Exception as error:  # noqa: BLE001 - whatever it is, the page must say it rather than wait for ever
            said = f"That did not work: {type(error).__name__}: {error}. This is a fault of se-ops."
        self.heard, self.progress, self.said = None, "", said
        working.set_result(said)
        self.version += 1

    def _tell(self, event: Json) -> None:
        """Note what the runner tells; a page looks at it a few times a second."""
        data = event.get("data")
        if not isinstance(data, dict):
            return
        if event.get("type") == "custom" and "progress" in data:
            told = data["progress"]
            total = f" of {told['total']}" if told["total"] else ""
            self.progress = f"{told['what']}: {told['done']}{total}"
        elif event.get("type") == "updates":
            self.progress = next((TURNS_TO[step] for step in data if step in TURNS_TO), self.progress)


class Talks:
    """The conversations that were opened since the start."""

    def __init__(self, runs: Runs) -> None:
        self.runs = runs
        self._known: dict[str, Talk] = {}

    def of(self, thread_id: str) -> Talk:
        """The conversation of this thread."""
        return self._known.setdefault(thread_id, Talk(self.runs, thread_id))

    async def ended(self, seconds: float) -> None:
        """Wait until nothing is carried out any more, at most so long: a write in flight should be noted."""
        for talk in list(self._known.values()):
            for _ in range(int(seconds * 10)):
                if not talk.working:
                    break
                await asyncio.sleep(0.1)
