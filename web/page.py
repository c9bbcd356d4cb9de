"""The page of one conversation: chat at one side, the run at the other. It shows and hands on; it decides nothing."""

import asyncio
import uuid
from pathlib import Path
from typing import Any

from fastapi import Request, Response
from fastapi.responses import PlainTextResponse, RedirectResponse
from nicegui import ui

from tools.state_folder import is_thread_id
from web.chat_side import ChatSide
from web.draft import Draft
from web.elements import Words, element
from web.run_side import run_side
from web.talks import Shown, Talk, Talks
from web.threads import threads

Json = dict[str, Any]
_STYLE = (Path(__file__).parent / "style.css").read_text(encoding="utf-8")
_LOOKS = 0.3  # seconds between two looks at what is being carried out
_TIME_TO_BUILD = 60.0
_THEME = "se_ops_theme"
_DARK = {"light": False, "dark": True}
_REMEMBER = (
    "(event) => {"
    f" document.cookie = '{_THEME}=' + event.target.value + '; SameSite=Strict; Path=/; Max-Age=31536000';"
    " emit(event.target.value); }"
)


def add_pages(talks: Talks) -> None:
    """Register the addresses of the page."""

    @ui.page("/", response_timeout=_TIME_TO_BUILD)
    def new_conversation() -> Response:
        return RedirectResponse(f"/c/chat-{uuid.uuid4().hex[:8]}", status_code=303)

    @ui.page("/c/{thread_id}", title="se-ops", response_timeout=_TIME_TO_BUILD)
    async def conversation(thread_id: str, request: Request) -> Response | None:
        if not is_thread_id(thread_id):
            return PlainTextResponse("That is no conversation.", status_code=404)
        page = ConversationPage(talks, talks.of(thread_id), request.cookies.get(_THEME, "system"))
        await page.show()
        return None


class ConversationPage:
    """One browser tab's view of a conversation."""

    def __init__(self, talks: Talks, talk: Talk, theme: str) -> None:
        self._talks = talks
        self._talk = talk
        self._shown_version = -1
        self._last: str | None = None
        self._decided = False
        ui.add_css(_STYLE)
        self._dark = ui.dark_mode(_DARK.get(theme))
        Words("a", "Skip to the packet", "skip", href="#packet")
        with element("header", "top"):
            Words("h1", "se-ops")
            Words("span", "one packet, nothing written without your approval", "faint")
            self._theme(theme)
        with element("div", "sides"):
            self._chat = ChatSide(talk, self._say)
            self._run = element("section", "run", aria_label="Run")
        ui.timer(_LOOKS, self._look)

    def _theme(self, theme: str) -> None:
        with element("label", "theme"):
            Words("span", "Colours")
            with element("select", id="theme") as box:
                for name in ("system", "light", "dark"):
                    option = Words("option", name, value=name)
                    if name == theme:
                        option.props["selected"] = "selected"
        box.on("change", lambda event: self._dark.set_value(_DARK.get(str(event.args))), js_handler=_REMEMBER)

    async def show(self) -> None:
        """Show the conversation as it is now."""
        self._shown_version = self._talk.version
        shown: Shown = await self._talk.shown()
        listed = await asyncio.to_thread(threads, self._talks.runs.state)
        self._last = shown.last
        self._chat.show(shown.history, listed)
        self._run.clear()
        with self._run:
            if shown.problem is not None:
                Words("p", shown.problem, "error", role="alert")
            elif shown.opened is None:
                Words("p", "The run will stand here: what was found, what it rests on, and one packet.", "faint empty")
            else:
                self._run_shown(shown)
        self._freeze()

    def _run_shown(self, shown: Shown) -> None:
        opened = shown.opened
        if opened is None:
            return
        run_id: str = opened.run["thread_id"]

        def keep(draft: Draft) -> None:
            self._talk.keep(run_id, draft)

        def send(answer: Json, counted: str) -> None:
            self._decided = True
            self._talk.decide(run_id, answer, counted)

        def reply(words: str) -> None:
            if words.strip():
                self._talk.answer(run_id, words.strip(), opened.run["question"])

        def go_on() -> None:
            if opened.cut_off is not None:
                self._talk.decide(run_id, opened.cut_off, "Go on with what was approved")

        run_side(opened, keep, send, reply, go_on)

    def _say(self, text: str) -> None:
        self._talk.message(text, self._last)

    def _freeze(self) -> None:
        """While something is carried out, the run that is shown can be read but not decided on."""
        self._run.props.set_optional("inert", "inert" if self._talk.working else None)
        self._run.classes(add="busy" if self._talk.working else "", remove="" if self._talk.working else "busy")

    async def _look(self) -> None:
        if self._shown_version == self._talk.version:
            self._chat.show_progress()
            return
        await self.show()
        if self._decided and not self._talk.working:
            # The button that was pressed is gone: the focus goes to what became of it.
            self._decided = False
            ui.run_javascript("(document.getElementById('results') || document.getElementById('run-heading'))?.focus()")
