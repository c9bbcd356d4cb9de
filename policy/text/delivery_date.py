"""The date that evidence gives for a milestone's delivery (sections 7 and 8 of policy.md, `date_divergence`)."""

import datetime
import re

from policy.text.content_words import distinctive_words, shared_words
from policy.text.cue_pattern import CuePattern
from policy.text.dated_events import DatedEvent, dated_events
from policy.text.dates import DateMention

_KINDS = frozenset({"delivery", "date"})
_ALLOWED = frozenset({"ours", "earliest"})
_WISHED = CuePattern(
    r"\b(?:aim\w*|sketch\w*|shoot\w*|wish\w*|pitch\w*|offer\w*|guess|estimate|idea|recommend\w*|push(?:ed|ing)?\sfor"
    r"|want\w*|ask\w*|like|target\w*|draft\w*)\b",
    re.IGNORECASE,
)
# What opens to those whom it is for is delivered: "opens to the public", "customers get it", "first patient on it".
_OPENS = CuePattern(
    r"\b(?:opens?|opening|open\sup|available|released?|live)\s(?:up\s)?(?:to|for)\s(?:the\s|our\s|all\s|its\s|their\s)?"
    r"(?:public|customers?|users?|members?|patients?|students?|citizens?|visitors?|guests?|passengers?|staff|everyone|residents"
    r"|shoppers|readers|drivers|clients|suppliers|dealers)\b"
    r"|\b(?:customers?|users?|members?|patients?|students?|citizens?|guests?|passengers?|staff|everyone|residents|drivers"
    r"|dealers|shops?|stores?|plants?|crews?|nurses?|teachers?)\s(?:will\s|can\s|now\s|then\s){0,2}(?:get|have|use|see)"
    r"\s(?:it|the|access|theirs)\b"
    r"|\bfirst\s(?:live\s|real\s|paying\s)?(?:customer|patient|user|member|student|guest|passenger|order|booking|visitor"
    r"|caller|call|ticket|claim|parcel|delivery|payment|truck|train|flight|ship)s?\s(?:on|in|through|goes|go|runs?)\b",
    re.IGNORECASE,
)
# "Press release is out", told beside the date, does not take the date back.
_ANNOUNCED = CuePattern(
    r",\s(?:the\s|our\s|their\s)?(?:press|news|letters?|invit\w+|tickets?|posters?|flyers?|announcement|notice|mailing"
    r"|adverts?|ads|calendar)\b",
    re.IGNORECASE,
)
# "We start dispatch on 20 April"; the start of a piece of work ("we start the migration") is none.
_BEGINS = CuePattern(
    r"\b(?:we|they)\s(?:will\s|can\s|now\s|then\s)?(?:start|begin|open)\s(?!(?:the\s|our\s)?(?:\w+\s)?(?:migrat\w+|move|moving"
    r"|roll-?\s?out|pilot|test\w*|work|build\w*|design|project|training|onboard\w*|install\w*|load\w*|deploy\w*)\b)"
    r"((?:the\s|our\s)?\w+)\s(?:on|from|in|with)\b",
    re.IGNORECASE,
)
_LONGEST_SPAN = 100


def find_delivery_date(text: str, said_on: datetime.date, *, name: str = "") -> DateMention | None:
    """The date that a fact gives for the milestone's delivery, go-live, cut-over or completion; None where it has none.

    The last statement of the text wins. The date of a meeting, test, dry run, purchase or decision, a hedged one and
    a slip without a new date are none. "Not before 12 Jan" is 12 Jan. A start is one where it starts what the milestone
    is called by (`name`: "we start dispatch on 20 April" for "Truck dispatch").
    """
    found: DateMention | None = None
    for event in dated_events(text, said_on, said_on):
        if _gives(text, event, name):
            found = event.mention
        elif found is not None and "replaced" in event.faults and event.mention.first == found.first:
            found = None
    return found


def _gives(text: str, event: DatedEvent, name: str) -> bool:
    mention, words = event.mention, text[event.start : event.end]
    if event.kind not in _KINDS and not (event.kind == "start" and _starts(words, name)):
        return False
    faults = event.faults - _ALLOWED
    if faults and not (faults == {"replaced"} and _ANNOUNCED.match(text[event.end :])):
        return False
    if "ours" in event.faults and _WISHED.search(words):
        return False
    return (mention.last - mention.first).days <= _LONGEST_SPAN


def _starts(words: str, name: str) -> bool:
    if _OPENS.search(words):
        return True
    begun = _BEGINS.search(words)
    return begun is not None and bool(shared_words(distinctive_words(begun[1]), distinctive_words(name)))
