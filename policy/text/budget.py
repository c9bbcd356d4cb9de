"""What a text says for or against the customer's money (section 4 of policy.md, Budget).

For: the money is approved, allocated, released, ordered or drawn. Against: refused, frozen, pulled, none. An amount, a
request, a hope or money of the seller's own is neither.
"""

import datetime
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from policy.text.budget_cues import DENIED, GRANTED, NO_BUDGET, NOT_GRANTED, OWN, STATE
from policy.text.budget_events import PAPER, POT, SHORT
from policy.text.budget_frames import (
    ASKED_FOR,
    BARE_SUM,
    FINISHED,
    GRANTS,
    HANDED_IN,
    HEADING,
    STRUCK,
    TAKES_AWAY,
)
from policy.text.budget_links import (
    APPROVER,
    ASIDE,
    BARE_LEAD,
    DECIDES,
    FINANCE,
    HOLDER,
    LIMIT,
    NO,
    OBJECT,
    PURPOSE,
    RECEIVED,
    RESTORED,
    STATES,
    WORK,
    YES,
)
from policy.text.budget_money import (
    AMOUNT,
    MONEY,
    NOT_THEIRS,
    OLD_YEAR,
    PAST_YEAR,
    PRICE,
    TELLING,
    YEAR_OF_MONEY,
)
from policy.text.budget_subject import is_linked, is_subject, is_topic, names_money, without_compounds
from policy.text.claim_scope import is_qualified, parts_of, standing
from policy.text.cue_pattern import CuePattern
from policy.text.done_criterion import criterion_spans, in_criterion
from policy.text.quote import quote_of
from policy.text.sentences import CACHED, Span, plain
from policy.text.statements import Claim, Statement, Verdict, statements

_OBJECT_REACH = 70
_STATE_GAP = 34
_NEXT = 60
_LABELLED = 8
_LABEL = 30
_CENTURY = 2000


class _Cue(NamedTuple):
    """Words that grant or deny money, by their offsets in the part; `linked` says that they name the money too."""

    verdict: Verdict
    start: int
    end: int
    linked: bool
    awaited: bool = False


def find_budget(text: str, said_on: datetime.date | None) -> tuple[Claim, ...]:
    """Every claim for or against the customer's money, in the order of the text, each with its sentence's date.

    Section 4 of policy.md. `said_on` is the text's own date. One claim per clause; a clause that leans on the money
    named before it is quoted with it.
    """
    source = plain(text)
    found: list[Claim] = []
    for claim in _claims(text, source, said_on):
        if claim.verdict == "for":
            found = [before for before in found if before.verdict == "for" or not _is_over(before, claim, source)]
        found.append(claim)
    return tuple(found)


def _is_over(before: Claim, after: Claim, source: str) -> bool:
    """Whether a refusal is over by what is said right after it: "frozen in May, then released"."""
    gap = source[before.quote.end : after.quote.start]
    if len(gap) > _NEXT or RESTORED.search(source[before.quote.end : after.quote.end]) is None:
        return False
    if PURPOSE.search(before.quote.text) and PURPOSE.search(after.quote.text):
        return False
    return before.said_on is None or after.said_on is None or before.said_on <= after.said_on


def _claims(text: str, source: str, said_on: datetime.date | None) -> Iterator[Claim]:
    topic: int | None = None
    criteria = criterion_spans(text)
    for statement in statements(text, said_on):
        if topic is None and not _tells(statement.sentence.text):
            continue
        parts = parts_of(source, statement)
        for position, part in enumerate(parts):
            if in_criterion(criteria, part.start):
                continue
            verdict = _verdict(statement, parts, position, follows=topic is not None)
            named = is_topic(part.text)
            if verdict is not None:
                start = part.start if named or topic is None else _lean(statement, topic, part)
                start = _heading(parts, position) if start == part.start else start
                end = _limited(parts, position)
                yield Claim(verdict=verdict, quote=quote_of(text, start, end), said_on=statement.said_on)
            if named:
                topic = part.start
            elif not _leans(part.text):
                topic = topic if topic is not None and topic >= statement.sentence.start else None
        if topic is not None and topic < statement.sentence.start:
            topic = None


def _heading(parts: Sequence[Span], position: int) -> int:
    """Where the quote starts: with what a bare sum is said to be for, "tenant app, 90k allocated"."""
    before = parts[position - 1] if position else None
    headed = before is not None and HEADING.fullmatch(before.text) is not None and not _tells(before.text)
    if before is None or not headed or BARE_SUM.match(parts[position].text) is None:
        return parts[position].start
    return before.start


def _limited(parts: Sequence[Span], position: int) -> int:
    """Where the quote ends: with the clause that limits the grant, "for the paint shop only", where one follows."""
    limit = parts[position + 1] if position + 1 < len(parts) else None
    return limit.end if limit is not None and LIMIT.match(limit.text) else parts[position].end


def _sum_ahead(parts: Sequence[Span], position: int) -> bool:
    """Whether the next part only names the sum: "signed off by the dean, 90k"."""
    following = parts[position + 1].text if position + 1 < len(parts) else ""
    amount = AMOUNT.search(following)
    return amount is not None and amount.start() < _LABELLED and not PRICE.search(following)


