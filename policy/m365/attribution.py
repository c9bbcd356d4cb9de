"""What the words around a statement say of it: day, kind of source, author, and the titles of places."""

import datetime
import re
from itertools import pairwise
from typing import Literal, NamedTuple

from policy.m365.facts import M365Source
from policy.m365.fields import role_of
from policy.m365.names import Found, author_in, is_calendar, is_name, is_organisation, people
from policy.m365.places import places
from policy.m365.quoted import italics, quotations
from policy.m365.said_dates import Clock, SaidDate, said_dates
from policy.m365.saying import HE_SAID, SAY, SAY_BEFORE, YOU_SAID
from policy.text.words import words

_LONGEST = 600
_ZONES = (
    "utc|gmt|cet|cest|est|edt|pst|pdt|cst|cdt|mst|mdt|bst|ist|jst|kst|sgt|aest|aedt|nzst|nzdt|eet|eest|wet|"
    "west|msk|brt|pt|et|ct|mt|z"
)
_TIME = re.compile(
    rf"(?<![\d.])\[?\d{{1,2}}(?:[:h]\d{{2}}(?::\d{{2}}(?:[.,]\d{{1,3}})?)?(?:\s?[ap]\.?m\b\.?)?|"
    rf"\s?[ap]\.?m\b\.?|\.\d{{2}}(?=\s(?:uhr|h\b|am\b|pm\b)))"
    rf"(?:\s?(?:uhr|h)\b)?\]?(?:\s?\(?(?:{_ZONES})\b\)?)?(?:\s?[+-]\d{{1,2}}(?::?\d{{2}})?)?|"
    rf"T\d{{2}}:\d{{2}}(?::\d{{2}})?(?:\.\d{{1,7}})?(?:Z|[+-]\d{{2}}:?\d{{2}})?|-->",
    re.IGNORECASE,
)
_CITED = re.compile(
    r"\[\^?\d{1,3}\^?\]|\[\^\d{1,3}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}|【[^【】]{1,30}】|\(\s?\d{1,2}\s?\)(?=$|[\s.,;])"
)
_TITLE = re.compile(
    r"(?i:\b(?:channel|thread|subject|subject line|titled|entitled|called|chat|meeting|call|document|file|"
    r"deck|site|page|session|workshop|betreff|kanal|objet|asunto|oggetto))"
    r"(?::\s?|\s(?=[A-ZÀ-Þ#0-9]))(?P<title>[^,;:()\n“\"«–—]{2,80})"
)
_REPLY_TITLE = re.compile(
    r"(?i)(?<![^\W_])(?:re|fw|fwd|aw|wg|sv|vs|tr|rv|antw|odp)\s?:\s?[^,;()\n“\"«–—]{2,90}?(?=\s[-–—]\s|"
    r"[,;()\n“\"«–—]|$)"
)
_BOLD_TITLE = re.compile(
    r"(?i)(?:\b(?:in|channel|thread|meeting|call|chat|document|file|deck|titled|called|in the|during the|"
    r"at the)\s)\*\*([^*\n]{2,100})\*\*"
)
_IN_ANGLES = re.compile(r"<\s{0,8}[\w.+-]{1,64}@[^<>\s]{1,100}\s{0,8}>")
_LINK = re.compile(r"\[([^\[\]\n]{1,120})\]\((?:[^()\s]{1,400})\)|https?://\S{1,300}")
_COMPANY = re.compile(r"[(\[（][^()\[\]（）]{0,160}[)\]）]")
_CUT = re.compile(
    r"[,;|·•:\n()\[\]{}]|\s[-–—/~]{1,2}(?=\s|$)|^\s*[-–—]|[–—]|(?<![^\W_])(?:in|on|at|via|during|with|for|"
    r"about|to|the|same|an?|as|said|from|by|of|dated|sent|and|von|am|um|par|le|de|el|van|op|och|på|"
    rf"{SAY})(?![^\W_])|から|より|の|が|は|に",
    re.IGNORECASE,
)
_ENDS_OF_SEGMENT = re.compile(r"^[\W_]+|[^\w.]+$|_+$")
_BY = re.compile(
    r"(?i)(?<![^\W_])(?:by|from|author|sender|speaker|according to|per|von|durch|par|por|da|van|door|av|fra|"
    r"af|od|de|laut|selon|según|secondo|volgens|enligt|ifølge)\s?:?\s{0,2}(?:\*\*|_|\*|@|\[)?$"
)
_ARRANGED = re.compile(
    r"(?i)\b(?:organi[sz]ed|hosted|scheduled|forwarded|shared|chaired|led|attended|joined|owned|assigned|"
    r"set up|arranged|"
    r"uploaded|created|started|opened|run|requested) by\s{1,2}(?:\*\*|_|\*|@)?$"
)
_BEFORE = 40
_AFTER_SAID = re.compile(rf"(?i)(?<![^\W_]){SAY_BEFORE}\s{{1,2}}(?:\*\*)?$")
_THEN_SAYS = re.compile(
    rf"(?i)(?:\*\*|_|\*)?(?:['’]s)?(?:\s?[(\[][^()\[\]]{{0,100}}[)\]])?(?:\s?,[^,:;“\"]{{0,80}},)?(?:[ "
    rf",]+(?!to\b|and\b|from\b|by\b|of\b)[\w'’-]{{1,20}}){{0,5}}?[ ,]+{SAY}(?![^\W_])"
)
_HEARER = re.compile(
    r"(?i)(?<![^\W_])(?:to|with|told|tells|informed|asked|cc|for|about|reminded|and|between|an|à|mit|chez|of|"
    r"attended by|meets|met|thanked|invited)\s{1,2}(?:you\s(?:and)\s)?(?:\*\*)?$"
)
_TITLE_OF_PERSON = re.compile(r"(?i)(?:['’]s\s|['’]\s)")
_SAYS = re.compile(rf"(?i)(?<![^\W_]){SAY}(?![^\W_])")
_UNDATED = re.compile(
    r"(?i)\b(?:undated|no (?:exact |clear |visible )?date|without (?:a )?date|date (?:is )?(?:unknown|"
    r"unclear|missing|not (?:shown|given|stated|known|available))|"
    r"(?:date|time)[^.;]{0,40}(?:isn['’]t|is not|not|wasn['’]t|couldn['’]t be) (?:shown|given|stated|known|"
    r"available|visible|determined)|ohne datum|undatiert|sans date|sin fecha)\b"
)
_ROLE = re.compile(
    r"(?:\*\*|[*_])?(?:\s?[(\[](?P<in>[^()\[\]]{2,90})[)\]]|,\s(?P<after>[^\W\d_a-z][^,:;()“\"«–—\n]{1,60}|"
    r"[a-z]{3,20}(?:\s[\w&.]+){0,4})(?=\s?[:(,“\"]|\s[–—-]|\s?$))"
)
_NO_ROLE = re.compile(r"(?i)(?:(?:about|re|subject|on|in|at|to|via|dated|sent|edited|modified|posted|you|and)\b|\d|\W)")
_SPEAKER = re.compile(r"[:：]\s(?:\*\*)?(?P<who>[^\W\d_a-z][^:：“\"«|\n]{1,90}?)(?:\*\*)?\s?[:：][\s“\"«]*$")
_UNNAMED = re.compile(
    r"(?i)\b(?:(?:unknown|unnamed|anonymous|no|unidentified) (?:sender|author|person|speaker|name)|not named|"
    r"someone|somebody|nobody named)\b"
)
_PLAIN_WORDS = words(
    "the a an in on at by from to of for with and or via during said wrote posted same is was it that this "
    "there here also then later again sent dated date time "
    "your my their his her our you me i he she they we internal external message note as about re fwd fw new "
    "new: latest recent most first second third one two three "
    "today yesterday this morning afternoon evening night private public group general direct between am um "
    "uhr pm der die das den von et le la de el en los las del"
)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
Dated = Literal["", "day", "vague", "shift"]


