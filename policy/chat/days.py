"""Days and windows of time in a chat message, as ISO dates counted from the day of the run."""

import datetime
import re

from policy.text.date_grammar import MONTH, NUMBERS, WEEKDAY
from policy.text.dates import DateMention, find_dates
from policy.text.periods import WEEKDAYS

_AHEAD = 150
_WEEKDAY = re.compile(rf"\b(?P<last>last\s|past\s|next\s)?(?P<day>{WEEKDAY})", re.IGNORECASE)
_AMOUNT = r"(?P<n>\d{1,3}|an?(?:other)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|couple\sof|few)"
_UNIT = r"(?P<u>working\sdays?|business\sdays?|days?|weeks?|wks?|months?|fortnights?|quarters?)"
_LAST_N = re.compile(rf"\b(?:last|past|previous|recent)\s(?:{_AMOUNT}\s)?{_UNIT}\b", re.IGNORECASE)
_SHIFT = re.compile(
    rf"\b(?:by|for)?\s?(?:another\s(?!\w*(?:day|week|wk|month)))?{_AMOUNT}\s(?:more\s)?{_UNIT}(?:\s(?P<way>earlier|sooner"
    rf"|forward|later|out|back))?\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\b(?:between|from)\s(?P<a>.{1,30}?)\s(?:and|to|until|till|through|-)\s(?P<b>.{1,30}?)(?=$"
    r"|[?!,;]|\.(?:\s|$)|\s(?:at|in|for|about|on|with|did|was|were)\b)",
    re.IGNORECASE,
)
_RANGE = re.compile(
    rf"(?P<a>\b\d{{1,2}}\s{MONTH})\s(?:to|until|till|through|-)\s(?P<b>\d{{1,2}}\s{MONTH})", re.IGNORECASE
)
# Looked ahead, so that "from Contoso since Friday" is read at both places.
_SINCE = re.compile(r"\b(?:since|after|from|starting|as\sof)\s(?:the\s)?(?=(?P<day>.{1,30}))", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|untill|till|up\sto|before|through|by)\s(?:the\s)?(?=(?P<day>.{1,30}))", re.IGNORECASE)
_ON = re.compile(r"\bon\s(?:the\s)?(?=(?P<day>.{1,30}))", re.IGNORECASE)
# "The recording from Tuesday" is of that day alone.
_DATED = re.compile(
    r"\b(?:recording|transcript|meeting|call|e-?mails?|mails?|notes|minutes|messages?|chats?|threads?)\s(?:from|of)\s(?:the\s)?"
    r"(?=(?P<day>.{1,30}))",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b(?P<w>today|yesterday|this\s(?:week|month|morning|afternoon)|last\s(?:week|month|quarter)|the\sother\sday"
    rf"|(?:in|during|throughout)\s(?P<m>{MONTH}))(?!\w)",
    re.IGNORECASE,
)
_DAYS = {"d": 1, "w": 7, "f": 14, "m": 30, "q": 91, "b": 1}


def window(text: str, as_of: datetime.date) -> tuple[str | None, str | None]:
    """The first and last day that a message looks back over: since, until. None where it sets no such end."""
    since, until = _window(text, as_of)
    return (None, None) if since and since > as_of.isoformat() else (since, until)


def _window(text: str, as_of: datetime.date) -> tuple[str | None, str | None]:
    if (span := _RANGE.search(text)) and (pair := _pair(span, as_of)):
        return pair
    if (match := _BETWEEN.search(text)) and (pair := _pair(match, as_of)):
        return pair
    if match := re.search(r"\bfrom\s(?P<w>yesterday|today|(?:last|this)\s(?:week|month))(?!\w)", text, re.IGNORECASE):
        return _calendar(match["w"].lower(), as_of)
    if day := _first_day(_DATED, text, as_of):
        return _iso(day), _iso(day)
    since, until = _first_day(_SINCE, text, as_of), _first_day(_UNTIL, text, as_of, last=True)
    if since or until:
        return _iso(since), _iso(until)
    if day := _first_day(_ON, text, as_of):
        return _iso(day), _iso(day)
    if match := _LAST_N.search(text):
        if match["n"] or match["u"].lower().startswith("fortnight"):
            return _iso(as_of - _span(match["n"], match["u"])), None
        return _calendar(f"last {match['u']}".rstrip("s"), as_of)
    if match := _NAMED.search(text):
        return _calendar(match["w"].lower(), as_of)
    return None, None


def _first_day(form: re.Pattern[str], text: str, as_of: datetime.date, *, last: bool = False) -> datetime.date | None:
    days = (_past_day(match["day"], as_of, last=last) for match in form.finditer(text))
    return next((day for day in days if day), None)


def says_window(text: str) -> bool:
    """Whether the message itself opens a window: "since …", "between …", "the last two weeks"."""
    return bool(re.search(r"\bsince\b|\bbetween\b.+\band\b", text, re.IGNORECASE)) or bool(
        (match := _LAST_N.search(text)) and (match["n"] or match["u"].lower().startswith("fortnight"))
    )


def due_day(text: str, as_of: datetime.date) -> tuple[str, int, int] | None:
    """The day that a task is wanted for, with the place of its words; None where the text gives no day.

    A weekday is the next one after the day of the run; a whole week means its Friday, a longer span its last day.
    """
    mentions = find_dates(text, as_of, ahead=_AHEAD)
    weekday = _WEEKDAY.search(text)
    if mentions and (not weekday or mentions[0].quote.start <= weekday.start()):
        mention = mentions[0]
        return _last_day(mention).isoformat(), mention.quote.start, mention.quote.end
    if weekday and (weekday["last"] or "").strip().lower() not in {"last", "past"}:
        return _next(weekday["day"], as_of).isoformat(), weekday.start(), weekday.end()
    if ordinal := re.search(r"\bthe\s(\d{1,2})(?:st|nd|rd|th)\b", text, re.IGNORECASE):
        day = _day_of_month(int(ordinal[1]), as_of, ahead=True)
        return (day.isoformat(), ordinal.start(), ordinal.end()) if day else None
    return None


def shift(text: str) -> tuple[int, int, int] | None:
    """By how many days a date is to move ("by a week", "two days earlier"), with the place of the words."""
    match = _SHIFT.search(text)
    if match is None:
        return None
    sign = -1 if (match["way"] or "").lower() in {"earlier", "sooner", "forward"} else 1
    return sign * _span(match["n"], match["u"]).days, match.start(), match.end()


def _pair(match: re.Match[str], as_of: datetime.date) -> tuple[str | None, str | None] | None:
    last = _past_day(match["b"], as_of, last=True)
    first = _past_day(match["a"], as_of)
    if last and first is None and (number := re.search(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\s*$", match["a"])):
        try:
            first = last.replace(day=int(number[1]))
        except ValueError:
            return None
    return (_iso(first), _iso(last)) if first and last and first <= last else None


def _past_day(text: str, as_of: datetime.date, *, last: bool = False) -> datetime.date | None:
    """The day that the text begins with, looking back: a weekday is the last one before the day of the run."""
    head = text.strip()
    weekday = _WEEKDAY.match(head)
    if weekday and (weekday["last"] or "").strip().lower() != "next":
        back = (as_of.weekday() - WEEKDAYS.index(weekday["day"][:3].lower())) % 7 or 7
        return as_of - datetime.timedelta(days=back)
    if (match := _LAST_N.match(head)) and match["n"]:
        return as_of - _span(match["n"], match["u"])
    if match := re.match(r"(?:this\s|last\s)(?:week|month|quarter)|yesterday|today", head, re.IGNORECASE):
        first, end = _calendar(match[0].lower(), as_of)
        return datetime.date.fromisoformat((end if last and end else first) or as_of.isoformat())
    if ordinal := re.match(r"(\d{1,2})(?:st|nd|rd|th)(?!\s(?:of\s)?[A-Za-z]{3})", head):
        return _day_of_month(int(ordinal[1]), as_of)
    led = f"in {head}" if re.match(MONTH, head, re.IGNORECASE) else head
    mention = next((one for one in find_dates(led, as_of) if one.quote.start <= 4), None)
    return (mention.last if last else mention.first) if mention else None


def _day_of_month(day: int, as_of: datetime.date, *, ahead: bool = False) -> datetime.date | None:
    """The latest such day of a month that is not after the day of the run, or the first that is not before it."""
    month = as_of.replace(day=1)
    for _ in range(3):
        try:
            found = month.replace(day=day)
        except ValueError:
            found = None
        if found and (found >= as_of if ahead else found <= as_of):
            return found
        month = (month + datetime.timedelta(days=32 if ahead else -1)).replace(day=1)
    return None


def _calendar(words: str, as_of: datetime.date) -> tuple[str | None, str | None]:
    """The window of "today", "this week", "last month", "in November"."""
    words = re.sub(r"\s+", " ", words.strip())
    monday = as_of - datetime.timedelta(days=as_of.weekday())
    first = as_of.replace(day=1)
    if words in {"today", "this morning", "this afternoon"}:
        return as_of.isoformat(), as_of.isoformat()
    if words == "yesterday":
        return (as_of - datetime.timedelta(days=1)).isoformat(), (as_of - datetime.timedelta(days=1)).isoformat()
    if words in {"this week", "this month"}:
        return (monday if words.endswith("week") else first).isoformat(), None
    if words in {"last week", "last wk"}:
        return (monday - datetime.timedelta(days=7)).isoformat(), (monday - datetime.timedelta(days=1)).isoformat()
    if words == "last month":
        last = first - datetime.timedelta(days=1)
        return last.replace(day=1).isoformat(), last.isoformat()
    mention = next(iter(find_dates(words, as_of)), None)
    return (mention.first.isoformat(), mention.last.isoformat()) if mention else (None, None)


def _span(amount: str | None, unit: str) -> datetime.timedelta:
    words = re.sub(r"\s+", " ", (amount or "one").lower())
    number = {"couple of": 2, "few": 3, "another": 1}.get(words) or (int(words) if words.isdigit() else NUMBERS[words])
    return datetime.timedelta(days=number * _DAYS[unit[0].lower() if not unit.lower().startswith("work") else "d"])


def _next(name: str, as_of: datetime.date) -> datetime.date:
    ahead = (WEEKDAYS.index(name[:3].lower()) - as_of.weekday()) % 7
    return as_of + datetime.timedelta(days=ahead or 7)


def _last_day(mention: DateMention) -> datetime.date:
    return mention.last - datetime.timedelta(days=2) if mention.precision == "week" else mention.last


def _iso(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None
