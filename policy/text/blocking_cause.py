"""Who or what is awaited or missing: section 3 of policy.md, `blocker`.

"Blocked", "waiting" or "on hold" alone names none; neither does a wait for a date, nor a cause that is gone.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, islice

from policy.text.blocking_cues import (
    CAME,
    COMMON,
    HAPPENS,
    MOVING,
    NAMED_AFTER,
    NONE_BLOCKS,
    NOT_TROUBLE,
    PAST,
    PAST_START,
    REFERENCE_ONLY,
    STANDS_ONLY,
    STATED,
    STOPPED_SINCE,
    STOPPED_THEN,
    VERB_AFTER_DUE_TO,
    WORD,
)
from policy.text.chronology import in_time_order
from policy.text.done_criterion import before_criterion, criterion_spans
from policy.text.placeholders import is_only_time, is_placeholder
from policy.text.quote import Quote, quote_of
from policy.text.sentences import CACHED_IN_A_RUN, Span, plain
from policy.text.standstill import causes_behind


@lru_cache(maxsize=CACHED_IN_A_RUN)
def find_blocking_cause(text: str, *, explicit_only: bool = False) -> Quote | None:
    """The words of a text that name who or what is awaited or missing at present, from the cue to the clause's end.

    Section 3 of policy.md, `blocker`. The latest cause counts that no later statement calls gone; words inside a
    done-criterion are no cause. None for "blocked" alone, a mere date, a placeholder and a denial. `explicit_only`
    leaves out troubles that are only told ("the tunnel is down"): right where nothing else says that work is blocked.
    """
    source = plain(text)
    if len(source) < _SHORTEST:
        return None
    criteria = criterion_spans(text)
    current: list[tuple[int, int]] = []
    for sentence in in_time_order(source):
        said = before_criterion(criteria, sentence)  # "Done when legal signs" reports nothing of legal
        found = list(_causes(source, said, explicit_only))
        current = [*_not_gone(source, current, said, found), *found][-_KEPT:]
    return quote_of(text, *current[0]) if current else None


def _causes(source: str, sentence: Span, explicit_only: bool) -> Iterator[tuple[int, int]]:
    if not sentence.text or sentence.text.endswith("?"):
        return
    named = list(_present(source, sentence, _named(source, sentence)))
    if named or explicit_only:
        yield from named
    else:
        yield from _present(source, sentence, _stated(source, sentence))


def _present(source: str, sentence: Span, candidates: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The candidates, in their order, that the sentence neither denies nor calls gone."""
    found = sorted(candidates)
    if not found:
        return
    none_blocks = [match.span() for match in NONE_BLOCKS.finditer(source, sentence.start, sentence.end)]
    moving = MOVING.search(source, sentence.start, sentence.end)
    for start, end in found:
        denied = any(first <= start < last + _DENIAL_REACH for first, last in none_blocks)
        before = source[max(sentence.start, start - 40) : start]
        gone = moving is not None and (moving.end() > start or PAST.search(before) is not None)
        past = PAST.search(before) or PAST_START.match(source, start)
        gone = gone or (past is not None and CAME.search(source, start, end) is not None)
        if not denied and not gone and not STANDS_ONLY.fullmatch(source[start:end]):
            yield start, end


def _named(source: str, sentence: Span) -> Iterator[tuple[int, int]]:
    for match in islice(NAMED_AFTER.finditer(source, sentence.start, sentence.end), _TRIED):
        rest = source[match.end() : sentence.end]
        # "Blocker: waiting for TBD": behind a label the inner cue's own object decides.
        inner = NAMED_AFTER.match(rest.lstrip())
        if inner is not None:
            continue
        if is_placeholder(rest) or REFERENCE_ONLY.match(rest):
            continue
        # The object is what stands up to the first comma: "waiting for next week, then the demo" awaits nobody.
        first = re.split(r"[,;(]", rest.lstrip(" ,:-–"), maxsplit=1)[0]
        if is_only_time(first[:_OBJECT]):
            continue
        if match[0].casefold().endswith("due to") and VERB_AFTER_DUE_TO.match(rest):
            continue
        yield match.start(), sentence.end


def _stated(source: str, sentence: Span) -> Iterator[tuple[int, int]]:
    for match in chain(
        islice(STOPPED_THEN.finditer(source, sentence.start, sentence.end), _TRIED),
        islice(STOPPED_SINCE.finditer(source, sentence.start, sentence.end), _TRIED),
    ):
        if HAPPENS.match(source, match.end(), sentence.end):
            yield match.start(), sentence.end
    yield from causes_behind(source, sentence)
    for match in islice(STATED.finditer(source, sentence.start, sentence.end), _TRIED):
        if match["trouble"] and NOT_TROUBLE.search(source[max(sentence.start, match.start() - 40) : match.start()]):
            continue
        if match["until"] and is_only_time(source[match.end() : sentence.end][:_OBJECT]):
            continue
        if match["lack"] and _names_only_time(match, source, sentence):
            continue
        yield sentence.start, sentence.end


def _names_only_time(match: re.Match[str], source: str, sentence: Span) -> bool:
    """ "No work until January": neither what is missing nor what is awaited."""
    if not re.match(r"no\s(?:work|activity|progress|movement|action|meeting|calls?)\b", match[0], re.IGNORECASE):
        return False
    return is_only_time(source[match.end() : sentence.end][:_OBJECT])


def _not_gone(
    source: str, causes: list[tuple[int, int]], sentence: Span, found: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """The causes so far that this later sentence does not call gone."""
    if not causes or found:
        return causes
    if MOVING.search(sentence.text) or (NONE_BLOCKS.search(sentence.text) and not found):
        return []
    if not CAME.search(sentence.text):
        return causes
    said = _content(sentence.text)
    return [cause for cause in causes if not said & _content(source[cause[0] : cause[1]])]


def _content(words: str) -> set[str]:
    return {word.casefold()[:6] for word in WORD.findall(words)} - {word[:6] for word in COMMON}


_KEPT = 20
_TRIED = 6
_SHORTEST = 8
_OBJECT = 120
_DENIAL_REACH = 3
