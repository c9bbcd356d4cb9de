"""Whether a task's own text shows its done-criterion met: section 6 of policy.md, `close_task`.

Conservative: every party, thing and number that the criterion names must be reported as achieved, in asserted clauses
outside of the criterion, and nothing in the text may still be open. In doubt, it is not met.
"""

import re
from collections.abc import Sequence

from policy.text.criterion_evidence import criterion_met_in_text
from policy.text.cue_pattern import CuePattern
from policy.text.dates import without_dates
from policy.text.done_criterion import before_criterion, criterion_spans, find_done_criterion
from policy.text.polarity import polarity_of
from policy.text.progress import reports
from policy.text.quote import Quote, quote_of
from policy.text.sentences import Span, clauses, plain, sentences
from policy.text.words import words
from policy.value import Value

# Words that report one and the same achievement.
_ACHIEVEMENTS = {
    "sign": r"(?:counter)?sign(?:s|ed|ature|atures|-?off|\soff|ed\soff|s\soff)?|initial(?:s|ed|led)|co-?signed",
    "accept": r"accept(?:s|ed|ance)?|approv(?:es|ed|al)|ok(?:s|'d|ed|ayed|ays|ay)?|agree[sd]?|confirm(?:s|ed)?|"
    r"bless(?:es|ed)|said\syes|says\s(?:ok|yes)|said\sok",
    "send": r"sent|send|mail(?:ed|s)?|emailed|deliver(?:s|ed|y)?|handed?\sover|went\sout|is\swith|are\swith|shared|"
    r"uploaded|posted|submitted|received|filed|in\sthe(?:\s\w+){1,3}|published|ha[sd]|is\sout|came\sin|got",
    "hold": r"held|took\splace|takes\splace|happened|deliver(?:s|ed)|ran|was\srun|presented|shown|been\sthrough|"
    r"over|done|given",
    "work": r"works?|worked|working|runs?|ran|running|live|green|prove[nd]?|pass(?:es|ed)?|up|connected|stream(?:s|"
    r"ing|ed)?|boot(?:s|ed)|reachable|healthy|succeed(?:s|ed)|restored|online|on\sat|loads?|loaded|"
    r"resolve[sd]?|renders?|rendered|lands?|landed|reports?|reported|reporting|clean",
    "fill": r"fill(?:s|ed)?\s?(?:in|out)?|completed?|answer(?:s|ed)?|repl(?:y|ies|ied)|returned",
    "move": r"mov(?:es|ed)|migrated?|cut\sover|switched|onboarded|deployed|installed|enrolled|rolled\sout|imported|"
    r"exported|created|exists?|tagged|mapped|converted|deleted|removed|closed|fixed|patched|built|written|"
    r"documented|reconciled|named",
    "choose": r"pick(?:s|ed)?|chose(?:n)?|choos(?:es|e)|select(?:s|ed)?|decid(?:es|ed)|settled",
}
_ACHIEVED = {name: CuePattern(r"\b(?:" + words + r")(?!\w)", re.IGNORECASE) for name, words in _ACHIEVEMENTS.items()}
_CUE = CuePattern(
    r"^.{0,60}?(?::|\bwhen\b|\bonce\b|\bas\ssoon\sas\b|\buntil\b|\btill\b|\bafter\b|\bif\b|\bupon\b|\bon\b|=|"
    r"\bis\b|\bare\b|\s[-–]\s|\bthe\smoment\b)\s*(?:when\s|once\s)?",
    re.IGNORECASE,
)
_AND = CuePattern(r"\s*(?:,?\s(?:and|&|\+|plus|as\swell\sas)\s|,\s)\s*", re.IGNORECASE)
_THRESHOLD = CuePattern(
    r"[<>≥≤%]|\b(?:below|under|above|over|within|inside|less|more|least|most|without|w/out|w/o|no|zero|per|every|"
    r"each|any|either|or|unless|not|only|except)\b|\d\s?(?:ms|s|h|hrs?|hours?|days?|weeks?|nights?|min|sec|gb|tb|"
    r"rps|iops)\b",
    re.IGNORECASE,
)
_ALL = CuePattern(r"\b(?:all|both|full|whole|entire)\b", re.IGNORECASE)
_NUMBER = CuePattern(r"(?<![\w.])(\d{1,6})(?![\w.%])")
_FRACTION = CuePattern(r"(?<!\w)(\w{1,6})\s?(?:/|of|out\sof)\s?(?:the\s|all\s)?(\w{1,6})", re.IGNORECASE)
_NUMBER_WORDS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "twelve": 12,
    "both": 2,
}
_STILL_OPEN = CuePattern(
    r"\b(?:still|open|remaining|remains|left|rerun|re-run|redo|again|except|but|awaiting|waiting|pending|missing|"
    r"failed|fails|fell|issue|issues|problem|problems|only|partial|partially|partly|draft|half|most|some|"
    r"verbal(?:ly)?|informal(?:ly)?|conditional(?:ly)?|comments?|changes?)\b",
    re.IGNORECASE,
)
_WORD = CuePattern(r"[^\W\d_][\w'&-]*")
_STOP = words(
    "the a an is are was were be been by of to for in on at with w from its it this that they them their his her "
    "our we us i too also has have had as well and or off up out all both one two three four five six seven eight "
    "nine ten twelve new now done final each own customer customer's team there who which when once then so"
)
_BY_PARTIES = frozenset({"sign", "accept", "choose"})
_EVENTS = words(
    "workshop session briefing demo call meeting review training presentation walkthrough walk-thru readout "
    "kickoff rehearsal drill interview ads visit"
)


