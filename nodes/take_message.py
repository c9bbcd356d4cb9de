"""Take what the person said: a run is started or answered, a question answered, or it is asked back."""

from collections.abc import Callable
from typing import Any

from langchain_core.messages import AnyMessage

from nodes.facts import Fact, TurnTaken, turn_taken
from policy.chat.said_in_messages import said_last
from tools.ports import Progress
from tools.talk import Talk, Turn


class Messages(Fact):
    """The conversation so far."""

    messages: list[AnyMessage]


async def take_message(
    state: Messages, *, thread_id: str, talk: Callable[[str], Talk], invocation: str, progress: Progress
) -> TurnTaken:
    """Understand the person's last words by rules and do what they say (policy.chat.understand)."""
    said = said_last(_plain(message) for message in state.messages)
    if said is None:
        turn = Turn(reply="Say what you want, for example: clean up my milestones.")
    else:
        turn = await talk(thread_id).message(said.text, said.after, progress)
    return turn_taken(turn, invocation)


def _plain(message: AnyMessage) -> dict[str, Any]:
    return {"type": message.type, "content": message.content, "id": message.id}
