"""Whether words are a condition: more than a date, a placeholder and "when possible" (section 3 of policy.md)."""

import re

from policy.text.cue_pattern import CuePattern
from policy.text.done_guards import MEASURE, NO_CONDITION, OUTCOME, PROOF, QUANTITY
from policy.text.placeholders import is_only_time, is_placeholder

_INDEFINITE = CuePattern(
    r"\s*(?:some(?:one|body)|any(?:one|body)|nobody|no\s?one|nothing|none)\s(?=\S+\s)|none\sleft"
    # An adjective of such a word's kind before a thing that comes about: "open items are zero".
    r"|\s*(?:unknown|undecided|unclear|undefined|n/a|tbd|open|missing|pending|needed|required|possible)\s"
    r"(?!(?:and|with|by|from|in|until|till|w/|to|at|for|on)\b)[\w'-]+\s(?=(?:is|are|has|have|drops?|falls?|"
    r"gets?|stays?|reach)\b)",
    re.IGNORECASE,
)
# "50 of 50" is a count, though its words are those of dates.
_COUNTED = CuePattern(
    r"\d{1,6}\s?(?:of|out\sof|/)\s?\d{1,6}(?!\d)(?!/)|\s*[<>≤≥]?\s?\d{1,6}(?:\.\d+)?\s?%", re.IGNORECASE
)
_CLAUSE_WORDS = 3


def is_condition(content: str) -> bool:
    """Whether the words can tie a task's end to something."""
    empty = NO_CONDITION.match(content) is not None or is_placeholder(content)
    if empty and not _tells_of_somebody(content):
        return False
    return _COUNTED.match(content) is not None or not is_only_time(content[:200])


def _tells_of_somebody(content: str) -> bool:
    """ "Nobody calls any more" and "someone at the plant can do it" are conditions, "someone" alone names none."""
    indefinite = _INDEFINITE.match(content)
    if indefinite is None:
        return False
    return indefinite[0].casefold().endswith("left") or OUTCOME.search(content, indefinite.end()) is not None


def is_weighty(content: str) -> bool:
    """Whether the words hold a proof, a measure, a number or an outcome."""
    return any(pattern.search(content) for pattern in (PROOF, MEASURE, OUTCOME, QUANTITY))


def happens(content: str) -> bool:
    """Whether the words tell of something that comes about, by a known verb or by their number."""
    return OUTCOME.search(content) is not None or len(content.split()) >= _CLAUSE_WORDS
