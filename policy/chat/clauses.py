"""A message as its clauses: one wish, question or remark each. Free text ("add a task to …") is never cut apart."""

import re

from policy.chat.tokens import Token
from policy.chat.two_flows import FLOW_NAMES
from policy.chat.word_list import word_set

_ENDS = frozenset({".", "!", "?", ";", "…"})
_JOINTS = frozenset({"and", "then", "also", "plus", ",", "but", "afterwards", "next", "-", "&", "finally"})
# What may stand before the first clause of a message and says nothing.
_LEADING = frozenset({"and", "then", "also", "plus", ",", "-"})
_IMPERATIVES = word_set(
    """
    approve accept reject drop skip decline discard confirm apply change move close complete finish mark add create
    set show list tell give check run do clean tidy look find prepare draft hand summarise summarize explain compare
    rename postpone push reschedule update search ask start review filter count send delete remove let scan see pull
    get dig cancel defer shift extend make go write describe note assign reassign launch kick put bring leave reopen
    analyse analyze assess verify validate flag highlight spot fix mend draft prep qualify sort i'd please remind
    carry execute refresh recap brief gather collect fetch transfer transition email message schedule book rename
    tick track
    """
)
_ASKING = word_set("what why how who which where when whether")
_AUXILIARY = word_set("is are was were has have had did does do can could would will should am")
_SUBJECTS = word_set("the it there anything any my they we you i anyone somebody someone everything all that")
_TEXT_OPENERS = re.compile(
    r"^(?:(?:please|can|could|would|you|i|we|want|need|like|to|let|us|and|also|then|ok|pls|just|kindly|have|hey"
    r"|hi|so|,)\s)*"
    r"(?:add|create|make|new|open|put|set\sup|log|raise|need|remind|insert|record)\b(?:\s\S+){0,4}?"
    r"\s?(?:task|todo|to-do|reminder|action\sitem|me|note|comment|line|activity|item|\d)\b",
)
_TEXT_MARKS = re.compile(
    r"(?:^|\s)(?:item\s)?#?\s?\d{1,2}\s:\s|\bdescription\b.{0,40}\s(?:to|:)\s|\brename\b"
    r"|\bdone\swhen\b|\bsubject\b.{0,30}\s(?:to|:)\s|\bsaying\b"
)
_SCOPING = frozenset({"for", "at", "on", "of", "in", "with"})
_TASK_VERBS = word_set("close complete finish move postpone push reschedule mark cancel defer rename create add")


def clauses(tokens: tuple[Token, ...], text: str) -> list[tuple[Token, ...]]:
    """The clauses in order, without the marks and joints between them; a question keeps its question mark."""
    found: list[tuple[Token, ...]] = []
    for sentence in _sentences(tokens, text):
        parts = _parts(sentence)
        found += [_trimmed(part, first=part is parts[0], last=part is parts[-1]) for part in parts]
    return [clause for clause in found if clause]


def _sentences(tokens: tuple[Token, ...], text: str) -> list[tuple[Token, ...]]:
    sentences: list[list[Token]] = [[]]
    for place, token in enumerate(tokens):
        before = tokens[place - 1] if place else None
        if before and ("\n" in text[before.end : token.start] or _numbers_a_line(tokens, place)):
            sentences.append([])
        sentences[-1].append(token)
        if token.low in _ENDS and not token.quoted and not _abbreviated(tokens, place):
            sentences.append([])
    return [tuple(sentence) for sentence in sentences if sentence]


def _numbers_a_line(tokens: tuple[Token, ...], place: int) -> bool:
    """ "1) hygiene at Contoso 2) handoff at Fabrikam"."""
    return tokens[place].kind == "number" and [token.low for token in tokens[place + 1 : place + 2]] == [")"]