class Meta(NamedTuple):
    """What a fragment says.

    `residue` counts its words that are no date, place or name; `shift` days count from the message before; `strong`: a
    verb of saying or "by" names the author; `role` is the title or company beside the author's name.
    """

    day: datetime.date | None = None
    dated: Dated = ""
    shift: int = 0
    source: M365Source | None = None
    author: str | None = None
    pronoun: bool = False
    unnamed: bool = False
    titles: tuple[str, ...] = ()
    residue: int = 0
    strong: bool = False
    role: str = ""

    def over(self, other: "Meta") -> "Meta":
        """This, with what it does not say taken from the other: a vague time here is not made a day by the other."""
        dated = self if self.dated else other
        named = self if self.author or self.unnamed else other
        return self._replace(
            day=dated.day,
            dated=dated.dated,
            shift=dated.shift,
            source=self.source or other.source,
            author=named.author,
            unnamed=named.unnamed,
            pronoun=self.pronoun or (named is other and other.pronoun),
            role=named.role,
        )


def meta_of(text: str, clock: Clock, *, lower_case: bool = False, single: bool = True) -> Meta:
    """Read a fragment beside a statement: at most its last 600 characters.

    `lower_case` where a name may stand without a capital; `single` where one word may be a name.
    """
    words_left, titles = _without_titles(text[-_LONGEST:])
    words_left = _CITED.sub(_blank, words_left)
    dates = said_dates(words_left, clock)
    found = places(words_left)
    author, pronoun, strong = _author(words_left, dates)
    bare = _bare(words_left, dates)
    segments = [segment for part in _CUT.split(bare) if (segment := _ENDS_OF_SEGMENT.sub("", part))]
    if author is None and not pronoun:
        author = (_before_colon(words_left) if dates else None) or _whole(
            _name_among(segments, lower_case=lower_case, single=single, text=bare), bare
        )
    day = None if _UNDATED.search(words_left) else _said(dates)
    return Meta(
        day=day.day if day else None,
        dated="vague" if day is None and _UNDATED.search(words_left) else _dated(day),
        shift=day.days if day else 0,
        source=found[0].source if found else None,
        author=author,
        pronoun=pronoun,
        unnamed=bool(_UNNAMED.search(words_left)),
        titles=titles,
        residue=_residue(segments, author),
        strong=strong,
        role=role_beside(words_left, author) if author else "",
    )


