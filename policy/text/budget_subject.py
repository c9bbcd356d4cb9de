"""Whether a verb or a state is said of money: its subject, its object, what the clause leans on (section 4, Budget)."""

import re
from functools import lru_cache

from policy.text.budget_cues import DENIED
from policy.text.budget_links import (
    AGENT,
    APPROVER,
    BARE_LEAD,
    BARE_TAIL,
    BRAKE,
    DECIDES,
    KEPT,
    NAMED_LEAD,
    NEXT_VERB,
    OTHER_OBJECT,
    STATES,
    TAKEN,
    TAKES_IN,
)
from policy.text.budget_money import AMOUNT, ASKED, DEFINITE, LOSS, MONEY, NO_MONEY, PRICE, REQUEST
from policy.text.sentences import CACHED

_OBJECT_REACH = 70
_STATE_GAP = 34


@lru_cache(maxsize=CACHED)
def without_compounds(words: str) -> str:
    """The words with dots for the compounds that name no money ("order entry"). Of the same length."""
    return NO_MONEY.sub(_blank, words)


def is_linked(words: str, verb: re.Match[str], *, follows: bool) -> bool:
    """Whether what was granted or denied is money: its subject, its object, or what the sentence leans on."""
    before, after = words[: verb.start()], words[verb.end() : verb.end() + _OBJECT_REACH]
    after = NEXT_VERB.split(after, maxsplit=1)[0]
    approver = APPROVER.search(before) is not None
    if OTHER_OBJECT.match(after) and not verb.group().endswith("from") and not _money_at(after, approver=approver):
        return False
    if approver and _money_at(after, approver=True):
        return not (TAKES_IN.match(verb.group()) or STATES.match(verb.group()))
    decides = DECIDES.match(verb.group()) is not None or DENIED.fullmatch(verb.group()) is not None
    money = [*MONEY.finditer(before), *MONEY.finditer(after), *MONEY.finditer(verb.group())]
    if money and (decides or not all(ASKED.match(match.group()) for match in money)):
        return not (approver and TAKES_IN.match(verb.group()))
    if approver and REQUEST.search(verb.group()):
        return True
    if approver and TAKES_IN.match(verb.group()):
        return False
    if AMOUNT.search(before) or AMOUNT.search(after):
        return approver or not (
            LOSS.search(words)
            or (TAKEN.match(verb.group()) and not DEFINITE.search(before))
            or (PRICE.search(words) and not decides)
        )
    if AGENT.match(words, verb.end()) and BARE_LEAD.fullmatch(before):
        return True
    if not BARE_TAIL.match(after):
        return False
    return approver or (follows and BARE_LEAD.fullmatch(before) is not None and _may_lean(before, verb.group()))


def _may_lean(before: str, verb: str) -> bool:
    """ "Smith approved" after money was named is about the money, "Smith left" is not."""
    return DECIDES.match(verb) is not None or NAMED_LEAD.search(before) is None


def _money_at(after: str, *, approver: bool) -> bool:
    """Whether the direct object is money ("the 1.2M order"), or is what an approver of money was asked for."""
    match = OTHER_OBJECT.match(after)
    named = match.group() if match is not None else ""
    return names_money(named) or (approver and REQUEST.search(named) is not None)


def is_subject(words: str, start: int) -> bool:
    """Whether money is the subject of a state: "money is there", "PO's in hand"."""
    near = words[max(0, start - _STATE_GAP) : start]
    return names_money(near) and BRAKE.search(near) is None


def names_money(words: str) -> bool:
    """Whether the words name money or a sum."""
    return MONEY.search(without_compounds(words)) is not None or AMOUNT.search(words) is not None


def is_topic(words: str) -> bool:
    """Whether what follows may lean on it: money, not a sum that is lost or asked."""
    named = without_compounds(words)
    return MONEY.search(named) is not None or (AMOUNT.search(named) is not None and not LOSS.search(named))


def _blank(match: re.Match[str]) -> str:
    """Dots for a compound that names no money; of "capex committee" the last word stays, for it may approve some."""
    kept = KEPT.search(match.group())
    return "·" * len(match.group()) if kept is None else "·" * (kept.start() - 1) + match.group()[kept.start() - 1 :]
