"""A cue of each thing that a model may bring evidence of: words without which a quote is no more than a suggestion.

Looser than the rules' own cues, which also ask how the words are joined: that is what a model reads better.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date

from policy.text.authority_titles import NAME, TITLE
from policy.text.budget_subject import names_money
from policy.text.content_words import distinctive_words
from policy.text.credit_effects import ANY_YES, EFFECT, YES
from policy.text.dates import find_dates
from policy.text.lower_case import lowered
from policy.text.need_problem_cues import CIRCUMSTANCE, PROBLEM
from policy.text.sentences import plain
from policy.text.wanted_wishes import firmest_wish

# Whether words give a date does not hang on the day that they are read on.
_ANY_DAY = date(2026, 6, 15)
_GRANTS = re.compile(
    r"\b(?:approv\w+|sign(?:ed|s|ature)|signed[\s-]off|grant(?:ed|s)|releas(?:ed|es?)|allocat\w+|fund(?:ed|s)|secured?|"
    r"confirm(?:ed|s)|commit(?:ted|s|ment)|earmark\w*|ring-?fenc\w+|reserved|set\saside|put\saside|green-?\s?l\w+|"
    r"go-?\s?ahead|clear(?:ed|s|ance)|agreed|accept(?:ed|s)|pass(?:ed|es)|carried|in\splace|in\shand|available|landed|"
    r"arrived|received|issued|ordered|paid|booked|voted|bless(?:ed|ing)|nod(?:ded)?|budgeted|covered|drawn|stamped|"
    r"waved\sthrough|unlocked|freed|found|ok'?e?d?|okayed|said\syes|is\sthere|is\sours|thumbs\sup|sanctioned|"
    r"authori[sz]ed|endorsed|backed|loaded|transferred|wired|posted|countersigned|through)\b",
    re.IGNORECASE,
)
_DECIDES = re.compile(
    r"\b(?:decid\w+|decision|owns?|signs?|signed|signature|approv\w+|agreed|agrees|call(?:s|ed)?|say-?so|"
    r"final\sword|last\sword|word|backs?|backed|behind|endors\w+|ok'?e?d|okayed|yes|bless\w*|mandate\w*|authori\w+|"
    r"accountable|committed|said\syes|go-?\s?ahead|green-?\s?l\w+|nod(?:ded)?|gave|accepted|confirmed|chose|"
    r"took\sthe\sdecision|is\sin|on\sboard|ruled|ordered)\b",
    re.IGNORECASE,
)
_OWNS = re.compile(
    r"\b(?:decid\w+|decision|owns?|signs?|signature|final\s(?:word|say|call)|last\sword|say-?so|accountable|"
    r"authori\w+|mandate\w*)\b",
    re.IGNORECASE,
)
_EFFECT = re.compile(r"\b" + EFFECT + r"\b", re.IGNORECASE)
_AWAITED = re.compile(
    r"\b(?:wait\w*|await\w*|block\w*|stuck|hold(?:s|ing)?|held|pending|depend\w*|until|till|need(?:s|ed)?|missing|lack\w*|"
    r"no\s\w+|not\s\w+|never|outstanding|overdue|late|delay\w*|unavailable|down|broken|fail\w*|refus\w*|reject\w*|denied|"
    r"chas\w+|owes?|still|with\s(?:the|their)|stopped|stall\w*|park\w*|backlog|queue\w*|silen\w+|unanswered|ticket)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\b(?:done|complet\w+|finish\w*|clos\w+|accept\w*|sign\w*|when|once|until|exit|success\w*|criteri\w+|deliver\w*|"
    r"outcome|pass\w*|approv\w+|agree\w*|confirm\w*|handed|goal|must|require\w*|ready|end\w*|enough)\b",
    re.IGNORECASE,
)


def _budget(words: str) -> bool:
    return _GRANTS.search(words) is not None and names_money(words)


def _authority(words: str) -> bool:
    if TITLE.search(words):
        return _DECIDES.search(words) is not None
    return NAME.search(words) is not None and _OWNS.search(words) is not None


def _need(words: str) -> bool:
    told = lowered(words)
    return firmest_wish(words) is not None and bool(PROBLEM.search(told) or CIRCUMSTANCE.search(told))


def _credits(words: str) -> bool:
    return any(pattern.search(words) for pattern in (YES, ANY_YES, _EFFECT))


def _blocker(words: str) -> bool:
    return _AWAITED.search(words) is not None and len(distinctive_words(words)) > 0


def _criterion(words: str) -> bool:
    return _ENDS.search(words) is not None and len(distinctive_words(words)) > 0


def _timeline(words: str) -> bool:
    return bool(find_dates(words, _ANY_DAY))


_CUES: Mapping[str, Callable[[str], bool]] = {
    "budget": _budget,
    "authority": _authority,
    "need": _need,
    "timeline": _timeline,
    "credits": _credits,
    "blocker": _blocker,
    "criterion": _criterion,
}


def has_cue(says: str, words: str) -> bool:
    """Whether the words hold a cue of what they are said to say."""
    return _CUES[says](plain(words))
