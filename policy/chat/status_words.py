"""Labels of the task status options, as people say them."""

import re

# Option codes of the tools (policy.revision decides which one a tool takes).
CODES = {"Not Started": 2, "In Progress": 3, "Waiting on someone else": 4, "Completed": 5, "Canceled": 6, "Deferred": 7}
_SAID = (
    ("Not Started", r"not\s(?:yet\s)?started|unstarted"),
    ("In Progress", r"in[\s-]progress|ongoing|under\sway|underway|started|begun|being\sworked\son"),
    ("Waiting on someone else", r"waiting(?:\s(?:on|for)\s(?:someone(?:\selse)?|others|somebody))?|awaiting"),
    ("Completed", r"complete(?:d)?|done|finished|closed"),
    ("Canceled", r"cancel(?:l)?ed|obsolete|not\sneeded|no\slonger\sneeded"),
    ("Deferred", r"deferred|postponed|parked|on\s(?:hold|ice)"),
)
_STATUS = tuple((label, re.compile(rf"(?:{words})(?!\w)", re.IGNORECASE)) for label, words in _SAID)


def status_label(text: str) -> str | None:
    """The task status that the text begins with, or None."""
    text = text.strip().strip("\"'“”")
    return next((label for label, words in _STATUS if words.match(text)), None)


def is_status(text: str) -> str | None:
    """The task status that the text is, with nothing but a friendly word behind it."""
    rest = re.sub(r"[\s,.!]*(?:please|pls|thanks|thank you|instead|now|again|as well|too)?[\s.!]*$", "", text.strip())
    rest = rest.strip("\"'“”")
    return next((label for label, words in _STATUS if words.fullmatch(rest)), None)
