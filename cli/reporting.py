"""What every command does: do its work, print a result or say an expected error in words, end with an exit status.

Nothing here loads LangGraph or MCP, so that looking at a run is quick.
"""

import json
import sys
import traceback
from collections.abc import Callable
from typing import Any

from rich.console import RenderableType
from rich.text import Text

from cli import exit_status
from cli.rendering import packet, run
from cli.rendering.text import Block, Verbatim, counted, output, print_all, say
from policy.inert import inert
from surfaces.packet_words import missing_words
from tools.errors import SeOpsError

Json = dict[str, Any]
_STOPPED = "Stopped. Nothing was lost: `se-ops pending` lists what waits, `se-ops show` tells what was carried out."
_OUR_FAULT = "This is a fault of se-ops, not yours. Approved items are kept: `se-ops show` tells what was carried out."


def guarded(work: Callable[[], int], *, as_json: bool) -> int:
    """Do a command's work; an expected error and Ctrl-C become one clear message and their exit status."""
    try:
        status = work()
        sys.stdout.flush()
    except SeOpsError as error:
        return _failed(error, as_json=as_json)
    except KeyboardInterrupt:
        say("", _STOPPED)
        return exit_status.INTERRUPTED
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001 - an entry point: a fault of ours must not leave --json without its object
        traceback.print_exc()
        return _failed(SeOpsError(f"{type(error).__name__}: {error}", hint=_OUR_FAULT), as_json=as_json)
    return status


def _failed(error: SeOpsError, *, as_json: bool) -> int:
    if as_json:
        body = {"code": error.code, "message": error.message, "server": error.server, "hint": error.hint}
        print_json({"schema_version": 1, "error": body})
    say_error(error)
    return exit_status.of_error(error.code)


def say_error(error: SeOpsError) -> None:
    """An error in words, on standard error."""
    say(f"Error: {inert(error.message)}", *([inert(error.hint)] if error.hint else []))


def print_json(body: Json) -> None:
    """One JSON object on standard output."""
    output().file.write(json.dumps(body, ensure_ascii=False, indent=2) + "\n")


def print_run(shown: Json, *, with_notes: bool = True) -> None:
    """A whole run as a person reads it: servers, findings, notes, results, packet, and what comes next."""
    parts = [*run.servers(shown["servers"], shown["crm_contract"]), *found(shown, with_notes=with_notes)]
    print_all([*parts, *packet.results(shown["results"])])
    if shown["packet"] is not None:
        print_all(packet.packet(shown["packet"]))
    print_all([*run.question(shown), *run.error(shown), *next_step(shown)])


def found(shown: Json, *, with_notes: bool = True) -> list[RenderableType]:
    """What the run found, before its packet."""
    return [*run.headline(shown), *run.findings(shown, with_notes=with_notes), *run.closing(shown)]


def next_step(shown: Json) -> list[RenderableType]:
    """The command that goes on from where the run stands."""
    thread_id = shown["thread_id"]
    if shown["status"] == "awaiting_confirmation":
        return _to_answer(thread_id, shown["packet"])
    if shown["status"] == "needs_input":
        return [Text("\nTo answer:"), Verbatim(Text(f"se-ops answer {thread_id} TEXT"), left=2)]
    if shown["status"] == "completed" and shown["packet"] is None and not shown["results"]:
        return [Text("\nNothing to propose.")]
    return []


def _to_answer(thread_id: str, waiting: Json) -> list[RenderableType]:
    ready = [item["item_id"] for item in waiting["items"] if item["kind"] == "write"]
    without_words = [item for item in waiting["items"] if item["kind"] == "needs_text"]
    lines: list[RenderableType] = [Text("\nNothing of this packet is written yet.")]
    if ready:
        approve = f"se-ops approve {thread_id} --packet {waiting['packet_hash']}"
        lines += [
            Block(Text(f"To approve {counted(len(ready), 'ready item')} (or some, with --item):")),
            Verbatim(Text(approve), left=2),
        ]
    if without_words:
        item = without_words[0]
        revise = f'se-ops revise {thread_id} --item {item["item_id"]} --set "{missing_words(item)}=…"'
        lines += [Text("To give an item its words:"), Verbatim(Text(revise), left=2)]
    return lines
