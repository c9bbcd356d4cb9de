"""Answers in many shapes with what must be read out of them, and how a reading is compared with that."""

import datetime
import re
from collections import Counter
from typing import NamedTuple

from policy.m365.facts import SOURCES, AnswerRead, M365Fact, M365Scope, M365Source


class Expected(NamedTuple):
    """A fact that an answer holds."""

    quote: str
    source: M365Source | None
    date: str | None
    author: str | None
    about: str | None
    in_scope: bool = True


class Shape(NamedTuple):
    """An answer, the scope that it was asked for, its facts and its outcome."""

    name: str
    scope: M365Scope
    answer: str
    facts: tuple[Expected, ...] = ()
    outcome: str = "facts"


def scope_of(
    customer: str,
    opportunity: str,
    milestones: tuple[str, ...],
    since: str,
    until: str,
    sources: tuple[M365Source, ...] = SOURCES,
    others: tuple[str, ...] = (),
) -> M365Scope:
    """A scope with its dates as ISO text."""
    return M365Scope(
        customer=customer,
        opportunity=opportunity,
        milestones=milestones,
        since=datetime.date.fromisoformat(since),
        until=datetime.date.fromisoformat(until),
        sources=sources,
        other_customers=others,
    )


def differences(read: AnswerRead, shape: Shape) -> list[str]:
    """What a reading has wrong: nothing where every fact is found once with its fields, and nothing else."""
    wrong = [] if read.outcome == shape.outcome else [f"outcome {read.outcome}, not {shape.outcome}"]
    left = list(read.facts)
    for expected in shape.facts:
        found = max(left, key=lambda fact: overlap(fact.quote, expected.quote), default=None)
        if found is None or overlap(found.quote, expected.quote) < 0.5:
            wrong.append(f"missing: {expected.quote!r}")
            continue
        left.remove(found)
        wrong += _fields(found, expected)
    return wrong + [
        f"too much: {fact.quote!r} by {fact.author!r} on {fact.date}, in scope {fact.in_scope}" for fact in left
    ]


def overlap(one: str, other: str) -> float:
    """The part of their words that two quotes share; of scripts without blanks, of their signs."""
    words = r"\w" if re.search(r"[\u3040-\u9fff\uac00-\ud7a3]", other) else r"\w+"
    mine, theirs = (Counter(re.findall(words, text.casefold())) for text in (one, other))
    return sum((mine & theirs).values()) / max(1, sum((mine | theirs).values()))


def _fields(found: M365Fact, expected: Expected) -> list[str]:
    pairs = {
        "source": (found.source, expected.source),
        "date": (found.date.isoformat() if found.date else None, expected.date),
        "author": (found.author, expected.author),
        "about": (found.about, expected.about),
        "in_scope": (found.in_scope, expected.in_scope),
    }
    quote = expected.quote[:40]
    return [f"{quote!r}: {name} {got!r}, not {want!r}" for name, (got, want) in pairs.items() if got != want]
