"""Which flow a clause asks for: by its object and modifiers, not by single words."""

import re

from policy.chat.concepts import Found
from policy.chat.item_numbers import cardinal
from policy.chat.speech_act import Act
from policy.chat.tokens import Token
from policy.chat.understood import Intent
from policy.chat.word_list import word_set

_SOURCES = ("teams", "meetings", "outlook", "sharepoint")
# A name for the flow itself settles it, whatever else is said.
_DAILY_NAMES = frozenset({"daily", "plan_day"})
_THIRD = word_set("they he she customer anyone anybody someone somebody people team who everyone client")
_OPEN_ASK = re.compile(
    r"\bwhat is (?:up|new|going on|happening)\b|\bhow (?:is|are|do|does)\b|\b(?:any|the|give me an?|latest)"
    r" (?:update|news)s?\b"
    r"|\bstatus\b|\bstate of\b|\boverview\b|\bwhere (?:do|are) (?:we|i|things) (?:stand|with|at)?|\bsummar"
    r"|\brundown\b|\brecap\b"
    r"|\bcatch me up\b|\bup to speed\b|\bhealth\b|\bbrief me\b|\bhighlights\b|\bkey points\b"
    r"|\bwhat is wrong\b|\bwhat about\b|\bhow about\b"
)
_FOR_TODAY = re.compile(
    r"\bwhat\b.*\b(?:do|should|must|can|could|shall|have|need|would|to)\b.*\b(?:today|this morning|first|next)\b"
    r"|\b(?:to-?dos?|list|agenda|plan|priorities|tasks)\b.*\b(?:for|of|on)\b.*\b(?:today|this morning|the day)\b"
    r"|^(?:so |and |ok )*what (?:is|are) (?:my|our|the|today 's) (?:top |main )?(?:priorit\w+|agenda|plan"
    r"|focus|to-?dos?)\b"
    r"|^(?:\w+ ){0,3}?(?:what is|anything|something) (?:\w+ )?(?:urgent|important|next|pressing"
    r"|burning)(?: today| now| for me)?$"
    r"|^(?:(?:please|just|now|ok|can you|could you) )*(?:run|do|check|start)"
    r" (?:everything|it all|all of it|all|the lot)(?: please| pls| now)?$"
)
_UNTOUCHED = re.compile(
    r"\bnot (?:been |recently )?(?:updated|touched|changed|moved|progressed|looked at|worked on)\b"
    r"|\bno (?:updates?|progress|movement|activity)\b"
)
_PASSIVE = frozenset({"was", "were", "been", "got", "is"})
_WHERE_WE_ARE = re.compile(r"\b(?:status|overview|summary|recap|rundown|highlights|key points|where (?:do|are) we)\b")


def flow(
    tokens: tuple[Token, ...], found: tuple[Found, ...], act: Act, *, names_records: bool, names_speaker: bool
) -> Intent | None:
    """The flow that this clause asks for, or None where it asks for none. Speaker: somebody who may have said it."""
    said = {one.concept for one in found}
    words = [token.low for token in tokens]
    text = " ".join(word for word in words if word not in {"?", "!", ","})
    if _FOR_TODAY.search(text) and not names_records:
        said = said | {"plan_day"}
    if _UNTOUCHED.search(text):
        said = said | {"hygiene"}
    if said & _DAILY_NAMES and not said & {"handoff", "follow"} and not said & set(_SOURCES):
        weekly = any(one.phrase in {("daily",)} for one in found if one.concept == "daily") and "hygiene" in said
        return "task_hygiene" if weekly else "daily"
    if not _is_own_news(words, act) and _asks_evidence(found, said, words, names_speaker=names_speaker):
        return "evidence_companion"
    if said & {"handoff"} or _asks_bant(said, act) or _ready_to_go(said, text, act):
        return "bant_handoff"
    if "follow" in said:
        return "influenced_follow_through"
    if "committed" in said and "uncommitted" not in said:
        return "task_hygiene" if _tasks_first(found) else "influenced_follow_through"
    if "uncommitted" in said and not said & {"hygiene", "blocked", "at_risk"}:
        return "bant_handoff"
    if said & {"hygiene", "blocked", "at_risk"}:
        return "task_hygiene"
    if said & {"evidence"} and names_records:
        return "evidence_companion"
    return _general(said, text, act, names_records=names_records)


