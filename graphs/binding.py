"""Give a node its ports when the graph is built; its name, docstring and input type stay.

A node takes one fact and returns one. Its keyword-only parameters are its permissions: what is not in the signature
cannot be reached. Four of them belong to the run and are given at each call: `thread_id` (from the run's
configuration, so that no graph state can name another thread), `flow`, `progress`, and `invocation`, the run id
that the runner and the Agent Server give to each invoke or resume: the same for all of its steps.
"""

import asyncio
import inspect
from collections.abc import Callable
from functools import wraps
from typing import Any, get_type_hints

from langchain_core.runnables import RunnableConfig
from langgraph.config import get_stream_writer
from langgraph.graph import StateGraph

from nodes.facts import Fact, plain
from tools.errors import ConfigurationError
from tools.talk import TalkTools
from tools.toolbox import Toolbox

Node = Callable[..., Any]
Tools = Toolbox | TalkTools


def add(flow: StateGraph[Any, Any, Any, Any], node: Node, tools: Tools, *, name: str = "") -> None:
    """Add a node under its own name, with the ports that its signature asks for. `name` is the flow's."""
    hints = get_type_hints(node)
    parameters = list(inspect.signature(node).parameters.values())
    asked = hints[parameters[0].name]
    wanted = [parameter.name for parameter in parameters[1:]]
    flow.add_node(node.__name__, _bound(node, wanted, tools, name), input_schema=asked)


def add_in_turn(flow: StateGraph[Any, Any, Any, Any], tools: Toolbox, *steps: Node, name: str, after: str) -> str:
    """Add nodes that run one after the other, the first of them after `after`; return the last one's name.

    `after` "": how the first is reached is said elsewhere.
    """
    for step in steps:
        add(flow, step, tools, name=name)
        if after:
            flow.add_edge(after, step.__name__)
        after = step.__name__
    return after


def _bound(node: Node, wanted: list[str], tools: Tools, flow_name: str) -> Node:
    @wraps(node, assigned=("__name__", "__qualname__", "__doc__", "__module__"), updated=())
    async def bound(state: Fact, config: RunnableConfig) -> dict[str, Any]:
        ports = {port: _port(port, tools, flow_name, config) for port in wanted}
        if inspect.iscoroutinefunction(node):
            return plain(await node(state, **ports))
        return plain(await asyncio.to_thread(node, state, **ports) if _touches_disk(wanted) else node(state, **ports))

    del bound.__wrapped__
    return bound


def _touches_disk(wanted: list[str]) -> bool:
    return bool({"store", "ledger"} & set(wanted))


def _port(port: str, tools: Tools, flow_name: str, config: RunnableConfig) -> Any:
    if port == "thread_id":
        thread_id = config.get("configurable", {}).get("thread_id")
        if not thread_id:
            raise ConfigurationError("a run needs a thread id", hint="run it with a checkpointer and a thread_id")
        return str(thread_id)
    if port == "flow":
        return flow_name
    if port == "invocation":
        return str(config.get("configurable", {}).get("run_id") or "")
    if port == "progress":
        write = get_stream_writer()
        return lambda what, done, total: write({"progress": {"what": what, "done": done, "total": total}})
    return getattr(tools, port)
