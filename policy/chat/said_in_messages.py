"""What a person said last in a conversation of messages, as LangGraph's interfaces keep them, and what they read."""

from collections.abc import Iterable, Mapping
from typing import Any

from policy.value import Value


class Said(Value):
    """The person's words since the last reply, and the ids of the replies before them."""

    text: str
    after: tuple[str, ...] = ()


def said_last(messages: Iterable[Mapping[str, Any]]) -> Said | None:
    """The human messages after the last other one, joined: words sent in two messages are read as one saying.

    None where the conversation does not end with the person's words. Pictures and other blocks are left out.
    """
    texts: list[str] = []
    replies: list[str] = []
    for message in messages:
        if message.get("type") == "human":
            texts.append(_text(message.get("content")))
        else:
            texts = []
            replies.append(str(message.get("id") or ""))
    return Said(text="\n".join(texts), after=tuple(replies)) if texts else None


def _text(content: Any) -> str:
    if isinstance(content, str):
        return content
    blocks = content if isinstance(content, list) else []
    return "\n".join(
        block if isinstance(block, str) else str(block.get("text", ""))
        for block in blocks
        if isinstance(block, str) or (isinstance(block, Mapping) and block.get("type") == "text")
    )
