"""Whether one part of a sentence reports a technical choice, by each of the ways to say so (section 5 of policy.md).

A part stands between two commas, dashes or brackets. Every rule takes it as written and in lower case.
"""

import re
from itertools import islice

from policy.text.cue_pattern import CuePattern
from policy.text.lower_case import lowered
from policy.text.technical_cues import DESIGN, NAMED_CHOICE, PREFERRED, RULED_OUT, WILL_BE, WILL_USE
from policy.text.technical_final_cues import CONCERN, ENDED_IN, FINAL
from policy.text.technical_names import TECHNICAL_NAME, TECHNICAL_NOUN
from policy.text.technical_open_cues import DENIED, OPEN
from policy.text.technical_sale_cues import APPOINTMENT, COMMERCIAL, ON_A_DATE, PAPER, PARTY
from policy.text.words import words

# "Scheduler still open, platform decided: AKS": what is open in one part does not open the other.
PART = CuePattern(r"[,()]\s|\s[-–]{1,2}\s|–|\s(?:but|while|whereas|although|though|however)\s")
# Of two options neither is chosen.
_EITHER = CuePattern(r"\bor\b|/\s|\?")
# What is told behind it is why, and not what.
_REASON = CuePattern(r"\b(?:after|because|since|due|thanks|following)\b")
_PARTY_BEFORE = CuePattern(
    r"\b(?:partner|vendor|supplier|integrator|reseller|consultant|si)s?\s(?:(?:is|was|has|been|now)\s){0,3}$"
)
TRIED = 6
_FEW = 4
# These are said of papers and money as often as of designs: what is accepted has to be a product by its name.
_ACCEPTED = words("approved accepted endorsed ratified blessed signed confirmed voted committed specified")
_BLESSING = words("adopted agreed") | _ACCEPTED


def is_technical(told: str) -> bool:
    """Whether the words name a product or anything else of an architecture."""
    return TECHNICAL_NAME.search(told) is not None or TECHNICAL_NOUN.search(lowered(told)) is not None


def is_choice(said: str, own: str, match: re.Match[str], rest: str) -> bool:
    """Whether a word for a choice, in its `own` part, is said of something technical.

    A choice of a paper, a date, a person or an appointment is none.
    """
    before, low_behind = own[: match.start()], own[match.end() :]
    behind = said[len(said) - len(low_behind) :] if low_behind else ""
    first_word = re.split(r"[\s-]", match[0], maxsplit=1)[0]
    if DENIED.search(before + match[0]) or COMMERCIAL.match(low_behind):
        return False
    if (first_word in _BLESSING and PAPER.search(own)) or PARTY.match(low_behind) or _PARTY_BEFORE.search(before):
        return False
    if ON_A_DATE.match(low_behind) or (
        APPOINTMENT.search(lowered(said)[: len(said) - len(low_behind)]) and not is_technical(behind)
    ):
        return False
    follows = is_technical(_rest(rest, behind))
    if first_word in _ACCEPTED and not (TECHNICAL_NAME.search(said) or follows):
        return False
    return is_technical(said) or NAMED_CHOICE.search(said) is not None or follows


def is_final(told: str, low: str, said: str, own: str) -> bool:
    """Whether one part says that the matter is closed, and the sentence names a product or a part of a design."""
    final = FINAL.search(own)
    if final is None or DENIED.search(own[: final.start()]):
        return False
    behind = own[final.end() :]
    if _is_open_beside(low, own, final) or PAPER.search(_REASON.split(own, maxsplit=1)[0]):
        return False
    if COMMERCIAL.match(behind) or ON_A_DATE.match(behind) or PARTY.match(behind):
        return False
    if APPOINTMENT.search(lowered(said)[: len(said) - len(behind)]) and not is_technical(
        said[len(said) - len(behind) :]
    ):
        return False
    return TECHNICAL_NAME.search(told) is not None or is_technical(said) or DESIGN.search(own) is not None


def _is_open_beside(low: str, own: str, final: re.Match[str]) -> bool:
    """Whether something is open but in the words for the end itself: "took our recommendation", "debate closed"."""
    start = low.find(own) + final.start()
    return any(
        not start <= match.start() < match.end() <= start + len(final[0]) for match in islice(OPEN.finditer(low), TRIED)
    )


def is_labelled(said: str, low: str) -> bool:
    """Whether something to be settled stands before a colon and a product by its name right behind it."""
    label = CONCERN.search(low) or ENDED_IN.search(low)
    return (
        label is not None
        and not _EITHER.search(low, label.end())
        and TECHNICAL_NAME.match(said, label.end()) is not None
        and not DENIED.search(low)
    )


def rules_out(said: str, low: str) -> bool:
    """Whether an option is dropped: what is dropped stands next to the cue, and is no request or sum of money."""
    if PAPER.search(low) or DENIED.search(RULED_OUT.sub(" ", low)):
        return False
    return any(
        is_technical(
            " ".join(said[: match.start()].split()[-_FEW:]) + " | " + " ".join(said[match.end() :].split()[:_FEW])
        )
        for match in RULED_OUT.finditer(low)
    )


def is_settled(said: str, low: str) -> bool:
    """Whether it is said as a fact what will be used or kept: "we'll use Azure Files", "SQL MI over Postgres"."""
    named = TECHNICAL_NAME.search(said) is not None
    if not named or DENIED.search(low):
        return False
    will_be = WILL_BE.search(said)
    if will_be is not None and TECHNICAL_NAME.match(said, will_be.end()):
        return True
    return bool(WILL_USE.search(low) or PREFERRED.search(said))


def _rest(told: str, behind: str) -> str:
    """What follows a part with nothing much behind its cue: "decided: AKS", "agreed on the call, AKS it is"."""
    if len(behind.split()) > _FEW:
        return ""
    rest = PART.split(told.lstrip(" ,-–()"), maxsplit=1)[0]
    return "" if OPEN.search(lowered(rest)) else rest
