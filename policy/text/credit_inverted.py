"""Credit said the other way round: "no SE, no deal", "had X not shown it", "decisive was X's test" (section 6)."""

import re

from policy.text import credit_cues as cues
from policy.text.cue_pattern import CuePattern

_OUTCOME = (
    r"(?:deal|signature|signing|contract|commit\w*|go\b|go-ahead|yes|win|order|project|agreement|decision|approval|po\b|"
    r"sale|green\slight)"
)
_WITHOUT = CuePattern(r"(?:\b(?:without|w/o|w/out|but\sfor|not\sfor)|n't\sfor)\s(?:the\s)?$", re.IGNORECASE)
_NO_OUTCOME = CuePattern(
    r"\bno\s(?:\w+\s)?" + _OUTCOME + r"|\b(?:would|'d|could)\s(?:be\s)?(?:no|never|not)\b|"
    r"\bthere(?:'d|\swould)\s(?:be|have\sbeen)\sno\b|\bnothing\swould\b|\b(?:would|could)n't\b",
    re.IGNORECASE,
)
_NO = CuePattern(r"(?:^|[\s,;:\"'])no\s$", re.IGNORECASE)
_THEN_NO = CuePattern(r"(?:'s?\s\w+(?:\s\w+)?)?\s?[,–=:-]+\s?(?:\w+\s)?no\s(?:\w+\s)?" + _OUTCOME, re.IGNORECASE)
_HAD = CuePattern(r"\b(?:had|if)\s$", re.IGNORECASE)
_HAD_NOT = CuePattern(r"\s(?:had\s)?(?:not|n't)\s\w+|\shadn't\s\w+", re.IGNORECASE)
# The predicate stands first: "deciding factor: X's failover test".
_DECIDER = CuePattern(
    r"\b(?:decisive|(?:deciding|winning|key|clinching)\s(?:factor|argument|moment|point|thing|element)|turning\spoint|"
    r"tipping\spoint|clincher|decider|game[\s-]?changer|breakthrough|deal-?maker|knock-?out\sargument)"
    r"(?:\s(?:for|to|in|of)\s(?:\S+\s?){1,4}?)?(?:\s(?:here|there|was|is|were|for\s\w+|really|clearly|again|came\swith|came\sin))*"
    r"\s?[:=–-]?\s(?:the\s)?$",
    re.IGNORECASE,
)
_WHAT_DECIDED = CuePattern(
    r"\bwhat\s(?:\w+\s){0,2}?(?:tipped|convinced|turned|swung|sold|decided|settled|clinched|sealed|changed|moved|"
    r"persuaded|won|made\s\w+\s(?:sign|commit|say))\b[^?]{0,80}\?$|\bwhy\s(?:did\s)?\w+\s(?:sign|commit)\w*[^?]{0,60}\?$",
    re.IGNORECASE,
)


def is_missed(left: str, right: str) -> bool:
    """Whether the words say that without the SE there would be no yes; `left` and `right` stand beside the name."""
    if _NO.search(left) and _THEN_NO.match(right):
        return True
    if _WITHOUT.search(left):
        return _NO_OUTCOME.search(left[-90:] + " ; " + right[:120]) is not None
    if _HAD.search(left) and _HAD_NOT.match(right):
        return cues.COUNTERFACTUAL.search(right) is not None
    return False


def is_named_decisive(left: str) -> bool:
    """Whether what stands before the name says that what follows was decisive."""
    decider = _DECIDER.search(left)
    return decider is not None and not cues.NOT_YET.search(left) and not cues.NOT_BEFORE.search(left[: decider.start()])


def asks_what_decided(sentence: str) -> bool:
    """Whether a sentence asks what brought the yes: the answer stands in the next one."""
    return _WHAT_DECIDED.search(sentence) is not None
