"""The conversation in a terminal: answer the run's questions, then the packet, until nothing waits or it is left."""

from collections.abc import Callable, Sequence
from typing import Any

from cli.rendering import packet, run
from cli.rendering.text import print_all, prompt, say
from cli.request import meant
from cli.session import Answered
from policy.inert import inert
from policy.packet import WAITING_KINDS
from surfaces.packet_words import missing_words

Json = dict[str, Any]
Resume = Callable[[Any], Answered]
_CHOICES = "[a]pprove all ready, [c]hoose, [r]evise, re[j]ect, [l]eave for later? "


def converse(shown: Json, resume: Resume) -> Json:
    """Go on until the run waits for nothing, or the person leaves it. Returns the run as it stands then."""
    while shown["status"] in ("needs_input", "awaiting_confirmation"):
        if shown["status"] == "needs_input":
            answer: Any = question_answered(shown)
        else:
            print_all(packet.packet(shown["packet"]))
            answer = _decision(shown["packet"])
        if answer is None:
            return shown
        after = resume(answer)
        print_all(packet.results(_new_results(shown, after.run)))
        if after.refusal is not None:
            say(f"That answer changed nothing: {inert(after.refusal)}")
        shown = after.run
    if shown["packet"] is not None:
        print_all(packet.packet(shown["packet"]))
    return shown


def question_answered(shown: Json) -> str | None:
    """Ask the run's question; None where the person leaves it for later."""
    print_all(run.question(shown))
    answer = prompt("Your answer (a number or words; empty = later): ")
    return meant(answer, shown["question"]["options"]) or None


def _new_results(before: Json, after: Json) -> list[Json]:
    """Results that were not there, or that read differently."""
    return [result for result in after["results"] if result not in before["results"]]


def _decision(shown: Json) -> Json | None:
    """What the person decides on the packet, as an answer to it; None = left for later."""
    while True:
        choice = prompt(_CHOICES).casefold()
        answer: Json | None = None
        if choice in ("", "l", "leave", "q", "quit"):
            return None
        if choice in ("a", "approve"):
            answer = _all_ready(shown)
        elif choice in ("c", "choose"):
            answer = _chosen(shown)
        elif choice in ("j", "reject"):
            rejected = _items(shown, "Reject which (numbers, or all)? ")
            answer = _of(shown, decision="reject", items=[item["item_id"] for item in rejected]) if rejected else None
        elif choice in ("r", "revise"):
            answer = _revised(shown)
        else:
            say("Type a, c, r, j or l.")
        if answer is not None:
            return answer


def _of(shown: Json, **answer: Any) -> Json:
    return {**answer, "packet_hash": shown["packet_hash"]}


def _all_ready(shown: Json) -> Json | None:
    ready = [item["item_id"] for item in shown["items"] if item["kind"] == "write"]
    if not ready:
        say("Nothing is ready: [c]hoose an item to give it its words.")
        return None
    return _of(shown, decision="approve", items=ready)


def _chosen(shown: Json) -> Json | None:
    """Approve the chosen items that are ready; those that lack words are offered one by one, and wait again."""
    by_item: dict[str, Any] = {}
    for item in _items(shown, "Which (numbers, for example 1 3, or all)? "):
        if item["kind"] == "write":
            by_item[item["item_id"]] = "approve"
        elif words := _words(shown, item):
            by_item[item["item_id"]] = {missing_words(item): words}
    return _of(shown, by_item=by_item) if by_item else None


def _words(shown: Json, item: Json) -> str:
    print_all(packet.card(shown["items"].index(item) + 1, item))
    say("Your words are added below what is there now; the item then waits with them to be approved.")
    return prompt(f"{missing_words(item)} (empty = later): ")


def _items(shown: Json, question: str) -> list[Json]:
    """The items of these numbers, each once; nothing where one of them is none that can be decided."""
    typed = prompt(question).replace(",", " ").split()
    if [word.casefold() for word in typed] == ["all"]:
        return [item for item in shown["items"] if item["kind"] in WAITING_KINDS]
    found = [_item(shown, word) for word in typed]
    return list({item["item_id"]: item for item in found if item is not None}.values()) if all(found) else []


def _item(shown: Json, word: str) -> Json | None:
    items: Sequence[Json] = shown["items"]
    number = int(word) if word.isascii() and word.isdigit() else 0
    by_number = items[number - 1] if 1 <= number <= len(items) else None
    item = by_number or next((item for item in items if item["item_id"] == word), None)
    if item is None:
        say(f"{inert(word)} is no number of this packet; nothing was done.")
    elif item["kind"] not in WAITING_KINDS:
        say(f"{inert(word)} is nothing that can be approved, revised or rejected; nothing was done.")
        return None
    return item


def _revised(shown: Json) -> Json | None:
    item = _item(shown, prompt("Revise which (a number)? "))
    if item is None:
        return None
    changes: dict[str, str] = {}
    if item["kind"] == "needs_text" and (words := _words(shown, item)):
        changes[missing_words(item)] = words
    while change := prompt("ARG=VALUE, for example dueDate=2026-12-31 (empty = done): "):
        name, separator, value = change.partition("=")
        if separator and name.strip():
            changes[name.strip()] = value
        else:
            say("That is no ARG=VALUE.")
    return _of(shown, decision="revise", changes={item["item_id"]: changes}) if changes else None