def _abbreviated(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether the full stop belongs to "no. 2" or to the initial of a name ("A. Datum")."""
    if tokens[place].low != "." or not place or place + 1 == len(tokens):
        return False
    before, after = tokens[place - 1], tokens[place + 1]
    if before.low in {"no", "nr"} and after.kind == "number":
        return True
    return len(before.text) == 1 and before.text.isupper() and before.low != "i" and after.capital


def _parts(sentence: tuple[Token, ...]) -> list[tuple[Token, ...]]:
    parts: list[tuple[Token, ...]] = []
    start = 0
    for place in range(1, len(sentence)):
        if place - 1 < start or not _opens(sentence, place) or sentence[place].quoted:
            continue
        head = sentence[start:place]
        if _free_text(head) and not _leaves_text(sentence, place):
            continue
        parts.append(head[:-1] if _counts_wishes(sentence, place) else head)
        start = place
    return [*parts, sentence[start:]]


def _opens(sentence: tuple[Token, ...], place: int) -> bool:
    """Whether a new clause begins here: behind a joint stands a verb of request or a question word."""
    word = sentence[place].low
    if _counts_wishes(sentence, place):
        return word in _IMPERATIVES
    if sentence[place - 1].low not in _JOINTS or word in _JOINTS:
        return False
    if _flow_with_scope(sentence[place:]) and any(_flow_with_scope(sentence[at:place]) for at in range(place)):
        return True
    if sentence[place - 1].low == "also" and sentence[place].kind == "word" and not _free_text(sentence[: place - 1]):
        return True
    if sentence[place].kind == "number":
        return sentence[place - 1].low in {"and", ","} and _another_change(sentence, place)
    numbered = place + 1 < len(sentence) and sentence[place + 1].kind == "number"
    if word == "for" and numbered and len(sentence) > place + 2:
        return True
    after = sentence[place + 1].low if place + 1 < len(sentence) else ""
    if word in _IMPERATIVES:
        return after not in {"of"}
    if word in _ASKING:
        return (
            sentence[place - 1].low != "," or word in {"what", "how", "why"} or after in _AUXILIARY | {"many", "about"}
        )
    if word in _AUXILIARY:
        capital = place + 1 < len(sentence) and sentence[place + 1].capital
        return after in _SUBJECTS or after == "not" or capital
    return (word in {"i", "we", "you"} and after in _AUXILIARY | {"want", "need"}) or word == "no"


def _counts_wishes(sentence: tuple[Token, ...], place: int) -> bool:
    """ "First …, and second …": the number counts the wishes of the message."""
    before = tuple(token.low for token in sentence[max(0, place - 2) : place])
    return sentence[0].low in {"first", "firstly"} and before in {(joint, "second") for joint in ("and", ",", "then")}


def _flow_with_scope(tokens: tuple[Token, ...]) -> bool:
    """Whether a flow's own name with a scope behind it begins here: "bant for Fabrikam", "hygiene on the rest"."""
    for length in (1, 2):
        name = " ".join(token.low for token in tokens[:length])
        if name in FLOW_NAMES:
            return any(token.low in _SCOPING for token in tokens[length : length + 3])
    return False


def _another_change(sentence: tuple[Token, ...], place: int) -> bool:
    """ "move 1 to Friday and 3 to Monday": a number with a value of its own, behind one that has its value."""
    linked = place + 1 < len(sentence) and sentence[place + 1].low in {"to", ":", "until", "by"}
    value = sentence[place + 2] if place + 2 < len(sentence) else None
    return (
        linked
        and value is not None
        and value.kind != "number"
        and any(t.low in {"to", ":", "until", "by"} for t in sentence[:place])
    )


def _free_text(head: tuple[Token, ...]) -> bool:
    said = " ".join(token.low for token in head)
    return bool(_TEXT_OPENERS.match(said) or _TEXT_MARKS.search(said))


def _leaves_text(sentence: tuple[Token, ...], place: int) -> bool:
    """Whether the text of a new task ends here: "then", or another wish that names a task itself."""
    if sentence[place - 1].low in {"then", "also", "afterwards"}:
        return sentence[place].low not in {"approve", "accept", "confirm", "apply"}
    rest = [token.low for token in sentence[place : place + 8]]
    return rest[0] in _TASK_VERBS and bool({"task", "todo", "milestone"} & set(rest))


def _trimmed(part: tuple[Token, ...], *, first: bool, last: bool) -> tuple[Token, ...]:
    """Without the joints around it. A joint at the very end joins nothing: it stays, and the clause is unfinished."""
    joints = _LEADING if first else _JOINTS - {"next"}
    while part and (part[0].low in joints or part[0].low in _ENDS):
        part = part[1:]
    while part and ((part[-1].low in _JOINTS - {"next"} and not last) or part[-1].low in _ENDS - {"?"}):
        part = part[:-1]
    return part if any(token.kind != "other" or token.low not in _JOINTS | _ENDS for token in part) else ()
