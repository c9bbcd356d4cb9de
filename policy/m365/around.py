"""What stands around a quotation: words before and behind, its source, the quotation before."""

import re

from policy.m365.answer_text import AnswerText, last_sentence
from policy.m365.attribution import Meta
from policy.m365.citations import Source, cited
from policy.m365.quoted import Quotation
from policy.m365.units import tail_meta

_LEAD, _TAIL, _SHORT = 500, 300, 50
_SAME_PLACE = re.compile(
    r"(?i)\b(?:same|that) (?:channel|chat|thread|meeting|call|conversation|document|file|mail|e-mail|email|session)\b"
)
_LINKED = re.compile(
    r"(?i)^\W*(?:and|later|then|also|again|plus|as well as|followed by|adding|but|und|et|y|e|och|og|"
    r"en)\b[^.!?\n]{0,30}$"
)
_DRAFTED = re.compile(
    r"(?i)\b(?:you (?:could|might|may|can|should) (?:reply|answer|write|say|send|post|ask|respond)|"
    r"(?:suggested|draft|proposed|possible|sample|example) (?:reply|answer|message|response|wording|text|note|update)|"
    r"i (?:suggest|propose|recommend|can (?:send|draft|post))|for example|something like|you asked|"
    r"your (?:question|request|query|prompt)|searched for|search(?:es)? for|keywords?|"
    r"set (?:the )?(?:milestone|status)|try asking)\b[^.!?\n]{0,80}$"
)


def around(answer: AnswerText, span: Quotation, lead_from: int, tail_to: int, earlier: Meta) -> tuple[Meta, int]:
    """What is said of a quotation in the words from `lead_from` on and up to `tail_to`, and where those behind it end.

    The day of a source in the list at the end counts where the sentence gives none, however vague it is.
    """
    lead = answer.text[max(lead_from, span.opens - _LEAD) : span.opens]
    sentence = last_sentence(lead)
    meta = answer.meta(sentence, lower_case=len(sentence) < _SHORT and any(map(str.isdigit, sentence)))
    tail = tail_meta(answer.text[span.closes : min(tail_to, span.closes + _TAIL)], answer.meta)
    end = span.closes
    if tail:
        behind, end = tail[0], span.closes + tail[1]
        meta = behind.over(meta) if behind.author and not (meta.author and meta.strong) else meta.over(behind)
    source = source_of_quotation(answer, span, tail_to)
    if source:
        known = source.meta if source.meta.author or not meta.pronoun else source.meta.over(earlier)
        meta = (meta if meta.dated == "day" else meta._replace(dated="", day=None)).over(known)
    elif len(sentence) < len(lead):
        meta = answer.with_before(meta, lead[: len(lead) - len(sentence)])
    return meta, end


def source_of_quotation(answer: AnswerText, span: Quotation, tail_to: int) -> Source | None:
    """The numbered source behind a quotation."""
    return cited(answer.text, span.closes, tail_to, answer.sources)


def carried(earlier: Meta, own: Meta, lead: str) -> Meta:
    """What the quotation before in the paragraph says of this one: its day only where the two hang together."""
    if own.pronoun or (own.author is None and _LINKED.match(lead)):
        return earlier._replace(titles=())
    same = own.source is None or own.source == earlier.source
    linked = earlier.source == "meeting" or (own.author is not None and own.author == earlier.author)
    if same and linked:
        return earlier._replace(titles=(), author=earlier.author if own.author is None else None)
    return Meta(source=earlier.source if same else None)


def is_in_same_place(lead: str) -> bool:
    """Whether the words speak of "the same channel"."""
    return bool(_SAME_PLACE.search(lead))


def is_drafted(lead: str) -> bool:
    """Whether the words before a quotation say that it is a proposal of the assistant, or the question itself."""
    return bool(_DRAFTED.search(lead[-200:]))


def is_cut_off(words: str) -> bool:
    """Whether a quotation mark opens the words and nothing closes it: their end is missing."""
    opening = words.lstrip(" *_")[:1]
    closing = {"“": '”"', "«": "»", "「": "」", '"': '"', "„": "“”"}.get(opening)
    return closing is not None and not any(mark in words.lstrip(" *_")[1:] for mark in closing)


def unmarked(text: str, start: int, end: int) -> tuple[int, int]:
    """The offsets without quotation marks and emphasis around all of the words."""
    words = text[start:end].strip(" *_")
    if len(words) > 1 and words[0] in '"“„«「' and words[-1] in '"”“»」':
        begin = text.index(words, start)
        return begin + 1, begin + len(words) - 1
    return start, end
