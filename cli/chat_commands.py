"""chat and ask: talk about runs in the terminal, or take one turn of it for scripts."""

import asyncio
from pathlib import Path
from typing import Any

from rich.text import Text

from cli import exit_status
from cli.progress import Progress
from cli.rendering import packet
from cli.rendering.text import Block, print_all, prompt, say
from cli.reporting import found, guarded, print_json
from cli.terminal import agreement, interactive
from policy.inert import inert
from runs.connection import Wanted, choose
from surfaces.conversation import Conversation
from surfaces.driven_runs import Runs

Json = dict[str, Any]
_LEAVE = frozenset({"", "quit", "exit", "bye", "leave", "q"})


def ask(
    text: str,
    thread: str | None,
    mcp_config: Path | None,
    sandbox: bool,
    contract: str | None,
    state: str | None,
    as_json: bool,
) -> int:
    """One turn: understand the text, do it, print the reply. Returns the exit status."""

    def work() -> int:
        runs = Runs(state, agreed(Wanted(mcp_config, sandbox, contract), state, may_ask=not as_json))
        turn = _taken(Conversation(runs, thread), text)
        if as_json:
            print_json(turn)
        else:
            _show(turn)
            say(f"To go on: se-ops ask --thread {turn['thread_id']} TEXT")
        return exit_status.of_run(turn["run"]) if turn["run"] is not None else exit_status.DONE

    return guarded(work, as_json=as_json)


def chat(thread: str | None, mcp_config: Path | None, sandbox: bool, contract: str | None, state: str | None) -> int:
    """Talk until the person leaves. A thread that is named goes on where it was. Returns the exit status."""

    def work() -> int:
        runs = Runs(state, agreed(Wanted(mcp_config, sandbox, contract), state, may_ask=True))
        conversation = Conversation(runs, thread)
        for entry in asyncio.run(conversation.history())[-6:]:
            say(f"{entry['who']}: {_again(entry['text'])}")
        say(f"Chat {conversation.thread_id}. Say what you want; an empty line leaves.")
        while (text := prompt("you: ")).strip().casefold() not in _LEAVE:
            _show(_taken(conversation, text))
        say(f"Left. To go on: se-ops chat --thread {conversation.thread_id}")
        return exit_status.DONE

    return guarded(work, as_json=False)


def agreed(wanted: Wanted, state: str | None, *, may_ask: bool) -> Wanted:
    """Ask about found commands once, before the first turn; what is agreed to is remembered."""
    runs = Runs(state, wanted)
    choose(wanted, runs.state.folder, agreement(may_ask and interactive(as_json=False, no_input=False)))
    return wanted


def _taken(conversation: Conversation, text: str) -> Json:
    async def turn() -> Json:
        with Progress() as progress:
            return await conversation.turn(text, progress)

    return asyncio.run(turn())


def _show(turn: Json) -> None:
    """What the run found and its packet as every command shows them, then the reply."""
    run = turn["run"]
    if run is not None and turn["decision"] is None:
        print_all(found(run))
        if run["packet"] is not None:
            print_all(packet.packet(run["packet"]))
    print_all([Block(Text(_again(line))) for line in turn["reply"].split("\n")])


def _again(text: str) -> str:
    """Inert, where what was made so already stays as it is: a reply holds the escapes of what it quotes."""
    return inert(text).replace("\\\\", "\\")
