"""The conversation in a terminal: answer the run's questions, then the packet, until nothing waits or it is left."""

from collections.abc import Callable, Sequence
from typing import Any

from cli.rendering import packet, run
from cli.rendering.text import output, print_all, prompt, say
from policy.inert import inert

Json = dict[str, Any]
Resume = Callable[[Any], Json]
_CHOICES = "[a]pprove all ready, [c]hoose, [r]evise, re[j]ect, [l]eave for later? "


def converse(shown: Json, resume: Resume) -> Json:
    """Go on until the run waits for nothing, or the person leaves it. Returns the run as it stands then."""
    while shown["status"] in ("needs_input", "awaiting_confirmation"):
        if shown["status"] == "needs_input":
            answer: Any = ask_question(shown)
        else:
            print_all(packet.packet(shown["packet"]))
            answer = _decision(shown["packet"])
        if answer is None:
            return shown
        before = len(shown["results"])
        after = resume(answer)
        print_all([*packet.results(after["results"][before:]), *run.error(after)])
        if after["packet"] == shown["packet"] and after["results"] == shown["results"] and after["question"] is None:
            say("That answer changed nothing.")
        shown = after
    if shown["packet"] is not None and shown["status"] == "completed":
        print_all(packet.packet(shown["packet"]))
    return shown


def ask_question(shown: Json) -> str | None:
    """Ask the run's question; None where the person leaves it for later."""
    print_all(run.question(shown))
    options: Sequence[str] = shown["question"]["options"]
    words = prompt("Your answer (a number or words; empty = later): ")
    if words.isdigit() and 1 <= int(words) <= len(options):
        return options[int(words) - 1]
    return words or None


def _decision(shown: Json) -> Json | None:
    while True:
        choice = prompt(_CHOICES).casefold()
        if choice in ("", "l", "leave", "q"):
            return None
        ready = [item["item_id"] for item in shown["items"] if item["kind"] == "write"]
        if choice in ("a", "approve"):
            if ready:
                return {"decision": "approve", "packet_hash": shown["packet_hash"], "items": ready}
            say("Nothing is ready: give the missing words with [r]evise first.")
        elif choice in ("c", "choose") and (chosen := _items(shown, "Approve which (numbers, for example 1 3)? ")):
            return {"decision": "approve", "packet_hash": shown["packet_hash"], "items": chosen}
        elif choice in ("j", "reject") and (chosen := _items(shown, "Reject which (numbers, or all)? ")):
            return {"decision": "reject", "packet_hash": shown["packet_hash"], "items": chosen}
        elif choice in ("r", "revise") and (changes := _changes(shown)):
            return {"decision": "revise", "packet_hash": shown["packet_hash"], "changes": changes}


def _items(shown: Json, question: str) -> list[str]:
    words = prompt(question).replace(",", " ").split()
    if words == ["all"]:
        return [item["item_id"] for item in shown["items"] if item["kind"] in ("write", "needs_text")]
    chosen = []
    for word in words:
        item = _item(shown, word)
        if item is None:
            say(f"{inert(word)} is no number of this packet; nothing was done.")
            return []
        chosen.append(item["item_id"])
    return chosen


def _item(shown: Json, word: str) -> Json | None:
    items: list[Json] = shown["items"]
    if word.isdigit() and 1 <= int(word) <= len(items):
        return items[int(word) - 1]
    return next((item for item in items if item["item_id"] == word), None)


def _changes(shown: Json) -> dict[str, dict[str, str]]:
    item = _item(shown, prompt("Revise which (number)? "))
    if item is None or item["arguments"] is None:
        say("That is no item that can be revised.")
        return {}
    changes: dict[str, str] = {}
    if item["kind"] == "needs_text":
        output().print("Your words are added below the existing text.")
        if words := prompt("description: "):
            changes["description"] = words
    while change := prompt("Another ARG=VALUE (empty = done): "):
        name, separator, value = change.partition("=")
        if not separator:
            say("That is no ARG=VALUE.")
            continue
        changes[name.strip()] = value
    return {item["item_id"]: changes} if changes else {}