def _dated(mention: SaidDate | None) -> Dated:
    if mention is None or mention.kind == "range":
        return ""
    return "shift" if mention.kind == "shift" else "vague" if mention.kind == "vague" else "day"


def _said(dates: tuple[SaidDate, ...]) -> SaidDate | None:
    """The mention that tells the day: a day before a weekday, a shift, a vague time."""
    for kind in ("day", "weekday", "shift", "vague"):
        for mention in dates:
            if mention.kind == kind and (mention.day is not None or kind in ("shift", "vague")):
                return mention
    return None


def _without_titles(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with the titles of channels, threads and files blanked out, and these."""
    titles: list[str] = []

    def taken(match: re.Match[str], group: int | str) -> str:
        titles.append(match[group].strip())
        return (
            match[0][: match.start(group) - match.start()]
            + " " * len(match[group])
            + match[0][match.end(group) - match.start() :]
        )

    text = _LINK.sub(
        lambda match: taken(match, 1) if match[1] and not is_name(match[1], lower_case=False) else match[0], text
    )
    text = _BOLD_TITLE.sub(lambda match: match[0] if _is_meta(match[1]) else taken(match, 1), text)
    for span in (*quotations(text, 0, len(text)), *italics(text, 0, len(text))):
        inner = text[span.start : span.end]
        if not _is_meta(inner):
            titles.append(inner.strip())
            text = text[: span.opens] + " " * (span.closes - span.opens) + text[span.closes :]
    text = _REPLY_TITLE.sub(lambda match: taken(match, 0), text)
    text = _TITLE.sub(
        lambda match: match[0] if _is_meta(match["title"]) or _SAYS.search(match["title"]) else taken(match, "title"),
        text,
    )
    return text, tuple(titles)


def _is_meta(words_inside: str) -> bool:
    """Whether marked words are a name or begin with a date: emphasis of an attribution, no title."""
    tokens = words_inside.split()
    return (
        (is_name(words_inside, lower_case=False) and len(tokens) > 1)
        or any(map(is_calendar, tokens))
        or bool(re.match(r"\W{0,2}\d", words_inside))
    )


def _author(text: str, dates: tuple[SaidDate, ...]) -> tuple[str | None, bool, bool]:
    """The author by a verb of saying, "by" or "from"; else whether a pronoun stands for one."""
    best: tuple[int, Found] | None = None
    for person in people(text):
        if _ARRANGED.search(text, max(0, person.start - _BEFORE), person.start):
            continue
        if any(mention.start <= person.start < mention.end for mention in dates) or is_organisation(person.text):
            continue
        before, after = text[max(0, person.start - 40) : person.start], text[person.end : person.end + 220]
        if _BY.search(before):
            rank = 3
        elif _THEN_SAYS.match(after) and not _TITLE_OF_PERSON.match(after):
            rank = 2 if _HEARER.search(before) else 4
        else:
            rank = 4 if _AFTER_SAID.search(before) else 0
        if rank and (best is None or rank >= best[0]):
            best = (rank, person)
    pronouns = [match.start() for match in HE_SAID.finditer(text)]
    yours = [match.start() for match in YOU_SAID.finditer(text)]
    if yours and (best is None or yours[-1] > best[1].start):
        return "you", False, True
    if pronouns and (best is None or pronouns[-1] > best[1].start):
        return None, True, True
    return (author_in(best[1].text), False, True) if best else (None, False, False)


def _bare(text: str, dates: tuple[SaidDate, ...]) -> str:
    """The text with dates, times, places and companies in brackets blanked out."""
    for mention in dates:
        text = text[: mention.start] + ";" * (mention.end - mention.start) + text[mention.end :]
    text = _TIME.sub(lambda match: ";" * len(match[0]), text)
    for place in places(text):
        text = text[: place.start] + ";" * (place.end - place.start) + text[place.end :]
    text = _IN_ANGLES.sub(_blank, text) if people(_IN_ANGLES.sub(_blank, text)) else text
    return _COMPANY.sub(lambda match: match[0] if people_only(match[0]) else ";" * len(match[0]), text)


def people_only(bracketed: str) -> bool:
    """Whether brackets hold nothing but a person's name and marks."""
    inner = re.sub(r"[;,\s]+", " ", bracketed[1:-1]).strip()
    return len(inner.split()) > 1 and is_name(inner, lower_case=False)


def _name_among(segments: list[str], *, lower_case: bool, single: bool, text: str) -> str | None:
    tokens = [segment for segment in segments if not all(is_calendar(word) for word in segment.split())]
    for first, second in pairwise(tokens):
        if (
            len(first.split()) == len(second.split()) == 1
            and f"{first}, {second}" in text
            and is_name(first, lower_case=False)
            and is_name(second, lower_case=False)
        ):
            return f"{first}, {second}"
    for segment in tokens:
        if len(segment.split()) > 1 and is_name(segment, lower_case=False):
            return author_in(segment)
    for segment in tokens if single else ():
        if (
            is_name(segment, lower_case=False)
            and role_of(segment, exact=True) is None
            and not (segment.isupper() and len(segment) > 1)
        ):
            return author_in(segment)
    for segment in tokens if lower_case else ():
        if is_name(segment, lower_case=True):
            return author_in(segment)
    return None


def role_beside(text: str, author: str) -> str:
    """What stands behind the author's name in brackets or after a comma: a title, a company."""
    at = text.rfind(author)
    match = _ROLE.match(text, at + len(author)) if at >= 0 else None
    if match is None:
        return ""
    role = (match["in"] or match["after"]).strip(" *_")
    told = match["after"] is not None and (is_name(role, lower_case=False) or places(role))
    dated = any(map(is_calendar, role.split())) and any(map(str.isdigit, role))
    return "" if told or dated or _NO_ROLE.match(role) or role.isdigit() else role


def _before_colon(text: str) -> str | None:
    """Whoever stands between two colons, after the day and the place, speaks: "3 May, Outlook: Support desk: ..."."""
    match = _SPEAKER.search(text)
    return author_in(match["who"]) if match and not _SAYS.search(match["who"]) else None


def _whole(author: str | None, text: str) -> str | None:
    """A name that was cut at its particle, whole: "Joris" of "Joris de Vries"."""
    if author is None or " " in author:
        return author
    return next(
        (person.text for person in people(text) if re.match(rf"{re.escape(author)} [a-z]", person.text)), author
    )


def _residue(segments: list[str], author: str | None) -> int:
    named = set(_WORD.findall(author.casefold())) if author else set()
    left = 0
    for segment in segments:
        for word in _WORD.findall(segment.casefold()):
            left += word not in _PLAIN_WORDS and word not in named and not is_calendar(word) and not word.isdigit()
    return left


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
