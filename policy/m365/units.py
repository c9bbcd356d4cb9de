"""The forms in which one line or sentence says who said what: quotation, prefix, suffix, reported speech."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from policy.m365.attribution import Meta
from policy.m365.names import people
from policy.m365.quoted import Quotation, italics, quotations
from policy.m365.saying import AGREES, GROUP, PRONOUN, REPORTS, SAY, SAY_BEFORE
from policy.m365.worth import has_clause, is_hedged, is_question, statement_within
from policy.text.sentences import plain, sentences

MetaOf = Callable[..., Meta]
_PREFIX_LONGEST = 170
_CLOCK = re.compile(r"\d\d?[:.h]\d\d")
_SEPARATOR = re.compile(
    r"(?:\*\*|__)?[:：](?:\*\*|__)?(?:\s+|(?<=：)|(?<=さん:)|(?=[“\"「]))|(?:\*\*)?\s(?:—|–|-{1,2}|\||>|→|~|"
    r"·)(?:\*\*)?\s+|>\s(?=\S)|\]\s+(?=\S)|(?<=[^\W\d_])—(?=\S)"
)
_TITLE_BEFORE = re.compile(
    r"(?i)(?:\b(?:channel|thread|chat|meeting|call|document|file|deck|slides?|site|folder|list|milestone|"
    r"opportunity|project|programme|session|workshop|group|page|e-?mail|message|subject|event|space|team|"
    r"workbook|recording|"
    r"review|series|task|item|stream|section|tab|phrase|word|term|words|keyword|label|tag|status|topic|kanal|"
    r"canal|betreff)(?:\s(?:is|line|named|called|titled|entitled))?|\b(?:titled|entitled|called|named|"
    r"labelled|subject(?: line)?:?|re:|about|of|in|in the|on the|under|from the))\s?[*_(\[]{0,3}$"
)
_TITLE_BEHIND = re.compile(
    r"(?i)^[*_)\]]{0,3}\s(?:channel|chat|thread|meeting|call|document|deck|file|e-?mail|mail|milestone|"
    r"stream|task|team|site|page|folder|list|session|workshop|review|opportunity|project|programme|"
    r"conversation|space|kanal|means|refers|stands for)\b"
)
_FILE_NAME = re.compile(r"^[\w()&+'’ .–-]{1,100}\.[a-z]{2,5}$", re.I)
_ITALIC_LEAD = re.compile(rf"(?i)(?:[–—:,-]|\b(?:{SAY}|that|dass|que))\s*[(\"]?$")
_TAIL_BRACKETS = re.compile(
    r"^[\s.,;*_”\"]{0,4}(?:(?:\[\^?\d{1,3}\^?\]){1,4}\s?)?[*_]{0,2}[(（\[]([^()（）\[\]]{3,200})[)）\]]"
)
_TAIL_DASH = re.compile(r"^[\s.,;*_]{0,6}(?:(?:\[\^?\d{1,3}\^?\]){1,4}\s?)?(?:[-–—~]{1,2}|\|)\s{0,2}([^\n]{2,220})")
_TAIL_SAID = re.compile(
    rf"^[*_]{{0,2}}[,.]?[*_]{{0,2}}\s{{0,2}}((?:{SAY_BEFORE}\b|as (?:he|she|\w+ \w+) put|{PRONOUN}\s|(?:was|"
    rf"is) (?:the|how|what)|(?-i:[^\W\d_a-z])[^\n.;:“\"«]{{1,60}}?\s{SAY}\b|{SAY}\b)[^\n.;:“\"«]{{0,160}})",
    re.IGNORECASE,
)
_TAIL_COMMA = re.compile(r"^[*_]{0,2}\s?,\s([^\n.;“\"«]{3,160})")
_STOPPED = re.compile(r"[.!?\n]")
_END_BRACKETS = re.compile(r"\s?[*_]{0,2}[(（\[]([^()（）\[\]]{3,160})[)）\]][*_.]{0,4}\s*$")
_END_DASH = re.compile(r"\s(?:—|–|--|-|~)\s([^—–\n]{3,120})$")
_LEAD_DATE = re.compile(r"^(?:\*\*|__)([^*_\n]{3,60})(?:\*\*|__)\s?[:–—-]?\s*")
_THAT = r"(?:that|dass|daß|que|qu'|che|dat|att|at|że|:)\s?"
_REPORTS = (
    rf"(?:\s?\([^()]{{0,80}}\))?(?:\s?,[^,.;]{{0,60}},)?(?:\s(?:has|had|also|then|later|again|clearly|explicitly|"
    rf"briefly|already|a|hat|ha|har|heeft|have|now)){{0,3}}\s{REPORTS}"
)
_HEARER = r"(?:\s(?:you|us|everyone|the (?:team|group|board|customer|others|channel|project|list)))?"
_SOMEWHERE = r"(?:\s(?:in|on|by|via|during|to)\s[^\s,.;]{1,30}(?:\s[^\s,.;]{1,30}){0,3}?)?"
_REPORTED_THAT = re.compile(rf"(?i){_REPORTS}{_HEARER}{_SOMEWHERE},?\s(?P<that>{_THAT})")
_REPORTED = re.compile(rf"(?i){_REPORTS}{_HEARER},?\s(?P<that>)(?!(?:in|on|at|by|via|during|to|from|for|with)\s)")
_FINITE = re.compile(
    r"(?i)\b(?:is|are|was|were|has|have|had|will|would|can|cannot|can't|could|must|needs?|did|does|do|won't|"
    r"isn't|aren't|should|may)\b"
)
_AGREED = re.compile(
    rf"(?:\s?\([^()]{{0,80}}\))?(?:\sand (?:the )?[^,.;:]{{2,50}}?)?(?:\s(?:has|have|had|also|then|finally|"
    rf"now|already|formally))*\s(?P<deed>{AGREES}(?![^\W_])(?:\s(?:to|on|that|not|the|over|all|off|a|an|"
    rf"their|his|her)\b))"
)
_GROUP_AGREED = re.compile(
    rf"(?i)(?<![^\W_])(?P<who>{GROUP})(?:\s(?:of|at|from) [^,.;:]{{2,40}}?)?(?:\s(?:has|have|had|also|then|"
    rf"finally|now|already|formally|unanimously))*\s(?P<deed>{AGREES}(?![^\W_]))"
)
_RELATIVE = re.compile(r"(?i)\b(?:that|which|who|whose|where)\s$")
_ACCORDING = re.compile(r"(?i)\b(?:according to|laut|selon|según|secondo|volgens|enligt)\s$")


class _Part(NamedTuple):
    meta: Meta
    start: int
    end: int


def quoted_statements(text: str, start: int, end: int) -> tuple[Quotation, ...]:
    """The quotations between two offsets that state something and are no title; italics where they stand so."""
    spans = [span for span in quotations(text, start, end) if _is_statement(text, span, start)]
    covered = [(span.opens, span.closes) for span in quotations(text, start, end)]
    for span in italics(text, start, end):
        inside = any(opens <= span.start < closes for opens, closes in covered) if len(covered) < 50 else True
        inner = text[span.start : span.end]
        if (
            not inside
            and len(inner.split()) > 4
            and not _FILE_NAME.match(inner)
            and has_clause(inner)
            and _ITALIC_LEAD.search(text[max(start, span.opens - 30) : span.opens])
            and statement_within(inner)
        ):
            spans.append(span)
    return tuple(sorted(spans))


def _is_statement(text: str, span: Quotation, start: int) -> bool:
    inner = text[span.start : span.end]
    if statement_within(inner) is None or _FILE_NAME.match(inner):
        return False
    before, behind = text[max(start, span.opens - 60) : span.opens], text[span.closes : span.closes + 30]
    count = len(inner.split())
    if (_TITLE_BEFORE.search(before) and count < 10) or (_TITLE_BEHIND.match(behind) and count < 12):
        return (
            has_clause(inner)
            and count > 5
            and not re.search(r"(?i)(?:titled|entitled|called|named|subject(?: line)?:?)\W*$", before)
        )
    if count < 6 and not has_clause(inner):
        return bool(re.search(rf"(?i)(?:[:：]|\b{SAY}|,)\W{{0,4}}$", before)) and not inner.rstrip().endswith("!")
    return True


def prefixed(words: str, meta_of: MetaOf, *, dated: bool) -> tuple[Meta, int] | None:
    """A line that begins with who and when, and the offset of what was said: "10:15 Ana Ruiz — ...".

    `dated`: the heading over the line gives its day, so that a name alone is enough.
    """
    best: tuple[Meta, int] | None = None
    for match in _SEPARATOR.finditer(words[:_PREFIX_LONGEST]):
        prefix = words[: match.start()].strip()
        if not prefix or len(prefix.split()) > 16:
            continue
        meta = meta_of(prefix)
        timed = meta.dated == "day" or bool(_CLOCK.search(prefix))
        if timed and meta.author is None:
            meta = meta_of(prefix, lower_case=True)
        if meta.residue > (1 if meta.author and meta.dated == "day" else 0):
            continue
        named = meta.author is not None and (timed or dated or meta.source is not None)
        if named or meta.dated == "day" or (meta.unnamed and meta.dated):
            best = (meta, match.end())
    if best is None or not _is_said(words[best[1] :]):
        return None
    return best


def _is_said(words: str) -> bool:
    return statement_within(words) is not None and (has_clause(words) or len(words.split()) > 4)


def tail_meta(tail: str, meta_of: MetaOf) -> tuple[Meta, int] | None:
    """What the words right behind a quotation say of it: brackets, a dash and a name, "said Ana on 3 May".

    With the offset at which they end; 0 where they lead on to the words behind them as well.
    """
    for form, most in ((_TAIL_BRACKETS, 3), (_TAIL_DASH, 2), (_TAIL_SAID, 12), (_TAIL_COMMA, 1)):
        match = form.match(tail)
        if match is None:
            continue
        words = match[1]
        if form is _TAIL_DASH:
            words = next((part.text for part in sentences(plain(words))), words)
        meta: Meta = meta_of(words, lower_case=False)
        known = meta.author or meta.dated or meta.source or meta.unnamed
        if known and meta.residue <= most and not (form is _TAIL_SAID and not (meta.author or meta.pronoun)):
            ends = form is _TAIL_BRACKETS or _STOPPED.search(tail, match.end() - 1)
            return meta, match.end() if ends else 0
    return None


def closing_meta(words: str, meta_of: MetaOf) -> tuple[Meta, int] | None:
    """What the end of a line says of its words, and the offset at which it begins: "... (Ana Ruiz, Teams)"."""
    for form in (_END_BRACKETS, _END_DASH):
        match = form.search(words, max(0, len(words) - 240))
        if match and match.start() > 8:
            meta: Meta = meta_of(match[1], single=False)
            if meta.residue <= 1 and (meta.author or (meta.dated == "day" and meta.source)):
                return meta, match.start()
    return None


def suffixed(words: str, meta_of: MetaOf) -> tuple[Meta, int, int] | None:
    """An item whose end says who, and whose beginning or end says when; the offsets of what is between."""
    closing = closing_meta(words, meta_of)
    if closing is None:
        return None
    meta, end = closing
    lead = _LEAD_DATE.match(words)
    start = 0
    if lead:
        opening: Meta = meta_of(lead[1])
        if opening.residue <= 1:
            meta, start = meta.over(opening), lead.end()
    return (meta, start, end) if has_clause(words[start:end]) else None


def reported(words: str, meta_of: MetaOf) -> Iterator[tuple[Meta, int, int]]:
    """Clauses of reported speech: "on 5 May Dev said that ...". A hedged one is none."""
    before = ""
    for span in sentences(plain(words)):
        if not is_hedged(span.text) and not is_question(span.text):
            part = _reported(span.text, meta_of)
            if part and statement_within(span.text[part.start : part.end]):
                meta = part.meta.over(meta_of(before)._replace(author=None)) if before else part.meta
                if meta.dated != "vague":
                    yield meta, span.start + part.start, span.start + part.end
        before = f"{before} {span.text}"[-300:]


def _reported(sentence: str, meta_of: MetaOf) -> _Part | None:
    end = len(sentence.rstrip(" ."))
    for person in people(sentence[:300]):
        said = _REPORTED_THAT.match(sentence, person.end) or _REPORTED.match(sentence, person.end)
        if said and _is_clause(sentence[said.end() :], told=bool(said["that"])):
            return _Part(meta_of(sentence[: said.end()]), said.end(), end)
        agreed = _AGREED.match(sentence, person.end)
        if agreed:
            return _Part(
                meta_of(sentence[: agreed.start("deed")])._replace(author=person.text), agreed.start("deed"), end
            )
        if _ACCORDING.search(sentence[: person.start]) and (start := _behind(sentence, person.end)):
            return _Part(meta_of(sentence[:start]), start, end)
    group = _GROUP_AGREED.search(sentence[:300])
    if group:
        return _Part(meta_of(sentence[: group.start()])._replace(author=group["who"]), group.start("deed"), end)
    return None


def _is_clause(clause: str, *, told: bool) -> bool:
    """Whether words behind a verb of saying are a clause of their own, and no object of the verb."""
    verb = _FINITE.search(clause[:120])
    if verb:
        return verb.start() > 0 and not _RELATIVE.search(clause[: verb.start()])
    return told and len(clause.split()) > 3


def _behind(sentence: str, position: int) -> int:
    """Where the clause behind "according to Ana Ruiz (3 May)" begins; 0 where there is none."""
    bracket = re.match(r"\s?\([^()]{0,60}\),?\s", sentence[position:])
    start = position + bracket.end() if bracket else sentence.find(",", position) + 1
    start += len(sentence[start:]) - len(sentence[start:].lstrip())
    return start if start > position and _FINITE.search(sentence[start:]) else 0
