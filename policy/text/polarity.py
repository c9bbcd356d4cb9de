"""What a clause does with what it says: reports it, denies it, hopes for it, plans it, asks it (sections 3 and 4).

Plans, hopes, questions and hedges are no reports; negation is the opposite of one.
"""

import re
from typing import Literal

from policy.text.cue_pattern import CuePattern

Polarity = Literal["asserted", "negated", "hedged", "planned", "conditional", "question", "superseded"]

NEGATIVE_CONTRACTION = (
    r"(?:(?:is|are|was|were|has|have|had|do|does|did|ca|could|wo|would|should|sha|must|need|"
    r"ai)(?:n't|nt)(?!\w)|cannot|can\snot)"
)
_NOT_NEGATION = CuePattern(
    r"\b(?:no|without|w/o|w/out|zero)\s(?:major\s|further\s|real\s)?(?:issues?|problems?|trouble|errors?|fuss|"
    r"delays?|surprises?|objections?|"
    r"findings?|complaints?|changes?\sneeded|later\sthan|doubt)\b|\bnot\sonly\b|\bas\s(?:planned|scheduled|agreed|"
    r"expected|promised|booked|needed)\b|\b(?:on|per)\s(?:schedule|plan)\b|\bno\.\s?\d|\bno\s\d",
    re.IGNORECASE,
)
_QUESTION = CuePattern(r"\?[\s\"')]*$")
_CONDITIONAL = CuePattern(
    r"\b(?:if|unless|provided(?:\sthat)?|providing|assuming|in\scase|once|whenever|when|as\ssoon\sas|as\slong\sas|"
    r"until|untill|till|"
    r"subject\sto|contingent|depend(?:s|ing|ent)\son|otherwise)\b",
    re.IGNORECASE,
)
_SUPERSEDED = CuePattern(
    r"\b(?:no\slonger|not\sany\s?more|any\s?more|used\sto|formerly|previously|(?:was|were)\s(?:going|supposed|"
    r"meant|due)\sto|originally|"
    r"initially|at\sfirst|back\sthen|until\s(?:last|recently)|in\sthe\spast|revoked|withdrawn|withdrew|"
    r"took\s\w+\sback|cancell?ed|"
    r"rolled\sback|reopened|re-opened|undone|obsolete|overtaken|superseded)\b",
    re.IGNORECASE,
)
_NEGATED = CuePattern(
    r"\b(?:not|no|never|none|nobody|no\s?one|nothing|neither|nor|without|w/o|w/out|hardly|yet\sto|still\sto|"
    r"fail(?:s|ed|ing)?|refus\w+|"
    r"declin\w+|reject\w+|denied|missing|lack(?:s|ing)?|un(?:signed|finished|started|answered|approved|done|"
    r"confirmed|assigned|delivered|"
    r"resolved|tested|touched|able)|incomplete|outstanding)\b|\b" + NEGATIVE_CONTRACTION,
    re.IGNORECASE,
)
_HEDGED = CuePattern(
    r"\b(?:maybe|perhaps|probably|prob|likely|possibl[ye]|might|could|should|would|hopeful(?:ly)?|hop(?:e|es|ed|"
    r"ing)|thinks?|believes?|"
    r"guess(?:es)?|reckons?|seems?|appears?|expect(?:s|ed|ing)?|suppos(?:e|es|ed)(?:ly)?|presum\w+|apparently|"
    r"allegedly|tentativ\w+|tbd|tbc|"
    r"tba|unclear|unsure|uncertain|almost|nearly|rumou?r\w*|unconfirmed|potential(?:ly)?|looks\slike|leaning|"
    r"try(?:ing)?\sto|tries\sto|"
    r"aim(?:s|ing)?|wants?|wish(?:es)?|ideally|fingers\scrossed|optimistic|confident|waiting|awaiting|pending)\b|"
    r"\b(?-i:may)\b(?!\s\d)",
    re.IGNORECASE,
)
_PLANNED = CuePattern(
    r"\b(?:will|shall|going\sto|gonna|plan(?:ned|ning)|plans?\s(?:is\s|was\s)?(?:to|for|on)\b|schedul\w+|booked|pencill?ed|upcoming|intend\w*|due|"
    r"set\sfor|slated|tomorrow|tmrw|"
    r"to\sbe|to\s(?:do|come|follow|start|begin|kick|finish|send|deliver|run|hold|sign|complete|close)|to-?do|"
    r"starts|starting|begins|beginning|kicks|"
    r"needs?|needed|must|have\sto|has\sto|ha[sd]\syet\sto|ought|next\s(?:week|month|step|steps|up|quarter|sprint)|"
    r"coming\s\w+|lined\sup|"
    r"agreed\sto|promis\w+|committed\sto|ready\sto|about\sto|let's|remains?|remaining|still\sopen|then)\b|'ll\b",
    re.IGNORECASE,
)


def polarity_of(clause: str) -> Polarity:
    """Of one clause the first that applies of question, superseded, negated, conditional, hedged, planned.

    A clause with none of their signs is asserted. "No issues" and the like negate nothing.
    """
    if _QUESTION.search(clause):
        return "question"
    words = _NOT_NEGATION.sub(" ", clause)
    for polarity, pattern in _IN_ORDER:
        if pattern.search(words):
            return polarity
    return "asserted"


def is_asserted(clause: str) -> bool:
    """Whether the clause reports something as a fact."""
    return polarity_of(clause) == "asserted"


_IN_ORDER: tuple[tuple[Polarity, CuePattern], ...] = (
    ("superseded", _SUPERSEDED),
    ("negated", _NEGATED),
    ("conditional", _CONDITIONAL),
    ("hedged", _HEDGED),
    ("planned", _PLANNED),
)
