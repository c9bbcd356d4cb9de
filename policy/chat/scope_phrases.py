"""What a clause is about: records by name, number or id, people, sources of evidence, and the window of time."""

from datetime import date
from typing import Literal

from policy.chat.context import Known
from policy.chat.days import window
from policy.chat.ids import numbered
from policy.chat.named_records import capitalised, in_small_letters, led_by_noun
from policy.chat.names import Mention, known_mentions
from policy.chat.tokens import Token, source
from policy.chat.understood import Scope
from policy.value import Value

Source = Literal["teams", "meetings", "outlook", "sharepoint"]


class Named(Value):
    """The scope of a clause, the people in it, and the places of all tokens that name something."""

    scope: Scope
    people: tuple[str, ...] = ()
    places: frozenset[int] = frozenset()


def named(text: str, tokens: tuple[Token, ...], known: Known, as_of: date) -> Named:
    """The scope that a clause names, names as they were written."""
    by_kind, places = numbered(tokens, known)
    mentions = known_mentions(text, tokens, known)
    taken = places | _places(mentions)
    quoted = _quoted(text, tokens, taken)
    taken |= _places(quoted)
    for reader in (led_by_noun, capitalised, in_small_letters):
        fresh = reader(text, tokens, taken)
        mentions = [*mentions, *fresh]
        taken |= _places(fresh)
    people: list[str] = []
    for mention in sorted([*mentions, *quoted], key=lambda one: one.first):
        names = people if mention.kind == "people" else by_kind[mention.kind]
        if mention.words not in names:
            names.append(mention.words)
    since, until = window(source(text, tokens), as_of)
    scope = Scope(
        accounts=tuple(by_kind["accounts"]),
        opportunities=tuple(by_kind["opportunities"]),
        milestones=tuple(by_kind["milestones"]),
        tpids=tuple(by_kind["tpids"]),
        since=since,
        until=until,
        mine=not any(by_kind.values()),
    )
    return Named(scope=scope, people=tuple(people), places=frozenset(taken))


def _places(mentions: list[Mention]) -> set[int]:
    return {place for mention in mentions for place in range(mention.first, mention.last)}


def _quoted(text: str, tokens: tuple[Token, ...], taken: set[int]) -> list[Mention]:
    """Quoted words beside a noun or a preposition: a name, whatever it says."""
    found: list[Mention] = []
    place = 0
    while place < len(tokens):
        if not tokens[place].quoted or place in taken:
            place += 1
            continue
        last = place
        while last < len(tokens) and tokens[last].quoted:
            last += 1
        around = [token.low for token in tokens[max(0, place - 3) : place]] + [
            token.low for token in tokens[last : last + 2]
        ]
        kind = _quoted_kind(around)
        if kind:
            found.append(Mention(kind=kind, words=source(text, tokens[place:last]), first=place, last=last))
        place = last
    return found


def _quoted_kind(around: list[str]) -> str | None:
    if {"milestone", "milestones"} & set(around):
        return "milestones"
    if {"opportunity", "opp", "opty", "deal"} & set(around):
        return "opportunities"
    return "accounts" if {"account", "customer", "at", "for", "with"} & set(around) else None
