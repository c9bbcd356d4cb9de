"""A wish for a new task: its subject, due date and milestone in the person's words."""

import re
from datetime import date

from policy.chat.days import due_day
from policy.chat.task_words import FRIENDLY
from policy.chat.understood import TaskWish

_NEW = re.compile(
    rf"^{FRIENDLY}(?:(?:add|create|make|open|log|raise|put\sin|put|set\sup|set(?=\sa\s)|record|insert|need|want|i\sneed|i\swant"
    rf"|we\sneed|new|have)\s)"
    r"(?:me\s|us\s|in\s)?(?:(?:a|an|another|one\smore|one|the|new|extra|follow-?up|quick|next-step|also)\s)*"
    r"(?:task|to-?do|action\sitem|reminder|follow-?up|next\sstep)(?P<many>s)?\b(?!\s(?:hygiene|list|report|check|status|overview|owners?)\b)\s*(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
# "Create tasks" names new ones only where it says what for; "add tasks where they are missing" asks for hygiene.
_SUBJECTS = re.compile(
    r"\s*(?:for|to|:|called|named)\s?(?!.*\b(?:missing|gaps?|lack|without|needed|where|each|every|all|any|these|those"
    r"|them|my|milestones)\b)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*(?:[,;]\s*(?:and\b)?|\band\b)\s*(?:one\s)?(?:for\s|to\s)?", re.IGNORECASE)
_SHORT_NEW = re.compile(
    rf"^{FRIENDLY}(?:(?:a|an|one|two|three|some|more|another|new|\d)\s)*(?:task|to-?do)(?P<many>s)?(?:\s(?:for\sme|please|pls))*\s*"
    r":\s*(?P<rest>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_REMIND = re.compile(rf"^{FRIENDLY}remind\sme\s(?P<rest>(?:to|about|that)\s.+)$", re.IGNORECASE | re.DOTALL)
_DUE = re.compile(
    r"[\s,(]*(?:and\s)?(?:make\sit\s|it\sis\s|it's\s|with\s(?:a\s)?)?"
    r"(?:due(?:\sdate)?(?:\son|\sby|\sis|\sof)?|by|until|before|deadline(?:\sis)?|for|on|,)?\s*$",
    re.IGNORECASE,
)
_MILESTONE = re.compile(
    r"[\s,]*\b(?:on|to|under|for|in|at)\s(?:the\s|my\s)?(?:(?P<name>(?:(?!\b(?:on|to|under|for|in|at"
    r"|about)\b)[^,]){2,60}?)\smilestone\b|milestone\s(?P<after>[^,]{2,60}?)(?=$|,|\sdue\b)"
    r"|(?P<number>\d{1,2}-\d{4,}))",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^[\s:,-]*(?:(?:to|for|called|named|titled|about|that\ssays|saying|that)\b)?[\s:]*(?:the\s|a\s)?", re.IGNORECASE
)
_QUOTED = re.compile(r"[\"“'](?P<words>[^\"”]{2,}?)[\"”'](?!\w)")


def created(clause: str, as_of: date) -> TaskWish | None:
    """The wish for a new task that the clause states, or None."""
    match = _NEW.match(clause) or _SHORT_NEW.match(clause) or _REMIND.match(clause)
    if match is None or (match.re is _NEW and match["many"] and not _SUBJECTS.match(match["rest"])):
        return None
    rest, due = _without_due(match["rest"], as_of)
    rest, milestone = _without_milestone(rest)
    quoted = _QUOTED.search(rest)
    subject = quoted["words"] if quoted else _LEAD.sub("", rest, count=1)
    subject = re.sub(r"\s+", " ", subject).strip(" ,.;:-\"“”'")
    return TaskWish(what="create", subject=subject or None, due=due, milestone=milestone)


def apart(wish: TaskWish, clause: str) -> tuple[TaskWish, ...]:
    """One wish for each task that "create tasks for A and for B" names; any other wish alone."""
    match = _NEW.match(clause) or _SHORT_NEW.match(clause)
    if wish.what != "create" or match is None or not match["many"] or not wish.subject:
        return (wish,)
    parts = [part.strip(" ,.;:-") for part in _BETWEEN.split(wish.subject)]
    return tuple(wish.model_copy(update={"subject": part}) for part in parts if part)


def _without_due(text: str, as_of: date) -> tuple[str, str | None]:
    """The text without its last words of a due date, and that date."""
    found = due_day(text, as_of)
    if found is None:
        return text, None
    before = _DUE.sub("", text[: found[1]])
    return f"{before} {text[found[2] :].lstrip()}".strip(), found[0]


def _without_milestone(text: str) -> tuple[str, str | None]:
    match = _MILESTONE.search(text)
    if match is None:
        return text, None
    name = match["name"] or match["after"] or match["number"]
    return (text[: match.start()] + text[match.end() :]).strip(), name.strip(" \"“”'")
