"""Names that no earlier run has read: taken from where names stand in a sentence."""

import re

from policy.chat.concepts import is_system_word
from policy.chat.english import is_english
from policy.chat.lexicon import CONCEPTS
from policy.chat.names import Mention, is_ordinary
from policy.chat.project_words import FIRST_NAMES, PROJECT_WORDS
from policy.chat.tokens import Token, source
from policy.chat.vocabulary import CALENDAR
from policy.chat.word_list import word_set

_NOUNS = {"milestone": "milestones", "opportunity": "opportunities", "opp": "opportunities", "opty": "opportunities",
          "account": "accounts", "customer": "accounts", "client": "accounts", "project": "milestones"}  # fmt: skip
_OTHER_NOUN = frozenset({"task", "tasks", "todo", "saying", "says"})
_LED_BY = frozenset({"the", "my", "our", "this", "that", "'s", "their", "your"})
_STOP = word_set(
    "is are was were be been has have had does do did can could will would should at for on in of"
    " to from with about by "
    "and or but since until between into under over what why who how when where which if any all every each both a an "
    "not me us you i we it they please , . ? ! : ; ( ) -"
)
_MODIFIERS = word_set(
    "active open stale overdue blocked committed uncommitted influenced late next last first"
    " other same current new big "
    "whole single only right entire key old at-risk unowned ready main specific following above latest important "
    "relevant second third mentioned said respective"
)
_TAIL = word_set("milestone milestones task tasks opportunity account handoff csu")
_BEFORE_NAME = word_set("at for with in on of from about to via regarding re between and by")
# In small letters a lone unknown word is a customer only between words that ask something of customers.
_ASKED_OF = word_set(
    "check review scan inspect up over through into is are has does did tidy clean any stale"
    " overdue run do how sort audit "
    "all everything refresh analyse analyze assess qualify"
)
_ASKED_ABOUT = word_set(
    "hygiene handoff hand-off handover milestones milestone tasks task status bant csu"
    " overview update cleanup housekeeping "
    "ready committed uncommitted blockers portfolio pipeline evidence follow-through deals opportunities daily "
    "readiness teams emails mails"
)
# Written with a capital letter, these are the system's own all the same.
_NEVER_NAMES = frozenset(
    {"teams", "meetings", "outlook", "sharepoint", "m365", "crm", "handoff", "hygiene", "daily", "milestone", "task"}
) | {"account", "opportunity", "committed", "uncommitted", "packet", "budget", "authority", "timeline"}
# "Orphaned", "unfinished", "careless": in small letters a word so formed tells of a thing, it is not its name.
_DESCRIBING = re.compile(r"^\w{3,}(?:ed|ing|less|ful|able|ible|ous|ly|ish)$")
_CODE = re.compile(r"[A-Z]+\d+")
_CONNECTED = frozenset({"of", "&", "and", "de", "the", "for", "-", "."})
_ENDING = word_set("account accounts customer customers")


def led_by_noun(text: str, tokens: tuple[Token, ...], taken: set[int]) -> list[Mention]:
    """ "the landing-zone milestone", "milestone Data Platform", "the Fabrikam opportunity"."""
    found: list[Mention] = []
    for place, token in enumerate(tokens):
        kind = _NOUNS.get(token.low)
        if kind is None or token.quoted:
            continue
        first = _left_edge(tokens, place, taken)
        if first < place:
            found.append(_mention(kind, text, tokens, first, place))
        elif kind == "milestones" or not found:
            start = place + 1
            while start < len(tokens) and tokens[start].low in {"called", "named", ":", '"', "“", "'", "is"}:
                start += 1
            last = _right_edge(tokens, start, taken)
            if last > start:
                found.append(_mention(kind, text, tokens, start, last))
    return found


def _mention(kind: str, text: str, tokens: tuple[Token, ...], first: int, last: int) -> Mention:
    return Mention(kind=kind, words=source(text, tokens[first:last]), first=first, last=last)


def _left_edge(tokens: tuple[Token, ...], place: int, taken: set[int]) -> int:
    """Where the name that ends before this noun begins: behind "the", or at the first word that is not plain."""
    if (led := _led_name(tokens, place)) is not None:
        return led
    first = place
    while (
        first
        and place - first < 7
        and tokens[first - 1].low not in _LED_BY | _STOP | _OTHER_NOUN
        and first - 1 not in taken
    ):
        first -= 1
    if first > 2 and tokens[first - 1].low == "'s" and tokens[first - 3].low == "the" and tokens[first - 2].capital:
        first -= 2
    if not (first and tokens[first - 1].low in _LED_BY):
        while first < place and is_ordinary(tokens[first]) and not tokens[first].quoted:
            first += 1
    while first < place and (tokens[first].low in _MODIFIERS or tokens[first].kind == "other"):
        first += 1
    words = tokens[first:place]
    end_quote = 1 if words and words[-1].kind == "other" else 0
    named = [token for token in words if token.low not in _MODIFIERS and token.kind != "other"]
    return first if named and not end_quote else place


