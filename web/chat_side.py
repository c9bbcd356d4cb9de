"""The chat: the conversations to take up again, what was said, what is being done now, and the line to write in."""

from collections.abc import Callable, Sequence
from typing import Any

from nicegui import ui

from web.elements import Button, Words, again, element
from web.talks import Talk
from web.threads import Thread

Json = dict[str, Any]
_STATES = {"waits": "a packet waits", "asks": "asks you", "rests": ""}
_IDEAS = ("Clean up my milestones", "Is anything ready for CSU?", "Run my daily sweep", "What does Teams say?")
_LISTED = 30
_TITLE = 80
# An entry of more lines is folded to the first few: the packet itself stands beside the chat.
_MOST_LINES = 8
_LINES = 3


class ChatSide:
    """The left side. `say` takes a message of the person."""

    def __init__(self, talk: Talk, say: Callable[[str], None]) -> None:
        self._talk = talk
        self._say = say
        with element("section", "chat", aria_label="Conversation", id="chat", tabindex="-1"):
            self._threads = element("details", "threads")
            self._log = element("div", "log", role="log", aria_live="polite", aria_label="What was said", tabindex="0")
            with element("div", "working", role="status", id="working") as self._working:
                element("span", "spinner", aria_hidden="true")
                self._progress = Words("span", "")
            self._notice = Words("p", "", "banner", role="alert", id="notice")
            with element("div", "composer"):
                self._line = ui.input("What do you want?").props("outlined dense stack-label").classes("wide")
                self._line.on("keydown.enter", self._written, args=[])
                self._send = Button("Send", self._written, "primary")
        self.show_progress()

    def show(self, history: Sequence[Json], threads: Sequence[Thread]) -> None:
        """Show what was said so far and the other conversations."""
        self._threads.clear()
        with self._threads:
            _list(threads, self._talk.thread_id)
        self._log.clear()
        heard = self._talk.heard
        with self._log:
            for entry in [*history, *([{"who": "you", "text": heard}] if heard is not None else [])]:
                _said(entry)
            if not history and heard is None:
                self._ideas()
        last = history[-1]["text"] if history else ""
        self._notice.say(again(self._talk.said) if self._talk.said not in ("", last) else "")
        self._notice.set_visibility(bool(self._notice.text))
        ui.run_javascript(f"document.getElementById('{self._log.html_id}')?.scrollTo(0, 1e9)")
        self.show_progress()

    def show_progress(self) -> None:
        """Show what is being done now; nothing may be sent meanwhile."""
        self._working.set_visibility(self._talk.working)
        if self._progress.text != self._talk.progress:
            self._progress.say(self._talk.progress)
        self._send.enable(not self._talk.working)

    def _ideas(self) -> None:
        Words("p", "Say what you want in your words, for example:", "faint")
        with element("div", "for-all"):
            for idea in _IDEAS:
                Button(idea, lambda idea=idea: self._say(idea), "option")

    def _written(self) -> None:
        text = (self._line.value or "").strip()
        if text and not self._talk.working:
            self._line.value = ""
            self._say(text)


def _said(entry: Json) -> None:
    """One entry; its line breaks are ours or the person's, all else in it is inert."""
    with element("div", "entry mine" if entry["who"] == "you" else "entry"):
        Words("span", "You" if entry["who"] == "you" else "se-ops", "who")
        lines = entry["text"].split("\n")
        at_once = len(lines) if len(lines) <= _MOST_LINES else _LINES
        for line in lines[:at_once]:
            Words("p", again(line))
        if len(lines) > at_once:
            with element("details"):
                Words("summary", f"{len(lines) - at_once} more lines")
                for line in lines[at_once:]:
                    Words("p", again(line))


def _short(title: str) -> str:
    return title if len(title) <= _TITLE else f"{title[:_TITLE]}…"


def _list(threads: Sequence[Thread], here: str) -> None:
    waiting = sum(thread.state != "rests" for thread in threads)
    told = f"Conversations ({len(threads)}" + (f", waiting for you: {waiting})" if waiting else ")")
    Words("summary", told)
    with element("nav", aria_label="Conversations"):
        Words("a", "New conversation", href="/")
        with element("ul", "plain"):
            for thread in threads[:_LISTED]:
                with element("li"):
                    link = Words("a", _short(thread.title), href=f"/c/{thread.thread_id}")
                    if thread.thread_id == here:
                        link.props["aria-current"] = "page"
                    Words("span", f" {thread.begun[:10]} {_STATES[thread.state]}".rstrip(), "faint")
    if len(threads) > _LISTED:
        Words("p", f"… and {len(threads) - _LISTED} more", "faint")
