"""The day on which something was said, as an answer of Microsoft 365 writes it (section 8 of policy.md).

Unlike a date in a note this one lies in the past of the day of asking, comes in the order of the whole answer, in
many languages, and is the date as written: no time zone moves it.
"""

import datetime
import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from policy.m365.facts import M365Scope
from policy.m365.month_names import MONTHS, MONTHS_WITH_YEAR, WEEKDAYS, WEEKDAYS_ALONE

_AHEAD = 45
_WORDS_OF_MONTH = "|".join(sorted(map(re.escape, (*MONTHS, *MONTHS_WITH_YEAR)), key=len, reverse=True))
_WORDS_OF_DAY = "|".join(sorted(map(re.escape, WEEKDAYS), key=len, reverse=True))
_ALONE = "|".join(sorted(map(re.escape, WEEKDAYS_ALONE), key=len, reverse=True))
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10}
_COUNT = rf"(?:\d{{1,2}}|{'|'.join(_COUNTS)})"
_SEPARATOR = r"[\s\xa0]{0,2}"
_DATE = re.compile(
    rf"""
      (?<![\d.])(?P<iso_y>(?:19|20)\d\d)(?P<iso_s>[-/.])(?P<iso_m>\d\d?)(?P=iso_s)(?P<iso_d>\d\d?)(?!\d)
    | (?<!\d)(?P<run>20\d\d[01]\d[0-3]\d)(?=T\d|\b)
    | (?:(?P<cjk_y>\d{{4}})\s?[年년]\s?)?(?<!\d)(?P<cjk_m>\d\d?)\s?[月월]\s?(?P<cjk_d>\d\d?)\s?[日일号號]
    | (?<![\d:.,/$€£-])(?P<dm_d>\d\d?)(?:st|nd|rd|th|\.|º|er|e)?{_SEPARATOR}[-/]?(?:(?:of|de|d'|den)[\s\xa0])?
        (?P<dm_m>{_WORDS_OF_MONTH})(?![^\W\d_])\.?(?:(?:,|-|/
            |{_SEPARATOR}de[l]?)?{_SEPARATOR}(?P<dm_y>'?\d\d(?:\d\d)?)(?![\d:.%]))?
    | (?<![^\W_])(?P<md_m>{_WORDS_OF_MONTH})(?![^\W\d_])\.?{_SEPARATOR}-?(?:the[\s\xa0])?(?P<md_d>\d\d?)(?:st|nd
        |rd|th)?
        (?!\d|:\d|%)(?:,?{_SEPARATOR}-?(?P<md_y>(?:19|20)\d\d)(?!\d))?
    | (?<![\w.:/$€£-])(?P<n_a>\d\d?)(?P<n_s>[-/.])(?P<n_b>\d\d?)
        (?:(?P=n_s)(?P<n_y>(?:20)?\d\d)(?![\d%]))?(?P<n_e>\.?)(?!\d|/|[-.%]\d)
    | \b(?P<day_before>(?:the[ ])?day[ ]before[ ]yesterday|vorgestern|avant-hier|anteayer|一昨日)
    | \b(?P<yesterday>yesterday|last[ ]night|gestern|ayer|ieri|ontem|gisteren|igår|wczoraj)\b
        | (?P<cjk_yesterday>昨日|昨天)
    | \b(?P<today>today|tonight|(?:earlier[ ])?this[ ](?:morning|afternoon|evening)|heute|aujourd'hui|hoy|oggi
        |hoje|vandaag|idag|dzisiaj)\b
    | (?P<cjk_today>今日|本日|今天)
    | \b(?P<ago>{_COUNT})[ ](?P<ago_unit>days?|weeks?)[ ](?:ago|earlier|before)\b
    | \b(?:(?P<next>(?:the[ ])?(?:next|following)[ ](?:day|morning|afternoon))
        |(?P<later>{_COUNT})[ ](?P<later_unit>days?|weeks?)[ ](?:later|after)
        |(?P<same>(?:the[ ]|on[ ]the[ ]|that[ ])same[ ](?:day|morning|afternoon|evening)|later[ ]that[ ]day))\b
    | \b(?P<vague>(?:earlier[ ]|late[ ]|early[ ])?(?:last|this|that|the[ ](?:previous|past)|previous)[ ](?:week
        |weekend|month|quarter|year)
        |(?:a[ ])?(?:few|couple[ ]of|several|some)[ ](?:days?|weeks?|months?|time)[ ](?:ago|earlier|back|before)
        |(?:a[ ])?(?:few|couple[ ]of|several)[ ](?:days?|weeks?)[ ](?:later|after)
        |over[ ]the[ ]weekend|recently|the[ ]other[ ]day|letzte[ ]Woche|la[ ]semaine[ ]dernière
            |la[ ]semana[ ]pasada)\b
    | \b(?:(?P<dow_last>last|previous|past)[ ])?(?P<dow>{_ALONE})(?![\w-])
    | ^\W{{0,4}}(?P<dow_lead>{_WORDS_OF_DAY})\b\.?(?=[ ,]{{1,2}}\d\d?:\d\d)
    | \bthe[ ](?P<nth>\d\d?)(?:st|nd|rd|th)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_UNTIL = re.compile(
    r"\s{0,2}(?:[-–—~〜]|to|until|till|through|thru|up to|and|bis|und|au|al|a|až|から|至|до)\s{0,2}(?:the\s)?", re.I
)
_NUMBER_BEFORE = re.compile(r"\d\d?(?:st|nd|rd|th|\.)?\s?(?:[-–—]|to|bis|al|au|a)\s?$", re.I)
_NUMBER_AFTER = re.compile(r"\s?[-–—]\s?\d\d?(?:st|nd|rd|th)?(?![\d:])(?=\W|$)")
_BETWEEN = re.compile(r"\b(?:between|from|entre|zwischen|vom)\s+(?:the\s+|le\s+|el\s+)?(?:\w{2,10},?\s+)?$", re.I)
_AND = re.compile(r"^\s?(?:and|und|et|y|e)\s", re.I)

Kind = Literal["day", "weekday", "range", "vague", "shift"]


class Clock(NamedTuple):
    """What a date without a year counts from, and the order of "5/6"."""

    since: datetime.date
    until: datetime.date
    day_first: bool


class SaidDate(NamedTuple):
    """One mention: `day` is None where no day is told; a shift counts from the message before, by `days`."""

    start: int
    end: int
    kind: Kind
    day: datetime.date | None
    days: int = 0


def clock_of(text: str, scope: M365Scope) -> Clock:
    """The order of numeric dates, from the unambiguous ones of the whole answer, else from which fits the window."""
    month_first = Clock(scope.since, scope.until, day_first=False)
    day_first = month_first._replace(day_first=True)
    votes = 0
    fits = 0
    for match in _DATE.finditer(text):
        if match["n_a"] is None or match["n_s"] == ".":
            continue
        first, second = int(match["n_a"]), int(match["n_b"])
        votes += (first > 12 >= second) - (second > 12 >= first)
        fits += _inside(_numeric(match, day_first), scope) - _inside(_numeric(match, month_first), scope)
    return day_first if votes > 0 or (votes == 0 and fits > 0) else month_first


def said_dates(text: str, clock: Clock) -> tuple[SaidDate, ...]:
    """The mentions in order; the two ends of a period are one mention of kind range, a weekday beside a date none."""
    found = [mention for match in _DATE.finditer(text) if (mention := _mention(match, clock))]
    return tuple(_without_periods(text, found))


def moved(day: datetime.date, days: int) -> datetime.date | None:
    """The day so many days later; None where the calendar ends before."""
    try:
        return day + datetime.timedelta(days=days)
    except OverflowError:
        return None


def _without_periods(text: str, found: list[SaidDate]) -> Iterator[SaidDate]:
    position = 0
    explicit = any(mention.kind == "day" for mention in found)
    while position < len(found):
        mention = found[position]
        position += 1
        following = found[position] if position < len(found) else None
        if mention.kind == "day" and following and following.kind in ("day", "weekday"):
            between = text[mention.end : following.start]
            if (
                len(between) < 16
                and _UNTIL.fullmatch(between)
                and not (_AND.match(between) and not _opens(text, mention))
            ):
                yield SaidDate(mention.start, following.end, "range", None)
                position += 1
                continue
        if mention.kind == "day" and _is_period(text, mention):
            yield mention._replace(kind="range", day=None)
        elif mention.kind != "weekday" or not explicit:
            yield mention


def _opens(text: str, mention: SaidDate) -> bool:
    return bool(_BETWEEN.search(text[max(0, mention.start - 24) : mention.start]))


def _is_period(text: str, mention: SaidDate) -> bool:
    if _NUMBER_BEFORE.search(text[max(0, mention.start - 10) : mention.start]):
        return True
    words = text[mention.start : mention.end]
    return not words[-4:].isdigit() and not words[:1].isdigit() and bool(_NUMBER_AFTER.match(text, mention.end))


def _mention(match: re.Match[str], clock: Clock) -> SaidDate | None:
    kind, day, days = _read(match, clock)
    return SaidDate(match.start(), match.end(), kind, day, days) if kind else None


def _read(match: re.Match[str], clock: Clock) -> tuple[Kind | None, datetime.date | None, int]:
    day = _calendar(match, clock)
    if day is not None:
        return "day", day, 0
    if match["today"] or match["cjk_today"]:
        return "day", clock.until, 0
    if match["yesterday"] or match["cjk_yesterday"]:
        return "day", moved(clock.until, -1), 0
    if match["day_before"]:
        return "day", moved(clock.until, -2), 0
    if match["ago"]:
        return "day", moved(clock.until, -_counted(match["ago"], match["ago_unit"])), 0
    if match["dow"] or match["dow_lead"]:
        return "weekday", _weekday(match, clock.until), 0
    if match["next"] or match["same"] or match["later"]:
        return (
            "shift",
            None,
            1 if match["next"] else _counted(match["later"], match["later_unit"]) if match["later"] else 0,
        )
    return ("vague", None, 0) if match["vague"] else (None, None, 0)


def _calendar(match: re.Match[str], clock: Clock) -> datetime.date | None:
    if match["iso_y"]:
        return _day(int(match["iso_y"]), int(match["iso_m"]), int(match["iso_d"]))
    if match["run"]:
        return _day(int(match["run"][:4]), int(match["run"][4:6]), int(match["run"][6:]))
    if match["cjk_m"]:
        return _placed(match["cjk_y"], int(match["cjk_m"]), int(match["cjk_d"]), clock)
    if match["dm_m"] or match["md_m"]:
        word = (match["dm_m"] or match["md_m"]).casefold()
        year = match["dm_y"] or match["md_y"]
        month = MONTHS.get(word) or (MONTHS_WITH_YEAR.get(word) if year or " de " in match[0] else None)
        return _placed(year, month, int(match["dm_d"] or match["md_d"]), clock) if month else None
    if match["n_a"]:
        return _numeric(match, clock)
    return _nth(int(match["nth"]), clock.until) if match["nth"] else None


def _numeric(match: re.Match[str], clock: Clock) -> datetime.date | None:
    first, second, sign, year = int(match["n_a"]), int(match["n_b"]), match["n_s"], match["n_y"]
    if (sign == "." and not year and not match["n_e"]) or (sign == "-" and not year):
        return None
    day_first = clock.day_first or sign == "." or first > 12
    day, month = (first, second) if day_first and second <= 12 else (second, first)
    return _placed(year, month, day, clock)


def _placed(year: str | None, month: int, day: int, clock: Clock) -> datetime.date | None:
    if year:
        number = int(year.lstrip("'"))
        return _day(number if number > 99 else 2000 + number, month, day)
    last = moved(clock.until, _AHEAD) or clock.until
    days = [found for number in (last.year, last.year - 1) if (found := _day(number, month, day))]
    inside = [found for found in days if clock.since <= found <= clock.until]
    return next(iter(inside or [found for found in days if found <= last]), None)


def _nth(day: int, until: datetime.date) -> datetime.date | None:
    this = _day(until.year, until.month, day)
    if this and this <= until:
        return this
    before = moved(until.replace(day=1), -1)
    return _day(before.year, before.month, day) if before else None


def _weekday(match: re.Match[str], until: datetime.date) -> datetime.date:
    word = (match["dow"] or match["dow_lead"]).casefold()
    back = (until.weekday() - WEEKDAYS[word]) % 7
    return moved(until, -(back or 7 if match["dow_last"] else back)) or until


def _counted(count: str, unit: str) -> int:
    number = int(count) if count.isdigit() else _COUNTS[count.casefold()]
    return number * (7 if unit.casefold().startswith("week") else 1)


def _inside(day: datetime.date | None, scope: M365Scope) -> int:
    return int(day is not None and scope.since <= day <= scope.until)


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
