"""The events that a part of a note names: those of the customer's timeline, and all the others."""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from policy.text import event_cues as events
from policy.text.cue_pattern import CuePattern

Kind = Literal["delivery", "start", "decision", "end", "date", "other"]
_KINDS: tuple[tuple[Kind, CuePattern], ...] = (
    ("delivery", events.DELIVERY),
    ("start", events.START),
    ("decision", events.DECISION),
    ("end", events.END),
    ("date", events.DATE_NOUN),
    ("other", events.OTHER),
)


_NEW_PERSON_REACH = 90
_DECIDED_REACH = 40
_TAKES_UP = CuePattern(r"(?:starts?|begins?)\s(?:(?:on|in|from|at|by|with\sus)\s)?(?=\d|[A-Z])")
_HAS_UNTIL = CuePattern(r"ha(?:s|ve)\s(?:until|till|til)", re.IGNORECASE)


# "The vendor stops support": a verb is followed by its object, a noun by what says of which kind it is.
_VERBS = ("stops", " ends", "drops")
# "Their answer is that the start will be 1 April".
_SAYS_THAT = (" is that ", " was that ", " says that ", " said that ")
_GATHERING_FOR = CuePattern(
    r"\s(?:for|about|on|around|re|regarding|to\s(?:plan|discuss|prepare|fix|agree|set))\s(?:the\s|their\s|our\s|a\s)?",
    re.IGNORECASE,
)
_MEETS = CuePattern(r"(?:session|call|meeting|mtg|workshop|review|sync|slot|training|discussion|talk)s?", re.IGNORECASE)


class Cue(NamedTuple):
    """Words that name an event; offsets in the text."""

    kind: Kind
    start: int
    end: int


def named_events(text: str, start: int, end: int) -> list[Cue]:
    """The events that a part of a text names, in order; a compound ("go-live workshop") is its last word's."""
    found = [Cue(kind, *match.span()) for kind, pattern in _KINDS for match in pattern.finditer(text, start, end)]
    found.sort(key=lambda cue: (cue.start, -cue.end))
    kept: list[Cue] = []
    for cue in found:
        if kept and cue.start < kept[-1].end:
            continue
        kept.append(cue)
    return [_settled(text, kept, position) for position in range(len(kept))]


def _settled(text: str, found: Sequence[Cue], position: int) -> Cue:
    cue = found[position]
    if cue.kind == "other":
        if events.DECIDED_PAPER.fullmatch(text, cue.start, cue.end) and events.DECIDED_ON.search(
            text[max(0, cue.start - _DECIDED_REACH) : cue.start]
        ):
            return cue._replace(kind="decision")
        return cue
    if events.COMPOUND_TAIL.match(text, cue.end) and not text[cue.start : cue.end].endswith(_VERBS):
        return cue._replace(kind="other")
    if cue.kind == "start" and events.NEW_PERSON.search(text[max(0, cue.start - _NEW_PERSON_REACH) : cue.start]):
        return cue._replace(kind="other")
    if (
        cue.kind == "start"
        and _TAKES_UP.match(text, cue.start)
        and events.TITLE.search(text[max(0, cue.start - _DECIDED_REACH) : cue.start])
    ):
        return cue._replace(kind="other")
    if cue.kind == "end" and _HAS_UNTIL.fullmatch(text[cue.start : cue.end]) and _is_a_teams(text, cue.start):
        return cue._replace(kind="other")
    before = found[position - 1] if position else None
    if before is not None and before.kind == "other" and cue.kind in ("start", "end", "delivery", "date"):
        between = text[before.end : cue.start]
        if events.BETWEEN_SUBJECT_AND_VERB.fullmatch(between) and not between.endswith(_SAYS_THAT):
            if between == " " and cue.kind == "start" and events.PAPERS.fullmatch(text, before.start, before.end):
                return cue
            return cue._replace(kind="other")
    if before is not None and before.kind == "other" and _is_on_the_agenda(text, before, cue):
        return cue._replace(kind="other")
    if before is not None and before.kind == "delivery" and cue.kind == "end" and text[before.end : cue.start] == " ":
        return cue._replace(kind="delivery")
    return cue


def _is_a_teams(text: str, start: int) -> bool:
    return events.LIMIT_OF_A_TEAM.search(text[max(0, start - _NEW_PERSON_REACH) : start]) is not None


def _is_on_the_agenda(text: str, meeting: Cue, event: Cue) -> bool:
    """ "Planning session for the go-live": the date is the session's."""
    meets = _MEETS.fullmatch(text, meeting.start, meeting.end)
    return meets is not None and _GATHERING_FOR.fullmatch(text, meeting.end, event.start) is not None
