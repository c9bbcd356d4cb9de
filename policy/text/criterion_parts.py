"""A done-criterion taken apart: what each of its parts asks for (section 6 of policy.md)."""

import re

from policy.text.content_words import content_words, distinctive_words
from policy.text.cue_pattern import CuePattern
from policy.text.dates import without_dates
from policy.text.done_criterion import find_done_criterion
from policy.text.quantities import Limit, limits_of, quantities
from policy.text.sentences import plain, sentences
from policy.text.work_done_cues import ACHIEVED
from policy.value import Value

_FINISH = (
    r"(?:done|finish\w*|over|ends?|ended|complet\w*|clos(?:e|es|ed|ing)(?:\s(?:off|out))?|shuts?"
    r"|through|ready|good|final"
    r"|deliverables?|settled|tick\w*|wrap\w*(?:\sup)?|sorted|satisfied|passed|stops?|out\sof\shere"
    r"|goes\saway|gone|enough"
    r"|off\s(?:the|our|my)\slist|right|parked|archived|retired)"
)
_CUE = CuePattern(
    r"^.{0,60}?(?::|=|\b(?:when|once|if|as\ssoon\sas|until|till|the\s(?:moment|day|minute|second|instant)|means"
    r"|is\sthat)(?!\w)|\s[-–]\s)\s*(?:when\s|once\s)?"
    r"|^.{0,40}?\b" + _FINISH + r"\s(?:only\s)?(?:after|upon|on|with|w/(?!o)|by|at)\s"
    r"|^.{0,30}?\b(?:to\s(?:finish|close|end|be\sdone)|target|goal|aim)\W{1,2}(?:we\s|it\s|this\s"
    r"|is\s)?(?:need|needs|wants?"
    r"|requires?|takes?|is)?\s?",
    re.IGNORECASE,
)
# "Signed off by operations = finished".
_TURNED = CuePattern(
    r"(.{4,}?)\s?(?:=|->|→|,\s(?:then\s)?(?:we're|it's|this\sis|we\sare)|\bmeans|\band\s(?:we're|it's|this\sis"
    r"|we\sare))\s?" + _FINISH + r"(?!\w)",
    re.IGNORECASE,
)
# "…, then shut", "… and this is finished", "… ends it".
_TAIL = CuePattern(
    r"[\s,;]{1,2}(?:(?:and|&|at\swhich\spoint|after\swhich|whereupon|then)\s){1,2}(?:(?:we|this|it|that|the\stask|i)"
    r"(?:'re|'s|\sis|\sare|\scan|\sgets?)?\s)?(?:all\s)?(?:be\s)?" + _FINISH + r"(?:\s(?:it|this|here|off))?\W*$"
    r"|\s(?:ends|closes|finishes|settles|completes)\s(?:it|this|the\stask)\W*$",
    re.IGNORECASE,
)
_LABEL = CuePattern(
    r"^(?:acceptance|exit|success|deliverables?|definition\sof\sdone|dod|done|goal"
    r"|target)(?:\s?[:=–-]\s?|\s(?:is|are|was)\s)",
    re.IGNORECASE,
)
_AND = CuePattern(r"\s*(?:,?\s(?:and|&|\+|plus|as\swell\sas)\s|,\s)\s*", re.IGNORECASE)
_GOAL = CuePattern(
    r"\b" + _FINISH + r"\s(?:only\s)?(?:it\s)?(?:with|w/|on|at|by|after|the\s(?:day|moment|minute)|if|when|once"
    r"|as\ssoon\sas)\s.{4,}"
    r"|\b(?:counts?\sas\s\w+|answered|task\sends|to\send)\s(?:with|when|on|once|if)\s.{4,}"
    r"|^(?:need|needs|wanted|want|goal|exit|target|(?:\w+\s){1,3}that\s(?:ends|closes)\s(?:it|this))\s?:\s.{4,}"
    r"|^.{8,}[\s,;]{1,2}(?:at\swhich\spoint|after\swhich|whereupon|(?:and\s)?then)\s"
    r"(?:(?:this|it|we|the\stask)\s)?(?:can\s|be\s|is\s){0,2}" + _FINISH + r"\W*$",
    re.IGNORECASE,
)
_NONE = CuePattern(
    r"\b(?:no|zero|without|w/o|none|nil|not\s(?:a\ssingle|one))\b(?!\s(?:us|you|them|help|support"
    r"|assistance|our|signal|network)\b)(?!\s(?:less|fewer|more)\sthan\b)",
    re.IGNORECASE,
)
# "The QA lead's signature on the report", "the registrar puts her initials on the model", "autograph of the CIO".
_HAND = CuePattern(
    r"\b(?:(?:puts?|has|have|gets?|got|gives?|leaves?|sets?)\s)?(?:(?:his|her|their|its|the"
    r"|a)\s)?(?:signatures?|initials"
    r"|autographs?|countersignatures?|stamp|seal|name)\s(?:(?:is|are|stands?|sits?)\s)?(?:on|under"
    r"|below|beneath|to|at|in)\s",
    re.IGNORECASE,
)
_OWNER_END = CuePattern(r"'s?\s?$")
_PERIOD = CuePattern(r"\b(?:whole|full|entire|one|a)\s(week|month|night|day|weekend)\b", re.IGNORECASE)
# "Signed acceptance" is an acceptance.
_FORMAL = CuePattern(
    r"\b(?:signed|written|formal|final|full|explicit|verbal)\s(?=acceptance|approval|sign-?off|ok\b"
    r"|consent|confirmation)",
    re.IGNORECASE,
)
_LAST = CuePattern(
    r"\b(?:the|very|our|their)?\s?(?:last|final)\s(?!\d|week|month|year|night|version|report|design|state)\w+",
    re.IGNORECASE,
)
_CONFIRMS = CuePattern(r"\b(?:confirm|verif|report|attest|certif|see|says?|state)\w*\b", re.IGNORECASE)
_BY = CuePattern(r"(?:off\s)?(?:by|from)\s", re.IGNORECASE)
_LISTED = CuePattern(r"(?:on\s(?:it|this)\s?)?(?:and|:|,|from|by)\s", re.IGNORECASE)
_SHARE = CuePattern(
    r"(?<![\w.])(\d{1,6}|[a-z]{3,8})\s?(?:/|of|out\sof)\s?(?:the\s|all\s|our\s|their\s)?(\d{1,6}|[a-z]{3,8})(?!\w)",
    re.IGNORECASE,
)
_CUED = CuePattern(r"^.{0,30}?\b(?:need|needs|wants?|requires?|is|get|awaits?)\s", re.IGNORECASE)
_PASSIVE = CuePattern(r"\b(?:is|are|was|were|been|be|got|gets)\s(?:\w+ly\s)?$", re.IGNORECASE)
_PARTIES = frozenset({"sign", "accept", "choose", "fill"})
_FIRST = {
    "sign": CuePattern(
        r"\b(?:counter|co-?)?sign(?:s|ed)\b(?!\s?-?off)|\bsignatures?\b|\binitial(?:s|led"
        r"|ed)\b(?=\s(?:it|the|our|their|a)\b|\s?$)",
        re.IGNORECASE,
    ),
    "accept": CuePattern(
        r"\b(?:accept\w*|approv\w+|agree[sd]?|confirm\w*|sign\w*[\s-]?off|(?:both\s)?oks?|ok'd|yes"
        r"|blessing|nod|bless\w*|validat\w+|endors\w+|says\s(?:yes|ok)|happy|clear(?:s|ed|ance)|tick(?:s"
        r"|ed)?\s(?:it\s)?off)\b",
        re.IGNORECASE,
    ),
    "choose": CuePattern(r"\b(?:pick\w*|chose\w*|choos\w+|select\w*|decid\w+|decision)\b", re.IGNORECASE),
    "hold": CuePattern(
        r"\b(?:held|took\splace|takes\splace|ha(?:s|ve)\shappened|(?:session|workshop|briefing|demo"
        r"|round\s\w+|training|meeting|review|readout|drill|walkthrough"
        r"|rehearsal)(?:'s)?\s(?:\([^)]*\)\s)?(?:\w+\s){0,5}?(?:deliver\w+|done|given"
        r"|ran|run|over|complete\w*))\b",
        re.IGNORECASE,
    ),
    "fill": CuePattern(r"\b(?:fill\w*|answer(?:s|ed)|repl(?:y|ies|ied)|return(?:s|ed)|respond\w*)\b", re.IGNORECASE),
    "send": CuePattern(
        r"\b(?:sent|sends?|deliver\w*|receiv\w+|receipt|hand\w*[\s-]over|publish\w*|upload\w*|posted"
        r"|submit\w*|shared|is\swith|are\swith|mailed|is\sin\s(?:the|our|their)|has\sthe|have\sthe"
        r"|deliverables?)\b",
        re.IGNORECASE,
    ),
}


