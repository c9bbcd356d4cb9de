"""Dates that are ones only beside an event: "cutover Sat", "live Feb", "spring 2027", "after Easter" (section 4)."""

import datetime
import re
from collections.abc import Iterator, Sequence

from policy.text import periods
from policy.text.cue_pattern import CuePattern
from policy.text.date_forms import month_of, part_of_words, year_of
from policy.text.date_grammar import MONTH, PART, WEEKDAY
from policy.text.dates import DateMention
from policy.text.named_days import NAMED_DAY, named_day
from policy.text.periods import Period
from policy.text.quote import Quote
from policy.text.sentences import plain

# "After Easter" is taken to mean within so many days of it.
_AFTER = datetime.timedelta(days=30)
# The northern seasons by their first month; each has three.
_SEASONS = {"spr": 3, "sum": 6, "aut": 9, "fal": 9, "win": 12}
# Dutch and Nordic months that the certain forms do not have.
_LOCAL = {"jan": 1, "feb": 2, "maa": 3, "mei": 5, "maj": 5, "aug": 8, "des": 12}
_LEAD = (
    r"(?:live|go-?live|start(?:s|ing)?|launch(?:es|ing)?|go|goes|kick-?\s?off|cut-?\s?over|roll-?out|decision|deadline|target|"
    r"dates?|prod(?:uction)?|complet(?:e|ion)|done|finish(?:ed)?|end(?:s)?|latest|now|still|timeline|timing|begin(?:s)?|open(?:s)?|"
    r"switch(?:over)?|migration|deploy(?:ment)?|expires?|phase\s?\d|wave\s?\d|early|mid|late)"
)
_ENDS_HERE = (
    r"(?=\s*(?:$|[.,;!)(/|+&]|\s(?:at|latest|and|then|hard|firm|fixed|no|or|with|is|per|so|-|–|but|they|confirmed|agreed|"
    r"as|says|said|stays|stands|holds|for)\b))"
)
_VAGUE = CuePattern(
    r"(?<![\w-])(?:(?P<season>(?:(?P<season_p>" + PART + r")?(?:(?<=in\s)|(?<=by\s)|(?<=before\s)|(?<=until\s)|"
    r"(?<=from\s)|(?<=this\s)|(?<=next\s)|(?<=the\s)|(?<=for\s)|(?<=of\s)|(?<=early\s)|(?<=late\s)|(?<=mid\s)|(?<=mid-)|"
    r"(?=\w+\s(?:of\s)?'?\d)|(?=\w+\s(?:holidays?|break|recess)))"
    r"(?P<season_n>spring|summer|autumn|fall|winter)(?!\s(?:release|party|offsite|intern\w*|school|sale|update))"
    r"(?:\s(?:holidays?|break|recess|term|season))?(?:\s(?:of\s)?'?(?P<season_y>20\d\d|(?<=')\d\d))?))"
    r"|(?P<week>(?:uke|uge|vecka|semaine|semana|settimana|viikko)\s(?P<week_n>[1-5]?\d)(?:,?\s(?P<week_y>20\d\d))?(?!\d))"
    r"|(?P<week1>(?:(?<=in\s)|(?<=for\s)|(?<=from\s)|(?<=by\s)|(?<=until\s)|(?<=of\s))(?:calendar\s)?(?:week|wk)\s(?P<week1_n>[1-9])"
    r"(?![\d/%]|\s(?:of|into|in)\b))"
    r"|(?P<ofyear>(?:week|wk|kw|cw)\s(?P<ofyear_n>[1-5]?\d)\s(?:of\s)?(?P<ofyear_y>next|this)\s(?:calendar\s)?year)"
    r"|(?P<dot>" + _LEAD + r"\s(?P<dot_d>\d{1,2})\.(?P<dot_m>\d{1,2})\.(?!\d))"
    r"|(?P<local>(?P<local_d>\d{1,2})\.?\s(?:de\s)?(?P<local_m>januari|februari|maart|mei|maj|augustus|augusti|desember)(?!\w)(?:\s(?P<local_y>20\d\d))?)"
    r"|(?P<after>after\s(?P<after_d>" + NAMED_DAY + r")(?!\w|\sparty)(?:,?\s(?P<after_y>20\d\d))?)"
    r"|(?P<wday>(?:(?:on|this|coming)\s)?(?P<wday_d>" + WEEKDAY + r")"
    r"(?!'s|\.?,?\s(?:the\s)?\d|,?\s" + MONTH + r"\s?\d|\s(?:call|meeting|sync|mail|note|standup)))"
    r"|(?P<month>(?:(?<=[:=>]\s)|(?<=–\s)|(?<=(?<!\w)-\s))(?P<month_a>"
    + MONTH
    + r")"
    + _ENDS_HERE
    + r"|"
    + _LEAD
    + r"\s(?P<month_b>"
    + MONTH
    + r")"
    + _ENDS_HERE
    + r"))",
    re.IGNORECASE,
)
# "Sat" and "Jan" may be a verb or a name where they are not written as a day's or month's name.
_SHORT = frozenset({"sat", "sun", "wed", "mon", "mar", "may", "march"})
_TOLD = CuePattern(
    r"\b(?:\w{2,}ed|said|told|met|was|were|had|gave|took|went|came|sent|wrote|spoke|rang|got|heard|fell|made|tore|broke|threw|drew|held|left|lost|stood|won|chose|shook|ran|paid|last|every|"
    r"each|most)\b(?!.*\b(?:for|to|is|goes?|start\w*|will|now)\s$)",
    re.IGNORECASE,
)
_REACH = 60


