"""What a text says for or against the authority to decide (section 4 of policy.md, Authority).

For: a named or titled decision maker has agreed or owns the decision. Against: that person left, withdrew or refuses,
or nobody can decide. To be invited, curious or named in passing is neither.
"""

import datetime
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from policy.text.authority_acts import NO_POWER, POWERS, SAYS_YES, TURNED
from policy.text.authority_cues import AGREED, ASSENT, MY_WORD, OWNS, SMALL
from policy.text.authority_frames import (
    ACCOUNTABLE,
    ANSWERS_YES,
    CONSENTS,
    I_CONSENT,
    NOTHING_GIVEN,
    RELATIVE,
    RETREATS,
    THEIRS,
)
from policy.text.authority_loss import DENIES, GONE, REFUSED, REFUSES, SUCCEEDS, VACANT
from policy.text.authority_titles import (
    AGENT,
    ANOTHER,
    APPOSED,
    BETWEEN,
    BODY,
    CAPITALISED,
    COORDINATED,
    CURIOUS,
    DECIDER_LABEL,
    ELSEWHERE,
    FIRST_PERSON,
    KEEPER,
    LEAN,
    LEAN_ON_PRONOUN,
    NAME,
    NO_TITLE,
    ROLE,
    SIGNATURE,
    SIGNED_NAME,
    SPOKEN,
    TITLE,
)
from policy.text.budget_money import AMOUNT, MONEY
from policy.text.claim_scope import parts_of, standing
from policy.text.cue_pattern import CuePattern
from policy.text.done_criterion import criterion_spans, in_criterion
from policy.text.quote import quote_of
from policy.text.sentences import CACHED, Span, plain
from policy.text.statements import Claim, Statement, Verdict, statements

_MEMORY = 3
_SIGNATURE_REACH = 80
_SUBJECT_REACH = 160
_AGENT_REACH = 120
_APPOSED = 60
_LED_BY_TITLE = CuePattern(r"(?:(?-i:[A-ZÀ-Ý])[\w'.-]*\s){0,3}" + TITLE.pattern, re.IGNORECASE)


class _Person(NamedTuple):
    """The decision maker that was named last: where, in which sentence, and whether by a title."""

    start: int
    sentence: int
    titled: bool
    words: str


class _Cue(NamedTuple):
    """Words for or against, by their offsets in the part; the denial of a `firm` one is against, of others pending."""

    verdict: Verdict
    start: int
    end: int
    firm: bool = False


def find_authority(text: str, said_on: datetime.date | None) -> tuple[Claim, ...]:
    """Every claim for or against the authority to decide, in the order of the text, each with its sentence's date.

    Section 4 of policy.md. `said_on` is the text's own date. A pronoun, a quoted "my call" or a clause without a
    subject stands for the decision maker named before; in a mail, "I" is who signs it.
    """
    source = plain(text)
    found: list[Claim] = []
    for claim in _claims(text, source, said_on):
        if claim.verdict == "for" and SUCCEEDS.search(claim.quote.text):
            found = [before for before in found if before.verdict == "for"]
        found.append(claim)
    return tuple(found)


def _claims(text: str, source: str, said_on: datetime.date | None) -> Iterator[Claim]:
    tail = source[-_SIGNATURE_REACH:]
    signed = SIGNATURE.search(tail) is not None
    by_name = SIGNED_NAME.search(tail) is not None
    person: _Person | None = None
    criteria = criterion_spans(text)
    for number, statement in enumerate(statements(text, said_on)):
        parts = parts_of(source, statement)
        spoken = SPOKEN.search(_titles_only(statement.sentence.text)) is not None
        for position, part in enumerate(parts):
            if in_criterion(criteria, part.start):
                continue
            words = _titles_only(part.text)
            known = person if person is not None and number - person.sentence < _MEMORY else None
            verdict = _verdict(
                statement,
                parts,
                position,
                words,
                known,
                signed=signed or spoken or (by_name and MY_WORD.search(part.text) is not None),
            )
            person = _named(statement.sentence, part, words, number, person) or person
            if verdict is not None:
                lean = known is not None and known.start >= statement.sentence.start and not TITLE.search(words)
                start = known.start if lean and known is not None else part.start
                yield Claim(verdict=verdict, quote=quote_of(text, start, part.end), said_on=statement.said_on)