class CriterionPart(Value):
    """One thing that a criterion asks for, in stems: `parties` are who is to agree, each one; `things` what to.

    `count` is how many at least, `limits` the floors and ceilings, `none` that something may not occur, `period` how
    long; `last` that the last one is to be there. `confirms`: a party is to say that it is so.
    `subject` are the task's own words.
    """

    achievements: tuple[str, ...]
    parties: tuple[frozenset[str], ...]
    things: frozenset[str]
    count: int | None
    limits: tuple[Limit, ...]
    none: bool
    period: str | None
    confirms: bool
    last: bool
    subject: frozenset[str]


def criterion_of(description: str) -> str | None:
    """The words of a description that say when the task is finished, also as a mere goal ("ends with …")."""
    found = find_done_criterion(description)
    told = plain(found.text) if found is not None else None
    if told is not None and distinctive_words(told) - _BARE:
        return told
    goals = (_GOAL.search(sentence.text) for sentence in sentences(plain(description)))
    # "Task ends there" points at what was said before it.
    goal = next((goal[0] for goal in goals if goal is not None), told)
    if goal is not None and told is not None and not distinctive_words(goal) - _BARE:
        return _before(description, told) or goal
    return goal


def parts_of(criterion: str, subject: str) -> tuple[CriterionPart, ...]:
    """The parts of a criterion; empty where it cannot be read."""
    turned = _TURNED.match(criterion)
    content = (
        _LABEL.sub("", turned[1])
        if turned is not None
        else _LABEL.sub("", _CUE.sub("", _TAIL.sub("", criterion), count=1))
    )
    return tuple(_part(words, subject) for words in _joined(content))


