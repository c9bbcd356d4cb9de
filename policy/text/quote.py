"""Words of a record, exactly as the record has them."""

import datetime

from policy.text.cue_pattern import CuePattern
from policy.value import Value


class Quote(Value):
    """A substring of a text: `text` is `source[start:end]` of the source that it was found in.

    `date` is the date that the words give, where the rule that found them looked for one.
    """

    text: str
    start: int
    end: int
    date: datetime.date | None = None


def quote_of(source: str, start: int, end: int, date: datetime.date | None = None) -> Quote:
    """The words of `source` between two offsets, without blanks and loose punctuation at either end."""
    while start < end and source[start] in _LOOSE_START:
        start += 1
    while end > start and source[end - 1] in _LOOSE_END:
        end -= 1
    return Quote(text=source[start:end], start=start, end=end, date=date)


_LOOSE_START = frozenset(" \t\r\n\xa0,;|-–—*•")
_LOOSE_END = frozenset(" \t\r\n\xa0,;|-–—")

_QUOTED = CuePattern(r"“[^“”]{0,600}”")


def without_quotations(text: str) -> str:
    """The text with what stands in typographic quotation marks blanked out: of the same length.

    A task that quotes somebody (those that this program creates do) reports nothing by it, and makes it no younger.
    """
    return _QUOTED.sub(lambda match: " " * len(match[0]), text)
