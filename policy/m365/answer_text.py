"""The text of an answer as it is read: flat, with its clock, its sources and the names that are nobody's."""

import re
from typing import NamedTuple

from policy.m365.attribution import Meta, meta_of, role_beside
from policy.m365.blocks import Block
from policy.m365.citations import Sources
from policy.m365.facts import M365Source
from policy.m365.names import is_calendar
from policy.m365.said_dates import Clock

LONGEST, _SHORT = 600, 100
_SENTENCE_END = re.compile(
    r"(?<=[\w)*_】\]%\"”’»][\w)*_】\]%\"”’»][.!?])[\"'”’»)*_]{0,3}(?:\[\^?\d{1,2}\^?\])*\s+"
    r"(?=[*_\"“]{0,2}[^\Wa-z_]|$)|(?<=\s\d[.!?])\s+(?=[A-ZÀ-Þ]|$)"
)
_ABBREVIATED = re.compile(
    r"(?i)(?<![^\W_])(?:mr|mrs|ms|dr|prof|mag|ing|mme|mlle|sr|sra|dra|hr|fr|st|vs|approx|inc|ltd|co|nr|no|"
    r"dept|jr|e\.g|i\.e|etc)\.[)*_]{0,2}$"
)
_FIRST_WORD = re.compile(r"[\w'-]*")
_PLANNED = re.compile(
    r"(?i)\b(?:planned|scheduled|targeted|due|deadline|target date|go live on|goes live|go-live|"
    r"expected (?:on|by|for)|will be|is set for)\b"
)


class AnswerText(NamedTuple):
    """`text` is flat, of the same length as the answer. `names` are those of the scope: no author, no place.

    `default` is the kind of source where the answer says none.
    """

    text: str
    clock: Clock
    sources: Sources
    names: re.Pattern[str]
    default: M365Source | None

    def words(self, block: Block) -> str:
        """The words of a block."""
        return self.text[block.start : block.end]

    def meta(self, words: str, *, lower_case: bool = False, single: bool = True) -> Meta:
        """What a fragment says; the names of the scope in it say nothing."""
        words = words[-LONGEST:]
        meta = meta_of(self.names.sub(_blank, words), self.clock, lower_case=lower_case, single=single)
        return meta._replace(role=role_beside(words, meta.author)) if meta.author else meta

    def is_attribution(self, words: str) -> bool:
        """Whether the words only say who and when: they are no statement."""
        if len(words) > _SHORT or not any(map(str.isdigit, words)):
            return False
        meta = self.meta(words)
        return meta.residue <= 1 and meta.dated == "day" and (meta.author is not None or len(words.split()) < 5)

    def with_before(self, meta: Meta, words: str) -> Meta:
        """What a sentence leaves open the one before may say: a day only where it speaks of a place or a person."""
        before = self.meta(last_sentence(words.rstrip()))
        if not (before.source or before.author) or _PLANNED.search(words[-200:]):
            before = before._replace(day=None, dated="")
        return meta.over(before._replace(author=before.author if meta.pronoun or not meta.author else None))


def last_sentence(lead: str) -> str:
    """The words behind the last end of a sentence; none where the words end with one."""
    ends = [
        match
        for match in _SENTENCE_END.finditer(lead)
        if not _opens_with_month(lead, match.end())
        and not _ABBREVIATED.search(lead, max(0, match.start() - 8), match.start())
    ]
    return lead[ends[-1].end() :] if ends else lead


def _opens_with_month(text: str, position: int) -> bool:
    """Whether "14." stands before a month, as in German: no end of a sentence."""
    word = _FIRST_WORD.match(text, position)
    return bool(word and word[0] and is_calendar(word[0]))


def _blank(match: re.Match[str]) -> str:
    return ";" * len(match[0])
