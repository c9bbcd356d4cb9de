"""What a note does with a date of its timeline: hedges it, plans it for us, asks for it, denies it, replaces it."""

import re
from collections.abc import Iterator
from typing import Literal

from policy.text import timeline_cues as cues
from policy.text.cue_pattern import CuePattern
from policy.text.dates import DateMention
from policy.text.statements import Statement

Fault = Literal["hedged", "ours", "asked", "denied", "replaced", "other customer", "earliest"]
_TRAILING = 90
_LEADING = CuePattern(r"(?:before|until|untill|till|til|after|since|from|by|in|on)\s", re.IGNORECASE)
# A clause before the event's that makes it conditional, or is a hedge by itself: "once they sign, start in May".
_CONDITION = CuePattern(
    r"(?:^|[,;–(]\s?)(?:once|if|provided|assuming|unless|as\ssoon\sas|subject\sto|pending|"
    r"depending\son)\s[^,;–]{1,80}[,–]\s?(?:then\s)?$|"
    r"(?:^|[\s,;–(])(?:if(?!,)|unless|should\s(?:the|they|it|he|she|we|this|all)|in\sthe\sevent|as\slong\sas|only\swhen)\s"
    r"[^;–:]{1,100}$|(?:^|\s)(?:if|only\sif),?\s[^;–]{1,80}:\s?$|"
    r"(?:^|[,;–(]\s?)(?:rumou?rs?|guess|maybe|perhaps|my\s\w+|our\s(?:own\s)?\w+|(?:rep|seller|"
    r"specialist)'?s?\s\w+|tbc|tentative(?:ly)?|unconfirmed|hope|"
    r"internal(?:ly)?|forecast|idea|proposal|draft)\s?[:–-]\s?$",
    re.IGNORECASE,
)
_QUOTED = CuePattern(r"\"[^\"]{3,300}\"|(?<![\w])'[^\"]{3,300}?'(?!\w)")


def faults_of(
    source: str, statement: Statement, reach: tuple[int, int], mention: DateMention, following: DateMention | None
) -> Iterator[Fault]:
    """What keeps a date from being one that the customer gives.

    `reach` delimits the clauses that carry the date and its event; what stands after `following`, the next date of
    the sentence, is said of that one.
    """
    start, end = reach
    quote = mention.quote
    limit = min(following.quote.start if following else statement.sentence.end, quote.end + _TRAILING)
    lead = _LEADING.match(quote.text)
    before, trailing = source[start : quote.start + (lead.end() if lead else 0)], source[quote.end : limit]
    inside = before + "," + source[quote.end : min(end, limit)]
    firm = cues.NO_DENIAL.sub(" ", inside)
    if cues.FIRM.search(statement.sentence.text):
        firm = cues.SHOULD.sub(" ", firm)
    if (
        cues.HEDGED.search(firm)
        or cues.RETRACTED_AFTER.match(trailing)
        or cues.RETRACTED_AFTER.match(source[end:limit])
        or statement.sentence.text.endswith("?")
        or _CONDITION.search(source[statement.sentence.start : start])
    ):
        yield "hedged"
    if cues.OURS.search(inside) and not _is_quoted(source, quote.start, statement):
        yield "ours"
    if cues.ASKED.search(before):
        yield "asked"
    if cues.OTHER_CUSTOMER.search(statement.sentence.text):
        yield "other customer"
    if cues.EARLIEST.search(before) or cues.EARLIEST_AFTER.match(trailing):
        yield "earliest"
    elif cues.DENIED.search(firm) and not cues.LIMIT.search(before):
        yield "denied"
    if _is_replaced(before, trailing, following is not None):
        yield "replaced"


def _is_replaced(before: str, trailing: str, more: bool) -> bool:
    if (
        cues.REPLACED_BEFORE.search(before)
        or cues.WAS.search(before)
        or cues.PAST.search(before)
        or cues.GONE_AFTER.match(trailing)
    ):
        return True
    return more and bool(cues.ARROW.match(trailing) or (cues.FROM.search(before) and cues.MOVED.search(before)))


def _is_quoted(source: str, offset: int, statement: Statement) -> bool:
    """Whether the date stands between quotation marks: then "we" are those who are quoted."""
    sentence = statement.sentence
    return any(
        match.start() < offset < match.end() for match in _QUOTED.finditer(source, sentence.start, sentence.end + 1)
    )
