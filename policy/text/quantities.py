"""The numbers of a text with their units, and the floors and ceilings of a criterion (section 6 of policy.md)."""

import re
from collections.abc import Iterator

from policy.text.cue_pattern import CuePattern
from policy.text.dates import without_dates
from policy.value import Value

_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
)
_CARDINALS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
_NAMED = {
    **{word: float(number) for number, word in enumerate(_CARDINALS.split())},
    "twenty": 20.0,
    "thirty": 30.0,
    "forty": 40.0,
    "fifty": 50.0,
    "sixty": 60.0,
    "ninety": 90.0,
    "dozen": 12.0,
    "hundred": 100.0,
    "thousand": 1000.0,
    "both": 2.0,
}
_NTH = {word: float(number) for number, word in enumerate(_ORDINALS.split(), start=1)} | {
    "twentieth": 20.0,
    "thirtieth": 30.0,
    "fortieth": 40.0,
    "fiftieth": 50.0,
    "hundredth": 100.0,
}
# A unit, in its spellings, with the unit that it is counted in and how many of it that makes.
_UNITS: dict[str, tuple[str, float]] = {
    spelling: (unit, factor)
    for unit, factor, spellings in (
        ("time", 0.001, "ms millisecond milliseconds msec"),
        ("time", 1.0, "s sec secs second seconds"),
        ("time", 60.0, "min mins minute minutes"),
        ("time", 3600.0, "h hr hrs hour hours"),
        ("time", 86400.0, "d day days night nights"),
        ("time", 604800.0, "week weeks wk wks"),
        ("time", 2592000.0, "month months"),
        ("share", 1.0, "% percent pct pc"),
        ("rate", 1.0, "rps tps iops fps hz"),
    )
    for spelling in spellings.split()
}
_TIMED = r"(?:ms|milliseconds?|msec|secs?|seconds?|mins?|minutes?|hrs?|hours?|[sh])"
_UNIT = (
    r"(?:ms|milliseconds?|msec|secs?|seconds?|mins?|minutes?|hrs?|hours?|[shd]|days?|nights?|weeks?|wks?|months?"
    r"|%|percent|pct|pc|rps|tps|iops|fps|hz)"
)
_DIGITS = r"\d{1,3}(?:,\d{3})+|\d{1,9}(?:[.,]\d{1,4})?"
_CLOCK = CuePattern(r"\b(\d{1,2})\s?h\s?([0-5]\d)\b", re.IGNORECASE)
# The hour of the day, and what is only a name: "week 4", "run 2", "room 13".
_TIME_OF_DAY = CuePattern(
    r"\b(?:at|since|from|by|until|till)?\s?\d{1,2}:\d\d\b(?:\s?[ap]m\b)?"
    r"|\b(?:wk|week|day|month|run|round|shift|site|room|phase|wave|version|no\.?|nr\.?|number|item|step|line|batch|unit"
    r"|gate|building|ticket|sprint|letter|badge|gallery)\s?#?\d{1,3}\b(?![,.]\d|\s?%)",
    re.IGNORECASE,
)
# "5.7" may be a day as well: where a limit without a unit is asked for, it is a value.
_DECIMAL = CuePattern(r"(?<![\w.])\d{1,4}\.\d{1,3}(?!\w|\.\d)")
_NUMBER = CuePattern(
    rf"(?<![\w.,/])(?<![#–-])(?P<digits>{_DIGITS})(?P<thousand>\s?[km](?![\w/]))?(?:(?P<nth>st|nd|rd|th)\b)?"
    rf"(?:[\s-]?(?P<unit>{_UNIT})(?![\w]))?(?![\w]|\.\d)",
    re.IGNORECASE,
)
_WORD = CuePattern(
    r"\b(?P<word>"
    + "|".join(sorted([*_NAMED, *_NTH], key=len, reverse=True))
    + rf")\b(?:[\s-](?P<unit>{_UNIT})(?!\w))?",
    re.IGNORECASE,
)
_CEILING = (
    r"(?:<=?|≤|=<|\b(?:below|under|within|inside|beneath|less\sthan|fewer\sthan|lower\sthan|faster\sthan|quicker\sthan"
    r"|shorter\sthan|at\smost|max(?:imum)?(?:\sof)?|no\s(?:more|longer|slower|higher|later)\sthan|not\s(?:more|over)"
    r"(?:\sthan)?|up\sto|sub)\b)\s?-?(?:the\s|a\s|an\s)?"
)
_FLOOR = (
    r"(?:>=?|≥|=>|\b(?:above|over|beyond|more\sthan|greater\sthan|higher\sthan|better\sthan|at\sleast|min(?:imum)?"
    r"(?:\sof)?|no\s(?:less|fewer|lower)\sthan|not\sless\sthan|north\sof|exceeds?|exceeding)\b)\s?(?:the\s|a\s|an\s)?"
)
_MOST = CuePattern(
    rf"{_CEILING}(?P<value>{_DIGITS})(?:\s?(?P<unit>{_UNIT})(?!\w))?(?![\w])"
    rf"|{_CEILING}(?P<unit4>second|minute|hour|day|week|month)\b"
    rf"|\bin\s(?:under\s)?(?P<value2>{_DIGITS})\s?(?P<unit2>{_TIMED})(?!\w)"
    rf"|(?P<value3>{_DIGITS})\s?(?P<unit3>{_UNIT})?\s(?:or\s(?:less|fewer|under|below|better|faster)|max(?:imum)?|tops)\b",
    re.IGNORECASE,
)
_LEAST = CuePattern(
    rf"{_FLOOR}(?P<value>{_DIGITS})(?:\s?(?P<unit>{_UNIT})(?!\w))?(?![\w])"
    rf"|{_FLOOR}(?P<unit4>second|minute|hour|day|week|month)\b"
    rf"|(?P<value2>{_DIGITS})\s?(?P<unit2>{_UNIT})?\s?(?:\+|plus\b|or\s(?:more|better|above|over|higher)\b)"
    rf"|(?<![\w.,<>])(?P<value3>{_DIGITS})[\s-]?(?P<unit3>{_UNIT})(?!\w)",
    re.IGNORECASE,
)
_AGAIN = CuePattern(
    r"\b(?:for\s)?(\d{1,2}|two|three|four|five|six|seven)\s(?:weeks?|wks?|nights?|days?|months?|runs?|times|shifts?"
    r"|rounds?|mornings?|weekends?)\s(?:in\sa\srow|running|on\send|on\sthe\strot|straight|consecutively|in\ssuccession)\b"
    r"|\bfor\s(two|three|four|five|six)\s(?:weeks?|nights?|days?|months?)\b"
    r"|\b(\d{1,2}|two|three|four|five|six|seven)\s(?:consecutive|straight|successive)\s\w+",
    re.IGNORECASE,
)