def _before(description: str, criterion: str) -> str:
    """The sentence that a criterion without a thing of its own points back to: "Passed = finished"."""
    source = plain(description)
    told = [sentence.text for sentence in sentences(source[: source.find(criterion)])] if criterion in source else []
    return told[-1] if told else ""


def _joined(content: str) -> list[str]:
    """ "ops and security sign" is one part, "report sent and actions have owners" two; what trails joins the last."""
    joined: list[str] = []
    pending: list[str] = []
    for words in _AND.split(content):
        pending.append(words)
        if _achievements(words):
            joined.append(" and ".join(pending))
            pending = []
    if pending and joined:
        joined[-1] = " and ".join([joined[-1], *pending])
    return joined or [" and ".join(pending)]


def _part(words: str, subject: str) -> CriterionPart:
    words = _FORMAL.sub("", words)
    achievements = _achievements(words)
    limits, rest = limits_of(words)
    period = _PERIOD.search(words)
    parties, things = _by_whom(words, achievements)
    number = _count(words, rest)
    floor = max((int(limit.value) for limit in limits if limit.unit is None and not limit.most), default=None)
    return CriterionPart(
        achievements=achievements,
        parties=parties,
        things=things,
        count=None if len(parties) > 1 else (floor or number),
        limits=tuple(limit for limit in limits if limit.unit is not None or limit.most),
        none=_NONE.search(words) is not None,
        period=period[1].casefold() if period else None,
        confirms=_CONFIRMS.search(words) is not None,
        last=_LAST.search(words) is not None,
        subject=distinctive_words(subject),
    )


def _by_whom(words: str, achievements: tuple[str, ...]) -> tuple[tuple[frozenset[str], ...], frozenset[str]]:
    """Who is to sign or accept, each one, and what: "X signs Y", "Y is signed by X", "X's signature under Y"."""
    hand = _HAND.search(words) if "sign" in achievements else None
    if hand is not None:
        owner = _OWNER_END.sub("", _CUED.sub("", words[: hand.start()]).rstrip())
        return tuple(stems for one in _AND.split(owner) if (stems := _named(one))), _named(words[hand.end() :])
    asked = _FIRST.get(achievements[0]) if achievements else None
    verb = asked.search(words) if asked is not None and _PARTIES & set(achievements) else None
    if verb is None:
        return (), _named(asked.sub(" ", words) if asked is not None else words)
    before, after = words[: verb.start()], words[verb.end() :].lstrip()
    by = _BY.match(after)
    if by is not None:
        who, what = after[by.end() :], before
    elif _PASSIVE.search(before):
        who, what = "", f"{before} {after}"
    elif _named(before):
        who, what = before, after
    else:
        # "both OKs, treasury and audit" names who; "signed form" and "sign-off of the form" name what.
        listed = _LISTED.match(after)
        who, what = (after[listed.end() :], "") if listed else ("", after)
    return tuple(stems for one in _AND.split(who) if (stems := _named(one))), _named(what)


def _achievements(words: str) -> tuple[str, ...]:
    """The first that is plainly asked for; else all that the words may ask for."""
    if _HAND.search(words):
        return ("sign",)
    plainly = next((name for name, pattern in _FIRST.items() if pattern.search(words)), None)
    if plainly is not None:
        return (plainly,)
    return tuple(name for name in ("work", "move") if ACHIEVED[name].search(words))


def _named(words: str) -> frozenset[str]:
    bare = limits_of(words)[1]
    return frozenset(stem for stem in content_words(bare) if not stem[:1].isdigit()) - _FINISHING - _NUMBERS


def _count(words: str, rest: str) -> int | None:
    """How many: the first of a share ("12 of the 15"), else the greatest number that is no limit."""
    share = _SHARE.search(without_dates(words))
    if share is not None and (of := quantities(share[1])) and quantities(share[2]):
        return int(of[0].value)
    return max((int(one.value) for one in quantities(rest) if one.unit is None and one.value >= 1), default=None)


_FINISHING = content_words("done finished complete completed closed over ends ready passed accepted signed approved")
_NUMBERS = content_words(
    "dozen hundred thousand twenty thirty forty fifty sixty ninety first second third fourth fifth sixth seventh "
    "eighth ninth tenth eleventh twelfth fiftieth hundredth nr no number"
)
# "Passed = finished" names nothing of its own.
_BARE = frozenset({"pas", "pass", "passed", "over", "test"})
