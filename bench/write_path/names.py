"""Rig 9: look-alike and equal names and ids in every form: python -m bench.write_path.names.

An id in another form (braces, capitals, urn) is the same id or refused; an item, a packet or an owner that only looks
like the one meant is refused; two records of equal or look-alike names are told apart by what a person is shown.
"""

import random
import string
import uuid
from collections.abc import Callable
from datetime import date

from bench.write_path.figure import Figure, main
from bench.write_path.plan_read import read_plan
from bench.write_path.shown import RENDERERS, item, packet
from policy.decision import Decision, read_answer
from policy.inert import inert
from policy.packet import Packet
from policy.proposals import Proposal
from policy.reading import guid, is_guid
from policy.records import Person
from policy.revision import RevisionRefused, revise
from policy.settings import PolicySettings
from tests.proposals import proposal

AS_OF = date(2026, 11, 23)
NAMES = ("Contoso Ltd", "Fabrikam Manufacturing", "Landing zone", "SAP production cut-over", "O'Reilly Freight")
# Letters that look like Latin ones: Cyrillic, Greek, fullwidth.
_ALIKE = {
    "a": "аα\uff41",
    "c": "с\uff43",
    "e": "е\uff45",
    "o": "оο\uff4f",
    "p": "рρ\uff50",
    "i": "і\uff49",
    "x": "х\uff58",
}
_ALIKE |= {"b": "Ь\uff42", "d": "ԁ\uff44", "f": "\uff46", "1": "\uff11\u0661", "0": "\uff10\u0660", "3": "З\uff13"}
_FORMS: tuple[Callable[[str], str], ...] = (str, str.upper, "{{{}}}".format, "urn:uuid:{}".format, " {} ".format)


def measure(n: int, seed: int) -> Figure:
    """n trials (0 = 2,000), of each kind by turns."""
    figure = Figure("names", detail="ids, answers, owners, names")
    drawn = random.Random(seed)
    kinds = (_form_of_an_id, _no_id, _answer_that_looks_right, _owner, _equal_names, _look_alike_name)
    for number in range(n or 2000):
        figure.trials += 1
        if fault := kinds[number % len(kinds)](drawn):
            figure.violations.append(f"trial {number}: {fault}")
    return figure


def _id(drawn: random.Random) -> str:
    return str(uuid.UUID(int=drawn.getrandbits(128), version=4))


def _form_of_an_id(drawn: random.Random) -> str:
    given = _id(drawn)
    form = drawn.choice(_FORMS)(given)
    return "" if is_guid(form) and guid(form) == given else f"{form!r} is not read as {given}"


def _no_id(drawn: random.Random) -> str:
    broken = _broken(_id(drawn), drawn)
    return f"{broken!a} is taken for an id" if is_guid(broken) else ""


def _broken(given: str, drawn: random.Random) -> str:
    """Something that looks like the id, or holds it, and is not it."""
    place = drawn.choice([at for at, letter in enumerate(given) if letter in _ALIKE] or [0])
    alike = given[:place] + drawn.choice(_ALIKE.get(given[place], "\u200b")) + given[place + 1 :]
    hidden = given[:place] + drawn.choice("\u200b\u200d\u2060\u00ad\ufeff") + given[place:]
    return drawn.choice(
        [
            alike,
            hidden,
            "{" + given,
            given + "}",
            "{{" + given + "}}",
            given[:-1],
            given + "0",
            given.replace("-", ""),
            given.replace("-", "‐"),
            f"{given}\n{given}",
            f"{given} or 1 eq 1",
            f"tasks({given})",
            f"'{given}'",
        ]
    )


def _answer_that_looks_right(drawn: random.Random) -> str:
    shown = packet([item(f"i{number}", "update_task", "text") for number in (1, 2, 11)])
    told = f"i{drawn.choice((1, 2, 11))}"
    wrong_item = _another(told, drawn)
    wrong_hash = drawn.choice(
        [
            shown.packet_hash.upper(),
            f" {shown.packet_hash}",
            shown.packet_hash + "\u200b",
            shown.packet_hash[7:],
            shown.packet_hash[:-1] + _alike_digit(shown.packet_hash[-1]),
            shown.packet_hash.replace(":", "："),
        ]
    )
    right = {"decision": "approve", "packet_hash": shown.packet_hash, "items": [told]}
    if not isinstance(read_answer(right, shown), Decision):
        return f"the right answer is refused: {right}"
    return _taken(shown, right | {"items": [wrong_item]}) or _taken(shown, right | {"packet_hash": wrong_hash})