def _is_label(parts: Sequence[Span], position: int, whose: CuePattern | None = None) -> bool:
    """Whether the part before only names money ("Budget: in place", "$275k, open for spend"), or who has it."""
    before = parts[position - 1].text if position else ""
    if not 0 < len(before) <= _LABEL:
        return False
    return names_money(before) if whose is None else whose.fullmatch(before) is not None


def _lean(statement: Statement, topic: int, part: Span) -> int:
    """Where the quote starts: at the money that the part leans on, where that is in the same sentence."""
    return topic if topic >= statement.sentence.start else part.start


def _verdict(statement: Statement, parts: Sequence[Span], position: int, *, follows: bool) -> Verdict | None:
    words = without_compounds(parts[position].text)
    labelled, answers = _is_label(parts, position), _is_label(parts, position, FINANCE)
    if _not_theirs(parts, position, words) or PAST_YEAR.search(words) or _is_past(words, statement.said_on):
        return None
    verdict: Verdict | None = None
    ahead = _sum_ahead(parts, position)
    for cue in _cues(words, follows=follows, labelled=labelled, answers=answers, ahead=ahead):
        if STATES.match(words, cue.start) and is_qualified(words[cue.end :]):
            continue
        stands = standing(statement.sentence, parts, position, cue.start, cue.end)
        if stands == "holds":
            verdict = cue.verdict
        elif stands == "denied":
            awaited = cue.awaited or RECEIVED.match(words, cue.start) is not None
            verdict = "against" if cue.verdict == "for" and not awaited else verdict
    if verdict == "for" and position + 1 < len(parts) and ASIDE.search(parts[position + 1].text):
        return None
    return verdict


def _not_theirs(parts: Sequence[Span], position: int, words: str) -> bool:
    """Money of others; what comes after it in the sentence, without another holder, is still theirs."""
    before = any(_is_of_others(part.text) for part in parts[:position])
    return NOT_THEIRS.search(words) is not None or (before and not (HOLDER.search(words) or APPROVER.search(words)))


@lru_cache(maxsize=CACHED)
def _is_of_others(words: str) -> bool:
    return NOT_THEIRS.search(words) is not None


@lru_cache(maxsize=CACHED)
def _tells(sentence: str) -> bool:
    """Whether the sentence has any sign of money; most have none and are read no further."""
    return any(sign.search(sentence) for sign in (MONEY, TELLING, AMOUNT, APPROVER))


def _cues(words: str, *, follows: bool, labelled: bool, answers: bool, ahead: bool) -> Iterator[_Cue]:
    """The cues of a part in its order; the last one decides."""
    found = [
        _Cue("against", match.start(), match.end(), linked=True)
        for match in (*NO_BUDGET.finditer(words), *STRUCK.finditer(words))
    ]
    for match in (*OWN.finditer(words), *FINISHED.finditer(words)):
        found.append(_Cue("for", match.start(), match.end(), linked=True))
    for match in POT.finditer(words):
        found.append(_Cue("for", match.start(), match.end(), linked=True))
    for match in PAPER.finditer(words):
        start = next((match.start(name) for name in ("at", "paid") if match[name] is not None), match.start())
        found.append(_Cue("for", start, match.end(), linked=True, awaited=True))
    if answers and (answer := YES.match(words)):
        found.append(_Cue("for", answer.start(), answer.end(), linked=True))
    if answers and (answer := NO.match(words)):
        found.append(_Cue("against", answer.start(), answer.end(), linked=True))
    for match in (*GRANTED.finditer(words), *GRANTS.finditer(words), *SHORT.finditer(words)):
        if HANDED_IN.match(match.group()) and ASKED_FOR.search(words[: match.start()]):
            continue
        decided = ahead and DECIDES.match(match.group()) is not None and WORK.search(words) is None
        if decided or is_linked(words, match, follows=follows):
            found.append(_Cue("for", match.start(), match.end(), linked=False))
    for match in STATE.finditer(words):
        if is_subject(words, match.start()) or (labelled and match.start() < _LABELLED):
            found.append(_Cue("for", match.start(), match.end(), linked=False))
    for pattern in (DENIED, TAKES_AWAY, NOT_GRANTED):
        for match in pattern.finditer(words):
            if is_linked(words, match, follows=follows):
                found.append(_Cue("against", match.start(), match.end(), linked=False))
    outer = [cue for cue in found if not any(_within(cue, other) for other in found)]
    last: _Cue | None = None
    for cue in sorted(outer, key=lambda cue: cue.start):
        if (
            last is None
            or cue.verdict == "against"
            or last.verdict == "for"
            or not OBJECT.fullmatch(words[last.end : cue.start])
        ):
            yield cue
            last = cue


def _within(cue: _Cue, other: _Cue) -> bool:
    longer = other.end - other.start > cue.end - cue.start
    return longer and other.start <= cue.start and cue.end <= other.end


def _leans(words: str) -> bool:
    return BARE_LEAD.match(words) is not None


def _is_past(words: str, said_on: datetime.date | None) -> bool:
    """Whether the only year that the money is said to be of was over when it was said."""
    years = [int(match["short"] or match["long"]) % 100 + _CENTURY for match in YEAR_OF_MONEY.finditer(words)]
    told = [int(match[1]) + 1 for match in OLD_YEAR.finditer(words)]
    return said_on is not None and bool(years or told) and max(years + told) < said_on.year
