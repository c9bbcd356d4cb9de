"""Whether a message says plainly that work is done: section 8 of policy.md, `completed_not_closed`.

What it says; of which task is for the caller to compare. A part, a plan, a draft and "verbally" are not done.
"""

import datetime
import re
from collections.abc import Iterator

from policy.text.cue_pattern import CuePattern
from policy.text.dates import find_dates, without_dates
from policy.text.quote import quote_of
from policy.text.sentences import Span
from policy.text.statements import Claim, Statement, statements
from policy.text.work_done_cues import DONE, FULL, HELD_BACK, PARTIAL

_FRACTION = CuePattern(
    r"(?<![\w.,])(\d{1,6}|\w{3,6})\s?(?:/|of|out\sof)\s?(?:the\s|all\s|our\s|their\s)?(\d{1,6}|\w{3,6})(?!\w)",
    re.IGNORECASE,
)
_NUMBER_WORDS = {
    word: number
    for number, word in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
}


def find_work_done(text: str, said_on: datetime.date | None) -> tuple[Claim, ...]:
    """The sentences that report some work as done, delivered, signed or accepted in full, each a claim "for".

    Section 8 of policy.md. "Mapping finished yesterday", "the signed form is attached" and "19 of 19 sites" are some;
    "3 of 7", "done bar two", "should be done Friday" and "sent for signature" are none.
    """
    return tuple(_claims(text, said_on))


def asserted_in_full(words: str, said_on: datetime.date | None = None) -> bool:
    """Whether a clause says what it says as of now, not of a day after `said_on`, and holds no part of it back."""
    return not PARTIAL.search(FULL.sub(" ", words)) and not is_part(words) and not is_to_come(words, said_on)


def is_to_come(words: str, said_on: datetime.date | None) -> bool:
    """Whether the words bear a date after the day that they were said on."""
    if said_on is None or not any(map(str.isdigit, words)):
        return False
    return any(mention.first > said_on for mention in find_dates(words, said_on))


def is_part(words: str) -> bool:
    """Whether the words report only some of a number: "3 of 4"."""
    pairs = (tuple(_number(word) for word in match.groups()) for match in _FRACTION.finditer(without_dates(words)))
    return any(part is not None and whole is not None and part < whole for part, whole in pairs)


def _number(word: str) -> int | None:
    return int(word) if word.isdecimal() else _NUMBER_WORDS.get(word.casefold())


def _claims(text: str, said_on: datetime.date | None) -> Iterator[Claim]:
    for statement in statements(text, said_on):
        if _reported(statement) is not None:
            span = statement.sentence
            yield Claim(verdict="for", quote=quote_of(text, span.start, span.end), said_on=statement.said_on)


def _reported(statement: Statement) -> Span | None:
    if statement.sentence.text.rstrip("\"')").endswith("?"):
        return None
    if HELD_BACK.search(FULL.sub(" ", statement.sentence.text)):
        return None
    told = (clause for clause in statement.clauses if DONE.search(clause.text))
    return next((clause for clause in told if asserted_in_full(clause.text, statement.said_on)), None)
