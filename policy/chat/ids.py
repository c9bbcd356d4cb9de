"""Ids and numbers of records in a clause: TPIDs, milestone numbers, GUIDs."""

from policy.chat.context import Known
from policy.chat.tokens import Token
from policy.chat.vocabulary import CALENDAR

_TPID = frozenset({"tpid", "tpids", "top-parent", "mstopparentid"})
_ACCOUNT = frozenset({"account", "customer", "accounts", "customers", "client"})
_OPPORTUNITY = frozenset({"opportunity", "opp", "opty", "opportunities", "opps", "deal"})
_GLUE = frozenset({",", "and", "&", ":", "#", "id", "ids", "number", "numbers", "no", ".", "with", "or", "is", "="})


def numbered(tokens: tuple[Token, ...], known: Known) -> tuple[dict[str, list[str]], set[int]]:
    """The ids and numbers by kind (accounts, opportunities, milestones, tpids), and the places of their tokens."""
    found: dict[str, list[str]] = {"accounts": [], "opportunities": [], "milestones": [], "tpids": []}
    places: set[int] = set()
    noun = ""
    for place, token in enumerate(tokens):
        dated = place + 1 < len(tokens) and tokens[place + 1].low in CALENDAR
        kind = None if dated else _kind(token, noun, known)
        if kind:
            found[kind] += [token.low] if token.low not in found[kind] else []
            places.add(place)
        elif token.low not in _GLUE:
            noun = token.low
    return found, places


def _kind(token: Token, noun: str, known: Known) -> str | None:
    if token.kind == "record":
        return "milestones"
    if token.kind == "guid":
        for kind in ("accounts", "opportunities", "milestones"):
            if any(one.id and one.id.casefold() == token.low for one in getattr(known, kind)):
                return kind
        return "accounts" if noun in _ACCOUNT else "opportunities" if noun in _OPPORTUNITY else "milestones"
    if token.kind != "number" or not token.low.isdigit():
        return None
    if noun in _TPID:
        return "tpids"
    if any(one.number == token.low for one in known.accounts) and len(token.low) > 2:
        return "tpids"
    return "tpids" if noun in _ACCOUNT and len(token.low) >= 4 else None
