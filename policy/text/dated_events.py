"""The dates of a note, each with the event that it belongs to and what the note does with it (sections 4, 7, 8)."""

import datetime
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from policy.text import event_cues as events
from policy.text.cue_pattern import CuePattern
from policy.text.date_faults import Fault, faults_of
from policy.text.date_grammar import MONTH, WEEKDAY
from policy.text.dates import DateMention, find_dates
from policy.text.dates_beside_events import find_dates_beside_events
from policy.text.event_finding import Cue, Kind, named_events
from policy.text.sentences import CACHED, Span, plain
from policy.text.statements import Statement, statements

_LOOK_BACK = 60
# No sentence of a person's has more dates; each is looked at with all the others.
_MOST_DATES = 12
_AND = CuePattern(r"\s(?:and|&|\+|so|because|then|which|who|/)\s", re.IGNORECASE)
# A date without a year that lies further back than this is next year's: the note speaks of the future.
_AHEAD = 80
_UNDATED_SHIFT = 1100
# How many segments back an event may stand from its date; the other weights are in characters.
_REACH = 4
_FOLLOWING = 6
_PARTED = 60
_TRAILING = 90
# "They approved 11 Jan as the launch date".
_AS = CuePattern(r"\s(?:as|to\sbe)\s(?:the|their|its|a|our)\s(?:\w+\s)?", re.IGNORECASE)
_FOR = CuePattern(r"\b(?:for|by|before|ahead\sof|until|till|in\stime\sfor)\s(?:the\s|their\s)?$", re.IGNORECASE)
# A bare weekday is a date of the work only where the note names what happens then.
_WEEKDAY = CuePattern(r"(?:(?:on|this|coming)\s)?" + WEEKDAY, re.IGNORECASE)
_OBJECT = CuePattern(
    r"\b(?:for|with|w/|to|in|at|off|out\sof|from|onto)\s(?:the\s|all\s|their\s|old\s|legacy\s){0,2}$", re.IGNORECASE
)
_ALTERNATIVE = CuePattern(r"\s?(?:or|/|and/or|-|–|and|to|through)(?:\s\w+){0,2}\s?", re.IGNORECASE)
_DOTTED_END = CuePattern(r"\S\s\d{1,2}\.\d{1,2}\.$")
# A segment of the words "x ; " alone says nothing.
_FEWEST_WORDS = 2
_UNTIL = CuePattern(r"\b(?:until|untill|till|til)\s(?:the\s)?(?:$|(?=\w+$))", re.IGNORECASE)
# "..., promised for 20 Oct": what is promised stands in the clause before.
_NO_SUBJECT = CuePattern(
    r"\s*(?:(?:second|third|next|other|another|last|first)(?:\sone)?(?=\s*;)|repeat|again|"
    r"promised|planned|ready|fixed|back|scheduled|set|moved|pushed|shifted|postponed|deferred|delayed|slipped|adjourned|put\s(?:off|back)|"
    r"re-?(?:scheduled|booked|planned|arranged)|brought\sforward|pulled\s(?:in|forward)|now|then|done|agreed|expected|latest)\b",
    re.IGNORECASE,
)


# "1/1 renewals must run on it".
_LIMIT_FIRST = CuePattern(
    r"(?:\d{1,2}[/.]\d{1,2}\.?|" + MONTH + r"\s\d{1,2}|\d{1,2}\s" + MONTH + r")\s(?:[a-z][\w'-]*\s){1,3}?"
    r"(?:must|shall|will|ha(?:s|ve)\sto|needs?\sto)\b",
    re.IGNORECASE,
)


class DatedEvent(NamedTuple):
    """One date with its event; `start` and `end` delimit the clauses that carry both."""

    mention: DateMention
    kind: Kind
    faults: frozenset[Fault]
    statement: Statement
    start: int
    end: int


@lru_cache(maxsize=CACHED)
def dated_events(text: str, said_on: datetime.date | None, as_of: datetime.date) -> tuple[DatedEvent, ...]:
    """Every date of the text that stands with an event, in the order of the text.

    `as_of` is used where the text has no date of its own: then only dates with a year are read.
    """
    return tuple(_events(text, said_on, as_of))


def _events(text: str, said_on: datetime.date | None, as_of: datetime.date) -> Iterator[DatedEvent]:
    source = plain(text)
    said = _rejoined(source, statements(text, said_on))
    read: dict[datetime.date | None, tuple[DateMention, ...]] = {}
    for position, statement in enumerate(said):
        if position and _opens_with_a_limit(statement):
            statement = statement._replace(said_on=said[position - 1].said_on)
        if statement.said_on not in read:
            read[statement.said_on] = _read(text, statement.said_on, as_of)
        sentence = statement.sentence
        mentions = [found for found in read[statement.said_on] if sentence.start <= found.quote.start < sentence.end]
        mentions = mentions[:_MOST_DATES]
        if not mentions:
            continue
        asking = said[position - 1].sentence if position and said[position - 1].sentence.text.endswith("?") else None
        yield from _in_sentence(source, statement, mentions, asking)


