"""The words by which a wish names its task: "the PoC task at Contoso", "it", "the sizing one"."""

import re

from policy.value import Value

FRIENDLY = (
    r"(?:(?:please|pls|plz|ok|okay|hi|hey|hello|and|also|then|so|just|kindly|well|now|first|finally|can\syou"
    r"|could\syou"
    r"|would\syou|will\syou|can\swe|let's|let\sus|lets|i\swant\sto|i'd\slike\sto|i\swould\slike\sto|i\sneed\sto"
    r"|we\sneed\sto"
    r"|we\scan|you\scan|i\swant\syou\sto|need\syou\sto|i\sneed\syou\sto|go\sahead\sand|do|yes|no|thanks"
    r"|btw)\b[\s,:.!-]*)*"
)
REF = r"(?P<ref>[^\n:]{1,100}?)"
_TASK = r"(?:tasks?|to-?dos?|action\sitems?|ones?|activity|activities)"
# Words that end in the noun, so that what follows is no part of them.
REF_ENDED = rf"(?P<ref>(?:it|that|this|them)\b|[^\n:]{{1,100}}?\b{_TASK}\b)"
_TAIL = re.compile(
    r"\s(?:on|for|in|under|of|at|from|with)\s(?:the\s|my\s)?(?P<rest>.+?)(?P<noun>\s(?:milestone|account"
    r"|opportunity|project))?$",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"(?:it|that|this|that\sone|this\sone|them|these|those|the\stask|that\stask|this\stask|both)", re.IGNORECASE
)
_SEVERAL = re.compile(
    rf"\b(?:all|every|each|any|everything)\b|\b(?:my|the)\s(?:stale|overdue|open|old)\s{_TASK}s\b", re.IGNORECASE
)
_NO_TASK = re.compile(
    r"\b(?:milestones?|opportunit(?:y|ies)|opps?|deals?|accounts?|loops?|gaps?|commitment|monthly\suse|meetings?"
    r"|calls?|packet"
    r"|hygiene|handoff|run|review|chat|session|thread|window|report|app)\b$|^(?:the\s)?(?:bant|budget|authority"
    r"|timeline|forecast)",
    re.IGNORECASE,
)


class TaskNamed(Value):
    """The words that name a task; `pronoun` where it is called "it", `several` where many are meant."""

    words: str | None = None
    milestone: str | None = None
    pronoun: bool = False
    several: bool = False
    is_task: bool = False


def task_named(ref: str) -> TaskNamed | None:
    """The task that these words name; None where they name something that is no task."""
    ref = ref.strip().strip(",")
    if _PRONOUN.fullmatch(ref):
        return TaskNamed(pronoun=True, is_task=True)
    milestone = None
    tail = _TAIL.search(ref)
    if tail and re.search(rf"\b{_TASK}\b", ref[: tail.start()], re.IGNORECASE):
        ref = ref[: tail.start()]
        milestone = tail["rest"] if (tail["noun"] or "").strip().lower() == "milestone" else None
    if _NO_TASK.search(ref):
        return None
    noun = re.search(rf"\b{_TASK}\b", ref, re.IGNORECASE)
    words = re.sub(rf"^(?:the|my|our|that|this|a)\s|\b(?:the\s)?{_TASK}\b", "", ref, flags=re.IGNORECASE)
    words = re.sub(r"\s+", " ", words).strip(" \"'“”,:").removeprefix("called ").strip("\"'“” ")
    if _SEVERAL.search(ref) or (noun and not words and noun[0].lower().endswith("s")):
        return TaskNamed(several=True, is_task=True)
    if re.fullmatch(r"#?\d{1,2}", words):
        return TaskNamed(several=True, is_task=True)
    if not words or len(words.split()) > 8:
        return None
    return TaskNamed(words=words, milestone=milestone, is_task=noun is not None)
