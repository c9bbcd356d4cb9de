"""A timeline that slipped or was withdrawn with no new date (section 4 of policy.md)."""

import re
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from policy.text import slip_cues as slips
from policy.text.cue_pattern import CuePattern
from policy.text.date_grammar import MONTH
from policy.text.dated_events import DatedEvent
from policy.text.event_finding import Cue, named_events
from policy.text.statements import Statement

_A_MONTH = CuePattern(r"\b(?:" + MONTH + r"|q[1-4])(?!\w)", re.IGNORECASE)
_OBJECT_REACH = 45
_BEFORE = 60
_MOST_TRIED = 6
_SHORTEST_SUBJECT = 3
# "January fell off the calendar"; "9 Oct: ..." is the entry's date.
_DATE_AS_SUBJECT = CuePattern(
    r"\b(?:" + MONTH + r"(?:\s\d{1,2}(?:st|nd|rd|th)?)?|q[1-4]|h[12])\s(?:\w+\s){0,6}$", re.IGNORECASE
)
_DATE_AS_OBJECT = CuePattern(
    r"\s(?:(?:the|their|our|its|that|on|from|about|for)\s){0,3}(?:\d{1,2}(?:st|nd|rd|th)?\s)?(?:of\s)?(?:"
    + MONTH
    + r"|q[1-4]|h[12])(?:\s\d{1,2})?\b",
    re.IGNORECASE,
)
_TO_NOTHING = CuePattern(r"(?:->|→|=>)\s?\?+$")
# What stands between a verb and its own object.
_TO_OBJECT = CuePattern(
    r"(?:\s(?!(?:by|after|because|due|since|until|till|pending|as|when|and|but|so|with|at|in|without|or|who|"
    r"which|not|no|before|to|into|from|off|behind|under|for|while|if|they|we|he|she|is|was|has)\b)[\w'./-]+){0,4}\s?",
    re.IGNORECASE,
)


_FOR = CuePattern(r"\s(?:for|of)\s(?:(?:the|our|their|its|a|this|that)\s)?(?:\w+\s)?", re.IGNORECASE)


# "At this visit it was withdrawn": where it was said is not what is gone.
_VENUE = CuePattern(r"\b(?:at|in|during|after|from|per|via)\s(?:[\w'.]+\s){0,2}$", re.IGNORECASE)


# Up to here a date is one of what is taken away: "removed the go-live in March from the plan".
_OBJECT_END = CuePattern(
    r"[,;:()]|\s(?:and|but|now|so|then|instead|with|to|in\sfavou?r\sof|→|[-–=]{1,2}>?)\s", re.IGNORECASE
)


class Slip(NamedTuple):
    """Where a sentence says that the timeline is gone; a date given from `replaced_from` on would undo it."""

    replaced_from: int


def find_slip(
    source: str, statement: Statement, previous: Statement | None, events: Sequence[DatedEvent]
) -> Slip | None:
    """Whether the sentence says that the work's timeline is gone. `events` are the dates of the whole text.

    Denials, fears, conditions and questions, a slip by a told amount or to a told date, and what befell a meeting,
    a test or the like are none.
    """
    sentence = statement.sentence
    if (sentence.text.endswith("?") and not _TO_NOTHING.search(sentence.text)) or slips.UNDONE.search(sentence.text):
        return None
    for pattern in (slips.TAKEN_OFF, slips.NO_NEW_DATE, slips.INDEFINITE, slips.NO_LONGER, slips.ENDED, slips.MOVED):
        plainly = pattern is slips.NO_NEW_DATE
        for match in islice(pattern.finditer(source, sentence.start, sentence.end), _MOST_TRIED):
            before = source[max(sentence.start, match.start() - _BEFORE) : match.start()]
            if not plainly and pattern is not slips.NO_LONGER and slips.NOT_SLIPPED.search(before):
                continue
            if pattern is slips.MOVED and _is_measured(source, statement, match.end(), events):
                continue
            if pattern is slips.ENDED and (slips.OF_THE_OLD.search(before) or slips.WANTED_GONE.search(before)):
                continue
            about = _about(source, statement, match, pattern)
            if about is None:
                about = _about_before(source, statement, previous, match, pattern)
            if about:
                return Slip(_replaced_from(source, statement, match, pattern))
    return None