def _rejoined(source: str, said: tuple[Statement, ...]) -> list[Statement]:
    """The sentences, with those put together again that were cut at the stop of "from 22.06. we run"."""
    found: list[Statement] = []
    for statement in said:
        sentence = statement.sentence
        if found and _DOTTED_END.search(found[-1].sentence.text) and sentence.text[0].islower():
            before = found.pop()
            whole = Span(source[before.sentence.start : sentence.end], before.sentence.start, sentence.end)
            statement = Statement(whole, before.clauses + statement.clauses, before.said_on)
        found.append(statement)
    return found


def _opens_with_a_limit(statement: Statement) -> bool:
    """Whether the sentence opens with the day of a duty, and not with the day it was written on."""
    return _LIMIT_FIRST.match(statement.sentence.text) is not None


def _read(text: str, said_on: datetime.date | None, as_of: datetime.date) -> tuple[DateMention, ...]:
    if said_on is not None:
        return _all_dates(text, said_on, _AHEAD)
    shifted = set(_all_dates(text, as_of + datetime.timedelta(days=_UNDATED_SHIFT), 0))
    return tuple(mention for mention in _all_dates(text, as_of, 0) if mention in shifted)


def _all_dates(text: str, reference: datetime.date, ahead: int) -> tuple[DateMention, ...]:
    certain = find_dates(text, reference, ahead=ahead)
    loose = find_dates_beside_events(text, reference, certain, ahead=ahead)
    if not loose:
        return certain
    kept = [date for date in certain if not any(_overlap(date, other) for other in loose)]
    return tuple(sorted((*kept, *loose), key=lambda mention: mention.quote.start))


def _overlap(one: DateMention, other: DateMention) -> bool:
    return one.quote.start < other.quote.end and other.quote.start < one.quote.end


def _in_sentence(
    source: str, statement: Statement, mentions: Sequence[DateMention], asking: Span | None
) -> Iterator[DatedEvent]:
    segments = _segments(source, statement, mentions)
    for position, mention in enumerate(mentions):
        following = mentions[position + 1] if position + 1 < len(mentions) else None
        home = max((at for at, span in enumerate(segments) if span.start <= mention.quote.start), default=0)
        first, last, kind = _anchor(source, segments, home, mention, mentions)
        if kind is None and asking is not None and home == 0:
            kind = _last_kind(source, asking)
        if kind is None:
            continue
        start, end = segments[first].start, max(segments[last].end, mention.quote.end)
        faults = frozenset(
            faults_of(source, statement, (_after_previous(source, start, mention, mentions), end), mention, following)
        )
        yield DatedEvent(mention, kind, faults, statement, start, end)


def _after_previous(source: str, start: int, mention: DateMention, mentions: Sequence[DateMention]) -> int:
    """Where the words about this date begin: what stands before another date is said of that one."""
    earlier = [other.quote.end for other in mentions if start <= other.quote.start < mention.quote.start]
    if not earlier or _ALTERNATIVE.fullmatch(source, earlier[-1], mention.quote.start):
        return start
    return earlier[-1]


def _segments(source: str, statement: Statement, mentions: Sequence[DateMention]) -> list[Span]:
    """The clauses cut further at "and" and the like, never inside of a date or an event's words."""
    found: list[Span] = []
    whole = [(date.quote.start, date.quote.end) for date in mentions]
    whole += [(cue.start, cue.end) for cue in named_events(source, statement.sentence.start, statement.sentence.end)]
    for clause in statement.clauses:
        start = clause.start
        for match in _AND.finditer(source, clause.start, clause.end):
            if any(first <= match.start() < last for first, last in whole):
                continue
            found.append(Span(source[start : match.start()], start, match.start()))
            start = match.end()
        found.append(Span(source[start : clause.end], start, clause.end))
    return found


def _anchor(
    source: str, segments: Sequence[Span], home: int, mention: DateMention, mentions: Sequence[DateMention]
) -> tuple[int, int, Kind | None]:
    """The first and last segment that carry the date and its event, and the event's kind."""
    cues_here = named_events(source, segments[home].start, segments[home].end)
    nearest = min(cues_here, key=lambda cue: _distance(source, cue, mention, mentions, cues_here), default=None)
    if nearest is not None:
        nearest = _before_the_occasion(source, nearest, mention, cues_here)
        kind = _of_gathering(source, segments[home], nearest, cues_here)
        if kind == "other" and _is_limit(source, segments, home, nearest):
            return home, min(home + 2, len(segments) - 1), "end"
        return home, home, kind
    alone = not _words_beside(segments[home], mention)
    if not alone and (weak := _unnamed_kind(source, segments[home], mention)):
        return home, home, weak
    for at in range(home - 1, max(home - _REACH, 0) - 1, -1):
        before = named_events(source, segments[at].start, segments[at].end)
        if before:
            return at, home, before[-1].kind
    if alone and home and (weak := _unnamed_kind(source, segments[home - 1], mention)):
        return home - 1, home, weak
    for at in range(home + 1, min(home + 2, len(segments) - 1) + 1):
        after = named_events(source, segments[at].start, segments[at].end)
        if after:
            return home, at, after[0].kind
    return home, home, None


