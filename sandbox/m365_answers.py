"""What WorkIQ says to a question: which Microsoft 365 items it is about, and the prose that quotes them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sandbox.store import Row, Store

_DAY = r"(\d{4}-\d{2}-\d{2})"
_PERIOD = re.compile(
    rf"{_DAY}\W{{0,8}}(?:\b(?:to|until|till|through|and|up to)\b|\.\.|–|-)\W{{0,8}}(?:\w+ )?{_DAY}", re.I
)
_ONE_DAY = re.compile(rf"(?:\b(until|till|before|by|to|on|dated)\s+)?{_DAY}", re.I)
_EXACT = ("on", "dated")
_START, _END = r"(?<![a-z0-9])", r"(?![a-z0-9])"  # ASCII only: in 東亜電機の the name ends where the next letter begins
# The product's own name says more than "mail" or "file", which a milestone may be called.
_PRODUCT = {"teams": "teams", "meeting": "meetings?", "outlook": "outlook", "sharepoint": "sharepoint|onedrive"}
_GENERIC = {
    "teams": "chats?|channels?",
    "meeting": "transcripts?",
    "outlook": "e-?mails?",
    "sharepoint": "documents?|files?",
}
_NEAR_MISSES = 3
_MOST = 12
_NOTHING = "I could not find anything about that in your Teams chats, meetings, mail or documents."


@dataclass(frozen=True)
class Names:
    """Every name that a question may hold."""

    customers: frozenset[str]
    opportunities: frozenset[str]
    people: frozenset[str]
    milestones: frozenset[str]


@dataclass(frozen=True)
class Question:
    """A question as it was understood; an empty part does not narrow. Days are ISO dates, both included."""

    customers: frozenset[str]
    opportunities: frozenset[str]
    people: frozenset[str]
    sources: frozenset[str]
    since: str
    until: str


def answer(question: str, store: Store) -> str:
    """The prose that answers a question from the stored items, the newest first, at most twelve of them.

    Without a customer in the question it is about everybody's: near misses included.
    """
    with store.connection() as connection:
        items = [dict(row) for row in connection.execute("SELECT * FROM m365_item ORDER BY date DESC, id")]
    asked = understood(question, _names(store, items))
    found = [item for item in items if _fits(item, asked)]
    if not asked.customers:
        found = _with_near_misses(found, asked)
    return _prose(found, with_customer=not asked.customers) if found else _NOTHING


def _with_near_misses(found: Sequence[Row], asked: Question) -> list[Row]:
    """Without a customer the named opportunity's items come with a few of others, as the real one mixes them in."""
    if not asked.opportunities:
        return list(found)
    others = [item for item in found if item["opportunity"] not in asked.opportunities]
    return [item for item in found if item["opportunity"] in asked.opportunities] + others[:_NEAR_MISSES]


def understood(question: str, names: Names) -> Question:
    """What a question asks for. Names are taken out first, so that no word of theirs is read as a source."""
    text = _plain(question)
    customers, text = _taken(text, names.customers)
    opportunities, text = _taken(text, names.opportunities)
    _, text = _taken(text, names.milestones)
    people, text = _taken(text, names.people)
    since, until = _period(text)
    return Question(customers, opportunities, people, _sources(text), since, until)


def _plain(text: str) -> str:
    return text.replace("’", "'").casefold()


def _taken(text: str, names: Iterable[str]) -> tuple[frozenset[str], str]:
    """The names that a text holds, longest first ("Contoso Retail Ltd" is not "Contoso"), and the text without them."""
    found = set()
    for name in sorted(names, key=lambda name: (-len(name), name)):
        text, times = re.subn(_START + re.escape(_plain(name)) + _END, "\n", text)
        if times:
            found.add(name)
    return frozenset(found), text


def _period(text: str) -> tuple[str, str]:
    if period := _PERIOD.search(text):
        return min(period[1], period[2]), max(period[1], period[2])
    since, until = "", "9999"
    for one in _ONE_DAY.finditer(text):
        word = one[1]
        if word is None or word in _EXACT:
            since = one[2]
        if word is not None:
            until = one[2]
    return since, until


def _sources(text: str) -> frozenset[str]:
    def named(table: Mapping[str, str]) -> frozenset[str]:
        return frozenset(source for source, words in table.items() if re.search(f"{_START}(?:{words}){_END}", text))

    return named(_PRODUCT) or named(_GENERIC)


def _names(store: Store, items: Sequence[Row]) -> Names:
    def known(entity_set: str, column: str, *more: str | None) -> frozenset[str]:
        return frozenset(name for name in (*(row[column] for row in store.rows(entity_set)), *more) if name)

    people = (name for item in items for name in _participants(item))
    return Names(
        customers=known("accounts", "name", *(item["customer"] for item in items)),
        opportunities=known("opportunities", "name", *(item["opportunity"] for item in items)),
        people=known("systemusers", "fullname", *people),
        milestones=known("msp_engagementmilestones", "msp_name"),
    )


def _participants(item: Row) -> set[str]:
    return {name.strip() for name in (item["people"] or "").split(";") if name.strip()}


def _fits(item: Row, asked: Question) -> bool:
    """What an item does not say of itself (its opportunity, who took part) does not keep it out."""
    if asked.customers and item["customer"] not in asked.customers:
        return False
    if asked.customers and asked.opportunities and item["opportunity"] not in (None, *asked.opportunities):
        return False
    participants = _participants(item)
    if asked.people and participants and not participants & asked.people:
        return False
    if asked.sources and item["source"].casefold() not in asked.sources:
        return False
    return bool(asked.since <= item["date"][:10] <= asked.until)


def _prose(found: Sequence[Row], *, with_customer: bool) -> str:
    shown = found[:_MOST]
    count = "1 relevant item" if len(found) == 1 else f"{len(found)} relevant items"
    lines = [f"I found {count}. Here is what was said:", ""]
    for item in shown:
        about = f" (about {item['customer']})" if with_customer and item["customer"] else ""
        place = f", *{item['place']}*" if item["place"] else ""
        lines.append(f"- {_long(item['date'])}, {item['source']}{place}: {item['author']}{about}: “{item['text']}”")
    if len(found) > len(shown):
        lines += ["", f"There are {len(found) - len(shown)} more; ask for a shorter period to see them."]
    return "\n".join([*lines, "", "Would you like me to summarise the open points?"])


def _long(day: str) -> str:
    moment = date.fromisoformat(day[:10])
    return f"{moment.day} {moment:%B %Y}"