def _led_name(tokens: tuple[Token, ...], place: int) -> int | None:
    """Where a name with a small word inside begins: "the Plant SAP to Azure opportunity"."""
    first = place
    while first and tokens[first - 1].capital:
        first -= 1
        if first > 1 and tokens[first - 1].low in {"to", "of", "and"} and tokens[first - 2].capital and first < place:
            first -= 1
    small = any(not token.capital for token in tokens[first:place])
    return first if small and first and tokens[first - 1].low in _LED_BY else None


def _right_edge(tokens: tuple[Token, ...], start: int, taken: set[int]) -> int:
    last = start
    while last < len(tokens) and last not in taken and last - start < 6:
        token = tokens[last]
        shouted = token.text.isupper() and (last == start or is_system_word(token.low))
        plain = is_ordinary(token) and not token.quoted and not (token.capital and not shouted)
        inner = token.capital and last > start and last + 1 < len(tokens) and tokens[last + 1].capital
        if token.kind not in {"word", "number"} or (token.low in _STOP and not inner) or plain:
            break
        last += 1
    return last


def capitalised(text: str, tokens: tuple[Token, ...], taken: set[int]) -> list[Mention]:
    """Runs of words with a capital letter that are neither plain English nor the system's own."""
    found: list[Mention] = []
    place = 0
    while place < len(tokens):
        token = tokens[place]
        named = token.capital and not is_ordinary(token) and not _CODE.fullmatch(token.text)
        if place in taken or not named or (token.quoted and place == 0):
            place += 1
            continue
        last = place + 1
        while place > 1 and (steps := _leads_into_name(tokens, place - 1, taken)):
            place -= steps
        while last < len(tokens) and last not in taken and _continues(tokens, place, last):
            last += 1
        while tokens[last - 1].low in _CONNECTED:
            last -= 1
        led = place > 0 and tokens[place - 1].low in {"the", "my", "our", "this", "that"}
        while last < len(tokens) and (led or token.text.isupper()) and tokens[last].low in PROJECT_WORDS:
            last += 1
        found.append(_mention(_kind_of(tokens[place:last]), text, tokens, place, last))
        letter = last - place == 1 and len(token.low) == 1
        generic = last - place == 1 and token.low in PROJECT_WORDS and not _is_object(tokens, place)
        opens = last - place == 1 and is_english(token.low) and _opens_sentence(tokens, place)
        if opens or letter or generic or (last < len(tokens) and _names_a_task(tokens[last - 1], tokens[last])):
            found.pop()
        place = last
    return found


def _opens_sentence(tokens: tuple[Token, ...], place: int) -> bool:
    return place == 0 or tokens[place - 1].low in {".", "!", "?", ":"}


def _leads_into_name(tokens: tuple[Token, ...], place: int, taken: set[int]) -> int:
    """How many words before belong to the name: "Blue" of "Blue Yonder", "School of", but not "Teams" or "CSU"."""
    if tokens[place].low in {"of", "&"} and place > 1:
        return 2 if _leads_into_name(tokens, place - 1, taken) else 0
    token = tokens[place]
    inside = tokens[place - 1].low not in {".", "!", "?", ":", ";", ","} and place not in taken
    own = bool(_NEVER_NAMES & set(CONCEPTS.get((token.low,), ()))) or token.low in CALENDAR
    return int(inside and token.capital and not token.text.isupper() and not own)


def _names_a_task(word: Token, noun: Token) -> bool:
    """ "the PoC task" names a task; "Contoso tasks" names a customer."""
    return noun.low in {"task", "todo", "to-do"} or (noun.low in {"tasks", "one"} and word.low in PROJECT_WORDS)


def _is_object(tokens: tuple[Token, ...], first: int) -> bool:
    """Whether "the pilot" is what the clause asks about: "is the pilot …", "hand off the pilot", "for the pilot"."""
    led = first > 1 and tokens[first - 1].low in {"the", "my", "our", "this"}
    return led and tokens[first - 2].low in {"is", "hand", "off", "over", "for", "on", "has", "check"}