def _of_gathering(source: str, segment: Span, nearest: Cue, cues_here: Sequence[Cue]) -> Kind:
    """A gathering's date is the decision's where it meets to decide; a decision on money is another event."""
    if events.ASIDE.search(segment.text):
        return "other"
    decides = any(cue.kind == "decision" for cue in cues_here)
    if decides and events.MONEY.search(segment.text):
        return "other" if nearest.kind in ("other", "decision") else nearest.kind
    words = source[nearest.start : nearest.end]
    if nearest.kind == "other" and decides and events.GATHERING.fullmatch(words):
        return "other" if events.PREPARING.search(segment.text) else "decision"
    return nearest.kind


def _before_the_occasion(source: str, nearest: Cue, mention: DateMention, cues_here: Sequence[Cue]) -> Cue:
    """ "They want it in use for the 17 August training week": the date's own noun tells what the work is needed for."""
    if (
        nearest.kind != "other"
        or nearest.start < mention.quote.end
        or not _FOR.search(_tail(source, mention.quote.start))
    ):
        return nearest
    before = [cue for cue in cues_here if cue.kind != "other" and cue.end <= mention.quote.start]
    return before[-1] if before else nearest


def _is_limit(source: str, segments: Sequence[Span], home: int, nearest: Cue) -> bool:
    """ "Audit on 14 Jan, they must be on it by then": a day of the customer's calendar limits the work."""
    if not events.CALENDAR.fullmatch(source, nearest.start, nearest.end):
        return False
    beside = segments[max(home - 1, 0) : home + 3]
    return any(events.BY_THEN.search(segment.text) for segment in beside)


def _words_beside(segment: Span, mention: DateMention) -> str:
    return segment.text.replace(mention.quote.text, "").strip(" .,!()'\"-–+")


def _unnamed_kind(source: str, segment: Span, mention: DateMention) -> Kind | None:
    """A date to come that no other event claims is one of the work's, whatever trade it is named in.

    "First crane streams from 1 August", "doors open 5 Dec": no word list holds the verbs of every trade.
    """
    words = source[segment.start : min(segment.end, mention.quote.start)] + " ; "
    words += source[min(mention.quote.end, segment.end) : segment.end]
    if _WEEKDAY.fullmatch(mention.quote.text) or _NO_SUBJECT.match(words):
        return None
    if _UNTIL.search(_tail(source, mention.quote.start)) or _UNTIL.match(mention.quote.text):
        return None
    if events.ERRAND.search(words) or events.ASIDE.search(words) or len(words.split()) < _FEWEST_WORDS:
        return None
    return "start"


def _distance(
    source: str, cue: Cue, mention: DateMention, mentions: Sequence[DateMention], all_cues: Sequence[Cue]
) -> int:
    """How far an event's words stand from a date; the words before it and those without another date between win."""
    if cue.end <= mention.quote.start:
        gap, between = mention.quote.start - cue.end, (cue.end, mention.quote.start)
    else:
        gap, between = max(cue.start - mention.quote.end, 0), (mention.quote.end, cue.start)
        gap += _FOLLOWING if gap != 1 else 1
        if _AS.fullmatch(source, mention.quote.end, cue.start):
            gap = 0
    if any(between[0] <= other.quote.start < between[1] for other in mentions):
        gap += _PARTED
    if cue.kind == "other" and _is_object(source, cue, all_cues):
        gap += _PARTED
    return gap


def _is_object(source: str, cue: Cue, all_cues: Sequence[Cue]) -> bool:
    """ "Launch for the finance team on 1 May": the event is the launch."""
    words = source[cue.start : cue.end]
    earlier = any(other.kind != "other" and other.end < cue.start for other in all_cues)
    return (
        earlier and events.OBJECT_NOUN.fullmatch(words) is not None and bool(_OBJECT.search(_tail(source, cue.start)))
    )


def _last_kind(source: str, span: Span) -> Kind | None:
    found = named_events(source, span.start, span.end)
    return found[-1].kind if found else None


def _tail(source: str, end: int) -> str:
    """The last words before an offset: to search all that stands before would take time by its square."""
    return source[max(0, end - _LOOK_BACK) : end]
