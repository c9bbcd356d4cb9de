"""The words of a text that carry its content, reduced to a common form, so that two texts can be compared.

"Sensor mapping" and "we mapped the sensors" share both words. Dates and everyday words are left out.
"""

import re
from functools import lru_cache

from policy.text.cue_pattern import CuePattern
from policy.text.dates import without_dates
from policy.text.sentences import CACHED, plain
from policy.text.words import words

_WORD = CuePattern(r"[^\W_][\w'&+/-]*")
_PART = CuePattern(r"[/&+]")
# "cut over", "rolled out" and "hand-over" are one word each.
_PHRASAL = CuePattern(
    r"\b(cut|roll|hand|kick|sign|walk|set|wrap|switch|fail|log|back|read|go|start)(?:p?ed|[tpg]?ing|s|ched)?[\s-]"
    r"(overs?|outs?|offs?|through|thru|ups?|live|back|in)\b",
    re.IGNORECASE,
)
_ENDING = CuePattern(r"(?:ations?|itions?|ments?|ings?|ities|ity|ers?|ors?|ed|ies|es|s|al|ion|ions|ance|ances|e|y)$")
# Short forms that share no letters enough with their words.
_ALIASES = {
    "ops": "operations",
    "mgr": "manager",
    "mngr": "manager",
    "mgmt": "management",
    "infosec": "security",
    "purchasing": "procurement",
    "whse": "warehouse",
    "ctrl": "control",
    "db": "database",
    "cert": "certificate",
    "eng": "engineering",
    "built": "build",
    "rebuilt": "rebuild",
    "wrote": "write",
    "written": "write",
    "driven": "drive",
    "drawn": "draw",
}
_SHORTEST_STEM = 4
_SHORTEST_PART = 3
_SHORTEST_WORD = 2
_EVERYDAY = words(
    "a about after again all also am an and any are as ask at back be because been before being between both but "
    "by can could day days did do does down each else end ended ending ends etc ever every few first for from full fyi "
    "get gets getting "
    "give given go goes going good got great had has have having he hello her here hi him his how i if in into is "
    "it its just keep know last late later let like made make many me meet mine more most mr mrs ms much must my "
    "need needs new next no nobody nor not nothing now of off ok okay on once one only or other our ours out over "
    "own per please pls put quite re said same say says see send sent set she should since so some soon still "
    "such sure take taken takes than thank thanks that the their theirs them then there these they thing things "
    "this those though through till time to today together told tomorrow too two under until up upon us very via "
    "vs want wants was way we week weeks well went were what when where whether which while who whole whom whose "
    "why will with within without w would yes yesterday yet you your yours x morning afternoon evening night noon "
    "three four five six seven eight nine ten least dear regards best cheers mon tue wed thu fri sat sun monday "
    "tuesday wednesday thursday friday saturday sunday month months year years quarter"
)
# What any milestone, task or note of it may be called: shared by all, so telling none apart.
_COMMON_TO_PROJECTS = words(
    "customer client team project program programme work task milestone opportunity deal account status update "
    "note notes call meeting mtg sync session weekly azure microsoft ms cloud service services plan planning done "
    "complete completed complet finish close closed open progress on-track risk blocked block blocker wait "
    "waiting pending sign signed accept accepted approve approved approval confirm confirmed agree agreed deliver "
    "delivered ready live golive prod production phase date start started run running use using user users app "
    "apps application applications system systems platform tool tools solution website issue issues problem"
)


@lru_cache(maxsize=4 * CACHED)
def content_words(text: str) -> frozenset[str]:
    """The stems of the words that carry content; numbers stay as they are, dates and everyday words go."""
    return frozenset(stem for stem, word in _stemmed(text) if word not in _EVERYDAY)


@lru_cache(maxsize=4 * CACHED)
def distinctive_words(text: str) -> frozenset[str]:
    """The content words that are not common to all projects ("customer", "sign-off", "go-live")."""
    return frozenset(
        stem
        for stem, word in _stemmed(text)
        if word not in _EVERYDAY and word not in _COMMON_TO_PROJECTS and stem not in _COMMON_STEMS
    )


def shared_words(left: frozenset[str], right: frozenset[str]) -> frozenset[str]:
    """The stems of `left` that `right` has too; an abbreviation ("cert") and its word count as the same."""
    return frozenset(stem for stem in left if stem in right or any(_abbreviates(stem, other) for other in right))


def stem_of(word: str) -> str:
    """The common form of one word: lower case, no hyphen, no possessive, no ending."""
    bare = word.casefold().replace("-", "").removesuffix("'s").strip("'")
    if not bare.isalpha() or len(bare) < _SHORTEST_STEM:
        return bare
    if bare.endswith("s") and not bare.endswith("ss"):
        bare = bare[:-1]
    for _ in range(2):
        shorter = _ENDING.sub("", bare)
        if len(shorter) < _SHORTEST_STEM:
            break
        bare = shorter
    return bare[:-1] if bare[-1] == bare[-2] else bare


def _abbreviates(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= _SHORTEST_STEM and (one.startswith(other) or other.startswith(one))


def _stemmed(text: str) -> list[tuple[str, str]]:
    found = []
    joined = _PHRASAL.sub(r"\1\2", without_dates(plain(text)))
    for match in _WORD.findall(joined):
        for word in _PART.split(match):
            bare = "itdept" if word == "IT" else word.casefold().strip("-'").removesuffix("'s")
            parts = bare.split("-") if "-" in bare else []
            bare = _ALIASES.get(bare, bare)
            for piece in (bare, *(part for part in parts if len(part) >= _SHORTEST_PART)):
                if len(piece) >= _SHORTEST_WORD or piece.isdigit():
                    found.append((stem_of(piece), piece.replace("-", "")))
    return found


_COMMON_STEMS = frozenset(stem_of(word) for word in _COMMON_TO_PROJECTS)