class Quantity(Value):
    """One number of a text: in seconds where it is a time, and the words after it. `ordinal`: "the 50th"."""

    value: float
    unit: str | None
    after: str
    ordinal: bool = False


class Limit(Value):
    """A floor, or with `most` a ceiling, in a unit (time in seconds); `times` is how often at least it is kept."""

    value: float
    unit: str | None
    most: bool
    times: int = 1


def quantities(text: str, *, decimals: bool = False) -> tuple[Quantity, ...]:
    """The numbers of a text but for those of its dates; "1h22" is a time, "22,014" one number.

    With `decimals`, "5.7" is a number and no day.
    """
    return tuple(_read(text, decimals=decimals))


def limits_of(text: str) -> tuple[tuple[Limit, ...], str]:
    """The floors and ceilings that a criterion sets, and the criterion without them.

    A bare length of time ("45 min", "48 h of logs") is a floor.
    """
    found: list[Limit] = []
    again = _AGAIN.search(text)
    times = int(_value(next(word for word in again.groups() if word))) if again is not None else 1
    if again is not None and _MOST.search(text) is None:
        # "Green five nights in a row" asks for that long, "two shifts in a row" for so many.
        lasting = [one for one in quantities(again[0]) if one.unit == "time"]
        floor = tuple(Limit(value=one.value, unit=one.unit, most=False) for one in lasting[:1])
        return floor, text.replace(again[0], " ") if floor else text
    rest = _AGAIN.sub(" ", text) if again is not None else text
    for pattern, most in ((_MOST, True), (_LEAST, False)):
        for match in pattern.finditer(rest):
            digits = match["value"] or match["value2"] or match["value3"] or "1"
            spelling = match["unit"] or match["unit2"] or match["unit3"] or match["unit4"]
            unit, factor = _UNITS[spelling.casefold()] if spelling else (None, 1.0)
            found.append(Limit(value=_value(digits) * factor, unit=unit, most=most, times=times if most else 1))
        rest = pattern.sub(" ", rest)
    return tuple(found), rest if found else text


def _read(text: str, *, decimals: bool) -> Iterator[Quantity]:
    for hours, minutes in _CLOCK.findall(text):
        yield Quantity(value=int(hours) * 3600.0 + int(minutes) * 60.0, unit="time", after="")
    told = _TIME_OF_DAY.sub(" ", _CLOCK.sub(" ", text))
    bare = without_dates(told)
    for match in _DECIMAL.finditer(told) if decimals else ():
        bare = bare[: match.start()] + match[0] + bare[match.end() :]
    for match in _NUMBER.finditer(bare):
        thousand = {"k": 1000.0, "m": 1_000_000.0}.get((match["thousand"] or "").strip().casefold(), 1.0)
        unit, factor = _UNITS[match["unit"].casefold()] if match["unit"] else (None, 1.0)
        yield Quantity(
            value=_value(match["digits"]) * thousand * factor,
            unit=unit,
            after=bare[match.end() :],
            ordinal=match["nth"] is not None,
        )
    for match in _WORD.finditer(bare):
        word = match["word"].casefold()
        unit, factor = _UNITS[match["unit"].casefold()] if match["unit"] else (None, 1.0)
        value = _NTH[word] if word in _NTH else _NAMED[word]
        yield Quantity(value=value * factor, unit=unit, after=bare[match.end() :], ordinal=word in _NTH)


def _value(digits: str) -> float:
    if digits.casefold() in _NAMED:
        return _NAMED[digits.casefold()]
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+", digits):
        return float(digits.replace(",", ""))
    return float(digits.replace(",", "."))