def _taken(shown: Packet, answer: dict[str, object]) -> str:
    return f"{answer!a} is taken" if isinstance(read_answer(answer, shown), Decision) else ""


def _another(item_id: str, drawn: random.Random) -> str:
    return drawn.choice(
        [
            item_id.upper(),
            f" {item_id}",
            f"{item_id}\u200b",
            f"{item_id}\n",
            item_id[0] + "0" + item_id[1:],
            "і" + item_id[1:],
            item_id[0] + "".join(chr(ord(digit) - 48 + 65296) for digit in item_id[1:]),
        ]
    )


def _alike_digit(digit: str) -> str:
    return _ALIKE.get(digit, "\u200b")[0]


def _owner(drawn: random.Random) -> str:
    """Only somebody whom the run has read becomes an owner; the target of a write is never revised."""
    known, stranger = _id(drawn), _id(drawn)
    people = {known: Person(user_id=known, name="Dana Ruiz")}
    create = proposal(tool="create_task", task=None, arguments={"milestoneId": "m", "subject": "s", "ownerId": known})
    done = _revised(create, "ownerId", drawn.choice(_FORMS)(known), people)
    if done is None or (done.arguments or {})["ownerId"] != known or done.labels.get("ownerId") != "Dana Ruiz":
        return f"a known owner {known} is not taken as such"
    for name, value in (("ownerId", stranger), ("ownerId", _broken(known, drawn)), ("milestoneId", stranger)):
        if _revised(create, name, value, people) is not None:
            return f"{name} {value!a} is taken"
    return ""


def _revised(create: Proposal, name: str, value: str, people: dict[str, Person]) -> Proposal | None:
    try:
        return revise(create, {name: value}, as_of=AS_OF, settings=PolicySettings(), people=people)
    except RevisionRefused:
        return None


def _equal_names(drawn: random.Random) -> str:
    """Two items on records of one name: each card names its own ids, however it is shown."""
    text = drawn.choice(NAMES)
    items = []
    for number in (1, 2):
        one = item(f"i{number}", "update_task", text)
        task = one.task.model_copy(update={"id": _id(drawn)}) if one.task else None
        arguments = {**(one.arguments or {}), "taskId": task.id if task else ""}
        opportunity = one.opportunity.model_copy(update={"id": _id(drawn)})
        milestone = one.milestone.model_copy(update={"id": _id(drawn)})
        changed = {"task": task, "arguments": arguments, "opportunity": opportunity, "milestone": milestone}
        items.append(one.model_copy(update=changed))
    renderer = drawn.choice([one for one in RENDERERS if one.whole])
    read = [read_plan(renderer.reads(shown)) for shown in renderer.shows(packet(items))]
    for plan, one in zip(read, items, strict=True):
        ids = (plan.milestone[1], plan.opportunity[1], plan.task[1] if plan.task else None)
        if ids != (one.milestone.id, one.opportunity.id, one.task.id if one.task else None):
            return f"{renderer.name} does not tell {one.item_id} from its namesake"
    return ""


def _look_alike_name(drawn: random.Random) -> str:
    """A letter of another alphabet in a Latin word is shown by its code, so that the two names look different."""
    name = drawn.choice(NAMES)
    places = [at for at, letter in enumerate(name) if letter in string.ascii_lowercase and letter in _ALIKE]
    place = drawn.choice(places)
    other = name[:place] + drawn.choice(_ALIKE[name[place]]) + name[place + 1 :]
    shown = inert(other)
    return "" if shown.isascii() and shown != name else f"{other!a} is shown as {shown!a}"


if __name__ == "__main__":
    main("names", __doc__, measure, n=0)