def _replaced_from(source: str, statement: Statement, match: re.Match[str], pattern: CuePattern) -> int:
    if pattern is slips.MOVED:
        return statement.sentence.start
    if pattern in (slips.ENDED, slips.NO_LONGER, slips.TAKEN_OFF):
        rest = _OBJECT_END.search(source, match.end(), statement.sentence.end)
        return rest.start() if rest else statement.sentence.end
    return match.start()


def _is_measured(source: str, statement: Statement, end: int, events: Sequence[DatedEvent]) -> bool:
    """Whether the slip says by how much or to when, if only vaguely."""
    rest = source[end : statement.sentence.end]
    if slips.NO_DATE.search(rest):
        return False
    later = any(end <= event.mention.quote.start < statement.sentence.end for event in events)
    return later or slips.AMOUNT.search(rest) is not None


def _about(source: str, statement: Statement, match: re.Match[str], pattern: CuePattern) -> bool | None:
    """Whether what is gone is the work or its date: the verb's object, else what stands before; None for nothing."""
    if pattern is slips.TAKEN_OFF:
        return True
    start, end = match.span()
    clause = next((span for span in statement.clauses if span.start <= start < span.end), statement.sentence)
    inside = _named(source, start, end)
    if pattern is slips.NO_LONGER and (
        any(cue.kind not in ("other", "decision") for cue in inside) or _A_MONTH.search(match[0])
    ):
        return True
    following = _named(source, end, min(clause.end, end + _OBJECT_REACH))
    if following and _TO_OBJECT.fullmatch(source, end, following[0].end):
        return following[0].kind != "other"
    if pattern is slips.NO_NEW_DATE and following and _FOR.fullmatch(source, end, following[0].start):
        return following[0].kind != "other"
    if _DATE_AS_OBJECT.match(source, end, clause.end):
        return True
    if slips.OBJECT_PRONOUN.match(source, end):
        return None
    before = _named(source, clause.start, start)
    if not before and not (pattern is slips.INDEFINITE and slips.OF_AN_OPTION.match(match[0])):
        before = _named(source, statement.sentence.start, start) or inside[:1]
    before = [cue for cue in before if cue.kind != "other" or not _VENUE.search(source, clause.start, cue.start)]
    if pattern is slips.NO_NEW_DATE:
        before = [cue for cue in before if not slips.ACTOR.match(source, cue.start, cue.end)]
    if before:
        return before[-1].kind != "other"
    return True if _DATE_AS_SUBJECT.search(source[clause.start : end] + " ") else None


def _about_before(
    source: str, statement: Statement, previous: Statement | None, match: re.Match[str], pattern: CuePattern
) -> bool:
    """The same by the sentence before, where this one has no subject of its own, or plainly speaks of a date."""
    earlier = _named(source, previous.sentence.start, previous.sentence.end) if previous else []
    if pattern is slips.NO_NEW_DATE:
        return not earlier or earlier[-1].kind != "other"
    if slips.OBJECT_PRONOUN.match(source, match.end()) or slips.PRONOUN_SUBJECT.search(
        source[statement.sentence.start : match.start()]
    ):
        return not earlier or earlier[-1].kind != "other"
    subject = source[statement.sentence.start : match.start()]
    if pattern is slips.INDEFINITE and not slips.OF_AN_OPTION.match(match[0]):
        return not slips.NOT_THE_WORK.search(subject)
    if slips.PUT_OFF.match(source, match.start()) and len(subject) > _SHORTEST_SUBJECT:
        return not slips.NOT_THE_WORK.search(subject)
    opening = source[statement.sentence.start : match.start()].casefold().split()
    if not all(word.strip(",.:-–'\"") in slips.NO_SUBJECT or word[0].isdigit() for word in opening):
        return False
    return bool(earlier) and earlier[-1].kind != "other"


def _named(source: str, start: int, end: int) -> list[Cue]:
    """The events and undertakings named in a part of the text, in order."""
    found = named_events(source, start, end)
    for match in slips.UNDERTAKING.finditer(source, start, end):
        if not any(cue.start <= match.end() + 1 and match.start() < cue.end for cue in found):
            found.append(Cue("date", *match.span()))
    return sorted(found, key=lambda cue: cue.start)