class _Requirement(Value):
    """One thing that the criterion asks for: its achievement, the words that name it and how many."""

    achievement: str
    words: frozenset[str]
    party: bool
    count: int | None
    objects: frozenset[str] = frozenset()


def criterion_met_by_text(description: str, *, subject: str = "") -> Quote | None:
    """The report, in a task's own description, with which its done-criterion is fully met; None when in doubt.

    Section 6 of policy.md: a `close_task` may rest on it, and the packet quotes it. `subject` is the task's, which a
    criterion may leave unnamed.
    """
    return _met_in_its_own_words(description) or criterion_met_in_text(description, subject=subject)


def _met_in_its_own_words(description: str) -> Quote | None:
    criterion = find_done_criterion(description)
    if criterion is None:
        return None
    requirements = _requirements(plain(criterion.text))
    told = list(reports(description))
    if not requirements or not told or _something_open(description):
        return None
    used = [_report_for(requirement, told) for requirement in requirements]
    found = [clause for clause in used if clause is not None]
    if len(found) < len(used):
        return None
    return (
        quote_of(description, min(clause.start for clause in found), max(clause.end for clause in found))
        if _is_apart(found, criterion_spans(description))
        else quote_of(description, found[-1].start, found[-1].end)
    )


def _is_apart(found: Sequence[Span], criteria: Sequence[Span]) -> bool:
    first, last = min(clause.start for clause in found), max(clause.end for clause in found)
    return not any(first < span.start < last for span in criteria)


def _something_open(description: str) -> bool:
    """Whether any clause outside of the criterion denies, hedges, plans or limits something."""
    source = plain(description)
    criteria = criterion_spans(description)
    for sentence in sentences(source):
        for clause in clauses(source, before_criterion(criteria, sentence)):
            if polarity_of(clause.text) not in ("asserted", "planned") or _STILL_OPEN.search(clause.text):
                return True
    return False


def _requirements(criterion: str) -> tuple[_Requirement, ...]:
    """What the criterion asks for, one by one; empty where it sets a threshold or cannot be read."""
    content = _CUE.sub("", criterion, count=1)
    if _THRESHOLD.search(content):
        return ()
    found: list[_Requirement] = []
    pending: list[str] = []
    objects = _named(content)
    for part in _AND.split(content):
        achievement = _achievement(part)
        if achievement is None:
            if found and found[-1].party:
                found.append(_requirement(found[-1].achievement, part, objects))
            else:
                pending.append(part)
            continue
        found.extend(_requirement(achievement, named, objects) for named in [*pending, part])
        pending = []
    return tuple(found) if not pending and all(item.words for item in found) else ()


def _requirement(achievement: str, part: str, objects: frozenset[str]) -> _Requirement:
    """ "signed by X" and "X signs the form" ask for X; all else for everything that is named."""
    pattern, party = _ACHIEVED[achievement], achievement in _BY_PARTIES
    named = part
    if party:
        by = re.split(r"\bby\b", part, maxsplit=1, flags=re.IGNORECASE)
        verb = pattern.search(part)
        named = by[1] if len(by) == 2 else part[: verb.start()] if verb and _named(part[: verb.start()]) else part
    words = _named(pattern.sub(" ", named))
    return _Requirement(achievement=achievement, words=words, party=party, count=_count(part), objects=objects)


def _achievement(part: str) -> str | None:
    return next((name for name, pattern in _ACHIEVED.items() if pattern.search(part)), None)


def _named(words: str) -> frozenset[str]:
    found = (word.casefold().removesuffix("'s") for word in _WORD.findall(without_dates(words)))
    return frozenset(word if len(word) <= 4 else word.rstrip("s") for word in found if word not in _STOP)


def _count(words: str) -> int | None:
    numbers = [int(number) for number in _NUMBER.findall(without_dates(words))]
    numbers += [_NUMBER_WORDS[word.casefold()] for word in _WORD.findall(words) if word.casefold() in _NUMBER_WORDS]
    return max(numbers, default=None)


def _of_another_thing(requirement: _Requirement, clause: str) -> bool:
    """Whether what was signed or accepted is named and has no word in common with the criterion."""
    verb = _ACHIEVED[requirement.achievement].search(clause)
    after = _named(clause[verb.end() :]) if verb and requirement.party else frozenset()
    return bool(after) and not after & requirement.objects


def _report_for(requirement: _Requirement, told: Sequence[Span]) -> Span | None:
    return next((clause for clause in told if _reports(requirement, clause)), None)


def _is_part(words: str) -> bool:
    """Whether the words report only some of a number: "3 of 4"."""
    pairs = (tuple(_number(word) for word in match.groups()) for match in _FRACTION.finditer(without_dates(words)))
    return any(part is not None and whole is not None and part < whole for part, whole in pairs)


def _number(word: str) -> int | None:
    return int(word) if word.isdecimal() else _NUMBER_WORDS.get(word.casefold())


def _reports(requirement: _Requirement, clause: Span) -> bool:
    if not _ACHIEVED[requirement.achievement].search(clause.text) or _of_another_thing(requirement, clause.text):
        return False
    if _is_part(clause.text):
        return False
    named = _named(clause.text)
    if requirement.count is not None and requirement.count > 1:
        reported = _count(clause.text)
        if not (reported == requirement.count or (reported is None and _ALL.search(clause.text))):
            return False
    elided = requirement.achievement == "hold" and requirement.words <= _EVENTS and not (named & _EVENTS)
    return requirement.words <= named or elided
