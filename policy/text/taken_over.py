"""Who took a piece of work over from whom: section 8 of policy.md, `owner_mismatch`.

Only what has happened counts: an offer, a plan, a question or help for a while hands nothing over.
"""

import re
from collections.abc import Iterator

from policy.text.quote import Quote, quote_of
from policy.text.sentences import Span, clauses, plain, sentences
from policy.text.taken_over_cues import CONDITION, FROM, GIVEN, NOT_A_NAME, NOT_HANDED, PASSIVE, SPEAKER, TAKEN
from policy.value import Value


class TakeOver(Value):
    """One hand-over. `person` is the new owner's name, None for the one who writes; `before` the old one's, if given.

    `quote` is the sentence that says so.
    """

    person: str | None
    before: str | None
    quote: Quote


def find_taken_over(text: str) -> tuple[TakeOver, ...]:
    """The hand-overs of work that a message reports, in the order of the text.

    Section 8 of policy.md. "I took it from Jo", "mine from today", "Ann now owns the list", "Jo handed it to Ann" and
    "reassigned to Ann" are some; "could Ann take it?", "Ann will help" and "Ann takes notes" are none.
    """
    return tuple(_taken_over(text))


def _taken_over(text: str) -> Iterator[TakeOver]:
    source = plain(text)
    for sentence in sentences(source):
        if sentence.text.rstrip("\"') ").endswith("?") or CONDITION.search(sentence.text):
            continue
        found = next((pair for clause in _scopes(source, sentence) if (pair := _in(clause)) is not None), None)
        if found is not None:
            person, before = found
            before = before or _before(sentence.text, apart_from=person)
            yield TakeOver(person=person, before=before, quote=quote_of(text, sentence.start, sentence.end))


def _scopes(source: str, sentence: Span) -> Iterator[str]:
    """Each clause, then the sentence: "sensor mapping, mine from today" is told by a clause, others need it all."""
    parts = clauses(source, sentence)
    for part in parts:
        if not NOT_HANDED.search(part.text):
            yield part.text
    if len(parts) > 1 and not NOT_HANDED.search(sentence.text):
        yield sentence.text


def _in(words: str) -> tuple[str | None, str | None] | None:
    """The new owner (None: the one who writes) and the old one, or None where nothing changed hands."""
    if SPEAKER.search(words):
        return None, _before(words)
    for pattern in (GIVEN, PASSIVE, TAKEN):
        for match in pattern.finditer(words):
            person = _named(match, "to")
            if person is not None:
                return person, _named(match, "by") or _named(match, "from") or _before(words, apart_from=person)
    return None


def _before(words: str, *, apart_from: str | None = None) -> str | None:
    found = (_named(match, "by") for match in FROM.finditer(words))
    return next((name for name in found if name is not None and name != apart_from), None)


def _named(match: re.Match[str], group: str) -> str | None:
    """The name in the first of a pattern's groups of that kind ("to", "to2", …) that is one."""
    given = (words for key, words in match.groupdict().items() if words and key.rstrip("0123456789") == group)
    return next((words for words in given if not NOT_A_NAME.match(words)), None)