def find_dates_beside_events(
    text: str, reference: datetime.date, taken: Sequence[DateMention], *, ahead: int = 0
) -> tuple[DateMention, ...]:
    """The loose forms of a date that overlap none of `taken`, or hold it ("week 4 next year").

    A reader must know that an event stands beside them. `reference` and `ahead` as for `find_dates`. A weekday is the
    coming one, and none after a report of the past ("confirmed on Monday"); seasons are those of the north.
    """
    return tuple(_found(text, reference, taken, ahead))


def _found(text: str, reference: datetime.date, taken: Sequence[DateMention], ahead: int) -> Iterator[DateMention]:
    source = plain(text)
    nearest_to = reference + datetime.timedelta(days=ahead)
    for match in _VAGUE.finditer(source):
        start, end = match.span()
        if match["month"]:
            start = match.start("month_a") if match["month_a"] else match.start("month_b")
        if match["dot"]:
            start = match.start("dot_d")
        if not match["ofyear"] and any(start < other.quote.end and other.quote.start < end for other in taken):
            continue
        period = _period(match, reference, nearest_to)
        if period is not None:
            quote = Quote(text=text[start:end], start=start, end=end, date=period[0])
            yield DateMention(first=period[0], last=period[1], precision=period[2], quote=quote)


def _period(match: re.Match[str], reference: datetime.date, nearest_to: datetime.date) -> Period | None:
    if match["season"]:
        return _season(match, nearest_to)
    if match["week"]:
        return _week(int(match["week_n"]), year_of(match["week_y"]), nearest_to)
    if match["week1"]:
        return _week(int(match["week1_n"]), None, nearest_to)
    if match["ofyear"]:
        return _week(int(match["ofyear_n"]), reference.year + (match["ofyear_y"].lower() == "next"), nearest_to)
    if match["dot"] or match["local"]:
        return _day(match, nearest_to)
    if match["after"]:
        year = year_of(match["after_y"])
        day = named_day(match.string, match.start("after_d"), match.end("after_d"), year, nearest_to)
        return (day, day + _AFTER, "month") if day else None
    if match["wday"]:
        name = match["wday_d"]
        before = match.string[max(0, match.start() - _REACH) : match.start()]
        if (name.casefold() in _SHORT and name[0].islower()) or _TOLD.search(before):
            return None
        return periods.day_period(periods.weekday(name, "next", reference))
    name = (match["month_a"] or match["month_b"]).rstrip(".")
    if name[0].islower() and name.casefold() in _SHORT:
        return None
    return periods.month_period(None, month_of(name), nearest_to)


def _season(match: re.Match[str], nearest_to: datetime.date) -> Period | None:
    month, year = _SEASONS[match["season_n"][:3].lower()], year_of(match["season_y"])
    if year is None:
        middle = periods.nearest((month % 12) + 1, 15, nearest_to)
        year = middle.year if middle else nearest_to.year
        year -= month == 12
    return periods.part_of(periods.months_period(year, month, 3, "quarter"), part_of_words(match["season_p"]))


def _week(number: int, year: int | None, nearest_to: datetime.date) -> Period | None:
    years = [year] if year else [nearest_to.year + shift for shift in (1, 0, -1)]
    try:
        mondays = [datetime.date.fromisocalendar(each, number, 1) for each in years]
    except ValueError:
        return None
    return periods.week_of(min(mondays, key=lambda day: abs((day - nearest_to).days)))


def _day(match: re.Match[str], nearest_to: datetime.date) -> Period | None:
    if match["dot"]:
        day, month, year = int(match["dot_d"]), int(match["dot_m"]), None
    else:
        name = match["local_m"][:3].lower()
        day, month, year = int(match["local_d"]), _LOCAL.get(name, 0), year_of(match["local_y"])
    if not 1 <= month <= 12:
        return None
    return periods.day_period(periods.safe_date(year, month, day) if year else periods.nearest(month, day, nearest_to))
