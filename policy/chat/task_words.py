"""The words by which a wish names its task: "the PoC task at Contoso", "it", "the sizing one"."""

import re

from policy.chat.word_list import word_set
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
    r"|hygiene|handoff|run|chat|session|thread|window|report|app)\b$"
    r"|^(?:the\s|my\s|our\s)?(?:(?:daily|weekly|morning|pipeline|account|portfolio)\s)?review$"
    r"|^(?:the\s)?(?:bant|budget|authority"
    r"|timeline|forecast)",
    re.IGNORECASE,
)


_VERBS = word_set(
    "add create make open close complete finish mark move push shift postpone reschedule extend delay change set update"
    " rename cancel defer put write append note start tick"
)
_ASKED_WITH_ING = re.compile(
    rf"^{FRIENDLY}(?:(?:would|do)\syou\smind|mind|how\sabout|what\sabout)\s(?P<verb>\w+)ing\s(?P<rest>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_PLACE_FIRST = re.compile(
    rf"^{FRIENDLY}(?:for|on|at|in|under)\s(?:the\s|my\s)?(?:(?P<name>[^,:]{{2,60}}?)\smilestone|[^,:\s]\S*(?:\s[^,:\s]\S*){{0,4}}?)"
    rf"[,:]?\s(?P<rest>{FRIENDLY}(?:{'|'.join(sorted(_VERBS))})\s.+)$",
    re.IGNORECASE | re.DOTALL,
)


_PLACE_NEEDS = re.compile(
    rf"^{FRIENDLY}(?:(?:the\s|my\s)?(?P<name>[^,:]{{2,60}}?)\smilestone|milestone\s\S+|\d{{1,2}}-\d+)\s(?:needs|lacks|should\shave)\s"
    r"(?P<rest>(?:an?|another|one|two)\s(?:new\s|more\s)?(?:tasks?|to-?dos?)\s(?:for|to|:).+)$",
    re.IGNORECASE | re.DOTALL,
)


def as_order(clause: str) -> str:
    """ "Would you mind adding a task" as "add a task"; any other clause as it is."""
    match = _ASKED_WITH_ING.match(clause)
    cut = match["verb"].lower() if match else ""
    verb = next((one for one in (cut, f"{cut}e", cut[:-1]) if one in _VERBS), None)
    return f"{verb} {match['rest']}" if match and verb else clause


def place_apart(clause: str) -> tuple[str | None, str]:
    """The milestone that a clause begins with ("for the pilot milestone add …"), and the clause without it."""
    if match := _PLACE_NEEDS.match(clause):
        return match["name"], f"need {match['rest']}"
    match = _PLACE_FIRST.match(clause)
    return (match["name"], match["rest"]) if match else (None, clause)


_TOLD_OF = re.compile(r"\b(?:the|our|my|that)\s(?:[\w/&-]+\s){1,5}?(?:task|to-?do|action\sitem)\b", re.IGNORECASE)


class TaskNamed(Value):
    """The words that name a task; `pronoun` where it is called "it", `several` where many are meant."""

    words: str | None = None
    milestone: str | None = None
    pronoun: bool = False
    several: bool = False
    is_task: bool = False


def task_told_of(clause: str) -> str | None:
    """The task that a clause speaks of by its noun: "the load test" of "we don't need the load test task anymore"."""
    match = _TOLD_OF.search(clause)
    named = task_named(match[0]) if match else None
    return named.words if named and not named.several else None


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