def _asks_evidence(found: tuple[Found, ...], said: set[str], words: list[str], *, names_speaker: bool) -> bool:
    """Whether the clause asks what was said or written: a source or a speaker, and more than the system's own "say"."""
    if "m365" in said:
        return True
    found = tuple(one for one in found if one.concept != "meetings" or not _is_occasion(words, one.first))
    said = {one.concept for one in found}
    place = {one.concept: one.first for one in found}
    if said & set(_SOURCES) and not {"handoff", "budget"} & said - _behind_source(found, place):
        return True
    if said & set(_SOURCES):
        return bool(said & {"say", "evidence"}) or "in" in words or "any" in words
    passive = any(one.concept == "say" and one.first and words[one.first - 1] in _PASSIVE for one in found)
    speaker = names_speaker or passive or bool(_THIRD & set(words))
    told_us = bool({"me", "you"} & set(words[:4])) and not speaker
    return "say" in said and speaker and not told_us


def _is_occasion(words: list[str], place: int) -> bool:
    """ "Before the meeting" and "in five minutes" say when something is wanted, not where to look."""
    if (
        words[place] == "minutes"
        and place
        and (cardinal(words[place - 1]) or words[place - 1] in {"few", "of", "more"})
    ):
        return True
    return bool({"before", "until", "till", "ahead"} & set(words[max(0, place - 3) : place]))


def _is_own_news(words: list[str], act: Act) -> bool:
    """ "I'm meeting the CSA tomorrow": what the person does, not what somebody said."""
    return act == "statement" and words[0] in {"i", "we"} and words[1] in {"am", "are", "have", "will", "was", "were"}


def _behind_source(found: tuple[Found, ...], place: dict[str, int]) -> set[str]:
    first = min((place[source] for source in _SOURCES if source in place), default=0)
    return {one.concept for one in found if one.first > first}


def _asks_bant(said: set[str], act: Act) -> bool:
    return bool(said & {"budget", "authority", "timeline", "need"}) and act != "statement"


def _ready_to_go(said: set[str], text: str, act: Act) -> bool:
    return (
        "ready" in said
        and act != "statement"
        and not re.search(
            r"\bwhen you are ready\b|\bready for (?:my"
            r"|the) (?:review|call)",
            text,
        )
    )


def _tasks_first(found: tuple[Found, ...]) -> bool:
    """Whether tidying tasks is wanted, and "committed" only says where."""
    said = {one.concept for one in found}
    tidying = any(one.phrase[0] in {"clean", "tidy", "cleanup", "hygiene", "task", "stale"} for one in found)
    return "hygiene" in said and ("task" in said or tidying)


def _general(said: set[str], text: str, act: Act, *, names_records: bool) -> Intent | None:
    about_work = bool(said & {"milestone", "task", "opportunity", "account", "crm"})
    if act != "statement" and ("task" in said or (about_work and {"fix", "repair", "correct"} & set(text.split()))):
        return "task_hygiene"
    if (_OPEN_ASK.search(text) or "status" in said) and (names_records or about_work):
        return "daily"
    if names_records and act in {"request", "question"} and ("run" in said or "milestone" in said):
        return "task_hygiene" if "milestone" in said and "run" in said else "daily"
    if said & {"account", "opportunity"} and act == "question":
        return "daily"
    if about_work and act in {"request", "question"} and "run" in said:
        return "task_hygiene" if said & {"milestone", "task"} else "daily"
    return "daily" if _WHERE_WE_ARE.search(text) and act != "statement" else None
