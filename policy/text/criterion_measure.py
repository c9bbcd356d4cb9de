"""Whether a report reaches the number, the limit and the time that a done-criterion names (section 6 of policy.md)."""

import re

from policy.text.content_words import content_words, shared_words
from policy.text.criterion_parts import CriterionPart
from policy.text.cue_pattern import CuePattern
from policy.text.quantities import Limit, Quantity, quantities

_ALL = CuePattern(
    r"(?:^|[.!;:]\s)last\s\w+|\b(?:all|both|full(?:y)?|whole|entire|every|each|last\s(?:of|one)|(?:the|its|our|their|very)\s(?:very\s)?(?:last|final|remaining|other|rest)"
    r"|complete(?:ly|d)?|100\s?%|everything|everywhere|everyone|everybody)\b",
    re.IGNORECASE,
)
_MET = CuePattern(
    r"\b(?:criteri\w+|condition|exit\stest|acceptance|target|threshold|bar|goal)\s(?:\w+\s){0,3}?(?:met|satisfied"
    r"|fulfilled|reached|cleared|achieved)\b"
    r"|\bmeets?\s(?:the|all|its)\s(?:\w+\s)?criteri\w+"
    r"|\b(?:met|hit|reached|cleared|beat|beats)\s(?:the|our|their|its)\s(?:target|criteri\w+|threshold|bar|goal|mark"
    r"|limit)\b",
    re.IGNORECASE,
)
_NONE = CuePattern(
    r"\b(?:no|zero|without|w/(?:o|out)|none|nil|not\s(?:a\ssingle|one|a|any)|nothing|never|clean|error-?free"
    r"|flawless(?:ly)?|perfect(?:ly)?|gapless|spotless|faultless(?:ly)?|seamless(?:ly)?)\b",
    re.IGNORECASE,
)
_WHOLE = CuePattern(r"\b(\d+)\s?(?:/|of|out\sof)\s?(?:the\s|all\s)?\1\b", re.IGNORECASE)
_PAIR = CuePattern(r"(?<![\w./])(\d{1,6})\s(?:of|out\sof)\s(?:the\s|all\s|our\s|their\s)?(\d{1,6})\b", re.IGNORECASE)
_FOLLOWING = 3
# "Counted out at 22,014": a number of that size needs no noun.
_LARGE = 100


def without_enough(criterion: str, words: str) -> str:
    """The words without the shares that are enough: "13 of 15" where the criterion asks for 12 of them."""
    wanted = [int(few) for few, _ in _PAIR.findall(criterion)]
    if not wanted:
        return words
    return _PAIR.sub(lambda match: match[1] if int(match[1]) >= max(wanted) else match[0], words)


def says_met(words: str) -> bool:
    """Whether the words say outright that a criterion is met."""
    return _MET.search(words) is not None


def denies(words: str) -> bool:
    """Whether the words say that something did not occur: "not one gap", "zero rejects"."""
    return _NONE.search(words) is not None


def measured(part: CriterionPart, words: str) -> bool:
    """Whether the words give a value that reaches a limit of the criterion."""
    told = _values(part, words)
    return any(_reaches(limit.model_copy(update={"times": 1}), told) for limit in part.limits)


def reached(part: CriterionPart, words: str) -> bool:
    """Whether the words themselves give the number, or as many values within the limit as are asked for."""
    told = _values(part, words)
    if part.limits:
        return all(_reaches(limit, told) for limit in part.limits)
    return part.count is not None and part.count > 1 and _explicit(part, part.count, words, told)


def repeated(part: CriterionPart, text: str) -> bool:
    """Whether a limit that is to be kept several times is, by values of the whole text."""
    return any(limit.times > 1 for limit in part.limits) and reached(part, text)


def counted(part: CriterionPart, words: str) -> bool:
    """Whether a sentence gives the number that is asked for, keeps to the limits, and denies what may not occur."""
    if says_met(words):
        return True
    told = _values(part, words)
    if not all(_reaches(limit, told) for limit in part.limits):
        return False
    if part.none and not denies(words):
        return False
    if part.count is None or part.count <= 1:
        return not part.last or _ALL.search(words) is not None or _WHOLE.search(words) is not None
    return _enough(part, part.count, words, told)


def lasted(part: CriterionPart, words: str) -> bool:
    """Whether a sentence names the period that the criterion asks for, if it asks for one."""
    if part.period is None:
        return True
    return re.search(rf"\b{part.period}s?\b|\b(?:7|seven)\sdays\b", words, re.IGNORECASE) is not None


def _values(part: CriterionPart, words: str) -> tuple[Quantity, ...]:
    return quantities(words, decimals=any(limit.unit is None for limit in part.limits))


def _enough(part: CriterionPart, count: int, words: str, told: tuple[Quantity, ...]) -> bool:
    if _explicit(part, count, words, told):
        return True
    bare = [one for one in told if one.unit is None]
    if any(int(few) < count for few, _ in _PAIR.findall(words)):
        return False
    if any(0 < one.value < count and not one.ordinal and _is_of(part, one.after) for one in bare):
        return False
    return _ALL.search(words) is not None


def _explicit(part: CriterionPart, count: int, words: str, told: tuple[Quantity, ...]) -> bool:
    if any(int(number) == count for number in _WHOLE.findall(words)):
        return True
    if any(int(few) < count for few, _ in _PAIR.findall(words)):
        return False
    return any(
        one.value == count or (one.value > count and (_is_of(part, one.after) or _LARGE <= count >= one.value / 2))
        for one in told
        if one.unit is None
    )


def _is_of(part: CriterionPart, after: str) -> bool:
    """Whether a number counts what is asked for: "13 hotels", not "room 13"."""
    following = content_words(" ".join(after.split()[:_FOLLOWING]))
    return bool(shared_words(part.things | part.subject, following))


def _reaches(limit: Limit, told: tuple[Quantity, ...]) -> bool:
    """Whether the values in the limit's unit keep to it: all of them where it is a ceiling, one where it is a floor."""
    same = [one for one in told if one.unit == limit.unit]
    if limit.most:
        within = [one for one in same if one.value <= limit.value]
        return len(within) == len(same) and len(within) >= limit.times
    return any(one.value >= limit.value for one in same)