def _continues(tokens: tuple[Token, ...], first: int, place: int) -> bool:
    token = tokens[place]
    shouted = token.text.isupper() and is_ordinary(token)
    if token.low in _TAIL or token.kind == "mark" or shouted:
        return False
    if token.low in _CONNECTED and token.low != "and":
        return place + 1 < len(tokens) and tokens[place + 1].capital and tokens[place + 1].low not in _TAIL
    return token.capital or (token.kind == "number" and len(token.low) < 4 and place - first > 0)


def _kind_of(words: tuple[Token, ...]) -> str:
    if words[-1].low in PROJECT_WORDS:
        return "milestones"
    return "people" if words[0].low in FIRST_NAMES and len(words) <= 2 else "accounts"


def in_small_letters(text: str, tokens: tuple[Token, ...], taken: set[int]) -> list[Mention]:
    """Unknown words in small letters: behind a preposition, before "'s", or beside the system's own words."""
    found: list[Mention] = []
    place = 0
    while place < len(tokens):
        if place in taken or not _unknown(tokens[place]):
            place += 1
            continue
        first = last = place
        if tokens[place].low in PROJECT_WORDS:
            first = _led_plainly(tokens, place, taken)
        while last < len(tokens) and last not in taken and (_unknown(tokens[last]) or _inside(tokens, first, last)):
            last += 1
        while last - first > 1 and is_english(tokens[first].low) and not _all_english(tokens[first:last]):
            if first and tokens[first - 1].low in _BEFORE_NAME:
                break
            first += 1
        kind = _small_kind(tokens, first, last)
        if kind:
            found.append(_mention(kind, text, tokens, first, last))
        place = last
    return found


def _led_plainly(tokens: tuple[Token, ...], place: int, taken: set[int]) -> int:
    """Where "the edge pilot" begins: plain words between an article and a word for a piece of work are its name."""
    first = place
    while first > 1 and place - first < 3 and first - 1 not in taken and tokens[first - 1].kind == "word":
        if tokens[first - 1].low in _LED_BY:
            return first
        if tokens[first - 1].low in _STOP | _MODIFIERS or is_system_word(tokens[first - 1].low):
            return place
        first -= 1
    return first if first and tokens[first - 1].low in _LED_BY else place


def _all_english(tokens: tuple[Token, ...]) -> bool:
    return all(is_english(token.low) or token.kind != "word" for token in tokens)


def _unknown(token: Token) -> bool:
    return token.kind == "word" and not token.quoted and not is_ordinary(token) and len(token.low) > 2


def _inside(tokens: tuple[Token, ...], first: int, place: int) -> bool:
    joined = "&" in {token.low for token in tokens[place - 1 : place + 2]} and tokens[place].low not in _STOP
    return place > first and (joined or (tokens[place].kind == "number" and len(tokens[place].low) < 3))


def _small_kind(tokens: tuple[Token, ...], first: int, last: int) -> str | None:
    before = tokens[first - 1].low if first else ""
    after = tokens[last].low if last < len(tokens) else ""
    if last < len(tokens) and _names_a_task(tokens[last - 1], tokens[last]):
        return None
    if tokens[last - 1].low in PROJECT_WORDS and last - first == 1 and not _is_object(tokens, first):
        return None
    if tokens[last - 1].low in PROJECT_WORDS:
        return None if before in {"about"} else "milestones"
    if tokens[first].low in FIRST_NAMES:
        return "people"
    if _all_english(tokens[first:last]):
        joined = "&" in {token.low for token in tokens[first:last]}
        led = before in _BEFORE_NAME if joined else before in {"at", "for", "with"}
        return "accounts" if last - first > 1 and led else None
    if before in {"the", "a", "an", "this", "that", "our", "my"}:
        earlier = tokens[first - 2].low if first > 1 else ""
        subject = earlier in {"is", "hand", "off", "over", "for", "on"} and before in {"the", "my", "our"}
        return "milestones" if subject and after != "in" else None
    if before in _BEFORE_NAME - {"about", "to", "by", "re"} or after == "'s":
        return "accounts"
    if last - first == 1 and _DESCRIBING.match(tokens[first].low):
        return None
    beside = before in _ASKED_OF or after in _ASKED_ABOUT
    if before in {"any", "all", "everything", "stale", "overdue"}:
        beside = after in _ASKED_ABOUT
    return "accounts" if beside and last - first <= 3 else None
