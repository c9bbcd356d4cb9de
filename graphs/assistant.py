"""The assistant: a conversation in messages, about runs that have threads of their own.

take the message    a flow is started, the run's packet or question answered, a question about the run answered
something waits     show it and await the person's reply: a decision in any of the contract's forms, or words
carry the reply     to the run, through its own gate; then what waits now
nothing waits       done until the next message; a new message may come at any time, also while something waits

No flow is a part of this graph: a run inside it would give one answer to two of its interrupts. It starts and answers
runs as every surface does, so that a run begun here can be shown, approved or rejected anywhere.
"""

from collections.abc import Hashable
from typing import Annotated, Any

from langchain_core.messages import AnyMessage
from langgraph.graph import END, START, StateGraph
from langgraph.graph.message import add_messages
from typing_extensions import TypedDict

from graphs.binding import add
from nodes.await_reply import await_reply
from nodes.carry_reply import carry_reply
from nodes.facts import RunWaits
from nodes.take_message import take_message
from tools.talk import TalkTools

NAME = "assistant"


class Conversation(TypedDict, total=False):
    """What a person sends and sees."""

    messages: Annotated[list[AnyMessage], add_messages]


class AssistantState(Conversation, total=False):
    """The messages, and what waits. Rights are not in it: they live in the runs' ledger."""

    run_id: str | None
    packet_hash: str | None
    question: dict[str, Any] | None
    shown_in: str
    answer: Any
    refusal: str | None


Assistant = StateGraph[AssistantState, None, Conversation, Conversation]


def waits(state: RunWaits) -> str:
    """Whether the run waits for the person."""
    return "something waits" if state.packet_hash or state.question else "nothing waits"


def build(tools: TalkTools) -> Assistant:
    """The graph as an uncompiled graph; whoever runs it compiles it with a checkpointer."""
    assistant: Assistant = StateGraph(AssistantState, input_schema=Conversation, output_schema=Conversation)
    add(assistant, take_message, tools)
    add(assistant, await_reply, tools)
    add(assistant, carry_reply, tools)
    after: dict[Hashable, str] = {"something waits": "await_reply", "nothing waits": END}
    assistant.add_edge(START, "take_message")
    assistant.add_conditional_edges("take_message", waits, after)
    assistant.add_edge("await_reply", "carry_reply")
    assistant.add_conditional_edges("carry_reply", waits, after)
    return assistant
