"""The few elements that the page is made of. Every text passes `inert`: it is never markup, and hides nothing."""

from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import urlsplit

from nicegui.element import Element
from nicegui.elements.mixins.text_element import TextElement

from policy.inert import inert


class Inert(str):
    """Words that are inert already: quotations of policy.inert with words of ours between them."""


Act = Callable[[], Any] | Callable[[], Awaitable[Any]]


class Words(TextElement):
    """A text in an element of its own. `attributes` are HTML attributes, a `_` in their names is a `-`."""

    def __init__(self, tag: str, text: str, classes: str = "", **attributes: str) -> None:
        super().__init__(tag=tag, text=_shown(text))
        self.classes(classes)
        with_attributes(self, attributes)

    def say(self, text: str) -> None:
        """Show another text."""
        self.set_text(_shown(text))


class Button(Words):
    """A button; Enter and Space press it. `act` is called with nothing."""

    def __init__(self, text: str, act: Act, classes: str = "", **attributes: str) -> None:
        super().__init__("button", text, f"button {classes}", type="button", **attributes)
        self.on("click", act, args=[])

    def enable(self, on: bool) -> None:
        """Let it be pressed, or not."""
        self.props.set_optional("disabled", None if on else "disabled")

    def press(self, on: bool) -> None:
        """Show it as pressed, to the eye and to a screen reader."""
        self.props["aria-pressed"] = "true" if on else "false"


def _shown(text: str) -> str:
    return str(text) if isinstance(text, Inert) else inert(text)


def again(text: str) -> Inert:
    """Inert, where what was made so already stays as it is: a reply holds the escapes of what it quotes."""
    return Inert(inert(text).replace("\\\\", "\\"))


def element(tag: str, classes: str = "", **attributes: str) -> Element:
    """An element that holds others."""
    made = Element(tag)
    made.classes(classes)
    with_attributes(made, attributes)
    return made


def with_attributes(made: Element, attributes: dict[str, str]) -> None:
    """Set attributes; values that come from a record have been made inert by whoever gives them."""
    for name, value in attributes.items():
        made.props[name.strip("_").replace("_", "-")] = value


def record_link(url: str | None, text: str = "Open in MSX") -> None:
    """A link to a record; an address that is not plainly https is shown as words and leads nowhere."""
    if not url:
        return
    if is_web_address(url):
        Words("a", text, "record", href=url, target="_blank", rel="noopener noreferrer")
    else:
        Words("span", url, "faint")


def is_web_address(url: str) -> bool:
    """Whether it is an https address without anything hidden in it."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    plain = inert(url) == url and " " not in url
    return plain and parts.scheme == "https" and bool(parts.hostname) and parts.username is None