def _titles_only(words: str) -> str:
    return NO_TITLE.sub(lambda match: "·" * len(match.group()), words)


def _named(sentence: Span, part: Span, words: str, number: int, known: _Person | None) -> _Person | None:
    """Who is named in the part. "DSI (Mme Petit)" is one person: a bare name after a title belongs to it."""
    if known is not None and known.titled and known.sentence == number and APPOSED.fullmatch(words):
        return known
    if TITLE.search(words):
        return _Person(part.start, number, titled=True, words=sentence.text)
    return _Person(part.start, number, titled=False, words=sentence.text) if NAME.search(words) else None


def _verdict(
    statement: Statement, parts: Sequence[Span], position: int, words: str, person: _Person | None, *, signed: bool
) -> Verdict | None:
    verdict: Verdict | None = None
    following = parts[position + 1].text[:_APPOSED] if position + 1 < len(parts) else ""
    if position + 2 < len(parts) and APPOSED.fullmatch(following):
        following = f"{following} {parts[position + 2].text[:_APPOSED]}"
    ahead = " " + _titles_only(following) if _LED_BY_TITLE.match(following) else ""
    found = list(_cues(statement.sentence.text, words, person, ahead, signed=signed))
    outer = [cue for cue in found if not any(_within(cue, other) for other in found)]
    if position and DECIDER_LABEL.fullmatch(parts[position - 1].text) and NAME.match(words):
        outer.append(_Cue("for", 0, 1))
    answer = ANSWERS_YES.match(words)
    if answer and position and _speaks(statement.sentence, parts[position - 1], parts[position]):
        outer.append(_Cue("for", answer.start(), answer.end()))
    for cue in sorted(outer, key=lambda cue: cue.start):
        stands = standing(statement.sentence, parts, position, cue.start, cue.end)
        if stands == "holds":
            verdict = cue.verdict
        elif stands == "denied":
            verdict = "against" if cue.firm else verdict
    return verdict


def _speaks(sentence: Span, before: Span, part: Span) -> bool:
    """Whether the part before names a decision maker and a colon, or a quotation, follows it."""
    between = sentence.text[before.end - sentence.start : part.start - sentence.start]
    short = len(before.text) <= _APPOSED and TITLE.search(_titles_only(before.text)) is not None
    return short and (":" in between or ":" in before.text[-1:])


def _within(cue: _Cue, other: _Cue) -> bool:
    return other.start <= cue.start and cue.end <= other.end and other.end - other.start > cue.end - cue.start


