"""The names of the SE in a text (section 6 of policy.md)."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from policy.text.credit_cues import GREETING
from policy.text.sentences import plain

# No sentence of a person's names somebody more often.
_MOST_NAMES = 6
_YOU = re.compile(r"\b(?:(?P<you>you(?=\s(?!are\b|can\b|have\sto)))|your(?=\s))", re.IGNORECASE)

_ROLE = (
    r"(?:(?:our|the|your|microsoft'?s?|msft'?s?)\s(?:\w+\s)?(?:SEs?|se|solutions?\sengineer|(?:technical|"
    r"tech)\sspecialist|"
    r"pre-?sales\sengineer)(?!\s(?:from|at|of|team)\b)(?!\w))"
)


@lru_cache(maxsize=64)
def names_of(se_name: str, only_se: bool) -> re.Pattern[str]:
    """The forms under which a text names the SE: in full, first or last name, and "our SE" where there is one only."""
    parts = se_name.split()
    forms = {se_name.strip(), parts[0], " ".join(parts[1:]), parts[-1]} if parts else set()
    spelled = sorted((re.escape(form) for form in forms if len(form) > 1), key=len, reverse=True)
    named = [r"@?(?:" + "|".join(spelled) + ")"] if spelled else []
    roles = [_ROLE] if only_se else []
    return re.compile(r"(?<![\w-])(?:" + "|".join(named + roles or ["(?!)"]) + r")(?![\w-])", re.IGNORECASE)


def is_another(found: str, left: str, right: str, se_name: str) -> bool:
    """Whether a first or last name stands with another person's other name: "Leila Osman" for Leila Haddad."""
    parts = [part.casefold() for part in plain(se_name).split()]
    word = found.lstrip("@").casefold()
    if len(parts) < 2 or word not in parts:
        return False
    after = re.match(r"\s([A-Z][a-z]+)\b(?!\s(?:and|&))", right)
    if word == parts[0]:
        return after is not None and after[1].casefold() not in parts
    before = re.search(r"(?:^|\s)([A-Z][a-z]+)\s$", left)
    known = {"mr", "ms", "mrs", "dr", "thanks", "to", "kudos", "after", "without", "credit", "because", "hi", "dear"}
    return before is not None and before[1].casefold() not in parts and before[1].casefold() not in known


def beside_names(sentence: str, names: re.Pattern[str], se_name: str, to_the_se: bool) -> Iterator[tuple[str, str]]:
    """What stands before and after each mention of the SE; in a message to the SE "you" is one too."""
    for name in islice(names.finditer(sentence), _MOST_NAMES):
        left, right = sentence[: name.start()], sentence[name.end() :]
        if not is_another(name[0], left, right, se_name):
            yield left, right
    if to_the_se:
        for you in islice(_YOU.finditer(sentence), _MOST_NAMES):
            yield sentence[: you.start()], sentence[you.end() :] if you["you"] else "'s" + sentence[you.end() :]


def is_addressed(opening: str, names: re.Pattern[str]) -> bool:
    """Whether a text opens with the SE's name as an address: "Morning Maya." """
    name = names.search(opening)
    if name is None or not GREETING.fullmatch(opening[: name.start()]):
        return False
    return not opening[name.end() :].strip(" ,.!:–-")