def _cues(sentence: str, words: str, person: _Person | None, ahead: str, *, signed: bool) -> Iterator[_Cue]:
    for match in (*VACANT.finditer(words), *NO_POWER.finditer(words), *NOTHING_GIVEN.finditer(words)):
        yield _Cue("against", match.start(), match.end())
    if not (person or signed or _titles_of(words) or ahead or NAME.search(words) or ROLE.search(words)):
        return
    for match in (*OWNS.finditer(words), *POWERS.finditer(words), *ACCOUNTABLE.finditer(words)):
        if (
            not ANOTHER.search(words)
            and not ELSEWHERE.search(words)
            and not _is_body(words)
            and not CURIOUS.search(sentence)
            and (person or signed or TITLE.search(words) or NAME.search(words) or ROLE.search(words))
        ):
            yield _Cue("for", match.start(), match.end())
    for match in (*ASSENT.finditer(words), *THEIRS.finditer(words)):
        if ELSEWHERE.search(words):
            continue
        if signed or _titles_before(words, match.start()) or (person and person.titled):
            yield _Cue("for", match.start(), match.end())
    for match in (*MY_WORD.finditer(words), *I_CONSENT.finditer(words)):
        if signed or (person and person.titled):
            yield _Cue("for", match.start(), match.end())
    for match in (*AGREED.finditer(words), *SAYS_YES.finditer(words), *CONSENTS.finditer(words)):
        if ELSEWHERE.search(words):
            continue
        small = SMALL.match(words, match.end()) is not None or _is_vote_of_money(words, match)
        if not small and _is_theirs(words, match, person, LEAN, ahead):
            firm = DENIES.search(words[: match.start()]) is not None
            yield _Cue("for", match.start(), match.end(), firm)
    if sentence.endswith("(no.") or _is_refusal_of_money(sentence, words):
        return
    for pattern in (GONE, TURNED, RETREATS, REFUSES, REFUSED):
        for match in pattern.finditer(words):
            named = pattern is REFUSED and (person is not None or NAME.search(words[: match.start()]) is not None)
            if (named or _is_theirs(words, match, person, LEAN_ON_PRONOUN, ahead)) and not SMALL.match(
                words, match.end()
            ):
                yield _Cue("against", match.start(), match.end())


def _is_body(words: str) -> bool:
    """Whether only a body is named: to have the say is not yet to have said it."""
    titles = [match.group() for match in TITLE.finditer(words)]
    return bool(titles) and all(map(BODY.search, titles)) and NAME.search(words) is None


def _is_vote_of_money(words: str, verb: re.Match[str]) -> bool:
    """A body's vote of a sum grants money; that the work goes ahead is another decision."""
    near = words[max(0, verb.start() - _SUBJECT_REACH) : verb.end() + _AGENT_REACH]
    if REFUSES.fullmatch(verb.group()) or not (AMOUNT.search(near) or MONEY.search(near)):
        return False
    return any(BODY.search(match.group()) for match in TITLE.finditer(near))


def _is_refusal_of_money(sentence: str, words: str) -> bool:
    """A body or the keeper of the money that refuses a sum speaks for the budget; who decides is another matter."""
    if not (MONEY.search(sentence) or AMOUNT.search(sentence)) or GONE.search(words):
        return False
    titles = [match.group() for match in TITLE.finditer(words)]
    return bool(titles) and (KEEPER.search(words) is not None or all(map(BODY.search, titles)))


def _is_theirs(words: str, verb: re.Match[str], person: _Person | None, lean: CuePattern, ahead: str) -> bool:
    """Whether a decision maker is the subject of the verb, its agent ("approved by the CIO"), or what it leans on."""
    before = words[max(0, verb.start() - _SUBJECT_REACH) : verb.start()]
    titles = _titles_before(words, verb.start())
    if titles:
        between = words[titles[-1] : verb.start()] + " "
        return (
            BETWEEN.fullmatch(between) is not None
            or COORDINATED.fullmatch(between.rstrip() + " ") is not None
            or (lean is LEAN_ON_PRONOUN and RELATIVE.fullmatch(between.rstrip() + " ") is not None)
        )
    after = words[verb.end() : verb.end() + _AGENT_REACH] + ahead
    if TITLE.search(after) and AGENT.match(after):
        return True
    if person is None:
        return False
    if FIRST_PERSON.match(before):
        return True
    return person.titled and lean.fullmatch(_without_name(before, person) + " ") is not None


@lru_cache(maxsize=CACHED)
def _titles_of(words: str) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for match in TITLE.finditer(words))


def _titles_before(words: str, end: int) -> tuple[int, ...]:
    """Where the titles before the offset end; what follows a title in the words decides whether it is one."""
    reach = end - _SUBJECT_REACH
    return tuple(min(last, end) for first, last in _titles_of(words) if reach < first < end)


def _without_name(before: str, person: _Person) -> str:
    """The words without the person's own name: "Smit" of "Karel Smit, director"."""
    return CAPITALISED.sub(lambda match: "" if match.group() in person.words else match.group(), before)
